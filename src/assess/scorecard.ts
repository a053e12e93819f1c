/** The report of a year's manifests → the year's result of every unit of the register. */
import { scorecardWords } from '../messages/scorecard.ts';
import type { Catalog, DepartmentReport, IsoDate, Policy, Report, Scorecard } from '../model.ts';
import { attribute } from './scorecard/attribute.ts';
import { districtOf } from './scorecard/district.ts';
import { groupOf } from './scorecard/group.ts';
import { methodOf } from './scorecard/method.ts';
import { plausibilityOf } from './scorecard/plausibility.ts';
import { rowOf } from './scorecard/rows.ts';
import type { Trace } from './scorecard/trace.ts';
import { type Earlier, trendOf } from './scorecard/trend.ts';

export interface Carding {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** By file, as `report.departments` names it. */
  readonly traces: ReadonlyMap<string, Trace>;
  /** The scorecard of an earlier period. */
  readonly previous?: Earlier | undefined;
}

/** `null` where manifests were judged on several days, or none was judged. */
const commonDay = (departments: readonly DepartmentReport[]): IsoDate | null => {
  const [day, ...others] = [...new Set(departments.flatMap(({ asOf }) => asOf?.date ?? []))];
  return day === undefined || others.length > 0 ? null : day;
};

/** @throws UserError naming every unit that handed in several manifests. */
export const scorecard = (report: Report, { catalog, policy, traces, previous }: Carding): Scorecard => {
  const { manifests, strays } = attribute(report.departments, catalog);
  const all = catalog.groups.map((group) => {
    const own = catalog.units.filter((unit) => unit.group === group.id);
    const rows = own.map((unit) => rowOf(unit, manifests.get(unit.short) ?? null, { catalog, policy }));
    return groupOf(group, rows, manifests, policy);
  });
  const units = all.flatMap((group) => group.units);
  return {
    $schema: 'urn:zwgk:scorecard:1',
    form: 1,
    title: scorecardWords.title({ zh: catalog.title, en: catalog.en }),
    year: catalog.year,
    issuer: catalog.issuer,
    ...(catalog.notice === undefined ? {} : { notice: catalog.notice }),
    asOf: commonDay(report.departments),
    conversion: policy.conversion,
    method: methodOf(policy, catalog),
    groups: all.map(({ result }) => result),
    units,
    strays,
    district: districtOf(report, units, catalog, policy),
    plausibility: plausibilityOf(report, units, traces, policy),
    ...(previous === undefined ? {} : { trend: trendOf(previous, { units, report }) }),
    report,
  };
};
