/** Paths as given (files, folders, globs, `-`) → the files to judge, each once, in the order of their names. */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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

/** What a plain file is known by whatever its path; undefined where there is none. The numbers are whole: on Windows they exceed a double. */
export const fileId = (path: string): string | undefined => {
  if (statOf(path)?.isFile() !== true) return undefined;
  const { dev, ino } = statSync(path, { bigint: true });
  return ino === 0n ? realpathSync(path) : `${dev}:${ino}`;
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
    followSymbolicLinks: false,
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
