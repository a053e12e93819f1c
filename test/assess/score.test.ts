import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { exact, floorTo, points, score } from '../../src/assess/score.ts';
import {
  DOCUMENTS,
  figure,
  gapsIn,
  HALF_QUARTERS,
  MEETING,
  NO_DOCUMENTS,
  QUARTERS,
  VILLAGE,
} from '../support/county.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const half = `${HALF_QUARTERS}${MEETING}${figure(80)}`;
const byPoint = policyWith({ 'model: flat': 'model: by-point' });
const weighing = (weights: string) => policyWith({ 'vetoes: []': `vetoes: []\nweightOf: ${weights}` });

describe('the score', () => {
  it('flat is the weighted mean of the requirements', () => {
    // 1.1.1 (3): 1 + ½ + ½ + 0 of 4 · 1.1.2 (3): 1 · 1.1.3 (1): 0 · 1.2.3 (3): 1 of 2
    expect(judgeText(half + DOCUMENTS).report.score).toEqual({ value: 60, exact: '60' });
  });

  it('by point is the mean of the points, each the weighted mean of its requirements', () => {
    // 1.1: (3·½ + 3·1 + 1·0) ÷ 7 = 9/14 · 1.2: ½ · together (9/14 + 7/14) ÷ 2 = 4/7
    const { report } = judgeText(half + DOCUMENTS, { policy: byPoint });
    expect(report.score).toEqual({ value: 57.1, exact: '400/7' });
    expect(report.sections[0]?.points.map((point) => point.score.exact)).toEqual(['450/7', '50']);
    expect(report.sections[0]?.score).toEqual(report.score);
  });

  it('leaves out what does not apply', () => {
    expect(judgeText(half + NO_DOCUMENTS).report.score).toEqual({ value: 64.2, exact: '450/7' });
    expect(judgeText(half + NO_DOCUMENTS, { policy: byPoint }).report.score.exact).toBe('450/7');
  });

  it('leaves out what is not due yet', () => {
    // On 1 May only the first quarter is due, and the register of documents is there.
    const { report } = judgeText(half + DOCUMENTS, { asOf: '2019-05-01' });
    expect(report.sections[0]?.points[0]?.findings[0]).toMatchObject({
      credits: '1',
      due: 1,
      result: 'pass',
    });
    expect(report.score.exact).toBe('75'); // 3·1 + 3·½ of 6
  });

  it('counts what is done before it is due', () => {
    expect(judgeText(MEETING + NO_DOCUMENTS, { asOf: '2019-06-03' }).report.score.exact).toBe('50'); // of 1.1.1 and 1.1.2
  });

  it('weighs by the policy', () => {
    expect(
      judgeText(half + DOCUMENTS, { policy: weighing('{ 1.1.3: 8, 1.2.3: 0 }') }).report.score.exact,
    ).toBe(exact(new Fraction(450, 14)));
  });

  it('gives the credits of the policy', () => {
    const policy = policyWith({ 'late: 1/2': 'late: 2/3', 'flawed: 1/2': 'flawed: 0.1' });
    const { report } = judgeText(half + DOCUMENTS, { policy });
    // 1.1.1: (1 + 2/3 + 1/10) ÷ 4 = 53/120, then (3·53/120 + 3 + 3·½) ÷ 10
    expect(report.sections[0]?.points[0]?.findings[0]?.credits).toBe('53/30');
    expect(report.score.exact).toBe('233/4');
  });

  it('with decimal weights is exact: 0.1 + 0.2 is 0.3', () => {
    const policy = weighing('{ 1.1.1: 0.3, 1.1.2: 0.1, 1.1.3: 0.2, 1.2.3: 0 }');
    expect(judgeText(MEETING + figure(95), { policy }).report.score.exact).toBe('50');
  });

  it('of a requirement is told in parts: 2 of 4', () => {
    const finding = judgeText(half).report.sections[0]?.points[0]?.findings[0];
    expect([finding?.credits, finding?.due]).toEqual(['2', 4]);
  });
});

describe('the score shown', () => {
  it('is floored, so that 99.96 never reads 100', () => {
    const flawed = 'measures:\n  - { name: 示例满意率, value: 95, on: 2019-11-30 }\n';
    const policy = weighing('{ 1.1.1: 1000, 1.1.2: 249, 1.1.3: 1 }');
    const { report } = judgeText(QUARTERS + MEETING + flawed + NO_DOCUMENTS, { policy });
    expect(report.score).toEqual({ value: 99.9, exact: '2499/25' });
  });

  it.each([
    ['2499/25', 1, 99.9],
    ['99999/1000', 1, 99.9],
    ['100', 1, 100],
    ['1/3', 2, 0.33],
    ['0', 1, 0],
    ['29/100', 2, 0.29],
    ['115/100', 2, 1.15],
    ['647/10', 1, 64.7],
  ])('of %s to %i decimals is %d', (value, places, shown) => {
    expect(floorTo(new Fraction(value), places)).toBe(shown);
  });

  it('of a gap goes to the second decimal, and the exact one beside it', () => {
    expect(points(new Fraction(25, 3))).toEqual({ value: 8.33, exact: '25/3' });
  });
});

describe('where nothing can be judged', () => {
  it('the score is null, never 0 or 100', () => {
    const { report } = judgeText(VILLAGE + NO_DOCUMENTS, { asOf: '2019-01-01' });
    expect(report.score).toEqual({ value: null, exact: null });
    expect(report.grade).toBeNull();
    expect(report.coverage).toEqual({ judged: 0, bound: 1 });
  });

  it('so it is when every requirement weighs nothing', () => {
    const policy = policyWith({ 'binding: 3, expected: 1': 'binding: 0, expected: 0' });
    expect(judgeText(half, { policy }).report.score.value).toBeNull();
  });

  it('so it is for no finding at all', () => {
    expect(score([], policyWith())).toMatchObject({ findings: [], score: null });
  });

  it('so it is for a point whose requirements all do not apply', () => {
    const { report } = judgeText(half + NO_DOCUMENTS);
    expect(report.sections[0]?.points[1]?.score).toEqual({ value: null, exact: null });
  });
});

describe('the points lost', () => {
  it.each([
    ['flat', policyWith()],
    ['by point', byPoint],
  ])('add up to what is lacking to 100, %s', (_, policy) => {
    const judged = judgeText(half + DOCUMENTS, { policy });
    const lost = gapsIn(judged).reduce((sum, gap) => sum.add(gap.lost.exact), new Fraction(0));
    expect(lost.add(judged.report.score.exact ?? 0).toFraction()).toBe('100');
  });

  it('of a finding are those of its gaps', () => {
    const finding = judgeText(half + DOCUMENTS).report.sections[0]?.points[0]?.findings[0];
    expect(finding?.lost).toEqual({ value: 15, exact: '15' });
    expect(finding?.gaps.map(({ lost }) => lost.exact)).toEqual(['15/4', '15/4', '15/2']);
  });
});
