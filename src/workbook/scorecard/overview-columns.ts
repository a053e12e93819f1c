/** The columns of the overview: what a unit's row says, and the formulas that work it out from the exact scores. */
import { states } from '../../messages/labels.ts';
import { unitColumns } from '../../messages/scorecard-columns.ts';
import { standingWords } from '../../messages/scorecard-report.ts';
import { gapStandings, sheetHeads, sheetPhrases } from '../../messages/scorecard-sheets.ts';
import type { Text, UnitResult } from '../../model.ts';
import { columnName, type Written } from '../book.ts';
import { flooring, numberOf, sumOf } from '../form-cells.ts';
import {
  criterion,
  DASH,
  exactCell,
  type Frame,
  figure,
  groupTitle,
  jump,
  said,
  scoreCell,
  type Width,
  word,
  words,
  worked,
} from './cells.ts';
import type { ListedGap } from './gap-list.ts';
import { gapRange } from './gaps.ts';

export const COLUMNS = [
  ['group', unitColumns.group, [9, 18]],
  ['rank', unitColumns.rank, 6],
  ['unit', unitColumns.unit, 17],
  ['status', unitColumns.status, [9, 13]],
  ['raw', unitColumns.raw, 9],
  ['reviewed', unitColumns.reviewed, 10],
  ['adjusted', unitColumns.adjusted, 10],
  ['bonus', unitColumns.bonus, 8],
  ['final', unitColumns.final, 11],
  ['converted', unitColumns.converted, [9, 11]],
  ['grade', unitColumns.grade, [9, 11]],
  ['met', unitColumns.bindingMet, [7, 9]],
  ['due', unitColumns.bindingDue, [7, 9]],
  ['rate', sheetHeads.rate, 9],
  ['judged', unitColumns.coverageJudged, [7, 13]],
  ['bound', unitColumns.coverageBound, [7, 13]],
  ['gaps', unitColumns.gaps, 7],
  ['waived', unitColumns.waived, 7],
  ['late', unitColumns.late, 7],
  ['flawed', unitColumns.flawed, 7],
  ['missing', unitColumns.missing, [8, 9]],
  ['warnings', unitColumns.warnings, [7, 8]],
  ['lost', unitColumns.lost, 8],
  ['because', sheetHeads.because, [38, 48]],
  ['rawExact', sheetHeads.rawExact, 12],
  ['adjustedExact', sheetHeads.adjustedExact, 12],
  ['bonusExact', sheetHeads.bonusExact, 12],
  ['finalExact', sheetHeads.finalExact, 12],
  ['gapsLost', sheetHeads.gapsLost, 12],
] as const satisfies readonly (readonly [string, Text, Width])[];
export type Column = (typeof COLUMNS)[number][0];

export const HEAD_ROWS = 3;
/** What is printed ends here; the exact scores stand to its right. */
export const LAST_PRINTED: Column = 'because';
export const letter = (column: Column): string => columnName(COLUMNS.findIndex(([key]) => key === column));
/** The cells of a column over all units, as formulas say them. */
export const columnRange = (column: Column, units: number): string =>
  `$${letter(column)}$${HEAD_ROWS + 1}:$${letter(column)}$${HEAD_ROWS + Math.max(1, units)}`;

type Cells = { readonly [C in Column]: Written };

/** A judged unit's counts, out of the list of gaps. */
const countsOf = (frame: Frame, row: UnitResult, at: number, gaps: readonly ListedGap[]) => {
  const { t } = frame;
  const listed = (column: Parameters<typeof gapRange>[2]): string => gapRange(frame, gaps, column);
  const mine = `${listed('unit')},${criterion(`${letter('unit')}${at}`, row.unit.short)}`;
  const own = gaps.filter((gap) => gap.row === row);
  const opened = `${mine},${listed('standing')},"${t(gapStandings.open)}"`;
  const open = (state: 'late' | 'flawed' | 'missing'): Written =>
    worked(`COUNTIFS(${opened},${listed('state')},"${t(states[state])}")`, row[state], 'count');
  const { met, due } = row.binding;
  return {
    rate:
      due === 0
        ? figure(null, 'rate')
        : worked(`${letter('met')}${at}/${letter('due')}${at}`, met / due, 'rate'),
    gaps: worked(`COUNTIFS(${opened})`, row.gaps, 'count'),
    waived: worked(`COUNTIFS(${mine},${listed('waived')},">0")`, row.waived, 'count'),
    late: open('late'),
    flawed: open('flawed'),
    missing: open('missing'),
    gapsLost: worked(
      `SUMIF(${mine},${listed('costsExact')})`,
      sumOf(own.map(({ gap }) => numberOf(gap.lost.exact))),
      'exact',
    ),
  } satisfies Partial<Cells>;
};

/** A unit's scores, out of the exact ones. */
const scoresOf = ({ scorecard }: Frame, row: UnitResult, at: number) => {
  const cell = (column: Column): string => `${letter(column)}${at}`;
  const total = cell('finalExact');
  const { conversion } = scorecard;
  return {
    raw: worked(flooring(cell('rawExact'), 1), row.raw.value ?? DASH, 'tenth'),
    adjusted: worked(flooring(cell('adjustedExact'), 1), row.adjusted.value ?? DASH, 'tenth'),
    final: worked(flooring(total, 1), row.final.value ?? DASH, 'final'),
    converted:
      row.converted === null || conversion === null
        ? figure(null, 'points')
        : worked(flooring(`${total}*${conversion}/100`, 2), row.converted.value, 'points'),
    lost: worked(flooring(`100-${cell('adjustedExact')}`, 2), row.lost?.value ?? DASH, 'points'),
    finalExact: worked(
      `${cell('adjustedExact')}+${cell('bonusExact')}`,
      numberOf(row.final.exact ?? '0'),
      'exact',
    ),
  } satisfies Partial<Cells>;
};

const NO_COUNTS = {
  rate: figure(null, 'rate'),
  gaps: figure(null, 'count'),
  waived: figure(null, 'count'),
  late: figure(null, 'count'),
  flawed: figure(null, 'count'),
  missing: figure(null, 'count'),
  gapsLost: figure(null, 'exact'),
} satisfies Partial<Cells>;
/** The self score of a unit whose requirements are all waived stays; the rest follows from what is left. */
const NO_SCORES = {
  adjusted: figure(null, 'tenth'),
  final: figure(null, 'final'),
  converted: figure(null, 'points'),
  lost: figure(null, 'points'),
  finalExact: figure(null, 'exact'),
} satisfies Partial<Cells>;

export const reasonsOf = ({ because, tie }: UnitResult): Text =>
  sheetPhrases.together(tie === undefined ? [because] : [because, tie]);

/** @param at the row's number in the sheet, from 1 */
export const unitCells = (
  frame: Frame,
  row: UnitResult,
  at: number,
  gaps: readonly ListedGap[],
): readonly Written[] => {
  const { t, unitSheets } = frame;
  const scored = row.final.exact !== null;
  const judged = row.status === 'judged';
  const sheet = unitSheets.get(row);
  const counted = (value: number): Written => figure(judged ? value : null, 'count');
  const cells: Cells = {
    group: word(groupTitle(frame, row.unit.group)),
    rank: figure(row.rank, 'count'),
    unit: sheet === undefined ? said(row.unit.short, 'name') : jump(row.unit.short, sheet),
    status: word(t(standingWords[row.status])),
    reviewed: row.reviewed === null ? figure(null, 'tenth') : scoreCell(row.reviewed),
    bonus: figure(row.bonus?.counted.value ?? null, 'points'),
    grade: word(row.grade === null ? DASH : t(row.grade)),
    met: counted(row.binding.met),
    due: counted(row.binding.due),
    judged: counted(row.coverage.judged),
    bound: counted(row.coverage.bound),
    warnings: counted(row.warnings),
    because: words(t(reasonsOf(row))),
    rawExact: exactCell(row.raw.exact),
    adjustedExact: exactCell(row.adjusted.exact),
    bonusExact: exactCell(scored ? (row.bonus?.counted.exact ?? '0') : null),
    ...(judged ? countsOf(frame, row, at, gaps) : NO_COUNTS),
    ...(scored ? scoresOf(frame, row, at) : { raw: scoreCell(row.raw), ...NO_SCORES }),
  };
  return COLUMNS.map(([key]) => cells[key]);
};
