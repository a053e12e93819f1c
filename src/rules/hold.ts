/** Activities of a kind (meetings, trainings, inspections, reports) held in the period: one expectation per time. */
import { fill, rank } from './evidence.ts';
import type { Demand } from './inspect.ts';
import type { Rule } from './judging.ts';
import { entriesNamed, fieldOf, homeOf, listOf, sameName, textOf } from './registers.ts';

export const hold: Rule<'hold'> = (requirement, judging) => {
  const { kind, times = 1, participants } = requirement.with;
  const { period } = judging.catalog;
  const held = [...new Set([kind].flat().map(sameName))]
    .flatMap((name) => entriesNamed(judging.registers, 'activities', name))
    .sort((a, b) => a.index - b.index)
    .filter(({ row }) => (textOf(row, 'date') ?? '') >= period.from)
    .filter(({ row }) => fieldOf(row, 'for') === undefined || listOf(row, 'for').includes(requirement.id));
  const demand: Demand = { participants, due: period.to, done: 'date' };
  const otherwise = homeOf(judging.registers, 'activities');
  return fill(rank(held, demand, judging), { need: times, kind: 'time', otherwise }, period.to, judging);
};
