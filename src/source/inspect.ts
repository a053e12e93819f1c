/** The events of a parsed text → what may not be used in it, and the events that can be read all the same. */
import { constructFromEvents, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { type Fault, fault } from './fault.ts';
import { type Ruler, ruler } from './positions.ts';

/** Values that references may stand for altogether, beyond those that are written. */
export const MAX_EXPANSION = 100_000;
/** More than these are not told. */
const MOST_FAULTS = 1000;
const TAG =
  /^(?:!|!!(?:str|int|float|bool|null|map|seq)|!<tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)>)$/;

type EventOf<T extends Event['type']> = Extract<Event, { readonly type: T }>;
type AliasEvent = EventOf<typeof EVENT_ID.ALIAS>;
type ScalarEvent = EventOf<typeof EVENT_ID.SCALAR>;
type CollectionEvent = EventOf<typeof EVENT_ID.MAPPING> | EventOf<typeof EVENT_ID.SEQUENCE>;

/** What is being read: how many values it stands for, the fields seen, and whether a field name comes next. */
interface Frame {
  readonly anchor: string | null;
  readonly keys: Map<string, number> | null;
  size: number;
  nameNext: boolean;
}
interface Inspection {
  readonly text: string;
  readonly measure: Ruler;
  readonly faults: Fault[];
  readonly usable: Event[];
  readonly frames: Frame[];
  /** The values that a name stands for; `open` while it is being read. */
  readonly anchors: Map<string, number | 'open'>;
  expanded: number;
}

/** Notes it, as long as there are not too many. */
function blame({ faults }: Inspection, ...given: Parameters<typeof fault>): void {
  if (faults.length < MOST_FAULTS) faults.push(fault(...given));
}

/** Finds duplicate fields, unknown references and tags, names that are no words. `usable` is `null` where nothing may be built. */
export function inspect(
  text: string,
  events: readonly Event[],
): { readonly faults: readonly Fault[]; readonly usable: Event[] | null } {
  const state: Inspection = {
    text,
    measure: ruler('', text),
    faults: [],
    usable: [],
    frames: [],
    anchors: new Map(),
    expanded: 0,
  };
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) break;
    if (event.type === EVENT_ID.ALIAS) readAlias(state, event);
    else if (event.type === EVENT_ID.SCALAR) readScalar(state, event);
    else if (event.type === EVENT_ID.POP) {
      const frame = state.frames.pop();
      if (frame?.anchor) state.anchors.set(frame.anchor, frame.size);
      count(state, frame?.size ?? 0);
      state.usable.push(event);
    } else if (event.type === EVENT_ID.DOCUMENT) {
      state.anchors.clear();
      state.frames.push({ anchor: null, keys: null, size: 0, nameNext: false });
      state.usable.push(event);
    } else if (isName(state)) index = skipName(state, event, events, index);
    else openCollection(state, event);
  }
  return { faults: state.faults, usable: state.expanded > MAX_EXPANSION ? null : state.usable };
}

const isName = ({ frames }: Inspection): boolean => {
  const frame = frames.at(-1);
  return frame?.keys != null && frame.nameNext;
};

function count({ frames }: Inspection, size: number): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  frame.size += size;
  frame.nameNext = !frame.nameNext;
}

function readAlias(state: Inspection, event: AliasEvent): void {
  const [start, end] = [event.anchorStart - 1, event.anchorEnd];
  const raw = state.text.slice(start, end);
  const size = state.anchors.get(raw.slice(1));
  if (typeof size === 'number') {
    if (state.expanded <= MAX_EXPANSION && state.expanded + size > MAX_EXPANSION) {
      blame(state, 'alias-bomb', {}, start, end);
    }
    state.expanded += size;
    state.usable.push(event);
    count(state, size);
  } else {
    blame(state, size === undefined ? 'alias-unknown' : 'alias-cycle', { raw }, start, end);
    state.usable.push(wordAt(start, end));
    count(state, 1);
  }
}

function readScalar(state: Inspection, event: ScalarEvent): void {
  const { text, frames } = state;
  if (event.anchorStart >= 0) state.anchors.set(text.slice(event.anchorStart, event.anchorEnd), 1);
  const keys = frames.at(-1)?.keys;
  if (isName(state) && keys) {
    const key = getScalarValue(text, event);
    const start = Math.max(0, event.valueStart);
    const before = keys.get(key);
    if (before === undefined) keys.set(key, start);
    else {
      const line = state.measure.place(before, before).line;
      blame(state, 'duplicate-key', { key, line }, start, event.valueEnd);
    }
  }
  count(state, 1);
  state.usable.push(untagged(state, event));
}

function openCollection(state: Inspection, event: CollectionEvent): void {
  const anchor = event.anchorStart < 0 ? null : state.text.slice(event.anchorStart, event.anchorEnd);
  if (anchor !== null) state.anchors.set(anchor, 'open');
  const keys = event.type === EVENT_ID.MAPPING ? new Map<string, number>() : null;
  state.frames.push({ anchor, keys, size: 1, nameNext: true });
  state.usable.push(untagged(state, event));
}

/** A list or group where a field name is wanted; returns the event that closes it. */
function skipName(
  state: Inspection,
  event: CollectionEvent,
  events: readonly Event[],
  index: number,
): number {
  blame(state, 'complex-key', {}, event.start, event.start + 1);
  state.usable.push(wordAt(event.start, event.start + 1));
  count(state, 1);
  let depth = 0;
  for (let at = index; at < events.length; at++) {
    const type = events[at]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++;
    else if (type === EVENT_ID.POP && --depth === 0) return at;
  }
  return events.length;
}

/** The event without its tag, where the tag is unknown or cannot hold what it is put on (`!!int x`). */
function untagged(state: Inspection, event: ScalarEvent | CollectionEvent): Event {
  if (event.tagStart < 0) return event;
  const raw = state.text.slice(event.tagStart, event.tagEnd);
  // Where too many do not fit, nobody reads the values any more, and to try each of them takes long.
  if (state.faults.length < MOST_FAULTS && TAG.test(raw) && fits(state.text, event)) return event;
  blame(state, 'tag', { raw }, event.tagStart, event.tagEnd);
  return { ...event, tagStart: -1, tagEnd: -1 };
}

const DOCUMENT: Event = {
  type: EVENT_ID.DOCUMENT,
  explicitStart: false,
  explicitEnd: false,
  directives: [],
};
const POP: Event = { type: EVENT_ID.POP };

function fits(text: string, event: ScalarEvent | CollectionEvent): boolean {
  // Cut out, tag and value: of every error the parser makes an excerpt, and looks for its lines in all that it was given.
  const base = event.tagStart;
  const tag = { tagStart: 0, tagEnd: event.tagEnd - base, anchorStart: -1, anchorEnd: -1 };
  const scalar = event.type === EVENT_ID.SCALAR && event.valueStart >= 0;
  const source = text.slice(base, scalar ? event.valueEnd : event.tagEnd);
  const moved = scalar
    ? { ...event, ...tag, valueStart: event.valueStart - base, valueEnd: event.valueEnd - base }
    : { ...event, ...tag };
  const alone = event.type === EVENT_ID.SCALAR ? [DOCUMENT, moved, POP] : [DOCUMENT, moved, POP, POP];
  try {
    constructFromEvents(alone, { source });
    return true;
  } catch {
    return false;
  }
}

const WORD: ScalarEvent = {
  type: EVENT_ID.SCALAR,
  valueStart: 0,
  valueEnd: 0,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
  style: SCALAR_STYLE.SINGLE_QUOTED,
  chomping: 1,
  indent: -1,
  fast: true,
};
/** The stretch as a text, in place of what may not stand there. */
const wordAt = (start: number, end: number): Event => ({ ...WORD, valueStart: start, valueEnd: end });
