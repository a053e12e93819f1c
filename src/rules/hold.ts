/** Activities of a kind (meetings, trainings, inspections, reports) held in the period: one expectation per time. */
import { fill, rank } from './evidence.ts';
import type { Demand } from './inspect.ts';
import type { Rule } from './judging.ts';
import { fieldOf, homeOf, listOf, rowsOf, sameName, textOf } from './registers.ts';

export const hold: Rule<'hold'> = (requirement, judging) => {
  const { kind, times = 1, participants } = requirement.with;
  const { period } = judging.catalog;
  const kinds = new Set([kind].flat().map(sameName));
  const held = (rowsOf(judging.manifest, 'activities', judging.asOf) ?? [])
    .filter(({ row }) => kinds.has(sameName(textOf(row, 'kind') ?? '')))
    .filter(({ row }) => (textOf(row, 'date') ?? '') >= period.from)
    .filter(({ row }) => fieldOf(row, 'for') === undefined || listOf(row, 'for').includes(requirement.id));
  const demand: Demand = { participants, due: period.to, done: 'date' };
  const otherwise = homeOf(judging.manifest, 'activities');
  return fill(rank(held, demand, judging), { need: times, kind: 'time', otherwise }, period.to, judging);
};
