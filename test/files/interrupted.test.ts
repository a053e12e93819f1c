/** A run that is ended from outside at any step of its writing: files are the old ones or the new ones, never half of one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepository } from '../compare/repository.ts';
import { home } from '../support/io.ts';
import { BUREAU, folderOf, VILLAGE } from '../support/scorecard-folder.ts';
import { contentsOf, GROUND, interrupted, isDraft, shell, zwgk } from './program.ts';

const DRAFTS = '.zwgk-';
const scorecard = ['scorecard', 'units', '--out', 'year', '-q', ...GROUND];
const check = ['check', 'units', '-q', '-f', 'html=page.html', '-f', 'json=report.json', ...GROUND];
const units = { 'units/乡.yaml': VILLAGE, 'units/统计.yaml': BUREAU };

/** A folder with the outputs of a run, and manifests that have changed since. */
const prepared = (argv: readonly string[]): string => {
  const dir = folderOf(units);
  zwgk(dir, argv);
  writeFileSync(join(dir, 'units/统计.yaml'), BUREAU.replace('period: 2019-Q1', 'period: 2019-Q2'));
  return dir;
};
const copyOf = (dir: string): string => {
  const copy = folderOf({});
  cpSync(dir, copy, { recursive: true });
  return copy;
};

const COMMANDS = { 'scorecard --out': scorecard, 'check --format': check } as const;

describe.each(Object.entries(COMMANDS))('%s', (_, argv) => {
  const changed = prepared(argv);
  const done = copyOf(changed);
  zwgk(done, argv);
  const before = contentsOf(changed);
  const after = contentsOf(done);

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'writes to the end when %s comes, and then ends by it',
    (signal) => {
      const dir = copyOf(changed);
      const ran = interrupted(dir, argv, 'writeFileSync', 2, signal, DRAFTS);
      expect(ran).toMatchObject({ code: null, signal, err: '' });
      expect(contentsOf(dir)).toEqual(after);
    },
  );
  it('writes to the end between two files as well', () => {
    const dir = copyOf(changed);
    expect(interrupted(dir, argv, 'renameSync', 2, 'SIGTERM', DRAFTS).signal).toBe('SIGTERM');
    expect(contentsOf(dir)).toEqual(after);
  });
  it.each([
    ['writeFileSync', 2],
    ['renameSync', 2],
  ] as const)(
    'killed at %s %i, leaves each file old or new, and drafts that the next run passes over',
    (step, nth) => {
      const dir = copyOf(changed);
      expect(interrupted(dir, argv, step, nth, 'SIGKILL', DRAFTS).signal).toBe('SIGKILL');
      const left = [...contentsOf(dir)].filter(([name]) => !isDraft(name));
      for (const [name, text] of left) expect([before.get(name), after.get(name)], name).toContain(text);
      expect(left.map(([name]) => name).sort()).toEqual([...before.keys()].sort());
      zwgk(dir, argv);
      expect(new Map([...contentsOf(dir)].filter(([name]) => !isDraft(name)))).toEqual(after);
    },
  );
});

describe('a first run', () => {
  it('that is interrupted while it judges leaves nothing at all', () => {
    for (const argv of [scorecard, check]) {
      const dir = folderOf(units);
      expect(interrupted(dir, argv, 'readFileSync', 3, 'SIGINT').signal).toBe('SIGINT');
      expect(readdirSync(dir)).toEqual(['units']);
    }
  });
  it('that is long is interrupted at once, from outside', async () => {
    const files = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`units/${i}.yaml`, VILLAGE]));
    const dir = folderOf(files);
    const child = spawn(
      process.execPath,
      [join(home, 'bin/zwgk.js'), 'scorecard', 'units', '--out', 'year', ...GROUND],
      {
        cwd: dir,
        env: { PATH: process.env.PATH, CI: 'true' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [code, signal] = await once(child, 'exit');
    expect([code, signal]).toEqual([null, 'SIGINT']);
    expect(readdirSync(dir)).toEqual(['units']);
  });
  it('ends as 130 or 143 for a shell', () => {
    const dir = folderOf(units);
    const line = (signal: string): string =>
      `export NODE_OPTIONS="--require ${join(home, 'test/files/interrupt.cjs')}" ZWGK_TEST_INTERRUPT="writeFileSync 1 ${signal} ${DRAFTS}"
       judge check units -q -f html=page.html >&2; echo $?`;
    expect(shell(dir, line('SIGINT')).out.trim()).toBe('130');
    expect(shell(dir, line('SIGTERM')).out.trim()).toBe('143');
  });
});

describe('fix --backup', () => {
  const SPOILT = VILLAGE.replace('zwgk: 1', 'zwgk：1');
  const argv = ['fix', '.', '--backup', '--catalog', GROUND[1] ?? ''];
  it('has mended and kept a whole file when it is interrupted, and begins no other', () => {
    const dir = folderOf({ 'a.yaml': SPOILT, 'b.yaml': SPOILT });
    expect(interrupted(dir, argv, 'writeFileSync', 1, 'SIGINT', DRAFTS).signal).toBe('SIGINT');
    const found = contentsOf(dir);
    expect([...found.keys()]).toEqual(['a.yaml', 'a.yaml.bak', 'b.yaml']);
    expect(Buffer.from(found.get('a.yaml') ?? '', 'latin1').toString()).toBe(VILLAGE);
    for (const name of ['a.yaml.bak', 'b.yaml'])
      expect(Buffer.from(found.get(name) ?? '', 'latin1').toString()).toBe(SPOILT);
  });
  it.each([
    ['copyFileSync', 1, 'a.yaml'],
    ['renameSync', 1, DRAFTS],
    ['writeFileSync', 1, DRAFTS],
  ] as const)('killed at %s %i, has lost nothing', (step, nth, file) => {
    const dir = folderOf({ 'a.yaml': SPOILT });
    expect(interrupted(dir, argv, step, nth, 'SIGKILL', file).signal).toBe('SIGKILL');
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe(SPOILT);
    const names = readdirSync(dir).filter((name) => !isDraft(name));
    for (const name of names) expect(readFileSync(join(dir, name), 'utf8')).toBe(SPOILT);
    expect(zwgk(dir, argv).code).toBe(0);
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe(VILLAGE);
  });
});

describe('import', () => {
  it('leaves the manifest as it was or as it is to be', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE, 'b.yaml': VILLAGE.replace('2019-03-01', '2019-03-02') });
    zwgk(dir, ['export', 'b.yaml', '--to', 'b.xlsx', ...GROUND.slice(0, 2)]);
    const argv = ['import', 'b.xlsx', '--to', 'a.yaml', ...GROUND.slice(0, 2)];
    expect(interrupted(dir, argv, 'writeFileSync', 1, 'SIGKILL', DRAFTS).signal).toBe('SIGKILL');
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe(VILLAGE);
    const ended = interrupted(dir, argv, 'writeFileSync', 1, 'SIGINT', DRAFTS);
    expect(ended.signal).toBe('SIGINT');
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toContain('2019-03-02');
    expect(readdirSync(dir).filter(isDraft)).toHaveLength(1);
    expect(existsSync(join(dir, 'b.xlsx'))).toBe(true);
  });
});

describe('check --baseline-ref', () => {
  const repo = makeRepository();
  repo.write('m/乡.yaml', VILLAGE);
  repo.commit('one');
  repo.write('m/乡.yaml', VILLAGE.replace('2019-03-01', '2019-03-02'));

  it.each([
    ['writeFileSync', 'SIGINT'],
    ['writeFileSync', 'SIGHUP'],
    ['openSync', 'SIGINT'],
    ['openSync', 'SIGTERM'],
  ] as const)(
    'interrupted while it lays out and judges the earlier manifests (%s, %s), leaves none of them, writes nothing and ends by the signal',
    (step, signal) => {
      const temporary = folderOf({});
      const argv = ['check', 'm', '--baseline-ref', 'one', '-f', 'json=r.json', ...repo.tiny];
      const more = { TMPDIR: temporary };
      const ran = interrupted(repo.dir, argv, step, 1, signal, temporary, more);
      expect(ran).toMatchObject({ code: null, signal, out: '' });
      expect(readdirSync(temporary)).toEqual([]);
      expect(existsSync(join(repo.dir, 'r.json'))).toBe(false);
    },
  );
});
