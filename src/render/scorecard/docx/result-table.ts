/** A unit's row → two small tables: the score from the manifest's own to the final one, and the counts behind it. */
import type { FileChild } from 'docx';
import * as format from '../../../messages/format.ts';
import { gapLetterWords as words } from '../../../messages/gap-letter.ts';
import { officialWords } from '../../../messages/notice-letter.ts';
import type { Score, Text, UnitResult } from '../../../model.ts';
import { added, figure } from '../figures.ts';
import { FREE } from './looks.ts';
import { textWidth } from './paper.ts';
import { type Pen, paragraph } from './paragraphs.ts';
import { table } from './table.ts';

const columnsOf = (heads: readonly Text[]) =>
  heads.map((head) => ({ head, share: 1, align: 'center' as const }));

export function resultTables(pen: Pen, row: UnitResult): FileChild[] {
  const none = pen.t(officialWords.none);
  const score = ({ value }: Score): string => (value === null ? none : format.score(value));
  const { scores, facts } = words;
  const columns: readonly (readonly [Text, string])[] = [
    [scores.raw, score(row.raw)],
    ...(row.reviewed === null ? [] : [[scores.reviewed, score(row.reviewed)] as const]),
    ...(row.adjusted.exact === (row.reviewed ?? row.raw).exact
      ? []
      : [[scores.adjusted, score(row.adjusted)] as const]),
    ...(row.bonus === null ? [] : [[scores.bonus, added(row.bonus.counted)] as const]),
    [scores.final, score(row.final)],
    ...(row.converted === null ? [] : [[scores.converted, figure(row.converted)] as const]),
    [scores.grade, row.grade === null ? none : pen.t(row.grade)],
    [scores.rank, row.rank === null ? none : String(row.rank)],
  ];
  const counts: readonly (readonly [Text, string])[] = [
    [facts.binding, `${row.binding.met}/${row.binding.due}`],
    [facts.coverage, `${row.coverage.judged}/${row.coverage.bound}`],
    [facts.gaps, String(row.gaps)],
    [facts.missing, String(row.missing)],
    [facts.flawed, String(row.flawed)],
    [facts.late, String(row.late)],
    [facts.doubts, String(row.warnings)],
    [facts.lost, row.lost === null ? none : format.points(row.lost.exact)],
  ];
  return [columns, counts].flatMap((each) => [
    table(pen, columnsOf(each.map(([head]) => head)), [each.map(([, value]) => value)], {
      width: textWidth,
      small: true,
    }),
    paragraph([], { style: FREE, spacing: { line: 160, lineRule: 'exact' } }),
  ]);
}
