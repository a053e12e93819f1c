/** A scorecard and the names of the files made of it → the page from which all of them are opened, in both languages at once. */
import * as format from '../../messages/format.ts';
import { indexWords } from '../../messages/index-page.ts';
import { standingWords } from '../../messages/scorecard-report.ts';
import type { Lang, Scorecard, Text, UnitResult } from '../../model.ts';
import { html, type Markup } from '../html/markup.ts';

/** Kinds of files, in the order in which they are of use. */
const KINDS = ['html', 'docx', 'xlsx', 'csv', 'markdown', 'json'] as const;

export interface IndexFiles {
  readonly files: { readonly [K in (typeof KINDS)[number]]: string };
  /** Units that a letter was made for. */
  readonly letters: readonly { readonly unit: string; readonly name: string }[];
}

const style = `:root{color-scheme:light dark;font:16px/1.6 "Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
body{margin:0 auto;max-width:56rem;padding:2rem 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.15rem;margin-top:2rem}
[lang=en]{font-family:system-ui,sans-serif}
[data-second]{display:block;font-size:.875em;opacity:.85}
li{margin:.5rem 0}table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8888}
a{color:LinkText}
@page{size:A4;margin:20mm}`;

/** Where a browser finds a file of the folder, whatever characters its name has. */
const hrefOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

export function renderIndexPage(
  card: Scorecard,
  { files, letters }: IndexFiles,
  { lang }: { readonly lang: Lang },
): string {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const t = (text: Text): Markup =>
    text.zh === text.en
      ? html`${text.zh}`
      : html`${text[lang]}<span data-second lang="${other}">${text[other]}</span>`;
  const groups = new Map(card.groups.map(({ id, title }) => [id, title]));
  const units = new Map(card.units.map((row) => [row.unit.short, row]));
  const day = card.asOf === null ? indexWords.severalDays : indexWords.asOf(card.asOf);
  const { reviews, waivers } = card.report;
  const isDecided = [reviews, waivers].some((file) => file !== undefined && file.entries.length > 0);
  const about = { ...indexWords, ...(isDecided ? { xlsx: indexWords.xlsxDecided } : {}) };
  const page = html`<!doctype html>
<html lang="${{ zh: 'zh-CN', en: 'en' }[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="${card.report.tool.name} ${card.report.tool.version}">
<title>${card.title[lang]}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${t(card.title)}</h1>
<p>${card.issuer} · ${t(day)}</p>
<h2>${t(indexWords.files)}</h2>
<ul>
${KINDS.map(
  (kind) => html`<li><a href="${hrefOf(files[kind])}">${files[kind]}</a><br>${t(about[kind])}</li>
`,
)}</ul>
<h2 id="letters">${t(indexWords.letters(letters.length))}</h2>
${
  letters.length === 0
    ? html`<p>${t(indexWords.none)}</p>`
    : html`<p>${t(indexWords.lettersNote)}</p>
<table aria-labelledby="letters"><thead><tr><th scope="col">${t(indexWords.unit)}</th><th scope="col">${t(indexWords.group)}</th><th scope="col">${t(indexWords.result)}</th></tr></thead><tbody>
${letters.map(({ unit, name }) => {
  const row = units.get(unit);
  return html`<tr><th scope="row"><a href="${hrefOf(name)}">${unit}</a></th><td>${row === undefined ? null : t(groups.get(row.unit.group) ?? { zh: '', en: '' })}</td><td>${row === undefined ? null : t(resultOf(row))}</td></tr>
`;
})}</tbody></table>`
}
</main>
</body>
</html>
`;
  return page.html;
}

const resultOf = ({ status, final, grade, gaps }: UnitResult): Text => {
  if (status !== 'judged') return standingWords[status];
  const parts = (lang: Lang): readonly string[] => [
    indexWords.score(format.score(final.value))[lang],
    ...(grade === null ? [] : [grade[lang]]),
    indexWords.gaps(gaps)[lang],
  ];
  return { zh: parts('zh').join('，'), en: parts('en').join(', ') };
};
