/** One department judged or not → what its page says below the heading: faults, what to mend first, scores, gaps, due dates, doubts. */
import * as format from '../../messages/format.ts';
import { doubtLabel, heads, phrases, results, rows, severities } from '../../messages/labels.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import { pageWords } from '../../messages/pages.ts';
import type { DepartmentReport, FindingReport, Problem, Result } from '../../model.ts';
import { findingsOf } from '../parts/notices.ts';
import { slug, t } from './both.ts';
import { findingPart, type Telling } from './finding.ts';
import { html, type Markup, when } from './markup.ts';
import { prioritiesPart } from './priorities.ts';
import { badge, gapLink, placed, requirementLink, resultBadge } from './shown.ts';

/** How a unit's page is written. */
export interface Manner {
  /** Opens every id of its part of the page. */
  readonly id: string;
  /** The order of its headings: those of its blocks; points stand one below. */
  readonly level: number;
  /** Whether the clause of a requirement stands at its gaps too. */
  readonly clauses: boolean;
}

/** Shown at length: what has gaps, and what could not be judged. The others make a list. */
export const speaks = (finding: FindingReport): boolean =>
  finding.gaps.length > 0 || finding.result === 'error';
/** Points that have a heading of their own among the gaps. */
export const speakingPoints = ({ sections }: DepartmentReport): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ points }) =>
      points.filter(({ findings }) => findings.some(speaks)).map(({ id }) => id),
    ),
  );

/** @param scores its points with their scores, as the page draws them. */
export function departmentBody(department: DepartmentReport, manner: Manner, scores: Markup | null): Markup {
  const problems = problemsPart(department.problems, manner);
  // Errors are all there is to say; hints can wait.
  if (department.status !== 'judged') return html`${problems}`;
  return html`${prioritiesPart(department, manner)}${scores}${gapsPart(department, manner)}${upcomingPart(department, manner)}${doubtsPart(department, manner)}${problems}`;
}

function problemsPart(problems: readonly Problem[], { level }: Manner): Markup | null {
  const tone = { error: 'bad', hint: 'info' } as const;
  const title = problems.some(({ severity }) => severity === 'error') ? noticeWords.problems : heads.hints;
  return when(
    problems.length > 0,
    () => html`<h${level}>${t(title)} ${problems.length}</h${level}>
<ul class="plain">${problems.map(
      (
        problem,
      ) => html`<li>${badge(tone[problem.severity], severities[problem.severity])} ${t(problem.message)}
<dl class="mend">${problem.mend === undefined ? null : html`<dt>${t(rows.mendProblem)}</dt><dd>${t(problem.mend)}</dd>`}<dt>${t(rows.place)}</dt><dd>${placed(problem.place)}</dd></dl></li>
`,
    )}</ul>
`,
  );
}

function gapsPart(department: DepartmentReport, { id, level, clauses }: Manner): Markup {
  const points = department.sections.flatMap((section) => section.points);
  const speaking = points.filter(({ findings }) => findings.some(speaks));
  const told: Telling['told'] = new Map();
  return html`<h${level}>${t(pageWords.details)}</h${level}>
${when(speaking.length === 0, () => html`<p class="good">${t(phrases.noGaps)}</p>`)}${speaking.map(
  (
    point,
  ) => html`<h${level + 1} class="point" id="${id}-${slug(point.id)}"><span>${point.id} ${t(point.title)}</span><span class="num">${t(rows.score)} ${format.score((point.adjusted ?? point.score).value)}</span></h${level + 1}>
${point.findings.filter(speaks).map((finding) => findingPart(finding, { anchor: `${id}-${slug(finding.id)}`, clauses, told }))}`,
)}${settledPart(department)}`;
}

/** What has no gaps, by its result and the reason for it. */
function settledPart(department: DepartmentReport): Markup | null {
  const settled = findingsOf(department).filter((finding) => !speaks(finding));
  const kinds = new Map<string, FindingReport[]>();
  for (const finding of settled) {
    const key = `${finding.result} ${finding.reason?.zh ?? ''}`;
    kinds.set(key, [...(kinds.get(key) ?? []), finding]);
  }
  const ranked = (Object.keys(results) as Result[]).flatMap((result) =>
    [...kinds.values()].filter(([first]) => first?.result === result),
  );
  return when(
    settled.length > 0,
    () => html`<details class="settled"><summary>${t(pageWords.settled(settled.length))}</summary>
<dl class="mend">${ranked.map(settledKind)}</dl></details>
`,
  );
}

function settledKind(found: readonly FindingReport[]): Markup | null {
  const [first] = found;
  if (first === undefined) return null;
  const { result, reason } = first;
  return html`<dt>${resultBadge(result)}</dt><dd>${found.map(({ id }, i) => html`${i === 0 ? '' : ' '}${requirementLink(id)}`)}${reason === undefined ? null : html` <small>${t(reason)}</small>`}</dd>`;
}

function upcomingPart(department: DepartmentReport, { level }: Manner): Markup | null {
  const { upcoming } = department;
  // A requirement that the page does not hold is named and leads nowhere.
  const known = new Set(findingsOf(department).map(({ id }) => id));
  return when(
    upcoming.length > 0,
    () => html`<h${level}>${t(heads.upcoming)}</h${level}>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${t(columnWords.due)}</th><th scope="col">${t(columnWords.requirement)}</th><th scope="col">${t(columnWords.title)}</th></tr></thead><tbody>
${upcoming.map(
  ({
    id,
    due,
    title,
  }) => html`<tr><td class="num">${due === null ? t(phrases.noDue) : due}</td><td class="num">${known.has(id.split('#')[0] ?? '') ? gapLink(id) : html`<a>${id}</a>`}</td><th scope="row">${t(title)}</th></tr>
`,
)}</tbody></table></div>
`,
  );
}

function doubtsPart({ doubts }: DepartmentReport, { level }: Manner): Markup | null {
  return when(
    doubts.length > 0,
    () => html`<h${level}>${t(heads.doubts)} ${doubts.length}</h${level}>
<p class="note">${t(noticeWords.doubtHelp)}</p>
<ul class="plain">${doubts.map(
      (doubt) => html`<li>${badge('warn', doubtLabel(doubt.code))} ${t(doubt.message)}
<dl class="mend"><dt>${t(rows.place)}</dt><dd>${placed(doubt.place)}</dd></dl></li>
`,
    )}</ul>
`,
  );
}
