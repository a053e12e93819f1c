/** The merges of a sheet by the cells they cover → the merge that a cell belongs to. */
import type { Grid, Merge } from './book.ts';

type Merged = (row: number, column: number) => Merge | undefined;

/** The last of a row's merges, in the order of their columns, that begins at the column or before it; -1 for none. */
const lastFrom = (merges: readonly Merge[], column: number): number => {
  let [low, high] = [0, merges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle] as Merge).startCol <= column) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const index = ({ merges, rows }: Grid): Merged => {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row++) {
      const list = byRow.get(row) ?? [];
      const at = lastFrom(list, merge.startCol) + 1;
      const [before, after] = [list[at - 1], list[at]];
      // No spreadsheet lets merges overlap: the first one stands.
      const isFree =
        (before === undefined || before.endCol < merge.startCol) &&
        (after === undefined || merge.endCol < after.startCol);
      if (isFree) list.splice(at, 0, merge);
      byRow.set(row, list);
    }
  }
  return (row, column) => {
    const list = byRow.get(row) ?? [];
    const merge = list[lastFrom(list, column)];
    return merge !== undefined && column <= merge.endCol ? merge : undefined;
  };
};

const indexed = new WeakMap<Grid, Merged>();

export const mergedInto = (grid: Grid): Merged => {
  const known = indexed.get(grid) ?? index(grid);
  indexed.set(grid, known);
  return known;
};
