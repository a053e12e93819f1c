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

const gapRows = (department: DepartmentReport): readonly GapRow[] =>
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

/** Rows of one requirement: a list on paper is read from end to end, and thousands of the same kind fill a book. */
export const MOST_ROWS = 100;

export interface PaperRow extends GapRow {
  /** Of the first that it stands for. */
  readonly number: number;
  /** It stands for all that is left of its requirement. */
  readonly alike: boolean;
}
/** What is printed: of every requirement its first rows, and one row for the rest. */
export function paperRows(department: DepartmentReport): readonly PaperRow[] {
  const printed: PaperRow[] = [];
  let number = 1;
  for (const { finding, rows } of findingRows(department)) {
    for (const [index, row] of rows.slice(0, MOST_ROWS).entries())
      printed.push({ ...row, number: number + index, alike: false });
    const left = rows.slice(MOST_ROWS);
    const [first, ...more] = left.flatMap(({ gaps }) => gaps);
    if (first !== undefined) {
      const lost = format.total(left.map((row) => row.lost));
      printed.push({ finding, gaps: [first, ...more], lost, number: number + MOST_ROWS, alike: true });
    }
    number += rows.length;
  }
  return printed;
}
