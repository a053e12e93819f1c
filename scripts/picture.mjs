// Draws docs/report.png, the first screen of the demo's report as an 80-column terminal shows it, and docs/scorecard.png, the first screen of the example district's page. Needs Chromium (CHROMIUM=path) and a CJK font.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LINES = 60;
const example = 'examples/jingan-2017/区财政局.yaml';
const { stdout } = spawnSync(process.execPath, ['bin/zwgk.js', 'check', example], {
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', ZWGK_LANG: 'zh' },
});
const colors = {
  1: 'font-weight:bold',
  2: 'color:#7f8894',
  31: 'color:#f2727f',
  32: 'color:#7fd18b',
  33: 'color:#e6c067',
  36: 'color:#6cc5d9',
};
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const sgr = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, 'gu');
const html = escaped(
  `$ npx zwgk check ${example}\n\n${stdout.split('\n').slice(0, LINES).join('\n')}`,
).replace(sgr, (_, code) => (colors[code] ? `<span style="${colors[code]}">` : '</span>'));
const folder = mkdtempSync(join(tmpdir(), 'zwgk-'));
const page = join(folder, 'report.html');
const style =
  'margin:0;background:#16191f;color:#e4e7eb;padding:24px;font:16px/1.45 "Noto Sans Mono CJK SC","Noto Sans Mono",monospace';
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><body style='${style}'><pre style="margin:0;font:inherit">${html}</pre>`,
);
const draw = (file, target, width, height) =>
  spawnSync(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--user-data-dir=${folder}`,
      '--hide-scrollbars',
      `--window-size=${width},${height}`,
      `--screenshot=${resolve(target)}`,
      pathToFileURL(file).href,
    ],
    { stdio: 'inherit' },
  ).status ?? 1;

const district = 'examples/district-2017';
const decided = ['policy', 'waivers', 'reviews'].flatMap((name) => [`--${name}`, `${district}/${name}.yaml`]);
const scorecard = join(folder, 'scorecard.html');
spawnSync(process.execPath, [
  'bin/zwgk.js',
  'scorecard',
  `${district}/manifests`,
  ...decided,
  '--format',
  `html=${scorecard}`,
]);
process.exitCode =
  draw(page, 'docs/report.png', 720, Math.ceil((LINES + 2) * 16 * 1.45) + 48) ||
  draw(scorecard, 'docs/scorecard.png', 1280, 900);
