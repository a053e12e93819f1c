/** `--baseline` and `--baseline-ref`: a run and what it is held against → their comparison. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Comparable, compare } from '../assess/compare.ts';
import { UserError } from '../errors.ts';
import { compareWords } from '../messages/compare.ts';
import { baselineWords } from '../messages/git.ts';
import type { Comparison, DepartmentReport, Report } from '../model.ts';
import type { Io } from './io.ts';
import { type Bench, judgePast } from './past.ts';
import { readReport } from './read-report.ts';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly baselineRef?: string;
  readonly failOnNew?: boolean;
}

/** @throws UserError where the options contradict each other. */
export const checkBaseline = ({ baseline, baselineRef, failOnNew }: BaselineOptions): void => {
  if (baseline !== undefined && baselineRef !== undefined)
    throw new UserError(baselineWords['two-baselines']());
  if (failOnNew === true && baseline === undefined && baselineRef === undefined)
    throw new UserError(baselineWords['no-baseline']());
};

/**
 * The earlier report that the options name; `undefined` where they name none.
 * @param bench finds and judges as today's run does: same catalogue, policy, scope and date.
 */
export const baselineOf = async (
  io: Io,
  { baseline, baselineRef }: BaselineOptions,
  paths: readonly string[],
  bench: Bench,
): Promise<Report | undefined> => {
  if (baseline !== undefined) return readReport(io, baseline);
  return baselineRef === undefined ? undefined : judgePast(io, baselineRef, paths, bench);
};

/** A manifest that still lies there was only not asked for; one that does not was taken away. */
const notAsked = (io: Io, report: Comparable): ((department: DepartmentReport) => boolean) => {
  const judged = new Set(report.departments.map(({ file }) => file));
  return ({ file }) => !judged.has(file) && existsSync(resolve(io.cwd, file));
};

export const compareWith = (
  io: Io,
  { baseline, baselineRef }: BaselineOptions,
  earlier: Comparable,
  report: Comparable,
): Comparison => {
  const name = baseline ?? baselineRef ?? '';
  return compare(earlier, report, {
    before: { zh: name, en: name },
    after: compareWords.thisRun,
    isAside: notAsked(io, report),
  });
};
