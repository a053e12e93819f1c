/** How far a long run has come, told on standard error: a line that is redrawn on a terminal, plain lines in a pipeline, nothing elsewhere. */
import { progressWords } from '../messages/progress.ts';
import type { Lang, Text } from '../model.ts';
import { clean } from '../render/text/clean.ts';
import { cutStart, widthOf } from '../render/text/measure.ts';
import type { Io } from './io.ts';

export interface Progress {
  /** `done` of `total` steps of a phase are done; `name` is the last of them. */
  readonly tell: (phase: Text, done: number, total: number, name: string) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

const silent: Progress = { tell: () => undefined, end: () => undefined };

/** As other programs take it: anything but nothing and `false`. */
const isPipeline = ({ CI = '' }: Io['env']): boolean => CI !== '' && CI !== 'false' && CI !== '0';

/** A line every so many files, and never more than ten lines a phase. */
const EVERY = 10;
const lines = (io: Io, lang: Lang): Progress => ({
  tell: (phase, done, total) => {
    const each = Math.max(EVERY, Math.ceil(total / EVERY));
    if (done > 0 && (done % each === 0 || done === total))
      io.stderr(`zwgk: ${progressWords.line(phase, done, total)[lang]}\n`);
  },
  end: () => undefined,
});

/** Redrawn this often at most: 20 times a second. */
const PAUSE = 50;
const WIDEST_BAR = 24;
const CLEAR = '\r\u001B[2K';

const bar = (done: number, total: number, width: number): string => {
  const full = total === 0 ? width : Math.floor((done / total) * width);
  return '#'.repeat(full) + '-'.repeat(width - full);
};

const drawn = (io: Io, lang: Lang, columns: number): Progress => {
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    tell: (phase, done, total, name) => {
      const now = io.now();
      if (now - last < PAUSE) return;
      last = now;
      shown = true;
      // The last column stays free: some terminals break the line when it is filled.
      const room = columns - 1;
      const head = `${phase[lang]} ${done}/${total}`;
      const width = Math.min(WIDEST_BAR, room - widthOf(head) - 3);
      const gauge = width < 4 ? head : `${head} [${bar(done, total, width)}]`;
      const left = room - widthOf(gauge) - 1;
      const tail = left < 8 ? '' : ` ${cutStart(clean(name), left)}`;
      io.stderr(`${CLEAR}${widthOf(gauge) > room ? '' : gauge}${tail}`);
    },
    end: () => {
      if (shown) io.stderr(CLEAR);
      shown = false;
    },
  };
};

/** Nobody waits where standard error is a file or a pipe, a pipeline's log aside. */
export const progressOf = (io: Io, lang: Lang, quiet: boolean): Progress => {
  if (quiet) return silent;
  if (isPipeline(io.env)) return lines(io, lang);
  const columns = io.errColumns;
  if (columns === undefined) return silent;
  return io.env.TERM === 'dumb' ? lines(io, lang) : drawn(io, lang, columns);
};
