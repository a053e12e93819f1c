/** What a supervisor had better look at → facts with their places. */
import { pageWords } from '../../../messages/pages.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Text } from '../../../model.ts';
import { t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { position } from '../../text/frame.ts';
import { oddities } from '../counts.ts';
import { figure, percent, signed } from '../figures.ts';
import type { Card } from './card.ts';
import { listed } from './district.ts';

export function plausibilityPart(card: Card): Markup {
  const { scorecard, unitLink } = card;
  const { copies, addresses, outliers, moved, days } = scorecard.plausibility;
  return html`<section class="panel" id="check" aria-labelledby="check-t"><h2 id="check-t">${t(scorecardHeads.plausibility)}</h2>
<p class="note">${t(oddities(scorecard) === 0 ? scorecardPhrases.nothingOdd : scorecardPhrases.oddNote)}</p>
${block(
  scorecardHeads.copies,
  copies.map(
    ({ units, similarity, alike, records, examples }) =>
      html`<li><b>${listed(card, units)}</b> ${t(partHeads.similarity)} <b class="num">${percent(similarity.exact)}</b> ${t(scorecardPhrases.copy(alike, records[0], records[1]))}<details><summary>${t(pageWords.examples)}</summary><ul>${examples.map(({ title, places }) => html`<li>${title}<br><code>${places.map(position).join('  ')}</code></li>`)}</ul></details></li>`,
  ),
)}${block(
  scorecardHeads.addresses,
  addresses.map(
    ({ url, joint, uses }) =>
      html`<li><code>${url}</code>${joint ? html` <small>${t(scorecardPhrases.joint)}</small>` : null}<details><summary>${t(scorecardPhrases.unitCount(uses.length))}</summary><ul>${uses.map(({ unit, place }) => html`<li>${unitLink(unit)} <code>${position(place)}</code></li>`)}</ul></details></li>`,
  ),
)}${block(
  scorecardHeads.outliers,
  outliers.map(
    ({ unit, notapplicable, bound, share, median, fence }) =>
      html`<li><b>${unitLink(unit)}</b> ${t(scorecardPhrases.outlier(notapplicable, bound, percent(share), percent(median), percent(fence)))}</li>`,
  ),
)}${block(
  scorecardHeads.moved,
  moved.map(
    ({ unit, raw, adjusted, change, reviews, waivers }) =>
      html`<li><b>${unitLink(unit)}</b> <span class="num">${figure(raw)} → ${figure(adjusted)} (${signed(change)})</span> ${t(scorecardPhrases.moved(reviews, waivers))}</li>`,
  ),
)}${block(
  scorecardHeads.days,
  days.map(({ date, units }) => html`<li><b class="num">${date}</b> ${listed(card, units)}</li>`),
)}</section>
`;
}

const block = (title: Text, items: readonly Markup[]): Markup | null =>
  when(
    items.length > 0,
    () => html`<h3>${t(title)} ${items.length}</h3>
<ul class="plain">${items}</ul>
`,
  );
