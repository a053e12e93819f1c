/** Where outputs go: full disks, closed doors, pipes, links, readers that have gone. What cannot be written is told, and nothing is half there. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUREAU, folderOf, VILLAGE } from '../support/scorecard-folder.ts';
import { contentsOf, GROUND, NOBODY, nobodyMayRun, shell, zwgk } from './program.ts';

const posix = process.platform !== 'win32';
const SPOILT = VILLAGE.replace('zwgk: 1', 'zwgk：1');
const check = (dir: string, ...argv: readonly string[]) =>
  zwgk(dir, ['check', 'a.yaml', '-q', ...argv, ...GROUND]);

describe.runIf(posix)('a reader', () => {
  const dir = folderOf({ 'm/a.yaml': VILLAGE, 'm/b.yaml': BUREAU });
  it.each(['check m', 'list', 'scorecard m', 'check m -f json', 'check m -f html'])(
    'that has gone ends %s quietly, with the code of its verdict',
    (line) => {
      const run = line === 'list' ? 'zwgk list' : `judge ${line}`;
      const whole = shell(dir, `${run} > /dev/null`);
      // One that leaves after a letter, and one that has left before the first: the pipe would hold it all.
      for (const reader of ['head -c 1 > /dev/null', ':']) {
        const cut = shell(dir, `${run} | ${reader}; exit \${PIPESTATUS[0]}`);
        expect(cut, reader).toEqual(whole);
        expect(cut.err).toBe('');
      }
    },
  );
  it('never was: a closed output is no error, and the code is the same', () => {
    expect(shell(dir, 'judge check m >&-')).toMatchObject({ code: 1, out: '', err: '' });
    expect(shell(dir, 'judge scorecard m >&- 2>&-')).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
    expect(shell(dir, 'judge check nowhere 2>&-')).toMatchObject({ code: 2, out: '', err: '' });
  });
});

describe.runIf(process.platform === 'linux')('a full disk', () => {
  it('under standard output is told in one line', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    const err = 'zwgk: 标准输出写不进去（磁盘已满，ENOSPC）\n';
    expect(shell(dir, 'judge check a.yaml > /dev/full')).toMatchObject({ code: 2, err });
    expect(shell(dir, 'judge scorecard a.yaml > /dev/full')).toMatchObject({ code: 2, err });
  });
  it('under standard error changes nothing', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    expect(shell(dir, 'judge check nowhere 2> /dev/full')).toMatchObject({
      code: 2,
      out: '',
      err: '',
    });
  });

  /** A disk of a few pages, where one may be mounted. */
  const small = folderOf({});
  const mounted = ((): boolean => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  it.skipIf(!mounted)('under outputs leaves the earlier ones as they were, and no drafts', () => {
    try {
      writeFileSync(join(small, 'a.yaml'), VILLAGE);
      writeFileSync(join(small, 'page.html'), 'earlier');
      const page = zwgk(small, ['check', 'a.yaml', '-q', '-f', 'html=page.html', ...GROUND]);
      expect(page).toMatchObject({ code: 2, err: 'zwgk: 写不进 page.html（磁盘已满，ENOSPC）\n' });
      const card = zwgk(small, ['scorecard', 'a.yaml', '--out', 'year', ...GROUND]);
      expect(card.code).toBe(2);
      expect(card.err).toMatch(/^zwgk: 写不进 year\/.*（磁盘已满，ENOSPC）\n$/u);
      writeFileSync(join(small, 'a.yaml'), `${SPOILT}${'# 说明\n'.repeat(600)}`);
      const before = readFileSync(join(small, 'a.yaml'), 'utf8');
      const fixed = zwgk(small, ['fix', 'a.yaml', '--backup', ...GROUND.slice(0, 2)]);
      expect(fixed.code).toBe(3);
      expect(fixed.out).toContain('ENOSPC');
      expect(readFileSync(join(small, 'a.yaml'), 'utf8')).toBe(before);
      expect(readFileSync(join(small, 'page.html'), 'utf8')).toBe('earlier');
      expect([...contentsOf(small).keys()]).toEqual(['a.yaml', 'page.html']);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe.runIf(posix)('a folder that may not be written to', () => {
  it.runIf(nobodyMayRun)(
    'is told, with nothing changed; fix goes on with the files that it may write',
    () => {
      const dir = folderOf({ 'm/a.yaml': SPOILT, 'shut/b.yaml': SPOILT });
      for (const [name, mode] of [
        ['.', 0o777],
        ['m', 0o777],
        ['m/a.yaml', 0o666],
        ['shut', 0o555],
      ] as const)
        chmodSync(join(dir, name), mode);
      const written = zwgk(dir, ['check', 'm', '-q', '-f', 'json=shut/r.json', ...GROUND], NOBODY);
      expect(written).toMatchObject({
        code: 2,
        out: '',
        err: 'zwgk: 写不进 shut/r.json（没有权限，EACCES）\n',
      });
      const fixed = zwgk(dir, ['fix', '.', ...GROUND.slice(0, 2)], NOBODY);
      expect(fixed.code).toBe(3);
      expect(fixed.out).toContain('EACCES');
      expect(readFileSync(join(dir, 'm/a.yaml'), 'utf8')).toBe(VILLAGE);
      expect(readFileSync(join(dir, 'shut/b.yaml'), 'utf8')).toBe(SPOILT);
      expect(readdirSync(join(dir, 'shut'))).toEqual(['b.yaml']);
      chmodSync(join(dir, 'shut'), 0o755);
    },
  );
});

describe.runIf(posix)('an output that is no plain file', () => {
  it('is written into and stays what it is: a pipe', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    const ran = shell(
      dir,
      'mkfifo p; cat p > got & judge check a.yaml -q -f json=p; code=$?; wait; exit $code',
    );
    expect(ran.code).toBe(0);
    expect(lstatSync(join(dir, 'p')).isFIFO()).toBe(true);
    expect(JSON.parse(readFileSync(join(dir, 'got'), 'utf8'))).toMatchObject({ form: 1 });
  });
  it('is written into and stays what it is: a device', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    symlinkSync('/dev/fd/1', join(dir, 'out'));
    const ran = shell(dir, 'judge check a.yaml -q -f json=out | cat');
    expect(ran.out).toContain('"form": 1');
    expect(lstatSync(join(dir, 'out')).isSymbolicLink()).toBe(true);
  });
  it('is not waited for: a pipe that nobody reads', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    shell(dir, 'mkfifo p');
    expect(check(dir, '-f', 'json=p')).toMatchObject({
      code: 2,
      err: 'zwgk: 写不进 p（另一头没有程序在读，ENXIO）\n',
    });
  });
});

describe.runIf(posix)('an output that is a link', () => {
  it('stays one where it leads to a file', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE, 'real/r.json': 'earlier' });
    symlinkSync('real/r.json', join(dir, 'r.json'));
    expect(check(dir, '-f', 'json=r.json').code).toBe(0);
    expect(lstatSync(join(dir, 'r.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(dir, 'real/r.json'), 'utf8')).toContain('"form": 1');
  });
  it('is replaced by the file where it leads nowhere or round in a circle: nothing is made elsewhere', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    mkdirSync(join(dir, 'elsewhere'));
    symlinkSync('elsewhere/new.json', join(dir, 'dangling.json'));
    symlinkSync('circle.json', join(dir, 'circle.json'));
    expect(check(dir, '-f', 'json=dangling.json', '-f', 'csv=circle.json').code).toBe(0);
    for (const name of ['dangling.json', 'circle.json'])
      expect(lstatSync(join(dir, name)).isFile()).toBe(true);
    expect(readdirSync(join(dir, 'elsewhere'))).toEqual([]);
  });
});

describe('a name', () => {
  it('may be as long as the system takes', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE });
    const name = `${'n'.repeat(250)}.json`;
    expect(check(dir, '-f', `json=${name}`).code).toBe(0);
    expect(existsSync(join(dir, name))).toBe(true);
  });
  it.runIf(posix).each(['C:\\out\\year', '..\\..\\year', 'a\\b/'])(
    'of Windows leads nowhere else: --out %s',
    (out) => {
      const dir = folderOf({ 'm/a.yaml': VILLAGE, 'n/x': '' });
      const ran = zwgk(join(dir, 'n'), ['scorecard', '../m', '--out', out, '-q', ...GROUND]);
      expect(ran.code).toBe(0);
      expect(readdirSync(dir).sort()).toEqual(['m', 'n']);
      expect(existsSync(join(dir, 'n', out, 'index.html'))).toBe(true);
    },
  );
});
