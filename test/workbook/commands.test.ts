/** `zwgk export`, `zwgk import`, and `zwgk check` on workbooks. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { home, zwgk } from '../support/io.ts';
import { gb18030, HEAD, saved, sheet } from './support.ts';

const example = join(home, 'examples/jingan-2017/区财政局.yaml');
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zwgk 台账-'));
});
const run = (...argv: readonly string[]) => zwgk(argv, { cwd });
const file = (name: string): string => join(cwd, name);
const text = (name: string): string => readFileSync(file(name), 'utf8');

const HEAD_2017 = {
  ...HEAD,
  rows: [
    ['部门', '区财政局'],
    ['截至日期', '2017-12-31'],
  ],
};

describe('zwgk export and import', () => {
  it('take a manifest to a workbook and back without changing a byte', async () => {
    copyFileSync(example, file('清单.yaml'));
    expect((await run('export', '清单.yaml', '--to', '台账.xlsx')).code).toBe(0);
    const { code, err } = await run('import', '台账.xlsx', '--to', '清单.yaml');
    expect([code, err]).toEqual([0, 'zwgk: 清单.yaml 与台账一致，没有改动\n']);
    expect(text('清单.yaml')).toBe(readFileSync(example, 'utf8'));
  });

  it('take it to a folder of CSV files and back as well', async () => {
    copyFileSync(example, file('清单.yaml'));
    await run('export', '清单.yaml', '--to', '台账');
    expect(readdirSync(file('台账'))).toContain('公开信息台账.csv');
    expect(readFileSync(file('台账/说明.csv')).subarray(0, 3)).toEqual(Buffer.from('efbbbf', 'hex'));
    const { code, err } = await run('import', '台账', '--to', '清单.yaml');
    expect([code, err]).toEqual([0, 'zwgk: 清单.yaml 与台账一致，没有改动\n']);
    const [yaml, csv] = [await run('check', example, '-q'), await run('check', '台账', '-q')];
    expect(csv.out.split(/\s+/u).slice(0, 5)).toEqual(yaml.out.split(/\s+/u).slice(0, 5));
  });

  it('write a new manifest that scores the same', async () => {
    await run('export', example, '--to', '台账.xlsx');
    await run('import', '台账.xlsx', '--to', '新.yaml');
    const [before, after] = [await run('check', example, '-q'), await run('check', '新.yaml', '-q')];
    expect(after.out.split(/\s+/u).slice(0, 5)).toEqual(before.out.split(/\s+/u).slice(0, 5));
  });

  it('offer lists, freeze the header and keep days as days', async () => {
    await run('export', example, '--to', '台账.xlsx');
    const { sheets } = await readXlsx(readFileSync(file('台账.xlsx')), { readStyles: true });
    const disclosures = sheets.find(({ name }) => name === '公开信息台账');
    expect(disclosures?.freezePane).toEqual({ rows: 1 });
    const column = disclosures?.rows[0]?.indexOf('发布日期') ?? -1;
    expect(disclosures?.rows[1]?.[column]).toBeInstanceOf(Date);
    const offered = (disclosures?.dataValidations ?? [])
      .filter(({ type }) => type === 'list')
      .map(({ inputTitle }) => inputTitle);
    expect(offered).toEqual(expect.arrayContaining(['对应要求', '公开渠道', '更新周期', '公开属性']));
    const lists = sheets.find(({ name }) => name === '选项');
    expect(lists?.hidden).toBe(true);
    const words = lists?.rows.flat() ?? [];
    expect(words).toEqual(expect.arrayContaining(['区财政局', '区门户网站', '主动公开', '每季度']));
    expect(words.some((word) => String(word).startsWith('2.1.6 '))).toBe(true);
  });

  it('never overwrite without being told to', async () => {
    writeFileSync(file('台账.xlsx'), 'mine');
    const refused = await run('export', example, '--to', '台账.xlsx');
    expect([refused.code, text('台账.xlsx')]).toEqual([2, 'mine']);
    expect((await run('export', example, '--to', '台账.xlsx', '--force')).code).toBe(0);
    expect((await run('export', example, '--to', '台账.et')).code).toBe(2);
    expect((await run('export', example)).code).toBe(2);
  });

  it('refuse to merge into another department’s manifest, unless it is to be replaced', async () => {
    await run('export', example, '--to', '台账.xlsx');
    const other = readFileSync(join(home, 'examples/jingan-2017/区教育局.yaml'), 'utf8');
    writeFileSync(file('教育.yaml'), other);
    expect((await run('import', '台账.xlsx', '--to', '教育.yaml')).code).toBe(2);
    expect(text('教育.yaml')).toBe(other);
    expect((await run('import', '台账.xlsx', '--to', '教育.yaml', '--force')).code).toBe(0);
    expect(text('教育.yaml')).toContain('区财政局');
  });

  it('read a ledger of old in GB18030 when told whose it is', async () => {
    writeFileSync(
      file('公开信息台账.csv'),
      gb18030('序号,对应要求,信息名称,生成时间\r\n1,2.1.6,示例,2017年3月1日\r\n'),
    );
    const { code, out } = await run('import', '公开信息台账.csv', '--department', '区财政局');
    expect(code).toBe(0);
    expect(out).toContain('department: 区财政局');
    expect(out).toContain('formed: 2017-03-01');
  });

  it('name every fault of a ledger at its cell and write nothing', async () => {
    const rows = [
      ['对应要求', '标题', '发布日期'],
      ['2.1', '甲', '昨天'],
    ];
    writeFileSync(file('台账.xlsx'), await saved([HEAD_2017, sheet('公开信息台账', rows)]));
    const { code, err } = await run('import', '台账.xlsx', '--to', '清单.yaml');
    expect(code).toBe(3);
    expect(err).toContain('台账.xlsx 公开信息台账!A2');
    expect(err).toContain('台账.xlsx 公开信息台账!C2');
    expect(readdirSync(cwd)).toEqual(['台账.xlsx']);
  });

  it('say what cannot be found', async () => {
    expect((await run('import', '没有.xlsx')).err).toContain('没有.xlsx');
    expect((await run('export', '没有.yaml', '--to', 'a.xlsx')).code).toBe(2);
    mkdirSync(file('空'));
    expect((await run('import', '空')).code).toBe(2);
  });
});

describe('zwgk check on workbooks', () => {
  it('finds gaps and faults at their cells', async () => {
    const rows = [
      ['对应要求', '标题', '网址', '公开渠道', '发布日期', '所属期间'],
      ['2.1.6', '示例', null, '区门户网', '2017-02-15', '2017-01'],
    ];
    writeFileSync(file('台账.xlsx'), await saved([HEAD_2017, sheet('公开信息台账', rows)]));
    const { out, code } = await run('check', '台账.xlsx', '--only', '2.1.6');
    expect(code).toBe(1);
    expect(out).toContain('公开信息台账!');
    const { departments } = JSON.parse((await run('check', '台账.xlsx', '--format', 'json')).out);
    expect(departments[0].problems[0].place).toMatchObject({ cell: '公开信息台账!D2', excerpt: '区门户网' });
  });

  it('gives its advice in the names of sheets and columns', async () => {
    await run('export', example, '--to', '财政.xlsx');
    const { departments } = JSON.parse((await run('check', '财政.xlsx', '--format', 'json')).out);
    const mends: string[] = departments[0].sections.flatMap(
      (section: { points: { findings: { gaps: { mend: { zh: string } }[] }[] }[] }) =>
        section.points.flatMap(({ findings }) =>
          findings.flatMap(({ gaps }) => gaps.map(({ mend }) => mend.zh)),
        ),
    );
    expect(mends.length).toBeGreaterThan(5);
    expect(mends.filter((mend) => /disclosures|documents|published|covers/u.test(mend))).toEqual([]);
    expect(mends.join()).toContain('“公开信息台账”');
  });

  it('picks workbooks up from folders, but no locks, no forms of our own, and no twins of manifests', async () => {
    await run('export', example, '--to', '财政.xlsx');
    writeFileSync(file('~$财政.xlsx'), 'lock');
    await run('check', '财政.xlsx', '--format', 'xlsx=自评表.xlsx');
    const alone = await run('check', '.', '-q');
    expect(
      alone.out
        .trim()
        .split('\n')
        .filter((line) => line.includes('区财政局')),
    ).toHaveLength(1);
    expect(alone.err).toContain('自评表.xlsx 不是台账');
    copyFileSync(example, file('财政.yaml'));
    const both = await run('check', '.', '-q');
    expect(both.out).toContain('财政.yaml');
    expect(both.out).not.toContain('财政.xlsx');
    expect(both.err).toContain('财政.xlsx 旁边有同名的 财政.yaml');
  });

  it('keeps what cannot be read in the table, and says so with its code', async () => {
    writeFileSync(file('坏.xlsx'), 'no workbook');
    const { code, out } = await run('check', '坏.xlsx');
    expect(code).toBe(3);
    expect(out).toContain('不是 .xlsx 工作簿');
  });

  it('writes the forms with the addresses of the evidence', async () => {
    const { code } = await run('check', example, '--format', 'xlsx=自评表.xlsx', '--format', 'json');
    expect(code).toBe(1);
    const { sheets } = await readXlsx(readFileSync(file('自评表.xlsx')));
    const links = sheets[0]?.rows.map((row) => String(row[5] ?? '')) ?? [];
    expect(links.some((link) => link.includes('https://www.jingan.gov.cn/'))).toBe(true);
    expect((await run('check', example, '--format', 'xlsx')).code).toBe(2);
  });

  it('gives the same report again from a cache', async () => {
    await run('export', example, '--to', '财政.xlsx');
    const [first, second] = [
      await run('check', '财政.xlsx', '--cache=c'),
      await run('check', '财政.xlsx', '--cache=c'),
    ];
    expect(second.out).toBe(first.out);
  });
});
