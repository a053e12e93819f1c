/** The page of GB/T 9704-2012 in the units of WordprocessingML: size, margins, grid, page numbers. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { FREE, faces, sizes } from './looks.ts';

/** Millimetres → twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/**
 * 5.1 and 5.2.1: A4 (210 × 297 mm), 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; what is left is 26 mm at the right and 35 mm at the foot.
 */
const paper = { width: twips(210), height: twips(297) };
export const margins = { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) };
/** 5.2.3: 22 lines of 28 characters fill the 版心. */
const LINES = 22;
const CHARACTERS = 28;

/** 225 mm ÷ 22 = 12756 ÷ 22 = 579.8 twips; the whole number below leaves room for all lines: 579 = 28.95 pt. */
export const linePitch = Math.floor(twips(225) / LINES);
/** 156 mm ÷ 28 = 8844 ÷ 28 = 315.9 twips; likewise 315 = 15.75 pt a character of 3号 (16 pt). */
export const characterPitch = Math.floor(twips(156) / CHARACTERS);
/**
 * So every character gives up 5 twips. The character grid could say it as well (`charSpace` = −0.25 × 4096), but LibreOffice reads a negative one as two cells a
 * character; closer spacing looks the same in every program.
 */
export const characterSpacing = characterPitch - sizes.three * 10;

export const textWidth = twips(156);
export const textHeight = twips(225);

/**
 * 7.5: 4号宋体 `— 1 —`, 7 mm below the 版心, odd pages right, even pages left, one character in. A line of 14 pt (5 mm) whose middle is 7 mm below
 * the 版心 of a foot of 35 mm ends 25.5 mm above the edge.
 */
const FOOTER = twips(25.5);
const numberAt = (side: 'left' | 'right', after: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: FREE,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: sizes.four * 10 } : { left: sizes.four * 10 },
        spacing: { line: sizes.four * 10, lineRule: 'exact', after },
        children: [
          new TextRun({
            font: faces.song,
            size: sizes.four,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

const grid = { type: DocumentGridType.LINES, linePitch };

/** Page numbers of a portrait page; `raise` lifts them where the foot itself stands lower. */
const portraitFooters = (footer: number): { readonly default: Footer; readonly even: Footer } => ({
  default: numberAt('right', FOOTER - footer),
  even: numberAt('left', FOOTER - footer),
});

export const portrait = (edges: { readonly header?: number; readonly footer?: number } = {}) => {
  const { header = twips(15), footer = FOOTER } = edges;
  return {
    properties: {
      page: {
        size: { ...paper, orientation: PageOrientation.PORTRAIT },
        margin: { ...margins, header, footer, gutter: 0 },
      },
      grid,
    },
    footers: portraitFooters(footer),
  };
};

/**
 * A wide table lies across: the page turned by a quarter to the left, so that its head is at the 订口 (7.3.9). What was the left margin is now the top, the
 * head is at the right, the foot at the left.
 */
export const landscape = () => {
  const footer = twips(14);
  return {
    properties: {
      page: {
        // The library swaps the two by itself when the page lies across.
        size: { ...paper, orientation: PageOrientation.LANDSCAPE },
        margin: {
          top: margins.left,
          right: margins.top,
          bottom: margins.right,
          left: margins.bottom,
          header: twips(15),
          footer,
          gutter: 0,
        },
      },
      grid,
    },
    footers: { default: numberAt('right', 0), even: numberAt('left', 0) },
  };
};
