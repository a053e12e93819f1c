/** The real program on real files: started by itself or by a shell, given up on when it hangs, interrupted at a chosen step. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../support/io.ts';
import { DAY, TINY } from '../support/scorecard-folder.ts';

/** Far more than any run takes: one that is still there then hangs, and is killed. */
const LIMIT = 120_000;
/** Whoever runs the tests may be allowed everything; this one is not. */
export const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
/** A checkout in a folder of its owner's alone, as `mktemp -d` makes them, shuts nobody out of the program too. */
export const nobodyMayRun =
  spawnSync(process.execPath, [join(home, 'bin/zwgk.js'), '--version'], { cwd: '/', ...NOBODY }).status === 0;
/** Judged by the made-up catalogue on its last day. */
export const GROUND = ['--catalog', TINY, '--as-of', DAY];

const bin = join(home, 'bin/zwgk.js');
const ENV = { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8' };

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

const spawned = (dir: string, program: string, argv: readonly string[], more: object): Ended => {
  const ran = spawnSync(program, argv, {
    cwd: dir,
    encoding: 'utf8',
    env: ENV,
    timeout: LIMIT,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 28,
    ...more,
  });
  return { code: ran.status, signal: ran.signal, out: ran.stdout, err: ran.stderr };
};

export const zwgk = (dir: string, argv: readonly string[], more: object = {}): Ended =>
  spawned(dir, process.execPath, [bin, ...argv], more);

/** A line of bash in which `zwgk` is the program, and `judge` is it with what it judges by. */
export const shell = (dir: string, line: string): Ended => {
  const ground = GROUND.map((word) => `'${word}'`).join(' ');
  const program = `zwgk() { "${process.execPath}" "${bin}" "$@"; }; judge() { zwgk "$@" ${ground}; }`;
  return spawned(dir, 'bash', ['--norc', '-c', `${program}\n${line}`], {});
};

/** At the n-th call of the function of node:fs, half of what it writes is written and the signal comes. */
export const interrupted = (
  dir: string,
  argv: readonly string[],
  step: 'writeFileSync' | 'renameSync' | 'copyFileSync' | 'readFileSync' | 'openSync',
  nth: number,
  signal: NodeJS.Signals,
  file = '',
  more: Readonly<Record<string, string>> = {},
): Ended =>
  zwgk(dir, argv, {
    env: {
      ...ENV,
      ...more,
      NODE_OPTIONS: `--require ${JSON.stringify(join(home, 'test/files/interrupt.cjs'))}`,
      ZWGK_TEST_INTERRUPT: [step, nth, signal, file].join(' '),
    },
  });

/** Name → bytes of everything in the folder. */
export const contentsOf = (dir: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(dir, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(dir, name), 'latin1')]),
  );
export const isDraft = (name: string): boolean => /(?:^|\/)\.zwgk-[0-9a-f]{16}\.tmp$/u.test(name);
