/** The report, the rows and the traces of the manifests → what a supervisor had better look at before a result is issued. */
import Fraction from 'fraction.js';
import type { Moved, Plausibility, Policy, Report, UnitResult } from '../../model.ts';
import { points } from '../score.ts';
import { addressesIn } from './plausibility/addresses.ts';
import { copiesIn } from './plausibility/copies.ts';
import { type JudgedUnit, outliersIn } from './plausibility/outliers.ts';
import type { Trace } from './trace.ts';

/** How many entries of a file of decisions apply to a unit. */
const appliedTo = (
  unit: string,
  decided:
    | { readonly entries: readonly { readonly department: string; readonly status: string }[] }
    | undefined,
): number =>
  (decided?.entries ?? []).filter(({ department, status }) => department === unit && status === 'applied')
    .length;

const movedIn = (
  judged: readonly JudgedUnit[],
  { waivers, reviews }: Report,
  least: number,
): readonly Moved[] =>
  judged.flatMap(({ row }): Moved[] => {
    if (row.raw.exact === null || row.adjusted.exact === null) return [];
    const [raw, adjusted] = [new Fraction(row.raw.exact), new Fraction(row.adjusted.exact)];
    const change = adjusted.sub(raw);
    if (change.equals(0) || change.abs().lt(least)) return [];
    const unit = row.unit.short;
    return [
      {
        unit,
        raw: points(raw),
        adjusted: points(adjusted),
        change: points(change),
        waivers: appliedTo(unit, waivers),
        reviews: appliedTo(unit, reviews),
      },
    ];
  });

const daysOf = (judged: readonly JudgedUnit[]): Plausibility['days'] => {
  const days = new Map<string, string[]>();
  for (const { row, department } of judged) {
    const date = department.asOf?.date;
    if (date !== undefined) days.set(date, [...(days.get(date) ?? []), row.unit.short]);
  }
  if (days.size < 2) return [];
  return [...days].map(([date, units]) => ({ date, units })).sort((a, b) => (a.date < b.date ? -1 : 1));
};

/** @param traces by file, as `report.departments` names it */
export const plausibilityOf = (
  report: Report,
  units: readonly UnitResult[],
  traces: ReadonlyMap<string, Trace>,
  { plausibility }: Pick<Policy, 'plausibility'>,
): Plausibility => {
  const judged = units
    .filter(({ status }) => status === 'judged')
    .flatMap((row): JudgedUnit[] => {
      const department = report.departments.find(({ file }) => file === row.file);
      return department === undefined ? [] : [{ row, department }];
    });
  const traced = judged.flatMap(({ department }) => traces.get(department.file) ?? []);
  return {
    copies: copiesIn(traced, plausibility.copies),
    addresses: addressesIn(traced),
    outliers: outliersIn(judged, plausibility.outlier),
    moved: movedIn(judged, report, plausibility.moved),
    days: daysOf(judged),
  };
};
