// The main job on a real example, then a whole district: one department's scored gap report, and the yearly scorecard of all units.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const zwgk = (args, stdout) =>
  spawnSync(process.execPath, ['bin/zwgk.js', ...args], { stdio: ['inherit', stdout, 'inherit'] }).status;
/** What the examples end with is part of them. */
const insist = (status, wanted) => {
  if (status === wanted) return;
  console.error(
    `\n示例应以退出码 ${wanted} 结束，实际是 ${status} · the example should end with code ${wanted}, not ${status}`,
  );
  process.exit(1);
};

const example = 'examples/jingan-2017/区财政局.yaml';
if (!existsSync('dist/zwgk.cjs')) {
  console.error(
    '还没有构建，请先运行 npm ci（或 npm run build）· not built yet: run npm ci (or npm run build) first',
  );
  process.exit(2);
}
console.log(`$ npx zwgk check ${example} --as-of 2018-02-28\n`);
// The example has gaps on purpose, so that the gate does not open.
insist(zwgk(['check', example, '--as-of', '2018-02-28'], 'inherit'), 1);
console.log(
  '\n退出码 1：有要求未达，门槛没有通过（示例故意留有缺口）· exit code 1: the example has gaps on purpose\n',
);

const district = 'examples/district-2017';
const options = ['policy', 'waivers', 'reviews'].flatMap((name) => [`--${name}`, `${district}/${name}.yaml`]);
const out = mkdtempSync(join(tmpdir(), 'zwgk-demo-'));
const scorecard = ['scorecard', `${district}/manifests`, ...options, '--out', out];
console.log(`$ npx zwgk ${scorecard.join(' ')}\n`);
// One of its manifests is broken on purpose; the others are judged all the same.
insist(zwgk(scorecard, 'ignore'), 3);
console.log(
  [
    '',
    '退出码 3：一份清单故意写错，其余照样评定 · exit code 3: one manifest is broken on purpose',
    `用浏览器打开 · open in a browser: ${join(out, 'index.html')}`,
  ].join('\n'),
);
