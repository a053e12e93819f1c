/** A cell of a sheet → its place, as every report names it. */
import type { Place } from '../model.ts';
import { type Book, cellName, type Grid } from './book.ts';

export interface Spot {
  readonly grid: Grid;
  /** Both count from 0. */
  readonly row: number;
  readonly column: number;
}

const EXCERPT = 500;

export const placeOf = (book: Book, { grid, row, column }: Spot): Place => {
  const text = grid.rows[row]?.[column]?.text ?? '';
  const name = cellName(row, column);
  return {
    file: book.file,
    line: row + 1,
    column: column + 1,
    endLine: row + 1,
    endColumn: column + 2,
    excerpt: text.slice(0, EXCERPT).replace(/\s*[\r\n]+\s*/gu, ' '),
    cell: grid.name === '' ? name : `${grid.name}!${name}`,
  };
};
