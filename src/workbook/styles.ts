/** A look → how its cells are formatted: fonts, fills, borders, number formats. */
import type { writeXlsx } from 'hucre/xlsx';
import type { Look } from './book.ts';

type SheetOptions = Parameters<typeof writeXlsx>[0]['sheets'][number];
export type Style = NonNullable<NonNullable<SheetOptions['columns']>[number]['style']>;

export const FONT = '宋体';
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const bold = { name: FONT, size: 11, bold: true };
const little = { name: FONT, size: 9 };

const base = (style: Style): Style => ({
  font: { name: FONT, size: 11 },
  alignment: { vertical: 'center', wrapText: true },
  border: BOX,
  ...style,
});
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const line = { ...middle, wrapText: false } as const;
const upright = (textRotation: number): Style =>
  base({
    font: { ...little, bold: true },
    numFmt: '@',
    fill: fill('DDE6EF'),
    alignment: { ...middle, wrapText: textRotation === 90, textRotation },
  });

/** `@` keeps what is typed as text: 010 stays 010, and 2017-03 does not become a day. */
export const STYLES: { readonly [L in Look]: Style } = {
  title: { font: { name: FONT, size: 18, bold: true }, alignment: middle },
  note: { font: { name: FONT, size: 11 }, alignment: { vertical: 'center', wrapText: true } },
  head: base({ font: bold, fill: fill('DDE6EF'), alignment: middle }),
  must: base({ font: bold, fill: fill('F6DFB8'), alignment: middle }),
  label: base({ font: bold, fill: fill('F3F5F7') }),
  entry: base({ numFmt: '@', fill: fill('FFFBEA') }),
  text: base({ numFmt: '@' }),
  day: base({ numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left', vertical: 'center' } }),
  minute: base({ numFmt: 'yyyy-mm-dd hh:mm', alignment: { horizontal: 'left', vertical: 'center' } }),
  number: base({}),
  link: base({ numFmt: '@', alignment: { vertical: 'center' } }),
  about: base({}),
  body: base({ alignment: { vertical: 'top', wrapText: true } }),
  center: base({ alignment: middle }),
  points: base({ numFmt: '0.00', alignment: line }),
  total: base({ font: bold, fill: fill('F3F5F7'), alignment: middle }),
  totalPoints: base({ font: bold, fill: fill('F3F5F7'), numFmt: '0.00', alignment: middle }),
  score: base({ font: { ...bold, size: 14 }, fill: fill('F3F5F7'), numFmt: '0.0', alignment: middle }),
  word: base({ numFmt: '@', alignment: middle }),
  name: base({ font: bold, numFmt: '@' }),
  jump: base({
    font: { ...bold, color: { rgb: '1F4E8C' }, underline: true },
    numFmt: '@',
    alignment: { vertical: 'center' },
  }),
  back: {
    font: { name: FONT, size: 11, color: { rgb: '1F4E8C' }, underline: true },
    numFmt: '@',
    alignment: { vertical: 'center' },
  },
  tenth: base({ numFmt: '0.0', alignment: line }),
  final: base({ font: bold, numFmt: '0.0', alignment: line }),
  signed: base({ numFmt: '+0.00;-0.00;0.00', alignment: line }),
  places: base({ numFmt: '+0;-0;0', alignment: line }),
  totalCount: base({ font: bold, fill: fill('F3F5F7'), numFmt: '0', alignment: line }),
  rate: base({ numFmt: '0.0%', alignment: line }),
  count: base({ numFmt: '0', alignment: line }),
  exact: base({
    font: { ...little, color: { rgb: '7F7F7F' } },
    numFmt: '0.000000',
    alignment: line,
  }),
  block: { font: { ...bold, size: 13 }, numFmt: '@', alignment: { vertical: 'bottom' } },
  prose: { font: { name: FONT, size: 11 }, numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  headSmall: base({ font: { ...little, bold: true }, numFmt: '@', fill: fill('DDE6EF'), alignment: middle }),
  stacked: upright(255),
  turned: upright(90),
  small: base({ font: little, numFmt: '@', alignment: middle }),
  smallTenth: base({ font: little, numFmt: '0.0', alignment: line }),
};
