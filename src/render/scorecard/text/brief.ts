/** A scorecard → one aligned line a unit: group, rank, name, score, grade or standing, gaps. */
import * as format from '../../../messages/format.ts';
import { phrases } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { standingWords } from '../../../messages/scorecard-report.ts';
import type { Scorecard, UnitResult } from '../../../model.ts';
import { type Line, span } from '../../text/ink.ts';
import { cut, padEnd, padStart, widest } from '../../text/measure.ts';
import { type Page, spaces } from '../../text/page.ts';
import { rankCell } from '../columns.ts';
import { standingInks } from './ranking.ts';

const longestName = 24;

export function brief(page: Page, { groups, units }: Scorecard): Line[] {
  const { t } = page;
  if (units.length === 0) return [[span(t(scorecardPhrases.empty))]];
  const titles = new Map(groups.map(({ id, title }) => [id, span(t(title)).text] as const));
  const groupOf = ({ unit }: UnitResult): string =>
    cut(titles.get(unit.group) ?? span(unit.group).text, longestName);
  const nameOf = ({ unit }: UnitResult): string => cut(span(unit.short).text, longestName);
  const gradeOf = (row: UnitResult): string => span(rankCell('grade', row, t)).text;
  const ranks = widest(units.map((row) => rankCell('rank', row, t)));
  const numbers = widest(units.map(({ gaps }) => String(gaps)));
  const columns = {
    group: widest(units.map(groupOf)),
    name: widest(units.map(nameOf)),
    grade: widest(units.map(gradeOf)),
  };
  return units.map((row) => [
    span(padEnd(groupOf(row), columns.group), 'dim'),
    spaces(2),
    span(padStart(rankCell('rank', row, t), ranks)),
    spaces(2),
    span(padEnd(nameOf(row), columns.name)),
    spaces(2),
    span(padStart(format.score(row.final.value), 5), 'strong'),
    spaces(2),
    span(padEnd(gradeOf(row), columns.grade), row.vetoed.length > 0 ? 'bad' : standingInks[row.status]),
    spaces(2),
    span(
      row.status === 'judged'
        ? t(phrases.gapCount(padStart(String(row.gaps), numbers)))
        : t(standingWords[row.status]),
    ),
  ]);
}
