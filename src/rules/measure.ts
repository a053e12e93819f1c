/** One figure against a threshold: a single expectation. */
import type { Fault, State } from '../model.ts';
import { daysBetween, isAfter } from './calendar.ts';
import type { Rule } from './judging.ts';
import { settle } from './judging.ts';
import { bornOf, fieldOf, homeOf, rowsOf, sameName, textOf } from './registers.ts';

export const measure: Rule<'measure'> = (requirement, judging) => {
  const { name, atLeast, atMost, unit } = requirement.with;
  const due = judging.catalog.period.to;
  // Of several figures the latest counts; of one day's, the smallest, so that repeating a figure never helps.
  const [latest] = (rowsOf(judging.manifest, 'measures', judging.asOf) ?? [])
    .filter(({ row }) => sameName(textOf(row, 'name') ?? '') === sameName(name))
    .map((entry) => ({
      ...entry,
      on: bornOf(entry.row, 'measures') ?? '',
      value: Number(fieldOf(entry.row, 'value')),
    }))
    .sort((a, b) => (a.on === b.on ? a.value - b.value : a.on > b.on ? -1 : 1));
  const common = { key: name, kind: 'value' as const, due };
  if (latest === undefined) {
    const at = homeOf(judging.manifest, 'measures');
    return [
      settle({ ...common, state: 'missing', at, evidence: [], faults: [{ code: 'absent' }] }, judging.asOf),
    ];
  }
  const have = textOf(latest.row, 'unit') ?? null;
  const faults: Fault[] = [];
  let state: Exclude<State, 'pending'> = 'met';
  if (unit !== undefined && (have === null || sameName(have) !== sameName(unit))) {
    faults.push({ code: 'unit', have, want: unit });
    state = 'flawed';
  }
  if ((atLeast !== undefined && latest.value < atLeast) || (atMost !== undefined && latest.value > atMost)) {
    faults.push({ code: 'value', have: String(latest.value), ...thresholds(requirement.with) });
    state = 'missing';
  }
  if (state === 'met' && isAfter(latest.on, due)) {
    faults.push({ code: 'late', on: latest.on, due, days: daysBetween(due, latest.on) });
    state = 'late';
  }
  const at =
    faults.length === 0
      ? latest.at
      : `${latest.at}/${state === 'flawed' ? 'unit' : state === 'late' ? 'on' : 'value'}`;
  return [settle({ ...common, state, at, evidence: [latest.at], faults }, judging.asOf)];
};

const thresholds = (want: {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
}) => ({
  ...(want.atLeast === undefined ? {} : { atLeast: want.atLeast }),
  ...(want.atMost === undefined ? {} : { atMost: want.atMost }),
  ...(want.unit === undefined ? {} : { unit: want.unit }),
});
