/** One figure against a threshold: a single expectation, met by the best of the figures of that name. */
import type { Fault, MeasureWith, State } from '../model.ts';
import { daysBetween, isAfter } from './calendar.ts';
import { RANK, worstOf } from './inspect.ts';
import type { Judging, Rule } from './judging.ts';
import { settle } from './judging.ts';
import { bornOf, type Entry, entriesNamed, fieldOf, homeOf, sameName, textOf } from './registers.ts';

type Figure = {
  readonly at: string;
  readonly row: string;
  readonly state: Exclude<State, 'pending'>;
  readonly faults: readonly Fault[];
  readonly text: string;
};

const outside = (value: number, { atLeast, atMost }: MeasureWith): boolean =>
  (atLeast !== undefined && value < atLeast) || (atMost !== undefined && value > atMost);

const threshold = ({ atLeast, atMost, unit }: MeasureWith) => ({
  ...(atLeast === undefined ? {} : { atLeast }),
  ...(atMost === undefined ? {} : { atMost }),
  ...(unit === undefined ? {} : { unit }),
});

const inspectFigure = (entry: Entry, want: MeasureWith, judging: Judging): Figure => {
  const found: { state: Exclude<State, 'pending'>; fault: Fault; at: string }[] = [];
  const value = Number(fieldOf(entry.row, 'value'));
  if (outside(value, want)) {
    const fault: Fault = { code: 'value', have: String(value), ...threshold(want) };
    found.push({ state: 'missing', fault, at: `${entry.at}/value` });
  }
  const unit = textOf(entry.row, 'unit') ?? null;
  if (want.unit !== undefined && (unit === null || sameName(unit) !== sameName(want.unit))) {
    found.push({
      state: 'flawed',
      fault: { code: 'unit', have: unit, want: want.unit },
      at: `${entry.at}/unit`,
    });
  }
  const due = judging.catalog.period.to;
  const on = bornOf(entry.row, 'measures');
  if (on !== undefined && isAfter(on, due)) {
    found.push({
      state: 'late',
      fault: { code: 'late', on, due, days: daysBetween(due, on) },
      at: `${entry.at}/on`,
    });
  }
  const discount = judging.discount?.(entry.at);
  if (discount !== undefined) {
    found.push({
      state: discount.state,
      fault: { code: 'doubted', warning: discount.warning },
      at: discount.at,
    });
  }
  return {
    row: entry.at,
    at: found[0]?.at ?? entry.at,
    state: worstOf(found.map(({ state }) => state)),
    faults: found.map(({ fault }) => fault),
    text: JSON.stringify(entry.row),
  };
};

export const measure: Rule<'measure'> = (requirement, judging) => {
  const { name } = requirement.with;
  const { from, to: due } = judging.catalog.period;
  const [best] = entriesNamed(judging.registers, 'measures', name)
    .filter(({ row }) => (bornOf(row, 'measures') ?? from) >= from)
    .map((entry) => inspectFigure(entry, requirement.with, judging))
    .sort((a, b) => RANK[a.state] - RANK[b.state] || (a.text < b.text ? -1 : 1));
  const common = { key: name, kind: 'value' as const, due };
  if (best === undefined) {
    const at = homeOf(judging.registers, 'measures');
    return [
      settle(
        { ...common, state: 'missing', at, evidence: [], faults: [{ code: 'absent' }] },
        judging.registers.asOf,
      ),
    ];
  }
  const { state, at, row, faults } = best;
  return [settle({ ...common, state, at, evidence: [row], faults }, judging.registers.asOf)];
};
