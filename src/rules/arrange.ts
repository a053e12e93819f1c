/** A standing arrangement (a system, body, plan, feature …) in force: one expectation per part, or one for the whole. */
import { absenceOf, covering, fill, meetBy, rank } from './evidence.ts';
import type { Demand } from './inspect.ts';
import type { Rule } from './judging.ts';
import { entriesFor, homeOf } from './registers.ts';

export const arrange: Rule<'arrange'> = (requirement, judging) => {
  const { kind, elements, by } = requirement.with;
  const due = by ?? judging.catalog.period.to;
  const kinds = kind === undefined ? undefined : [kind].flat();
  const demand: Demand = { kinds, due, done: 'since' };
  const entries = entriesFor(judging.registers, 'arrangements', requirement.id);
  if (elements === undefined) {
    const otherwise = homeOf(judging.registers, 'arrangements');
    return fill(rank(entries, demand, judging), { need: 1, kind: 'item', otherwise }, due, judging);
  }
  const otherwise = absenceOf(entries, judging, 'arrangements');
  return elements.map((element) => {
    const [best] = rank(covering(entries, element), demand, judging);
    return meetBy(best, { key: element, kind: 'element', otherwise }, due, judging);
  });
};
