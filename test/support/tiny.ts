/** The made-up catalogue of `test/fixtures/tiny`, and manifests judged by it without any file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import catalogSchema from '../../schemas/catalog.schema.json' with { type: 'json' };
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import policySchema from '../../schemas/policy.schema.json' with { type: 'json' };
import { type Assessment, assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { reportJudged } from '../../src/assess/report.ts';
import type { CatalogForms, Folder, Form } from '../../src/catalog/folder.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { recogniser } from '../../src/catalog/recognise.ts';
import { tailor } from '../../src/catalog/tailor.ts';
import type { Catalog, DepartmentReport, Document, Manifest, Policy, Unit } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { formats } from '../../src/source/formats.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { compileSchema } from '../../src/source/schema.ts';
import { home } from './home.ts';
import { predicate } from './predicate.ts';

const set = { schemas: [manifestSchema, policySchema, catalogSchema], formats };
const formOf = (ref: string, schema: object): Form => ({
  validate: compileSchema(set, ref),
  schema: () => schema,
});
const part = (name: string): Form =>
  formOf(`urn:zwgk:catalog:1#/$defs/${name}`, { ...catalogSchema, $ref: `#/$defs/${name}` });

export const manifestForm = formOf('urn:zwgk:manifest:1', manifestSchema);
export const policyForm = formOf('urn:zwgk:policy:1', policySchema);
export const catalogForms: CatalogForms = {
  catalog: part('catalog'),
  units: part('units'),
  section: part('section'),
  uncited: part('uncited'),
};

export { predicate };

/** The texts of a catalogue folder, ready to be changed by a test. */
export const textsOf = (folder: string): Map<string, string> => {
  const directory = join(home, folder);
  return new Map(
    readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')] as const),
  );
};

export const loadTexts = (files: ReadonlyMap<string, string>) =>
  loadCatalog({ folder: '', files }, catalogForms, `sha256:${'0'.repeat(64)}`);

export const catalogOf = (folder: string): { catalog: Catalog; folder: Folder } => {
  const loaded = loadTexts(textsOf(folder));
  if (loaded.catalog === undefined || loaded.folder === undefined)
    throw new Error(JSON.stringify(loaded.problems, null, 1));
  return { catalog: loaded.catalog, folder: loaded.folder };
};

export const tiny = catalogOf('test/fixtures/tiny').catalog;

/** The default policy with some lines replaced: `policyWith({ 'model: flat': 'model: by-point' })`. */
export const policyWith = (
  changes: Readonly<Record<string, string>> = {},
  catalog: Catalog = tiny,
): Policy => {
  let text = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
  for (const [line, instead] of Object.entries(changes)) {
    if (!text.includes(line)) throw new Error(`the default policy has no “${line}”`);
    text = text.replace(line, instead);
  }
  const { policy, problems } = loadPolicy(
    'policy.yaml',
    text,
    policyForm,
    catalog,
    `sha256:${'0'.repeat(64)}`,
  );
  if (policy === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return policy;
};

export interface Given {
  readonly asOf?: string;
  readonly catalog?: Catalog;
  readonly policy?: Policy;
  readonly only?: readonly string[];
}
export interface JudgedTest extends Assessment {
  readonly document: Document<Manifest>;
  readonly manifest: Manifest;
  readonly unit: Unit;
  readonly report: DepartmentReport;
}

/** Judges a manifest given by its registers (head and department are added unless given). */
export const judgeText = (text: string, given: Given = {}): JudgedTest => {
  const policy = given.policy ?? policyWith({}, given.catalog);
  const catalog = tailor(given.catalog ?? tiny, policy);
  const head = `zwgk: 1\ncatalog: ${catalog.id}\n${/^department:/m.test(text) ? '' : `department: ${catalog.units[0]?.short}\n`}`;
  const document = conform<Manifest>(
    readDocument('a.yaml', head + text),
    manifestForm.validate,
    manifestForm.schema,
  );
  const { manifest, unit, problems } = recogniser(catalog)(document);
  const errors = [...document.problems, ...problems].filter(({ severity }) => severity === 'error');
  if (unit === undefined || errors.length > 0)
    throw new Error(errors.map(({ message }) => message.en).join('\n'));
  const asOf = given.asOf ?? catalog.closes;
  const assessment = assess(manifest, unit, { catalog, policy, asOf, only: given.only ?? [], predicate });
  const judged = {
    document,
    digest: `sha256:${'0'.repeat(64)}`,
    unit,
    asOf: { date: asOf, from: 'option' as const },
    problems,
    ...assessment,
  };
  return { document, manifest, unit, ...assessment, report: reportJudged(judged, catalog, policy) };
};
