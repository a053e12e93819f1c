/** Whatever stands in a manifest, no format lets it become more than text, and every format stays what it is. */
import { parse as parseCsv } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../src/messages/notices.ts';
import type { Report } from '../../src/model.ts';
import { formatNames } from '../../src/render/format-names.ts';
import { formats } from '../../src/render/formats.ts';
import { corpus, reportWith } from '../support/hostile.ts';
import { named, parsePage, parseXml, tagsOf } from '../support/markup.ts';

const rendered = new Map<Report, Map<string, string>>();
/** Each format of each report is made once. */
const render = (name: keyof typeof formats, report: Report): string => {
  const known = rendered.get(report) ?? new Map<string, string>();
  rendered.set(report, known);
  const text =
    known.get(name) ??
    formats[name].render(report, { lang: 'zh', width: 80, color: false, verbose: true, quiet: false });
  known.set(name, text);
  return text;
};

const reports = corpus.flatMap((text) => [
  [JSON.stringify(text).slice(0, 60), reportWith(text)] as const,
  [`only ${JSON.stringify(text).slice(0, 60)}`, reportWith(text, 'instead')] as const,
]);
const harmless = reportWith('');

/** Controls, marks that reorder or hide, halves of a pair. */
const parts = [
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F',
  '\\u007F-\\u009F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cs}',
];
const obeyed = new RegExp(`[${parts.join('')}]`, 'u');
/** The terminal's report and the contract have more tests of their own. */
const others = formatNames.filter((name) => name !== 'text' && name !== 'json');
const logs = ['github', 'teamcity', 'azure'] as const;
/** What the formats of build logs say on purpose. */
const OWN = {
  github:
    /^::(?:(?:error|warning|notice) file=[^,:]*(?:,(?:line|endLine|col|endColumn)=\d+)*,title=[^,:]*::|group::|endgroup::)/u,
  teamcity:
    /^##teamcity\[(?:inspectionType|inspection|buildStatisticValue|buildProblem|message) (?:\w+='(?:[^|'[\]\n\r]|\|[|'[\]nr]|\|0x0023)*' ?)+\]$/u,
  azure:
    /^##vso\[task\.logissue type=(?:error|warning);sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=[^;\]]*\]/u,
} as const;

describe.each(others)('hostile strings in %s', (name) => {
  it('leave nothing that a terminal obeys or a reader is misled by', () => {
    for (const [label, report] of reports) {
      const text = render(name, report)
        .replace(/^\uFEFF/u, '')
        .replaceAll('\r\n', '\n');
      expect(obeyed.exec(text)?.[0] ?? null, label).toBeNull();
      expect(text.includes('\r'), label).toBe(false);
    }
  });
});

describe.each(formatNames)('on a build server, %s', (name) => {
  it('carries no command of a string’s', () => {
    // The terminal’s report is slow to lay out and has tests of its own: here it is given what looks like a command.
    const given = name === 'text' ? reports.filter(([label]) => /::|##/u.test(label)) : reports;
    for (const [label, report] of given) {
      const lines = render(name, report).split('\n');
      const own = name in OWN ? OWN[name as keyof typeof OWN] : /(?!)/u;
      const rest = lines.filter((line) => !own.test(line));
      const commands = rest.filter((line) => /^\uFEFF?\s*::/u.test(line) || /##\w*\[/u.test(line));
      expect(commands, label).toEqual([]);
      for (const line of lines.filter((each) => own.test(each)))
        expect(line.slice(2), label).not.toMatch(/##\w*\[/u);
    }
  });
});

describe.each(logs)('the log of %s', (name) => {
  it('has as many lines whatever the strings in it', () => {
    const count = render(name, harmless).split('\n').length;
    // A file’s name in place of the department’s own adds none.
    for (const [label, report] of reports.filter(([text]) => !text.startsWith('only')))
      expect(render(name, report).split('\n').length, label).toBe(count);
  });
});

describe('hostile strings', () => {
  it('leave JSON that every reader takes, with the strings whole', () => {
    for (const [label, report] of reports) {
      for (const name of ['sarif', 'gitlab'] as const) {
        const text = render(name, report);
        expect(() => JSON.parse(text), label).not.toThrow();
        expect(/\\ud[89a-f]/iu.test(text), label).toBe(false);
      }
    }
    const odd = reportWith('\u001b\u202e##"\\');
    const [, department] = render('ndjson', odd).trimEnd().split('\n');
    expect(JSON.parse(department ?? '').file).toBe(odd.departments[0]?.file);
  });

  it('leave JSON lines that are one value each', () => {
    const count = render('ndjson', harmless).split('\n').length;
    for (const [label, report] of reports) {
      const lines = render('ndjson', report).trimEnd().split('\n');
      expect(lines.length + 1, label).toBe(count);
      for (const line of lines) expect(typeof JSON.parse(line), label).toBe('object');
    }
  });

  it('leave well-formed XML with the same elements', () => {
    const shape = (text: string): readonly string[] => {
      const walk = (node: ReturnType<typeof parseXml>): readonly string[] => [
        node.name,
        ...node.children.flatMap(walk),
      ];
      return walk(parseXml(text));
    };
    const expected = shape(render('junit', harmless));
    for (const [label, report] of reports) expect(shape(render('junit', report)), label).toEqual(expected);
  });

  it('are read back from XML as they were shown', () => {
    const text = 'a<b>&"\']]>##x';
    const suites = named(parseXml(render('junit', reportWith(text))), 'testsuite');
    expect(suites[0]?.attributes.name).toBe(`区财政局${text}`);
  });

  it('leave CSV with the same rows and columns, in which no cell is a formula', () => {
    const rowsOf = (report: Report): readonly (readonly string[])[] =>
      parseCsv(render('csv', report), { bom: true });
    const count = rowsOf(harmless).length;
    for (const [label, report] of reports) {
      const rows = rowsOf(report);
      expect(rows.length, label).toBe(count);
      const formulas = rows
        .flat()
        .filter((cell) => /^[\s'"]*[=+\-@＝＋－＠]/u.test(cell) && !cell.startsWith("'"));
      expect(formulas, label).toEqual([]);
    }
  });

  it('leave an HTML page with the same elements, no script but its own, no address to load', () => {
    const shape = (report: Report): readonly string[] =>
      parsePage(render('html', report)).tags.map(({ name }) => name);
    const expected = shape(harmless);
    for (const [label, report] of reports) {
      const { tags, errors } = parsePage(render('html', report));
      expect(errors, label).toEqual([]);
      const names = tags.map(({ name }) => name);
      // Where nothing but spaces is left of a source line it is not drawn.
      if (!label.startsWith('only')) expect(names, label).toEqual(expected);
      expect(
        names.filter((tag) => /^(?:img|iframe|object|embed|link|form|svg|base)$/u.test(tag)),
        label,
      ).toEqual([]);
      expect(names.filter((tag) => tag === 'script').length, label).toBe(1);
      const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
      expect(
        attributes.filter(([key]) => key.startsWith('on') || key === 'src'),
        label,
      ).toEqual([]);
      expect(
        attributes.filter(([key, value]) => key === 'href' && !value.startsWith('#')),
        label,
      ).toEqual([]);
    }
  });

  it('leave Markdown without a link, an image, HTML or emphasis of their own, and tables whole', () => {
    const tagsIn = (report: Report): readonly string[] => {
      const html = micromark(render('markdown', report), {
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
      });
      return tagsOf(html).map(({ name }) => name);
    };
    const expected = tagsIn(harmless);
    for (const [label, report] of reports) {
      const tags = tagsIn(report);
      expect(
        tags.filter((tag) => /^(?:a|img|script|code|pre|del|em|style)$/u.test(tag)),
        label,
      ).toEqual([]);
      const whole = !render('markdown', report).includes(noticeWords.shortened.zh);
      if (whole && !label.startsWith('only')) expect(tags, label).toEqual(expected);
    }
  });

  it('notify nobody in a comment and refer to no issue', () => {
    const text = render(
      'markdown',
      reportWith('@everyone see #12 !3 GH-4 https://evil.example www.evil.example'),
    );
    const found = [/@\w/u, /\\?[#!]\d/u, /\bGH-\d/u, /:\/\//u, /www\./u].map(
      (each) => each.exec(text)?.[0] ?? null,
    );
    expect(found).toEqual([null, null, null, null, null]);
  });
});
