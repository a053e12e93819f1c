/** A path that somebody named → its bytes: of plain files and pipes only, never without end, never waiting for a pipe that nobody writes to. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Text } from '../model.ts';
import type { Io } from './io.ts';
import { STDIN, shownPath } from './paths.ts';
import { readStream } from './streams.ts';

/** More than any manifest of a unit's year; what is larger is not read. */
const MOST_BYTES = 32 * 2 ** 20;
const bounded = (bytes: Uint8Array | undefined, shown: string): Uint8Array => {
  if (bytes === undefined) throw new UserError(cliWords['too-large'](shown));
  return bytes;
};

/** Opened so, a pipe without a writer is empty; otherwise one would wait for a writer. Windows keeps no pipes among its files. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const readPath = (path: string, shown: string): Uint8Array => {
  const kind = statSync(path);
  // A device is not even opened: that alone may do something. A folder says itself what it is.
  if (!kind.isFile() && !kind.isFIFO() && !kind.isDirectory())
    throw new UserError(cliWords['not-plain'](shown));
  const descriptor = openSync(path, OPEN);
  try {
    const { size } = fstatSync(descriptor);
    if (size > MOST_BYTES) throw new UserError(cliWords['too-large'](shown));
    if (size > 0) return readFileSync(descriptor);
    const bytes = bounded(readStream(descriptor, MOST_BYTES), shown);
    if (kind.isFIFO() && bytes.length === 0) throw new UserError(cliWords['empty-pipe'](shown));
    return bytes;
  } finally {
    closeSync(descriptor);
  }
};

/** The bytes of standard input. @throws UserError beyond 32 MB. */
export const readInput = (): Uint8Array => bounded(readStream(0, MOST_BYTES), '<stdin>');

/**
 * The bytes of a file or of standard input.
 * @throws UserError for what is no file, a pipe that nobody writes to, and more than 32 MB; else what the system says.
 */
export const readBytes = (io: Io, path: string): Uint8Array =>
  path === STDIN ? io.stdin() : readPath(path, shownPath(io, path));

/** Why `readBytes` has thrown. */
export const whyUnread = (error: unknown, shown: string): Text =>
  error instanceof UserError
    ? error.text
    : cliWords['not-read'](shown, (error as NodeJS.ErrnoException).code ?? '');
