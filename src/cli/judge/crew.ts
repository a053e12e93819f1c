/** Many files → what each of them gives, made by this thread and others at once, in the order of the files. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import { type Batch, type Counter, workThrough } from './batches.ts';

/** A manifest is let go as soon as it is judged: a small nursery keeps the memory of several threads near that of one, and is faster. */
const YOUNG = { maxYoungGenerationSizeMb: 8 };

const counterOf = (): Counter => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * @param job what `bin/hand.js` needs to do the same work; the counter and the paths are added.
 * @throws what any of the threads throws.
 */
export const inCrew = async <T>(
  { home }: Io,
  hands: number,
  job: object,
  paths: readonly string[],
  work: (path: string) => T,
): Promise<readonly T[]> => {
  const counter = counterOf();
  const made = new Array<T>(paths.length);
  const keep = (batch: Batch<T>): void => {
    for (const [index, one] of batch.made.entries()) made[batch.from + index] = one;
  };
  const workers = Array.from({ length: hands }, () => {
    const worker = new Worker(join(home, 'bin/hand.js'), {
      workerData: { ...job, counter, paths },
      resourceLimits: YOUNG,
    });
    worker.on('message', keep);
    return worker;
  });
  const ended = workers.map((worker) => once(worker, 'exit'));
  // A failure is told after the others have been stopped, and not as a rejection that nobody awaits.
  const all = Promise.all(ended).catch((error: unknown) => ({ error }));
  try {
    workThrough(counter, paths, work, keep);
    const outcome = await all;
    if ('error' in outcome) throw outcome.error;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return made;
};
