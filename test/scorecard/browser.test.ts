/** The pages in a real browser, from a file: read, searched, clicked, heard, printed, with and without their script. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model.ts';
import { renderScorecardHtml } from '../../src/render/scorecard/html.ts';
import { browserPath, launch, visit } from '../support/browser.ts';
import { home, zwgk } from '../support/io.ts';
import { sampleScorecard } from '../support/scorecard.ts';

if (browserPath === undefined)
  console.warn(
    'left out: the pages in a browser, because Chromium is not installed (apt-get install chromium)',
  );

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const examples = join(home, 'examples/district-2017');

/** What stops or misleads readers by WCAG 2.2 AA. The page's own policy lets no other script run, so it is lifted for the inspector. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: inspector } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await inspector.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes.length} ${nodes[0]?.html.slice(0, 200)}`);
  });
}

describe.skipIf(browserPath === undefined)('in a browser', () => {
  let browser: Browser;
  let folder: string;
  let district: string;
  let small: string;
  let department: string;
  let card: Scorecard;
  const urlOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zwgk-pages-'));
    const run = await zwgk([
      'scorecard',
      join(examples, 'manifests'),
      ...['--policy', join(examples, 'policy.yaml')],
      ...['--reviews', join(examples, 'reviews.yaml'), '--waivers', join(examples, 'waivers.yaml')],
      ...['--quiet', '--format', `html=${join(folder, 'district.html')}`],
      ...['--format', `json=${join(folder, 'district.json')}`],
    ]);
    expect(run.code).toBe(3);
    card = JSON.parse(readFileSync(join(folder, 'district.json'), 'utf8')) as Scorecard;
    writeFileSync(join(folder, 'small.html'), renderScorecardHtml(sampleScorecard(), { lang: 'zh' }));
    await zwgk([
      'check',
      join(home, 'examples/jingan-2017/彭浦镇.yaml'),
      ...['--format', `html=${join(folder, 'department.html')}`],
    ]);
    [district, small, department] = [urlOf('district.html'), urlOf('small.html'), urlOf('department.html')];
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('open from a file, say nothing on the console and ask the network for nothing', async () => {
    for (const url of [district, small, department]) {
      const { page, said, asked } = await visit(browser, url);
      await page.waitForLoadState('load');
      expect(said).toEqual([]);
      expect(asked).toEqual([]);
      await page.close();
    }
  }, 120_000);

  it('hold a whole district in less than three megabytes', () => {
    expect(card.units.length).toBeGreaterThanOrEqual(50);
    expect(statSync(join(folder, 'district.html')).size).toBeLessThan(3_000_000);
  });

  it('lead from a cell of the heat map to the gaps of that point of that unit', async () => {
    const { page } = await visit(browser, district);
    const at = card.units.findIndex(
      ({ points, status }) => status === 'judged' && points.some(({ gaps }) => gaps > 0),
    );
    const row = card.units[at];
    const point = row?.points.find(({ gaps }) => gaps > 0);
    if (row === undefined || point === undefined) throw new Error('no unit lacks anything');
    const id = `u${at + 1}-${point.id}`;
    await page.locator(`table.heat a[href="#${id}"]`).click();
    const title = page.locator(`[id="${id}"]`);
    await expect.poll(() => title.isVisible()).toBe(true);
    const box = await title.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    const finding = page.locator(`[id="u${at + 1}"] .finding[id^="u${at + 1}-${point.id}."]`);
    expect(await finding.first().isVisible()).toBe(true);
    expect(await finding.locator('.gaps > li').count()).toBeGreaterThanOrEqual(point.gaps);
    await page.close();
  }, 120_000);

  it('find units by name and by what stands in their gaps', async () => {
    const { page } = await visit(browser, district);
    const shown = async (): Promise<readonly string[]> =>
      await page.locator('.unit:not([hidden]) h3').allInnerTexts();
    expect(await shown()).toHaveLength(card.units.length);
    await page.fill('#find-text', card.units[3]?.unit.short ?? '');
    expect(await shown()).toContain(card.units[3]?.unit.short);
    expect((await shown()).length).toBeLessThan(card.units.length / 4);
    expect(await page.locator('table.ranks tbody tr:not([hidden])').count()).toBe((await shown()).length);
    await page.fill('#find-text', '没有说明理由');
    const judged = new Set(card.units.flatMap(({ status, file }) => (status === 'judged' ? [file] : [])));
    const lacking = card.report.departments.filter(
      ({ file, sections }) => judged.has(file) && JSON.stringify(sections).includes('没有说明理由'),
    );
    expect((await shown()).length).toBe(lacking.length);
    await page.fill('#find-text', '绝无此字');
    expect(await shown()).toEqual([]);
    expect(await page.locator('#find-none').isVisible()).toBe(true);
    await page.click('#find-clear');
    expect(await shown()).toHaveLength(card.units.length);
    await page.close();
  }, 120_000);

  it('narrow to a grade, a standing, a point', async () => {
    const { page } = await visit(browser, district);
    const shown = async (): Promise<number> => await page.locator('.unit:not([hidden])').count();
    await page.locator('#find label[for=grade-0]').click();
    const best = card.groups[0]?.grades[0]?.grade.zh;
    expect(await shown()).toBe(card.units.filter(({ grade }) => grade?.zh === best).length);
    await page.click('#find-clear');
    await page.locator('#find label[for=status-1]').click();
    expect(await shown()).toBe(card.units.filter(({ status }) => status === 'absent').length);
    await page.click('#find-clear');
    await page.selectOption('#find-point', '2.1');
    const points = page.locator('.unit:not([hidden]) .finding:not([hidden])');
    const others = page.locator('.unit:not([hidden]) .finding:not([hidden]):not([id*="-2.1."])');
    expect(await points.count()).toBeGreaterThan(0);
    expect(await others.count()).toBe(0);
    await page.close();
  }, 120_000);

  it('sort a table by the column whose head is pressed', async () => {
    const { page } = await visit(browser, district);
    const table = page.locator('table.ranks').first();
    const head = table.locator('thead th', { hasText: '缺口' });
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const column = await head.evaluate((cell) => (cell as unknown as { cellIndex: number }).cellIndex);
    const figures = (await table.locator(`tbody tr td:nth-child(${column + 1})`).allInnerTexts())
      .map(Number)
      .filter((n) => !Number.isNaN(n));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    await page.close();
  }, 120_000);

  it('show the clause of a requirement where the pointer rests, and put it away with Escape', async () => {
    const { page } = await visit(browser, department);
    const link = page.locator('.finding a[href^="#req-"]').first();
    const clause = await page
      .locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"] .clause`)
      .innerText();
    await link.hover();
    await expect.poll(() => page.locator('#card').isVisible()).toBe(true);
    expect(await page.locator('#card').innerText()).toContain(clause);
    await page.keyboard.press('Escape');
    expect(await page.locator('#card').isVisible()).toBe(false);
    await page.close();
  }, 120_000);

  it('show the clause on a tap, and lead to it with the next', async () => {
    const { page } = await visit(browser, department, {
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    const link = page.locator('.finding a[href^="#req-"]').first();
    await link.tap();
    expect(await page.locator('#card').isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('#card > a').tap();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
    await page.close();
  }, 120_000);

  it.each([true, false])(
    'speak English at a click, script or none (script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await visit(browser, small, { javaScriptEnabled });
      const [chinese, english] = [page.locator('h1 [lang=zh]'), page.locator('h1 [lang=en]')];
      expect([await chinese.isVisible(), await english.isVisible()]).toEqual([true, false]);
      await page.locator('label[for=lang-en]').click();
      expect([await chinese.isVisible(), await english.isVisible()]).toEqual([false, true]);
      expect(await page.locator('i[lang=zh]:visible').count()).toBe(0);
      await page.close();
    },
  );

  it('can be read and walked without script', async () => {
    const { page, said, asked } = await visit(browser, small, { javaScriptEnabled: false });
    expect([said, asked]).toEqual([[], []]);
    expect(await page.locator('#find').isVisible()).toBe(false);
    for (const part of ['overview', 'ranks', 'heat', 'points', 'units', 'method', 'requirements'])
      expect(await page.locator(`#${part}`).isVisible()).toBe(true);
    const cell = page.locator('table.heat tbody a[href*="-"]').first();
    const href = (await cell.getAttribute('href')) ?? '';
    await cell.click();
    expect(new URL(page.url()).hash).toBe(href);
    expect(await page.locator(`[id="${href.slice(1)}"]`).isVisible()).toBe(true);
    await page.close();
  });

  it('can be worked by keyboard alone', async () => {
    const { page } = await visit(browser, small);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.close();
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(['zh', 'en'] as const)(
      'stop no reader, in %s',
      async (lang) => {
        for (const url of [small, department]) {
          const { page } = await visit(browser, url, { colorScheme, bypassCSP: true });
          await page.locator(`label[for=lang-${lang}]`).click();
          await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
          expect(await faults(page)).toEqual([]);
          await page.close();
        }
      },
      240_000,
    );
  });

  it('fit a narrow screen: only tables and charts scroll sideways', async () => {
    for (const url of [small, department]) {
      const { page } = await visit(browser, url, { viewport: { width: 390, height: 800 } });
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.close();
    }
  }, 120_000);

  it('print on A4, the heat map across, a unit a page', async () => {
    const { page } = await visit(browser, small);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, w, h]) => [
      Math.round(Number(w)),
      Math.round(Number(h)),
    ]);
    const upright = boxes.filter(([w, h]) => w === 595 && h === 842);
    const across = boxes.filter(([w, h]) => w === 842 && h === 595);
    expect(upright.length + across.length).toBe(boxes.length);
    expect(across).toHaveLength(1);
    expect(upright.length).toBeGreaterThanOrEqual(sampleScorecard().units.length);
    await page.close();
  }, 120_000);
});
