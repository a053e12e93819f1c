/** The typefaces and sizes of GB/T 9704-2012. */
import type { IFontAttributesProperties } from 'docx';
import type { Lang } from '../../../model.ts';

/** Sizes by their Chinese numbers, in half points: 2号 22 pt … 五号 10.5 pt. */
export const sizes = { two: 44, three: 32, four: 28, five: 21 } as const;
export const red = 'FF0000';

export const LATIN = 'Times New Roman';
const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia,
});
export const faces = {
  /** 仿宋: the text. */
  text: face('仿宋_GB2312'),
  /** 小标宋: head and title. */
  title: face('方正小标宋简体'),
  /** 黑体: first level, the word 附件, heads of tables. */
  black: face('黑体'),
  /** 楷体: second level. */
  kai: face('楷体_GB2312'),
  song: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' },
} as const;

/** Curly quotes and dashes stand in both scripts: in a Chinese text they are Chinese. */
export const hinted = (font: IFontAttributesProperties, lang: Lang): IFontAttributesProperties =>
  lang === 'zh' ? { ...font, hint: 'eastAsia' } : font;

/** Paragraphs off the grid: head, title, tables, foot; a grid would open their lines to its own. */
export const FREE = 'Free';
