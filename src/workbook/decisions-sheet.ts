/** Reviews and waivers → the sheet that lists them, to be filtered: who was decided upon, in what, by whom, until when and why. */
import { decisionHeads, decisionPhrases } from '../messages/decisions-sheet.ts';
import { settledWords } from '../messages/waivers.ts';
import type { Lang, Text } from '../model.ts';
import { columnName, type Rule, type Sheet, type Written } from './book.ts';
import { floored, flooring, sumOf } from './form-cells.ts';
import type { ListedDecision } from './list-decisions.ts';
import {
  dueCell,
  figure,
  head,
  jump,
  laid,
  over,
  type Part,
  placeOf,
  said,
  type Width,
  widthIn,
  word,
  words,
  worked,
} from './scorecard/cells.ts';

export interface DecisionsContext {
  readonly name: string;
  readonly title: Text;
  readonly lang: Lang;
  /** The group of a unit; without it there is no such column. */
  readonly group?: (unit: string) => string;
  /** The sheet of a unit, where it has one of its own. */
  readonly sheetOf?: (unit: string) => string | undefined;
  readonly tab?: string;
}

const WIDTHS = {
  number: 6,
  unit: 15,
  group: [8, 13],
  kind: [7, 9],
  id: 9,
  requirement: 28,
  item: 14,
  verdict: [22, 26],
  by: 16,
  from: [12, 14],
  until: 12,
  reason: 32,
  reference: 18,
  points: [10, 9],
  standing: [11, 13],
  outcome: 22,
  place: 22,
  pointsExact: 12,
} as const satisfies { readonly [C in keyof typeof decisionHeads]: Width };
type Column = keyof typeof WIDTHS;

const HEAD_ROWS = 3;
/** What is printed ends here; the exact points stand to its right. */
const LAST_PRINTED: Column = 'place';
const { label } = settledWords;

/** Rounded down, as every report says points. */
export const pointsCell = ({ points }: ListedDecision): Written =>
  figure(points === null ? null : floored(points, 2), 'points');

const cellsOf = (
  each: ListedDecision,
  index: number,
  { lang, group, sheetOf }: DecisionsContext,
): { readonly [C in Column]: Part } => {
  const t = (text: Text | null): string | null => (text === null ? null : text[lang]);
  const own = sheetOf?.(each.unit);
  return {
    number: figure(index + 1, 'count'),
    unit: own === undefined ? said(each.unit, 'name') : jump(each.unit, own),
    group: word(group?.(each.unit) ?? null),
    kind: word(t(each.kind === 'review' ? label.review : label.waived)),
    id: words(each.requirement),
    requirement: words(t(each.title)),
    item: words(each.items.join('\n')),
    verdict: words(t(each.says)),
    by: words(each.by),
    from: dueCell(each.from),
    until: each.until === null ? words(null) : dueCell(each.until),
    reason: words(each.reason),
    reference: words(each.reference),
    points: pointsCell(each),
    standing: word(t(each.standing)),
    outcome: words(t(each.outcome)),
    place: words(placeOf(each.place)),
    pointsExact: figure(each.points, 'exact'),
  };
};

export const decisionsSheet = (all: readonly ListedDecision[], context: DecisionsContext): Sheet => {
  const { name, title, lang, tab } = context;
  const t = (text: Text): string => text[lang];
  const columns = (Object.keys(WIDTHS) as Column[]).filter(
    (column) => column !== 'group' || context.group !== undefined,
  );
  const letter = (column: Column): string => columnName(columns.indexOf(column));
  const last = HEAD_ROWS + all.length;
  const end = columnName(columns.length - 1);
  const printed = columns.indexOf(LAST_PRINTED) + 1;
  const waived = all.flatMap(({ points }) => points ?? []);
  const total = columns.map((column): Part => {
    if (column === 'unit') return said(t(decisionPhrases.total), 'total');
    if (column !== 'points') return said(null, 'total');
    const exact = letter('pointsExact');
    // 109: rows that a filter hides are left out.
    const sum = `SUBTOTAL(109,${exact}${HEAD_ROWS + 1}:${exact}${last})`;
    return worked(flooring(sum, 2), floored(sumOf(waived), 2), 'totalPoints');
  });
  /** By the words of their standings, so that a row keeps its colour wherever it is sorted to. */
  const coloured = (
    which: (each: ListedDecision) => boolean,
    colours: { readonly fill: string; readonly ink?: string },
  ): readonly Rule[] => {
    const found = new Set(all.filter(which).map(({ standing }) => t(standing)));
    const tests = [...found].map((text) => `$${letter('standing')}${HEAD_ROWS + 1}="${text}"`);
    const range = `A${HEAD_ROWS + 1}:${letter(LAST_PRINTED)}${last}`;
    return found.size === 0 ? [] : [{ range, when: `OR(${tests.join()})`, ...colours }];
  };
  return {
    name,
    ...laid([
      [over(said(t(title), 'title'), printed)],
      [over(said(t(decisionPhrases.note), 'note'), printed)],
      columns.map((column) => head(t(decisionHeads[column]))),
      ...all.map((each, index) => {
        const cells = cellsOf(each, index, context);
        return columns.map((column) => cells[column]);
      }),
      ...(waived.length === 0 ? [] : [total]),
    ]),
    widths: columns.map((column) => widthIn(WIDTHS[column], lang)),
    frozen: HEAD_ROWS,
    frozenColumns: 2,
    filter: `A${HEAD_ROWS}:${end}${last}`,
    heights: new Map([[0, 36]]),
    printed: `A1:${letter(LAST_PRINTED)}${last + (waived.length === 0 ? 0 : 1)}`,
    rules: [
      ...coloured(({ isAmiss }) => isAmiss, { fill: 'FFF2CC' }),
      ...coloured(({ isAmiss, outcome }) => !isAmiss && outcome !== null, { fill: 'F2F2F2', ink: '7F7F7F' }),
    ],
    ...(tab === undefined ? {} : { tab }),
  };
};
