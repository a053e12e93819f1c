// Commands → how long each takes and how much memory, run in turns so that what else the machine does falls on all of them alike.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const OPTIONS = { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 };
const TIME = '/usr/bin/time';

const timed = ({ command, before, env = {}, exits = [0, 1] }) => {
  before?.();
  const [file, ...args] = command;
  const from = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(file, args, { ...OPTIONS, env: { ...process.env, ...env } });
  const ms = Number(process.hrtime.bigint() - from) / 1e6;
  const failed = error !== undefined || !exits.includes(status);
  const said = String(stderr).trim();
  const failure = failed ? (error?.message ?? `exit ${status}: ${said.split('\n')[0]}`) : null;
  return { ms, failure, said };
};

/** The same, and the peak of the resident set in MB where the system can tell. */
const weighed = (one) => {
  if (!existsSync(TIME)) return { ...timed(one), peak: null };
  const found = timed({ ...one, command: [TIME, '-f', 'peak %M', ...one.command] });
  const [, peak] = /peak (\d+)$/.exec(found.said) ?? [];
  return { ...found, peak: peak === undefined ? null : Math.round(Number(peak) / 1024) };
};

/**
 * @param commands name → `{ command, runs?, before?, env?, exits? }`; `runs` of a slow one may be fewer than the others'.
 * @returns name → `{ ms, runs, peak, failure }`; memory is looked at in a run of its own, unless there is but one run.
 */
export const measured = (commands, runs) => {
  const found = new Map(
    Object.keys(commands).map((name) => [name, { times: [], peak: null, failure: null }]),
  );
  for (let turn = 0; turn < runs; turn += 1) {
    for (const [name, one] of Object.entries(commands)) {
      const own = found.get(name);
      if (turn >= (one.runs ?? runs) || own.failure !== null) continue;
      const { ms, failure, peak } = (one.runs ?? runs) === 1 ? weighed(one) : timed(one);
      own.failure = failure;
      own.peak = peak ?? own.peak;
      if (failure === null) own.times.push(ms);
    }
  }
  return Object.fromEntries(
    Object.entries(commands).map(([name, one]) => {
      const { times, peak, failure } = found.get(name);
      if (failure !== null) return [name, { ms: null, runs: times.length, peak: null, failure }];
      return [name, { ms: median(times), runs: times.length, peak: peak ?? weighed(one).peak, failure }];
    }),
  );
};
