/** `zwgk export <manifest> --to <file.xlsx or folder>`: a manifest → the workbook, or the folder of CSV files, that a clerk fills in. */
import { existsSync, mkdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import { workbookCliWords } from '../../messages/workbook-cli.ts';
import type { Lang, Manifest } from '../../model.ts';
import { conform } from '../../source/conform.ts';
import { decode } from '../../source/decode.ts';
import { readDocument } from '../../source/read-document.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import { form } from '../home.ts';
import type { Io } from '../io.ts';
import { STDIN, shownPath, statOf } from '../paths.ts';
import { readBytes, whyUnread } from '../read-bytes.ts';
import { tell } from '../tell.ts';
import { ledgerForm, workbookRoom } from '../workbook.ts';
import { writeAtomically, writeTogether } from '../write-files.ts';

export interface ExportOptions {
  readonly to?: string;
  readonly catalog?: string;
  readonly force?: boolean;
}

/** @throws UserError with every problem of a manifest that has errors: what cannot be read cannot be exported whole. */
const readManifest = (io: Io, given: string): Manifest => {
  const path = given === STDIN ? STDIN : resolve(io.cwd, given);
  const file = given === STDIN ? '<stdin>' : shownPath(io, path);
  let bytes: Uint8Array;
  try {
    bytes = readBytes(io, path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UserError(isMissing ? cliWords['no-file'](file) : whyUnread(error, file));
  }
  const { validate, schema } = form(io, 'manifest');
  const document = conform<Manifest>(readDocument(file, decode(bytes).text), validate, schema);
  const problems = document.problems.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new UserError(workbookCliWords['bad-manifest'](file), { problems });
  return document.value;
};

/** Also what `zwgk init --format xlsx` writes, from a manifest that says only whose it is. */
export const writeWorkbook = async (
  io: Io,
  lang: Lang,
  draft: Partial<Manifest> & { readonly department: string },
  options: ExportOptions & { readonly to: string },
): Promise<void> => {
  const { to } = options;
  const { catalog } = chooseCatalog(io, options.catalog);
  const room = workbookRoom(io);
  const context = { shape: ledgerForm(io, room).shape, catalog, lang };
  const target = resolve(io.cwd, to);
  const refuse = (path: string): void => {
    if (options.force !== true && existsSync(path))
      throw new UserError(workbookCliWords.exists(shownPath(io, path)));
  };
  if (/\.xlsx$/iu.test(to)) {
    refuse(target);
    const long = room.tooLong(draft, context);
    if (long !== undefined) throw new UserError(workbookCliWords['too-long'](long));
    writeAtomically(io, to, await room.exportXlsx(draft, context));
    return;
  }
  const folder = statOf(target);
  if (
    folder?.isFile() === true ||
    (folder === undefined && /^\.(?:xlsm?|xls|et|ods|csv|ya?ml|json)$/iu.test(extname(to)))
  )
    throw new UserError(workbookCliWords['old-target'](to));
  const files = [...room.exportCsv(draft, context)].map(
    ([name, text]) => [join(target, name), text] as const,
  );
  for (const [path] of files) refuse(path);
  try {
    mkdirSync(target, { recursive: true });
  } catch (error) {
    throw new UserError(cliWords['not-written'](to, (error as NodeJS.ErrnoException).code ?? ''));
  }
  writeTogether(io, new Map(files));
};

export const exportLedger = async (
  io: Io,
  lang: Lang,
  given: string,
  options: ExportOptions,
): Promise<number> => {
  const { to } = options;
  if (to === undefined) throw new UserError(workbookCliWords['no-target']());
  const manifest = readManifest(io, given);
  const records = Object.values(manifest).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  );
  await writeWorkbook(io, lang, manifest, { ...options, to });
  tell(io, lang, workbookCliWords.exported(to, records));
  return EXIT.met;
};
