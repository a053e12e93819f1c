/** A finding as reported → the share of its weight that it earned in the end, and the gaps that are still open. */
import Fraction from 'fraction.js';
import type { FindingReport, Gap, Policy } from '../../model.ts';
import { creditsOf } from '../score.ts';
import { finalOf } from './point-state.ts';

/**
 * From 0 to 1, after reviews and waivers: a review decides alone; what is waived leaves both the credits and what is due.
 * @returns `null` where nothing counts: not due yet, not applicable, waived
 */
export const earnedOf = (finding: FindingReport, policy: Pick<Policy, 'credits'>): Fraction | null => {
  const { review, gaps, credits, due } = finding;
  const final = finalOf(finding);
  if (final === 'notapplicable' || final === 'waived' || review?.new === 'notapplicable') return null;
  if (review !== undefined) return new Fraction(review.credits);
  const waived = gaps.filter((gap) => gap.waived !== undefined);
  const left = due - waived.length;
  if (left <= 0) return null;
  const credit = creditsOf(policy);
  return waived.reduce((sum, { state }) => sum.sub(credit[state]), new Fraction(credits)).div(left);
};

/** Gaps that somebody has to mend. A waiver takes one away; a review's verdict stands whole, whatever is waived beside it. */
export const openGapsOf = (finding: FindingReport): readonly Gap[] => {
  const { review, gaps } = finding;
  if (finalOf(finding) === 'waived') return [];
  if (review === undefined) return gaps.filter(({ waived }) => waived === undefined);
  return review.new === 'pass' || review.new === 'notapplicable' ? [] : gaps;
};
