/** `--out DIR`: files by their names inside the folder → all of them there, and nothing anywhere else. */
import { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import { outNames, scorecardCliWords } from '../../messages/scorecard-cli.ts';
import type { Io } from '../io.ts';
import { statOf } from '../paths.ts';
import { uninterrupted, writeTogether } from '../write-files.ts';
import type { Drawing } from './formats.ts';

/** @throws UserError where a file has the folder's name: told before anything is judged. */
export const checkFolder = (io: Io, folder: string): void => {
  if (statOf(resolve(io.cwd, folder))?.isDirectory() === false)
    throw new UserError(scorecardCliWords['out-is-file'](folder));
};

/** @throws UserError when a link leads out of the folder, or something in it cannot be written; then nothing is changed. */
export const writeFolder = (io: Io, folder: string, files: ReadonlyMap<string, Drawing>): void =>
  uninterrupted(() => fill(io, folder, files));

const fill = (io: Io, folder: string, files: ReadonlyMap<string, Drawing>): void => {
  const top = resolve(io.cwd, folder);
  const parts = new Set([top, ...[...files.keys()].map((name) => dirname(join(top, name)))]);
  for (const part of parts) {
    try {
      mkdirSync(part, { recursive: true });
    } catch (error) {
      throw new UserError(cliWords['not-written'](folder, (error as NodeJS.ErrnoException).code ?? ''));
    }
  }
  const real = realpathSync(top);
  for (const name of files.keys()) {
    const path = join(top, name);
    const there = statOf(path) === undefined ? dirname(path) : path;
    const found = realpathSync(there);
    if (found !== real && !found.startsWith(real + sep))
      throw new UserError(scorecardCliWords['out-outside'](join(folder, name), folder));
  }
  writeTogether(io, new Map([...files].map(([name, drawing]) => [join(folder, name), drawing] as const)));
};

/** Letters in the folder that were not written this time, by their names inside it. */
export const staleIn = (io: Io, folder: string, written: ReadonlyMap<string, Drawing>): readonly string[] => {
  const letters = resolve(io.cwd, folder, outNames.letters);
  if (!existsSync(letters)) return [];
  return readdirSync(letters)
    .filter((name) => /^(?![.~]).*\.docx$/iu.test(name))
    .map((name) => `${outNames.letters}/${name}`)
    .filter((name) => !written.has(name))
    .sort();
};
