/** Exact arithmetic whose results are kept: the same few weights and credits meet in every manifest, and big integers are slow. */
import Fraction from 'fraction.js';
import type { Exact } from '../model.ts';
import { once } from '../rules/once.ts';

export const ZERO = new Fraction(0);
const ONE = new Fraction(1);

const MOST = 20_000;
const written = new Map<number | string, Fraction>();
const texts = new WeakMap<Fraction, Exact>();

/** `{ value: 12.34, exact: '1234/100' }` has its `exact` from here. */
export const exact = (value: Fraction): Exact => once(texts, value, () => value.toFraction());

/** One object for each value, so that what is known of it is found again. */
const same = (value: Fraction): Fraction => {
  if (written.size >= MOST) written.clear();
  return once(written, exact(value), () => value);
};

/** A number as it is written in a policy: `3`, `0.5`, `'1/3'`. */
export const fraction = (value: number | string): Fraction =>
  once(written, value, () => same(new Fraction(value)));

const kept = (work: (a: Fraction, b: Fraction) => Fraction): ((a: Fraction, b: Fraction) => Fraction) => {
  const known = new WeakMap<Fraction, WeakMap<Fraction, Fraction>>();
  return (a, b) =>
    once(
      once(known, a, () => new WeakMap<Fraction, Fraction>()),
      b,
      () => same(work(a, b)),
    );
};
const addition = kept((a, b) => a.add(b));
const product = kept((a, b) => a.mul(b));
const quotient = kept((a, b) => a.div(b));
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a === ZERO ? b : b === ZERO ? a : addition(a, b);
export const minus = kept((a, b) => a.sub(b));
export const times = (a: Fraction, b: Fraction): Fraction => {
  if (a === ZERO || b === ZERO) return ZERO;
  return a === ONE ? b : b === ONE ? a : product(a, b);
};
export const over = (a: Fraction, b: Fraction): Fraction => (b === ONE ? a : quotient(a, b));

written.set('0', ZERO);
written.set('1', ONE);

const halves = new WeakMap<Fraction, readonly [number, number]>();

/** Numerator and denominator. */
const halvesOf = (value: Fraction): readonly [number, number] =>
  once(halves, value, () => [Number(value.s * value.n), Number(value.d)]);

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/**
 * The mean of at least one. Sums of many parts seldom come again: they are not kept, and as long as they fit they are made without big
 * integers.
 */
export const mean = (values: readonly Fraction[]): Fraction => {
  let [sum, parts] = [0, 1];
  for (const value of values) {
    const [above, below] = halvesOf(value);
    const more = below / commonDivisor(parts, below);
    const [before, added] = [sum * more, above * ((parts * more) / below)];
    sum = before + added;
    parts *= more;
    if (![above, below, before, added, sum, parts].every(Number.isSafeInteger))
      return values.reduce((a, b) => a.add(b)).div(values.length);
  }
  return new Fraction(sum, parts).div(values.length);
};
