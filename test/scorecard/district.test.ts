/** How the document fares over all units: the matrix, points and sections, common gaps, what no lead has met. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { earnedOf, openGapsOf } from '../../src/assess/scorecard/earned.ts';
import { pointStateOf } from '../../src/assess/scorecard/point-state.ts';
import { hingesOf, meanOf, medianOf } from '../../src/assess/scorecard/statistics.ts';
import { scorecard } from '../../src/assess/scorecard.ts';
import type { Decided } from '../../src/assess/settle.ts';
import type { District, FindingReport, Scorecard } from '../../src/model.ts';
import { GUIDES, MEETING, NO_DOCUMENTS } from '../support/county.ts';
import { manifests, textOf } from '../support/manifests.ts';
import {
  cardOf,
  county,
  districtScorecard,
  manifestOf,
  reportOn,
  samplePolicy,
  sampleScorecard,
  sampleTexts,
  twoModes,
} from '../support/scorecard.ts';

const requirementOf = ({ requirements }: District, id: string) => {
  const found = requirements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no requirement ${id}`);
  return found;
};
const statesOf = (district: District, id: string): Record<string, string> =>
  Object.fromEntries(requirementOf(district, id).units.map(({ unit, state }) => [unit, state]));
const sum = (counts: object): number =>
  Object.values(counts).reduce((total: number, n: number) => total + n, 0);

/** Every unit of the county but one, at random. */
const districts = fc.tuple(...county.units.slice(1).map(() => manifests({ statements: true }))).map((all) =>
  Object.fromEntries(
    all.map((made, i) => {
      const unit = county.units[i + 1]?.short ?? '';
      return [`${unit}.yaml`, manifestOf(unit, textOf(made).replace(/^department:.*\n?/u, ''))] as const;
    }),
  ),
);

describe('the matrix of requirements and units', () => {
  const { district } = sampleScorecard();

  it('has every requirement, and every unit that it binds in the order of the register', () => {
    expect(district.requirements.map(({ id }) => id)).toEqual([
      '1.1.1',
      '1.1.2',
      '1.1.3',
      '1.2.1',
      '1.2.2',
      '1.2.3',
    ]);
    expect(statesOf(district, '1.1.1')).toEqual({ 县统计局: 'partial', 县财政局: 'absent' });
  });

  it('says of whom there is no verdict, and leaves exempt units out', () => {
    expect(statesOf(district, '1.2.3')).toEqual({
      县统计局: 'notapplicable',
      县民政局: 'notapplicable',
      示例乡: 'notapplicable',
      县教育局: 'notapplicable',
      县环保局: 'unjudged',
      县财政局: 'absent',
      例乡: 'notapplicable',
      样镇: 'partial',
    });
  });

  it('rates a requirement by what judged units earned of it where something was due', () => {
    expect(requirementOf(district, '1.1.1').rate).toEqual({ value: 75, exact: '75' });
    expect(requirementOf(district, '1.2.1').rate).toEqual({ value: 75, exact: '75' });
    expect(requirementOf(district, '1.2.3').rate).toEqual({ value: 50, exact: '50' });
  });

  it('has as many states as units, whatever the manifests say', () => {
    fc.assert(
      fc.property(districts, (texts) => {
        const card = cardOf(texts, { policy: samplePolicy });
        for (const { id, units, counts } of card.district.requirements) {
          const bound = county.sections
            .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
            .find((each) => each.id === id)
            ?.units.filter((unit) => unit !== '本镇');
          expect(units.map(({ unit }) => unit)).toEqual(bound);
          expect(sum(counts)).toBe(units.length);
        }
        for (const { units } of [...card.district.points, ...card.district.sections])
          expect(sum({ ...units, bound: 0 })).toBe(units.bound);
        expect(sum(card.district.states)).toBe(card.district.points.length);
      }),
      { numRuns: 6 },
    );
  });

  it('is the same in whatever order manifests and rows come', () => {
    fc.assert(
      fc.property(districts, (texts) => {
        const turned = Object.fromEntries(Object.entries(texts).reverse());
        expect(cardOf(turned).district).toEqual(cardOf(texts).district);
      }),
      { numRuns: 6 },
    );
  });

  it('agrees with the rows about every point', () => {
    fc.assert(
      fc.property(districts, (texts) => {
        const { district: of, units } = cardOf(texts);
        for (const point of of.points) {
          const cells = units.flatMap((row) => row.points.filter(({ id }) => id === point.id));
          const count = (state: string) => cells.filter((cell) => cell.state === state).length;
          const { met, partial, unmet, pending, notapplicable, unjudged } = point.units;
          expect({ met, partial, unmet, pending, gaps: point.gaps }).toEqual({
            met: count('met'),
            partial: count('partial'),
            unmet: count('unmet'),
            pending: count('pending'),
            gaps: cells.reduce((total, cell) => total + cell.gaps, 0),
          });
          expect(unjudged).toBeLessThanOrEqual(count('unjudged'));
          expect(notapplicable).toBeLessThanOrEqual(count('notapplicable'));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('leaves out what the run was not asked for', () => {
    const { report, catalog, policy, traces } = reportOn(sampleTexts);
    const narrow = scorecard({ ...report, only: ['1.1'] }, { catalog, policy, traces });
    expect(narrow.district.requirements.map(({ id }) => id)).toEqual(['1.1.1', '1.1.2', '1.1.3']);
    expect(narrow.district.points.map(({ id }) => id)).toEqual(['1.1']);
  });
});

describe('what all units together have come to', () => {
  const pointOf = ({ district }: Scorecard, id: string) => {
    const found = [...district.sections, ...district.points].find((each) => each.id === id);
    if (found === undefined) throw new Error(`no part ${id}`);
    return found;
  };
  const leads = (civil: string, numbers = MEETING) => ({
    'a.yaml': manifestOf('县统计局', `measures: []\n${numbers}`),
    'b.yaml': manifestOf('县民政局', civil),
  });
  const only = { policy: samplePolicy, asOf: county.closes };

  it('is the mean of the rates of what weighs something, by weight', () => {
    const { district } = sampleScorecard();
    const [one, two, three] = ['1.1.1', '1.1.2', '1.1.3'].map((id) => requirementOf(district, id));
    const weighed = [one, two, three].map((each) =>
      new Fraction(each?.rate.exact ?? 0).mul(each?.weight ?? 0),
    );
    const total = (one?.weight ?? 0) + (two?.weight ?? 0) + (three?.weight ?? 0);
    const rate = weighed.reduce((all, each) => all.add(each), new Fraction(0)).div(total);
    expect(pointOf(sampleScorecard(), '1.1').rate.exact).toBe(rate.toFraction());
  });

  it('is met by nobody where one unit has handed in nothing, yet what others met is not lost', () => {
    const card = cardOf({ '样镇.yaml': manifestOf('样镇', `${GUIDES}${NO_DOCUMENTS}`) }, only);
    expect(pointOf(card, '1.2')).toMatchObject({
      state: 'partial',
      units: { bound: 8, met: 1, unjudged: 7 },
    });
    expect(pointOf(card, '1.1')).toMatchObject({ state: 'unjudged', units: { bound: 3, unjudged: 3 } });
  });

  it('is unmet where nobody who was judged has met anything', () => {
    const card = cardOf(leads('activities: []\nmeasures: []\n', 'activities: []\n'), only);
    expect(pointOf(card, '1.1')).toMatchObject({ state: 'unmet', units: { unmet: 2, unjudged: 1 } });
  });

  it('is pending where nothing is due yet', () => {
    const card = cardOf(leads(''), { ...only, asOf: '2019-01-02' });
    expect(pointOf(card, '1.1').state).toBe('pending');
  });

  it('has the middle and the mean of the final scores', () => {
    const { units, district } = sampleScorecard();
    const finals = units.flatMap(({ final }) => (final.exact === null ? [] : [new Fraction(final.exact)]));
    expect(district.mean.exact).toBe(meanOf(finals)?.toFraction());
    expect(district.median.exact).toBe(medianOf(finals)?.toFraction());
    expect(cardOf({}).district).toMatchObject({ mean: { value: null }, median: { value: null }, common: [] });
  });
});

describe('a gap of many', () => {
  const villages = ['示例乡', '例乡', '样镇', '本镇'];
  const half = (names: readonly string[], covers = '办事指南') =>
    Object.fromEntries(
      names.map((unit) => [
        `${unit}.yaml`,
        manifestOf(unit, `${GUIDES.replace('办事指南, 收费标准', covers)}${NO_DOCUMENTS}`),
      ]),
    );

  it('is one that three units have, of at least a third that could', () => {
    const { common } = cardOf(half(villages.slice(0, 3))).district;
    expect(common).toMatchObject([
      { requirement: '1.2.1', key: '收费标准', keys: ['收费标准'], units: villages.slice(0, 3), of: 3 },
    ]);
    expect(cardOf(half(villages.slice(0, 2))).district.common).toEqual([]);
  });

  it('counts whoever has met it among those that could have it', () => {
    const { common } = cardOf({
      ...half(villages.slice(0, 3)),
      '本镇.yaml': manifestOf('本镇', `${GUIDES}${NO_DOCUMENTS}`),
    }).district;
    expect(common).toMatchObject([{ units: villages.slice(0, 3), of: 4 }]);
  });

  it('is told once where the same units lack several things of one requirement', () => {
    const { common } = cardOf(
      Object.fromEntries(
        villages.map((unit) => [unit, manifestOf(unit, `disclosures: []\n${NO_DOCUMENTS}`)]),
      ),
    ).district;
    expect(common).toMatchObject([{ requirement: '1.2.1', key: '办事指南', keys: ['办事指南', '收费标准'] }]);
  });

  it('has no key where each unit lacks something of its own', () => {
    const document = (unit: string) =>
      `${GUIDES}documents:\n  - { number: 示〔2019〕${villages.indexOf(unit) + 1}号, title: 甲, kind: 通知, formed: 2019-02-01, openness: 不予公开 }\n`;
    const { common } = cardOf(
      Object.fromEntries(villages.map((unit) => [unit, manifestOf(unit, document(unit))])),
    ).district;
    expect(common).toMatchObject([{ requirement: '1.2.3', key: null, keys: [], units: villages, of: 4 }]);
  });

  it('counts a register left out among all that it binds, for those that keep it could have left it out', () => {
    const silent = (names: readonly string[], all: readonly string[]) =>
      cardOf(
        Object.fromEntries(
          all.map((unit) => [
            unit,
            manifestOf(unit, names.includes(unit) ? GUIDES : `${GUIDES}${NO_DOCUMENTS}`),
          ]),
        ),
      ).district.common;
    expect(silent(villages.slice(0, 3), villages)).toMatchObject([
      { requirement: '1.2.3', key: 'documents', units: villages.slice(0, 3), of: 4 },
    ]);
    const register = county.units.map(({ short }) => short);
    const few = silent(villages.slice(0, 3), register).filter(({ requirement }) => requirement === '1.2.3');
    expect(few).toMatchObject([{ units: villages.slice(0, 3), of: register.length }]);
  });

  it('is none where it is waived', () => {
    const place = { file: 'waivers.yaml', line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '-' };
    const decided: Decided = {
      reviews: undefined,
      waivers: {
        file: 'waivers.yaml',
        digest: '',
        entries: [
          {
            department: '示例乡',
            requirement: '1.2.1',
            reason: '网站改版',
            approver: '县府办',
            granted: '2019-01-01',
            expires: '2030-01-01',
            place,
          },
        ],
      },
    };
    const card = cardOf(half(villages.slice(0, 3)), { decided });
    expect(card.district.common).toEqual([]);
    const { counts, rate } = requirementOf(card.district, '1.2.1');
    expect(counts).toMatchObject({ partial: 2 });
    expect(rate.value).toBeGreaterThan(50);
  });

  it('comes in the order of how many have it', () => {
    const { common } = districtScorecard().district;
    const sizes = common.map(({ units }) => units.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { units, of } of common) expect(units.length * 3).toBeGreaterThanOrEqual(of);
  });
});

describe('a requirement that leads share', () => {
  const both = (one: string, other: string) =>
    cardOf({ 'a.yaml': manifestOf('县统计局', one), 'b.yaml': manifestOf('县民政局', other) }).district
      .uncovered;

  it('is covered when one of them has met it', () => {
    expect(both('activities: []\n', MEETING).map(({ requirement }) => requirement)).not.toContain('1.1.2');
  });
  it('is uncovered when none has, with the best that any has reached', () => {
    expect(both('activities: []\n', 'activities: []\n')).toContainEqual({
      requirement: '1.1.2',
      title: { zh: '召开示例会议', en: 'Hold a meeting' },
      leads: ['县统计局', '县民政局'],
      best: 'fail',
    });
    expect(cardOf({}).district.uncovered).toMatchObject([
      { requirement: '1.1.2', best: 'absent' },
      { requirement: '1.1.3', best: 'absent' },
    ]);
  });
  it('is not uncovered as long as it is not due', () => {
    const texts = { 'a.yaml': manifestOf('县统计局', '') };
    expect(cardOf(texts, { asOf: '2019-01-02' }).district.uncovered).toEqual([]);
  });
  it('is uncovered where one lead says that it does not apply and no other answers', () => {
    const none = 'statements:\n  - { for: 1.1.3, claim: notapplicable, reason: 本局今年没有这项任务 }\n';
    expect(cardOf({ 'a.yaml': manifestOf('县统计局', none) }).district.uncovered).toContainEqual(
      expect.objectContaining({ requirement: '1.1.3', best: 'notapplicable' }),
    );
  });
});

describe('what a finding earned in the end', () => {
  const finding = (more: Partial<FindingReport>): FindingReport =>
    ({ result: 'partial', credits: '5/2', due: 4, gaps: [], expectations: [], ...more }) as FindingReport;
  const gap = (state: 'late' | 'missing', waived = false) =>
    ({ key: state, state, ...(waived ? { waived: {} } : {}) }) as FindingReport['gaps'][number];
  const review = (to: string, credits: string) =>
    ({ new: to, credits }) as unknown as NonNullable<FindingReport['review']>;
  const share = (more: Partial<FindingReport>) => earnedOf(finding(more), twoModes.thresholds)?.toFraction();

  it('is its credits over what is due', () => {
    expect(share({})).toBe('5/8');
  });
  it('is measured without what is waived', () => {
    expect(share({ gaps: [gap('late', true), gap('missing')] })).toBe('2/3');
    expect(share({ final: 'waived' })).toBeUndefined();
  });
  it('is what a review says', () => {
    expect(share({ review: review('partial', '1/4'), final: 'partial' })).toBe('1/4');
    expect(share({ review: review('notapplicable', '0'), final: 'notapplicable' })).toBeUndefined();
  });
  it('is nothing where nothing is due', () => {
    expect(share({ due: 0, credits: '0', result: 'pending' })).toBeUndefined();
  });
  it('leaves open what is neither waived nor settled by a review', () => {
    const gaps = [gap('late', true), gap('missing')];
    const open = (more: Partial<FindingReport>) =>
      openGapsOf(finding({ gaps, ...more })).map(({ key }) => key);
    expect(open({})).toEqual(['missing']);
    expect(open({ final: 'waived' })).toEqual([]);
    expect(open({ review: review('pass', '1'), final: 'pass' })).toEqual([]);
    expect(open({ review: review('fail', '0'), final: 'fail' })).toEqual(['late', 'missing']);
  });
});

describe('the state of a point', () => {
  const state = (...results: readonly string[]) =>
    pointStateOf(
      results.map((name) => ({
        result: name as FindingReport['result'],
        weight: name === 'informational' ? 0 : 1,
      })),
    );
  it.each([
    ['unbound', []],
    ['informational', ['informational']],
    ['met', ['pass', 'pass', 'pending', 'notapplicable', 'informational']],
    ['unmet', ['fail', 'error', 'pending']],
    ['partial', ['pass', 'fail']],
    ['partial', ['partial']],
    ['pending', ['pending', 'notapplicable']],
    ['notapplicable', ['notapplicable', 'informational']],
  ])('is %s of %j', (expected, results) => {
    expect(state(...results)).toBe(expected);
  });
});

describe('the middle of numbers', () => {
  const of = (...values: readonly number[]) => values.map((value) => new Fraction(value));
  it('is exact, and of none there is none', () => {
    expect(medianOf(of(3, 1, 2))?.toFraction()).toBe('2');
    expect(medianOf(of(4, 1, 2, 3))?.toFraction()).toBe('5/2');
    expect(meanOf(of(1, 1, 2))?.toFraction()).toBe('4/3');
    expect([medianOf([]), meanOf([]), hingesOf([])]).toEqual([null, null, null]);
  });
  it('has hinges as Tukey draws them', () => {
    const hinges = (...values: readonly number[]) => {
      const found = hingesOf(of(...values));
      return [found?.lower.valueOf(), found?.upper.valueOf()];
    };
    expect(hinges(1, 2, 3, 4, 5, 6, 7, 8)).toEqual([2.5, 6.5]);
    expect(hinges(1, 2, 3, 4, 5, 6, 7)).toEqual([2.5, 5.5]);
    expect(hinges(9)).toEqual([9, 9]);
  });
});
