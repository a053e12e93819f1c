/** Dates, times and periods in the ways that people write them → ISO, or nothing. */
import { formats } from './formats.ts';

/** What is longer is no date. The patterns below look at blanks in several ways, which takes long on many of them. */
const LONGEST = 100;

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
/** Full-width letters and digits become ASCII; blanks and full-width quotes around it fall away. */
export const plain = (raw: string): string =>
  raw
    .normalize('NFKC')
    .trim()
    .replace(/^[“”"‘’']+|(?<![“”"‘’'])[“”"‘’']+$/g, '')
    .trim();

const shortened = (raw: string): string => (raw.length > LONGEST ? '' : plain(raw));

const DAY = '(\\d{4})\\s*(?:年|[-./—–])\\s*(\\d{1,2})\\s*(?:月|[-./—–])\\s*(\\d{1,2})\\s*[日号]?';
const TIME = '(\\d{1,2})\\s*[:时点點]\\s*(?:(\\d{1,2})\\s*分?\\s*(?:[:]?\\s*\\d{1,2}(?:\\.\\d+)?\\s*秒?)?)?';
const ONLY_DAY = new RegExp(`^${DAY}$`);
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const MIDNIGHT = new RegExp(`^${DAY}\\s*[T ]\\s*0{1,2}:00(?::00(?:\\.0+)?)?$`);
const DAY_TIME = new RegExp(`^${DAY}\\s*T?\\s*${TIME}(?:\\+08:?00)?$`);

/** `YYYY-MM-DD` in form; whether the day exists is for the caller to ask. */
export function dayForm(raw: string): string | null {
  const text = shortened(raw);
  const match = ONLY_DAY.exec(text) ?? PACKED.exec(text) ?? MIDNIGHT.exec(text);
  return match === null ? null : `${match[1]}-${two(match[2])}-${two(match[3])}`;
}

export function isoDay(raw: string): string | null {
  const day = dayForm(raw);
  return day !== null && formats.date.test(day) ? day : null;
}

/** A time without minutes is the full hour; seconds are left out. */
export function isoMinute(raw: string): string | null {
  const text = shortened(raw);
  const match = DAY_TIME.exec(text);
  if (match === null) return isoDay(text);
  const minute = `${match[1]}-${two(match[2])}-${two(match[3])} ${two(match[4])}:${two(match[5])}`;
  return formats.minute.test(minute) ? minute : null;
}

const QUARTERS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  '1': '1',
  '2': '2',
  '3': '3',
  '4': '4',
};

export function isoPeriod(raw: string): string | null {
  const text = shortened(raw).replace(/\s+/g, '');
  const match = /^(\d{4})(?:年度?|[-./])?(.*)$/.exec(text);
  const [, year, part] = match ?? [];
  if (year === undefined || part === undefined || !/^(?:19|2\d)/.test(year)) return null;
  if (part === '' || part === '全年') return /[-./]$/.test(text) ? null : year;
  const half = /^(?:(上)半年|(下)半年|[Hh]([12]))$/.exec(part);
  if (half !== null) return `${year}-H${half[3] ?? (half[1] ? '1' : '2')}`;
  const quarter = /^(?:第?([一二三四1-4])季度?|[Qq]([1-4]))$/.exec(part);
  if (quarter !== null) return `${year}-Q${QUARTERS[quarter[1] ?? quarter[2] ?? '']}`;
  const month = /^(\d{1,2})月?份?$/.exec(part);
  const number = Number(month?.[1]);
  const separated = /^\d{4}(?:年|[-./])/.test(text);
  return month !== null && separated && number >= 1 && number <= 12 ? `${year}-${two(month[1])}` : null;
}

/** The day that a spreadsheet's serial number stands for (day 1 is 1900-01-01, and 1900 has a 29 February); only of this half century. */
export function serialDay(number: number): string | null {
  if (!Number.isInteger(number) || number < 36526 || number > 54788) return null;
  return new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
}
