/** Watches folders for the real outside world: tells, a moment after the last of several events, that something changed. */
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Watched } from './io.ts';

/** Editors write a file in several steps. */
const PAUSE = 150;
/** Where the system gives no events (network drives, too many folders), files are looked at this often. */
const EVERY = 1000;

/** The folder and those in it, each to be watched by itself: the system's own recursion loses files that are replaced. */
const foldersIn = (folder: string): readonly string[] => {
  try {
    return [
      folder,
      ...readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/u.test(entry.name))
        .flatMap(({ name }) => foldersIn(join(folder, name))),
    ];
  } catch {
    return [];
  }
};

/** A folder that is not there yet, or no more, is waited for in the one that it belongs into. */
const standing = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : standing(dirname(folder));

/** Which folder bears the name: another one may have taken its place, and events come from the one that was watched. */
const markOf = (folder: string): string => {
  const found = statSync(folder, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${found.dev}:${found.ino}`;
};

interface Follower {
  readonly watcher: FSWatcher;
  readonly mark: string;
}

/** Resolves at the first interruption (Ctrl+C, or a request to end). */
export const watchUntilInterrupted = (
  folders: readonly Watched[],
  changed: () => Promise<void>,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let pause: NodeJS.Timeout | undefined;
    let poll: NodeJS.Timeout | undefined;
    const watchers = new Map<string, Follower>();
    const drop = (folder: string): void => {
      watchers.get(folder)?.watcher.close();
      watchers.delete(folder);
    };
    const end = (settle: () => void): void => {
      clearTimeout(pause);
      clearInterval(poll);
      for (const folder of [...watchers.keys()]) drop(folder);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      settle();
    };
    const interrupted = (): void => end(resolve);
    let looking = false;
    const look = (): void => {
      // One look at a time; what changes meanwhile is looked at afterwards.
      if (looking) {
        soon();
        return;
      }
      looking = true;
      follow();
      changed().then(
        () => {
          looking = false;
        },
        (error) => end(() => reject(error)),
      );
    };
    const soon = (): void => {
      clearTimeout(pause);
      pause = setTimeout(look, PAUSE);
    };
    /** Folders come and go. */
    const follow = (): void => {
      const now = new Map(
        folders
          .flatMap(({ folder, deep }) =>
            deep && existsSync(folder) ? foldersIn(folder) : [standing(folder)],
          )
          .map((folder) => [folder, markOf(folder)] as const),
      );
      for (const [folder, { mark }] of [...watchers]) if (now.get(folder) !== mark) drop(folder);
      for (const [folder, mark] of now) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, soon).on('error', () => drop(folder));
          watchers.set(folder, { watcher, mark });
        } catch {
          pollInstead();
        }
      }
    };
    const pollInstead = (): void => {
      poll ??= setInterval(look, EVERY);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    follow();
    // What was saved while the first report was being made.
    soon();
  });
