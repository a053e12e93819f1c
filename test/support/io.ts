/** An outside world in memory: what the program printed, and a clock that stands still. */
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { home } from './home.ts';

export { home };

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a function. The clock stands at 2018-02-28 noon in Shanghai unless told otherwise. */
export const zwgk = async (
  argv: readonly string[],
  more: Partial<Io> & { readonly input?: string } = {},
): Promise<Ran> => {
  let out = '';
  let err = '';
  const { input = '', ...rest } = more;
  const io: Io = {
    home,
    cwd: home,
    env: {},
    now: () => Date.UTC(2018, 1, 28, 4),
    columns: undefined,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: () => Buffer.from(input),
    ...rest,
  };
  const code = await main(argv, io);
  return { code, out, err };
};
