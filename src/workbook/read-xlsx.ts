/** The bytes of an .xlsx → its sheets. Rich text is read as text, formulas by their result, merged cells are kept as such. */
import { readXlsx as parseXlsx } from 'hucre/xlsx';
import type { Book, Cell, Grid } from './book.ts';
import { type Bound, checkBounds } from './zip-bounds.ts';

/** Excel holds no more in a cell; a longer text is a trick or a mistake. */
export const LONGEST = 32_767;
/** Rows of a sheet beyond which it is no ledger of one unit's year. */
export const MOST_ROWS = 100_000;
/** A ledger has a dozen sheets. */
const MOST_SHEETS = 100;
/** Characters of all cells: many of them may show one long text, which the file holds but once. */
const MOST_TEXT = 32 * 2 ** 20;

export type ReadBook = { readonly book: Book } | { readonly bound: Bound };

type Parsed = Awaited<ReturnType<typeof parseXlsx>>;
type ParsedSheet = Parsed['sheets'][number];

const shown = (value: string | number | boolean | Date): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '')
    : String(value);

/** A date's number format names hours. What stands in quotes or brackets is no part of it. */
const isTimed = (format: string | undefined): boolean =>
  /h/iu.test((format ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));

const cellOf = (sheet: ParsedSheet, row: number, column: number): Cell | undefined => {
  const detail = sheet.cells?.get(`${row},${column}`);
  const value = detail?.value ?? detail?.formulaResult ?? sheet.rows[row]?.[column] ?? null;
  if (value === null || value === '') {
    return detail?.formula === undefined
      ? undefined
      : { value: '', text: `=${detail.formula}`, fault: 'formula' };
  }
  if (value instanceof Date && Number.isNaN(value.getTime())) return { value: '', text: '', fault: 'error' };
  const format = detail?.style?.numFmt;
  const text = shown(value);
  if (text.length > LONGEST) return { value: '', text: `${text.slice(0, 60)}…`, fault: 'long' };
  return {
    value,
    text,
    ...(value instanceof Date && isTimed(format) ? { timed: true } : {}),
    ...(typeof value === 'number' && format?.includes('%') === true ? { percent: true } : {}),
    ...(detail?.hyperlink?.target === undefined ? {} : { link: detail.hyperlink.target }),
    ...(detail?.type === 'error' ||
    (typeof value === 'string' &&
      /^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NUM|NULL)!?$/u.test(value) &&
      detail?.formula !== undefined)
      ? { fault: 'error' as const }
      : {}),
  };
};

const gridOf = (file: string, sheet: ParsedSheet): Grid => ({
  name: sheet.name,
  file,
  rows: sheet.rows.map((row, at) => Array.from(row, (_, column) => cellOf(sheet, at, column))),
  merges: sheet.merges ?? [],
});

const textIn = ({ rows }: Grid): number =>
  rows.reduce((sum, row) => row.reduce((more, cell) => more + (cell?.text.length ?? 0), sum), 0);

export const readXlsx = async (file: string, bytes: Uint8Array): Promise<ReadBook> => {
  const bound = await checkBounds(bytes);
  if (bound !== null) return { bound };
  let parsed: Parsed;
  try {
    parsed = await parseXlsx(bytes, { readStyles: true });
  } catch {
    return { bound: 'not-workbook' };
  }
  const { sheets } = parsed;
  if (sheets.length > MOST_SHEETS || sheets.some(({ rows }) => rows.length > MOST_ROWS))
    return { bound: 'too-large' };
  const all = sheets.map((sheet) => ({
    grid: gridOf(file, sheet),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
  }));
  if (all.reduce((sum, { grid }) => sum + textIn(grid), 0) > MOST_TEXT) return { bound: 'too-large' };
  const gridsOf = (hidden: boolean): readonly Grid[] =>
    all.flatMap(({ grid, isHidden }) => (isHidden === hidden ? grid : []));
  const from1904 = parsed.dateSystem === '1904';
  return { book: { file, grids: gridsOf(false), hidden: gridsOf(true), from1904 } };
};
