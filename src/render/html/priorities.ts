/** The mends of a department, the one that gives back most first → a ranked list that leads to the gaps. */
import * as format from '../../messages/format.ts';
import { heads, phrases } from '../../messages/labels.ts';
import { pageWords } from '../../messages/pages.ts';
import type { DepartmentReport, FindingReport, Gap, Priority } from '../../model.ts';
import { findingsOf } from '../parts/notices.ts';
import { slug, t } from './both.ts';
import { html, type Markup, when } from './markup.ts';

/** As many as a person begins with; and of how many a page of many units says what is wrong, which the gaps themselves say again. */
const FIRST = 10;
const TOLD = 5;

type Known = ReadonlyMap<string, { readonly finding: FindingReport; readonly gap: Gap }>;
interface Manner {
  readonly id: string;
  readonly level: number;
  readonly clauses: boolean;
}

export function prioritiesPart(department: DepartmentReport, { id, level, clauses }: Manner): Markup | null {
  const known: Known = new Map(
    findingsOf(department).flatMap((finding) =>
      finding.gaps.map((gap) => [gap.id, { finding, gap }] as const),
    ),
  );
  const first = department.priorities.slice(0, FIRST);
  const rest = department.priorities.slice(FIRST);
  const sum = format.gained(format.total(first.map(({ gain }) => gain.exact)));
  const item = (priority: Priority, i: number): Markup | null =>
    priorityItem(priority, known, id, i < (clauses ? FIRST : TOLD));
  return when(
    first.length > 0,
    () => html`<h${level}>${t(heads.priorities)}</h${level}>
<ol class="priorities">${first.map(item)}</ol>
<p class="note">${t(phrases.prioritySum(sum))}</p>
${when(
  rest.length > 0,
  () => html`<details><summary>${t(pageWords.others(rest.length))}</summary><ol class="priorities" start="${FIRST + 1}">${rest.map((priority) => priorityItem(priority, known, id, false))}</ol></details>
`,
)}`,
  );
}

/** @param full whether it says what is wrong; below the first few the gaps themselves say it. */
function priorityItem({ gaps, gain }: Priority, known: Known, id: string, full: boolean): Markup | null {
  const found = gaps.flatMap((gap) => known.get(gap) ?? []);
  const [first] = found;
  if (first === undefined) return null;
  const ids = [...new Set(found.map(({ finding }) => finding.id))];
  const title = ids.length > 1 ? phrases.severalRequirements(ids.length) : first.finding.title;
  const about =
    found.length > 1 && ids.length === 1
      ? phrases.together(found.map(({ gap }) => gap.key))
      : first.gap.message;
  const links = ids.map((each, i) => html`${i === 0 ? '' : ' '}<a href="#${id}-${slug(each)}">${each}</a>`);
  return html`<li><span class="gain">${format.gained(gain.exact)}</span><span><span class="num">${links}</span> <b>${t(title)}</b>${when(full, () => html`<br><span class="note">${t(about)}</span>`)}</span></li>
`;
}
