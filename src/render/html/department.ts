/** One department → its part of the page: verdict, what to mend first, findings, due dates, doubts, faults of the manifest. */
import * as format from '../../messages/format.ts';
import {
  asOfOrigins,
  doubtLabel,
  heads,
  phrases,
  results,
  rows,
  severities,
  states,
} from '../../messages/labels.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import type { DepartmentReport, FindingReport, Problem, Result } from '../../model.ts';
import { findingsOf, nameOf } from '../parts/notices.ts';
import { gradeOf, scoreOf } from '../parts/summary.ts';
import { findingPart } from './finding.ts';
import { html, type Markup, when } from './markup.ts';
import { sectionScores } from './sections.ts';
import { counts, placed, resultBadge, stateTones, tones, type View } from './shown.ts';

/** Shown at length: what has gaps, and what could not be judged. The others make a list. */
const speaks = (finding: FindingReport): boolean => finding.gaps.length > 0 || finding.result === 'error';

/** @param several whether a list of departments stands above, to go back to. */
export function departmentPart(
  view: View,
  department: DepartmentReport,
  id: string,
  several: boolean,
): Markup {
  const { t } = view;
  const anchors = new Map(findingsOf(department).map((finding, i) => [finding.id, `${id}-${i + 1}`]));
  return html`<article class="department" id="${id}" aria-labelledby="${id}-name">
${head(view, department, id)}
${problemsPart(view, department.problems)}
${when(
  department.status === 'judged',
  () => html`${prioritiesPart(view, department, anchors)}
${sectionScores(view, department)}
${findingsPart(view, department, anchors)}
${upcomingPart(view, department)}
${doubtsPart(view, department)}`,
)}
${when(several, () => html`<p class="back"><a href="#top">${t(noticeWords.toTop)}</a></p>`)}
</article>
`;
}

function head(view: View, department: DepartmentReport, id: string): Markup {
  const { t } = view;
  const { unit, asOf, coverage, states: counted, vetoed, adjusted, reviewed, score } = department;
  const grade = gradeOf(department);
  const judged = department.status === 'judged';
  const due = counted.met + counted.late + counted.flawed + counted.missing;
  const steps = [
    ...(adjusted === undefined && reviewed === undefined
      ? []
      : [`${t(rows.score)} ${format.score(score.value)}`]),
    ...(reviewed === undefined ? [] : [`${t(noticeWords.reviewed)} ${format.score(reviewed.value)}`]),
    ...(adjusted === undefined ? [] : [`${t(noticeWords.adjusted)} ${format.score(adjusted.value)}`]),
  ];
  const lowest = adjusted?.vetoed ?? vetoed;
  return html`<header><div class="top"><h2 id="${id}-name">${unit?.full ?? nameOf(department)}</h2>
<div class="verdict">${judged ? html`<span class="score">${format.score(scoreOf(department))}</span><span class="grade">${grade === null ? '' : t(grade)}</span>` : html`<span class="grade bad">${t(phrases.unjudged)}</span>`}</div></div>
${when(steps.length > 0, () => html`<p class="note num">${steps.join(' → ')}</p>`)}
${when(!judged, () => html`<p class="bad">${t(phrases.unjudgedWhy(department.problems.filter(({ severity }) => severity === 'error').length))}</p>`)}
${when(lowest.length > 0, () => html`<p class="bad">${t(rows.veto)}：${t(phrases.vetoed(lowest.join(' ')))}</p>`)}
<dl class="facts">
${when(
  judged,
  () => html`<dt>${t(rows.judged)}</dt><dd><span class="num">${t(phrases.items(coverage.judged, coverage.bound))}</span>${counts<Result>(view, department.results, results, tones)}</dd>
<dt>${t(rows.expected)}</dt><dd><span class="num">${t(phrases.expectedItems(counted.met, due))}</span>${counts(view, counted, states, stateTones)}</dd>
`,
)}<dt>${t(rows.file)}</dt><dd><code>${department.file}</code></dd>
${
  asOf === null
    ? null
    : html`<dt>${t(rows.asOf)}</dt><dd>${asOf.date}${t(phrases.paren(t(asOfOrigins[asOf.from])))}</dd>
`
}</dl></header>`;
}

function problemsPart(view: View, problems: readonly Problem[]): Markup | null {
  const { t } = view;
  const tone = { error: 'bad', hint: 'info' } as const;
  return when(
    problems.length > 0,
    () => html`<h3>${t(problems.some(({ severity }) => severity === 'error') ? noticeWords.problems : heads.hints)} ${problems.length}</h3>
<ul class="plain">${problems.map(
      (
        problem,
      ) => html`<li><span class="badge ${tone[problem.severity]}">${t(severities[problem.severity])}</span> ${t(problem.message)}
<dl class="mend">${problem.mend === undefined ? null : html`<dt>${t(rows.mendProblem)}</dt><dd>${t(problem.mend)}</dd>`}<dt>${t(rows.place)}</dt><dd>${placed(problem.place)}</dd></dl></li>
`,
    )}</ul>`,
  );
}

/** As many as a person begins with. */
const FIRST = 10;

function prioritiesPart(
  view: View,
  department: DepartmentReport,
  anchors: ReadonlyMap<string, string>,
): Markup | null {
  const { t } = view;
  const byGap = new Map(
    findingsOf(department).flatMap((finding) =>
      finding.gaps.map((gap) => [gap.id, { finding, gap }] as const),
    ),
  );
  const items = department.priorities.slice(0, FIRST).flatMap(({ gaps, gain }) => {
    const found = gaps.flatMap((gapId) => byGap.get(gapId) ?? []);
    const [first] = found;
    if (first === undefined) return [];
    const ids = [...new Set(found.map(({ finding }) => finding.id))];
    const title = t(ids.length > 1 ? phrases.severalRequirements(ids.length) : first.finding.title);
    const about =
      found.length > 1 && ids.length === 1
        ? t(phrases.together(found.map(({ gap }) => gap.key)))
        : t(first.gap.message);
    const links = ids.map(
      (id, i) => html`${i === 0 ? '' : ' '}<a href="#${anchors.get(id) ?? ''}">${id}</a>`,
    );
    return [
      html`<li><span class="gain">${format.gained(gain.exact)}</span> <b>${title}</b> <span class="num">${links}</span><br><span class="note">${about}</span></li>
`,
    ];
  });
  const sum = format.gained(
    format.total(department.priorities.slice(0, FIRST).map(({ gain }) => gain.exact)),
  );
  return when(
    items.length > 0,
    () => html`<h3>${t(heads.priorities)}</h3>
<ol class="priorities">${items}</ol><p class="note">${t(phrases.prioritySum(sum))}</p>`,
  );
}

function findingsPart(
  view: View,
  department: DepartmentReport,
  anchors: ReadonlyMap<string, string>,
): Markup {
  const { t } = view;
  const quiet = findingsOf(department).filter((finding) => !speaks(finding));
  const sections = department.sections
    .map((section) => ({
      ...section,
      points: section.points.filter(({ findings }) => findings.some(speaks)),
    }))
    .filter(({ points }) => points.length > 0);
  return html`<h3>${t(noticeWords.findings)}</h3>
${when(sections.length === 0, () => html`<p class="good">${t(phrases.noGaps)}</p>`)}
${sections.flatMap(({ points }) =>
  points.map(
    (
      point,
    ) => html`<h4><span>${point.id} ${t(point.title)}</span><span class="num">${t(rows.score)} ${format.score((point.adjusted ?? point.score).value)}</span></h4>
${point.findings.filter(speaks).map((finding) => findingPart(view, finding, anchors.get(finding.id) ?? ''))}`,
  ),
)}${when(
  quiet.length > 0,
  () => html`<details><summary>${t(noticeWords.quiet(quiet.length))}</summary>
<div class="scroll"><table><thead><tr><th scope="col">${t(columnWords.requirement)}</th><th scope="col">${t(columnWords.title)}</th><th scope="col">${t(columnWords.result)}</th></tr></thead><tbody>
${quiet.map(
  (
    finding,
  ) => html`<tr id="${anchors.get(finding.id) ?? ''}"><td class="num">${finding.id}</td><th scope="row">${t(finding.title)}${finding.reason === undefined ? null : html`<br><span class="note">${t(finding.reason)}</span>`}</th><td>${resultBadge(view, finding.result)}</td></tr>
`,
)}</tbody></table></div></details>`,
)}`;
}

function upcomingPart(view: View, { upcoming }: DepartmentReport): Markup | null {
  const { t } = view;
  return when(
    upcoming.length > 0,
    () => html`<h3>${t(heads.upcoming)}</h3>
<div class="scroll"><table><thead><tr><th scope="col">${t(columnWords.due)}</th><th scope="col">${t(columnWords.requirement)}</th><th scope="col">${t(columnWords.title)}</th></tr></thead><tbody>
${upcoming.map(
  ({
    id,
    due,
    title,
  }) => html`<tr><td class="num">${due ?? t(phrases.noDue)}</td><td class="num">${id}</td><th scope="row">${t(title)}</th></tr>
`,
)}</tbody></table></div>`,
  );
}

function doubtsPart(view: View, { doubts }: DepartmentReport): Markup | null {
  const { t } = view;
  return when(
    doubts.length > 0,
    () => html`<h3>${t(heads.doubts)} ${doubts.length}</h3>
<p class="note">${t(noticeWords.doubtHelp)}</p>
<ul class="plain">${doubts.map(
      (doubt) => html`<li><span class="badge warn">${t(doubtLabel(doubt.code))}</span> ${t(doubt.message)}
<dl class="mend"><dt>${t(rows.place)}</dt><dd>${placed(doubt.place)}</dd></dl></li>
`,
    )}</ul>`,
  );
}
