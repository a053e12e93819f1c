/** What the rules know of the registers: which date places a row in time, and what names it. */
import type { IsoDate, IsoMinute, Manifest, Pointer, RegisterName, Row } from '../model.ts';
import { once } from './once.ts';

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

/** YAML makes no functions: one that is found there is inherited. */
const ownOf = (value: unknown, part: string): unknown => {
  if (typeof value !== 'object' || value === null || part === '__proto__') return undefined;
  const found = (value as Row)[part];
  return typeof found === 'function' ? undefined : found;
};

/** A field by its dotted name: `interpretation.published`. Own properties only. */
export const fieldOf = (row: unknown, name: string): unknown => {
  const dot = name.indexOf('.');
  if (dot < 0) return ownOf(row, name);
  return fieldOf(ownOf(row, name.slice(0, dot)), name.slice(dot + 1));
};

/** The same for many rows, the name taken apart beforehand. */
export const fieldIn = (name: string): ((row: unknown) => unknown) =>
  name.includes('.') ? (row) => fieldOf(row, name) : (row) => ownOf(row, name);

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
  if (on !== undefined) return textOf(row, on);
  for (const field of BORN[register]) {
    const value = textOf(row, field);
    if (value !== undefined) return value;
  }
  return undefined;
};

/**
 * The registers of one manifest, as the rules ask of them on one day. Many requirements ask for the same rows: what was worked out for
 * one of them is kept here for the others.
 */
export interface Registers {
  readonly manifest: Manifest;
  /** The last day that counts, to its end. */
  readonly asOf: IsoDate;
  readonly known: Map<string | object, readonly Entry[]>;
  readonly claims: Map<RegisterName, ReadonlyMap<string, readonly Entry[]>>;
  readonly named: Map<RegisterName, ReadonlyMap<string, readonly Entry[]>>;
  readonly keys: Map<RegisterName, readonly string[]>;
}
export const registersOf = (manifest: Manifest, asOf: IsoDate): Registers => ({
  manifest,
  asOf,
  known: new Map(),
  claims: new Map(),
  named: new Map(),
  keys: new Map(),
});

/** The rows of a register that existed at the end of the as-of day; undefined when the register is not there at all. */
export const rowsOf = (
  { manifest, asOf, known }: Registers,
  register: RegisterName,
  on?: string,
): readonly Entry[] | undefined => {
  const rows = manifest[register];
  if (rows === undefined) return undefined;
  return once(known, on === undefined ? register : `${register} ${on}`, () => {
    const entries: Entry[] = [];
    for (const [index, row] of rows.entries())
      if ((bornOf(row, register, on) ?? '').slice(0, 10) <= asOf)
        entries.push({ index, row, at: `/${register}/${index}` });
    return entries;
  });
};

const NONE: readonly Entry[] = [];

/** Rows by what they name. */
const sortedBy = (
  rows: readonly Entry[],
  namesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of rows) {
    for (const name of new Set(namesOf(entry.row))) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [entry]);
      else known.push(entry);
    }
  }
  return found;
};

/** Rows of a register whose `for` names the requirement. */
export const entriesFor = (registers: Registers, register: RegisterName, id: string): readonly Entry[] => {
  const claims = once(registers.claims, register, () =>
    sortedBy(rowsOf(registers, register) ?? NONE, (row) => listOf(row, 'for')),
  );
  return claims.get(id) ?? NONE;
};

/** What the rows of a register are looked up by. */
const NAMED = { activities: 'kind', measures: 'name' } as const;

/** Rows of that name, in whatever form it is written. */
export const entriesNamed = (
  registers: Registers,
  register: keyof typeof NAMED,
  name: string,
): readonly Entry[] => {
  const named = once(registers.named, register, () =>
    sortedBy(rowsOf(registers, register) ?? NONE, (row) => listOf(row, NAMED[register]).map(sameName)),
  );
  return named.get(sameName(name)) ?? NONE;
};

/** Where a gap stands that no row answers for: the register if it is there, else the whole manifest. */
export const homeOf = ({ manifest }: Registers, register: RegisterName): Pointer =>
  manifest[register] ? `/${register}` : '';

/** Letters and digits that have no other width. */
const PLAIN = /^[\u4e00-\u9fff\dA-Za-z]*$/u;
const names = new Map<string, string>();
const MOST_NAMES = 5000;
const LONGEST_NAME = 60;

/** Forms that differ only in width, quotes or spaces are the same name. The same short names come again and again. */
export const sameName = (name: string): string => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const same = PLAIN.test(name)
    ? name
    : name
        .normalize('NFKC')
        .replace(/["'“”‘’「」『』]/g, '')
        .replace(/\s+/g, '');
  if (name.length <= LONGEST_NAME) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(name, same);
  }
  return same;
};

/** No number and no title is longer; a gap's id is told in every report, several times in each. */
const LONGEST_KEY = 200;

const writtenName = (row: Row): string | undefined => {
  for (const field of NAMES) {
    const name = textOf(row, field);
    if (name !== undefined) return name;
  }
  return undefined;
};

const nameOf = (row: Row): string => {
  const name = writtenName(row)?.trim() ?? '?';
  if (name.length <= LONGEST_KEY) return name;
  return `${name.slice(0, LONGEST_KEY).replace(/[\ud800-\udbff]$/u, '')}…`;
};

/** The places of each name, in the order of the names' first places. */
const placesOf = (names: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  names.forEach((name, index) => {
    const known = places.get(name);
    if (known === undefined) places.set(name, [index]);
    else known.push(index);
  });
  return places;
};

/**
 * A name for every row of a register, unique in it: document number, else title, else date; repeats get `~2`, `~3` by what they
 * say, so that neither their order in the file nor the as-of date moves a name from one row to another.
 */
export const keysOf = ({ manifest, keys }: Registers, register: RegisterName): readonly string[] =>
  once(keys, register, () => {
    const rows = manifest[register] ?? [];
    const named = rows.map(nameOf);
    if (new Set(named).size === named.length) return named;
    for (const [name, places] of placesOf(named)) {
      if (places.length === 1) continue;
      const texts = places.map((index) => ({ index, text: JSON.stringify(rows[index]) }));
      texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.index - b.index));
      texts.forEach(({ index }, nth) => {
        if (nth > 0) named[index] = `${name}~${nth + 1}`;
      });
    }
    return named;
  });
