/** Every unit → a short paragraph of how it stands, and the first things that it had better mend. */
import * as format from '../../../messages/format.ts';
import { noticeWords } from '../../../messages/notices.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import type { DepartmentReport, Scorecard, UnitResult } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { findingsOf } from '../../parts/notices.ts';
import { unitsOf } from '../counts.ts';
import { heading, numbered, strong, type Writer } from './writer.ts';

const FIRST = 3;

export function unitBlocks(writer: Writer, scorecard: Scorecard): readonly string[] {
  const { t, raw } = writer;
  return [
    heading(2, t(scorecardHeads.each)),
    ...scorecard.units.flatMap((row) => {
      const department = scorecard.report.departments.find(({ file }) => file === row.file);
      return [
        heading(3, markdownText(row.unit.full)),
        ...(row.final.value === null ? [] : [t(scorecardPhrases.sentence(facts(writer, row, scorecard)))]),
        t(scorecardPhrases.sentence([raw(row.because)])),
        ...(department === undefined || row.final.value === null ? [] : firstGaps(writer, department, row)),
      ];
    }),
  ];
}

function facts({ raw }: Writer, row: UnitResult, scorecard: Scorecard): readonly string[] {
  const { unit, final, grade, rank, binding, gaps, waived, coverage, warnings } = row;
  const group = scorecard.groups.find(({ id }) => id === unit.group);
  const ranked = unitsOf(scorecard, unit.group).filter((other) => other.rank !== null).length;
  return [
    raw(scorecardPhrases.scored(format.score(final.value))),
    ...(grade === null ? [] : [raw(grade)]),
    ...(rank === null || group === undefined
      ? []
      : [raw(scorecardPhrases.ranked(rank, group.title, ranked))]),
    raw(scorecardPhrases.bindingMet(binding.met, binding.due)),
    raw(scorecardPhrases.coverage(coverage.judged, coverage.bound)),
    raw(settledWords.openGaps(gaps, waived)),
    ...(warnings === 0 ? [] : [raw(scorecardPhrases.doubts(warnings))]),
  ];
}

function firstGaps({ t, raw }: Writer, department: DepartmentReport, row: UnitResult): readonly string[] {
  const located = new Map(
    findingsOf(department).flatMap((finding) =>
      finding.gaps.map((gap) => [gap.id, { finding, gap }] as const),
    ),
  );
  const items = department.priorities.slice(0, FIRST).flatMap(({ gaps: ids, gain }) => {
    const [first] = ids.flatMap((id) => located.get(id) ?? []);
    if (first === undefined) return [];
    const { finding, gap } = first;
    const more = ids.length > 1 ? `（+${ids.length - 1}）` : '';
    const what = raw(noticeWords.withMend(bare(raw(gap.message)), bare(raw(gap.mend))));
    return [
      `${strong(markdownText(format.gained(gain.exact)))} ${markdownText(`${finding.id} ${raw(finding.title)}${more}`)} — ${markdownText(what)}`,
    ];
  });
  if (items.length === 0) return row.gaps === 0 ? [t(scorecardPhrases.noGaps)] : [];
  return [t(scorecardPhrases.firstGaps), numbered(items)];
}

const bare = (text: string): string => text.trim().replace(/(?<![。.])[。.]+$/u, '');
