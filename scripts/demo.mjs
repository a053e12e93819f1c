// The main job on a real example: judge one department's manifest and print its scored gap report.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const example = 'examples/jingan-2017/区财政局.yaml';
if (!existsSync('dist/zwgk.cjs')) {
  console.error(
    '还没有构建，请先运行 npm ci（或 npm run build）· not built yet: run npm ci (or npm run build) first',
  );
  process.exit(2);
}
console.log(`$ npx zwgk check ${example} --as-of 2018-02-28\n`);
const { status } = spawnSync(process.execPath, ['bin/zwgk.js', 'check', example, '--as-of', '2018-02-28'], {
  stdio: 'inherit',
});
// The example has gaps on purpose, so that the gate does not open: 1 is what it must say. Anything else is a defect.
if (status !== 1) {
  console.error(
    `\n示例应以退出码 1 结束（故意留有缺口），实际是 ${status} · the example should end with code 1`,
  );
  process.exit(1);
}
console.log(
  '\n退出码 1：有要求未达，门槛没有通过（示例故意留有缺口）· exit code 1: the example has gaps on purpose',
);
