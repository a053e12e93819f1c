/** The real outside world around `main`: process, terminal, clock. */
import { fstatSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { readInput } from './read-bytes.ts';
import { writeStream } from './streams.ts';
import { watchUntilInterrupted } from './watcher.ts';
import { isListening } from './write-files.ts';

/** A reader that has gone away ends it quietly. Where complaints cannot be written, there is nobody to complain to. */
const writer = (descriptor: number, isReport: boolean) => {
  let open = true;
  return (text: string): void => {
    try {
      if (open) open = writeStream(descriptor, Buffer.from(text));
    } catch (error) {
      open = false;
      const { code = '' } = error as NodeJS.ErrnoException;
      if (isReport) throw new UserError(cliWords['not-printed'](code));
    }
  };
};

export { lendHand } from './judge/hand.ts';
/** The build warms the program up with it, so that the code cache holds what a check needs. */
export { main };

/** Only a device can be a terminal. Node's streams tell for sure, but opening them takes time. */
const isDevice = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
};

/**
 * @param home the folder of the installed package.
 * @param load as `Io` has it.
 */
export const run = (home: string, load: Io['load']): void => {
  // What was asked of somebody may still be on its way to the terminal.
  let isConversation = false;
  const io: Io = {
    home,
    load,
    cwd: process.cwd(),
    env: process.env,
    now: Date.now,
    columns: isDevice(1) && process.stdout.isTTY ? process.stdout.columns : undefined,
    stdout: writer(1, true),
    stderr: writer(2, false),
    stdin: readInput,
    watch: watchUntilInterrupted,
    // Looked at only when there is progress to tell, or somebody to be asked: opening the streams takes time.
    get errColumns() {
      return process.stderr.isTTY ? process.stderr.columns : undefined;
    },
    get terminal() {
      isConversation = true;
      const { stdin: input, stdout: output } = process;
      return input.isTTY && output.isTTY ? { input, output } : undefined;
    },
  };
  main(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
    // Everything is written by now: what Node would tidy up goes with the process.
    if (!isConversation && !isListening()) process.exit();
  });
};
