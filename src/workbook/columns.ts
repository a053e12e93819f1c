/** The rows of a sheet → its header, and the field that each column holds. Order is free, titles above the header are passed over. */
import { nearest } from '../source/suggest.ts';
import { ALIASES, bare, IGNORED } from './aliases.ts';
import type { Cell, Grid } from './book.ts';
import { mergedInto } from './merges.ts';
import type { Field, RegisterShape } from './shape.ts';

export interface Column {
  readonly index: number;
  /** As it stands above the column. */
  readonly header: string;
  readonly field: Field | undefined;
  readonly ignored: boolean;
}
export interface Header {
  /** The last row of the header; records stand below. */
  readonly row: number;
  readonly columns: readonly Column[];
}

/** Titles and notes above a table are few, and so are the columns of a register. */
const SEARCHED = 20;
const MOST_COLUMNS = 500;

const textOf = (cell: Cell | undefined): string => cell?.text.trim() ?? '';

/** The names of a field, as they are compared. */
const namesOf = (field: Field): readonly string[] => {
  const dotted = field.path.join('.');
  const own = field.path.length === 1 ? [field.title.zh] : [];
  return [field.header, dotted, ...own, ...(ALIASES[dotted] ?? [])].map(bare);
};

/** Name → field; of several fields with one name the first. */
type Named = ReadonlyMap<string, Field>;
const firstNamed = (fields: readonly Field[], names: (field: Field) => readonly string[]): Named =>
  new Map(fields.flatMap((field) => names(field).map((name) => [name, field] as const)).reverse());

const named = new WeakMap<readonly Field[], readonly Named[]>();
const namedIn = (fields: readonly Field[]): readonly Named[] => {
  const known = named.get(fields) ?? [
    firstNamed(fields, ({ header }) => [bare(header)]),
    firstNamed(fields, namesOf),
    firstNamed(fields, ({ title, path }) => (path.length === 1 ? [bare(title.en)] : [])),
  ];
  named.set(fields, known);
  return known;
};

/** Exact titles win over other names: a register may have both 理由 and 依据. */
export const fieldNamed = (text: string, fields: readonly Field[]): Field | undefined => {
  const name = bare(text);
  if (name === '') return undefined;
  for (const known of namedIn(fields)) {
    const field = known.get(name);
    if (field !== undefined) return field;
  }
  return undefined;
};

export const nearestHeader = (text: string, fields: readonly Field[]): string | undefined => {
  const names = fields.map(({ header }) => header);
  const inside = names.find((name) => name.length > 1 && (name.includes(text) || text.includes(name)));
  return nearest(text, names) ?? inside;
};

const IGNORED_NAMES: ReadonlySet<string> = new Set(IGNORED.map(bare));
const isIgnored = (text: string): boolean => IGNORED_NAMES.has(bare(text)) || IGNORED.includes(text);

/** What stands above each column at `row`: merged cells speak for all they cover; of two rows the upper names the group. */
const headersAt = (grid: Grid, row: number, two: boolean): readonly string[] => {
  const merged = mergedInto(grid);
  const at = (line: number, column: number): string => {
    const merge = merged(line, column);
    return textOf(
      merge === undefined ? grid.rows[line]?.[column] : grid.rows[merge.startRow]?.[merge.startCol],
    );
  };
  const width = Math.max(grid.rows[row]?.length ?? 0, two ? (grid.rows[row - 1]?.length ?? 0) : 0);
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => {
    const lower = at(row, column);
    const upper = two ? at(row - 1, column) : '';
    if (upper === '' || upper === lower) return lower;
    return lower === '' ? upper : `${upper}·${lower}`;
  });
};

const columnsOf = (headers: readonly string[], fields: readonly Field[]): readonly Column[] =>
  headers.map((header, index) => {
    const last = header.split('·').at(-1) ?? header;
    const first = header.split('·')[0] ?? header;
    const field =
      fieldNamed(header, fields) ??
      // 政策解读 above 发布日期 is 解读·发布日期; 基本信息 above 标题 is 标题.
      fieldNamed(`${first.slice(-2)}${last}`, fields) ??
      (last === header ? undefined : fieldNamed(last, fields));
    return { index, header, field, ignored: field === undefined && isIgnored(header) };
  });

const known = (columns: readonly Column[]): number =>
  new Set(columns.flatMap(({ field }) => field ?? [])).size;

const meaning = (columns: readonly Column[]): string =>
  columns.map(({ field }) => field?.path.join('.') ?? '').join();

/** The best row within the first twenty, or undefined where none looks like a header. */
export const findHeader = (grid: Grid, { fields }: RegisterShape): Header | undefined => {
  let best: Header | undefined;
  let most = 0;
  for (let row = 0; row < Math.min(SEARCHED, grid.rows.length); row++) {
    for (const two of row === 0 ? [false] : [false, true]) {
      const columns = columnsOf(headersAt(grid, row, two), fields);
      const count = known(columns);
      const filled = columns.filter(({ header }) => header !== '').length;
      // A group's name above that changes what a column means belongs to the header; a title above does not.
      const regrouped =
        two && count === most && best?.row === row && meaning(columns) !== meaning(best.columns);
      if ((count <= most && !regrouped) || count * 3 < filled) continue;
      most = count;
      best = { row, columns };
    }
  }
  return best;
};

/** How many columns of the sheet are the register's own. */
export const likeness = (grid: Grid, register: RegisterShape): number => {
  const header = findHeader(grid, register);
  return header === undefined ? 0 : known(header.columns);
};
