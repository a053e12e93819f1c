/** A scorecard → the lists that a notice makes public: the units of each grade but the lowest, and those without a verdict. */
import type { Scorecard, Standing, Text, UnitResult } from '../../../model.ts';

export interface Listed {
  readonly grade: Text;
  readonly count: number;
  /** Every group, in the catalogue's order; by rank within. */
  readonly groups: readonly { readonly title: Text; readonly units: readonly string[] }[];
}

/**
 * Districts publish who did well and tell the others apart, each in its own letter: every grade of the policy has its list except the lowest, which the last of
 * `grades` is.
 */
export function listedGrades({ groups }: Scorecard): readonly Listed[] {
  const grades = (groups[0]?.grades ?? []).slice(0, -1);
  return grades.map(({ grade }, i) => {
    const own = groups.map(({ title, grades: all }) => ({ title, units: all[i]?.units ?? [] }));
    return { grade, count: own.reduce((sum, { units }) => sum + units.length, 0), groups: own };
  });
}

/** Judged units that stand in none of the lists. */
export function unlisted(scorecard: Scorecard): number {
  const listed = new Set(
    listedGrades(scorecard).flatMap(({ groups }) => groups.flatMap(({ units }) => units)),
  );
  return scorecard.units.filter(({ status, unit }) => status === 'judged' && !listed.has(unit.short)).length;
}

export const standingAs = ({ units }: Scorecard, status: Standing): readonly UnitResult[] =>
  units.filter((unit) => unit.status === status);
