/** The way of a clerk who has never seen YAML, with the installed program: start, fill in by workbook, import, check, slip, fix, check, plan. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingReport, Report } from '../../src/model.ts';
import { home } from '../support/io.ts';

const FILE = '区财政局.yaml';
let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), '区财政局 新人 '));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
/** The real program in a process of its own. */
const zwgk = (...argv: readonly string[]): Said => {
  const options = {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
    stdio: 'pipe',
  } as const;
  try {
    const out = execFileSync(process.execPath, [join(home, 'bin/zwgk.js'), ...argv], options);
    return { code: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
};
const text = (): string => readFileSync(join(cwd, FILE), 'utf8');
const judged = () => {
  zwgk('check', FILE, '--as-of', '2018-02-28', '--format', 'json=report.json');
  const report = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as Report;
  const [department] = report.departments;
  if (department === undefined) throw new Error('nothing was judged');
  const findings = department.sections.flatMap(({ points }) => points.flatMap((point) => point.findings));
  const finding = (id: string): FindingReport | undefined => findings.find((each) => each.id === id);
  return { department, score: department.score.value ?? -1, finding };
};

/** Types rows into a sheet of a workbook, each value under its heading. */
const typeInto = async (
  book: string,
  name: string,
  records: readonly Readonly<Record<string, string>>[],
): Promise<void> => {
  const path = join(cwd, book);
  const { sheets } = await readXlsx(readFileSync(path));
  const typed = sheets.map((sheet) => {
    if (sheet.name !== name) return { name: sheet.name, rows: sheet.rows };
    const headings = sheet.rows.findIndex((row) => row.includes('标题*'));
    const at = sheet.rows[headings] ?? [];
    const rows = records.map((record) =>
      at.map((heading) => record[String(heading).replace('*', '')] ?? null),
    );
    return { name, rows: [...sheet.rows.slice(0, headings + 1), ...rows] };
  });
  writeFileSync(path, await writeXlsx({ sheets: typed }));
};

/** Lets in the records under a requirement and the register's own line, and fills them in as they stand there. */
const letIn = (register: string, id: string, filled: Readonly<Record<string, string>>): void => {
  const lines = text().split('\n');
  const from = lines.findIndex((line) => line.startsWith(`## ${id}  `));
  const to = lines.indexOf('', from);
  const changed = lines.map((line, index) => {
    if (line === `# ${register}:`) return `${register}:`;
    if (index < from || index > to || !line.startsWith('# ')) return line;
    const [, head = '', field = ''] = /^# ([ -]+)(\w+): *#/u.exec(line) ?? [];
    return field === '' ? line.slice(2) : `${head}${filled[field] ?? `${field}: 待补`}`;
  });
  writeFileSync(join(cwd, FILE), changed.join('\n'));
};

describe('a new clerk', () => {
  it('starts a manifest that is sound and scores nothing', () => {
    expect(zwgk('init', '区财政局', '--zero', 'requests').code).toBe(0);
    const { department, score } = judged();
    expect(department.problems).toEqual([]);
    expect(score).toBe(0);
    expect(zwgk('check', FILE).code).toBe(1);
  });
  it('fills in a year of monthly figures in a workbook and imports it; the explanations stay', async () => {
    expect(zwgk('export', FILE, '--to', '台账.xlsx').code).toBe(0);
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = index + 1;
      const published = month === 12 ? '2018年1月12日' : `2017年${month + 1}月12日`;
      return {
        对应要求: '2.1.6',
        标题: `静安区2017年${month}月财政收支情况`,
        网址: `https://www.jingan.gov.cn/xxgk/016001/2017/${month}.html`,
        公开渠道: '门户网站',
        发布日期: published,
        所属期间: `2017年${month}月`,
        所含要素: '财政收入、财政支出、增减变化说明',
      };
    });
    await typeInto('台账.xlsx', '公开信息台账', months);
    expect(zwgk('import', '台账.xlsx', '--to', FILE)).toMatchObject({ code: 0 });
    expect(text()).toContain('## 2.1.6  按月公开财政收支情况并说明增减变化');
    expect(text()).toContain('## 2.1.10  ');
    expect(text()).toMatch(/^requests: \[\]/mu);
    expect(text().match(/^(?:# )?disclosures:/gmu)).toEqual(['disclosures:']);
    const { department, score, finding } = judged();
    expect(department.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(finding('2.1.6')?.result).toBe('pass');
    expect(score).toBeGreaterThan(0);
  });
  it('slips while typing in the file itself, is told where, and has it mended', () => {
    const before = judged().score;
    letIn('arrangements', '2.1.10', {
      title: '标题：财政信息公开目录',
      since: 'since: 2017年3月1日',
      url: 'url: https://www.jingan.gov.cn/xxgk/ml.html',
    });
    const slipped = zwgk('check', FILE, '--as-of', '2018-02-28');
    expect(slipped.code).toBe(3);
    expect(slipped.out).toContain(`${FILE}:`);
    const shown = zwgk('fix', FILE, '--dry-run');
    expect(shown.out).toContain('title');
    zwgk('fix', FILE);
    expect(text()).toContain('    title: 财政信息公开目录');
    expect(text()).toContain('## 2.1.10  ');
    const after = judged();
    expect(after.department.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.finding('2.1.10')?.result).toBe('pass');
    expect(after.score).toBeGreaterThan(before);
  });
  it('lets in a record that was ready there, among those that were imported', () => {
    letIn('disclosures', '2.1.5', {
      title: 'title: 静安区2016年政府债务情况',
      url: 'url: https://www.jingan.gov.cn/xxgk/zw.html',
      published: 'published: 2017-08-11',
    });
    const { department, finding } = judged();
    expect(department.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(finding('2.1.5')?.result).toBe('pass');
    expect(finding('2.1.6')?.result).toBe('pass');
  });
  it('is told what to do next', () => {
    const { code, out } = zwgk('plan', FILE, '--as-of', '2018-02-28', '--target', '40');
    expect(code).toBe(0);
    expect(out).toContain('按这个次序补');
    expect(zwgk('plan', FILE, '--as-of', '2017-06-30', '--format', 'ics=到期日.ics').code).toBe(0);
    expect(readFileSync(join(cwd, '到期日.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20170720');
  });
});
