/** A judged unit's adjusted score + the policy → what is added to it, and why not all that was earned. */
import Fraction from 'fraction.js';
import type { Bonus, BonusItem, BonusPolicy, FindingReport, Policy } from '../../model.ts';
import { points } from '../score.ts';
import { finalOf } from './point-state.ts';

/** The facts are asked for, since an encouraged requirement as a rule weighs nothing; a review settles them. */
const isMet = (finding: FindingReport): boolean => {
  if (finding.review !== undefined) return finding.review.new === 'pass';
  if (finding.weight > 0) return finalOf(finding) === 'pass';
  const { result, expectations } = finding;
  return (
    result === 'informational' &&
    expectations.length > 0 &&
    expectations.every(({ state }) => state === 'met')
  );
};

const itemsOf = (
  unit: string,
  findings: readonly FindingReport[],
  { encouraged, awards }: BonusPolicy,
): readonly BonusItem[] => {
  const each = new Fraction(encouraged);
  const met = findings.filter((finding) => finding.level === 'encouraged' && isMet(finding));
  return [
    ...(each.equals(0) ? [] : met).map(
      ({ id, title }): BonusItem => ({ kind: 'encouraged', requirement: id, title, points: points(each) }),
    ),
    ...awards
      .filter((award) => award.unit === unit)
      .map(
        ({ reason, points: granted }): BonusItem => ({
          kind: 'award',
          title: { zh: reason, en: reason },
          points: points(new Fraction(granted)),
        }),
      ),
  ];
};

export interface Added {
  readonly bonus: Bonus | null;
  /** Adjusted + counted, 0–100. */
  readonly final: Fraction;
}

export const addBonus = (
  unit: string,
  adjusted: Fraction,
  findings: readonly FindingReport[],
  { bonus: policy }: Pick<Policy, 'bonus'>,
): Added => {
  if (policy === null) return { bonus: null, final: adjusted };
  const items = itemsOf(unit, findings, policy);
  const earned = items.reduce((sum, item) => sum.add(item.points.exact), new Fraction(0));
  const room = new Fraction(100).sub(adjusted);
  const capped = earned.gt(policy.cap) ? new Fraction(policy.cap) : earned;
  const counted = adjusted.lt(policy.floor) ? new Fraction(0) : capped.gt(room) ? room : capped;
  const limited = adjusted.lt(policy.floor) ? 'floor' : capped.gt(room) ? 'full' : 'cap';
  const bonus: Bonus = {
    items,
    earned: points(earned),
    counted: points(counted),
    ...(counted.equals(earned) ? {} : { limited }),
  };
  return { bonus, final: adjusted.add(counted) };
};
