/** What is typed, what lies in a file as its author wrote it, and who is asked at a terminal: hostile strings come back as text only. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatNames } from '../../src/render/format-names.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { corpus } from '../support/hostile.ts';
import { type Kind, more } from '../support/inert.ts';
import { home, zwgk } from '../support/io.ts';
import { asYaml, poisoned } from '../support/poisoned.ts';
import { textsOf } from '../support/tiny.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  folders.push(dir);
  return dir;
};
const TINY = ['--catalog', join(home, 'test/fixtures/tiny')];
const inert = (out: string, kind: Kind = 'text'): readonly string[] => more(kind, Buffer.from(out));

describe('a word of the command line', () => {
  // No program can be started with NUL among its words.
  const words = corpus.map((text) => text.replaceAll('\0', '')).filter((text) => text !== '');
  const COMMANDS: readonly ((word: string) => readonly string[])[] = [
    (word) => [word],
    (word) => ['check', word],
    (word) => ['check', 'm', '--format', word],
    (word) => ['check', 'm', '--format', `json=${word}/x`],
    (word) => ['check', 'm', `--${word}`],
    (word) => ['check', 'm', '--as-of', word],
    (word) => ['check', 'm', '--only', word, ...TINY],
    (word) => ['check', 'm', '--min-score', `${word}=1`, ...TINY],
    (word) => ['check', 'm', '--fail-on', word],
    (word) => ['check', 'm', '--policy', word],
    (word) => ['check', 'm', '--changed-since', word],
    (word) => ['check', 'm', '--baseline-ref', word],
    (word) => ['scorecard', 'm', '--previous', word, ...TINY],
    (word) => ['scorecard', 'm', '--issued', word, ...TINY],
    (word) => ['list', '--catalog', word],
    (word) => ['list', '--department', word, '--lang', 'en', ...TINY],
    (word) => ['explain', word, ...TINY],
    (word) => ['plan', 'm', '--target', word, ...TINY],
    (word) => ['init', word, ...TINY],
    (word) => ['export', word],
    (word) => ['import', word],
    (word) => ['diff', word, word],
    (word) => ['fix', word],
    (word) => ['schema', word],
    (word) => ['completion', word],
    (word) => ['catalog', 'check', word],
  ];
  it('that nothing knows is told back as text', async () => {
    const cwd = folder();
    // A third of them for each word, so that every word comes to many and every command meets many.
    for (const [i, word] of words.entries())
      for (const argvOf of COMMANDS.filter((_, j) => (i + j) % 3 === 0)) {
        const argv = argvOf(word);
        const { code, out, err } = await zwgk(argv, { cwd });
        expect([0, 2, 3], `${JSON.stringify(argv)} ${err}`).toContain(code);
        expect([...inert(out), ...inert(err)], JSON.stringify(argv)).toEqual([]);
      }
  });
});

describe('a manifest as somebody wrote it', () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'm'));
  // A full-width colon is mended, so that the lines around it are shown.
  for (const [i, text] of corpus.entries())
    writeFileSync(
      join(cwd, `m/${i}.yaml`),
      `zwgk：1\ncatalog: tiny-2019\ndepartment: ${text}\ndisclosures:\n  - for：1.1.1\n    title: ${text}\n    # ${text}\n    ${text}: x\n`,
    );
  it.each(['zh', 'en'])('is mended, and the lines around are shown as text: %s', async (lang) => {
    const { out, err } = await zwgk(['fix', 'm', '--dry-run', ...TINY, '--lang', lang], { cwd });
    expect(out.length).toBeGreaterThan(10_000);
    expect([...inert(out), ...inert(err)]).toEqual([]);
  });
  it('is told what is wrong with it, in every format', async () => {
    const formats = [...formatNames, 'xlsx'].filter((name) => name !== 'text');
    const argv = formats.flatMap((name) => ['-f', `${name}=${name}`]);
    const { out, err } = await zwgk(['check', 'm', '-v', '-f', 'text', ...argv, ...TINY], { cwd });
    expect([...inert(out), ...inert(err)]).toEqual([]);
    const kinds: Readonly<Record<string, Kind>> = { junit: 'xml', sarif: 'json', gitlab: 'json' };
    for (const name of formats)
      expect(more(kinds[name] ?? (name as Kind), readFileSync(join(cwd, name))), name).toEqual([]);
  });
});

describe('a manifest that is begun', () => {
  it('holds three fields, whatever the parts of the catalogue are called', async () => {
    const spoken = new Set(['title', 'en', 'prove', 'issuer']);
    for (const text of corpus) {
      const catalog = folder();
      for (const [name, written] of textsOf('test/fixtures/tiny'))
        writeFileSync(
          join(catalog, name),
          name.endsWith('.yaml') ? asYaml(poisoned(parse(written), (each) => each + text, spoken)) : written,
        );
      const { code, out, err } = await zwgk(['init', '县统计局', '--to', '-', '--catalog', catalog]);
      expect([code, err], text).toEqual([0, '']);
      const { problems, value } = readDocument('a.yaml', out);
      expect(problems, text).toEqual([]);
      expect(value).toEqual({ zwgk: 1, catalog: 'tiny-2019', department: '县统计局' });
      expect(inert(out), text).toEqual([]);
    }
  });
});

describe('a manifest from a ledger', () => {
  it('holds what the ledger holds, written so that nothing of it is obeyed, whatever the file is called', async () => {
    const cwd = folder();
    const titles = corpus.map((text) => `甲${text}\n${text}乙`.replace(/\p{Cs}/gu, ''));
    const made = {
      zwgk: 1,
      catalog: 'tiny-2019',
      department: '县统计局',
      disclosures: titles.map((title) => ({ for: '1.1.1', title })),
    };
    writeFileSync(join(cwd, 'a.yaml'), asYaml(made));
    writeFileSync(
      join(cwd, 'b.yaml'),
      'zwgk: 1\ncatalog: tiny-2019\ndepartment: 县统计局\ndisclosures: []\n',
    );
    const ledger = 'l\nasOf: 2019-01-01\n#\u001b[31m\u202e.xlsx';
    expect((await zwgk(['export', 'a.yaml', '--to', ledger, ...TINY], { cwd })).code).toBe(0);
    const { code, out } = await zwgk(['import', ledger, ...TINY], { cwd });
    expect(code).toBe(0);
    expect((await zwgk(['import', ledger, '--to', 'b.yaml', ...TINY], { cwd })).code).toBe(0);
    const merged = readFileSync(join(cwd, 'b.yaml'), 'utf8');
    for (const text of [out, merged]) {
      expect(inert(text)).toEqual([]);
      const { problems, value } = readDocument('a.yaml', text);
      expect(problems).toEqual([]);
      expect(Object.keys(value as object)).toEqual(Object.keys(made));
      expect((value as typeof made).disclosures).toHaveLength(corpus.length);
    }
    expect(readDocument('', merged).value).toEqual(readDocument('', out).value);
  });
});

describe('a register with hostile names', () => {
  it.each(['\u001b[2J', '\u009b2J', '\u202e反', '\u0007'])(
    'is asked about at a terminal in plain text: %j',
    async (text) => {
      const catalog = folder();
      for (const [name, written] of textsOf('test/fixtures/tiny'))
        writeFileSync(
          join(catalog, name),
          written.replace(
            'aliases: [统计局]',
            `aliases: [${asYaml(`统计局数据中心管理服务办公室${text}`).trim()}]`,
          ),
        );
      const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
      const output = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 30 });
      let shown = '';
      const keys = ['统计局数据中心管理服务办公室\r', '\u0003'];
      output.on('data', (data: Buffer) => {
        shown += data.toString();
        if (/[◆▲]/u.test(data.toString()) && keys.length > 0)
          setImmediate(() => input.write(keys.shift() ?? ''));
      });
      const { code } = await zwgk(['init', '-i', '--catalog', catalog], {
        cwd: folder(),
        terminal: { input, output },
      });
      expect(code).toBe(2);
      expect(shown).toContain('是不是“统计局数据中心管理服务办公室');
      expect(shown).not.toContain(text);
    },
  );
});
