/** A department's report → its open gaps, those of one place and one mend in one row, in the document's order. */
import * as format from '../../../messages/format.ts';
import type { DepartmentReport, Exact, FindingReport, Gap } from '../../../model.ts';
import { groupsOf } from '../../parts/groups.ts';

export interface GapRow {
  readonly finding: FindingReport;
  readonly gaps: readonly [Gap, ...Gap[]];
  /** Points that all of them cost. */
  readonly lost: Exact;
}

/** As the row of the scorecard counts them: a review's verdict stands whole, a waiver takes a gap away, what weighs nothing asks nothing. */
function openGaps({ weight, review, final, gaps }: FindingReport): readonly Gap[] {
  if (weight === 0) return [];
  if (review === undefined) return gaps.filter(({ waived }) => waived === undefined);
  return review.new === 'pass' || review.new === 'notapplicable' || final === 'waived' ? [] : gaps;
}

export const findingsOf = ({ sections }: DepartmentReport): readonly FindingReport[] =>
  sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings));

export const gapRows = (department: DepartmentReport): readonly GapRow[] =>
  findingsOf(department).flatMap((finding) =>
    groupsOf(openGaps(finding)).map((gaps) => ({
      finding,
      gaps,
      lost: format.total(gaps.map(({ lost }) => lost.exact)),
    })),
  );

export interface FindingRow {
  readonly finding: FindingReport;
  readonly rows: readonly GapRow[];
  readonly lost: Exact;
}
/** The same by requirement. */
export function findingRows(department: DepartmentReport): readonly FindingRow[] {
  const all = gapRows(department);
  return [...new Set(all.map(({ finding }) => finding))].map((finding) => {
    const rows = all.filter((row) => row.finding === finding);
    return { finding, rows, lost: format.total(rows.map(({ lost }) => lost)) };
  });
}
