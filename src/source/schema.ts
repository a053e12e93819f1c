/** JSON Schemas → validators, at run time or as the text of a module. The only importer of Ajv, so that bundles can leave it out. */
import { Ajv2020, type FormatDefinition, type KeywordDefinition } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Validate } from './validate.ts';

/** What validators are made from. Schemas are found by their `$id`. */
export interface SchemaSet {
  readonly schemas: readonly object[];
  readonly formats?: { readonly [name: string]: RegExp | FormatDefinition<string> };
  readonly keywords?: readonly KeywordDefinition[];
  /** Hand the caller's `this` to the keywords. */
  readonly passContext?: boolean;
}

function ajv(set: SchemaSet, source: boolean): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    verbose: false,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    passContext: set.passContext ?? false,
    code: { source, esm: false },
    schemas: [...set.schemas],
    formats: { ...set.formats },
    keywords: [...(set.keywords ?? [])],
  });
}

const made = new WeakMap<SchemaSet, Ajv2020>();

/** Schemas of one set know one another, and are read once for all validators made of it. */
function ajvOf(set: SchemaSet): Ajv2020 {
  const known = made.get(set) ?? ajv(set, false);
  made.set(set, known);
  return known;
}

/** A validator for `ref`: the `$id` of a schema, with `#/$defs/…` for a part of it. Throws where there is none. */
export function compileSchema(set: SchemaSet, ref: string): Validate {
  const validate = ajvOf(set).getSchema(ref);
  if (validate === undefined) throw new Error(`no schema ${ref}`);
  return validate as Validate;
}

/** Ajv copies all errors so far for every record that has some: thousands of records take as long as their number squared. */
const COPIES = /\bvErrors\.concat\((\w+)\.errors\)/g;
const APPEND = 'const append = (all, more) => { for (const one of more) all.push(one); return all; };';

/** The text of a CommonJS module that exports one validator for each name. */
export function standaloneSource(set: SchemaSet, refs: { readonly [name: string]: string }): string {
  const source = standalone.default(ajv(set, true), { ...refs });
  return `${source.replace(COPIES, 'append(vErrors, $1.errors)')}\n${APPEND}\n`;
}
