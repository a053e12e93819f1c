/** Texts in two languages → markup that holds both; the switch of the page shows one of them. */
import type { Lang, Text } from '../../model.ts';
import { html, type Markup } from './markup.ts';

/** Both pieces, each with its language; one where they are the same. There are thousands of them, so that their tags are short. */
export const t = ({ zh, en }: Text): Markup =>
  zh === en ? html`${zh}` : html`<i lang=zh>${zh}</i><i lang=en>${en}</i>`;

/** A text made of others. */
export const both = (make: (lang: Lang) => string): Text => ({ zh: make('zh'), en: make('en') });

/** Several facts in one line. */
export const joined = (texts: readonly Text[], between = ' · '): Text =>
  both((lang) => texts.map((text) => text[lang]).join(between));

/** `名称：值`, as each language writes it. */
export const labelled = (label: Text, value: Text): Text => ({
  zh: `${label.zh}：${value.zh}`,
  en: `${label.en}: ${value.en}`,
});

/** The same in both languages: figures, names, addresses. */
export const plain = (text: string): Text => ({ zh: text, en: text });

/** What may stand in an id and behind a `#`. */
export const slug = (text: string): string => text.replace(/[^\w.-]+/gu, '_');
