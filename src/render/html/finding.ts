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

interface Told {
  readonly id: string;
  readonly anchor: string;
  readonly spots: Set<string>;
}
export interface Telling {
  /** Its id on the page. */
  readonly anchor: string;
  /** Whether the clause stands here too, and not only in the list of requirements. */
  readonly clauses: boolean;
  /** Mends that were told before: one register that is not there leaves gaps of many requirements, and all are mended alike. */
  readonly told: Map<string, Told>;
}

export function findingPart(finding: FindingReport, telling: Telling): Markup {
  const { anchor, clauses } = telling;
  const final = finalOf(finding);
  const alone = finding.gaps.length === 1;
  const worth = [
    ...(finding.due === 0 || (alone && finding.due === 1)
      ? []
      : [both((lang) => `${rows.expected[lang]} ${format.credits(finding.credits)}/${finding.due}`)]),
    ...(alone || format.isZero(finding.lost.exact)
      ? []
      : [noticeWords.lostPoints(format.points(finding.lost.exact))]),
  ];
  return html`<div class="finding ${finding.result} ${finding.level}" id="${anchor}">
<p class=what>${resultBadge(finding.result)}${when(final !== finding.result, () => html`<span aria-hidden="true">→</span>${resultBadge(final)}`)}${requirementLink(finding.id)}<b>${t(finding.title)}</b>${when(worth.length > 0, () => html`<span class="worth num">${t(joined(worth))}</span>`)}</p>
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
  { id, gaps, result }: FindingReport,
  { anchor, told }: Telling,
): Markup {
  const [first] = group;
  const said = gaps.length === 1 && first.state === 'missing' && result === 'fail';
  return html`<div class=group><ul class=gaps>${group.map((gap) => gapItem(gap, said))}</ul>
${mendPart(first, id, anchor, told)}${waivedPart(first)}</div>
`;
}

/** How it is mended and where, as far as that was not told already. */
function mendPart({ mend, place }: Gap, id: string, anchor: string, told: Telling['told']): Markup {
  const spot = `${place.line}:${place.column}`;
  const before = told.get(mend.zh);
  if (before === undefined) {
    told.set(mend.zh, { id, anchor, spots: new Set([spot]) });
    return html`<dl class=mend><dt>${t(rows.mend)}</dt><dd>${t(mend)}${placed(place)}</dd></dl>`;
  }
  const isTold = before.spots.has(spot);
  before.spots.add(spot);
  const as =
    before.id === id
      ? t(pageWords.mendAbove)
      : html`${t(pageWords.mendAs)} <a href="#${before.anchor}">${before.id}</a>`;
  return html`<p class=mend>${as}${isTold ? null : placed(place)}</p>`;
}

const waivedPart = ({ waived }: Gap): Markup | null =>
  waived === undefined
    ? null
    : html`<p class=info>${t(labelled(columnWords.waivers, noticeWords.waivedBy(waived.approver, waived.expires, waived.reason)))}${waived.reference === undefined ? '' : ` ${waived.reference}`}</p>`;

/** @param said whether the verdict above says already that it is missing. */
function gapItem(gap: Gap, said: boolean): Markup {
  const facts: readonly Text[] = [
    ...(gap.due === null || gap.message.zh.includes(gap.due) ? [] : [format.dueBy(gap.due)]),
    ...(format.isZero(gap.lost.exact) ? [] : [noticeWords.lostPoints(format.points(gap.lost.exact))]),
    format.isZero(gap.gain.exact)
      ? phrases.unrecoverable
      : noticeWords.givesBack(format.gained(gap.gain.exact)),
  ];
  return html`<li data-s=${gap.state}>${said ? null : stateBadge(gap.state)}<span>${t(gap.message)} <small>${t(joined(facts))}</small></span></li>
`;
}
