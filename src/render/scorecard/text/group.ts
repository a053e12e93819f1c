/** One group of units → its ranked table, and under it what the table cannot say: ties, vetoes, places, who has no score and why. */
import * as format from '../../../messages/format.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, scorecardHeads, standingWords } from '../../../messages/scorecard-report.ts';
import type { GroupResult, Score, Scorecard, Text, UnitResult } from '../../../model.ts';
import { type Ink, type Line, type Span, span } from '../../text/ink.ts';
import { cut, padEnd, padStart, widest } from '../../text/measure.ts';
import { gap, hang, type Page, paragraph, spaces, title } from '../../text/page.ts';
import type { RankColumn } from '../columns.ts';
import { bonusLine, hasBonusStory, roundedAway, standingsLine, unitsOf, unscored } from '../counts.ts';
import { bar } from './bar.ts';
import type { Fitted } from './fit.ts';
import { ranking, standingInks } from './ranking.ts';

export function groupLines(
  page: Page,
  scorecard: Scorecard,
  group: GroupResult,
  layout: readonly Fitted<RankColumn>[],
  verbose: boolean,
): Line[] {
  const { t } = page;
  const rows = unitsOf(scorecard, group.id);
  return [
    gap,
    ...title(
      page,
      [span(t(group.title), 'strong'), span(`  ${standingsLine(group.standings, t)}`, 'dim')],
      '-',
    ),
    ...(rows.length === 0
      ? paragraph(page, 0, [span(t(scorecardPhrases.noUnits))])
      : ranking(page, rows, layout)),
    ...(roundedAway(rows) ? paragraph(page, 0, [span(t(scorecardPhrases.rounded), 'dim')]) : []),
    ...statistics(page, group),
    ...distribution(page, group),
    ...places(page, group),
    ...told(
      page,
      scorecardHeads.ties,
      rows.flatMap(({ unit, tie }) => (tie === undefined ? [] : [[unit.short, t(tie)]])),
    ),
    ...told(
      page,
      scorecardHeads.bonus,
      rows
        .filter((row) => verbose || hasBonusStory(row))
        .flatMap((row) => {
          const line = bonusLine(row, t);
          return line === null ? [] : [[row.unit.short, line]];
        }),
    ),
    ...withoutScore(page, rows),
    ...reasons(page, rows, verbose),
  ];
}

/** Names at the left, sentences beside them. */
function told(page: Page, head: Text, all: readonly (readonly string[])[], ink: Ink = 'plain'): Line[] {
  if (all.length === 0) return [];
  const at = 4 + widest(all.map(([name = '']) => span(name).text));
  return [
    gap,
    ...paragraph(page, 0, [span(page.t(head), 'dim')]),
    ...all.flatMap(([name = '', text = '']) => hang(page, at, [spaces(2), span(name, ink)], [span(text)])),
  ];
}

function statistics(page: Page, group: GroupResult): Line[] {
  const { t } = page;
  if (group.mean.value === null) return [];
  const fact = (head: Text, { value }: Score): Span[] => [
    span(`${t(head)} `, 'dim'),
    span(format.score(value), 'strong'),
    spaces(3),
  ];
  const facts = (['highest', 'median', 'mean', 'lowest'] as const).flatMap((key) =>
    fact(partHeads[key], group[key]),
  );
  return [
    gap,
    ...hang(page, widest([t(scorecardHeads.scores)]) + 2, [span(t(scorecardHeads.scores), 'dim')], facts),
  ];
}

const longestGrade = 24;
const [shortestBar, longestBar] = [4, 40];
/** One line a grade: how many, drawn to scale. */
function distribution(page: Page, { grades }: GroupResult): Line[] {
  const { t } = page;
  const graded = grades.reduce((sum, { units }) => sum + units.length, 0);
  if (graded === 0) return [];
  const label = t(scorecardHeads.grades);
  const at = widest([label]) + 2;
  const nameOf = (grade: Text): string => cut(span(t(grade)).text, longestGrade);
  const names = widest(grades.map(({ grade }) => nameOf(grade)));
  const counts = String(Math.max(...grades.map(({ units }) => units.length))).length;
  const room = Math.max(shortestBar, Math.min(longestBar, page.width - at - names - counts - 4));
  return grades.flatMap(({ grade, units }, i) => [
    [
      span(padEnd(i === 0 ? label : '', at), 'dim'),
      span(padEnd(nameOf(grade), names)),
      spaces(2),
      span(padStart(String(units.length), counts), 'strong'),
      spaces(2),
      span(
        bar(units.length, graded, room).filled,
        i === 0 ? 'good' : i === grades.length - 1 ? 'bad' : 'info',
      ),
    ],
  ]);
}

function places(page: Page, { quotas }: GroupResult): Line[] {
  const { t } = page;
  return told(
    page,
    scorecardHeads.quotas,
    quotas.map(({ grade, places: all, taken, border }) => [
      t(grade),
      [t(scorecardPhrases.quota(all, taken)), ...(border === undefined ? [] : [t(border)])].join(
        t({ zh: '；', en: '; ' }),
      ),
    ]),
  );
}

function withoutScore(page: Page, rows: readonly UnitResult[]): Line[] {
  const { t } = page;
  const some = unscored(rows);
  if (some.length === 0) return [];
  const at = 4 + widest(some.map(({ status }) => t(standingWords[status])));
  return [
    gap,
    ...paragraph(page, 0, [span(t(scorecardHeads.ungraded), 'dim')]),
    ...some.flatMap(({ status, because, units }) =>
      hang(
        page,
        at,
        [spaces(2), span(t(standingWords[status]), standingInks[status])],
        [span(t(scorecardPhrases.because(because, units)))],
      ),
    ),
  ];
}

/** Who was vetoed is always told; how everybody's grade came about only when asked. */
function reasons(page: Page, rows: readonly UnitResult[], verbose: boolean): Line[] {
  const because = (some: readonly UnitResult[]): readonly (readonly string[])[] =>
    some.map(({ unit, because: why }) => [unit.short, page.t(why)]);
  return verbose
    ? told(page, scorecardHeads.reasons, because(rows.filter(({ final }) => final.value !== null)))
    : told(page, scorecardHeads.vetoed, because(rows.filter(({ vetoed }) => vetoed.length > 0)), 'bad');
}
