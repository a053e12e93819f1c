/** A Report → one HTML page that needs nothing else: no script, no network; for screen, dark or light, and for paper. */
import * as format from '../messages/format.ts';
import { phrases } from '../messages/labels.ts';
import { columnWords, noticeWords } from '../messages/notices.ts';
import type { Lang, Report } from '../model.ts';
import { departmentPart } from './html/department.ts';
import { html, type Markup, when } from './html/markup.ts';
import type { View } from './html/shown.ts';
import { style } from './html/style.ts';
import { nameOf } from './parts/notices.ts';
import { provenanceRows } from './parts/provenance.ts';
import { gapsIn, gateLine, gradeOf, reasons, scoreOf } from './parts/summary.ts';

export function renderHtml(report: Report, { lang }: { readonly lang: Lang }): string {
  const view: View = { lang, t: (text) => text[lang] };
  const { t } = view;
  const { departments } = report;
  const [only] = departments;
  const subject =
    departments.length === 1 && only !== undefined
      ? (only.unit?.full ?? nameOf(only))
      : t(noticeWords.departmentCount(departments.length));
  const why = reasons(report, lang);
  const title = `${t(noticeWords.reportTitle)} · ${subject}`;
  // The sheet holds no string from outside; everything else goes through the template.
  const page = html`<!doctype html>
<html lang="${{ zh: 'zh-CN', en: 'en' }[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">${t(noticeWords.findings)}</a>
<div class="sheet" id="top">
<header class="masthead"><h1>${t(noticeWords.reportTitle)}</h1>
<p class="quiet">${t(report.catalog.title)}</p>
<p class="${report.gate.met ? 'good' : 'bad'}">${gateLine(report, lang)}</p>
${when(why.length > 0, () => html`<ul class="${report.gate.met ? 'quiet' : 'bad'}">${why.map((reason) => html`<li>${reason}</li>`)}</ul>`)}</header>
${overview(view, report)}
<main id="main">
${departments.map((department, i) => departmentPart(view, department, `d${i + 1}`, departments.length > 1))}</main>
${made(view, report)}
</div>
</body>
</html>
`;
  return page.html;
}

/** Every department with its score, each a way to its part of the page. */
function overview({ t }: View, { departments }: Report): Markup | null {
  return when(
    departments.length > 1,
    () => html`<nav class="department" aria-labelledby="contents"><h2 id="contents">${t(noticeWords.overview)} ${departments.length}</h2>
<div class="scroll"><table><thead><tr><th scope="col">${t(columnWords.department)}</th><th scope="col" class="num">${t(columnWords.score)}</th><th scope="col">${t(columnWords.grade)}</th><th scope="col" class="num">${t(columnWords.gaps)}</th><th scope="col">${t(columnWords.file)}</th></tr></thead><tbody>
${departments.map((department, i) => {
  const judged = department.status === 'judged';
  const grade = gradeOf(department);
  return html`<tr><th scope="row"><a href="#d${i + 1}">${nameOf(department)}</a></th><td class="num">${format.score(scoreOf(department))}</td><td class="${judged ? '' : 'bad'}">${judged ? (grade === null ? '-' : t(grade)) : t(phrases.unjudged)}</td><td class="num">${judged ? gapsIn(department).open : '-'}</td><td><code>${department.file}</code></td></tr>
`;
})}</tbody></table></div></nav>`,
  );
}

function made({ t }: View, report: Report): Markup {
  return html`<footer class="department made"><details><summary>${t(noticeWords.digests)}</summary><div class="scroll"><table><tbody>
${provenanceRows(report).map(
  ([name, value]) => html`<tr><th scope="row">${t(columnWords[name])}</th><td><code>${value}</code></td></tr>
`,
)}${report.departments.map(
  ({ file, digest }) => html`<tr><th scope="row">${file}</th><td><code>${digest}</code></td></tr>
`,
)}</tbody></table></div></details></footer>`;
}
