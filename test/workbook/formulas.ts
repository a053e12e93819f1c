/** Formulas of our forms worked out without a spreadsheet: sums, rounding, the four operations, cells of this sheet and of others. */
import type { Sheet } from '../../src/workbook/book.ts';

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The value of a cell, its formula worked out afresh; an empty cell is 0. */
export const workedOut = (sheets: readonly Sheet[], name: string, ref: string): number => {
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/u.exec(ref) ?? [];
  const cell = sheets.find((sheet) => sheet.name === name)?.rows[Number(number) - 1]?.[indexOf(letters)];
  if (cell?.formula === undefined) return typeof cell?.value === 'number' ? cell.value : 0;
  return evaluate(sheets, name, cell.formula);
};

const evaluate = (sheets: readonly Sheet[], home: string, formula: string): number => {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(pattern, 'uy');
    found.lastIndex = at;
    const match = found.exec(formula)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const args = (): number[] => {
    const values = [sum()];
    while (take(/,/) !== undefined) values.push(sum());
    take(/\)/);
    return values;
  };
  const range = (found: string): number => {
    const [, column = '', from = '', to = ''] = /SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)/u.exec(found) ?? [];
    let total = 0;
    for (let row = Number(from); row <= Number(to); row++)
      total += workedOut(sheets, home, `${column}${row}`);
    return total;
  };
  const atom = (): number => {
    const summed = take(/SUM\([A-Z]+\d+:[A-Z]+\d+\)/);
    if (summed !== undefined) return range(summed);
    if (take(/ROUNDDOWN\(/) !== undefined) {
      const [value = 0, places = 0] = args();
      return Math.trunc(value * 10 ** places + 1e-9) / 10 ** places;
    }
    if (take(/ROUND\(/) !== undefined) {
      const [value = 0, places = 0] = args();
      return Number(value.toFixed(places));
    }
    if (take(/\(/) !== undefined) {
      const value = sum();
      take(/\)/);
      return value;
    }
    const foreign = take(/'(?:[^']|'')+'!/);
    const name = foreign === undefined ? home : foreign.slice(1, -2).replaceAll("''", "'");
    const ref = take(/[A-Z]+\d+/);
    if (ref !== undefined) return workedOut(sheets, name, ref);
    const number = take(/\d+(?:\.\d+)?/);
    if (number === undefined) throw new Error(`${formula} at ${at}`);
    return Number(number);
  };
  const product = (): number => {
    let value = atom();
    for (let sign = take(/[*/]/); sign !== undefined; sign = take(/[*/]/))
      value = sign === '*' ? value * atom() : value / atom();
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take(/[+-]/); sign !== undefined; sign = take(/[+-]/))
      value = sign === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at !== formula.length) throw new Error(`${formula} is not understood at ${at}`);
  return value;
};
