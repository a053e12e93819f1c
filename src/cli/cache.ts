/** `--cache`: what judging one manifest gave, kept in a folder and found again by everything that it depends on. */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { cacheWords } from '../messages/git.ts';
import type { Io } from './io.ts';
import { readBytes } from './read-bytes.ts';

/** Everything that a result follows from; two keys with the same text stand for the same result. */
export type CacheKey = { readonly [fact: string]: string | number | null | readonly string[] };

export interface Cache {
  /** The value stored under the key, or `undefined` where there is none, or none that is whole. */
  readonly recall: (key: CacheKey) => unknown;
  readonly store: (key: CacheKey, value: unknown) => void;
  /** Removes what was used longest ago until the rest fits. */
  readonly trim: () => void;
}

/** https://bford.info/cachedir/: backup programs pass such folders over. */
export const TAG = 'CACHEDIR.TAG';
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55\n# zwgk --cache\n';
const ENTRY = /^[0-9a-f]{64}\.json$/u;
/** What a run that was cut off left of an entry, once no run can still be writing it. */
const DRAFT = /^[0-9a-f]{64}\.json\.[0-9a-f-]+\.tmp$/u;
const HOUR = 3_600_000;
export const MOST_BYTES = 256 * 1024 * 1024;
export const DEFAULT_FOLDER = '.zwgk-cache';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Facts in the order of their names, so that the same facts are the same text. */
const textOf = (key: CacheKey): string =>
  JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Three lines: the checksum of the rest, the key, the value. */
const written = (key: string, value: string): string => `${sha256(`${key}\n${value}`)}\n${key}\n${value}\n`;

const read = (text: string, key: string): unknown => {
  const [sum = '', named = '', value = '', end] = text.split('\n');
  if (end !== '' || named !== key || sum !== sha256(`${named}\n${value}`)) return undefined;
  return JSON.parse(value) as unknown;
};

/** Left as it is where another run has just made it, and never written through a link that somebody has laid there. */
const mark = (file: string, text: string): void => {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/** @throws UserError when it cannot be made, or holds other things: it may be a folder of manifests. */
const prepare = (folder: string, shown: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    const foreign = readdirSync(folder).some((name) => name !== '.gitignore' && name !== TAG);
    if (existsSync(join(folder, TAG))) return;
    if (foreign) throw new UserError(cacheWords['not-cache'](shown));
    mark(join(folder, '.gitignore'), '*\n');
    mark(join(folder, TAG), SIGNATURE);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(cacheWords['not-made'](shown, (error as NodeJS.ErrnoException).code ?? ''));
  }
};

interface Kept {
  readonly path: string;
  readonly bytes: number;
  readonly used: number;
}

const keptIn = (folder: string, kind: RegExp): readonly Kept[] =>
  readdirSync(folder)
    .filter((name) => kind.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ path, bytes: found.size, used: found.mtimeMs }];
    });

/** The same folder, of which nothing is believed any more: what is stored takes the place of what is there. */
export const forgetful = (cache: Cache): Cache => ({ ...cache, recall: () => undefined });

/** @param most bytes that the entries may take together. */
export const openCache = (
  io: Io,
  given: string,
  complain: (code: string) => void,
  most: number = MOST_BYTES,
): Cache => {
  const folder = resolve(io.cwd, given);
  prepare(folder, given);
  let complained = false;
  let grown = false;
  const failed = (error: unknown): void => {
    if (!complained) complain((error as NodeJS.ErrnoException).code ?? '');
    complained = true;
  };
  const fileOf = (text: string): string => join(folder, `${sha256(text)}.json`);
  return {
    recall: (key) => {
      const text = textOf(key);
      const file = fileOf(text);
      try {
        const value = read(Buffer.from(readBytes(io, file, MOST_BYTES)).toString(), text);
        const now = new Date(io.now());
        if (value !== undefined) utimesSync(file, now, now);
        return value;
      } catch {
        return undefined;
      }
    },
    store: (key, value) => {
      const text = textOf(key);
      const file = fileOf(text);
      const draft = `${file}.${randomUUID()}.tmp`;
      try {
        // Written aside and renamed: a run at the same time sees the whole entry or none.
        writeFileSync(draft, written(text, JSON.stringify(value)));
        renameSync(draft, file);
        grown = true;
      } catch (error) {
        rmSync(draft, { force: true });
        failed(error);
      }
    },
    trim: () => {
      if (!grown) return;
      try {
        for (const { path, used } of keptIn(folder, DRAFT))
          if (used < io.now() - HOUR) rmSync(path, { force: true });
        const kept = [...keptIn(folder, ENTRY)].sort((a, b) => b.used - a.used || (a.path < b.path ? -1 : 1));
        let sum = 0;
        for (const { path, bytes } of kept) {
          sum += bytes;
          if (sum > most) rmSync(path, { force: true });
        }
      } catch (error) {
        failed(error);
      }
    },
  };
};
