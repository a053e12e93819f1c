/** Sheets → the bytes of an .xlsx. Same sheets, same bytes: nothing of the day it is written on goes into it. */
import { writeXlsx as formatXlsx } from 'hucre/xlsx';
import type { Look, Offer, Sheet, Written } from './book.ts';
import { rowHeights } from './row-heights.ts';

type Options = Parameters<typeof formatXlsx>[0];
type SheetOptions = Options['sheets'][number];
type Style = NonNullable<NonNullable<SheetOptions['columns']>[number]['style']>;

const FONT = '宋体';
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const bold = { name: FONT, size: 11, bold: true };

const base = (style: Style): Style => ({
  font: { name: FONT, size: 11 },
  alignment: { vertical: 'center', wrapText: true },
  border: BOX,
  ...style,
});
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

/** `@` keeps what is typed as text: 010 stays 010, and 2017-03 does not become a day. */
const STYLES: { readonly [L in Look]: Style } = {
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
  points: base({ numFmt: '0.00', alignment: { ...middle, wrapText: false } }),
  total: base({ font: bold, fill: fill('F3F5F7'), alignment: middle }),
  totalPoints: base({ font: bold, fill: fill('F3F5F7'), numFmt: '0.00', alignment: middle }),
  score: base({ font: { ...bold, size: 14 }, fill: fill('F3F5F7'), numFmt: '0.0', alignment: middle }),
};

/** OOXML reads `_x0041_` as a letter (ECMA-376 22.9.2.19); and XML has no place for U+FFFE and U+FFFF. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/[\ufffe\uffff]/gu, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase()}_`);

const MOST_HEADING = 32;
const MOST_MESSAGE = 255;
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Without a list it only shows its message: every text has a length of 0 or more. */
const validationOf = ({ range, from, strict, heading, message }: Offer) => ({
  ...(from === undefined
    ? { type: 'textLength' as const, operator: 'greaterThanOrEqual' as const, formula1: '0' }
    : { type: 'list' as const, formula1: from }),
  range,
  allowBlank: true,
  showErrorMessage: strict,
  errorStyle: 'stop' as const,
  showInputMessage: message !== '',
  inputTitle: cut(heading, MOST_HEADING),
  inputMessage: cut(message, MOST_MESSAGE),
});

/** Text that looks like an error would be written as one. */
const ERROR_LIKE = /^#[A-Z0-9/!?_]+$/u;

const cellOf = ({ value, look, formula }: Written) => ({
  ...(typeof value === 'string' && ERROR_LIKE.test(value)
    ? { richText: [{ text: value }] }
    : { value: typeof value === 'string' ? escaped(value) : value }),
  style: STYLES[look],
  ...(formula === undefined ? {} : { formula, formulaResult: value }),
});

const sheetOf = (sheet: Sheet): SheetOptions => {
  const cells = new Map<string, ReturnType<typeof cellOf>>();
  for (const [row, written] of sheet.rows.entries())
    for (const [column, cell] of written.entries())
      if (cell !== undefined) cells.set(`${row},${column}`, cellOf(cell));
  const frozen = { rows: sheet.frozen ?? 0, columns: sheet.frozenColumns ?? 0 };
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(() => null)),
    cells,
    columns: sheet.widths.map((width, index) => {
      const look = sheet.columns?.[index];
      const numFmt = look === undefined ? undefined : STYLES[look].numFmt;
      return { width, ...(numFmt === undefined ? {} : { style: { numFmt } }) };
    }),
    merges: [...(sheet.merges ?? [])],
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
    ...(sheet.filter === undefined ? {} : { autoFilter: { range: sheet.filter } }),
    ...(sheet.offers === undefined ? {} : { dataValidations: sheet.offers.map(validationOf) }),
    ...(sheet.hidden === true
      ? {}
      : { rowDefs: new Map([...rowHeights(sheet)].map(([row, height]) => [row, { height }])) }),
    ...(sheet.hidden === true ? { hidden: true } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.portrait === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      ...(sheet.frozen === undefined ? {} : { printTitlesRow: `$1:$${sheet.frozen}` }),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
};

/** A fixed day stands for the time of writing, which the format demands. */
const WRITTEN = new Date('2000-01-01T00:00:00Z');

export const writeXlsx = (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  formatXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: { name: FONT, size: 11 },
    properties: { created: WRITTEN, modified: WRITTEN },
  });
