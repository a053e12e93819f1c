/** `zwgk diff`: what is read, what is printed, and which code comes back. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import comparisonSchema from '../../schemas/comparison.schema.json' with { type: 'json' };
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import type { Comparison, Report } from '../../src/model.ts';
import { renderDiffJson } from '../../src/render/diff-json.ts';
import { renderDiffMarkdown } from '../../src/render/diff-markdown.ts';
import { renderDiffText } from '../../src/render/diff-text.ts';
import { formats } from '../../src/source/formats.ts';
import { compileSchema } from '../../src/source/schema.ts';
import { unwanted } from '../render/hostile.ts';
import { corpus } from '../support/hostile.ts';
import { zwgk } from '../support/io.ts';

const HEAD = 'zwgk: 1\ncatalog: tiny-2019\ndepartment: 示例乡\ndocuments: []\n';
const GUIDE =
  "disclosures:\n  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [办事指南, 收费标准] }\n";
const HALF = GUIDE.replace(', 收费标准', '');

let dir: string;
const path = (name: string): string => join(dir, name);
const write = (name: string, text: string): string => {
  writeFileSync(path(name), text);
  return path(name);
};
const reportTo = async (name: string, manifest: string, ...more: readonly string[]): Promise<void> => {
  const file = write('a.yaml', manifest);
  const argv = ['check', file, '--catalog', 'test/fixtures/tiny', '--as-of', '2020-03-31'];
  await zwgk([...argv, '--format', `json=${path(name)}`, ...more]);
};
const diff = (...argv: readonly string[]) => zwgk(['diff', ...argv]);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  await reportTo('none.json', HEAD);
  await reportTo('half.json', HEAD + HALF);
  await reportTo('whole.json', HEAD + GUIDE);
  await reportTo('early.json', HEAD + HALF, '--as-of', '2019-06-30');
  await reportTo('narrow.json', HEAD + HALF, '--only', '1.2.3');
});

describe('zwgk diff', () => {
  it('names what is fixed, and ends with 0', async () => {
    const ran = await diff(path('half.json'), path('whole.json'));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('[补上]  1.2.1#收费标准');
    expect(ran.out).toContain('合计  补上 1');
  });
  it('reads a report larger than any manifest, and says shortly what is wrong with one', async () => {
    const whole = readFileSync(path('whole.json'), 'utf8').trimEnd();
    const large = write('large.json', `${whole}${' '.repeat(40 * 2 ** 20)}`);
    expect(await diff(path('half.json'), large)).toMatchObject({ code: 0, err: '' });
    const cut = await diff(
      path('half.json'),
      write('cut.json', `${' '.repeat(40 * 2 ** 20)}${whole.slice(0, -9)}`),
    );
    expect(cut).toMatchObject({ code: 2, out: '' });
    expect(cut.err.trimEnd().split('\n')).toHaveLength(1);
    expect(cut.err).toContain('不是 JSON');
  });
  it('names what is worse, and ends with 1 only when asked to', async () => {
    const worse = [path('whole.json'), path('half.json')];
    expect((await diff(...worse)).code).toBe(0);
    const ran = await diff(...worse, '--fail-on-new');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('[退步]  1.2.1#收费标准');
    expect((await diff(path('half.json'), path('half.json'), '--fail-on-new')).code).toBe(0);
  });
  it('never takes a manifest that cannot be judged for one without gaps', async () => {
    await reportTo('broken.json', `${HEAD}disclosures: many\n`);
    const broken = [path('half.json'), path('broken.json')];
    const ran = await diff(...broken, '--fail-on-new');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('现在的清单无法评定');
    expect(ran.out).not.toContain('前后都没有缺口');
    expect((await diff(...broken, '--format', 'markdown')).out).toContain('没有可比的缺口');
    expect((await diff(path('broken.json'), path('half.json'), '--fail-on-new')).code).toBe(1);
  });
  it('counts what is still open, and shows it with --verbose', async () => {
    const same = [path('half.json'), path('half.json')];
    expect((await diff(...same)).out).toContain('没有变化');
    expect((await diff(...same)).out).not.toContain('1.2.1#');
    expect((await diff(...same, '--verbose')).out).toContain('[仍有]  1.2.1#收费标准');
  });
  it.each(['text', 'markdown'])(
    'says loudly in %s that the two stand on different ground',
    async (format) => {
      const days = await diff(path('early.json'), path('half.json'), '--format', format);
      expect(days.out).toContain('两份报告的依据不一样');
      expect(days.out).toContain('2019-06-30');
      const scopes = await diff(path('narrow.json'), path('half.json'), '--format', format);
      expect(scopes.out).toContain('评的范围不同');
      const alike = await diff(path('none.json'), path('half.json'), '--format', format);
      expect(alike.out).not.toContain('依据不一样');
    },
  );
  it('says so in a field of the JSON', async () => {
    const { out } = await diff(path('early.json'), path('half.json'), '-f', 'json');
    const found = JSON.parse(out) as Comparison;
    expect(found.comparable).toBe(false);
    expect(found.differences).toMatchObject([{ kind: 'asOf', before: '2019-06-30', after: '2020-03-31' }]);
  });
  it('speaks English', async () => {
    const ran = await diff(path('whole.json'), path('half.json'), '--lang', 'en');
    expect(ran.out).toContain('[regressed]  1.2.1#收费标准  Publish guides and charges');
  });
  it('writes several formats in one run, and the same bytes each time', async () => {
    const pair = [path('half.json'), path('whole.json')];
    await diff(...pair, '-f', `markdown=${path('d.md')}`, '-f', `json=${path('d.json')}`);
    expect(readFileSync(path('d.md'), 'utf8')).toBe((await diff(...pair, '-f', 'markdown')).out);
    expect(readFileSync(path('d.json'), 'utf8')).toBe((await diff(...pair, '-f', 'json')).out);
  });
  it('reads one of the two from standard input, not both', async () => {
    const input = readFileSync(path('half.json'), 'utf8');
    const ran = await zwgk(['diff', '-', path('whole.json')], { input });
    expect(ran.out).toContain('[补上]  1.2.1#收费标准');
    expect((await zwgk(['diff', '-', '-'], { input })).code).toBe(2);
  });
});

describe('a file that is no report', () => {
  it.each([
    ['is not there', () => path('nowhere.json'), '没有报告文件'],
    ['is a manifest', () => path('a.yaml'), '不是 JSON'],
    [
      'is cut off',
      () => write('cut.json', readFileSync(path('half.json'), 'utf8').slice(0, 900)),
      '不是 JSON',
    ],
    ['is empty', () => write('empty.json', ''), '不是 JSON'],
    ['is other JSON', () => write('other.json', '{"name": "zwgk"}'), '不是 zwgk 的报告'],
    ['is a list', () => write('list.json', '[]'), '不是 zwgk 的报告'],
    [
      'is of another form',
      () => write('form.json', readFileSync(path('half.json'), 'utf8').replace('"form": 1', '"form": 2')),
      '不是 zwgk 的报告',
    ],
    [
      'divides by zero',
      () =>
        write(
          'zero.json',
          readFileSync(path('half.json'), 'utf8').replace(/"exact": "[^"]+"/u, '"exact": "1/0"'),
        ),
      '不是 zwgk 的报告',
    ],
  ])('ends with 2 when it %s, and nothing is printed', async (_, file, says) => {
    const ran = await diff(file(), path('half.json'), '--fail-on-new');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(says);
    expect(ran.err).not.toContain('    at ');
  });
  it('is told with the place of what is wrong', async () => {
    const text = readFileSync(path('half.json'), 'utf8').replace('"status": "judged"', '"status": "maybe"');
    const ran = await diff(path('half.json'), write('bad.json', text));
    expect(ran.err).toMatch(/bad\.json:\d+:\d+/u);
  });
  it('is not one that a later tool has added a field to', async () => {
    const text = readFileSync(path('half.json'), 'utf8').replace('"form": 1,', '"form": 1, "later": true,');
    expect((await diff(write('later.json', text), path('half.json'))).code).toBe(0);
  });
});

describe('the forms', () => {
  const schemas = [comparisonSchema, reportSchema];
  it('hold for the comparison alone and inside a report', async () => {
    const alone = compileSchema({ schemas, formats }, 'urn:zwgk:comparison:1');
    for (const [before, after] of [
      ['half.json', 'whole.json'],
      ['early.json', 'none.json'],
      ['narrow.json', 'half.json'],
    ] as const) {
      const { out } = await diff(path(before), path(after), '-f', 'json');
      expect(alone(JSON.parse(out)), JSON.stringify(alone.errors)).toBe(true);
    }
    await reportTo('against.json', HEAD + HALF, '--baseline', path('whole.json'));
    const report = JSON.parse(readFileSync(path('against.json'), 'utf8')) as Report;
    const whole = compileSchema({ schemas, formats }, 'urn:zwgk:report:1');
    expect(whole(report), JSON.stringify(whole.errors)).toBe(true);
    expect(report.comparison?.counts.regressed).toBe(1);
  });
  it('say the same in both schemas', () => {
    const { $schema: _s, form: _f, ...own } = comparisonSchema.properties;
    expect(own).toEqual(reportSchema.$defs.comparison.properties);
    for (const [name, part] of Object.entries(comparisonSchema.$defs))
      expect(part, name).toEqual(reportSchema.$defs[name as keyof typeof reportSchema.$defs]);
  });
});

describe('strings of a report that are hostile', () => {
  const read = (name: string): Report => JSON.parse(readFileSync(path(name), 'utf8')) as Report;
  /** Every text of the comparison is the string. */
  const filled = async (text: string): Promise<Comparison> => {
    const { out } = await diff(path('whole.json'), path('none.json'), '-f', 'json');
    const said = { zh: text, en: text };
    const found = JSON.parse(out) as Comparison;
    return {
      ...found,
      before: said,
      departments: found.departments.map((department) => ({
        ...department,
        department: text,
        full: text,
        added: [{ id: text, title: said }],
        changes: department.changes.map((change) => ({
          ...change,
          id: text,
          title: said,
          message: said,
          place: { ...change.place, file: text },
        })),
      })),
    };
  };
  it('stay text, in 80 columns', async () => {
    expect(read('half.json').form).toBe(1);
    for (const text of corpus) {
      const page = { lang: 'zh', width: 80, color: false, verbose: true, quiet: false } as const;
      const out = renderDiffText(await filled(text), page);
      expect(out.replaceAll('\n', '')).not.toMatch(unwanted);
      expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    }
  });
  it('stay text in Markdown: no markup of their own, no link, no row broken', async () => {
    for (const text of corpus) {
      const markdown = renderDiffMarkdown(await filled(text), { lang: 'zh' });
      const html = micromark(markdown, {
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
        allowDangerousHtml: true,
      });
      expect(
        html.match(
          /<(?!\/?(?:h2|h3|p|strong|table|thead|tbody|tr|th|td|code|br|details|summary)\b|!-- -->).{0,20}/gu,
        ),
      ).toBeNull();
      expect(html).not.toMatch(/<[^>]*\son\w+=/u);
      const columns = html
        .split('<tr>')
        .slice(1)
        .map((row) => row.split(/<t[hd][ >]/u).length - 1);
      expect(new Set(columns)).toEqual(new Set([9, 4]));
    }
  });
  it('stay text in JSON', async () => {
    for (const text of corpus) {
      const out = renderDiffJson(await filled(text));
      expect(JSON.parse(out)).toMatchObject({ form: 1 });
      expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u);
    }
  });
  it('fit a comment, however many there are', async () => {
    const found = await filled('缺口'.repeat(40));
    const many = { ...found, departments: Array.from({ length: 400 }, () => found.departments[0]) };
    const markdown = renderDiffMarkdown(many as Comparison, { lang: 'zh' });
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toMatch(/另有 \d+ 处/u);
  });
});
