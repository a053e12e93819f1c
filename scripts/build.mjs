// Bundles the program, then compiles schemas and catalogues with it, then writes the types of the public API.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build, transform } from 'esbuild';
import { inlined } from './inlined.mjs';

const require = createRequire(import.meta.url);
if (process.argv.includes('--clean')) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
};
/**
 * Libraries that do much when they are loaded and that many runs never ask: the calendar of all years, file globs, the width of rare characters. In the bundle
 * they are loaded at the first call.
 */
const lazily = {
  name: 'lazily',
  setup({ onResolve, onLoad }) {
    const names = {
      'chinese-days/dist/chinese-days.json': ['default'],
      'string-width': ['default'],
      tinyglobby: ['globSync', 'isDynamicPattern'],
    };
    const filter = new RegExp(`^(?:${Object.keys(names).join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'lazily' }));
    onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => {
      const real = `let real; const load = () => (real ??= require(${JSON.stringify(`real:${path}`)}));`;
      const exported = names[path].map((name) =>
        name === 'default'
          ? [
              'const found = () => load().default ?? load();',
              'export default new Proxy(() => undefined, { get: (_, key) => found()[key], apply: (_, self, given) => found().apply(self, given) });',
            ].join('\n')
          : `export const ${name} = (...given) => load().${name}(...given);`,
      );
      return { contents: [real, ...exported].join('\n'), resolveDir: process.cwd() };
    });
    onResolve({ filter: /^real:/ }, ({ path }) => ({ path: require.resolve(path.slice(5)) }));
  },
};
/** js-yaml's object spread is slow on Node 20; lowering it makes its events three times faster. Elsewhere the spread as written is the faster one. */
const lowered = {
  name: 'lowered',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'js',
        supported: { 'object-rest-spread': false },
      });
      return { contents: code, loader: 'js' };
    });
  },
};
/** What the formats of a report leave to the pages' own module: charts are loaded only when a page is asked for. */
const apart = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/html\.ts$/ }, ({ path, importer }) =>
      importer.endsWith('formats.ts') ? { path, namespace: 'apart' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'apart' }, () => ({
      contents: "export const renderHtml = (...given) => require('./pages.cjs').renderHtml(...given);",
    }));
    onResolve({ filter: /^\.\/pages\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};
/** One CommonJS file: it starts faster than modules do. */
const commonjs = {
  ...common,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  plugins: [lazily, lowered],
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
await Promise.all([
  build({ ...commonjs, entryPoints: { zwgk: 'src/cli/run.ts' } }),
  build({ ...commonjs, entryPoints: { runtime: 'src/cli/runtime.ts' } }),
  build({ ...commonjs, entryPoints: { workbook: 'src/workbook/workbook.ts' } }),
  build({ ...commonjs, entryPoints: { changes: 'src/render/changes.ts' } }),
  build({ ...commonjs, entryPoints: { interview: 'src/cli/interview.ts' } }),
  // ical.js is under the MPL: it stays a dependency of its own.
  build({ ...commonjs, external: ['ical.js'], entryPoints: { calendar: 'src/render/ics.ts' } }),
  build({
    ...commonjs,
    plugins: [...commonjs.plugins, apart],
    entryPoints: { formats: 'src/render/formats.ts' },
  }),
  build({ ...commonjs, entryPoints: { scorecard: 'src/cli/scorecard/room.ts' } }),
  build({ ...commonjs, entryPoints: { pages: 'src/render/pages.ts' } }),
  build({ ...commonjs, entryPoints: { letters: 'src/render/scorecard/docx.ts' } }),
  build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    format: 'esm',
    packages: 'external',
    plugins: [inlined],
  }),
  build({
    ...common,
    entryPoints: { [`compile-${process.pid}`]: 'scripts/compile.ts' },
    outdir: 'node_modules/.cache/zwgk',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    packages: 'external',
    plugins: [inlined],
  }),
]);
const compile = `node_modules/.cache/zwgk/compile-${process.pid}.mjs`;
execFileSync(process.execPath, [compile], { stdio: 'inherit' });
rmSync(compile);

/** V8's code cache of the bundle, made after a check has run in it, as `bin/zwgk.js` will load it. */
const filename = resolve('dist/zwgk.cjs');
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename });
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, dirname(filename));
const silent = () => undefined;
const world = {
  home: process.cwd(),
  cwd: process.cwd(),
  env: {},
  now: Date.now,
  columns: undefined,
  stdout: silent,
  stderr: silent,
};
await bundle.exports.main(['check', 'examples/jingan-2017'], world);
writeFileSync(`${filename}.cache`, script.createCachedData());

if (process.argv.includes('--clean')) {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
