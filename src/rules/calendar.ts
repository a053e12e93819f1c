/** Dates in, deadlines out: natural days, hours, and working days by the State Council's calendar of the year. */
import official from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { UserError } from '../errors.ts';
import type { Cycle, DayUnit, IsoDate, IsoMinute } from '../model.ts';
import { once } from './once.ts';

const DAY_MS = 86_400_000;
/** The State Council's calendar as data, day → name: the library's own functions count in the computer's time zone, and a verdict must not. */
const days: Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>> = official;
/** Unit → length → start → deadline: the same days come again in every manifest. */
const deadlines: Readonly<Record<DayUnit, Map<number, Map<IsoMinute, IsoMinute>>>> = {
  working: new Map(),
  natural: new Map(),
  hours: new Map(),
};
const MOST_DEADLINES = 20_000;

const utc = (moment: IsoMinute): number =>
  Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}Z`);
const minuteOf = (ms: number): IsoMinute => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

/** A bare date is one of UTC. */
const dayOf = (date: IsoDate): number => Date.parse(date) / DAY_MS;
const dateOf = (day: number): IsoDate => minuteOf(day * DAY_MS).slice(0, 10);

export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayOf(date.slice(0, 10)) + days);

/** Natural days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: IsoMinute, to: IsoMinute): number =>
  dayOf(to.slice(0, 10)) - dayOf(from.slice(0, 10));

const years = new Map<number, readonly number[]>();

/**
 * The working days of a year, as days since 1970, in order: Monday to Friday but for holidays, and the weekends worked in exchange for them (调休).
 * @throws UserError where the year has no official calendar: Mon–Fri would be a guess, so nothing is guessed.
 */
const workingDaysOf = (year: number): readonly number[] =>
  once(years, year, () => {
    const inYear = (dates: object): ReadonlySet<number> =>
      new Set(
        Object.keys(dates)
          .filter((date) => date.startsWith(`${year}-`))
          .map(dayOf),
      );
    const [off, on] = [inYear(days.holidays), inYear(days.workdays)];
    if (off.size === 0)
      throw new UserError({
        zh: `没有 ${year} 年的法定工作日历，算不出工作日期限；请核对日期的年份`,
        en: `no official working-day calendar for ${year}, so the deadline cannot be computed; check the year of the date`,
      });
    const working: number[] = [];
    const end = Date.UTC(year + 1, 0, 1) / DAY_MS;
    for (let day = Date.UTC(year, 0, 1) / DAY_MS; day < end; day += 1) {
      // 1 January 1970 was a Thursday.
      const weekday = (day + 4) % 7;
      if (on.has(day) || (weekday !== 0 && weekday !== 6 && !off.has(day))) working.push(day);
    }
    return working;
  });

/** How many of the days, which are in order, come before one. */
const countBefore = (working: readonly number[], day: number): number => {
  let [low, high] = [0, working.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((working[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The working day that is `count` working days after a date, the date itself not counted (民法总则 art. 201).
 * @throws UserError when a year on the way has no official calendar.
 */
export const addWorkingDays = (date: IsoDate, count: number): IsoDate => {
  if (count === 0) return date;
  const day = dayOf(date.slice(0, 10));
  let year = Number(date.slice(0, 4));
  let working = workingDaysOf(year);
  const before = countBefore(working, day);
  // Its place among the working days of its year; the year's neighbours follow on either side.
  let at = count > 0 && working[before] !== day ? before + count - 1 : before + count;
  while (at >= working.length) {
    at -= working.length;
    year += 1;
    working = workingDaysOf(year);
  }
  while (at < 0) {
    year -= 1;
    working = workingDaysOf(year);
    at += working.length;
  }
  return dateOf(working[at] ?? day);
};

const counted = (from: IsoMinute, days: number, unit: DayUnit): IsoMinute => {
  if (unit === 'hours') return minuteOf(utc(from) + days * 3_600_000);
  const date = from.slice(0, 10);
  return unit === 'working' ? addWorkingDays(date, days) : addDays(date, days);
};

/** The last day (for hours: the last minute) that is in time. A bare date counts from its first minute. */
export const deadline = (from: IsoMinute, days: number, unit: DayUnit): IsoMinute => {
  const known = once(deadlines[unit], days, () => new Map<IsoMinute, IsoMinute>());
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
