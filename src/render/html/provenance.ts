/** A Report → the table of what the page was made from: program, catalogue, policy, manifests, with their digests. */
import { columnWords } from '../../messages/notices.ts';
import { pageWords } from '../../messages/pages.ts';
import type { Report } from '../../model.ts';
import { provenanceRows } from '../parts/provenance.ts';
import { t } from './both.ts';
import { html, type Markup } from './markup.ts';

export const provenancePart = (
  report: Report,
  level: number,
): Markup => html`<section class="panel made" id="made" aria-labelledby="made-t"><h${level} id="made-t">${t(pageWords.made)}</h${level}>
<details><summary>${t(columnWords.digest)}</summary><div class="scroll" tabindex="0"><table><tbody>
${provenanceRows(report).map(
  ([name, value]) => html`<tr><th scope="row">${t(columnWords[name])}</th><td><code>${value}</code></td></tr>
`,
)}${report.departments.map(
  ({ file, digest }) => html`<tr><th scope="row">${file}</th><td><code>${digest}</code></td></tr>
`,
)}</tbody></table></div></details></section>
`;
