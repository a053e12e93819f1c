/** The real program, started as a user starts it: everything loaded when it is needed, and nothing before. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model.ts';
import { NOBODY, nobodyMayRun } from '../files/program.ts';
import { home } from '../support/io.ts';
import { BUREAU, COUNTY, folderOf, TINY, VILLAGE } from '../support/scorecard-folder.ts';

const run = (
  dir: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  who: object = {},
) => {
  const ran = spawnSync(
    process.execPath,
    [join(home, 'bin/zwgk.js'), ...argv, '--catalog', TINY, '--as-of', '2020-03-31'],
    {
      cwd: dir,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8', ...env },
      ...who,
    },
  );
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
};

describe('zwgk scorecard', () => {
  it('writes the whole folder, silent on standard error but for its summary when that is a pipe', () => {
    const dir = folderOf({ '乡.yaml': VILLAGE, '统计.yaml': BUREAU });
    const ran = run(dir, ['scorecard', '.', '--out', '2019年度/']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('zwgk: 已写 9 个文件到 2019年度/，其中问题清单 2 份；先看 index.html\n');
    expect(readdirSync(join(dir, '2019年度')).sort()).toContain('通报.docx');
    const card = JSON.parse(readFileSync(join(dir, '2019年度/scorecard.json'), 'utf8')) as Scorecard;
    expect(card.units.map(({ status }) => status)).toEqual(['judged', 'absent', 'judged']);
  });
  it('writes lines in a pipeline', () => {
    const ran = run(folderOf(COUNTY), ['scorecard', '.'], { CI: 'true' });
    expect(ran).toMatchObject({ code: 3 });
    expect(ran.err).toContain('zwgk: 评定 3/3\n');
    expect(ran.err).not.toContain('\u001B');
  });
  it.skipIf(process.platform === 'win32' || !nobodyMayRun)(
    'says so where it may not write, or not read, and ends with 2',
    () => {
      const dir = folderOf({ 'units/a.yaml': VILLAGE, 'closed/b.yaml': BUREAU });
      mkdirSync(join(dir, 'out'));
      for (const [name, mode] of [
        ['.', 0o755],
        ['out', 0o555],
        ['closed', 0o000],
      ] as const)
        chmodSync(join(dir, name), mode);
      const written = run(dir, ['scorecard', 'units', '--out', 'out'], {}, NOBODY);
      expect(written).toMatchObject({ code: 2, out: '' });
      expect(written.err).toMatch(/^zwgk: 写不进 out.*（没有权限，EACCES）\n$/u);
      expect(readdirSync(join(dir, 'out'))).toEqual([]);
      const closed = run(dir, ['scorecard', 'closed'], {}, NOBODY);
      expect(closed).toMatchObject({ code: 2, out: '' });
      expect(closed.err).toMatch(/读不了 .*closed（没有权限，EACCES）/u);
      const previous = run(dir, ['scorecard', 'units', '--previous', 'closed/x'], {}, NOBODY);
      expect(previous).toMatchObject({ code: 2, out: '' });
      chmodSync(join(dir, 'closed'), 0o755);
    },
  );
  it('names both manifests of a unit, and ends with 2', () => {
    const ran = run(folderOf({ 'a.yaml': VILLAGE, 'b.yaml': VILLAGE }), ['scorecard', '.']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    for (const file of ['a.yaml', 'b.yaml']) expect(ran.err).toContain(file);
  });
  it('ends with 1 when a unit did not submit that had to', () => {
    expect(run(folderOf({ 'a.yaml': VILLAGE }), ['scorecard', '.', '--require-submission']).code).toBe(1);
  });
});

describe('zwgk impact', () => {
  it('compares two policies', () => {
    const policy = readFileSync('schemas/policies/default.yaml', 'utf8').replace('binding: 3', 'binding: 1');
    const dir = folderOf({ 'a.yaml': VILLAGE, 'b.yaml': BUREAU, 'new.yaml': policy });
    const ran = run(dir, ['impact', '.', '--policy', 'new.yaml', '--from-catalog', TINY]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('县统计局');
  });
});

describe('the build', () => {
  const holds = (name: string, mark: string): boolean =>
    readFileSync(join(home, 'dist', name), 'utf8').includes(mark);
  /** Words that stand in a module's text whatever its names were shortened to. */
  const MARKS = {
    echarts: 'renderToSVGString',
    docx: 'wordprocessingml',
    scorecard: 'urn:zwgk:impact:1',
  };
  it('keeps charts, letters and the scorecard out of what every check loads', () => {
    expect(holds('pages.cjs', MARKS.echarts)).toBe(true);
    expect(holds('letters.cjs', MARKS.docx)).toBe(true);
    expect(holds('scorecard.cjs', MARKS.scorecard)).toBe(true);
    for (const mark of Object.values(MARKS)) expect(holds('zwgk.cjs', mark), mark).toBe(false);
  });
  it('keeps charts out of the formats that draw none', () => {
    expect(holds('formats.cjs', MARKS.echarts)).toBe(false);
    const dir = folderOf({ 'a.yaml': VILLAGE });
    const sarif = run(dir, ['check', 'a.yaml', '-f', 'sarif']);
    expect(sarif.code).toBe(0);
    expect(JSON.parse(sarif.out)).toMatchObject({ version: '2.1.0' });
    expect(run(dir, ['check', 'a.yaml', '-f', 'html']).out).toMatch(/^<!doctype html>/u);
  });
});
