#!/usr/bin/env node
// CommonJS (see package.json beside it): Node starts it without its module loader. It runs the bundle with V8's code cache of the build; where that does not fit this
// Node version, V8 leaves it aside.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

const filename = join(__dirname, '../dist/zwgk.cjs');
const cached = () => {
  try {
    return { cachedData: readFileSync(`${filename}.cache`) };
  } catch {
    return {};
  }
};
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...cached(),
});
const bundle = { exports: {} };
script.runInThisContext()(
  bundle.exports,
  Module.createRequire(filename),
  bundle,
  filename,
  dirname(filename),
);
bundle.exports.run(dirname(__dirname));
