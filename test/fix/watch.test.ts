/** `zwgk check --watch`: judged again on saving, with what changed; and the real program until it is interrupted. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { home, zwgk } from '../support/io.ts';

const ARGV = ['check', '各 部门', '--quiet', '--watch', '--as-of', '2018-02-28'];
let dir: string;
let path: string;
const edit = (from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`no “${from}”`);
  // As editors do: another file is put in the place of the old one.
  writeFileSync(`${path}.tmp`, text.replace(from, to));
  renameSync(`${path}.tmp`, path);
};
/** A watcher in memory: each step is done, and told of. */
const steps =
  (...done: readonly (() => void)[]): NonNullable<Io['watch']> =>
  async (_, changed) => {
    for (const step of done) {
      step();
      await changed();
    }
  };
const watching = (watch: NonNullable<Io['watch']>, more: Partial<Io> = {}) =>
  zwgk(ARGV, { cwd: dir, watch, ...more });
const COVERS = 'covers: [财政收入, 财政支出, 增减变化说明]';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  mkdirSync(join(dir, '各 部门'));
  path = join(dir, '各 部门/区财政局.yaml');
  cpSync(join(home, 'examples/jingan-2017/区财政局.yaml'), path);
});

describe('watching', () => {
  it('says what a change closed, opened and did to the score', async () => {
    const { err } = await watching(
      steps(
        () => edit(COVERS, 'covers: [财政收入, 财政支出]'),
        () => edit('covers: [财政收入, 财政支出]', COVERS),
      ),
    );
    expect(err).toMatch(/区财政局 {2}(\S+) → (\S+)（−0\.\d）\n {2}新的缺口：2\.1\.6#2017-\d\d\n/u);
    expect(err).toMatch(/（\+0\.\d）\n {2}补上了：2\.1\.6#2017-\d\d\n/u);
  });
  it('compares with what it was before it was broken', async () => {
    const { err, code } = await watching(
      steps(
        () => edit('zwgk: 1', 'zwgk：1'),
        () => edit('zwgk：1', 'zwgk: 1'),
      ),
    );
    expect(err).toMatch(/→ 无法评定/u);
    expect(err).toContain('没有变化');
    expect(err).not.toContain('新的缺口');
    expect(code).toBe(1);
  });
  it('does nothing when a file is saved as it was', async () => {
    const { out } = await watching(steps(() => edit('zwgk: 1', 'zwgk: 1')));
    expect(out.match(/缺口/gu)).toHaveLength(1);
  });
  it('clears a terminal before each report, and nothing else', async () => {
    const once = steps(() => edit(COVERS, 'covers: [财政收入]'));
    expect(
      (await watching(once, { columns: 80, env: { NO_COLOR: '1' } })).out.split('\u001b[2J\u001b[3J\u001b[H'),
    ).toHaveLength(3);
    edit('covers: [财政收入]', COVERS);
    expect((await watching(once)).out).not.toContain('\u001b');
  });
  it('goes on when the file is gone for a moment, and ends with the last code', async () => {
    const { code, err } = await watching(
      steps(
        () => renameSync(path, `${path}.away`),
        () => undefined,
        () => renameSync(`${path}.away`, path),
      ),
    );
    expect(err).toContain('没有找到清单文件');
    expect(code).toBe(1);
  });
  it('refuses standard input', async () => {
    expect(await zwgk(['check', '-', '--watch'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('标准输入'),
    });
  });
});

describe('the real program', () => {
  it('judges again whenever the file is replaced, and ends on an interruption with the last code', async () => {
    const child = spawn(process.execPath, [join(home, 'bin/zwgk.js'), ...ARGV], { cwd: dir });
    let said = '';
    const heard = (wanted: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (wanted.test(said)) resolve();
        };
        look();
        child.stderr.on('data', look);
        child.on('exit', () => reject(new Error(said)));
      });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await heard(/Ctrl\+C/u);
    edit(COVERS, 'covers: [财政收入]');
    await heard(/新的缺口/u);
    edit('covers: [财政收入]', COVERS);
    await heard(/补上了/u);
    edit('zwgk: 1', 'zwgk：1');
    await heard(/→ 无法评定/u);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(3);
  });
  it('follows a folder that is replaced, taken away and put back, and those in it', async () => {
    const folder = join(dir, '各 部门');
    const file = join(folder, '区财政局.yaml');
    const text = readFileSync(file, 'utf8');
    let number = 0;
    const next = (): string => `${text}# ${number++}\n`;
    const child = spawn(process.execPath, [join(home, 'bin/zwgk.js'), ...ARGV], { cwd: dir });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    /** What is done is noticed: a new report, or that there is none. */
    const noticed = async (done: () => void): Promise<void> => {
      const before = said.length;
      done();
      while (!/Ctrl\+C|没有这个文件/u.test(said.slice(before))) {
        if (child.exitCode !== null) throw new Error(said);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const copied = (from: string, to: string): void =>
      cpSync(join(dir, from), join(dir, to), { recursive: true });
    await noticed(() => undefined);
    await noticed(() => {
      copied('各 部门', 'new');
      writeFileSync(join(dir, 'new/区财政局.yaml'), next());
      renameSync(folder, join(dir, 'old'));
      renameSync(join(dir, 'new'), folder);
    });
    await noticed(() => writeFileSync(file, next()));
    await noticed(() => rmSync(folder, { recursive: true }));
    await noticed(() => {
      mkdirSync(join(folder, '街道'), { recursive: true });
      writeFileSync(file, next());
    });
    await noticed(() => writeFileSync(join(folder, '街道/a.yaml'), next()));
    await noticed(() => {
      copied('各 部门/街道', 'street');
      renameSync(join(folder, '街道'), join(dir, 'aside'));
      renameSync(join(dir, 'street'), join(folder, '街道'));
      writeFileSync(join(folder, '街道/a.yaml'), next());
    });
    await noticed(() => writeFileSync(join(folder, '街道/a.yaml'), next()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(1);
  });
});
