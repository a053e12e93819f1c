// `npm run mutate -- PART… [files…]`: Stryker over parts of the product's own code, each with the tests that stand closest to it.
// Without a part: what the parts are. `all`: every part, one after the other. Installs Stryker into this folder at first.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { PARTS } from './parts.mjs';

const run = (command, args, more = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...more });
  if (status !== 0) process.exit(status ?? 1);
};

/** One line for each file of the report: mutants that were noticed, of those that were tried. */
const told = (report) =>
  Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).map(([file, { mutants }]) => {
    const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
    const killed = count('Killed', 'Timeout');
    const all = killed + count('Survived', 'NoCoverage');
    return `${file}  ${killed} / ${all}  ${((100 * killed) / all).toFixed(1)} %`;
  });

const given = process.argv.slice(2);
const files = given.filter((word) => word.endsWith('.ts'));
const names = given.filter((word) => !word.endsWith('.ts'));
const parts = names.includes('all') ? Object.keys(PARTS) : names;
const unknown = parts.filter((name) => !Object.hasOwn(PARTS, name));
if (parts.length === 0 || unknown.length > 0 || (files.length > 0 && parts.length > 1)) {
  console.error(
    `npm run mutate -- PART… | all\nnpm run mutate -- PART files…\n\nPART: ${Object.keys(PARTS).join(', ')}`,
  );
  process.exit(2);
}
const stryker = 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
if (!existsSync(stryker)) run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'mutation' });
const summary = [];
for (const name of parts) {
  const { mutate, tests } = PARTS[name];
  const chosen = files.length > 0 ? files : mutate;
  run(process.execPath, [stryker, 'run', 'mutation/stryker.config.json', '--mutate', chosen.join()], {
    env: { ...process.env, TESTS: process.env.TESTS ?? tests.join() },
  });
  const report = `mutation/reports/${name}.json`;
  copyFileSync('mutation/reports/mutation.json', report);
  summary.push(`${name}`, ...told(report).map((line) => `  ${line}`));
}
console.log(summary.join('\n'));
