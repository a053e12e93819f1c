/** Every row of a register that matches: one expectation per row, or one for the register when it is not there. */
import type {
  Condition,
  Expectation,
  Fault,
  IsoDate,
  IsoMinute,
  Must,
  RegisterName,
  Row,
  State,
  Where,
  WithOf,
} from '../model.ts';
import { daysBetween } from './calendar.ts';
import { type Deadline, type Predicate, type PredicateContext, predicateContext } from './date-keywords.ts';
import { worstOf } from './inspect.ts';
import type { Judging, Rule } from './judging.ts';
import { once } from './once.ts';
import { bornOf, type Entry, fieldOf, keysOf, rowsOf, sameName } from './registers.ts';

const filledIn = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

type Test = (row: Row) => boolean;

/** A condition on a field, made ready for many rows. */
const testOf = (field: string, condition: Condition): Test => {
  if (typeof condition === 'object' && 'not' in condition) {
    const { not } = condition;
    // `not: false` asks for an outright denial, which silence is not.
    if (typeof not === 'boolean') return (row) => fieldOf(row, field) !== not;
    const denied = testOf(field, not);
    return (row) => !denied(row);
  }
  if (typeof condition === 'boolean') return (row) => filledIn(fieldOf(row, field)) === condition;
  const wanted = new Set([condition].flat().map(sameName));
  return (row) => {
    const value = fieldOf(row, field);
    if (typeof value === 'string') return wanted.has(sameName(value));
    return (
      Array.isArray(value) && value.some((item) => typeof item === 'string' && wanted.has(sameName(item)))
    );
  };
};

const ANYTHING: Where = {};

/** Whether a row falls under any of the alternatives. */
const anyOf = (where: Where | readonly Where[]): Test => {
  const alternatives = [where]
    .flat()
    .map((alternative) => Object.entries(alternative).map(([field, condition]) => testOf(field, condition)));
  return (row) => alternatives.some((tests) => tests.every((holds) => holds(row)));
};

/** Which rows a requirement is about, made ready for many manifests. */
interface Scope {
  readonly register: RegisterName;
  readonly on: string | undefined;
  readonly test: Test;
}
const scopes = new WeakMap<WithOf['each'], Scope>();
/** Requirements that say the same are about the same rows. */
const said = new Map<string, Scope>();

const scopeOf = (about: WithOf['each']): Scope =>
  once(scopes, about, () => {
    const { in: register, where = ANYTHING, on } = about;
    return once(said, JSON.stringify([register, on, where]), () => ({ register, on, test: anyOf(where) }));
  });

/** What a row must do, with its compiled form. */
interface Ready {
  readonly must: Must;
  readonly predicate: Predicate;
}
const ready = new WeakMap<Judging['predicate'], WeakMap<readonly Must[], readonly Ready[]>>();

const readyOf = (musts: readonly Must[], { predicate }: Judging): readonly Ready[] => {
  const known = once(ready, predicate, () => new WeakMap<readonly Must[], readonly Ready[]>());
  return once(known, musts, () => musts.map((must) => ({ must, predicate: predicate(must.that) })));
};

interface Tested {
  readonly ready: Ready;
  readonly holds: boolean;
  readonly context: PredicateContext;
}

const test = (ready: Ready, row: Row, judging: Judging): Tested => {
  const context = predicateContext(judging.registers.asOf, judging.catalog.limits);
  return { ready, holds: ready.predicate.call(context, row), context };
};

const worthOf = ({ ready: { must } }: Tested): 'missing' | 'flawed' | 'late' => must.else ?? 'missing';
const stands = ({ context }: Tested, standing: Deadline['standing']): readonly Deadline[] =>
  context.deadlines.filter((deadline) => deadline.standing === standing);

const faultOf = (tested: Tested): Fault => {
  const [missed] = stands(tested, 'missed');
  if (missed !== undefined && missed.done !== null && worthOf(tested) === 'late') {
    return { code: 'late', on: missed.done, due: missed.due, days: daysBetween(missed.due, missed.done) };
  }
  const { says: zh, en } = tested.ready.must;
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

/** The best state within reach today: what is past stays past, a step not taken is taken late, a field left out is filled in. */
const reachOf = (all: readonly Tested[], row: Row, judging: Judging): State => {
  const overdue = all.flatMap((tested) => stands(tested, 'missed').filter(({ done }) => done === null));
  const mended = mendedToday(row, [...new Set(overdue.map(({ field }) => field))], judging.registers.asOf);
  const lost = all.filter((before) => {
    if (before.context.fixed) return true;
    const after = test(before.ready, mended, judging);
    return !after.holds && stands(after, 'missed').length > 0;
  });
  return worstOf(lost.map(worthOf));
};

/** The deadline of the first thing that has one. */
const dueIn = (all: readonly Tested[]): IsoMinute | undefined =>
  all.find(({ context }) => context.deadlines.length > 0)?.context.deadlines[0]?.due;

/** Most records: everything holds. */
const metBy = ({ at }: Entry, key: string, all: readonly Tested[]): Expectation => {
  const due = dueIn(all) ?? null;
  return { key, kind: 'row', state: 'met', due, at, evidence: [at], faults: [], reach: 'met' };
};

const holdsIn = ({ holds }: Tested): boolean => holds;

const judge = (entry: Entry, key: string, musts: readonly Ready[], judging: Judging): Expectation => {
  const all = musts.map((must) => test(must, entry.row, judging));
  const discount = judging.discount?.(entry.at);
  if (discount === undefined && all.every(holdsIn)) return metBy(entry, key, all);
  const broken = all.filter(({ holds }) => !holds);
  const shut = broken.filter((tested) => stands(tested, 'open').length === 0);
  const state = shut.length > 0 ? worstOf(shut.map(worthOf)) : broken.length > 0 ? 'pending' : 'met';
  const field = (shut[0] ?? broken[0])?.ready.must.at;
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
    due: dueIn(shut) ?? dueIn(broken) ?? dueIn(all) ?? null,
    at: field === undefined ? entry.at : `${entry.at}/${field.replaceAll('.', '/')}`,
    evidence: [entry.at],
    faults,
    reach: shut.length > 0 ? reachOf(all, entry.row, judging) : 'met',
  };
};

/** The rows of the period that a requirement is about. */
const rowsIn = (scope: Scope, { registers, catalog: { period } }: Judging): readonly Entry[] | undefined => {
  const { register, on, test: holds } = scope;
  const rows = rowsOf(registers, register, on);
  if (rows === undefined) return undefined;
  const isBound = ({ row }: Entry): boolean => {
    if (!holds(row)) return false;
    const born = bornOf(row, register, on)?.slice(0, 10);
    return born === undefined || (born >= period.from && born <= period.to);
  };
  return once(registers.known, scope, () => rows.filter(isBound));
};

export const each: Rule<'each'> = (requirement, judging) => {
  const { in: register, must } = requirement.with;
  const rows = rowsIn(scopeOf(requirement.with), judging);
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
  const keys = keysOf(judging.registers, register);
  const musts = readyOf(must, judging);
  return rows.map((entry) => judge(entry, keys[entry.index] ?? '', musts, judging));
};
