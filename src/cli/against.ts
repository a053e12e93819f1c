/** A run of `check` as its options want it: narrowed to what has changed, kept in a cache, held against a baseline. */
import type { Comparable } from '../assess/compare.ts';
import { UserError } from '../errors.ts';
import { baselineWords, cacheWords, gitWords } from '../messages/git.ts';
import type { Asked, Comparison, Lang, Policy } from '../model.ts';
import { type BaselineOptions, baselineOf, checkBaseline, compareWith } from './baseline.ts';
import { type Cache, DEFAULT_FOLDER, openCache } from './cache.ts';
import { narrow } from './changed.ts';
import type { Io } from './io.ts';
import type { Bench } from './past.ts';
import { STDIN } from './paths.ts';
import { tell } from './tell.ts';

/** What a baseline is asked to reach. */
export const NOTHING: Asked = { failOn: 'never', minScores: [], maxGaps: null, submission: false };

export interface AgainstOptions extends BaselineOptions {
  readonly changedSince?: string;
  readonly cache?: string | true;
  readonly requireSubmission?: boolean;
}

/** @throws UserError before anything is judged, where the options contradict each other or the paths. */
export const checkAgainst = (options: AgainstOptions, paths: readonly string[]): void => {
  checkBaseline(options);
  if (options.changedSince !== undefined && options.requireSubmission === true)
    throw new UserError(baselineWords['partial-submission']());
  if (!paths.includes(STDIN)) return;
  if (options.changedSince !== undefined) throw new UserError(gitWords['no-stdin']('--changed-since'));
  if (options.baselineRef !== undefined) throw new UserError(gitWords['no-stdin']('--baseline-ref'));
};

/** `--cache` without a folder takes one of its own where the run starts. */
export const cacheOf = (io: Io, lang: Lang, { cache }: AgainstOptions): Cache | undefined => {
  if (cache === undefined) return undefined;
  const folder = cache === true ? DEFAULT_FOLDER : cache;
  return openCache(io, folder, (code) => tell(io, lang, cacheWords['not-stored'](folder, code)));
};

export interface Narrowing {
  readonly files: readonly string[];
  readonly paths: readonly string[];
  readonly grounds: readonly string[];
  readonly policy: Policy;
}

/** The files to judge. What was left out, or why nothing was, is said on standard error. */
export const filesOf = (
  io: Io,
  lang: Lang,
  { changedSince }: AgainstOptions,
  narrowing: Narrowing,
): readonly string[] => {
  if (changedSince === undefined) return narrowing.files;
  const { files, notes } = narrow(io, { ...narrowing, revision: changedSince });
  for (const note of notes) tell(io, lang, note);
  return files;
};

/**
 * The comparison that the options ask for, to be made when the run is judged; `undefined` where they ask for none.
 * The baseline itself is read or judged at once.
 */
export const against = async (
  io: Io,
  options: AgainstOptions,
  paths: readonly string[],
  bench: Bench,
): Promise<((run: Comparable) => Comparison) | undefined> => {
  const earlier = await baselineOf(io, options, paths, bench);
  return earlier === undefined ? undefined : (run) => compareWith(io, options, earlier, run);
};
