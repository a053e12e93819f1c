/** What the forms have in common: cells with formulas whose results are worked out here too, and exact numbers. */
import type { DepartmentReport, Exact, FindingReport, Place } from '../model.ts';
import { cellName, type Look, type Merge, type Written } from './book.ts';
import { LONGEST } from './read-xlsx.ts';

export type Row = readonly (Written | undefined)[];

/** XML 1.0 has no place for most control characters, and those that turn the direction of writing hide what a cell says. */
const UNSEEN = /(?!\n)\p{Cc}|\p{Cs}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
export const harmless = (text: string): string => {
  const clean = text.replace(/\r\n?/gu, '\n').replaceAll('\t', ' ').replace(UNSEEN, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, '')}…` : clean;
};

export const cell = (value: string | number | null, look: Look): Written => ({
  value: typeof value === 'string' ? harmless(value) : value,
  look,
});
export const formula = (text: string, value: number, look: Look): Written => ({ value, look, formula: text });

/** `21/2` → 10.5 */
export const numberOf = (exact: Exact): number => {
  const [top = '0', bottom = '1'] = exact.split('/');
  return Number(top) / Number(bottom);
};

export const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Rows count from 0, as everywhere here; the formula says them as Excel does. */
export const range = (column: number, from: number, to: number): string =>
  `${cellName(from, column)}:${cellName(to, column)}`;

/** The formula's rounding down of a score (0.1) or of points (0.01) as the tool does it; what floating point lost in the ninth place is put back first. */
export const flooring = (sum: string, places: 1 | 2 = 1): string => `ROUNDDOWN(ROUND(${sum},9),${places})`;
/** What that formula gives. */
export const floored = (sum: number, places: 1 | 2 = 1): number =>
  Math.trunc(Number(sum.toFixed(9)) * 10 ** places + 1e-9) / 10 ** places;

export const down = (column: number, from: number, to: number): readonly Merge[] =>
  to > from ? [{ startRow: from, startCol: column, endRow: to, endCol: column }] : [];
export const across = (row: number, to: number): Merge => ({
  startRow: row,
  startCol: 0,
  endRow: row,
  endCol: to,
});

/** Points are rounded down last, as every report does it: the exact ones stand to the right of what is printed. */
export const summed = (column: number, from: number, to: number, sum: number, look: Look): Written =>
  formula(flooring(`SUM(${range(column, from, to)})`, 2), floored(sum, 2), look);
/** The points of an exact cell. */
export const shown = (exact: string, value: number): Written =>
  formula(flooring(exact, 2), floored(value, 2), 'points');

/** The findings that are part of the score. */
export const counts = ({ weight, due, result }: FindingReport): boolean =>
  weight > 0 && due > 0 && result !== 'notapplicable' && result !== 'error';

export const findingsOf = ({ sections }: DepartmentReport): readonly FindingReport[] =>
  sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings));

export const whereOf = ({ file, line, cell: named }: Place): string =>
  `${file} ${named ?? `:${line}`}`.replace(' :', ':');

/** How the points of 100 are shared out among the requirements. */
export type Model = 'flat' | 'by-point';

/** Finding → what it is worth: the formula's text and its result. */
export const worths = (
  department: DepartmentReport,
  model: Model,
): ReadonlyMap<FindingReport, { readonly text: string; readonly value: number }> => {
  const groups =
    model === 'flat'
      ? [findingsOf(department).filter(counts)]
      : department.sections.flatMap(({ points }) => points.map(({ findings }) => findings.filter(counts)));
  const scored = groups.filter(({ length }) => length > 0);
  return new Map(
    scored.flatMap((findings) => {
      const total = sumOf(findings.map(({ weight }) => weight));
      return findings.map((finding) => {
        const share = scored.length === 1 ? '100' : `100/${scored.length}`;
        const value = (100 / scored.length) * (finding.weight / total);
        return [finding, { text: `${share}*${finding.weight}/${total}`, value }] as const;
      });
    }),
  );
};
