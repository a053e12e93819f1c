/** Judged units → those that set many more requirements aside as not applicable than their group. */
import Fraction from 'fraction.js';
import type { DepartmentReport, Outlier, UnitResult } from '../../../model.ts';
import { exact } from '../../score.ts';
import { hingesOf, medianOf } from '../statistics.ts';

/** Fewer units than that have no ordinary range. */
export const LEAST_UNITS = 5;
/** Where a group is nearly of one mind, its range is next to nothing: one requirement more is nothing remarkable. */
export const LEAST_MORE = 3;

export interface JudgedUnit {
  readonly row: UnitResult;
  readonly department: DepartmentReport;
}
interface Claimed {
  readonly unit: string;
  readonly notapplicable: number;
  readonly bound: number;
  readonly share: Fraction;
}

/** Of requirements that weigh something, as the manifest itself has it. */
const claimedBy = ({ row, department }: JudgedUnit): readonly Claimed[] => {
  const weighing = department.sections
    .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
    .filter(({ weight }) => weight > 0);
  const bound = weighing.length;
  if (bound === 0) return [];
  const notapplicable = weighing.filter(({ result }) => result === 'notapplicable').length;
  return [{ unit: row.unit.short, notapplicable, bound, share: new Fraction(notapplicable).div(bound) }];
};

const outliersOf = (group: readonly Claimed[], factor: number): readonly Outlier[] => {
  const shares = group.map(({ share }) => share);
  const [median, hinges] = [medianOf(shares), hingesOf(shares)];
  const ordinary = medianOf(group.map(({ notapplicable }) => new Fraction(notapplicable)));
  if (group.length < LEAST_UNITS || median === null || hinges === null || ordinary === null) return [];
  const fence = hinges.upper.add(hinges.upper.sub(hinges.lower).mul(factor));
  return group
    .filter(({ share, notapplicable }) => share.gt(fence) && ordinary.add(LEAST_MORE).lte(notapplicable))
    .map(({ unit, notapplicable, bound, share }) => ({
      unit,
      notapplicable,
      bound,
      share: exact(share),
      median: exact(median),
      fence: exact(fence),
    }));
};

/** @param factor of the interquartile range, above its upper end */
export const outliersIn = (judged: readonly JudgedUnit[], factor: number): readonly Outlier[] => {
  const groups = new Map<string, JudgedUnit[]>();
  for (const each of judged) {
    const { group } = each.row.unit;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => outliersOf(group.flatMap(claimedBy), factor));
};
