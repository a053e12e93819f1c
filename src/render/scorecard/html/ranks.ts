/** The groups of a scorecard → a ranked table each, with bars, who stands in which grade, and what had to be decided. */
import * as format from '../../../messages/format.ts';
import { heads } from '../../../messages/labels.ts';
import { pageWords } from '../../../messages/pages.ts';
import { standings } from '../../../messages/scorecard.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { GroupResult, Text } from '../../../model.ts';
import { both, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { type RankColumn, rankCell, rankColumns, rankHead } from '../columns.ts';
import { roundedAway, standingsLine } from '../counts.ts';
import { type Card, gradeTone, type Row } from './card.ts';

/** The grade stands beside its bar, the rest are figures. */
const shown = (card: Card): readonly RankColumn[] =>
  rankColumns(card.scorecard.units).filter((column) => !['rank', 'unit', 'final', 'grade'].includes(column));

export function ranksPart(card: Card): Markup {
  const columns = shown(card);
  return html`<section class="panel" id="ranks" aria-labelledby="ranks-t"><h2 id="ranks-t">${t(pageWords.ranks)}</h2>
${card.scorecard.groups.map((group) => groupPart(card, group, columns))}</section>
`;
}

function groupPart(card: Card, group: GroupResult, columns: readonly RankColumn[]): Markup {
  const rows = card.rowsOf(group.id);
  const all: readonly RankColumn[] = ['rank', 'unit', 'final', 'grade', ...columns];
  const head = (column: RankColumn, kind = 'num'): Markup =>
    html`<th scope="col"${kind === '' ? null : html` class="${kind}"`}>${t(rankHead(column, all, heads.score))}</th>`;
  return html`<h3>${t(group.title)}</h3><p class="note">${t(both((lang) => standingsLine(group.standings, (text) => text[lang])))}</p>
${when(
  rows.length > 0,
  () => html`<div class="scroll" tabindex="0"><table class="ranks sortable"><thead><tr>${head('rank')}${head('unit', '')}${head('final')}<td class="bars"></td>${head('grade', '')}${columns.map((column) => head(column))}</tr></thead><tbody>
${rows.map((row) => rankRow(card, row, columns))}</tbody></table></div>
`,
)}${when(roundedAway(rows.map(({ row }) => row)), () => html`<p class="note">${t(scorecardPhrases.rounded)}</p>`)}${gradesPart(card, group)}${told(
  card,
  scorecardHeads.ties,
  rows.flatMap(({ row }) => (row.tie === undefined ? [] : [[row.unit.short, row.tie] as const])),
)}`;
}

function rankRow(card: Card, { row, id }: Row, columns: readonly RankColumn[]): Markup {
  const { value } = row.final;
  const tone = gradeTone(card, row.grade);
  const cell = (column: RankColumn): string => rankCell(column, row, ({ zh }) => zh);
  const grade = row.grade === null ? null : html`<i class="swatch c-${tone}"></i>${t(row.grade)}`;
  const why =
    row.status === 'judged'
      ? null
      : html`<span class="${row.status === 'exempt' ? 'quiet' : 'bad'}">${t(standings[row.status])}</span>`;
  return html`<tr data-u="${id}"><td class="num">${cell('rank')}</td><th scope="row"><a href="#${id}">${row.unit.short}</a></th><td class="num"><b>${format.score(value)}</b></td><td class="bars">${value === null ? null : html`<span class="bar ${tone}" aria-hidden="true"><i style="width:${value.toFixed(1)}%"></i></span>`}</td><td>${grade}${grade !== null && why !== null ? ' ' : null}${why}</td>${columns.map((column) => html`<td class="num">${cell(column)}</td>`)}</tr>
`;
}

/** Who stands in which grade, and what the policy's places came to. */
function gradesPart(card: Card, { grades, quotas }: GroupResult): Markup {
  return html`<details><summary>${t(scorecardHeads.lists)}</summary><dl class="mend">${grades.map(
    ({ grade, units }) => {
      const quota = quotas.find((each) => each.grade.zh === grade.zh);
      const says: readonly Text[] =
        quota === undefined
          ? []
          : [
              scorecardPhrases.quota(quota.places, quota.taken),
              ...(quota.border === undefined ? [] : [quota.border]),
            ];
      return html`<dt><i class="swatch c-${gradeTone(card, grade)}"></i>${t(grade)} <span class="num">${units.length}</span></dt><dd>${units.map((unit, i) => html`${i === 0 ? '' : '、'}${card.unitLink(unit)}`)}${says.map((text) => html`<br><small>${t(text)}</small>`)}</dd>`;
    },
  )}</dl></details>
`;
}

function told(card: Card, title: Text, items: readonly (readonly [string, Text])[]): Markup | null {
  return when(
    items.length > 0,
    () => html`<details><summary>${t(title)} ${items.length}</summary><dl class="mend">${items.map(([unit, text]) => html`<dt>${card.unitLink(unit)}</dt><dd>${t(text)}</dd>`)}</dl></details>
`,
  );
}
