/** The same manifests judged by two policies or catalogues → who moves, and which requirements move them. */
import Fraction from 'fraction.js';
import type { Impact, Policy, Scorecard, Text, UnitImpact, UnitResult } from '../model.ts';
import { differencesOf } from './compare/differences.ts';
import { pairs } from './compare/pair.ts';
import { type Contribution, contributions } from './impact/contributions.ts';
import { movesBetween } from './impact/movers.ts';
import { points } from './score.ts';
import { type RowPair, riseOf, rowPairs, sidesOf } from './scorecard/two-sides.ts';

/** A scorecard and the policy that it was made by. */
export interface Outcome {
  readonly scorecard: Scorecard;
  readonly policy: Policy;
}

/** Two of one title are told apart by their versions. */
const named = ({ title, version }: { readonly title: Text; readonly version: string }): Text => ({
  zh: `${title.zh} ${version}`,
  en: `${title.en} ${version}`,
});
const groundOf = ({ scorecard: { report } }: Outcome): Impact['before'] => ({
  catalog: named(report.catalog),
  policy: named(report.policy),
});

const contributed = (
  { scorecard, policy }: Outcome,
  row: UnitResult | null,
): ReadonlyMap<string, Contribution> => {
  const department = scorecard.report.departments.find(({ file }) => file === row?.file);
  return row?.status !== 'judged' || department === undefined ? new Map() : contributions(department, policy);
};

const unitImpact = (pair: RowPair, before: Outcome, after: Outcome): UnitImpact => {
  const sides = sidesOf(pair);
  const rise = riseOf(pair);
  if (rise === null) return { ...sides, movers: [], rest: null };
  const isSame = before.scorecard.report.catalog.id === after.scorecard.report.catalog.id;
  const moves = movesBetween(contributed(before, pair.before), contributed(after, pair.after), isSame);
  const moved = moves.reduce((sum, move) => sum.add(move.points), new Fraction(0));
  return {
    ...sides,
    movers: moves.map((move) => ({ ...move, points: points(move.points) })),
    rest: points(rise.sub(moved)),
  };
};

const riseIn = ({ change }: UnitImpact): Fraction | null =>
  change === null ? null : new Fraction(change.exact);

/** How far up or down; who has no score on one of the sides comes last. */
const reach = (unit: UnitImpact): Fraction => riseIn(unit)?.abs() ?? new Fraction(-1);

const countsOf = (units: readonly UnitImpact[]): Impact['counts'] => {
  const rises = units.flatMap((unit) => riseIn(unit) ?? []);
  return {
    up: rises.filter((rise) => rise.gt(0)).length,
    down: rises.filter((rise) => rise.lt(0)).length,
    same: rises.filter((rise) => rise.equals(0)).length,
    regraded: units.filter(({ before, after }) => before?.grade?.zh !== after?.grade?.zh).length,
  };
};

/** Units in the order of how far they move, then in that of the later scorecard. */
export const impact = (before: Outcome, after: Outcome): Impact => {
  const [one, other] = [before.scorecard, after.scorecard];
  const units = rowPairs(one.units, other.units)
    .map((pair) => unitImpact(pair, before, after))
    .sort((a, b) => reach(b).compare(reach(a)));
  return {
    $schema: 'urn:zwgk:impact:1',
    form: 1,
    before: groundOf(before),
    after: groundOf(after),
    differences: differencesOf(
      one.report,
      other.report,
      pairs(one.report.departments, other.report.departments),
    ),
    counts: countsOf(units),
    units,
  };
};
