/** The report and its rows → how the document fares over all units: requirement × unit, points, sections, common gaps. */
import Fraction from 'fraction.js';
import type { Catalog, District, PartResult, PointState, Policy, Report, UnitResult } from '../../model.ts';
import { scoreOf } from '../standing.ts';
import { groundOf } from './district/bound-units.ts';
import { commonGaps } from './district/common-gaps.ts';
import { partResults } from './district/part-results.ts';
import { requirementResults } from './district/requirement-results.ts';
import { uncoveredOf } from './district/uncovered.ts';
import { meanOf, medianOf } from './statistics.ts';

const NONE: Readonly<Record<PointState, 0>> = {
  met: 0,
  partial: 0,
  unmet: 0,
  pending: 0,
  notapplicable: 0,
  informational: 0,
  unjudged: 0,
  unbound: 0,
};

const counted = (points: readonly PartResult[]): Record<PointState, number> => {
  const counts: Record<PointState, number> = { ...NONE };
  for (const { state } of points) counts[state] += 1;
  return counts;
};

export const districtOf = (
  report: Report,
  units: readonly UnitResult[],
  catalog: Catalog,
  policy: Policy,
): District => {
  const ground = groundOf(report, units, catalog, policy);
  const requirements = requirementResults(ground);
  const { sections, points } = partResults(requirements, ground);
  const finals = units.flatMap(({ status, final }) =>
    status !== 'judged' || final.exact === null ? [] : [new Fraction(final.exact)],
  );
  return {
    states: counted(points),
    median: scoreOf(medianOf(finals)),
    mean: scoreOf(meanOf(finals)),
    sections,
    points,
    requirements,
    common: commonGaps(requirements, ground),
    uncovered: uncoveredOf(requirements, ground),
  };
};
