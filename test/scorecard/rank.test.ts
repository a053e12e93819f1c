import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../src/assess/scorecard/rank.ts';
import { tieWords } from '../../src/messages/scorecard.ts';
import type { TieBreak } from '../../src/model.ts';
import { type RowGiven, rowWith } from './row.ts';

const DEFAULT: readonly TieBreak[] = ['binding', 'missing', 'late'];
const ranked = (rows: readonly RowGiven[], breakTies: readonly TieBreak[] = DEFAULT) =>
  rank(rows.map(rowWith), { breakTies });
const places = (rows: readonly RowGiven[], breakTies?: readonly TieBreak[]) =>
  ranked(rows, breakTies).map(({ row, rank: place }) => `${place} ${row.unit.short}`);
const tieOf = (unit: string, rows: readonly RowGiven[], breakTies?: readonly TieBreak[]) =>
  ranked(rows, breakTies).find(({ row }) => row.unit.short === unit)?.tie;

describe('the ranking of a group', () => {
  it('goes by the exact score, not by the one shown', () => {
    expect(
      places([
        { unit: '甲', final: '89.96' },
        { unit: '乙', final: '89.97' },
      ]),
    ).toEqual(['1 乙', '2 甲']);
  });

  it('tells thirds from their decimals', () => {
    expect(
      places([
        { unit: '甲', final: '66.666666666666666' },
        { unit: '乙', final: '200/3' },
      ]),
    ).toEqual(['1 乙', '2 甲']);
  });

  it('gives equal ranks to who is equal in everything and leaves the next ones out', () => {
    expect(
      places([
        { unit: '甲', final: 90 },
        { unit: '乙', final: 80 },
        { unit: '丙', final: 80 },
        { unit: '丁', final: 70 },
      ]),
    ).toEqual(['1 甲', '2 乙', '2 丙', '4 丁']);
  });

  it.each<[TieBreak, Partial<RowGiven>, Partial<RowGiven>]>([
    ['binding', { binding: [9, 10] }, { binding: [17, 19] }],
    ['coverage', { coverage: [10, 10] }, { coverage: [19, 20] }],
    ['missing', { missing: 1 }, { missing: 2 }],
    ['late', { late: 0 }, { late: 1 }],
    ['warnings', { warnings: 2 }, { warnings: 3 }],
  ])('tells equal scores apart by %s', (by, front, behind) => {
    const rows = [
      { unit: '后', final: 80, ...behind },
      { unit: '先', final: 80, ...front },
    ];
    expect(places(rows, [by])).toEqual(['1 先', '2 后']);
    expect(places(rows, [])).toEqual(['1 后', '1 先']);
  });

  it('asks a criterion only where those before it do not decide', () => {
    const rows = [
      { unit: '甲', final: 80, missing: 1, late: 9 },
      { unit: '乙', final: 80, missing: 2, late: 0 },
    ];
    expect(places(rows, ['missing', 'late'])).toEqual(['1 甲', '2 乙']);
    expect(places(rows, ['late', 'missing'])).toEqual(['1 乙', '2 甲']);
  });

  it('takes a unit with nothing binding due for one that met all of it', () => {
    expect(
      places([
        { unit: '甲', final: 80, binding: [9, 10] },
        { unit: '乙', final: 80, binding: [0, 0] },
      ]),
    ).toEqual(['1 乙', '2 甲']);
  });

  it('leaves out what has no score', () => {
    expect(places([{ unit: '甲', final: null }])).toEqual([]);
  });
});

describe('a tie is explained', () => {
  const rows: readonly RowGiven[] = [
    { unit: '甲', final: '91.25', binding: [19, 20] },
    { unit: '乙', final: '91.25', binding: [18, 20], missing: 3 },
    { unit: '丙', final: '91.25', binding: [18, 20], missing: 3 },
    { unit: '丁', final: 50 },
  ];

  it('by the criterion and both its figures, from either side', () => {
    expect(tieOf('甲', rows)?.zh).toBe('与乙、丙同为 91.2 分；硬性要求达标率 95.0% 比 90.0%，排在乙、丙之前');
    expect(tieOf('乙', rows)?.zh).toBe(
      '与甲、丙同为 91.2 分；硬性要求达标率 95.0% 比 90.0%，甲在前；与丙各项相同，名次并列',
    );
    expect(tieOf('甲', rows)?.en).toBe(
      'same score as 乙, 丙: 91.2; share of binding requirements met 95.0% against 90.0%: ranks before 乙, 丙',
    );
  });

  it('only where there is one, though scores may look alike', () => {
    expect(tieOf('丁', rows)).toBeUndefined();
    const alike = [
      { unit: '甲', final: '91.21' },
      { unit: '乙', final: '91.22' },
    ];
    expect(ranked(alike).map(({ row, tie }) => [row.final.value, tie])).toEqual([
      [91.2, undefined],
      [91.2, undefined],
    ]);
  });
});

const anyRows = fc
  .array(
    fc.record({
      final: fc.option(fc.integer({ min: 0, max: 6 }).map((n) => `${n}/3`)),
      missing: fc.integer({ min: 0, max: 2 }),
      late: fc.integer({ min: 0, max: 1 }),
      warnings: fc.integer({ min: 0, max: 1 }),
      binding: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constant(2)),
    }),
    { maxLength: 12 },
  )
  .map((rows): RowGiven[] => rows.map((row, index) => ({ ...row, unit: `单位${index}` })));
const anyOrder = fc.shuffledSubarray<TieBreak>(['binding', 'coverage', 'missing', 'late', 'warnings']);

describe('a tie among several', () => {
  const rows: readonly RowGiven[] = [3, 1, 4, 2, 2].map((missing, index) => ({
    unit: '甲乙丙丁戊'.charAt(index),
    final: 80,
    missing,
  }));
  const decision = (front: string, behind: string) => ({ by: 'missing' as const, front, behind });

  it('is told by those next in front and behind', () => {
    expect(tieOf('甲', rows)).toEqual(
      tieWords.all([
        tieWords.same(['乙', '丁', '戊', '丙'], 80),
        tieWords.after(['丁', '戊'], decision('2', '3')),
        tieWords.before(['丙'], decision('3', '4')),
      ]),
    );
    expect(tieOf('丁', rows)).toEqual(
      tieWords.all([
        tieWords.same(['乙', '戊', '甲', '丙'], 80),
        tieWords.after(['乙'], decision('1', '2')),
        tieWords.equal(['戊']),
        tieWords.before(['甲'], decision('2', '3')),
      ]),
    );
  });
  it('in everything is told as one, and keeps the order given', () => {
    const equal = [...'甲乙丙'].map((unit) => ({ unit, final: 80 }));
    expect(places(equal)).toEqual(['1 甲', '1 乙', '1 丙']);
    expect(tieOf('乙', equal)).toEqual(tieWords.allEqual(['甲', '丙'], 80));
  });
  it('is nothing to tell where there is none', () => {
    expect(Object.keys(ranked([{ unit: '甲', final: 80 }])[0] ?? {})).not.toContain('tie');
  });
});

describe('whatever the rows', () => {
  it('a better score never ranks behind, and ranks count those in front', () => {
    fc.assert(
      fc.property(anyRows, anyOrder, (rows, breakTies) => {
        const all = ranked(rows, breakTies);
        for (const one of all) {
          const better = all.filter(({ rank: place }) => place < one.rank);
          expect(one.rank).toBe(better.length + 1);
          expect(better.every(({ final }) => final.gte(one.final))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the order in which they come changes no rank', () => {
    const ranks = (rows: readonly RowGiven[], by: readonly TieBreak[]) =>
      Object.fromEntries(ranked(rows, by).map(({ row, rank: place }) => [row.unit.short, place]));
    fc.assert(
      fc.property(anyRows, anyOrder, (rows, by) => {
        expect(ranks(rows.toReversed(), by)).toEqual(ranks(rows, by));
      }),
      { numRuns: 100 },
    );
  });
});
