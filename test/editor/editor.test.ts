/** What a clerk sees in an editor: the printed schema, put to the real yaml-language-server. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/source/formats.ts';
import type { Validate } from '../../src/source/validate.ts';
import { check } from '../source/manifest.ts';
import { home, zwgk } from '../support/io.ts';
import { type Completion, open } from './lsp.ts';

const TEXT = `# yaml-language-server: $schema=manifest.json
zwgk: 1
catalog: jingan-2017
department: 区财政局
disclosures:
  - for: 2.1.6
    title: 三月
    pubished: 2017-03-01
    channel: x
  - for: [2.1.1, 9.9.9]
    title: 四月
    covers: [财政收入, ]
`;
const at = (word: string, text = TEXT): readonly [number, number] => {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(word));
  return [line, (lines[line] ?? '').indexOf(word)];
};
const labels = (items: readonly Completion[]): readonly string[] => items.map(({ label }) => label);
const documented = (item: Completion | undefined): string =>
  typeof item?.documentation === 'string' ? item.documentation : (item?.documentation?.value ?? '');

let dir: string;
const inEditor = async <T>(
  text: string,
  ask: (editor: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T> => {
  const path = join(dir, '清 单.yaml');
  writeFileSync(path, text);
  const editor = await open(path, text);
  try {
    return await ask(editor);
  } finally {
    editor.close();
  }
};

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  const ran = await zwgk(['schema', 'manifest', '--department', '区财政局', '--to', 'manifest.json'], {
    cwd: dir,
  });
  expect(ran).toMatchObject({ code: 0, out: '', err: '' });
});

describe('an editor with the printed schema', () => {
  it('shows the Chinese title, the clause and the proof of an id', async () => {
    const shown = await inEditor(TEXT, (editor) => editor.hover(...at('2.1.6')));
    expect(shown).toContain('2.1.6 按月公开财政收支情况并说明增减变化');
    expect(shown).toContain('> 按月公开本区财政收支情况');
    expect(shown).toContain('怎么证明：');
  });
  it('shows the title of an id in a list, and the description of a field', async () => {
    const [id, field] = await inEditor(TEXT, async (editor) => [
      await editor.hover(...at('2.1.1')),
      await editor.hover(...at('title: 三月')),
    ]);
    expect(id).toContain('2.1.1 公开区本级预决算');
    expect(field).toContain('标题 Title');
  });
  it('proposes the ids that bind the unit, with their titles, and no others', async () => {
    const text = TEXT.replace('for: 2.1.6', 'for: ');
    const [line, character] = at('for: ', text);
    const items = await inEditor(text, (editor) => editor.complete(line, character + 5));
    expect(labels(items)).toContain('2.1.6');
    expect(labels(items)).not.toContain('3.5.1');
    expect(documented(items.find(({ label }) => label === '2.1.6'))).toContain('按月公开财政收支情况');
  });
  it.each([
    ['fields', TEXT.replace('pubished: 2017-03-01', 'pub'), '    pub', 'published'],
    ['channels', TEXT.replace('channel: x', 'channel: '), 'channel: ', '区门户网站'],
    ['elements', TEXT, '[财政收入, ', '财政支出'],
  ])('proposes %s by their names', async (_, text, behind, wanted) => {
    const [line, character] = at(behind, text);
    const items = await inEditor(text, (editor) => editor.complete(line, character + behind.length));
    expect(labels(items)).toContain(wanted);
  });
  it('marks a misspelt field and an id that does not exist, at their places, and nothing else', async () => {
    const found = await inEditor(TEXT.replace(', ]', ']'), (editor) => editor.diagnostics());
    const places = found.map(({ range }) => [range.start.line, range.start.character]).sort();
    expect(places).toEqual([[...at('pubished')], [...at('9.9.9')]].sort());
    expect(found.some(({ message }) => message.includes('pubished'))).toBe(true);
  });
  it('accepts a word that is not among the proposed', async () => {
    const text = TEXT.replace('pubished', 'published').replace('9.9.9', '3.5.1').replace(', ]', ', 别的]');
    expect(await inEditor(text, (editor) => editor.diagnostics())).toEqual([]);
  });
});

describe('the printed schema', () => {
  it('accepts what check accepts, and refuses ids that the catalogue does not have', async () => {
    const printed = JSON.parse((await zwgk(['schema', 'manifest'])).out) as object;
    const validate = new Ajv2020({ strict: false, allErrors: true, formats }).compile(printed) as Validate;
    const ids = new Set(
      (JSON.parse((await zwgk(['list', '--format', 'json'])).out) as { id: string }[]).map(({ id }) => id),
    );
    const refused = readdirSync(join(home, 'examples/jingan-2017'))
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const { value, problems } = check(readFileSync(join(home, 'examples/jingan-2017', name), 'utf8'));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        validate(value);
        const pointers = new Set(validate.errors?.map(({ instancePath }) => instancePath));
        return [...pointers].map((pointer) =>
          pointer
            .slice(1)
            .split('/')
            .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value),
        );
      });
    const unknown = refused.flat().filter((id) => !ids.has(String(id)));
    expect(unknown.length).toBeGreaterThan(0);
    expect(refused).toEqual(unknown);
  });
  it('is made for any catalogue and any unit', async () => {
    const tiny = ['--catalog', 'test/fixtures/tiny'];
    const { out } = await zwgk(['schema', 'manifest', ...tiny, '--department', '示例乡']);
    expect(JSON.parse(out)).toMatchObject({ $id: 'urn:zwgk:manifest:1:tiny-2019:示例乡' });
  });
  it('of the other forms is printed as it is', async () => {
    for (const name of ['report', 'policy', 'catalog']) {
      const { out, code } = await zwgk(['schema', name]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual(
        JSON.parse(readFileSync(join(home, `schemas/${name}.schema.json`), 'utf8')),
      );
    }
  });
  it('is refused by name where there is none, and where a unit has nothing to do with it', async () => {
    expect(await zwgk(['schema', 'nothing'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('manifest'),
    });
    expect(await zwgk(['schema', 'report', '--department', '区财政局'])).toMatchObject({ code: 2 });
    expect(await zwgk(['schema', 'manifest', '--department', '区财证局'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('区财政局'),
    });
  });
});
