// What is published, as its users get it: packed, held to publint, installed into an empty folder without development packages or install scripts, and run there.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const require = createRequire(import.meta.url);
const windows = process.platform === 'win32';
const npm = windows ? 'npm.cmd' : 'npm';
const top = mkdtempSync(join(tmpdir(), 'zwgk-pack-'));
const say = (text) => console.log(`pack-check: ${text}`);

try {
  // The build is there already; packing is not to make another.
  const [packed] = JSON.parse(
    execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', top], {
      encoding: 'utf8',
      shell: windows,
    }),
  );
  const tarball = join(top, packed.filename);
  say(`${packed.filename}, ${packed.entryCount} files, ${Math.round(packed.size / 1024)} KB`);

  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    strict: true,
  });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
    'publint',
  );
  say('publint has nothing to say');

  const user = join(top, 'user');
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "version": "1.0.0", "type": "module" }');
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'];
  const install = spawnSync(npm, ['install', tarball, ...flags], {
    cwd: user,
    encoding: 'utf8',
    shell: windows,
  });
  assert.equal(install.status, 0, install.stderr);
  assert.doesNotMatch(install.stderr, /EBADENGINE|deprecated|ERESOLVE/u);
  const there = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.deepEqual(there.sort(), ['fraction.js', 'ical.js', 'zwgk']);
  say(`installed: ${there.join(', ')}`);

  const home = join(user, 'node_modules/zwgk');
  cpSync(join(home, 'examples/jingan-2017'), join(user, 'manifests'), { recursive: true });
  const manifest = 'manifests/区财政局.yaml';
  const runIn = (env, code, ...argv) => {
    const ran = spawnSync(process.execPath, [join(home, 'bin/zwgk.js'), ...argv], {
      cwd: user,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
    });
    assert.equal(ran.status, code, `zwgk ${argv.join(' ')}\n${ran.stdout}${ran.stderr}`);
    say(`zwgk ${argv.join(' ')} → ${code}`);
    return ran.stdout;
  };
  const run = (code, ...argv) => runIn({}, code, ...argv);
  assert.equal(run(0, '--version').trim(), packed.version);
  assert.match(run(1, 'check', manifest), /区财政局/u);
  run(1, 'check', manifest, '-q', '-f', 'html=report.html', '-f', 'xlsx=report.xlsx');
  run(0, 'scorecard', 'manifests', '--out', 'year', '-q');
  const [one, two] = ['1', '2'].map((threads) =>
    runIn({ ZWGK_THREADS: threads }, 0, 'check', '-q', '--exit-zero', 'manifests'),
  );
  assert.equal(one, two);
  for (const name of ['index.html', 'scorecard.xlsx', '通报.docx'])
    assert.ok(existsSync(join(user, 'year', name)), name);
  run(0, 'export', manifest, '--to', 'ledger.xlsx');
  run(0, 'import', 'ledger.xlsx', '--to', 'again.yaml');
  assert.match(run(0, 'plan', manifest, '--format', 'ics'), /^BEGIN:VCALENDAR/u);

  writeFileSync(
    join(user, 'use.ts'),
    `import { decode, type Manifest, readDocument, renderText, reportFormats, score, UserError } from 'zwgk';
const document = readDocument('a.yaml', decode(new TextEncoder().encode('zwgk: 1\\n')).text);
export const department: Manifest['department'] = String(document.value);
export const all = [renderText, reportFormats.html.render, score, UserError] as const;
`,
  );
  const use = `const z = await import('zwgk');
const { text } = z.decode(new TextEncoder().encode('zwgk: 1\\n'));
if (z.readDocument('a.yaml', text).value.zwgk !== 1) throw new Error('not read');
if (typeof z.reportFormats.html.render !== 'function') throw new Error('no formats');`;
  execFileSync(process.execPath, ['--input-type=module', '-e', use], { cwd: user, stdio: 'inherit' });
  say("import('zwgk')");
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const options = '--noEmit --strict --target es2022 --module nodenext --types'.split(' ');
  const checked = spawnSync(process.execPath, [tsc, ...options, '', 'use.ts'], {
    cwd: user,
    encoding: 'utf8',
  });
  assert.equal(checked.status, 0, checked.stdout);
  say('its types stand by themselves');
} finally {
  rmSync(top, { recursive: true, force: true });
}
