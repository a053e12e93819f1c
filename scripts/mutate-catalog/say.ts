/** What a requirement asks, and what its examples are judged to be, in lines that a person can review. */
import { createHash } from 'node:crypto';
import { weightOf } from '../../src/assess/score.ts';
import { faultSays } from '../../src/messages/faults.ts';
import type { Expectation, Fault, Finding, Requirement, Text } from '../../src/model.ts';
import { type Outcome, outcomeOf, type Read, readExample, type World } from './world.ts';

const sayFault = (fault: Fault, expectation: Expectation): string =>
  (faultSays[fault.code] as (fault: Fault, expectation: Expectation) => Text)(fault, expectation).zh;

const sayExpectation = (expectation: Expectation): string => {
  const { key, state, due, faults } = expectation;
  const time = due === null ? '' : ` ≤${due}`;
  const said = faults.map((fault) => `\n      ${sayFault(fault, expectation)}`).join('');
  return `\n    ${key} ${state}${time}${said}`;
};

const sayOutcome = ({ finding, doubts }: Outcome): string => {
  if (finding === undefined) return '—';
  const expectations = finding.expectations.map(sayExpectation).join('');
  const doubted = doubts.map(({ code }) => ` ${code}`).join('');
  return `${finding.result}${doubted === '' ? '' : `, doubted:${doubted}`}${expectations}`;
};

/** Both examples of a requirement, read once. */
export interface Examples {
  readonly example: Read;
  readonly counterexample: Read;
}
export const examplesOf = (requirement: Requirement, world: World): Examples => ({
  example: readExample(requirement, 'example', world),
  counterexample: readExample(requirement, 'counterexample', world),
});

/** What becomes of its example and its counterexample, and what it weighs. */
export const sayExamples = (
  requirement: Requirement,
  { example, counterexample }: Examples,
  world: World,
): string =>
  [
    `${requirement.id} ×${weightOf(requirement, world.policy)}`,
    `  + ${sayOutcome(outcomeOf(example, requirement, world))}`,
    `  − ${sayOutcome(outcomeOf(counterexample, requirement, world))}`,
  ].join('\n');

/** Whom it binds, and every parameter. */
export const sayParameters = ({
  id,
  level,
  absolute,
  shared,
  bound,
  units,
  rule,
  with: own,
}: Requirement): string => {
  const marks = [level, ...(absolute ? ['absolute'] : []), ...(shared ? ['shared'] : [])].join(' ');
  const whom = `${[bound].flat().join(' ')}: ${units.join(' ')}`;
  const parameters = Object.entries(own).flatMap(([key, value]): readonly string[] =>
    Array.isArray(value) && value.some((part) => typeof part === 'object')
      ? value.map((part, index) => `  ${key}[${index + 1}] ${JSON.stringify(part)}`)
      : [`  ${key} ${JSON.stringify(value)}`],
  );
  return [`${id} ${marks} ${rule}`, `  ${whom}`, ...parameters].join('\n');
};

/** A manifest's name, and what was found in it; `undefined` where the requirement does not bind the unit. */
export type Found = readonly [name: string, finding: Finding | undefined];

/** The gaps that a requirement leaves in each manifest. */
export const sayGaps = (found: readonly Found[]): string =>
  found
    .map(([name, finding]) => {
      const gaps = (finding?.expectations ?? []).filter(
        ({ state }) => state !== 'met' && state !== 'pending',
      );
      return `${name} ${finding?.result ?? '—'} ${gaps.map(({ key }) => key).join(' ')}`;
    })
    .join('\n');

/** A few letters that stand for them. */
export const digestGaps = (found: readonly Found[]): string =>
  createHash('sha256').update(sayGaps(found)).digest('hex').slice(0, 12);
