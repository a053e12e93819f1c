/** Bytes → `sha256:` + hex; of several named files, one digest over names and contents in the order of the names. */
import { createHash } from 'node:crypto';

export const digestOf = (bytes: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export const digestOfFiles = (files: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(`${name}\0${files.get(name)}\0`);
  return `sha256:${hash.digest('hex')}`;
};
