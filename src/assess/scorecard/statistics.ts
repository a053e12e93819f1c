/** Exact numbers → their mean, their middle, and where the middle half of them lies. */
import Fraction from 'fraction.js';

const sorted = (values: readonly Fraction[]): readonly Fraction[] => [...values].sort((a, b) => a.compare(b));

/** `null` of none, here and below. */
export const meanOf = (values: readonly Fraction[]): Fraction | null =>
  values.length === 0
    ? null
    : values.reduce((sum, value) => sum.add(value), new Fraction(0)).div(values.length);

const middle = (ordered: readonly Fraction[]): Fraction | null => {
  const high = ordered[ordered.length >> 1];
  const low = ordered[(ordered.length - 1) >> 1];
  return high === undefined || low === undefined ? null : low.add(high).div(2);
};

export const medianOf = (values: readonly Fraction[]): Fraction | null => middle(sorted(values));

/** Tukey's hinges: the middles of the two halves, the median of an odd number belonging to both. */
export const hingesOf = (
  values: readonly Fraction[],
): { readonly lower: Fraction; readonly upper: Fraction } | null => {
  const ordered = sorted(values);
  const half = (ordered.length + 1) >> 1;
  const [lower, upper] = [middle(ordered.slice(0, half)), middle(ordered.slice(ordered.length - half))];
  return lower === null || upper === null ? null : { lower, upper };
};
