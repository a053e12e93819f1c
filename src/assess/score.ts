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
import { exact, fraction, mean, over, plus, times, ZERO } from './exact.ts';

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
  readonly unitWorth: () => Fraction;
}
export interface Scored {
  readonly findings: readonly ScoredFinding[];
  /** 0–100, or `null` where nothing can be judged. */
  readonly score: Fraction | null;
  /** The same of one section or point. */
  readonly within: (part: string) => Fraction | null;
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

type Measured = Omit<ScoredFinding, 'unitWorth'>;

const counts = ({ finding, weight, parts }: Measured): boolean =>
  weight > 0 && parts > 0 && finding.result !== 'notapplicable';

const pointIds = new Map<string, string>();

/** The point of a requirement of a catalogue; there are as many as the catalogues in use have. */
const pointOf = (id: string): string =>
  once(pointIds, id, () => {
    const end = id.indexOf('.', id.indexOf('.') + 1);
    return end < 0 ? id : id.slice(0, end);
  });

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

/** Counted before they are added up: a register may have thousands. */
const earnedBy = (due: readonly Expectation[], credits: Credits): Fraction => {
  const counts = { met: 0, late: 0, flawed: 0, missing: 0 };
  for (const { state } of due) if (state !== 'pending') counts[state] += 1;
  const { met, late, flawed, missing } = counts;
  const good = plus(times(fraction(met), credits.met), times(fraction(late), credits.late));
  return plus(good, plus(times(fraction(flawed), credits.flawed), times(fraction(missing), credits.missing)));
};

const measured = (finding: Finding, policy: Policy): Measured => {
  const due = finding.expectations.filter(({ state }) => state !== 'pending');
  const weight = weightOf(finding.requirement, policy);
  if (finding.share !== undefined) {
    const parts = Math.max(due.length, 1);
    return { finding, weight, due, parts, credits: times(fraction(finding.share), fraction(parts)) };
  }
  return { finding, weight, due, parts: due.length, credits: earnedBy(due, creditsOf(policy)) };
};

/** What the findings of one point that count are worth together, in units of weight. */
interface Sums {
  readonly earned: Fraction;
  readonly weight: Fraction;
}
const NOTHING: Sums = { earned: ZERO, weight: ZERO };
const both = (a: Sums, b: Sums): Sums => ({
  earned: plus(a.earned, b.earned),
  weight: plus(a.weight, b.weight),
});
const share = ({ earned, weight }: Sums): Fraction => over(times(HUNDRED, earned), weight);

const scoreOver = (points: readonly Sums[], { model }: Policy): Fraction | null => {
  if (points.length === 0) return null;
  if (model === 'flat') return share(points.reduce(both, NOTHING));
  return mean(points.map(share));
};

/** The findings of a department; its sections and points are scored as if they were all there is. */
export const score = (findings: readonly Finding[], policy: Policy): Scored => {
  const all = findings.map((finding) => measured(finding, policy));
  const counted = all.filter(counts);
  const sums = new Map<string, Sums>();
  for (const { finding, weight, parts, credits } of counted) {
    const point = pointOf(finding.requirement.id);
    const worth = fraction(weight);
    const earned = over(times(worth, credits), fraction(parts));
    sums.set(point, both(sums.get(point) ?? NOTHING, { earned, weight: worth }));
  }
  let worth: ReturnType<typeof worthOfWeight> | undefined;
  const unitWorth = (one: Measured): Fraction => {
    if (!counts(one)) return ZERO;
    worth ??= worthOfWeight(
      counted.map(({ finding, weight }) => ({ id: finding.requirement.id, weight })),
      policy,
    );
    return over(times(worth(one.finding.requirement.id), fraction(one.weight)), fraction(one.parts));
  };
  const scored = all.map((one): ScoredFinding => {
    const { finding, weight, due, parts, credits } = one;
    return { finding, weight, due, parts, credits, unitWorth: () => unitWorth(one) };
  });
  return {
    findings: scored,
    score: scoreOver([...sums.values()], policy),
    within: (part) => {
      const points = [...sums].filter(([point]) => point === part || point.startsWith(`${part}.`));
      return scoreOver(
        points.map(([, each]) => each),
        policy,
      );
    },
  };
};

/** Floored to `places` decimals, so that 99.96 never reads 100. */
export const floorTo = (value: Fraction, places: number): number =>
  Number(value.floor(places).valueOf().toFixed(places));

const figures = new WeakMap<Fraction, { readonly value: number; readonly exact: Exact }>();

/** Points of the department's score: floored to 0.01 for reading, and exact. */
export const points = (value: Fraction): { readonly value: number; readonly exact: Exact } =>
  once(figures, value, () => ({ value: floorTo(value, 2), exact: exact(value) }));
