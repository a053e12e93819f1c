/** A Report → one HTML page that needs nothing else: in both languages, with or without script; for screen, dark or light, and for paper. */
import * as format from '../messages/format.ts';
import { asOfOrigins, phrases, results, rows, states } from '../messages/labels.ts';
import { columnWords, noticeWords } from '../messages/notices.ts';
import { pageWords } from '../messages/pages.ts';
import type { DepartmentReport, Lang, Report, Result, Text } from '../model.ts';
import { both, labelled, plain, t } from './html/both.ts';
import { departmentBody, type Manner } from './html/department.ts';
import { findPanel } from './html/find.ts';
import { html, type Markup, when } from './html/markup.ts';
import { wholePage } from './html/page.ts';
import { provenancePart } from './html/provenance.ts';
import { askedIn, requirementsPart } from './html/requirements.ts';
import { sectionScores } from './html/sections.ts';
import { counts, stateTones, tones } from './html/shown.ts';
import { nameOf } from './parts/notices.ts';
import { gapsIn, gateLine, gradeOf, reasons, scoreOf } from './parts/summary.ts';

export function renderHtml(report: Report, { lang }: { readonly lang: Lang }): string {
  const { departments } = report;
  const [only] = departments;
  const several = departments.length > 1;
  const subject: Text =
    !several && only !== undefined
      ? plain(only.unit?.full ?? nameOf(only))
      : noticeWords.departmentCount(departments.length);
  const asked = askedIn(report);
  return wholePage({
    lang,
    title: both((each) => `${noticeWords.reportTitle[each]} · ${subject[each]}`),
    head: verdict(report),
    generator: `${report.tool.name} ${report.tool.version}`,
    contents: [
      ...(several ? [{ id: 'overview', title: noticeWords.overview }] : []),
      ...(several || only === undefined ? [] : [{ id: 'u1', title: plain(nameOf(only)) }]),
      ...(asked.length > 0 ? [{ id: 'requirements', title: pageWords.requirements }] : []),
      { id: 'made', title: pageWords.made },
    ],
    body: html`${overview(report)}${when(asked.length > 0, () => findPanel({ points: pointsIn(departments) }))}${departments.map(
      (department, i) =>
        departmentPart(department, { id: `u${i + 1}`, level: 3, clauses: !several }, several),
    )}${requirementsPart(asked, report.requirements, 2)}${provenancePart(report, 2)}`,
  });
}

function verdict(report: Report): Markup {
  const why = both((lang) => reasons(report, lang).join('\n'));
  const lines = why.zh.split('\n').map((zh, i) => ({ zh, en: why.en.split('\n')[i] ?? zh }));
  return html`<p class="quiet">${t(report.catalog.title)}</p>
<p class="${report.gate.met ? 'good' : 'bad'}">${t(both((lang) => gateLine(report, lang)))}</p>
${when(why.zh !== '', () => html`<ul class="${report.gate.met ? 'quiet' : 'bad'}">${lines.map((line) => html`<li>${t(line)}</li>`)}</ul>`)}`;
}

const pointsIn = (departments: readonly DepartmentReport[]): readonly { id: string; title: Text }[] => {
  const found = new Map<string, { id: string; title: Text }>();
  for (const { sections } of departments)
    for (const { points } of sections) for (const { id, title } of points) found.set(id, { id, title });
  return [...found.values()];
};

/** Every department with its score, each a way to its part of the page. */
function overview({ departments }: Report): Markup | null {
  return when(
    departments.length > 1,
    () => html`<section class="panel" id="overview" aria-labelledby="overview-t"><h2 id="overview-t">${t(noticeWords.overview)} ${departments.length}</h2>
<div class="scroll" tabindex="0"><table class="sortable"><thead><tr><th scope="col">${t(columnWords.department)}</th><th scope="col" class="num">${t(columnWords.score)}</th><th scope="col">${t(columnWords.grade)}</th><th scope="col" class="num">${t(columnWords.gaps)}</th><th scope="col">${t(columnWords.file)}</th></tr></thead><tbody>
${departments.map((department, i) => {
  const judged = department.status === 'judged';
  const grade = gradeOf(department);
  return html`<tr data-u="u${i + 1}"><th scope="row"><a href="#u${i + 1}">${nameOf(department)}</a></th><td class="num">${format.score(scoreOf(department))}</td><td class="${judged ? '' : 'bad'}">${judged ? (grade === null ? '-' : t(grade)) : t(phrases.unjudged)}</td><td class="num">${judged ? gapsIn(department).open : '-'}</td><td><code>${department.file}</code></td></tr>
`;
})}</tbody></table></div></section>
`,
  );
}

function departmentPart(department: DepartmentReport, manner: Manner, several: boolean): Markup {
  const { id } = manner;
  const names = [department.unit?.short, department.unit?.full, department.declared, department.file];
  return html`<article class="panel unit department" id="${id}" data-n="${names.filter((name) => name != null).join(' ')}" aria-labelledby="${id}-t">
${head(department, id)}
${departmentBody(department, manner, sectionScores(department, manner))}${when(several, () => html`<p class="back"><a href="#top">${t(pageWords.toTop)}</a></p>`)}</article>
`;
}

function head(department: DepartmentReport, id: string): Markup {
  const { unit, asOf, coverage, states: counted, vetoed, adjusted, reviewed, score } = department;
  const grade = gradeOf(department);
  const judged = department.status === 'judged';
  const due = counted.met + counted.late + counted.flawed + counted.missing;
  const step = (name: Text, value: number | null): Text =>
    both((lang) => `${name[lang]} ${format.score(value)}`);
  const steps = [
    ...(adjusted === undefined && reviewed === undefined ? [] : [step(rows.score, score.value)]),
    ...(reviewed === undefined ? [] : [step(noticeWords.reviewed, reviewed.value)]),
    ...(adjusted === undefined ? [] : [step(noticeWords.adjusted, adjusted.value)]),
  ];
  const lowest = adjusted?.vetoed ?? vetoed;
  const errors = department.problems.filter(({ severity }) => severity === 'error').length;
  return html`<div class="top"><h2 id="${id}-t">${unit?.full ?? nameOf(department)}</h2>
<p class="verdict">${judged ? html`<span class="score">${format.score(scoreOf(department))}</span><span class="grade">${grade === null ? '' : t(grade)}</span>` : html`<span class="grade bad">${t(phrases.unjudged)}</span>`}</p></div>
${when(steps.length > 0, () => html`<p class="note num">${t(both((lang) => steps.map((each) => each[lang]).join(' → ')))}</p>`)}
${when(!judged, () => html`<p class="bad">${t(phrases.unjudgedWhy(errors))}</p>`)}
${when(lowest.length > 0, () => html`<p class="bad">${t(labelled(rows.veto, phrases.vetoed(lowest.join(' '))))}</p>`)}
<dl class="facts">
${when(
  judged,
  () => html`<dt>${t(rows.judged)}</dt><dd><span class="num">${t(phrases.items(coverage.judged, coverage.bound))}</span>${counts<Result>(department.results, results, tones)}</dd>
<dt>${t(rows.expected)}</dt><dd><span class="num">${t(phrases.expectedItems(counted.met, due))}</span>${counts(counted, states, stateTones)}</dd>
`,
)}<dt>${t(rows.file)}</dt><dd><code>${department.file}</code></dd>
${
  asOf === null
    ? null
    : html`<dt>${t(rows.asOf)}</dt><dd>${t(both((lang) => `${asOf.date}${phrases.paren(asOfOrigins[asOf.from][lang])[lang]}`))}</dd>
`
}</dl>`;
}
