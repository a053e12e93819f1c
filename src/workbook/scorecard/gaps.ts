/** Every gap of every unit, to be filtered: what is wrong, where, what it costs, how to mend it. */
import { levels, states } from '../../messages/labels.ts';
import { unitColumns } from '../../messages/scorecard-columns.ts';
import { gapStandings, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { Text } from '../../model.ts';
import { columnName, type Sheet } from '../book.ts';
import { floored, flooring, numberOf, sumOf } from '../form-cells.ts';
import { quoted } from '../sheet-names.ts';
import {
  DASH,
  dueCell,
  exactCell,
  type Frame,
  figure,
  groupTitle,
  head,
  laid,
  over,
  type Part,
  placeOf,
  said,
  type Width,
  widthIn,
  word,
  words,
  worked,
} from './cells.ts';
import type { ListedGap } from './gap-list.ts';

const COLUMNS = [
  ['number', sheetHeads.number, 6],
  ['unit', unitColumns.unit, 15],
  ['group', unitColumns.group, [8, 13]],
  ['point', sheetHeads.point, 20],
  ['id', { zh: '编号', en: 'Id' }, 8],
  ['title', sheetHeads.requirement, 26],
  ['key', sheetHeads.item, 16],
  ['level', { zh: '级别', en: 'Level' }, [7, 12]],
  ['state', sheetHeads.state, [7, 9]],
  ['message', sheetHeads.problem, 34],
  ['mend', sheetHeads.mend, 36],
  ['due', sheetHeads.due, 16],
  ['place', sheetHeads.place, 26],
  ['costs', sheetHeads.costs, [8, 9]],
  ['gain', sheetHeads.gain, [8, 12]],
  ['standing', sheetHeads.standing, 9],
  ['waived', sheetHeads.waivedUntil, 12],
  ['costsExact', sheetHeads.costsExact, 12],
  ['gainExact', sheetHeads.gainExact, 12],
] as const satisfies readonly (readonly [string, Text, Width])[];
type Column = (typeof COLUMNS)[number][0];

const HEAD_ROWS = 3;
/** What is printed ends here; the exact points stand to its right. */
const LAST_PRINTED: Column = 'waived';
const PRINTED = COLUMNS.findIndex(([key]) => key === LAST_PRINTED) + 1;
const letter = (column: Column): string => columnName(COLUMNS.findIndex(([key]) => key === column));

/** A column of the list as other sheets say it; an empty list still has a row. */
export const gapRange = ({ sheets }: Frame, gaps: readonly ListedGap[], column: Column): string => {
  const [at, last] = [letter(column), HEAD_ROWS + Math.max(1, gaps.length)];
  return `${quoted(sheets.gaps)}!$${at}$${HEAD_ROWS + 1}:$${at}$${last}`;
};

const rowOf = (frame: Frame, { row, point, finding, gap, standing }: ListedGap, index: number): Part[] => {
  const { t } = frame;
  return [
    figure(index + 1, 'count'),
    words(row.unit.short),
    word(groupTitle(frame, row.unit.group)),
    words(`${point.id} ${t(point.title)}`),
    words(finding.id),
    words(t(finding.title)),
    words(gap.key),
    word(t(levels[finding.level])),
    word(t(states[gap.state])),
    words(t(gap.message)),
    words(t(gap.mend)),
    dueCell(gap.due),
    words(placeOf(gap.place)),
    figure(gap.lost.value, 'points'),
    figure(gap.gain.value, 'points'),
    word(t(gapStandings[standing])),
    gap.waived === undefined ? words(null) : dueCell(gap.waived.expires),
    exactCell(gap.lost.exact),
    exactCell(gap.gain.exact),
  ];
};

export const gapsSheet = (frame: Frame, gaps: readonly ListedGap[]): Sheet => {
  const { sheets, t, lang } = frame;
  const last = HEAD_ROWS + Math.max(1, gaps.length);
  const points = { costs: 'lost', gain: 'gain' } as const;
  const total = COLUMNS.map(([key]): Part => {
    if (key === 'unit') return said(t({ zh: '合计', en: 'Total' }), 'total');
    if (key !== 'costs' && key !== 'gain') return said(null, 'total');
    const exact = letter(`${key}Exact`);
    const sum = sumOf(gaps.map(({ gap }) => numberOf(gap[points[key]].exact)));
    // 109: rows that a filter hides are left out.
    const shown = `SUBTOTAL(109,${exact}${HEAD_ROWS + 1}:${exact}${last})`;
    return worked(flooring(shown, 2), floored(sum, 2), 'totalPoints');
  });
  const nothing = COLUMNS.map(([key]) => words(key === 'unit' ? DASH : null));
  const fills = [
    ['missing', 'F8CBAD'],
    ['flawed', 'FFE699'],
    ['late', 'FFF2CC'],
  ] as const;
  const stateRange = `${letter('state')}${HEAD_ROWS + 1}:${letter('state')}${last}`;
  return {
    name: sheets.gaps,
    ...laid([
      [over(said(t(sheetTitles.gaps), 'title'), PRINTED)],
      [over(said(t(sheetPhrases.gapsNote()), 'note'), PRINTED)],
      COLUMNS.map(([, text]) => head(t(text))),
      ...(gaps.length === 0 ? [nothing] : gaps.map((gap, index) => rowOf(frame, gap, index))),
      total,
    ]),
    widths: COLUMNS.map(([, , width]) => widthIn(width, lang)),
    frozen: HEAD_ROWS,
    frozenColumns: 2,
    filter: `A${HEAD_ROWS}:${columnName(COLUMNS.length - 1)}${last}`,
    heights: new Map([[0, 36]]),
    printed: `A1:${letter(LAST_PRINTED)}${last + 1}`,
    rules: [
      ...fills.map(([state, fill]) => ({
        range: stateRange,
        when: `${letter('state')}${HEAD_ROWS + 1}="${t(states[state])}"`,
        fill,
      })),
      {
        range: `A${HEAD_ROWS + 1}:${letter('standing')}${last}`,
        when: `AND($${letter('standing')}${HEAD_ROWS + 1}<>"",$${letter('standing')}${HEAD_ROWS + 1}<>"${t(gapStandings.open)}")`,
        fill: 'F2F2F2',
        ink: '7F7F7F',
      },
    ],
    tab: 'C55A11',
  };
};
