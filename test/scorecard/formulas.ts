/** Formulas of the scorecard's workbook worked out without a spreadsheet, cells of other sheets and whole ranges included. */
import type { Sheet } from '../../src/workbook/book.ts';

type One = number | string | boolean;
type Value = One | readonly One[];

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const isList = (value: Value): value is readonly One[] => Array.isArray(value);
const listOf = (value: Value): readonly One[] => (isList(value) ? value : [value]);
const oneOf = (value: Value): One => (isList(value) ? (value[0] ?? '') : value);
const number = (value: Value): number => {
  const one = oneOf(value);
  if (typeof one === 'string' && one !== '') throw new Error(`#VALUE! ${one}`);
  return Number(one);
};
/** Functions pass over texts and truth values of a range. */
const numbers = (values: readonly Value[]): readonly number[] =>
  values.flatMap(listOf).filter((one): one is number => typeof one === 'number');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Element by element where one of the two is a range. */
const lifted = (a: Value, b: Value, join: (a: One, b: One) => One): Value => {
  if (!isList(a) && !isList(b)) return join(a, b);
  const length = Math.max(listOf(a).length, listOf(b).length);
  const at = (value: Value, index: number): One => (isList(value) ? (value[index] ?? '') : value);
  return Array.from({ length }, (_, index) => join(at(a, index), at(b, index)));
};

/** A criterion of COUNTIF: a comparison, or a text with the wildcards of spreadsheets. */
const meets = (criterion: One): ((one: One) => boolean) => {
  if (typeof criterion !== 'string') return (one) => one === criterion;
  const [, sign = '=', rest = ''] = /^(>|=)?(.*)$/su.exec(criterion) ?? [];
  if (sign === '>') return (one) => typeof one === 'number' && one > Number(rest);
  const pattern = rest.replace(/~([~*?])|([*?])|([\\^$.|+()[\]{}/])/gu, (_, plain, wild, special) => {
    if (wild !== undefined) return wild === '*' ? '.*' : '.';
    return plain === '~' ? '~' : `\\${plain ?? special}`;
  });
  const whole = new RegExp(`^(?:${pattern})$`, 'isu');
  return (one) => whole.test(String(one));
};
const matching = (pairs: readonly Value[]): readonly boolean[] => {
  const [range = []] = pairs;
  return listOf(range).map((_, row) =>
    pairs.every(
      (each, index) => index % 2 === 1 || meets(oneOf(pairs[index + 1] ?? ''))(listOf(each)[row] ?? ''),
    ),
  );
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
};

const FUNCTIONS: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  SUM: (args) => sum(numbers(args)),
  SUBTOTAL: ([, ...args]) => sum(numbers(args)),
  AVERAGE: (args) => sum(numbers(args)) / numbers(args).length,
  MEDIAN: (args) => median(numbers(args)),
  MAX: (args) => Math.max(...numbers(args)),
  MIN: (args) => Math.min(...numbers(args)),
  COUNTIF: (args) => matching(args).filter(Boolean).length,
  COUNTIFS: (args) => matching(args).filter(Boolean).length,
  SUMIF: ([range = [], criterion = '', added = []]) => {
    const kept = matching([range, criterion]);
    return sum(
      listOf(added).filter((one, row): one is number => kept[row] === true && typeof one === 'number'),
    );
  },
  IF: ([test = false, yes = true, no = false]) =>
    isList(test)
      ? test.map((each, row) => oneOf(each ? [listOf(yes)[row] ?? ''] : isList(no) ? [no[row] ?? ''] : no))
      : test
        ? yes
        : no,
  ROUND: ([value = 0, places = 0]) => Number(number(value).toFixed(number(places))),
  ROUNDDOWN: ([value = 0, places = 0]) => {
    const scale = 10 ** number(places);
    return Math.trunc(number(value) * scale + 1e-7) / scale;
  },
  SUBSTITUTE: ([text = '', from = '', to = '']) =>
    String(oneOf(text)).replaceAll(String(oneOf(from)), String(oneOf(to))),
};

/** Sheets → what a cell holds, its formula worked out afresh, as are those that it looks at. */
export const worker = (sheets: readonly Sheet[]) => {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, One>();

  const cell = (name: string, column: number, row: number): One => {
    const key = `${name}\n${column}\n${row}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const written = byName.get(name)?.rows[row]?.[column];
    const plain = written?.value instanceof Date ? written.value.getTime() : (written?.value ?? '');
    const value = written?.formula === undefined ? plain : oneOf(evaluate(name, written.formula));
    known.set(key, value);
    return value;
  };

  const evaluate = (home: string, formula: string): Value => {
    let at = 0;
    const take = (pattern: RegExp): RegExpExecArray | null => {
      const sticky = new RegExp(pattern, 'uy');
      sticky.lastIndex = at;
      const match = sticky.exec(formula);
      if (match !== null) at += match[0].length;
      return match;
    };
    const range = ([, quoted, from = '', top = '', to, bottom]: RegExpExecArray): Value => {
      const name = quoted === undefined ? home : quoted.slice(1, -2).replaceAll("''", "'");
      if (!byName.has(name)) throw new Error(`#REF! ${name}`);
      if (to === undefined) return cell(name, indexOf(from), Number(top) - 1);
      const values: One[] = [];
      for (let row = Number(top); row <= Number(bottom); row++)
        for (let column = indexOf(from); column <= indexOf(to); column++)
          values.push(cell(name, column, row - 1));
      return values;
    };
    const atom = (): Value => {
      if (take(/\(/) !== null) {
        const value = compared();
        take(/\)/);
        return value;
      }
      const text = take(/"((?:[^"]|"")*)"/);
      if (text !== null) return (text[1] ?? '').replaceAll('""', '"');
      const called = take(/([A-Z]+)\(/);
      if (called !== null) {
        const work = FUNCTIONS[called[1] ?? ''];
        if (work === undefined) throw new Error(`${called[1]} is not known`);
        const args = [compared()];
        while (take(/,/) !== null) args.push(compared());
        if (take(/\)/) === null) throw new Error(`no end: ${formula}`);
        return work(args);
      }
      const ref = take(/('(?:[^']|'')+'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/);
      if (ref !== null) return range(ref);
      const digits = take(/\d+(?:\.\d+)?/);
      if (digits === null) throw new Error(`${formula} at ${at}`);
      return Number(digits[0]);
    };
    const chain =
      (next: () => Value, signs: RegExp, join: (sign: string, a: One, b: One) => One) => (): Value => {
        let value = next();
        for (let sign = take(signs); sign !== null; sign = take(signs)) {
          const found = sign[0];
          value = lifted(value, next(), (a, b) => join(found, a, b));
        }
        return value;
      };
    const product = chain(atom, /[*/]/, (sign, a, b) =>
      sign === '*' ? number(a) * number(b) : number(a) / number(b),
    );
    const added = chain(product, /[+-]/, (sign, a, b) =>
      sign === '+' ? number(a) + number(b) : number(a) - number(b),
    );
    const joined = chain(added, /&/, (_, a, b) => `${a}${b}`);
    const compared = chain(joined, /=/, (_, a, b) => a === b);
    const value = compared();
    if (at !== formula.length) throw new Error(`${formula} is not understood at ${at}`);
    return value;
  };

  /** Rows and columns from 0. */
  return (sheet: Sheet, row: number, column: number): One => cell(sheet.name, column, row);
};
