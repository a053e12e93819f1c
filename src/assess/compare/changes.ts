/** One department in two reports → what became of each gap. */
import type { ChangeKind, DepartmentReport, FindingReport, Gap, GapChange, State } from '../../model.ts';

/** The findings that weigh something: gaps in the others cost nobody anything. */
export const weighing = (department: DepartmentReport | null): ReadonlyMap<string, FindingReport> =>
  new Map(
    (department?.sections ?? [])
      .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
      .filter(({ weight }) => weight > 0)
      .map((finding) => [finding.id, finding] as const),
  );

/** How good a state is; `late` and `flawed` are each half done, and neither is better. */
const RANK: Readonly<Record<Exclude<State, 'pending'>, number>> = { met: 2, late: 1, flawed: 1, missing: 0 };

const isWorse = (after: State, before: State): boolean =>
  before !== 'pending' && after !== 'pending' && RANK[after] < RANK[before];

/** A waiver is in force on it, or a review has settled its requirement. */
const isExcused = (finding: FindingReport, gap: Gap): boolean =>
  gap.waived !== undefined ||
  (finding.review !== undefined && (finding.review.new === 'pass' || finding.review.new === 'notapplicable'));

/** A finding whose expectations and gaps are found by their keys. */
interface Indexed {
  readonly finding: FindingReport;
  readonly states: ReadonlyMap<string, State>;
  readonly gaps: ReadonlyMap<string, Gap>;
}
const indexed = (department: DepartmentReport | null): ReadonlyMap<string, Indexed> =>
  new Map(
    [...weighing(department)].map(([id, finding]) => [
      id,
      {
        finding,
        states: new Map(finding.expectations.map(({ key, state }) => [key, state])),
        gaps: new Map(finding.gaps.map((gap) => [gap.key, gap])),
      },
    ]),
  );

/** A gap of the later report. */
const kindOfGap = (finding: FindingReport, gap: Gap, earlier: Indexed | undefined): ChangeKind => {
  if (isExcused(finding, gap)) return 'waived';
  const before = earlier?.states.get(gap.key);
  const known = earlier?.gaps.get(gap.key);
  if (before !== undefined && isWorse(gap.state, before)) return 'regressed';
  if (earlier === undefined || known === undefined) return 'new';
  return isExcused(earlier.finding, known) ? 'expired' : 'open';
};

/** A gap of the earlier report that the later one does not have. */
const kindOfClosed = (later: Indexed | undefined, key: string): ChangeKind => {
  if (later === undefined) return 'removed';
  // What could not be judged has not been seen to be mended.
  if (later.finding.result === 'error') return 'open';
  return later.states.get(key) === 'met' ? 'fixed' : 'gone';
};

const change = (
  kind: ChangeKind,
  finding: FindingReport,
  gap: Gap,
  states: Pick<GapChange, 'before' | 'after'>,
): GapChange => ({
  id: gap.id,
  kind,
  title: finding.title,
  message: gap.message,
  ...states,
  due: gap.due,
  place: gap.place,
});

/** The kinds in the order in which they ask for attention. */
export const KINDS: readonly ChangeKind[] = [
  'new',
  'regressed',
  'expired',
  'open',
  'waived',
  'fixed',
  'gone',
  'removed',
];

/** In the order of their kinds, and within a kind in that of the reports. */
export const changesOf = (
  before: DepartmentReport | null,
  after: DepartmentReport | null,
): readonly GapChange[] => {
  // A manifest that cannot be judged now tells nothing about its gaps.
  if (after?.status === 'unjudged') return [];
  const earlier = indexed(before);
  const later = indexed(after);
  const present = [...later.values()].flatMap(({ finding }) =>
    finding.gaps.map((gap) =>
      change(kindOfGap(finding, gap, earlier.get(finding.id)), finding, gap, {
        before: earlier.get(finding.id)?.states.get(gap.key) ?? null,
        after: gap.state,
      }),
    ),
  );
  const closed = [...earlier.values()].flatMap(({ finding }) => {
    const now = later.get(finding.id);
    return finding.gaps
      .filter(({ key }) => now?.gaps.get(key) === undefined)
      .map((gap) =>
        change(kindOfClosed(now, gap.key), finding, gap, {
          before: gap.state,
          after: now?.states.get(gap.key) ?? null,
        }),
      );
  });
  const all = [...present, ...closed];
  return KINDS.flatMap((kind) => all.filter((each) => each.kind === kind));
};
