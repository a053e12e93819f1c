/** `--format name[=file]` on the command line. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/render/format-names.ts';
import { home, zwgk } from '../support/io.ts';

const manifest = join(home, 'examples/jingan-2017/彭浦镇.yaml');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zwgk-format-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('zwgk check --format', () => {
  it('writes every format in one run, and the same bytes in the next', async () => {
    const run = async (to: string) =>
      await zwgk([
        'check',
        manifest,
        ...formatNames.flatMap((name) => ['--format', `${name}=${join(folder, `${to}.${name}`)}`]),
      ]);
    const first = await run('a');
    await run('b');
    expect(first).toMatchObject({ code: 1, out: '', err: '' });
    expect(readdirSync(folder)).toHaveLength(2 * formatNames.length);
    for (const name of formatNames) {
      const written = readFileSync(join(folder, `a.${name}`), 'utf8');
      expect(written.length).toBeGreaterThan(200);
      expect(readFileSync(join(folder, `b.${name}`), 'utf8')).toBe(written);
    }
  });

  it('prints one of them', async () => {
    const { out, err } = await zwgk([
      'check',
      manifest,
      '--format',
      'sarif',
      '--format',
      `junit=${join(folder, 'x.xml')}`,
    ]);
    expect(JSON.parse(out).version).toBe('2.1.0');
    expect(err).toBe('');
    expect(readFileSync(join(folder, 'x.xml'), 'utf8')).toContain('<testsuites>');
  });

  it('tells in SARIF how each requirement is proved and mended', async () => {
    const { out } = await zwgk(['check', manifest, '--format', 'sarif']);
    const { rules } = JSON.parse(out).runs[0].tool.driver;
    const requirements = rules.filter(({ id }: { id: string }) => /^\d/u.test(id));
    expect(requirements.length).toBeGreaterThan(20);
    expect(
      requirements.filter(({ help }: { help: { text: string } }) => !help.text.includes('怎样证明')),
    ).toEqual([]);
  });

  it('speaks the language of the run', async () => {
    const { out } = await zwgk(['check', manifest, '--lang', 'en', '--format', 'html']);
    expect(out).toContain('<html lang="en">');
    expect(out).toContain('Mend these first');
  });

  it.each([
    [['--format', 'sraif'], 'ndjson、sarif、junit、github、gitlab、teamcity、azure、markdown、html、csv'],
    [['--format', 'csv='], '后面没有写文件名'],
    [['--format', 'csv', '--format', 'html'], '只能有一种格式写到标准输出'],
    [['--format', 'csv=a', '--format', 'html=a'], '同一个文件 a'],
    [['--format', 'csv=no/such/folder/x.csv'], '写不进 no/such/folder/x.csv'],
  ])('refuses %j', async (options, says) => {
    const { code, out, err } = await zwgk(['check', manifest, ...options], { cwd: folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});
