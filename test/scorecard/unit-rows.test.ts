/** Manifests written by hand → whose they are, what their requirements earned, and the row of their unit. */
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/assess/scorecard/attribute.ts';
import { addBonus } from '../../src/assess/scorecard/bonus.ts';
import { earnedOf, openGapsOf } from '../../src/assess/scorecard/earned.ts';
import { finalOf, pointStateOf } from '../../src/assess/scorecard/point-state.ts';
import { rowOf } from '../../src/assess/scorecard/rows.ts';
import { hingesOf, meanOf, medianOf } from '../../src/assess/scorecard/statistics.ts';
import { UserError } from '../../src/errors.ts';
import { scorecardWords } from '../../src/messages/scorecard.ts';
import type { BonusPolicy, DepartmentReport, FindingReport } from '../../src/model.ts';
import {
  catalog,
  department,
  exactly,
  finding,
  NO_SCORE,
  policy,
  requirement,
  reviewed,
  unit,
} from '../support/by-hand.ts';

const CIVIL = '县民政局';
const county = catalog(
  [unit('县统计局', { aliases: ['统计局', '统.计局'] }), unit(CIVIL)],
  [
    requirement('1.1.1', [CIVIL]),
    requirement('1.2.1', ['县统计局']),
    requirement('2.1.1', [CIVIL]),
    requirement('2.1.2', ['县统计局']),
  ],
);
/** A finding of the given result, weighing 3. */
const resulting = (
  result: FindingReport['result'] | 'waived',
  weight = 3,
): Pick<FindingReport, 'result' | 'final' | 'weight'> =>
  result === 'waived' ? { result: 'fail', final: 'waived', weight } : { result, weight };

describe('a manifest', () => {
  const file = (name: string, declared: string | null, unitOf: DepartmentReport['unit'] = null) =>
    department('', [], { file: name, declared, unit: unitOf });
  const known = file('whatever.yaml', CIVIL, { short: CIVIL, full: CIVIL, group: 'bureaus' });
  const owners = (...files: readonly DepartmentReport[]) => {
    const { manifests, strays } = attribute(files, county);
    return { of: Object.fromEntries([...manifests].map(([name, each]) => [name, each.file])), strays };
  };

  it('belongs to the unit that it names', () => {
    expect(owners(known)).toEqual({ of: { [CIVIL]: 'whatever.yaml' }, strays: [] });
  });
  it.each([
    '县统计局.yaml',
    '示例县县统计局.yml',
    '统计局',
    '统.计局.yaml',
    'a/b/统计局.yaml',
    'C:\\报送\\统计局.yaml',
    ' 统计局 .yaml',
  ])('that does not say whose it is belongs to whom its file is named after: %s', (name) => {
    expect(owners(file(name, null)).of).toEqual({ 县统计局: name });
  });
  it('that names nobody, in itself or its file, is a stray', () => {
    expect(owners(file('县公安局.yaml', '公安'), known, file('统计局.2019.yaml', null))).toEqual({
      of: { [CIVIL]: 'whatever.yaml' },
      strays: [
        { file: '县公安局.yaml', declared: '公安' },
        { file: '统计局.2019.yaml', declared: null },
      ],
    });
  });
  it('is the only one of its unit, or none is taken and all are named', () => {
    const files = [
      file('县统计局.yaml', null),
      known,
      file('统计局.yaml', null),
      file(`${CIVIL}.yaml`, null),
    ];
    const words = scorecardWords.duplicates([
      { unit: '县统计局', files: ['县统计局.yaml', '统计局.yaml'] },
      { unit: CIVIL, files: ['whatever.yaml', `${CIVIL}.yaml`] },
    ]);
    expect(() => attribute(files, county)).toThrow(new UserError(words));
    expect(() => attribute(files.slice(0, 2), county)).not.toThrow();
  });
});

describe('a point', () => {
  it.each([
    [[], 'unbound'],
    [['pass'], 'met'],
    [['pass', 'pending', 'notapplicable'], 'met'],
    [['fail'], 'unmet'],
    [['error', 'fail', 'waived'], 'unmet'],
    [['pass', 'fail'], 'partial'],
    [['pass', 'error'], 'partial'],
    [['partial'], 'partial'],
    [['partial', 'fail'], 'partial'],
    [['pass', 'partial'], 'partial'],
    [['pending', 'notapplicable'], 'pending'],
    [['notapplicable', 'waived'], 'notapplicable'],
    [['waived'], 'notapplicable'],
  ] as const)('with %j is %s', (results, state) => {
    expect(pointStateOf(results.map((result) => resulting(result)))).toBe(state);
  });
  it('asks only the requirements that weigh something', () => {
    expect(pointStateOf([resulting('pass', 1), resulting('fail', 0)])).toBe('met');
    expect(pointStateOf([resulting('fail', 0), resulting('pass', 0)])).toBe('informational');
  });
  it('goes by the result after reviews and waivers', () => {
    expect(finalOf({ result: 'fail', final: 'pass' })).toBe('pass');
    expect(pointStateOf([{ result: 'fail', final: 'pass', weight: 3 }])).toBe('met');
  });
});

describe('a requirement', () => {
  const states = { 甲: 'met', 乙: 'late', 丙: 'missing', 丁: 'pending' } as const;
  const earned = (one: FindingReport) => earnedOf(one, policy())?.toFraction() ?? null;
  const keys = (one: FindingReport) => openGapsOf(one).map(({ key }) => key);

  it('earns its credits out of what is due', () => {
    expect([earned(finding('1.1.1', { states })), keys(finding('1.1.1', { states }))]).toEqual([
      '1/2',
      ['乙', '丙'],
    ]);
  });
  it('of which nothing is due earns nothing and loses nothing', () => {
    expect(earned(finding('1.1.1', { states: { 甲: 'pending' } }))).toBeNull();
  });
  it('earns what is left once what is waived has left both sides', () => {
    const one = (waived: readonly string[]) => finding('1.1.1', { states, waived });
    expect([earned(one(['丙'])), keys(one(['丙']))]).toEqual(['3/4', ['乙']]);
    expect([earned(one(['乙'])), keys(one(['乙']))]).toEqual(['1/2', ['丙']]);
    expect([earned(one(['乙', '丙'])), keys(one(['乙', '丙']))]).toEqual(['1', []]);
    expect(earned(finding('1.1.1', { states: { 丙: 'missing' }, waived: ['丙'] }))).toBeNull();
  });
  it('that does not apply or is waived whole counts nowhere', () => {
    expect(earned(finding('1.1.1', { states, result: 'notapplicable' }))).toBeNull();
    expect(earned(finding('1.1.1', { states, final: 'waived' }))).toBeNull();
    expect(keys(finding('1.1.1', { states, final: 'waived' }))).toEqual([]);
    expect(keys(finding('1.1.1', { states, final: 'waived', review: reviewed('fail', '0') }))).toEqual([]);
  });
  it.each([
    ['pass', '1', '1', []],
    ['partial', '2/3', '2/3', ['乙', '丙']],
    ['fail', '0', '0', ['乙', '丙']],
    ['notapplicable', '0', null, []],
  ] as const)(
    'that a review found %s earns what the review says, whatever is waived',
    (now, credits, share, left) => {
      const one = finding('1.1.1', { states, waived: ['乙'], review: reviewed(now, credits), final: now });
      expect([earned(one), keys(one)]).toEqual([share, left]);
    },
  );
  it('that a review found not to apply counts nowhere, though its result were not told', () => {
    expect(earned(finding('1.1.1', { states, review: reviewed('notapplicable', '0') }))).toBeNull();
  });
});

describe('what is added to a score', () => {
  const encouraged = (
    id: string,
    more: Parameters<typeof finding>[1] = {},
    state: 'met' | 'missing' = 'met',
  ) =>
    finding(id, { level: 'encouraged', weight: 0, result: 'informational', states: { 甲: state }, ...more });
  const given: BonusPolicy = {
    encouraged: '3/2',
    awards: [
      { unit: CIVIL, points: '2', reason: '做法推广' },
      { unit: '县统计局', points: '9', reason: '别人的' },
    ],
    cap: 100,
    floor: 0,
  };
  const added = (adjusted: number, findings: readonly FindingReport[], more: Partial<BonusPolicy> = {}) => {
    const { bonus, final } = addBonus(CIVIL, new Fraction(adjusted), findings, {
      bonus: { ...given, ...more },
    });
    return {
      items: bonus?.items.map(({ requirement: id, points }) => [id, points.exact]),
      earned: bonus?.earned.exact,
      counted: bonus?.counted.exact,
      limited: bonus?.limited,
      final: final.toFraction(),
    };
  };

  it('is nothing where the policy gives nothing', () => {
    const { bonus, final } = addBonus(CIVIL, new Fraction(70), [encouraged('1.1.1')], { bonus: null });
    expect([bonus, final.toFraction()]).toEqual([null, '70']);
  });
  it('is points for what is encouraged and met, and what is awarded to the unit', () => {
    expect(added(70, [encouraged('1.1.1'), encouraged('1.1.2', {}, 'missing'), finding('1.1.3')])).toEqual({
      items: [
        ['1.1.1', '3/2'],
        [undefined, '2'],
      ],
      earned: '7/2',
      counted: '7/2',
      limited: undefined,
      final: '147/2',
    });
    const { bonus } = addBonus(CIVIL, new Fraction(70), [encouraged('1.1.1')], { bonus: given });
    expect(bonus?.items).toEqual([
      {
        kind: 'encouraged',
        requirement: '1.1.1',
        title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
        points: { value: 1.5, exact: '3/2' },
      },
      { kind: 'award', title: { zh: '做法推广', en: '做法推广' }, points: { value: 2, exact: '2' } },
    ]);
    expect(Object.keys(bonus ?? {})).not.toContain('limited');
  });
  it('has no item for what is encouraged where that is worth nothing', () => {
    expect(added(70, [encouraged('1.1.1')], { encouraged: '0' }).items).toEqual([[undefined, '2']]);
  });
  it.each([
    ['weighs nothing and is met in part', encouraged('1.1.1', { states: { 甲: 'met', 乙: 'late' } }), false],
    ['weighs nothing and expects nothing', encouraged('1.1.1', { states: {} }), false],
    ['weighs nothing and is not applicable', encouraged('1.1.1', { result: 'notapplicable' }), false],
    ['weighs something and passed', encouraged('1.1.1', { weight: 1, result: 'pass' }), true],
    ['weighs something and failed', encouraged('1.1.1', { weight: 1, result: 'fail' }), false],
    [
      'weighs something and passed in the end',
      encouraged('1.1.1', { weight: 1, result: 'fail', final: 'pass' }),
      true,
    ],
    ['was found met by a review', encouraged('1.1.1', { review: reviewed('pass', '1') }, 'missing'), true],
    ['was found unmet by a review', encouraged('1.1.1', { review: reviewed('fail', '0') }), false],
    [
      'was found unmet by a review and weighs something',
      encouraged('1.1.1', { weight: 1, result: 'pass', review: reviewed('partial', '1/2') }),
      false,
    ],
  ])('for what is encouraged and %s: %s', (_name, one, isMet) => {
    expect(added(70, [one]).items).toHaveLength(isMet ? 2 : 1);
  });
  it.each([
    ['all of it', 70, {}, ['2', undefined, '72']],
    ['all of it at the very cap', 70, { cap: 2 }, ['2', undefined, '72']],
    ['no more than the cap', 70, { cap: 1 }, ['1', 'cap', '71']],
    ['nothing below the floor', 59, { floor: 60 }, ['0', 'floor', '59']],
    ['all of it at the floor', 60, { floor: 60 }, ['2', undefined, '62']],
    ['up to a hundred', 98, {}, ['2', undefined, '100']],
    ['nothing past a hundred', 99, {}, ['1', 'full', '100']],
    ['the cap where that just fills the hundred', 99, { cap: 1 }, ['1', 'cap', '100']],
    ['nothing below the floor, whatever the cap', 59, { floor: 60, cap: 1 }, ['0', 'floor', '59']],
  ] as const)('counts %s', (_name, adjusted, more, [counted, limited, final]) => {
    expect(added(adjusted, [], more)).toMatchObject({ earned: '2', counted, final });
    expect(added(adjusted, [], more).limited).toBe(limited);
  });
});

describe('the row of a unit', () => {
  const own = unit(CIVIL);
  const row = (one: DepartmentReport | null, more: Parameters<typeof policy>[0] = {}) =>
    rowOf(own, one, { catalog: county, policy: policy(more) });
  const empty = {
    unit: { short: CIVIL, full: `示例县${CIVIL}`, group: 'bureaus' },
    file: null,
    raw: NO_SCORE,
    reviewed: null,
    adjusted: NO_SCORE,
    bonus: null,
    final: NO_SCORE,
    converted: null,
    vetoed: [],
    coverage: { judged: 0, bound: 0 },
    binding: { met: 0, due: 0 },
    gaps: 0,
    waived: 0,
    late: 0,
    flawed: 0,
    missing: 0,
    warnings: 0,
    lost: null,
    points: [
      { id: '1.1', state: 'unjudged', score: NO_SCORE, gaps: 0 },
      { id: '1.2', state: 'unbound', score: NO_SCORE, gaps: 0 },
      { id: '2.1', state: 'unjudged', score: NO_SCORE, gaps: 0 },
    ],
  };
  const findings = [
    finding('1.1.1', {
      states: { 甲: 'met', 乙: 'late', 丙: 'flawed', 丁: 'missing', 戊: 'missing' },
      waived: ['丁'],
    }),
    finding('1.1.2', { states: { 甲: 'met' } }),
    finding('2.1.1', { weight: 0, states: { 甲: 'missing' }, result: 'informational' }),
  ];
  const judged = department(CIVIL, findings, {
    score: { ...exactly(60), extra: 1 } as never,
    vetoed: ['1.1.1'],
    coverage: { judged: 2, bound: 3 },
    doubts: [{}, {}] as never,
  });

  it('is empty where nothing was handed in', () => {
    expect(row(null)).toEqual({ ...empty, status: 'absent' });
  });
  it('is empty but for its file where that cannot be judged', () => {
    expect(row(department(CIVIL, [], { status: 'unjudged', unit: null }))).toEqual({
      ...empty,
      status: 'unjudged',
      file: `${CIVIL}.yaml`,
    });
  });
  it('is empty where it is exempt, whatever was handed in', () => {
    const exempt = [{ unit: CIVIL, reason: '示例' }];
    expect(row(judged, { exempt })).toEqual({ ...empty, status: 'exempt', file: `${CIVIL}.yaml` });
    expect(row(null, { exempt })).toEqual({ ...empty, status: 'exempt' });
    expect(row(null, { exempt: [{ unit: '县统计局', reason: '示例' }] }).status).toBe('absent');
  });
  it('counts what its manifest has come to', () => {
    expect(row(judged)).toEqual({
      ...empty,
      status: 'judged',
      file: `${CIVIL}.yaml`,
      raw: exactly(60),
      adjusted: exactly(60),
      final: exactly(60),
      vetoed: ['1.1.1'],
      coverage: { judged: 2, bound: 3 },
      binding: { met: 1, due: 2 },
      gaps: 3,
      late: 1,
      flawed: 1,
      missing: 1,
      warnings: 2,
      lost: { value: 40, exact: '40' },
      points: [
        { id: '1.1', state: 'partial', score: NO_SCORE, gaps: 3 },
        { id: '1.2', state: 'unbound', score: NO_SCORE, gaps: 0 },
        { id: '2.1', state: 'informational', score: NO_SCORE, gaps: 0 },
      ],
    });
  });
  it('goes by the score after reviews and waivers, and shows the others beside it', () => {
    const adjusted = { ...exactly(75), grade: null, vetoed: [], results: judged.results, gaps: 3, waived: 1 };
    const one = row({ ...judged, reviewed: exactly(70), adjusted }, { conversion: 4 });
    expect(one).toMatchObject({
      raw: exactly(60),
      reviewed: exactly(70),
      final: exactly(75),
      converted: { value: 3, exact: '3' },
      vetoed: [],
      waived: 1,
      lost: { value: 25, exact: '25' },
    });
    expect(one.adjusted).toEqual(exactly(75));
  });
  it('adds the bonus to what is ranked and converted, and not to what was lost', () => {
    const bonus = {
      encouraged: '0',
      awards: [{ unit: CIVIL, points: '5', reason: '示例' }],
      cap: 100,
      floor: 0,
    };
    expect(row(judged, { bonus, conversion: 10 })).toMatchObject({
      adjusted: exactly(60),
      final: exactly(65),
      converted: { value: 6.5, exact: '13/2' },
      lost: { value: 40, exact: '40' },
      bonus: { counted: { exact: '5' } },
    });
  });
  it('has no score where nothing could be judged, and then neither bonus nor conversion', () => {
    const bonus = {
      encouraged: '0',
      awards: [{ unit: CIVIL, points: '5', reason: '示例' }],
      cap: 100,
      floor: 0,
    };
    expect(row({ ...judged, score: NO_SCORE }, { bonus, conversion: 10 })).toMatchObject({
      status: 'judged',
      final: NO_SCORE,
      bonus: null,
      converted: null,
      lost: null,
    });
  });
  it.each([
    ['pass', { met: 1, due: 1 }],
    ['partial', { met: 0, due: 1 }],
    ['fail', { met: 0, due: 1 }],
    ['error', { met: 0, due: 1 }],
    ['pending', { met: 0, due: 0 }],
    ['notapplicable', { met: 0, due: 0 }],
    ['informational', { met: 0, due: 0 }],
  ] as const)('counts a binding requirement that is %s in the end', (final, binding) => {
    const expected = finding('1.1.3', { level: 'expected', result: 'pass' });
    expect(row(department(CIVIL, [finding('1.1.1', { result: 'fail', final }), expected])).binding).toEqual(
      binding,
    );
  });
  it('shows a point by its score after reviews and waivers where there is one', () => {
    const [section] = judged.sections;
    const point = { ...section?.points[0], score: exactly(50), adjusted: exactly(55) };
    const shown = (more: object) =>
      row({ ...judged, sections: [{ ...section, points: [{ ...point, ...more }] }] as never }).points[0]
        ?.score;
    expect(shown({})).toEqual(exactly(55));
    expect(shown({ adjusted: undefined })).toEqual(exactly(50));
  });
});

describe('the middle of some numbers', () => {
  const of = (values: readonly number[]) => values.map((value) => new Fraction(value));
  const text = (value: Fraction | null) => value?.toFraction() ?? null;

  it.each([
    [[], null, null],
    [[7], '7', '7'],
    [[9, 1], '5', '5'],
    [[9, 1, 2], '4', '2'],
    [[10, 1, 100, 2], '113/4', '6'],
  ])('%j: the mean is %s, the median %s', (values, mean, median) => {
    expect([text(meanOf(of(values))), text(medianOf(of(values)))]).toEqual([mean, median]);
  });
  it.each([
    [[], null],
    [[5], ['5', '5']],
    [
      [3, 1],
      ['1', '3'],
    ],
    [
      [9, 1, 5],
      ['3', '7'],
    ],
    [
      [4, 1, 2, 3],
      ['3/2', '7/2'],
    ],
    [
      [5, 1, 2, 3, 4],
      ['2', '4'],
    ],
    [
      [6, 5, 1, 2, 3, 4],
      ['2', '5'],
    ],
  ])('%j: the middle half lies in %j', (values, hinges) => {
    const found = hingesOf(of(values));
    expect(found === null ? null : [text(found.lower), text(found.upper)]).toEqual(hinges);
  });
});
