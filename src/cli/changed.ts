/** `--changed-since`: the manifests that differ from those of a git revision; all of them where what they are judged by has changed. */
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { gitWords } from '../messages/git.ts';
import type { Policy, Text } from '../model.ts';
import { changedSince, commitOf, insideOf, repository } from './git.ts';
import type { Io } from './io.ts';
import { STDIN, shownPath } from './paths.ts';

export interface Changing {
  readonly revision: string;
  /** The manifests found. */
  readonly files: readonly string[];
  /** The paths given. */
  readonly paths: readonly string[];
  /** Files and folders that every manifest is judged by: a catalogue or policy of one's own, waivers, reviews. */
  readonly grounds: readonly string[];
  readonly policy: Policy;
}
export interface Narrowed {
  readonly files: readonly string[];
  /** Why there are as many or as few as there are. */
  readonly notes: readonly Text[];
}

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** @throws UserError when git cannot tell. */
export const narrow = (io: Io, { revision, files, paths, grounds, policy }: Changing): Narrowed => {
  if (paths.includes(STDIN)) throw new UserError(gitWords['no-stdin']('--changed-since'));
  const from = repository(io);
  const commit = commitOf(io, from, revision);
  if (policy.sharedLeads === 'any') return { files, notes: [gitWords['shared-leads']()] };
  const { isSame, differing, gone } = changedSince(io, from, commit);
  const inside = (path: string): string | undefined => {
    try {
      return insideOf(io, from, path);
    } catch (error) {
      // A file outside the repository has no history: it is judged.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
  for (const ground of grounds) {
    const at = inside(ground);
    const shown = shownPath(io, resolve(io.cwd, ground));
    if (at === undefined) return { files, notes: [gitWords['unknown-ground'](shown)] };
    if (differing.some((path) => isBelow(path, at))) return { files, notes: [gitWords.everything(shown)] };
  }
  const chosen = files.filter((file) => {
    const at = inside(file);
    return at === undefined || !isSame(at);
  });
  const scopes = paths.flatMap((path) => inside(path) ?? []);
  const withdrawn = gone.filter(
    (path) =>
      /\.(?:ya?ml|xlsx)$/iu.test(path) && scopes.some((scope) => scope === '' || isBelow(path, scope)),
  );
  return {
    files: chosen,
    notes: [
      ...(withdrawn.length === 0 ? [] : [gitWords.withdrawn(withdrawn)]),
      ...(chosen.length === 0 ? [gitWords.unchanged(revision)] : []),
    ],
  };
};
