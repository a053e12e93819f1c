/** Manifests written by hand → how the document fares over all units: requirements, points, common gaps, what nobody covers. */
import { describe, expect, it } from 'vitest';
import { districtOf } from '../../src/assess/scorecard/district.ts';
import type {
  CellState,
  DepartmentReport,
  FindingReport,
  Policy,
  Report,
  Requirement,
  State,
  UnitResult,
} from '../../src/model.ts';
import {
  catalog,
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
import { rowWith } from './row.ts';

const NAMES = [...'甲乙丙丁戊己庚辛壬癸'];
const county = (...requirements: readonly Requirement[]) =>
  catalog(
    NAMES.map((name) => unit(name)),
    requirements,
  );
type Standing = Exclude<UnitResult['status'], 'judged'>;
/** Of a unit: what was found in its manifest, or why nothing was; who is not named handed in nothing. */
type Units = Readonly<Record<string, readonly FindingReport[] | Standing>>;

const district = (
  requirements: readonly Requirement[],
  units: Units,
  more: {
    readonly only?: readonly string[];
    readonly policy?: Partial<Policy>;
    readonly finals?: Readonly<Record<string, number>>;
  } = {},
) => {
  const departments = Object.entries(units).flatMap(([name, found]): DepartmentReport[] =>
    typeof found === 'string' ? [] : [department(name, found)],
  );
  const rows = NAMES.map((name): UnitResult => {
    const found = units[name] ?? 'absent';
    return {
      ...rowWith({ unit: name, final: more.finals?.[name] ?? null }),
      status: typeof found === 'string' ? found : 'judged',
      rank: null,
      grade: null,
      because: say(''),
    };
  });
  const all: Report = report(departments, { only: more.only ?? [] });
  return districtOf(all, rows, county(...requirements), policy(more.policy));
};
const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('there is none');
  return one;
};
const found = (states: Readonly<Record<string, State>>, more: Parameters<typeof finding>[1] = {}) => [
  finding('1.1.1', { states, ...more }),
];
const MET = found({ 子: 'met' });
const MISSING = found({ 子: 'missing' }, { result: 'fail' });
const HALF = found({ 子: 'late' });

describe('a requirement over all units', () => {
  const one = requirement('1.1.1', ['甲', '乙', '丙', '丁', '戊', '己'], {
    cite: ['一', '二'],
    shared: true,
    level: 'expected',
  });
  it('has a cell for every unit that it binds and that is assessed, and counts them', () => {
    const { requirements } = district([one], {
      甲: MET,
      乙: HALF,
      丙: found({ 子: 'missing' }, { result: 'fail', final: 'waived' }),
      丁: 'unjudged',
      戊: 'exempt',
      庚: MISSING,
    });
    expect(first(requirements)).toEqual({
      id: '1.1.1',
      title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
      cite: ['一', '二'],
      level: 'expected',
      weight: 1,
      rule: 'publish',
      shared: true,
      units: [
        { unit: '甲', state: 'pass' },
        { unit: '乙', state: 'partial' },
        { unit: '丙', state: 'waived' },
        { unit: '丁', state: 'unjudged' },
        { unit: '己', state: 'absent' },
      ],
      counts: {
        pass: 1,
        partial: 1,
        fail: 0,
        pending: 0,
        notapplicable: 0,
        informational: 0,
        error: 0,
        waived: 1,
        absent: 1,
        unjudged: 1,
      },
      rate: exactly(75),
    });
  });
  it('has no rate where nobody earned anything or lost it', () => {
    expect(first(district([one], { 甲: found({ 子: 'pending' }) }).requirements).rate).toEqual(NO_SCORE);
  });
  it('is unjudged where a manifest that was judged has no finding of it', () => {
    expect(first(district([one], { 甲: [] }).requirements).units[0]).toEqual({
      unit: '甲',
      state: 'unjudged',
    });
  });
  it('is left out where the run was not asked for it', () => {
    const all = [one, requirement('1.2.1', ['甲']), requirement('2.1.1', ['甲'])];
    const ids = (only: readonly string[]) =>
      district(all, { 甲: MET }, { only }).requirements.map(({ id }) => id);
    expect([ids([]), ids(['1.2', '2.1.1']), ids(['1'])]).toEqual([
      ['1.1.1', '1.2.1', '2.1.1'],
      ['1.2.1', '2.1.1'],
      ['1.1.1', '1.2.1'],
    ]);
  });
  it('leaves a unit out that has no row', () => {
    const rows: UnitResult[] = [];
    expect(districtOf(report([]), rows, county(one), policy()).requirements[0]?.units).toEqual([]);
  });
});

describe('a part of the document', () => {
  const all = ['甲', '乙', '丙'];
  const one = requirement('1.1.1', all);
  const stateOf = (units: Units, requirements: readonly Requirement[] = [one]) =>
    first(district(requirements, units).points).state;
  const NOT = found({ 子: 'missing' }, { result: 'notapplicable', gaps: [] });
  const PENDING = found({ 子: 'pending' }, { result: 'pending' });

  it.each<[string, Units, string]>([
    ['met by all', { 甲: MET, 乙: MET, 丙: MET }, 'met'],
    ['met by all to whom it applies', { 甲: MET, 乙: NOT, 丙: PENDING }, 'met'],
    ['met by all that were judged', { 甲: MET, 乙: MET }, 'partial'],
    ['met by some', { 甲: MET, 乙: MISSING, 丙: MET }, 'partial'],
    ['met by one, in part by another, by a third not', { 甲: MET, 乙: HALF, 丙: MISSING }, 'partial'],
    ['met by one, not by another, a third not judged', { 甲: MET, 乙: MISSING }, 'partial'],
    ['met in part', { 甲: HALF, 乙: HALF, 丙: HALF }, 'partial'],
    ['met by nobody', { 甲: MISSING, 乙: MISSING, 丙: MISSING }, 'unmet'],
    ['met by nobody that was judged', { 甲: MISSING }, 'unmet'],
    ['still to come', { 甲: PENDING, 乙: NOT }, 'pending'],
    ['not judged', { 甲: NOT, 乙: 'unjudged' }, 'unjudged'],
    ['not applicable', { 甲: NOT, 乙: NOT, 丙: NOT }, 'notapplicable'],
    ['bound to exempt units alone', { 甲: 'exempt', 乙: 'exempt', 丙: 'exempt' }, 'unbound'],
  ])('%s', (_name, units, state) => {
    expect(stateOf(units)).toBe(state);
  });
  it('of which nothing weighs is informational where it binds somebody', () => {
    const encouraged = (id: string, units: readonly string[]) =>
      requirement(id, units, { level: 'encouraged' });
    expect(stateOf({ 甲: MET }, [encouraged('1.1.1', all), encouraged('1.1.2', [])])).toBe('informational');
    expect(stateOf({ 甲: MET }, [encouraged('1.1.2', [])])).toBe('unbound');
  });

  it('counts the units bound by what weighs, its gaps, and the mean of its rates by weight', () => {
    const requirements = [
      requirement('1.1.1', ['甲', '乙', '丙', '丁']),
      requirement('1.1.2', ['甲', '戊'], { level: 'expected' }),
      requirement('1.1.3', ['己'], { level: 'encouraged' }),
      requirement('1.2.1', ['甲']),
      requirement('11.1.1', ['辛']),
    ];
    const { points, sections } = district(requirements, {
      甲: [
        ...MET,
        finding('1.1.2', { states: { 子: 'late', 丑: 'missing' } }),
        finding('1.2.1', { states: { 子: 'pending' }, result: 'pending' }),
      ],
      乙: MISSING,
      丙: NOT,
      戊: [finding('1.1.2', { states: { 子: 'pending' }, result: 'pending' })],
      己: [finding('1.1.3', { weight: 0, states: { 子: 'missing' } })],
    });
    expect(points[0]).toEqual({
      id: '1.1',
      title: { zh: '要点1.1', en: 'Point 1.1' },
      state: 'partial',
      // 50 weighs 3, and 25 weighs 1.
      rate: { value: 43.7, exact: '175/4' },
      units: { bound: 5, met: 0, partial: 1, unmet: 1, pending: 1, notapplicable: 1, unjudged: 1 },
      gaps: 3,
    });
    expect(points.map(({ id, state }) => [id, state])).toEqual([
      ['1.1', 'partial'],
      ['1.2', 'pending'],
      ['11.1', 'unjudged'],
    ]);
    expect(sections[0]).toMatchObject({
      id: '1',
      title: { zh: '第1部分', en: 'Section 1' },
      units: { bound: 5, partial: 1, unmet: 1 },
      gaps: 3,
    });
    expect(sections.map(({ id }) => id)).toEqual(['1', '11']);
  });
  it('counts units that met it', () => {
    expect(first(district([one], { 甲: MET, 乙: MET, 丙: MISSING }).points).units).toMatchObject({
      met: 2,
      unmet: 1,
    });
  });
  it('has no rate where none of its requirements has one', () => {
    expect(first(district([one], {}).points).rate).toEqual(NO_SCORE);
  });
  it('is left out where the run was asked for nothing in it', () => {
    const both = [one, requirement('1.2.1', all), requirement('2.1.1', all)];
    const { points, sections } = district(both, { 甲: MET }, { only: ['1.2'] });
    expect([points.map(({ id }) => id), sections.map(({ id }) => id)]).toEqual([['1.2'], ['1']]);
  });
  it('is counted by its state', () => {
    const both = [one, requirement('1.2.1', ['丁']), requirement('2.1.1', ['丁'])];
    expect(district(both, { 甲: MET, 乙: MET, 丙: MET }).states).toEqual({
      met: 1,
      partial: 0,
      unmet: 0,
      pending: 0,
      notapplicable: 0,
      informational: 0,
      unjudged: 2,
      unbound: 0,
    });
  });
});

describe('the scores of all units', () => {
  it('have a median and a mean, of those judged', () => {
    const units: Units = { 甲: MET, 乙: MET, 丙: MET, 丁: 'exempt', 戊: MET };
    const { median, mean } = district([requirement('1.1.1', [])], units, {
      finals: { 甲: 10, 乙: 20, 丙: 60, 丁: 100 },
    });
    expect([median, mean]).toEqual([exactly(20), exactly(30)]);
  });
  it('have neither where nobody has one', () => {
    const { median, mean } = district([requirement('1.1.1', [])], { 甲: MET });
    expect([median, mean]).toEqual([NO_SCORE, NO_SCORE]);
  });
});

describe('a common gap', () => {
  const one = requirement('1.1.1', NAMES);
  /** The first `count` units as given, and the others up to `of` as in the second. */
  const units = (
    count: number,
    of: number,
    lacking: readonly FindingReport[],
    others: readonly FindingReport[],
  ): Units =>
    Object.fromEntries(NAMES.slice(0, of).map((name, index) => [name, index < count ? lacking : others]));
  const common = (given: Units, requirements: readonly Requirement[] = [one]) =>
    district(requirements, given).common;

  it('is what three units lack, and a third of those that could have it', () => {
    expect(common(units(3, 9, MISSING, MET))).toEqual([
      {
        requirement: '1.1.1',
        title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
        level: 'binding',
        key: '子',
        keys: ['子'],
        units: ['甲', '乙', '丙'],
        of: 9,
      },
    ]);
    expect(common(units(2, 2, MISSING, MET))).toEqual([]);
    expect(common(units(3, 10, MISSING, MET))).toEqual([]);
  });
  it('could be had by whom something is due, be it met or not', () => {
    const later = found({ 子: 'pending' }, { result: 'pending' });
    expect(first(common(units(3, 10, MISSING, later))).of).toBe(3);
    expect(first(common({ ...units(3, 6, MISSING, HALF), 庚: later })).of).toBe(6);
  });
  it('of a register could be had by all that are bound', () => {
    const silent = found({ 子: 'missing' }).map((each) => ({
      ...each,
      expectations: each.expectations.map((its) => ({ ...its, kind: 'register' as const })),
    }));
    expect(first(common(units(3, 9, silent, found({ 丑: 'met' })))).of).toBe(9);
    expect(common(units(3, 10, silent, found({ 丑: 'met' })))).toEqual([]);
  });
  it('is one where the same units lack several things', () => {
    const lacking = found({ 子: 'missing', 丑: 'late', 寅: 'met' });
    expect(
      common(units(4, 6, lacking, found({ 子: 'met', 丑: 'met' }))).map(({ key, keys, units: who }) => [
        key,
        keys,
        who.length,
      ]),
    ).toEqual([['子', ['子', '丑'], 4]]);
    const more = { ...units(4, 6, lacking, found({ 子: 'met', 丑: 'late' })) };
    expect(common(more).map(({ key, keys, units: who }) => [key, keys, who.length])).toEqual([
      ['丑', ['丑'], 6],
      ['子', ['子'], 4],
    ]);
  });
  it('is not waived, nor met or set aside by a review', () => {
    const waived = found({ 子: 'missing' }, { waived: ['子'] });
    const whole = found({ 子: 'missing' }, { final: 'waived' });
    const settled = found({ 子: 'missing' }, { review: reviewed('pass', '1') });
    const aside = found({ 子: 'missing' }, { review: reviewed('notapplicable', '0') });
    for (const [others, of] of [
      [waived, 9],
      [settled, 9],
      [whole, 3],
      [aside, 3],
    ] as const)
      expect(first(common(units(3, 9, MISSING, others)))).toMatchObject({ units: ['甲', '乙', '丙'], of });
  });
  it('may be something else for each of them', () => {
    const own = Object.fromEntries(
      NAMES.slice(0, 4).map((name) => [name, found({ [`${name}件`]: 'missing', 以后: 'pending' })]),
    );
    const later = found({ 子: 'pending' }, { result: 'pending' });
    expect(common({ ...own, 己: MET, 庚: later })).toEqual([
      {
        requirement: '1.1.1',
        title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
        level: 'binding',
        key: null,
        keys: [],
        units: ['甲', '乙', '丙', '丁'],
        of: 5,
      },
    ]);
    const { 丁: _1, 丙: _2, ...two } = own;
    expect(common({ ...two, 己: MET })).toEqual([]);
  });
  it('of what weighs nothing is none', () => {
    expect(common(units(3, 9, MISSING, MET), [requirement('1.1.1', NAMES, { level: 'encouraged' })])).toEqual(
      [],
    );
  });
  it('comes the sooner the more units have it, then the more it weighs, then in the catalogue’s order', () => {
    const requirements = [
      requirement('1.1.1', NAMES, { level: 'expected' }),
      requirement('1.1.2', NAMES),
      requirement('1.1.3', NAMES),
      requirement('1.1.4', NAMES),
    ];
    const lack = (...ids: readonly string[]) =>
      ids.map((id) => finding(id, { states: { 子: 'missing' }, result: 'fail' }));
    const given: Units = {
      甲: lack('1.1.1', '1.1.2', '1.1.3', '1.1.4'),
      乙: lack('1.1.1', '1.1.2', '1.1.3', '1.1.4'),
      丙: lack('1.1.1', '1.1.2', '1.1.3', '1.1.4'),
      丁: lack('1.1.4'),
    };
    expect(common(given, requirements).map((each) => each.requirement)).toEqual([
      '1.1.4',
      '1.1.2',
      '1.1.3',
      '1.1.1',
    ]);
  });
});

describe('a requirement of several leads', () => {
  const shared = requirement('1.1.1', ['甲', '乙', '丙'], { shared: true, leads: ['甲', '乙'] });
  const state = (result: FindingReport['result'] | 'waived') =>
    found({}, result === 'waived' ? { result: 'fail', final: 'waived' } : { result });
  const best = (one: CellState, other: CellState) => {
    const standing = (cell: CellState) => (cell === 'absent' || cell === 'unjudged' ? cell : state(cell));
    const { uncovered } = district([shared], { 甲: standing(one), 乙: standing(other), 丙: MET });
    return uncovered[0]?.best ?? null;
  };

  it.each<[CellState, CellState, CellState | null]>([
    ['pass', 'fail', null],
    ['partial', 'fail', 'partial'],
    ['partial', 'partial', 'partial'],
    ['partial', 'pending', 'partial'],
    ['fail', 'pending', 'pending'],
    ['error', 'pending', 'pending'],
    ['fail', 'error', 'fail'],
    ['error', 'notapplicable', 'error'],
    ['error', 'waived', 'error'],
    ['pending', 'pending', null],
    ['pending', 'absent', null],
    ['notapplicable', 'absent', 'notapplicable'],
    ['notapplicable', 'waived', 'notapplicable'],
    ['waived', 'waived', null],
    ['waived', 'unjudged', 'waived'],
    ['unjudged', 'absent', 'unjudged'],
    ['absent', 'absent', 'absent'],
    ['informational', 'absent', 'informational'],
    ['informational', 'informational', null],
  ])('that are %s and %s has come to %s', (one, other, reached) => {
    expect([best(one, other), best(other, one)]).toEqual([reached, reached]);
  });
  it('tells whom nobody of it covered', () => {
    expect(district([shared], { 甲: MISSING, 乙: MISSING, 丙: MET }).uncovered).toEqual([
      {
        requirement: '1.1.1',
        title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
        leads: ['甲', '乙'],
        best: 'fail',
      },
    ]);
  });
  it('is not asked for where it is not shared, weighs nothing, or all its leads are exempt', () => {
    const given: Units = { 甲: MISSING, 乙: MISSING };
    expect(district([{ ...shared, shared: false }], given).uncovered).toEqual([]);
    expect(district([{ ...shared, level: 'encouraged' }], given).uncovered).toEqual([]);
    expect(district([shared], { 甲: 'exempt', 乙: 'exempt', 丙: MISSING }).uncovered).toEqual([]);
  });
});
