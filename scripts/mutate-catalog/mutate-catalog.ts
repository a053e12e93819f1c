/** `npm run mutate:catalog`: weakens the catalogue in every place, and asks that something notices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { predicates, readCatalog } from '../../src/cli/choose-catalog.ts';
import { form, readJson } from '../../src/cli/home.ts';
import type { Io } from '../../src/cli/io.ts';
import type { Policy } from '../../src/model.ts';
import { CATALOG, exampleManifests } from './manifests.ts';
import { seen } from './notice.ts';
import { type Survivor, table } from './table.ts';
import type { World } from './world.ts';

const home = process.cwd();
const io = { home, cwd: home } as Io;

const worldOf = (): World => {
  const { catalog, folder, problems } = readCatalog(io, CATALOG);
  if (catalog === undefined || folder === undefined || problems.length > 0)
    throw new Error(`catalogue ${CATALOG} is not sound`);
  const policy = readJson<Policy>(io, 'dist/compiled/default.policy.json');
  return { catalog, folder, manifest: form(io, 'manifest'), predicate: predicates(io), policy };
};

const world = worldOf();
const reasons = load(
  readFileSync(join(home, 'scripts/mutate-catalog/survivors.yaml'), 'utf8'),
) as readonly Survivor[];
const { text, faults } = table(seen(world, exampleManifests(home, world)), reasons);
console.log(text);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
