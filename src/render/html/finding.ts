/** One finding with gaps → its verdict and its gaps with due date, place, mend and points. */
import * as format from '../../messages/format.ts';
import { phrases, rows } from '../../messages/labels.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import { pageWords } from '../../messages/pages.ts';
import type { FindingReport, Gap, Text } from '../../model.ts';
import { groupsOf } from '../parts/groups.ts';
import { finalOf } from '../parts/notices.ts';
import { both, joined, labelled, t } from './both.ts';
import { html, type Markup, when } from './markup.ts';
import { placed, requirementLink, resultBadge, stateBadge } from './shown.ts';

/** The words of the official document that ask for it. */
export const clauseOf = ({ cite }: Pick<FindingReport, 'cite'>): Text =>
  both((lang) => phrases.quote(cite.join(phrases.between[lang]))[lang]);

export interface Telling {
  /** Its id on the page. */
  readonly anchor: string;
  /** Whether the clause stands here too, and not only in the list of requirements. */
  readonly clauses: boolean;
  /** What was told before: mend and place → the requirement and its anchor. One register that is not there leaves gaps of many requirements. */
  readonly told: Map<string, readonly [id: string, anchor: string]>;
}

export function findingPart(finding: FindingReport, telling: Telling): Markup {
  const { anchor, clauses } = telling;
  const final = finalOf(finding);
  const worth = [
    ...(finding.due === 0
      ? []
      : [both((lang) => `${rows.expected[lang]} ${format.credits(finding.credits)}/${finding.due}`)]),
    ...(format.isZero(finding.lost.exact) ? [] : [noticeWords.lostPoints(format.points(finding.lost.exact))]),
  ];
  return html`<div class="finding ${finding.result} ${finding.level}" id="${anchor}">
<p class="what">${resultBadge(finding.result)}${when(final !== finding.result, () => html`<span aria-hidden="true">→</span>${resultBadge(final)}`)}${requirementLink(finding.id)}<b>${t(finding.title)}</b><span class="worth num">${t(joined(worth))}</span></p>
${when(
  clauses,
  () => html`<p class="clause">${t(labelled(rows.clause, clauseOf(finding)))}</p>
`,
)}${
  finding.reason === undefined
    ? null
    : html`<p>${t(labelled(rows.reason, finding.reason))}</p>
`
}${
  finding.by === undefined
    ? null
    : html`<p>${t(
        labelled(
          rows.by,
          both((lang) => phrases.metBy(format.list(finding.by ?? [], lang))[lang]),
        ),
      )}</p>
`
}${
  finding.review === undefined
    ? null
    : html`<p class="info">${t(noticeWords.reviewedBy(finding.review.authority, finding.review.date, finding.review.remark))}</p>
`
}${groupsOf(finding.gaps).map((group) => groupPart(group, finding, telling))}</div>
`;
}

function groupPart(
  group: readonly [Gap, ...Gap[]],
  { id, gaps }: FindingReport,
  { anchor, told }: Telling,
): Markup {
  const alone = gaps.length === 1;
  const [first] = group;
  const key = JSON.stringify([first.place.line, first.place.column, first.mend.zh, first.waived ?? null]);
  const before = told.get(key);
  if (before === undefined) told.set(key, [id, anchor]);
  return html`<div class="group"><ul class="gaps">${group.map((gap) => gapItem(gap, alone))}</ul>
${before === undefined ? mendPart(first) : html`<p class="note">${t(pageWords.mendAs)} <a href="#${before[1]}">${before[0]}</a></p>`}</div>
`;
}

const mendPart = ({ mend, place, waived }: Gap): Markup =>
  html`<dl class="mend"><dt>${t(rows.mend)}</dt><dd>${t(mend)}</dd><dt>${t(rows.place)}</dt><dd>${placed(place)}</dd>${
    waived === undefined
      ? null
      : html`<dt>${t(columnWords.waivers)}</dt><dd class="info">${t(noticeWords.waivedBy(waived.approver, waived.expires, waived.reason))}${waived.reference === undefined ? '' : ` ${waived.reference}`}</dd>`
  }</dl>`;

/** @param alone whether it is the finding's only gap, whose loss is said above. */
function gapItem(gap: Gap, alone: boolean): Markup {
  const facts: readonly Text[] = [
    ...(gap.due === null || gap.message.zh.includes(gap.due) ? [] : [format.dueBy(gap.due)]),
    ...(alone || format.isZero(gap.lost.exact)
      ? []
      : [noticeWords.lostPoints(format.points(gap.lost.exact))]),
    format.isZero(gap.gain.exact)
      ? phrases.unrecoverable
      : noticeWords.givesBack(format.gained(gap.gain.exact)),
  ];
  return html`<li data-s="${gap.state}">${stateBadge(gap.state)}<span>${t(gap.message)} <small class="num">${t(joined(facts))}</small></span></li>
`;
}
