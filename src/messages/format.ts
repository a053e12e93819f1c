/** Dates, numbers, points and lists → the way each language writes them. */
import Fraction from 'fraction.js';
import type { DayUnit, Exact, IsoMinute, Lang, Text } from '../model.ts';

/** `floor(value × 10^places) / 10^places`, so that nothing ever prints as more than it is. */
function floored(value: Fraction, places: number): string {
  const scale = 10 ** places;
  return (Number(value.mul(scale).floor()) / scale).toFixed(places);
}

/** Points of a score without sign: 0.1 steps, two decimals below 0.1, `<0.01` below that. */
export function points(exact: Exact): string {
  const value = new Fraction(exact).abs();
  if (value.equals(0)) return '0';
  if (value.compare('1/100') < 0) return '<0.01';
  return floored(value, value.compare('1/10') < 0 ? 2 : 1);
}

/** Points given back: `+0.4`. */
export const gained = (exact: Exact): string => signed('+', exact);
/** Points lost: `-1.4`, with the ASCII hyphen, whose width every terminal knows. */
export const forgone = (exact: Exact): string => signed('-', exact);

function signed(sign: string, exact: Exact): string {
  const text = points(exact);
  return text === '0' || text.startsWith('<') ? text : `${sign}${text}`;
}

/** The exact sum of several rationals. */
export const total = (exacts: readonly Exact[]): Exact =>
  exacts.reduce((sum, exact) => sum.add(exact), new Fraction(0)).toFraction();

/** What a whole is worth of which `credits` of `due` parts were earned and the rest cost `lost`; `null` where all of it was earned. */
export function worth(lost: Exact, credits: Exact, due: number): Exact | null {
  const rest = new Fraction(due).sub(credits);
  return rest.equals(0) ? null : new Fraction(lost).mul(due).div(rest).toFraction();
}

export const sameExact = (one: Exact, other: Exact): boolean => new Fraction(one).equals(other);
/** Whatever stands under it. */
export const isZero = (exact: Exact): boolean => /^-?0+(?:\/|$)/u.test(exact);

/** Credits: at most two decimals, no trailing zeros: `21/2` → `10.5`. */
export const credits = (exact: Exact): string => floored(new Fraction(exact), 2).replace(/\.?0+$/, '');

/** A score out of 100; `--` where nothing can be judged. */
export const score = (value: number | null): string => (value === null ? '--' : value.toFixed(1));

/** A share in percent, floored to 0.1; nothing of nothing is all of it. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '100.0%' : `${floored(new Fraction(part, whole).mul(100), 1)}%`;

export function list(items: readonly string[], lang: Lang): string {
  return items.join(lang === 'zh' ? '、' : ', ');
}

/** Items of which one is enough: `甲或乙`, `A or B`. */
export function either(items: readonly string[], lang: Lang): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${list(items.slice(0, -1), lang)}${lang === 'zh' ? '或' : ' or '}${last}`;
}

const lengths = {
  working: { zh: (n) => `${n} 个工作日`, en: (n) => `${n} working day${n === 1 ? '' : 's'}` },
  natural: { zh: (n) => `${n} 天`, en: (n) => `${n} day${n === 1 ? '' : 's'}` },
  hours: { zh: (n) => `${n} 小时`, en: (n) => `${n} hour${n === 1 ? '' : 's'}` },
} as const satisfies Record<DayUnit, Record<Lang, (n: number) => string>>;

export const duration = (days: number, unit: DayUnit, lang: Lang): string => lengths[unit][lang](days);

/** The last day (or minute) in time. */
export const dueBy = (due: IsoMinute): Text => ({ zh: `应于 ${due} 前`, en: `due by ${due}` });
