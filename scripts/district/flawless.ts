/** A unit's year as it should have been: everything that binds it, met. */
import type { Catalog, RegisterName } from '../../src/model.ts';
import { decisionsOf, incidentsOf, proposalsOf, requestsOf } from './affairs.ts';
import { activitiesOf, arrangementsOf, budgetsOf, COMMON_IDS } from './common.ts';
import { documentsOf } from './documents.ts';
import { leadRows } from './leads.ts';
import type { Entry, Making, Registers } from './making.ts';

const byDate = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => (String(a.row.date) < String(b.row.date) ? -1 : 1));

export const flawless = (catalog: Catalog, making: Making): Registers => {
  const leads = leadRows(catalog, making, COMMON_IDS);
  const led = (name: RegisterName): readonly Entry[] =>
    leads
      .filter(({ register }) => register === name)
      .map(({ row, proves }) => ({ row, proves: proves ?? '' }));
  return {
    disclosures: [...budgetsOf(making), ...led('disclosures')],
    documents: documentsOf(making),
    decisions: decisionsOf(making),
    requests: requestsOf(making),
    incidents: incidentsOf(making),
    proposals: proposalsOf(making),
    activities: byDate([...activitiesOf(making), ...led('activities')]),
    arrangements: [...led('arrangements'), ...arrangementsOf(making)],
    measures: led('measures'),
  };
};
