// An esbuild plugin: modules that a check of sound manifests never asks go into a file of their own, which is loaded at the first call of any of their functions.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Modules of src that only export functions, as far as the first file uses them. */
const MODULES = [
  'cli/commands/catalog',
  'cli/commands/completion',
  'cli/commands/diff',
  'cli/commands/explain',
  'cli/commands/export',
  'cli/commands/fix',
  'cli/commands/impact',
  'cli/commands/import',
  'cli/commands/init',
  'cli/commands/list',
  'cli/commands/plan',
  'cli/commands/schema',
  'cli/commands/scorecard',
  'cli/commands/watch',
  'cli/changed',
  'cli/judge/crew',
  'cli/judge/recall-outlines',
  'cli/past',
  'cli/remember',
  'cli/watcher',
  'assess/load-policy',
  'assess/load-reviews',
  'assess/load-waivers',
  'catalog/load-catalog',
  'messages/problems',
  'render/json',
  'render/problems',
  'render/since',
  'source/explain',
  'source/faults',
  'source/fix-form',
  'source/fix-writing',
  'source/parse-broken',
].map((name) => resolve('src', `${name}.ts`));

const EXPORTED = /^export (?:async )?(?:function|const) (\w+)/gmu;

/** @param file beside the first one. */
export const later = (file) => ({
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
      const full = resolve(resolveDir, path);
      return MODULES.includes(full) ? { path: full, namespace: 'later' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(EXPORTED)].map(([, name]) => name);
      const asked = `require(${JSON.stringify(file)})[${MODULES.indexOf(path)}]`;
      return {
        contents: [
          `let real; const load = () => (real ??= ${asked});`,
          ...names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`),
        ].join('\n'),
      };
    });
    onResolve({ filter: /^\.\/\w+\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
});

/** What that file holds. */
export const laterEntry = {
  contents: `module.exports = [${MODULES.map((path) => `require(${JSON.stringify(path)})`).join(',\n')}];`,
  resolveDir: resolve('.'),
  loader: 'js',
};
