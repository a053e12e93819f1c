/** The policy in words → the methodology of the page. */
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Scorecard } from '../../../model.ts';
import { labelled, plain, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';

export const methodPart = ({
  method,
  report: { policy },
}: Scorecard): Markup => html`<section class="panel method" id="method" aria-labelledby="method-t"><h2 id="method-t">${t(scorecardHeads.method)}</h2>
<p class="note">${t(labelled(policy.title, plain(`${policy.id} ${policy.version}`)))}</p>
${method.map(
  ({
    title,
    lines,
  }) => html`<h3>${t(title)}</h3>${when(lines.length > 0, () => html`<ul>${lines.map((line) => html`<li>${t(line)}</li>`)}</ul>`)}
`,
)}</section>
`;
