/** Paths as given (files, folders, globs, `-`) → the files to judge, each once, in the order of their names. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const SKIPPED = /^(?:\.|node_modules$)/u;

const walk = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.test(entry.name)) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && /\.ya?ml$/iu.test(entry.name) ? [path] : [];
  });

const expand = (io: Io, given: string): readonly string[] => {
  if (given === STDIN) return [STDIN];
  const path = resolve(io.cwd, given);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return walk(path);
  if (found !== undefined) return [path];
  if (!isDynamicPattern(given)) throw new UserError(cliWords['no-file'](given));
  return globSync(given.replaceAll('\\', '/'), { cwd: io.cwd, absolute: true, onlyFiles: true });
};

/**
 * @throws UserError when a named file does not exist, or when nothing at all matches: a check of nothing is never a success.
 */
export const findManifests = (io: Io, given: readonly string[]): readonly string[] => {
  const files = [...new Set(given.flatMap((path) => expand(io, path)))];
  if (files.length === 0) throw new UserError(cliWords['nothing-matched'](given));
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
};

/** The bytes of a file or of standard input. */
export const readBytes = (io: Io, path: string): Uint8Array =>
  path === STDIN ? io.stdin() : readFileSync(path);

/**
 * Writes a file whole or not at all.
 * @throws UserError when the place cannot be written to.
 */
export const writeAtomically = (io: Io, given: string, text: string): void => {
  const path = resolve(io.cwd, given);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UserError(cliWords['not-written'](given, (error as NodeJS.ErrnoException).code ?? ''));
  }
};
