/** One row that claims to prove something + what is demanded of it → the state it reaches, and why not a better one. */
import type { Choice, Expectation, Fault, IsoMinute, Pointer, State, Term } from '../model.ts';
import { daysBetween, isAfter } from './calendar.ts';
import { dueOf, type Judging } from './judging.ts';
import { type Entry, listOf, sameName, textOf } from './registers.ts';

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

export type Seen = Pick<Expectation, 'at' | 'faults' | 'due'> & {
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

const NONE: readonly Fault[] = [];

const choiceFault = (
  code: 'channel' | 'media',
  entries: readonly Entry[],
  own: Entry,
  want: Choice | undefined,
  judging: Judging,
): readonly Fault[] => {
  if (want === undefined) return NONE;
  // “All of them” may be shared out over several rows; “any of them” is a matter of each row.
  const have = 'all' in want ? entries.flatMap(({ row }) => listOf(row, code)) : listOf(own.row, code);
  return satisfies(have, want) ? [] : [{ code, have: written(have, judging), want }];
};

/** Those who took part; a closer description in brackets (专家(2人)) does not hide the name. */
const participantsFault = (entry: Entry, want: Choice | undefined): readonly Fault[] => {
  if (want === undefined) return NONE;
  const have = listOf(entry.row, 'participants');
  return satisfies(
    have.map((name) => name.replace(/[(（].*$/su, '')),
    want,
  )
    ? []
    : [{ code: 'participants', have, want }];
};

const updatedFault = (entry: Entry, want: string | undefined): readonly Fault[] => {
  if (want === undefined) return NONE;
  const have = textOf(entry.row, 'updates') ?? null;
  const rank = (word: string | null): number => (UPDATES as readonly (string | null)[]).indexOf(word);
  return have !== null && rank(have) <= rank(want) ? [] : [{ code: 'updated', have, want }];
};

const kindFault = (entry: Entry, want: readonly string[] | undefined): readonly Fault[] => {
  if (want === undefined) return NONE;
  const have = textOf(entry.row, 'kind') ?? null;
  if (have !== null && want.some((kind) => sameName(kind) === sameName(have))) return NONE;
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

export const RANK: Readonly<Record<State, number>> = { met: 0, late: 1, flawed: 2, missing: 3, pending: 4 };

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

export const inspect = (entry: Entry, entries: readonly Entry[], demand: Demand, judging: Judging): Seen => {
  const { due, faults } = timing(entry, demand, judging);
  faults.push(
    ...kindFault(entry, demand.kinds),
    ...choiceFault('channel', entries, entry, demand.channels, judging),
    ...choiceFault('media', entries, entry, demand.media, judging),
    ...updatedFault(entry, demand.updated),
    ...participantsFault(entry, demand.participants),
  );
  const { at: row } = entry;
  const done = textOf(entry.row, demand.done) ?? '9999';
  const state = stateOf(faults);
  const discount = judging.discount?.(row);
  if (discount === undefined)
    return { row, at: placeOf(entry, faults, demand.done), due, faults, state, done };
  faults.push({ code: 'doubted', warning: discount.warning });
  return { row, at: discount.at, due, faults, state: worstOf([state, discount.state]), done };
};
