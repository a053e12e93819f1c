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
/** A report tells of every manifest of a run, and has to be read by the next one. */
export const MOST_OF_REPORT = 448 * 2 ** 20;
const tooLarge = (shown: string, most: number): UserError =>
  new UserError(cliWords[most === MOST_BYTES ? 'too-large' : 'report-too-large'](shown, most / 2 ** 20));
const bounded = (bytes: Uint8Array | undefined, shown: string, most: number): Uint8Array => {
  if (bytes === undefined) throw tooLarge(shown, most);
  return bytes;
};

/** Opened so, a pipe without a writer is empty; otherwise one would wait for a writer. Windows keeps no pipes among its files. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const readPath = (path: string, shown: string, most: number): Uint8Array => {
  const kind = statSync(path);
  // A device is not even opened: that alone may do something. A folder says itself what it is.
  if (!kind.isFile() && !kind.isFIFO() && !kind.isDirectory())
    throw new UserError(cliWords['not-plain'](shown));
  const descriptor = openSync(path, OPEN);
  try {
    const { size } = fstatSync(descriptor);
    if (size > most) throw tooLarge(shown, most);
    if (size > 0) return readFileSync(descriptor);
    const bytes = bounded(readStream(descriptor, most), shown, most);
    if (kind.isFIFO() && bytes.length === 0) throw new UserError(cliWords['empty-pipe'](shown));
    return bytes;
  } finally {
    closeSync(descriptor);
  }
};

/** The bytes of standard input. @throws UserError beyond `most` of them. */
export const readInput = (most = MOST_BYTES): Uint8Array => bounded(readStream(0, most), '<stdin>', most);

/**
 * The bytes of a file or of standard input.
 * @throws UserError for what is no file, a pipe that nobody writes to, and more than `most` bytes; else what the system says.
 */
export const readBytes = (io: Io, path: string, most = MOST_BYTES): Uint8Array =>
  path === STDIN ? io.stdin(most) : readPath(path, shownPath(io, path), most);

/** Why `readBytes` has thrown. */
export const whyUnread = (error: unknown, shown: string): Text =>
  error instanceof UserError
    ? error.text
    : cliWords['not-read'](shown, (error as NodeJS.ErrnoException).code ?? '');
