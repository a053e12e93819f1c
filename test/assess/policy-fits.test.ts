/** What a policy says of grades by places, exemptions and awards → names and defaults filled in, and what does not fit. */
import { describe, expect, it } from 'vitest';
import { gradingProblems } from '../../src/assess/policy/grading-problems.ts';
import {
  exactly,
  filled,
  gradeNamed,
  groupNamed,
  unitNamed,
  type Written,
  type WrittenQuota,
} from '../../src/assess/policy/written.ts';
import { policyWords } from '../../src/messages/policy.ts';
import { catalog, document, policy, unit } from '../support/by-hand.ts';

/** Four bureaus and two townships. */
const county = catalog(
  [
    unit('县统计局', { aliases: ['统计局'] }),
    unit('县民政局', { aliases: ['民政局'] }),
    unit('县教育局'),
    unit('县财政局'),
    unit('例乡', { group: 'villages' }),
    unit('样镇', { group: 'villages' }),
  ],
  [],
);
const {
  grading: _,
  exempt: _1,
  bonus: _2,
  plausibility: _3,
  conversion: _4,
  unsubmitted: _5,
  ...standard
} = policy();
const written = (more: Partial<Written> = {}): Written => ({ ...standard, ...more });
const problemsOf = (more: Partial<Written>) => {
  const own = written(more);
  return gradingProblems(document(own, 'policy.yaml'), county, filled(own, county));
};
const told = (more: Partial<Written>) =>
  problemsOf(more).map(({ code, pointer, severity }) => [code, pointer, severity]);
const byQuotas = (quotas: readonly WrittenQuota[], more: Partial<Written> = {}): Partial<Written> => ({
  grading: { by: 'quotas', quotas },
  ...more,
});
const best = { grade: '优秀', group: 'bureaus' };
const good = { grade: '良好', group: 'bureaus' };
const passed = { grade: '合格', group: 'bureaus' };
const exempt = (...names: readonly string[]) => ({
  exempt: names.map((name) => ({ unit: name, reason: '示例' })),
});
const awards = (...names: readonly string[]) => ({
  bonus: { awards: names.map((name) => ({ unit: name, points: 1, reason: '示例' })) },
});

describe('what a policy leaves out', () => {
  it('is filled in', () => {
    expect(filled(written(), county)).toEqual({
      grading: { by: 'thresholds', quotas: [], breakTies: ['binding', 'missing', 'late'], ties: 'up' },
      exempt: [],
      bonus: null,
      conversion: null,
      unsubmitted: 'ungraded',
      plausibility: { copies: 0.6, moved: 5, outlier: 1.5 },
    });
    expect(filled(written({ bonus: {}, grading: {}, plausibility: {} }), county)).toMatchObject({
      grading: { by: 'thresholds', quotas: [] },
      bonus: { encouraged: '0', awards: [], cap: 100, floor: 0 },
      plausibility: { copies: 0.6, moved: 5, outlier: 1.5 },
    });
    expect(filled(written({ bonus: null }), county).bonus).toBeNull();
  });
  it('is left alone where it is said', () => {
    const said = {
      grading: { by: 'quotas' as const, quotas: [], breakTies: ['late' as const], ties: 'down' as const },
      exempt: [],
      bonus: { encouraged: 0.5, awards: [], cap: 5, floor: 60 },
      conversion: 4,
      unsubmitted: 'lowest' as const,
      plausibility: { copies: 0.5, moved: 3, outlier: 2 },
    };
    expect(filled(written(said), county)).toEqual({ ...said, bonus: { ...said.bonus, encouraged: '1/2' } });
  });
});

describe('a name in a policy', () => {
  it('of a unit is its short name, its full name or an alias, in whatever form it is written', () => {
    for (const name of ['县民政局', '示例县县民政局', '民政局', ' 民政局 '])
      expect([name, unitNamed(name, county)?.short]).toEqual([name, '县民政局']);
    expect(unitNamed('县公安局', county)).toBeUndefined();
  });
  it('of a group is its id or its title in either language', () => {
    for (const name of ['villages', '乡镇', 'Townships', '“乡镇”'])
      expect([name, groupNamed(name, county)?.id]).toEqual([name, 'villages']);
    expect(groupNamed('街道', county)).toBeUndefined();
  });
  it('of a grade is its title in either language', () => {
    for (const name of ['良好', 'Good', ' Good '])
      expect([name, gradeNamed(name, written())?.title]).toEqual([name, '良好']);
    expect(gradeNamed('不合格', written())).toBeUndefined();
  });
  it('becomes that of the register, the catalogue or the grades, and a number exact', () => {
    const said = filled(
      written({
        ...byQuotas([
          { grade: 'Excellent', group: '局', share: 0.2 },
          { grade: 'Good', group: 'Townships', number: 1 },
        ]),
        ...exempt('统计局'),
        bonus: { awards: [{ unit: '民政局', points: 0.25, reason: '示例' }] },
      }),
      county,
    );
    expect(said.grading.quotas).toEqual([
      { grade: '优秀', group: 'bureaus', share: '1/5' },
      { grade: '良好', group: 'villages', number: 1 },
    ]);
    expect(said.exempt).toEqual([{ unit: '县统计局', reason: '示例' }]);
    expect(said.bonus?.awards).toEqual([{ unit: '县民政局', points: '1/4', reason: '示例' }]);
    expect(exactly(1.5)).toBe('3/2');
  });
  it('stays as it is written where nothing is called so', () => {
    const said = filled(
      written({ ...byQuotas([{ grade: '特优', group: '街道' }]), ...exempt('某局'), ...awards('某局') }),
      county,
    );
    expect(said.grading.quotas).toEqual([{ grade: '特优', group: '街道', number: 0 }]);
    expect([said.exempt[0]?.unit, said.bonus?.awards[0]?.unit]).toEqual(['某局', '某局']);
  });
});

describe('a name that nobody has', () => {
  it('is told at its place, with the one that was meant', () => {
    const problems = problemsOf({
      ...byQuotas([
        { ...best, number: 1 },
        { grade: '良女', group: 'bureauz', number: 1 },
      ]),
      ...exempt('民政局', '县民证局'),
      ...awards('教育局', '县财政局', '县财证局'),
    });
    expect(problems.map(({ code, pointer, message, mend }) => ({ code, pointer, message, mend }))).toEqual([
      {
        code: 'unknown-grade',
        pointer: '/grading/quotas/1/grade',
        ...policyWords['unknown-grade']('良女', '良好'),
      },
      {
        code: 'no-such-group',
        pointer: '/grading/quotas/1/group',
        ...policyWords['no-such-group']('bureauz', 'bureaus'),
      },
      {
        code: 'no-such-unit',
        pointer: '/exempt/1/unit',
        ...policyWords['no-such-unit']('县民证局', '县民政局'),
      },
      {
        code: 'no-such-unit',
        pointer: '/bonus/awards/0/unit',
        ...policyWords['no-such-unit']('教育局', '县教育局'),
      },
      {
        code: 'no-such-unit',
        pointer: '/bonus/awards/2/unit',
        ...policyWords['no-such-unit']('县财证局', '县财政局'),
      },
    ]);
    expect(problems.map(({ place }) => [place.file, place.excerpt])).toEqual(
      problems.map(({ pointer }) => ['policy.yaml', pointer]),
    );
  });
  it.each([
    ['Excellend', 'Excellent'],
    ['优女', '优秀'],
  ])('is told with the grade that was meant in the language written: %s', (name, meant) => {
    expect(problemsOf(byQuotas([{ ...best, grade: name, number: 1 }]))[0]?.mend).toEqual(
      policyWords['unknown-grade'](name, meant).mend,
    );
  });
  it.each([
    ['示例县县民证局', '示例县县民政局'],
    ['民证局', '民政局'],
  ])('is told with the unit’s full name or alias where that was meant: %s', (name, meant) => {
    expect(problemsOf(exempt(name))[0]?.mend).toEqual(policyWords['no-such-unit'](name, meant).mend);
  });
  it('of a group is told with its title where that was meant', () => {
    expect(problemsOf(byQuotas([{ ...best, group: '乡银', number: 1 }]))[0]?.mend).toEqual(
      policyWords['no-such-group']('乡银', '乡镇').mend,
    );
  });
  it('cannot be counted: the rest is not looked at', () => {
    expect(told({ ...byQuotas([{ ...best, number: 9 }]), ...exempt('某某某局') })).toEqual([
      ['no-such-unit', '/exempt/0/unit', 'error'],
    ]);
  });
});

describe('places', () => {
  it.each([
    ['neither a share nor a number', {}, ['quota-size']],
    ['both', { share: '1/5', number: 1 }, ['quota-size']],
    ['a share', { share: '1/5' }, []],
    ['a number', { number: 1 }, []],
  ])('are a share or a number, one of the two: %s', (_name, size, codes) => {
    const problems = problemsOf(byQuotas([{ ...best, ...size }]));
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(
      codes.map((code) => [code, '/grading/quotas/0']),
    );
  });

  it('of a grade in a group are given once', () => {
    const problems = problemsOf(
      byQuotas([
        { ...best, number: 1 },
        { ...best, group: 'villages', number: 1 },
        { ...good, number: 1 },
        { ...best, group: '局', number: 1 },
      ]),
    );
    expect(problems.map(({ code, pointer, message }) => [code, pointer, message])).toEqual([
      ['duplicate-quota', '/grading/quotas/3', policyWords['duplicate-quota']('优秀', 'bureaus').message],
    ]);
  });

  it.each([
    ['as many as there are units', [{ ...best, number: 4 }], null],
    ['more', [{ ...best, number: 5 }], [5, 4]],
    [
      'more in two grades',
      [
        { ...best, number: 2 },
        { ...good, number: 3 },
      ],
      [5, 4],
    ],
    [
      'the whole in shares',
      [
        { ...best, share: '1/2' },
        { ...good, share: '1/2' },
      ],
      null,
    ],
    // Floored it is no place too many.
    [
      'shares beyond the whole',
      [
        { ...best, share: '3/5' },
        { ...good, share: 0.45 },
      ],
      [3, 4],
    ],
    [
      'a share and a number',
      [
        { ...best, share: '3/4' },
        { ...good, number: 2 },
      ],
      [5, 4],
    ],
    [
      'a share and the rest',
      [
        { ...best, share: '3/4' },
        { ...good, number: 1 },
      ],
      null,
    ],
  ])('are no more than there are units: %s', (_name, quotas, sum) => {
    const problems = problemsOf(byQuotas(quotas));
    const words = sum === null ? null : policyWords['quota-sum']('局', sum[0] ?? 0, sum[1] ?? 0);
    expect(problems.map(({ code, pointer, message }) => [code, pointer, message])).toEqual(
      words === null ? [] : [['quota-sum', `/grading/quotas/${quotas.length - 1}`, words.message]],
    );
  });

  it('are counted without the exempt units and without those of other groups', () => {
    const three = byQuotas([{ ...best, number: 3 }]);
    expect(told({ ...three, ...exempt('例乡', '县统计局') })).toEqual([]);
    expect(told({ ...three, ...exempt('县民政局', '县统计局') })).toEqual([
      ['quota-sum', '/grading/quotas/0', 'error'],
    ]);
    expect(told(byQuotas([{ ...best, group: '乡镇', number: 3 }]))).toEqual([
      ['quota-sum', '/grading/quotas/0', 'error'],
    ]);
  });

  it('of a grade are places of the better ones too', () => {
    const skips = (grade: string) => policyWords['quota-skips']('局', grade).message;
    const messages = (quotas: readonly WrittenQuota[]) =>
      problemsOf(byQuotas(quotas)).map(({ code, pointer, message }) => [code, pointer, message]);
    expect(messages([{ ...good, number: 1 }])).toEqual([['quota-skips', '/grading/quotas/0', skips('优秀')]]);
    expect(
      messages([
        { ...best, number: 1 },
        { ...passed, number: 1 },
      ]),
    ).toEqual([['quota-skips', '/grading/quotas/1', skips('良好')]]);
    expect(
      messages([
        { ...passed, number: 1 },
        { ...good, number: 1 },
        { ...best, group: '乡镇', number: 1 },
      ]),
    ).toEqual([['quota-skips', '/grading/quotas/1', skips('优秀')]]);
    expect(
      messages([
        { ...good, number: 1 },
        { ...best, number: 1 },
      ]),
    ).toEqual([]);
  });

  it('leave the last grade to its threshold', () => {
    const every = [best, good, passed].map((each) => ({ ...each, number: 1 }));
    expect(problemsOf(byQuotas(every)).map(({ code, pointer, message }) => [code, pointer, message])).toEqual(
      [['quota-every', '/grading/quotas/2', policyWords['quota-every']('局').message]],
    );
  });

  it('are asked for by a policy that grades by them', () => {
    expect(told({ grading: { by: 'quotas' } })).toEqual([['quotas-none', '/grading', 'error']]);
  });
  it('that nobody uses are only hinted at', () => {
    expect(told({ grading: { by: 'thresholds', quotas: [{ ...best, number: 1 }] } })).toEqual([
      ['quotas-unused', '/grading/quotas', 'hint'],
    ]);
    expect(told({ grading: { quotas: [{ ...best, number: 1 }] } })).toEqual([
      ['quotas-unused', '/grading/quotas', 'hint'],
    ]);
    expect(told({})).toEqual([]);
  });
});

describe('a unit', () => {
  it('is exempt once, by whatever name', () => {
    expect(problemsOf(exempt('民政局', '县统计局', '县民政局')).map(({ message }) => message)).toEqual([
      policyWords['duplicate-exempt']('县民政局').message,
    ]);
    expect(told(exempt('民政局', '县统计局', '县民政局'))).toEqual([
      ['duplicate-exempt', '/exempt/2/unit', 'error'],
    ]);
  });
  it('that is exempt is granted nothing', () => {
    const both = { ...exempt('民政局'), ...awards('县统计局', '县民政局') };
    expect(told(both)).toEqual([['award-exempt', '/bonus/awards/1/unit', 'error']]);
    expect(problemsOf(both)[0]?.message).toEqual(policyWords['award-exempt']('县民政局').message);
    expect(told({ ...exempt('民政局'), ...awards('县统计局') })).toEqual([]);
    expect(told({ ...exempt('民政局'), bonus: null })).toEqual([]);
  });
});
