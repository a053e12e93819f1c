/** The date keywords that `must.that` may use besides JSON Schema's own: `within`, `notBefore`, `sameDay`. */
import type { DayUnit, IsoDate, IsoMinute, Limit } from '../model.ts';
import { deadline, hasPassed, isAfter } from './calendar.ts';
import { fieldIn } from './registers.ts';

/** `open`: not done, and still time; `missed`: done too late, or not done and the time is over. */
export interface Deadline {
  readonly field: string;
  readonly due: IsoMinute;
  readonly done: IsoMinute | null;
  readonly standing: 'kept' | 'open' | 'missed';
}

/** What a predicate may ask while it runs, and what it leaves behind. */
export interface PredicateContext {
  readonly asOf: IsoDate;
  readonly limits: Readonly<Record<string, Limit>>;
  /** Every deadline that was computed, and how it stands. */
  readonly deadlines: Deadline[];
  /** Set by a broken order of dates, which no later mending undoes. */
  fixed: boolean;
}
export type Predicate = (record: unknown, context: PredicateContext) => boolean;

/** A fresh context for one row. */
export const predicateContext = (
  asOf: IsoDate,
  limits: Readonly<Record<string, Limit>>,
): PredicateContext => ({ asOf, limits, deadlines: [], fixed: false });

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

type Field = (record: unknown) => IsoMinute | undefined;

const textIn = (name: string): Field => {
  const read = fieldIn(name);
  return (record) => {
    const value = read(record);
    return typeof value === 'string' ? value : undefined;
  };
};

/** A date that had come by the end of the as-of day. */
const come = (value: IsoMinute | undefined, asOf: IsoDate): IsoMinute | undefined =>
  value !== undefined && value.slice(0, 10) <= asOf ? value : undefined;

/** `field` no later than the limit after `of`. Holds where `of` is left out; where `field` is left out it is open until the limit has run. */
const within = ({ field, of, limit: named, days = 0, unit = 'natural' }: Within): Predicate => {
  const [fieldIn, ofIn] = [textIn(field), textIn(of)];
  return (record, { asOf, limits, deadlines }) => {
    const from = ofIn(record);
    if (from === undefined) return true;
    const limit = named === undefined ? undefined : limits[named];
    const due = deadline(from, limit?.days ?? days, limit?.unit ?? unit);
    const done = come(fieldIn(record), asOf);
    if (done === undefined) {
      deadlines.push({ field, due, done: null, standing: hasPassed(due, asOf) ? 'missed' : 'open' });
      return false;
    }
    const late = isAfter(done, due);
    deadlines.push({ field, due, done, standing: late ? 'missed' : 'kept' });
    return !late;
  };
};

/** Two dates in some order; holds where either is left out or has not come. */
const ordered =
  (holds: (field: IsoMinute, of: IsoMinute) => boolean) =>
  ({ field, of }: Pair): Predicate => {
    const [fieldIn, ofIn] = [textIn(field), textIn(of)];
    return (record, context) => {
      const one = come(fieldIn(record), context.asOf);
      const other = come(ofIn(record), context.asOf);
      if (one === undefined || other === undefined || holds(one, other)) return true;
      context.fixed = true;
      return false;
    };
  };

/** `field` on or after the day of `of`; where both tell the minute, to the minute. */
const notBefore = ordered((later, earlier) =>
  later.length > 10 && earlier.length > 10 ? later >= earlier : later.slice(0, 10) >= earlier.slice(0, 10),
);

/** `field` on the very day of `of`. */
const sameDay = ordered((one, other) => one.slice(0, 10) === other.slice(0, 10));

const pair = {
  type: 'object',
  required: ['field', 'of'],
  additionalProperties: false,
  properties: { field: { type: 'string' }, of: { type: 'string' } },
};

export type DateKeyword = 'within' | 'notBefore' | 'sameDay';

/** Each keyword with the JSON Schema of its value. */
export const dateKeywords: Readonly<Record<DateKeyword, object>> = {
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

/** Each keyword's value, of that form → what it asks of a record. */
export const dateTests: {
  readonly within: (value: Within) => Predicate;
  readonly notBefore: (value: Pair) => Predicate;
  readonly sameDay: (value: Pair) => Predicate;
} = { within, notBefore, sameDay };
