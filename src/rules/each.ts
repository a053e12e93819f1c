/** Every row of a register that matches: one expectation per row, or one for the register when it is not there. */
import type { Condition, Expectation, Fault, IsoDate, IsoMinute, Must, Row, State, Where } from '../model.ts';
import { daysBetween } from './calendar.ts';
import { type Deadline, type PredicateContext, predicateContext } from './date-keywords.ts';
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

const tests = new WeakMap<object, readonly (readonly Test[])[]>();
const ANYTHING: Where = {};

const testsOf = (where: Where | readonly Where[]): readonly (readonly Test[])[] =>
  once(tests, where, () =>
    [where]
      .flat()
      .map((alternative) =>
        Object.entries(alternative).map(([field, condition]) => testOf(field, condition)),
      ),
  );

/** Whether a row falls under a requirement. */
export const matches = ({ row }: Entry, where: Where | readonly Where[] = ANYTHING): boolean =>
  testsOf(where).some((alternative) => alternative.every((holds) => holds(row)));

interface Tested {
  readonly must: Must;
  readonly holds: boolean;
  readonly context: PredicateContext;
}

const test = (must: Must, row: Row, judging: Judging): Tested => {
  const context = predicateContext(judging.asOf, judging.catalog.limits);
  return { must, holds: judging.predicate(must.that).call(context, row), context };
};

const worthOf = ({ must }: Tested): 'missing' | 'flawed' | 'late' => must.else ?? 'missing';
const stands = ({ context }: Tested, standing: Deadline['standing']): readonly Deadline[] =>
  context.deadlines.filter((deadline) => deadline.standing === standing);

const faultOf = (tested: Tested): Fault => {
  const [missed] = stands(tested, 'missed');
  if (missed !== undefined && missed.done !== null && worthOf(tested) === 'late') {
    return { code: 'late', on: missed.done, due: missed.due, days: daysBetween(missed.due, missed.done) };
  }
  return { code: 'must', says: { zh: tested.must.says, en: tested.must.en } };
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
  const mended = mendedToday(row, [...new Set(overdue.map(({ field }) => field))], judging.asOf);
  const lost = all.filter((before) => {
    if (before.context.fixed) return true;
    const after = test(before.must, mended, judging);
    return !after.holds && stands(after, 'missed').length > 0;
  });
  return worstOf(lost.map(worthOf));
};

/** The deadline of the first thing that has one. */
const dueIn = (all: readonly Tested[]): IsoMinute | undefined =>
  all.find(({ context }) => context.deadlines.length > 0)?.context.deadlines[0]?.due;

const judge = (entry: Entry, key: string, musts: readonly Must[], judging: Judging): Expectation => {
  const all = musts.map((must) => test(must, entry.row, judging));
  const discount = judging.discount?.(entry.at);
  if (discount === undefined && all.every(({ holds }) => holds)) {
    const { at } = entry;
    return {
      key,
      kind: 'row',
      state: 'met',
      due: dueIn(all) ?? null,
      at,
      evidence: [at],
      faults: [],
      reach: 'met',
    };
  }
  const broken = all.filter(({ holds }) => !holds);
  const shut = broken.filter((tested) => stands(tested, 'open').length === 0);
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
    due: dueIn(shut) ?? dueIn(broken) ?? dueIn(all) ?? null,
    at: field === undefined ? entry.at : `${entry.at}/${field.replaceAll('.', '/')}`,
    evidence: [entry.at],
    faults,
    reach: shut.length > 0 ? reachOf(all, entry.row, judging) : 'met',
  };
};

export const each: Rule<'each'> = (requirement, judging) => {
  const { in: register, where, must, on } = requirement.with;
  const { period } = judging.catalog;
  const rows = rowsOf(judging.manifest, register, judging.asOf, on);
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
  const inPeriod = ({ row }: Entry): boolean => {
    const born = bornOf(row, register, on)?.slice(0, 10);
    return born === undefined || (born >= period.from && born <= period.to);
  };
  const keys = keysOf(judging.manifest[register] ?? []);
  return rows.flatMap((entry) =>
    matches(entry, where) && inPeriod(entry) ? [judge(entry, keys[entry.index] ?? '', must, judging)] : [],
  );
};
