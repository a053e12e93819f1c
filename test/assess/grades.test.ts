import { describe, expect, it } from 'vitest';
import {
  CIVIL,
  figure,
  GUIDES,
  HALF_QUARTERS,
  MEETING,
  NO_DOCUMENTS,
  QUARTERS,
  VILLAGE,
} from '../support/county.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const weighing = (weights: string) => policyWith({ 'vetoes: []': `vetoes: []\nweightOf: ${weights}` });
const lacking = QUARTERS + MEETING + figure(80) + NO_DOCUMENTS;

describe('the grade', () => {
  // All is met but 1.1.3; its weight of 100 is what the score lacks.
  it.each([
    [0, '100', '优秀'],
    [10, '90', '优秀'],
    [10.04, '2249/25', '良好'],
    [20, '80', '良好'],
    [20.01, '7999/100', '合格'],
    [40, '60', '合格'],
    [40.5, '119/2', '不合格'],
    [100, '0', '不合格'],
  ])('without %d of 100 points (%s) is %s', (weight, exact, title) => {
    const policy = weighing(`{ 1.1.1: ${100 - weight}, 1.1.2: 0, 1.1.3: ${weight} }`);
    const { report } = judgeText(lacking, { policy });
    expect(report.score.exact).toBe(exact);
    expect(report.grade?.zh).toBe(title);
  });

  it('goes by the exact score, not by the one shown', () => {
    // 89.96 is shown as 89.9; were it rounded, it would be 90 and excellent.
    const { report } = judgeText(lacking, { policy: weighing('{ 1.1.1: 89.96, 1.1.2: 0, 1.1.3: 10.04 }') });
    expect([report.score.value, report.grade?.en]).toEqual([89.9, 'Good']);
  });

  it('goes by the thresholds of the policy', () => {
    const policy = policyWith({
      '{ title: 合格, en: Adequate, atLeast: 60 }': '{ title: 达标, en: Enough, atLeast: 0 }',
    });
    expect(judgeText('', { policy }).report.grade).toEqual({ zh: '达标', en: 'Enough' });
  });

  it('is none where nothing can be judged', () => {
    expect(judgeText(VILLAGE + NO_DOCUMENTS, { asOf: '2019-01-01' }).report.grade).toBeNull();
  });
});

describe('a veto', () => {
  const veto = (ids: string) => policyWith({ 'vetoes: []': `vetoes: [${ids}]` });

  it('by a requirement that failed is the lowest grade, whatever the score', () => {
    const { report } = judgeText(lacking, { policy: veto('1.1.3') });
    expect(report.score.exact).toBe('600/7');
    expect(report.grade?.zh).toBe('不合格');
    expect(report.vetoed).toEqual(['1.1.3']);
  });

  it('does not change the score', () => {
    expect(judgeText(lacking, { policy: veto('1.1.3') }).report.score).toEqual(
      judgeText(lacking).report.score,
    );
  });

  it.each([
    ['passed', QUARTERS + MEETING + figure(95) + NO_DOCUMENTS, '1.1.3'],
    ['was met in part', HALF_QUARTERS + MEETING + figure(95) + NO_DOCUMENTS, '1.1.1'],
    ['does not apply', lacking, '1.2.3'],
    ['does not bind the unit', `${CIVIL}${GUIDES}${MEETING}${figure(95)}${NO_DOCUMENTS}`, '1.1.1'],
  ])('is not cast by a requirement that %s', (_, text, id) => {
    const { report } = judgeText(text, { policy: veto(id) });
    expect(report.vetoed).toEqual([]);
    expect(report.grade?.zh).not.toBe('不合格');
  });

  it('is not cast before it is due', () => {
    const { report } = judgeText(NO_DOCUMENTS, { policy: veto('1.1.2'), asOf: '2019-12-30' });
    expect(report.vetoed).toEqual([]);
    expect(judgeText(NO_DOCUMENTS, { policy: veto('1.1.2'), asOf: '2019-12-31' }).report.vetoed).toEqual([
      '1.1.2',
    ]);
  });

  it('by several is told by all of them', () => {
    expect(judgeText('', { policy: veto('1.2.3, 1.1.2') }).report.vetoed).toEqual(['1.1.2', '1.2.3']);
  });

  it('gives no grade where there is no score', () => {
    const policy = policyWith({
      'vetoes: []': 'vetoes: [1.2.3]',
      'binding: 3, expected: 1': 'binding: 0, expected: 0',
    });
    expect(judgeText('', { policy }).report.grade).toBeNull();
  });
});
