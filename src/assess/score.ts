/**
 * Findings + policy → exact points. One page, to be checked by hand:
 *
 *   finding   = Σ credit(state) ÷ expectations due
 *   flat      = 100 × Σ weight × finding ÷ Σ weight
 *   by-point  = 100 × mean over points of (Σ weight × finding ÷ Σ weight)
 *
 * over the findings that weigh something and have something due. A review's credits stand in place of a finding's own. Pending, 不适用 and 参考 stay out of both sums.
 */
import type Fraction from 'fraction.js';
import type { Exact, Expectation, Finding, Policy, Requirement, State } from '../model.ts';
import { once } from '../rules/once.ts';
import { exact, fraction, over, plus, sum, times, ZERO } from './exact.ts';

export { exact };

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

const HUNDRED = fraction(100);

type Credits = Readonly<Record<Exclude<State, 'pending'>, Fraction>>;
const credits = new WeakMap<Policy['credits'], Credits>();

export const creditsOf = (policy: Pick<Policy, 'credits'>): Credits =>
  once(credits, policy.credits, () => ({
    met: fraction(policy.credits.met),
    late: fraction(policy.credits.late),
    flawed: fraction(policy.credits.flawed),
    missing: fraction(policy.credits.missing),
  }));

const counts = ({ finding, weight, parts }: Measured): boolean =>
  weight > 0 && parts > 0 && finding.result !== 'notapplicable';

const pointOf = (id: string): string => id.split('.').slice(0, 2).join('.');

/** The points of 100 that each unit of weight is worth, by the requirement's id; `counted` are those that enter the score. */
export const worthOfWeight = (
  counted: readonly { readonly id: string; readonly weight: number }[],
  { model }: Pick<Policy, 'model'>,
): ((id: string) => Fraction) => {
  const keyOf = (id: string): string => (model === 'flat' ? '' : pointOf(id));
  const weights = new Map<string, Fraction>();
  for (const { id, weight } of counted) {
    const key = keyOf(id);
    weights.set(key, plus(weights.get(key) ?? ZERO, fraction(weight)));
  }
  const share = fraction(weights.size);
  return (id) => {
    const total = weights.get(keyOf(id));
    return total === undefined ? ZERO : over(over(HUNDRED, total), share);
  };
};

type Measured = Omit<ScoredFinding, 'unitWorth'>;
const measures = new WeakMap<Policy, WeakMap<Finding, Measured>>();

const measured = (finding: Finding, policy: Policy): Measured => {
  const credit = creditsOf(policy);
  const due = finding.expectations.filter(({ state }) => state !== 'pending');
  const weight = weightOf(finding.requirement, policy);
  if (finding.share !== undefined) {
    const parts = Math.max(due.length, 1);
    return { finding, weight, due, parts, credits: times(fraction(finding.share), fraction(parts)) };
  }
  let earned = ZERO;
  for (const { state } of due) if (state !== 'pending') earned = plus(earned, credit[state]);
  return { finding, weight, due, parts: due.length, credits: earned };
};

/** Any list of findings: a department's, or those of one section or point of it, where each is measured once. */
export const score = (findings: readonly Finding[], policy: Policy): Scored => {
  const known = once(measures, policy, () => new WeakMap<Finding, Measured>());
  const all = findings.map((finding) => once(known, finding, () => measured(finding, policy)));
  const counted = all.filter(counts);
  const worth = worthOfWeight(
    counted.map(({ finding, weight }) => ({ id: finding.requirement.id, weight })),
    policy,
  );
  const scored = all.map((each): ScoredFinding => {
    const { finding, weight, due, parts, credits } = each;
    const unitWorth = counts(each)
      ? over(times(worth(finding.requirement.id), fraction(weight)), fraction(parts))
      : ZERO;
    return { finding, weight, due, parts, credits, unitWorth };
  });
  if (counted.length === 0) return { findings: scored, score: null };
  return { findings: scored, score: sum(scored.map(({ credits, unitWorth }) => times(credits, unitWorth))) };
};

/** Floored to `places` decimals, so that 99.96 never reads 100. */
export const floorTo = (value: Fraction, places: number): number =>
  Number(value.floor(places).valueOf().toFixed(places));

const figures = new WeakMap<Fraction, { readonly value: number; readonly exact: Exact }>();

/** Points of the department's score: floored to 0.01 for reading, and exact. */
export const points = (value: Fraction): { readonly value: number; readonly exact: Exact } =>
  once(figures, value, () => ({ value: floorTo(value, 2), exact: exact(value) }));
