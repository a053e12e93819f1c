// A thread that helps `zwgk.js` to judge many manifests (src/cli/judge/crew.ts). CommonJS, and loaded the same way.
const { dirname, join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { load } = require('./zwgk.js');

const home = dirname(__dirname);
load(join(home, 'dist/zwgk.cjs')).lendHand(home, load, workerData, (done) => parentPort.postMessage(done));
