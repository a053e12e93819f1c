/** The manifest schema, compiled for the tests of this folder, and short ways to write and read manifests. */
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import type { Document, Problem } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { formats } from '../../src/source/formats.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { compileSchema } from '../../src/source/schema.ts';

export { manifestSchema };
export const validate = compileSchema({ schemas: [manifestSchema], formats }, 'urn:zwgk:manifest:1');
export const check = (text: string): Document<unknown> =>
  conform(readDocument('a.yaml', text), validate, () => manifestSchema);

export const HEAD = 'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区财政局\n';
/** A manifest whose published items have these lines; the first record begins in line 5. */
export const items = (...records: readonly string[]): string =>
  `${HEAD}disclosures:\n${records.map((record) => `  - ${record.split('\n').join('\n    ')}\n`).join('')}`;
/** `code line:column` of every problem. */
export const named = (document: { readonly problems: readonly Problem[] }): readonly string[] =>
  document.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
