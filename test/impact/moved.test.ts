/** Manifests written by hand, judged by two policies or catalogues → who moves, and which requirements move them. */
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { type Contribution, contributions } from '../../src/assess/impact/contributions.ts';
import { movesBetween } from '../../src/assess/impact/movers.ts';
import { impact, type Outcome } from '../../src/assess/impact.ts';
import type { DepartmentReport, FindingReport, Policy, Scorecard, UnitResult } from '../../src/model.ts';
import { rowWith } from '../scorecard/row.ts';
import { DIGEST, department, exactly, finding, policy, report, reviewed, say } from '../support/by-hand.ts';

describe('what a requirement adds to a score', () => {
  const added = (findings: readonly FindingReport[], more: Partial<Policy> = {}) =>
    Object.fromEntries(
      [...contributions(department('甲', findings), policy(more))].map(([id, { earned, worth, points }]) => [
        id,
        [earned?.toFraction() ?? null, worth.toFraction(), points.toFraction()],
      ]),
    );
  const all = [
    finding('1.1.1', { weight: 3, states: { 甲: 'met', 乙: 'missing' } }),
    finding('1.1.2', { weight: 1, states: { 甲: 'met' } }),
    finding('1.1.3', { weight: 0, states: { 甲: 'met' } }),
    finding('2.1.1', { weight: 1, result: 'notapplicable' }),
    finding('2.1.2', { weight: 4, states: { 甲: 'late' } }),
  ];

  it('is its part of the hundred by weight, as far as it was earned', () => {
    expect(added(all)).toEqual({
      '1.1.1': ['1/2', '75/2', '75/4'],
      '1.1.2': ['1', '25/2', '25/2'],
      '1.1.3': ['1', '0', '0'],
      '2.1.1': [null, '0', '0'],
      '2.1.2': ['1/2', '50', '25'],
    });
  });
  it('is its part of its point where points are averaged', () => {
    expect(added(all, { model: 'by-point' })).toMatchObject({
      '1.1.1': ['1/2', '75/2', '75/4'],
      '1.1.2': ['1', '25/2', '25/2'],
      '2.1.2': ['1/2', '50', '25'],
    });
    expect(
      added([...all, finding('3.1.1', { states: { 甲: 'met' } })], { model: 'by-point' })['2.1.2'],
    ).toEqual(['1/2', '100/3', '50/3']);
  });
  it('takes no part of the hundred for a point of which nothing weighs', () => {
    const weightless = finding('3.1.1', { weight: 0, states: { 甲: 'met' } });
    expect(added([...all, weightless], { model: 'by-point' })).toMatchObject({
      '2.1.2': ['1/2', '50', '25'],
      '3.1.1': ['1', '0', '0'],
    });
  });
  it('comes with its title, its weight and its verdict, in the catalogue’s order', () => {
    const found = contributions(department('甲', all), policy());
    expect([...found.keys()]).toEqual(all.map(({ id }) => id));
    expect(found.get('1.1.1')).toMatchObject({
      id: '1.1.1',
      title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
      weight: 3,
    });
  });
  it('has the same verdict only where all of it stands alike', () => {
    const verdict = (more: Parameters<typeof finding>[1]) =>
      contributions(department('甲', [finding('1.1.1', more)]), policy()).get('1.1.1')?.verdict;
    const states = { 甲: 'met', 乙: 'late' } as const;
    const base = verdict({ states });
    expect(verdict({ states })).toBe(base);
    for (const other of [
      { states, final: 'fail' as const },
      { states, review: reviewed('partial', '1/2') },
      { states: { 甲: 'met', 乙: 'flawed' } as const },
      { states: { 甲: 'met', 丙: 'late' } as const },
      { states, waived: ['乙'] },
    ])
      expect(verdict(other)).not.toBe(base);
    expect(verdict({ states, review: reviewed('partial', '1/2') })).not.toBe(
      verdict({ states, review: reviewed('partial', '1/3') }),
    );
  });
});

interface Given {
  readonly weight?: number;
  readonly verdict?: string;
  readonly earned?: number | null;
  readonly worth?: number;
}
const contribution = (
  id: string,
  { weight = 3, verdict = 'met', earned = 1, worth = 10 }: Given = {},
): Contribution => {
  const share = earned === null ? null : new Fraction(earned);
  const whole = new Fraction(earned === null ? 0 : worth);
  return { id, title: say(id), weight, verdict, earned: share, worth: whole, points: whole.mul(share ?? 0) };
};
const mapOf = (...all: readonly Contribution[]) => new Map(all.map((each) => [each.id, each] as const));

describe('a requirement that moves a score', () => {
  const why = (before: Given | null, after: Given | null, isSame = true) =>
    movesBetween(
      mapOf(...(before === null ? [] : [contribution('1.1.1', before)])),
      mapOf(...(after === null ? [] : [contribution('1.1.1', after)])),
      isSame,
    ).map((move) => `${move.why} ${move.points.toFraction()}`);

  it.each<[string, Given | null, Given | null, readonly string[]]>([
    ['is added', null, { worth: 10 }, ['added 10']],
    ['is removed', { worth: 10 }, null, ['removed -10']],
    ['is added and earns nothing', null, { earned: 0 }, []],
    ['is removed and earned nothing', { earned: 0 }, null, []],
    ['adds as much as before', { worth: 10 }, { worth: 10, weight: 1 }, []],
    ['weighs otherwise', { weight: 3 }, { weight: 1, worth: 4 }, ['weight -6']],
    ['is worth less since others are worth more', {}, { worth: 4 }, ['share -6']],
    ['is judged otherwise', {}, { verdict: 'late', earned: 0.5 }, ['verdict -5']],
    ['earns another part for the same verdict', {}, { earned: 0.5 }, ['credit -5']],
    ['counts no more', {}, { verdict: 'none', earned: null }, ['verdict -10']],
    ['counts no more for the same verdict', {}, { earned: null }, ['credit -10']],
    ['counts now', { verdict: 'none', earned: null }, {}, ['verdict 10']],
    [
      'counts no more and weighs otherwise',
      {},
      { verdict: 'none', weight: 1, earned: null },
      ['verdict -10'],
    ],
    // By the verdict 10 × −½, by the weight −2 × ½.
    [
      'is judged and weighed otherwise, the verdict more so',
      {},
      { verdict: 'late', weight: 2, earned: 0.5, worth: 8 },
      ['verdict -6'],
    ],
    [
      'is judged and weighed otherwise, the weight more so',
      {},
      { verdict: 'late', weight: 1, earned: 0.9, worth: 2 },
      ['weight -41/5'],
    ],
    [
      'earns and weighs otherwise, the credit more so',
      {},
      { weight: 2, earned: 0.5, worth: 8 },
      ['credit -6'],
    ],
    // Its own weight is what it was: that it is worth less by that of others does not count here.
    [
      'is judged otherwise while others weigh more',
      {},
      { verdict: 'late', earned: 0.9, worth: 2 },
      ['verdict -41/5'],
    ],
    // Both 10 × ½ and 10 × ½ up: the verdict is named.
    [
      'is judged and weighed otherwise, as much by either',
      { earned: 0.5, verdict: 'late' },
      { weight: 4, earned: 1, worth: 15 },
      ['verdict 10'],
    ],
    [
      'moves up by its weight and down by its verdict',
      {},
      { verdict: 'late', weight: 9, earned: 0.5, worth: 40 },
      ['weight 10'],
    ],
  ])('%s', (_name, before, after, moves) => {
    expect(why(before, after)).toEqual(moves);
  });
  it('is another one in another catalogue, whatever its id', () => {
    expect(why({ worth: 10 }, { worth: 7 }, false)).toEqual(['removed -10', 'added 7']);
  });
  it('is told with its title of the later side', () => {
    const [before, after] = [
      contribution('1.1.1'),
      { ...contribution('1.1.1', { worth: 4 }), title: say('新名') },
    ];
    expect(movesBetween(mapOf(before), mapOf(after), true)).toEqual([
      { requirement: '1.1.1', title: say('新名'), why: 'share', points: new Fraction(-6) },
    ]);
    expect(movesBetween(mapOf(before), mapOf(), true)[0]).toMatchObject({
      requirement: '1.1.1',
      title: say('1.1.1'),
    });
  });
  it('comes the sooner the more it moves, whichever way, and else in the catalogue’s order, what is gone last', () => {
    const before = mapOf(
      contribution('甲'),
      contribution('乙'),
      contribution('丙', { worth: 30 }),
      contribution('丁', { worth: 5 }),
    );
    const after = mapOf(
      contribution('甲', { worth: 15 }),
      contribution('乙', { worth: 5 }),
      contribution('丙', { worth: 10 }),
      contribution('戊', { worth: 5 }),
    );
    expect(movesBetween(before, after, true).map(({ requirement }) => requirement)).toEqual([
      '丙',
      '甲',
      '乙',
      '戊',
      '丁',
    ]);
    const others = mapOf(contribution('己', { worth: 10 }), contribution('庚', { worth: 10 }));
    expect(
      movesBetween(mapOf(contribution('甲')), others, false).map(({ requirement }) => requirement),
    ).toEqual(['己', '庚', '甲']);
  });
});

interface Card {
  readonly short: string;
  readonly final: number | string | null;
  readonly findings?: readonly FindingReport[];
  readonly more?: Partial<UnitResult>;
  readonly department?: Partial<DepartmentReport>;
}
const outcome = (
  cards: readonly Card[],
  { catalogId = 'county', own = policy(), version = '1.0.0' } = {},
): Outcome => ({
  policy: own,
  scorecard: {
    units: cards.map(({ short, final, more }) => ({
      ...rowWith({ unit: short, final }),
      rank: null,
      grade: null,
      because: say(''),
      ...more,
    })),
    report: report(
      cards.map(({ short, findings = [], department: more }) => department(short, findings, more)),
      {
        catalog: { id: catalogId, version, title: say('县目录'), digest: DIGEST },
        policy: { id: 'policy', version, title: say('评分办法'), digest: DIGEST },
      },
    ),
  } as unknown as Scorecard,
});

describe('two outcomes', () => {
  const one = (id: string, weight: number, state: 'met' | 'missing') =>
    finding(id, { weight, states: { 子: state } });
  const before = [one('1.1.1', 1, 'met'), one('1.1.2', 1, 'missing')];
  const after = [one('1.1.1', 3, 'met'), one('1.1.2', 1, 'missing')];

  it('are named by their catalogues and policies, with what differs', () => {
    const made = impact(outcome([]), outcome([], { version: '2.0.0' }));
    expect(made).toMatchObject({
      $schema: 'urn:zwgk:impact:1',
      form: 1,
      before: {
        catalog: { zh: '县目录 1.0.0', en: '县目录 in English 1.0.0' },
        policy: { zh: '评分办法 1.0.0', en: '评分办法 in English 1.0.0' },
      },
      after: { catalog: { zh: '县目录 2.0.0' }, policy: { zh: '评分办法 2.0.0' } },
      differences: [{ kind: 'catalog' }, { kind: 'policy' }],
      units: [],
    });
  });
  it('tell the days of manifests that they have both', () => {
    const card = { short: '甲', final: 50 };
    const later = { ...card, department: { asOf: { date: '2021-03-31', from: 'option' as const } } };
    expect(impact(outcome([card]), outcome([later])).differences).toEqual([
      { kind: 'asOf', before: '2020-03-31', after: '2021-03-31', departments: ['甲'] },
    ]);
  });
  it('tell who moves by what, and what is left for bonus and caps', () => {
    const [made] = impact(
      outcome([{ short: '甲', final: 50, findings: before, more: { rank: 2 } }]),
      outcome([{ short: '甲', final: 78, findings: after, more: { rank: 1 } }]),
    ).units;
    expect(made).toEqual({
      unit: '甲',
      before: { status: 'judged', final: exactly(50), grade: null, rank: 2 },
      after: { status: 'judged', final: exactly(78), grade: null, rank: 1 },
      change: { value: 28, exact: '28' },
      places: 1,
      movers: [
        {
          requirement: '1.1.1',
          title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
          why: 'weight',
          points: { value: 25, exact: '25' },
        },
      ],
      rest: { value: 3, exact: '3' },
    });
  });
  it('go by the credits of their own policies', () => {
    const late = [finding('1.1.1', { states: { 子: 'late' } })];
    const kind = policy({ credits: { met: '1', late: '3/4', flawed: '1/2', missing: '0' } });
    const findings = [{ ...late[0], credits: '3/4' } as FindingReport];
    const [made] = impact(
      outcome([{ short: '甲', final: 50, findings: late }]),
      outcome([{ short: '甲', final: 75, findings }], { own: kind }),
    ).units;
    expect(made).toMatchObject({
      movers: [{ why: 'credit', points: { exact: '25' } }],
      rest: { exact: '0' },
    });
  });
  it('have nothing in common in the requirements of two catalogues', () => {
    const [made] = impact(
      outcome([{ short: '甲', final: 50, findings: before }]),
      outcome([{ short: '甲', final: 75, findings: after }], { catalogId: 'new' }),
    ).units;
    expect(made?.movers.map(({ why }) => why)).toEqual(['added', 'removed']);
  });
  it('tell no movers of a unit that has no score on one side', () => {
    const some = { short: '甲', final: 50, findings: before };
    for (const [left, right] of [
      [[some], [{ ...some, final: null }]],
      [[{ ...some, final: null }], [some]],
      [[some], []],
      [[], [some]],
    ] as const)
      expect(impact(outcome(left), outcome(right)).units).toMatchObject([
        { change: null, movers: [], rest: null },
      ]);
  });
  it('take a unit for what its own manifest says, and nothing where there is none', () => {
    const cards = (findings: readonly FindingReport[], more: Partial<UnitResult> = {}): readonly Card[] => [
      { short: '乙', final: 50, findings: [one('2.1.1', 1, 'met')] },
      { short: '甲', final: 50, findings, more },
    ];
    const movers = (more: Partial<UnitResult>) =>
      impact(outcome(cards(before)), outcome(cards(after, more)))
        .units.find(({ unit }) => unit === '甲')
        ?.movers.map(({ why, points }) => `${why} ${points.exact}`);
    expect(movers({})).toEqual(['weight 25']);
    expect(movers({ status: 'exempt' })).toEqual(['removed -50']);
    expect(movers({ file: 'gone.yaml' })).toEqual(['removed -50']);
  });
  it('count who goes up, down, stays, and has another grade', () => {
    const graded = (zh: string | null): Partial<UnitResult> => ({
      grade: zh === null ? null : { zh, en: zh },
    });
    const cards = (finals: readonly (number | null)[], grades: readonly (string | null)[]): readonly Card[] =>
      finals.map((final, index) => ({
        short: '甲乙丙丁戊'.charAt(index),
        final,
        more: graded(grades[index] ?? null),
      }));
    const made = impact(
      outcome(cards([50, 50, 50, null, 50], ['良', '良', '良', null, '良'])),
      outcome(cards([60, 45, 50, 50, 51], ['优', '良', '良', '良', '良'])),
    );
    expect(made.counts).toEqual({ up: 2, down: 1, same: 1, regraded: 2 });
    expect(made.units.map(({ unit }) => unit)).toEqual(['甲', '乙', '戊', '丙', '丁']);
  });
  it('put the unit that moves furthest first, then keep the order of the later one', () => {
    const cards = (...all: readonly (readonly [string, number | null])[]): readonly Card[] =>
      all.map(([short, final]) => ({ short, final }));
    const made = impact(
      outcome(cards(['甲', 50], ['乙', 50], ['丙', 50], ['丁', 50], ['戊', 50], ['走', 1])),
      outcome(cards(['戊', null], ['丁', 40], ['丙', 60], ['乙', 30], ['甲', 50])),
    );
    expect(made.units.map(({ unit }) => unit)).toEqual(['乙', '丁', '丙', '甲', '戊', '走']);
    expect(made.units.at(-1)?.after).toBeNull();
  });
});
