/** Who may import whom (the map of the house), held as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from './support/io.ts';

/** Folder (or file) of src → what it may import besides itself. Nouns and errors are everyone's. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  'model.ts': ['model'],
  'errors.ts': ['model.ts'],
  messages: ['model.ts'],
  source: ['model.ts', 'errors.ts', 'messages'],
  rules: ['model.ts', 'errors.ts', 'messages', 'source'],
  catalog: ['model.ts', 'errors.ts', 'messages', 'source', 'rules'],
  assess: ['model.ts', 'errors.ts', 'messages', 'source', 'rules', 'catalog'],
  render: ['model.ts', 'messages'],
  workbook: ['model.ts', 'errors.ts', 'messages', 'source'],
  cli: ['model.ts', 'errors.ts', 'messages', 'source', 'rules', 'catalog', 'assess', 'render', 'workbook'],
  'index.ts': ['model.ts', 'errors.ts', 'source', 'rules', 'catalog', 'assess', 'render'],
};

/** Library → the only folders that may know it. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'js-yaml': ['source'],
  yaml: ['source'],
  ajv: ['source'],
  chalk: ['render'],
  'csv-stringify': ['render'],
  diff: ['render'],
  echarts: ['render'],
  docx: ['render'],
  fflate: ['render'],
  'string-width': ['render'],
  hucre: ['workbook'],
  'ical.js': ['render'],
  '@clack/prompts': ['cli'],
  commander: ['cli'],
  filenamify: ['cli'],
  tinyglobby: ['cli'],
  'chinese-days': ['rules'],
  'fraction.js': ['assess', 'messages'],
  'fastest-levenshtein': ['source', 'catalog'],
};
/** Node's own modules are the outside world; only the command line touches it. */
const IMPURE = ['cli'];

const src = join(home, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
/** A scoped package bears two names. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const roomOf = (file: string): string => file.split('/')[0] ?? file;
const inside = (file: string, specifier: string): string =>
  relative(src, resolve(src, dirname(file), specifier)).replaceAll('\\', '/');

describe('the house', () => {
  it('has no room that is not on the map', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('has arrows in one direction only', () => {
    const forbidden = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => roomOf(inside(file, specifier)))
        .filter((room) => room !== roomOf(file) && !(MAY_IMPORT[roomOf(file)] ?? []).includes(room))
        .map((room) => `${file} → ${room}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('knows each library in its own room only, and no library that is not on the list', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map(packageOf)
        .filter((library) => !(LIBRARIES[library] ?? []).includes(roomOf(file)))
        .map((library) => `${file} → ${library}`),
    );
    expect(strays).toEqual([]);
  });

  it('uses every library that the package depends on', () => {
    const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    const used = new Set(files.flatMap(importsOf).map(packageOf));
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  it('touches files, clock and process in the command line only', () => {
    const impure = files
      .filter((file) => !IMPURE.includes(roomOf(file)))
      .filter((file) =>
        /from 'node:|\bprocess\.|\bDate\.now\(|new Date\(\)|\bconsole\./u.test(
          readFileSync(join(src, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });

  it('has no import circle between files', () => {
    const edges = new Map(
      files.map((file) => {
        const code = readFileSync(join(src, file), 'utf8');
        const kept = [...code.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'(\.[^']+)'/gmu)].map(
          (match) => inside(file, match[1] ?? ''),
        );
        return [file, kept] as const;
      }),
    );
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    };
    for (const file of files) if (circles.length === 0) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('opens every file with a sentence that says what it is', () => {
    const silent = files.filter((file) => !/^\/\*\*/u.test(readFileSync(join(src, file), 'utf8')));
    expect(silent).toEqual([]);
  });

  it('knows no requirement, no unit and no year of a real catalogue', () => {
    const units = readFileSync(join(home, 'schemas/catalogs/jingan-2017/units.yaml'), 'utf8');
    const names = [...units.matchAll(/short: (\S+?)[,\s]/gu)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(50);
    const code = files
      .filter((file) => roomOf(file) !== 'messages')
      .map(
        (file) =>
          [
            file,
            readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, ''),
          ] as const,
      );
    const guilty = code.flatMap(([file, text]) => [
      ...names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`),
      ...[...text.matchAll(/'([1-9]\d*\.[1-9]\d*\.[1-9]\d*)'/gu)].map((match) => `${file}: ${match[1]}`),
      ...[...text.matchAll(/\b2017\b/gu)].map(() => `${file}: 2017`),
    ]);
    expect(guilty).toEqual([]);
  });
});
