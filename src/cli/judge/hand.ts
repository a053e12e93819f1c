/** One of several threads: the same judging as the first one's, of the files that are left. */
import type { IsoDate, Outline, Policy } from '../../model.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import type { Io } from '../io.ts';
import { type Batch, type Counter, workThrough } from './batches.ts';
import { judgingOf } from './judge-one.ts';
import { outlineFile } from './outline-file.ts';

/** What judging follows from, as it can be handed to another thread. */
export interface Job {
  readonly cwd: string;
  readonly now: number;
  /** A built-in catalogue. */
  readonly catalog: string;
  readonly policy: Policy;
  readonly asOf: IsoDate | undefined;
  readonly only: readonly string[];
  readonly undigested: boolean;
}
interface Shared {
  readonly counter: Counter;
  readonly paths: readonly string[];
}

const silent = (): void => undefined;

/** @param done is given what was made of every batch. */
export const lendHand = (
  home: string,
  load: Io['load'],
  { cwd, now, catalog, policy, asOf, only, undigested, counter, paths }: Job & Shared,
  done: (batch: Batch<Outline>) => void,
): void => {
  const io: Io = {
    home,
    load,
    cwd,
    env: {},
    now: () => now,
    columns: undefined,
    stdout: silent,
    stderr: silent,
    stdin: () => new Uint8Array(),
  };
  const judging = judgingOf(io, chooseCatalog(io, catalog), policy, {
    asOf,
    only,
    findingsOnly: true,
    undigested,
  });
  workThrough(counter, paths, (path) => outlineFile(io, path, judging), done);
};
