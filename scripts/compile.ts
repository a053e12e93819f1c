/** Build step: schemas → validators, catalogues → JSON, so that nothing is compiled when the program starts. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { loadPolicy } from '../src/assess/load-policy.ts';
import { loadCatalog } from '../src/catalog/load-catalog.ts';
import { digestOf, digestOfFiles } from '../src/cli/digest.ts';
import { FORMS, type FormName } from '../src/cli/forms.ts';
import { formats } from '../src/source/formats.ts';
import { compileSchema, standaloneSource } from '../src/source/schema.ts';

const root = process.cwd();
const out = join(root, 'dist/compiled');
mkdirSync(out, { recursive: true });

const readJson = (path: string): object => JSON.parse(readFileSync(join(root, path), 'utf8')) as object;

/** Ajv's text asks for its run-time helpers; bundling it leaves one file that asks for nothing. */
const bundle = (source: string, file: string): void => {
  buildSync({
    stdin: { contents: source, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(out, file),
  });
};

const schemas = [...new Set(Object.values(FORMS).map(({ file }) => file))].map((file) =>
  readJson(`schemas/${file}`),
);
const set = { schemas, formats };
for (const [name, { ref }] of Object.entries(FORMS))
  bundle(standaloneSource(set, { validate: ref }), `${name}.form.cjs`);

const form = (name: FormName) => ({
  validate: compileSchema(set, FORMS[name].ref),
  schema: () => readJson(`schemas/${FORMS[name].file}`),
});
const forms = {
  catalog: form('catalog'),
  units: form('units'),
  section: form('section'),
  uncited: form('uncited'),
};

const catalogs = readdirSync(join(root, 'schemas/catalogs'))
  .map((folder) => {
    const directory = join(root, 'schemas/catalogs', folder);
    const names = readdirSync(directory).filter((name) => /\.(?:ya?ml|txt)$/u.test(name));
    const files = new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')] as const));
    const { catalog, problems } = loadCatalog(
      { folder: `schemas/catalogs/${folder}`, files },
      forms,
      digestOfFiles(files),
    );
    for (const { place, message } of problems)
      console.error(`${place.file}:${place.line}:${place.column} ${message.en}`);
    if (catalog === undefined || problems.length > 0) throw new Error(`catalogue ${folder} is not sound`);
    writeFileSync(join(out, `${catalog.id}.json`), JSON.stringify(catalog));
    return catalog;
  })
  .sort((a, b) => a.year - b.year);
writeFileSync(join(out, 'catalogs.json'), JSON.stringify(catalogs.map(({ id }) => id)));

/** The default policy names no requirement of its own, so that it fits every catalogue. */
const written = readFileSync(join(root, 'schemas/policies/default.yaml'), 'utf8');
for (const catalog of catalogs) {
  const { policy, problems } = loadPolicy(
    'default.yaml',
    written,
    form('policy'),
    catalog,
    digestOf(written),
  );
  if (policy === undefined || problems.length > 0) throw new Error('the default policy is not sound');
  writeFileSync(join(out, 'default.policy.json'), JSON.stringify(policy));
}
