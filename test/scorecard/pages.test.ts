/** The scorecard as one HTML page: what it holds, where its links lead, and what no string can do to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model.ts';
import { pageScript, pageScriptDigest } from '../../src/render/html/page-script.ts';
import { renderScorecardHtml } from '../../src/render/scorecard/html.ts';
import { corpus } from '../support/hostile.ts';
import { home } from '../support/io.ts';
import { type HtmlTag, parsePage } from '../support/markup.ts';
import { districtScorecard, sampleScorecard } from '../support/scorecard.ts';
import { full, scorecardWith } from './full.ts';

const render = (card: Scorecard, lang: 'zh' | 'en' = 'zh'): string => renderScorecardHtml(card, { lang });
const sample = sampleScorecard();
const before = { scorecard: sample, name: { zh: '上期', en: 'the period before' } };
const trended = sampleScorecard({ previous: before });
const district = districtScorecard();

const idsOf = (tags: readonly HtmlTag[]): readonly string[] =>
  tags.flatMap(({ attributes }) => attributes.id ?? []);
const linksOf = (tags: readonly HtmlTag[]): readonly string[] =>
  tags.flatMap(({ attributes }) => attributes.href ?? []);

describe.each([
  ['the sample', sample],
  ['a later period', trended],
  ['the examples', district],
  ['nothing', { ...sample, units: [], strays: [], report: { ...sample.report, departments: [] } }],
] as const)('the page of %s', (_name, card) => {
  const page = render(card);
  const { tags, errors } = parsePage(page);
  it('is whole, and loads nothing from elsewhere', () => {
    expect(errors).toEqual([]);
    expect(tags.filter(({ name }) => ['link', 'img', 'iframe', 'image', 'use'].includes(name))).toEqual([]);
    expect(tags.filter(({ name }) => name === 'script')).toEqual([{ name: 'script', attributes: {} }]);
    const [policy] = tags.flatMap(({ attributes }) =>
      attributes['http-equiv'] === 'Content-Security-Policy' ? (attributes.content ?? '') : [],
    );
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[^']+';/u);
  });
  it('leads to something with every link and label, and gives no name twice', () => {
    const ids = idsOf(tags);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = tags.flatMap(({ attributes }) =>
      [attributes.for, attributes['aria-labelledby']].filter((id) => id !== undefined),
    );
    const wanted = [...linksOf(tags).map((href) => href.slice(1)), ...asked];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it('has one heading of the first order and leaves out no order on the way down', () => {
    const orders = tags.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name[1])] : []));
    expect(orders.filter((order) => order === 1)).toHaveLength(1);
    expect(orders.filter((order, i) => order > (orders[i - 1] ?? 0) + 1)).toEqual([]);
  });
  it('says of every column and row what it is', () => {
    expect(tags.filter(({ name, attributes }) => name === 'th' && attributes.scope === undefined)).toEqual(
      [],
    );
  });
  it('has the same bytes each time', () => {
    expect(render(structuredClone(card)) === page).toBe(true);
  });
});

describe('the heat map', () => {
  const page = render(district);
  const { tags } = parsePage(page);
  const map = page.slice(page.indexOf('<table class="heat">'), page.indexOf('id="points"'));
  it('has a row for every unit of the register', () => {
    for (const { unit } of district.units)
      expect(map.includes(`>${unit.short}</a></th>`), `>${unit.short}</a></th>`).toBe(true);
    expect([...map.matchAll(/<tr data-u=/gu)]).toHaveLength(district.units.length);
  });
  it('leads from each cell to that point of that unit', () => {
    const cells = parsePage(map).tags.filter(({ attributes }) => /^#u\d+-/u.test(attributes.href ?? ''));
    const judged = district.units.filter(({ status }) => status === 'judged');
    const bound = judged.flatMap(({ points }) => points.filter(({ state }) => state !== 'unbound'));
    expect(cells).toHaveLength(bound.length);
    const ids = new Set(idsOf(tags));
    expect(cells.filter(({ attributes }) => !ids.has(attributes.href?.slice(1) ?? ''))).toEqual([]);
  });
  it('never shows more than a unit has: 99.9 is 99', () => {
    const [first] = district.units.filter(({ status }) => status === 'judged');
    const [point] = first?.points.filter(({ state }) => state !== 'unbound') ?? [];
    if (first === undefined || point === undefined) throw new Error('no unit is judged');
    const nearly = { ...point, state: 'partial' as const, score: { value: 99.9, exact: '999/10' } };
    const row = { ...first, points: first.points.map((each) => (each.id === point.id ? nearly : each)) };
    const card = { ...district, units: district.units.map((unit) => (unit === first ? row : unit)) };
    const cell = new RegExp(`<td class="h4"><a href="#u\\d+-${point.id}">(\\d+)</a>`, 'u');
    expect(cell.exec(render(card))?.[1]).toBe('99');
  });
});

describe('a card in which every part has something to tell', () => {
  const page = render(full);
  it('tells the facts to be checked, with their places', () => {
    for (const { url } of full.plausibility.addresses) expect(page.includes(url), url).toBe(true);
    for (const { examples } of full.plausibility.copies)
      for (const { title, places } of examples) {
        expect(page.includes(title), title).toBe(true);
        for (const { file, line, column } of places)
          expect(page.includes(`${file}:${line}:${column}`), `${file}:${line}:${column}`).toBe(true);
      }
    for (const { date } of full.plausibility.days) expect(page.includes(date), date).toBe(true);
  });
  it('says where places ran out and files that are no unit’s', () => {
    expect(page.includes('县民政局入围'), '县民政局入围').toBe(true);
    expect(page.includes('无名.yaml'), '无名.yaml').toBe(true);
  });
  it('says what became of gaps since the period before', () => {
    expect(page.includes('2018年的成绩单'), '2018年的成绩单').toBe(true);
    expect(page.includes('#2019-Q4'), '#2019-Q4').toBe(true);
  });
});

describe('what the page says', () => {
  const page = render(sample);
  it('names units that handed in nothing, could not be judged, or are exempt', () => {
    for (const word of ['未报送', '无法评定', '免评']) expect(page.includes(word), word).toBe(true);
  });
  it('shows the score, grade and reason of every unit as the model has them', () => {
    for (const { unit, final, because } of sample.units) {
      const at = page.indexOf(`data-n="${unit.short} `);
      const article = page.slice(at, page.indexOf('</article>', at));
      expect(article.includes(because.zh), because.zh).toBe(true);
      if (final.value !== null)
        expect(article.includes(`>${final.value.toFixed(1)}</b>`), `>${final.value.toFixed(1)}</b>`).toBe(
          true,
        );
    }
  });
  it('lists every gap of every judged unit, in both languages, with its place', () => {
    const gaps = sample.report.departments
      .filter(({ file }) => sample.units.some((unit) => unit.file === file && unit.status === 'judged'))
      .flatMap(({ sections }) => sections)
      .flatMap(({ points }) => points)
      .flatMap(({ findings }) => findings)
      .flatMap((finding) => finding.gaps);
    expect(gaps.length).toBeGreaterThan(5);
    expect([...page.matchAll(/<li data-s=/gu)]).toHaveLength(gaps.length);
    for (const { place } of gaps)
      expect(
        page.includes(`${place.file}:${place.line}:${place.column}`),
        `${place.file}:${place.line}:${place.column}`,
      ).toBe(true);
  });
  it('tells each requirement once, with its clause', () => {
    for (const { id, cite } of sample.district.requirements) {
      const [, article = ''] = page.split(`id="req-${id}"`);
      for (const clause of cite) expect(article.slice(0, article.indexOf('</article>'))).toContain(clause);
    }
  });
  it('states the methodology in the words of the model', () => {
    for (const { title, lines } of sample.method)
      for (const text of [title, ...lines])
        expect(page.includes(`lang=zh>${text.zh}`), `lang=zh>${text.zh}`).toBe(true);
  });
  it('has the trend where there is one', () => {
    expect(page.includes('id="trend"')).toBe(false);
    expect(render(trended).includes('id="trend"')).toBe(true);
  });
  it('begins with the language of the run and holds the other', () => {
    expect(page.includes('<html lang="zh-CN">'), '<html lang="zh-CN">').toBe(true);
    const english = render(sample, 'en');
    expect(english.includes('<html lang="en">')).toBe(true);
    const both = (text: string): string => text.replace(/ checked|<title>.*?<\/title>|<html[^>]*>/gu, '');
    expect(both(english) === both(page)).toBe(true);
  });
});

describe('the charts', () => {
  const page = render(district);
  const charts = [...page.matchAll(/<svg[\s\S]*?<\/svg>/gu)].map(([svg]) => svg);
  it('are drawn with the page’s colours and bear no marks of the library', () => {
    expect(charts.length).toBeGreaterThanOrEqual(2);
    for (const svg of charts) {
      expect(svg).not.toMatch(/#[0-9a-f]{3,8}\b(?!")|zr\d|ecmeta|<style|font-family/u);
      expect(svg).toMatch(/^<svg[^>]* (?:role="img" aria-labelledby="[\w-]+"|aria-hidden="true")>/u);
    }
  });
  it('have as many bars as units with a score', () => {
    const scored = district.units.filter(({ final }) => final.value !== null);
    const bars = charts.flatMap((svg) => [...svg.matchAll(/<a href="#(u\d+)" tabindex="-1"><path/gu)]);
    expect(bars).toHaveLength(scored.length);
    expect(new Set(bars.map(([, id]) => id)).size).toBe(scored.length);
  });
});

describe('the script', () => {
  const source = readFileSync(join(home, 'src/render/html/page.js'), 'utf8');
  const text = source.replace(/^\s*\/\/.*\n/gmu, '').replace(/^ +/gmu, '');
  const digest = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  it('is what page.js says, its comments and indents aside', async () => {
    const module = [
      '/** The script of the pages as text, and what a browser knows it by. Written from page.js by `npm run update`. */',
      '// biome-ignore-all format: it is written by a command',
      '// biome-ignore-all lint: its source is page.js',
      '',
      `export const pageScriptDigest = '${digest}';`,
      '',
      `export const pageScript = ${JSON.stringify(text)};`,
      '',
    ];
    await expect(module.join('\n')).toMatchFileSnapshot('../../src/render/html/page-script.ts');
  });
  it('is the only one that the page lets run, and small', () => {
    const hash = createHash('sha256').update(pageScript).digest('base64');
    expect(pageScriptDigest).toBe(`sha256-${hash}`);
    expect(render(sample).includes(`script-src &apos;sha256-${hash}&apos;`)).toBe(true);
    expect(Buffer.byteLength(pageScript)).toBeLessThan(8192);
    expect(pageScript).not.toMatch(/<\/script|fetch\(|XMLHttpRequest|eval\(|innerHTML/u);
  });
});

describe('hostile strings', () => {
  // What is drawn of a name in a chart may take more lines or fewer.
  const namesOf = (tags: readonly HtmlTag[]): readonly string[] =>
    tags.map(({ name }) => name).filter((name) => name !== 'text' && name !== 'tspan');
  /** Points stand below the section that their id begins with. */
  const hostileCard = (text: string, how?: 'instead'): Scorecard => {
    const card = scorecardWith(text, how);
    const sections = card.district.sections.map((section, i) => ({
      ...section,
      id: full.district.sections[i]?.id ?? '',
    }));
    return { ...card, district: { ...card.district, sections } };
  };
  const harmless = namesOf(parsePage(render(hostileCard(''))).tags);
  it.each(corpus.map((text) => [JSON.stringify(text).slice(0, 50), text] as const))(
    '%s stays text',
    (_label, text) => {
      for (const how of [undefined, 'instead'] as const) {
        const { tags, errors } = parsePage(render(hostileCard(text, how)));
        expect(errors).toEqual([]);
        if (how === undefined) expect(namesOf(tags)).toEqual(harmless);
        expect(tags.filter(({ name }) => name === 'script')).toHaveLength(1);
        expect(tags.filter(({ name }) => /^(?:img|iframe|object|embed|link|form|base)$/u.test(name))).toEqual(
          [],
        );
        const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
        expect(attributes.filter(([key]) => key.startsWith('on') || key === 'src')).toEqual([]);
        expect(attributes.filter(([key, value]) => key === 'href' && !value.startsWith('#'))).toEqual([]);
      }
    },
  );
});
