/** Files to be written → all of them there and whole, or none: a reader sees the old one or the new one. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Io } from './io.ts';
import { shownPath, statOf } from './paths.ts';
import { writeStream } from './streams.ts';

/** What ends a program unless it says otherwise. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** After a whole turn of the event loop: the first callback may still belong to the turn that is going on. */
const afterTurn = (then: () => void): void => {
  setImmediate(() => setImmediate(then));
};

/**
 * From now on a signal waits; what is returned lets it come, and the program ends by it as it would have at once.
 * Signals are told within the next turn of the event loop; only then the waiting is over.
 */
export const holdSignals = (): (() => void) => {
  let came: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals): void => {
    came ??= signal;
  };
  // Where somebody listens already, a signal ends nothing.
  const deadly = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of deadly) process.on(signal, hold);
  return () => {
    if (deadly.length > 0)
      afterTurn(() => {
        for (const signal of deadly) process.off(signal, hold);
        if (came !== undefined) process.kill(process.pid, came);
      });
  };
};

/** A signal that comes while files are written waits until they are. */
export const uninterrupted = <T>(write: () => T): T => {
  const release = holdSignals();
  try {
    return write();
  } finally {
    release();
  }
};

/** Somebody waits for a signal, or for one that has come to be told. */
export const isListening = (): boolean => SIGNALS.some((signal) => process.listenerCount(signal) > 0);

/** Lets a signal that came while files were written end the program before more are. */
export const untilHeard = (): Promise<void> => new Promise(afterTurn);

interface Draft {
  readonly given: string;
  readonly draft: string;
  readonly path: string;
}

/** Nobody else's: what lies there under the name, a link for one, is never written into. A run that was killed may leave one; no search finds it. */
const draftIn = (folder: string): string => join(folder, `.zwgk-${randomBytes(8).toString('hex')}.tmp`);

/**
 * Copies a file whole or not at all, with its permissions.
 * @throws UserError when the place cannot be written to.
 */
export const copyAtomically = (io: Io, path: string, copy: string): void => {
  const draft = draftIn(dirname(copy));
  try {
    copyFileSync(path, draft, constants.COPYFILE_EXCL);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { force: true });
    throw notWritten(shownPath(io, copy), error);
  }
};

const notWritten = (shown: string, error: unknown): UserError =>
  new UserError(cliWords['not-written'](shown, (error as NodeJS.ErrnoException).code ?? ''));

const OPEN = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0);
/** A device or a pipe is written into: nothing can take its place. */
const writeInto = (path: string, text: string | Uint8Array): void => {
  // Without waiting, a pipe that nobody reads is refused.
  const descriptor = openSync(path, OPEN);
  try {
    writeStream(descriptor, typeof text === 'string' ? Buffer.from(text) : text);
  } finally {
    closeSync(descriptor);
  }
};

const writeAll = (io: Io, files: ReadonlyMap<string, string | Uint8Array>): void => {
  const drafts: Draft[] = [];
  const streams: { readonly given: string; readonly path: string; readonly text: string | Uint8Array }[] = [];
  let current = '';
  try {
    for (const [given, text] of files) {
      current = given;
      const named = resolve(io.cwd, given);
      const there = statOf(named);
      if (there?.isDirectory() === true) throw Object.assign(new Error(named), { code: 'EISDIR' });
      if (there !== undefined && !there.isFile()) {
        streams.push({ given, path: named, text });
        continue;
      }
      // A link stays a link, and a file keeps its permissions.
      const path = existsSync(named) ? realpathSync(named) : named;
      const draft = draftIn(dirname(path));
      drafts.push({ given, draft, path });
      writeFileSync(draft, text, {
        flag: 'wx',
        ...(there === undefined ? {} : { mode: there.mode & 0o777 }),
      });
    }
    for (const { given, draft, path } of drafts) {
      current = given;
      renameSync(draft, path);
    }
    for (const { given, path, text } of streams) {
      current = given;
      writeInto(path, text);
    }
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw notWritten(current, error);
  }
};

/**
 * Writes files whole, and none of them before all of them are on the disk.
 * @throws UserError naming the file that cannot be written.
 */
export const writeTogether = (io: Io, files: ReadonlyMap<string, string | Uint8Array>): void => {
  if (files.size > 0) uninterrupted(() => writeAll(io, files));
};

/**
 * Writes a file whole or not at all.
 * @throws UserError when the place cannot be written to.
 */
export const writeAtomically = (io: Io, given: string, text: string | Uint8Array): void =>
  writeTogether(io, new Map([[given, text]]));
