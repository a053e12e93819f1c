/** Every row of a register that matches: one expectation per row, or one for the register when it is not there. */
import type { Expectation, Fault, IsoDate, IsoMinute, Must, Row, State, Where } from '../model.ts';
import { daysBetween } from './calendar.ts';
import { type PredicateContext, predicateContext } from './date-keywords.ts';
import { worstOf } from './evidence.ts';
import { type Judging, type Rule, settle } from './judging.ts';
import { bornOf, type Entry, fieldOf, keysOf, listOf, rowsOf, sameName } from './registers.ts';

const filledIn = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

/** Whether a row matches: every field has the value, or one of the values; `true` filled in, `false` left out. */
export const matches = (entry: Entry, where: Where | undefined): boolean =>
  Object.entries(where ?? {}).every(([field, want]) => {
    if (typeof want === 'boolean') return filledIn(fieldOf(entry.row, field)) === want;
    const have = listOf(entry.row, field).map(sameName);
    return [want].flat().some((value) => have.includes(sameName(value)));
  });

interface Broken {
  readonly state: 'missing' | 'flawed' | 'late';
  /** The state that mending can still reach: what is past stays past. */
  readonly reach: State;
  readonly open: boolean;
  readonly fault: Fault;
  readonly at: string | undefined;
}

const latest = (moments: readonly IsoMinute[]): IsoMinute | undefined => [...moments].sort().at(-1);

/** The row as it would stand if what is overdue were done on the as-of day. */
const mendedToday = (row: Row, overdue: readonly string[], asOf: IsoDate): Row => {
  const put = (value: unknown, path: readonly string[]): unknown => {
    const [head, ...rest] = path;
    if (head === undefined) return asOf;
    const inner = typeof value === 'object' && value !== null ? (value as Row) : {};
    return { ...inner, [head]: put(inner[head], rest) };
  };
  return overdue.reduce<Row>((mended, field) => put(mended, field.split('.')) as Row, row);
};

/** What mending can still reach: a date that is past stays past, a step not taken can be taken today. */
const reachOf = (must: Must, entry: Entry, context: PredicateContext, judging: Judging): State => {
  const lost = must.else ?? 'missing';
  const missed = context.deadlines.filter(({ standing }) => standing === 'missed');
  if (context.fixed) return lost;
  if (missed.length === 0) return 'met';
  const undone = missed.filter(({ done }) => done === null).map(({ field }) => field);
  if (undone.length === 0) return lost;
  const today = predicateContext(judging.asOf, judging.catalog.limits);
  return judging.predicate(must.that).call(today, mendedToday(entry.row, undone, judging.asOf))
    ? 'met'
    : lost;
};

const test = (
  must: Must,
  entry: Entry,
  judging: Judging,
): { broken?: Broken; dues: readonly IsoMinute[] } => {
  const context = predicateContext(judging.asOf, judging.catalog.limits);
  const holds = judging.predicate(must.that).call(context, entry.row);
  const dues = context.deadlines.map(({ due }) => due);
  if (holds) return { dues };
  const state = must.else ?? 'missing';
  const missed = context.deadlines.find(({ standing }) => standing === 'missed');
  const fault: Fault =
    missed !== undefined && missed.done !== null && state === 'late'
      ? { code: 'late', on: missed.done, due: missed.due, days: daysBetween(missed.due, missed.done) }
      : { code: 'must', says: { zh: must.says, en: must.en } };
  const open = context.deadlines.some(({ standing }) => standing === 'open');
  return { dues, broken: { state, reach: reachOf(must, entry, context, judging), open, fault, at: must.at } };
};

const judge = (entry: Entry, key: string, musts: readonly Must[], judging: Judging): Expectation => {
  const tested = musts.map((must) => test(must, entry, judging));
  const broken = tested.flatMap((each) => each.broken ?? []);
  const due = latest(tested.flatMap((each) => each.dues)) ?? null;
  const shut = broken.filter(({ open }) => !open);
  const state: State =
    shut.length > 0 ? worstOf(shut.map((each) => each.state)) : broken.length > 0 ? 'pending' : 'met';
  const first = shut[0] ?? broken[0];
  return {
    key,
    kind: 'row',
    state,
    due,
    at: first?.at === undefined ? entry.at : `${entry.at}/${first.at.replaceAll('.', '/')}`,
    evidence: [entry.at],
    faults: broken.map(({ fault }) => fault),
    reach: worstOf(shut.map((each) => each.reach)),
  };
};

export const each: Rule<'each'> = (requirement, judging) => {
  const { in: register, where, must, on } = requirement.with;
  const { period } = judging.catalog;
  const rows = rowsOf(judging.manifest, register, judging.asOf, on);
  if (rows === undefined) {
    const faults: Fault[] = [{ code: 'register', register }];
    const missing = {
      key: register,
      kind: 'register' as const,
      state: 'missing' as const,
      reach: 'met' as const,
    };
    return [settle({ ...missing, due: period.to, at: '', evidence: [], faults }, judging.asOf)];
  }
  const inPeriod = ({ row }: Entry): boolean => {
    const born = bornOf(row, register, on)?.slice(0, 10);
    return born === undefined || (born >= period.from && born <= period.to);
  };
  const keys = keysOf(rows);
  return rows.flatMap((entry, index) =>
    matches(entry, where) && inPeriod(entry) ? [judge(entry, keys[index] ?? '', must, judging)] : [],
  );
};
