/** One unit's findings + the reviews → the findings as reviewed, and what became of each review of that unit. */
import { inScope } from '../catalog/tailor.ts';
import { reviewWords } from '../messages/waivers.ts';
import type { Finding, IsoDate, Review, ReviewStatus, Text } from '../model.ts';
import { weightOf } from './score.ts';
import type { Settling } from './settle.ts';

export interface ReviewOutcome {
  readonly status: ReviewStatus;
  readonly message?: Text;
}
export interface Reviewed {
  readonly findings: readonly Finding[];
  /** Requirement → the review that stands. */
  readonly applied: ReadonlyMap<string, Review>;
  readonly outcomes: ReadonlyMap<Review, ReviewOutcome>;
}

const outcomeOf = (
  review: Review,
  finding: Finding | undefined,
  asOf: IsoDate,
  only: readonly string[],
): ReviewOutcome => {
  const { requirement, department, old, date } = review;
  const facts = { what: requirement, unit: department, asOf };
  if (!inScope(only, { id: requirement })) return { status: 'elsewhere' };
  if (finding === undefined) return { status: 'unused', message: reviewWords.unused(facts) };
  if (date > asOf) return { status: 'early', message: reviewWords.early(date, facts) };
  if (finding.result !== old)
    return { status: 'stale', message: reviewWords.stale(old, finding.result, facts) };
  return { status: 'applied' };
};

/** Of several reviews of one requirement that could stand, the latest does. */
export const review = (findings: readonly Finding[], reviews: readonly Review[], at: Settling): Reviewed => {
  const byId = new Map(findings.map((finding) => [finding.requirement.id, finding] as const));
  const applied = new Map<string, Review>();
  const outcomes = new Map<Review, ReviewOutcome>();
  for (const each of reviews.filter(({ department }) => department === at.unit)) {
    const outcome = outcomeOf(each, byId.get(each.requirement), at.asOf, at.only);
    outcomes.set(each, outcome);
    if (outcome.status !== 'applied') continue;
    const other = applied.get(each.requirement);
    const [later, earlier] = other !== undefined && other.date > each.date ? [other, each] : [each, other];
    applied.set(each.requirement, later);
    if (earlier !== undefined) outcomes.set(earlier, { status: 'superseded' });
  }
  const reviewed = findings.map((finding): Finding => {
    const standing = applied.get(finding.requirement.id);
    if (standing === undefined) return finding;
    const { new: verdict, credits } = standing;
    // What weighs nothing stays 参考, whatever a review finds.
    return weightOf(finding.requirement, at.policy) === 0
      ? { ...finding, share: credits, verdict }
      : { ...finding, result: verdict, share: credits };
  });
  return { findings: reviewed, applied, outcomes };
};
