/** A place → the source line with its number, and carets exactly under the place. */
import type { Place } from '../../model.ts';
import { type Line, span } from './ink.ts';
import { ellipsis, firstCells, lastCells, widthOf } from './measure.ts';
import { type Page, spaces } from './page.ts';

/** Within its file: the cell of a workbook, else line and column. */
export const spot = ({ cell, line, column }: Place): string => cell ?? `${line}:${column}`;

export const position = (place: Place): string =>
  place.cell === undefined ? `${place.file}:${spot(place)}` : `${place.file} ${place.cell}`;

/** Of a cell the excerpt is its whole text, and its name stands for the number of the line. */
const drawn = (place: Place): { readonly number: string; readonly place: Place } => {
  if (place.cell === undefined) return { number: String(place.line), place };
  const { line } = place;
  const whole = { column: 1, endLine: line, endColumn: place.excerpt.length + 1 };
  return {
    number: span(place.cell.slice(place.cell.lastIndexOf('!') + 1)).text,
    place: { ...place, ...whole },
  };
};

export function frame(page: Page, indent: number, at: Place): Line[] {
  const { number, place } = drawn(at);
  const gutter = number.length + 3;
  const room = Math.max(12, page.width - indent - gutter);
  const { before, mark, after } = excerptOf(place, room);
  // Past the end of a line there is nothing to underline: one caret stands there.
  const carets = '^'.repeat(Math.max(1, widthOf(mark)));
  return [
    [spaces(indent), span(`${number} | `, 'dim'), span(before), span(mark, 'warn'), span(after)],
    [
      spaces(indent),
      span(`${' '.repeat(number.length)} | `, 'dim'),
      spaces(widthOf(before)),
      span(carets, 'warn'),
    ],
  ];
}

const longest = 2000;

/** A stretch of several lines is drawn to the end of its first, a comment behind it left out. */
const endOf = (line: string): number => line.replace(/(?<!\s)\s+#.*$/u, '').length;

/** The line in three parts, cleaned, cut around the place where it is too long. */
function excerptOf(place: Place, room: number): { before: string; mark: string; after: string } {
  const { excerpt, excerptColumn = 1 } = place;
  const from = place.column - excerptColumn;
  const to = Math.max(from, place.endLine > place.line ? endOf(excerpt) : place.endColumn - excerptColumn);
  // What is left is far wider than any page: a line of megabytes costs no more than a long one.
  let before = span(excerpt.slice(Math.max(0, from - longest), from).padEnd(Math.min(from, room), ' ')).text;
  let mark = span(excerpt.slice(from, Math.min(to, from + longest)).trimEnd()).text;
  let after = span(excerpt.slice(to, to + longest).trimEnd()).text;
  if (widthOf(before) + Math.max(1, widthOf(mark)) + widthOf(after) <= room) return { before, mark, after };

  // Keep the place in sight: at most a third of the line goes to what stands before it.
  const lead = Math.floor(room / 3);
  if (widthOf(before) + Math.min(Math.max(1, widthOf(mark)), lead) > room - ellipsis.length - lead) {
    before = ellipsis + lastCells(before, lead - ellipsis.length);
  }
  const left = room - widthOf(before);
  if (widthOf(mark) > left || (after !== '' && widthOf(mark) > left - ellipsis.length)) {
    mark = firstCells(mark, left - ellipsis.length);
    after = ellipsis;
  } else if (widthOf(mark) + widthOf(after) > left) {
    after = firstCells(after, left - widthOf(mark) - ellipsis.length) + ellipsis;
  }
  return { before, mark, after };
}
