/** The reviews and waivers of one unit → the table of its sheet that says what they came to, by whom and why. */
import { decisionHeads } from '../../messages/decisions-sheet.ts';
import { phrases } from '../../messages/labels.ts';
import { sheetTitles } from '../../messages/scorecard-sheets.ts';
import { settledWords } from '../../messages/waivers.ts';
import type { Text } from '../../model.ts';
import { pointsCell } from '../decisions-sheet.ts';
import type { ListedDecision } from '../list-decisions.ts';
import type { Table } from './blocks.ts';
import { dueCell, type Frame, figure, word, words } from './cells.ts';

const { label } = settledWords;
const h = decisionHeads;

export const decisionsTable = ({ t }: Frame, decisions: readonly ListedDecision[]): Table => {
  const byWhom = ({ by, reference }: ListedDecision): string =>
    `${by}${reference === null ? '' : t(phrases.paren(reference))}`;
  const said = (text: Text | null): string => (text === null ? '' : t(text));
  return {
    title: sheetTitles.decisions,
    heads: [
      h.number,
      h.id,
      h.requirement,
      h.item,
      h.kind,
      h.verdict,
      h.reason,
      h.from,
      h.by,
      h.until,
      h.points,
    ],
    spans: [1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1],
    rows: decisions.map((each, index) => [
      figure(index + 1, 'count'),
      words(each.requirement),
      words(said(each.title)),
      words(each.items.join('\n')),
      word(t(each.kind === 'review' ? label.review : label.waived)),
      words(said(each.outcome ?? each.says)),
      words(each.reason),
      dueCell(each.from),
      words(byWhom(each)),
      each.until === null ? words(null) : dueCell(each.until),
      each.points === null ? words(null) : pointsCell(each),
    ]),
  };
};
