import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { home, zwgk } from '../support/io.ts';
import { county } from '../support/scorecard.ts';
import { policyForm } from '../support/tiny.ts';

const standard = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
const GRADING = 'grading: { by: thresholds, quotas: [], breakTies: [binding, missing, late], ties: up }';
const load = (words = '', instead = '') => {
  if (!standard.includes(words)) throw new Error(`the default policy has no “${words}”`);
  const text = standard.replace(words, instead);
  return loadPolicy('policy.yaml', text, policyForm, county, `sha256:${'0'.repeat(64)}`);
};
const grading = (quotas: string, by = 'quotas') =>
  load(GRADING, `grading: { by: ${by}, quotas: [${quotas}] }`);
const told = ({ problems }: ReturnType<typeof load>) =>
  problems.map(({ code, pointer, severity }) => [code, pointer, severity]);

/** The default policy up to the part on the year's result. */
const bare = standard.slice(0, standard.indexOf('\n# 定等：'));

describe('a policy that says nothing of the year’s result', () => {
  it('is read with the defaults, which the default policy states but for the conversion', () => {
    const { policy, problems } = load(standard, bare);
    const { digest: _, ...own } = policy ?? { digest: '' };
    const { digest: __, ...stated } = load().policy ?? { digest: '' };
    expect(problems).toEqual([]);
    expect(own).toEqual({ ...stated, conversion: null });
  });

  it('has the defaults that the schema states', () => {
    const { policy } = load(standard, bare);
    const properties = policyForm.schema() as { properties: Record<string, { default?: unknown }> };
    for (const name of ['grading', 'exempt', 'bonus', 'conversion', 'unsubmitted', 'plausibility'] as const)
      expect([name, policy?.[name]]).toEqual([name, properties.properties[name]?.default]);
  });

  it('may say a part of it', () => {
    expect(
      load('plausibility: { copies: 0.6, moved: 5, outlier: 1.5 }', 'plausibility: { moved: 3 }').policy,
    ).toMatchObject({ plausibility: { copies: 0.6, moved: 3, outlier: 1.5 } });
    expect(load('bonus: null', 'bonus: {}').policy?.bonus).toEqual({
      encouraged: '0',
      awards: [],
      cap: 100,
      floor: 0,
    });
  });
});

describe('names of a policy', () => {
  it('become those of the register, the catalogue and the grades', () => {
    const { policy, problems } = load(
      GRADING,
      'grading: { by: quotas, quotas: [{ grade: Excellent, group: 局, share: 0.2 }] }',
    );
    expect(problems).toEqual([]);
    expect(policy?.grading.quotas).toEqual([{ grade: '优秀', group: 'bureaus', share: '1/5' }]);
    const exempt = load(
      'exempt: []',
      'exempt: [{ unit: 示例县民政局, reason: 甲 }, { unit: 教育局, reason: 乙 }]',
    );
    expect(exempt.policy?.exempt.map(({ unit }) => unit)).toEqual(['县民政局', '县教育局']);
    const bonus = load('bonus: null', 'bonus: { awards: [{ unit: 民政局, points: 0.25, reason: 甲 }] }');
    expect(bonus.policy?.bonus?.awards).toEqual([{ unit: '县民政局', points: '1/4', reason: '甲' }]);
  });
});

describe('a policy whose year’s result does not fit', () => {
  const best = '{ grade: 优秀, group: bureaus, number: 1 }';
  const good = '{ grade: 良好, group: bureaus, number: 1 }';

  it.each([
    [
      'a unit that is not in the register',
      load('exempt: []', 'exempt: [{ unit: 县民证局, reason: 甲 }]'),
      'no-such-unit',
      '/exempt/0/unit',
    ],
    [
      'a unit exempt twice',
      load('exempt: []', 'exempt: [{ unit: 民政局, reason: 甲 }, { unit: 县民政局, reason: 乙 }]'),
      'duplicate-exempt',
      '/exempt/1/unit',
    ],
    [
      'an award to nobody',
      load('bonus: null', 'bonus: { awards: [{ unit: 某局, points: 1, reason: 甲 }] }'),
      'no-such-unit',
      '/bonus/awards/0/unit',
    ],
    [
      'a grade that there is not',
      grading('{ grade: 优, group: bureaus, number: 1 }'),
      'unknown-grade',
      '/grading/quotas/0/grade',
    ],
    [
      'places for the lowest grade',
      grading('{ grade: 不合格, group: bureaus, number: 1 }'),
      'unknown-grade',
      '/grading/quotas/0/grade',
    ],
    [
      'a group that there is not',
      grading('{ grade: 优秀, group: bureau, number: 1 }'),
      'no-such-group',
      '/grading/quotas/0/group',
    ],
    [
      'a quota without a number',
      grading('{ grade: 优秀, group: bureaus }'),
      'quota-size',
      '/grading/quotas/0',
    ],
    [
      'a quota with two',
      grading('{ grade: 优秀, group: bureaus, number: 1, share: 0.1 }'),
      'quota-size',
      '/grading/quotas/0',
    ],
    ['two quotas of one grade', grading(`${best}, ${best}`), 'duplicate-quota', '/grading/quotas/1'],
    [
      'shares beyond the whole',
      grading('{ grade: 优秀, group: bureaus, share: 3/5 }, { grade: 良好, group: 局, share: 0.5 }'),
      'quota-sum',
      '/grading/quotas/1',
    ],
    [
      'more places than units',
      grading('{ grade: 优秀, group: bureaus, number: 6 }'),
      'quota-sum',
      '/grading/quotas/0',
    ],
    ['a grade skipped', grading(good), 'quota-skips', '/grading/quotas/0'],
    [
      'no grade left to a threshold',
      grading(`${best}, ${good}, { grade: 合格, group: bureaus, number: 1 }`),
      'quota-every',
      '/grading/quotas/2',
    ],
    ['quotas, but none given', grading(''), 'quotas-none', '/grading'],
  ])('is refused: %s', (_, loaded, code, pointer) => {
    expect(told(loaded)).toEqual([[code, pointer, 'error']]);
    expect(loaded.problems[0]?.place.file).toBe('policy.yaml');
    expect(loaded.problems[0]?.place.excerpt).not.toBe('');
  });

  it('is told with the name that was meant', () => {
    const loaded = load('exempt: []', 'exempt: [{ unit: 县民证局, reason: 甲 }]');
    expect(loaded.problems[0]?.mend?.zh).toBe('是不是“县民政局”？');
    expect(grading('{ grade: 优秀, group: bureau, number: 1 }').problems[0]?.mend?.en).toBe(
      'Did you mean “bureaus”?',
    );
  });

  it('is refused where an exempt unit is granted points', () => {
    const text = standard
      .replace('exempt: []', 'exempt: [{ unit: 县民政局, reason: 甲 }]')
      .replace('bonus: null', 'bonus: { awards: [{ unit: 民政局, points: 1, reason: 甲 }] }');
    expect(told(load(standard, text))).toEqual([['award-exempt', '/bonus/awards/0/unit', 'error']]);
  });

  it('counts places without the exempt units', () => {
    const five = standard.replace(
      GRADING,
      'grading: { by: quotas, quotas: [{ grade: 优秀, group: bureaus, number: 5 }] }',
    );
    expect(told(load(standard, five))).toEqual([]);
    const four = five.replace('exempt: []', 'exempt: [{ unit: 县民政局, reason: 甲 }]');
    expect(told(load(standard, four))).toEqual([['quota-sum', '/grading/quotas/0', 'error']]);
  });

  it('is only hinted at where quotas are given and not used', () => {
    expect(told(grading(best, 'thresholds'))).toEqual([['quotas-unused', '/grading/quotas', 'hint']]);
  });
});

describe('a policy of the wrong form is no policy', () => {
  it.each([
    [GRADING, 'grading: { by: chance }'],
    [GRADING, 'grading: { breakTies: [luck] }'],
    [GRADING, 'grading: { breakTies: [late, late] }'],
    [GRADING, 'grading: { ties: both }'],
    [GRADING, 'grading: { quotas: [{ grade: 优秀, group: bureaus, share: 20% }] }'],
    [GRADING, 'grading: { quotas: [{ grade: 优秀, group: bureaus, number: 1.5 }] }'],
    ['exempt: []', 'exempt: [县民政局]'],
    ['exempt: []', 'exempt: [{ unit: 县民政局 }]'],
    ['bonus: null', 'bonus: { encouraged: -1 }'],
    ['bonus: null', 'bonus: { cap: 101 }'],
    ['conversion: 4', 'conversion: 0'],
    ['conversion: 4', 'conversion: 4%'],
    ['unsubmitted: ungraded', 'unsubmitted: zero'],
    ['copies: 0.6', 'copies: 0'],
    ['moved: 5', 'moved: -1'],
  ])('%s → %s', (words, instead) => {
    const { policy, problems } = load(words, instead);
    expect(policy).toBeUndefined();
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a hint about a policy', () => {
  it('is printed, and the manifest judged all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zwgk-policy-'));
    const policy = join(folder, 'policy.yaml');
    writeFileSync(
      policy,
      standard.replace(GRADING, 'grading: { quotas: [{ grade: 优秀, group: 部门, number: 1 }] }'),
    );
    const input = 'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区科委\n';
    const { code, out, err } = await zwgk(['check', '-', '--policy', policy, '--fail-on', 'never'], {
      input,
    });
    expect([code, out.includes('不合格')]).toEqual([0, true]);
    expect(err).toContain('按分数线定等（by: thresholds），所写的名额不起作用');
  });
});
