// esbuild's metafiles → dist/THIRD-PARTY-LICENSES.txt: every package whose code is in the build, and every one that is installed beside it, with its licence in full.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PACKAGE = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)/;
const TEXTS = /^(?:licen[cs]es?|notice|copying|third-party-licenses)(?:[.-].*)?$/i;
const LINE = '='.repeat(80);

/** @returns the folders of packages that the files lie in. */
const foldersOf = (files) =>
  files.flatMap((file) => {
    const found = PACKAGE.exec(file.replaceAll('\\', '/').replace(/^[\w-]+:(?=.*node_modules\/)/, ''));
    return found === null ? [] : [`${found[1]}${found[2]}`];
  });

/** A package keeps the licences of what it has taken in beside its own, or in a folder of them. */
const textsIn = (folder) =>
  ['', 'licenses', 'dist']
    .flatMap((inner) => {
      try {
        const all = readdirSync(join(folder, inner), { withFileTypes: true });
        return all
          .filter((entry) => entry.isFile() && (inner === 'licenses' || TEXTS.test(entry.name)))
          .map(({ name }) => join(folder, inner, name));
      } catch {
        return [];
      }
    })
    .sort();

const partOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = textsIn(folder).map(
    (file) => `--- ${basename(file)}\n\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()}\n`,
  );
  if (texts.length === 0) texts.push(`No licence text comes with the package; it states: ${license}\n`);
  return { name, version, text: `${LINE}\n${name} ${version}\nLicence: ${license}\n\n${texts.join('\n')}` };
};

const HEAD = `zwgk is built with the packages below. Their code is in the files of this folder, or they are installed beside zwgk.
`;

/** @param inputs of all builds. @param installed names of the packages that are installed beside the program. */
export const writeLicences = (inputs, installed, file) => {
  const folders = new Set([...foldersOf(inputs), ...installed.map((name) => `node_modules/${name}`)]);
  // The same version may lie in several folders.
  const parts = [
    ...new Map([...folders].map(partOf).map((part) => [`${part.name} ${part.version}`, part])).values(),
  ];
  parts.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  writeFileSync(file, `${HEAD}\n${parts.map(({ text }) => text).join('\n')}`);
};
