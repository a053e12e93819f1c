/** Findings of several units → the same under the policy's rule for shared leads: under `any`, what one lead met counts for all. */
import type { Expectation, Finding, Policy } from '../model.ts';
import { resultOf } from './assess.ts';
import { weightOf } from './score.ts';

export interface UnitFindings {
  readonly unit: string;
  readonly findings: readonly Finding[];
}

/** Requirement → expectation key → the leads that met it, in the order given. */
type Met = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Others that a shared requirement binds as well answer for themselves. */
const shares = ({ shared, leads }: Finding['requirement'], unit: string): boolean =>
  shared && leads.includes(unit);

const metBy = (all: readonly UnitFindings[]): Met => {
  const met = new Map<string, Map<string, string[]>>();
  for (const { unit, findings } of all) {
    for (const { requirement, expectations } of findings) {
      if (!shares(requirement, unit)) continue;
      const keys = met.get(requirement.id) ?? new Map<string, string[]>();
      met.set(requirement.id, keys);
      for (const { key, state } of expectations)
        if (state === 'met') keys.set(key, [...(keys.get(key) ?? []), unit]);
    }
  }
  return met;
};

const shareFinding = (finding: Finding, unit: string, met: Met, policy: Policy): Finding => {
  const keys = shares(finding.requirement, unit) ? met.get(finding.requirement.id) : undefined;
  if (keys === undefined) return finding;
  const by = new Set<string>();
  const expectations = finding.expectations.map((own): Expectation => {
    const other = keys.get(own.key)?.find((name) => name !== unit);
    if (own.state === 'met' || other === undefined) return own;
    by.add(other);
    return { ...own, state: 'met', reach: 'met', faults: [] };
  });
  if (by.size === 0) return finding;
  return {
    ...finding,
    expectations,
    result: resultOf(expectations, weightOf(finding.requirement, policy)),
    by: [...by],
  };
};

/** Under `each` every lead answers for itself and nothing changes. */
export const share = (all: readonly UnitFindings[], policy: Policy): readonly UnitFindings[] => {
  if (policy.sharedLeads === 'each') return all;
  const met = metBy(all);
  return all.map(({ unit, findings }) => ({
    unit,
    findings: findings.map((finding) => shareFinding(finding, unit, met, policy)),
  }));
};
