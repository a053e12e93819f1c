/** Something made public: one expectation per element, or per item; per subject where the requirement says so. */
import type { Expectation } from '../model.ts';
import { absenceOf, covering, fill, meetBy, rank } from './evidence.ts';
import type { Demand } from './inspect.ts';
import type { Rule } from './judging.ts';
import { type Entry, entriesFor, homeOf, sameName, textOf } from './registers.ts';

/** Rows by their subject, in order of the subjects' names; a row that names none stands for itself, so that it hides no other. Without `per`, one nameless group. */
const groupsOf = (
  entries: readonly Entry[],
  per: 'subject' | undefined,
): readonly (readonly [string, readonly Entry[]])[] => {
  if (per === undefined || entries.length === 0) return [['', entries]];
  const groups = new Map<string, { name: string; entries: Entry[] }>();
  for (const entry of entries) {
    const name = textOf(entry.row, 'subject') ?? textOf(entry.row, 'title') ?? '';
    const group = groups.get(sameName(name));
    if (group === undefined) groups.set(sameName(name), { name, entries: [entry] });
    else {
      group.entries.push(entry);
      if (name < group.name) group.name = name;
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => [group.name, group.entries] as const);
};

export const publish: Rule<'publish'> = (requirement, judging) => {
  const { elements, channels, media, updated, within, by, min = 1, per } = requirement.with;
  const due = by ?? judging.catalog.period.to;
  const demand: Demand = { channels, media, updated, within, by, due, done: 'published' };
  const entries = entriesFor(judging.registers, 'disclosures', requirement.id);
  return groupsOf(entries, per).flatMap(([subject, group]): readonly Expectation[] => {
    const prefix = subject === '' ? '' : `${subject}/`;
    if (elements !== undefined) {
      const otherwise = absenceOf(group, judging, 'disclosures');
      return elements.map((element) => {
        const [best] = rank(covering(group, element), demand, judging);
        return meetBy(best, { key: `${prefix}${element}`, kind: 'element', otherwise }, due, judging);
      });
    }
    const otherwise = homeOf(judging.registers, 'disclosures');
    return fill(rank(group, demand, judging), { need: min, prefix, kind: 'item', otherwise }, due, judging);
  });
};
