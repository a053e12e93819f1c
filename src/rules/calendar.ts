/** Dates in, deadlines out: natural days, hours, and working days by the State Council's calendar of the year. */
import official from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { UserError } from '../errors.ts';
import type { Cycle, DayUnit, IsoDate, IsoMinute } from '../model.ts';
import { once } from './once.ts';

const DAY_MS = 86_400_000;
/** The State Council's calendar as data, day → name: the library's own functions count in the computer's time zone, and a verdict must not. */
const days: Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>> = official;
const covered = new Map<string, boolean>();
/** Unit → length → start → deadline: the same days come again in every manifest. */
const deadlines = new Map<DayUnit, Map<number, Map<IsoMinute, IsoMinute>>>();
const MOST_DEADLINES = 20_000;

/** Whether the official calendar of that year is known. Outside it, Mon–Fri would be a guess, so nothing is guessed. */
const knows = (year: string): boolean => {
  let known = covered.get(year);
  if (known === undefined) {
    known = Object.keys(days.holidays).some((date) => date.startsWith(`${year}-`));
    covered.set(year, known);
  }
  return known;
};

const requireYears = (from: IsoDate, to: IsoDate): void => {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (knows(String(year))) continue;
    throw new UserError({
      zh: `没有 ${year} 年的法定工作日历，算不出工作日期限；请核对日期的年份`,
      en: `no official working-day calendar for ${year}, so the deadline cannot be computed; check the year of the date`,
    });
  }
};

const utc = (moment: IsoMinute): number =>
  Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}Z`);
const minuteOf = (ms: number): IsoMinute => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

export const addDays = (date: IsoDate, days: number): IsoDate =>
  minuteOf(utc(date.slice(0, 10)) + days * DAY_MS).slice(0, 10);

/** Natural days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: IsoMinute, to: IsoMinute): number =>
  Math.round((utc(to.slice(0, 10)) - utc(from.slice(0, 10))) / DAY_MS);

/** Monday to Friday but for holidays, and the weekends worked in exchange for them (调休). */
const isWorkingDay = (date: IsoDate): boolean => {
  if (Object.hasOwn(days.workdays, date)) return true;
  const weekday = new Date(utc(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !Object.hasOwn(days.holidays, date);
};

const neighbours = new Map<string, IsoDate>();

/** The first working day after a date, or before it where `step` is -1. */
const nextWorkingDay = (date: IsoDate, step: number): IsoDate => {
  if (neighbours.size >= MOST_DEADLINES) neighbours.clear();
  return once(neighbours, `${date}${step}`, () => {
    let next = date;
    do {
      next = addDays(next, step);
      requireYears(next, next);
    } while (!isWorkingDay(next));
    return next;
  });
};

/**
 * The working day that is `count` working days after a date, the date itself not counted (民法总则 art. 201).
 * @throws UserError when a year on the way has no official calendar.
 */
export const addWorkingDays = (date: IsoDate, count: number): IsoDate => {
  if (count === 0) return date;
  requireYears(date, date);
  let result = date.slice(0, 10);
  for (let left = Math.abs(count); left > 0; left -= 1) result = nextWorkingDay(result, Math.sign(count));
  return result;
};

const counted = (from: IsoMinute, days: number, unit: DayUnit): IsoMinute => {
  if (unit === 'hours') return minuteOf(utc(from) + days * 3_600_000);
  const date = from.slice(0, 10);
  return unit === 'working' ? addWorkingDays(date, days) : addDays(date, days);
};

/** The last day (for hours: the last minute) that is in time. A bare date counts from its first minute. */
export const deadline = (from: IsoMinute, days: number, unit: DayUnit): IsoMinute => {
  const lengths = once(deadlines, unit, () => new Map<number, Map<IsoMinute, IsoMinute>>());
  const known = once(lengths, days, () => new Map<IsoMinute, IsoMinute>());
  if (known.size >= MOST_DEADLINES) known.clear();
  return once(known, from, () => counted(from, days, unit));
};

/** Whether something done at `moment` is after the deadline. Against a minute, a bare date means the end of its day: leaving the hour out never helps. */
export const isAfter = (moment: IsoMinute, due: IsoMinute): boolean => {
  if (due.length === 10) return moment.slice(0, 10) > due;
  return (moment.length === 10 ? `${moment} 23:59` : moment) > due;
};

/** Whether a deadline has run out by the end of the as-of day. */
export const hasPassed = (due: IsoMinute, asOf: IsoDate): boolean => due.slice(0, 10) <= asOf;

const MONTHS: Record<Cycle, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const pad = (n: number): string => String(n).padStart(2, '0');

const nameOf = (year: number, month: number, every: Cycle): string => {
  const names: Record<Cycle, string> = {
    month: `${year}-${pad(month)}`,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    half: `${year}-H${Math.ceil(month / 6)}`,
    year: String(year),
  };
  return names[every];
};

interface Period {
  readonly key: string;
  readonly end: IsoDate;
}
interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
const cycles = new WeakMap<Span, Map<Cycle, readonly Period[]>>();

/** The periods of a cycle that lie wholly inside a span, with the last day of each. */
export const periodsOf = (every: Cycle, span: Span): readonly Period[] =>
  once(
    once(cycles, span, () => new Map<Cycle, readonly Period[]>()),
    every,
    () => periodsIn(every, span),
  );

const periodsIn = (every: Cycle, span: Span): readonly Period[] => {
  const step = MONTHS[every];
  const found: { key: string; end: IsoDate }[] = [];
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.to.slice(0, 4)); year += 1) {
    for (let month = step; month <= 12; month += step) {
      const first = `${year}-${pad(month - step + 1)}-01`;
      const end = minuteOf(Date.UTC(year, month, 0)).slice(0, 10);
      if (first >= span.from && end <= span.to) found.push({ key: nameOf(year, month, every), end });
    }
  }
  return found;
};
