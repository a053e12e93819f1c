/** A policy → what it says, part by part: every decision of it in a sentence of its own. */
import { describe, expect, it } from 'vitest';
import { methodOf } from '../../src/assess/scorecard/method.ts';
import { requirementNamed } from '../../src/assess/scorecard/method-result.ts';
import { doubtLabel } from '../../src/messages/labels.ts';
import { scoringTitles, scoringWords } from '../../src/messages/method.ts';
import { resultTitles, resultWords } from '../../src/messages/method-result.ts';
import type { Policy } from '../../src/model.ts';
import { catalog, policy, requirement, unit } from '../support/by-hand.ts';

const county = catalog(
  [
    ...[...'甲乙丙丁戊'].map((name) => unit(name)),
    ...[...'己庚'].map((name) => unit(name, { group: 'villages' })),
  ],
  [requirement('1.1.1', []), requirement('1.1.2', []), requirement('2.1.1', [])],
);
const TITLES = { ...scoringTitles, ...resultTitles };
type Part = keyof typeof TITLES;
const parts = (more: Partial<Policy> = {}) => methodOf(policy(more), county);
const said = (part: Part, more: Partial<Policy> = {}) =>
  parts(more).find(({ title }) => title === TITLES[part])?.lines;
const quotas = (
  quotas: Policy['grading']['quotas'],
  more: Partial<Policy['grading']> = {},
): Partial<Policy> => ({
  grading: { ...policy().grading, by: 'quotas', quotas, ...more },
});
const [excellent, good, adequate] = policy().grades;
if (excellent === undefined || good === undefined || adequate === undefined) throw new Error('no grades');
const inadequate = policy().lowest;
const one = { zh: '1.1.1 要求1.1.1', en: '1.1.1 Requirement 1.1.1' };
const bureaus = { zh: '局', en: 'Bureaus' };
const villages = { zh: '乡镇', en: 'Townships' };
const textOf = ({ title, en }: { readonly title: string; readonly en: string }) => ({ zh: title, en });

describe('a policy in words', () => {
  it('goes from what it scores by, over what is made of scores, to rounding and effort', () => {
    const order: readonly Part[] = [
      'basis',
      'weights',
      'credits',
      'model',
      'statements',
      'doubts',
      'limits',
      'shared',
      'decisions',
      'bonus',
      'ranking',
      'grades',
      'vetoes',
      'others',
      'conversion',
      'district',
      'plausibility',
      'rounding',
      'effort',
    ];
    expect(parts().map(({ title }) => title)).toEqual(order.map((part) => TITLES[part]));
  });
  it('names a requirement by its id and title, and one that there is not by its id', () => {
    expect(requirementNamed('1.1.1', county)).toEqual(one);
    expect(requirementNamed('9.9.9', county)).toEqual({ zh: '9.9.9', en: '9.9.9' });
  });
  it('rests on the catalogue, its requirements and the units assessed', () => {
    const title = { zh: '县目录', en: 'County catalogue' };
    expect(said('basis')).toEqual([
      scoringWords.catalog(title, 3, 7),
      scoringWords.policy(policy()),
      scoringWords.facts(),
    ]);
    expect(said('basis', { exempt: [{ unit: '甲', reason: '示例' }] })?.[0]).toEqual(
      scoringWords.catalog(title, 3, 6),
    );
  });
  it('weighs by level, and some requirements for themselves', () => {
    const { weights } = policy();
    expect(said('weights')).toEqual([scoringWords.weights(weights)]);
    expect(said('weights', { weightOf: { '1.1.1': 5 } })).toEqual([
      scoringWords.weights(weights),
      scoringWords.weightOf(one, 5),
    ]);
  });
  it('credits by state, with an example', () => {
    expect(said('credits')).toEqual([
      scoringWords.credits(policy().credits),
      scoringWords.example('5/2', '62.5%'),
    ]);
    const credits = { met: '1', late: '1/3', flawed: '1/2', missing: '1/9' };
    // 2 + 1/3 + 1/9 of four is 61.1 %.
    expect(said('credits', { credits })?.[1]).toEqual(scoringWords.example('22/9', '61.1%'));
  });
  it('averages over everything or point by point', () => {
    const rest = [scoringWords.out(), scoringWords.nothing()];
    expect(said('model')).toEqual([scoringWords.flat(), ...rest]);
    expect(said('model', { model: 'by-point' })).toEqual([scoringWords.byPoint(), ...rest]);
  });
  it('accepts statements, published or not', () => {
    for (const published of [true, false])
      expect(said('statements', { statements: { published } })).toEqual([
        scoringWords.statements(published),
        scoringWords.absolute(),
      ]);
  });
  it('counts some doubts or none', () => {
    expect(said('doubts')).toEqual([scoringWords.noDoubts()]);
    expect(said('doubts', { warnings: { 'home-page': 'flawed' } })).toEqual([
      scoringWords.doubt(doubtLabel('home-page'), 'home-page', 'flawed'),
      scoringWords.otherDoubts(),
    ]);
  });
  it('sets some limits or none', () => {
    expect(said('limits')).toEqual([scoringWords.noLimits()]);
    expect(said('limits', { limits: { quarterly: 15, unheard: 3 } })).toEqual([
      scoringWords.limit({ zh: '按季公开', en: 'Quarterly' }, 15, 'working'),
      scoringWords.otherLimits(),
    ]);
    expect(said('limits', { limits: { unheard: 3 } })).toEqual([scoringWords.noLimits()]);
  });
  it('asks each of several leads, or any', () => {
    expect(said('shared')).toEqual([scoringWords.each()]);
    expect(said('shared', { sharedLeads: 'any' })).toEqual([scoringWords.any()]);
  });
  it('tells how decisions count, how numbers are rounded, and what a mend takes', () => {
    expect(said('decisions')).toEqual([
      scoringWords.reviews(),
      scoringWords.waivers(),
      scoringWords.counts(),
    ]);
    expect(said('rounding')).toEqual([scoringWords.rounding()]);
    expect(said('effort')).toEqual([scoringWords.effort(policy().effort)]);
  });
});

describe('the year’s result in words', () => {
  it('has a bonus with its limits, or none', () => {
    expect(said('bonus')).toEqual([resultWords.noBonus()]);
    const awards = [{ unit: '甲', points: '2', reason: '做法推广' }];
    expect(said('bonus', { bonus: { encouraged: '1/2', awards, cap: 5, floor: 60 } })).toEqual([
      resultWords.encouraged('1/2'),
      resultWords.award('甲', '2', '做法推广'),
      resultWords.bonusLimits(5, 60),
    ]);
  });
  it('ranks each group, by the policy’s criteria', () => {
    expect(said('ranking')).toEqual([
      resultWords.ranking([bureaus, villages]),
      resultWords.breakTies(['binding', 'missing', 'late']),
    ]);
  });
  it('grades by thresholds', () => {
    const lines = [
      resultWords.thresholds(),
      ...[excellent, good, adequate].map(resultWords.threshold),
      resultWords.lowest(inadequate),
    ];
    expect(said('grades')).toEqual([...lines, resultWords.ties('up', false)]);
    const unused = quotas([{ grade: '优秀', group: 'bureaus', number: 1 }], {
      by: 'thresholds',
      ties: 'down',
    });
    expect(said('grades', unused)).toEqual([
      ...lines,
      resultWords.unusedQuotas(1),
      resultWords.ties('down', false),
    ]);
  });
  it('grades by places, and by thresholds where there are none', () => {
    const given = quotas([
      { grade: '优秀', group: 'bureaus', share: '1/2' },
      { grade: '良好', group: 'bureaus', number: 1 },
    ]);
    const exempt = [
      { unit: '甲', reason: '示例' },
      { unit: '己', reason: '示例' },
    ];
    expect(said('grades', { ...given, exempt })).toEqual([
      resultWords.quotas(),
      resultWords.share(bureaus, textOf(excellent), '1/2', 4, 2),
      resultWords.number(bureaus, textOf(good), 1),
      resultWords.rest(bureaus, [adequate], false),
      resultWords.reach(bureaus, adequate),
      resultWords.rest(villages, [excellent, good, adequate], true),
      resultWords.lowest(inadequate),
      resultWords.ties('up', true),
    ]);
    expect(said('grades', given)?.[1]).toEqual(resultWords.share(bureaus, textOf(excellent), '1/2', 5, 2));
  });
  it('tells of places in the group that they are given in', () => {
    const given = quotas([
      { grade: '优秀', group: 'villages', number: 1 },
      { grade: '良好', group: 'bureaus', number: 3 },
      { grade: '优秀', group: 'bureaus', share: '1/5' },
    ]);
    expect(said('grades', given)).toEqual([
      resultWords.quotas(),
      resultWords.share(bureaus, textOf(excellent), '1/5', 5, 1),
      resultWords.number(bureaus, textOf(good), 3),
      resultWords.rest(bureaus, [adequate], false),
      resultWords.reach(bureaus, adequate),
      resultWords.number(villages, textOf(excellent), 1),
      resultWords.rest(villages, [good, adequate], false),
      resultWords.reach(villages, good),
      resultWords.lowest(inadequate),
      resultWords.unusedLine(excellent),
      resultWords.ties('up', true),
    ]);
  });
  it('leaves no threshold to speak of where every grade has places', () => {
    const every = (group: string) =>
      [excellent, good, adequate].map(({ title }) => ({ grade: title, group, number: 1 }));
    expect(said('grades', quotas(every('bureaus')))).toEqual([
      resultWords.quotas(),
      ...[excellent, good, adequate].map((grade) => resultWords.number(bureaus, textOf(grade), 1)),
      resultWords.rest(villages, [excellent, good, adequate], true),
      resultWords.lowest(inadequate),
      resultWords.ties('up', true),
    ]);
  });
  it('has vetoes or none', () => {
    expect(said('vetoes')).toEqual([resultWords.noVetoes()]);
    expect(said('vetoes', { vetoes: ['1.1.1'] })).toEqual([resultWords.veto(one, inadequate)]);
  });
  it('tells what becomes of units without a score', () => {
    expect(said('others')).toEqual([resultWords.ungraded(), resultWords.unjudged(), resultWords.noExempt()]);
    const exempt = [{ unit: '甲', reason: '新设' }];
    expect(said('others', { unsubmitted: 'lowest', exempt })).toEqual([
      resultWords.lowestUnsubmitted(inadequate),
      resultWords.unjudged(),
      resultWords.exempt('甲', '新设'),
    ]);
  });
  it('converts, with ninety for an example, or does not', () => {
    expect(said('conversion')).toEqual([resultWords.noConversion()]);
    expect(said('conversion', { conversion: 4 })).toEqual([resultWords.conversion(4, '3.6')]);
    expect(said('conversion', { conversion: 3.333 })).toEqual([resultWords.conversion(3.333, '2.99')]);
  });
  it('tells what is common, and what is listed for a look', () => {
    expect(said('district')).toEqual([
      resultWords.rates(),
      resultWords.common(3, 3),
      resultWords.uncovered(),
    ]);
    expect(said('plausibility')).toEqual([
      resultWords.plausibility(),
      resultWords.copies({ share: '60.0%', many: 10, oneIn: 4, least: 5, leastUndated: 10 }),
      resultWords.moved(5),
      resultWords.outlier(1.5, 3, 5),
      resultWords.also(),
    ]);
  });
});
