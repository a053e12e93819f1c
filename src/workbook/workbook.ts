/** The room's door: workbooks and CSV folders in, manifests out, and the other way round. Built as a module of its own, loaded only when asked for. */
import { type Words, workbookWords } from '../messages/workbook.ts';
import type { Document, Problem } from '../model.ts';
import { formatManifest, mergeManifest } from '../source/merge-manifest.ts';
import { assessmentSheets } from './assessment-sheets.ts';
import type { Book } from './book.ts';
import { readCsv, writeCsv } from './csv.ts';
import { isSettled, planMerge } from './plan-merge.ts';
import { type Defaults, type Ledger, type LedgerForm, readLedger } from './read-ledger.ts';
import { LONGEST, readXlsx } from './read-xlsx.ts';
import { type Shape, shapeOf } from './shape.ts';
import { HEAD_SHEET } from './sheets.ts';
import { type Draft, type LedgerContext, writeLedger } from './write-ledger.ts';
import { writeXlsx } from './write-xlsx.ts';

export { scorecardWorkbook } from './scorecard.ts';
export { spoken } from './spoken.ts';
export type { Defaults, Draft, Ledger, LedgerContext, LedgerForm, Shape };
export {
  assessmentSheets,
  formatManifest,
  isSettled,
  mergeManifest,
  planMerge,
  readCsv,
  readLedger,
  readXlsx,
  shapeOf,
  writeLedger,
  writeXlsx,
};

/** One CSV file of a ledger: the name of its sheet, the file it came from, its text. */
export interface CsvFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}
/** An .xlsx, or the CSV files of a folder (or a single one). */
export type Source = { readonly xlsx: Uint8Array } | { readonly csv: readonly CsvFile[] };

const unreadable = (file: string, code: string, words: Words): Ledger => {
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' };
  const problem: Problem = { code, severity: 'error', ...words, pointer: '', place };
  return {
    document: { file, text: '', value: undefined, problems: [problem], locate: () => place },
    sheets: [],
  };
};

const bookOf = async (file: string, source: Source): Promise<Book | Ledger> => {
  if ('csv' in source) {
    const grids = source.csv.map((each) => readCsv(each.name, each.file, each.text));
    return { file, grids, from1904: false };
  }
  const read = await readXlsx(file, source.xlsx);
  return 'book' in read ? read.book : unreadable(file, read.bound, workbookWords[read.bound]());
};

/** Never throws: what cannot be read is a document whose problems say why. */
export const readWorkbook = async (
  file: string,
  source: Source,
  form: LedgerForm,
  defaults: Defaults,
): Promise<Ledger> => {
  const book = await bookOf(file, source);
  return 'document' in book ? book : readLedger(book, form, defaults);
};

/** The first value that no cell of an .xlsx can hold: more characters than Excel allows. */
export const tooLong = (draft: Draft, context: LedgerContext): string | undefined => {
  for (const { name, rows } of writeLedger(draft, context))
    for (const row of rows)
      for (const cell of row)
        if (typeof cell?.value === 'string' && cell.value.length > LONGEST)
          return `${name}: ${cell.value.slice(0, 40)}…`;
  return undefined;
};

export const exportXlsx = (draft: Draft, context: LedgerContext): Promise<Uint8Array> =>
  writeXlsx(writeLedger(draft, context));

/** File name → CSV text, the head first. Lists and the hidden sheet have no place in CSV. */
export const exportCsv = (draft: Draft, context: LedgerContext): ReadonlyMap<string, string> =>
  new Map(
    writeLedger(draft, context)
      .filter(({ hidden }) => hidden !== true)
      .map((sheet) => [`${sheet.name}.csv`, writeCsv(sheet)] as const),
  );

/** A folder with this file in it is a ledger. */
export const CSV_HEAD = `${HEAD_SHEET}.csv`;
export type ReadDocument = Document<unknown>;
