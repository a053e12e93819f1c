/** What many units lack alike, and shared requirements that no lead has met. */
import { levels } from '../../messages/labels.ts';
import { cellStates } from '../../messages/scorecard-report.ts';
import { blocks, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import { cellName, type Sheet, type Written } from '../book.ts';
import { tableRows } from './blocks.ts';
import { type Frame, figure, laid, over, said, type Width, widthIn, word, words, worked } from './cells.ts';

const WIDTHS: readonly Width[] = [9, 38, 22, [8, 12], 9, [9, 10], 9, 60];
/** Title, the empty row, the block's title and its heads. */
const FIRST_ROW = 4;

export const commonSheet = (frame: Frame): Sheet => {
  const { scorecard, sheets, t, lang } = frame;
  const { common, uncovered } = scorecard.district;
  const { requirement, item, having, could, share, names, best, leads } = sheetHeads;
  const id = { zh: '编号', en: 'Id' };
  const commonRows = common.map((gap, index): readonly Written[] => {
    const [has, of] = [4, 5].map((column) => cellName(FIRST_ROW + index, column));
    return [
      words(gap.requirement),
      words(t(gap.title)),
      words(t(gap.key === null ? sheetPhrases.ownItems() : sheetPhrases.list(gap.keys))),
      word(t(levels[gap.level])),
      figure(gap.units.length, 'count'),
      figure(gap.of, 'count'),
      gap.of === 0 ? figure(null, 'rate') : worked(`${has}/${of}`, gap.units.length / gap.of, 'rate'),
      words(t(sheetPhrases.list(gap.units))),
    ];
  });
  const uncoveredRows = uncovered.map((each): readonly Written[] => [
    words(each.requirement),
    words(t(each.title)),
    word(t(cellStates[each.best])),
    words(t(sheetPhrases.list(each.leads))),
  ]);
  const level = { zh: '级别', en: 'Level' };
  return {
    name: sheets.common,
    ...laid([
      [over(said(t(sheetTitles.common), 'title'), WIDTHS.length)],
      ...tableRows(frame, {
        title: blocks.common,
        heads: [id, requirement, item, level, having, could, share, names],
        spans: WIDTHS.map(() => 1),
        rows: commonRows,
        empty: sheetPhrases.nothing(),
      }),
      ...tableRows(frame, {
        title: blocks.uncovered,
        heads: [id, requirement, best, leads],
        spans: [1, 1, 1, 5],
        rows: uncoveredRows,
        empty: sheetPhrases.nothing(),
      }),
    ]),
    widths: WIDTHS.map((width) => widthIn(width, lang)),
    heights: new Map([[0, 36]]),
    tab: 'C55A11',
  };
};
