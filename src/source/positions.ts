/** A JSON Pointer → the place it names. The index of a file is built at the first question and not before. */
import type { Place, Pointer } from '../model.ts';
import { NOWHERE, type Spot } from './spots.ts';

/** Offsets of a text → places. */
export interface Ruler {
  readonly place: (start: number, end: number) => Place;
  /** The offset where the text of the line of `offset` ends. */
  readonly lineEnd: (offset: number) => number;
  /** A line and a column, both from 1 → the offset. */
  readonly offset: (line: number, column: number) => number;
}

/** A file of one line has a thousand places on it; with the whole line beside each of them a report would outgrow all memory. */
const LONGEST_EXCERPT = 1000;
/** Of a longer line, how much of what stands before the place. */
const BEFORE = 400;

const isInside = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');

/** The line from `start` to `end` as a place at `offset` quotes it. */
function quoted(
  text: string,
  start: number,
  end: number,
  offset: number,
): Pick<Place, 'excerpt' | 'excerptColumn'> {
  if (end - start <= LONGEST_EXCERPT) return { excerpt: text.slice(start, end) };
  const wanted = Math.max(start, Math.min(offset - BEFORE, end - LONGEST_EXCERPT));
  const from = isInside(text, wanted) ? wanted + 1 : wanted;
  const stop = wanted + LONGEST_EXCERPT;
  const to = isInside(text, stop) ? stop - 1 : stop;
  return { excerpt: text.slice(from, to), excerptColumn: from - start + 1 };
}

export function ruler(file: string, text: string): Ruler {
  let starts: number[] | null = null;
  const lineStarts = (): readonly number[] => {
    if (starts === null) {
      starts = [0];
      const breaks = /\r\n?|\n/g;
      while (breaks.test(text)) starts.push(breaks.lastIndex);
    }
    return starts;
  };
  const lineAt = (offset: number): number => {
    const all = lineStarts();
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((all[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const endOf = (line: number): number => {
    const start = lineStarts()[line] ?? 0;
    let end = lineStarts()[line + 1] ?? text.length;
    while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    return end;
  };
  const place = (from: number, to: number): Place => {
    const start = Math.min(from, text.length);
    const line = lineAt(start);
    const lineStart = lineStarts()[line] ?? 0;
    const end = Math.max(start, Math.min(to, text.length));
    const endLine = lineAt(end);
    const [column, endColumn] = [start - lineStart + 1, end - (lineStarts()[endLine] ?? 0) + 1];
    return {
      file,
      line: line + 1,
      column,
      endLine: endLine + 1,
      endColumn,
      ...quoted(text, lineStart, endOf(line), start),
    };
  };
  return {
    place,
    lineEnd: (offset) => endOf(lineAt(offset)),
    offset: (line, column) => (lineStarts()[line - 1] ?? text.length) + column - 1,
  };
}

/** The locate function of a document. `written` leads from the offsets of the tree to those of the text. */
export function locator(
  text: string,
  measure: Ruler,
  spots: () => Spot | null,
  written: (offset: number) => number = (offset) => offset,
): (pointer: Pointer, mark?: 'key' | 'value') => Place {
  let root: Spot | null | undefined;
  // Several findings stand at one place.
  const known = new Map<string, Place>();
  const firstLine = (offset: number): Place => {
    const end = measure.lineEnd(offset);
    return measure.place(offset, Math.max(offset, offset + text.slice(offset, end).trimEnd().length));
  };
  const find = (pointer: Pointer, mark: 'key' | 'value'): Place => {
    if (root === undefined) root = spots();
    if (root === null) return firstLine(0);
    const { spot, missing } = walk(root, pointer);
    if (spot === root) return mark === 'value' && !missing ? firstLine(written(root.start)) : firstLine(0);
    const { start, end, nameStart, nameEnd } = spot;
    if ((mark === 'key' || missing) && nameStart !== NOWHERE)
      return measure.place(written(nameStart), written(nameEnd));
    if (spot.kind === 'list' || spot.kind === 'group' || nameStart === NOWHERE) {
      const inner = spot.kind === 'scalar' || spot.kind === 'alias';
      return inner ? measure.place(written(start), written(end)) : firstLine(written(start));
    }
    return measure.place(written(start), written(end));
  };
  return (pointer, mark = 'value') => {
    const key = `${mark} ${pointer}`;
    const place = known.get(key) ?? find(pointer, mark);
    known.set(key, place);
    return place;
  };
}

/** As far as the pointer leads; what lies behind a reference is placed at the reference. */
function walk(root: Spot, pointer: Pointer): { readonly spot: Spot; readonly missing: boolean } {
  let spot = root;
  for (const part of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const key = part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;
    const next: Spot | undefined =
      spot.fields?.get(key) ?? spot.items?.[/^\d+$/.test(key) ? Number(key) : -1];
    if (next === undefined) return { spot, missing: spot.kind !== 'alias' };
    spot = next;
  }
  return { spot, missing: false };
}
