/** One group of units → its ranked table, its figures, who stands in which grade, and what has to be explained. */
import * as format from '../../../messages/format.ts';
import { heads } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, scorecardHeads, standingWords } from '../../../messages/scorecard-report.ts';
import type { GroupResult, Scorecard, Text, UnitResult } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { type RankColumn, rankCell, rankHead } from '../columns.ts';
import { bonusLine, roundedAway, standingsLine, unitsOf, unscored } from '../counts.ts';
import { type Column, heading, listOf, plain, strong, strongFigure, tableOf, type Writer } from './writer.ts';

const words: ReadonlySet<RankColumn> = new Set<RankColumn>(['unit', 'grade']);

export function groupBlocks(
  writer: Writer,
  scorecard: Scorecard,
  group: GroupResult,
  columns: readonly RankColumn[],
): readonly string[] {
  const { t, raw } = writer;
  const rows = unitsOf(scorecard, group.id);
  const head = (column: RankColumn): Column => ({
    head: t(rankHead(column, columns, heads.score)),
    ...(words.has(column) ? {} : { right: true as const }),
  });
  const cell = (column: RankColumn, row: UnitResult): string => {
    const text = rankCell(column, row, raw);
    if (words.has(column)) return text === '-' ? text : markdownText(text);
    return column === 'final' ? strongFigure(text) : plain(text);
  };
  return [
    heading(2, t(group.title)),
    markdownText(standingsLine(group.standings, raw)),
    ...(rows.length === 0
      ? [t(scorecardPhrases.noUnits)]
      : [
          tableOf(
            columns.map(head),
            rows.map((row) => columns.map((column) => cell(column, row))),
          ),
        ]),
    ...(roundedAway(rows) ? [t(scorecardPhrases.rounded)] : []),
    ...statistics(writer, group),
    ...grades(writer, group),
    ...told(writer, scorecardHeads.ties, rows, ({ tie }) => (tie === undefined ? null : raw(tie))),
    ...told(writer, scorecardHeads.vetoed, rows, ({ vetoed, because }) =>
      vetoed.length > 0 ? raw(because) : null,
    ),
    ...told(writer, scorecardHeads.bonus, rows, (row) => bonusLine(row, raw)),
    ...withoutScore(writer, rows),
  ];
}

function statistics({ t }: Writer, group: GroupResult): readonly string[] {
  if (group.mean.value === null) return [];
  const keys = ['highest', 'median', 'mean', 'lowest'] as const;
  return [
    tableOf(
      keys.map((key) => ({ head: t(partHeads[key]), right: true as const })),
      [keys.map((key) => format.score(group[key].value))],
    ),
  ];
}

/** Who stands in which grade, and what the policy's places came to. */
function grades({ t, raw }: Writer, { grades: all, quotas }: GroupResult): readonly string[] {
  const quotaOf = (grade: Text) => quotas.find((quota) => quota.grade.zh === grade.zh);
  const rows = all.map(({ grade, units }) => {
    const quota = quotaOf(grade);
    return [
      t(grade),
      String(units.length),
      ...(quotas.length === 0
        ? []
        : [
            quota === undefined
              ? '-'
              : [
                  t(scorecardPhrases.quota(quota.places, quota.taken)),
                  ...(quota.border === undefined ? [] : [t(quota.border)]),
                ].join(raw({ zh: '；', en: '; ' })),
          ]),
      units.length === 0 ? t(scorecardPhrases.none) : t(scorecardPhrases.names(units)),
    ];
  });
  return [
    heading(3, t(scorecardHeads.lists)),
    tableOf(
      [
        { head: t(partHeads.grade) },
        { head: t(partHeads.count), right: true },
        ...(quotas.length === 0 ? [] : [{ head: t(scorecardHeads.quotas) }]),
        { head: t(partHeads.members) },
      ],
      rows,
    ),
  ];
}

function told(
  { t, raw }: Writer,
  head: Text,
  rows: readonly UnitResult[],
  said: (row: UnitResult) => string | null,
): readonly string[] {
  const items = rows.flatMap((row) => {
    const text = said(row);
    return text === null
      ? []
      : [`${strong(markdownText(row.unit.short))}${raw({ zh: '：', en: ': ' })}${markdownText(text)}`];
  });
  return items.length === 0 ? [] : [heading(3, t(head)), listOf(items)];
}

function withoutScore({ t }: Writer, rows: readonly UnitResult[]): readonly string[] {
  const some = unscored(rows);
  if (some.length === 0) return [];
  return [
    heading(3, t(scorecardHeads.ungraded)),
    tableOf(
      [{ head: t(partHeads.state) }, { head: t(partHeads.reason) }, { head: t(scorecardHeads.units) }],
      some.map(({ status, because, units }) => [
        t(standingWords[status]),
        t(because),
        t(scorecardPhrases.names(units)),
      ]),
    ),
  ];
}
