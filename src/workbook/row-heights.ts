/** A sheet → the heights of its rows in points, so that wrapped text is seen whole: a file that is not opened by Excel first has no other. */
import type { Look, Sheet, Written } from './book.ts';

const LINE = 15;
const PADDING = 4;
/** Excel allows 409; beyond that a row is no longer to be looked at. */
const TALLEST = 400;
/** What the borders of a cell take of its width. */
const MARGIN = 1.5;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014]/gu;
const widthOf = (text: string, room: number): number => {
  // Too short for a second line, however wide its letters.
  if (text.length * 2 <= room) return text.length;
  return text.length + (text.match(WIDE)?.length ?? 0);
};

/** What never wraps. */
const ONE_LINE: ReadonlySet<Look> = new Set<Look>(['link', 'jump', 'back', 'block']);

/** Dates, numbers, addresses and headings stand in one line. */
const linesOf = (cell: Written | undefined, width: number): number => {
  if (typeof cell?.value !== 'string' || ONE_LINE.has(cell.look)) return 1;
  const room = Math.max(4, width - MARGIN);
  return cell.value
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part, room) / room)), 0);
};

export const rowHeights = (sheet: Sheet): ReadonlyMap<number, number> => {
  /** What a merged cell has room for: all its columns where it stands in one row, any number of lines where it spans several. */
  const merged = new Map(
    (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => {
      const widths = sheet.widths.slice(startCol, endCol + 1);
      const room =
        startRow === endRow ? widths.reduce((sum, width) => sum + width, 0) : Number.POSITIVE_INFINITY;
      return [`${startRow},${startCol}`, room];
    }),
  );
  const heights = new Map<number, number>();
  for (const [row, cells] of sheet.rows.entries()) {
    const own = sheet.heights?.get(row);
    const lines = cells.map((cell, column) =>
      linesOf(cell, merged.get(`${row},${column}`) ?? sheet.widths[column] ?? 10),
    );
    const most = Math.max(1, ...lines);
    if (own !== undefined) heights.set(row, own);
    else if (most > 1) heights.set(row, Math.min(TALLEST, most * LINE + PADDING));
    else heights.set(row, LINE + PADDING);
  }
  return heights;
};
