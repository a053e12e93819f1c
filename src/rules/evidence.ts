/** Rows that claim to prove something + what is demanded of them → the state they reach together and why not a better one. */
import type { Choice, Expectation, Fault, IsoMinute, Pointer, State, Term } from '../model.ts';
import { daysBetween, isAfter } from './calendar.ts';
import { dueOf, type Judging, settle } from './judging.ts';
import { type Entry, homeOf, listOf, rowsOf, sameName, textOf } from './registers.ts';

/** From the most frequent to the least; 随时 = at every change. */
export const UPDATES = ['实时', '随时', '每日', '每周', '每月', '每季度', '每半年', '每年'] as const;

export interface Demand {
  readonly channels?: Choice | undefined;
  readonly media?: Choice | undefined;
  readonly updated?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly participants?: Choice | undefined;
  /** A limit that each row carries for itself; without it, or without its start date, `due` holds. */
  readonly within?: Term | undefined;
  /** Holds besides `within`. */
  readonly by?: IsoMinute | undefined;
  readonly due: IsoMinute;
  /** The field that says when it was done. */
  readonly done: 'published' | 'since' | 'date';
}

type Seen = Pick<Expectation, 'at' | 'faults' | 'due'> & {
  readonly row: Pointer;
  readonly state: Exclude<State, 'pending'>;
  readonly done: IsoMinute;
  readonly due: IsoMinute;
};

const satisfies = (have: readonly string[], want: Choice): boolean => {
  const names = new Set(have.map(sameName));
  if ('any' in want) return want.any.some((name) => names.has(sameName(name)));
  return want.all.every((name) => names.has(sameName(name)));
};

/** What was written of several names: a channel brings the wider ones it is one of along, which nobody wrote. */
const written = (names: readonly string[], { catalog }: Judging): readonly string[] => {
  const wider = new Set(
    names.flatMap((name) => catalog.channels.find((channel) => channel.name === name)?.also ?? []),
  );
  return [...new Set(names)].filter((name) => !wider.has(name));
};

const choiceFault = (
  code: 'channel' | 'media',
  entries: readonly Entry[],
  own: Entry,
  want: Choice | undefined,
  judging: Judging,
): Fault[] => {
  if (want === undefined) return [];
  // “All of them” may be shared out over several rows; “any of them” is a matter of each row.
  const have = 'all' in want ? entries.flatMap(({ row }) => listOf(row, code)) : listOf(own.row, code);
  return satisfies(have, want) ? [] : [{ code, have: written(have, judging), want }];
};

/** Those who took part; a closer description in brackets (专家(2人)) does not hide the name. */
const participantsFault = (entry: Entry, want: Choice | undefined): Fault[] => {
  if (want === undefined) return [];
  const have = listOf(entry.row, 'participants');
  return satisfies(
    have.map((name) => name.replace(/[(（].*$/, '')),
    want,
  )
    ? []
    : [{ code: 'participants', have, want }];
};

const updatedFault = (entry: Entry, want: string | undefined): Fault[] => {
  if (want === undefined) return [];
  const have = textOf(entry.row, 'updates') ?? null;
  const rank = (word: string | null): number => (UPDATES as readonly (string | null)[]).indexOf(word);
  return have !== null && rank(have) <= rank(want) ? [] : [{ code: 'updated', have, want }];
};

const kindFault = (entry: Entry, want: readonly string[] | undefined): Fault[] => {
  const have = textOf(entry.row, 'kind') ?? null;
  if (want === undefined || (have !== null && want.some((kind) => sameName(kind) === sameName(have))))
    return [];
  return [{ code: 'kind', have, want }];
};

/** When it was due and whether it came in time. Where a limit runs from a date that is left out, being in time is not proven. */
const timing = (entry: Entry, demand: Demand, judging: Judging): { due: IsoMinute; faults: Fault[] } => {
  const done = textOf(entry.row, demand.done);
  if (done === undefined) return { due: demand.due, faults: [{ code: 'undated', field: demand.done }] };
  let due = demand.due;
  if (demand.within !== undefined) {
    const from = textOf(entry.row, demand.within.of);
    if (from === undefined) return { due, faults: [{ code: 'undated', field: demand.within.of }] };
    // What was only formed after the day the whole was due is late, however soon it followed.
    due = from.slice(0, 10) > demand.due ? demand.due : dueOf(from, demand.within, judging.catalog.limits);
    if (demand.by !== undefined && demand.by < due) due = demand.by;
  }
  if (!isAfter(done, due)) return { due, faults: [] };
  return { due, faults: [{ code: 'late', on: done, due, days: daysBetween(due, done) }] };
};

const stateOf = (faults: readonly Fault[]): Seen['state'] => {
  if (faults.length === 0) return 'met';
  return faults.every(({ code }) => code === 'late') ? 'late' : 'flawed';
};

const RANK: Readonly<Record<State, number>> = { met: 0, late: 1, flawed: 2, missing: 3, pending: 4 };

/** The worst of several states; `met` of none. */
export const worstOf = <S extends State>(states: readonly S[]): S | 'met' =>
  states.reduce<S | 'met'>((worst, state) => (RANK[state] > RANK[worst] ? state : worst), 'met');

/** The field that a fault is about, so that its place can be shown. */
const FIELDS: Partial<Record<Fault['code'], string>> = {
  channel: 'channel',
  media: 'media',
  updated: 'updates',
  kind: 'kind',
  participants: 'participants',
};

const placeOf = (entry: Entry, [first]: readonly Fault[], done: Demand['done']): Pointer => {
  const field = first?.code === 'late' ? done : first === undefined ? undefined : FIELDS[first.code];
  return field === undefined ? entry.at : `${entry.at}/${field}`;
};

const inspect = (entry: Entry, entries: readonly Entry[], demand: Demand, judging: Judging): Seen => {
  const time = timing(entry, demand, judging);
  const faults = [
    ...time.faults,
    ...kindFault(entry, demand.kinds),
    ...choiceFault('channel', entries, entry, demand.channels, judging),
    ...choiceFault('media', entries, entry, demand.media, judging),
    ...updatedFault(entry, demand.updated),
    ...participantsFault(entry, demand.participants),
  ];
  return {
    row: entry.at,
    at: placeOf(entry, faults, demand.done),
    due: time.due,
    faults,
    state: stateOf(faults),
    done: textOf(entry.row, demand.done) ?? '9999',
  };
};

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

/** Rows of a register whose `for` names the requirement. */
export const entriesFor = (
  judging: Judging,
  register: 'disclosures' | 'arrangements',
  id: string,
): readonly Entry[] =>
  (rowsOf(judging.manifest, register, judging.asOf) ?? []).filter(({ row }) =>
    listOf(row, 'for').includes(id),
  );

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
  return { ...settled, due: seen.due };
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
