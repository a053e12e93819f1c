/** The nouns: every shape that one folder hands to another. Types only, no behaviour. */

export type * from './model/catalog.ts';
export type * from './model/comparison.ts';
export type * from './model/decisions.ts';
export type * from './model/district.ts';
export type * from './model/gate.ts';
export type * from './model/judging.ts';
export type * from './model/manifest.ts';
export type * from './model/plan.ts';
export type * from './model/plausibility.ts';
export type * from './model/policy.ts';
export type * from './model/report.ts';
export type * from './model/scorecard.ts';
export type * from './model/source.ts';
export type * from './model/trend.ts';
export type * from './model/words.ts';
