/** The units of a group → a ranked table that fits the page: what matters least leaves first. */
import { heads } from '../../../messages/labels.ts';
import type { Standing, UnitResult } from '../../../model.ts';
import { type Ink, type Line, span } from '../../text/ink.ts';
import { cut, widest } from '../../text/measure.ts';
import type { Page } from '../../text/page.ts';
import { type RankColumn, rankCell, rankColumns, rankHead } from '../columns.ts';
import { type Fitted, fitted, fittedHead, fittedRow } from './fit.ts';

/** From what is missed least. */
const dispensable: readonly RankColumn[] = [
  ...([
    'lost',
    'warnings',
    'waived',
    'converted',
    'coverage',
    'adjusted',
    'late',
    'bonus',
    'reviewed',
  ] as const),
  ...(['raw', 'binding', 'gaps'] as const),
];
const left: ReadonlySet<RankColumn> = new Set<RankColumn>(['unit', 'grade']);
const longestName = 24;

export const standingInks = {
  judged: 'plain',
  absent: 'bad',
  unjudged: 'bad',
  exempt: 'dim',
} as const satisfies Record<Standing, Ink>;

/** As wide as the widest cell in any group: so the tables of all groups stand alike. */
export function layoutOf(page: Page, units: readonly UnitResult[]): readonly Fitted<RankColumn>[] {
  const shown = rankColumns(units);
  const columns = shown.map((column): Fitted<RankColumn> => {
    const head = page.t(rankHead(column, shown, heads.score));
    return { column, head, width: widest([head, ...units.map((row) => cellOf(page, column, row))]) };
  });
  return fitted(page, columns, dispensable, 'unit');
}

export const ranking = (
  page: Page,
  rows: readonly UnitResult[],
  layout: readonly Fitted<RankColumn>[],
): Line[] => [
  fittedHead(layout, left),
  ...rows.map((row) =>
    fittedRow(layout, left, (column) => span(cellOf(page, column, row), inkOf(row, column))),
  ),
];

/** Names of units and of grades may be anything; figures are never cut. */
const cellOf = (page: Page, column: RankColumn, row: UnitResult): string => {
  const text = span(rankCell(column, row, page.t)).text;
  return left.has(column) ? cut(text, longestName) : text;
};

function inkOf(row: UnitResult, column: RankColumn): Ink {
  if (column === 'final') return 'strong';
  if (column === 'grade') return row.vetoed.length > 0 ? 'bad' : standingInks[row.status];
  if (column === 'gaps' || column === 'late') return row[column] > 0 ? 'warn' : 'plain';
  return row.status === 'judged' ? 'plain' : 'dim';
}
