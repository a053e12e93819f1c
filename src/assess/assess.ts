/** A recognised manifest + catalogue + policy → one Finding per requirement that binds the unit, and the doubts met on the way. */
import { inScope } from '../catalog/tailor.ts';
import { UserError } from '../errors.ts';
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
  Text,
  Unit,
} from '../model.ts';
import type { Predicate } from '../rules/date-keywords.ts';
import { worstOf } from '../rules/inspect.ts';
import type { Discount, Judging } from '../rules/judging.ts';
import { once } from '../rules/once.ts';
import { registersOf } from '../rules/registers.ts';
import { expect } from '../rules/rules.ts';
import { doubt } from './doubt.ts';
import { hear } from './hear.ts';
import { weightOf } from './score.ts';

export interface Assessing {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly asOf: string;
  readonly only: readonly string[];
  readonly predicate: (that: Must['that']) => Predicate;
  /** Leaves out the doubts that change nothing; the findings are the same. */
  readonly findingsOnly?: boolean | undefined;
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

/** The record that a place lies in. */
const rowOf = (pointer: string): string => pointer.split('/').slice(0, 3).join('/');

/** What the doubts that the policy makes count leave each record worth; of several, the one that leaves least. */
const discountBy = (doubts: readonly Doubt[], policy: Policy): Judging['discount'] => {
  const discounts = new Map<string, Discount>();
  for (const { code, pointer, also = [] } of doubts) {
    const state = policy.warnings[code];
    if (state === undefined) continue;
    for (const at of [pointer, ...also]) {
      const known = discounts.get(rowOf(at));
      if (known === undefined || worstOf([known.state, state]) !== known.state) {
        discounts.set(rowOf(at), { warning: code, state, at });
      }
    }
  }
  return discounts.size === 0 ? undefined : (row) => discounts.get(row);
};

const nothingToJudge = (requirement: Requirement, manifest: Manifest): Pick<Finding, 'reason' | 'at'> => {
  const register = requirement.rule === 'each' ? requirement.with.in : 'disclosures';
  const zero = manifest[register]?.length === 0;
  return { reason: verdictWords[zero ? 'zero' : 'no-match'](register), at: `/${register}` };
};

const requirementsOf = (catalog: Catalog): readonly Requirement[] =>
  catalog.sections.flatMap(({ points }) => points.flatMap(({ requirements }) => requirements));

const columns = new WeakMap<Catalog, ReadonlySet<string>>();

/** Requirements whose evidence is a column itself. */
const columnsOf = (catalog: Catalog): ReadonlySet<string> =>
  once(
    columns,
    catalog,
    () =>
      new Set(
        requirementsOf(catalog)
          .filter((requirement) => requirement.rule === 'publish' && requirement.with.column === true)
          .map(({ id }) => id),
      ),
  );

const bound = new WeakMap<Catalog, Map<string, readonly Requirement[]>>();

/** Requirements that bind the unit, in the catalogue's order. */
const bindingOf = (catalog: Catalog, unit: string): readonly Requirement[] =>
  once(
    once(bound, catalog, () => new Map<string, readonly Requirement[]>()),
    unit,
    () => requirementsOf(catalog).filter(({ units }) => units.includes(unit)),
  );

/** What cannot be judged proves nothing: it earns nothing, and the finding says why. */
const unjudgeable = (requirement: Requirement, reason: Text): Finding => {
  const faults = [{ code: 'unjudged' as const, reason }];
  const common = { key: 'error', kind: 'item' as const, due: null, at: '', evidence: [] };
  return {
    requirement,
    result: 'error',
    expectations: [{ ...common, state: 'missing', reach: 'met', faults }],
    reason,
    at: '',
  };
};

/** @returns findings in the catalogue's order. */
export const assess = (manifest: Manifest, unit: Unit, assessing: Assessing): Assessment => {
  const { catalog, policy, asOf, only, predicate, findingsOnly = false } = assessing;
  const areDoubtsIdle = findingsOnly && Object.keys(policy.warnings).length === 0;
  const doubts = areDoubtsIdle ? [] : [...doubt(manifest, { catalog, asOf, columns: columnsOf(catalog) })];
  const registers = registersOf(manifest, asOf);
  const judging: Judging = { registers, catalog, predicate, discount: discountBy(doubts, policy) };

  const judge = (requirement: Requirement): Finding => {
    try {
      const expectations = expect(requirement, judging);
      const { accepted, refused } = hear(registers, requirement, expectations, policy);
      doubts.push(...refused);
      if (accepted !== undefined) {
        const reason = verdictWords.stated(accepted.reason);
        return { requirement, result: 'notapplicable', expectations: [], reason, at: accepted.at };
      }
      const result = resultOf(expectations, weightOf(requirement, policy));
      if (expectations.length > 0) return { requirement, result, expectations };
      return { requirement, result, expectations, ...nothingToJudge(requirement, manifest) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return unjudgeable(requirement, error.text);
    }
  };

  const findings = bindingOf(catalog, unit.short)
    .filter((requirement) => inScope(only, requirement))
    .map(judge);
  return { findings, doubts };
};
