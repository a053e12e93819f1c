/** The value of a field → what is written in its cell. */
import { formats } from '../source/formats.ts';
import type { Written } from './book.ts';
import { joinNames } from './names-cell.ts';
import type { Field } from './shape.ts';

/** Before it, Excel's serial numbers are wrong by a day or are none; such days stay text. */
const FIRST_SERIAL = '1900-03-01';

/** A day or a minute as text → a date of the 1900 system. */
export const dated = (text: string): Written => {
  const minute = text.length > 10;
  if (!formats.minute.test(text) || text < FIRST_SERIAL) return { value: text, look: 'text' };
  const date = new Date(`${text.slice(0, 10)}T${minute ? text.slice(11) : '00:00'}:00Z`);
  return { value: date, look: minute ? 'minute' : 'day' };
};

export const writeCell = (value: unknown, { kind }: Field): Written | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return { value: value ? '是' : '否', look: 'text' };
  if (typeof value === 'number') return { value, look: kind === 'number' ? 'number' : 'text' };
  if (kind === 'names') return { value: joinNames([value].flat().map(String)), look: 'text' };
  const text = Array.isArray(value) ? value.map(String).join('、') : String(value);
  return kind === 'date' || kind === 'minute' ? dated(text) : { value: text, look: 'text' };
};
