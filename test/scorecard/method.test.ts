import { describe, expect, it } from 'vitest';
import { methodOf } from '../../src/assess/scorecard/method.ts';
import type { MethodPart, Policy } from '../../src/model.ts';
import { county, samplePolicy, sampleScorecard } from '../support/scorecard.ts';
import { policyWith } from '../support/tiny.ts';
import { quotaPolicy } from './row.ts';

const standard = policyWith({}, county);
const byPlaces = quotaPolicy([
  { grade: '优秀', group: 'bureaus', number: 1 },
  { grade: '良好', group: 'bureaus', share: '1/5' },
]);
const bonus = { encouraged: '1/2', awards: [], cap: 5, floor: 60 };
const method = (policy: Policy): readonly MethodPart[] => methodOf(policy, county);
const linesOf = (policy: Policy, title: string): readonly string[] =>
  method(policy)
    .find((part) => part.title.zh === title)
    ?.lines.map(({ zh }) => zh) ?? [];

type Variant = readonly [base: Policy, ...others: readonly Policy[]];
const vary = <K extends keyof Policy>(base: Policy, field: K, ...values: readonly Policy[K][]): Variant => [
  base,
  ...values.map((value) => ({ ...base, [field]: value })),
];
const [first, ...rest] = standard.grades;
const line = first ?? { title: '', en: '', atLeast: 0 };
const grading = (more: Partial<Policy['grading']>): Policy['grading'] => ({ ...byPlaces.grading, ...more });

/** Every field of a policy, with others in its place; a field more and this does not compile. */
const VARIANTS: Readonly<Record<keyof Policy, readonly Variant[]>> = {
  id: [vary(standard, 'id', 'other')],
  version: [vary(standard, 'version', '2.0.0')],
  title: [vary(standard, 'title', '另一办法')],
  en: [vary(standard, 'en', 'Another')],
  weights: [
    vary(
      standard,
      'weights',
      { binding: 4, expected: 1, encouraged: 0 },
      { binding: 3, expected: 2, encouraged: 0 },
      { binding: 3, expected: 1, encouraged: 1 },
    ),
  ],
  weightOf: [vary(standard, 'weightOf', { '1.1.1': 9 }, { '1.1.2': 9 }, { '1.1.1': 8 })],
  credits: [
    vary(
      standard,
      'credits',
      { met: '9/10', late: '1/2', flawed: '1/2', missing: '0' },
      { met: '1', late: '1/3', flawed: '1/2', missing: '0' },
      { met: '1', late: '1/2', flawed: '1/3', missing: '0' },
      { met: '1', late: '1/2', flawed: '1/2', missing: '1/4' },
    ),
  ],
  model: [vary(standard, 'model', 'by-point')],
  grades: [
    vary(
      standard,
      'grades',
      [{ ...line, title: '甲' }, ...rest],
      [{ ...line, en: 'A' }, ...rest],
      [{ ...line, atLeast: 95 }, ...rest],
      rest,
    ),
    vary(byPlaces, 'grades', [{ ...line, atLeast: 95 }, ...rest], byPlaces.grades.slice(0, 2)),
  ],
  lowest: [vary(standard, 'lowest', { title: '差', en: 'Inadequate' }, { title: '不合格', en: 'Poor' })],
  vetoes: [vary(standard, 'vetoes', ['1.1.2'], ['1.2.3'], ['1.1.2', '1.2.3'])],
  sharedLeads: [vary(standard, 'sharedLeads', 'any')],
  statements: [vary(standard, 'statements', { published: true })],
  warnings: [
    vary(standard, 'warnings', { 'home-page': 'flawed' }, { 'home-page': 'missing' }, { column: 'flawed' }),
  ],
  limits: [vary(standard, 'limits', { quarterly: 20 }, { quarterly: 21 })],
  effort: [vary(standard, 'effort', { ...standard.effort, hold: 4 }, { ...standard.effort, publish: 2 })],
  grading: [
    vary(
      byPlaces,
      'grading',
      grading({ by: 'thresholds' }),
      grading({ quotas: [] }),
      grading({ quotas: [{ grade: '优秀', group: 'bureaus', number: 2 }] }),
      grading({ quotas: [{ grade: '优秀', group: 'bureaus', share: '1/3' }] }),
      grading({ quotas: [{ grade: '优秀', group: 'bureaus', share: '1/4' }] }),
      grading({ quotas: [{ grade: '优秀', group: 'villages', share: '1/4' }] }),
      grading({ ties: 'down' }),
      grading({ breakTies: [] }),
      grading({ breakTies: ['late', 'binding', 'missing'] }),
      grading({ breakTies: ['coverage'] }),
      grading({ breakTies: ['warnings'] }),
    ),
    vary(
      standard,
      'grading',
      { ...standard.grading, ties: 'down' },
      { ...standard.grading, quotas: byPlaces.grading.quotas },
    ),
  ],
  exempt: [
    vary(
      standard,
      'exempt',
      [{ unit: '本镇', reason: '甲' }],
      [{ unit: '本镇', reason: '乙' }],
      [{ unit: '例乡', reason: '甲' }],
    ),
  ],
  bonus: [
    vary(
      standard,
      'bonus',
      bonus,
      { ...bonus, encouraged: '0' },
      { ...bonus, encouraged: '1' },
      { ...bonus, cap: 6 },
      { ...bonus, floor: 61 },
      { ...bonus, awards: [{ unit: '例乡', points: '1', reason: '甲' }] },
      { ...bonus, awards: [{ unit: '本镇', points: '1', reason: '甲' }] },
      { ...bonus, awards: [{ unit: '本镇', points: '2', reason: '甲' }] },
      { ...bonus, awards: [{ unit: '本镇', points: '2', reason: '乙' }] },
    ),
  ],
  conversion: [vary(standard, 'conversion', null, 5)],
  unsubmitted: [vary(standard, 'unsubmitted', 'lowest')],
  plausibility: [
    vary(
      standard,
      'plausibility',
      { copies: 0.7, moved: 5, outlier: 1.5 },
      { copies: 0.6, moved: 6, outlier: 1.5 },
      { copies: 0.6, moved: 5, outlier: 3 },
    ),
  ],
  digest: [vary(standard, 'digest', `sha256:${'1'.repeat(64)}`)],
};

describe('the method', () => {
  it.each(Object.entries(VARIANTS))('leaves nothing of the policy unsaid: %s', (_, variants) => {
    for (const variant of variants) {
      const said = variant.map((policy) => JSON.stringify(method(policy)));
      expect(new Set(said).size).toBe(variant.length);
    }
  });

  it.each([
    ['the default policy', standard],
    ['a policy that uses everything', samplePolicy],
    ['grades by places', byPlaces],
  ])('speaks both languages in whole sentences, each once: %s', (_, policy) => {
    const lines = method(policy).flatMap((part) => part.lines);
    for (const { zh, en } of lines) {
      expect(zh).toMatch(/[。：]$/u);
      expect(en).toMatch(/[.:]$/u);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null/u);
      // Names of units and reasons stand as they are.
      expect(zh).not.toMatch(/[,;:?!](?!\/)\s/u);
    }
    expect(new Set(lines.map(({ zh }) => zh)).size).toBe(lines.length);
  });

  it('is what the scorecard says', () => {
    expect(sampleScorecard().method).toEqual(method(samplePolicy));
  });
});

describe('the method tells', () => {
  it('what credits come to, by an example that can be checked', () => {
    expect(linesOf(standard, '计分系数')).toEqual([
      '要求公开的每一件按情况计分：达到 1，逾期 1/2，欠妥 1/2，缺失 0。',
      '例如一条要求有 4 件已到期，2 件达到，1 件逾期，1 件缺失，合计 2.5，得分率 62.5%。',
    ]);
  });

  it('requirements with their titles', () => {
    const policy = { ...standard, vetoes: ['1.1.2'], weightOf: { '1.1.3': 5 } };
    expect(linesOf(policy, '一票否决')).toEqual([
      '1.1.2 召开示例会议：未达的（复核、豁免以后的结论；无法判断的也算），无论得分多少，等次为不合格，不占名额；得分和名次照列。',
    ]);
    expect(linesOf(policy, '权重')[1]).toBe('1.1.3 示例满意率不低于90%：权重另定为 5。');
  });

  it('the places of every group, and the thresholds of the others', () => {
    expect(linesOf(byPlaces, '等次')).toEqual([
      '等次按组内名次给名额：名次在前的先占高的等次，占满为止；没有名额的等次按最终得分的分数线定。',
      '局：优秀 1 家。',
      '局：良好 1 家（应评单位 5 家的 1/5，不足一家的舍去）。',
      '局：其余按分数线：合格 60 分及以上。',
      '局：最终得分不到合格线 60 分的不占名额，名额不足用的空出。',
      '乡镇：没有名额，按分数线：优秀 90 分及以上、良好 80 分及以上、合格 60 分及以上。',
      '不合格：低于以上各线。',
      '并列的单位跨在名额边界上时，都入围，不减少下一等次的名额。',
    ]);
  });

  it('who is exempt and why, and what a score is converted to', () => {
    expect(linesOf(samplePolicy, '没有得分的单位').at(-1)).toBe(
      '本镇免评：年内新设。免评单位不计入应评单位和全区统计。',
    );
    expect(linesOf(standard, '折算')).toEqual([
      '最终得分按 4% 折算进单位的绩效考核：如 90 分折算为 3.6 分。',
    ]);
  });
});
