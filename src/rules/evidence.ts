/** Rows that claim to prove something → the expectations they meet together, the best row for each. */
import type { Expectation, Fault, IsoMinute, Pointer } from '../model.ts';
import { type Demand, inspect, RANK, type Seen } from './inspect.ts';
import { type Judging, settle } from './judging.ts';
import { type Entry, homeOf, listOf, sameName, textOf } from './registers.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Ranked {
  readonly seen: Seen;
  readonly title: string;
}
const compareProofs = (a: Ranked, b: Ranked): number =>
  RANK[a.seen.state] - RANK[b.seen.state] ||
  a.seen.faults.length - b.seen.faults.length ||
  compareText(a.seen.done, b.seen.done) ||
  compareText(a.title, b.title);

const NOTHING: readonly Seen[] = [];

/** Rows with what was seen in them, the best proof first; the order in the file decides nothing. */
export const rank = (entries: readonly Entry[], demand: Demand, judging: Judging): readonly Seen[] => {
  if (entries.length === 0) return NOTHING;
  const ranked = entries.map((entry) => ({
    seen: inspect(entry, entries, demand, judging),
    title: textOf(entry.row, 'title') ?? '',
  }));
  return ranked.sort(compareProofs).map(({ seen }) => seen);
};

export const covering = (entries: readonly Entry[], element: string): readonly Entry[] =>
  entries.filter(({ row }) => listOf(row, 'covers').some((name) => sameName(name) === sameName(element)));

/** Which of the elements no row covers. */
export const lackingOf = (entries: readonly Entry[], elements: readonly string[]): readonly string[] =>
  elements.filter((element) => covering(entries, element).length === 0);

/** One expectation met by the best of its rows. */
export const meetBy = (
  seen: Seen | undefined,
  expectation: Pick<Expectation, 'key' | 'kind'> & {
    readonly otherwise: Pointer;
    readonly faults?: readonly Fault[];
  },
  due: IsoMinute,
  judging: Judging,
): Expectation => {
  const { key, kind, otherwise, faults = [{ code: 'absent' }] } = expectation;
  if (seen === undefined)
    return settle(
      { key, kind, state: 'missing', due, at: otherwise, evidence: [], faults },
      judging.registers.asOf,
    );
  // A row's own limit says whether it came late; until the requirement itself is due, the unit may still do better.
  const { state, at, faults: found, row } = seen;
  return settle(
    { key, kind, state, due, at, evidence: [row], faults: found },
    judging.registers.asOf,
    seen.due,
  );
};

/** So many expectations of one kind, the best rows taking the first places. */
export const fill = (
  seen: readonly Seen[],
  wanted: {
    readonly need: number;
    readonly prefix?: string;
    readonly kind: Expectation['kind'];
    readonly otherwise: Pointer;
  },
  due: IsoMinute,
  judging: Judging,
): readonly Expectation[] =>
  Array.from({ length: wanted.need }, (_, slot) => {
    const { need, prefix = '', kind, otherwise } = wanted;
    const faults: readonly Fault[] =
      seen.length === 0 ? [{ code: 'absent' }] : [{ code: 'few', have: seen.length, need }];
    return meetBy(seen[slot], { key: `${prefix}${slot + 1}`, kind, otherwise, faults }, due, judging);
  });

/** Where the absence of an element is shown: the best row for the requirement, else the register, else the file. */
export const absenceOf = (
  entries: readonly Entry[],
  judging: Judging,
  register: 'disclosures' | 'arrangements',
): Pointer => {
  const last = entries.at(-1);
  return last === undefined ? homeOf(judging.registers, register) : `${last.at}/covers`;
};
