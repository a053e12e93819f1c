/** Activities of a kind (meetings, trainings, inspections, reports) held in the period: one expectation per time. */
import { fill, rank } from './evidence.ts';
import type { Demand } from './inspect.ts';
import type { Judging, Rule } from './judging.ts';
import { type Entry, entriesNamed, fieldOf, homeOf, listOf, sameName, textOf } from './registers.ts';

/** Several names of a kind, each once, or its one name. */
const heldAs = (kind: string | readonly string[], { registers }: Judging): readonly Entry[] => {
  if (typeof kind === 'string') return entriesNamed(registers, 'activities', kind);
  return [...new Set(kind.map(sameName))]
    .flatMap((name) => entriesNamed(registers, 'activities', name))
    .sort((a, b) => a.index - b.index);
};

export const hold: Rule<'hold'> = (requirement, judging) => {
  const { kind, times = 1, participants } = requirement.with;
  const { period } = judging.catalog;
  const held = heldAs(kind, judging)
    .filter(({ row }) => (textOf(row, 'date') ?? '') >= period.from)
    .filter(({ row }) => fieldOf(row, 'for') === undefined || listOf(row, 'for').includes(requirement.id));
  const demand: Demand = { participants, due: period.to, done: 'date' };
  const otherwise = homeOf(judging.registers, 'activities');
  return fill(rank(held, demand, judging), { need: times, kind: 'time', otherwise }, period.to, judging);
};
