/** Work that several threads share: each takes the next batch of files until none is left. */

/** Files that a thread takes at a time: few enough that all end together, enough that asking costs nothing. */
const BATCH = 32;

/** What the next thread that asks is given; shared by all. */
export type Counter = Int32Array;

/** Takes batch after batch until none is left. */
export const workThrough = <T>(
  counter: Counter,
  paths: readonly string[],
  work: (path: string) => T,
  done: (batch: Batch<T>) => void,
): void => {
  for (;;) {
    const from = Atomics.add(counter, 0, BATCH);
    if (from >= paths.length) return;
    done({ from, made: paths.slice(from, from + BATCH).map(work) });
  }
};

export interface Batch<T> {
  /** Number of its first file. */
  readonly from: number;
  readonly made: readonly T[];
}

/** A thread has to load and to warm the program up for itself: for 1,000 files that costs more than it gives, for 10,000 it pays (`npm run bench`). */
const WORTH_A_HAND = 1500;
const MOST_HANDS = 7;

/**
 * Threads worth having besides this one.
 * @param wanted `ZWGK_THREADS`: how many are to work altogether, whatever is worth it.
 * @param cores asked only where there is work for several.
 */
export const handsFor = (files: number, wanted: string | undefined, cores: () => number): number => {
  if (/^[1-9]\d?$/u.test(wanted ?? '')) return Math.min(Number(wanted) - 1, Math.max(files - 1, 0));
  const worth = Math.min(Math.floor(files / WORTH_A_HAND), MOST_HANDS);
  return worth === 0 ? 0 : Math.min(worth, cores() - 1);
};
