/** What may be given as a manifest and is none, or is gone, or changes: each has its answer, and the others are judged all the same. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { BUREAU, folderOf, VILLAGE } from '../support/scorecard-folder.ts';
import { GROUND, NOBODY, nobodyMayRun, shell, zwgk } from './program.ts';

const check = (dir: string, ...argv: readonly string[]) => zwgk(dir, ['check', '-q', ...argv, ...GROUND]);
const reportOf = (dir: string, ...argv: readonly string[]) => {
  const ran = zwgk(dir, ['check', ...argv, '-f', 'json', ...GROUND]);
  return { ...ran, departments: (JSON.parse(ran.out) as Report).departments };
};
/** The one message of a manifest that could not be read. */
const refusal = (dir: string, file: string): string | undefined => {
  const { code, err, departments } = reportOf(dir, 'good.yaml', file);
  expect([code, err]).toEqual([3, '']);
  expect(departments.map(({ status }) => status).sort()).toEqual(['judged', 'unjudged']);
  return departments.find(({ status }) => status === 'unjudged')?.problems[0]?.message.zh;
};
const posix = process.platform !== 'win32';

describe.runIf(posix)('what is no plain file', () => {
  it('is refused without being opened: a device, a socket', async () => {
    const dir = folderOf({ 'good.yaml': VILLAGE });
    expect(refusal(dir, '/dev/zero')).toBe('/dev/zero 不是文件，是设备或套接字，没有读');
    const server = createServer().listen(join(dir, 's.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(refusal(dir, 's.yaml')).toBe('s.yaml 不是文件，是设备或套接字，没有读');
    server.close();
  });
  it('is not waited for: a pipe that nothing writes to, as a manifest, a workbook or a report', () => {
    const dir = folderOf({ 'good.yaml': VILLAGE });
    shell(dir, 'mkfifo p.yaml p.xlsx p.json');
    expect(refusal(dir, 'p.yaml')).toBe('p.yaml 是管道，没有程序在往里写');
    expect(refusal(dir, 'p.xlsx')).toBe('p.xlsx 是管道，没有程序在往里写');
    const against = check(dir, 'good.yaml', '--baseline', 'p.json');
    expect(against).toMatchObject({ code: 2, err: 'zwgk: p.json 是管道，没有程序在往里写\n' });
  });
  it('is read where a program writes: a pipe of the shell, however slow', () => {
    const dir = folderOf({ 'good.yaml': VILLAGE });
    const ran = shell(
      dir,
      'judge check <(sleep 0.3; head -n 2 good.yaml; sleep 0.3; tail -n +3 good.yaml) -q',
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('示例乡  100.0');
  });
  it('is passed over where a folder is searched', () => {
    const dir = folderOf({ 'm/good.yaml': VILLAGE });
    shell(dir, 'mkfifo m/p.yaml');
    expect(check(dir, 'm').out).toBe('示例乡  100.0  优秀  缺口 0  m/good.yaml\n');
  });
  it('is searched where it is a folder named like a manifest', () => {
    const dir = folderOf({ 'm/x.yaml/good.yaml': VILLAGE });
    expect(check(dir, 'm').out).toContain('m/x.yaml/good.yaml');
    expect(check(dir, 'm/x.yaml').out).toContain('m/x.yaml/good.yaml');
  });
});

describe.runIf(posix)('standard input', () => {
  it.each([
    ['closed', '<&-', '（没有写明单位）     --  无法评定  错误 1  <stdin>\n'],
    ['a folder', '< .', '（没有写明单位）     --  无法评定  错误 1  <stdin>\n'],
  ])('that is %s is a manifest that cannot be judged', (_, redirect, out) => {
    const ran = shell(folderOf({}), `judge check - -q ${redirect}`);
    expect(ran).toMatchObject({ code: 3, out, err: '' });
  });
  it('that never ends is read as far as a manifest may go', () => {
    const ran = shell(folderOf({}), 'yes | judge check -');
    expect(ran).toMatchObject({ code: 3, err: '' });
    expect(ran.out).toContain('<stdin> 超过 32 MB');
  });
});

describe('a file', () => {
  it('of more than 32 MB is not read', () => {
    const dir = folderOf({ 'good.yaml': VILLAGE, 'big.yaml': BUREAU, 'big.xlsx': '' });
    for (const name of ['big.yaml', 'big.xlsx']) {
      truncateSync(join(dir, name), 32 * 2 ** 20 + 1);
      expect(refusal(dir, name)).toBe(`${name} 超过 32 MB，不像一个单位一年的清单，没有读`);
    }
  });
  it.runIf(posix && nobodyMayRun)('that may not be read is named, and the others are judged', () => {
    const dir = folderOf({ 'm/good.yaml': VILLAGE, 'm/closed.yaml': BUREAU });
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'm/closed.yaml'), 0);
    const ran = zwgk(dir, ['check', 'm', ...GROUND], NOBODY);
    expect(ran).toMatchObject({ code: 3, err: '' });
    expect(ran.out).toContain('读不了 m/closed.yaml（没有权限，EACCES）');
    expect(ran.out).toContain('示例乡');
    const card = zwgk(dir, ['scorecard', 'm', ...GROUND], NOBODY);
    expect(card.code).toBe(3);
    expect(card.out).toContain('m/closed.yaml');
  });
  it.runIf(posix)('bears any name: blanks, line breaks, a leading dash', () => {
    const dir = folderOf({ '-f.yaml': VILLAGE, 'a\nb.yaml': VILLAGE, ' .yaml': VILLAGE });
    const ran = check(dir, './-f.yaml', 'a\nb.yaml', ' .yaml');
    expect(ran.code).toBe(0);
    expect(ran.out.trimEnd().split('\n')).toHaveLength(3);
    expect(zwgk(dir, ['check', '-q', ...GROUND, '--', '-f.yaml']).out).toContain('100.0');
  });
  it.runIf(process.platform === 'linux')('whose name is no UTF-8 is named and never taken for judged', () => {
    const dir = folderOf({ 'm/good.yaml': VILLAGE });
    const ran = shell(dir, `cp m/good.yaml m/$'n\\xff.yaml'; judge check m -q`);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('m/n\uFFFD.yaml');
    const named = shell(dir, `judge check m/$'n\\xff.yaml'`);
    expect(named).toMatchObject({ code: 2, out: '', err: 'zwgk: 没有这个文件或文件夹：m/n\uFFFD.yaml\n' });
  });
});

describe.runIf(posix)('a link', () => {
  it('is read where it is named, and not followed where a folder or a pattern is searched', () => {
    const dir = folderOf({ 'm/good.yaml': VILLAGE, 'outside.yaml': BUREAU });
    symlinkSync('.', join(dir, 'm/self'));
    symlinkSync('../outside.yaml', join(dir, 'm/link.yaml'));
    symlinkSync('..', join(dir, 'm/up'));
    const only = '示例乡  100.0  优秀  缺口 0  m/good.yaml\n';
    for (const given of ['m', 'm/**/*.yaml', 'm/*.yaml']) expect(check(dir, given).out, given).toBe(only);
    expect(check(dir, 'm/link.yaml').out).toContain('m/link.yaml');
  });
  it('that leads round in a circle is no file', () => {
    const dir = folderOf({});
    symlinkSync('b.yaml', join(dir, 'a.yaml'));
    symlinkSync('a.yaml', join(dir, 'b.yaml'));
    expect(check(dir, 'a.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: 'zwgk: 没有这个文件或文件夹：a.yaml\n',
    });
  });
});

describe('a folder', () => {
  it('with ten thousand manifests is judged whole', () => {
    const dir = folderOf(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`m/${i}.yaml`, VILLAGE])),
    );
    const ran = check(dir, 'm');
    expect(ran.code).toBe(0);
    expect(ran.out.trimEnd().split('\n')).toHaveLength(10_000);
  });
  it('as deep as paths go is searched to its ground', () => {
    const deep = Array.from({ length: 200 }, (_, i) => `f${i}`).join('/');
    expect(check(folderOf({ [`m/${deep}/good.yaml`]: VILLAGE }), 'm').out).toContain('f199/good.yaml');
  });
  it.runIf(process.platform === 'linux')('deeper than paths go is told, never passed over', () => {
    const dir = folderOf({ 'm/good.yaml': VILLAGE });
    const name = 'f'.repeat(200);
    const ran = shell(dir, `(cd m; for i in $(seq 25); do mkdir ${name}; cd ${name}; done); judge check m`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('名字太长，ENAMETOOLONG');
  });
});

describe('a manifest that changes while it is read', () => {
  const VERSIONS = [VILLAGE, VILLAGE.replace(', 收费标准', '')];
  const digests = VERSIONS.map((text) => `sha256:${createHash('sha256').update(text).digest('hex')}`);
  let helper: ChildProcess | undefined;
  afterEach(() => helper?.kill('SIGKILL'));

  it('is judged as the bytes whose digest stands in the report, or named as gone', async () => {
    const dir = folderOf({ 'm/a.yaml': VERSIONS[0] ?? '', 'm/b.yaml': VILLAGE });
    writeFileSync(join(dir, 'versions.json'), JSON.stringify(VERSIONS));
    const busy = `const fs = require('node:fs'); const versions = JSON.parse(fs.readFileSync('versions.json', 'utf8'));
      for (let i = 0; ; i++) { fs.writeFileSync('m/.new', versions[i % 2]); fs.renameSync('m/.new', 'm/a.yaml');
        if (i === 0) console.log('ready'); if (i % 50 === 0) fs.rmSync('m/a.yaml'); }`;
    helper = spawn(process.execPath, ['-e', busy], { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => helper?.stdout?.once('data', resolve));
    const scores = VERSIONS.map((text) => {
      const still = folderOf({ 'a.yaml': text });
      return reportOf(still, 'a.yaml').departments[0]?.score?.value;
    });
    expect(new Set(scores).size).toBe(2);
    for (let turn = 0; turn < 6; turn++) {
      const { departments } = reportOf(dir, 'm');
      for (const { file, status, digest, score, problems } of departments) {
        if (file !== 'm/a.yaml') continue;
        if (status === 'unjudged') expect(problems[0]?.message.zh).toContain('ENOENT');
        else expect(score?.value).toBe(scores[digests.indexOf(digest)]);
      }
    }
  });
  it('is read once: its digest is that of the bytes judged, though every opening finds another version', () => {
    const dir = folderOf({ 'm/a.yaml': VERSIONS[0] ?? '', 'versions.json': JSON.stringify(VERSIONS) });
    mkdirSync(join(dir, 'hook'));
    const hook = join(dir, 'hook/turn.cjs');
    writeFileSync(
      hook,
      `const fs = require('node:fs'); const versions = JSON.parse(fs.readFileSync('versions.json', 'utf8'));
       let calls = 0; const turn = (real) => (file, ...rest) => {
         if (String(file).endsWith('a.yaml')) fs.writeFileSync('m/a.yaml', versions[calls++ % 2]);
         return real(file, ...rest); };
       fs.openSync = turn(fs.openSync); fs.readFileSync = turn(fs.readFileSync);`,
    );
    const ran = zwgk(dir, ['check', 'm', '-f', 'json', ...GROUND], {
      env: { PATH: process.env.PATH, NODE_OPTIONS: `--require ${JSON.stringify(hook)}` },
    });
    const [found] = (JSON.parse(ran.out) as Report).departments;
    const version = digests.indexOf(found?.digest ?? '');
    expect(version).toBeGreaterThanOrEqual(0);
    const still = folderOf({ 'a.yaml': VERSIONS[version] ?? '' });
    expect(found?.score).toEqual(reportOf(still, 'a.yaml').departments[0]?.score);
  });
  it('is not written over by fix, which has read another', () => {
    const dir = folderOf({ 'a.yaml': VILLAGE.replace('zwgk: 1', 'zwgk：1') });
    mkdirSync(join(dir, 'hook'));
    const hook = join(dir, 'hook/save.cjs');
    // Somebody saves the file between the first reading of it and the second.
    writeFileSync(
      hook,
      `const fs = require('node:fs'); const real = fs.openSync; let calls = 0;
       fs.openSync = (file, ...rest) => { if (String(file).endsWith('a.yaml') && ++calls === 2) fs.writeFileSync(file, 'saved: by somebody\\n'); return real(file, ...rest); };`,
    );
    const ran = zwgk(dir, ['fix', 'a.yaml', ...GROUND.slice(0, 2)], {
      env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', NODE_OPTIONS: `--require ${JSON.stringify(hook)}` },
    });
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('刚才被别的程序改过');
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('saved: by somebody\n');
  });
});
