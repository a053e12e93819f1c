/** A JSON Schema over one record, with keywords that ask the caller's context → a predicate, at run time or as the text of a module. */
import { _, Ajv2020, type KeywordCxt } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** Keyword → the JSON Schema of its value. Compiled, a keyword asks `this[keyword](record, value)`. */
export type ContextKeywords = Readonly<Record<string, object>>;

const ajvWith = (keywords: ContextKeywords, source: boolean): Ajv2020 => {
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
    code: { source, esm: false },
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
  const known = made.get(keywords) ?? ajvWith(keywords, false);
  made.set(keywords, known);
  return known;
};

/** @throws Error when it is no valid schema, or uses an unknown keyword. */
export const compilePredicateSchema = (
  schema: object,
  keywords: ContextKeywords,
): ((record: unknown) => boolean) => ajvOf(keywords).compile(schema) as (record: unknown) => boolean;

/** The text of a CommonJS module that exports one predicate for each schema, under the schema's JSON text. */
export const predicatesSource = (schemas: readonly object[], keywords: ContextKeywords): string => {
  const unique = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema]))];
  const ajv = ajvWith(keywords, true);
  const names: Record<string, string> = {};
  unique.forEach(([, schema], index) => {
    ajv.addSchema(schema, `p${index}`);
    names[`p${index}`] = `p${index}`;
  });
  const renamed = unique.map(
    ([text], index) => `exports[${JSON.stringify(text)}] = exports.p${index}; delete exports.p${index};`,
  );
  return `${standalone.default(ajv, names)}\n${renamed.join('\n')}\n`;
};
