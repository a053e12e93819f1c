/** Spans → lines no wider than asked, broken as Chinese and English typesetting want. */
import type { Ink, Line, Span } from './ink.ts';
import { type Cell, cells, fits } from './measure.ts';

/** Cells in one ink, up to the one before `until`. */
interface Run {
  readonly ink: Ink;
  until: number;
}

// GB/T 15834: these never begin a line …
const noStart = new Set('，。、；：！？）》〉”’】〕」』％…—～,.;:!?)]}%');
// … and these never end one.
const noEnd = new Set('（《〈“‘【〔「『([{');

/** English and numbers break at spaces only, Chinese between any two characters. */
function mayBreak(before: Cell, after: Cell): boolean {
  if (after.text === ' ') return false;
  if (before.text === ' ') return true;
  if (noStart.has(after.text) || noEnd.has(before.text)) return false;
  return before.width === 2 || after.width === 2;
}

/** The cells from `start` that make the next line, as the index after the last of them. */
function lineEnd(row: readonly Cell[], start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < row.length) {
    const cell = row[end] as Cell;
    // Spaces may hang over the edge: they are trimmed.
    if (used + cell.width > width && cell.text !== ' ') break;
    used += cell.width;
    end += 1;
  }
  if (end === row.length) return end;
  for (let at = end; at > start + 1; at--) {
    if (mayBreak(row[at - 1] as Cell, row[at] as Cell)) return at;
  }
  // An address or an id longer than the line is broken where the line ends.
  return Math.max(end, start + 1);
}

/** The cells from `start` to the one before `end`, run by run. */
function gather(row: readonly Cell[], runs: readonly Run[], start: number, end: number): Line {
  const line: Span[] = [];
  let from = 0;
  for (const { ink, until } of runs) {
    let text = '';
    for (let at = Math.max(start, from); at < Math.min(end, until); at++) text += row[at]?.text ?? '';
    if (text !== '') line.push({ text, ink });
    if (until >= end) break;
    from = until;
  }
  return line;
}

/** The end of a line without the spaces at it. */
function trimmed(row: readonly Cell[], start: number, end: number): number {
  let last = end;
  while (last > start && row[last - 1]?.text === ' ') last--;
  return last;
}

export function wrap(line: Line, width: number): Line[] {
  if (fits(line, width)) return [line];
  const row: Cell[] = [];
  const runs: Run[] = [];
  for (const { text, ink } of line) {
    for (const cell of cells(text)) row.push(cell);
    const last = runs.at(-1);
    if (last?.ink === ink) last.until = row.length;
    else runs.push({ ink, until: row.length });
  }
  const out: Line[] = [];
  for (let start = 0; start < row.length; ) {
    const end = lineEnd(row, start, width);
    out.push(gather(row, runs, start, trimmed(row, start, end)));
    start = end;
  }
  return out.length === 0 ? [[]] : out;
}

/** Breaks wherever the line is full: for what is to be typed as it stands. */
export function chop(text: string, width: number): string[] {
  const out: string[] = [];
  let used = width;
  for (const cell of cells(text)) {
    if (used + cell.width > width) {
      out.push('');
      used = 0;
    }
    used += cell.width;
    out[out.length - 1] += cell.text;
  }
  return out;
}
