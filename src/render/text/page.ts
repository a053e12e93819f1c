/** The few layouts that every page is made of: hanging paragraphs, labelled rows, tables, grids, headings. */
import type { Text } from '../../model.ts';
import type { PageOptions } from '../options.ts';
import { type Line, paint, type Span, span } from './ink.ts';
import { fits, padEnd, padStart, widest, widthOf } from './measure.ts';
import { wrap } from './wrap.ts';

export interface Page {
  readonly width: number;
  /** The words of the page's language. */
  readonly t: (text: Text) => string;
}

const narrowest = 40;
export const pageOf = ({ width, lang }: PageOptions): Page => ({
  width: Math.max(narrowest, width),
  t: (text) => text[lang],
});

export const gap: Line = [];
const blanks: Span[] = [];
/** The same again for as many. */
export const spaces = (n: number): Span => {
  const count = Math.max(0, n);
  const known = blanks[count];
  if (known !== undefined) return known;
  const blank: Span = { text: ' '.repeat(count), ink: 'plain' };
  blanks[count] = blank;
  return blank;
};
export const lineWidth = (line: Line): number => {
  let width = 0;
  for (const { text } of line) width += widthOf(text);
  return width;
};

/** `lead` up to `indent`, then the body, its later lines hanging at `indent`; a lead that leaves no room stands alone. */
export function hang(page: Page, indent: number, lead: Line, body: Line): Line[] {
  const leadWidth = lineWidth(lead);
  const at = Math.min(indent, page.width - 24);
  const beside = leadWidth <= at;
  const lines = wrap(body, page.width - at).map((line, row) =>
    beside && row === 0 ? [...lead, spaces(at - leadWidth), ...line] : [spaces(at), ...line],
  );
  return beside ? lines : [lead, ...lines];
}

/** As `hang`, with short facts at the end that stay in one piece: on the last line if they fit there, else on their own. */
export function hangWithTail(page: Page, indent: number, lead: Line, body: Line, tail: Line): Line[] {
  const lines = hang(page, indent, lead, body);
  if (lineWidth(tail) === 0) return lines;
  const whole = [...(lines.at(-1) ?? []), spaces(2), ...tail];
  if (fits(whole, page.width)) return [...lines.slice(0, -1), whole];
  return [...lines, ...hang(page, indent, [], tail)];
}

export const paragraph = (page: Page, indent: number, body: Line): Line[] => hang(page, indent, [], body);

/** A block's heading, underlined by what every terminal draws one column wide. */
export const title = (page: Page, text: Line, under: '=' | '-'): Line[] => [
  ...wrap(text, page.width),
  [span(under.repeat(page.width), 'dim')],
];

/** Labels at the left in one column, whatever belongs to them hanging beside. */
export function labelled(
  page: Page,
  indent: number,
  rows: readonly { readonly label: string; readonly body: Line }[],
): Line[] {
  const column = indent + widest(rows.map((row) => row.label)) + 2;
  return rows.flatMap((row) => hang(page, column, [spaces(indent), span(row.label, 'dim')], row.body));
}

export interface Column {
  readonly align: 'left' | 'right';
}

/** Rows of cells in columns by display width; the last column hangs and may wrap. */
export function table(page: Page, indent: number, columns: readonly Column[], rows: readonly Line[]): Line[] {
  const widths = columns.map((_, i) => widest(rows.map((row) => row[i]?.text ?? '')));
  return rows.flatMap((row) => {
    const lead: Span[] = [spaces(indent)];
    for (const [i, column] of columns.slice(0, -1).entries()) {
      const cell = row[i] ?? span('');
      const width = widths[i] ?? 0;
      lead.push(
        {
          text: column.align === 'left' ? padEnd(cell.text, width) : padStart(cell.text, width),
          ink: cell.ink,
        },
        spaces(2),
      );
    }
    return hang(page, lineWidth(lead), lead, row.slice(columns.length - 1));
  });
}

/** Cells of equal width side by side, filled row by row. */
export function grid(page: Page, indent: number, texts: readonly string[]): Line[] {
  const clean = texts.map((text) => span(text));
  const cell = widest(clean.map((piece) => piece.text));
  const count = Math.max(1, Math.floor((page.width - indent + 3) / (cell + 3)));
  const lines: Line[] = [];
  for (let i = 0; i < clean.length; i += count) {
    const row = clean.slice(i, i + count).map((piece) => ({ ...piece, text: padEnd(piece.text, cell + 3) }));
    lines.push([spaces(indent), ...row]);
  }
  return lines;
}

export const print = (page: Page, lines: readonly Line[], color: boolean): string =>
  printBlocks(page, [lines], color);

/** Lines → text. Whatever slipped past a layout is broken here, so that no line is ever wider than the page. */
export function printBlocks(page: Page, blocks: Iterable<readonly Line[]>, color: boolean): string {
  let out = '';
  for (const lines of blocks)
    for (const line of lines) for (const row of wrap(line, page.width)) out += `${paint(row, color)}\n`;
  // Pieces that are harmless apart can make an order of a build log together, `##[error]`; a mark as wide breaks it.
  return out.includes('##') ? out.replace(/#(?=#\w*\[)/g, '_') : out;
}
