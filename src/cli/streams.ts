/** Open descriptors, pipes for the most part: everything read from one, everything written to one, at once and without the event loop. */
import { readSync, writeSync } from 'node:fs';

const CHUNK = 2 ** 16;
const CLOCK = new Int32Array(new SharedArrayBuffer(4));
/** A pipe that others share may answer “try again” where it is empty or full. */
const isBusy = (error: unknown): boolean => {
  if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
  Atomics.wait(CLOCK, 0, 0, 5);
  return true;
};
/** The other end was closed; Windows calls it the end of the file. */
const isOver = (error: unknown): boolean =>
  ['EPIPE', 'EOF'].includes((error as NodeJS.ErrnoException).code ?? '');

/** @param most bytes. @returns undefined where there are more: something endless may stand there. */
export const readStream = (descriptor: number, most: number): Uint8Array | undefined => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= most) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let read = 0;
    try {
      read = readSync(descriptor, chunk);
    } catch (error) {
      if (isBusy(error)) continue;
      if (!isOver(error)) throw error;
    }
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return undefined;
};

/** @returns whether anybody still reads. */
export const writeStream = (descriptor: number, bytes: Uint8Array): boolean => {
  let sent = 0;
  while (sent < bytes.length) {
    try {
      sent += writeSync(descriptor, bytes, sent);
    } catch (error) {
      if (isOver(error)) return false;
      if (!isBusy(error)) throw error;
    }
  }
  return true;
};
