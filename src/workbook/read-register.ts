/** A register's sheet → its records, with the cell of every field and every fault of header or cell. */
import { cellWords, workbookWords } from '../messages/workbook.ts';
import { type Book, type Cell, cellName, type Grid } from './book.ts';
import { understand } from './cells.ts';
import { type Column, findHeader, type Header, nearestHeader } from './columns.ts';
import { mergedInto } from './merges.ts';
import type { Gathered } from './read-ledger.ts';
import type { Field, RegisterShape } from './shape.ts';

type Record = { [key: string]: unknown };

/** Sets a value within a record by its path. Paths come from the schema, never from the file. */
export const put = (record: Record, path: readonly string[], value: unknown): void => {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    record[key] = value;
    return;
  }
  const inner = record[key];
  const next: Record = typeof inner === 'object' && inner !== null ? (inner as Record) : {};
  record[key] = next;
  put(next, rest, value);
};

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.fault === undefined && cell.text.trim() === '');

interface Filled {
  readonly column: Column;
  readonly field: Field;
}

export const readRegister = (
  grid: Grid,
  register: RegisterShape,
  book: Book,
  gathered: Gathered,
): readonly Record[] => {
  const { spots, faults } = gathered;
  const home = `/${register.name}`;
  const say = (
    code: string,
    severity: 'error' | 'hint',
    words: ReturnType<typeof cellWords>,
    row: number,
    column: number,
    pointer = home,
  ): void => {
    faults.push({ code, severity, words, pointer, spot: { grid, row, column } });
  };
  spots.set(home, { grid, row: 0, column: 0 });
  if (grid.rows.every((row) => row.every(isBlank))) return [];
  const header = findHeader(grid, register);
  if (header === undefined) {
    const wanted = register.fields.filter(({ required }) => required).map((field) => field.header);
    say('no-header', 'error', workbookWords['no-header'](grid.name, wanted), 0, 0);
    return [];
  }
  spots.set(home, { grid, row: header.row, column: 0 });
  const filled = settle(grid, register, header, say);
  const merged = mergedInto(grid);
  const records: Record[] = [];
  for (let row = header.row + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    if (filled.every(({ column }) => isBlank(cells[column.index]))) continue;
    const pointer = `${home}/${records.length}`;
    const record: Record = {};
    spots.set(pointer, { grid, row, column: filled[0]?.column.index ?? 0 });
    for (const { column, field } of filled) {
      const at = `${pointer}/${field.path.join('/')}`;
      spots.set(at, { grid, row, column: column.index });
      const cell = cells[column.index] ?? above(grid, merged, row, column.index);
      if (cell === undefined || isBlank(cell)) {
        if (field.required)
          say('required', 'error', workbookWords.required(field.header, field.about), row, column.index, at);
        continue;
      }
      const read = understand(cell, field, book.from1904);
      if ('fault' in read)
        say(read.fault.code, 'error', cellWords(field.header, cell.text, read.fault), row, column.index, at);
      put(record, field.path, 'fault' in read ? cell.text : read.value);
    }
    records.push(record);
  }
  return records;
};

/** A cell merged over several rows speaks for each of them. */
const above = (
  grid: Grid,
  merged: ReturnType<typeof mergedInto>,
  row: number,
  column: number,
): Cell | undefined => {
  const merge = merged(row, column);
  return merge !== undefined && merge.startCol === column ? grid.rows[merge.startRow]?.[column] : undefined;
};

/** The columns that are read; every other one that holds something is named. */
const settle = (
  grid: Grid,
  { fields }: RegisterShape,
  { row, columns }: Header,
  say: (
    code: string,
    severity: 'error' | 'hint',
    words: ReturnType<typeof cellWords>,
    row: number,
    column: number,
  ) => void,
): readonly Filled[] => {
  const taken = new Map<Field, Column>();
  const below = grid.rows.slice(row + 1);
  const filled = new Set(
    below.flatMap((cells) => cells.flatMap((cell, index) => (isBlank(cell) ? [] : index))),
  );
  const width = [...filled].reduce((most, index) => Math.max(most, index + 1), columns.length);
  for (let index = 0; index < width; index++) {
    const column = columns[index] ?? { index, header: '', field: undefined, ignored: false };
    const { field, header } = column;
    const holds = filled.has(index);
    if (field !== undefined) {
      const other = taken.get(field);
      if (other === undefined) taken.set(field, column);
      else if (holds)
        say(
          'twice-column',
          'error',
          workbookWords['twice-column'](field.header, cellName(row, other.index)),
          row,
          index,
        );
    } else if (header === '') {
      if (holds) say('nameless-column', 'error', workbookWords['nameless-column'](), row, index);
    } else if (!column.ignored) {
      if (holds)
        say(
          'unknown-column',
          'error',
          workbookWords['unknown-column'](header, nearestHeader(header, fields)),
          row,
          index,
        );
      else say('idle-column', 'hint', workbookWords['idle-column'](header), row, index);
    }
  }
  for (const field of fields)
    if (filled.size > 0 && field.required && !taken.has(field))
      say('missing-column', 'error', workbookWords['missing-column'](field.header), row, 0);
  return [...taken]
    .map(([field, column]) => ({ column, field }))
    .sort((a, b) => a.column.index - b.column.index);
};
