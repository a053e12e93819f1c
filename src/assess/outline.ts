/** One unit's findings, scored → where it stands, without what was found in it. */
import type {
  Document,
  Doubt,
  Expectation,
  Finding,
  IsoDate,
  Manifest,
  Outline,
  Policy,
  Problem,
  Unit,
} from '../model.ts';
import { gapId, isGap } from './gaps.ts';
import type { Scored, ScoredFinding } from './score.ts';
import type { Settled } from './settle.ts';
import { adjustedOf, gradeOf, scoreOf, tallied, talliedStates, vetoedIn } from './standing.ts';

export interface Judged {
  readonly document: Document<Manifest>;
  readonly digest: string;
  readonly unit: Unit;
  readonly asOf: { readonly date: IsoDate; readonly from: 'option' | 'manifest' | 'clock' };
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  /** After reviews and waivers, where the run has any. */
  readonly settled?: Settled | undefined;
}

const judgedCount = (scored: Scored): Outline['coverage'] => {
  const weighing = scored.findings.filter(
    ({ weight, finding }) => weight > 0 && finding.result !== 'notapplicable',
  );
  const judged = weighing.filter(({ finding }) => ['pass', 'partial', 'fail'].includes(finding.result));
  return { judged: judged.length, bound: weighing.length };
};

/** Gaps of what weighs something that a waiver in force covers. */
const waivedIn = (weighing: readonly ScoredFinding[], settled: Settled | undefined): number => {
  const waivers = settled?.waived?.gaps;
  if (waivers === undefined || waivers.size === 0) return 0;
  const isWaived = ({ requirement }: Finding, expectation: Expectation): boolean =>
    isGap(expectation) && waivers.has(gapId(requirement, expectation));
  return weighing.flatMap(({ finding, due }) => due.filter((expectation) => isWaived(finding, expectation)))
    .length;
};

/** What weighs something: the rest is for reading only. */
export const weighingIn = ({ findings }: Scored): readonly ScoredFinding[] =>
  findings.filter(({ weight }) => weight > 0);

/** @param scored of the judged findings. */
export const outlineJudged = (judged: Judged, scored: Scored, policy: Policy): Outline => {
  const { document, unit, findings, settled } = judged;
  const vetoed = vetoedIn(findings, policy);
  const weighing = weighingIn(scored);
  return {
    file: document.file,
    digest: judged.digest,
    status: 'judged',
    declared: document.value.department,
    unit: { short: unit.short, full: unit.full, group: unit.group },
    asOf: judged.asOf,
    problems: judged.problems,
    score: scoreOf(scored.score),
    grade: gradeOf(scored.score, vetoed, policy, unit.group),
    ...adjustedOf(settled, waivedIn(weighing, settled), policy, unit.group),
    vetoed,
    coverage: judgedCount(scored),
    results: tallied(findings),
    states: talliedStates(weighing.map(({ finding }) => finding)),
  };
};

/** A manifest that could not be judged: it stays in the table, with its problems. */
export const outlineUnjudged = (
  file: string,
  digest: string,
  problems: readonly Problem[],
  declared: string | null,
  unit: Unit | undefined,
): Outline => ({
  file,
  digest,
  status: 'unjudged',
  declared,
  unit: unit === undefined ? null : { short: unit.short, full: unit.full, group: unit.group },
  asOf: null,
  problems,
  score: { value: null, exact: null },
  grade: null,
  vetoed: [],
  coverage: { judged: 0, bound: 0 },
  results: tallied([]),
  states: talliedStates([]),
});
