/** Watches folders for the real outside world: tells, a moment after the last of several events, that something changed. */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
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

/** Resolves at the first interruption (Ctrl+C, or a request to end). */
export const watchUntilInterrupted = (
  folders: readonly Watched[],
  changed: () => Promise<void>,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let pause: NodeJS.Timeout | undefined;
    let poll: NodeJS.Timeout | undefined;
    const watchers = new Map<string, FSWatcher>();
    const drop = (folder: string): void => {
      watchers.get(folder)?.close();
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
      const now = new Set(folders.flatMap(({ folder, deep }) => (deep ? foldersIn(folder) : [folder])));
      for (const folder of [...watchers.keys()]) if (!now.has(folder)) drop(folder);
      for (const folder of now) {
        if (watchers.has(folder)) continue;
        try {
          watchers.set(
            folder,
            watch(folder, soon).on('error', () => drop(folder)),
          );
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
