/** Every row of a register that matches: one expectation per row, or one for the register when it is not there. */
import type {
  Expectation,
  Fault,
  IsoDate,
  IsoMinute,
  Must,
  RegisterName,
  Row,
  State,
  WithOf,
} from '../model.ts';
import { daysBetween } from './calendar.ts';
import { type Deadline, type Predicate, type PredicateContext, predicateContext } from './date-keywords.ts';
import { worstOf } from './inspect.ts';
import type { Judging, Rule } from './judging.ts';
import { once } from './once.ts';
import { bornOf, type Entry, keysOf, rowsOf } from './registers.ts';
import { type Test, whereTest } from './where.ts';

/** Which rows a requirement is about. */
interface Scope {
  readonly register: RegisterName;
  readonly on: string | undefined;
  readonly test: Test;
}
/** Requirements that say the same are about the same rows. */
const scopes = new Map<string, Scope>();

const scopeOf = ({ in: register, where = {}, on }: WithOf['each']): Scope =>
  once(scopes, JSON.stringify([register, on, where]), () => ({ register, on, test: whereTest(where) }));

/** What a row must do, with its compiled form. */
interface Ready {
  readonly must: Must;
  readonly predicate: Predicate;
}

/** A requirement made ready for many manifests: its musts with the first row that they are asked of. */
interface Prepared {
  readonly scope: Scope;
  musts: readonly Ready[] | undefined;
}
const prepared = new WeakMap<Judging['predicate'], WeakMap<WithOf['each'], Prepared>>();

const prepare = (asked: WithOf['each'], { predicate }: Judging): Prepared => {
  const known = once(prepared, predicate, () => new WeakMap<WithOf['each'], Prepared>());
  return once(known, asked, () => ({ scope: scopeOf(asked), musts: undefined }));
};

const mustsOf = (one: Prepared, { must }: WithOf['each'], { predicate }: Judging): readonly Ready[] => {
  one.musts ??= must.map((each) => ({ must: each, predicate: predicate(each.that) }));
  return one.musts;
};

/** What a row leaves to be told of one `must`: that it does not hold, a deadline, an order of dates that is broken. */
interface Told {
  readonly must: Must;
  readonly holds: boolean;
  readonly context: PredicateContext;
}

/** In the order of the musts; of what holds and has no deadline there is nothing to tell. */
const tell = (musts: readonly Ready[], row: Row, { registers, catalog }: Judging): readonly Told[] => {
  const told: Told[] = [];
  let context = predicateContext(registers.asOf, catalog.limits);
  for (const { must, predicate } of musts) {
    const holds = predicate(row, context);
    if (holds && !context.fixed && context.deadlines.length === 0) continue;
    told.push({ must, holds, context });
    context = predicateContext(registers.asOf, catalog.limits);
  }
  return told;
};

const worthOf = ({ must }: Told): 'missing' | 'flawed' | 'late' => must.else ?? 'missing';
const stands = ({ context }: Told, standing: Deadline['standing']): readonly Deadline[] =>
  context.deadlines.filter((deadline) => deadline.standing === standing);

/** It does not hold, and no time is left in which it could: a deadline that is open is another way. */
const isShut = (one: Told): boolean => !one.holds && stands(one, 'open').length === 0;

const faultOf = (one: Told): Fault => {
  const [missed] = stands(one, 'missed');
  if (missed !== undefined && missed.done !== null && worthOf(one) === 'late') {
    return { code: 'late', on: missed.done, due: missed.due, days: daysBetween(missed.due, missed.done) };
  }
  const { says: zh, en } = one.must;
  return { code: 'must', says: { zh, en } };
};

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

/** Something in it can no longer be done in time. */
const isPast = ({ context }: Told): boolean =>
  context.fixed || context.deadlines.some(({ standing }) => standing === 'missed');

/** The best state within reach today: what is past stays past, a step not taken is taken late, a field left out is filled in. */
const reachOf = (told: readonly Told[], musts: readonly Ready[], row: Row, judging: Judging): State => {
  if (!told.some(isPast)) return 'met';
  const overdue = told.flatMap((one) => stands(one, 'missed').filter(({ done }) => done === null));
  const fields = [...new Set(overdue.map(({ field }) => field))];
  const after =
    fields.length === 0 ? told : tell(musts, mendedToday(row, fields, judging.registers.asOf), judging);
  const lost = [
    ...told.filter((one) => isShut(one) && one.context.fixed),
    ...after.filter((one) => isShut(one) && stands(one, 'missed').length > 0),
  ];
  return worstOf(lost.map(worthOf));
};

/** The deadline of the first thing that has one. */
const dueIn = (told: readonly Told[]): IsoMinute | undefined =>
  told.find(({ context }) => context.deadlines.length > 0)?.context.deadlines[0]?.due;

/** Most records: everything holds. */
const metBy = ({ at }: Entry, key: string, told: readonly Told[]): Expectation => {
  const due = dueIn(told) ?? null;
  return { key, kind: 'row', state: 'met', due, at, evidence: [at], faults: [], reach: 'met' };
};

const holdsIn = ({ holds }: Told): boolean => holds;

const judge = (entry: Entry, key: string, musts: readonly Ready[], judging: Judging): Expectation => {
  const told = tell(musts, entry.row, judging);
  const discount = judging.discount?.(entry.at);
  if (discount === undefined && told.every(holdsIn)) return metBy(entry, key, told);
  const broken = told.filter(({ holds }) => !holds);
  const shut = broken.filter(isShut);
  const state = shut.length > 0 ? worstOf(shut.map(worthOf)) : broken.length > 0 ? 'pending' : 'met';
  const field = (shut[0] ?? broken[0])?.must.at;
  const faults = (shut.length > 0 ? shut : broken).map(faultOf);
  if (discount !== undefined && state !== 'pending') {
    const doubted: Fault = { code: 'doubted', warning: discount.warning };
    const common = { key, kind: 'row' as const, due: null, evidence: [entry.at], reach: 'met' as const };
    return {
      ...common,
      state: worstOf([state, discount.state]),
      at: discount.at,
      faults: [...faults, doubted],
    };
  }
  return {
    key,
    kind: 'row',
    state,
    due: dueIn(shut) ?? dueIn(broken) ?? dueIn(told) ?? null,
    at: field === undefined ? entry.at : `${entry.at}/${field.replaceAll('.', '/')}`,
    evidence: [entry.at],
    faults,
    reach: shut.length > 0 ? reachOf(told, musts, entry.row, judging) : 'met',
  };
};

/** The rows of the period that a requirement is about. */
const rowsIn = (scope: Scope, { registers, catalog: { period } }: Judging): readonly Entry[] | undefined => {
  const { register, on, test: holds } = scope;
  if (registers.manifest[register] === undefined) return undefined;
  const isBound = ({ row }: Entry): boolean => {
    if (!holds(row)) return false;
    const born = bornOf(row, register, on)?.slice(0, 10);
    return born === undefined || (born >= period.from && born <= period.to);
  };
  return once(registers.known, scope, () => rowsOf(registers, register, on)?.filter(isBound) ?? []);
};

export const each: Rule<'each'> = (requirement, judging) => {
  const { in: register } = requirement.with;
  const ready = prepare(requirement.with, judging);
  const rows = rowsIn(ready.scope, judging);
  if (rows === undefined) {
    // Silence is a gap at any time of the year, and is mended by a word: `[]`.
    const faults: Fault[] = [{ code: 'register', register }];
    return [
      {
        key: register,
        kind: 'register',
        state: 'missing',
        due: null,
        at: '',
        evidence: [],
        faults,
        reach: 'met',
      },
    ];
  }
  if (rows.length === 0) return [];
  const musts = mustsOf(ready, requirement.with, judging);
  const keys = keysOf(judging.registers, register);
  return rows.map((entry) => judge(entry, keys[entry.index] ?? '', musts, judging));
};
