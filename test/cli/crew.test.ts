/** Several threads on one run: the same lines in the same order as one thread gives, every file judged once. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handsFor, workThrough } from '../../src/cli/judge/batches.ts';
import { inCrew } from '../../src/cli/judge/crew.ts';
import { home, zwgk } from '../support/io.ts';

const io = {
  home,
  cwd: home,
  env: {},
  now: () => Date.UTC(2018, 1, 28, 4),
  columns: undefined,
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: () => new Uint8Array(),
};

/** The district of the examples, with files that cannot be judged among them. */
const folder = mkdtempSync(join(tmpdir(), 'crew-'));
cpSync(join(home, 'examples/district-2017/manifests'), folder, { recursive: true });
writeFileSync(join(folder, '空.yaml'), '');
writeFileSync(join(folder, '断.yaml'), 'department: [区商务委\n');
writeFileSync(join(folder, '乱.yaml'), Buffer.from([0xff, 0x00, 0x81, 0x00, 0xc0]));

const brief = (threads: string, ...argv: readonly string[]) =>
  zwgk(['check', '-q', folder, ...argv], { env: { ZWGK_THREADS: threads } });

describe('check -q with several threads', () => {
  it.each([
    [],
    ['--as-of', '2017-09-01'],
    ['--only', '4.3,5'],
    ['--lang', 'en'],
    ['--fail-on', 'never', '--max-gaps', '3'],
    ['--policy', join(home, 'examples/district-2017/policy.yaml')],
  ])('prints and ends as with one: %j', async (...argv) => {
    const alone = await brief('1', ...argv);
    expect(alone.out.trimEnd().split('\n')).toHaveLength(54);
    for (const threads of ['2', '4']) expect(await brief(threads, ...argv)).toEqual(alone);
  });

  it('is what a whole report says of each', async () => {
    const { out } = await brief('3');
    const whole = await zwgk(['check', folder, '-f', 'json'], { env: {} });
    const { departments } = JSON.parse(whole.out) as {
      departments: { file: string; score: { value: number | null } }[];
    };
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(departments.length);
    departments.forEach(({ score: { value } }, index) => {
      expect(lines[index]).toContain(value === null ? '--' : value.toFixed(1));
    });
  });

  it.each([
    ['what the leads of a shared requirement met counts for each other', '--policy', 'any.yaml'],
    ['waivers decide', '--waivers', 'none.yaml'],
  ])('leaves the files to one thread where %s', async (_, option, file) => {
    const cwd = mkdtempSync(join(tmpdir(), 'crew-'));
    const policy = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
    writeFileSync(join(cwd, 'any.yaml'), policy.replace('sharedLeads: each', 'sharedLeads: any'));
    writeFileSync(join(cwd, 'none.yaml'), 'zwgk: 1\nwaivers: []\n');
    const run = (threads: string) =>
      zwgk(['check', '-q', folder, option, file], { cwd, env: { ZWGK_THREADS: threads } });
    const alone = await run('1');
    expect(alone.err).toBe('');
    expect(alone.out.split('\n')).toHaveLength(55);
    expect(await run('4')).toEqual(alone);
  });
});

describe('a crew', () => {
  it('tells the failure of any of its threads', async () => {
    const job = { cwd: home, now: 0, catalog: 'no-such-catalogue', policy: {}, asOf: undefined, only: [] };
    await expect(inCrew(io, 2, job, ['a', 'b'], (path) => path)).rejects.toThrow('no-such-catalogue');
  });

  it('is stopped where its first thread fails', async () => {
    const job = { cwd: home, now: 0, catalog: 'jingan-2017', policy: {}, asOf: undefined, only: [] };
    const fail = (): never => {
      throw new Error('the first thread');
    };
    await expect(inCrew(io, 1, job, [join(folder, '空.yaml')], fail)).rejects.toThrow('the first thread');
  });

  it('takes every file once, whoever asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 8 }), (files, hands) => {
        const counter = new Int32Array(new SharedArrayBuffer(4));
        const paths = Array.from({ length: files }, (_, index) => String(index));
        const made = new Map<number, string>();
        for (let hand = 0; hand < hands; hand += 1) {
          workThrough(counter, paths, String, ({ from, made: batch }) => {
            batch.forEach((one, index) => {
              expect(made.has(from + index)).toBe(false);
              made.set(from + index, one);
            });
          });
        }
        expect([...made].sort(([a], [b]) => a - b).map(([, one]) => one)).toEqual(paths);
      }),
    );
  });
});

describe('the number of threads', () => {
  const cores = () => 4;
  it.each([
    [1, undefined, 0],
    [1499, undefined, 0],
    [1500, undefined, 1],
    [10_000, undefined, 3],
    [10_000, '1', 0],
    [10_000, '3', 2],
    [2, '8', 1],
    [0, '8', 0],
    [10_000, 'many', 3],
    [10_000, '0', 3],
    [10_000, '', 3],
  ])('for %i files with ZWGK_THREADS=%s is %i besides the first', (files, wanted, hands) => {
    expect(handsFor(files, wanted, cores)).toBe(hands);
  });

  it('is seven besides the first at most, and none where there is one core', () => {
    expect(handsFor(1_000_000, undefined, () => 64)).toBe(7);
    expect(handsFor(1_000_000, undefined, () => 1)).toBe(0);
  });

  it('does not even ask for the cores where one thread will do', () => {
    const asked = (): number => {
      throw new Error('asked');
    };
    expect(handsFor(100, undefined, asked)).toBe(0);
  });
});
