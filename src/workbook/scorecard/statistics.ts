/** Below the overview: how each group fared, by formulas over its rows, and the places that quotas gave. */
import { unitColumns } from '../../messages/scorecard-columns.ts';
import { partHeads, standingWords } from '../../messages/scorecard-report.ts';
import { blocks, sheetHeads } from '../../messages/scorecard-sheets.ts';
import type { GroupResult, Score, Scorecard, Standing, Text } from '../../model.ts';
import { cellName, type Written } from '../book.ts';
import { flooring, numberOf } from '../form-cells.ts';
import {
  criterion,
  DASH,
  type Frame,
  figure,
  head,
  over,
  type Part,
  said,
  word,
  words,
  worked,
} from './cells.ts';
import { columnRange } from './overview-columns.ts';

const STANDINGS: readonly Standing[] = ['judged', 'absent', 'unjudged', 'exempt'];
/** The name of the group takes the first two columns. */
const NAME_SPAN = 2;
const GRADE_COLUMN = NAME_SPAN + 1 + STANDINGS.length + 4;

const gradesOf = ({ groups }: Scorecard): readonly Text[] =>
  groups[0]?.grades.map(({ grade }) => grade) ?? [];

interface Place {
  readonly frame: Frame;
  /** Row of the heads, from 1. */
  readonly headAt: number;
  /** Row of the figures, from 1. */
  readonly at: number;
}

/** Conditions of COUNTIFS over the overview: the group of this row, where it is one group's. */
const inGroup = ({ frame, at }: Place, group: GroupResult | null): readonly string[] =>
  group === null
    ? []
    : [`${columnRange('group', frame.scorecard.units.length)},${criterion(`$A${at}`, frame.t(group.title))}`];

const counting = (
  place: Place,
  group: GroupResult | null,
  column: 'status' | 'grade',
  heading: { readonly at: string; readonly text: string },
  value: number,
): Written => {
  const range = columnRange(column, place.frame.scorecard.units.length);
  const conditions = [...inGroup(place, group), `${range},${criterion(heading.at, heading.text)}`];
  return worked(`COUNTIFS(${conditions.join(',')})`, value, 'count');
};

const FUNCTIONS = { highest: 'MAX', median: 'MEDIAN', mean: 'AVERAGE', lowest: 'MIN' } as const;

/** Over the exact final scores, floored last; a unit without one holds a text, which the functions pass over. */
const scored = (
  { frame, at }: Place,
  group: GroupResult | null,
  which: keyof typeof FUNCTIONS,
  { value }: Score,
): Written => {
  if (value === null) return figure(null, 'tenth');
  const { length } = frame.scorecard.units;
  const exact = columnRange('finalExact', length);
  const own = group === null ? exact : `IF(${columnRange('group', length)}=$A${at},${exact},"")`;
  const cell = worked(flooring(`${FUNCTIONS[which]}(${own})`, 1), value, 'tenth');
  return group === null ? cell : { ...cell, array: true };
};

/** Of all groups: the highest of the highest, the lowest of the lowest; the rest stands in the district's result. */
const allGroups = ({ groups, district }: Scorecard): { readonly [K in keyof typeof FUNCTIONS]: Score } => {
  const extreme = (which: 'highest' | 'lowest'): Score =>
    groups
      .map((group) => group[which])
      .filter(({ exact }) => exact !== null)
      .reduce<Score>(
        (best, each) => {
          const [one, other] = [best.exact, each.exact].map((exact) =>
            exact === null ? null : numberOf(exact),
          );
          if (one === null || one === undefined) return each;
          return (other ?? 0) > one === (which === 'highest') ? each : best;
        },
        { value: null, exact: null },
      );
  return {
    highest: extreme('highest'),
    median: district.median,
    mean: district.mean,
    lowest: extreme('lowest'),
  };
};

const statisticsRow = (place: Place, group: GroupResult | null): readonly Part[] => {
  const { frame, headAt } = place;
  const { scorecard, t } = frame;
  const groups = group === null ? scorecard.groups : [group];
  const units = scorecard.units.filter(({ unit }) => group === null || unit.group === group.id);
  const grades = gradesOf(scorecard);
  const figures = group ?? allGroups(scorecard);
  const all = inGroup(place, group);
  const name = group === null ? t(blocks.all) : t(group.title);
  return [
    over(said(name, 'name'), NAME_SPAN),
    all.length === 0
      ? figure(units.length, 'count')
      : worked(`COUNTIFS(${all.join(',')})`, units.length, 'count'),
    ...STANDINGS.map((standing, index) => {
      const value = groups.reduce((sum, each) => sum + each.standings[standing], 0);
      const heading = {
        at: `${cellName(headAt - 1, NAME_SPAN + 1 + index)}`,
        text: t(standingWords[standing]),
      };
      return counting(place, group, 'status', heading, value);
    }),
    ...(['highest', 'median', 'mean', 'lowest'] as const).map((which) =>
      scored(place, group, which, figures[which]),
    ),
    ...grades.map((grade, index) => {
      const value = units.filter((row) => row.grade?.zh === grade.zh).length;
      const heading = { at: cellName(headAt - 1, GRADE_COLUMN + index), text: t(grade) };
      return counting(place, group, 'grade', heading, value);
    }),
  ];
};

/** @param from the row, from 1, that the block begins on */
export const statisticsBlock = (frame: Frame, from: number): readonly (readonly Part[])[] => {
  const { scorecard, t } = frame;
  const { highest, median, mean, lowest } = partHeads;
  const headAt = from + 1;
  const heads: Part[] = [
    over(head(t(unitColumns.group)), NAME_SPAN),
    head(t(sheetHeads.unitsAll)),
    ...STANDINGS.map((standing) => head(t(standingWords[standing]))),
    ...[highest, median, mean, lowest].map((text) => head(t(text))),
    ...gradesOf(scorecard).map((grade) => head(t(grade))),
  ];
  return [
    [said(t(blocks.statistics), 'block')],
    heads,
    ...[...scorecard.groups, null].map((group, index) =>
      statisticsRow({ frame, headAt, at: headAt + 1 + index }, group),
    ),
  ];
};

/** The columns of one row of places: group, grade, places, taken, what happened at the border. */
const QUOTA_SPANS = [NAME_SPAN, 1, 1, 1, 15] as const;

export const quotaBlock = ({ scorecard, t }: Frame): readonly (readonly Part[])[] => {
  const rows = scorecard.groups.flatMap(({ title, quotas }) =>
    quotas.map((quota) => [
      said(t(title), 'name'),
      word(t(quota.grade)),
      figure(quota.places, 'count'),
      figure(quota.taken, 'count'),
      words(quota.border === undefined ? DASH : t(quota.border)),
    ]),
  );
  if (rows.length === 0) return [];
  const { places, taken, border } = sheetHeads;
  const heads = [unitColumns.group, unitColumns.grade, places, taken, border].map((text) => head(t(text)));
  const spread = (cells: readonly Written[]): readonly Part[] =>
    cells.map((cell, index) => over(cell, QUOTA_SPANS[index] ?? 1));
  return [[said(t(blocks.quotas), 'block')], spread(heads), ...rows.map(spread)];
};
