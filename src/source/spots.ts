/** The events of a parsed text → a tree of where every value and its field name stand, by offset. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

export interface Spot {
  /** Where the field's name stands; `null` for the root and for items of a list. */
  readonly name: readonly [number, number] | null;
  /** Where the value stands; for lists and groups where they begin. */
  readonly value: readonly [number, number];
  readonly kind: 'scalar' | 'list' | 'group' | 'alias';
  readonly fields?: ReadonlyMap<string, Spot>;
  readonly items?: readonly Spot[];
}

const QUOTED: ReadonlySet<number> = new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);

/** The tree of the first document; `null` where there is none. */
export function spotsOfEvents(text: string, events: readonly Event[]): Spot | null {
  let index = 1;
  // Behind the last thing that was read; an empty item of a list is found from here.
  let cursor = 0;
  const stretch = (event: Event): [number, number] | null => {
    if (event.type === EVENT_ID.ALIAS) return [event.anchorStart - 1, event.anchorEnd];
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
      return [event.start, event.start + 1];
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return null;
    if (
      QUOTED.has(event.style) &&
      (text[event.valueStart - 1] === '"' || text[event.valueStart - 1] === "'")
    ) {
      return [event.valueStart - 1, event.valueEnd + 1];
    }
    if (event.style === SCALAR_STYLE.PLAIN) return [event.valueStart, event.valueEnd];
    const body = text.slice(event.valueStart, event.valueEnd);
    const start = event.valueStart + body.length - body.trimStart().length;
    return [start, Math.max(start, event.valueStart + body.trimEnd().length)];
  };
  const read = (name: Spot['name']): Spot => {
    const event = events[index++];
    const found = event === undefined ? null : stretch(event);
    if (event === undefined || found === null) {
      if (name !== null) return { name, value: name, kind: 'scalar' };
      const dash = Math.max(cursor, text.indexOf('-', cursor));
      cursor = dash + 1;
      return { name, value: [dash, cursor], kind: 'scalar' };
    }
    cursor = Math.max(cursor, found[1]);
    if (event.type === EVENT_ID.ALIAS) return { name, value: found, kind: 'alias' };
    if (event.type === EVENT_ID.SCALAR) return { name, value: found, kind: 'scalar' };
    if (event.type === EVENT_ID.SEQUENCE) {
      // The hyphen of a first item that is empty stands at the start of the list itself.
      if (text[found[0]] === '-') cursor = found[0];
      const items: Spot[] = [];
      while (index < events.length && events[index]?.type !== EVENT_ID.POP) items.push(read(null));
      index++;
      return { name, value: found, kind: 'list', items };
    }
    const fields = new Map<string, Spot>();
    while (index < events.length && events[index]?.type !== EVENT_ID.POP) {
      const key = events[index++];
      const place = (key === undefined ? null : stretch(key)) ?? [cursor, cursor + 1];
      cursor = Math.max(cursor, place[1]);
      const label = key?.type === EVENT_ID.SCALAR ? nameOf(text, key) : '';
      fields.set(label, read(place));
    }
    index++;
    return { name, value: found, kind: 'group', fields };
  };
  return events[1] === undefined || events[1].type === EVENT_ID.POP ? null : read(null);
}

/** Nearly every name: no number, and none of the words that YAML reads as something else. */
const ORDINARY = /^(?![ntf](?:ull|rue|alse)$)[a-z]/;

/** As the value's field is named: a plain `~` is the name “null”, numbers as JavaScript writes them. */
function nameOf(text: string, key: Event & { readonly type: typeof EVENT_ID.SCALAR }): string {
  const raw = getScalarValue(text, key);
  if (key.style !== SCALAR_STYLE.PLAIN || ORDINARY.test(raw)) return raw;
  if (/^(?:~|null|Null|NULL|)$/.test(raw)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(raw)) return raw.toLowerCase();
  return /^[-+]?(?:0o[0-7]+|0x[\da-fA-F]+|\.?\d[\d.eE+-]*)$/.test(raw) && !Number.isNaN(Number(raw))
    ? String(Number(raw))
    : raw;
}
