// The build under later versions of Node (their binaries come from npm): the same bytes as under this one, with the code cache that this one has made.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const VERSIONS = ['22', '24'];
const windows = process.platform === 'win32';
const top = mkdtempSync(join(tmpdir(), 'zwgk-nodes-'));
const say = (text) => console.log(`nodes-check: ${text}`);

/** @returns the program, or undefined where the registry has none or cannot be reached. */
const nodeOf = (version) => {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const folder = join(top, version);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--force', '--loglevel=error'];
  const ran = spawnSync(windows ? 'npm.cmd' : 'npm', ['install', `${name}@${version}`, ...flags], {
    cwd: folder,
    encoding: 'utf8',
    shell: windows,
  });
  if (ran.status !== 0) return undefined;
  return join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
};

const digestsIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

/** Everything that a run says and writes. */
const resultsOf = (node, folder) => {
  cpSync('examples/jingan-2017', join(folder, 'manifests'), { recursive: true });
  const runIn = (env, ...argv) => {
    const { status, stdout, stderr } = spawnSync(node, [resolve('bin/zwgk.js'), ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
      maxBuffer: 2 ** 28,
    });
    return { status, stdout, stderr };
  };
  const run = (...argv) => runIn({}, ...argv);
  return {
    version: run('--version'),
    threads: runIn({ ZWGK_THREADS: '3' }, 'check', '-q', 'manifests'),
    text: run('check', 'manifests'),
    json: run('check', 'manifests', '-f', 'json'),
    html: run('check', 'manifests', '-f', 'html'),
    scorecard: run('scorecard', 'manifests', '--out', 'year'),
    export: run('export', 'manifests/区财政局.yaml', '--to', 'ledger.xlsx'),
    import: run('import', 'ledger.xlsx', '--to', 'again.yaml'),
    ics: run('plan', 'manifests/区财政局.yaml', '--format', 'ics'),
    files: digestsIn(folder),
  };
};

try {
  const own = join(top, 'own');
  mkdirSync(own);
  const wanted = resultsOf(process.execPath, own);
  assert.equal(wanted.version.status, 0, wanted.version.stderr);
  assert.equal(wanted.scorecard.status, 0, wanted.scorecard.stderr);
  for (const version of VERSIONS) {
    const node = nodeOf(version);
    if (node === undefined) {
      say(`left out: the registry gives no Node ${version} for ${process.platform}-${process.arch}`);
      continue;
    }
    const folder = join(top, `run-${version}`);
    mkdirSync(folder);
    assert.deepEqual(resultsOf(node, folder), wanted, `Node ${version}`);
    const exact = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    say(`${exact} gives the same ${Object.keys(wanted.files).length} files as ${process.version}`);
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}
