/** Days on which an office works, by the calendar that the rules count with. */
import { addDays, addWorkingDays } from '../../src/rules/calendar.ts';
import type { Draw } from './draw.ts';

/** The day itself where offices work on it, else the next on which they do. */
export const workday = (date: string): string => addWorkingDays(addDays(date, -1), 1);

export const later = (date: string, workdays: number): string => addWorkingDays(date, workdays);

/** The day itself or the next on whose morrow offices work: what comes up on it is answered in time. */
export const beforeWorkday = (date: string): string =>
  later(date, 1) === addDays(date, 1) ? date : beforeWorkday(workday(addDays(date, 1)));

/** So many weeks before, or the first working day after that. */
export const earlier = (date: string, weeks: number): string => workday(addDays(date, -7 * weeks));

/** The day of a year by its number, on or after which the office works. */
export const dayOf = (year: number, number: number): string => workday(addDays(`${year}-01-01`, number - 1));

/** Working days in order, spread over a stretch of a year, one in each part of it. */
export const spread = (
  draw: Draw,
  what: string,
  count: number,
  stretch: { readonly year: number; readonly from: number; readonly to: number },
): readonly string[] => {
  const { year, from, to } = stretch;
  const step = (to - from) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => {
    const first = Math.round(from + index * step);
    return dayOf(year, draw.number(`${what}/${index}`, first, Math.max(first, Math.round(first + step) - 4)));
  });
};

/** A moment of a working day, between nine and five. */
export const moment = (draw: Draw, what: string, date: string, from = 9, to = 17): string => {
  const hour = String(draw.number(`${what}/hour`, from, to)).padStart(2, '0');
  const minute = String(5 * draw.number(`${what}/minute`, 0, 11)).padStart(2, '0');
  return `${date} ${hour}:${minute}`;
};
