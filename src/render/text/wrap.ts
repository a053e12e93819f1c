/** Spans → lines no wider than asked, broken as Chinese and English typesetting want. */
import type { Ink, Line, Span } from './ink.ts';
import { type Cell, cells, widthOf } from './measure.ts';

type Inked = Cell & { readonly ink: Ink };

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
function lineEnd(row: readonly Inked[], start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < row.length) {
    const cell = row[end] as Inked;
    // Spaces may hang over the edge: they are trimmed.
    if (used + cell.width > width && cell.text !== ' ') break;
    used += cell.width;
    end += 1;
  }
  if (end === row.length) return end;
  for (let at = end; at > start + 1; at--) {
    if (mayBreak(row[at - 1] as Inked, row[at] as Inked)) return at;
  }
  // An address or an id longer than the line is broken where the line ends.
  return Math.max(end, start + 1);
}

function gather(row: readonly Inked[]): Line {
  const line: Span[] = [];
  for (const { text, ink } of row) {
    const last = line.at(-1);
    if (last !== undefined && last.ink === ink) line[line.length - 1] = { text: last.text + text, ink };
    else line.push({ text, ink });
  }
  return line;
}

function trimmed(row: readonly Inked[]): readonly Inked[] {
  const end = row.findLastIndex((cell) => cell.text !== ' ');
  return row.slice(0, end + 1);
}

export function wrap(line: Line, width: number): Line[] {
  if (line.reduce((sum, { text }) => sum + widthOf(text), 0) <= width) return [line];
  const row = line.flatMap(({ text, ink }) => cells(text).map((cell) => ({ ...cell, ink })));
  const out: Line[] = [];
  for (let start = 0; start < row.length; ) {
    const end = lineEnd(row, start, width);
    out.push(gather(trimmed(row.slice(start, end))));
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
