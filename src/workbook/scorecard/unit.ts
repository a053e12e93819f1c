/** One unit on a sheet of its own: where it stands, point by point, what was decided about it, what to mend first, what to check, what is wrong with its manifest. */
import { doubtLabel, levels, severities, states } from '../../messages/labels.ts';
import { pointStates } from '../../messages/scorecard-report.ts';
import { blocks, gapStandings, sheetHeads, sheetPhrases } from '../../messages/scorecard-sheets.ts';
import type { DepartmentReport, UnitResult } from '../../model.ts';
import type { Sheet, Written } from '../book.ts';
import type { ListedDecision } from '../list-decisions.ts';
import { type Table, tableRows } from './blocks.ts';
import {
  DASH,
  dueCell,
  type Frame,
  figure,
  jump,
  laid,
  over,
  type Part,
  placeOf,
  said,
  scoreCell,
  type Width,
  widthIn,
  word,
  words,
} from './cells.ts';
import { type ListedGap, ranked } from './gap-list.ts';
import { decisionsTable } from './unit-decisions.ts';
import { figureRows } from './unit-figures.ts';

/** No., id, requirement, item, level, state, what is wrong, how to mend it, due, place, lost, gain, standing. */
const WIDTHS: readonly Width[] = [6, 9, 28, [16, 20], [8, 12], [8, 10], 36, 36, 16, 26, [8, 9], [8, 12], 9];
const h = sheetHeads;
const ID = { zh: '编号', en: 'Id' };
const LEVEL = { zh: '级别', en: 'Level' };

const pointsTable = ({ scorecard, t }: Frame, { points }: UnitResult): Table => {
  const titles = new Map(scorecard.district.points.map(({ id, title }) => [id, title]));
  return {
    title: blocks.points,
    heads: [h.point, h.title, h.state, h.openCount, h.score],
    spans: [1, 2, 1, 2, 1],
    rows: points
      .filter(({ state }) => state !== 'unbound')
      .map(({ id, state, score, gaps }): readonly Written[] => {
        const title = titles.get(id);
        return [
          words(id),
          words(title === undefined ? '' : t(title)),
          word(t(pointStates[state])),
          figure(gaps, 'count'),
          scoreCell(score, 'final'),
        ];
      }),
  };
};

const gapsTable = ({ t }: Frame, gaps: readonly ListedGap[]): Table => ({
  title: blocks.gaps,
  heads: [
    ...[h.number, ID, h.requirement, h.item, LEVEL, h.state, h.problem, h.mend],
    ...[h.due, h.place, h.costs, h.gain, h.standing],
  ],
  spans: WIDTHS.map(() => 1),
  rows: gaps.map(({ finding, gap, standing }, index) => [
    figure(index + 1, 'count'),
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
  ]),
  empty: sheetPhrases.noGaps(),
});

const doubtsTable = ({ t }: Frame, { doubts }: DepartmentReport): Table => ({
  title: blocks.doubts,
  heads: [h.number, h.kind, h.message, h.place],
  spans: [1, 2, 5, 2],
  rows: doubts.map(({ code, message, place }, index) => [
    figure(index + 1, 'count'),
    words(t(doubtLabel(code))),
    words(t(message)),
    words(placeOf(place)),
  ]),
});

const problemsTable = ({ t }: Frame, { problems }: DepartmentReport): Table => ({
  title: blocks.problems,
  heads: [h.number, h.severity, h.message, h.excerpt, h.mend, h.place],
  spans: [1, 1, 4, 1, 1, 2],
  rows: problems.map(({ severity, message, mend, place }, index) => [
    figure(index + 1, 'count'),
    word(t(severities[severity])),
    words(t(message)),
    words(place.excerpt.trim()),
    words(mend === undefined ? DASH : t(mend)),
    words(placeOf(place)),
  ]),
});

export const unitSheet = (
  frame: Frame,
  row: UnitResult,
  department: DepartmentReport,
  /** The unit's own, in the document's order. */
  gaps: readonly ListedGap[],
  decisions: readonly ListedDecision[],
): Sheet => {
  const { scorecard, sheets, unitSheets, t, lang } = frame;
  const { short, full } = row.unit;
  const judged = row.status === 'judged';
  const note = sheetPhrases.unitNote(full, department.file, department.asOf?.date ?? null);
  const tables = [
    ...(judged ? [pointsTable(frame, row)] : []),
    decisionsTable(frame, decisions),
    ...(judged ? [gapsTable(frame, ranked(gaps, department))] : []),
    doubtsTable(frame, department),
    problemsTable(frame, department),
  ];
  const figures = figureRows(frame, row, WIDTHS.length);
  const top: readonly (readonly Part[])[] = [
    [over(said(t(sheetPhrases.unitTitle(short, scorecard.title)), 'title'), WIDTHS.length)],
    [
      over(jump(t(sheetPhrases.back()), sheets.overview, 'back'), 2),
      over(said(t(note), 'note'), WIDTHS.length - 2),
    ],
    ...figures,
  ];
  const below = tables.flatMap((table) => tableRows(frame, table));
  const first = top.length + 1;
  // Only rows of gaps have a number under points lost and a word under standing.
  const settled = `AND(ISNUMBER($K${first}),ISTEXT($M${first}),$M${first}<>"${t(gapStandings.open)}")`;
  const last = first + below.length;
  return {
    name: unitSheets.get(row) ?? short,
    ...laid([...top, ...below]),
    widths: WIDTHS.map((width) => widthIn(width, lang)),
    heights: new Map([[0, 36]]),
    rules: judged
      ? [
          { range: `G${first}:G${first + 2 + row.points.length}`, bar: '9DC3E6' },
          { range: `A${first}:M${last}`, when: settled, fill: 'F2F2F2', ink: '7F7F7F' },
        ]
      : [],
    ...(judged ? {} : { tab: '7F7F7F' }),
  };
};
