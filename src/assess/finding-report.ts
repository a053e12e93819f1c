/** A scored finding, its gaps, and what reviews and waivers say of it → its part of the report. */
import type { Document, ExpectationReport, Finding, FindingReport, Gap, Manifest, Review } from '../model.ts';
import { fraction, minus, times } from './exact.ts';
import { type CostedGap, placeAt } from './gaps.ts';
import { exact, points, type ScoredFinding } from './score.ts';
import type { Settled } from './settle.ts';

const expectationOf = ({ key, kind, state, due }: Finding['expectations'][number]): ExpectationReport => ({
  key,
  kind,
  state,
  due,
});

const unnamed = ({ department: _, requirement: __, ...review }: Review): FindingReport['review'] & object =>
  review;

/** What reviews and waivers say beside a finding. */
const besides = (
  { requirement, result }: Finding,
  settled: Settled | undefined,
): Pick<FindingReport, 'review' | 'final'> => {
  if (settled === undefined) return {};
  const standing = settled.reviewed?.applied.get(requirement.id);
  const final = settled.final.get(requirement.id) ?? 'waived';
  return {
    ...(standing === undefined ? {} : { review: unnamed(standing) }),
    ...(final === result ? {} : { final }),
  };
};

export const findingReport = (
  scored: ScoredFinding,
  gaps: readonly Gap[],
  document: Document<Manifest>,
  settled: Settled | undefined,
): FindingReport => {
  const { finding, weight, due, credits, unitWorth } = scored;
  const { id, title, en, cite, level, shared, rule } = finding.requirement;
  return {
    id,
    title: { zh: title, en: en.title },
    cite,
    level,
    weight,
    shared,
    rule,
    result: finding.result,
    credits: exact(credits),
    due: due.length,
    lost: points(times(unitWorth(), minus(fraction(due.length), credits))),
    ...(finding.reason === undefined ? {} : { reason: finding.reason }),
    ...(finding.at === undefined ? {} : { place: placeAt(document, finding.at) }),
    ...(finding.by === undefined ? {} : { by: finding.by }),
    ...besides(finding, settled),
    expectations: finding.expectations.map(expectationOf),
    gaps,
  };
};

/** A gap with the waiver in force, where there is one. */
export const markWaived = (costed: CostedGap, settled: Settled | undefined): CostedGap => {
  const waiver = settled?.waived?.gaps.get(costed.gap.id);
  if (waiver === undefined) return costed;
  const { department: _, requirement: __, gap: ___, ...waived } = waiver;
  return { ...costed, gap: { ...costed.gap, waived } };
};

/** Nobody need mend it: it is waived, or a review found the requirement met. */
export const isSettled = ({ gap }: CostedGap, settled: Settled | undefined): boolean => {
  if (settled === undefined) return false;
  const review = settled.reviewed?.applied.get(gap.id.slice(0, gap.id.indexOf('#')));
  return gap.waived !== undefined || review?.new === 'pass' || review?.new === 'notapplicable';
};
