/** Text → the paragraphs of an official document: body, levels, title, annex mark, lists. Every string is cleaned here and nowhere else. */
import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { officialWords } from '../../../messages/notice-letter.ts';
import type { Lang, Text } from '../../../model.ts';
import { clean } from '../../text/clean.ts';
import { FREE, faces, hinted, sizes } from './looks.ts';
import { characterPitch, linePitch } from './paper.ts';

// XML 1.0 §2.2: these are in no document. `clean` names all but the last two.
const forbidden = /[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const harmless = (text: string): string => clean(text).replace(forbidden, '\uFFFD');

export type Face = keyof typeof faces;
/** Sentences one after the other, as each language sets them. */
export const sentences = ({ lang, t }: Pen, texts: readonly Text[]): string =>
  texts.map(t).join(lang === 'zh' ? '' : ' ');

/** What one document is written with. */
export interface Pen {
  readonly lang: Lang;
  readonly t: (text: Text) => string;
  readonly run: (
    text: string,
    face?: Face,
    more?: Omit<IRunOptions, 'text' | 'font' | 'children'>,
  ) => TextRun;
}
export const penOf = (lang: Lang): Pen => ({
  lang,
  t: (text) => text[lang],
  run: (text, face = 'text', more = {}) =>
    new TextRun({ ...more, text: harmless(text), font: hinted(faces[face], lang) }),
});

/** 28.95 pt a line, so that 22 of them fill a page whatever is in them. */
export const pitch = { line: linePitch, lineRule: 'exact' } as const;
/** Two characters in: 7.3.3. */
const inset = { firstLine: 2 * characterPitch, firstLineChars: 200 };

export const blank = (lines = 1, keepNext = false): Paragraph[] =>
  Array.from({ length: lines }, () => new Paragraph({ spacing: pitch, keepNext }));

export const paragraph = (
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children'> = {},
): Paragraph => new Paragraph({ spacing: pitch, ...options, children: [...children] });

/** Nothing, in next to no height. */
export const sliver = (): Paragraph =>
  paragraph([], { style: FREE, spacing: { line: 20, lineRule: 'exact' } });

/** Chinese fills its lines to both edges. English would tear, and so does a line before an address that cannot be broken. */
const alignment = ({ lang }: Pen, text: string) =>
  lang === 'en' || /[!-~]{16}/u.test(text) ? AlignmentType.LEFT : AlignmentType.BOTH;

/** A paragraph of the text, its first line two characters in. */
export const body = (pen: Pen, ...parts: readonly (string | TextRun)[]): Paragraph =>
  paragraph(
    parts.map((part) => (typeof part === 'string' ? pen.run(part) : part)),
    {
      alignment: alignment(pen, parts.filter((part) => typeof part === 'string').join('')),
      indent: inset,
    },
  );

/** The last paragraph of the text: it goes with the signature, which may not stand on a page alone (7.3.5.4). */
export const closing = (pen: Pen, text: string): Paragraph =>
  paragraph([pen.run(text)], { alignment: alignment(pen, text), indent: inset, keepNext: true });

/** 一、in 黑体, with a place in the outline. */
export const first = (pen: Pen, n: number, text: Text): Paragraph =>
  paragraph([pen.run(`${pen.t(officialWords.level[0](n))}${pen.t(text)}`, 'black')], {
    heading: HeadingLevel.HEADING_1,
    indent: inset,
    keepNext: true,
  });

/** （一）in 楷体 at the head of a paragraph of the text. */
export const second = (pen: Pen, n: number, head: Text, text: string): Paragraph =>
  body(pen, pen.run(`${pen.t(officialWords.level[1](n))}${pen.t(head)}`, 'kai'), text);

/** 1. in the text's own face. */
export const third = (pen: Pen, n: number, text: string): Paragraph =>
  body(pen, `${pen.t(officialWords.level[2](n))}${text}`);

/** 2号小标宋, centred, each line where the sense allows a break (7.3.1). */
export const title = (pen: Pen, lines: readonly Text[]): Paragraph =>
  paragraph(
    lines.map((line, i) =>
      pen.run(pen.t(line), 'title', { size: sizes.two, ...(i > 0 ? { break: 1 } : {}) }),
    ),
    {
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { line: Math.round(linePitch * 1.2), lineRule: 'exact' },
    },
  );

/** 附件1 on a new page, at the left edge, and its title on the third line (7.3.9). */
export const annexHead = (pen: Pen, n: number | null, name: Text, newPage = true): Paragraph[] => [
  paragraph([pen.run(pen.t(officialWords.annex(n)), 'black')], { pageBreakBefore: newPage }),
  ...blank(),
  title(pen, [name]),
  ...blank(),
];

/** A remark under a head or a table, smaller than the text. */
export const remark = (pen: Pen, text: string): Paragraph =>
  paragraph([pen.run(text, 'kai', { size: sizes.five })], {
    style: FREE,
    spacing: { line: 320, lineRule: 'exact', before: 60, after: 120 },
  });
