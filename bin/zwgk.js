#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

// The bundle, with V8's code cache of the build where it fits this Node version; where it does not, V8 leaves it aside.
const filename = fileURLToPath(new URL('../dist/zwgk.cjs', import.meta.url));
const cached = () => {
  try {
    return { cachedData: readFileSync(`${filename}.cache`) };
  } catch {
    return {};
  }
};
const importModuleDynamically = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  importModuleDynamically,
  ...cached(),
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
module.exports.run(fileURLToPath(new URL('..', import.meta.url)));
