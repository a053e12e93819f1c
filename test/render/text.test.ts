import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { DepartmentReport, Lang, Text } from '../../src/model.ts';
import type { TextOptions } from '../../src/render/options.ts';
import { renderText } from '../../src/render/text.ts';
import { empty, findingOf, gapOf, perfect, placeIn, reportOf, rich, unjudged } from './fixtures.ts';
import { hostile, unwanted } from './hostile.ts';

const options = (part: Partial<TextOptions> = {}): TextOptions => ({
  lang: 'zh',
  width: 80,
  color: false,
  verbose: false,
  quiet: false,
  ...part,
});
const all = reportOf([rich, empty, unjudged, perfect]);
const tooWide = (text: string, width: number): string[] =>
  text.split('\n').filter((line) => stringWidth(line) > width);
const langs: readonly Lang[] = ['zh', 'en'];

describe('no line is wider than the page', () => {
  for (const width of [60, 80, 100, 120]) {
    for (const lang of langs) {
      it(`at ${width} columns in ${lang}`, () => {
        for (const flags of [{}, { verbose: true }, { quiet: true }, { color: true }]) {
          expect(tooWide(renderText(all, options({ width, lang, ...flags })), width)).toEqual([]);
        }
      });
    }
  }

  it('whatever the strings of the manifest are', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constantFrom(...hostile));
    fc.assert(
      fc.property(
        words,
        words,
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom(60, 80, 120),
        (one, other, column, length, width) => {
          const text = renderText(
            reportOf([poisoned(one, other, column, length), unjudged]),
            options({ width, verbose: true }),
          );
          expect(tooWide(text, width)).toEqual([]);
          expect(text.replaceAll('\n', '')).not.toMatch(unwanted);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

/** A department in which every string that a manifest can carry is hostile. */
function poisoned(one: string, other: string, column = 1, length = 3): DepartmentReport {
  const said: Text = { zh: one, en: other };
  const place = {
    file: other,
    line: 7,
    column: column + 1,
    endLine: 7,
    endColumn: column + 1 + length,
    excerpt: `${one}${other}`,
  };
  const gap = gapOf(`2.1.6#${one}`, {
    message: said,
    mend: said,
    place,
    pointer: '/disclosures',
    due: one,
    state: 'late',
  });
  return {
    ...rich,
    file: one,
    declared: one,
    unit: { short: one, full: other, group: one },
    grade: said,
    vetoed: [one],
    problems: [
      { code: one, severity: 'error', message: said, mend: said, pointer: '', place },
      { code: one, severity: 'hint', message: said, mend: said, pointer: '', place },
    ],
    sections: [
      {
        id: one,
        title: said,
        score: { value: 1, exact: '1' },
        points: [
          {
            id: other,
            title: said,
            score: { value: 1, exact: '1' },
            findings: [
              findingOf(one, {
                title: said,
                cite: [one, other],
                result: 'fail',
                reason: said,
                place,
                by: [one],
                gaps: [gap],
              }),
            ],
          },
        ],
      },
    ],
    priorities: [{ gaps: [gap.id], gain: gap.gain }],
    upcoming: [{ id: one, due: other, title: said }],
    doubts: [{ code: one, pointer: '', message: said, place }],
  };
}

describe('nothing of a manifest gets at the terminal', () => {
  it.each(hostile)('not %j', (text) => {
    for (const flags of [{ verbose: true }, { quiet: true }]) {
      expect(
        renderText(reportOf([poisoned(text, text), unjudged]), options(flags)).replaceAll('\n', ''),
      ).not.toMatch(unwanted);
    }
  });
});

describe('a page', () => {
  for (const lang of langs) {
    for (const [name, department] of Object.entries({ rich, unjudged, perfect })) {
      it(`of a department that is ${name} reads well in ${lang}`, async () => {
        await expect(renderText(reportOf([department]), options({ lang }))).toMatchFileSnapshot(
          `goldens/${name}.${lang}.golden.txt`,
        );
      });
    }
  }
  it('ends with a table of several departments and the gate', async () => {
    const text = renderText(reportOf([rich, unjudged, perfect]), options());
    await expect(text.slice(text.indexOf('各单位'))).toMatchFileSnapshot('goldens/overview.zh.golden.txt');
  });
  it('is one aligned line a manifest when quiet', async () => {
    await expect(renderText(all, options({ quiet: true }))).toMatchFileSnapshot(
      'goldens/quiet.zh.golden.txt',
    );
  });
  it('lists every finding when verbose', async () => {
    await expect(renderText(reportOf([rich]), options({ verbose: true, width: 100 }))).toMatchFileSnapshot(
      'goldens/verbose.zh.golden.txt',
    );
  });
  it('says the same with colour as without', () => {
    const colored = renderText(all, options({ color: true }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes are what is taken out
    expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(renderText(all, options()));
  });
  it('says that nothing was there to judge', () => {
    expect(renderText(reportOf([]), options())).toContain('没有清单可评。');
    expect(renderText(reportOf([]), options({ quiet: true }))).toBe('没有清单可评。\n');
  });
  it('has no spaces at the end of a line', () => {
    expect(
      renderText(all, options())
        .split('\n')
        .filter((line) => /\s$/.test(line)),
    ).toEqual([]);
  });
});

describe('gaps', () => {
  it('of an empty manifest show no source line and name the file only in the heading and once below it', () => {
    const text = renderText(reportOf([empty]), options());
    expect(text).not.toContain(' | ');
    expect(text.split(empty.file).length - 1).toBe(2);
    expect(text.split('\n').length).toBeLessThan(empty.states.missing * 2);
  });
  it('of one kind and one place are told together, with what all of them give back', () => {
    const text = renderText(reportOf([rich]), options());
    expect(text).toContain('7 期，都补上可得 +1.4');
    expect(text).toContain('4 件：政府采购、绩效评价、国有资产、政府购买服务');
  });
  it('draw a line that several findings point at once', () => {
    const text = renderText(reportOf([rich]), options());
    expect(text.split('6 | disclosures:').length - 1).toBe(1);
  });
  it('quote the clause once a finding', () => {
    const text = renderText(reportOf([rich]), options({ width: 120 }));
    expect(text.split('「按月公开本区财政收支情况').length - 1).toBe(1);
  });
  it('of one requirement are listed up to a hundred places, and all when asked', () => {
    const [some] = rich.sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings));
    const [gap] = some?.gaps ?? [];
    const many = (count: number): DepartmentReport => {
      const gaps = Array.from({ length: count }, (_, index) => {
        const line = 1000 + index;
        const place = { ...gap?.place, file: 'm.yaml', line, endLine: line };
        return { ...gap, state: 'late', key: `k${index}`, pointer: `/disclosures/${index}`, place };
      });
      const [section] = rich.sections;
      const [point] = section?.points ?? [];
      return {
        ...rich,
        sections: [{ ...section, points: [{ ...point, findings: [{ ...some, gaps }] }] }],
        priorities: [],
      } as unknown as DepartmentReport;
    };
    const told = (count: number, flags: Partial<TextOptions> = {}) => {
      const text = renderText(reportOf([many(count)]), options(flags));
      return [text.match(/m\.yaml:1\d{3}:/g)?.length, /另有 \d+ 处/.exec(text)?.[0]];
    };
    expect([told(100), told(101), told(2000)]).toEqual([
      [100, undefined],
      [100, '另有 1 处'],
      [100, '另有 1900 处'],
    ]);
    expect(told(500, { verbose: true })).toEqual([500, undefined]);
    expect(renderText(reportOf([many(101)]), options({ lang: 'en' }))).toContain('1 more; --verbose, -f csv');
  });
  it('that cannot be made good say so', () => {
    expect(renderText(reportOf([rich]), options({ width: 120 }))).toContain(
      '应于 2017-06-20 前，已补不回得分',
    );
  });
});

describe('the gate', () => {
  it('tells who stands in its way', () => {
    expect(renderText(all, options({ width: 120 }))).toContain(
      '门槛  没有通过（有要求未达就不过，--fail-on fail）\n  - 2 个单位有未达的要求，共 32 条\n  - 1 份清单无法评定\n',
    );
  });
  it('gives no reasons when met', () => {
    const met = reportOf([perfect], { gate: { failOn: 'partial', met: true, closed: [] } });
    expect(renderText(met, options())).toMatch(/门槛 {2}通过（.*--fail-on partial）\n$/);
  });
});

describe('a caret', () => {
  const source = 'disclosures:\n  - title: 静安区“三公”经费预算（示例）, channel: 政务微博\n';
  const drawn = (needle: string, width = 80, text = source): readonly [string, string] => {
    const place = placeIn('a.yaml', text, needle);
    const department = {
      ...unjudged,
      problems: [{ code: 'x', severity: 'error', message: { zh: '错', en: 'x' }, pointer: '', place }],
    } as const;
    const lines = renderText(reportOf([department]), options({ width })).split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    return [lines[at - 1] ?? '', lines[at] ?? ''];
  };
  /** What stands in the line above the carets. */
  const underlined = ([line, carets]: readonly [string, string]): string => {
    const from = carets.indexOf('^');
    let at = 0;
    return Array.from(line, (c) => {
      const width = stringWidth(c);
      const inside = at >= from && at + width <= carets.length;
      at += width;
      return inside ? c : '';
    }).join('');
  };

  it.each(['disclosures', '静安区', '（示例）', '政务微博', 'channel'])('stands under %s', (needle) => {
    expect(underlined(drawn(needle))).toBe(needle);
  });
  it('stands under the place in a long line cut on both sides', () => {
    const long = `    title: ${'静安区政务公开'.repeat(20)}, pubished: 2017, note: ${'abc '.repeat(60)}`;
    const [line, carets] = drawn('pubished', 80, long);
    expect(underlined([line, carets])).toBe('pubished');
    expect(line).toMatch(/\.\.\..*pubished.*\.\.\.$/);
  });
  it('stands after the end of a line where something is missing', () => {
    const place = { file: 'a.yaml', line: 1, column: 9, endLine: 1, endColumn: 9, excerpt: 'channel:' };
    const department = {
      ...unjudged,
      problems: [{ code: 'x', severity: 'error', message: { zh: '错', en: 'x' }, pointer: '', place }],
    } as const;
    const lines = renderText(reportOf([department]), options()).split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    expect(lines[at]?.indexOf('^')).toBe((lines[at - 1] ?? '').length);
  });
});
