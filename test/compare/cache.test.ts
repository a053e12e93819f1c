/** `--cache`: the same bytes with and without it, and never a result of something else. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCache, TAG } from '../../src/cli/cache.ts';
import type { Io } from '../../src/cli/io.ts';
import { home, zwgk } from '../support/io.ts';

const HEAD = 'zwgk: 1\ncatalog: tiny-2019\n';
const VILLAGE = `${HEAD}department: 示例乡\ndocuments: []\ndisclosures:
  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [办事指南] }
`;
const BUREAU = `${HEAD}department: 民政局\nasOf: 2020-03-31\ndocuments: []\nactivities:
  - { kind: 示例会议, date: 2019年6月3日, participants: [干部] }
disclosures:
  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/3.html', published: 2019-03-01, covers: [办事指南, 收费标准] }
`;
const BROKEN = `${HEAD}department: 县统计局\ndisclosures: many\n`;

let dir: string;
let cache: string;
const write = (name: string, text: string): void => writeFileSync(join(dir, name), text);
const entries = (): readonly string[] =>
  readdirSync(cache)
    .filter((name) => name.endsWith('.json'))
    .sort();
const TINY = ['--catalog', join(home, 'test/fixtures/tiny')];
const check = (...argv: readonly string[]) => zwgk(['check', 'm', ...TINY, ...argv], { cwd: dir });
const cached = (...argv: readonly string[]) => check(...argv, `--cache=${cache}`);
/** Every value in the folder changed, checksums put right: only a run that uses an entry can tell. */
const forge = (from: string, to: string): void => {
  for (const name of entries()) {
    const file = join(cache, name);
    const [, key = '', value = ''] = readFileSync(file, 'utf8').split('\n');
    const forged = openCache({ cwd: dir, now: () => 0 } as Io, cache, () => undefined);
    forged.store(Object.fromEntries(JSON.parse(key)), JSON.parse(value.replaceAll(from, to)));
  }
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  cache = join(dir, 'cache');
  mkdirSync(join(dir, 'm'));
  write('m/a.yaml', VILLAGE);
  write('m/b.yaml', BUREAU);
  write('m/c.yaml', BROKEN);
});

describe('a run with a cache', () => {
  it.each([
    ['json', []],
    ['text', ['--verbose']],
    ['text', ['--quiet', '--lang', 'en']],
    ['sarif', []],
    ['json', ['--as-of', '2019-08-01']],
    ['json', ['--only', '1.2']],
    ['json', ['--fail-on', 'warning', '--max-gaps', '1']],
  ])('prints the same bytes as %s %j, the first time and the second', async (format, more) => {
    const argv = ['--format', format, ...more];
    const without = await check(...argv);
    expect(await cached(...argv)).toEqual(without);
    expect(await cached(...argv)).toEqual(without);
    expect(entries()).toHaveLength(3);
  });
  it('prints the same bytes under waivers, whose places and days are not kept', async () => {
    write(
      'waivers.yaml',
      'zwgk: 1\nwaivers:\n  - { requirement: 1.2.1, department: 示例乡, reason: 系统改造, approver: 县府办, granted: 2019-01-01, expires: 2020-12-31 }\n',
    );
    await cached('--ignore-waivers', '--as-of', '2020-03-31');
    for (const more of [[], ['--ignore-waivers']]) {
      const argv = ['--as-of', '2020-03-31', '--format', 'json', ...more];
      expect(await cached(...argv)).toEqual(await check(...argv));
    }
    expect((await cached('--as-of', '2020-03-31', '-f', 'json')).out).toContain('"waived": {');
  });
  it('prints the same bytes where one lead stands for another: what is kept is not shared out yet', async () => {
    const text = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
    write('any.yaml', text.replace('sharedLeads: each', 'sharedLeads: any').replace('../policy', 'policy'));
    write('m/d.yaml', BUREAU.replace('民政局', '县统计局').replace('[干部]', '[群众]'));
    const argv = ['--policy', 'any.yaml', '--as-of', '2020-03-31', '--format', 'json'];
    const whole = await check(...argv);
    expect(whole.out).toContain('"by": [');
    expect(await cached(...argv)).toEqual(whole);
    rmSync(join(dir, 'm/d.yaml'));
    const alone = await check(...argv);
    expect(alone.out).not.toContain('"by": [');
    expect(await cached(...argv)).toEqual(alone);
  });
  it('uses what it has kept', async () => {
    await cached('--as-of', '2020-03-31');
    forge('收费标准', '别的标准');
    expect((await cached('--as-of', '2020-03-31')).out).toContain('别的标准');
  });
});

describe('what is kept is not used', () => {
  beforeEach(async () => {
    await cached('--as-of', '2020-03-31');
    forge('收费标准', '别的标准');
  });
  const stale = async (...argv: readonly string[]): Promise<boolean> =>
    (await cached(...argv)).out.includes('别的标准');

  it('when the manifest has changed', async () => {
    write('m/a.yaml', `${VILLAGE}# a remark\n`);
    expect(await stale('--as-of', '2020-03-31')).toBe(false);
  });
  it('when the manifest has another name, since every place tells it', async () => {
    rmSync(join(dir, 'm/a.yaml'));
    write('m/other.yaml', VILLAGE);
    expect(await stale('--as-of', '2020-03-31')).toBe(false);
  });
  it('as of another day', async () => {
    expect(await stale('--as-of', '2020-03-30')).toBe(false);
  });
  it('in another scope', async () => {
    expect(await stale('--as-of', '2020-03-31', '--only', '1')).toBe(false);
  });
  it('under another policy or catalogue', async () => {
    const text = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
    write('p.yaml', `${text}# a remark\n`);
    expect(await stale('--as-of', '2020-03-31', '--policy', 'p.yaml')).toBe(false);
    mkdirSync(join(dir, 'tiny'));
    for (const name of readdirSync(join(home, 'test/fixtures/tiny'))) {
      const file = readFileSync(join(home, 'test/fixtures/tiny', name), 'utf8');
      write(`tiny/${name}`, name === 'units.yaml' ? `${file}# a remark\n` : file);
    }
    const argv = ['check', 'm', '--catalog', 'tiny', '--as-of', '2020-03-31', `--cache=${cache}`];
    expect((await zwgk(argv, { cwd: dir })).out).not.toContain('别的标准');
  });
  it('when it is cut off, changed or not of this kind', async () => {
    const whole = await check('--as-of', '2020-03-31');
    const spoil: readonly ((text: string) => string)[] = [
      (text) => text.slice(0, -20),
      (text) => text.replace('"findings"', '"Findings"'),
      () => '',
      () => '{}',
      () => '\n\n\n',
    ];
    for (const change of spoil) {
      for (const name of entries())
        writeFileSync(join(cache, name), change(readFileSync(join(cache, name), 'utf8')));
      expect(await cached('--as-of', '2020-03-31')).toEqual(whole);
      // Written anew, so that the next run has it.
      forge('收费标准', '别的标准');
      expect(await stale('--as-of', '2020-03-31')).toBe(true);
    }
  });
  it('when one entry lies in the place of another', async () => {
    const whole = await check('--as-of', '2020-03-31');
    const [first = '', ...others] = entries();
    const text = readFileSync(join(cache, first), 'utf8');
    for (const name of others) writeFileSync(join(cache, name), text);
    const ran = await cached('--as-of', '2020-03-31');
    expect(ran.out.split('\n').length).toBe(whole.out.split('\n').length);
  });
  it('on the day after, where a manifest is judged as of today', async () => {
    const on = (now: number) =>
      zwgk(['check', 'm/a.yaml', ...TINY, '-f', 'json', `--cache=${cache}`], { cwd: dir, now: () => now });
    await on(Date.UTC(2020, 2, 31, 4));
    expect((await on(Date.UTC(2020, 2, 31, 5))).out).toContain('"date": "2020-03-31"');
    expect((await on(Date.UTC(2020, 3, 1, 4))).out).toContain('"date": "2020-04-01"');
  });
});

describe('the folder', () => {
  it('is made where the run starts, is left out of git and marked for backups', async () => {
    await check('--as-of', '2020-03-31', '--cache');
    expect(readFileSync(join(dir, '.zwgk-cache/.gitignore'), 'utf8')).toBe('*\n');
    expect(readFileSync(join(dir, '.zwgk-cache', TAG), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55/u,
    );
  });
  it('is refused when it holds other things: a path that was meant as a manifest is not written into', async () => {
    const ran = await check(`--cache=${join(dir, 'm')}`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('不是 zwgk 的缓存文件夹');
    expect(readdirSync(join(dir, 'm'))).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });
  it('is refused when it is a file', async () => {
    expect((await check(`--cache=${join(dir, 'm/a.yaml')}`)).code).toBe(2);
  });
  it('is shared by runs at the same time', async () => {
    const whole = await check('--as-of', '2020-03-31', '-f', 'json');
    const runs = await Promise.all(
      Array.from({ length: 6 }, () => cached('--as-of', '2020-03-31', '-f', 'json')),
    );
    for (const ran of runs) expect(ran).toEqual(whole);
    expect(entries()).toHaveLength(3);
  });
  it('is shared by programs at the same time', async () => {
    const argv = [join(home, 'bin/zwgk.js'), 'check', 'm', ...TINY, '--as-of', '2020-03-31', '-f', 'json'];
    const run = promisify(execFile);
    const outOf = (more: readonly string[]) =>
      run(process.execPath, [...argv, '--exit-zero', ...more], { cwd: dir }).catch(
        (failed: { stdout: string; stderr: string }) => failed,
      );
    const whole = await outOf([]);
    const runs = await Promise.all(Array.from({ length: 4 }, () => outOf([`--cache=${cache}`])));
    for (const ran of runs) expect([ran.stdout, ran.stderr]).toEqual([whole.stdout, '']);
    expect(entries()).toHaveLength(3);
    expect(readdirSync(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
  it('keeps to its size: what was used longest ago goes first', () => {
    const io = { cwd: dir, now: () => 5_000_000 } as Io;
    const fill = openCache(io, cache, () => undefined);
    for (const n of [1, 2, 3]) fill.store({ n }, 'x'.repeat(1000));
    const files = entries().map((name) => join(cache, name));
    for (const file of files) utimesSync(file, 1000, 1000);
    expect(fill.recall({ n: 2 })).toBe('x'.repeat(1000));
    const small = openCache(io, cache, () => undefined, 2500);
    small.store({ n: 4 }, 'x'.repeat(1000));
    small.trim();
    const kept = [1, 2, 3, 4].filter((n) => small.recall({ n }) !== undefined);
    expect(kept).toEqual([2, 4]);
    expect(existsSync(join(cache, TAG))).toBe(true);
  });
  it('says once that it cannot be written, and does not stop the run', () => {
    const said: string[] = [];
    const full = openCache({ cwd: dir, now: () => 0 } as Io, cache, (code) => said.push(code));
    rmSync(cache, { recursive: true });
    full.store({ n: 1 }, 1);
    full.store({ n: 2 }, 2);
    expect(said).toEqual(['ENOENT']);
  });
});
