// Writes examples/district-2017/manifests anew: the generator in scripts/district, with its fixed seed. The same bytes on every machine.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inlined } from './inlined.mjs';

const bundle = `node_modules/.cache/zwgk/district-${process.pid}.mjs`;
await build({
  entryPoints: ['scripts/district/district.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  plugins: [inlined],
  outfile: bundle,
  logLevel: 'warning',
});
const { district, SEED } = await import(pathToFileURL(bundle).href);
rmSync(bundle);

const catalog = JSON.parse(readFileSync('dist/compiled/jingan-2017.json', 'utf8'));
const folder = 'examples/district-2017/manifests';
mkdirSync(folder, { recursive: true });
const files = district(catalog);
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
console.log(`${folder}: ${files.size} 份清单（种子 ${SEED}）· ${files.size} manifests (seed ${SEED})`);
