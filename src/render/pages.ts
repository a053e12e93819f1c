/** Everything that is a web page, with the charts upon it. Built as a module of its own, loaded only when a page is asked for. */
export { renderHtml } from './html.ts';
export { renderScorecardHtml } from './scorecard/html.ts';
export { renderIndexPage } from './scorecard/index-page.ts';
