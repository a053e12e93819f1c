/** What the rules know of the registers: which date places a row in time, and what names it. */
import type { IsoDate, IsoMinute, Manifest, Pointer, RegisterName, Row } from '../model.ts';

/** The first of these fields that is filled in is the day the row came to be. */
const BORN: Readonly<Record<RegisterName, readonly string[]>> = {
  disclosures: ['published', 'formed'],
  documents: ['formed', 'published'],
  decisions: ['decided', 'published'],
  requests: ['received'],
  incidents: ['noticed'],
  proposals: ['replied', 'published'],
  activities: ['date'],
  arrangements: ['since'],
  measures: ['on'],
  statements: [],
};

/** Fields that name a row, the most stable one first. */
const NAMES = ['number', 'title', 'received', 'noticed', 'date'];

/** A row together with its place. */
export interface Entry {
  /** Its number in the register, from 0. */
  readonly index: number;
  readonly row: Row;
  readonly at: Pointer;
}

/** A field by its dotted name: `interpretation.published`. Own properties only. */
export const fieldOf = (row: unknown, name: string): unknown => {
  let value = row;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Row)[part];
  }
  return value;
};

/** The text of a field, or undefined where it is left out or no text. */
export const textOf = (row: unknown, name: string): string | undefined => {
  const value = fieldOf(row, name);
  return typeof value === 'string' ? value : undefined;
};

/** A field that holds one name or a list of names, as a list. */
export const listOf = (row: unknown, name: string): readonly string[] => {
  const value = fieldOf(row, name);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

/** The day a row came to be, by the register's own date fields or by the one named. */
export const bornOf = (row: Row, register: RegisterName, on?: string): IsoMinute | undefined => {
  for (const field of on === undefined ? BORN[register] : [on]) {
    const value = textOf(row, field);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** The rows of a register that existed at the end of the as-of day; undefined when the register is not there at all. */
export const rowsOf = (
  manifest: Manifest,
  register: RegisterName,
  asOf: IsoDate,
  on?: string,
): readonly Entry[] | undefined =>
  manifest[register]
    ?.map((row, index): Entry => ({ index, row, at: `/${register}/${index}` }))
    .filter(({ row }) => (bornOf(row, register, on) ?? '').slice(0, 10) <= asOf);

/** Where a gap stands that no row answers for: the register if it is there, else the whole manifest. */
export const homeOf = (manifest: Manifest, register: RegisterName): Pointer =>
  manifest[register] ? `/${register}` : '';

/** Forms that differ only in width, quotes or spaces are the same name. */
export const sameName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/["'“”‘’「」『』]/g, '')
    .replace(/\s+/g, '');

const nameOf = (row: Row): string => {
  const field = NAMES.find((name) => textOf(row, name) !== undefined);
  return field === undefined ? '?' : (textOf(row, field) ?? '?').trim();
};

/**
 * A name for every row of a register, unique in it: document number, else title, else date; repeats get `~2`, `~3` by what they
 * say, so that neither their order in the file nor the as-of date moves a name from one row to another.
 */
export const keysOf = (rows: readonly Row[]): readonly string[] => {
  const named = rows.map((row, index) => ({ index, name: nameOf(row), text: JSON.stringify(row) }));
  const keys = new Array<string>(rows.length).fill('');
  const seen = new Map<string, number>();
  for (const { index, name } of named.sort((a, b) =>
    a.text < b.text ? -1 : a.text > b.text ? 1 : a.index - b.index,
  )) {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    keys[index] = count === 1 ? name : `${name}~${count}`;
  }
  return keys;
};
