/** The events of a parsed text → a tree of where every value and its field name stand, by offset. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

export interface Spot {
  /** Where the field's name stands; -1 for the root and for items of a list. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Where the value stands; for lists and groups where they begin. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'scalar' | 'list' | 'group' | 'alias';
  readonly fields?: ReadonlyMap<string, Spot>;
  readonly items?: readonly Spot[];
}

/** Where the name of what has none stands. */
export const NOWHERE = -1;

type ScalarEvent = Event & { readonly type: typeof EVENT_ID.SCALAR };

const isQuoted = (text: string, { style, valueStart }: ScalarEvent): boolean =>
  (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) &&
  (text[valueStart - 1] === '"' || text[valueStart - 1] === "'");

/** A block of text, with the space around it. */
const bodyOf = (text: string, { valueStart, valueEnd }: ScalarEvent): string =>
  text.slice(valueStart, valueEnd);

/** Where a thing begins, its quotation mark with it; `null` where nothing is written. */
const startOf = (text: string, event: Event): number | null => {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return null;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  if (isQuoted(text, event)) return event.valueStart - 1;
  const body = bodyOf(text, event);
  return event.valueStart + body.length - body.trimStart().length;
};

/** Where a thing that begins at `start` ends; of lists and groups only the beginning counts. */
const endOf = (text: string, event: Event, start: number): number => {
  if (event.type === EVENT_ID.ALIAS) return event.anchorEnd;
  if (event.type !== EVENT_ID.SCALAR) return start + 1;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueEnd;
  if (isQuoted(text, event)) return event.valueEnd + 1;
  return Math.max(start, event.valueStart + bodyOf(text, event).trimEnd().length);
};

/** The tree of the first document; `null` where there is none. */
export function spotsOfEvents(text: string, events: readonly Event[]): Spot | null {
  let index = 1;
  // Behind the last thing that was read; an empty item of a list is found from here.
  let cursor = 0;
  // Where there is none from here on there is none later: a text without hyphens is searched to its end only once.
  let hyphens = true;
  const nextHyphen = (): number => {
    const at = hyphens ? text.indexOf('-', cursor) : -1;
    hyphens = at >= 0;
    return at;
  };
  const read = (nameStart: number, nameEnd: number): Spot => {
    const event = events[index++];
    const start = event === undefined ? null : startOf(text, event);
    if (event === undefined || start === null) {
      if (nameStart >= 0) return { nameStart, nameEnd, start: nameStart, end: nameEnd, kind: 'scalar' };
      const dash = Math.max(cursor, nextHyphen());
      cursor = dash + 1;
      return { nameStart, nameEnd, start: dash, end: cursor, kind: 'scalar' };
    }
    const end = endOf(text, event, start);
    cursor = Math.max(cursor, end);
    if (event.type === EVENT_ID.ALIAS) return { nameStart, nameEnd, start, end, kind: 'alias' };
    if (event.type === EVENT_ID.SCALAR) return { nameStart, nameEnd, start, end, kind: 'scalar' };
    if (event.type === EVENT_ID.SEQUENCE) {
      // The hyphen of a first item that is empty stands at the start of the list itself.
      if (text[start] === '-') cursor = start;
      const items: Spot[] = [];
      while (index < events.length && events[index]?.type !== EVENT_ID.POP)
        items.push(read(NOWHERE, NOWHERE));
      index++;
      return { nameStart, nameEnd, start, end, kind: 'list', items };
    }
    const fields = new Map<string, Spot>();
    while (index < events.length && events[index]?.type !== EVENT_ID.POP) {
      const key = events[index++];
      const keyStart = key === undefined ? null : startOf(text, key);
      const keyEnd = key === undefined || keyStart === null ? cursor + 1 : endOf(text, key, keyStart);
      const from = keyStart ?? cursor;
      cursor = Math.max(cursor, keyEnd);
      const label = key?.type === EVENT_ID.SCALAR ? nameOf(text, key) : '';
      fields.set(label, read(from, keyEnd));
    }
    index++;
    return { nameStart, nameEnd, start, end, kind: 'group', fields };
  };
  return events[1] === undefined || events[1].type === EVENT_ID.POP ? null : read(NOWHERE, NOWHERE);
}

/** Nearly every name: no number, and none of the words that YAML reads as something else. */
const ORDINARY = /^(?![ntf](?:ull|rue|alse)$)[a-z]/;

/** As the value's field is named: a plain `~` is the name “null”, numbers as JavaScript writes them. */
function nameOf(text: string, key: ScalarEvent): string {
  const raw = getScalarValue(text, key);
  if (key.style !== SCALAR_STYLE.PLAIN || ORDINARY.test(raw)) return raw;
  if (/^(?:~|null|Null|NULL|)$/.test(raw)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(raw)) return raw.toLowerCase();
  return /^[-+]?(?:0o[0-7]+|0x[\da-fA-F]+|\.?\d[\d.eE+-]*)$/.test(raw) && !Number.isNaN(Number(raw))
    ? String(Number(raw))
    : raw;
}
