/** The first sheet: every unit with its figures, to be filtered and sorted, and below it the groups. */
import { unitColumns } from '../../messages/scorecard-columns.ts';
import { sheetPhrases } from '../../messages/scorecard-sheets.ts';
import type { Rule, Sheet } from '../book.ts';
import { harmless } from '../form-cells.ts';
import { type Frame, head, laid, over, type Part, said, widthIn } from './cells.ts';
import type { ListedGap } from './gap-list.ts';
import { COLUMNS, HEAD_ROWS, LAST_PRINTED, letter, unitCells } from './overview-columns.ts';
import { quotaBlock, statisticsBlock } from './statistics.ts';

const PRINTED = COLUMNS.findIndex(([key]) => key === LAST_PRINTED) + 1;
const TITLE = 36;
const HEADS = 50;
/** A formula holds no longer text (255), its quotes doubled. */
const MOST_TEXT = 100;

/** The best grade and the lowest in colour; what has no score in grey. */
const colours = ({ scorecard, t }: Frame, last: number): readonly Rule[] => {
  const from = HEAD_ROWS + 1;
  const grades = scorecard.groups[0]?.grades.map(({ grade }) => t(grade)) ?? [];
  const fills = ['C6E0B4', 'DDEBF7'];
  const fillOf = (index: number): string | undefined =>
    index === grades.length - 1 ? 'F8CBAD' : fills[index];
  return [
    { range: `${letter('final')}${from}:${letter('final')}${last}`, bar: '9DC3E6' },
    ...grades.flatMap((grade, index): readonly Rule[] => {
      const fill = fillOf(index);
      const range = `${letter('grade')}${from}:${letter('grade')}${last}`;
      const when = `${letter('grade')}${from}="${harmless(grade).slice(0, MOST_TEXT).replaceAll('"', '""')}"`;
      return fill === undefined ? [] : [{ range, when, fill }];
    }),
    {
      range: `A${from}:${letter(LAST_PRINTED)}${last}`,
      when: `NOT(ISNUMBER($${letter('adjustedExact')}${from}))`,
      fill: 'F2F2F2',
      ink: '7F7F7F',
    },
  ];
};

export const overviewSheet = (frame: Frame, gaps: readonly ListedGap[]): Sheet => {
  const { scorecard, t, sheets, lang } = frame;
  const { title, issuer, asOf, units, report } = scorecard;
  const last = HEAD_ROWS + Math.max(1, units.length);
  const basis = t(sheetPhrases.basis(issuer, asOf, report.catalog.title, report.policy.title));
  const top: readonly (readonly Part[])[] = [
    [over(said(t(title), 'title'), PRINTED)],
    [over(said(`${basis}\n${t(sheetPhrases.rounding())}`, 'note'), PRINTED)],
    COLUMNS.map(([, text]) => head(t(text))),
  ];
  const rows = units.map((row, index) => unitCells(frame, row, HEAD_ROWS + 1 + index, gaps));
  const statistics = statisticsBlock(frame, last + 2);
  const quotas = quotaBlock(frame);
  return {
    name: sheets.overview,
    ...laid([
      ...top,
      ...(rows.length === 0 ? [COLUMNS.map(() => said(null, 'text'))] : rows),
      [],
      ...statistics,
      ...(quotas.length === 0 ? [] : [[], ...quotas]),
    ]),
    widths: COLUMNS.map(([, , width]) => widthIn(width, lang)),
    frozen: HEAD_ROWS,
    frozenColumns: COLUMNS.findIndex(([, text]) => text === unitColumns.unit) + 1,
    filter: `A${HEAD_ROWS}:${letter('gapsLost')}${last}`,
    heights: new Map([
      [0, TITLE],
      [HEAD_ROWS - 1, HEADS],
    ]),
    rules: colours(frame, last),
    printed: `A1:${letter(LAST_PRINTED)}${last + 1 + statistics.length + (quotas.length === 0 ? 0 : quotas.length + 1)}`,
    tab: '1F4E8C',
  };
};
