/** Rows of text → a table with lines: its head repeats on every page, no row is torn. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Text } from '../../../model.ts';
import { FREE, sizes } from './looks.ts';
import type { Pen } from './paragraphs.ts';

export interface Column {
  readonly head: Text;
  /** Share of the table's width. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}
/** Several paragraphs in one cell. */
export type Cell = string | readonly string[];

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const padding = { top: 40, bottom: 40, left: 70, right: 70 };

/** Whole twips that add up to the width: what is left over goes to the last column. */
function widthsOf(columns: readonly Column[], width: number): readonly number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / total) * width));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, i) => (i === widths.length - 1 ? each + rest : each));
}

export function table(
  pen: Pen,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  given: { readonly width: number; readonly size?: number; readonly tall?: number; readonly small?: boolean },
): Table {
  const { width, size = sizes.five, tall = 0, small = false } = given;
  const widths = widthsOf(columns, width);
  const spacing = { line: Math.round(size * 10 * 1.35), lineRule: 'exact' } as const;
  const cell = (texts: Cell, i: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [texts].flat().map(
        (text) =>
          new Paragraph({
            style: FREE,
            spacing,
            alignment: AlignmentType[head ? 'CENTER' : upper(columns[i]?.align ?? 'left')],
            children: [pen.run(text, head ? 'black' : 'text', { size })],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: padding,
    rows: [
      new TableRow({
        tableHeader: !small,
        cantSplit: true,
        // The head of a small table goes with its rows, to the next page if need be; LibreOffice cuts a repeated one off.
        keepNext: true,
        children: columns.map(({ head }, i) => cell(pen.t(head), i, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            ...(tall === 0 ? {} : { height: { value: tall, rule: 'atLeast' as const } }),
            children: row.map((texts, i) => cell(texts, i, false)),
          }),
      ),
    ],
  });
}

const upper = (align: 'left' | 'center' | 'right') =>
  ({ left: 'LEFT', center: 'CENTER', right: 'RIGHT' })[align] as 'LEFT' | 'CENTER' | 'RIGHT';
