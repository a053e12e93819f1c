/**
 * One unit's findings + the waivers → the findings without what is waived, and what became of each waiver of that unit.
 * A waiver takes gaps out of both sums of the adjusted score; it takes nothing out that is met, and makes nothing met.
 */
import { nearest } from '../catalog/nearest.ts';
import { inScope } from '../catalog/tailor.ts';
import { waiverWords } from '../messages/waivers.ts';
import type { Expectation, Finding, Text, Waiver, WaiverStatus } from '../model.ts';
import { resultOf } from './assess.ts';
import { weightOf } from './score.ts';
import type { Settling } from './settle.ts';

export interface WaiverOutcome {
  readonly status: WaiverStatus;
  readonly gaps: readonly string[];
  readonly message?: Text;
}
export interface Waived {
  /** Without the findings that nothing is left of. */
  readonly findings: readonly Finding[];
  /** Gap id → the waiver in force. */
  readonly gaps: ReadonlyMap<string, Waiver>;
  readonly outcomes: ReadonlyMap<Waiver, WaiverOutcome>;
}

const isGap = ({ state }: Expectation): boolean => state !== 'met' && state !== 'pending';
const gapId = (finding: Finding, { key }: Expectation): string => `${finding.requirement.id}#${key}`;

/** A review that found nothing, or less than all, to be met: there is something to waive even where the tool saw no gap. */
const failedByReview = ({ share, result }: Finding): boolean =>
  share !== undefined && (result === 'fail' || result === 'partial');
const settledByReview = ({ share, result }: Finding): boolean =>
  share !== undefined && (result === 'pass' || result === 'notapplicable');

const outcomeOf = (
  waiver: Waiver,
  finding: Finding | undefined,
  already: ReadonlyMap<string, Waiver>,
  whole: ReadonlyMap<string, Waiver>,
  { asOf, only }: Settling,
): WaiverOutcome => {
  const { department: unit, requirement, gap, granted, expires } = waiver;
  const facts = { what: gap ?? requirement, unit, asOf };
  if (!inScope(only, { id: requirement })) return { status: 'elsewhere', gaps: [] };
  if (finding === undefined) return { status: 'unused', gaps: [], message: waiverWords.unbound(facts) };
  const named = finding.expectations.filter(
    (expectation) => gap === undefined || gapId(finding, expectation) === gap,
  );
  const unneeded: WaiverOutcome = {
    status: 'unneeded',
    gaps: [],
    message: waiverWords.unneeded(
      finding.share !== undefined || named.length === 0 ? finding.result : 'pass',
      facts,
    ),
  };
  if (finding.expectations.length > 0 && named.length === 0) {
    const ids = finding.expectations.map((expectation) => gapId(finding, expectation));
    return { status: 'unused', gaps: [], message: waiverWords.unused(nearest(gap ?? '', ids), facts) };
  }
  if (settledByReview(finding)) return unneeded;
  const gaps = named.filter(isGap).map((expectation) => gapId(finding, expectation));
  const all = gap === undefined && failedByReview(finding);
  if (gaps.length === 0 && !all)
    return named.some(({ state }) => state === 'pending') ? { status: 'pending', gaps } : unneeded;
  if (asOf > expires) return { status: 'expired', gaps, message: waiverWords.expired(expires, facts) };
  if (asOf < granted) return { status: 'early', gaps, message: waiverWords.early(granted, facts) };
  const first = whole.get(requirement) ?? already.get(gaps.find((id) => already.has(id)) ?? '');
  const fresh = gaps.filter((id) => !already.has(id));
  if (first !== undefined && fresh.length === 0 && !(all && !whole.has(requirement)))
    return { status: 'duplicate', gaps, message: waiverWords.duplicate(first.place.line, facts) };
  return { status: 'applied', gaps: fresh };
};

/** What is left of a finding. A verdict by review stands on more than its gaps: it leaves as a whole or not at all. */
const left = (
  finding: Finding,
  gaps: ReadonlyMap<string, Waiver>,
  whole: boolean,
  at: Settling,
): Finding | null => {
  if (finding.share !== undefined) return whole && failedByReview(finding) ? null : finding;
  const expectations = finding.expectations.filter((each) => !gaps.has(gapId(finding, each)));
  if (expectations.length === finding.expectations.length) return finding;
  if (expectations.length === 0) return null;
  return {
    ...finding,
    expectations,
    result: resultOf(expectations, weightOf(finding.requirement, at.policy)),
  };
};

export const waive = (findings: readonly Finding[], waivers: readonly Waiver[], at: Settling): Waived => {
  const byId = new Map(findings.map((finding) => [finding.requirement.id, finding] as const));
  const gaps = new Map<string, Waiver>();
  const whole = new Map<string, Waiver>();
  const outcomes = new Map<Waiver, WaiverOutcome>();
  for (const waiver of waivers.filter(({ department }) => department === at.unit)) {
    const outcome = outcomeOf(waiver, byId.get(waiver.requirement), gaps, whole, at);
    outcomes.set(waiver, outcome);
    if (outcome.status !== 'applied') continue;
    for (const id of outcome.gaps) gaps.set(id, waiver);
    if (waiver.gap === undefined) whole.set(waiver.requirement, waiver);
  }
  // A renewal stands beside what it renews; that one of them is not in force is nothing to mend.
  for (const [waiver, { status, gaps: named }] of outcomes) {
    const renewed = named.length > 0 && named.every((id) => gaps.has(id));
    if ((status === 'expired' || status === 'early') && renewed)
      outcomes.set(waiver, { status, gaps: named });
  }
  const remaining = findings.flatMap(
    (finding) => left(finding, gaps, whole.has(finding.requirement.id), at) ?? [],
  );
  return { findings: remaining, gaps, outcomes };
};
