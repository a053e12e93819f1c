/** A text → its lines with their indentation, measured in the columns that were meant. */

export interface Line {
  /** Offsets of the line's first character, of its first letter, and of its end without trailing blanks; one of blanks ends before its first letter. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
  /** Columns of indentation: a tab or a full-width space counts two, other blanks one. */
  readonly width: number;
  /** The indentation holds tabs, or blanks that are neither. */
  readonly tab: boolean;
  readonly odd: boolean;
  /** Nothing but blanks or a comment. */
  readonly idle: boolean;
}

/** Blanks that look like spaces and are none: no-break, ideographic, the widths of U+2000, zero-width, a byte-order mark. */
export const ODD = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const INVISIBLE = /[\u200b\ufeff]/;

export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const start = match.index;
    const content = match[0].replace(/[\r\n]/g, '');
    let body = 0;
    let width = 0;
    let tab = false;
    let odd = false;
    for (; body < content.length; body++) {
      const letter = content[body] ?? '';
      if (letter === ' ') width += 1;
      else if (letter === '\t') {
        tab = true;
        width += 2;
      } else if (ODD.test(letter)) {
        odd = true;
        width += letter === '\u3000' ? 2 : INVISIBLE.test(letter) ? 0 : 1;
      } else break;
    }
    const length = content.trimEnd().length;
    const idle = body >= length || content[body] === '#';
    lines.push({ start, body: start + body, end: start + length, width, tab, odd, idle });
  }
  return lines;
}

/** The offset where the line of `offset` ends. */
export const lineEnd = (text: string, offset: number): number =>
  offset + text.slice(offset).search(/[\r\n]|$/);
const isBreak = (letter: string | undefined): boolean => letter === '\n' || letter === '\r';
/** The line of `offset` without the blanks around it. */
export const lineAround = (text: string, offset: number): string => {
  // Step by step: `lastIndexOf` goes back to the very start for the kind of break that the text has not.
  let start = Math.max(0, offset);
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return text.slice(start, lineEnd(text, offset)).trim();
};
