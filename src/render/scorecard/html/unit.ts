/** One unit → its page within the scorecard's: scores step by step, why its grade, its points, and its gaps. */
import * as format from '../../../messages/format.ts';
import { phrases, results, rows as rowWords, states } from '../../../messages/labels.ts';
import { pageWords } from '../../../messages/pages.ts';
import { standings } from '../../../messages/scorecard.ts';
import { bonusLimits, pointStates, rankHeads, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { DepartmentReport, GroupResult, Result, Text, UnitResult, UnitTrend } from '../../../model.ts';
import { labelled, slug, t } from '../../html/both.ts';
import { departmentBody, speakingPoints } from '../../html/department.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { counts, gapLink, requirementLink, stateTones, tones } from '../../html/shown.ts';
import { rankCell } from '../columns.ts';
import { figure } from '../figures.ts';
import { type Card, gradeTone, heatTone, type Row } from './card.ts';
import { cellFigure } from './heat-map.ts';

export function unitsPart(card: Card): Markup {
  const groups = new Map(card.scorecard.groups.map((group) => [group.id, group]));
  return html`<section class="panel units" id="units" aria-labelledby="units-t"><h2 id="units-t">${t(pageWords.unitPages)}</h2>
<p class="note">${t(pageWords.unitsHelp)} <button type="button" data-open="yes" hidden>${t(pageWords.openAll)}</button> <button type="button" data-open="no" hidden>${t(pageWords.closeAll)}</button></p>
${card.rows.map((row) => unitPart(card, row, groups.get(row.row.unit.group)))}</section>
`;
}

function unitPart(card: Card, { row, id, department, trend }: Row, group: GroupResult | undefined): Markup {
  const { unit, status, grade } = row;
  const place = card.grades.findIndex(({ zh }) => zh === grade?.zh);
  const judged = department !== undefined && status === 'judged';
  return html`<article class="unit" id="${id}" aria-labelledby="${id}-t" data-n="${unit.short} ${unit.full} ${row.file ?? ''}" data-g="${place}" data-s="${status}" data-k="${unit.group}"><details><summary><h3 id="${id}-t">${unit.short}</h3><span class="sum">${summary(card, row, group)}</span></summary>
<div class="inside"><p class="note">${unit.full}${row.file === null ? null : html` · <code>${row.file}</code>`}</p>
${when(judged, () => steps(row))}<p>${t(row.because)}</p>${row.tie === undefined ? null : html`<p>${t(labelled(scorecardHeads.ties, row.tie))}</p>`}
${judged ? facts(row, department) : null}${trend === undefined ? null : changes(trend)}${
  status === 'exempt' || department === undefined
    ? null
    : departmentBody(department, { id, level: 4, clauses: false }, strip(row, id, department))
}<p class="back"><a href="#units">${t(pageWords.toUnits)}</a></p></div></details></article>
`;
}

function summary(card: Card, row: UnitResult, group: GroupResult | undefined): Markup {
  const { status, final, grade, rank } = row;
  return html`${when(final.value !== null, () => html`<b class="num">${format.score(final.value)}</b>`)}${grade === null ? null : html`<span><i class="swatch c-${gradeTone(card, grade)}"></i>${t(grade)}</span>`}${when(status !== 'judged', () => html`<span class="bad">${t(standings[status])}</span>`)}${rank === null || group === undefined ? null : html`<span class="num">${t(pageWords.rankOf(rank, group.title))}</span>`}${when(status === 'judged', () => html`<span class="num">${t(rankHeads.gaps)} ${row.gaps}</span>`)}`;
}

/** From what the manifest earns to what the unit is given. */
function steps(row: UnitResult): Markup {
  const { reviewed, adjusted, raw, bonus, final, converted } = row;
  const cell = (column: keyof typeof rankHeads, last = false): Markup =>
    html`<li${last ? html` class="last"` : null}><span>${t(rankHeads[column])}</span> <b class="num">${rankCell(column, row, ({ zh }) => zh)}</b></li>`;
  return html`<ol class="steps">${cell('raw')}${when(reviewed !== null, () => cell('reviewed'))}${when(adjusted.exact !== raw.exact || reviewed !== null, () => cell('adjusted'))}${when(bonus !== null, () => cell('bonus'))}${cell('final', converted === null && final.value !== null)}${when(converted !== null, () => cell('converted', true))}</ol>
${
  bonus === null || bonus.items.length === 0
    ? null
    : html`<ul class="note">${bonus.items.map(({ title, points, requirement }) => html`<li>${requirement === undefined ? null : html`${requirementLink(requirement)} `}${t(title)} <span class="num">+${figure(points)}</span></li>`)}${bonus.limited === undefined ? null : html`<li>${t(bonusLimits[bonus.limited])}</li>`}</ul>
`
}`;
}

function facts(row: UnitResult, department: DepartmentReport): Markup {
  const fact = (label: Text, value: Markup): Markup => html`<dt>${t(label)}</dt><dd>${value}</dd>
`;
  const { coverage, binding, vetoed, gaps, waived, late, flawed, missing, warnings, lost } = row;
  const listed = { met: 0, late, flawed, missing, pending: 0 };
  return html`<dl class="facts">${when(vetoed.length > 0, () =>
    fact(
      rowWords.veto,
      html`<span class="bad">${vetoed.map((each, i) => html`${i === 0 ? '' : ' '}${requirementLink(each)}`)}</span>`,
    ),
  )}${fact(rowWords.judged, html`<span class="num">${t(phrases.items(coverage.judged, coverage.bound))}</span>${counts<Result>(department.adjusted?.results ?? department.results, results, tones)}`)}${fact(
    rankHeads.binding,
    html`<span class="num">${t(phrases.items(binding.met, binding.due))}</span>`,
  )}${fact(rankHeads.gaps, html`<span class="num">${gaps}</span>${counts(listed, states, stateTones)}`)}${when(waived > 0, () => fact(rankHeads.waived, html`<span class="num">${waived}</span>`))}${when(warnings > 0, () => fact(rankHeads.warnings, html`<span class="num">${warnings}</span>`))}${when(lost !== null, () => fact(rankHeads.lost, html`<span class="num">${t(pageWords.points(figure(lost)))}</span>`))}</dl>
`;
}

/** Since the period before: gaps by what became of them. */
function changes({ fixed, open, new: fresh }: UnitTrend): Markup | null {
  const kinds = [
    [scorecardHeads.fixed, fixed],
    [scorecardHeads.open, open],
    [scorecardHeads.new, fresh],
  ] as const;
  return when(
    kinds.some(([, ids]) => ids.length > 0),
    () => html`<h4>${t(scorecardHeads.trend)}</h4><dl class="mend">${kinds.map(([title, ids]) => when(ids.length > 0, () => html`<dt>${t(title)} <span class="num">${ids.length}</span></dt><dd class="num">${ids.map((each, i) => html`${i === 0 ? '' : '  '}${gapLink(each)}`)}</dd>`))}</dl>
`,
  );
}

/** Its points as tiles in the heat map's colours, each a way to the gaps below it. */
function strip({ points }: UnitResult, id: string, department: DepartmentReport): Markup {
  const speaking = speakingPoints(department);
  return html`<h4>${t(pageWords.byPoint)}</h4>
<ul class="strip">${points
    .filter(({ state }) => state !== 'unbound')
    .map((cell) => {
      const at = `${id}-${slug(cell.id)}`;
      const { value } = cell.score;
      const figure =
        value === null
          ? html`<b aria-hidden="true">${cellFigure(cell)}</b><span class="unseen">${t(pointStates[cell.state])}</span>`
          : html`<b>${cellFigure(cell)}</b><i style="width:${value.toFixed(0)}%"></i>`;
      const inside = html`<span>${cell.id}</span>${figure}`;
      return speaking.has(cell.id)
        ? html`<li class="${heatTone(cell)}"><a href="#${at}">${inside}</a></li>`
        : html`<li class="${heatTone(cell)}" id="${at}"><span>${inside}</span></li>`;
    })}</ul>
`;
}
