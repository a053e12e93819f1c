/** A text → what it says whoever says it: the names of all units and the signs in document numbers taken out. */
import type { Unit } from '../../../model.ts';
import { sameName } from '../../../rules/registers.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** `静财〔2017〕3号` and `静教〔2017〕3号` differ by the sign of the unit alone. */
const SIGN = /\p{L}+(?=[〔[【(]\d{4}[〕\]】)])/gu;

const known = new WeakMap<readonly Unit[], (text: string) => string>();

/** Of every unit of the register: who copies forgets to change some. The longest name first, it may hold a shorter one. */
export const nameless = (units: readonly Unit[]): ((text: string) => string) => {
  const made = known.get(units);
  if (made !== undefined) return made;
  const names = units
    .flatMap(({ short, full, aliases }) => [short, full, ...aliases])
    .map((name) => sameName(name).toLowerCase())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp([...new Set(names)].map(escaped).join('|') || '(?!)', 'gu');
  const without = (text: string): string => text.replace(pattern, '').replace(SIGN, '');
  known.set(units, without);
  return without;
};
