/** Progress of long runs on standard error: on a terminal, in a pipeline, and where nobody looks. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';
import type { Lang } from '../../src/model.ts';
import { COUNTY, folderOf, runIn, TINY } from '../support/scorecard-folder.ts';

const PHASE = { zh: '评定', en: 'judging' };
const CLEAR = '\r\u001B[2K';

interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly errColumns?: number;
  readonly quiet?: boolean;
  readonly lang?: Lang;
  /** Milliseconds between two files. */
  readonly pace?: number;
}
/** What is said while so many files are judged. */
const toldOf = (total: number, world: World, name = (n: number) => `${n}.yaml`): readonly string[] => {
  const told: string[] = [];
  let now = 0;
  const io = {
    home: '',
    cwd: '',
    env: world.env ?? {},
    now: () => now,
    columns: undefined,
    errColumns: world.errColumns,
    stdout: () => undefined,
    stderr: (text: string) => {
      told.push(text);
    },
    stdin: () => new Uint8Array(),
  };
  const progress = progressOf(io, world.lang ?? 'zh', world.quiet ?? false);
  for (let n = 1; n <= total; n += 1) {
    now += world.pace ?? 1000;
    progress.tell(PHASE, n, total, name(n));
  }
  progress.end();
  return told;
};

describe('on a terminal', () => {
  it('one line is drawn over and over, and taken away at the end', () => {
    const told = toldOf(4, { errColumns: 80 });
    expect(told).toHaveLength(5);
    expect(told[1]).toBe(`${CLEAR}评定 2/4 [############------------] 2.yaml`);
    expect(told.at(-1)).toBe(CLEAR);
    expect(told.join('')).not.toContain('\n');
  });
  it('is in the language of the run', () => {
    expect(toldOf(4, { errColumns: 80, lang: 'en' })[0]).toContain('judging 1/4');
  });
  it('is redrawn no more than twenty times a second', () => {
    const told = toldOf(1000, { errColumns: 80, pace: 1 });
    expect(told.length).toBeLessThanOrEqual(21);
    expect(told.length).toBeGreaterThan(10);
  });
  it.each([1, 5, 12, 20, 40, 80, 200])('never fills a line of %i columns', (columns) => {
    const told = toldOf(52, { errColumns: columns }, (n) => `manifests/${'区市场监管局'.repeat(9)}${n}.yaml`);
    for (const text of told) expect(stringWidth(text.replace(CLEAR, ''))).toBeLessThan(columns);
  });
  it('shows no control characters of a file’s name', () => {
    const told = toldOf(1, { errColumns: 80 }, () => 'a\u001B[31m\n\u202Eb.yaml').join('');
    expect(told.replaceAll(CLEAR, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
  it('that can draw nothing twice is given lines', () => {
    expect(toldOf(10, { errColumns: 80, env: { TERM: 'dumb' } })).toEqual(['zwgk: 评定 10/10\n']);
  });
});

describe('in a pipeline', () => {
  const env = { CI: 'true' };
  it('a line is written every ten files and at the end', () => {
    expect(toldOf(25, { env })).toEqual(['zwgk: 评定 10/25\n', 'zwgk: 评定 20/25\n', 'zwgk: 评定 25/25\n']);
  });
  it('it is never more than ten lines', () => {
    expect(toldOf(1000, { env })).toHaveLength(10);
  });
  it('it is lines also where a terminal is emulated', () => {
    expect(toldOf(10, { env, errColumns: 80 })).toEqual(['zwgk: 评定 10/10\n']);
  });
});

describe('elsewhere', () => {
  it.each([
    ['piped', {}],
    ['piped, with CI=false', { env: { CI: 'false' } }],
    ['--quiet on a terminal', { quiet: true, errColumns: 80 }],
    ['--quiet in a pipeline', { quiet: true, env: { CI: 'true' } }],
  ])('nothing is said: %s', (_, world) => {
    expect(toldOf(100, world)).toEqual([]);
  });
});

describe('zwgk scorecard', () => {
  const argv = ['.', '--catalog', TINY] as const;
  it('tells what it judges and what it draws, and leaves the terminal clean', async () => {
    let now = 0;
    const world = { errColumns: 80, now: () => (now += 1000) };
    const { err } = await runIn(folderOf(COUNTY), world)('scorecard', ...argv, '-f', 'json=a.json');
    expect(err).toMatch(/评定 3\/3 .*民政|评定 3\/3/u);
    expect(err).toContain('制作 0/1');
    expect(err.slice(err.lastIndexOf(CLEAR) + CLEAR.length)).toMatch(/^zwgk: 有 1 份清单无法评定/u);
  });
  it('leaves the terminal clean also when it ends badly', async () => {
    let now = 0;
    const world = { errColumns: 80, now: () => (now += 1000) };
    const ran = await runIn(folderOf(COUNTY), world)('scorecard', ...argv, '-f', 'json=no/such/a.json');
    expect(ran.code).toBe(2);
    expect(ran.err.slice(0, ran.err.indexOf('zwgk: ')).endsWith(CLEAR)).toBe(true);
  });
});
