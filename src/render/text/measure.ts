/** Text → the cells it takes in a terminal; characters of ambiguous width count as narrow. */
import stringWidth from 'string-width';

/** What is never split, a character with the marks upon it: where it begins in its text and how many columns it takes. */
export interface Cell {
  readonly start: number;
  readonly width: number;
}

/** A text cell by cell, in the order in which it is read. */
export interface Cells {
  readonly text: string;
  readonly count: number;
  /** The offset where a cell begins; of the one behind the last, where the text ends. */
  readonly startOf: (at: number) => number;
  readonly widthAt: (at: number) => number;
}

/** Made when the first text needs it: most never do, and it takes its time. */
let segmenter: Intl.Segmenter | undefined;
const segments = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
};
// Characters that stand alone and whose width is known: nearly every text is made of these, and measuring them is a sum.
const simple = /^[\u0020-\u007E“”‘’·…—×\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** The width of every code unit that stands alone and is known by it; of others 0. */
const WIDTHS = new Uint8Array(0x10000)
  .fill(1, 0x20, 0x7f)
  .fill(2, 0x3001, 0x3020)
  .fill(2, 0x4e00, 0xa000)
  .fill(2, 0xff01, 0xff5f);
for (const letter of '“”‘’·…—×') WIDTHS[letter.charCodeAt(0)] = 1;
const simpleWidth = (code: number): number => WIDTHS[code] ?? 0;

const clusters = (text: string): readonly Cell[] => {
  const found: Cell[] = [];
  for (const { segment, index } of segments(text)) {
    const width = stringWidth(segment);
    // A cluster may be made as long as one likes (Hangul jamo, spacing marks): beyond two columns it may be split.
    let start = index;
    for (const part of width <= 2 ? [segment] : segment) {
      found.push({ start, width: part === segment ? width : stringWidth(part) });
      start += part.length;
    }
  }
  return found;
};

export function cells(text: string): Cells {
  // Each of these is one code unit.
  if (simple.test(text)) {
    return {
      text,
      count: text.length,
      startOf: (at) => at,
      widthAt: (at) => simpleWidth(text.charCodeAt(at)),
    };
  }
  const all = clusters(text);
  return {
    text,
    count: all.length,
    startOf: (at) => all[at]?.start ?? text.length,
    widthAt: (at) => all[at]?.width ?? 0,
  };
}

export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const own = simpleWidth(text.charCodeAt(at));
    if (own === 0) return stringWidth(text);
    width += own;
  }
  return width;
}

/** Whether texts beside each other take no more columns: no letter takes more than two, so that few need be measured. */
export function fits(texts: readonly { readonly text: string }[], width: number): boolean {
  let letters = 0;
  for (const { text } of texts) letters += text.length;
  if (letters * 2 <= width) return true;
  let used = 0;
  for (const { text } of texts) used += widthOf(text);
  return used <= width;
}

export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** The first cells that fit. */
export function firstCells(text: string, width: number): string {
  const row = cells(text);
  let used = 0;
  let end = 0;
  while (end < row.count && used + row.widthAt(end) <= width) {
    used += row.widthAt(end);
    end += 1;
  }
  return text.slice(0, row.startOf(end));
}

/** The last cells that fit. */
export const lastCells = (text: string, width: number): string => {
  const row = cells(text);
  let used = 0;
  let from = row.count;
  while (from > 0 && used + row.widthAt(from - 1) <= width) {
    from -= 1;
    used += row.widthAt(from);
  }
  return text.slice(row.startOf(from));
};

// Three full stops: the ellipsis character is of ambiguous width.
export const ellipsis = '...';

/** Cut at the end where it is too wide. */
export function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : firstCells(text, width - ellipsis.length) + ellipsis;
}

/** Cut at the start where it is too wide: the end of a path tells more. */
export function cutStart(text: string, width: number): string {
  return widthOf(text) <= width ? text : ellipsis + lastCells(text, width - ellipsis.length);
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;
