/** Bytes → `sha256:` + hex; of several named files, one digest over names and contents in the order of the names. */
import { createHash, hash } from 'node:crypto';

export const digestOf = (bytes: Uint8Array | string): string => `sha256:${hash('sha256', bytes, 'hex')}`;

export const digestOfFiles = (files: ReadonlyMap<string, string>): string => {
  const sum = createHash('sha256');
  for (const name of [...files.keys()].sort()) sum.update(`${name}\0${files.get(name)}\0`);
  return `sha256:${sum.digest('hex')}`;
};
