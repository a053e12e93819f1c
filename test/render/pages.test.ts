import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Lang, Requirement } from '../../src/model.ts';
import { renderCoverage } from '../../src/render/coverage.ts';
import { explain } from '../../src/render/explain.ts';
import { list } from '../../src/render/list.ts';
import { renderProblems } from '../../src/render/problems.ts';
import { catalog, point, requirements, section } from './catalog.ts';
import { unjudged } from './fixtures.ts';
import { hostile, unwanted } from './hostile.ts';

const langs: readonly Lang[] = ['zh', 'en'];
const page = (lang: Lang, width = 80, color = false) => ({ lang, width, color });
const due = [
  { key: '2017-01', due: '2017-02-20' },
  { key: '2017-02', due: null },
];
const coverage = {
  points: [
    {
      id: '2.1',
      title: '深入推进财政信息公开',
      normative: 301,
      cited: 290,
      explained: 8,
      uncited: ['方便公众查阅', '进一步推进'],
    },
    {
      id: '2.2',
      title: '推进经济管理运行情况公开透明',
      normative: 100,
      cited: 100,
      explained: 0,
      uncited: [],
    },
  ],
  total: { normative: 401, cited: 390, explained: 8 },
};

const first = requirements[0] as Requirement;
const every = (lang: Lang, width: number): string =>
  [
    ...requirements.map((one) => explain(one, point, section, catalog, { ...page(lang, width), due })),
    list(requirements, catalog, page(lang, width)),
    renderProblems(unjudged.problems, page(lang, width)),
    renderCoverage(coverage, page(lang, width)),
  ].join('\n');

describe('the other pages', () => {
  for (const lang of langs) {
    it(`read well in ${lang}`, async () => {
      await expect(explain(first, point, section, catalog, { ...page(lang), due })).toMatchFileSnapshot(
        `goldens/explain.${lang}.golden.txt`,
      );
      await expect(list(requirements, catalog, page(lang))).toMatchFileSnapshot(
        `goldens/list.${lang}.golden.txt`,
      );
      await expect(renderProblems(unjudged.problems, page(lang))).toMatchFileSnapshot(
        `goldens/problems.${lang}.golden.txt`,
      );
      await expect(renderCoverage(coverage, page(lang))).toMatchFileSnapshot(
        `goldens/coverage.${lang}.golden.txt`,
      );
    });
    it.each([60, 80, 120])(`have no line wider than %i columns in ${lang}`, (width) => {
      expect(
        every(lang, width)
          .split('\n')
          .filter((line) => stringWidth(line) > width),
      ).toEqual([]);
    });
  }

  it('tell every rule kind with its numbers', async () => {
    const rules = requirements.map((one) => {
      const text = explain(one, point, section, catalog, page('zh'));
      return text.slice(text.indexOf('怎样算做到'), text.indexOf('怎样证明'));
    });
    await expect(rules.join('')).toMatchFileSnapshot('goldens/rules.zh.golden.txt');
    const english = requirements.map((one) => {
      const text = explain(one, point, section, catalog, page('en'));
      return text.slice(text.indexOf('What counts'), text.indexOf('How to prove'));
    });
    await expect(english.join('')).toMatchFileSnapshot('goldens/rules.en.golden.txt');
  });

  it('mark the citation in its sentence, in colour without brackets', () => {
    const plain = explain(first, point, section, catalog, page('zh', 120));
    expect(plain).toContain('……【按月公开本区财政收支情况,说明财政收支增减变化等事项】,及时回应热点问题。');
    expect(explain(first, point, section, catalog, page('zh', 120, true))).not.toContain('【');
  });

  it('show a citation that the text does not hold', () => {
    expect(explain({ ...first, cite: ['不在原文里'] }, point, section, catalog, page('zh'))).toContain(
      '不在原文里',
    );
  });

  it.each(hostile)('let nothing of a catalogue get at the terminal: %j', (text) => {
    const bad = {
      ...first,
      title: text,
      prove: text,
      remedy: text,
      note: text,
      example: text,
      cite: [text],
      units: [text],
    };
    const from = { ...point, text: `x${text}。`, title: text };
    expect(
      explain(bad, from, section, catalog, { ...page('zh'), due: [{ key: text, due: text }] }).replaceAll(
        '\n',
        '',
      ),
    ).not.toMatch(unwanted);
    const shelf = { ...catalog, sections: [{ ...section, points: [{ ...from, requirements: [bad] }] }] };
    expect(list([bad], shelf, page('zh')).replaceAll('\n', '')).not.toMatch(unwanted);
    const holes = {
      ...coverage,
      points: [
        {
          ...coverage.points[0],
          id: text,
          title: text,
          normative: 1,
          cited: 0,
          explained: 0,
          uncited: [text],
        },
      ],
    };
    expect(renderCoverage(holes, page('zh')).replaceAll('\n', '')).not.toMatch(unwanted);
  });

  it('floor the percentage: 99.96 is not 100', () => {
    const nearly = { points: [], total: { normative: 10000, cited: 9996, explained: 0 } };
    expect(renderCoverage(nearly, page('zh'))).toContain('99.9%');
  });
});
