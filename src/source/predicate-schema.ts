/** A JSON Schema over one record, with keywords that ask the caller's context → a predicate. */
import { _, Ajv2020, type KeywordCxt } from 'ajv/dist/2020.js';

/** Keyword → the JSON Schema of its value. Compiled, a keyword asks `this[keyword](record, value)`. */
export type ContextKeywords = Readonly<Record<string, object>>;

const ajvWith = (keywords: ContextKeywords): Ajv2020 => {
  const ajv = new Ajv2020({
    strictSchema: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    passContext: true,
    // Only whether it holds is asked.
    messages: false,
    // Each predicate stands for itself: an `$id` in one is no business of the next.
    addUsedSchema: false,
  });
  for (const [keyword, metaSchema] of Object.entries(keywords)) {
    ajv.addKeyword({
      keyword,
      type: 'object',
      schemaType: 'object',
      metaSchema,
      code: (cxt: KeywordCxt) => cxt.fail(_`!this[${keyword}](${cxt.data}, ${cxt.schemaValue})`),
    });
  }
  return ajv;
};

const made = new WeakMap<ContextKeywords, Ajv2020>();

const ajvOf = (keywords: ContextKeywords): Ajv2020 => {
  const known = made.get(keywords) ?? ajvWith(keywords);
  made.set(keywords, known);
  return known;
};

/** @throws Error when it is no valid schema, or uses an unknown keyword. */
export const compilePredicateSchema = (
  schema: object,
  keywords: ContextKeywords,
): ((this: unknown, record: unknown) => boolean) =>
  ajvOf(keywords).compile(schema) as (record: unknown) => boolean;
