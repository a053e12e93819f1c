/** Hostile strings in every field of every file that a run reads, in the names of the files too: no command, in no format, lets one become more than text. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command as Program } from 'commander';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { diffFormats } from '../../src/cli/commands/diff.ts';
import { impactFormats } from '../../src/cli/commands/impact.ts';
import { initFormats } from '../../src/cli/commands/init.ts';
import { listFormats } from '../../src/cli/commands/list.ts';
import { planFormats } from '../../src/cli/commands/plan.ts';
import type { Io } from '../../src/cli/io.ts';
import { reportFormats } from '../../src/cli/outputs.ts';
import { programOf } from '../../src/cli/program.ts';
import { scorecardFormats } from '../../src/cli/scorecard/formats.ts';
import { formulasInCsv, type Kind, more, moreInLedger } from '../support/inert.ts';
import { home, zwgk } from '../support/io.ts';
import { poisonedCounty, poisonOf, SPOKEN } from '../support/poisoned.ts';
import { turns } from '../support/sandbox.ts';
import { COMMANDS, type Command, type World } from './table.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

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
  return { poison, dir, manifests };
};

/** Format → what it is, where the two have not one name. */
const KINDS: Readonly<Record<string, Kind>> = { junit: 'xml', sarif: 'json', gitlab: 'json', md: 'markdown' };
const kindOf = (format: string): Kind => KINDS[format] ?? (format as Kind);

const read = ({ dir }: World, name: string): Uint8Array => readFileSync(join(dir, name));
const faultsOf = async (world: World, command: Command): Promise<readonly string[]> => {
  const { code, out, err } = await zwgk(command.argv(world), { cwd: world.dir, ...command.io?.(world) });
  const inWords = (name: string, faults: readonly string[]) => faults.map((each) => `${name}: ${each}`);
  if (!command.codes.includes(code)) return [`exit ${code} ${out}${err}`];
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

describe('the table of commands', () => {
  const stub: Io = {
    ...{ home, cwd: home, env: {}, columns: undefined, now: Date.now, stdin: () => new Uint8Array() },
    ...{ stdout: () => undefined, stderr: () => undefined },
  };
  const leaves = (command: Program, path: readonly string[]): readonly (readonly [string, Program])[] =>
    command.commands.length === 0
      ? [[path.join(' '), command]]
      : command.commands.flatMap((inner) => leaves(inner, [...path, inner.name()]));
  const program = leaves(
    programOf(stub, 'zh', 'completion', () => undefined),
    [],
  );
  const world: World = { poison: (text) => text, dir: '', manifests: ['a'] };
  const rows = Object.values(COMMANDS).map(({ argv }) => argv(world));
  const FORMATS: Readonly<Record<string, readonly string[]>> = {
    check: reportFormats,
    scorecard: scorecardFormats,
    impact: impactFormats,
    plan: planFormats,
    diff: diffFormats,
    list: listFormats,
    init: initFormats,
  };
  it('has every command of the program', () => {
    expect(program.length).toBeGreaterThan(14);
    const lacking = program.filter(
      ([name]) => !rows.some((argv) => argv.slice(0, name.split(' ').length).join(' ') === name),
    );
    expect(lacking.map(([name]) => name)).toEqual([]);
  });
  it('has every format of every command', () => {
    const offering = program.filter(([, command]) => command.options.some(({ long }) => long === '--format'));
    expect(offering.map(([name]) => name).sort()).toEqual(Object.keys(FORMATS).sort());
    for (const [name, formats] of Object.entries(FORMATS)) {
      const drawn = rows
        .filter(([first]) => first === name)
        .flatMap((argv) => {
          const given = argv.flatMap((word, i) => (argv[i - 1] === '-f' ? [word.replace(/=.*/su, '')] : []));
          return given.length === 0 ? [formats[0] ?? ''] : given;
        });
      expect([...new Set(drawn)].sort(), name).toEqual([...formats].sort());
    }
  });
  it('has every shell, and both languages', () => {
    const shells = rows.filter(([name]) => name === 'completion').map(([, shell]) => shell);
    expect(shells.sort()).toEqual(['bash', 'fish', 'powershell', 'zsh']);
    expect(rows.filter((argv) => argv.includes('en')).length).toBeGreaterThan(10);
  });
});

describe('whatever the strings are, nothing but text comes out of', () => {
  it('any command, in any format', { timeout: 120_000 * turns(1) }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (salt) => {
        const world = worldOf(salt);
        for (const [name, command] of Object.entries(COMMANDS)) {
          const faults = await faultsOf(world, command);
          if (faults.length > 0) throw new Error(`${name}\n${faults.slice(0, 8).join('\n')}`);
        }
        expect(moreInLedger(read(world, 'x/l.xlsx'))).toEqual([]);
        for (const name of readdirSync(join(world.dir, 'x/l')))
          expect(formulasInCsv(readFileSync(join(world.dir, 'x/l', name), 'utf8')), name).toEqual([]);
        const inOut = readdirSync(join(world.dir, 'out'), { recursive: true, encoding: 'utf8' });
        const drawn = inOut.filter((name) => statSync(join(world.dir, 'out', name)).isFile());
        for (const name of drawn) {
          const ending = name.split('.').at(-1) ?? '';
          expect(more(kindOf(ending), read(world, `out/${name}`)), name).toEqual([]);
        }
      }),
      { numRuns: turns(1) },
    );
  });
});
