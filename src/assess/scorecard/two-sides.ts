/** The rows of two scorecards → every unit of either, and how far it has come from one to the other. */
import Fraction from 'fraction.js';
import type { TrendSide, UnitResult, UnitTrend } from '../../model.ts';
import { points } from '../score.ts';

export type Sides = Omit<UnitTrend, 'fixed' | 'open' | 'new'>;
export interface RowPair {
  readonly unit: string;
  readonly before: UnitResult | null;
  readonly after: UnitResult | null;
}

/** In the order of the later rows; units that only the earlier ones have come last. */
export const rowPairs = (before: readonly UnitResult[], after: readonly UnitResult[]): readonly RowPair[] => {
  const earlier = new Map(before.map((row) => [row.unit.short, row] as const));
  const later = new Set(after.map((row) => row.unit.short));
  return [
    ...after.map((row) => ({
      unit: row.unit.short,
      before: earlier.get(row.unit.short) ?? null,
      after: row,
    })),
    ...before
      .filter((row) => !later.has(row.unit.short))
      .map((row) => ({ unit: row.unit.short, before: row, after: null })),
  ];
};

const sideOf = (row: UnitResult | null): TrendSide | null =>
  row === null ? null : { status: row.status, final: row.final, grade: row.grade, rank: row.rank };

/** What the final score rose by; `null` where one of the two is missing. */
export const riseOf = ({ before, after }: RowPair): Fraction | null => {
  const [one, other] = [before?.final.exact ?? null, after?.final.exact ?? null];
  return one === null || other === null ? null : new Fraction(other).sub(one);
};

const placesOf = ({ before, after }: RowPair): number | null =>
  before?.rank == null || after?.rank == null || before.unit.group !== after.unit.group
    ? null
    : before.rank - after.rank;

export const sidesOf = (pair: RowPair): Sides => {
  const rise = riseOf(pair);
  return {
    unit: pair.unit,
    before: sideOf(pair.before),
    after: sideOf(pair.after),
    change: rise === null ? null : points(rise),
    places: placesOf(pair),
  };
};
