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
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Uint8Array;
}
