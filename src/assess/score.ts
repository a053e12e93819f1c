/**
 * Findings + policy → exact points. One page, to be checked by hand:
 *
 *   finding   = Σ credit(state) ÷ expectations due
 *   flat      = 100 × Σ weight × finding ÷ Σ weight
 *   by-point  = 100 × mean over points of (Σ weight × finding ÷ Σ weight)
 *
 * over the findings that weigh something and have something due. A review's credits stand in place of a finding's own. Pending, 不适用 and 参考 stay out of both sums.
 */
import Fraction from 'fraction.js';
import type { Exact, Expectation, Finding, Policy, Requirement, State } from '../model.ts';

export const weightOf = ({ id, level }: Requirement, policy: Policy): number =>
  policy.weightOf?.[id] ?? policy.weights[level];

export interface ScoredFinding {
  readonly finding: Finding;
  readonly weight: number;
  readonly due: readonly Expectation[];
  /** How many parts the finding is worth: its expectations due; a review of one that has none counts as one. */
  readonly parts: number;
  readonly credits: Fraction;
  /** What one expectation is worth in points of the department's score; 0 where the finding is not scored. */
  readonly unitWorth: Fraction;
}
export interface Scored {
  readonly findings: readonly ScoredFinding[];
  /** 0–100, or `null` where nothing can be judged. */
  readonly score: Fraction | null;
}

const ZERO = new Fraction(0);

export const creditsOf = (policy: Policy): Readonly<Record<Exclude<State, 'pending'>, Fraction>> => ({
  met: new Fraction(policy.credits.met),
  late: new Fraction(policy.credits.late),
  flawed: new Fraction(policy.credits.flawed),
  missing: new Fraction(policy.credits.missing),
});

const sum = (values: readonly Fraction[]): Fraction =>
  values.reduce((total, value) => total.add(value), ZERO);

const counts = ({ finding, weight, parts }: Omit<ScoredFinding, 'unitWorth'>): boolean =>
  weight > 0 && parts > 0 && finding.result !== 'notapplicable';

const pointOf = (finding: Finding): string => finding.requirement.id.split('.').slice(0, 2).join('.');

/** The points of 100 that each unit of weight is worth, by point of the document. */
const worthOfWeight = (
  counted: readonly Omit<ScoredFinding, 'unitWorth'>[],
  policy: Policy,
): ((point: string) => Fraction) => {
  const weights = new Map<string, Fraction>();
  for (const { finding, weight } of counted) {
    const key = policy.model === 'flat' ? '' : pointOf(finding);
    weights.set(key, (weights.get(key) ?? ZERO).add(weight));
  }
  return (point) => {
    const total = weights.get(policy.model === 'flat' ? '' : point);
    return total === undefined ? ZERO : new Fraction(100).div(total).div(weights.size);
  };
};

/** Any list of findings: a department's, or those of one section or point of it. */
export const score = (findings: readonly Finding[], policy: Policy): Scored => {
  const credit = creditsOf(policy);
  const measured = findings.map((finding) => {
    const due = finding.expectations.filter(({ state }) => state !== 'pending');
    const weight = weightOf(finding.requirement, policy);
    if (finding.share !== undefined) {
      const parts = Math.max(due.length, 1);
      return { finding, weight, due, parts, credits: new Fraction(finding.share).mul(parts) };
    }
    const credits = sum(due.map(({ state }) => (state === 'pending' ? ZERO : credit[state])));
    return { finding, weight, due, parts: due.length, credits };
  });
  const counted = measured.filter(counts);
  const worth = worthOfWeight(counted, policy);
  const scored = measured.map((each): ScoredFinding => {
    const unitWorth = counts(each) ? worth(pointOf(each.finding)).mul(each.weight).div(each.parts) : ZERO;
    return { ...each, unitWorth };
  });
  const total = sum(scored.map(({ credits, unitWorth }) => credits.mul(unitWorth)));
  return { findings: scored, score: counted.length === 0 ? null : total };
};

/** Floored to `places` decimals, so that 99.96 never reads 100. */
export const floorTo = (value: Fraction, places: number): number =>
  Number(value.floor(places).valueOf().toFixed(places));

export const exact = (value: Fraction): Exact => value.toFraction();

/** Points of the department's score: floored to 0.01 for reading, and exact. */
export const points = (value: Fraction): { readonly value: number; readonly exact: Exact } => ({
  value: floorTo(value, 2),
  exact: exact(value),
});
