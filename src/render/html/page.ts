/** What stands on a page → the whole page: one file that needs nothing else, in both languages, with or without its script. */
import { pageWords } from '../../messages/pages.ts';
import type { Lang, Text } from '../../model.ts';
import { t } from './both.ts';
import { html, type Markup } from './markup.ts';
import { pageScript, pageScriptDigest } from './page-script.ts';
import { style } from './style.ts';

export interface Page {
  /** Shown first; the switch shows the other. */
  readonly lang: Lang;
  readonly title: Text;
  /** Below the title. */
  readonly head: Markup;
  readonly generator: string;
  /** Ids of the parts of the page and what they are called. */
  readonly contents: readonly { readonly id: string; readonly title: Text }[];
  readonly body: Markup;
  /** For pages that need the width of the screen. */
  readonly wide?: boolean;
}

export function wholePage({ lang, title, head, generator, contents, body, wide = false }: Page): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScriptDigest}'; base-uri 'none'; form-action 'none'`;
  // Style and script hold no string from outside; everything else goes through the template.
  const page = html`<!doctype html>
<html lang="${{ zh: 'zh-CN', en: 'en' }[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="${generator}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title[lang]}</title>
<style>${{ html: style }}</style>
</head>
<body lang="zh-CN" class="${wide ? 'wide' : ''}">
<a class="skip" href="#main">${t(pageWords.skip)}</a>
<header class="masthead" id="top"><div class="sheet"><div class="titles"><h1 id="title">${t(title)}</h1>${head}</div>
${languageSwitch(lang)}</div></header>
<nav class="contents" aria-labelledby="contents-t"><h2 class="unseen" id="contents-t">${t(pageWords.contents)}</h2><ul class="sheet">${contents.map(({ id, title: name }) => html`<li><a href="#${id}">${t(name)}</a></li>`)}</ul></nav>
<main class="sheet" id="main" tabindex="-1">
${body}</main>
<template id="whole">${t(pageWords.whole)}</template>
<div class="card" id="card" role="tooltip" hidden></div>
<script>${{ html: pageScript }}</script>
</body>
</html>
`;
  return page.html;
}

function languageSwitch(lang: Lang): Markup {
  const choice = (value: Lang, name: Text): Markup =>
    html`<input type="radio" name="lang" id="lang-${value}" value="${value}"${value === lang ? html` checked` : null}><label for="lang-${value}" lang="${{ zh: 'zh-CN', en: 'en' }[value]}">${name[value]}</label>`;
  return html`<fieldset class="switch"><legend class="unseen">${t(pageWords.language)}</legend>${choice('zh', pageWords.chinese)}${choice('en', pageWords.english)}</fieldset>`;
}
