/** What the sheets of the scorecard have in common: texts made harmless, figures, dates, links, rows with merged cells. */
import type { sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { Exact, IsoMinute, Lang, Place, Score, Scorecard, Text, UnitResult } from '../../model.ts';
import type { Look, Merge, Written } from '../book.ts';
import { harmless, numberOf, type Row } from '../form-cells.ts';
import { quoted } from '../sheet-names.ts';
import { dated } from '../write-cell.ts';

/** Stands where there is no figure. Text, so that formulas over a column pass over it. */
export const DASH = '—';

export const said = (text: string | null, look: Look): Written => ({
  value: text === null ? null : harmless(text),
  look,
});
export const word = (text: string | null): Written => said(text, 'word');
export const words = (text: string | null): Written => said(text, 'text');
export const head = (text: string): Written => said(text, 'head');
export const figure = (value: number | null, look: Look): Written => ({ value: value ?? DASH, look });
export const scoreCell = ({ value }: Score, look: Look = 'tenth'): Written => figure(value, look);
export const exactCell = (exact: Exact | null): Written =>
  figure(exact === null ? null : numberOf(exact), 'exact');
export const worked = (text: string, value: string | number, look: Look): Written => ({
  value,
  look,
  formula: text,
});
export const jump = (text: string, sheet: string, look: Look = 'jump'): Written => ({
  ...said(text, look),
  link: `${quoted(sheet)}!A1`,
});
export const dueCell = (due: IsoMinute | null): Written =>
  due === null ? words(DASH) : dated(harmless(due));

/** `file:line:column`, or the cell of a workbook. */
export const placeOf = ({ file, line, column, cell }: Place): string =>
  cell === undefined ? `${file}:${line}:${column}` : `${file} ${cell}`;

/** A cell, or one that reaches over several columns. */
export type Part = Written | { readonly cell: Written; readonly over: number };
export const over = (cell: Written, columns: number): Part => ({ cell, over: columns });

/** Rows of cells, those that reach over several columns merged; the cells below a merged one keep its border. */
export const laid = (
  parts: readonly (readonly Part[])[],
): { readonly rows: readonly Row[]; readonly merges: readonly Merge[] } => {
  const merges: Merge[] = [];
  const rows = parts.map((row, startRow) => {
    const cells: Written[] = [];
    for (const part of row) {
      if (!('over' in part)) {
        cells.push(part);
        continue;
      }
      const startCol = cells.length;
      const endCol = startCol + part.over - 1;
      if (part.over > 1) merges.push({ startRow, startCol, endRow: startRow, endCol });
      const { look } = part.cell;
      cells.push(part.cell, ...Array.from({ length: part.over - 1 }, (): Written => ({ value: null, look })));
    }
    return cells;
  });
  return { rows, merges };
};

/** Of a column, in characters; for Chinese and for English where these differ. */
export type Width = number | readonly [zh: number, en: number];
export const widthIn = (width: Width, lang: Lang): number =>
  typeof width === 'number' ? width : width[lang === 'zh' ? 0 : 1];

/** What every sheet is made from. */
export interface Frame {
  readonly scorecard: Scorecard;
  readonly lang: Lang;
  readonly t: (text: Text) => string;
  /** Names of the sheets: of the fixed ones by their key, of the units by their row. */
  readonly sheets: { readonly [K in keyof typeof sheetTitles]: string };
  readonly unitSheets: ReadonlyMap<UnitResult, string>;
}

export const groupTitle = ({ scorecard, t }: Frame, id: string): string => {
  const found = scorecard.groups.find((group) => group.id === id);
  return found === undefined ? id : t(found.title);
};

/** A cell as the criterion of COUNTIFS and SUMIF: equal to it, whatever signs of comparison or wildcards its text holds. */
export const criterion = (ref: string, text: string): string =>
  /[*?~]|^[=<>]/u.test(text)
    ? `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${ref},"~","~~"),"*","~*"),"?","~?")`
    : ref;
