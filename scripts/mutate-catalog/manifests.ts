/** The example manifests of the repository, read and recognised. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/source/decode.ts';
import { type Read, readManifest, type World } from './world.ts';

export const CATALOG = 'jingan-2017';
const FOLDERS = ['examples/jingan-2017', 'examples/district-2017/manifests'];

/** One of them is broken on purpose, and left out. */
export const exampleManifests = (home: string, world: World): readonly Read[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(home, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .flatMap((name) => {
        const { text } = decode(readFileSync(join(home, folder, name)));
        return readManifest(`${folder}/${name}`, text, world) ?? [];
      }),
  );
