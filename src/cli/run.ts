/** The real outside world around `main`: process, terminal, clock. */
import { readFileSync, writeSync } from 'node:fs';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { watchUntilInterrupted } from './watcher.ts';

const EAGAIN_PAUSE = new Int32Array(new SharedArrayBuffer(4));

/** Synchronous and whole, so that an exit right after never cuts a report short; a reader that has gone away ends it quietly. */
const writer = (descriptor: number) => {
  let open = true;
  return (text: string): void => {
    const bytes = Buffer.from(text);
    let sent = 0;
    while (open && sent < bytes.length) {
      try {
        sent += writeSync(descriptor, bytes, sent);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') Atomics.wait(EAGAIN_PAUSE, 0, 0, 5);
        else if (code === 'EPIPE' || code === 'EOF') open = false;
        else throw error;
      }
    }
  };
};

/** The build warms the program up with it, so that the code cache holds what a check needs. */
export { main };

/** @param home the folder of the installed package. */
export const run = (home: string): void => {
  const io: Io = {
    home,
    cwd: process.cwd(),
    env: process.env,
    now: Date.now,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    stdout: writer(1),
    stderr: writer(2),
    stdin: () => readFileSync(0),
    watch: watchUntilInterrupted,
    // Looked at only when there is progress to tell, or somebody to be asked: opening the streams takes time.
    get errColumns() {
      return process.stderr.isTTY ? process.stderr.columns : undefined;
    },
    get terminal() {
      const { stdin: input, stdout: output } = process;
      return input.isTTY && output.isTTY ? { input, output } : undefined;
    },
  };
  main(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
  });
};
