/** `zwgk scorecard` through `main`: what is read, what stands in the table, which code comes back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model.ts';
import { zwgk } from '../support/io.ts';
import {
  BROKEN,
  BUREAU,
  COUNTY,
  folderOf,
  runIn,
  STRAY,
  TINY,
  VILLAGE,
} from '../support/scorecard-folder.ts';

const GOOD = { '乡.yaml': VILLAGE, '统计.yaml': BUREAU };
const scorecardIn = (dir: string, ...argv: readonly string[]) =>
  runIn(dir)('scorecard', '.', '--catalog', TINY, ...argv);
const cardIn = async (dir: string, ...argv: readonly string[]): Promise<Scorecard> =>
  JSON.parse((await scorecardIn(dir, '--format', 'json', ...argv)).out) as Scorecard;
const statusOf = ({ units }: Scorecard): Readonly<Record<string, string>> =>
  Object.fromEntries(units.map(({ unit, status }) => [unit.short, status]));

describe('exit codes', () => {
  it('is 0 when all that was handed in is judged, whatever the scores', async () => {
    const ran = await scorecardIn(folderOf(GOOD));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('未报送');
  });
  it('is 1 with --require-submission when a unit did not submit, and names it', async () => {
    const ran = await scorecardIn(folderOf(GOOD), '--require-submission');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('有 1 个单位未报送：县民政局');
    expect(ran.out).toContain('示例乡');
  });
  it('is 0 with --require-submission when only an exempt unit is missing', async () => {
    const policy = readFileSync('schemas/policies/default.yaml', 'utf8').replace(
      'exempt: []',
      'exempt: [{ unit: 县民政局, reason: 新设 }]',
    );
    const dir = folderOf({ ...GOOD, '办法.yaml': policy });
    const ran = await scorecardIn(dir, '--policy', '办法.yaml', '--require-submission');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('免评');
  });
  it('is 3 when a manifest could not be judged, and everything is written all the same', async () => {
    const dir = folderOf(COUNTY);
    const ran = await scorecardIn(dir, '-f', 'text', '-f', 'json=card.json', '--require-submission');
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('有 1 份清单无法评定：民政.yaml');
    expect(ran.out).toContain('无法评定');
    const card = JSON.parse(readFileSync(join(dir, 'card.json'), 'utf8')) as Scorecard;
    expect(statusOf(card)).toEqual({ 县统计局: 'judged', 县民政局: 'unjudged', 示例乡: 'judged' });
  });
  it('is 3 with many such manifests, and only some of them named', async () => {
    const strays = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`stray${n}.yaml`, STRAY]));
    const ran = await scorecardIn(folderOf({ ...GOOD, ...strays }), '--lang', 'en');
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('9 manifests could not be judged: stray0.yaml, ');
    expect(ran.err).toContain('stray5.yaml and 3 more');
  });
  it.each([
    ['no path', []],
    ['a path that is not there', ['nowhere']],
    ['a path below a file', ['乡.yaml/x']],
    ['a policy below a file', ['.', '--policy', '乡.yaml/x']],
    ['an unknown format', ['.', '-f', 'pdf']],
    ['an unknown option', ['.', '--only', '1']],
    ['a policy that is not there', ['.', '--policy', 'no.yaml']],
    ['bytes on standard output', ['.', '-f', 'xlsx']],
    ['a notice on standard output', ['.', '-f', 'docx']],
    ['two formats on standard output', ['.', '-f', 'text', '-f', 'json']],
    ['two formats in one file', ['.', '-f', 'csv=a', '-f', 'json=a']],
    ['a number without a notice', ['.', '--number', '示〔2020〕1号']],
    ['a day that is none', ['.', '-f', 'docx=a.docx', '--issued', '2020-02-30']],
    ['a number of nothing', ['.', '-f', 'docx=a.docx', '--number', ' ']],
  ])('is 2 for %s, with nothing written', async (_, argv) => {
    const dir = folderOf(GOOD);
    const ran = await runIn(dir)('scorecard', ...argv, '--catalog', TINY);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^zwgk: /u);
    expect(['a', 'a.docx'].filter((name) => existsSync(join(dir, name)))).toEqual([]);
  });
});

describe('manifests', () => {
  it('must not be several for one unit: both files are named, and nothing is written', async () => {
    const dir = folderOf({ ...GOOD, '旧/乡镇.yaml': VILLAGE });
    const ran = await scorecardIn(dir, '--out', 'out');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('示例乡');
    for (const file of ['乡.yaml', '旧/乡镇.yaml']) expect(ran.err).toContain(file);
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });
  it('with names that a terminal would obey are named harmlessly', async () => {
    const dir = folderOf({ '乡.yaml': VILLAGE, '\u001B[31m乡.yaml': VILLAGE });
    const ran = await scorecardIn(dir);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('[31m乡.yaml');
    expect(ran.err.trimEnd()).not.toMatch(/\p{Cc}/u);
  });
  it('count as several also when one of them is broken', async () => {
    const ran = await scorecardIn(folderOf({ '民政.yaml': BROKEN, '县民政局.yaml': BROKEN }));
    expect(ran.code).toBe(2);
    for (const file of ['民政.yaml', '县民政局.yaml']) expect(ran.err).toContain(file);
  });
  it('of nobody in the register stand apart as strays', async () => {
    const dir = folderOf({ ...GOOD, '某.yaml': STRAY });
    const ran = await scorecardIn(dir);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('某.yaml');
    expect((await cardIn(dir)).strays).toEqual([{ file: '某.yaml', declared: '某某局' }]);
  });
  it('may be workbooks', async () => {
    const dir = folderOf({ '乡.yaml': VILLAGE });
    writeFileSync(join(dir, '统计.yaml'), BUREAU);
    const written = await runIn(dir)('scorecard', '乡.yaml', '--catalog', TINY, '-f', 'json');
    await zwgk(['export', '乡.yaml', '--to', '乡.xlsx', '--catalog', TINY], { cwd: dir });
    const sheet = await runIn(dir)('scorecard', '乡.xlsx', '--catalog', TINY, '-f', 'json');
    const scoreIn = (out: string) =>
      (JSON.parse(out) as Scorecard).units.find(({ unit }) => unit.short === '示例乡')?.final;
    expect(sheet.code).toBe(0);
    expect(scoreIn(sheet.out)).toEqual(scoreIn(written.out));
    expect(scoreIn(sheet.out)?.value).toBe(100);
  });
  it('beside a workbook of the same name are judged in its place, and that is said', async () => {
    const dir = folderOf({ '乡.yaml': VILLAGE });
    await zwgk(['export', '乡.yaml', '--to', '乡.xlsx', '--catalog', TINY], { cwd: dir });
    const ran = await scorecardIn(dir);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('乡.xlsx');
  });
  it('are judged as of the day that is given, else each as of its own', async () => {
    const dir = folderOf({ '乡.yaml': `${VILLAGE}asOf: 2019-12-31\n` });
    expect((await cardIn(dir)).asOf).toBe('2020-03-31');
    const own = await zwgk(['scorecard', '.', '--catalog', TINY, '-f', 'json'], { cwd: dir });
    expect((JSON.parse(own.out) as Scorecard).asOf).toBe('2019-12-31');
  });
});

describe('waivers and reviews', () => {
  const WAIVERS = `zwgk: 1
waivers:
  - { department: 县统计局, requirement: 1.1.2, reason: 场地修缮, approver: 王某, granted: 2019-06-01, expires: 2020-12-31 }
`;
  const scoreOf = ({ units }: Scorecard) =>
    units.find(({ unit }) => unit.short === '县统计局')?.adjusted.value ?? -1;
  it('apply when they lie where the run starts, and not with --ignore-waivers', async () => {
    const dir = folderOf({ ...GOOD, 'waivers.yaml': WAIVERS });
    expect(scoreOf(await cardIn(dir))).toBeGreaterThan(scoreOf(await cardIn(dir, '--ignore-waivers')));
  });
});

describe('the table', () => {
  it('follows --lang', async () => {
    const ran = await scorecardIn(folderOf(GOOD), '--lang', 'en');
    expect(ran.out).toContain('not submitted');
    expect(ran.out).not.toContain('未报送');
  });
  it('keeps within the terminal', async () => {
    for (const columns of [80, 120]) {
      const ran = await runIn(folderOf(COUNTY), { columns, env: { NO_COLOR: '1' } })(
        'scorecard',
        '.',
        '--catalog',
        TINY,
        '--verbose',
      );
      const { default: width } = await import('string-width');
      expect(Math.max(...ran.out.split('\n').map((line) => width(line)))).toBeLessThanOrEqual(columns);
    }
  });
  it('is not printed when all that is asked for goes to files', async () => {
    const dir = folderOf(GOOD);
    const ran = await scorecardIn(dir, '-f', 'csv=a.csv', '-f', 'markdown=a.md');
    expect(ran).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(dir, 'a.csv'), 'utf8')).toContain('县统计局');
  });
});

describe('help', () => {
  it.each(['scorecard', 'impact'])('of %s has examples and exit codes in both languages', async (command) => {
    const zh = await zwgk([command, '--help']);
    const en = await zwgk([command, '--help', '--lang', 'en']);
    expect(zh.out).toMatch(/例如：\n {2}zwgk [\s\S]*退出码：/u);
    expect(en.out).toMatch(/Examples:\n {2}zwgk [\s\S]*Exit codes:/u);
    expect(zh.out.match(/--[a-z-]+/gu)).toEqual(en.out.match(/--[a-z-]+/gu));
  });
});
