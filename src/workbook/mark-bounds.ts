/** The XML of an .xlsx, piece by piece as it is unpacked → whether it makes a reader build more than any ledger holds: a few bytes may claim a million cells. */

export interface MarkBounds {
  /** Elements of cells and their text. */
  readonly marks: number;
  /** Texts that cells share. */
  readonly texts: number;
  /** Elements of anything else: styles, lists, links, merges. */
  readonly others: number;
  /** Cells up to the last one of every row, with a cell for every row that is left out. */
  readonly cells: number;
  /** Columns that `col` elements of one sheet describe: a sheet has 16,384. */
  readonly columns: number;
  /** Formulas that share a text, times the length of the longest one: a reader writes it out for each. */
  readonly shared: number;
  /** Rows that merged areas reach over, each counted as often as it is reached over. */
  readonly merged: number;
}
export const MARKS: MarkBounds = {
  marks: 2_500_000,
  texts: 400_000,
  others: 200_000,
  cells: 3_000_000,
  columns: 16_384,
  shared: 20_000_000,
  merged: 4_000_000,
};

export interface Extent {
  /** Begins a part. What it returns is to be shown all pieces of the part in turn. */
  readonly part: () => (piece: Uint8Array) => void;
  readonly isBeyond: () => boolean;
}

/** An element, under any prefix, and its attributes. Closing marks, comments and declarations build nothing. */
const MARK = /<(?:[^\s<>/:!?]+:)?([A-Za-z]\w*)([^<>]*)/gu;
/** Of a cell and its text; their number follows the records. */
const CELL_MARKS: ReadonlySet<string> = new Set(
  'row c v is t f r si rPr sz color rFont family charset scheme b i u vertAlign phoneticPr rPh'.split(' '),
);
const COLUMN = /\br\s*=\s*["']([A-Za-z]{1,3})\d/u;
const ROW = /\br\s*=\s*["'](\d{1,9})/u;
const AREA = /\bref\s*=\s*["']\$?[A-Za-z]{1,3}\$?(\d{1,9}):\$?[A-Za-z]{1,3}\$?(\d{1,9})/u;
const SPAN = { min: /\bmin\s*=\s*["'](\d{1,9})/u, max: /\bmax\s*=\s*["'](\d{1,9})/u };
/** A piece may end within a mark or a text. No mark that Excel writes is longer; its formulas have 8,192 characters. */
const LONGEST_MARK = 2 ** 16;
const LONGEST_FORMULA = 2 ** 15;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
const LESS_THAN = 0x3c;

const numberOf = (pattern: RegExp, attributes: string): number | undefined => {
  const found = pattern.exec(attributes)?.[1];
  return found === undefined ? undefined : Number(found);
};

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** @returns the number of the cell's column; of one written in entities, the last there is. */
const cellColumn = (attributes: string, before: number): number => {
  const letters = COLUMN.exec(attributes)?.[1];
  if (letters !== undefined) return columnOf(letters);
  return attributes.includes('&') ? LAST_COLUMN : before + 1;
};

export const measurer = (bounds: MarkBounds): Extent => {
  let [marks, texts, others, cells, merged] = [0, 0, 0, 0, 0];
  let beyond = false;
  const latin = new TextDecoder('latin1');

  const part = (): ((piece: Uint8Array) => void) => {
    let rest = '';
    let [row, column, widest, columns, shared, formula] = [0, 0, 0, 0, 0, 0];
    const seen = new Map<string, (attributes: string) => void>([
      [
        'row',
        (attributes) => {
          const named = numberOf(ROW, attributes) ?? (attributes.includes('&') ? LAST_ROW : row + 1);
          cells += Math.max(1, named - row);
          row = named;
          column = 0;
          widest = 0;
        },
      ],
      [
        'c',
        (attributes) => {
          column = cellColumn(attributes, column);
          cells += Math.max(1, column - widest);
          widest = Math.max(widest, column);
        },
      ],
      [
        'col',
        (attributes) => {
          const min = numberOf(SPAN.min, attributes) ?? 1;
          const max = numberOf(SPAN.max, attributes) ?? (attributes.includes('&') ? LAST_COLUMN : min);
          columns += Math.max(1, max - min + 1);
        },
      ],
      [
        'mergeCell',
        (attributes) => {
          const [, first, last] = AREA.exec(attributes) ?? [];
          if (last !== undefined) merged += Math.max(1, Number(last) - Number(first) + 1);
          else merged += attributes.includes('&') ? LAST_ROW : 1;
        },
      ],
      [
        'f',
        (attributes) => {
          if (attributes.includes('shared') || attributes.includes('&')) shared++;
        },
      ],
    ]);
    return (piece) => {
      // Pictures, and what is large without being anything.
      if (beyond || (rest === '' && !piece.includes(LESS_THAN))) return;
      const text = rest + latin.decode(piece);
      // What follows the last mark may go on in the next piece.
      const last = text.lastIndexOf('<');
      const isText = last < 0 || (text.includes('>', last) && text.length - last > LONGEST_MARK);
      const whole = isText ? text : text.slice(0, last);
      rest = text.slice(whole.length);
      for (const { 1: name = '', 2: attributes = '', 0: mark, index } of whole.matchAll(MARK)) {
        if (CELL_MARKS.has(name)) marks++;
        else others++;
        if (name === 'si') texts++;
        if (name === 'f') {
          const stop = whole.indexOf('<', index + mark.length);
          formula = Math.max(formula, (stop < 0 ? whole.length : stop) - index - mark.length);
        }
        seen.get(name)?.(attributes);
        if (attributes.length > LONGEST_MARK) beyond = true;
      }
      beyond ||=
        (rest.length > LONGEST_MARK && !rest.includes('>')) ||
        formula > LONGEST_FORMULA ||
        marks > bounds.marks ||
        texts > bounds.texts ||
        others > bounds.others ||
        cells > bounds.cells ||
        columns > bounds.columns ||
        merged > bounds.merged ||
        shared * formula > bounds.shared;
    };
  };
  return { part, isBeyond: () => beyond };
};
