/** Small changes to a text → the changed text, and the way back from its offsets to those of the text as written. */

import type { Edit } from '../model.ts';

export type { Edit };
export interface Mended {
  readonly text: string;
  /** Offset in the mended text → offset in the written text. */
  readonly written: (offset: number) => number;
}

/** Overlapping edits: the first one wins. */
export function mend(text: string, edits: readonly Edit[]): Mended {
  if (edits.length === 0) return { text, written: (offset) => offset };
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  // Where each edit ends, in the mended text and in the written one.
  const ends: {
    readonly from: number;
    readonly mended: number;
    readonly at: number;
    readonly written: number;
  }[] = [];
  let read = 0;
  let length = 0;
  for (const { at, remove, insert } of sorted) {
    if (at < read) continue;
    pieces.push(text.slice(read, at), insert);
    const from = length + at - read;
    length = from + insert.length;
    read = at + remove;
    ends.push({ from, mended: length, at, written: read });
  }
  pieces.push(text.slice(read));
  const written = (offset: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = ends[low - 1];
    if (last === undefined) return offset;
    return offset < last.mended
      ? Math.min(last.at + offset - last.from, last.written)
      : last.written + offset - last.mended;
  };
  return { text: pieces.join(''), written };
}
