/** An Impact → text for the terminal, Markdown for a page, JSON for programs. */
export { renderImpactJson } from './impact/json.ts';
export { renderImpactMarkdown } from './impact/markdown.ts';
export { renderImpactText } from './impact/text.ts';
