/** A requirement over all units → its rate, and which of the units that it binds stand how: one row of the matrix. */
import * as format from '../../../messages/format.ts';
import { pageWords } from '../../../messages/pages.ts';
import { cellStates } from '../../../messages/scorecard-report.ts';
import type { CellState, RequirementResult } from '../../../model.ts';
import { labelled, plain, slug, t } from '../../html/both.ts';
import { html, type Markup } from '../../html/markup.ts';
import type { Card } from './card.ts';

/** What asks for something comes first, and leads to it. */
const asks: ReadonlySet<CellState> = new Set<CellState>([
  'fail',
  'partial',
  'error',
  'unjudged',
  'absent',
  'waived',
]);
const order = [
  'fail',
  'partial',
  'error',
  'unjudged',
  'absent',
  'pending',
  'waived',
  'notapplicable',
  'informational',
  'pass',
] as const satisfies readonly CellState[];

export function whoStands(card: Card, { id, units, rate, counts }: RequirementResult): Markup {
  if (units.length === 0) return html`<p class="note">${t(pageWords.bindsNone)}</p>`;
  const point = id.split('.').slice(0, 2).join('.');
  const link = (unit: string): Markup => {
    const found = card.find(unit);
    if (found === undefined) return html`${unit}`;
    const at =
      found.department === undefined || found.row.status !== 'judged'
        ? found.id
        : `${found.id}-${slug(point)}`;
    return html`<a href="#${at}">${unit}</a>`;
  };
  return html`<details class="who"><summary>${t(pageWords.whoStands(units.length))} <small class="num">${t(labelled(pageWords.rate, plain(format.score(rate.value))))}</small></summary><dl class="mend">${order
    .filter((state) => counts[state] > 0)
    .map(
      (state) =>
        html`<dt>${t(cellStates[state])} <span class="num">${counts[state]}</span></dt><dd>${units
          .filter((unit) => unit.state === state)
          .map(({ unit }, i) => html`${i === 0 ? '' : '、'}${asks.has(state) ? link(unit) : unit}`)}</dd>`,
    )}</dl></details>
`;
}
