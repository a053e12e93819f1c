/** Requirements → their clauses, how they are proved and mended, and how the tool reads them: once, for the whole page to point at. */
import { heads, levels, ruleKinds } from '../../messages/labels.ts';
import { pageWords } from '../../messages/pages.ts';
import type { FindingReport, Guide, Report } from '../../model.ts';
import { findingsOf } from '../parts/notices.ts';
import { joined, slug, t } from './both.ts';
import { clauseOf } from './finding.ts';
import { html, type Markup, when } from './markup.ts';

/** What is known of a requirement wherever it comes from. */
export type Asked = Pick<FindingReport, 'id' | 'title' | 'cite' | 'level' | 'weight' | 'rule' | 'shared'>;

/** Every requirement that some department has a finding of, in the catalogue's order. */
export function askedIn(report: Report): readonly Asked[] {
  const found = new Map<string, Asked>();
  for (const department of report.departments)
    for (const finding of findingsOf(department)) if (!found.has(finding.id)) found.set(finding.id, finding);
  const order = report.requirements.flatMap(({ id }) => found.get(id) ?? []);
  const listed = new Set(order.map(({ id }) => id));
  return [...order, ...[...found.values()].filter(({ id }) => !listed.has(id))];
}

/**
 * @param more what the page has to say of one beside this.
 */
export function requirementsPart(
  asked: readonly Asked[],
  guides: readonly Guide[],
  level: number,
  more: (id: string) => Markup | null = () => null,
): Markup | null {
  const guideOf = new Map(guides.map((guide) => [guide.id, guide]));
  return when(
    asked.length > 0,
    () => html`<section class="panel" id="requirements" aria-labelledby="requirements-t"><h${level} id="requirements-t">${t(pageWords.requirements)}</h${level}>
<p class="note">${t(pageWords.requirementsHelp)}</p>
${asked.map((each) => requirementPart(each, guideOf.get(each.id), level + 1, more(each.id)))}</section>
`,
  );
}

function requirementPart(asked: Asked, guide: Guide | undefined, level: number, more: Markup | null): Markup {
  const facts = joined([
    levels[asked.level],
    ruleKinds[asked.rule],
    asked.weight === 0 ? pageWords.noWeight : pageWords.weight(asked.weight),
    ...(asked.shared ? [pageWords.sharedLeads] : []),
  ]);
  return html`<article class="requirement" id="req-${slug(asked.id)}"><h${level}><span class="num">${asked.id}</span> ${t(asked.title)} <small>${t(facts)}</small></h${level}>
<blockquote class="clause" lang="zh-CN">${clauseOf(asked).zh}</blockquote>
${
  guide === undefined
    ? null
    : html`<dl class="mend"><dt>${t(heads.prove)}</dt><dd>${t(guide.prove)}</dd><dt>${t(heads.remedy)}</dt><dd>${t(guide.remedy)}</dd>${guide.note === undefined ? null : html`<dt>${t(heads.note)}</dt><dd>${t(guide.note)}</dd>`}</dl>
`
}${more}</article>
`;
}
