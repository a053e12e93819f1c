/** A judged manifest + the policy → what every requirement adds to its adjusted score; together they are that score. */
import Fraction from 'fraction.js';
import type { DepartmentReport, FindingReport, Policy, Text } from '../../model.ts';
import { worthOfWeight } from '../score.ts';
import { earnedOf, openGapsOf } from '../scorecard/earned.ts';
import { finalOf } from '../scorecard/point-state.ts';

export interface Contribution {
  readonly id: string;
  readonly title: Text;
  readonly weight: number;
  /** How it and its expectations stand: the same text for the same verdict. */
  readonly verdict: string;
  /** 0–1 of its weight; `null` where it does not count. */
  readonly earned: Fraction | null;
  /** What all of it is worth, of 100, and what of that is earned. */
  readonly worth: Fraction;
  readonly points: Fraction;
}

const verdictOf = (finding: FindingReport): string =>
  JSON.stringify([
    finalOf(finding),
    finding.review?.credits ?? null,
    finding.expectations.map(({ key, state }) => [key, state]),
    openGapsOf(finding).length,
  ]);

/** By the requirement's id, in the catalogue's order; requirements that weigh nothing add nothing, but are there. */
export const contributions = (
  { sections }: Pick<DepartmentReport, 'sections'>,
  policy: Pick<Policy, 'credits' | 'model'>,
): ReadonlyMap<string, Contribution> => {
  const all = sections
    .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
    .map((finding) => {
      const { id, title, weight } = finding;
      return { id, title, weight, verdict: verdictOf(finding), earned: earnedOf(finding, policy) };
    });
  const worth = worthOfWeight(
    all.filter(({ weight, earned }) => weight > 0 && earned !== null),
    policy,
  );
  const zero = new Fraction(0);
  return new Map(
    all.map((each) => {
      const { id, weight, earned } = each;
      const whole = earned === null ? zero : worth(id).mul(weight);
      return [id, { ...each, worth: whole, points: whole.mul(earned ?? zero) }] as const;
    }),
  );
};
