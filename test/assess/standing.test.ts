/** Where a department stands, from its findings alone: grades under places, vetoes, and the gaps that are still open. */
import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/assess/exact.ts';
import { adjustedOf, gradeOf, thresholdsIn, vetoedIn } from '../../src/assess/standing.ts';
import type { Finding, Policy } from '../../src/model.ts';

const policy = {
  model: 'flat',
  weights: { binding: 1 },
  credits: { met: '1', late: '1/2', flawed: '1/2', missing: '0' },
  grades: [
    { title: '优秀', en: 'excellent', atLeast: '90' },
    { title: '良好', en: 'good', atLeast: '80' },
    { title: '合格', en: 'passed', atLeast: '60' },
  ],
  lowest: { title: '不合格', en: 'failed' },
  grading: { by: 'thresholds', quotas: [] },
  vetoes: [],
} as unknown as Policy;
const id = '1.1.3';
const failed = {
  requirement: { id, level: 'binding' },
  result: 'fail',
  expectations: [{ key: '1', state: 'missing' }],
} as unknown as Finding;

describe('grades by places', () => {
  const quota = (grade: string, group: string) => ({ grade, group, share: '1/5' });
  const placed = (...quotas: ReturnType<typeof quota>[]): Policy =>
    ({ ...policy, grading: { ...policy.grading, by: 'quotas', quotas } }) as Policy;
  const titles = (group: string, by: Policy) => thresholdsIn(group, by).map(({ title }) => title);
  const title = (score: number, by: Policy, vetoed: readonly string[] = []) =>
    gradeOf(fraction(score), vetoed, by, '部门')?.zh ?? null;

  it('take a grade off the thresholds of their own group, and of no other', () => {
    const by = placed(quota('优秀', '部门'), quota('良好', '街镇'));
    expect(titles('部门', by)).toEqual(['良好', '合格']);
    expect(titles('街镇', by)).toEqual(['优秀', '合格']);
    expect(titles('别处', by)).toEqual(['优秀', '良好', '合格']);
  });
  it('leave all thresholds where grades go by them, quotas or not', () => {
    expect(titles('部门', { ...placed(quota('优秀', '部门')), grading: policy.grading })).toHaveLength(3);
  });
  it('give a score on its own no grade where the places of its group decide', () => {
    const by = placed(quota('优秀', '部门'));
    expect(title(95, by)).toBeNull();
    expect(title(80, by)).toBeNull();
    expect(title(79, by)).toBe('合格');
    expect(title(59, by)).toBe('不合格');
  });
  it('do not keep back the grade of a group that has no places', () => {
    const by = placed(quota('优秀', '街镇'));
    expect([title(95, by), title(85, by)]).toEqual(['优秀', '良好']);
  });
  it('do not lift a veto', () => {
    expect(title(95, placed(quota('优秀', '部门')), [id])).toBe('不合格');
  });
});

describe('a veto', () => {
  const by: Policy = { ...policy, vetoes: [id] };
  const vetoed = (changes: Partial<Finding>) => vetoedIn([{ ...failed, ...changes }], by);

  it('is cast by what failed, and by what could not be judged', () => {
    expect(vetoed({})).toEqual([id]);
    expect(vetoed({ result: 'error' })).toEqual([id]);
  });
  it.each(['pass', 'partial', 'pending', 'notapplicable'] as const)('is not cast by what is %s', (result) => {
    expect(vetoed({ result })).toEqual([]);
  });
  it('is cast by the facts of what weighs nothing', () => {
    expect(vetoed({ result: 'informational' })).toEqual([id]);
    const met = failed.expectations.map((each) => ({ ...each, state: 'met' as const }));
    expect(vetoed({ result: 'informational', expectations: met })).toEqual([]);
  });
});

describe('the gaps still open', () => {
  const open = (changes: Partial<Finding>): number | undefined => {
    const settled = { reviewed: null, waived: null, findings: [{ ...failed, ...changes }], final: new Map() };
    return adjustedOf(settled, 0, policy, '部门').adjusted?.gaps;
  };
  const [gap] = failed.expectations;
  const of = (...states: ('met' | 'late' | 'pending' | 'missing')[]) =>
    states.map((state, index) => ({ ...gap, key: String(index), state })) as Finding['expectations'];

  it('are those that are due and not met', () => {
    expect(open({ expectations: of('missing', 'late', 'met', 'pending') })).toBe(2);
  });
  it.each([
    ['pass', 0],
    ['notapplicable', 0],
    ['partial', 1],
    ['fail', 1],
  ] as const)('of what a review found to be %s are %d', (result, count) => {
    expect(open({ result, share: '1/2' })).toBe(count);
  });
  it('are counted without a review, whatever the result', () => {
    expect(open({ result: 'pass' })).toBe(1);
  });
});
