/** A text and a way to read it → the text with everything mended that can be, and what was mended. Nothing else in it changes. */
import type { Repair } from '../model.ts';
import { mend } from './edits.ts';

/** What one reading of a text found. */
export interface Reading<P> {
  /** Worked out only for a reading that mending goes on from. */
  readonly repairs: () => readonly Repair[];
  readonly problems: readonly P[];
  /** How bad it is, the gravest number first; mending may never make it worse. */
  readonly rank: readonly number[];
}
export interface Fixed<R> {
  readonly text: string;
  readonly mended: readonly Repair[];
  /** The last one: what is still wrong with it. */
  readonly reading: R;
}

/** What one mend brings to light the next one mends; files need two or three readings. */
const MOST_READINGS = 200;
/** A text of a megabyte is read five times, and what is then left is mended when the command is run again. */
const MOST_LETTERS = 5_000_000;
const LEAST_READINGS = 4;
/** How often a batch that makes something worse is halved to find the part that does not. */
const MOST_HALVINGS = 3;

type Read<R> = (text: string) => R;

const readingsOf = (text: string): number =>
  Math.max(LEAST_READINGS, Math.min(MOST_READINGS, Math.floor(MOST_LETTERS / text.length)));

export function fix<R extends Reading<unknown>>(text: string, readOnce: Read<R>): Fixed<R> {
  let left = readingsOf(text);
  const read = (other: string): R | null => (left-- > 0 ? readOnce(other) : null);
  let now: Stand<R> = { text, reading: readOnce(text) };
  const mended: Repair[] = [];
  for (;;) {
    const repairs = now.reading.repairs();
    const of = (trust: Repair['trust']): readonly Repair[] =>
      repairs.filter((repair) => repair.trust === trust);
    const next =
      attempt(now, of('sure'), read, MOST_HALVINGS) ??
      layOut(now, of('layout'), read) ??
      attempt(now, of('name'), read, MOST_HALVINGS);
    if (next === null) break;
    mended.push(...next.applied);
    now = next;
  }
  return { text: now.text, mended, reading: now.reading };
}

interface Stand<R> {
  readonly text: string;
  readonly reading: R;
}
interface Step<R> extends Stand<R> {
  readonly applied: readonly Repair[];
}

/** All of them at once. `null` where nothing changes, or nothing may be read any more. */
function apply<R>(now: Stand<R>, repairs: readonly Repair[], read: Read<R | null>): Step<R> | null {
  const applied = apart(repairs);
  const edits = applied.flatMap((repair) => repair.edits);
  const { text } = mend(now.text, edits);
  const reading = text === now.text ? null : read(text);
  return reading === null ? null : { text, reading, applied };
}

/** All of them or, where that would make something worse, a part of them that does not. */
function attempt<R extends Reading<unknown>>(
  now: Stand<R>,
  repairs: readonly Repair[],
  read: Read<R | null>,
  halvings: number,
): Step<R> | null {
  const step = apply(now, repairs, read);
  if (step === null || !isWorse(step.reading.rank, now.reading.rank)) return step;
  if (repairs.length === 1 || halvings === 0) return null;
  const half = Math.ceil(repairs.length / 2);
  return (
    attempt(now, repairs.slice(0, half), read, halvings - 1) ??
    attempt(now, repairs.slice(half), read, halvings - 1)
  );
}

/** Lines move only if the whole file can then be read, and every value in it is as good as before. */
function layOut<R extends Reading<unknown>>(
  now: Stand<R>,
  repairs: readonly Repair[],
  read: Read<R | null>,
): Step<R> | null {
  const step = apply(now, repairs, read);
  if (step === null) return null;
  const [writing, form = 0] = step.reading.rank;
  return writing === 0 && form <= (now.reading.rank[1] ?? 0) ? step : null;
}

const isWorse = (after: readonly number[], before: readonly number[]): boolean => {
  const at = after.findIndex((number, index) => number !== before[index]);
  return at >= 0 && (after[at] ?? 0) > (before[at] ?? 0);
};

/** Repairs whose edits touch nothing that an earlier one touches: each is made whole or waits for the next pass. */
function apart(repairs: readonly Repair[]): readonly Repair[] {
  let end = 0;
  const ordered = [...repairs].sort((a, b) => (a.edits[0]?.at ?? 0) - (b.edits[0]?.at ?? 0));
  return ordered.filter(({ edits }) => {
    const clear = edits.every(({ at }) => at >= end);
    if (clear) end = Math.max(...edits.map(({ at, remove }) => at + remove));
    return clear;
  });
}
