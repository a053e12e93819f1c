/** The real program, started as a user starts it: every exit code, pipes that close early, paths as people have them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { home } from '../support/io.ts';

const HEAD = 'zwgk: 1\ncatalog: tiny-2019\ndepartment: 示例乡\n';
const GOOD = `${HEAD}documents: []
disclosures:
  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [办事指南, 收费标准] }
`;
let dir: string;

const run = (argv: readonly string[], program = home) => {
  const catalog = ['--catalog', join(home, 'test/fixtures/tiny'), '--as-of', '2020-03-31'];
  const words = argv[0] === 'check' ? [...argv, ...catalog] : argv;
  const env = { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8' };
  const ran = spawnSync(process.execPath, [join(program, 'bin/zwgk.js'), ...words], {
    cwd: dir,
    encoding: 'utf8',
    env,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
};

beforeAll(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'zwgk-')), '清单 文件夹');
  mkdirSync(dir);
  writeFileSync(join(dir, '好.yaml'), GOOD);
  writeFileSync(join(dir, '缺.yaml'), `${HEAD}documents: []\n`);
  writeFileSync(join(dir, '坏.yaml'), `${HEAD}disclosures: [\n`);
});

describe('the program ends with', () => {
  it('0 when the gate is met', () => {
    expect(run(['check', '好.yaml'])).toMatchObject({ code: 0, err: '' });
  });
  it('1 when it is not', () => {
    expect(run(['check', '缺.yaml'])).toMatchObject({ code: 1, err: '' });
  });
  it('2 when it was called wrongly, told on standard error', () => {
    const ran = run(['check', '没有.yaml']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('没有这个文件或文件夹：没有.yaml');
  });
  it('3 when a manifest cannot be judged, the others judged all the same', () => {
    const ran = run(['check', '好.yaml', '坏.yaml', '-q']);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('100.0');
    expect(ran.out).toContain('无法评定');
  });
  it('4 when the program itself is broken, without a stack', () => {
    const broken = join(mkdtempSync(join(tmpdir(), 'zwgk-')), 'broken');
    for (const part of ['bin', 'dist', 'schemas', 'package.json'])
      cpSync(join(home, part), join(broken, part), { recursive: true });
    writeFileSync(join(broken, 'dist/compiled/catalogs.json'), '[');
    const ran = run(['list'], broken);
    expect(ran).toMatchObject({ code: 4, out: '' });
    expect(ran.err).toContain('程序内部出错');
    expect(ran.err).not.toContain('    at ');
  });
});

describe('the program', () => {
  it('judges the same with and without its code cache', () => {
    const bare = join(mkdtempSync(join(tmpdir(), 'zwgk-')), 'bare');
    const kept = (path: string): boolean => !path.endsWith('.cache');
    for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
      cpSync(join(home, part), join(bare, part), { recursive: true, filter: kept });
    }
    expect(run(['check', '缺.yaml'], bare)).toEqual(run(['check', '缺.yaml']));
    writeFileSync(join(bare, 'dist/zwgk.cjs.cache'), 'not a cache');
    expect(run(['check', '缺.yaml'], bare)).toEqual(run(['check', '缺.yaml']));
  });
  it('ends quietly when its reader has gone', () => {
    const line = `"${process.execPath}" "${join(home, 'bin/zwgk.js')}" list | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const ran = spawnSync('bash', ['-c', line], { cwd: dir, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.stdout.trim().split('\n').at(-1)).toBe('0');
  });
});

describe('the zone that a computer keeps its time in', () => {
  const example = join(home, 'examples/jingan-2017/区教育局.yaml');
  const report = (zone: string): string => {
    const argv = [join(home, 'bin/zwgk.js'), 'check', example, '-f', 'json', '--exit-zero'];
    const ran = spawnSync(process.execPath, argv, { cwd: dir, encoding: 'utf8', env: { TZ: zone } });
    return ran.stdout;
  };
  it.each(['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'changes no due date and no verdict: %s',
    (zone) => {
      const here = report('Asia/Shanghai');
      expect(here).toContain('"due": "20');
      expect(report(zone)).toBe(here);
    },
  );
});
