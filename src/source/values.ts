/** What stands after a field's colon or a record's hyphen → how far it reaches, and the faults in it. */
import { beforeComment, type Fault, fault, quoting } from './fault.ts';
import type { Line } from './lines.ts';

/** Where a value begins, and the column that its further lines must pass. */
export interface Start {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}
export interface Reach {
  readonly kind: 'empty' | 'plain' | 'block' | 'closed';
  /** The last line of it. */
  readonly line: number;
  readonly faults: readonly Fault[];
}

const BLOCK_HEADER = /^[|>](?:[1-9][+-]?|[+-][1-9]?)?[ \t]*(?:[ \t]#.*)?$/;
const KNOWN_TAG = /^(?:!!(?:str|int|float|bool|null|map|seq)|!)(?:[ \t]+|$)/;
const CLOSER: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

export function readValue(text: string, lines: readonly Line[], start: Start, anchors: Set<string>): Reach {
  const line = lines[start.line];
  if (line === undefined) return { kind: 'empty', line: start.line, faults: [] };
  let at = start.at;
  let rest = text.slice(at, line.end);
  const anchor = /^&([^\s,[\]{}]+)(?:[ \t]+|$)/.exec(rest);
  if (anchor !== null) {
    anchors.add(anchor[1] ?? '');
    at += anchor[0].length;
  }
  at += KNOWN_TAG.exec(text.slice(at, line.end))?.[0].length ?? 0;
  rest = text.slice(at, line.end);
  const here = { ...start, at };
  const done = (kind: Reach['kind'], ...faults: readonly Fault[]): Reach => ({
    kind,
    line: start.line,
    faults,
  });
  if (rest === '' || rest.startsWith('#')) return done('empty');
  const first = rest[0] ?? '';
  const end = beforeComment(text, at, line.end);
  const written = text.slice(at, end);
  if (first === '"' || first === "'") return readQuoted(text, lines, here, first);
  if (first === '[' || first === '{') return readFlow(text, lines, here);
  if (first === '*') {
    const name = /^\*([^\s,[\]{}]+)$/.exec(written)?.[1];
    if (name !== undefined && anchors.has(name)) return done('closed');
    return done('closed', fault('alias-unknown', { raw: written }, at, end, quoting(text, at, end)));
  }
  if (first === '!') return done('closed', fault('tag', { raw: written }, at, end, quoting(text, at, end)));
  if ((first === '|' || first === '>') && BLOCK_HEADER.test(rest)) return done('block');
  if ('|>@`%&,]}'.includes(first) || /^[-?](?:[ \t]|$)/.test(written)) {
    return done(
      'plain',
      fault('reserved-start', { mark: first, raw: written }, at, end, quoting(text, at, end)),
    );
  }
  if (/:(?=[ \t]|$)/.test(written)) {
    return done('plain', fault('colon-in-value', { raw: written }, at, end, quoting(text, at, end)));
  }
  return done('plain');
}

/** The lines after `from` that can still belong to a value whose field stands in `column`. */
function continues(lines: readonly Line[], from: number, column: number): boolean {
  const line = lines[from];
  return line !== undefined && (line.width > column || line.body >= line.end);
}

function trailing(
  text: string,
  lines: readonly Line[],
  start: Start,
  line: number,
  at: number,
): readonly Fault[] {
  const end = lines[line]?.end ?? at;
  const after = text.slice(at, end);
  if (/^[ \t]*$|^[ \t]+#|^[ \t]*:(?:[ \t]|$)/.test(after) || line !== start.line) return [];
  // A comment needs a blank before its mark.
  const stop = after.startsWith('#') ? end : beforeComment(text, at, end);
  const edits = quoting(text, start.at, stop);
  return [fault('text-after', { raw: text.slice(start.at, stop) }, at, stop, edits)];
}

function readQuoted(text: string, lines: readonly Line[], start: Start, mark: '"' | "'"): Reach {
  let last = start.line;
  for (let index = start.line; index === start.line || continues(lines, index, start.column); index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.body < line.end) last = index;
    for (let at = index === start.line ? start.at + 1 : line.body; at < line.end; at++) {
      if (mark === '"' && text[at] === '\\') at++;
      else if (text[at] === mark) {
        if (mark === "'" && text[at + 1] === "'") at++;
        else return { kind: 'closed', line: index, faults: trailing(text, lines, start, index, at + 1) };
      }
    }
  }
  const line = lines[start.line];
  const end = line?.end ?? start.at;
  const wrong = /[”“’‘＂＇]$/.exec(text.slice(start.at + 1, end))?.[0];
  if (wrong !== undefined) {
    const edits = [{ at: end - 1, remove: 1, insert: mark }];
    return {
      kind: 'closed',
      line: start.line,
      faults: [fault('full-width-quote', { mark: wrong }, end - 1, end, edits)],
    };
  }
  const stop = lines[last]?.end ?? end;
  const edits = [{ at: stop, remove: 0, insert: mark }];
  return { kind: 'closed', line: last, faults: [fault('unclosed-quote', { mark }, start.at, end, edits)] };
}

/** Lists and groups in brackets. Full-width punctuation is a fault where it can only be meant as such. */
function readFlow(text: string, lines: readonly Line[], start: Start): Reach {
  const faults: Fault[] = [];
  const open: string[] = [];
  let last = start.line;
  let quote = '';
  for (let index = start.line; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    // A comment may stand in any column.
    const outside = index !== start.line && !line.idle && !continues(lines, index, start.column);
    if (outside && !/^[\]}]/.test(text.slice(line.body, line.end))) break;
    if (outside) {
      const insert = ' '.repeat(start.column + 1 - line.width);
      const edits = [{ at: line.body, remove: 0, insert }];
      faults.push(fault('bad-indent', { want: start.column + 1 }, line.body, line.body + 1, edits));
    }
    if (!line.idle) last = index;
    for (let at = index === start.line ? start.at : line.body; at < line.end; at++) {
      const letter = text[at] ?? '';
      const before = text[at - 1] ?? ' ';
      if (quote !== '') {
        if (letter === '\\' && quote === '"') at++;
        else if (letter === quote) quote = '';
        continue;
      }
      if (letter === '#' && /\s/.test(before)) break;
      if ((letter === '"' || letter === "'") && /[[{,:\s]/.test(before)) quote = letter;
      else if (letter === '[' || letter === '{') open.push(CLOSER[letter] ?? '');
      else if (letter === open.at(-1)) {
        open.pop();
        if (open.length > 0) continue;
        faults.push(...trailing(text, lines, start, index, at + 1));
        return { kind: 'closed', line: index, faults };
      } else {
        const found = open.at(-1) === '}' ? inGroup(text, at, line.end) : inList(text, at);
        if (found !== null) faults.push(found);
      }
    }
  }
  const end = lines[start.line]?.end ?? start.at;
  const stop = lines[last]?.end ?? end;
  const edits = [{ at: stop, remove: 0, insert: `${quote}${open.reverse().join('')}` }];
  const missing = fault('unclosed-bracket', { mark: text[start.at] ?? '[' }, start.at, end, edits);
  return { kind: 'closed', line: last, faults: [...faults, missing] };
}

function inGroup(text: string, at: number, end: number): Fault | null {
  if (!'：，、:'.includes(text[at] ?? '')) return null;
  const rest = text.slice(at, end);
  const word = /([A-Za-z][\w-]*)[ ]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  if (rest.startsWith('：') && word !== undefined) {
    return fault('full-width-colon', { key: word }, at, at + 1, [{ at, remove: 1, insert: ': ' }]);
  }
  const comma = /^([，、]\s*)[A-Za-z][\w-]*\s*[:：]/.exec(rest)?.[1];
  if (comma !== undefined) {
    const edits = [{ at, remove: comma.length, insert: ', ' }];
    return fault('full-width-comma', { mark: comma[0] ?? '，' }, at, at + 1, edits);
  }
  if (
    /^:[^\s,}\]/]/.test(rest) &&
    word !== undefined &&
    /[{,]\s*[A-Za-z][\w-]*$/.test(text.slice(Math.max(0, at - 40), at))
  ) {
    return fault('space-after-colon', { key: word }, at, at + 1, [{ at: at + 1, remove: 0, insert: ' ' }]);
  }
  return null;
}

/** A full-width comma between the items of a list may belong to an item: only a hint. */
function inList(text: string, at: number): Fault | null {
  if (text[at] !== '，') return null;
  return { ...fault('full-width-comma', { mark: '，' }, at, at + 1), severity: 'hint' };
}
