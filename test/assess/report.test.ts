import { describe, expect, it } from 'vitest';
import { reportUnjudged } from '../../src/assess/report.ts';
import {
  CIVIL,
  DOCUMENTS,
  figure,
  HALF_QUARTERS,
  MEETING,
  NO_DOCUMENTS,
  VILLAGE,
} from '../support/county.ts';
import { judgeText, tiny } from '../support/tiny.ts';

const half = `${HALF_QUARTERS}${MEETING}${figure(80)}${DOCUMENTS}`;

describe('the report of a department', () => {
  it('names the department as declared and as known', () => {
    const { report } = judgeText(`department: 统计局\n${half}`);
    expect(report).toMatchObject({
      file: 'a.yaml',
      status: 'judged',
      declared: '统计局',
      unit: { short: '县统计局', full: '示例县统计局', group: 'bureaus' },
      asOf: { date: '2020-03-31', from: 'option' },
    });
  });

  it('counts results, and the states of what weighs something', () => {
    const { report } = judgeText(half);
    expect(report.results).toEqual({
      pass: 1,
      partial: 2,
      fail: 1,
      pending: 0,
      notapplicable: 0,
      informational: 1,
      error: 0,
    });
    expect(report.states).toEqual({ met: 3, late: 1, flawed: 1, missing: 3, pending: 0 });
  });

  it.each([
    ['at the end of the year', half, '2020-03-31', { judged: 4, bound: 4 }],
    [
      'with one that does not apply',
      half.replace(DOCUMENTS, NO_DOCUMENTS),
      '2020-03-31',
      { judged: 3, bound: 3 },
    ],
    ['in spring', half, '2019-05-01', { judged: 2, bound: 4 }],
    ['of a village', VILLAGE, '2020-03-31', { judged: 2, bound: 2 }],
    ['of the civil affairs', CIVIL, '2020-03-31', { judged: 4, bound: 4 }],
  ])('tells the coverage %s', (_, text, asOf, coverage) => {
    expect(judgeText(text, { asOf }).report.coverage).toEqual(coverage);
  });

  it('has the sections, points and findings of the catalogue, in its order', () => {
    const { report } = judgeText(half);
    expect(report.sections.map(({ id }) => id)).toEqual(['1']);
    expect(
      report.sections[0]?.points.map(({ id, findings }) => [id, findings.map((each) => each.id)]),
    ).toEqual([
      ['1.1', ['1.1.1', '1.1.2', '1.1.3']],
      ['1.2', ['1.2.2', '1.2.3']],
    ]);
  });

  it('leaves out points in which nothing binds the unit', () => {
    expect(judgeText(VILLAGE).report.sections[0]?.points.map(({ id }) => id)).toEqual(['1.2']);
    expect(judgeText('', { only: ['1.1.3'] }).report.sections[0]?.points.map(({ id }) => id)).toEqual([
      '1.1',
    ]);
  });

  it('tells every expectation with its due date', () => {
    const [finding] = judgeText(half).report.sections[0]?.points[0]?.findings ?? [];
    expect(finding?.expectations).toEqual([
      { key: '2019-Q1', kind: 'period', state: 'met', due: '2019-04-22' },
      { key: '2019-Q2', kind: 'period', state: 'late', due: '2019-07-19' },
      { key: '2019-Q3', kind: 'period', state: 'flawed', due: '2019-10-25' },
      { key: '2019-Q4', kind: 'period', state: 'missing', due: '2020-01-21' },
    ]);
  });
});

describe('what is coming', () => {
  it('stands in the order of its dates, then of the catalogue, without what weighs nothing', () => {
    const { report } = judgeText(NO_DOCUMENTS, { asOf: '2019-01-15' });
    expect(report.upcoming.map(({ id, due }) => `${due} ${id}`)).toEqual([
      '2019-04-22 1.1.1#2019-Q1',
      '2019-07-19 1.1.1#2019-Q2',
      '2019-10-25 1.1.1#2019-Q3',
      '2019-12-31 1.1.2#1',
      '2019-12-31 1.1.3#示例满意率',
      '2020-01-21 1.1.1#2019-Q4',
    ]);
    expect(report.upcoming[0]?.title).toEqual({ zh: '每季度公开示例统计', en: 'Quarterly figures' });
  });

  it('does not hold what is met already, or overdue', () => {
    const { report } = judgeText(half, { asOf: '2019-11-01' });
    expect(report.upcoming.map(({ id }) => id)).toEqual(['1.1.3#示例满意率', '1.1.1#2019-Q4']);
  });

  it('is nothing when everything has fallen due', () => {
    expect(judgeText(half, { asOf: tiny.closes }).report.upcoming).toEqual([]);
  });
});

describe('a manifest that could not be judged', () => {
  it('stays in the table, with its problems and without a score', () => {
    const report = reportUnjudged('b.yaml', 'sha256:0', [], '县气象局', undefined);
    expect(report).toMatchObject({
      file: 'b.yaml',
      status: 'unjudged',
      declared: '县气象局',
      unit: null,
      asOf: null,
      score: { value: null, exact: null },
      grade: null,
      coverage: { judged: 0, bound: 0 },
      sections: [],
      priorities: [],
      doubts: [],
    });
    expect(Object.values(report.results).every((count) => count === 0)).toBe(true);
  });

  it('keeps its unit where that is known', () => {
    const [unit] = tiny.units;
    expect(reportUnjudged('b.yaml', 'sha256:0', [], '统计局', unit).unit?.short).toBe('县统计局');
  });
});
