/** The date keywords that `must.that` may use besides JSON Schema's own: `within`, `notBefore`, `sameDay`. */
import type { DayUnit, IsoDate, IsoMinute, Limit } from '../model.ts';
import { deadline, hasPassed, isAfter } from './calendar.ts';
import { textOf } from './registers.ts';

/** `open`: not done, and still time; `missed`: done too late, or not done and the time is over. */
export interface Deadline {
  readonly field: string;
  readonly due: IsoMinute;
  readonly done: IsoMinute | null;
  readonly standing: 'kept' | 'open' | 'missed';
}

/** What a predicate may ask while it runs, and what it leaves behind. Passed as `this`; a keyword calls the function of its name. */
export interface PredicateContext {
  readonly asOf: IsoDate;
  readonly limits: Readonly<Record<string, Limit>>;
  /** Every deadline that was computed, and how it stands. */
  readonly deadlines: Deadline[];
  /** Set by a broken order of dates, which no later mending undoes. */
  fixed: boolean;
  readonly within: typeof within;
  readonly notBefore: typeof notBefore;
  readonly sameDay: typeof sameDay;
}
export type Predicate = (this: PredicateContext, row: unknown) => boolean;

/** A fresh context for one row. */
export const predicateContext = (
  asOf: IsoDate,
  limits: Readonly<Record<string, Limit>>,
): PredicateContext => ({
  asOf,
  limits,
  deadlines: [],
  fixed: false,
  within,
  notBefore,
  sameDay,
});

export interface Within {
  readonly field: string;
  readonly of: string;
  readonly limit?: string;
  readonly days?: number;
  readonly unit?: DayUnit;
}
export interface Pair {
  readonly field: string;
  readonly of: string;
}

/** A date of the row that had come by the end of the as-of day. */
const dateOf = (row: unknown, field: string, asOf: IsoDate): IsoMinute | undefined => {
  const value = textOf(row, field);
  return value !== undefined && value.slice(0, 10) <= asOf ? value : undefined;
};

/** `field` no later than the limit after `of`. Holds where `of` is left out; where `field` is left out it is open until the limit has run. */
export function within(this: PredicateContext, row: unknown, want: Within): boolean {
  const from = textOf(row, want.of);
  if (from === undefined) return true;
  const limit = want.limit === undefined ? undefined : this.limits[want.limit];
  const due = deadline(from, limit?.days ?? want.days ?? 0, limit?.unit ?? want.unit ?? 'natural');
  const done = dateOf(row, want.field, this.asOf);
  if (done === undefined) {
    this.deadlines.push({
      field: want.field,
      due,
      done: null,
      standing: hasPassed(due, this.asOf) ? 'missed' : 'open',
    });
    return false;
  }
  const late = isAfter(done, due);
  this.deadlines.push({ field: want.field, due, done, standing: late ? 'missed' : 'kept' });
  return !late;
}

/** `field` on or after the day of `of`; holds where either is left out. */
export function notBefore(this: PredicateContext, row: unknown, want: Pair): boolean {
  const [later, earlier] = [dateOf(row, want.field, this.asOf), dateOf(row, want.of, this.asOf)];
  if (later === undefined || earlier === undefined) return true;
  const precise = later.length > 10 && earlier.length > 10;
  const holds = precise ? later >= earlier : later.slice(0, 10) >= earlier.slice(0, 10);
  if (!holds) this.fixed = true;
  return holds;
}

/** `field` on the very day of `of`; holds where either is left out. */
export function sameDay(this: PredicateContext, row: unknown, want: Pair): boolean {
  const [one, other] = [dateOf(row, want.field, this.asOf), dateOf(row, want.of, this.asOf)];
  if (one === undefined || other === undefined) return true;
  const holds = one.slice(0, 10) === other.slice(0, 10);
  if (!holds) this.fixed = true;
  return holds;
}

const pair = {
  type: 'object',
  required: ['field', 'of'],
  additionalProperties: false,
  properties: { field: { type: 'string' }, of: { type: 'string' } },
};

/** Each keyword with the JSON Schema of its value; a compiled keyword calls `this[keyword](row, value)`. */
export const dateKeywords: Readonly<Record<'within' | 'notBefore' | 'sameDay', object>> = {
  within: {
    type: 'object',
    required: ['field', 'of'],
    additionalProperties: false,
    oneOf: [{ required: ['limit'] }, { required: ['days'] }],
    properties: {
      ...pair.properties,
      limit: { type: 'string' },
      days: { type: 'integer', minimum: 0 },
      unit: { enum: ['working', 'natural', 'hours'] },
    },
  },
  notBefore: pair,
  sameDay: pair,
};
