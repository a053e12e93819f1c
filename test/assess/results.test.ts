import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/assess/assess.ts';
import type { Expectation, Result, State } from '../../src/model.ts';
import { tinyWith } from '../support/changed.ts';
import {
  CIVIL,
  DOCUMENTS,
  figure,
  findingOf,
  GUIDES,
  HALF_QUARTERS,
  MEETING,
  NO_DOCUMENTS,
  QUARTERS,
  resultsOf,
  VILLAGE,
} from '../support/county.ts';
import { judgeText, policyWith, tiny } from '../support/tiny.ts';

const expecting = (states: readonly State[]): readonly Expectation[] =>
  states.map((state, index) => ({
    key: String(index),
    kind: 'item',
    state,
    due: null,
    at: '',
    evidence: [],
    faults: [],
    reach: 'met',
  }));

describe('the result of a requirement', () => {
  it.each([
    [[], 3, 'notapplicable'],
    [[], 0, 'notapplicable'],
    [['met'], 3, 'pass'],
    [['met', 'met'], 3, 'pass'],
    [['met', 'pending'], 3, 'pass'],
    [['pending', 'pending'], 3, 'pending'],
    [['missing'], 3, 'fail'],
    [['missing', 'missing', 'pending'], 3, 'fail'],
    [['late'], 3, 'partial'],
    [['flawed'], 3, 'partial'],
    [['met', 'missing'], 3, 'partial'],
    [['late', 'missing', 'pending'], 3, 'partial'],
    [['met'], 0, 'informational'],
    [['missing'], 0, 'informational'],
    [['pending'], 0, 'informational'],
  ] as [State[], number, Result][])('of expectations %o at weight %i is %s', (states, weight, result) => {
    expect(resultOf(expecting(states), weight)).toBe(result);
  });
});

describe('a manifest is judged by every requirement that binds its unit', () => {
  it('at the end of the year', () => {
    const all = `${HALF_QUARTERS}${MEETING}${figure(80)}${DOCUMENTS}`;
    expect(resultsOf(judgeText(all))).toEqual({
      '1.1.1': 'partial',
      '1.1.2': 'pass',
      '1.1.3': 'fail',
      '1.2.2': 'informational',
      '1.2.3': 'partial',
    });
  });

  it('and by no other', () => {
    expect(Object.keys(resultsOf(judgeText(VILLAGE)))).toEqual(['1.2.1', '1.2.2', '1.2.3']);
    expect(Object.keys(resultsOf(judgeText(CIVIL)))).toEqual(['1.1.2', '1.1.3', '1.2.1', '1.2.2', '1.2.3']);
  });

  it('when it is empty: valid, and everything is missing', () => {
    const empty = judgeText('');
    expect(resultsOf(empty)).toEqual({
      '1.1.1': 'fail',
      '1.1.2': 'fail',
      '1.1.3': 'fail',
      '1.2.2': 'informational',
      '1.2.3': 'fail',
    });
    expect(empty.report.score).toEqual({ value: 0, exact: '0' });
  });

  it('at the beginning of the year: pending, but for the register it does not speak of', () => {
    expect(resultsOf(judgeText('', { asOf: '2019-01-01' }))).toEqual({
      '1.1.1': 'pending',
      '1.1.2': 'pending',
      '1.1.3': 'pending',
      '1.2.2': 'informational',
      '1.2.3': 'fail',
    });
  });

  it('narrowed to what the run asks for', () => {
    expect(Object.keys(resultsOf(judgeText('', { only: ['1.2', '1.1.3'] })))).toEqual([
      '1.1.3',
      '1.2.2',
      '1.2.3',
    ]);
  });

  it('in full when it proves everything', () => {
    const { report } = judgeText(`${QUARTERS}${MEETING}${figure(95)}${NO_DOCUMENTS}`);
    expect(report.score).toEqual({ value: 100, exact: '100' });
    expect(report.results).toMatchObject({
      pass: 3,
      notapplicable: 1,
      informational: 1,
      partial: 0,
      fail: 0,
    });
    expect(judgeText(`${CIVIL}${GUIDES}${MEETING}${figure(95)}${NO_DOCUMENTS}`).report.score.value).toBe(100);
  });
});

describe('notapplicable has a reason and a place', () => {
  it('for the zero report', () => {
    const finding = findingOf(judgeText(NO_DOCUMENTS), '1.2.3');
    expect(finding).toMatchObject({ result: 'notapplicable', at: '/documents', expectations: [] });
    expect(finding.reason?.en).toBe('zero report of official documents (documents: [])');
  });

  it('for a register in which nothing falls under the requirement', () => {
    const others = 'documents:\n  - { title: 甲, kind: 通知, formed: 2019-02-01, openness: 主动公开 }\n';
    const finding = findingOf(judgeText(others), '1.2.3');
    expect(finding).toMatchObject({ result: 'notapplicable', at: '/documents' });
    expect(finding.reason?.en).toBe('no record in official documents falls under it');
  });
});

describe('a year without an official calendar', () => {
  const far = tinyWith({
    'catalog.yaml': {
      'period: { from: 2019-01-01, to: 2019-12-31 }': 'period: { from: 2049-01-01, to: 2049-12-31 }',
      'closes: 2020-03-31': 'closes: 2050-03-31',
    },
  });

  it('is an error of the requirements that count working days, and of no other', () => {
    const judged = judgeText('activities:\n  - { kind: 示例会议, date: 2049-06-03, participants: 群众 }\n', {
      catalog: far,
    });
    expect(resultsOf(judged)).toMatchObject({ '1.1.1': 'error', '1.1.2': 'pass', '1.1.3': 'fail' });
    const error = findingOf(judged, '1.1.1');
    expect(error.expectations).toMatchObject([{ state: 'missing', faults: [{ code: 'unjudged' }] }]);
    expect(error.reason?.en).toContain('no official working-day calendar for 2049');
    expect(error.reason?.zh).toContain('没有 2049 年的法定工作日历');
  });

  it('earns nothing, so that an impossible date never raises a score, and shows in the coverage', () => {
    const { report } = judgeText(NO_DOCUMENTS, { catalog: far });
    expect(report.score.exact).toBe('0');
    expect(report.results.error).toBe(1);
    expect(report.coverage).toEqual({ judged: 2, bound: 3 });
  });
});

describe('the weight of a requirement', () => {
  const weighing = (weights: string) => policyWith({ 'vetoes: []': `vetoes: []\nweightOf: ${weights}` });

  it('of its own takes the place of its level’s', () => {
    const policy = weighing('{ 1.2.2: 2, 1.1.3: 0 }');
    expect(resultsOf(judgeText('', { policy }))).toMatchObject({ '1.2.2': 'fail', '1.1.3': 'informational' });
  });

  it('by level is the policy’s to set', () => {
    const policy = policyWith({ 'encouraged: 0': 'encouraged: 1' });
    expect(resultsOf(judgeText('', { policy }))['1.2.2']).toBe('fail');
  });

  it('is told in the report', () => {
    const { report } = judgeText('', { policy: weighing('{ 1.1.3: 2.5 }') });
    const weights = report.sections[0]?.points.flatMap(({ findings }) =>
      findings.map(({ id, weight }) => [id, weight]),
    );
    expect(weights).toEqual([
      ['1.1.1', 3],
      ['1.1.2', 3],
      ['1.1.3', 2.5],
      ['1.2.2', 0],
      ['1.2.3', 3],
    ]);
  });
});

it('a limit that the policy sets is the one that is judged by', () => {
  const soon = policyWith({ 'limits: {}': 'limits: { quarterly: 5 }' });
  expect(findingOf(judgeText(QUARTERS), '1.1.1').result).toBe('pass');
  expect(
    findingOf(judgeText(QUARTERS, { policy: soon }), '1.1.1').expectations.map(({ due }) => due),
  ).toEqual(['2019-04-08', '2019-07-05', '2019-10-12', '2020-01-08']);
  expect(tiny.limits.quarterly?.days).toBe(15);
});
