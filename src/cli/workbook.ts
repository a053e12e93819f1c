/** Workbooks and CSV folders of the outside world → documents to judge or to import. The room that knows them is loaded only when one is met. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import { workbookCliWords } from '../messages/workbook-cli.ts';
import type { DepartmentReport, Document, Gap, Lang, Manifest, Report } from '../model.ts';
import { decode } from '../source/decode.ts';
import type * as Workbook from '../workbook/workbook.ts';
import { digestOf } from './digest.ts';
import { form, load } from './home.ts';
import type { Io } from './io.ts';
import { STDIN, shownPath, statOf } from './paths.ts';
import { readBytes } from './read-bytes.ts';
import { tell } from './tell.ts';

export type Room = typeof Workbook;
export const workbookRoom = (io: Io): Room => load<Room>(io, 'workbook.cjs');

/** Files that folders are searched for when workbooks count as manifests. `~$` marks the lock of an open one. */
export const LEDGERS = /^(?!~\$).*\.(?:ya?ml|xlsx)$/iu;
const XLSX = /\.xls[xm]?$/iu;
const CSV = /\.(?:csv|tsv)$/iu;
const HEAD = '说明.csv';

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() === true;
/** A folder that holds the CSV files of one ledger. */
export const isCsvLedger = (path: string): boolean => isFolder(path) && existsSync(join(path, HEAD));
export const isWorkbook = (path: string): boolean => XLSX.test(path) || CSV.test(path) || isCsvLedger(path);

export const ledgerForm = (io: Io, room: Room): Workbook.LedgerForm => {
  const { validate, schema } = form(io, 'manifest');
  return { shape: room.shapeOf(schema()), validate, schema };
};

interface Taken {
  readonly source: Workbook.Source;
  readonly bytes: readonly Uint8Array[];
}

/** @throws UserError when it is not there, cannot be read, or is no text where text is wanted. */
const takeSource = (io: Io, path: string): Taken => {
  try {
    if (!isFolder(path) && !CSV.test(path)) {
      const bytes = readBytes(io, path);
      return { source: { xlsx: bytes }, bytes: [bytes] };
    }
    const names = isFolder(path)
      ? readdirSync(path)
          .filter((name) => CSV.test(name) && !name.startsWith('.') && !name.startsWith('~$'))
          .sort()
          .map((name) => join(path, name))
      : [path];
    if (names.length === 0) throw new UserError(workbookCliWords['no-csv'](shownPath(io, path)));
    const bytes = names.map((name) => readBytes(io, name));
    const csv = names.map((file, index) => ({
      name: basename(file, extname(file)),
      file: shownPath(io, file),
      text: decode(bytes[index] ?? new Uint8Array()).text,
    }));
    return { source: { csv }, bytes };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    const file = shownPath(io, path);
    throw new UserError(code === 'ENOENT' ? cliWords['no-file'](file) : cliWords['not-read'](file, code));
  }
};

/** @throws UserError, as `takeSource` does; what is wrong inside stands in the document's problems. */
export const readLedgerFile = async (
  io: Io,
  path: string,
  defaults: Workbook.Defaults,
): Promise<Workbook.Ledger & { readonly digest: string }> => {
  const { source, bytes } = takeSource(io, path);
  const room = workbookRoom(io);
  const read = await room.readWorkbook(shownPath(io, path), source, ledgerForm(io, room), defaults);
  const [only] = bytes;
  // Of several files the names and lengths as well: a row moved from one to another is another ledger.
  const named = 'csv' in source ? source.csv.map(({ file }) => file) : [];
  const parts = bytes.flatMap((each, i) => [Buffer.from(`${named[i] ?? ''}\0${each.length}\0`), each]);
  const digest = bytes.length === 1 && only !== undefined ? digestOf(only) : digestOf(Buffer.concat(parts));
  return { ...read, digest };
};

/** What `judge` finds instead of a file's text. */
export interface ReadLedger {
  readonly digest: string;
  readonly document: Document<Manifest>;
}

/** The workbooks among the files, read; the others are left to `judge`. */
export const readLedgers = async (
  io: Io,
  paths: readonly string[],
  catalog: string,
): Promise<ReadonlyMap<string, ReadLedger>> => {
  const read = new Map<string, ReadLedger>();
  for (const path of paths.filter(isWorkbook)) {
    try {
      const { document, digest } = await readLedgerFile(io, path, { catalog });
      read.set(path, { digest, document: document as Document<Manifest> });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      read.set(path, { digest: digestOf(''), document: unread(io, path, error) });
    }
  }
  return read;
};

const unread = (io: Io, path: string, { text }: UserError): Document<Manifest> => {
  const file = shownPath(io, path);
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' };
  const problem = { code: 'not-read', severity: 'error' as const, message: text, pointer: '', place };
  const value = undefined as unknown as Manifest;
  return { file, text: '', value, problems: [problem], locate: () => place };
};

/** Found files without the workbooks that are no ledgers, or that lie beside a manifest of the same name; what is left out is said. */
export const withoutStrays = (
  io: Io,
  lang: Lang,
  files: readonly string[],
  given: readonly string[],
  ledgers: ReadonlyMap<string, ReadLedger>,
): readonly string[] => {
  const named = new Set(given.map((path) => resolve(io.cwd, path)));
  const kept = files.filter((path) => {
    const ledger = ledgers.get(path);
    if (ledger === undefined || named.has(path)) return true;
    const stem = path.replace(XLSX, '');
    const twin = [`${stem}.yaml`, `${stem}.yml`].find((other) => files.includes(other));
    if (twin !== undefined) {
      tell(io, lang, workbookCliWords.twin(shownPath(io, path), shownPath(io, twin)));
      return false;
    }
    if (!ledger.document.problems.some(({ code }) => code === 'no-sheet')) return true;
    tell(io, lang, workbookCliWords['no-ledger'](shownPath(io, path)));
    return false;
  });
  if (kept.length === 0) throw new UserError(cliWords['nothing-matched'](given));
  return kept;
};

/** Files and folders as given → the manifests and ledgers meant; a folder of CSV files is one ledger. */
export const findLedgers = (
  io: Io,
  given: readonly string[],
  find: (given: readonly string[]) => readonly string[],
): readonly string[] => {
  const folders = given.filter((path) => path !== STDIN && isCsvLedger(resolve(io.cwd, path)));
  const rest = given.filter((path) => !folders.includes(path));
  const files = rest.length === 0 ? [] : find(rest);
  return [...new Set([...files, ...folders.map((path) => resolve(io.cwd, path))])].sort();
};

/** The report with what it advises for workbooks said in the names of their sheets and columns: no clerk has seen `disclosures`. */
export const inSheetWords = (
  io: Io,
  report: Report,
  files: readonly string[],
  ledgers: ReadonlyMap<string, ReadLedger>,
): Report => {
  if (!files.some((file) => ledgers.has(file))) return report;
  const room = workbookRoom(io);
  const { shape } = ledgerForm(io, room);
  const said = (gap: Gap): Gap => {
    const named = shape.registers.find(
      ({ name }) => gap.mend.zh.includes(name) || gap.pointer.startsWith(`/${name}`),
    );
    const home = named?.name ?? 'disclosures';
    return { ...gap, mend: { ...gap.mend, zh: room.spoken(gap.mend.zh, shape, home) } };
  };
  const departments = report.departments.map((department, index): DepartmentReport => {
    if (!ledgers.has(files[index] ?? '')) return department;
    const sections = department.sections.map((section) => ({
      ...section,
      points: section.points.map((point) => ({
        ...point,
        findings: point.findings.map((finding) => ({ ...finding, gaps: finding.gaps.map(said) })),
      })),
    }));
    return { ...department, sections };
  });
  return { ...report, departments };
};
