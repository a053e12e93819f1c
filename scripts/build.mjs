// Bundles the program, then compiles schemas and catalogues with it, then writes the types of the public API.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { inlined } from './inlined.mjs';
import { later, laterEntry } from './later.mjs';
import { writeLicences } from './licences.mjs';

const require = createRequire(import.meta.url);
if (process.argv.includes('--clean')) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/compiled', { recursive: true });
// A cache must never meet another file than its own.
for (const folder of ['dist', 'dist/compiled'])
  for (const name of readdirSync(folder))
    if (name.endsWith('.cache')) rmSync(join(folder, name), { force: true });

/** What is installed beside the program stays outside the bundles of what others import. */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const installed = Object.keys(dependencies);

const common = {
  bundle: true,
  metafile: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
};
/**
 * What does much when it is loaded and is never asked in many runs: parts of Node, the calendar of all years, colours, file globs, the width of rare characters.
 * In the bundle they are loaded at the first call.
 */
const lazily = {
  name: 'lazily',
  setup({ onResolve, onLoad }) {
    const names = {
      'node:child_process': ['execFileSync', 'spawn', 'spawnSync'],
      'node:crypto': ['createHash', 'hash', 'randomBytes', 'randomUUID'],
      'node:module': ['createRequire'],
      'node:os': ['availableParallelism', 'tmpdir'],
      chalk: ['Chalk'],
      'chinese-days/dist/chinese-days.json': ['default'],
      'string-width': ['default'],
      tinyglobby: ['globSync', 'isDynamicPattern'],
    };
    const filter = new RegExp(`^(?:${Object.keys(names).join('|')})$`);
    onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'lazily' ? undefined : { path, namespace: 'lazily' },
    );
    onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => {
      const target = path.startsWith('node:') ? path : `real:${path}`;
      const real = `let real; const load = () => (real ??= require(${JSON.stringify(target)}));`;
      const exported = names[path].map((name) =>
        name === 'default'
          ? [
              'const found = () => load().default ?? load();',
              'export default new Proxy(() => undefined, { get: (_, key) => found()[key], apply: (_, self, given) => found().apply(self, given) });',
            ].join('\n')
          : [
              `export function ${name}(...given) {`,
              `  return new.target === undefined ? load().${name}(...given) : Reflect.construct(load().${name}, given);`,
              '}',
            ].join('\n'),
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
/** chalk is told whether to colour: it need not find out what the terminal can do, which takes long. */
const uninquisitive = {
  name: 'uninquisitive',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'uninquisitive' }));
    onLoad({ filter: /.*/, namespace: 'uninquisitive' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
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
  plugins: [lazily, lowered, uninquisitive],
};
const built = await Promise.all([
  build({
    ...commonjs,
    plugins: [...commonjs.plugins, later('./rest.cjs')],
    entryPoints: { zwgk: 'src/cli/run.ts' },
  }),
  build({ ...commonjs, outdir: undefined, outfile: 'dist/rest.cjs', stdin: laterEntry }),
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
    external: installed,
    plugins: [...commonjs.plugins, inlined, apart],
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
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
// The last build is a tool's own and is not part of the program.
const inputs = built.slice(0, -1).flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeLicences(inputs, installed, 'dist/THIRD-PARTY-LICENSES.txt');

/**
 * In ASCII a file is read and kept at half the size. esbuild writes strings so; what is left stands in regular expressions, which read the
 * same escapes.
 */
for (const name of readdirSync('dist').filter((each) => each.endsWith('.cjs'))) {
  const text = readFileSync(join('dist', name), 'utf8');
  const written = text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (written !== text) writeFileSync(join('dist', name), written);
}

/** V8's code cache of what a check loads, made after checks have run in it, loaded as `bin/zwgk.js` does. */
const { load, loaded } = require('../bin/zwgk.js');
const silent = () => undefined;
const world = {
  home: resolve('.'),
  cwd: resolve('.'),
  env: {},
  now: Date.now,
  columns: undefined,
  stdout: silent,
  stderr: silent,
  load,
};
const { main } = load(resolve('dist/zwgk.cjs'));
const warm = async (...argv) => {
  await main(argv, world);
  // What was loaded for this is kept with all that it used.
  for (const [filename, { script }] of loaded) {
    if (existsSync(`${filename}.cache`)) continue;
    writeFileSync(`${filename}.cache`, script.createCachedData());
  }
};
await main(['--help'], world);
// One small manifest: what only larger ones need would have to be read at every start.
await warm('check', 'examples/jingan-2017/江宁路街道.yaml');
await warm('plan', 'examples/jingan-2017');
// The page with its charts is the slowest of what is made for a whole district.
const page = `node_modules/.cache/zwgk/page-${process.pid}.html`;
const district = 'examples/district-2017';
const policy = `${district}/policy.yaml`;
await warm('scorecard', `${district}/manifests`, '--policy', policy, '-q', '-f', `html=${page}`);
rmSync(page);

if (process.argv.includes('--clean')) {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
