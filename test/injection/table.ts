/** Every command that shows, or hands on, something of a file, in every format that it has. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { formatNames } from '../../src/render/format-names.ts';
import type { Kind } from '../support/inert.ts';
import type { Poison } from '../support/poisoned.ts';

export interface World {
  readonly poison: Poison;
  readonly dir: string;
  /** Names of the manifests that can be judged. */
  readonly manifests: readonly string[];
}
export interface Command {
  readonly argv: (world: World) => readonly string[];
  /** Formats that it writes to `x/<format>`. */
  readonly files?: readonly string[];
  /** What is on standard output. */
  readonly stdout?: Kind;
  readonly codes: readonly number[];
  /** What of the outside world it needs besides. */
  readonly io?: (world: World) => Partial<Io>;
}

const FORMATS: readonly string[] = [...formatNames, 'xlsx'].filter((name) => name !== 'text');
const CARDS = ['json', 'csv', 'markdown', 'html', 'xlsx', 'docx'];
export const CATALOG = ['--catalog', 'catalog'] as const;
export const RULES = [...CATALOG, '--policy', 'policy.yaml', '--as-of', '2020-03-31'] as const;
const EN = ['--lang', 'en'] as const;
const one = ({ manifests }: World): string => join('m', manifests[0] ?? '');
const inFiles = (formats: readonly string[]): readonly string[] => [
  ...['-f', 'text'],
  ...formats.flatMap((each) => ['-f', `${each}=x/${each}`]),
];
/** The later of two reports lies under a name of its own. */
export const laterReport = ({ poison }: World): string =>
  `x/${poison('后')
    .replace(/[/\0]|\p{Cs}/gu, '')
    .slice(0, 40)}.json`;

const IMPACT = [
  ...['impact', 'm', ...CATALOG, '--from-catalog', 'catalog'],
  ...['--policy', 'policy.yaml', '--as-of', '2020-03-31'],
];
const PLAN = ['plan', 'm', ...CATALOG, '--policy', 'policy.yaml', '--as-of', '2019-06-30', '--target', '99'];

/** In the order in which they run: some read what others have written. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    argv: () => ['check', 'm', ...RULES, ...inFiles(FORMATS), '-v'],
    files: FORMATS,
    codes: [3],
  },
  'check in English': {
    argv: () => ['check', 'm', ...RULES, ...inFiles(FORMATS), ...EN],
    files: FORMATS,
    codes: [3],
  },
  'check -q': { argv: () => ['check', 'm', ...RULES, '-q'], codes: [3] },
  'check of one, kept': {
    argv: (world) => [
      ...['check', one(world), ...CATALOG, '--policy', 'policy.yaml', '--as-of', '2019-06-30'],
      ...['-f', `json=${laterReport(world)}`],
    ],
    codes: [0, 1],
  },
  diff: {
    argv: (world) => ['diff', 'x/json', laterReport(world), ...inFiles(['markdown']), '-v'],
    files: ['markdown'],
    codes: [0],
  },
  'check --baseline': {
    argv: (world) => ['check', one(world), ...RULES, '--baseline', 'x/json', ...inFiles(FORMATS)],
    files: FORMATS,
    codes: [0, 1],
  },
  'diff in English, turned round': {
    argv: (world) => [
      ...['diff', laterReport(world), 'x/json', '-f', 'json', '-f', 'markdown=x/markdown', ...EN],
    ],
    files: ['markdown'],
    stdout: 'json',
    codes: [0],
  },
  'check with gates': {
    argv: ({ poison }) => [
      ...['check', 'm', ...RULES, ...inFiles(FORMATS), ...EN],
      ...[
        '--max-gaps',
        '0',
        '--require-submission',
        '--min-score',
        `${poison('县民政局').replace(/[,，=]/gu, '')}=90`,
      ],
    ],
    files: FORMATS,
    codes: [2, 3],
  },
  'check --watch': {
    argv: (world) => ['check', one(world), ...RULES, '--watch'],
    codes: [0, 1, 3],
    io: (world) => ({
      watch: async (_, changed) => {
        const path = join(world.dir, one(world));
        const text = readFileSync(path, 'utf8');
        for (const other of [
          text.replace('"2019-Q1"', '"2019-Q2"'),
          text.replace('"zwgk": 1', '"zwgk": 2'),
          text,
        ]) {
          writeFileSync(path, other);
          await changed();
        }
      },
    }),
  },
  scorecard: {
    argv: () => ['scorecard', 'm', ...RULES, ...inFiles(CARDS), '-v'],
    files: CARDS,
    codes: [3],
  },
  'scorecard in English': {
    argv: () => ['scorecard', 'm', ...RULES, ...inFiles(CARDS), ...EN],
    files: CARDS,
    codes: [3],
  },
  'scorecard --out': {
    argv: ({ poison }) => [
      ...['scorecard', 'm', ...RULES, '--out', 'out', '--previous', 'x/json', '--number', poison('1号')],
    ],
    codes: [3],
  },
  impact: {
    argv: () => [...IMPACT, ...inFiles(['json', 'markdown']), '-v'],
    files: ['json', 'markdown'],
    codes: [3],
  },
  'impact in English': {
    argv: () => [...IMPACT, ...inFiles(['json', 'markdown']), ...EN],
    files: ['json', 'markdown'],
    codes: [3],
  },
  plan: {
    argv: () => [...PLAN, ...inFiles(['json', 'ics'])],
    files: ['json', 'ics'],
    codes: [3],
  },
  'plan in English': {
    argv: () => [...PLAN, ...inFiles(['json', 'ics']), ...EN],
    files: ['json', 'ics'],
    codes: [3],
  },
  list: { argv: () => ['list', ...CATALOG], codes: [0] },
  'list in English': {
    argv: ({ poison }) => ['list', ...CATALOG, '--department', poison('县统计局'), ...EN],
    codes: [0],
  },
  'list --format json': { argv: () => ['list', ...CATALOG, '-f', 'json'], stdout: 'json', codes: [0] },
  explain: { argv: () => ['explain', '1.2.1', ...CATALOG], codes: [0] },
  'explain in English': {
    argv: () => ['explain', '1.1.1', ...CATALOG, '--policy', 'policy.yaml', ...EN],
    codes: [0],
  },
  'catalog check': { argv: () => ['catalog', 'check', 'catalog'], codes: [0, 2] },
  'catalog check in English': { argv: () => ['catalog', 'check', 'catalog', ...EN], codes: [0, 2] },
  'catalog coverage': { argv: () => ['catalog', 'coverage', 'catalog'], codes: [0, 1] },
  'catalog coverage in English': { argv: () => ['catalog', 'coverage', 'catalog', ...EN], codes: [0, 1] },
  schema: {
    argv: ({ poison }) => ['schema', 'manifest', ...CATALOG, '--department', poison('县统计局')],
    stdout: 'json',
    codes: [0],
  },
  'completion bash': { argv: () => ['completion', 'bash', ...CATALOG], codes: [0] },
  'completion zsh': { argv: () => ['completion', 'zsh', ...CATALOG], codes: [0] },
  'completion fish': { argv: () => ['completion', 'fish', ...CATALOG], codes: [0] },
  'completion powershell': { argv: () => ['completion', 'powershell', ...CATALOG], codes: [0] },
  init: {
    argv: ({ poison }) => ['init', ...CATALOG, '--to', 'x/init.yaml', '--', poison('县民政局')],
    codes: [0],
  },
  'init --to -': {
    argv: ({ poison }) => ['init', ...CATALOG, '--to', '-', '--', poison('县统计局')],
    codes: [0],
  },
  'init --format xlsx': {
    argv: ({ poison }) => [
      ...['init', ...CATALOG, '--to', 'x/init.xlsx', '-f', 'xlsx', ...EN, '--', poison('县民政局')],
    ],
    codes: [0],
  },
  'fix --dry-run': { argv: () => ['fix', 'm', '--dry-run', ...CATALOG], codes: [3] },
  'fix in English': { argv: () => ['fix', 'm', '--check', ...CATALOG, ...EN], codes: [3] },
  export: {
    argv: (world) => ['export', one(world), '--to', 'x/l.xlsx', ...CATALOG],
    codes: [0, 2],
  },
  'export as CSV': { argv: (world) => ['export', one(world), '--to', 'x/l', ...CATALOG], codes: [0] },
  import: { argv: () => ['import', 'x/l.xlsx', ...CATALOG], codes: [0, 3] },
  'import in English': { argv: () => ['import', 'x/l', ...CATALOG, ...EN], codes: [0, 2, 3] },
};
