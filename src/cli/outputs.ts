/** `--format name[=file]` as typed → what to write where; and a report written there. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Report } from '../model.ts';
import { type FormatName, formatNames } from '../render/format-names.ts';
import type { formats, Render } from '../render/formats.ts';
import { renderJson } from '../render/json.ts';
import type { TextOptions } from '../render/options.ts';
import { renderText } from '../render/text.ts';
import { load } from './home.ts';
import type { Io } from './io.ts';
import { fileId, shownPath, statOf } from './paths.ts';
import { colorOf, widthOf } from './settings.ts';
import { writeTogether } from './write-files.ts';

export interface OutputAs<Name extends string> {
  readonly format: Name;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}
export type Output = OutputAs<FormatName>;

/**
 * @param bytes formats that go to a file only.
 * @throws UserError when there is no such format, a file has no name or is named twice, or two formats would share standard output.
 */
export const outputsAs = <Name extends string>(
  given: readonly string[],
  known: readonly Name[],
  bytes: readonly Name[] = [],
  shown: readonly string[] = known,
): readonly OutputAs<Name>[] => {
  const outputs = given.map((each): OutputAs<Name> => {
    const cut = each.indexOf('=');
    const name = cut < 0 ? each : each.slice(0, cut);
    const format = known.find((candidate) => candidate === name);
    if (format === undefined) throw new UserError(cliWords['bad-format'](name, shown));
    if (cut === each.length - 1 || (cut < 0 && bytes.includes(format)))
      throw new UserError(cliWords['no-format-file'](name));
    return { format, file: cut < 0 ? undefined : each.slice(cut + 1) };
  });
  const files = outputs.map(({ file }) => file);
  if (files.filter((file) => file === undefined).length > 1) throw new UserError(cliWords['two-on-stdout']());
  const twice = files.find((file, i) => file !== undefined && files.indexOf(file) !== i);
  if (twice !== undefined) throw new UserError(cliWords['two-in-file'](twice));
  return outputs;
};

/** What a run reads of a folder that it is given as one thing: a catalogue, a ledger of CSV files. */
const READ = /\.(?:ya?ml|txt|csv|tsv)$/iu;
const filesAt = (path: string): readonly string[] =>
  statOf(path)?.isDirectory() === true
    ? readdirSync(path)
        .filter((name) => READ.test(name))
        .map((name) => join(path, name))
    : [path];

/** Where an output comes to lie; one that is there already is known whatever its name. */
const placeOf = (path: string): string => {
  const folder = dirname(path);
  return fileId(path) ?? join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
};

/**
 * Before anything is judged: what somebody has written by hand is not to be lost to a slip in a file name.
 * @param inputs manifests, catalogues, policies, waivers and reviews. A baseline may well be renewed in its place.
 * @throws UserError when an output would take the place of one of them, or of another output, under whatever name.
 */
export const spareInputs = (
  io: Io,
  targets: readonly (string | undefined)[],
  inputs: readonly string[],
): void => {
  const places = new Set<string>();
  for (const target of targets.flatMap((each) => each ?? [])) {
    const place = placeOf(resolve(io.cwd, target));
    if (places.has(place)) throw new UserError(cliWords['two-in-file'](target));
    places.add(place);
  }
  const existing = targets.flatMap((target) => {
    const id = target === undefined ? undefined : fileId(resolve(io.cwd, target));
    return target === undefined || id === undefined ? [] : [{ target, id }];
  });
  if (existing.length === 0) return;
  const read = inputs.flatMap((path) => filesAt(resolve(io.cwd, path)));
  const known = new Map(read.map((path) => [fileId(path), path] as const));
  for (const { target, id } of existing) {
    const input = known.get(id);
    if (input !== undefined)
      throw new UserError(
        cliWords['over-input'](shownPath(io, resolve(io.cwd, target)), shownPath(io, input)),
      );
  }
};

/** What is drawn for a file knows no terminal. */
export const sizeFor = (io: Io, file: string | undefined): Pick<TextOptions, 'width' | 'color'> =>
  file === undefined ? { width: widthOf(io), color: colorOf(io) } : { width: 80, color: false };

/** @param drawn in the order of the outputs; files come before standard output, and all of them or none. */
export const writeDrawn = (
  io: Io,
  outputs: readonly Pick<Output, 'file'>[],
  drawn: readonly (string | Uint8Array)[],
): void => {
  const files = outputs.flatMap(({ file }, i) =>
    file === undefined ? [] : [[file, drawn[i] ?? ''] as const],
  );
  writeTogether(io, new Map(files));
  for (const [i, { file }] of outputs.entries()) if (file === undefined) io.stdout(String(drawn[i] ?? ''));
};

/** The formats of a report, as the user types them. */
export const reportFormats: readonly string[] = [...formatNames, 'xlsx'];

/** The formats of a report; that of bytes is told apart before. */
export const outputsOf = (given: readonly string[]): readonly Output[] =>
  outputsAs(given, formatNames, [], reportFormats);

/** The terminal's report and the contract are at hand; the others are loaded when they are asked for. */
const renderOf = (io: Io, format: FormatName): Render => {
  if (format === 'text') return renderText;
  if (format === 'json') return renderJson;
  return load<{ formats: typeof formats }>(io, 'formats.cjs').formats[format].render;
};

export const writeOut = (
  io: Io,
  report: Report,
  outputs: readonly Output[],
  page: Pick<TextOptions, 'lang' | 'verbose' | 'quiet'>,
): void => {
  // All are rendered before any is written: a defect of one leaves no half of a set.
  const texts = outputs.map(({ format, file }) => {
    return renderOf(io, format)(report, { ...page, ...sizeFor(io, file) });
  });
  writeDrawn(io, outputs, texts);
};
