/** A text in which something is wrong → the faults of writing that a parser would misread or could not name. */
import { type Fault, fault } from './fault.ts';
import { type Line, ODD, splitLines } from './lines.ts';
import { type Reach, readValue } from './values.ts';

const KEY =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#&*!|>%@`"'[\]{},?:-][^#]*?|[-?:][^\s#][^#]*?)[ \t]*:(?=[ \t]|$)/;
/** YAML 1.2.2 §7.4.2: a field name and its colon stand within 1024 characters. */
const KEY_LENGTH = 1024;
const WORD = '[A-Za-z_][\\w-]*';
const HAN = '[\\u4e00-\\u9fff]{1,10}';
const WIDE_COLON = new RegExp(`^(${WORD}|${HAN})[ \\t\\u3000]*：[ \\t\\u00a0\\u3000]*`);
const TIGHT_COLON = new RegExp(`^(${WORD}|${HAN}):(?=[^\\s/:])`);
const ODD_AFTER_COLON = new RegExp(`^(${WORD}|${HAN}):(${ODD.source}+)`);
const DASH = /^(?:-(?=[ \t]|$)|[－—–‐−](?=[ \t\u00a0\u3000]|[A-Za-z]))|^-(?=[A-Za-z_][\w-]*[:：])/;

/** A field or list that is open at a line: fields and hyphens of the same column are its siblings. */
interface Level {
  readonly column: number;
  readonly kind: 'fields' | 'list';
}

interface Walk {
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

export function findFaults(text: string): readonly Fault[] {
  const walk: Walk = {
    text,
    lines: splitLines(text),
    anchors: new Set(),
    faults: controlCharacters(text),
    levels: [],
    last: { kind: 'none', column: -1, key: '' },
    shift: null,
  };
  for (let index = 0; index < walk.lines.length; index++) index = readLine(walk, index);
  return walk.faults.sort((a, b) => a.start - b.start);
}

function controlCharacters(text: string): Fault[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return [...text.matchAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g)].map(
    ({ 0: letter, index }) => {
      const hex = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return fault('control-character', { hex }, index, index + 1, [{ at: index, remove: 1, insert: ' ' }]);
    },
  );
}

/** Reads the line and what belongs to its value; returns the last line read. */
function readLine(walk: Walk, index: number): number {
  const line = walk.lines[index];
  if (line === undefined || line.idle) return index;
  const { text, last } = walk;
  const rest = text.slice(line.body, line.end);
  if (/^\?[ \t]/.test(rest)) return index;
  if (line.body === line.start && /^(?:---|\.\.\.)(?:\s|$)|^%[A-Z]/.test(rest)) {
    walk.levels = [];
    walk.last = { kind: 'none', column: -1, key: '' };
    return index;
  }
  if (last.kind === 'block' && line.width > last.column) return index;
  const { shift } = walk;
  const known = walk.levels.some(({ column }) => column === line.width);
  if (shift !== null && (line.width < shift.width || (line.width > shift.width && known))) walk.shift = null;
  const width = line.width + (walk.shift?.by ?? 0);
  const dash = DASH.test(rest);
  if ((last.kind === 'plain' || last.kind === 'closed') && width > last.column) {
    if (!KEY.test(rest.slice(0, KEY_LENGTH).replace(/^(?:-[ \t]+)+/, ''))) {
      walk.last = { kind: last.kind, column: last.column, key: last.key };
      return index;
    }
    const column = Math.max(0, last.column);
    if (dash && last.at !== undefined && last.end !== undefined) {
      // The records are worth more than the word above them.
      const edits = [{ at: last.at, remove: last.end - last.at, insert: '' }];
      walk.faults.push(fault('under-value', { key: last.key }, line.body, line.end, edits));
      walk.last = { ...last, kind: 'empty' };
      return readEntry(walk, index, align(walk, line, width, dash));
    }
    walk.faults.push(
      fault('under-value', { key: last.key }, line.body, line.end, dash ? hide(line) : indent(line, column)),
    );
    walk.shift = dash ? null : { width: line.width, by: column - line.width };
    return dash ? index : readEntry(walk, index, column);
  }
  const column = align(walk, line, width, dash);
  return readEntry(walk, index, column);
}

const indent = (line: Line, column: number) => [
  { at: line.start, remove: line.body - line.start, insert: ' '.repeat(column) },
];
const hide = (line: Line) => [{ at: line.body, remove: 1, insert: '#' }];

/** The column where the line was meant to begin. Opens and closes levels; says what is wrong with the indentation, once for a run of lines. */
function align(walk: Walk, line: Line, width: number, dash: boolean): number {
  const kind = dash ? 'list' : 'fields';
  const closed: Level[] = [];
  const top = () => walk.levels.at(-1);
  const pop = () => {
    const level = walk.levels.pop();
    if (level !== undefined) closed.push(level);
  };
  while ((top()?.column ?? -1) > width) pop();
  if (!dash && top()?.column === width && top()?.kind === 'list') pop();
  let column = width;
  const fits = top()?.column === width && (top()?.kind === kind || (dash && walk.last.kind === 'empty'));
  const opens =
    closed.length === 0 &&
    walk.last.kind !== 'plain' &&
    walk.last.kind !== 'closed' &&
    (top()?.column ?? -1) < width;
  if (!fits && !opens) {
    const below = closed.filter((level) => level.kind === kind).at(-1);
    const above = walk.levels.findLast((level) => level.kind === kind);
    const near =
      below !== undefined && (above === undefined || below.column - width <= width - above.column)
        ? below
        : above;
    if (near !== undefined) {
      column = near.column;
      if (near === below) walk.levels.push(...closed.slice(closed.indexOf(near)).reverse());
      else while ((top()?.column ?? -1) > column) pop();
    }
  }
  if (top()?.column !== column || top()?.kind !== kind) walk.levels.push({ column, kind });
  if (line.tab || line.odd) {
    const code = line.tab ? fault('tab-indent', {}, line.start, line.body, indent(line, column)) : null;
    walk.faults.push(
      code ?? fault('odd-space', { where: 'indent' }, line.start, line.body, indent(line, column)),
    );
  } else if (column !== width) {
    walk.faults.push(fault('bad-indent', { want: column }, line.body, line.end, indent(line, column)));
    walk.shift = { width: line.width, by: column - line.width };
  } else if (walk.shift !== null) {
    const edits = indent(line, column);
    walk.faults.push({ ...fault('bad-indent', { want: column }, line.body, line.end, edits), quiet: true });
  }
  return column;
}

/** What stands on the line after its indentation: hyphens, a field, a value. */
function readEntry(walk: Walk, index: number, column: number): number {
  const { text, lines, faults } = walk;
  const line = lines[index];
  if (line === undefined) return index;
  let at = line.body;
  let inside = column;
  let dashes = 0;
  for (
    let dash = DASH.exec(text.slice(at, line.end));
    dash !== null;
    dash = DASH.exec(text.slice(at, line.end))
  ) {
    const mark = dash[0];
    const gap = /^[ \t\u00a0\u3000]*/.exec(text.slice(at + 1, line.end))?.[0] ?? '';
    if (mark !== '-') {
      const edits = [{ at, remove: 1 + gap.length, insert: '- ' }];
      faults.push(fault('full-width-dash', { mark }, at, at + 1, edits));
    } else if (gap === '' && at + 1 < line.end) {
      faults.push(fault('space-after-dash', {}, at, at + 1, [{ at: at + 1, remove: 0, insert: ' ' }]));
    }
    if (dashes++ > 0) walk.levels.push({ column: inside, kind: 'list' });
    inside += 1 + Math.max(1, mark === '-' ? gap.length : 1);
    at += 1 + gap.length;
  }
  const level: Level = { column: inside, kind: 'fields' };
  const key = readKey(walk, index, at, dashes > 0, inside);
  if (key === null) {
    const outer = dashes > 0 ? (walk.levels.at(-1)?.column ?? column) : (walk.levels.at(-2)?.column ?? -1);
    if (dashes === 0) walk.levels.pop();
    const reach = readValue(text, lines, { at, line: index, column: outer }, walk.anchors);
    faults.push(...reach.faults);
    walk.last =
      outer < 0 ? { kind: 'none', column: -1, key: '' } : { kind: reach.kind, column: outer, key: '-' };
    return reach.line;
  }
  if (key === 'hidden') return index;
  if (dashes > 0) walk.levels.push(level);
  const reach = readValue(text, lines, { at: key.end, line: index, column: inside }, walk.anchors);
  faults.push(...reach.faults);
  const plain = reach.kind === 'plain' ? { at: key.end, end: line.end } : {};
  walk.last = { kind: reach.kind, column: inside, key: key.name, ...plain };
  return reach.line;
}

/** The field that the line begins with, mended where its colon is wrong; `null` where it is a bare value. */
function readKey(
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
  if (good !== null) return { name: good[0].replace(/[ \t]*:$/, ''), end: after(good[0].length) };
  if (rest === '' || /^["'[{|>&*!%@`]/.test(rest)) return null;
  // A bare value may hold any colon; only where a field must stand is it a fault.
  const next = walk.lines.slice(index + 1, index + 40).find((other) => !other.idle);
  const sibling =
    next !== undefined &&
    next.width === column &&
    /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*[ \t]*[:：]/.test(text.slice(next.body, next.end));
  const first = walk.last.kind === 'empty' && (walk.levels.at(-1)?.column ?? -1) > walk.last.column;
  const must = inRecord || first ? sibling : true;
  if (!must && !(first && /^[a-z][A-Za-z]*：/.test(rest))) return null;
  const odd = ODD_AFTER_COLON.exec(rest);
  if (odd !== null) {
    const from = at + (odd[1]?.length ?? 0) + 1;
    const to = from + (odd[2]?.length ?? 0);
    faults.push(
      fault('odd-space', { where: 'value' }, from, to, [{ at: from, remove: to - from, insert: ' ' }]),
    );
    return { name: odd[1] ?? '', end: after(odd[0].length) };
  }
  const wide = WIDE_COLON.exec(rest);
  if (wide !== null) {
    const from = at + rest.indexOf('：');
    const edits = [{ at: from, remove: at + wide[0].length - from, insert: ': ' }];
    faults.push(fault('full-width-colon', { key: wide[1] ?? '' }, from, from + 1, edits));
    return { name: wide[1] ?? '', end: at + wide[0].length };
  }
  const tight = TIGHT_COLON.exec(rest);
  if (tight !== null) {
    const from = at + tight[0].length - 1;
    faults.push(
      fault('space-after-colon', { key: tight[1] ?? '' }, from, from + 1, [
        { at: from + 1, remove: 0, insert: ' ' },
      ]),
    );
    return { name: tight[1] ?? '', end: from + 1 };
  }
  if (inRecord || first || (walk.last.kind === 'none' && !sibling)) return null;
  const word = new RegExp(`^(${WORD})(?:[ \\t]+|$)`).exec(rest);
  if (word !== null) {
    const from = at + (word[1]?.length ?? 0);
    faults.push(
      fault('missing-colon', { key: word[1] ?? '' }, at, from, [{ at: from, remove: 0, insert: ':' }]),
    );
    return { name: word[1] ?? '', end: at + word[0].length };
  }
  faults.push(fault('stray-text', { raw: rest }, at, line.end, hide(line)));
  return 'hidden';
}
