// `npm run mutate [files…]`: Stryker over the product's own code, with the tests that stand closest to it. Installs Stryker into this folder at first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, args, more = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...more });
  if (status !== 0) process.exit(status ?? 1);
};

/** What is mutated together, and the tests that are to notice. */
const PARTS = {
  rules: { mutate: 'src/rules/*.ts', tests: 'test/rules/*.test.ts' },
  assess: {
    mutate: 'src/assess/{score,exact,standing,share,settle,waive,review,gate,gaps,hear,assess}.ts',
    tests: 'test/assess/*.test.ts,test/gates/{gate,reviews,waiver-defects}.test.ts',
  },
  scorecard: {
    mutate: 'src/assess/scorecard/**/*.ts',
    tests: 'test/scorecard/{grade,method,plausibility,previous,progress,rank,rows,trend}.test.ts',
  },
  source: { mutate: 'src/source/*.ts', tests: 'test/source/*.test.ts,test/fix/fix.test.ts' },
};

const [part = '', ...files] = process.argv.slice(2);
const chosen = PARTS[part];
if (chosen === undefined) {
  console.error(`npm run mutate -- ${Object.keys(PARTS).join(' | ')} [files…]`);
  process.exit(2);
}
const stryker = 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
if (!existsSync(stryker)) run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'mutation' });
run(
  process.execPath,
  [
    stryker,
    'run',
    'mutation/stryker.config.json',
    '--mutate',
    files.length > 0 ? files.join() : chosen.mutate,
  ],
  { env: { ...process.env, TESTS: chosen.tests } },
);
