/** What only a catalogue of the user's own needs: `must.that` compiled while the program runs. Built as a module of its own, because it brings Ajv. */
import type { Must } from '../model.ts';
import { dateKeywords, type Predicate } from '../rules/date-keywords.ts';
import { compilePredicateSchema } from '../source/predicate-schema.ts';

/** @throws Error when it is no valid schema. */
export const compilePredicate = (that: Must['that']): Predicate =>
  compilePredicateSchema(that, dateKeywords) as Predicate;
