/** An outside world for what is called without a command line. */
import type { Io } from '../../src/cli/io.ts';
import { home } from '../support/io.ts';

export { home };
export const ioIn = (cwd: string): Io => ({
  home,
  cwd,
  env: {},
  now: () => Date.UTC(2018, 1, 28, 4),
  columns: undefined,
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: () => Buffer.from(''),
});
