/** YAML text that parses → its value, with everything in it that may not be used, and the events that positions are made from. */
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
} from 'js-yaml';
import { type Fault, fault } from './fault.ts';
import { ruler } from './positions.ts';

/** Registers are three or four levels deep. */
export const MAX_DEPTH = 64;
/** Values that references may stand for altogether, beyond those that are written. */
const MAX_EXPANSION = 100_000;
const TAG =
  /^(?:!|!!(?:str|int|float|bool|null|map|seq)|!<tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)>)$/;

export interface Parsed {
  /** One value for each document of the text. */
  readonly values: readonly unknown[];
  readonly events: readonly Event[];
  readonly faults: readonly Fault[];
}

/** Throws YAMLException where the text is no YAML. */
export function parse(text: string): Parsed {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH });
  try {
    const values = constructFromEvents(events, { source: text, maxAliases: MAX_EXPANSION });
    // References are rare; without them there is nothing to check.
    if (!text.includes('*') || !events.some(({ type }) => type === EVENT_ID.ALIAS))
      return { values, events, faults: [] };
  } catch {
    // What is wrong is found below, all of it and with its place.
  }
  const { faults, usable } = inspect(text, events);
  if (usable === null) return { values: [], events, faults };
  const values = constructFromEvents(usable, { source: text, json: true });
  return { values, events: usable, faults };
}

/** What is being read: how many values it stands for, the fields seen, and whether a field name comes next. */
interface Frame {
  readonly anchor: string | null;
  readonly keys: Map<string, number> | null;
  size: number;
  nameNext: boolean;
}

const VOID = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
const scalarAt = (start: number, end: number): Event => ({
  type: EVENT_ID.SCALAR,
  valueStart: start,
  valueEnd: end,
  ...VOID,
  style: SCALAR_STYLE.SINGLE_QUOTED,
  chomping: 1,
  indent: -1,
  fast: true,
});

/** Duplicate fields, unknown references and tags, names that are no words; and the events that can be used all the same. */
function inspect(
  text: string,
  events: readonly Event[],
): { readonly faults: readonly Fault[]; readonly usable: Event[] | null } {
  const faults: Fault[] = [];
  const usable: Event[] = [];
  const frames: Frame[] = [];
  const anchors = new Map<string, number | 'open'>();
  const measure = ruler('', text);
  let expanded = 0;
  let fatal = false;
  const named = (event: { readonly anchorStart: number; readonly anchorEnd: number }): string | null =>
    event.anchorStart < 0 ? null : text.slice(event.anchorStart, event.anchorEnd);
  /** Counts a finished value; tells whether it was a field's name. */
  const take = (size: number): boolean => {
    const frame = frames.at(-1);
    if (frame === undefined) return false;
    frame.size += size;
    const name = frame.keys !== null && frame.nameNext;
    if (frame.keys !== null) frame.nameNext = !frame.nameNext;
    return name;
  };
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) break;
    if (event.type === EVENT_ID.DOCUMENT) {
      anchors.clear();
      frames.push({ anchor: null, keys: null, size: 0, nameNext: false });
      usable.push(event);
    } else if (event.type === EVENT_ID.POP) {
      const frame = frames.pop();
      if (frame?.anchor) anchors.set(frame.anchor, frame.size);
      take(frame?.size ?? 0);
      usable.push(event);
    } else if (event.type === EVENT_ID.ALIAS) {
      const raw = text.slice(event.anchorStart - 1, event.anchorEnd);
      const size = anchors.get(raw.slice(1));
      const code = size === undefined ? 'alias-unknown' : 'alias-cycle';
      if (typeof size === 'number') expanded += size;
      else faults.push(fault(code, { raw }, event.anchorStart - 1, event.anchorEnd));
      if (expanded > MAX_EXPANSION && !fatal) {
        faults.push(fault('alias-bomb', {}, event.anchorStart - 1, event.anchorEnd));
        fatal = true;
      }
      take(typeof size === 'number' ? size : 1);
      usable.push(typeof size === 'number' ? event : scalarAt(event.anchorStart - 1, event.anchorEnd));
    } else {
      const tagged = event.tagStart >= 0 && !TAG.test(text.slice(event.tagStart, event.tagEnd));
      if (tagged) {
        const raw = text.slice(event.tagStart, event.tagEnd);
        faults.push(fault('tag', { raw }, event.tagStart, event.tagEnd));
      }
      const kept =
        tagged || (event.tagStart >= 0 && !fits(text, event))
          ? { ...event, tagStart: -1, tagEnd: -1 }
          : event;
      if (kept !== event && !tagged) {
        faults.push(
          fault('tag', { raw: text.slice(event.tagStart, event.tagEnd) }, event.tagStart, event.tagEnd),
        );
      }
      const anchor = named(event);
      if (event.type === EVENT_ID.SCALAR) {
        if (anchor !== null) anchors.set(anchor, 1);
        const frame = frames.at(-1);
        if (take(1) && frame?.keys) {
          const key = getScalarValue(text, event);
          const before = frame.keys.get(key);
          const start = Math.max(0, event.valueStart);
          if (before === undefined) frame.keys.set(key, start);
          else
            faults.push(
              fault(
                'duplicate-key',
                { key, line: measure.place(before, before).line },
                start,
                event.valueEnd,
              ),
            );
        }
        usable.push(kept);
      } else {
        const frame = frames.at(-1);
        if (frame?.keys && frame.nameNext) {
          const end = closing(events, index);
          faults.push(fault('complex-key', {}, event.start, event.start + 1));
          usable.push(scalarAt(event.start, event.start + 1));
          take(1);
          index = end;
          continue;
        }
        if (anchor !== null) anchors.set(anchor, 'open');
        const keys = event.type === EVENT_ID.MAPPING ? new Map<string, number>() : null;
        frames.push({ anchor, keys, size: 1, nameNext: true });
        usable.push(kept);
      }
    }
  }
  return { faults, usable: fatal ? null : usable };
}

/** Whether an explicit tag can hold what it is put on, `!!int x` cannot. */
function fits(text: string, event: Event): boolean {
  if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT)
    return true;
  const document: Event = {
    type: EVENT_ID.DOCUMENT,
    explicitStart: false,
    explicitEnd: false,
    directives: [],
  };
  const pop: Event = { type: EVENT_ID.POP };
  const alone = event.type === EVENT_ID.SCALAR ? [document, event, pop] : [document, event, pop, pop];
  try {
    constructFromEvents(alone, { source: text });
    return true;
  } catch {
    return false;
  }
}

/** The event that closes the collection opened at `index`. */
function closing(events: readonly Event[], index: number): number {
  let depth = 0;
  for (let at = index; at < events.length; at++) {
    const type = events[at]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++;
    else if (type === EVENT_ID.POP && --depth === 0) return at;
  }
  return events.length - 1;
}
