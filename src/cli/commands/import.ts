/** `zwgk import <workbook> --to <manifest>`: a workbook, a CSV file or a folder of them → a manifest, merged into the one that is there. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { recogniser } from '../../catalog/recognise.ts';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import { workbookCliWords } from '../../messages/workbook-cli.ts';
import type { Catalog, Document, Lang, Manifest, Problem, RegisterName } from '../../model.ts';
import { renderProblems } from '../../render/problems.ts';
import { clean } from '../../render/text/clean.ts';
import { conform } from '../../source/conform.ts';
import { decode } from '../../source/decode.ts';
import { readDocument } from '../../source/read-document.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import { form } from '../home.ts';
import type { Io } from '../io.ts';
import { fileId, shownPath } from '../paths.ts';
import { readBytes } from '../read-bytes.ts';
import { colorOf, unitOf, widthOf } from '../settings.ts';
import { tell } from '../tell.ts';
import { ledgerForm, type Room, readLedgerFile, workbookRoom } from '../workbook.ts';
import { writeAtomically } from '../write-files.ts';

export interface ImportOptions {
  readonly to?: string;
  readonly catalog?: string;
  readonly department?: string;
  readonly force?: boolean;
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

const recordsOf = (manifest: object): number =>
  Object.values(manifest).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);

/** @throws UserError with every problem of a manifest that cannot be merged into. */
const readBefore = (io: Io, to: string): { readonly text: string; readonly document: Document<Manifest> } => {
  const { text } = decode(readBytes(io, resolve(io.cwd, to)));
  const { validate, schema } = form(io, 'manifest');
  const document = conform<Manifest>(readDocument(to, text), validate, schema);
  const problems = document.problems.filter(isError);
  if (problems.length > 0) throw new UserError(workbookCliWords['bad-before'](to), { problems });
  return { text, document };
};

interface Merged {
  /** What was merged into. */
  readonly before: string;
  readonly text: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** @throws UserError when the manifest cannot be merged into. */
const merge = (
  io: Io,
  room: Room,
  to: string,
  after: Manifest,
  sheets: readonly string[],
  catalog: Catalog,
): Merged => {
  const before = readBefore(io, to);
  const [there, here] = [before.document.value.department, after.department];
  const unit = (name: string): string =>
    catalog.units.find(({ short, full, aliases }) => [short, full, ...aliases].includes(name.trim()))
      ?.short ?? name;
  if (unit(there) !== unit(here)) throw new UserError(workbookCliWords['other-department'](to, there, here));
  const { shape } = ledgerForm(io, room);
  const plan = room.planMerge(before.document.value, after, shape, sheets);
  const text = room.mergeManifest(before.text, plan);
  const { validate, schema } = form(io, 'manifest');
  // What was written is read again: a merge is never believed.
  const again = text === null ? null : conform<Manifest>(readDocument(to, text), validate, schema);
  const settled =
    again !== null &&
    !again.problems.some(isError) &&
    room.isSettled(room.planMerge(again.value, after, shape, sheets));
  if (text === null || !settled) throw new UserError(workbookCliWords['cannot-merge'](to));
  const count = (name: string): number => before.document.value[name as RegisterName]?.length ?? 0;
  let [added, changed, removed] = [0, 0, 0];
  for (const { name, records = [] } of plan.registers) {
    const kept = records.filter(({ from }) => from !== undefined);
    added += records.length - kept.length;
    changed += kept.filter(({ changes }) => changes.length > 0).length;
    removed += count(name) - kept.length;
  }
  return { before: before.text, text, added, changed, removed };
};

export const importLedger = async (
  io: Io,
  lang: Lang,
  source: string,
  options: ImportOptions,
): Promise<number> => {
  const { catalog } = chooseCatalog(io, options.catalog);
  const department = options.department === undefined ? undefined : unitOf(options.department, catalog).short;
  const path = resolve(io.cwd, source);
  const { document, sheets } = await readLedgerFile(io, path, { catalog: catalog.id, department });
  const formal = document.problems;
  const names = formal.some(isError) ? [] : recogniser(catalog)(document as Document<Manifest>).problems;
  const problems = [...formal, ...names];
  if (problems.length > 0)
    io.stderr(renderProblems(problems, { lang, width: widthOf(io), color: colorOf(io) }));
  const errors = problems.filter(isError).length;
  if (errors > 0) {
    tell(io, lang, workbookCliWords['not-imported'](errors));
    return EXIT.unjudged;
  }
  const manifest = document.value as Manifest;
  const room = workbookRoom(io);
  const opening = workbookCliWords.opening(clean(shownPath(io, path)))[lang];
  const { to } = options;
  if (to === undefined) {
    io.stdout(room.formatManifest(manifest, opening));
    return EXIT.met;
  }
  const target = resolve(io.cwd, to);
  const isSource = target === path || (fileId(target) ?? target) === fileId(path);
  if (isSource) throw new UserError(workbookCliWords['same-file'](to));
  if (!existsSync(target) || options.force === true) {
    writeAtomically(io, to, room.formatManifest(manifest, opening));
    tell(io, lang, workbookCliWords.imported(to, recordsOf(manifest)));
    return EXIT.met;
  }
  const { before, text, added, changed, removed } = merge(io, room, to, manifest, sheets, catalog);
  if (text === before) {
    tell(io, lang, workbookCliWords.unchanged(to));
    return EXIT.met;
  }
  if (decode(readBytes(io, target)).text !== before) throw new UserError(cliWords['changed-meanwhile'](to));
  writeAtomically(io, to, text);
  tell(io, lang, workbookCliWords.merged(to, added, changed, removed));
  return EXIT.met;
};
