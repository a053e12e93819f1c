/** The outside world as commands see it. */
import type { Readable, Writable } from 'node:stream';

/** A folder whose files are watched; `deep`, with the folders in it. */
export interface Watched {
  readonly folder: string;
  readonly deep: boolean;
}

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Everything of the outside world that a command may touch. `run.ts` gives the real one, tests one in memory. */
export interface Io {
  /** The folder the program is installed in: schemas, catalogues, compiled forms. */
  readonly home: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Columns of the terminal; undefined where the report does not go to one. */
  readonly columns: number | undefined;
  /** Columns of the terminal that standard error goes to; undefined where it does not go to one. */
  readonly errColumns?: number | undefined;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** @param most bytes. */
  readonly stdin: (most?: number) => Uint8Array;
  /** Calls back a moment after something changed there, until the user interrupts; then it resolves. */
  readonly watch?: (folders: readonly Watched[], changed: () => Promise<void>) => Promise<void>;
  /** Loads a CommonJS file of the build, faster than Node does; left out, Node loads it. */
  readonly load?: ((filename: string) => unknown) | undefined;
  /** Where a person can be asked; undefined where nobody sits at a terminal. */
  readonly terminal?: Terminal | undefined;
}
