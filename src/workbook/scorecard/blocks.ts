/** Several tables one below the other on a sheet, each with a title and heads of its own. */
import { sheetPhrases } from '../../messages/scorecard-sheets.ts';
import type { Text } from '../../model.ts';
import type { Written } from '../book.ts';
import { type Frame, head, over, type Part, said } from './cells.ts';

export interface Table {
  readonly title: Text;
  readonly heads: readonly Text[];
  /** How many columns of the sheet each column of the table takes. */
  readonly spans: readonly number[];
  readonly rows: readonly (readonly Written[])[];
  /** What stands in place of no rows; without it a table without rows is left out. */
  readonly empty?: Text;
}

export const spread = (cells: readonly Written[], spans: readonly number[]): readonly Part[] =>
  cells.map((cell, index) => over(cell, spans[index] ?? 1));

/** Each table begins after an empty row. */
export const tableRows = (
  { t }: Pick<Frame, 't'>,
  { title, heads, spans, rows, empty }: Table,
): readonly (readonly Part[])[] => {
  if (rows.length === 0 && empty === undefined) return [];
  const width = spans.reduce((sum, span) => sum + span, 0);
  return [
    [],
    [said(t(title), 'block')],
    ...(rows.length === 0
      ? [[over(said(t(empty ?? sheetPhrases.nothing()), 'text'), width)]]
      : [
          spread(
            heads.map((text) => head(t(text))),
            spans,
          ),
          ...rows.map((row) => spread(row, spans)),
        ]),
  ];
};
