/** Sections and points of the document: what they have come to over all units. */
import { partHeads, pointStates } from '../../messages/scorecard-report.ts';
import { blocks, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { PartResult } from '../../model.ts';
import type { Sheet, Written } from '../book.ts';
import { tableRows } from './blocks.ts';
import { type Frame, figure, laid, over, said, scoreCell, word, words } from './cells.ts';

const WIDTHS = [8, 56, 11, 10, 9, 9, 9, 9, 10, 10, 12, 9];
const RATE = 'D';

const rowOf = ({ t }: Frame, { id, title, state, rate, units, gaps }: PartResult): readonly Written[] => [
  words(id),
  words(t(title)),
  word(t(pointStates[state])),
  scoreCell(rate, 'final'),
  ...[units.bound, units.met, units.partial, units.unmet, units.pending, units.notapplicable].map((count) =>
    figure(count, 'count'),
  ),
  figure(units.unjudged, 'count'),
  figure(gaps, 'count'),
];

export const partsSheet = (frame: Frame): Sheet => {
  const { scorecard, sheets, t } = frame;
  const { id, state, bound, met, partial, unmet, pending, notapplicable, unjudged, gaps } = partHeads;
  const heads = [
    ...[id, sheetHeads.part, state, sheetHeads.completion],
    ...[bound, met, partial, unmet, pending, notapplicable, unjudged, gaps],
  ];
  const spans = WIDTHS.map(() => 1);
  const { sections, points } = scorecard.district;
  const tables = [
    { title: blocks.sections, heads, spans, rows: sections.map((part) => rowOf(frame, part)) },
    { title: blocks.points, heads, spans, rows: points.map((part) => rowOf(frame, part)) },
  ];
  const parts = [
    [over(said(t(sheetTitles.parts), 'title'), WIDTHS.length)],
    [over(said(t(sheetPhrases.partsNote()), 'note'), WIDTHS.length)],
    ...tables.flatMap((table) => tableRows(frame, table)),
  ];
  return {
    name: sheets.parts,
    ...laid(parts),
    widths: WIDTHS,
    heights: new Map([[0, 36]]),
    rules: [{ range: `${RATE}3:${RATE}${parts.length}`, bar: '9DC3E6' }],
    tab: '548235',
  };
};
