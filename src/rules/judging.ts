/** What every rule is given besides its requirement, and the last step they share: state + due date → expectation. */
import type {
  Catalog,
  Expectation,
  Fault,
  IsoDate,
  IsoMinute,
  Must,
  Pointer,
  RequirementOf,
  RuleKind,
  State,
  Term,
} from '../model.ts';
import { deadline, hasPassed } from './calendar.ts';
import type { Predicate } from './date-keywords.ts';
import type { Registers } from './registers.ts';

export interface Discount {
  readonly warning: string;
  readonly state: 'flawed' | 'missing';
  /** Where the doubt is shown. */
  readonly at: Pointer;
}
export interface Judging {
  /** Names of channels in the catalogue's spelling, dates in ISO form. */
  readonly registers: Registers;
  readonly catalog: Pick<Catalog, 'period' | 'limits' | 'channels'>;
  /** What a row is worth at best because of a doubt that the policy makes count, by the row's pointer. */
  readonly discount?: ((row: Pointer) => Discount | undefined) | undefined;
  /** The compiled form of a `must.that`. */
  readonly predicate: (that: Must['that']) => Predicate;
}

export type Rule<K extends RuleKind> = (
  requirement: RequirementOf<K>,
  judging: Judging,
) => readonly Expectation[];

/** The deadline of a term counted from a date. */
export const dueOf = (from: IsoMinute, term: Term, limits: Catalog['limits']): IsoMinute => {
  if (!('limit' in term)) return deadline(from, term.days, term.unit ?? 'natural');
  const limit = limits[term.limit];
  if (limit === undefined) throw new Error(`unknown limit ${term.limit}`); // catalog check refuses it
  return deadline(from, limit.days, limit.unit);
};

type Unsettled = Omit<Expectation, 'reach' | 'state' | 'due'> & {
  readonly state: Exclude<State, 'pending'>;
  readonly due: IsoMinute;
  readonly reach?: State;
};

/** Faults that the record alone can put right; the others ask for something to be done in the world. */
const ON_PAPER: ReadonlySet<Fault['code']> = new Set(['undated', 'kind', 'unit', 'doubted']);

/** What is done after its due date is late, however well. */
const reachOf = (overdue: boolean, faults: readonly Fault[]): State =>
  overdue && !faults.every(({ code }) => ON_PAPER.has(code)) ? 'late' : 'met';

/**
 * Before its due date a thing is met or pending, never a gap: it can still be put right. This keeps the score from rising
 * when evidence is taken away, and a met expectation met when time goes on.
 * @param own the day that the row itself was due, which is told once the whole is.
 */
export const settle = (found: Unsettled, asOf: IsoDate, own: IsoMinute = found.due): Expectation => {
  const { key, kind, at, evidence, faults } = found;
  const overdue = hasPassed(found.due, asOf);
  const state = found.state === 'met' || overdue ? found.state : 'pending';
  const due = state === 'pending' ? found.due : own;
  const reach = found.reach ?? reachOf(overdue, faults);
  return { key, kind, state, due, at, evidence, faults, reach };
};
