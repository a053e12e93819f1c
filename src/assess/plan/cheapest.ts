/** Things with an exact gain and a whole-numbered effort → the choice that gains enough for the least effort, then with the fewest things. */

export interface Weighed {
  readonly gain: bigint;
  /** A whole number from 1. */
  readonly effort: number;
}

/** A choice so far, its last thing first; choices share their tails. */
interface Choice {
  readonly gain: bigint;
  readonly count: number;
  readonly last: number;
  readonly before: Choice | undefined;
}
const NOTHING: Choice = { gain: 0n, count: 0, last: -1, before: undefined };

const picked = (choice: Choice): readonly number[] => {
  const found: number[] = [];
  for (let at: Choice | undefined = choice; at !== undefined && at.last >= 0; at = at.before)
    found.push(at.last);
  return found.sort((a, b) => a - b);
};

/** What the most productive things together take until they suffice: no better choice takes more. */
const bound = (order: readonly Weighed[], need: bigint): number => {
  let gain = 0n;
  let effort = 0;
  for (const thing of order) {
    if (gain >= need) break;
    gain += thing.gain;
    effort += thing.effort;
  }
  return effort;
};

/** Choices of one effort of which none is both larger and worth no more than another, the smallest first. */
const merge = (one: readonly Choice[], other: readonly Choice[]): readonly Choice[] => {
  const kept: Choice[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [a, b] = [one[i], other[j]];
    const first =
      b === undefined ||
      (a !== undefined && (a.count < b.count || (a.count === b.count && a.gain >= b.gain)));
    const next = first ? a : b;
    if (first) i += 1;
    else j += 1;
    const best = kept.at(-1);
    if (next !== undefined && (best === undefined || next.gain > best.gain)) kept.push(next);
  }
  return kept;
};

/**
 * A knapsack by dynamic programming over the effort, exact: per effort, the best gain for every number of things.
 * Of equally cheap choices with equally many things the one that gains most; then whichever comes first.
 * @returns indexes of the things, ascending; `null` where all of them together do not suffice.
 */
export const cheapest = (things: readonly Weighed[], need: bigint): readonly number[] | null => {
  if (things.reduce((sum, { gain }) => sum + gain, 0n) < need) return null;
  const order = things
    .map((thing, index) => ({ ...thing, index }))
    .sort((a, b) => {
      const [one, other] = [a.gain * BigInt(b.effort), b.gain * BigInt(a.effort)];
      return one > other ? -1 : one < other ? 1 : 0;
    });
  const most = bound(order, need);
  const best: (readonly Choice[])[] = Array.from({ length: most + 1 }, () => []);
  best[0] = [NOTHING];
  let reach = 0;
  for (const { gain, effort: own, index } of order) {
    // The things to come are no more productive than this one: what they cannot make good is given up.
    const scale = BigInt(own);
    const hopeful = (choice: Choice, effort: number): boolean =>
      choice.gain * scale + gain * BigInt(most - effort) >= need * scale;
    reach = Math.min(most, reach + own);
    for (let effort = reach; effort >= 0; effort -= 1) {
      const from = (best[effort - own] ?? []).filter((choice) => hopeful(choice, effort - own));
      const kept = (best[effort] ?? []).filter((choice) => hopeful(choice, effort));
      const grown = from.map(
        (before): Choice => ({ gain: before.gain + gain, count: before.count + 1, last: index, before }),
      );
      best[effort] = grown.length === 0 ? kept : merge(kept, grown);
    }
  }
  for (const choices of best) {
    const enough = choices.find(({ gain }) => gain >= need);
    if (enough !== undefined) return picked(enough);
  }
  return null;
};
