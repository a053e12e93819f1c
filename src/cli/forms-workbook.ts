/** `--format xlsx=FILE`: the report as the forms that an office works with, the addresses of the evidence taken from the manifests. */
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { DepartmentReport, Lang, Manifest, Policy, Report, Row } from '../model.ts';
import { conform } from '../source/conform.ts';
import { decode } from '../source/decode.ts';
import { readDocument } from '../source/read-document.ts';
import { digestOf } from './digest.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';
import { STDIN } from './paths.ts';
import { readBytes } from './read-bytes.ts';
import { type ReadLedger, workbookRoom } from './workbook.ts';
import { writeAtomically } from './write-files.ts';

/** The formats as typed: those of `xlsx` apart, since it is bytes and goes to a file only. */
export const splitFormats = (
  given: readonly string[],
): { readonly xlsx: readonly string[]; readonly others: readonly string[] } => {
  const isXlsx = (each: string): boolean => /^xlsx(?:=|$)/u.test(each);
  const xlsx = given.filter(isXlsx).map((each) => {
    const file = each.slice('xlsx='.length);
    if (file === '') throw new UserError(cliWords['no-format-file']('xlsx'));
    return file;
  });
  return { xlsx, others: given.filter((each) => !isXlsx(each)) };
};

export interface FormsJob {
  readonly report: Report;
  readonly policy: Policy;
  /** In the order of the report's departments. */
  readonly files: readonly string[];
  readonly ledgers: ReadonlyMap<string, ReadLedger>;
  readonly lang: Lang;
}

const bytesOf = (io: Io, path: string): Uint8Array => {
  try {
    return readBytes(io, path);
  } catch {
    return new Uint8Array();
  }
};

/** The manifest once more, as it was judged. Standard input is not asked again; of a file that has changed since, nothing is taken. */
const manifestOf = (
  io: Io,
  path: string,
  { digest }: DepartmentReport,
  ledgers: FormsJob['ledgers'],
): Partial<Manifest> => {
  const ledger = ledgers.get(path);
  if (ledger !== undefined) return ledger.document.value;
  const bytes = path === STDIN ? new Uint8Array() : bytesOf(io, path);
  if (digestOf(bytes) !== digest) return {};
  const { validate, schema } = form(io, 'manifest');
  return conform<Manifest>(readDocument(path, decode(bytes).text), validate, schema).value;
};

const linksIn = (manifest: Partial<Manifest>): ReadonlyMap<string, readonly string[]> => {
  const links = new Map<string, string[]>();
  for (const rows of Object.values(manifest)) {
    if (!Array.isArray(rows)) continue;
    for (const { for: ids, url } of rows as readonly Row[]) {
      if (typeof url !== 'string') continue;
      for (const id of [ids].flat().map(String)) {
        const known = links.get(id) ?? [];
        if (!known.includes(url)) links.set(id, [...known, url]);
      }
    }
  }
  return links;
};

export const writeForms = async (io: Io, files: readonly string[], job: FormsJob): Promise<void> => {
  const { report, policy, lang } = job;
  const room = workbookRoom(io);
  const known = new Map<DepartmentReport, ReadonlyMap<string, readonly string[]>>();
  for (const [index, department] of report.departments.entries()) {
    const path = job.files[index];
    if (path === undefined || department.status === 'unjudged') continue;
    known.set(department, linksIn(manifestOf(io, path, department, job.ledgers)));
  }
  const links = (department: DepartmentReport, id: string): readonly string[] =>
    known.get(department)?.get(id) ?? [];
  const sheets = room.assessmentSheets(report, { model: policy.model, lang, links });
  const bytes = await room.writeXlsx(sheets);
  for (const file of files) writeAtomically(io, file, bytes);
};
