/** What every block of a Markdown page is written with: the language’s words, escaped text, headings, tables and lists. */
import type { Lang, Text } from '../../../model.ts';
import { table } from '../../markdown/frame.ts';
import { markdownText } from '../../parts/markdown-text.ts';

export interface Writer {
  /** The words of the language, as they are: for what is put together before it is escaped. */
  readonly raw: (text: Text) => string;
  /** The words of the language, in which nothing means anything to Markdown. */
  readonly t: (text: Text) => string;
}

export const writerOf = (lang: Lang): Writer => ({
  raw: (text) => text[lang],
  t: (text) => markdownText(text[lang]),
});

export const heading = (level: 1 | 2 | 3 | 4, text: string): string => `${'#'.repeat(level)} ${text}`;

export interface Column {
  readonly head: string;
  readonly right?: true;
}
/** Cells are escaped already. */
export const tableOf = (columns: readonly Column[], rows: readonly (readonly string[])[]): string =>
  table(
    columns.map(({ head }) => head),
    columns.flatMap(({ right }, i) => (right ? [i] : [])),
    rows,
  );

export const listOf = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
export const numbered = (items: readonly string[]): string =>
  items.map((item, i) => `${i + 1}. ${item}`).join('\n');
export const strong = (text: string): string => (text === '' ? '' : `**${text}**`);

/** Figures of our own making: of all that they are made of, only `<0.01` means anything. */
export const plain = (figure: string): string => figure.replaceAll('<', '\\<');
/** A figure that stands out, unless there is none. */
export const strongFigure = (figure: string): string => (/\d/u.test(figure) ? strong(plain(figure)) : figure);
