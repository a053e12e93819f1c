/** A unit's row of the scorecard as labels and figures, two pairs to a line, with the reasons of its grade beside them. */
import { unitColumns } from '../../messages/scorecard-columns.ts';
import { bonusLimits, standingWords } from '../../messages/scorecard-report.ts';
import { sheetHeads, sheetPhrases } from '../../messages/scorecard-sheets.ts';
import type { Text, UnitResult } from '../../model.ts';
import type { Written } from '../book.ts';
import {
  DASH,
  type Frame,
  figure,
  groupTitle,
  over,
  type Part,
  said,
  scoreCell,
  word,
  words,
} from './cells.ts';
import { reasonsOf } from './overview-columns.ts';

type Pair = readonly [Text, Written];

/** `3 / 38`: of those of its group that have a rank. */
const rankCell = ({ scorecard, t }: Frame, { unit, rank }: UnitResult): Written => {
  if (rank === null) return word(DASH);
  const of = scorecard.groups.find(({ id }) => id === unit.group)?.standings.judged ?? 0;
  return word(t(sheetPhrases.rankOf(rank, of)));
};

const bonusText = ({ t }: Frame, { bonus }: UnitResult): readonly string[] =>
  bonus === null
    ? []
    : [
        ...bonus.items.map(({ title, points, requirement }) =>
          t(sheetPhrases.bonus(requirement, title, points.value)),
        ),
        ...(bonus.limited === undefined ? [] : [t(bonusLimits[bonus.limited])]),
      ];

const pairsOf = (frame: Frame, row: UnitResult): readonly (readonly [Pair, Pair])[] => {
  const { t } = frame;
  const u = unitColumns;
  const h = sheetHeads;
  const pair = (a: number, b: number): Written => word(t(sheetPhrases.pair(a, b)));
  const rate = row.binding.due === 0 ? null : row.binding.met / row.binding.due;
  const grade = word(row.grade === null ? DASH : t(row.grade));
  return [
    [
      [u.group, word(groupTitle(frame, row.unit.group))],
      [u.status, word(t(standingWords[row.status]))],
    ],
    [
      [u.final, figure(row.final.value, 'score')],
      [u.grade, grade],
    ],
    [
      [u.rank, rankCell(frame, row)],
      [u.converted, figure(row.converted?.value ?? null, 'points')],
    ],
    [
      [u.raw, scoreCell(row.raw)],
      [u.reviewed, row.reviewed === null ? figure(null, 'tenth') : scoreCell(row.reviewed)],
    ],
    [
      [u.adjusted, scoreCell(row.adjusted)],
      [u.bonus, figure(row.bonus?.counted.value ?? null, 'points')],
    ],
    [
      [h.binding, pair(row.binding.met, row.binding.due)],
      [h.rate, figure(rate, 'rate')],
    ],
    [
      [h.coverage, pair(row.coverage.judged, row.coverage.bound)],
      [u.lost, figure(row.lost?.value ?? null, 'points')],
    ],
    [
      [h.openGaps, pair(row.gaps, row.waived)],
      [h.misses, word([row.late, row.flawed, row.missing].join(' / '))],
    ],
  ];
};

/** Group and standing alone where there is no score. */
export const figureRows = (
  frame: Frame,
  row: UnitResult,
  /** Columns of the sheet. */
  width: number,
): readonly (readonly Part[])[] => {
  const { t } = frame;
  const all = pairsOf(frame, row);
  const pairs = row.status === 'judged' ? all : all.slice(0, 1);
  const line = (label: Text, text: string): readonly Part[] => [
    over(said(t(label), 'label'), 2),
    over(words(text), width - 2),
  ];
  return [
    [],
    ...pairs.map(([[one, first], [other, second]]): readonly Part[] => [
      over(said(t(one), 'label'), 2),
      first,
      said(t(other), 'label'),
      over(second, 2),
    ]),
    line(sheetHeads.reasons, t(reasonsOf(row))),
    ...bonusText(frame, row).map((text) => line(sheetHeads.bonusItems, text)),
  ];
};
