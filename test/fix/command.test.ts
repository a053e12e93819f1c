/** `zwgk fix` through `main` and through the real program: what is shown, what is written, and which code comes back. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { home, zwgk } from '../support/io.ts';

const SOUND = `# 抬头
zwgk: 1
catalog: jingan-2017
department: 区财政局 # 本局
asOf: 2017-12-31
disclosures:
  - for: 2.1.6
    title: 三月
    url: https://www.jingan.gov.cn/a/1.html
    channel: 区门户网站
    published: 2017-04-14
    period: 2017-03
`;
const BAD = SOUND.replace('catalog: ', 'catalog：')
  .replace('department: 区财政局', '部门: 静安区财政局')
  .replace('2017-12-31', '2017年12月31日')
  .replace('    title', '\ttitle')
  .replace('published', 'pubished');
const BROKEN = `${BAD}    url: http://x.cn/b\n`;

let dir: string;
const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const fix = (...argv: readonly string[]) => zwgk(['fix', ...argv], { cwd: dir });
/** The same text in another encoding, by the system's own converter. */
const encoded = (text: string, encoding: string): Buffer =>
  spawnSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text }).stdout;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk 修 '));
});

describe('fix', () => {
  it('names an end mark above the content in words, in both languages', async () => {
    const path = write('a.yaml', `...\n${SOUND}`);
    const [zh, en] = [await fix('-n', path), await fix('-n', path, '--lang', 'en')];
    expect(zh.out).toMatch(/可以改 1 处：结束记号 1$/mu);
    expect(en.out).toMatch(/1 place can be mended: end marks 1$/mu);
  });
  it('shows the changes and writes them', async () => {
    const path = write('清 单.yaml', BAD);
    const ran = await fix('清 单.yaml');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('-catalog：jingan-2017\n');
    expect(ran.out).toContain('+catalog: jingan-2017\n');
    expect(ran.out).toMatch(/改了 6 处：.*全角冒号 1/);
    expect(readFileSync(path, 'utf8')).toBe(SOUND);
    expect(readdirSync(dir)).toEqual(['清 单.yaml']);
  });
  it('only shows them with --dry-run', async () => {
    const path = write('a.yaml', BAD);
    const ran = await fix('--dry-run', 'a.yaml');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('+catalog: jingan-2017');
    expect(ran.out).toContain('没有写入');
    expect(readFileSync(path, 'utf8')).toBe(BAD);
  });
  it('ends with 1 under --check when something would change, with 0 when nothing would', async () => {
    write('a.yaml', BAD);
    expect((await fix('--check', 'a.yaml')).code).toBe(1);
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe(BAD);
    write('b.yaml', SOUND);
    expect(await fix('--check', 'b.yaml')).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有要改的'),
    });
  });
  it('keeps the original only when asked, and never writes over an earlier one', async () => {
    for (const [round, names] of [
      ['一', ['a.yaml', 'a.yaml.bak']],
      ['二', ['a.yaml', 'a.yaml.bak', 'a.yaml.bak2']],
    ] as const) {
      write('a.yaml', BAD.replace('三月', round));
      await fix('--backup', 'a.yaml');
      expect(readdirSync(dir).sort()).toEqual(names);
    }
    expect(readFileSync(join(dir, 'a.yaml.bak'), 'utf8')).toBe(BAD.replace('三月', '一'));
    expect(readFileSync(join(dir, 'a.yaml.bak2'), 'utf8')).toBe(BAD.replace('三月', '二'));
  });
  it('names the errors that are left, with their places, and ends with 3', async () => {
    write('a.yaml', BROKEN);
    const ran = await fix('a.yaml');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('a.yaml:13:5');
    expect(ran.out).toContain('写了两次');
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe(`${SOUND}    url: http://x.cn/b\n`);
  });
  it('speaks English', async () => {
    write('a.yaml', BAD);
    const { out } = await zwgk(['fix', 'a.yaml', '--lang', 'en'], { cwd: dir });
    expect(out).toMatch(/6 places mended: .*full-width colons 1/);
    expect(out).not.toMatch(/改了|清单/);
  });
  it('is coloured on a terminal only', async () => {
    write('a.yaml', BAD);
    const plain = await fix('--dry-run', 'a.yaml');
    const coloured = await zwgk(['fix', '--dry-run', 'a.yaml'], { cwd: dir, columns: 80 });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[32m+catalog: jingan-2017');
  });
  it('lets nothing of a file reach the terminal as a command', async () => {
    write('a.yaml', BAD.replace('三月', '"\u001b]0;x\u0007 \u202e"'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect((await fix('--dry-run', 'a.yaml')).out).not.toMatch(/[\u001b\u0007\u202e]/);
  });
  it('takes a file through a pipe, and gives the mended text back', async () => {
    const ran = await zwgk(['fix', '-'], { cwd: dir, input: BAD });
    expect(ran).toMatchObject({ code: 0, out: SOUND, err: expect.stringContaining('改了 6 处') });
  });
  it('leaves alone what is no manifest', async () => {
    const text = 'name: x\nstart：2017年3月1日\nlist:\n\t- a\n';
    const path = write('compose.yaml', text);
    const ran = await fix('.');
    expect(ran).toMatchObject({ code: 3, out: expect.stringContaining('看不出是公开清单') });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
  it('mends every manifest of a folder, and says how many', async () => {
    mkdirSync(join(dir, '各部门'));
    write('各部门/甲.yaml', BAD);
    write('各部门/乙.yaml', SOUND);
    expect((await fix('各部门')).out).toContain('2 份清单，改了 1 份\n');
  });
  it('keeps permissions, and a link a link', async () => {
    const path = write('a.yaml', BAD);
    chmodSync(path, 0o600);
    symlinkSync(path, join(dir, 'link.yaml'));
    await fix('link.yaml');
    expect(lstatSync(join(dir, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(SOUND);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
  it('does not change an id in a statement, which is the claim itself', async () => {
    const text = SOUND.replace('  - for: 2.1.6\n', '  - for: 2.1.66\n').concat(
      'statements:\n  - for: 3.7.66\n    claim: 不适用\n    reason: 本局不涉及\n',
    );
    const path = write('a.yaml', text);
    await fix('a.yaml');
    expect(readFileSync(path, 'utf8')).toBe(text.replace('2.1.66', '2.1.6'));
  });
  it('reads an unquoted 2017.10 as October, not as January', async () => {
    const path = write('a.yaml', SOUND.replace('period: 2017-03', 'period: 2017.10'));
    expect((await zwgk(['check', 'a.yaml'], { cwd: dir })).code).toBe(3);
    await fix('a.yaml');
    expect(readFileSync(path, 'utf8')).toContain('period: 2017-10\n');
  });
});

describe('encodings', () => {
  it.each([
    ['GB18030', 'GB18030', Buffer.from('')],
    ['UTF-16LE', 'UTF-16LE', Buffer.from([0xff, 0xfe])],
    ['UTF-16BE', 'UTF-16BE', Buffer.from([0xfe, 0xff])],
    ['UTF-16LE without a mark', 'UTF-16LE', Buffer.from('')],
    ['UTF-16BE without a mark', 'UTF-16BE', Buffer.from('')],
  ])('writes %s as UTF-8 and says so', async (_, encoding, mark) => {
    const path = write('a.yaml', Buffer.concat([mark, encoded(BAD, encoding)]));
    expect((await fix('a.yaml')).out).toContain(`编码已由 ${encoding} 转为 UTF-8`);
    expect(readFileSync(path, 'utf8')).toBe(SOUND);
  });
  it('takes the byte-order mark away, also where nothing else is wrong', async () => {
    const path = write('a.yaml', `\ufeff${SOUND}`);
    expect((await fix('--check', 'a.yaml')).code).toBe(1);
    expect((await fix('a.yaml')).out).toContain('BOM');
    expect(readFileSync(path, 'utf8')).toBe(SOUND);
  });
  it('keeps Windows line breaks', async () => {
    const path = write('a.yaml', BAD.replaceAll('\n', '\r\n'));
    await fix('a.yaml');
    expect(readFileSync(path, 'utf8')).toBe(SOUND.replaceAll('\n', '\r\n'));
  });
});

describe('the real program', () => {
  const run = (argv: readonly string[]) =>
    spawnSync(process.execPath, [join(home, 'bin/zwgk.js'), ...argv], { cwd: dir, encoding: 'utf8' });
  it('mends a file whose name is Chinese with blanks in it, and reads it again', () => {
    write(
      '清 单.yaml',
      Buffer.concat([Buffer.from([0xff, 0xfe]), encoded(BAD.replaceAll('\n', '\r\n'), 'UTF-16LE')]),
    );
    expect(run(['check', '清 单.yaml', '--quiet']).status).toBe(3);
    expect(run(['fix', '清 单.yaml']).status).toBe(0);
    const checked = run(['check', '清 单.yaml', '--quiet', '--fail-on', 'never']);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('清 单.yaml');
  });
  it('ends quietly when the reader of its output has gone', () => {
    write('a.yaml', BAD);
    for (const command of ['fix --dry-run a.yaml', 'list', 'schema manifest', 'completion zsh'])
      expect(
        spawnSync(
          'bash',
          ['-c', `"${process.execPath}" "${join(home, 'bin/zwgk.js')}" ${command} | head -1`],
          { cwd: dir, encoding: 'utf8' },
        ),
      ).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/\S/) });
  });
});
