/** Sheets as they are read and as they are to be written, whatever the file format. Types, and the names of cells. */

/** What is seen in a cell. */
export interface Cell {
  readonly value: string | number | boolean | Date;
  /** As a person reads it. */
  readonly text: string;
  /** A moment rather than a day, by the cell's number format. */
  readonly timed?: boolean;
  /** Shown as a percentage: 4 % is held as 0.04. */
  readonly percent?: boolean;
  readonly link?: string;
  /** `error`: the cell shows #REF! or the like; `formula`: it was never worked out. */
  readonly fault?: 'error' | 'formula' | 'long';
}
/** Rows and columns count from 0; both ends belong to it. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
export interface Grid {
  readonly name: string;
  /** The file that the sheet stands in: of a folder of CSV files each sheet has its own. */
  readonly file: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly Merge[];
  /** Of CSV: its last cell opens with a quotation mark that nothing closes, and has swallowed all that follows. */
  readonly unclosed?: boolean;
}
export interface Book {
  readonly file: string;
  readonly grids: readonly Grid[];
  /** What nobody sees who opens it: the lists to choose from, for one. */
  readonly hidden?: readonly Grid[];
  /** Serial numbers of days count from 1904, as old Macs do. */
  readonly from1904: boolean;
}

/** How a cell looks; `write-xlsx.ts` has a style for each. */
export type Look =
  | 'title'
  | 'note'
  | 'head'
  | 'must'
  | 'label'
  | 'entry'
  | 'text'
  | 'day'
  | 'minute'
  | 'number'
  | 'link'
  | 'about'
  | 'body'
  | 'center'
  | 'points'
  | 'total'
  | 'totalPoints'
  | 'score'
  | 'word'
  | 'name'
  | 'jump'
  | 'back'
  | 'tenth'
  | 'final'
  | 'signed'
  | 'places'
  | 'totalCount'
  | 'rate'
  | 'count'
  | 'exact'
  | 'block'
  | 'prose'
  | 'headSmall'
  | 'stacked'
  | 'turned'
  | 'small'
  | 'smallTenth';
export interface Written {
  readonly value: string | number | Date | null;
  readonly look: Look;
  /** Without the equals sign; `value` is then its result. */
  readonly formula?: string;
  /** The formula works out whole ranges at once. */
  readonly array?: true;
  /** Where in this workbook a click leads: `'某局'!A1`. */
  readonly link?: string;
}
/** The cells of a column that offer a list, and the message they show when chosen. */
export interface Offer {
  /** `A2:A1000`. */
  readonly range: string;
  /** Where the words of the list stand: `选项!$A$1:$A$20`. */
  readonly from?: string;
  /** Nothing but these words is accepted. */
  readonly strict: boolean;
  readonly heading: string;
  readonly message: string;
}
/** Colours that follow the values of a range. */
export type Rule =
  /** Between the colours of 0, of `middle` and of 100. */
  | { readonly range: string; readonly scale: readonly [string, string, string]; readonly middle: number }
  /** A bar as long as the number, of 100. */
  | { readonly range: string; readonly bar: string }
  /** Where the formula, written for the first cell of the range, holds. */
  | { readonly range: string; readonly when: string; readonly fill: string; readonly ink?: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (Written | undefined)[])[];
  readonly widths: readonly number[];
  /** Rows that stay in sight. */
  readonly frozen?: number;
  readonly frozenColumns?: number;
  readonly heights?: ReadonlyMap<number, number>;
  readonly merges?: readonly Merge[];
  readonly offers?: readonly Offer[];
  /** Format of the cells of a column that are still empty. */
  readonly columns?: readonly Look[];
  readonly hidden?: boolean;
  readonly filter?: string;
  readonly portrait?: boolean;
  readonly rules?: readonly Rule[];
  /** What is printed, where it is not all: `A1:F20`. */
  readonly printed?: string;
  /** Pages side by side, where one would be too small to read; the frozen columns are then on each. */
  readonly pagesWide?: number;
  /** Colour of its tab. */
  readonly tab?: string;
}

/** 0 → A, 26 → AA. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
