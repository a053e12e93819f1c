/** Text that knows its place: places, problems, repairs, documents. */
import type { Pointer, Text } from './words.ts';

/** A stretch of a file. Lines and columns count from 1; columns count UTF-16 units, as editors and SARIF do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The first line of the stretch as written, without its line break. */
  readonly excerpt: string;
  /** Where a line is too long to be quoted whole, the column that the excerpt begins at. */
  readonly excerptColumn?: number;
  /** In a workbook: `工作表!C5`; line and column then count rows and columns, and the excerpt is the cell's text. */
  readonly cell?: string;
}

/** What is wrong with, or worth saying about, an input file. `error` makes a manifest impossible to judge. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'hint';
  readonly message: Text;
  /** How to put it right, one imperative sentence. */
  readonly mend?: Text;
  readonly pointer: Pointer;
  readonly place: Place;
}

/** At offset `at` of a file's text, `remove` UTF-16 units give way to `insert`. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
/** A problem that can be put right without asking, and the edits of the text as written that do so. */
export interface Repair {
  /** The problem's code, or what else is mended: the alias of a name, a misspelt id. */
  readonly code: string;
  /** What is written where the edits are made. */
  readonly raw: string;
  readonly edits: readonly Edit[];
  /** `layout` follows from the neighbouring lines, `name` from what it resembles: these are tried, and kept only if all is well then. */
  readonly trust: 'sure' | 'layout' | 'name';
}

/** A parsed file. `locate` builds the position index of the file at its first call and not before. */
export interface Document<T = unknown> {
  readonly file: string;
  readonly text: string;
  readonly value: T;
  readonly problems: readonly Problem[];
  /** The place of a value (or of its key); a path that does not exist yields its nearest existing ancestor's key. */
  locate(pointer: Pointer, mark?: 'key' | 'value'): Place;
  /** What can be mended in the text; left out where nothing can. */
  repairs?(): readonly Repair[];
}
