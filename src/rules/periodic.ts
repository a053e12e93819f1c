/** Something made public once in every month, quarter, half or year: one expectation per period of the catalogue's span. */
import type { Expectation, Fault, Pointer } from '../model.ts';
import { periodsOf } from './calendar.ts';
import { covering, lackingOf, meetBy, rank } from './evidence.ts';
import { type Demand, worstOf } from './inspect.ts';
import { dueOf, type Judging, type Rule, settle } from './judging.ts';
import { type Entry, entriesFor, fieldOf, homeOf } from './registers.ts';

const uniqueFaults = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

/** A period may be published in parts: every element counts by its best row, and the worst of them is the period's state. */
const periodOf = (
  key: string,
  entries: readonly Entry[],
  elements: readonly string[],
  demand: Demand,
  judging: Judging,
  home: Pointer,
): Expectation => {
  const parts = elements.length === 0 ? [entries] : elements.map((element) => covering(entries, element));
  const best = parts.flatMap((rows) => rank(rows, demand, judging).slice(0, 1));
  const lacking = lackingOf(entries, elements);
  const first = best[0];
  if (first === undefined) {
    const row = entries[0];
    const faults: readonly Fault[] =
      row === undefined ? [{ code: 'absent' }] : [{ code: 'elements', lacking }];
    const otherwise = row === undefined ? home : `${row.at}/covers`;
    return meetBy(undefined, { key, kind: 'period', otherwise, faults }, demand.due, judging);
  }
  const worst = best.reduce((a, b) => (worstOf([a.state, b.state]) === a.state ? a : b), first);
  const incomplete: readonly Fault[] = lacking.length === 0 ? [] : [{ code: 'elements', lacking }];
  const state = incomplete.length === 0 ? worst.state : 'flawed';
  const faults = uniqueFaults([...incomplete, ...best.flatMap((seen) => seen.faults)]);
  const at = incomplete.length === 0 ? worst.at : `${first.row}/covers`;
  const evidence = [...new Set(best.map((seen) => seen.row))];
  return settle(
    { key, kind: 'period', state, due: demand.due, at, evidence, faults },
    judging.registers.asOf,
  );
};

export const periodic: Rule<'periodic'> = (requirement, judging) => {
  const { every, elements = [], channels, due } = requirement.with;
  const entries = entriesFor(judging.registers, 'disclosures', requirement.id);
  const home = homeOf(judging.registers, 'disclosures');
  return periodsOf(every, judging.catalog.period).map(({ key, end }) => {
    const rows = entries.filter(({ row }) => String(fieldOf(row, 'period')) === key);
    const demand: Demand = { channels, due: dueOf(end, due, judging.catalog.limits), done: 'published' };
    return periodOf(key, rows, elements, demand, judging, home);
  });
};
