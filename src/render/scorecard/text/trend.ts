/** A trend → who rose and fell, whose grade changed, what was fixed and what is open in both periods. */
import { compareWords, differences } from '../../../messages/compare.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, rankHeads, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Difference, Points, Scorecard, Text, Trend, UnitTrend } from '../../../model.ts';
import { type Ink, type Line, type Span, span } from '../../text/ink.ts';
import { cut, widest } from '../../text/measure.ts';
import { gap, hang, type Page, paragraph, spaces, title } from '../../text/page.ts';
import { signed } from '../figures.ts';
import { gradeOf, isRegraded, rankOf, scoreOf, trendSummary } from '../trend-sides.ts';
import { type Fitted, fitted, fittedHead, fittedRow } from './fit.ts';

const arrow = ' -> ';

export function trendLines(page: Page, scorecard: Scorecard, trend: Trend, verbose: boolean): Line[] {
  const { t } = page;
  const sum = (key: 'fixed' | 'open' | 'new'): number =>
    trend.units.reduce((n, unit) => n + unit[key].length, 0);
  return [
    gap,
    gap,
    ...title(page, [span(t(scorecardHeads.trend), 'strong'), span(`  ${t(trend.before)}`, 'dim')], '='),
    ...caution(page, trend.comparable, trend.differences),
    ...paragraph(page, 0, [span(trendSummary(trend.units, t))]),
    ...paragraph(page, 0, [span(t(scorecardPhrases.gapTrend(sum('fixed'), sum('open'), sum('new'))))]),
    gap,
    ...unitsTable(page, scorecard, trend.units),
    ...(verbose ? trend.units.flatMap((unit) => gapLists(page, unit)) : []),
  ];
}

/** Loud where the two stand on different ground. */
export function caution(page: Page, comparable: boolean, all: readonly Difference[]): Line[] {
  const { t } = page;
  if (all.length === 0 && comparable) return [];
  const mark = `[${t(comparable ? compareWords.attention : compareWords.caution)}]`;
  const at = widest([mark]) + 2;
  const says = all.map((each) => t((differences[each.kind] as (difference: Difference) => Text)(each)));
  return [...(comparable ? [] : [t(scorecardPhrases.otherGround)]), ...says].flatMap((text, i) =>
    hang(page, at, i === 0 ? [span(mark, comparable ? 'warn' : 'bad')] : [], [
      span(text, i === 0 && !comparable ? 'strong' : 'plain'),
    ]),
  );
}

export const changeInk = (change: Points | null): Ink =>
  change === null || change.exact === '0' ? 'dim' : change.exact.startsWith('-') ? 'bad' : 'good';

const columnHeads = {
  unit: rankHeads.unit,
  before: partHeads.before,
  after: partHeads.after,
  change: partHeads.change,
  rank: partHeads.rank,
  grade: partHeads.grade,
  fixed: partHeads.fixed,
  open: partHeads.open,
  new: partHeads.new,
} as const;
type TrendColumn = keyof typeof columnHeads;
const left: ReadonlySet<TrendColumn> = new Set<TrendColumn>(['unit', 'grade']);
const dispensable: readonly TrendColumn[] = ['before', 'new', 'fixed', 'open', 'rank'];
const longest = { unit: 24, grade: 32 } as const;

/** The units of one group after the other, each under the name of the group. */
function unitsTable(page: Page, { groups, units: ranked }: Scorecard, units: readonly UnitTrend[]): Line[] {
  const { t } = page;
  const groupOf = new Map(ranked.map(({ unit }) => [unit.short, unit.group] as const));
  const titles = new Map(groups.map(({ id, title: name }) => [id, name] as const));
  const rows = units.map((unit) => ({ group: groupOf.get(unit.unit), cells: cellsOf(page, unit) }));
  const columns = (Object.keys(columnHeads) as TrendColumn[]).map((column): Fitted<TrendColumn> => {
    const head = t(columnHeads[column]);
    return { column, head, width: widest([head, ...rows.map(({ cells }) => cells[column].text)]) };
  });
  const layout = fitted(page, columns, dispensable, 'unit');
  return [
    fittedHead(layout, left),
    ...rows.flatMap(({ group, cells }, i) => {
      const name = group === undefined ? undefined : titles.get(group);
      const opens = i === 0 || rows[i - 1]?.group !== group;
      return [
        ...(opens && name !== undefined ? paragraph(page, 0, [span(t(name), 'dim')]) : []),
        fittedRow(layout, left, (column) => cells[column]),
      ];
    }),
  ];
}

const both = (one: string, other: string): string => (one === other ? one : `${one}${arrow}${other}`);

function cellsOf(page: Page, unit: UnitTrend): { readonly [C in TrendColumn]: Span } {
  const { before, after, change, fixed, open, new: fresh } = unit;
  const count = (all: readonly string[], ink: Ink): Span =>
    span(String(all.length), all.length > 0 ? ink : 'plain');
  return {
    unit: span(cut(span(unit.unit).text, longest.unit)),
    before: span(scoreOf(before)),
    after: span(scoreOf(after), 'strong'),
    change: span(signed(change), changeInk(change)),
    rank: span(both(rankOf(before), rankOf(after))),
    grade: gradeSpan(page, unit),
    fixed: count(fixed, 'good'),
    open: count(open, 'warn'),
    new: count(fresh, 'bad'),
  };
}

function gradeSpan({ t }: Page, unit: UnitTrend): Span {
  const { before, after } = unit;
  if (before === null) return span(t(scorecardPhrases.noBefore), 'dim');
  if (after === null) return span(t(scorecardPhrases.noAfter), 'dim');
  const text = span(both(gradeOf(before, t), gradeOf(after, t))).text;
  return span(cut(text, longest.grade), isRegraded(unit) ? 'strong' : 'plain');
}

function gapLists(page: Page, unit: UnitTrend): Line[] {
  const { t } = page;
  const heads = { fixed: scorecardHeads.fixed, open: scorecardHeads.open, new: scorecardHeads.new } as const;
  const inks = { fixed: 'good', open: 'warn', new: 'bad' } as const satisfies Record<string, Ink>;
  const keys = (['fixed', 'open', 'new'] as const).filter((key) => unit[key].length > 0);
  if (keys.length === 0) return [];
  const at = 4 + widest(Object.values(heads).map(t));
  return [
    gap,
    ...paragraph(page, 0, [span(unit.unit, 'strong')]),
    ...keys.flatMap((key) =>
      hang(page, at, [spaces(2), span(t(heads[key]), inks[key])], [span(unit[key].join('  '))]),
    ),
  ];
}
