/** `check -q --cache`: one entry holds where every manifest stands, and never stands for another one. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/cli/cache.ts';
import type { Io } from '../../src/cli/io.ts';
import { home, zwgk } from '../support/io.ts';

let dir: string;
let cache: string;
const units = ['区科委', '彭浦镇', '区司法局'];
const brief = (...argv: readonly string[]) => zwgk(['check', '-q', 'm', ...argv], { cwd: dir });
const cached = (...argv: readonly string[]) => brief(...argv, `--cache=${cache}`);
const entries = (): readonly string[] => readdirSync(cache).filter((name) => name.endsWith('.json'));
/** Every score that is kept replaced: only a run that uses what is kept can tell. */
const forge = (): void => {
  for (const name of entries()) {
    const [, key = '', value = ''] = readFileSync(join(cache, name), 'utf8').split('\n');
    const forged = openCache({ cwd: dir, now: () => 0 } as Io, cache, () => undefined);
    const outlines = JSON.parse(value) as Record<string, { score: { value: number | null } }>;
    for (const one of Object.values(outlines)) one.score.value = 12.3;
    forged.store(Object.fromEntries(JSON.parse(key)), outlines);
  }
};
const forgedLines = ({ out }: { readonly out: string }): number =>
  out.split('\n').filter((line) => line.includes('12.3')).length;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  cache = join(dir, 'cache');
  mkdirSync(join(dir, 'm'));
  for (const unit of units)
    cpSync(join(home, `examples/district-2017/manifests/${unit}.yaml`), join(dir, `m/${unit}.yaml`));
  writeFileSync(join(dir, 'm/断.yaml'), 'department: [区商务委\n');
});

describe('check -q --cache', () => {
  it.each([
    [],
    ['--as-of', '2017-09-01'],
    ['--only', '4.3'],
    ['--max-gaps', '2', '--lang', 'en'],
    ['--fail-on', 'warning'],
    ['--min-score', '90'],
    ['--min-score', '5:90'],
  ])('prints and ends as without, the first time and the second: %j', async (...argv) => {
    const without = await brief(...argv);
    expect(await cached(...argv)).toEqual(without);
    expect(await cached(...argv)).toEqual(without);
  });

  it('keeps all of a run in one entry, and uses it', async () => {
    await cached();
    expect(entries()).toHaveLength(1);
    forge();
    expect(forgedLines(await cached())).toBe(4);
    expect(entries()).toHaveLength(1);
  });

  it('judges only what has changed, is new or has another name', async () => {
    await cached();
    forge();
    const manifest = join(dir, 'm/区科委.yaml');
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}# a remark\n`);
    expect(forgedLines(await cached())).toBe(3);
    renameSync(join(dir, 'm/彭浦镇.yaml'), join(dir, 'm/镇.yaml'));
    expect(forgedLines(await cached())).toBe(2);
    cpSync(join(home, 'examples/district-2017/manifests/区财政局.yaml'), join(dir, 'm/区财政局.yaml'));
    expect(forgedLines(await cached())).toBe(2);
    // What left the run is still known when it comes back.
    renameSync(join(dir, 'm/镇.yaml'), join(dir, 'm/彭浦镇.yaml'));
    expect(forgedLines(await cached())).toBe(3);
    expect(await cached('--as-of', '2018-02-28')).toEqual(await brief('--as-of', '2018-02-28'));
  });

  it.each([
    [['--as-of', '2017-09-01']],
    [['--only', '5']],
    [['--policy', join(home, 'examples/district-2017/policy.yaml')]],
  ])('takes nothing from a run on other ground: %j', async (argv) => {
    await cached();
    forge();
    expect(forgedLines(await cached(...argv))).toBe(0);
  });

  it('forgets what was judged as of a day that is over', async () => {
    const manifest = join(dir, 'm/区科委.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^asOf:.*\n/mu, ''));
    const on = (now: number) => zwgk(['check', '-q', 'm', `--cache=${cache}`], { cwd: dir, now: () => now });
    await on(Date.UTC(2018, 1, 28, 4));
    forge();
    expect(forgedLines(await on(Date.UTC(2018, 1, 28, 15)))).toBe(4);
    expect(forgedLines(await on(Date.UTC(2018, 1, 28, 17)))).toBe(3);
  });

  it('does not take an empty file for one that could not be read', async () => {
    rmSync(join(dir, 'm/断.yaml'));
    mkdirSync(join(dir, 'm/断.yaml'));
    const named = ['check', '-q', 'm/断.yaml', 'm/区科委.yaml', `--cache=${cache}`];
    await zwgk(named, { cwd: dir });
    rmSync(join(dir, 'm/断.yaml'), { recursive: true });
    writeFileSync(join(dir, 'm/断.yaml'), '');
    expect(await cached()).toEqual(await brief());
  });

  it('judges anew where what is kept is cut off or changed', async () => {
    const whole = await brief();
    for (const change of [
      (text: string) => text.slice(0, -9),
      (text: string) => text.replace('"score"', '"Score"'),
    ]) {
      await cached();
      for (const name of entries())
        writeFileSync(join(cache, name), change(readFileSync(join(cache, name), 'utf8')));
      expect(await cached()).toEqual(whole);
    }
  });

  it('is the same with several threads', async () => {
    const argv = ['check', '-q', 'm', `--cache=${cache}`];
    const first = await zwgk(argv, { cwd: dir, env: { ZWGK_THREADS: '3' } });
    expect(first).toEqual(await brief());
    expect(await cached()).toEqual(first);
  });
});
