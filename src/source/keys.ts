/** A line from its first letter on → the field it begins with, also where its colon is wrong or missing. */
import { type Fault, fault } from './fault.ts';
import { type Line, ODD } from './lines.ts';
import type { Reach } from './values.ts';

export const KEY =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#&*!|>%@`"'[\]{},?:-][^#]*?|[-?:][^\s#][^#]*?)[ \t]*:(?=[ \t]|$)/;
/** YAML 1.2.2 §7.4.2: a field name and its colon stand within 1024 characters. */
export const KEY_LENGTH = 1024;
const WORD = '[A-Za-z_][\\w-]*';
const HAN = '[\\u4e00-\\u9fff]{1,10}';
const WIDE_COLON = new RegExp(`^(${WORD}|${HAN})[ \\t\\u3000]*：[ \\t\\u00a0\\u3000]*`);
const TIGHT_COLON = new RegExp(`^(${WORD}|${HAN}):(?=[^\\s/:])`);
const ODD_AFTER_COLON = new RegExp(`^(${WORD}|${HAN}):(${ODD.source}+)`);

const BARE_WORD = new RegExp(`^(${WORD})(?:[ \\t]+|$)`);

/** Whether a line begins with a field, also where its colon is wrong. */
export const beginsField = (rest: string): boolean =>
  [WIDE_COLON, TIGHT_COLON, ODD_AFTER_COLON].some((colon) => colon.test(rest)) ||
  KEY.test(rest.slice(0, KEY_LENGTH));

/** The name that a line begins with, and how far the pattern reaches. */
function begun(pattern: RegExp, rest: string): { readonly name: string; readonly length: number } | null {
  const match = pattern.exec(rest);
  return match === null ? null : { name: match[1] ?? '', length: match[0].length };
}

/** A field or list that is open at a line: fields and hyphens of the same column are its siblings. */
export interface Level {
  readonly column: number;
  readonly kind: 'fields' | 'list';
}

export interface Walk {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly anchors: Set<string>;
  readonly faults: Fault[];
  levels: Level[];
  /** The last field or record: what its value was, and the column that further lines of it must pass. */
  last: {
    readonly kind: Reach['kind'] | 'none';
    readonly column: number;
    readonly key: string;
    readonly at?: number;
    readonly end?: number;
  };
  /** Lines from this width on were written too far right or left by this much. */
  shift: { readonly width: number; readonly by: number } | null;
}

export const hide = (line: Line) => [{ at: line.body, remove: 1, insert: '#' }];

/** The field that the line begins with, mended where its colon is wrong; `null` where it is a bare value. */
export function readKey(
  walk: Walk,
  index: number,
  at: number,
  inRecord: boolean,
  column: number,
): { readonly name: string; readonly end: number } | 'hidden' | null {
  const { text, faults } = walk;
  const line = walk.lines[index];
  if (line === undefined) return null;
  const rest = text.slice(at, line.end);
  const after = (length: number): number =>
    at + length + (/^[ \t]*/.exec(rest.slice(length))?.[0].length ?? 0);
  const good = KEY.exec(rest.slice(0, KEY_LENGTH));
  // `contact：{ name: x }` and `title：通知: x` have a good colon behind the wide one that was meant.
  if (good !== null && !WIDE_COLON.test(good[0]) && !TIGHT_COLON.test(good[0]))
    return { name: good[0].replace(/[ \t]*:$/, ''), end: after(good[0].length) };
  if (/^["'[{|>&*!%@`]/.test(rest)) return null;
  // A bare value may hold any colon; only where a field must stand is it a fault.
  const next = walk.lines.slice(index + 1, index + 40).find((other) => !other.idle);
  const sibling =
    next !== undefined &&
    next.width === column &&
    /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*[ \t]*[:：]/.test(text.slice(next.body, next.end));
  const first = walk.last.kind === 'empty' && (walk.levels.at(-1)?.column ?? -1) > walk.last.column;
  const must = good !== null || (inRecord || first ? sibling : true);
  if (!must && !(first && /^[a-z][A-Za-z]*：/.test(rest))) return null;
  const odd = begun(ODD_AFTER_COLON, rest);
  if (odd !== null) {
    const from = at + odd.name.length + 1;
    const to = at + odd.length;
    faults.push(
      fault('odd-space', { where: 'value' }, from, to, [{ at: from, remove: to - from, insert: ' ' }]),
    );
    return { name: odd.name, end: after(odd.length) };
  }
  const wide = begun(WIDE_COLON, rest);
  if (wide !== null) {
    const from = at + rest.indexOf('：');
    const edits = [{ at: from, remove: at + wide.length - from, insert: ': ' }];
    faults.push({
      ...fault('full-width-colon', { key: wide.name }, from, from + 1, edits),
      disputed: good !== null,
    });
    return { name: wide.name, end: at + wide.length };
  }
  const tight = begun(TIGHT_COLON, rest);
  if (tight !== null) {
    const end = at + tight.length;
    const edits = [{ at: end, remove: 0, insert: ' ' }];
    faults.push({
      ...fault('space-after-colon', { key: tight.name }, end - 1, end, edits),
      disputed: good !== null,
    });
    return { name: tight.name, end };
  }
  if (inRecord || first || (walk.last.kind === 'none' && !sibling)) return null;
  const word = begun(BARE_WORD, rest);
  if (word !== null) {
    const from = at + word.name.length;
    faults.push(fault('missing-colon', { key: word.name }, at, from, [{ at: from, remove: 0, insert: ':' }]));
    return { name: word.name, end: at + word.length };
  }
  faults.push(fault('stray-text', { raw: rest }, at, line.end, hide(line)));
  return 'hidden';
}
