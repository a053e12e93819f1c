/** Requirements that several leads answer for together → those that none of them has met. */
import type { CellState, RequirementResult, Uncovered } from '../../../model.ts';
import type { Ground } from './bound-units.ts';

/** The best first. */
const BEST: readonly CellState[] = [
  'pass',
  'partial',
  'pending',
  'fail',
  'error',
  'informational',
  'notapplicable',
  'waived',
  'unjudged',
  'absent',
];

const has = (states: readonly CellState[], ...wanted: readonly CellState[]): boolean =>
  states.some((state) => wanted.includes(state));

/** What may still be met in time, and what the office has waived for all of them, is not uncovered. */
const isUncovered = (states: readonly CellState[]): boolean => {
  if (has(states, 'pass')) return false;
  if (has(states, 'partial', 'fail', 'error')) return true;
  return !has(states, 'pending') && has(states, 'notapplicable', 'unjudged', 'absent');
};

export const uncoveredOf = (
  results: readonly RequirementResult[],
  { catalog }: Ground,
): readonly Uncovered[] => {
  const leadsOf = new Map(
    catalog.sections
      .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
      .map(({ id, leads }) => [id, leads] as const),
  );
  return results
    .filter(({ shared, weight }) => shared && weight > 0)
    .flatMap(({ id, title, units }) => {
      const leads = units.filter(({ unit }) => leadsOf.get(id)?.includes(unit));
      const states = leads.map(({ state }) => state);
      const best = BEST.find((state) => states.includes(state));
      if (best === undefined || !isUncovered(states)) return [];
      return [{ requirement: id, title, leads: leads.map(({ unit }) => unit), best }];
    });
};
