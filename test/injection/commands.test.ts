/** Hostile strings in every field of every file that a run reads, in the names of the files too: no command, in no format, lets one become more than text. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formulasInCsv, type Kind, more, moreInLedger } from '../support/inert.ts';
import { home, type Ran, zwgk } from '../support/io.ts';
import { type Poison, poisonedCounty, poisonOf, SPOKEN } from '../support/poisoned.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface World {
  readonly poison: Poison;
  readonly dir: string;
  /** Names of the manifests that can be judged. */
  readonly manifests: readonly string[];
  readonly run: (...argv: readonly string[]) => Promise<Ran>;
}
const worldOf = (salt: number): World => {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  folders.push(dir);
  const poison = poisonOf(salt);
  for (const [path, text] of poisonedCounty(poison)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  mkdirSync(join(dir, 'x'));
  const names = readdirSync(join(dir, 'm'));
  const manifests = names.filter((name) =>
    readFileSync(join(dir, 'm', name), 'utf8').includes('"disclosures"'),
  );
  return { poison, dir, manifests, run: (...argv) => zwgk(argv, { cwd: dir }) };
};

const RULES = ['--catalog', 'catalog', '--policy', 'policy.yaml', '--as-of', '2020-03-31'];
/** Format → what it is, where the two have not one name. */
const KINDS: Readonly<Record<string, Kind>> = { junit: 'xml', sarif: 'json', gitlab: 'json' };
const kindOf = (format: string): Kind => KINDS[format] ?? (format as Kind);
const inFiles = (formats: readonly string[]): readonly string[] =>
  formats.flatMap((each) => ['-f', `${each}=x/${each}`]);
const REPORTS = [
  'json',
  'ndjson',
  'csv',
  'markdown',
  'html',
  'junit',
  'sarif',
  'github',
  'gitlab',
  'teamcity',
  'azure',
  'xlsx',
];
const CARDS = ['json', 'csv', 'markdown', 'html', 'xlsx', 'docx'];

interface Command {
  readonly argv: (world: World) => readonly string[];
  /** Formats that it writes to `x/<format>`. */
  readonly files?: readonly string[];
  /** What is on standard output. */
  readonly stdout?: Kind;
  readonly codes?: readonly number[];
}
const one = ({ manifests }: World): string => join('m', manifests[0] ?? '');
/** Every command that shows, or hands on, something of a file. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    argv: () => ['check', 'm', ...RULES, '-f', 'text', ...inFiles(REPORTS), '-v'],
    files: REPORTS,
    codes: [3],
  },
  'check in English': {
    argv: () => [
      'check',
      'm',
      ...RULES,
      '-f',
      'text',
      ...inFiles(['csv', 'junit', 'github']),
      '--lang',
      'en',
    ],
    files: ['csv', 'junit', 'github'],
    codes: [3],
  },
  'check --baseline': {
    argv: (world) => [
      'check',
      one(world),
      ...RULES,
      '--baseline',
      'x/json',
      '-f',
      'text',
      ...inFiles(['markdown', 'html']),
    ],
    files: ['markdown', 'html'],
    codes: [0, 1],
  },
  scorecard: {
    argv: () => ['scorecard', 'm', ...RULES, '-f', 'text', ...inFiles(CARDS), '-v'],
    files: CARDS,
    codes: [3],
  },
  'scorecard --out': {
    argv: ({ poison }) => [
      'scorecard',
      'm',
      ...RULES,
      '--out',
      'out',
      '--previous',
      'x/json',
      '--number',
      poison('1号'),
    ],
    codes: [3],
  },
  impact: {
    argv: () => [
      'impact',
      'm',
      '--catalog',
      'catalog',
      '--from-catalog',
      'catalog',
      '--policy',
      'policy.yaml',
      '--as-of',
      '2020-03-31',
      '-f',
      'text',
      ...inFiles(['json', 'markdown']),
      '-v',
    ],
    files: ['json', 'markdown'],
    codes: [3],
  },
  plan: {
    argv: () => [
      'plan',
      'm',
      ...RULES,
      '--as-of',
      '2019-06-30',
      '--target',
      '99',
      '-f',
      'text',
      ...inFiles(['json', 'ics']),
    ],
    files: ['json', 'ics'],
    codes: [3],
  },
  list: { argv: () => ['list', '--catalog', 'catalog'], codes: [0] },
  'list --format json': {
    argv: () => ['list', '--catalog', 'catalog', '-f', 'json'],
    stdout: 'json',
    codes: [0],
  },
  explain: { argv: () => ['explain', '1.2.1', '--catalog', 'catalog'], codes: [0] },
  'catalog check': { argv: () => ['catalog', 'check', 'catalog'], codes: [0, 2] },
  'catalog coverage': { argv: () => ['catalog', 'coverage', 'catalog'], codes: [0, 1] },
  schema: {
    argv: ({ poison }) => ['schema', 'manifest', '--catalog', 'catalog', '--department', poison('县统计局')],
    stdout: 'json',
    codes: [0],
  },
  completion: { argv: () => ['completion', 'bash', '--catalog', 'catalog'], codes: [0] },
  init: { argv: ({ poison }) => ['init', poison('县民政局'), '--catalog', 'catalog'], codes: [0] },
  'fix --dry-run': { argv: () => ['fix', 'm', '--dry-run', '--catalog', 'catalog'], codes: [3] },
  export: {
    argv: (world) => ['export', one(world), '--to', 'x/l.xlsx', '--catalog', 'catalog'],
    codes: [0, 2],
  },
  'export as CSV': {
    argv: (world) => ['export', one(world), '--to', 'x/l', '--catalog', 'catalog'],
    codes: [0],
  },
};

const read = ({ dir }: World, name: string): Uint8Array => readFileSync(join(dir, name));
const faultsOf = async (world: World, command: Command): Promise<readonly string[]> => {
  const { code, out, err } = await world.run(...command.argv(world));
  const inWords = (name: string, faults: readonly string[]) => faults.map((each) => `${name}: ${each}`);
  if (!(command.codes ?? []).includes(code)) return [`exit ${code} ${out}${err}`];
  return [
    ...inWords('stdout', more(command.stdout ?? 'text', Buffer.from(out))),
    ...inWords('stderr', more('text', Buffer.from(err))),
    ...(command.files ?? []).flatMap((format) =>
      inWords(format, more(kindOf(format), read(world, `x/${format}`))),
    ),
  ];
};

/** Free texts that are no person's words: names of files, of fields, of groups and tags, and what is read as YAML. */
const NAMING = new Set([
  ...[
    'timezone',
    'source',
    'units',
    'uncited',
    'sections',
    'id',
    'hosts',
    'group',
    'tags',
    'limit',
    'of',
    'on',
    'at',
  ],
  ...['example', 'counterexample', 'bound', 'where', 'media', 'also', 'any', 'all', 'not'],
]);
type Node = { readonly [key: string]: unknown };
/** Fields in which any text may stand. */
const freeFields = (node: unknown, field: string): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap((each) => freeFields(each, field));
  if (typeof node !== 'object' || node === null) return [];
  const { type, pattern, format, enum: closed, properties, $defs, ...rest } = node as Node;
  const isFree = type === 'string' && pattern === undefined && format === undefined && closed === undefined;
  const inside = Object.entries((properties ?? {}) as Node).flatMap(([name, each]) => freeFields(each, name));
  const parts = Object.entries(($defs ?? {}) as Node).flatMap(([name, each]) => freeFields(each, name));
  return [
    ...(isFree ? [field] : []),
    ...inside,
    ...parts,
    ...Object.values(rest).flatMap((each) => freeFields(each, field)),
  ];
};

describe.each(['catalog', 'policy', 'waivers', 'reviews'])('the form of %s', (name) => {
  it('has no field for words that is not filled with them here', () => {
    const schema: unknown = JSON.parse(readFileSync(join(home, `schemas/${name}.schema.json`), 'utf8'));
    const fields = new Set(freeFields(schema, ''));
    expect(fields.size).toBeGreaterThan(2);
    expect([...fields].filter((field) => !SPOKEN.has(field) && !NAMING.has(field))).toEqual([]);
  });
});

describe('whatever the strings are, nothing but text comes out of', () => {
  it('any command, in any format', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (salt) => {
        const world = worldOf(salt);
        for (const [name, command] of Object.entries(COMMANDS)) {
          if (name === 'scorecard --out')
            await world.run('scorecard', 'm', ...RULES, '-f', 'json=x/json', '-q');
          const faults = await faultsOf(world, command);
          if (faults.length > 0) throw new Error(`${name}\n${faults.slice(0, 8).join('\n')}`);
        }
        expect(moreInLedger(read(world, 'x/l.xlsx'))).toEqual([]);
        for (const name of readdirSync(join(world.dir, 'x/l')))
          expect(formulasInCsv(readFileSync(join(world.dir, 'x/l', name), 'utf8')), name).toEqual([]);
        const inOut = readdirSync(join(world.dir, 'out'), { recursive: true, encoding: 'utf8' });
        const drawn = inOut.filter((name) => statSync(join(world.dir, 'out', name)).isFile());
        const kinds: Readonly<Record<string, Kind>> = { md: 'markdown' };
        for (const name of drawn) {
          const ending = name.split('.').at(-1) ?? '';
          expect(more(kinds[ending] ?? (ending as Kind), read(world, `out/${name}`)), name).toEqual([]);
        }
      }),
      { numRuns: 1 },
    );
  });
});
