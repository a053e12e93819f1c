/** How the document fares over all units → its sections and points by rate, common gaps, what no lead has met. */
import * as format from '../../../messages/format.ts';
import { levels } from '../../../messages/labels.ts';
import { pageWords } from '../../../messages/pages.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { cellStates, partHeads, pointStates, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { District } from '../../../model.ts';
import { slug, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { requirementLink } from '../../html/shown.ts';
import { type Part, partsOf } from '../parts.ts';
import type { Card } from './card.ts';

const kinds = ['met', 'partial', 'unmet', 'pending', 'notapplicable', 'unjudged'] as const;

export function districtPart(card: Card): Markup {
  const { district } = card.scorecard;
  return html`<section class="panel" id="points" aria-labelledby="points-t"><h2 id="points-t">${t(scorecardHeads.parts)}</h2>
<p class="note">${t(pageWords.pointsChartNote)}</p>
<ul class="legend">${kinds.map((kind) => html`<li><i class="c-${kind}"></i>${t(partHeads[kind])}</li>`)}</ul>
<div class="scroll" tabindex="0"><table class="scores"><thead><tr><th scope="col">${t(partHeads.part)}</th><td class="bars"></td><th scope="col" class="num">${t(partHeads.rate)}</th><th scope="col" class="num">${t(partHeads.bound)}</th>${kinds.map((kind) => html`<th scope="col" class="num">${t(partHeads[kind])}</th>`)}<th scope="col" class="num">${t(partHeads.gaps)}</th></tr></thead><tbody>
${partsOf(district).map(partRow)}</tbody></table></div>
${commonPart(card, district)}${uncoveredPart(card, district)}</section>
`;
}

function partRow({ part, section }: Part): Markup {
  const { id, title, rate, units, gaps, state } = part;
  return html`<tr${section ? html` class="section"` : html` id="point-${slug(id)}"`}><th scope="row"><span class="num">${id}</span> ${t(title)}</th><td class="bars"><span class="split" aria-hidden="true">${kinds.map((kind) => when(units[kind] > 0, () => html`<i class="c-${kind}" style="flex:${units[kind]}"></i>`))}</span></td><td class="num">${rate.value === null ? t(pointStates[state]) : html`<b>${format.score(rate.value)}</b>`}</td><td class="num">${units.bound}</td>${kinds.map((kind) => html`<td class="num">${units[kind]}</td>`)}<td class="num">${gaps}</td></tr>
`;
}

function commonPart(card: Card, { common }: District): Markup {
  return html`<h3>${t(scorecardHeads.common)}</h3>
${
  common.length === 0
    ? html`<p>${t(scorecardPhrases.noCommon)}</p>`
    : html`<div class="scroll" tabindex="0"><table class="sortable"><thead><tr><th scope="col" class="num">${t(partHeads.units)}</th><th scope="col">${t(partHeads.gap)}</th><th scope="col">${t(partHeads.level)}</th></tr></thead><tbody>
${common.map(
  ({ requirement, keys, title, level, units, of }) =>
    html`<tr><td class="num"><b>${units.length}</b>/${of}</td><th scope="row">${requirementLink(requirement)} ${t(title)}<small>${t(scorecardPhrases.lacking(keys))}</small><details class="who"><summary>${t(scorecardPhrases.unitCount(units.length))}</summary>${listed(card, units)}</details></th><td>${t(levels[level])}</td></tr>
`,
)}</tbody></table></div>
`
}`;
}

function uncoveredPart(card: Card, { uncovered }: District): Markup | null {
  return when(
    uncovered.length > 0,
    () => html`<h3>${t(scorecardHeads.uncovered)}</h3>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${t(partHeads.title)}</th><th scope="col">${t(partHeads.leads)}</th><th scope="col">${t(partHeads.best)}</th></tr></thead><tbody>
${uncovered.map(
  ({
    requirement,
    title,
    leads,
    best,
  }) => html`<tr><th scope="row">${requirementLink(requirement)} ${t(title)}</th><td>${listed(card, leads)}</td><td>${t(cellStates[best])}</td></tr>
`,
)}</tbody></table></div>
`,
  );
}

export const listed = (card: Card, units: readonly string[]): Markup =>
  html`${units.map((unit, i) => html`${i === 0 ? '' : '、'}${card.unitLink(unit)}`)}`;
