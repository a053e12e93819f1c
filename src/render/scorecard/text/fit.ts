/** Columns and the width of the page → those that fit, what matters least gone first, and rows drawn in them. */
import { type Line, type Span, span } from '../../text/ink.ts';
import { cut, padEnd, padStart } from '../../text/measure.ts';
import { type Page, spaces } from '../../text/page.ts';

export interface Fitted<K extends string> {
  readonly column: K;
  readonly head: string;
  /** Of its widest cell. */
  readonly width: number;
}
const between = 2;
const shortestName = 8;

/** @param dispensable from what is missed least. @param name the column that is cut when nothing else can go. */
export function fitted<K extends string>(
  page: Page,
  columns: readonly Fitted<K>[],
  dispensable: readonly K[],
  name: K,
): readonly Fitted<K>[] {
  const widthOf = (kept: readonly Fitted<K>[]): number =>
    kept.reduce((sum, { width }) => sum + width + between, -between);
  const chosen = new Set(
    columns.map(({ column }) => column).filter((column) => !dispensable.includes(column)),
  );
  const keptOf = (names: ReadonlySet<K>) => columns.filter(({ column }) => names.has(column));
  // From what is missed most, whatever there is still room for.
  for (const column of dispensable.toReversed())
    if (widthOf(keptOf(new Set([...chosen, column]))) <= page.width) chosen.add(column);
  const kept = keptOf(chosen);
  const over = Math.max(0, widthOf(kept) - page.width);
  return kept.map((each) =>
    each.column === name ? { ...each, width: Math.max(shortestName, each.width - over) } : each,
  );
}

/** @param left columns of words; all others are figures. */
export const fittedRow = <K extends string>(
  layout: readonly Fitted<K>[],
  left: ReadonlySet<K>,
  cellOf: (column: K) => Span,
): Line =>
  layout.flatMap(({ column, width }, at): Span[] => {
    const { text, ink } = cellOf(column);
    const fitting = cut(text, width);
    const padded = left.has(column) ? padEnd(fitting, width) : padStart(fitting, width);
    return [...(at === 0 ? [] : [spaces(between)]), span(padded, ink)];
  });

export const fittedHead = <K extends string>(layout: readonly Fitted<K>[], left: ReadonlySet<K>): Line => {
  const heads = new Map(layout.map(({ column, head }) => [column, head] as const));
  return fittedRow(layout, left, (column) => span(heads.get(column) ?? '', 'dim'));
};
