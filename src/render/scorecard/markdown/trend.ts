/** A trend → a table of who rose and fell, then what each unit fixed, left open and newly lacks. */
import { compareWords, differences } from '../../../messages/compare.ts';
import { phrases } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Difference, Text, Trend, UnitTrend } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { signed } from '../figures.ts';
import { gradeOf, rankOf, scoreOf, trendSummary } from '../trend-sides.ts';
import { type Column, heading, listOf, plain, strong, strongFigure, tableOf, type Writer } from './writer.ts';

export function trendBlocks(writer: Writer, trend: Trend): readonly string[] {
  const { t, raw } = writer;
  const sum = (key: 'fixed' | 'open' | 'new'): number =>
    trend.units.reduce((n, unit) => n + unit[key].length, 0);
  return [
    heading(2, markdownText(`${raw(scorecardHeads.trend)}${raw(phrases.paren(raw(trend.before)))}`)),
    ...caution(writer, trend.comparable, trend.differences),
    listOf([
      markdownText(trendSummary(trend.units, raw)),
      t(scorecardPhrases.gapTrend(sum('fixed'), sum('open'), sum('new'))),
    ]),
    unitsTable(writer, trend.units),
    ...gapLists(writer, trend.units),
  ];
}

/** What makes the two hard to compare, as a quotation that stands out. */
export function caution({ t }: Writer, comparable: boolean, all: readonly Difference[]): readonly string[] {
  const says = all.map((each) => t((differences[each.kind] as (difference: Difference) => Text)(each)));
  if (says.length === 0 && comparable) return [];
  const head = comparable
    ? t(compareWords.attention)
    : `${t(compareWords.caution)} ${t(scorecardPhrases.otherGround)}`;
  return [`> ${strong(head)}\n${says.map((text) => `>\n> - ${text}`).join('\n')}`.trimEnd()];
}

function unitsTable({ t, raw }: Writer, units: readonly UnitTrend[]): string {
  const right = (head: Text): Column => ({ head: t(head), right: true });
  const both = (one: string, other: string): string => (one === other ? one : `${one} → ${other}`);
  const rows = units.map((unit) => {
    const { before, after, change, fixed, open } = unit;
    return [
      markdownText(unit.unit),
      scoreOf(before),
      strongFigure(scoreOf(after)),
      plain(signed(change)),
      plain(both(rankOf(before), rankOf(after))),
      before === null
        ? t(scorecardPhrases.noBefore)
        : after === null
          ? t(scorecardPhrases.noAfter)
          : markdownText(both(gradeOf(before, raw), gradeOf(after, raw))),
      ...[fixed, open, unit.new].map(({ length }) => String(length)),
    ];
  });
  return tableOf(
    [
      { head: t(scorecardHeads.units) },
      ...[partHeads.before, partHeads.after, partHeads.change, partHeads.rank].map(right),
      { head: t(partHeads.grade) },
      ...[partHeads.fixed, partHeads.open, partHeads.new].map(right),
    ],
    rows,
  );
}

function gapLists({ t, raw }: Writer, units: readonly UnitTrend[]): readonly string[] {
  return (['fixed', 'open', 'new'] as const).flatMap((key) => {
    const some = units.filter((unit) => unit[key].length > 0);
    if (some.length === 0) return [];
    const items = some.map(
      (unit) =>
        `${strong(markdownText(unit.unit))}${raw({ zh: '：', en: ': ' })}${t(scorecardPhrases.names(unit[key]))}`,
    );
    return [heading(3, t(scorecardHeads[key])), listOf(items)];
  });
}
