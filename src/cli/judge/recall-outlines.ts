/** Outlines that an earlier run on the same ground made of the same files: all of them in one entry of the cache, since each is small. */
import type { IsoDate, Outline } from '../../model.ts';
import type { Cache } from '../cache.ts';
import { digestOf } from '../digest.ts';
import type { Io } from '../io.ts';
import { shownPath } from '../paths.ts';
import { readBytes } from '../read-bytes.ts';
import { groundKey } from '../remember.ts';
import type { Judging } from './judge-one.ts';

/** Outlines that are kept of other files than those of this run. */
const MOST_OTHERS = 20_000;

export interface Shelf {
  /** What is known of a file as it is now. */
  readonly recall: (path: string) => Outline | undefined;
  /** To be called at the end, with the outlines of all files of the run. */
  readonly keep: (outlines: readonly Outline[]) => void;
}

const nameOf = (file: string, digest: string): string => `${digest} ${file}`;

/** Judged on a day that is over by now. */
const isOver = ({ asOf }: Outline, today: IsoDate): boolean => asOf?.from === 'clock' && asOf.date !== today;

/** What could not be read has no content to be found again by. */
const wasRead = ({ problems }: Outline): boolean => !problems.some(({ code }) => code === 'not-read');

export const shelfOf = (io: Io, cache: Cache, { catalog, policy, ground, today }: Judging): Shelf => {
  const { asOf, only } = ground;
  const key = { ...groundKey({ io, catalog, policy, asOf, only }), kind: 'outlines' };
  const known = new Map(Object.entries((cache.recall(key) ?? {}) as Record<string, Outline>));
  const used = new Set<string>();
  return {
    recall: (path) => {
      try {
        const name = nameOf(shownPath(io, path), digestOf(readBytes(io, path)));
        const outline = known.get(name);
        if (outline === undefined || isOver(outline, today())) return undefined;
        used.add(name);
        return outline;
      } catch {
        // Why it cannot be read is found out, and told, when it is judged.
        return undefined;
      }
    },
    keep: (outlines) => {
      if (used.size === outlines.length) return;
      const own = outlines.filter(wasRead).map((one) => [nameOf(one.file, one.digest), one] as const);
      const names = new Set(own.map(([name]) => name));
      const others = [...known].filter(([name]) => !names.has(name)).slice(0, MOST_OTHERS);
      cache.store(key, Object.fromEntries([...own, ...others]));
      cache.trim();
    },
  };
};
