/** A recognised manifest + catalogue + policy → one Finding per requirement that binds the unit, and the doubts met on the way. */
import { inScope } from '../catalog/tailor.ts';
import { UserError } from '../errors.ts';
import { doubtWords } from '../messages/doubts.ts';
import { verdictWords } from '../messages/verdicts.ts';
import type {
  Catalog,
  Doubt,
  Expectation,
  Finding,
  Manifest,
  Must,
  Policy,
  Requirement,
  Result,
  Row,
  State,
  Unit,
} from '../model.ts';
import type { Predicate } from '../rules/date-keywords.ts';
import { worstOf } from '../rules/evidence.ts';
import type { Judging } from '../rules/judging.ts';
import { listOf, textOf } from '../rules/registers.ts';
import { expect } from '../rules/rules.ts';
import { doubt } from './doubt.ts';
import { weightOf } from './score.ts';

export interface Assessing {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly asOf: string;
  readonly only: readonly string[];
  readonly predicate: (that: Must['that']) => Predicate;
}
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
}

/**
 * `pass` all due expectations met · `fail` none earned anything · `partial` in between · `pending` nothing due yet.
 * A requirement that weighs nothing is `informational`.
 */
export const resultOf = (expectations: readonly Expectation[], weight: number): Result => {
  if (expectations.length === 0) return 'notapplicable';
  if (weight === 0) return 'informational';
  const due = expectations.filter(({ state }) => state !== 'pending');
  if (due.length === 0) return 'pending';
  if (due.every(({ state }) => state === 'met')) return 'pass';
  return due.every(({ state }) => state === 'missing') ? 'fail' : 'partial';
};

/** Doubt codes that the policy makes count, by the row they are about. */
const countedDoubts = (doubts: readonly Doubt[], policy: Policy): ReadonlyMap<string, Doubt> =>
  new Map(
    doubts
      .filter(({ code }) => Object.hasOwn(policy.warnings, code))
      .flatMap((each) =>
        [each.pointer, ...(each.also ?? [])].map(
          (pointer) => [rowOf(pointer), { ...each, pointer }] as const,
        ),
      ),
  );

/** The record that a place lies in. */
const rowOf = (pointer: string): string => pointer.split('/').slice(0, 3).join('/');

const degrade = (
  expectation: Expectation,
  counted: ReadonlyMap<string, Doubt>,
  policy: Policy,
): Expectation => {
  const found = expectation.evidence
    .map((pointer) => counted.get(pointer))
    .find((each) => each !== undefined);
  if (found === undefined || expectation.state === 'pending') return expectation;
  const best: State = policy.warnings[found.code] ?? 'met';
  const state = worstOf([expectation.state, best]);
  return {
    ...expectation,
    state,
    at: found.pointer,
    faults: [...expectation.faults, { code: 'doubted', warning: found.code }],
  };
};

interface Statement {
  readonly row: Row;
  readonly at: string;
}

const statementFor = (manifest: Manifest, id: string): Statement | undefined => {
  const index = manifest.statements?.findIndex((row) => listOf(row, 'for').includes(id)) ?? -1;
  const row = manifest.statements?.[index];
  return row === undefined ? undefined : { row, at: `/statements/${index}` };
};

/** Why a statement does not count, or `undefined` when it does. */
const refuse = (
  requirement: Requirement,
  statement: Statement,
  expectations: readonly Expectation[],
  policy: Policy,
): Doubt | undefined => {
  const { id, absolute } = requirement;
  const refused = (
    code: 'statement-refused' | 'statement-unpublished' | 'statement-contradicted',
  ): Doubt => ({
    code,
    pointer: statement.at,
    message: doubtWords[code](id),
  });
  if (absolute) return refused('statement-refused');
  if (expectations.some(({ evidence }) => evidence.length > 0)) return refused('statement-contradicted');
  const published =
    textOf(statement.row, 'published') !== undefined || textOf(statement.row, 'url') !== undefined;
  return policy.statements.published && !published ? refused('statement-unpublished') : undefined;
};

const nothingToJudge = (requirement: Requirement, manifest: Manifest): Pick<Finding, 'reason' | 'at'> => {
  const register = requirement.rule === 'each' ? requirement.with.in : 'disclosures';
  const zero = manifest[register]?.length === 0;
  return { reason: verdictWords[zero ? 'zero' : 'no-match'](register), at: `/${register}` };
};

/** Requirements whose evidence is a column itself. */
const columnsOf = (catalog: Catalog): ReadonlySet<string> =>
  new Set(
    catalog.sections
      .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
      .filter((requirement) => requirement.rule === 'publish' && requirement.with.column === true)
      .map(({ id }) => id),
  );

/** @returns findings in the catalogue's order. */
export const assess = (manifest: Manifest, unit: Unit, assessing: Assessing): Assessment => {
  const { catalog, policy, asOf, only, predicate } = assessing;
  const judging: Judging = { manifest, asOf, catalog, predicate };
  const doubts = [...doubt(manifest, { catalog, asOf, columns: columnsOf(catalog) })];
  const counted = countedDoubts(doubts, policy);

  const judge = (requirement: Requirement): Finding => {
    try {
      const expectations = expect(requirement, judging).map((each) => degrade(each, counted, policy));
      const statement = statementFor(manifest, requirement.id);
      if (statement !== undefined) {
        const refusal = refuse(requirement, statement, expectations, policy);
        if (refusal === undefined) {
          const reason = verdictWords.stated(textOf(statement.row, 'reason') ?? '');
          return { requirement, result: 'notapplicable', expectations: [], reason, at: statement.at };
        }
        doubts.push(refusal);
      }
      const result = resultOf(expectations, weightOf(requirement, policy));
      return {
        requirement,
        result,
        expectations,
        ...(expectations.length === 0 ? nothingToJudge(requirement, manifest) : {}),
      };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { requirement, result: 'error', expectations: [], reason: error.text, at: '' };
    }
  };

  const findings = catalog.sections
    .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
    .filter((requirement) => requirement.units.includes(unit.short) && inScope(only, requirement))
    .map(judge);
  return { findings, doubts };
};
