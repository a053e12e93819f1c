/** A scorecard → units × points as a table whose cells are coloured, bear the figure, and lead to that point of that unit. */
import * as format from '../../../messages/format.ts';
import { pageWords } from '../../../messages/pages.ts';
import { standings } from '../../../messages/scorecard.ts';
import { partHeads, pointStates } from '../../../messages/scorecard-report.ts';
import type { PartResult, PointCell, PointState, Text } from '../../../model.ts';
import { slug, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { type Card, heatTone, type Row } from './card.ts';

/** What stands in a cell without a figure. */
export const signs = {
  met: '100',
  partial: '',
  unmet: '0',
  pending: '…',
  notapplicable: '–',
  informational: '*',
  unjudged: '?',
  unbound: '',
} as const satisfies Record<PointState, string>;

/** Without decimals: floored, so that nothing shows as more than it is. */
export const cellFigure = ({ state, score: { value } }: Pick<PointCell, 'state' | 'score'>): string =>
  value === null || !['met', 'partial', 'unmet'].includes(state) ? signs[state] : String(Math.floor(value));

export function heatPart(card: Card): Markup {
  const { district, groups } = card.scorecard;
  return html`<section class="panel across" id="heat" aria-labelledby="heat-t"><h2 id="heat-t">${t(pageWords.heatTitle)}</h2>
<p class="note">${t(pageWords.heatNote)}</p>${legend()}
<div class="scroll heat-frame" tabindex="0"><table class="heat"><thead>${sections(district.sections, district.points)}<tr><th scope="col" class="corner">${t(partHeads.units)}</th>${district.points.map(
    ({ id, title }) =>
      html`<th scope="col"><a href="#point-${slug(id)}">${id}<span class="unseen"> ${t(title)}</span></a></th>`,
  )}</tr></thead>
<tbody><tr class="total"><th scope="row">${t(pageWords.rateRow)}</th>${district.points.map((point) => {
    const cell = { state: point.state, score: point.rate };
    return html`<td class="${heatTone(cell)}">${cellFigure(cell)}</td>`;
  })}</tr></tbody>
${groups.map(
  ({
    id,
    title,
  }) => html`<tbody><tr><th scope="rowgroup" colspan="${district.points.length + 1}">${t(title)}</th></tr>
${card.rowsOf(id).map((row) => heatRow(row, district.points.length))}</tbody>
`,
)}</table></div></section>
`;
}

/** The sections over their points. */
function sections(parts: readonly PartResult[], points: readonly PartResult[]): Markup {
  return html`<tr><td class="corner"></td>${parts.map((section) => {
    const width = points.filter(({ id }) => id.startsWith(`${section.id}.`)).length;
    return when(
      width > 0,
      () => html`<th scope="colgroup" colspan="${width}" class="part">${section.id} ${t(section.title)}</th>`,
    );
  })}</tr>`;
}

function heatRow({ row, id, department }: Row, width: number): Markup {
  const name = html`<th scope="row"><a href="#${id}">${row.unit.short}</a></th>`;
  if (row.status !== 'judged' || department === undefined)
    return html`<tr data-u="${id}">${name}<td colspan="${width}" class="none">${t(standings[row.status])}</td></tr>
`;
  return html`<tr data-u="${id}">${name}${row.points.map((cell) => heatCell(cell, id))}</tr>
`;
}

function heatCell(cell: PointCell, id: string): Markup {
  const figure = cellFigure(cell);
  if (cell.state === 'unbound')
    return html`<td class="hu"><span class="unseen">${t(pointStates.unbound)}</span></td>`;
  const said =
    cell.score.value === null
      ? html`<span aria-hidden="true">${figure}</span><span class="unseen">${t(pointStates[cell.state])}</span>`
      : html`${figure}`;
  return html`<td class="${heatTone(cell)}"><a href="#${id}-${slug(cell.id)}">${said}</a></td>`;
}

function legend(): Markup {
  const steps: readonly (readonly [string, string, Text | null])[] = [
    ['h0', '0', pointStates.unmet],
    ['h1', '1–39', null],
    ['h2', '40–59', null],
    ['h3', '60–79', null],
    ['h4', '80–99', null],
    ['h5', format.score(100).replace('.0', ''), pointStates.met],
    ['hx', signs.pending, pointStates.pending],
    ['hx', signs.notapplicable, pointStates.notapplicable],
    ['hx', signs.unjudged, pointStates.unjudged],
  ];
  return html`<ul class="legend">${steps.map(([tone, figure, word]) => html`<li><span class="tile ${tone}">${figure}</span>${word === null ? null : html` ${t(word)}`}</li>`)}<li><span class="tile hu"></span> ${t(pointStates.unbound)}</li></ul>`;
}
