/** The traces of manifests → pairs of them that say much the same. */
import Fraction from 'fraction.js';
import type { Copy } from '../../../model.ts';
import { points } from '../../score.ts';
import type { Trace, TraceRecord } from '../trace.ts';

/**
 * Titles are formulaic: honest units publish the same few under the same duties, each on a day of its own. So records are alike by
 * what they say and their day, five at least; or by what they say alone, for who copies may change the days, and then ten at least.
 */
export const LEAST = 5;
export const LEAST_UNDATED = 10;
const WAYS: readonly { readonly printOf: (record: TraceRecord) => string; readonly least: number }[] = [
  { printOf: ({ print, day }) => `${day} ${print}`, least: LEAST },
  { printOf: ({ print }) => print, least: LEAST_UNDATED },
];
/** What more than so many units have, and more than one in so many of all, comes from a common model and tells nothing. */
export const MANY = 10;
export const ONE_IN = 4;
const SHOWN = 5;

/** A manifest by the prints of its records; the second record of one print is another than the first. */
type Prints = ReadonlyMap<string, TraceRecord>;
const printsOf = ({ records }: Trace, printOf: (record: TraceRecord) => string): Prints => {
  const seen = new Map<string, number>();
  return new Map(
    records.map((record) => {
      const print = printOf(record);
      const count = (seen.get(print) ?? 0) + 1;
      seen.set(print, count);
      return [`${count} ${print}`, record] as const;
    }),
  );
};

/** Print → the manifests that have it, by their number. */
const holdersOf = (all: readonly Prints[]): ReadonlyMap<string, readonly number[]> => {
  const holders = new Map<string, number[]>();
  all.forEach((prints, index) => {
    for (const print of prints.keys()) {
      const list = holders.get(print);
      if (list === undefined) holders.set(print, [index]);
      else list.push(index);
    }
  });
  return holders;
};

/** How many prints each two manifests share; two that share none are not looked at. */
const alikeIn = (holders: Iterable<readonly number[]>): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const alike = new Map<number, Map<number, number>>();
  for (const list of holders) {
    list.forEach((one, at) => {
      for (const other of list.slice(at + 1)) {
        const row = alike.get(one) ?? new Map<number, number>();
        alike.set(one, row.set(other, (row.get(other) ?? 0) + 1));
      }
    });
  }
  return alike;
};

interface Side {
  readonly trace: Trace;
  readonly prints: Prints;
}
const copyOf = (one: Side, other: Side, similarity: Fraction): Copy => {
  const both = [...one.prints].flatMap(([print, record]) => {
    const twin = other.prints.get(print);
    return twin === undefined ? [] : [{ record, twin }];
  });
  return {
    units: [one.trace.unit, other.trace.unit],
    files: [one.trace.file, other.trace.file],
    similarity: points(similarity),
    alike: both.length,
    records: [one.prints.size, other.prints.size],
    examples: both.slice(0, SHOWN).map(({ record, twin }) => ({
      title: record.title,
      places: [one.trace.locate(record.at), other.trace.locate(twin.at)],
    })),
  };
};

/** Two manifests by their numbers, and how far they are alike. */
interface Likeness {
  readonly first: number;
  readonly second: number;
  readonly one: Side;
  readonly other: Side;
  readonly similarity: Fraction;
}
const likenessesIn = (
  traces: readonly Trace[],
  { printOf, least }: (typeof WAYS)[number],
): readonly Likeness[] => {
  const whole = traces.map((trace) => printsOf(trace, printOf));
  const holders = holdersOf(whole);
  const isTelling = (print: string): boolean => {
    const count = holders.get(print)?.length ?? 0;
    return count <= MANY || count * ONE_IN <= traces.length;
  };
  const sides = traces.map((trace, index): Side => {
    const prints = [...(whole[index] ?? [])].filter(([print]) => isTelling(print));
    return { trace, prints: new Map(prints) };
  });
  const telling = [...holders].filter(([print]) => isTelling(print)).map(([, list]) => list);
  return [...alikeIn(telling)].flatMap(([first, row]) =>
    [...row].flatMap(([second, alike]): Likeness[] => {
      const [one, other] = [sides[first], sides[second]];
      if (one === undefined || other === undefined || alike < least) return [];
      const similarity = new Fraction(alike).div(one.prints.size + other.prints.size - alike);
      return [{ first, second, one, other, similarity }];
    }),
  );
};

/**
 * Of the units in the order given, the most alike first.
 * @param least the share of records alike from which on a pair is listed
 */
export const copiesIn = (traces: readonly Trace[], least: number): readonly Copy[] => {
  const found = WAYS.flatMap((way) => likenessesIn(traces, way)).filter(({ similarity }) =>
    similarity.gte(least),
  );
  const sorted = found.sort(
    (a, b) => b.similarity.compare(a.similarity) || a.first - b.first || a.second - b.second,
  );
  // The same two in both ways: the closer one is the first.
  const pairs = new Map<string, Likeness>();
  for (const each of sorted) {
    const name = `${each.first} ${each.second}`;
    if (!pairs.has(name)) pairs.set(name, each);
  }
  return [...pairs.values()].map(({ one, other, similarity }) => copyOf(one, other, similarity));
};
