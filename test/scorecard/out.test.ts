/** `--out`: a folder with everything in it and nothing outside it, whole or not at all. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { safeNames } from '../../src/cli/scorecard/safe-names.ts';
import type { Scorecard } from '../../src/model.ts';
import { corpus } from '../support/hostile.ts';
import { BUREAU, COUNTY, folderOf, runIn, TINY, VILLAGE } from '../support/scorecard-folder.ts';

const GOOD = { '乡.yaml': VILLAGE, '统计.yaml': BUREAU };
const ALL = [
  'index.html',
  'scorecard.csv',
  'scorecard.html',
  'scorecard.json',
  'scorecard.md',
  'scorecard.xlsx',
  '通报.docx',
];
const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
const digestsIn = (dir: string): readonly string[] =>
  filesIn(dir).map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(dir, name)));
    return `${hash.digest('hex')} ${name}`;
  });
const outIn = (dir: string, ...argv: readonly string[]) =>
  runIn(dir)('scorecard', '.', '--catalog', TINY, '--out', 'out', ...argv);

describe('the folder', () => {
  it('holds every output, a letter for each unit with gaps or a broken manifest, and nothing else', async () => {
    const dir = folderOf(COUNTY);
    const ran = await outIn(dir);
    expect(ran.code).toBe(3);
    expect(filesIn(join(dir, 'out'))).toEqual(
      [...ALL, '问题清单/县民政局.docx', '问题清单/县统计局.docx'].sort(),
    );
    expect(ran.err).toContain('已写 9 个文件到 out，其中问题清单 2 份；先看 index.html');
    expect(ran.out).toContain('示例乡');
    expect(filesIn(dir).filter((name) => !name.startsWith('out/'))).toEqual(Object.keys(COUNTY).sort());
  });
  it('has an index that leads to every file in it, in both languages, with nothing from outside', async () => {
    const dir = folderOf(COUNTY);
    await outIn(dir);
    const index = readFileSync(join(dir, 'out/index.html'), 'utf8');
    const ways = [...index.matchAll(/href="([^"]*)"/gu)].map((match) => decodeURIComponent(match[1] ?? ''));
    expect(ways.sort()).toEqual(filesIn(join(dir, 'out')).filter((name) => name !== 'index.html'));
    expect(index).toContain('问题清单');
    expect(index).toContain('Gap letters');
    expect(index).not.toMatch(/<script|\bsrc=|https?:/u);
  });
  it('names the sheet of reviews and waivers in both languages where the workbook has one', async () => {
    const waivers =
      'zwgk: 1\nwaivers: [{ department: 县统计局, requirement: 1.1.2, reason: 系统迁移, approver: 县政府办, granted: 2019-01-01, expires: 2020-12-31 }]\n';
    for (const [files, isThere] of [
      [GOOD, false],
      [{ ...GOOD, 'waivers.yaml': waivers }, true],
    ] as const) {
      const dir = folderOf(files);
      await outIn(dir);
      const index = readFileSync(join(dir, 'out/index.html'), 'utf8');
      const { sheets } = await readXlsx(readFileSync(join(dir, 'out/scorecard.xlsx')));
      expect(sheets.map(({ name }) => name).includes('复核和豁免')).toBe(isThere);
      expect(index.includes('缺口、复核和豁免、各单位')).toBe(isThere);
      expect(index.includes('gaps, reviews and waivers, a sheet')).toBe(isThere);
    }
    for (const [lang, words] of [
      ['zh', '复核和豁免'],
      ['en', 'reviews and waivers'],
    ] as const) {
      const help = async (command: string): Promise<string> =>
        (await runIn(folderOf({}))(command, '--lang', lang, '--help')).out.replace(
          /\n\s+/gu,
          lang === 'zh' ? '' : ' ',
        );
      for (const command of ['scorecard', 'check']) expect(await help(command)).toContain(words);
    }
  });
  it('is the same to the byte when it is made again', async () => {
    const dir = folderOf(COUNTY);
    await outIn(dir);
    const once = digestsIn(join(dir, 'out'));
    cpSync(join(dir, 'out'), join(dir, 'kept'), { recursive: true });
    await outIn(dir, '--quiet');
    expect(digestsIn(join(dir, 'out'))).toEqual(once);
    const other = folderOf(COUNTY);
    await runIn(other, { now: () => Date.UTC(2031, 4, 1) })(
      'scorecard',
      '.',
      '--catalog',
      TINY,
      '--out',
      'out',
    );
    expect(digestsIn(join(other, 'out'))).toEqual(once);
  });
  it('lies among the manifests without being taken for some', async () => {
    const dir = folderOf(GOOD);
    expect((await outIn(dir)).code).toBe(0);
    const again = await outIn(dir);
    expect(again.code).toBe(0);
    expect(again.err).not.toContain('不是台账');
  });
  it('may be the folder of the manifests itself', async () => {
    const dir = folderOf(GOOD);
    const first = await runIn(dir)('scorecard', '.', '--catalog', TINY, '--out', '.');
    const again = await runIn(dir)('scorecard', '.', '--catalog', TINY, '--out', '.');
    expect(first.code).toBe(0);
    expect(again).toEqual(first);
  });
  it('is made with the folders that lead to it', async () => {
    const dir = folderOf(GOOD);
    const ran = await runIn(dir)('scorecard', '.', '--catalog', TINY, '--out', 'a/b/2019年度/');
    expect(ran.code).toBe(0);
    expect(filesIn(join(dir, 'a/b/2019年度'))).toContain('index.html');
  });
  it('is the earlier period of the next run', async () => {
    const dir = folderOf(GOOD);
    await outIn(dir);
    const ran = await runIn(dir)(
      'scorecard',
      '乡.yaml',
      '统计.yaml',
      '--catalog',
      TINY,
      '--previous',
      'out',
      '-f',
      'json',
    );
    expect((JSON.parse(ran.out) as Scorecard).trend?.comparable).toBe(true);
  });
  it('may be asked for beside a format of its own on standard output', async () => {
    const ran = await outIn(folderOf(GOOD), '-f', 'json');
    expect(JSON.parse(ran.out)).toMatchObject({ form: 1 });
  });
});

describe('--quiet', () => {
  it('says nothing at all when all went well', async () => {
    const dir = folderOf(GOOD);
    const world = { errColumns: 80, env: { CI: 'true' } };
    const ran = await runIn(dir, world)('scorecard', '.', '--catalog', TINY, '--out', 'out', '--quiet');
    expect(ran).toEqual({ code: 0, out: '', err: '' });
    expect(filesIn(join(dir, 'out'))).toContain('scorecard.html');
  });
  it('still says why a run does not end with 0', async () => {
    const ran = await outIn(folderOf(COUNTY), '-q');
    expect(ran).toEqual({ code: 3, out: '', err: 'zwgk: 有 1 份清单无法评定：民政.yaml\n' });
  });
});

describe('what an earlier run left', () => {
  it('is named and left alone', async () => {
    const dir = folderOf(COUNTY);
    await outIn(dir);
    writeFileSync(join(dir, '统计.yaml'), VILLAGE.replace('示例乡', '县统计局'));
    writeFileSync(join(dir, 'out/问题清单/撤销的局.docx'), 'x');
    const ran = await outIn(dir);
    expect(ran.err).toContain('问题清单/撤销的局.docx');
    expect(readFileSync(join(dir, 'out/问题清单/撤销的局.docx'), 'utf8')).toBe('x');
  });
});

describe('a place that cannot be written to', () => {
  it('is refused before anything is judged where it is a file', async () => {
    const dir = folderOf({ ...GOOD, out: 'x' });
    expect(await outIn(dir)).toEqual({ code: 2, out: '', err: 'zwgk: --out 要一个文件夹，out 是文件\n' });
  });
  it('is refused where a file stands in its way', async () => {
    const dir = folderOf({ ...GOOD, file: 'x' });
    const ran = await runIn(dir)('scorecard', '.', '--catalog', TINY, '--out', 'file/out');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('写不进 file/out');
  });
  it('leaves the files of the earlier run as they were, and no drafts', async () => {
    const dir = folderOf(GOOD);
    await outIn(dir);
    rmSync(join(dir, 'out/问题清单/县民政局.docx'));
    mkdirSync(join(dir, 'out/问题清单/县民政局.docx'));
    const once = digestsIn(join(dir, 'out'));
    writeFileSync(join(dir, '民政.yaml'), COUNTY['民政.yaml']);
    const ran = await outIn(dir);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('县民政局.docx');
    expect(digestsIn(join(dir, 'out'))).toEqual(once);
  });
  it('is refused where a link leads out of it', async () => {
    const dir = folderOf(GOOD);
    mkdirSync(join(dir, 'out'));
    mkdirSync(join(dir, 'elsewhere'));
    symlinkSync(join(dir, 'elsewhere'), join(dir, 'out/问题清单'));
    const ran = await outIn(dir);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('通到 out 之外');
    expect(filesIn(join(dir, 'elsewhere'))).toEqual([]);
    expect(filesIn(join(dir, 'out'))).toEqual([]);
  });
});

describe('names of units', () => {
  const HOSTILE = ['../../坏', 'CON', '局.', 'a/b\\c', '=cmd|x', '"><b>局', 'x\u0007\u202Ey\n', '~$锁'];
  it.each(HOSTILE)('that lead somewhere stay inside the folder: %j', async (name) => {
    const dir = folderOf({});
    cpSync(TINY, join(dir, 'cat'), { recursive: true });
    const units = join(dir, 'cat/units.yaml');
    const section = join(dir, 'cat/section.yaml');
    const text = readFileSync(units, 'utf8').replace('short: 县统计局', `short: ${JSON.stringify(name)}`);
    writeFileSync(units, text);
    writeFileSync(section, readFileSync(section, 'utf8').replace('[县统计局,', `[${JSON.stringify(name)},`));
    mkdirSync(join(dir, 'units'));
    writeFileSync(join(dir, 'units/a.yaml'), BUREAU.replace('县统计局', '统计局'));
    const ran = await runIn(dir)('scorecard', 'units', '--catalog', 'cat', '--out', 'out');
    expect(ran.code).toBe(0);
    const others = ['县民政局.docx', '示例乡.docx'];
    const letters = readdirSync(join(dir, 'out/问题清单')).filter((file) => !others.includes(file));
    expect(letters).toHaveLength(1);
    expect(existsSync(join(dir, '坏.docx')) || existsSync(join(dir, 'out/坏.docx'))).toBe(false);
    expect(readdirSync(dir).sort()).toEqual(['cat', 'out', 'units']);
    const index = readFileSync(join(dir, 'out/index.html'), 'utf8');
    expect(index).toContain(encodeURIComponent(letters[0] ?? ''));
    expect(index).not.toContain('<b>');
  });

  it.each(corpus)('become names that every system takes: %j', (name) => {
    const safe = safeNames([name]).get(name) ?? '';
    expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[.~]|[. ]$/u);
    expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
    expect(safe).not.toBe('');
    expect(Buffer.byteLength(`.${safe}.docx.1234567.tmp`)).toBeLessThanOrEqual(255);
  });
  it.each([
    '',
    '.',
    '..',
    ' ',
    'NUL',
    'com1.txt',
    'aux ',
    '长'.repeat(300),
    `a.${'长'.repeat(300)}`,
    `a.${'长'.repeat(58)}.${'b'.repeat(300)}`,
    '𠮷'.repeat(300),
    '~$锁',
    '\uD800',
    '\u0301e',
  ])('become names that every system takes: %j', (name) => {
    const safe = safeNames([name]).get(name) ?? '';
    expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[.~]|[. ]$|^\p{M}/u);
    expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/iu);
    expect(safe).not.toBe('');
    expect(Buffer.byteLength(`.${safe}.docx.1234567.tmp`)).toBeLessThanOrEqual(255);
  });
  it('stay apart where a file system would take them for one', () => {
    const names = ['ABC局', 'abc局', 'a/b', 'a:b', 'a_b'];
    const safe = [...safeNames(names).values()].map((name) => name.toLowerCase());
    expect(new Set(safe).size).toBe(names.length);
  });
  it('stay as they are where nothing is wrong with them', () => {
    expect([...safeNames(['县统计局', '示例乡'])]).toEqual([
      ['县统计局', '县统计局'],
      ['示例乡', '示例乡'],
    ]);
  });
});
