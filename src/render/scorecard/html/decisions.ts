/** Reviews and waivers → a list of who was decided upon, in what, by whom and why. */
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import { t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import type { Decision } from '../decisions.ts';
import type { Card } from './card.ts';

const { label } = settledWords;

export function decisionsPart({ unitLink }: Card, decisions: readonly Decision[]): Markup | null {
  return when(
    decisions.length > 0,
    () => html`<section class="panel" id="decisions" aria-labelledby="decisions-t"><h2 id="decisions-t">${t(scorecardHeads.decisions)}</h2>
<ul class="plain">${decisions.map(
      ({ unit, kind, about, title, says }) =>
        html`<li><b>${unitLink(unit)}</b> ${t(kind === 'review' ? label.review : label.waived)} <span class="num">${about}</span> ${t(title)}<br>${t(says)}</li>
`,
    )}</ul></section>
`,
  );
}
