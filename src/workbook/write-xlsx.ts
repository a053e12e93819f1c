/** Sheets → the bytes of an .xlsx. Same sheets, same bytes: nothing of the day it is written on goes into it. */
import { writeXlsx as formatXlsx } from 'hucre/xlsx';
import { cellName, columnName, type Offer, type Rule, type Sheet, type Written } from './book.ts';
import { rowHeights } from './row-heights.ts';
import { FONT, STYLES } from './styles.ts';

type Options = Parameters<typeof formatXlsx>[0];
type SheetOptions = Options['sheets'][number];
type ConditionalRule = NonNullable<SheetOptions['conditionalRules']>[number];

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

type OneCell = NonNullable<SheetOptions['cells']> extends Map<string, infer C> ? C : never;

/** Put together step by step: a scorecard has a hundred thousand of them. */
const cellOf = (written: Written, row: number, column: number): OneCell => {
  const { value, look, formula, link } = written;
  const cell: OneCell = { style: STYLES[look] };
  if (typeof value !== 'string') cell.value = value;
  else if (ERROR_LIKE.test(value)) cell.richText = [{ text: value }];
  else cell.value = escaped(value);
  if (formula !== undefined) {
    cell.formula = formula;
    cell.formulaResult = value;
  }
  if (written.array === true) {
    cell.formulaType = 'array';
    cell.formulaRef = cellName(row, column);
  }
  if (link !== undefined) cell.hyperlink = { target: '', location: link };
  return cell;
};

const ENDS = ['0', '100'] as const;
/** The fill of a rule is its background colour: a solid pattern shows that one (ECMA-376 18.8.10). */
const ruleOf = (rule: Rule, index: number): ConditionalRule => {
  const { range } = rule;
  const priority = index + 1;
  if ('scale' in rule) {
    const [from, to] = ENDS;
    const cfvo = [from, String(rule.middle), to].map((value) => ({ type: 'num' as const, value }));
    const colors = rule.scale.map((rgb) => `FF${rgb}`);
    return { type: 'colorScale', priority, range, colorScale: { cfvo, colors } };
  }
  if ('bar' in rule) {
    const cfvo = ENDS.map((value) => ({ type: 'num' as const, value }));
    return { type: 'dataBar', priority, range, dataBar: { cfvo, color: `FF${rule.bar}` } };
  }
  const color = { rgb: rule.fill };
  return {
    type: 'expression',
    priority,
    range,
    formula: rule.when,
    style: {
      ...(rule.ink === undefined ? {} : { font: { color: { rgb: rule.ink } } }),
      fill: { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color },
    },
  };
};

/** `A1:F20` → `$A$1:$F$20`. */
const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');

const sheetOf = (sheet: Sheet): SheetOptions => {
  const cells = new Map<string, OneCell>();
  sheet.rows.forEach((written, row) => {
    written.forEach((cell, column) => {
      if (cell !== undefined) cells.set(`${row},${column}`, cellOf(cell, row, column));
    });
  });
  const frozen = { rows: sheet.frozen ?? 0, columns: sheet.frozenColumns ?? 0 };
  return {
    name: sheet.name,
    // Cells that are not written take the format of their column, where it has one.
    rows: sheet.columns === undefined ? [] : sheet.rows.map((row) => row.map(() => null)),
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
    ...(sheet.rules === undefined ? {} : { conditionalRules: sheet.rules.map(ruleOf) }),
    ...(sheet.tab === undefined ? {} : { view: { tabColor: { rgb: sheet.tab } } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.portrait === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: sheet.pagesWide ?? 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      ...(sheet.frozen === undefined ? {} : { printTitlesRow: `$1:$${sheet.frozen}` }),
      ...(sheet.pagesWide === undefined || sheet.frozenColumns === undefined
        ? {}
        : { printTitlesColumn: `$A:$${columnName(sheet.frozenColumns - 1)}` }),
      ...(sheet.printed === undefined ? {} : { printArea: absolute(sheet.printed) }),
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
