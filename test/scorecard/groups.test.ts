/** Rows written by hand → groups with their ranks, grades and figures; two scorecards → what became of every unit. */
import { describe, expect, it } from 'vitest';
import { groupOf } from '../../src/assess/scorecard/group.ts';
import { trendOf } from '../../src/assess/scorecard/trend.ts';
import { riseOf, rowPairs, sidesOf } from '../../src/assess/scorecard/two-sides.ts';
import { scorecard } from '../../src/assess/scorecard.ts';
import { gradeWords, scorecardWords } from '../../src/messages/scorecard.ts';
import type {
  DepartmentReport,
  FindingReport,
  Policy,
  Problem,
  Report,
  Scorecard,
  UnitResult,
} from '../../src/model.ts';
import {
  catalog,
  DIGEST,
  department,
  exactly,
  finding,
  NO_SCORE,
  policy,
  report,
  requirement,
  reviewed,
  say,
  unit,
} from '../support/by-hand.ts';
import { type RowGiven, rowWith } from './row.ts';

const GROUP = { id: 'bureaus', title: '局', en: 'Bureaus' };
type Standing = UnitResult['status'];
/** Rows by their final scores; a word stands for a unit that has none. */
const grouped = (
  rows: readonly (RowGiven | readonly [unit: string, status: Standing])[],
  more: Partial<Policy> = {},
  manifests: readonly (readonly [string, DepartmentReport])[] = [],
) => {
  const all = rows.map((row) =>
    'unit' in row ? rowWith(row) : { ...rowWith({ unit: row[0], final: null }), status: row[1] },
  );
  return groupOf(GROUP, all, new Map(manifests), policy(more));
};
const excellent = { zh: '优秀', en: 'Excellent' };
const inadequate = { zh: '不合格', en: 'Inadequate' };

describe('a group', () => {
  const made = () =>
    grouped([
      ['未报', 'absent'],
      { unit: '乙', final: '80.5' },
      ['坏', 'unjudged'],
      ['免', 'exempt'],
      { unit: '甲', final: '91.25' },
      { unit: '丙', final: '80.5' },
      { unit: '丁', final: 10 },
    ]);

  it('ranks and grades who has a score, and lists the others after them', () => {
    const { units } = made();
    expect(units.map((each) => [each.unit.short, each.rank, each.grade?.zh ?? null])).toEqual([
      ['甲', 1, '优秀'],
      ['乙', 2, '良好'],
      ['丙', 2, '良好'],
      ['丁', 4, '不合格'],
      ['未报', null, null],
      ['坏', null, null],
      ['免', null, null],
    ]);
    expect(units[0]).toMatchObject({
      grade: excellent,
      because: gradeWords.reached(91.2, { title: '优秀', en: 'Excellent', atLeast: 90 }),
      final: exactly('91.25'),
    });
  });
  it('tells a tie where there is one', () => {
    const { units } = made();
    expect(units.map(({ tie }) => tie?.zh.slice(0, 3))).toEqual([
      undefined,
      '与丙同',
      '与乙同',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Object.keys(units[0] ?? {})).not.toContain('tie');
  });
  it('comes to its figures, its standings and its grades', () => {
    expect(made().result).toEqual({
      id: 'bureaus',
      title: { zh: '局', en: 'Bureaus' },
      standings: { judged: 4, absent: 1, unjudged: 1, exempt: 1 },
      highest: exactly('91.25'),
      median: exactly('80.5'),
      mean: { value: 65.5, exact: '1049/16' },
      lowest: exactly(10),
      grades: [
        { grade: excellent, units: ['甲'] },
        { grade: { zh: '良好', en: 'Good' }, units: ['乙', '丙'] },
        { grade: { zh: '合格', en: 'Adequate' }, units: [] },
        { grade: inadequate, units: ['丁'] },
      ],
      quotas: [],
    });
  });
  it('without a score has no figures', () => {
    const { result: empty } = grouped([['未报', 'absent']]);
    expect([empty.highest, empty.median, empty.mean, empty.lowest]).toEqual(Array(4).fill(NO_SCORE));
  });
  it('gives a share of places to the units that are to be assessed, whether they handed in or not', () => {
    const grading: Policy['grading'] = {
      by: 'quotas',
      quotas: [{ grade: '优秀', group: 'bureaus', share: '1/2' }],
      breakTies: [],
      ties: 'up',
    };
    const rows = [
      { unit: '甲', final: 99 },
      { unit: '乙', final: 98 },
      ['免', 'exempt'],
      ['未报', 'absent'],
      ['坏', 'unjudged'],
    ] as const;
    expect(grouped(rows, { grading }).result.quotas[0]?.places).toBe(2);
    expect(grouped([...rows, ['也免', 'exempt']] as const, { grading }).result.quotas[0]?.places).toBe(2);
    expect(
      grouped([...rows, ['未报二', 'absent'], ['未报三', 'absent']] as const, { grading }).result.quotas[0]
        ?.places,
    ).toBe(3);
  });
});

describe('a unit without a score', () => {
  const only = (...given: Parameters<typeof grouped>) => {
    const [first] = grouped(...given).units;
    return { grade: first?.grade, because: first?.because, rank: first?.rank };
  };

  it('that handed in nothing has no grade, or the lowest, as the policy says', () => {
    expect(only([['甲', 'absent']])).toEqual({ grade: null, because: gradeWords.absent(null), rank: null });
    expect(only([['甲', 'absent']], { unsubmitted: 'lowest' })).toEqual({
      grade: inadequate,
      because: gradeWords.absent({ title: '不合格', en: 'Inadequate' }),
      rank: null,
    });
  });
  it('that is exempt has no grade, with the reason of the policy', () => {
    const exempt = [
      { unit: '乙', reason: '别的' },
      { unit: '甲', reason: '新设' },
    ];
    expect(only([['甲', 'exempt']], { exempt, unsubmitted: 'lowest' })).toEqual({
      grade: null,
      because: gradeWords.exempt('新设'),
      rank: null,
    });
  });
  it('whose manifest cannot be judged has no grade, with the number of its errors', () => {
    const problem = (severity: Problem['severity']) => ({ severity }) as Problem;
    const problems = [problem('error'), problem('hint'), problem('error')];
    const manifest = department('甲', [], { status: 'unjudged', problems });
    expect(only([['甲', 'unjudged']], { unsubmitted: 'lowest' }, [['甲', manifest]])).toEqual({
      grade: null,
      because: gradeWords.unjudged(2),
      rank: null,
    });
    expect(only([['甲', 'unjudged']]).because).toEqual(gradeWords.unjudged(0));
  });
  it('of which nothing could be judged has no grade', () => {
    expect(only([['甲', 'judged']], { unsubmitted: 'lowest' })).toEqual({
      grade: null,
      because: gradeWords.nothing(),
      rank: null,
    });
  });
});

const COUNTY = catalog(
  [unit('县统计局'), unit('县民政局'), unit('例乡', { group: 'villages' })],
  [requirement('1.1.1', ['县统计局', '县民政局', '例乡'])],
);
const judged = (
  short: string,
  score: number,
  findings: readonly FindingReport[] = [],
  more: Partial<DepartmentReport> = {},
) => department(short, findings, { score: exactly(score), ...more });
const carded = (
  departments: readonly DepartmentReport[],
  more: Partial<Report> = {},
  own: Policy = policy(),
): Scorecard => scorecard(report(departments, more), { catalog: COUNTY, policy: own, traces: new Map() });

describe('a scorecard', () => {
  it('has a row for every unit of the register, by group and rank', () => {
    const card = carded([
      judged('例乡', 70),
      judged('县民政局', 90),
      department('某', [], { unit: null, declared: '某' }),
    ]);
    expect(card.units.map((each) => [each.unit.short, each.status, each.final.value])).toEqual([
      ['县民政局', 'judged', 90],
      ['县统计局', 'absent', null],
      ['例乡', 'judged', 70],
    ]);
    expect(card.groups.map(({ id, standings }) => [id, standings.judged])).toEqual([
      ['bureaus', 1],
      ['villages', 1],
    ]);
    expect(card.strays).toEqual([{ file: '某.yaml', declared: '某' }]);
  });
  it('says what it is of, by what policy, and carries the report', () => {
    const given = [judged('例乡', 70)];
    const card = carded(given, {}, policy({ conversion: 4 }));
    expect(card).toMatchObject({
      $schema: 'urn:zwgk:scorecard:1',
      form: 1,
      title: scorecardWords.title({ zh: '县目录', en: 'County catalogue' }),
      year: 2019,
      issuer: '县政府办',
      conversion: 4,
      report: report(given),
    });
    expect(Object.keys(card)).not.toContain('notice');
    expect(Object.keys(card)).not.toContain('trend');
    expect(card.method.length).toBeGreaterThan(9);
    expect(card.district.requirements.map(({ id }) => id)).toEqual(['1.1.1']);
    expect(card.plausibility).toEqual({ copies: [], addresses: [], outliers: [], moved: [], days: [] });
    const notice = { addressees: '各单位', basis: '根据要点', sign: '县府办' };
    const noted = { catalog: { ...COUNTY, notice }, policy: policy(), traces: new Map() };
    expect(scorecard(report(given), noted).notice).toEqual(notice);
  });
  it('is of the day that all were judged on, or of none', () => {
    const on = (date: string): Partial<DepartmentReport> => ({ asOf: { date, from: 'option' } });
    const dayOf = (...days: readonly Partial<DepartmentReport>[]) =>
      carded(days.map((day, index) => judged(COUNTY.units[index]?.short ?? '', 70, [], day))).asOf;
    expect(dayOf()).toBeNull();
    expect(dayOf(on('2020-03-31'), on('2020-03-31'))).toBe('2020-03-31');
    expect(dayOf(on('2020-03-31'), on('2020-03-30'))).toBeNull();
    expect(dayOf(on('2020-03-31'), { asOf: null })).toBe('2020-03-31');
    expect(dayOf({ asOf: null })).toBeNull();
  });
  it('is held against an earlier one where there is one', () => {
    const previous = { scorecard: carded([judged('例乡', 60)]), name: say('去年') };
    const card = scorecard(report([judged('例乡', 70)]), {
      catalog: COUNTY,
      policy: policy(),
      traces: new Map(),
      previous,
    });
    expect(card.trend?.before).toEqual(say('去年'));
    expect(card.trend?.units.find((each) => each.unit === '例乡')?.change?.exact).toBe('10');
  });
});

describe('two scorecards', () => {
  const row = (
    short: string,
    final: RowGiven['final'],
    rank: number | null = null,
    more: Partial<UnitResult> = {},
  ): UnitResult => ({
    ...rowWith({ unit: short, final }),
    rank,
    grade: null,
    because: say('因为'),
    ...more,
  });
  const pairsOf = (before: readonly UnitResult[], after: readonly UnitResult[]) => rowPairs(before, after);

  it('have every unit of either, in the order of the later one', () => {
    const pairs = pairsOf([row('甲', 1), row('乙', 2), row('丙', 3)], [row('丁', 4), row('乙', 5)]);
    expect(
      pairs.map(({ unit: name, before, after }) => [
        name,
        before?.final.value ?? null,
        after?.final.value ?? null,
      ]),
    ).toEqual([
      ['丁', null, 4],
      ['乙', 2, 5],
      ['甲', 1, null],
      ['丙', 3, null],
    ]);
  });
  it('tell how a unit stood and stands, and how far it has come', () => {
    const [pair] = pairsOf([row('甲', '60.25', 3)], [row('甲', 70, 1, { grade: excellent })]);
    if (pair === undefined) throw new Error('no pair');
    expect(sidesOf(pair)).toEqual({
      unit: '甲',
      before: { status: 'judged', final: exactly('60.25'), grade: null, rank: 3 },
      after: { status: 'judged', final: exactly(70), grade: excellent, rank: 1 },
      change: { value: 9.75, exact: '39/4' },
      places: 2,
    });
    expect(riseOf(pair)?.toFraction()).toBe('39/4');
  });
  it.each([
    ['has no score before', row('甲', null), row('甲', 70, 1)],
    ['has no score now', row('甲', 70, 1), row('甲', null)],
  ])('tell no change of a unit that %s', (_name, before, after) => {
    const [pair] = pairsOf([before], [after]);
    expect(pair && sidesOf(pair)).toMatchObject({ change: null, places: null });
  });
  it('tell no change of a unit that only one of them has', () => {
    for (const pair of [...pairsOf([row('甲', 70, 1)], []), ...pairsOf([], [row('甲', 70, 1)])])
      expect(sidesOf(pair)).toMatchObject({ change: null, places: null });
    expect(pairsOf([row('甲', 70, 1)], []).map(sidesOf)[0]?.after).toBeNull();
  });
  it('count no places between two groups', () => {
    const moved = row('甲', 70, 1, { unit: { short: '甲', full: '甲', group: 'villages' } });
    expect(pairsOf([row('甲', 60, 3)], [moved]).map(sidesOf)[0]).toMatchObject({
      change: { exact: '10' },
      places: null,
    });
  });
});

describe('the trend between two periods', () => {
  const name = say('去年');
  const trended = (before: Scorecard, after: Scorecard) =>
    trendOf({ scorecard: before, name }, { units: after.units, report: after.report });
  const with1 = (states: Parameters<typeof finding>[1]) => judged('县民政局', 50, [finding('1.1.1', states)]);
  const becomes = (before: Parameters<typeof finding>[1], after: Parameters<typeof finding>[1]) => {
    const { units } = trended(carded([with1(before)]), carded([with1(after)]));
    const found = units.find((each) => each.unit === '县民政局');
    return { fixed: found?.fixed, open: found?.open, new: found?.new };
  };
  const ids = (kind: 'fixed' | 'open' | 'new') => ({ fixed: [], open: [], new: [], [kind]: ['1.1.1#甲'] });

  it.each([
    ['missing', 'met', 'fixed'],
    ['missing', 'missing', 'open'],
    ['missing', 'late', 'open'],
    ['late', 'missing', 'open'],
    ['met', 'missing', 'new'],
    ['pending', 'missing', 'new'],
  ] as const)('takes what was %s and is %s for %s', (before, after, kind) => {
    expect(becomes({ states: { 甲: before } }, { states: { 甲: after } })).toEqual(ids(kind));
  });
  it('takes what was waived and is so no more for new, and what is waived now for nobody’s', () => {
    const missing = { states: { 甲: 'missing' } } as const;
    const waived = { ...missing, waived: ['甲'] };
    expect(becomes(waived, missing)).toEqual(ids('new'));
    expect(becomes(missing, waived)).toEqual({ fixed: [], open: [], new: [] });
    expect(becomes(missing, { ...missing, review: reviewed('pass', '1') })).toEqual({
      fixed: [],
      open: [],
      new: [],
    });
  });
  it('follows gaps only where a unit was judged in both', () => {
    const missing = with1({ states: { 甲: 'missing' } });
    const before = trended(carded([]), carded([missing]));
    const unjudged = trended(carded([department('县民政局', [], { status: 'unjudged' })]), carded([missing]));
    const broken = trended(carded([missing]), carded([department('县民政局', [], { status: 'unjudged' })]));
    const after = trended(carded([missing]), carded([]));
    for (const { units } of [before, unjudged, broken, after])
      expect(units.map((each) => [each.fixed, each.open, each.new])).toEqual(units.map(() => [[], [], []]));
  });
  it('follows no gaps of a unit that is exempt in one of them, or in one of the registers alone', () => {
    const missing = with1({ states: { 甲: 'missing' } });
    const whole = carded([missing]);
    const exempt = carded([missing], {}, policy({ exempt: [{ unit: '县民政局', reason: '示例' }] }));
    const without = { ...whole, units: whole.units.filter((each) => each.unit.short !== '县民政局') };
    const others = [
      trended(exempt, whole),
      trended(whole, exempt),
      trended(without, whole),
      trended(whole, without),
    ];
    for (const { units } of others)
      expect(units.map((each) => [each.fixed, each.open, each.new])).toEqual(units.map(() => [[], [], []]));
    expect(trended(whole, without).units.map((each) => each.unit)).toEqual(['县统计局', '例乡', '县民政局']);
  });
  it('follows gaps only within one catalogue, whatever its version', () => {
    const missing = with1({ states: { 甲: 'missing' } });
    const other = (id: string) =>
      carded([missing], { catalog: { id, version: '0.9.0', title: say('县目录'), digest: DIGEST } });
    const open = (card: Scorecard) =>
      trended(card, carded([missing])).units.find((each) => each.unit === '县民政局')?.open;
    expect([open(other('county')), open(other('old-county'))]).toEqual([['1.1.1#甲'], []]);
  });
  it('is named after the earlier period, and tells what else differs but for the day', () => {
    const later = carded([judged('县民政局', 50, [], { asOf: { date: '2021-03-31', from: 'option' } })]);
    const version = { name: 'zwgk' as const, version: '2.0.0' };
    expect(trended(carded([judged('县民政局', 50)]), later)).toMatchObject({
      before: name,
      comparable: true,
      differences: [],
    });
    expect(trended(carded([], { tool: version }), later)).toMatchObject({
      comparable: true,
      differences: [{ kind: 'tool' }],
    });
    expect(trended(carded([], { tool: version, only: ['1.1'] }), later)).toMatchObject({
      comparable: false,
      differences: [{ kind: 'only' }, { kind: 'tool' }],
    });
  });
});
