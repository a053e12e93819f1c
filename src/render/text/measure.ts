/** Text → the cells it takes in a terminal; characters of ambiguous width count as narrow. */
import stringWidth from 'string-width';

/** What is never split: a character with the marks upon it. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Made when the first text needs it: most never do, and it takes its time. */
let segmenter: Intl.Segmenter | undefined;
const segments = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
};
// Characters that stand alone and whose width is known: nearly every text is made of these, and measuring them is a sum.
const simple = /^[\u0020-\u007E“”‘’·…—×\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]*$/;
const NARROW: ReadonlySet<number> = new Set([...'“”‘’·…—×'].map((letter) => letter.charCodeAt(0)));

const known = new Map<string, Cell>();
function simpleCell(text: string): Cell {
  const found = known.get(text);
  if (found !== undefined) return found;
  const cell = { text, width: simpleWidth(text.charCodeAt(0)) };
  known.set(text, cell);
  return cell;
}

export function cells(text: string): Cell[] {
  // Each of these is one code unit.
  if (simple.test(text)) return text.split('').map(simpleCell);
  return Array.from(segments(text), ({ segment }) => ({
    text: segment,
    width: stringWidth(segment),
  })).flatMap(
    // A cluster may be made as long as one likes (Hangul jamo, spacing marks): beyond two columns it may be split.
    (cell) => (cell.width <= 2 ? [cell] : Array.from(cell.text, (c) => ({ text: c, width: stringWidth(c) }))),
  );
}

/** The width of a character that stands alone and is known by it; of others 0. */
const simpleWidth = (code: number): number => {
  if (code >= 0x20 && code <= 0x7e) return 1;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e)) return 2;
  if (code >= 0x3001 && code <= 0x301f) return 2;
  return NARROW.has(code) ? 1 : 0;
};

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
  return letters * 2 <= width || texts.reduce((sum, { text }) => sum + widthOf(text), 0) <= width;
}

export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** The first cells that fit. */
export function firstCells(row: readonly Cell[], width: number): string {
  let used = 0;
  let out = '';
  for (const cell of row) {
    used += cell.width;
    if (used > width) break;
    out += cell.text;
  }
  return out;
}

/** The last cells that fit. */
export const lastCells = (row: readonly Cell[], width: number): string => {
  let used = 0;
  let from = row.length;
  while (from > 0 && used + (row[from - 1]?.width ?? 0) <= width) {
    from -= 1;
    used += row[from]?.width ?? 0;
  }
  return row
    .slice(from)
    .map((cell) => cell.text)
    .join('');
};

// Three full stops: the ellipsis character is of ambiguous width.
export const ellipsis = '...';

/** Cut at the end where it is too wide. */
export function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : firstCells(cells(text), width - ellipsis.length) + ellipsis;
}

/** Cut at the start where it is too wide: the end of a path tells more. */
export function cutStart(text: string, width: number): string {
  return widthOf(text) <= width ? text : ellipsis + lastCells(cells(text), width - ellipsis.length);
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;
