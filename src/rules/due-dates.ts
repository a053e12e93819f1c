/** A requirement → the days on which its expectations fall due, where they can be told without a manifest. */
import type { Catalog, IsoMinute, Requirement } from '../model.ts';
import { periodsOf } from './calendar.ts';
import { dueOf } from './judging.ts';

export interface DueDate {
  readonly key: string;
  readonly due: IsoMinute;
}

/** For `each` and for limits that run from a record's own date there is nothing to tell beforehand. */
export const dueDates = (
  requirement: Requirement,
  catalog: Pick<Catalog, 'period' | 'limits'>,
): readonly DueDate[] => {
  const { period, limits } = catalog;
  if (requirement.rule === 'periodic') {
    const { every, due } = requirement.with;
    return periodsOf(every, period).map(({ key, end }) => ({ key, due: dueOf(end, due, limits) }));
  }
  if (requirement.rule === 'each') return [];
  const by = 'by' in requirement.with ? requirement.with.by : undefined;
  return [{ key: String(requirement.id), due: by ?? period.to }];
};
