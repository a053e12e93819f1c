/** What a change of the policy would do: text, Markdown and JSON say who moves and why, and say plainly when nobody does. */

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Impact, Lang } from '../../src/model.ts';
import { renderImpactJson, renderImpactMarkdown, renderImpactText } from '../../src/render/impact.ts';
import type { TextOptions } from '../../src/render/options.ts';
import { unwanted } from '../render/hostile.ts';
import { corpus } from '../support/hostile.ts';
import { shownIn, tagsOf } from '../support/markup.ts';
import { impact, impactWith, nobody } from './full.ts';

const text = (given: Impact, part: Partial<TextOptions> = {}): string =>
  renderImpactText(given, { lang: 'zh', width: 80, color: false, verbose: false, quiet: false, ...part });
const tooWide = (page: string, width: number): string[] =>
  page.split('\n').filter((line) => stringWidth(line) > width);
const langs: readonly Lang[] = ['zh', 'en'];
const htmlOf = (given: Impact): string =>
  micromark(renderImpactMarkdown(given, { lang: 'zh' }), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
const shown = (given: Impact): string => shownIn(htmlOf(given));

describe('an impact in the terminal', () => {
  for (const lang of langs)
    it(`reads well in ${lang}`, async () => {
      await expect(text(impact, { lang })).toMatchFileSnapshot(`goldens/impact.${lang}.golden.txt`);
    });
  it('fits the page', () => {
    for (const width of [40, 80, 120])
      for (const lang of langs)
        for (const part of [{}, { verbose: true }, { quiet: true }])
          expect(tooWide(text(impact, { width, lang, ...part }), width)).toEqual([]);
  });
  it('tells of every unit that moves its scores, grades and ranks, and of no other', () => {
    const page = text(impact);
    expect(page).toContain('县民政局  80.0 -> 92.5  +12.50  良好 -> 优秀  名次 2 -> 1');
    expect(page).toContain('县统计局  89.2 -> 85.0  -4.29  良好  名次 1 -> 2');
    expect(page).toContain('样镇  62.5  0  合格 -> 不合格  名次 1');
    expect(page).toContain('例乡  50.0  0  不合格  名次 2 -> 3');
    expect(page).not.toContain('示例乡');
  });
  it('gives the five requirements that move a unit most, all when verbose, and what else there is', () => {
    const page = text(impact);
    for (const id of ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5']) expect(page).toContain(`${id}  公布`);
    expect(page).not.toContain('1.2.6  公布');
    expect(page).toContain('另有 2 条要求');
    expect(page).toContain('-0.25  加分、上限与 0、100 处的取整');
    expect(text(impact, { verbose: true })).toContain('1.2.7  公布');
    expect(text(impact, { verbose: true })).toContain('示例乡');
  });
  it('says why a unit moves whose score does not', () => {
    expect(text(impact)).toContain('得分不变，等次的划法变了。');
    expect(text(impact)).toContain('得分不变，因为别的单位变了，名次跟着变。');
  });
  it('says plainly that nobody would move', () => {
    expect(text(nobody)).toContain('没有单位会变：得分、等次、名次都和原来一样。');
    expect(text(nobody, { lang: 'en' })).toContain('Nobody would move');
    expect(shown(nobody)).toContain('没有单位会变');
    expect(text(nobody, { quiet: true })).toBe('上升 0 家，下降 0 家，持平 1 家；等次都没有变\n');
  });
  it('is a line a unit that moves, and the counts, when quiet', () => {
    const lines = text(impact, { quiet: true }).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('上升 1 家，下降 1 家，持平 3 家；等次有变 2 家');
  });
  it.each(corpus)('obeys no string such as %j', (word) => {
    for (const page of [
      text(impactWith(word), { verbose: true }),
      text(impactWith(word, 'instead'), { quiet: true }),
    ]) {
      const lines = page.split('\n');
      expect(lines.join('')).not.toMatch(unwanted);
      expect(tooWide(page, 80)).toEqual([]);
      expect(lines.filter((line) => /^\s*::/u.test(line) || /##\w*\[/u.test(line))).toEqual([]);
    }
  });
});

describe('an impact in Markdown', () => {
  it('reads well', async () => {
    await expect(renderImpactMarkdown(impact, { lang: 'zh' })).toMatchFileSnapshot(
      'goldens/impact.zh.golden.md',
    );
  });
  it('has every figure of the units that move', () => {
    const page = shown(impact);
    for (const piece of ['80.0', '92.5', '+12.50', '良好 → 优秀', '2 → 1', '-4.29', '合格 → 不合格', '-0.25'])
      expect(page).toContain(piece);
  });
  it('keeps its shape whatever the strings, with no markup of their own', () => {
    const shape = (given: Impact): readonly string[] => tagsOf(htmlOf(given)).map(({ name }) => name);
    const expected = shape(impactWith(''));
    for (const word of corpus) expect(shape(impactWith(word)), word).toEqual(expected);
  });
});

describe('an impact as JSON', () => {
  it('is the impact, in one order of keys whatever order it was made in', () => {
    expect(JSON.parse(renderImpactJson(impact))).toEqual(impact);
    const turned = Object.fromEntries(Object.entries(impact).reverse()) as unknown as Impact;
    expect(renderImpactJson(turned)).toBe(renderImpactJson(impact));
  });
  it('is harmless wherever it is printed', () => {
    for (const word of corpus) {
      const json = renderImpactJson(impactWith(word));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
      expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]|##/u);
    }
  });
});
