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
export const plus = kept((a, b) => a.add(b));
export const minus = kept((a, b) => a.sub(b));
export const times = kept((a, b) => a.mul(b));
export const over = kept((a, b) => a.div(b));

written.set('0', ZERO);
written.set('1', ONE);
