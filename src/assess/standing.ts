/** Findings → where a department stands: score, grade, vetoes and counts, as found and after reviews and waivers. */
import type Fraction from 'fraction.js';
import type { Adjusted, DepartmentReport, Finding, Policy, Result, Score, State, Text } from '../model.ts';
import { once } from '../rules/once.ts';
import { resultOf } from './assess.ts';
import { exact, floorTo, score } from './score.ts';
import type { Settled } from './settle.ts';

const RESULTS: Record<Result, 0> = {
  pass: 0,
  partial: 0,
  fail: 0,
  pending: 0,
  notapplicable: 0,
  informational: 0,
  error: 0,
};
const STATES: Record<State, 0> = { met: 0, late: 0, flawed: 0, missing: 0, pending: 0 };

export const tallied = (findings: readonly Finding[]): Record<Result, number> => {
  const counts: Record<Result, number> = { ...RESULTS };
  for (const { result } of findings) counts[result] += 1;
  return counts;
};

export const talliedStates = (findings: readonly Finding[]): Record<State, number> => {
  const counts: Record<State, number> = { ...STATES };
  for (const { expectations } of findings) for (const { state } of expectations) counts[state] += 1;
  return counts;
};

const scores = new WeakMap<Fraction, Score>();

export const scoreOf = (value: Fraction | null): Score =>
  value === null
    ? { value: null, exact: null }
    : once(scores, value, () => ({ value: floorTo(value, 1), exact: exact(value) }));

/** The grades of a group that go by their thresholds, the highest first. */
export const thresholdsIn = (
  group: string,
  { grading, grades }: Pick<Policy, 'grading' | 'grades'>,
): Policy['grades'] =>
  grading.by === 'thresholds'
    ? grades
    : grades.filter(
        ({ title }) => !grading.quotas.some((quota) => quota.grade === title && quota.group === group),
      );

/** @returns `null` also where the score reaches so far that the places of the group decide: one manifest alone cannot tell. */
export const gradeOf = (
  value: Fraction | null,
  vetoed: readonly string[],
  policy: Policy,
  group: string,
): Text | null => {
  if (value === null) return null;
  const lines = thresholdsIn(group, policy);
  const reached = vetoed.length > 0 ? undefined : lines.find(({ atLeast }) => value.gte(atLeast));
  if (reached !== undefined && reached === lines[0] && lines.length < policy.grades.length) return null;
  const { title, en } = reached ?? policy.lowest;
  return { zh: title, en };
};

/** A veto asks for the facts, whatever the requirement weighs, and for a review's verdict before them; what cannot be judged has not been met. */
const failed = ({ result, expectations, verdict }: Finding): boolean => {
  if (result !== 'informational') return result === 'fail' || result === 'error';
  return (verdict ?? resultOf(expectations, 1)) === 'fail';
};

/** Ids of the vetoing requirements that failed. */
export const vetoedIn = (findings: readonly Finding[], policy: Policy): readonly string[] =>
  findings
    .filter((finding) => failed(finding) && policy.vetoes.includes(finding.requirement.id))
    .map(({ requirement }) => requirement.id);

/** Gaps still open: those of a requirement that a review found met, or not to apply, are closed. */
const openGaps = ({ share, result, expectations }: Finding): number =>
  share !== undefined && (result === 'pass' || result === 'notapplicable')
    ? 0
    : expectations.filter(({ state }) => state !== 'met' && state !== 'pending').length;

export const adjustedOf = (
  settled: Settled | undefined,
  /** Of the requirements that weigh something. */
  waivedGaps: number,
  policy: Policy,
  group: string,
): Pick<DepartmentReport, 'reviewed' | 'adjusted'> => {
  if (settled === undefined) return {};
  const { reviewed, findings } = settled;
  const scored = score(findings, policy);
  const vetoed = vetoedIn(findings, policy);
  const weighing = scored.findings.filter(({ weight }) => weight > 0);
  const adjusted: Adjusted = {
    ...scoreOf(scored.score),
    grade: gradeOf(scored.score, vetoed, policy, group),
    vetoed,
    results: tallied(findings),
    gaps: weighing.reduce((sum, { finding }) => sum + openGaps(finding), 0),
    waived: waivedGaps,
  };
  return reviewed === null
    ? { adjusted }
    : { reviewed: scoreOf(score(reviewed.findings, policy).score), adjusted };
};
