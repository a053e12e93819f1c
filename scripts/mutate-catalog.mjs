// Weakens every parameter of the catalogue, one at a time, and asks that an example notices: scripts/mutate-catalog. Needs a build.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const bundle = `node_modules/.cache/zwgk/mutate-catalog-${process.pid}.cjs`;
await build({
  entryPoints: ['scripts/mutate-catalog/mutate-catalog.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile: bundle,
  logLevel: 'warning',
});
try {
  await import(pathToFileURL(bundle).href);
} finally {
  rmSync(bundle);
}
