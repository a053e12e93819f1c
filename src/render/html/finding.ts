/** One finding with gaps → its verdict, clause, and gaps with due date, place, mend and points. */
import * as format from '../../messages/format.ts';
import { phrases, rows } from '../../messages/labels.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import type { FindingReport, Gap } from '../../model.ts';
import { groupsOf } from '../parts/groups.ts';
import { finalOf } from '../parts/notices.ts';
import { html, type Markup, when } from './markup.ts';
import { placed, resultBadge, stateBadge, type View } from './shown.ts';

export function findingPart(view: View, finding: FindingReport, anchor: string): Markup {
  const { t } = view;
  const final = finalOf(finding);
  const worth = [
    ...(finding.due === 0 ? [] : [`${t(rows.expected)} ${format.credits(finding.credits)}/${finding.due}`]),
    ...(format.isZero(finding.lost.exact)
      ? []
      : [t(noticeWords.lostPoints(format.points(finding.lost.exact)))]),
  ];
  return html`<section class="finding ${finding.result}" id="${anchor}" aria-labelledby="${anchor}-t">
<h5 id="${anchor}-t">${resultBadge(view, finding.result)}${when(final !== finding.result, () => html`<span aria-hidden="true">→</span>${resultBadge(view, final)}`)}<span class="num">${finding.id}</span><span>${t(finding.title)}</span><span class="worth num">${worth.join(' · ')}</span></h5>
<p class="clause">${t(rows.clause)}：${t(phrases.quote(finding.cite.join(t(phrases.between))))}</p>
${when(
  finding.reason !== undefined,
  () => html`<p>${t(rows.reason)}：${finding.reason === undefined ? '' : t(finding.reason)}</p>
`,
)}${when(
  finding.by !== undefined,
  () => html`<p>${t(rows.by)}：${t(phrases.metBy((finding.by ?? []).join(view.lang === 'zh' ? '、' : ', ')))}</p>
`,
)}${
  finding.review === undefined
    ? null
    : html`<p class="info">${t(noticeWords.reviewedBy(finding.review.authority, finding.review.date, finding.review.remark))}</p>
`
}${groupsOf(finding.gaps).map((group) => groupPart(view, group))}</section>
`;
}

function groupPart(view: View, group: readonly [Gap, ...Gap[]]): Markup {
  const { t } = view;
  const [first] = group;
  const { waived } = first;
  return html`<div class="group">
<ul class="gaps">${group.map((gap) => gapItem(view, gap))}</ul>
<dl class="mend"><dt>${t(rows.mend)}</dt><dd>${t(first.mend)}</dd>
<dt>${t(rows.place)}</dt><dd>${placed(first.place)}</dd>
${
  waived === undefined
    ? null
    : html`<dt>${t(columnWords.waivers)}</dt><dd class="info">${t(noticeWords.waivedBy(waived.approver, waived.expires, waived.reason))}${waived.reference === undefined ? '' : ` ${waived.reference}`}</dd>
`
}</dl>
</div>
`;
}

function gapItem(view: View, gap: Gap): Markup {
  const { t } = view;
  const facts = [
    ...(gap.due === null || t(gap.message).includes(gap.due) ? [] : [t(format.dueBy(gap.due))]),
    ...(format.isZero(gap.lost.exact) ? [] : [t(noticeWords.lostPoints(format.points(gap.lost.exact)))]),
    t(
      format.isZero(gap.gain.exact)
        ? phrases.unrecoverable
        : noticeWords.givesBack(format.gained(gap.gain.exact)),
    ),
  ];
  return html`<li class="gap">${stateBadge(view, gap.state)}<span>${t(gap.message)} <span class="facts-line num">${facts.join(' · ')}</span></span></li>
`;
}
