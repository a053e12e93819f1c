/** The supervisor's page in the terminal: it reads well, fits, agrees with the scorecard, and nothing of a manifest gets at the terminal. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Lang, Scorecard } from '../../src/model.ts';
import type { TextOptions } from '../../src/render/options.ts';
import { renderScorecardText } from '../../src/render/scorecard/text.ts';
import { unwanted } from '../render/hostile.ts';
import { corpus } from '../support/hostile.ts';
import { sampleScorecard, twoModes } from '../support/scorecard.ts';
import { full, scorecardWith } from './full.ts';

const options = (part: Partial<TextOptions> = {}): TextOptions => ({
  lang: 'zh',
  width: 80,
  color: false,
  verbose: false,
  quiet: false,
  ...part,
});
const text = (scorecard: Scorecard, part: Partial<TextOptions> = {}): string =>
  renderScorecardText(scorecard, options(part));
const tooWide = (page: string, width: number): string[] =>
  page.split('\n').filter((line) => stringWidth(line) > width);
const langs: readonly Lang[] = ['zh', 'en'];
const flags = [{}, { verbose: true }, { quiet: true }, { color: true }] as const;

describe('the page', () => {
  for (const lang of langs)
    it(`reads well in ${lang} at 80 columns`, async () => {
      await expect(text(full, { lang })).toMatchFileSnapshot(`goldens/full.${lang}.80.golden.txt`);
    });
  it('reads well at 120 columns with everything told', async () => {
    await expect(text(full, { width: 120, verbose: true })).toMatchFileSnapshot(
      'goldens/full.zh.120.golden.txt',
    );
  });
  it('is one aligned line a unit when quiet', async () => {
    await expect(text(full, { quiet: true })).toMatchFileSnapshot('goldens/quiet.zh.golden.txt');
  });
  it('says the same with colour as without', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes are what is taken out
    expect(text(full, { color: true }).replace(/\u001B\[\d+m/g, '')).toBe(text(full));
  });
  it('has no spaces at the end of a line', () => {
    expect(
      text(full, { verbose: true })
        .split('\n')
        .filter((line) => /\s$/.test(line)),
    ).toEqual([]);
  });
  it('says plainly that there is nothing to check, and that there are no units', () => {
    const plausibility = { copies: [], addresses: [], outliers: [], moved: [], days: [] };
    expect(text({ ...full, plausibility })).toContain('没有发现需要核对的情况。');
    expect(text({ ...full, units: [] }, { quiet: true })).toBe('没有单位可评。\n');
  });
});

describe('no line is wider than the page', () => {
  for (const width of [40, 60, 80, 100, 120])
    for (const lang of langs)
      it(`at ${width} columns in ${lang}`, () => {
        for (const each of flags) expect(tooWide(text(full, { width, lang, ...each }), width)).toEqual([]);
      });

  it('whatever the strings of the files are', () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(words, fc.constantFrom(60, 80, 120), (word, width) => {
        const page = text(scorecardWith(word), { width, verbose: true });
        expect(tooWide(page, width)).toEqual([]);
        expect(page.replaceAll('\n', '')).not.toMatch(unwanted);
      }),
      { numRuns: 10 },
    );
  });
});

describe('nothing of a file gets at the terminal or a build log, and no line grows', () => {
  it.each(corpus)('not with %j', (word) => {
    const pages = [
      text(scorecardWith(word), { verbose: true }),
      text(scorecardWith(word, 'instead'), { quiet: true }),
    ];
    for (const page of pages) {
      const lines = page.split('\n');
      expect(lines.join('')).not.toMatch(unwanted);
      expect(lines.filter((line) => /^\s*::/u.test(line) || /##\w*\[/u.test(line))).toEqual([]);
      expect(tooWide(page, 80)).toEqual([]);
    }
  });
});

describe('the ranked table', () => {
  /** The rows under every head that begins with the first column, as head → cell. */
  const rowsOf = (page: string): readonly Readonly<Record<string, string>>[] => {
    const lines = page.split('\n');
    return lines.flatMap((line, at) => {
      if (!line.startsWith('名次')) return [];
      const names = line.trim().split(/\s{2,}/u);
      const end = lines.findIndex((each, i) => i > at && each === '');
      return lines.slice(at + 1, end).map((row) => {
        const cells = row.trim().split(/\s{2,}/u);
        return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
      });
    });
  };
  const number = (value: number | null, places = 1): string =>
    value === null ? '--' : value.toFixed(places);

  it('holds every figure of every unit where there is room, in the scorecard’s order', () => {
    const rows = rowsOf(text(full, { width: 200 }));
    expect(rows.map((row) => row.单位)).toEqual(full.units.map(({ unit }) => unit.short));
    for (const [i, unit] of full.units.entries()) {
      const judged = unit.status === 'judged';
      const counted = (n: number | string): string => (judged ? String(n) : '-');
      expect(rows[i], unit.unit.short).toMatchObject({
        名次: String(unit.rank ?? '-'),
        自评: number(unit.raw.value),
        复核: number(unit.reviewed?.value ?? null),
        最终: number(unit.final.value),
        折算: unit.converted === null ? '-' : number(unit.converted.value, 2),
        硬性: counted(`${unit.binding.met}/${unit.binding.due}`),
        缺口: counted(unit.gaps),
        豁免: counted(unit.waived),
        逾期: counted(unit.late),
        疑点: counted(unit.warnings),
        已评: counted(`${unit.coverage.judged}/${unit.coverage.bound}`),
        失分: unit.lost === null ? '-' : number(unit.lost.value, 2),
      });
    }
    expect(rows.map((row) => row.等次)).toEqual([
      ...['优秀', '良好', '-', '无法评定', '未报送'],
      ...['不合格', '不合格', '不合格', '免评'],
    ]);
  });

  it('gives up what matters least first, and never rank, name, score and grade', () => {
    const heads = (width: number): readonly string[] =>
      (
        text(full, { width })
          .split('\n')
          .find((line) => line.startsWith('名次')) ?? ''
      )
        .trim()
        .split(/\s{2,}/u);
    const wide = heads(200);
    const narrow = heads(60);
    expect(wide.length).toBeGreaterThan(narrow.length);
    expect(narrow).not.toContain('失分');
    expect(heads(40)).toEqual(expect.arrayContaining(['名次', '单位', '最终', '等次']));
  });

  it('has one score column, and calls it so, where nothing was reviewed, waived or added', () => {
    const plain = sampleScorecard({ policy: twoModes.thresholds });
    const head = text(plain)
      .split('\n')
      .find((line) => line.startsWith('名次'));
    expect(head).toContain('得分');
    expect(head).not.toContain('自评');
  });

  it('tells of scores that read alike though one ranks before the other', () => {
    const [first, second, ...others] = full.units;
    if (first === undefined || second === undefined) throw new Error('no units');
    const final = (exact: string) => ({ value: 89.2, exact });
    const units = [{ ...first, final: final('893/10') }, { ...second, final: final('892/10') }, ...others];
    expect(text({ ...full, units })).toContain('名次按未取整的得分排');
    expect(text(full)).not.toContain('名次按未取整的得分排');
  });
});
