/** Paths as given (files, folders, globs, `-`) → the files to judge, each once, in the order of their names. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Io } from './io.ts';

export const STDIN = '-';

/** A path as a person reads it: relative to where the program was started, with `/` on every system. */
export const shownPath = (io: Io, path: string): string => {
  const inside = relative(io.cwd, path);
  return (inside.startsWith('..') ? path : inside || '.').replaceAll('\\', '/');
};

/** What lies there; undefined where nothing does, also below what is a file and no folder. */
export const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code)) return undefined;
    throw error;
  }
};

const SKIPPED = /^(?:\.|node_modules$)/u;

/** What folders are searched for. */
const MANIFESTS = /\.ya?ml$/iu;

const walk = (directory: string, kinds: RegExp): readonly string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.test(entry.name)) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return walk(path, kinds);
    return entry.isFile() && kinds.test(entry.name) ? [path] : [];
  });

const expand = (io: Io, given: string, kinds: RegExp): readonly string[] => {
  if (given === STDIN) return [STDIN];
  const path = resolve(io.cwd, given);
  const found = statOf(path);
  if (found?.isDirectory()) return walk(path, kinds);
  if (found !== undefined) return [path];
  if (!isDynamicPattern(given)) throw new UserError(cliWords['no-file'](given));
  // `~$` marks the lock of a workbook that is open.
  return globSync(given.replaceAll('\\', '/'), {
    cwd: io.cwd,
    absolute: true,
    onlyFiles: true,
    ignore: ['**/~$*'],
  });
};

/**
 * @param kinds what folders are searched for by name; a file that is named is taken as it is.
 * @param except whole paths that folders and globs leave out: files of another form that lie among the manifests.
 * @throws UserError when a named file does not exist, or when nothing at all matches: a check of nothing is never a success.
 */
export const findManifests = (
  io: Io,
  given: readonly string[],
  except: readonly string[] = [],
  kinds: RegExp = MANIFESTS,
): readonly string[] => {
  const named = new Set(given.map((path) => resolve(io.cwd, path)));
  const found = given.flatMap((path) => expand(io, path, kinds));
  const files = [...new Set(found.filter((path) => named.has(path) || !except.includes(path)))];
  if (files.length === 0) throw new UserError(cliWords['nothing-matched'](given));
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
};

/** The bytes of a file or of standard input. */
export const readBytes = (io: Io, path: string): Uint8Array =>
  path === STDIN ? io.stdin() : readFileSync(path);

/**
 * Writes files whole, and none of them before all of them are on the disk.
 * @throws UserError naming the file that cannot be written.
 */
export const writeTogether = (io: Io, files: ReadonlyMap<string, string | Uint8Array>): void => {
  const drafts: { readonly given: string; readonly draft: string; readonly path: string }[] = [];
  let current = '';
  try {
    for (const [given, text] of files) {
      current = given;
      const named = resolve(io.cwd, given);
      // A link stays a link, and a file keeps its permissions.
      const path = existsSync(named) ? realpathSync(named) : named;
      const there = statOf(path);
      if (there?.isDirectory() === true) throw Object.assign(new Error(path), { code: 'EISDIR' });
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      drafts.push({ given, draft, path });
      writeFileSync(draft, text, there === undefined ? {} : { mode: there.mode & 0o777 });
    }
    for (const { given, draft, path } of drafts) {
      current = given;
      renameSync(draft, path);
    }
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw new UserError(cliWords['not-written'](current, (error as NodeJS.ErrnoException).code ?? ''));
  }
};

/**
 * Writes a file whole or not at all.
 * @throws UserError when the place cannot be written to.
 */
export const writeAtomically = (io: Io, given: string, text: string | Uint8Array): void =>
  writeTogether(io, new Map([[given, text]]));
