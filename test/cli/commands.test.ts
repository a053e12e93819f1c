/** `list`, `explain`, `catalog` and help, on the built-in catalogue and on one of one's own. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { helpLines } from '../../src/cli/help-lines.ts';
import { zwgk } from '../support/io.ts';

const TINY = ['--catalog', 'test/fixtures/tiny'];
const ids = (text: string): readonly string[] => text.match(/\b\d+\.\d+\.\d+\b/gu) ?? [];

describe('list', () => {
  it('lists every requirement of the latest built-in catalogue', async () => {
    const all = JSON.parse((await zwgk(['list', '-f', 'json'])).out) as { id: string }[];
    expect(new Set(ids((await zwgk(['list'])).out)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(150);
  });
  it('narrows by unit (any of its names), by point and by level', async () => {
    expect(ids((await zwgk(['list', ...TINY, '--department', '统计局'])).out)).toEqual([
      '1.1.1',
      '1.1.2',
      '1.1.3',
      '1.2.2',
      '1.2.3',
    ]);
    expect(ids((await zwgk(['list', ...TINY, '--point', '1.2', '--level', 'binding'])).out)).toEqual([
      '1.2.3',
    ]);
  });
  it('names the nearest unit for one that does not exist', async () => {
    const ran = await zwgk(['list', '--department', '区财证局']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('区财政局');
  });
});

describe('explain', () => {
  it('shows the clause in its sentence, who is bound, the due dates and an example', async () => {
    const { out, code } = await zwgk(['explain', '2.1.6']);
    expect(code).toBe(0);
    for (const part of [
      '【按月公开本区财政收支情况,说明财政收支增减变化等事项】',
      '区财政局',
      '2018-01-20',
      'period: 2017-01',
      '月度信息发布时限',
    ]) {
      expect(out).toContain(part);
    }
  });
  it('takes the policy’s number for a limit', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const policy = readFileSync('schemas/policies/default.yaml', 'utf8').replace(
      'limits: {}',
      'limits: { monthly: 10 }',
    );
    writeFileSync(join(dir, 'p.yaml'), policy);
    expect((await zwgk(['explain', '2.1.6', '--policy', join(dir, 'p.yaml')])).out).toContain('2018-01-10');
  });
  it('offers the nearest id for one that does not exist', async () => {
    const ran = await zwgk(['explain', '2.1.66']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('2.1.6');
  });
});

describe('catalog', () => {
  it('finds the built-in catalogue sound and its coverage whole', async () => {
    expect(await zwgk(['catalog', 'check'])).toMatchObject({ code: 0, err: '' });
    const coverage = await zwgk(['catalog', 'coverage']);
    expect(coverage.code).toBe(0);
    expect(coverage.out).toContain('100.0%');
  });
  it('finds the made-up one sound as well', async () => {
    expect((await zwgk(['catalog', 'check', 'test/fixtures/tiny'])).code).toBe(0);
    expect((await zwgk(['catalog', 'coverage', ...TINY])).code).toBe(0);
  });
  it('fails coverage and names the stretch when a requirement is taken away', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'zwgk-')), 'tiny');
    cpSync('test/fixtures/tiny', dir, { recursive: true });
    const file = join(dir, 'section.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('cite: 公布办事指南、收费标准', 'cite: 公布办事指南'),
    );
    const ran = await zwgk(['catalog', 'coverage', dir]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('收费标准');
  });
  it('names every fault of a broken catalogue at its place, with exit code 2', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'zwgk-')), 'tiny');
    cpSync('test/fixtures/tiny', dir, { recursive: true });
    const file = join(dir, 'section.yaml');
    const broken = readFileSync(file, 'utf8')
      .replace('cite: 建立公开制度', 'cite: 建立健全公开制度')
      .replace('limit: quarterly', 'limit: quaterly')
      .replace('bound: numbers', 'bound: nmubers');
    writeFileSync(file, broken);
    const ran = await zwgk(['catalog', 'check', dir]);
    expect(ran.code).toBe(2);
    for (const part of ['建立健全公开制度', '是不是“quarterly”', '是不是“numbers”'])
      expect(ran.out).toContain(part);
    expect(ran.out.match(/section\.yaml:\d+:\d+/gu)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('help', () => {
  const commands = [
    ...[
      'init',
      'check',
      'scorecard',
      'impact',
      'fix',
      'plan',
      'import',
      'export',
      'list',
      'explain',
      'diff',
      'schema',
      'completion',
    ].map((name) => [name]),
    ['catalog'],
    ['catalog', 'check'],
    ['catalog', 'coverage'],
  ];
  it.each([
    ['zh', '用法：', '例如'],
    ['en', 'Usage:', 'Examples'],
  ])('of every command is there in %s, with examples and code 0', async (lang, usage, examples) => {
    for (const command of commands) {
      const ran = await zwgk([...command, '--help', '--lang', lang]);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain(usage);
      expect(ran.out, command.join(' ')).toContain(examples);
    }
  });
  it('lists every command, each with a line', async () => {
    const { out } = await zwgk(['--help']);
    for (const [name = ''] of commands)
      expect(out).toMatch(new RegExp(`^  ${name}\\b.*\\p{Script=Han}`, 'mu'));
  });
  it.each(['zh', 'en'])('fits a terminal of 80 columns in %s, but for what is to be copied', async (lang) => {
    for (const command of commands) {
      const { out } = await zwgk([...command, '--help', '--lang', lang]);
      for (const line of out.replace(/^ {2}(?:source <\()?zwgk .*$/gmu, '').split('\n'))
        expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    }
  });
  it('breaks Chinese between characters, never before its punctuation', () => {
    expect(helpLines('格式：text、json、csv；写表', 12)).toBe('格式：text、\njson、csv；\n写表');
    expect(helpLines('上一期（文件夹）的', 8)).toBe('上一期\n（文件\n夹）的');
    expect(helpLines('a b', 80)).toBe('a b');
    expect(helpLines('很长的', 1)).toBe('很\n长\n的');
    expect(helpLines('', 80)).toBe('');
  });
  it('is all Chinese in Chinese', async () => {
    expect((await zwgk(['check', '--help'])).out).not.toMatch(/\b(?:display|default:|output the version)/u);
  });
  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await zwgk(['--version'])).out).toBe(`${version}\n`);
  });
});
