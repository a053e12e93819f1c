/** Spans → lines no wider than asked, broken as Chinese and English typesetting want. */
import type { Line, Span } from './ink.ts';
import { type Cells, cells, fits } from './measure.ts';

const codes = (letters: string): ReadonlySet<number> =>
  new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
// GB/T 15834: these never begin a line …
const noStart = codes('，。、；：！？）》〉”’】〕」』％…—～,.;:!?)]}%');
// … and these never end one.
const noEnd = codes('（《〈“‘【〔「『([{');
const SPACE = 0x20;

/** The code of a cell that is one code unit; else 0, as of whatever is longer or not there. */
const codeAt = (row: Cells, at: number): number => {
  const start = row.startOf(at);
  return row.startOf(at + 1) - start === 1 ? row.text.charCodeAt(start) : 0;
};

/** Before the cell at `at`. English and numbers break at spaces only, Chinese between any two characters. */
function mayBreak(row: Cells, at: number): boolean {
  const [before, after] = [codeAt(row, at - 1), codeAt(row, at)];
  if (after === SPACE) return false;
  if (before === SPACE) return true;
  if (noStart.has(after) || noEnd.has(before)) return false;
  return row.widthAt(at - 1) === 2 || row.widthAt(at) === 2;
}

/** The cells from `start` that make the next line, as the index after the last of them. */
function lineEnd(row: Cells, start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < row.count) {
    const own = row.widthAt(end);
    // Spaces may hang over the edge: they are trimmed.
    if (used + own > width && codeAt(row, end) !== SPACE) break;
    used += own;
    end += 1;
  }
  if (end === row.count) return end;
  for (let at = end; at > start + 1; at--) {
    if (mayBreak(row, at)) return at;
  }
  // An address or an id longer than the line is broken where the line ends.
  return Math.max(end, start + 1);
}

/** What stands between two offsets of the whole, span by span. */
function gather(line: Line, start: number, end: number): Line {
  const part: Span[] = [];
  let from = 0;
  for (const { text, ink } of line) {
    const piece = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    if (piece !== '') part.push({ text: piece, ink });
    from += text.length;
    if (from >= end) break;
  }
  return part;
}

/** The end of a line without the spaces at it. */
function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === SPACE) last--;
  return last;
}

export function wrap(line: Line, width: number): Line[] {
  if (fits(line, width)) return [line];
  let text = '';
  for (const span of line) text += span.text;
  const row = cells(text);
  const out: Line[] = [];
  for (let start = 0; start < row.count; ) {
    const end = lineEnd(row, start, width);
    const from = row.startOf(start);
    out.push(gather(line, from, trimmed(text, from, row.startOf(end))));
    start = end;
  }
  return out.length === 0 ? [[]] : out;
}

/** Breaks wherever the line is full: for what is to be typed as it stands. */
export function chop(text: string, width: number): string[] {
  const row = cells(text);
  const out: string[] = [];
  for (let start = 0; start < row.count; ) {
    let end = start;
    for (let used = 0; end < row.count; end++) {
      used += row.widthAt(end);
      if (used > width && end > start) break;
    }
    out.push(text.slice(row.startOf(start), row.startOf(end)));
    start = end;
  }
  return out;
}
