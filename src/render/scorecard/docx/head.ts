/** Red heads: of an official document (版头) and of a letter (信函格式), with the number of the document. */
import { AlignmentType, BorderStyle, Footer, Header, type ISectionOptions, type Paragraph } from 'docx';
import { officialWords } from '../../../messages/notice-letter.ts';
import type { IsoDate, Scorecard } from '../../../model.ts';
import { FREE, red } from './looks.ts';
import { linePitch, margins, twips } from './paper.ts';
import { blank, harmless, type Pen, paragraph, pitch, sliver } from './paragraphs.ts';

export interface Given {
  /** `12`, or the whole number of the document as it is to stand: `静府办〔2018〕12号`. */
  readonly number?: string | undefined;
  readonly issued?: IsoDate | undefined;
}

/** The year in the number is the year of issue: without a date it stays blank. */
export function numberOf(pen: Pen, { notice }: Scorecard, { number, issued }: Given): string {
  if (number !== undefined && !/^\d+$/u.test(number)) return number;
  const year = issued === undefined ? null : issued.slice(0, 4);
  return pen.t(officialWords.number(notice?.sign ?? '', year, number ?? null));
}

/** The name in red, as tall as its length lets it be: letters of a long one are narrowed before they are made smaller. */
function nameplate(pen: Pen, name: string, before: number): Paragraph {
  const room = 410 / Math.max(1, [...harmless(name)].length);
  const points = Math.min(44, Math.round(room / 0.6));
  const scale = Math.min(100, Math.floor((room / points) * 100));
  return paragraph([pen.run(name, 'title', { size: points * 2, color: red, scale })], {
    style: FREE,
    alignment: AlignmentType.CENTER,
    spacing: { before, line: points * 26, lineRule: 'exact' },
  });
}

/** A paragraph's border is drawn away from its text by points: 4 mm below the number (7.2.7). */
const FOUR_MILLIMETRES = 11;

/** 7.2: the head 35 mm below the upper edge of the 版心, two lines below it the number, 4 mm below that the red line. */
export const officialHead = (pen: Pen, scorecard: Scorecard, given: Given): Paragraph[] => [
  nameplate(pen, pen.t(officialWords.head(scorecard.issuer)), twips(35)),
  ...blank(2),
  paragraph([pen.run(numberOf(pen, scorecard, given))], {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: FOUR_MILLIMETRES, color: red } },
  }),
  ...blank(2),
];

/** 10.1: the lines of a letter are 170 mm wide and centred on the page, wider than the text. */
const wide = { left: twips(20) - margins.left, right: twips(20) - margins.right };
const LINE_AT_FOOT = twips(20);

/** The pages after the first begin where the text does. */
const bare = (): Header => new Header({ children: [sliver()] });

/** 10.1: name 30 mm below the edge, double red lines 4 mm below it and 20 mm above the lower edge, no page number on the first page. */
export const letterFrame = (
  pen: Pen,
  { issuer }: Scorecard,
): {
  readonly edges: { readonly header: number; readonly footer: number };
  readonly headers: NonNullable<ISectionOptions['headers']>;
  readonly first: Footer;
} => ({
  edges: { header: twips(30), footer: LINE_AT_FOOT },
  headers: {
    first: new Header({
      children: [
        nameplate(pen, issuer, 0),
        paragraph([], {
          style: FREE,
          indent: wide,
          spacing: { line: twips(4), lineRule: 'exact', after: 120 },
          border: { bottom: { style: BorderStyle.THICK_THIN_MEDIUM_GAP, size: 24, space: 1, color: red } },
        }),
      ],
    }),
    default: bare(),
    even: bare(),
  },
  first: new Footer({
    children: [
      paragraph([], {
        style: FREE,
        indent: wide,
        spacing: { line: 20, lineRule: 'exact' },
        border: { bottom: { style: BorderStyle.THIN_THICK_MEDIUM_GAP, size: 24, space: 1, color: red } },
      }),
    ],
  }),
});

/** The number of a letter stands at the right edge of the text, ⅞ of a character below the line. */
export const letterNumber = (pen: Pen, scorecard: Scorecard, given: Given): Paragraph[] => [
  paragraph([pen.run(numberOf(pen, scorecard, given))], {
    alignment: AlignmentType.RIGHT,
    spacing: { ...pitch, before: Math.round((linePitch * 7) / 16) },
  }),
  ...blank(2),
];
