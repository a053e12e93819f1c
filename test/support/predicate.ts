/** Predicates of `must.that`, compiled once each. Apart, so that the rules can be tried without any catalogue. */
import type { Must } from '../../src/model.ts';
import { dateKeywords, type Predicate } from '../../src/rules/date-keywords.ts';
import { compilePredicateSchema } from '../../src/source/predicate-schema.ts';

const compiled = new Map<string, Predicate>();
export const predicate = (that: Must['that']): Predicate => {
  const key = JSON.stringify(that);
  const known = compiled.get(key) ?? (compilePredicateSchema(that, dateKeywords) as Predicate);
  compiled.set(key, known);
  return known;
};
