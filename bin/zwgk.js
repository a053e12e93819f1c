#!/usr/bin/env node
// CommonJS (see package.json beside it): Node starts it without its module loader. It runs the program's files with V8's code cache of the build; where that does not
// fit this Node version, V8 leaves it aside.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

// As Node wraps a file of its own. The build writes ASCII.
const HEAD = Buffer.from('(function (exports, require, module, __filename, __dirname) { ');
const TAIL = Buffer.from('\n});');
const sourceOf = (filename) => Buffer.concat([HEAD, readFileSync(filename), TAIL]).toString('latin1');

const cacheOf = (filename) => {
  try {
    return { cachedData: readFileSync(`${filename}.cache`) };
  } catch {
    return {};
  }
};

/** File → its script and its exports. */
const loaded = new Map();

/** A file of the build, loaded once. */
const load = (filename) => {
  const known = loaded.get(filename);
  if (known !== undefined) return known.module.exports;
  const script = new Script(sourceOf(filename), {
    filename,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...cacheOf(filename),
  });
  const module = { exports: {} };
  loaded.set(filename, { script, module });
  const folder = dirname(filename);
  const requireFrom = (name) => (/^\.\/.*\.cjs$/.test(name) ? load(join(folder, name)) : require(name));
  script.runInThisContext()(module.exports, requireFrom, module, filename, folder);
  return module.exports;
};

const home = dirname(__dirname);
// The build requires this file, to load as it does.
if (require.main === module) load(join(home, 'dist/zwgk.cjs')).run(home, load);
else module.exports = { load, loaded };
