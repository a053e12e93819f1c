/** A value and its schema → the value in the forms the schema asks for, and a note on every place that was understood rather than valid. */
import type { Charge } from '../messages/problems.ts';
import type { Pointer } from '../model.ts';
import { type Applicable, applicable, isRecord, type Schema, titleOf, within } from './applicable.ts';
import { isoDay, isoMinute, isoPeriod, plain } from './dates.ts';
import { formats } from './formats.ts';
import type { ItemsAt } from './joined.ts';

export interface Note {
  readonly pointer: Pointer;
  readonly charge: Charge;
}
export interface Normalised {
  /** The same object where nothing had to change. */
  readonly value: unknown;
  readonly notes: readonly Note[];
}

/** Terms of older rules: 免予公开 of 2008 is 不予公开 today. */
const OLDER: Readonly<Record<string, string>> = { 免予公开: '不予公开' };
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/;
const WRONG_BRACKETS = /[[(（【〈［]\s*((?:19|20)\d{2}|[１２][０-９]{3})\s*[\])）】〉］]/;
/** Texts worth a second look even where the schema is content: searched for words first, which costs less than a pattern. */
export const isWorthNormalising = (text: string): boolean =>
  text.includes('\u3000') ||
  text.includes('\u00a0') ||
  Object.keys(OLDER).some((term) => text.includes(term)) ||
  /[\r\n][ \t]*-[^\s-]/.test(text) ||
  /[([（【［][12]\d{3}[)\]）】］]/.test(text);

/** `itemsAt` tells of a text whether it stands in its file as a list; without one no text does. */
export function normalise(value: unknown, schema: Schema, itemsAt: ItemsAt = () => null): Normalised {
  const notes: Note[] = [];
  const reading = { root: schema, itemsAt, notes };
  return { value: read(value, applicable(schema, schema, value), '', reading), notes };
}

interface Reading {
  readonly root: Schema;
  readonly itemsAt: ItemsAt;
  readonly notes: Note[];
}

const step = (pointer: Pointer, key: string): Pointer =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function read(value: unknown, known: Applicable, pointer: Pointer, reading: Reading): unknown {
  const { root, itemsAt, notes } = reading;
  if (known.parts.length === 0) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (const [index, item] of value.entries()) {
      const next = read(item, within(known, root, index, item), `${pointer}/${index}`, reading);
      if (next !== item) {
        copy ??= [...value];
        copy[index] = next;
      }
    }
    return copy ?? value;
  }
  if (isRecord(value)) {
    let copy: { [key: string]: unknown } | null = null;
    for (const [key, field] of Object.entries(value)) {
      if (key === '__proto__') continue;
      const next = read(field, within(known, root, key, field), step(pointer, key), reading);
      if (next !== field) {
        copy ??= { ...value };
        copy[key] = next;
      }
    }
    return copy ?? value;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const items = mayBeItems(value, known) ? itemsAt(pointer) : null;
  if (items !== null) {
    notes.push({ pointer, charge: { code: 'joined-items', facts: { raw: String(value), items } } });
    return read(items, known, pointer, reading);
  }
  const found = understand(value, known);
  if (found === null) return value;
  if (found.charge !== null) notes.push({ pointer, charge: found.charge });
  return found.value;
}

/** A text where a list may stand as well, and that begins as its items do. */
function mayBeItems(value: string | number, known: Applicable): boolean {
  if (typeof value === 'number' || !/^-[^\s-]/.test(value)) return false;
  const { types } = askedOf(known);
  return types.has('string') && types.has('array');
}

interface Understood {
  readonly value: string;
  /** `null` where it is not worth a word. */
  readonly charge: Charge | null;
}

/** What the schema asks of a text. */
interface Asked {
  readonly has: (name: string) => boolean;
  readonly choices: readonly unknown[];
  readonly types: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  readonly isNumber: boolean;
}
const asked = new WeakMap<Applicable, Asked>();

function askedOf(known: Applicable): Asked {
  const before = asked.get(known);
  if (before !== undefined) return before;
  const { parts, names } = known;
  const forms = new Set([...names, ...parts.flatMap(({ format }) => format ?? [])]);
  const found = {
    has: (name: string): boolean => forms.has(name),
    choices: parts.flatMap((part) => part.enum ?? []),
    types: new Set(parts.flatMap(({ type }) => type ?? [])),
    patterns: parts.flatMap(({ pattern }) => (pattern === undefined ? [] : new RegExp(pattern, 'u'))),
    isNumber: forms.has('number') || titleOf(known)?.zh === '文号',
  };
  asked.set(known, found);
  return found;
}

function understand(value: string | number, known: Applicable): Understood | null {
  const { has, choices, patterns, isNumber } = askedOf(known);
  const raw = String(value);
  // 2017.1 may have been written 2017.10: only what stands in the file can tell.
  if (has('period') && typeof value === 'number' && !Number.isInteger(value)) return null;
  if (has('period'))
    return PERIOD.test(raw)
      ? value === raw
        ? null
        : { value: raw, charge: null }
      : dated(raw, isoPeriod(raw));
  if (has('date')) return formats.date.test(raw) ? null : dated(raw, isoDay(raw));
  if (has('minute')) return formats.minute.test(raw) ? null : dated(raw, isoMinute(raw));
  if (typeof value === 'number') return null;
  const trimmed = value.trim();
  const silent = trimmed === value ? null : { value: trimmed, charge: null };
  const older = OLDER[trimmed];
  if (older !== undefined && choices.includes(older)) {
    return { value: older, charge: { code: 'openness-form', facts: { raw: trimmed, right: older } } };
  }
  const ascii = plain(value);
  const wide: Understood = {
    value: ascii,
    charge: { code: 'full-width', facts: { raw: trimmed, right: ascii } },
  };
  if (choices.length > 0) return choices.includes(trimmed) ? silent : choices.includes(ascii) ? wide : null;
  if (isNumber) {
    const right = trimmed.replace(WRONG_BRACKETS, (_, year: string) => `〔${year.normalize('NFKC')}〕`);
    if (right !== trimmed)
      return { value: right, charge: { code: 'number-brackets', facts: { raw: trimmed, right } } };
  }
  const fails = (text: string): boolean => patterns.some((pattern) => !pattern.test(text));
  return patterns.length > 0 && fails(trimmed) && ascii !== trimmed && !fails(ascii) ? wide : silent;
}

const dated = (raw: string, iso: string | null): Understood | null =>
  iso === null
    ? null
    : {
        value: iso,
        charge: iso === raw.trim() ? null : { code: 'date-form', facts: { raw: raw.trim(), iso } },
      };
