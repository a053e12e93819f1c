/** What requirements add to one unit's score, before and after → which of them move it, by how much, and why. */
import type Fraction from 'fraction.js';
import type { Mover } from '../../model.ts';
import type { Contribution } from './contributions.ts';

export interface Move {
  readonly requirement: string;
  readonly title: Mover['title'];
  readonly why: Mover['why'];
  readonly points: Fraction;
}
type Contributions = ReadonlyMap<string, Contribution>;

/** Where it is judged and weighed otherwise at once, whichever of the two moves the score more. */
const whyOf = (before: Contribution, after: Contribution): Mover['why'] => {
  const isReweighed = before.weight !== after.weight;
  const [one, other] = [before.earned, after.earned];
  const judged = before.verdict === after.verdict ? 'credit' : 'verdict';
  if (one === null || other === null) return judged;
  if (one.equals(other)) return isReweighed ? 'weight' : 'share';
  if (!isReweighed) return judged;
  const byVerdict = other.sub(one).mul(before.worth);
  const byWeight = after.worth.sub(before.worth).mul(other);
  return byWeight.abs().gt(byVerdict.abs()) ? 'weight' : judged;
};

const moveOf = (before: Contribution | undefined, after: Contribution | undefined): readonly Move[] => {
  const shown = after ?? before;
  if (shown === undefined) return [];
  const { id: requirement, title } = shown;
  if (before === undefined || after === undefined) {
    const [why, points] =
      before === undefined ? (['added', shown.points] as const) : (['removed', shown.points.neg()] as const);
    return points.equals(0) ? [] : [{ requirement, title, why, points }];
  }
  const points = after.points.sub(before.points);
  return points.equals(0) ? [] : [{ requirement, title, why: whyOf(before, after), points }];
};

/**
 * The greatest first, whichever way it moves; equal ones in the catalogue's order.
 * @param isSame whether a requirement's id means the same on both sides: it does within one catalogue
 */
export const movesBetween = (
  before: Contributions,
  after: Contributions,
  isSame: boolean,
): readonly Move[] => {
  const moves = isSame
    ? [
        ...[...after].flatMap(([id, each]) => moveOf(before.get(id), each)),
        ...[...before].flatMap(([id, each]) => (after.has(id) ? [] : moveOf(each, undefined))),
      ]
    : [
        ...[...after.values()].flatMap((each) => moveOf(undefined, each)),
        ...[...before.values()].flatMap((each) => moveOf(each, undefined)),
      ];
  return moves.sort((a, b) => b.points.abs().compare(a.points.abs()));
};
