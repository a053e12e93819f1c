/** Departments written by hand → the steps of their plan, what it comes to, and what falls due meanwhile. */
import { describe, expect, it } from 'vitest';
import { type Located, mendsOf } from '../../src/assess/plan/mends.ts';
import { type Planning, plan } from '../../src/assess/plan.ts';
import type { DepartmentReport, Expectation, FindingReport, Gap, Policy } from '../../src/model.ts';
import { department, exactly, finding, gap, NO_SCORE, place, policy, say } from '../support/by-hand.ts';

type Rule = FindingReport['rule'];
interface Missing {
  readonly id?: string;
  readonly key: string;
  readonly gain: number | string;
  readonly rule?: Rule;
  readonly kind?: Expectation['kind'];
  readonly faults?: readonly string[];
  readonly register?: 'documents' | 'requests';
  readonly more?: Partial<Gap>;
}
const pointsOf = (value: number | string) => {
  const { value: read, exact } = exactly(value);
  return { value: read ?? 0, exact: exact ?? '0' };
};
const findingOf = ({
  id = '1.1.1',
  key,
  gain,
  rule = 'publish',
  kind = 'item',
  faults = ['absent'],
  register,
  more,
}: Missing): FindingReport =>
  finding(id, {
    rule,
    expectations: [{ key, kind, state: 'missing', due: null }],
    gaps: [
      gap(id, key, {
        gain: pointsOf(gain),
        faults: [
          ...faults.map((code) => ({ code })),
          ...(register === undefined ? [] : [{ code: 'register', register }]),
        ] as never,
        ...more,
      }),
    ],
  });
/** Gaps that one mend closes together stand in one list. */
const lacking = (
  score: number | string,
  mends: readonly (readonly Missing[])[],
  more: Partial<DepartmentReport> = {},
) => {
  const all = mends.flat();
  const ids = [...new Set(all.map(({ id = '1.1.1' }) => id))];
  const findings = ids.map((id) => {
    const own = all.filter((each) => (each.id ?? '1.1.1') === id).map(findingOf);
    const [first] = own;
    if (first === undefined) throw new Error('no finding');
    return {
      ...first,
      expectations: own.flatMap(({ expectations }) => expectations),
      gaps: own.flatMap(({ gaps }) => gaps),
    };
  });
  return department('甲', findings, {
    score: exactly(score),
    priorities: mends.map((group) => ({
      gaps: group.map(({ id = '1.1.1', key }) => `${id}#${key}`),
      gain: pointsOf(0),
    })),
    ...more,
  });
};
const planned = (one: DepartmentReport, more: Partial<Planning> = {}) =>
  plan(one, { policy: policy(), target: undefined, by: undefined, guides: [], ...more });

describe('a mend', () => {
  const keys = (mends: readonly (readonly Missing[])[], own: Policy = policy()) =>
    mendsOf(lacking(0, mends), own).map(({ gaps, gain, effort, register }) => [
      gaps.map(({ gap: { key } }: Located) => key).join(' '),
      gain.toFraction(),
      effort,
      register,
    ]);

  it('closes what hangs together', () => {
    const two = ['子', '丑'].map((key): Missing => ({ key, gain: 2, kind: 'element', faults: ['element'] }));
    expect(keys([two, [{ id: '1.1.2', key: '寅', gain: '1/3', rule: 'hold' }]])).toEqual([
      ['子 丑', '4', 1, undefined],
      ['寅', '1/3', 3, undefined],
    ]);
  });
  it.each<[string, Partial<Missing>, Partial<Missing>, number]>([
    ['things of their own that are absent', {}, {}, 2],
    ['periods that are absent', { kind: 'period' }, { kind: 'period' }, 2],
    [
      'times that are too few',
      { kind: 'time', faults: ['few'] },
      { kind: 'time', faults: ['absent', 'few'] },
      2,
    ],
    ['elements that are absent', { kind: 'element' }, { kind: 'element' }, 1],
    ['a thing and an element', {}, { kind: 'element' }, 1],
    ['things that are there and wrong', { faults: ['channel'] }, { faults: ['channel'] }, 1],
    ['things of which one is there and wrong', {}, { faults: ['absent', 'channel'] }, 1],
  ])('is one for each of %s, or one for both', (_name, one, other, count) => {
    expect(
      keys([
        [
          { key: '子', gain: 1, ...one },
          { key: '丑', gain: 1, ...other },
        ],
      ]),
    ).toHaveLength(count);
  });
  it('takes what the hardest of its requirements takes', () => {
    const both: readonly Missing[] = [
      { key: '子', gain: 1, rule: 'arrange', kind: 'element' },
      { id: '1.1.2', key: '丑', gain: 1, rule: 'measure', kind: 'element' },
      { id: '1.1.3', key: '寅', gain: 1, rule: 'publish', kind: 'element' },
    ];
    expect(keys([both])).toEqual([['子 丑 寅', '3', 5, undefined]]);
  });
  it('of a silent register says which', () => {
    expect(
      keys([[{ key: '子', gain: 1, faults: ['absent'], register: 'documents', kind: 'register' }]]),
    ).toEqual([['子', '1', 1, 'documents']]);
  });
  it('of a gap that nothing is known of is none', () => {
    const one = lacking(0, [[{ key: '子', gain: 1, kind: 'element' }]]);
    const more = [{ gaps: ['9.9.9#子', '1.1.1#子'], gain: pointsOf(0) }];
    expect(mendsOf({ ...one, priorities: more }, policy()).map(({ gaps }) => gaps.length)).toEqual([1]);
  });
  it('of an expectation that the finding does not list is one for itself', () => {
    const one = lacking(0, [
      [
        { key: '子', gain: 1 },
        { key: '丑', gain: 1 },
      ],
    ]);
    const bare = one.sections.map((section) => ({
      ...section,
      points: section.points.map((point) => ({
        ...point,
        findings: point.findings.map((each) => ({ ...each, expectations: [] })),
      })),
    }));
    expect(mendsOf({ ...one, sections: bare }, policy())).toHaveLength(2);
  });
});

describe('a plan', () => {
  const two = lacking(50, [[{ key: '子', gain: 6 }], [{ key: '丑', gain: 4 }]]);

  it('says of what it is', () => {
    const problems = [{ code: 'hint' }] as never;
    const one = { ...two, vetoed: ['2.1.1'], problems };
    expect(planned(one)).toMatchObject({
      file: '甲.yaml',
      department: '示例县甲',
      unit: '甲',
      asOf: '2020-03-31',
      score: exactly(50),
      vetoed: ['2.1.1'],
      problems,
    });
    const stray = { ...two, unit: null, asOf: null };
    expect(planned({ ...stray, declared: '某局' })).toMatchObject({
      department: '某局',
      unit: null,
      asOf: null,
    });
    expect(planned({ ...stray, declared: null })).toMatchObject({ department: '甲.yaml' });
  });
  it('takes the cheapest mends that reach the target, and tells what they come to', () => {
    const { steps, status, effort, target, best, grade } = planned({
      ...two,
      grade: { zh: '不合格', en: 'Inadequate' },
    });
    expect({ status, effort, target, best, grade }).toEqual({
      status: 'open',
      effort: 2,
      target: '60',
      best: exactly(60),
      grade: { before: { zh: '不合格', en: 'Inadequate' }, after: { zh: '合格', en: 'Adequate' } },
    });
    expect(steps).toEqual([
      {
        gaps: ['1.1.1#子'],
        titles: [{ zh: '要求1.1.1', en: 'Requirement 1.1.1' }],
        message: say('缺子'),
        mend: say('补子'),
        effort: 1,
        gain: { value: 6, exact: '6' },
        after: exactly(56),
      },
      {
        gaps: ['1.1.1#丑'],
        titles: [{ zh: '要求1.1.1', en: 'Requirement 1.1.1' }],
        message: say('缺丑'),
        mend: say('补丑'),
        effort: 1,
        gain: { value: 4, exact: '4' },
        after: exactly(60),
      },
    ]);
  });
  it('says where a step has its place, which register it writes, and every title once', () => {
    const gaps: readonly Missing[] = [
      {
        key: '子',
        gain: 6,
        register: 'documents',
        kind: 'register',
        more: { pointer: '/documents', place: place(7) },
      },
      { key: '丑', gain: 3, kind: 'register' },
      { id: '1.1.2', key: '寅', gain: 3, kind: 'register' },
    ];
    const [step] = planned(lacking(50, [gaps])).steps;
    expect(step).toMatchObject({
      gaps: ['1.1.1#子', '1.1.1#丑', '1.1.2#寅'],
      place: place(7),
      register: 'documents',
      gain: { exact: '12' },
    });
    expect(step?.titles.map(({ zh }) => zh)).toEqual(['要求1.1.1', '要求1.1.2']);
    expect(Object.keys(planned(two).steps[0] ?? {})).toEqual([
      'gaps',
      'titles',
      'message',
      'mend',
      'effort',
      'gain',
      'after',
    ]);
  });
  it('does first what gives most for its effort, and equals in the order of the mends', () => {
    const order = (...mends: readonly Missing[]) =>
      planned(
        lacking(
          0,
          mends.map((each, index) => [{ id: `1.1.${index + 1}`, ...each }]),
        ),
        { target: '100' },
      ).steps.map(({ gaps }) => gaps[0]?.split('#')[1]);
    expect(
      order(
        { key: '难', gain: 6, rule: 'measure' },
        { key: '中', gain: 6, rule: 'hold' },
        { key: '易', gain: 3 },
        { key: '同', gain: 6, rule: 'arrange' },
        { key: '也同', gain: 3 },
      ),
    ).toEqual(['易', '同', '也同', '中', '难']);
  });
  it('chooses by gains of whatever denominators', () => {
    const thirds = lacking('181/3', [
      [{ key: '子', gain: '1/7' }],
      [{ key: '丑', gain: '59/3' }],
      [{ key: '寅', gain: '39/2' }],
    ]);
    const { steps, target } = planned(thirds, { target: '80' });
    expect([target, steps.map(({ gaps }) => gaps[0])]).toEqual(['80', ['1.1.1#丑']]);
    expect(planned(thirds, { target: '559/7' }).steps.map(({ after }) => after.exact)).toEqual(['80']);
    // Two of equal effort reach it as well as any two: those that give most.
    expect(planned(thirds, { target: '561/7' }).steps.map(({ after }) => after.exact)).toEqual([
      '80',
      '199/2',
    ]);
    expect(planned(thirds, { target: '1395/14' })).toMatchObject({ status: 'open', steps: { length: 3 } });
    expect(planned(thirds, { target: '1396/14' })).toMatchObject({ status: 'beyond', steps: { length: 3 } });
  });
  it.each([
    ['the next grade', 50, 15, '60', 'open'],
    ['the next grade, just reached', 50, 10, '60', 'open'],
    ['all there is where the next grade is out of reach', 50, 9, '59', 'open'],
    ['the next grade from the very threshold of one', 60, 20, '80', 'open'],
    ['no more than the next grade', 50, 50, '60', 'open'],
    ['all there is above the highest grade', 95, 3, '98', 'open'],
  ])('goes for %s where no target is given', (_name, score, gain, target, status) => {
    expect(planned(lacking(score, [[{ key: '子', gain }]]))).toMatchObject({ target, status });
  });
  it('has nothing to do where the target is reached or nothing can be mended', () => {
    expect(planned(two, { target: '1/2' })).toMatchObject({
      target: '1/2',
      status: 'reached',
      steps: [],
      effort: 0,
      best: exactly(60),
    });
    expect(planned(two, { target: '50' }).status).toBe('reached');
    expect(planned(lacking(50, []))).toMatchObject({ target: '50', status: 'reached', steps: [] });
  });
  it('tells where even all of it falls short, and what it comes to', () => {
    const { status, steps, effort, target } = planned(two, { target: '61' });
    expect([status, steps.length, effort, target]).toEqual(['beyond', 2, 2, '61']);
    expect(planned(two, { target: '60' }).status).toBe('open');
  });
  it('goes by the thresholds of the group where others have places', () => {
    const grading: Policy['grading'] = {
      by: 'quotas',
      quotas: [
        { grade: '优秀', group: 'bureaus', number: 1 },
        { grade: '良好', group: 'bureaus', number: 1 },
      ],
      breakTies: [],
      ties: 'up',
    };
    const one = lacking(70, [[{ key: '子', gain: 15 }]]);
    expect(planned(one).target).toBe('80');
    expect(planned(one, { policy: policy({ grading }) })).toMatchObject({
      target: '85',
      grade: { after: null },
    });
    expect(planned({ ...one, unit: null }, { policy: policy({ grading }) }).target).toBe('80');
  });
  it('lifts a veto by what it mends of its requirement', () => {
    const vetoed = (...ids: readonly string[]) => planned({ ...two, vetoed: ids }).grade.after?.zh;
    expect([vetoed('1.1.1'), vetoed('2.1.1'), vetoed('1.1.1', '2.1.1')]).toEqual([
      '合格',
      '不合格',
      '不合格',
    ]);
  });
  const NOTHING = { best: NO_SCORE, grade: { before: null, after: null }, effort: 0, steps: [] };
  it('is none for a manifest that cannot be judged', () => {
    const broken = { ...two, status: 'unjudged' as const, score: NO_SCORE };
    expect(planned(broken)).toMatchObject({ ...NOTHING, status: 'unjudged', target: null });
    expect(planned(broken, { target: '160/2' })).toMatchObject({
      ...NOTHING,
      status: 'unjudged',
      target: '80',
    });
  });
  it('is none where nothing can be judged yet', () => {
    expect(planned({ ...two, score: NO_SCORE })).toMatchObject({ ...NOTHING, status: 'none', target: null });
  });
});

describe('what is still to come', () => {
  const upcoming = [
    { id: '1.1.1#第四季度#甲', due: '2020-04-20', title: say('按季') },
    { id: '1.1.2#子', due: '2020-04-20', title: say('别的') },
    { id: '1.1.1#乙', due: '2020-04-20', title: say('按季') },
    { id: '1.1.1#丙', due: '2020-05-01T12:00', title: say('按季') },
    { id: '1.1.3#丁', due: null, title: say('没有日子') },
  ];
  const guides = [{ id: '1.1.1', prove: say('贴网址'), remedy: say('补') }];
  const coming = (more: Partial<Planning> = {}) =>
    planned(department('甲', [], { upcoming }), { guides, ...more }).coming;

  it('is told by day and requirement, with how it is proved', () => {
    expect(coming()).toEqual([
      {
        id: '1.1.1',
        title: say('按季'),
        due: '2020-04-20',
        keys: ['第四季度#甲', '乙'],
        prove: say('贴网址'),
      },
      { id: '1.1.2', title: say('别的'), due: '2020-04-20', keys: ['子'], prove: say('别的') },
      { id: '1.1.1', title: say('按季'), due: '2020-05-01T12:00', keys: ['丙'], prove: say('贴网址') },
    ]);
  });
  it('is told up to the day asked for, to its end', () => {
    const days = (by: string) => coming({ by }).map(({ due }) => due);
    expect(days('2020-04-20')).toEqual(['2020-04-20', '2020-04-20']);
    expect(days('2020-05-01')).toHaveLength(3);
    expect(days('2020-04-19')).toEqual([]);
  });
});
