/** A sheet → the heights of its rows in points, so that wrapped text is seen whole: a file that is not opened by Excel first has no other. */
import type { Sheet, Written } from './book.ts';

const LINE = 15;
const PADDING = 4;
/** Excel allows 409; beyond that a row is no longer to be looked at. */
const TALLEST = 400;
/** What the borders of a cell take of its width. */
const MARGIN = 1.5;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014]/gu;
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Dates, numbers and addresses stand in one line. */
const linesOf = (cell: Written | undefined, width: number): number => {
  if (typeof cell?.value !== 'string' || cell.look === 'link') return 1;
  const room = Math.max(4, width - MARGIN);
  return cell.value
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part) / room)), 0);
};

export const rowHeights = (sheet: Sheet): ReadonlyMap<number, number> => {
  const covered = new Set(
    (sheet.merges ?? []).flatMap(({ startRow, startCol }) => `${startRow},${startCol}`),
  );
  const heights = new Map<number, number>();
  for (const [row, cells] of sheet.rows.entries()) {
    const own = sheet.heights?.get(row);
    const lines = cells.map((cell, column) =>
      covered.has(`${row},${column}`) ? 1 : linesOf(cell, sheet.widths[column] ?? 10),
    );
    const most = Math.max(1, ...lines);
    if (own !== undefined) heights.set(row, own);
    else if (most > 1) heights.set(row, Math.min(TALLEST, most * LINE + PADDING));
    else heights.set(row, LINE + PADDING);
  }
  return heights;
};
