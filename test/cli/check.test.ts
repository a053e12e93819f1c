/** `zwgk check` through `main`: what is read, what is printed where, and which code comes back. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { zwgk } from '../support/io.ts';

const TINY = ['--catalog', 'test/fixtures/tiny'];
const HEAD = 'zwgk: 1\ncatalog: tiny-2019\ndepartment: 示例乡\n';
/** The township is bound by 1.2.1 (two elements), 1.2.2 (encouraged) and 1.2.3 (every withheld document). */
const GOOD = `${HEAD}documents: []
disclosures:
  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [办事指南, 收费标准] }
`;
const FAILING = `${HEAD}documents: []\n`;
const PARTIAL = GOOD.replace(', 收费标准', '');

let dir: string;
const write = (name: string, text: string | Uint8Array): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};
const check = (...argv: readonly string[]) => zwgk(['check', ...TINY, ...argv], { cwd: process.cwd() });
const json = async (...argv: readonly string[]): Promise<Report> =>
  JSON.parse((await check('--format', 'json', ...argv)).out) as Report;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
});

describe('exit codes', () => {
  it('is 0 when nothing fails', async () => {
    expect((await check(write('a.yaml', GOOD), '--as-of', '2020-03-31')).code).toBe(0);
  });
  it('is 1 when a requirement fails, and says so on standard output only', async () => {
    const ran = await check(write('a.yaml', FAILING), '--as-of', '2020-03-31');
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toContain('没有通过');
  });
  it('lets a partial one through unless asked not to', async () => {
    const path = write('a.yaml', PARTIAL);
    expect((await check(path, '--as-of', '2020-03-31')).code).toBe(0);
    expect((await check(path, '--as-of', '2020-03-31', '--fail-on', 'partial')).code).toBe(1);
  });
  it('is 0 with --fail-on never, whatever fails', async () => {
    expect((await check(write('a.yaml', FAILING), '--as-of', '2020-03-31', '--fail-on', 'never')).code).toBe(
      0,
    );
  });
  it('is 3 when a manifest cannot be judged, and the others are judged all the same', async () => {
    write('a.yaml', GOOD);
    write('b.yaml', `${HEAD}disclosures: many\n`);
    const ran = await check(dir, '--as-of', '2020-03-31', '--format', 'json');
    const report = JSON.parse(ran.out) as Report;
    expect(ran.code).toBe(3);
    expect(report.departments.map(({ status }) => status)).toEqual(['judged', 'unjudged']);
  });
  it('is 3 when a requirement cannot be judged: a year without a calendar is never guessed', async () => {
    const input = `zwgk: 1
catalog: jingan-2017
department: 区国资委
disclosures:
  - { for: 1.4.1, title: 国企总体情况, published: 2017-03-01, formed: 1999-02-01, covers: [生产经营总体情况] }
`;
    const ran = await zwgk(['check', '-', '--as-of', '2018-03-31', '-f', 'json'], { input });
    const findings = (JSON.parse(ran.out) as Report).departments.flatMap(({ sections }) =>
      sections.flatMap(({ points }) => points.flatMap((point) => point.findings)),
    );
    const broken = findings.filter(({ result }) => result === 'error');
    expect(ran.code).toBe(3);
    expect(broken.map(({ id, reason }) => [id, reason?.zh.includes('1999')])).toEqual([['1.4.1', true]]);
  });
  it.each([
    ['a file that does not exist', ['nowhere.yaml'], '没有这个文件或文件夹'],
    ['a glob that matches nothing', ['nowhere/*.yaml'], '没有找到清单文件'],
    ['an unknown option', ['--colour', 'x.yaml'], '没有选项 --colour'],
    ['an unknown format', ['-', '--format', 'pdf'], '没有“pdf”这种格式'],
    ['two formats on standard output', ['-', '-f', 'text', '-f', 'json'], '只能有一种格式写到标准输出'],
    ['a date that is none', ['-', '--as-of', '2019-02-30'], '“2019-02-30”不是日期'],
    ['a scope that is none', ['-', '--only', '1.9'], '目录里没有 1.9'],
    ['a gate that is none', ['-', '--fail-on', 'always'], '--fail-on 不能是“always”'],
    ['a policy that is not there', ['-', '--policy', 'p.yaml'], '没有评分办法文件 p.yaml'],
    ['no path at all', [], '缺少参数'],
  ])('is 2 for %s', async (_, argv, says) => {
    const ran = await check(...argv);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(says);
    expect(ran.out).toBe('');
  });
  it('is 2 for an empty folder: a check of nothing is no success', async () => {
    mkdirSync(join(dir, 'empty'));
    expect((await check(join(dir, 'empty'))).code).toBe(2);
  });
  it('is 2 for an unknown command, a bare call and a catalogue that is not there', async () => {
    expect((await zwgk(['judge'])).code).toBe(2);
    expect((await zwgk([])).code).toBe(2);
    const ran = await zwgk(['check', '-', '--catalog', 'nowhere']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('没有目录“nowhere”');
  });
  it('is 4 for a defect of the program, told without a stack', async () => {
    const ran = await zwgk(['check', '-', ...TINY], { input: GOOD, now: () => Number.NaN });
    expect(ran).toMatchObject({ code: 4, out: '' });
    expect(ran.err).toContain('程序内部出错');
    expect(ran.err).not.toContain('    at ');
  });
});

describe('what is judged', () => {
  it('takes files, folders and globs, each file once, in the order of their names', async () => {
    write('b.yaml', GOOD);
    write('a.yml', GOOD);
    mkdirSync(join(dir, 'sub'));
    write('sub/c.yaml', GOOD);
    write('notes.txt', 'no manifest');
    const files = (await json(dir, join(dir, 'b.yaml'), `${dir}/*.yaml`)).departments.map(({ file }) =>
      file.slice(dir.length + 1),
    );
    expect(files).toEqual(['a.yml', 'b.yaml', 'sub/c.yaml']);
  });
  it('reads standard input under the name <stdin>', async () => {
    const ran = await zwgk(['check', '-', ...TINY, '-f', 'json'], { input: GOOD });
    expect((JSON.parse(ran.out) as Report).departments[0]?.file).toBe('<stdin>');
  });
  it('reads GB18030 and says that it is', async () => {
    const gbk = Uint8Array.from([
      ...Buffer.from('zwgk: 1\ncatalog: tiny-2019\ndepartment: '),
      ...[0xca, 0xbe, 0xc0, 0xfd, 0xcf, 0xe7],
      ...Buffer.from('\n'),
    ]);
    const [department] = (await json(write('a.yaml', gbk))).departments;
    expect(department?.unit?.short).toBe('示例乡');
    expect(department?.problems.map(({ code }) => code)).toEqual(['encoding']);
  });
  it('says of a file that is no text that it is none', async () => {
    const [department] = (await json(write('a.yaml', Uint8Array.from([0, 1, 2, 255, 254])))).departments;
    expect(department).toMatchObject({ status: 'unjudged', problems: [{ code: 'not-text' }] });
  });
  it('takes the as-of date from the option, else the manifest, else today where the catalogue is in force', async () => {
    const dated = write('a.yaml', GOOD.replace(HEAD, `${HEAD}asOf: 2019-06-30\n`));
    const bare = write('b.yaml', GOOD);
    expect((await json(dated, '--as-of', '2019-09-30')).departments[0]?.asOf).toEqual({
      date: '2019-09-30',
      from: 'option',
    });
    expect((await json(dated)).departments[0]?.asOf).toEqual({ date: '2019-06-30', from: 'manifest' });
    const lateEvening = { now: () => Date.UTC(2018, 1, 27, 17), cwd: process.cwd() };
    const ran = await zwgk(['check', bare, ...TINY, '-f', 'json'], lateEvening);
    expect((JSON.parse(ran.out) as Report).departments[0]?.asOf).toEqual({
      date: '2018-02-28',
      from: 'clock',
    });
  });
  it('narrows the judgement with --only', async () => {
    const report = await json(write('a.yaml', GOOD), '--only', '1.2.1');
    const ids = report.departments.flatMap(({ sections }) =>
      sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings.map(({ id }) => id))),
    );
    expect(ids).toEqual(['1.2.1']);
    expect(report.only).toEqual(['1.2.1']);
  });
  it('judges under a policy of one’s own and refuses a broken one with its places', async () => {
    const policy = readFileSync('schemas/policies/default.yaml', 'utf8');
    const strict = write(
      'strict.yaml',
      policy.replace('late: 1/2, flawed: 1/2', 'late: 0, flawed: 0').replace('binding: 3', 'binding: 1'),
    );
    const manifest = write('a.yaml', PARTIAL);
    const [one] = (await json(manifest, '--as-of', '2020-03-31')).departments;
    const [other] = (await json(manifest, '--as-of', '2020-03-31', '--policy', strict)).departments;
    expect(one?.score.exact).toBe('50');
    expect(other?.score.exact).toBe('50');
    const broken = write(
      'broken.yaml',
      policy.replace('vetoes: []', 'vetoes: [9.9.9]').replace('limits: {}', 'limits: { yearly: 3 }'),
    );
    const ran = await check(manifest, '--policy', broken);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('broken.yaml:');
    expect(ran.err).toContain('9.9.9');
    expect(ran.err).toContain('yearly');
  });
});

describe('what is written', () => {
  it('is the same bytes for the same input', async () => {
    const path = write('a.yaml', PARTIAL);
    expect((await check(path, '-f', 'json')).out).toBe((await check(path, '-f', 'json')).out);
  });
  it('goes to files whole, several formats in one run', async () => {
    const path = write('a.yaml', PARTIAL);
    const ran = await check(path, '-f', `json=${join(dir, 'r.json')}`, '-f', `text=${join(dir, 'r.txt')}`);
    expect(ran.out).toBe('');
    expect(JSON.parse(readFileSync(join(dir, 'r.json'), 'utf8'))).toMatchObject({ form: 1 });
    expect(readFileSync(join(dir, 'r.txt'), 'utf8')).toContain('示例乡');
    expect(readdirSync(dir).sort()).toEqual(['a.yaml', 'r.json', 'r.txt']);
  });
  it('is refused with a reason where it cannot be written', async () => {
    const ran = await check(write('a.yaml', GOOD), '-f', `json=${join(dir, 'no/such/r.json')}`);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('ENOENT');
  });
  it('is one line a manifest with --quiet', async () => {
    write('a.yaml', GOOD);
    write('b.yaml', 'zwgk: [');
    const lines = (await check(dir, '--quiet')).out.trim().split('\n');
    expect(lines.filter((line) => line.includes('.yaml'))).toHaveLength(2);
  });
  it('has colour only where a terminal is, never under NO_COLOR', async () => {
    const path = write('a.yaml', GOOD);
    const esc = String.fromCharCode(27);
    const run = async (more: object) =>
      (await zwgk(['check', path, ...TINY], { cwd: process.cwd(), ...more })).out.includes(esc);
    expect(await run({})).toBe(false);
    expect(await run({ columns: 100 })).toBe(true);
    expect(await run({ columns: 100, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await run({ env: { FORCE_COLOR: '1' } })).toBe(true);
  });
  it('is English when asked, or when the locale is', async () => {
    const path = write('a.yaml', FAILING);
    const english = (await check(path, '--lang', 'en', '--as-of', '2020-03-31')).out;
    expect(english).toContain('Score');
    const byLocale = await zwgk(['check', path, ...TINY, '--as-of', '2020-03-31'], {
      cwd: process.cwd(),
      env: { LANG: 'en_GB.UTF-8' },
    });
    expect(byLocale.out).toBe(english);
    const last = await check(path, '--lang', 'zh', '--lang', 'en', '--as-of', '2020-03-31');
    expect(last.out).toBe(english);
    expect((await zwgk(['check', '--colour', path], { env: { LANG: 'en_GB.UTF-8' } })).err).toContain(
      'unknown option --colour',
    );
  });
});
