import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { grade } from '../../src/assess/scorecard/grade.ts';
import { rank } from '../../src/assess/scorecard/rank.ts';
import { borderWords } from '../../src/messages/scorecard.ts';
import type { Policy, Quota } from '../../src/model.ts';
import { policy as policyOf } from '../support/by-hand.ts';
import { quotaPolicy, type RowGiven, rowWith } from './row.ts';

const GROUP = { id: 'bureaus', title: '局', en: 'Bureaus' };
const best = (number: number): Quota => ({ grade: '优秀', group: 'bureaus', number });
const good = (number: number): Quota => ({ grade: '良好', group: 'bureaus', number });

const graded = (policy: Policy, rows: readonly RowGiven[], assessed = rows.length) => {
  const ranked = rank(rows.map(rowWith), policy.grading);
  return grade(ranked, GROUP, assessed, policy);
};
const titles = (policy: Policy, rows: readonly RowGiven[], assessed?: number) =>
  Object.fromEntries([...graded(policy, rows, assessed).grades].map(([unit, own]) => [unit, own.grade?.zh]));
const because = (policy: Policy, rows: readonly RowGiven[], unit: string) =>
  graded(policy, rows).grades.get(unit)?.because;
/** 甲 乙 丙 … with these scores. */
const units = (...finals: readonly (string | number)[]): RowGiven[] =>
  finals.map((final, index) => ({ unit: '甲乙丙丁戊己庚辛'.charAt(index), final }));

describe('grades by thresholds', () => {
  const policy = policyOf();

  it('go by the score alone', () => {
    expect(titles(policy, units(90, '89.99', 80, '79.9', 60, '59.99'))).toEqual({
      甲: '优秀',
      乙: '良好',
      丙: '良好',
      丁: '合格',
      戊: '合格',
      己: '不合格',
    });
  });

  it('say which threshold was reached, or which one was not', () => {
    expect(because(policy, units('91.25'), '甲')).toEqual({
      zh: '最终得分 91.2，达到优秀线 90',
      en: 'final score 91.2, which reaches 90 for Excellent',
    });
    expect(because(policy, units(55), '甲')?.zh).toBe('最终得分 55.0，低于合格线 60');
  });

  it('are the lowest under a veto, which is named', () => {
    const rows = [{ unit: '甲', final: 95, vetoed: ['1.1.2'] }];
    expect(titles(policy, rows)).toEqual({ 甲: '不合格' });
    expect(because(policy, rows, '甲')?.zh).toBe(
      '1.1.2 未达，一票否决，定为最低等次“不合格”（最终得分 95.0）',
    );
  });

  it('pass over quotas that are given all the same', () => {
    const unused = { ...policy, grading: { ...policy.grading, quotas: [best(1)] } };
    expect(titles(unused, units(95, 94))).toEqual({ 甲: '优秀', 乙: '优秀' });
    expect(graded(unused, units(95)).quotas).toEqual([]);
  });
});

describe('grades by places', () => {
  it('go to the best, and from the next grade on to those behind them', () => {
    expect(titles(quotaPolicy([best(1), good(2)]), units(70, 99, 98, 97, 96))).toEqual({
      乙: '优秀',
      丙: '良好',
      丁: '良好',
      戊: '合格',
      甲: '合格',
    });
  });

  it('need no threshold of their own, but the highest of the grades without places', () => {
    const policy = quotaPolicy([best(2)]);
    expect(titles(policy, units(81, 80, 79))).toEqual({ 甲: '优秀', 乙: '优秀', 丙: '合格' });
    expect(titles(policy, units(81, 79))).toEqual({ 甲: '优秀', 乙: '合格' });
    expect(graded(policy, units(81, 79)).quotas).toEqual([
      {
        grade: { zh: '优秀', en: 'Excellent' },
        places: 2,
        taken: 1,
        border: {
          zh: '达到良好线 80 的单位不够，空出 1 个名额',
          en: 'too few units reach 80 for Good; 1 place stays empty',
        },
      },
    ]);
  });

  it.each([
    ['1/5', 14, 2],
    ['1/5', 15, 3],
    ['1/3', 3, 1],
    ['1', 4, 4],
    ['0', 9, 0],
  ])('a share of %s of %d units is %d', (share, assessed, places) => {
    const policy = quotaPolicy([{ grade: '优秀', group: 'bureaus', share }]);
    expect(graded(policy, units(90), assessed).quotas[0]?.places).toBe(places);
  });

  it('are not taken by who is vetoed', () => {
    const rows = [{ unit: '甲', final: 99, vetoed: ['1.1.2'] }, ...units(0, 95, 94).slice(1)];
    expect(titles(quotaPolicy([best(1)]), rows)).toEqual({ 甲: '不合格', 乙: '优秀', 丙: '良好' });
    expect(because(quotaPolicy([best(1)]), rows, '乙')?.zh).toBe(
      '局第 2 名（其前 1 家一票否决，不占名额），在优秀名额 1 个之内',
    );
  });

  it('stay empty for want of a score, or because of a veto, and the border says which', () => {
    const rows = [{ unit: '甲', final: 99, vetoed: ['1.1.2'] }, ...units(0, 95).slice(1)];
    expect(graded(quotaPolicy([best(2)]), rows).quotas[0]?.border).toEqual({
      zh: '达到良好线 80、没有被一票否决的单位不够，空出 1 个名额',
      en: 'too few units reach 80 for Good without a veto; 1 place stays empty',
    });
  });

  it('tell only the vetoed in front', () => {
    const rows = [...units(99, 98, 97), { unit: '丁', final: 97, vetoed: ['1.1.2'] }];
    const own = rows.map((row) => (row.unit === '乙' ? { ...row, vetoed: ['1.1.2'] } : row));
    expect(because(quotaPolicy([best(2)]), own, '甲')?.zh).toBe('局第 1 名，在优秀名额 2 个之内');
    expect(because(quotaPolicy([best(2)]), own, '丙')?.zh).toBe(
      '局第 3 名（其前 1 家一票否决，不占名额），在优秀名额 2 个之内',
    );
  });

  it('may be given to every grade, and then nobody is kept from them by a score', () => {
    const every = [best(1), good(1), { grade: '合格', group: 'bureaus', number: 2 }];
    expect(titles(quotaPolicy(every), units(95, 5, 4))).toEqual({ 甲: '优秀', 乙: '良好', 丙: '合格' });
    expect(graded(quotaPolicy(every), units(95, 5, 4)).quotas[2]).toEqual({
      grade: { zh: '合格', en: 'Adequate' },
      places: 2,
      taken: 1,
    });
  });

  it('of another group are no places of this one', () => {
    const both = quotaPolicy([{ grade: '优秀', group: 'villages', number: 2 }, best(1)]);
    expect(titles(both, units(95, 94))).toEqual({ 甲: '优秀', 乙: '良好' });
    const policy = quotaPolicy([{ grade: '优秀', group: 'villages', number: 1 }]);
    expect(titles(policy, units(95, 94))).toEqual({ 甲: '优秀', 乙: '优秀' });
  });

  it('tell rank and places, and for the others that the places were taken', () => {
    const policy = quotaPolicy([best(1), good(1)]);
    expect(because(policy, units(95, 94, 85), '乙')?.zh).toBe('局第 2 名，在良好名额 1 个之内');
    expect(because(policy, units(95, 94, 85), '丙')).toEqual({
      zh: '局第 3 名，不在名额之内（优秀 1 个、良好 1 个）；最终得分 85.0，达到合格线 60',
      en: 'rank 3 of Bureaus, outside the places (1 Excellent, 1 Good); final score 85.0, which reaches 60 for Adequate',
    });
    expect(because(policy, units(95, 94, 50), '丙')?.zh).toBe('最终得分 50.0，低于合格线 60');
  });
});

describe('ties at the border of the places', () => {
  const rows = units(99, 95, 95, 95, 90);

  it('let all in under “up”, without taking places from the next grade', () => {
    const policy = quotaPolicy([best(2), good(1)], 'up');
    expect(titles(policy, rows)).toEqual({ 甲: '优秀', 乙: '优秀', 丙: '优秀', 丁: '优秀', 戊: '良好' });
    const [first] = graded(policy, rows).quotas;
    expect([first?.places, first?.taken, first?.border?.zh]).toEqual([
      2,
      4,
      '乙、丙、丁并列，名额只余 1 个；并列的都入围，优秀共 4 家',
    ]);
    expect(because(policy, rows, '丙')?.zh).toBe('局第 2 名，并列在优秀名额 2 个的边界上，并列的都入围');
  });

  it('let none in under “down”, and nobody behind them either', () => {
    const policy = quotaPolicy([best(2), good(3)], 'down');
    expect(titles(policy, rows)).toEqual({ 甲: '优秀', 乙: '良好', 丙: '良好', 丁: '良好', 戊: '合格' });
    const [first] = graded(policy, rows).quotas;
    expect([first?.taken, first?.border?.zh]).toEqual([
      1,
      '乙、丙、丁并列，名额只余 1 个；并列的都不入围，优秀共 1 家',
    ]);
  });

  it('are none where a criterion decides, which is told', () => {
    const close = [
      { unit: '甲', final: 95, missing: 1 },
      { unit: '乙', final: 95, missing: 2 },
    ];
    const policy = quotaPolicy([best(1)]);
    expect(titles(policy, close)).toEqual({ 甲: '优秀', 乙: '良好' });
    expect(graded(policy, close).quotas[0]?.border?.zh).toBe('甲与乙同为 95.0 分，缺失项数 1 比 2，甲入围');
  });

  it('are why a place was missed, and the row says so, whatever grade it has in the end', () => {
    expect(because(quotaPolicy([best(2), good(3)], 'down'), rows, '乙')).toEqual({
      zh: '局第 2 名，并列在优秀名额 2 个的边界上，并列的都不入围，在良好名额 3 个之内',
      en: 'rank 2 of Bureaus, tied across the border of the 2 places for Excellent, where no tied unit takes a place, within the 3 places for Good',
    });
    expect(because(quotaPolicy([best(2), good(1)], 'down'), rows, '丁')?.zh).toBe(
      '局第 2 名，并列在优秀名额 2 个、良好名额 1 个的边界上，并列的都不入围，不在名额之内（优秀 2 个、良好 1 个）；最终得分 95.0，达到合格线 60',
    );
    expect(because(quotaPolicy([best(2), good(3)], 'down'), rows, '甲')?.zh).toBe(
      '局第 1 名，在优秀名额 2 个之内',
    );
  });

  it('are told from scores that only read alike', () => {
    const [first] = graded(quotaPolicy([best(1)]), units('95.0402', '95.0401')).quotas;
    expect(first?.border).toEqual({
      zh: '甲与乙都显示 95.0 分，不取整为 95.0402 比 95.0401，甲入围',
      en: '甲 and 乙 both read 95.0; before rounding it is 95.0402 against 95.0401: the place goes to 甲',
    });
  });

  it('are told with as many decimals as it takes, up to eight, and else as fractions', () => {
    const border = (one: string) => graded(quotaPolicy([best(1)]), units(one, 95)).quotas[0]?.border;
    expect(border('95.00000001')).toEqual(
      borderWords.close(['甲'], ['乙'], 95, ['95.00000001', '95.00000000']),
    );
    expect(border('95.000000001')).toEqual(
      borderWords.close(['甲'], ['乙'], 95, ['95000000001/1000000000', '95']),
    );
  });

  it('are told of those next to the border alone', () => {
    const missing = (unit: string, final: number | string, count: number) => ({
      unit,
      final,
      missing: count,
    });
    const decided = [
      missing('甲', 99, 0),
      missing('乙', 95, 1),
      missing('丙', 95, 2),
      missing('丁', 95, 2),
      missing('戊', 94, 0),
    ];
    expect(graded(quotaPolicy([best(2)]), decided).quotas[0]?.border).toEqual(
      borderWords.decided(['乙'], ['丙', '丁'], 95, { by: 'missing', front: '1', behind: '2' }),
    );
    expect(
      graded(quotaPolicy([best(2)]), units(99, '95.04', '95.03', '95.03', 94)).quotas[0]?.border,
    ).toEqual(borderWords.close(['乙'], ['丙', '丁'], 95, ['95.04', '95.03']));
  });

  it('are not spoken of where scores differ', () => {
    const [first] = graded(quotaPolicy([best(1)]), units(95, 94)).quotas;
    expect(Object.keys(first ?? {})).toEqual(['grade', 'places', 'taken']);
  });
});

describe('whatever the scores', () => {
  const anyRows = fc
    .array(
      fc.record({
        final: fc.integer({ min: 50, max: 100 }),
        missing: fc.integer({ min: 0, max: 1 }),
        vetoed: fc.constantFrom([], [], ['1.1.2']),
      }),
      { maxLength: 10 },
    )
    .map((rows): RowGiven[] => rows.map((row, index) => ({ ...row, unit: `单位${index}` })));
  const anyPlaces = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));

  it('“down” never overfills, “up” only by those tied with the last', () => {
    fc.assert(
      fc.property(anyRows, anyPlaces, fc.constantFrom<'up' | 'down'>('up', 'down'), (rows, [a, b], ties) => {
        const policy = quotaPolicy([best(a), good(b)], ties);
        const ranked = rank(rows.map(rowWith), policy.grading);
        const { grades, quotas } = grade(ranked, GROUP, rows.length, policy);
        for (const { places, taken, grade: own } of quotas) {
          const takers = ranked.filter(({ row }) => grades.get(row.unit.short)?.grade?.zh === own.zh);
          expect(takers).toHaveLength(taken);
          if (ties === 'down') expect(taken).toBeLessThanOrEqual(places);
          const last = takers.at(-1)?.rank;
          const before = takers.filter((taker) => taker.rank !== last).length;
          if (taken > places) expect(before).toBeLessThan(places);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('who ranks in front never has a lower grade, vetoes aside, and equals have the same', () => {
    const order = ['优秀', '良好', '合格', '不合格'];
    fc.assert(
      fc.property(anyRows, anyPlaces, fc.constantFrom<'up' | 'down'>('up', 'down'), (rows, [a, b], ties) => {
        const policy = quotaPolicy([best(a), good(b)], ties);
        const ranked = rank(rows.map(rowWith), policy.grading);
        const { grades } = grade(ranked, GROUP, rows.length, policy);
        const fit = ranked.filter(({ row }) => row.vetoed.length === 0);
        const heights = fit.map(({ row }) => order.indexOf(grades.get(row.unit.short)?.grade?.zh ?? ''));
        expect(heights).toEqual([...heights].sort());
        for (const [index, one] of fit.entries())
          if (fit[index + 1]?.rank === one.rank) expect(heights[index + 1]).toBe(heights[index]);
      }),
      { numRuns: 200 },
    );
  });

  it('no place goes to a score below the highest threshold that has none', () => {
    fc.assert(
      fc.property(anyRows, anyPlaces, (rows, [a, b]) => {
        const { grades } = graded(quotaPolicy([best(a), good(b)]), rows);
        for (const row of rows)
          if (['优秀', '良好'].includes(grades.get(row.unit)?.grade?.zh ?? ''))
            expect(new Fraction(row.final ?? 0).gte(60)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
