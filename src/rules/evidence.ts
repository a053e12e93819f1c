/** Rows that claim to prove something → the expectations they meet together, the best row for each. */
import type { Expectation, Fault, IsoMinute, Pointer } from '../model.ts';
import { type Demand, inspect, RANK, type Seen } from './inspect.ts';
import { type Judging, settle } from './judging.ts';
import { once } from './once.ts';
import { type Entry, homeOf, listOf, rowsOf, sameName, textOf } from './registers.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows with what was seen in them, the best proof first; the order in the file decides nothing. */
export const rank = (entries: readonly Entry[], demand: Demand, judging: Judging): readonly Seen[] =>
  entries
    .map((entry) => ({
      seen: inspect(entry, entries, demand, judging),
      title: textOf(entry.row, 'title') ?? '',
    }))
    .sort(
      (a, b) =>
        RANK[a.seen.state] - RANK[b.seen.state] ||
        a.seen.faults.length - b.seen.faults.length ||
        compareText(a.seen.done, b.seen.done) ||
        compareText(a.title, b.title),
    )
    .map(({ seen }) => seen);

const claims = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>();

/** Rows by the requirements that their `for` names. */
const claimsIn = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of new Set(listOf(entry.row, 'for'))) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [entry]);
      else known.push(entry);
    }
  }
  return found;
};

/** Rows of a register whose `for` names the requirement. */
export const entriesFor = (
  judging: Judging,
  register: 'disclosures' | 'arrangements',
  id: string,
): readonly Entry[] => {
  const entries = rowsOf(judging.manifest, register, judging.asOf);
  if (entries === undefined) return [];
  return once(claims, entries, () => claimsIn(entries)).get(id) ?? [];
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
    return settle({ key, kind, state: 'missing', due, at: otherwise, evidence: [], faults }, judging.asOf);
  // A row's own limit says whether it came late; until the requirement itself is due, the unit may still do better.
  const settled = settle(
    { key, kind, state: seen.state, due, at: seen.at, evidence: [seen.row], faults: seen.faults },
    judging.asOf,
  );
  return settled.state === 'pending' ? settled : { ...settled, due: seen.due };
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
  return last === undefined ? homeOf(judging.manifest, register) : `${last.at}/covers`;
};
