/** What only a catalogue of the user's own may need: a `must.that` that says more than the rules read themselves. A module of its own, because it brings Ajv. */
import type { Must } from '../model.ts';
import { dateKeywords, dateTests, type Predicate, type PredicateContext } from '../rules/date-keywords.ts';
import { compilePredicateSchema } from '../source/predicate-schema.ts';

/** The date keywords as a compiled schema asks them. */
const askedIn = (context: PredicateContext): object =>
  Object.fromEntries(
    Object.entries(dateTests).map(([keyword, testOf]) => [
      keyword,
      (record: unknown, value: never) => testOf(value)(record, context),
    ]),
  );

/** @throws Error when it is no valid schema. */
export const compilePredicate = (that: Must['that']): Predicate => {
  const compiled = compilePredicateSchema(that, dateKeywords);
  return (record, context) => compiled.call(askedIn(context), record);
};
