// Other checkers, installed into a folder of their own → how each is called on a file or a folder of manifests.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SCHEMA = 'schemas/manifest.schema.json';

/** What cannot be installed is left out of the folder; the table then says that it did not run. */
const install = (folder) => {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) console.error('npm ci: the peers could not be installed');
};

/** The schema in a form that each tool reads; formats that only zwgk knows are given to ajv as a module. */
const rulesetFor = (folder) => {
  const file = join(folder, 'data/spectral.json');
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const rule = {
    given: '$',
    severity: 'error',
    // biome-ignore lint/suspicious/noThenProperty: the name of the field in a ruleset of Spectral.
    then: { function: 'schema', functionOptions: { schema, dialect: 'draft2020-12', allErrors: true } },
  };
  writeFileSync(file, JSON.stringify({ rules: { manifest: rule } }));
  return file;
};

/** The C++ program itself, where the package has one for this machine: its wrapper would start Node first. */
const compiledIn = (folder) => {
  const arch = { x64: 'x86_64', arm64: 'arm64' }[process.arch];
  const program = join(
    folder,
    'node_modules/@sourcemeta/jsonschema/build/github-releases',
    `jsonschema-${process.platform}-${arch}`,
  );
  if (!existsSync(program)) return null;
  chmodSync(program, 0o755);
  return resolve(program);
};

/** Those that are fast enough to be run as often as zwgk. */
export const FAST = ['ajv-cli', 'jsonschema'];

/** @returns name → path → command. */
export const peersIn = (folder, { formats }) => {
  install(folder);
  const bin = (name) => [process.execPath, join(folder, 'node_modules', name)];
  const ruleset = rulesetFor(folder);
  const compiled = compiledIn(folder);
  const all = (path) => (statSync(path).isDirectory() ? `${path}/*.yaml` : path);
  return {
    'ajv-cli': (path) => [
      ...bin('ajv-cli/dist/index.js'),
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '--all-errors',
      '-s',
      SCHEMA,
      '-c',
      resolve(formats),
      '-d',
      all(path),
    ],
    ...(compiled === null
      ? {}
      : {
          jsonschema: (path) => [
            compiled,
            'validate',
            SCHEMA,
            path,
            ...(statSync(path).isDirectory() ? ['--extension', 'yaml'] : []),
          ],
        }),
    v8r: (path) => [...bin('v8r/src/index.js'), '--no-ignore', '-s', SCHEMA, all(path)],
    spectral: (path) => [
      ...bin('@stoplight/spectral-cli/dist/index.js'),
      'lint',
      '--ruleset',
      ruleset,
      all(path),
    ],
  };
};
