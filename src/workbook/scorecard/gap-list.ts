/** A scorecard → every gap of the requirements that count, unit by unit, and what became of it. */
import type {
  DepartmentReport,
  FindingReport,
  Gap,
  PointReport,
  Scorecard,
  UnitResult,
} from '../../model.ts';

export interface ListedGap {
  readonly row: UnitResult;
  readonly point: PointReport;
  readonly finding: FindingReport;
  readonly gap: Gap;
  /** `settled`: a review found the requirement met, or not to apply. */
  readonly standing: 'open' | 'waived' | 'settled';
}

/** As the rows count them: where a review decided, its verdict stands whole, whatever is waived. */
export const standingOf = ({ review, final }: FindingReport, { waived }: Gap): ListedGap['standing'] => {
  if (review === undefined) return waived === undefined ? 'open' : 'waived';
  if (review.new === 'pass' || review.new === 'notapplicable') return 'settled';
  return final === 'waived' ? 'waived' : 'open';
};

export const departmentOf = ({ report }: Scorecard, { file }: UnitResult): DepartmentReport | undefined =>
  file === null ? undefined : report.departments.find((department) => department.file === file);

/** In the order of the scorecard's rows, then the document's. */
export const listGaps = (scorecard: Scorecard): readonly ListedGap[] =>
  scorecard.units.flatMap((row) =>
    (row.status === 'judged' ? (departmentOf(scorecard, row)?.sections ?? []) : []).flatMap(({ points }) =>
      points.flatMap((point) =>
        point.findings
          .filter(({ weight }) => weight > 0)
          .flatMap((finding) =>
            finding.gaps.map((gap) => ({ row, point, finding, gap, standing: standingOf(finding, gap) })),
          ),
      ),
    ),
  );

/** Those that one mend closes together stand together, the mend that gives back most first; what gives nothing back follows. */
export const ranked = (
  gaps: readonly ListedGap[],
  { priorities }: DepartmentReport,
): readonly ListedGap[] => {
  const byId = new Map(gaps.map((listed) => [listed.gap.id, listed]));
  const first = priorities.flatMap((priority) => priority.gaps.flatMap((id) => byId.get(id) ?? []));
  const taken = new Set(first);
  return [...first, ...gaps.filter((listed) => !taken.has(listed))];
};
