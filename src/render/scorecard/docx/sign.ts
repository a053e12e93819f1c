/** What ends the text of an official document: list of annexes, issuer, date, and the line of who printed it. */
import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  HorizontalPositionAlign,
  type Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import { officialWords } from '../../../messages/notice-letter.ts';
import type { IsoDate, Text } from '../../../model.ts';
import { FREE, sizes } from './looks.ts';
import { characterPitch, textWidth } from './paper.ts';
import { blank, harmless, type Pen, paragraph } from './paragraphs.ts';

/** Chinese characters that a text is as wide as. */
const widthOf = (text: string): number =>
  [...harmless(text)].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);

/** 7.3.4: a line below the text, two characters in; several are numbered, and stand below each other. */
export function attachments(pen: Pen, names: readonly Text[]): Paragraph[] {
  const { attachment, oneAttachment, item } = officialWords;
  const mark = pen.t(names.length === 1 ? oneAttachment : attachment);
  return [
    ...blank(1, true),
    ...names.map((name, i) => {
      const number = names.length === 1 ? '' : pen.t(item(i + 1));
      const hanging = Math.round((widthOf(number) + (i === 0 ? widthOf(mark) : 0)) * characterPitch);
      const left = Math.round((2 + widthOf(mark) + widthOf(number)) * characterPitch);
      return paragraph([pen.run(`${i === 0 ? mark : ''}${number}${pen.t(name)}`)], {
        indent: { left, hanging },
        keepNext: true,
      });
    }),
  ];
}

/** 7.3.5.1: the date four characters from the right edge, the issuer above it, centred on it. */
export function signature(pen: Pen, issuer: string, issued: IsoDate | undefined): Paragraph[] {
  const { blankDate, longDate } = officialWords;
  const date = pen.t(issued === undefined ? blankDate : longDate(issued));
  const from = Math.max(0, 4 + (widthOf(date) - widthOf(issuer)) / 2);
  const at = (characters: number, text: string, keepNext: boolean): Paragraph =>
    paragraph([pen.run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(characters * characterPitch) },
      keepNext,
    });
  return [...blank(2, true), at(from, issuer, true), at(4, date, false)];
}

/** 7.4: 版记 at the foot of the last page: 4号仿宋, one character in at both ends, a thick line above and below. */
export function colophon(pen: Pen, issuer: string, issued: IsoDate | undefined): Paragraph {
  const { blankDate, longDate, printed } = officialWords;
  const [left, right] = printed(issuer, issued === undefined ? blankDate : longDate(issued)).map(pen.t);
  const own = sizes.four * 10;
  const thick = { style: BorderStyle.SINGLE, size: 8, space: 3, color: '000000' };
  return paragraph(
    [
      pen.run(`${left}`, 'text', { size: sizes.four }),
      new TextRun({ children: [new Tab()] }),
      pen.run(`${right}`, 'text', { size: sizes.four }),
    ],
    {
      style: FREE,
      indent: { left: own, right: own },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth - own }],
      spacing: { line: own + 120, lineRule: 'exact' },
      border: { top: thick, bottom: thick },
      frame: {
        type: 'alignment',
        width: textWidth,
        height: own + 200,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
        alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
      },
    },
  );
}
