/** A text in which something is wrong → the faults of writing that a parser would misread or could not name. */
import { type Fault, fault } from './fault.ts';
import { beginsField, hide, KEY, KEY_LENGTH, type Level, readKey, type Walk } from './keys.ts';
import { type Line, splitLines } from './lines.ts';
import { readValue } from './values.ts';

const DASH = /^(?:-(?=[ \t]|$)|[－—–‐−](?=[ \t\u00a0\u3000]|[A-Za-z]))|^-(?=[A-Za-z_][\w-]*[:：])/;

/** Junk has a fault in every letter; nothing is gained by going on. A megabyte of short lines with one each has less. */
const MOST_FAULTS = 100_000;

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
  for (let index = 0; index < walk.lines.length && walk.faults.length < MOST_FAULTS; index++) {
    index = readLine(walk, index);
  }
  return walk.faults.sort((a, b) => a.start - b.start);
}

function controlCharacters(text: string): Fault[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return [...text.matchAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+/g)]
    .slice(0, MOST_FAULTS)
    .map(({ 0: letter, index }) => {
      const hex = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return fault('control-character', { hex }, index, index + letter.length, [
        { at: index, remove: letter.length, insert: ' ' },
      ]);
    });
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
  const dash = DASH.test(rest);
  if (walk.shift !== null && isHome(walk, walk.shift, line, dash)) walk.shift = null;
  const width = line.width + (walk.shift?.by ?? 0);
  if ((last.kind === 'plain' || last.kind === 'closed') && width > last.column) {
    if (!KEY.test(rest.slice(0, KEY_LENGTH).replace(/^(?:-[ \t]+)+/, ''))) {
      walk.last = { kind: last.kind, column: last.column, key: last.key };
      return index;
    }
    const column = Math.max(0, last.column);
    if (dash && last.at !== undefined && last.end !== undefined) {
      // The records are worth more than the word above them.
      const edits = [{ at: last.at, remove: last.end - last.at, insert: '' }];
      // What goes needs no mend of its own.
      const inside = ({ start }: Fault): boolean => start >= (last.at ?? 0) && start < (last.end ?? 0);
      while (walk.faults.length > 0 && inside(walk.faults.at(-1) as Fault)) walk.faults.pop();
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

/** Whether the line stands where it belongs again, after others that were moved. */
function isHome(
  { levels, last }: Walk,
  shift: NonNullable<Walk['shift']>,
  line: Line,
  dash: boolean,
): boolean {
  if (line.width !== shift.width)
    return line.width < shift.width || levels.some(({ column }) => column === line.width);
  const isList = (at: number): boolean => levels.some(({ column, kind }) => kind === 'list' && column === at);
  // A hyphen in the column of its sisters; but the first one below a field that was moved, and those after it, are moved too.
  const below = last.kind === 'empty' && last.key !== '-';
  return dash && !below && isList(line.width) && !isList(line.width + shift.by);
}

const indent = (line: Line, column: number) => [
  { at: line.start, remove: line.body - line.start, insert: ' '.repeat(column) },
];

/** The column where the line was meant to begin. Opens and closes levels; says what is wrong with the indentation, once for a run of lines. */
function align(walk: Walk, line: Line, width: number, dash: boolean): number {
  if (isOwed(walk, line, width, dash)) {
    const column = walk.last.column + 2;
    walk.levels.push({ column, kind: 'fields' });
    settle(walk, line, width, column);
    // Fields that follow were moved with this one; what follows a text was not.
    if (!beginsField(walk.text.slice(line.body, line.end))) walk.shift = null;
    return column;
  }
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
  const opens = closed.length === 0 && (top()?.column ?? -1) < width;
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
  return settle(walk, line, width, column);
}

/** Whether a hyphen with nothing beside it waits for the line, which stands too far left: a text, or a field that no other field is nearer to. */
function isOwed({ text, last, levels }: Walk, line: Line, width: number, dash: boolean): boolean {
  if (dash || last.kind !== 'empty' || last.key !== '-' || width > last.column) return false;
  const rest = text.slice(line.body, line.end);
  const fields = levels.filter(({ kind }) => kind === 'fields');
  if (!beginsField(rest) && width === last.column && !/^[A-Za-z_]/.test(rest)) return true;
  if (!beginsField(rest)) return fields.every(({ column }) => column !== width);
  return (
    fields.length > 0 &&
    fields.every(({ column }) => column !== width && last.column - width <= Math.abs(column - width))
  );
}

/** Says that the line was meant to begin in `column`, where it does not. */
function settle(walk: Walk, line: Line, width: number, column: number): number {
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
  const before = faults.length;
  const key = readKey(walk, index, at, dashes > 0, inside);
  const mended = faults[before];
  if (key === null) {
    const outer = dashes > 0 ? (walk.levels.at(-1)?.column ?? column) : (walk.levels.at(-2)?.column ?? -1);
    if (dashes === 0) walk.levels.pop();
    const reach = readValue(text, lines, { at, line: index, column: outer }, walk.anchors);
    for (const one of reach.faults) faults.push(one);
    walk.last =
      outer < 0 ? { kind: 'none', column: -1, key: '' } : { kind: reach.kind, column: outer, key: '-' };
    return reach.line;
  }
  if (key === 'hidden') return index;
  if (dashes > 0) walk.levels.push(level);
  const reach = readValue(text, lines, { at: key.end, line: index, column: inside }, walk.anchors);
  // Behind a colon that a parser took for a letter, what is wrong with the value was as silent.
  for (const one of reach.faults)
    faults.push(mended?.silent ? { ...one, silent: true, disputed: mended.disputed === true } : one);
  const plain = reach.kind === 'plain' ? { at: key.end, end: line.end } : {};
  walk.last = { kind: reach.kind, column: inside, key: key.name, ...plain };
  return reach.line;
}
