/** The self-assessment form, the rectification list and the list of gaps agree with the report they are made of. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fraction from 'fraction.js';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { worth } from '../../src/messages/format.ts';
import type { Report } from '../../src/model.ts';
import { assessmentSheets } from '../../src/workbook/assessment-sheets.ts';
import type { Sheet } from '../../src/workbook/book.ts';
import { writeXlsx } from '../../src/workbook/write-xlsx.ts';
import { home, zwgk } from '../support/io.ts';
import { workedOut } from './formulas.ts';

const folder = join(home, 'examples/jingan-2017');
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const reportOf = async (argv: readonly string[]): Promise<Report> => {
  const { out, err } = await zwgk(['check', ...argv, '--format', 'json']);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Report;
};
const sheetsOf = (report: Report, model: 'flat' | 'by-point' = 'flat'): readonly Sheet[] =>
  assessmentSheets(report, { model, lang: 'zh', links: () => [] });

/** The cell of the first row that begins with the word, in the column. */
const find = (sheets: readonly Sheet[], name: string, word: string, column: number): string => {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const row = rows.findIndex((cells) => cells.slice(0, 2).some((cell) => cell?.value === word));
  return `${String.fromCharCode(65 + column)}${row + 1}`;
};
const textsOf = (sheet: Sheet | undefined, row: number): readonly unknown[] =>
  (sheet?.rows[row] ?? []).map((cell) => cell?.value);

let one: Report;
let all: Report;
beforeAll(async () => {
  one = await reportOf([join(folder, '区财政局.yaml')]);
  all = await reportOf([folder]);
});

describe('the forms', () => {
  it('have the column headings that the offices use', () => {
    const [self, mend, gaps] = sheetsOf(one);
    expect([self, mend, gaps].map((sheet) => sheet?.name)).toEqual(['自评表', '整改表', '问题清单']);
    // What is printed; the exact points stand to its right.
    expect(self?.printed).toMatch(/^A1:I\d+$/u);
    expect(textsOf(self, 2).slice(0, 9)).toEqual([
      '指标',
      '具体项目',
      '分值',
      '评分说明',
      '考核填报',
      '附件或链接',
      '自评分',
      '项目分',
      '指标分',
    ]);
    expect(mend?.printed).toMatch(/^A1:E\d+$/u);
    expect(textsOf(mend, 1).slice(0, 5)).toEqual(['测评指标', '指标分值', '扣分', '失分原因', '整改情况']);
    expect(textsOf(gaps, 1)).toContain('存在问题');
  });

  it('have a row for every requirement, and one for every gap of those that count', () => {
    const [self, mend, gaps] = sheetsOf(one);
    const findings =
      one.departments[0]?.sections.flatMap(({ points }) => points.flatMap((point) => point.findings)) ?? [];
    const counted = findings.filter(
      ({ weight, due, gaps: open }) => weight > 0 && due > 0 && open.length > 0,
    );
    expect(self?.rows).toHaveLength(3 + findings.length + 2);
    expect(mend?.rows).toHaveLength(2 + counted.length + 1);
    expect(gaps?.rows).toHaveLength(2 + counted.flatMap((finding) => finding.gaps).length + 1);
  });

  it('add up to the score of the report, for every example', async () => {
    for (const name of examples) {
      const report = await reportOf([join(folder, name)]);
      const score = report.departments[0]?.score.value ?? null;
      const sheets = sheetsOf(report);
      expect(workedOut(sheets, '自评表', find(sheets, '自评表', '得分', 6)), name).toBe(score);
      expect(workedOut(sheets, '自评表', find(sheets, '自评表', '合计', 2))).toBeCloseTo(100, 9);
      const [own, item, section] = [6, 7, 8].map((column) =>
        workedOut(sheets, '自评表', find(sheets, '自评表', '合计', column)),
      );
      // As every report does: rounded down, and last.
      const reached = new Fraction(report.departments[0]?.score.exact ?? 0);
      expect([own, item, section], name).toEqual(Array(3).fill(Number(reached.floor(2))));
      const shown = Number(new Fraction(100).sub(reached).floor(2));
      expect(workedOut(sheets, '整改表', find(sheets, '整改表', '合计', 2)), name).toBe(shown);
      expect(workedOut(sheets, '问题清单', find(sheets, '问题清单', '合计', 9)), name).toBe(shown);
    }
  });

  it('say of every gap and requirement the points that the report says, rounded down', async () => {
    const { sheets } = await readXlsx(await writeXlsx(sheetsOf(one)));
    const on = (name: string, from: number, column: number): readonly unknown[] => {
      const sheet = sheets.find((each) => each.name === name);
      const rows = sheet?.rows.slice(from, -1) ?? [];
      return rows.map(
        (row, index) => row[column] ?? sheet?.cells?.get(`${from + index},${column}`)?.formulaResult,
      );
    };
    const findings = (one.departments[0]?.sections ?? [])
      .flatMap(({ points }) => points.flatMap((point) => point.findings))
      .filter(({ weight, due, gaps }) => weight > 0 && due > 0 && gaps.length > 0);
    const gaps = findings.flatMap((finding) => finding.gaps);
    expect(on('问题清单', 2, 9)).toEqual(gaps.map(({ lost }) => lost.value));
    expect(on('问题清单', 2, 10)).toEqual(gaps.map(({ gain }) => gain.value));
    expect(on('整改表', 2, 2)).toEqual(findings.map(({ lost }) => lost.value));
    const worths = findings.map(({ lost, credits, due }) => worth(lost.exact, credits, due) ?? '0');
    expect(on('整改表', 2, 1)).toEqual(worths.map((exact) => Number(new Fraction(exact).floor(2))));
  });

  it('add up under the model that counts by point as well', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const policy = join(directory, 'policy.yaml');
    const text = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
    writeFileSync(policy, text.replace('model: flat', 'model: by-point'));
    const report = await reportOf([join(folder, '区环保局.yaml'), '--policy', policy]);
    const sheets = sheetsOf(report, 'by-point');
    expect(workedOut(sheets, '自评表', find(sheets, '自评表', '得分', 6))).toBe(
      report.departments[0]?.score.value,
    );
  });

  it('hold the results beside the formulas, for readers that do not calculate', () => {
    const sheets = sheetsOf(all);
    for (const { name, rows } of sheets)
      for (const [row, cells] of rows.entries())
        for (const [column, cell] of cells.entries())
          if (cell?.formula !== undefined)
            expect(workedOut(sheets, name, `${String.fromCharCode(65 + column)}${row + 1}`)).toBeCloseTo(
              Number(cell.value),
              9,
            );
  });

  it('of several departments begin with a summary that looks at each form', () => {
    const sheets = sheetsOf(all);
    const [summary] = sheets;
    expect(summary?.name).toBe('汇总');
    for (const [index, department] of all.departments.entries()) {
      expect(textsOf(summary, 2 + index)[0]).toBe(department.unit?.short);
      expect(workedOut(sheets, '汇总', `B${3 + index}`)).toBe(department.score.value);
    }
  });

  it('list what could not be judged, and why', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    writeFileSync(
      join(directory, 'a.yaml'),
      'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区财政局\ndisclosures: 3\n',
    );
    const sheets = sheetsOf(await reportOf([join(directory, 'a.yaml')]));
    const gaps = sheets.find(({ name }) => name === '问题清单');
    expect(textsOf(gaps, 2)).toContain('无法评定');
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.log('soffice is not installed: the forms are not recalculated by LibreOffice');

describe.skipIf(!office)('LibreOffice', () => {
  it('works out the same scores', { timeout: 120_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const sheets = sheetsOf(all);
    // Without the results, so that only what is calculated can be read back.
    const bare = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null })),
      ),
    }));
    const file = join(directory, 'forms.xlsx');
    writeFileSync(file, await writeXlsx(bare));
    const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(directory, 'out'),
        file,
      ],
      { stdio: 'ignore' },
    );
    const { sheets: read } = await readXlsx(readFileSync(join(directory, 'out/forms.xlsx')));
    const summary = read.find(({ name }) => name === '汇总');
    expect(summary?.rows.slice(2).map((row) => row[1])).toEqual(
      all.departments.map(({ score }) => score.value),
    );
  });
});
