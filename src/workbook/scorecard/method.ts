/** The policy in words, and what the workbook's own figures mean. */
import { blocks, sheetTitles, workbookNotes } from '../../messages/scorecard-sheets.ts';
import type { Merge, Sheet } from '../book.ts';
import { down } from '../form-cells.ts';
import { type Frame, laid, over, type Part, said, words } from './cells.ts';

const WIDTHS = [14, 70];

export const methodSheet = ({ scorecard, sheets, t }: Frame): Sheet => {
  const about = { title: blocks.workbook, lines: Object.values(workbookNotes) };
  const parts: Part[][] = [[over(said(t(sheetTitles.method), 'title'), WIDTHS.length)]];
  const merges: Merge[] = [];
  for (const { title, lines } of [...scorecard.method, about]) {
    if (lines.length === 0) continue;
    merges.push(...down(0, parts.length, parts.length + lines.length - 1));
    for (const [index, line] of lines.entries())
      parts.push([said(index === 0 ? t(title) : null, 'label'), words(t(line))]);
  }
  const { rows, merges: across } = laid(parts);
  return {
    name: sheets.method,
    rows,
    merges: [...across, ...merges],
    widths: WIDTHS,
    heights: new Map([[0, 36]]),
    portrait: true,
    tab: '7F7F7F',
  };
};
