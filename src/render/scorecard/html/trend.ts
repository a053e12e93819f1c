/** A trend → who rose and fell since the period before, and what became of their gaps. */
import { compareWords, differences } from '../../../messages/compare.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Difference, Text, Trend, UnitTrend } from '../../../model.ts';
import { both, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { signed } from '../figures.ts';
import { gradeOf, rankOf, scoreOf, trendSummary } from '../trend-sides.ts';
import type { Card } from './card.ts';

export function trendPart(card: Card, trend: Trend): Markup {
  const sum = (key: 'fixed' | 'open' | 'new'): number =>
    trend.units.reduce((n, unit) => n + unit[key].length, 0);
  const right = (text: Text): Markup => html`<th scope="col" class="num">${t(text)}</th>`;
  return html`<section class="panel" id="trend" aria-labelledby="trend-t"><h2 id="trend-t">${t(scorecardHeads.trend)} <small>${t(trend.before)}</small></h2>
${caution(trend)}<p>${t(both((lang) => trendSummary(trend.units, (text) => text[lang])))}</p><p>${t(scorecardPhrases.gapTrend(sum('fixed'), sum('open'), sum('new')))}</p>
<div class="scroll" tabindex="0"><table class="sortable"><thead><tr><th scope="col">${t(scorecardHeads.units)}</th>${right(partHeads.before)}${right(partHeads.after)}${right(partHeads.change)}${right(partHeads.rank)}<th scope="col">${t(partHeads.grade)}</th>${right(partHeads.fixed)}${right(partHeads.open)}${right(partHeads.new)}</tr></thead><tbody>
${trend.units.map((unit) => trendRow(card, unit))}</tbody></table></div></section>
`;
}

const arrow = (one: string, other: string): string => (one === other ? one : `${one} → ${other}`);

function trendRow(card: Card, unit: UnitTrend): Markup {
  const { before, after, change } = unit;
  const up = change !== null && change.value > 0;
  const down = change?.exact.startsWith('-') ?? false;
  return html`<tr data-u="${card.find(unit.unit)?.id ?? ''}"><th scope="row">${card.unitLink(unit.unit)}</th><td class="num">${scoreOf(before)}</td><td class="num"><b>${scoreOf(after)}</b></td><td class="num ${up ? 'good' : down ? 'bad' : 'quiet'}">${signed(change)}</td><td class="num">${arrow(rankOf(before), rankOf(after))}</td><td>${
    before === null
      ? t(scorecardPhrases.noBefore)
      : after === null
        ? t(scorecardPhrases.noAfter)
        : t(
            both((lang) =>
              arrow(
                gradeOf(before, (text) => text[lang]),
                gradeOf(after, (text) => text[lang]),
              ),
            ),
          )
  }</td><td class="num">${unit.fixed.length}</td><td class="num">${unit.open.length}</td><td class="num">${unit.new.length}</td></tr>
`;
}

/** What makes the two hard to compare. */
function caution({ comparable, differences: all }: Trend): Markup | null {
  return when(
    !comparable || all.length > 0,
    () => html`<p class="${comparable ? 'note' : 'warn'}">${t(comparable ? compareWords.attention : compareWords.caution)}</p><ul class="note">${all.map((each) => html`<li>${t((differences[each.kind] as (difference: Difference) => Text)(each))}</li>`)}</ul>
`,
  );
}
