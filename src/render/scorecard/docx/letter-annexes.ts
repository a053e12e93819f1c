/** A unit's report → the annexes of its letter: the list of gaps and the form to reply on, or the faults of its manifest. */
import type { FileChild } from 'docx';
import * as format from '../../../messages/format.ts';
import { gapLetterWords as words } from '../../../messages/gap-letter.ts';
import { phrases } from '../../../messages/labels.ts';
import { officialWords } from '../../../messages/notice-letter.ts';
import type { DepartmentReport, Gap, Text } from '../../../model.ts';
import { errorsOf, fileName, note, placeIn } from './letter.ts';
import { sizes } from './looks.ts';
import { findingRows, type GapRow, MOST_ROWS, paperRows } from './open-gaps.ts';
import { textHeight } from './paper.ts';
import { annexHead, type Pen } from './paragraphs.ts';
import { table } from './table.ts';

const center = { align: 'center' } as const;
const LAID = { width: textHeight, size: sizes.five };

/** What each gap of a row lacks, each sentence once. */
const messages = (pen: Pen, gaps: readonly Gap[]): readonly string[] => [
  ...new Set(gaps.map(({ message }) => pen.t(message))),
];
/** One day for all, or each with what it is the day of. */
function dues(pen: Pen, gaps: readonly Gap[]): readonly string[] {
  const different = new Set(gaps.map(({ due }) => due)).size > 1;
  const written = gaps.map(({ key, due }) => {
    const text: Text = due === null ? phrases.noDue : { zh: due, en: due };
    return pen.t(different ? words.about(key, text) : text);
  });
  return [...new Set(written)];
}

export function gapAnnex(pen: Pen, unit: string, n: number, department: DepartmentReport): FileChild[] {
  const { number, requirement, cite, gap, mend, due, lost, place } = words.gapColumns;
  return [
    ...annexHead(pen, n, words.gapAnnex(unit), false),
    table(
      pen,
      [
        { head: number, share: 5, ...center },
        { head: requirement, share: 16 },
        { head: cite, share: 22 },
        { head: gap, share: 26 },
        { head: mend, share: 27 },
        { head: due, share: 12, ...center },
        { head: lost, share: 7, ...center },
        { head: place, share: 11, ...center },
      ],
      paperRows(department).map(({ finding, gaps, lost: points, number: at, alike }) => [
        alike ? pen.t(words.from(at)) : String(at),
        [finding.id, pen.t(finding.title)],
        finding.cite,
        alike ? pen.t(words.alike(gaps.length)) : messages(pen, gaps),
        pen.t(gaps[0].mend),
        alike ? pen.t(officialWords.none) : dues(pen, gaps),
        format.points(points),
        placeIn(pen, gaps[0].place),
      ]),
      LAID,
    ),
    note(pen, words.gapNote(fileName(department.file))),
  ];
}

/** What a requirement lost its points by, as far as the list has each of them in a row of its own. */
const causes = (pen: Pen, rows: readonly GapRow[]): readonly string[] => {
  const left = rows.slice(MOST_ROWS).flatMap(({ gaps }) => gaps);
  const said = rows.slice(0, MOST_ROWS).flatMap(({ gaps }) => messages(pen, gaps));
  return left.length === 0 ? said : [...said, pen.t(words.alike(left.length))];
};

/** Rows of the form are high enough to be filled in by hand. */
const TALL = 800;

export function replyAnnex(pen: Pen, unit: string, n: number, department: DepartmentReport): FileChild[] {
  const { number, requirement, worth, lost, why, mended } = words.replyColumns;
  return [
    ...annexHead(pen, n, words.replyAnnex(unit)),
    table(
      pen,
      [
        { head: number, share: 5, ...center },
        { head: requirement, share: 26 },
        { head: worth, share: 9, ...center },
        { head: lost, share: 8, ...center },
        { head: why, share: 36 },
        { head: mended, share: 38 },
      ],
      findingRows(department).map(({ finding, rows, lost: points }, i) => [
        String(i + 1),
        [finding.id, pen.t(finding.title)],
        worthOf(pen, finding),
        format.points(points),
        causes(pen, rows),
        '',
      ]),
      { ...LAID, tall: TALL },
    ),
    note(pen, words.replyNote),
    note(pen, words.replyFoot),
  ];
}

/** Points of 100 that a requirement is worth: what it lost, by the share of it that was lost. */
function worthOf(
  pen: Pen,
  { lost, credits, due }: DepartmentReport['sections'][number]['points'][number]['findings'][number],
): string {
  const worth = format.worth(lost.exact, credits, due);
  return worth === null ? pen.t(officialWords.none) : format.points(worth);
}

export function faultAnnex(pen: Pen, unit: string, department: DepartmentReport): FileChild[] {
  const { number, place, fault, mend, excerpt } = words.faultColumns;
  return [
    ...annexHead(pen, null, words.faultAnnex(unit), false),
    table(
      pen,
      [
        { head: number, share: 5, ...center },
        { head: place, share: 12, ...center },
        { head: fault, share: 32 },
        { head: mend, share: 32 },
        { head: excerpt, share: 26 },
      ],
      errorsOf(department).map((problem, i) => [
        String(i + 1),
        placeIn(pen, problem.place),
        pen.t(problem.message),
        problem.mend === undefined ? '' : pen.t(problem.mend),
        problem.place.excerpt.trim(),
      ]),
      LAID,
    ),
  ];
}
