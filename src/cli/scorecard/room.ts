/** All that judging a district takes beyond judging a manifest. Built as a module of its own, loaded only by the commands that need it. */
export { impact } from '../../assess/impact.ts';
export { type Trace, traceOf } from '../../assess/scorecard/trace.ts';
export { scorecard } from '../../assess/scorecard.ts';
export { renderImpactJson } from '../../render/impact/json.ts';
export { renderImpactMarkdown } from '../../render/impact/markdown.ts';
export { renderImpactText } from '../../render/impact/text.ts';
export { renderScorecardCsv } from '../../render/scorecard/csv.ts';
export { renderScorecardJson } from '../../render/scorecard/json.ts';
export { renderScorecardMarkdown } from '../../render/scorecard/markdown.ts';
export { renderScorecardText } from '../../render/scorecard/text.ts';
export { safeNames } from './safe-names.ts';
