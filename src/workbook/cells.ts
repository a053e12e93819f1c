/** A cell and what its column holds → the value of the field, or what is wrong with the cell. */

import type { CellFault } from '../messages/workbook.ts';
import type { IsoDate } from '../model.ts';
import { isoDay, isoMinute, isoPeriod, plain, serialDay } from '../source/dates.ts';
import { nearest } from '../source/suggest.ts';
import type { Cell } from './book.ts';
import { splitNames } from './names-cell.ts';
import type { Field } from './shape.ts';

export type Understood = { readonly value: unknown } | { readonly fault: CellFault };

/** The first day of the 1904 system is day 1462 of the other. */
const SINCE_1904 = 1462;
const MINUTE = 60_000;
const DAY = 1440;

const isoOf = (date: Date): string =>
  new Date(Math.round(date.getTime() / MINUTE) * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

/** The day of a serial number, and the minute where it has a fraction. */
const serialMinute = (number: number, from1904: boolean): string | null => {
  const minutes = Math.round((number + (from1904 ? SINCE_1904 : 0)) * DAY);
  const day = serialDay(Math.floor(minutes / DAY));
  if (day === null) return null;
  const rest = minutes % DAY;
  const two = (part: number): string => String(part).padStart(2, '0');
  return rest === 0 ? day : `${day} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
};

const dayOf = ({ value, text }: Cell, from1904: boolean): IsoDate | null => {
  if (value instanceof Date) return isoOf(value).slice(0, 10);
  const packed = isoDay(text);
  if (packed !== null || typeof value !== 'number') return packed ?? isoMinute(text)?.slice(0, 10) ?? null;
  return serialMinute(value, from1904)?.slice(0, 10) ?? null;
};

const minuteOf = ({ value, text, timed }: Cell, from1904: boolean): string | null => {
  if (!(value instanceof Date))
    return isoMinute(text) ?? (typeof value === 'number' ? serialMinute(value, from1904) : null);
  const minute = isoOf(value);
  return timed === true || !minute.endsWith(' 00:00') ? minute : minute.slice(0, 10);
};

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/u;
const periodOf = ({ value, text }: Cell): string | number | null => {
  // Excel takes 2017-03 for the first day of March.
  if (value instanceof Date) return value.getUTCDate() === 1 ? value.toISOString().slice(0, 7) : null;
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 1900 && value <= 2999 ? value : null;
  return PERIOD.test(text.trim()) ? text.trim() : isoPeriod(text);
};

const YES: readonly string[] = ['是', 'true', '有', '√', '✓', '✔', 'y', 'yes', '对', '已'];
const NO: readonly string[] = ['否', 'false', '无', '×', '✗', 'x', 'n', 'no', '不', '未'];
export const yesOrNo = (text: string): boolean | null => {
  const word = plain(text).toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : null;
};

const ID = /(?<![\d.])[1-9]\d*\.[1-9]\d*\.[1-9]\d*(?![\d.])/gu;
/** Ids with or without their titles, as the list in the workbook offers them. */
const idsOf = (text: string): readonly string[] | null => {
  const parts = splitNames(text.normalize('NFKC'));
  const ids: string[] = [];
  let titled = false;
  for (const part of parts) {
    const found = part.match(ID) ?? [];
    const bareIds = part.replace(ID, '').trim() === '';
    // A title may hold a separator: what follows it is still title.
    if (found.length === 0 && !titled) return null;
    if (found.length > 0) titled = !bareIds;
    ids.push(...(bareIds ? found : found.slice(0, 1)));
  }
  return ids.length === 0 ? null : ids;
};

const one = <T>(items: readonly T[]): T | readonly T[] =>
  items.length === 1 && items[0] !== undefined ? items[0] : items;

type Reader = (cell: Cell, field: Field, from1904: boolean) => Understood;
const fault = (code: CellFault['code'], more: Partial<CellFault> = {}): Understood => ({
  fault: { code, ...more },
});
const orFault = (value: unknown, code: CellFault['code']): Understood =>
  value === null ? fault(code) : { value };

const READERS: { readonly [K in Field['kind']]: Reader } = {
  text: ({ text }) => ({ value: text.trim() }),
  date: (cell, _, from1904) => orFault(dayOf(cell, from1904), 'date'),
  minute: (cell, _, from1904) => orFault(minuteOf(cell, from1904), 'minute'),
  period: (cell) => orFault(periodOf(cell), 'period'),
  names: ({ text }) => ({ value: one(splitNames(text)) }),
  ids: ({ value, text }) => {
    if (value instanceof Date) return fault('id-as-date');
    const ids = idsOf(text);
    return ids === null ? fault('id') : { value: one(ids) };
  },
  number: ({ value, text, percent }) => {
    if (typeof value === 'number')
      return { value: percent === true ? Number((value * 100).toPrecision(12)) : value };
    const digits = plain(text).replace(/(?<=\d),(?=\d{3})/gu, '');
    return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(digits) ? { value: Number(digits) } : fault('number');
  },
  boolean: ({ value, text }) => orFault(typeof value === 'boolean' ? value : yesOrNo(text), 'boolean'),
  choice: ({ text }, { choices }) => {
    const word = text.trim();
    const found = choices.includes(word) ? word : choices.find((choice) => choice === plain(word));
    return found === undefined
      ? fault('choice', { allowed: choices, near: nearest(word, choices) })
      : { value: found };
  },
  url: ({ text, link }) => {
    const written = [text.trim(), plain(text), link ?? ''].find((each) => /^https?:\/\/\S+$/u.test(each));
    return written === undefined ? fault('url') : { value: written };
  },
};

export const understand = (cell: Cell, field: Field, from1904: boolean): Understood =>
  cell.fault === undefined ? READERS[field.kind](cell, field, from1904) : fault(`cell-${cell.fault}`);
