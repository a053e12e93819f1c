/** Predicates of `must.that` as the program has them: what the rules read themselves, else compiled. Apart, so that the rules can be tried without any catalogue. */
import { compilePredicate } from '../../src/cli/runtime.ts';
import type { Must } from '../../src/model.ts';
import type { Predicate } from '../../src/rules/date-keywords.ts';
import { predicateOf } from '../../src/rules/predicate.ts';

const known = new Map<string, Predicate>();
export const predicate = (that: Must['that']): Predicate => {
  const key = JSON.stringify(that);
  const made = known.get(key) ?? predicateOf(that) ?? compilePredicate(that);
  known.set(key, made);
  return made;
};
