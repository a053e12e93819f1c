/** What the program asks of git: revisions, the files in them, and what has changed since. Nothing is ever written, and no shell is involved. */
import type { ExecFileSyncOptionsWithBufferEncoding } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { gitWords } from '../messages/git.ts';
import type { Io } from './io.ts';

const MOST_BYTES = 1024 ** 3;

interface Failed {
  readonly code?: string;
  readonly stderr?: Uint8Array;
}

/** @throws Failed as node throws it; the callers know what it means. */
const git = (io: Io, cwd: string, args: readonly string[], input?: string): Buffer => {
  const options: ExecFileSyncOptionsWithBufferEncoding = {
    cwd,
    // Messages in one language, no pager, no prompt, no index refreshed in passing.
    env: { ...io.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    input: input ?? '',
  };
  // Loaded by the runs that ask git something: it takes longer than all else that the others load.
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  return execFileSync('git', ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], options);
};

const reasonOf = ({ stderr }: Failed): string =>
  Buffer.from(stderr ?? [])
    .toString('utf8')
    .trim()
    .split('\n')[0] ?? '';

/** @throws UserError for whatever git has to say. */
const ask = (io: Io, cwd: string, args: readonly string[], input?: string): Buffer => {
  try {
    return git(io, cwd, args, input);
  } catch (error) {
    const failed = error as Failed;
    if (failed.code === 'ENOENT') throw new UserError(gitWords['no-git']());
    throw new UserError(gitWords['git-failed'](reasonOf(failed)));
  }
};

const names = (bytes: Buffer): readonly string[] =>
  bytes
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');

export interface Repository {
  /** The top folder of the working tree. */
  readonly root: string;
  /** Where the program was started, below the top, with `/` at its end; empty at the top. */
  readonly prefix: string;
}

/** @throws UserError where there is no git, or no repository. */
export const repository = (io: Io): Repository => {
  try {
    const [root = '', prefix = ''] = git(io, io.cwd, ['rev-parse', '--show-toplevel', '--show-prefix'])
      .toString('utf8')
      .split('\n');
    return { root, prefix };
  } catch (error) {
    const failed = error as Failed;
    if (failed.code === 'ENOENT') throw new UserError(gitWords['no-git']());
    const reason = reasonOf(failed);
    throw new UserError(
      reason.includes('not a git repository')
        ? gitWords['no-repository'](io.cwd)
        : gitWords['git-failed'](reason),
    );
  }
};

/** A name of a revision → its commit. @throws UserError where there is none, or where it could be taken for an option. */
export const commitOf = (io: Io, { root }: Repository, revision: string): string => {
  if (revision === '' || revision.startsWith('-') || /[\0\n\r]/u.test(revision))
    throw new UserError(gitWords['bad-revision'](revision));
  try {
    return git(io, root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      .toString('utf8')
      .trim();
  } catch {
    const shallow = ask(io, root, ['rev-parse', '--is-shallow-repository']).toString('utf8').trim();
    throw new UserError(gitWords[shallow === 'true' ? 'shallow-revision' : 'unknown-revision'](revision));
  }
};

/** A path as given → the same below the top of the repository, with `/`; empty for the top itself. @throws UserError outside it. */
export const insideOf = (io: Io, { root }: Repository, given: string): string => {
  // The top is told with links resolved; a path through a link must be so as well.
  const whole = resolve(io.cwd, given);
  const tidy = [whole, join(real(io.cwd), relative(io.cwd, whole)), real(whole)];
  const top = real(root);
  for (const path of tidy) {
    const inside = relative(top, path);
    if (!inside.startsWith('..') && !isAbsolute(inside)) return inside.replaceAll('\\', '/');
  }
  throw new UserError(gitWords.outside(given));
};

const real = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};

export interface Blob {
  /** From the top of the repository. */
  readonly path: string;
  readonly id: string;
}

/** The plain files of a commit; links and submodules are no manifests. */
export const blobsOf = (io: Io, { root }: Repository, commit: string): readonly Blob[] =>
  names(ask(io, root, ['ls-tree', '-r', '-z', '--full-tree', commit])).flatMap((line) => {
    const [head = '', path = ''] = line.split(/\t([\s\S]*)/u);
    const [mode = '', kind, id = ''] = head.split(' ');
    return kind === 'blob' && mode.startsWith('100') ? [{ path, id }] : [];
  });

/** The bytes of several blobs, in the order asked for, by one process. */
export const contentsOf = (io: Io, { root }: Repository, blobs: readonly Blob[]): readonly Uint8Array[] => {
  if (blobs.length === 0) return [];
  const bytes = ask(io, root, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return blobs.map(({ id }) => {
    const end = bytes.indexOf('\n', at);
    const [named, kind, size] = bytes.subarray(at, end).toString('latin1').split(' ');
    if (named !== id || kind !== 'blob') throw new UserError(gitWords['git-failed'](`cat-file ${id}`));
    const start = end + 1;
    at = start + Number(size) + 1;
    return bytes.subarray(start, at - 1);
  });
};

export interface Changed {
  /** Tracked and the same as in the commit; a folder, with everything below it. */
  readonly isSame: (path: string) => boolean;
  /** Everything that is not the same, untracked files included. */
  readonly differing: readonly string[];
  /** In the commit, and not in the working tree. */
  readonly gone: readonly string[];
}

/** The working tree against a commit; paths from the top. A file that git does not track counts as changed. */
export const changedSince = (io: Io, { root }: Repository, commit: string): Changed => {
  const diff = ['diff', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules', '-z'];
  const changed = names(ask(io, root, [...diff, '--name-only', commit, '--']));
  const gone = names(ask(io, root, [...diff, '--name-only', '--diff-filter=D', commit, '--']));
  const others = names(ask(io, root, ['ls-files', '-z', '--full-name', '--others']));
  const tracked = new Set(names(ask(io, root, ['ls-files', '-z', '--full-name'])));
  // What git was told to leave alone it does not look at, and it may have changed all the same.
  const unseen = names(ask(io, root, ['ls-files', '-z', '-v', '--full-name']))
    .filter((line) => /^[a-zS] /u.test(line))
    .map((line) => line.slice(2));
  const differing = new Set([...changed, ...others, ...unseen]);
  const below = (paths: ReadonlySet<string>, folder: string): boolean =>
    [...paths].some((path) => path.startsWith(`${folder}/`));
  return {
    isSame: (path) =>
      tracked.has(path) ? !differing.has(path) : below(tracked, path) && !below(differing, path),
    differing: [...differing],
    gone,
  };
};
