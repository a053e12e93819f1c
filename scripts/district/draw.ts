/** Chance without a dice: every draw is a hash of the seed and of what is being decided, so that no draw moves another. */
import { createHash } from 'node:crypto';

export interface Draw {
  /** The draws of one thing of its own: a unit, a record. */
  readonly of: (name: string) => Draw;
  readonly chance: (what: string, share: number) => boolean;
  /** A whole number, both ends included. */
  readonly number: (what: string, from: number, to: number) => number;
  readonly one: <T>(what: string, among: readonly [T, ...T[]] | readonly T[]) => T;
  /** So many of them, in an order of their own. */
  readonly some: <T>(what: string, among: readonly T[], count: number) => readonly T[];
  readonly uuid: (what: string) => string;
}

export const drawFrom = (seed: string): Draw => {
  const hash = (what: string): string => createHash('sha256').update(`${seed}\n${what}`).digest('hex');
  /** 48 bits of the hash, as a share of 1. */
  const share = (what: string): number => Number.parseInt(hash(what).slice(0, 12), 16) / 2 ** 48;
  const number = (what: string, from: number, to: number): number =>
    from + Math.floor(share(what) * (to - from + 1));
  const some = <T>(what: string, among: readonly T[], count: number): readonly T[] =>
    among
      .map((item, index) => ({ item, order: hash(`${what}/${index}`) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .slice(0, count)
      .map(({ item }) => item);
  return {
    of: (name) => drawFrom(`${seed}/${name}`),
    chance: (what, most) => share(what) < most,
    number,
    one: <T>(what: string, among: readonly T[]): T => {
      const found = among[number(what, 0, among.length - 1)];
      if (found === undefined) throw new Error(`nothing to draw from for ${what}`);
      return found;
    },
    some,
    uuid: (what) => {
      const digits = hash(`uuid/${what}`);
      const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4];
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
        digits.slice(20, 32),
      ].join('-');
    },
  };
};
