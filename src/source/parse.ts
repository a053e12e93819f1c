/** YAML text that parses → its value, with everything in it that may not be used, and the events that positions are made from. */
import { constructFromEvents, EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { Fault } from './fault.ts';
import { inspect, MAX_EXPANSION } from './inspect.ts';

/** Registers are three or four levels deep. */
export const MAX_DEPTH = 64;

export interface Parsed {
  /** One value for each document of the text. */
  readonly values: readonly unknown[];
  readonly events: readonly Event[];
  readonly faults: readonly Fault[];
}

/** The parser takes any eight digits for a character; there is none beyond U+10FFFF. */
const isBeyond = (written: string): boolean =>
  [...written.matchAll(/\\(?:U([\da-f]{8})|.)/gisu)].some(
    ([, hex = '0']) => Number.parseInt(hex, 16) > 0x10ffff,
  );
const hasNoSuchCharacter = (text: string, events: readonly Event[]): boolean =>
  text.includes('\\U') &&
  events.some(
    (event) =>
      event.type === EVENT_ID.SCALAR &&
      event.style === SCALAR_STYLE.DOUBLE_QUOTED &&
      isBeyond(text.slice(event.valueStart, event.valueEnd)),
  );

/** Throws YAMLException where the text is no YAML. */
export function parse(text: string): Parsed {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH });
  if (hasNoSuchCharacter(text, events)) throw new YAMLException('unknown escape sequence');
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
