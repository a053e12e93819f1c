/** CSV and Markdown of a scorecard: what is read back agrees with the scorecard, and hostile strings stay text. */
import { parse as parseCsv } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { pointColumn, trendColumns, unitColumns } from '../../src/messages/scorecard-columns.ts';
import type { Scorecard } from '../../src/model.ts';
import { renderScorecardCsv } from '../../src/render/scorecard/csv.ts';
import { renderScorecardMarkdown } from '../../src/render/scorecard/markdown.ts';
import { corpus } from '../support/hostile.ts';
import { shownIn, tablesIn, tagsOf } from '../support/markup.ts';
import { districtScorecard } from '../support/scorecard.ts';
import { full, scorecardWith } from './full.ts';

const district = districtScorecard();
const scorecards = { 'of the made-up county': full, 'of the examples': district } as const;

describe('CSV', () => {
  type Row = Readonly<Record<string, string>>;
  const rowsOf = (scorecard: Scorecard): readonly Row[] =>
    parseCsv(renderScorecardCsv(scorecard, { lang: 'zh' }), { bom: true, columns: true });
  const written = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);

  it.each(Object.entries(scorecards))('has every figure of every unit %s', (_, scorecard) => {
    const rows = rowsOf(scorecard);
    expect(rows).toHaveLength(scorecard.units.length);
    for (const [i, unit] of scorecard.units.entries()) {
      const counted = (n: number): string => (unit.status === 'judged' ? String(n) : '');
      const name = (key: keyof typeof unitColumns): string => unitColumns[key].zh;
      expect(rows[i], unit.unit.short).toMatchObject({
        [name('group')]: scorecard.groups.find(({ id }) => id === unit.unit.group)?.title.zh,
        [name('rank')]: written(unit.rank),
        [name('unit')]: unit.unit.short,
        [name('fullName')]: unit.unit.full,
        [name('raw')]: written(unit.raw.value),
        [name('reviewed')]: written(unit.reviewed?.value),
        [name('adjusted')]: written(unit.adjusted.value),
        [name('bonusEarned')]: written(unit.bonus?.earned.value),
        [name('bonus')]: written(unit.bonus?.counted.value),
        [name('final')]: written(unit.final.value),
        [name('converted')]: written(unit.converted?.value),
        [name('grade')]: unit.grade?.zh ?? '',
        [name('because')]: unit.because.zh,
        [name('vetoed')]: unit.vetoed.join(' '),
        [name('tie')]: unit.tie?.zh ?? '',
        [name('coverageJudged')]: counted(unit.coverage.judged),
        [name('coverageBound')]: counted(unit.coverage.bound),
        [name('bindingMet')]: counted(unit.binding.met),
        [name('bindingDue')]: counted(unit.binding.due),
        [name('gaps')]: counted(unit.gaps),
        [name('waived')]: counted(unit.waived),
        [name('late')]: counted(unit.late),
        [name('flawed')]: counted(unit.flawed),
        [name('missing')]: counted(unit.missing),
        [name('warnings')]: counted(unit.warnings),
        [name('lost')]: written(unit.lost?.value),
      });
      for (const point of unit.points) {
        const title = scorecard.district.points.find(({ id }) => id === point.id)?.title ?? {
          zh: '',
          en: '',
        };
        const cell = rows[i]?.[pointColumn(point.id, title).zh];
        if (point.score.value === null) expect(Number.isNaN(Number(cell)), point.id).toBe(true);
        else expect(cell, point.id).toBe(String(point.score.value));
      }
    }
  });

  it('names every point of the document in its order', () => {
    const [row = {}] = rowsOf(district);
    const names = Object.keys(row).filter((name) => name.startsWith('要点 '));
    expect(names).toEqual(district.district.points.map(({ id, title }) => `要点 ${id} ${title.zh}`));
  });

  it('has columns of the trend only where there is one', () => {
    expect(Object.keys(rowsOf(district)[0] ?? {})).not.toContain(trendColumns.change.zh);
    const rows = rowsOf(full);
    for (const unit of full.trend?.units ?? [])
      expect(
        rows.find((row) => row.单位 === unit.unit),
        unit.unit,
      ).toMatchObject({
        [trendColumns.finalBefore.zh]: written(unit.before?.final.value),
        [trendColumns.change.zh]: written(unit.change?.value),
        [trendColumns.rankBefore.zh]: written(unit.before?.rank),
        [trendColumns.places.zh]: written(unit.places),
        [trendColumns.fixed.zh]: String(unit.fixed.length),
        [trendColumns.open.zh]: String(unit.open.length),
        [trendColumns.new.zh]: String(unit.new.length),
      });
  });

  it('opens in Excel as UTF-8, in either language, with lines that end as RFC 4180 says', () => {
    expect(renderScorecardCsv(full, { lang: 'zh' }).startsWith('\uFEFF组别,名次,单位')).toBe(true);
    const english = renderScorecardCsv(full, { lang: 'en' });
    expect(english.startsWith('\uFEFFGroup,Rank,Unit')).toBe(true);
    expect(english.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('keeps rows and columns whatever the strings, and no cell is a formula or an order', () => {
    const read = (scorecard: Scorecard): readonly (readonly string[])[] =>
      parseCsv(renderScorecardCsv(scorecard, { lang: 'zh' }), { bom: true });
    const shape = (rows: readonly (readonly string[])[]) => rows.map(({ length }) => length);
    const expected = shape(read(scorecardWith('')));
    for (const text of corpus)
      for (const how of ['after', 'instead'] as const) {
        const rows = read(scorecardWith(text, how));
        expect(shape(rows), text).toEqual(expected);
        const formulas = rows
          .flat()
          .filter(
            (cell) =>
              /^[\s'"]*[=+\-@＝＋－＠]/u.test(cell) && !cell.startsWith("'") && Number.isNaN(Number(cell)),
          );
        expect(formulas, text).toEqual([]);
        expect(
          rows.flat().filter((cell) => /##\w*\[|^\s*::/u.test(cell)),
          text,
        ).toEqual([]);
      }
  });
});

describe('Markdown', () => {
  const htmlOf = (scorecard: Scorecard, lang: 'zh' | 'en' = 'zh'): string =>
    micromark(renderScorecardMarkdown(scorecard, { lang }), {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    });
  const score = (value: number | null): string => (value === null ? '--' : value.toFixed(1));

  it('reads well', async () => {
    await expect(renderScorecardMarkdown(full, { lang: 'zh' })).toMatchFileSnapshot(
      'goldens/full.zh.golden.md',
    );
    await expect(renderScorecardMarkdown(full, { lang: 'en' })).toMatchFileSnapshot(
      'goldens/full.en.golden.md',
    );
  });

  it.each(Object.entries(scorecards))('ranks the units with their figures %s', (_, scorecard) => {
    const rows = tablesIn(htmlOf(scorecard))
      .filter((table) => table[0] !== undefined && '名次' in table[0] && '硬性' in table[0])
      .flat();
    expect(rows.map((row) => row.单位)).toEqual(scorecard.units.map(({ unit }) => unit.short));
    for (const [i, unit] of scorecard.units.entries()) {
      const counted = (n: number | string): string => (unit.status === 'judged' ? String(n) : '-');
      expect(rows[i], unit.unit.short).toMatchObject({
        名次: String(unit.rank ?? '-'),
        最终: score(unit.final.value),
        自评: score(unit.raw.value),
        硬性: counted(`${unit.binding.met}/${unit.binding.due}`),
        缺口: counted(unit.gaps),
        逾期: counted(unit.late),
        疑点: counted(unit.warnings),
        已评: counted(`${unit.coverage.judged}/${unit.coverage.bound}`),
      });
    }
  });

  it('tells of sections, points and requirements as the district does', () => {
    const tables = tablesIn(htmlOf(district));
    const parts = tables.find((table) => table[0] !== undefined && '部分、要点' in table[0]) ?? [];
    const { sections, points, requirements } = district.district;
    expect(parts.map((row) => row.编号).sort()).toEqual([...sections, ...points].map(({ id }) => id).sort());
    for (const row of parts) {
      const part = [...sections, ...points].find(({ id }) => id === row.编号);
      expect(row).toMatchObject({
        完成率: score(part?.rate.value ?? null),
        涉及: String(part?.units.bound),
        达到: String(part?.units.met),
        缺口: String(part?.gaps),
      });
    }
    const asked = tables.find((table) => table[0] !== undefined && '其余' in table[0]) ?? [];
    expect(asked.map((row) => [row.编号, row.完成率, row.通过, row.未达])).toEqual(
      requirements.map(({ id, rate, counts }) => [
        id,
        score(rate.value),
        String(counts.pass),
        String(counts.fail),
      ]),
    );
  });

  it('lists the units of each grade', () => {
    const rows = tablesIn(htmlOf(full))
      .filter((table) => table[0] !== undefined && '名单' in table[0])
      .flat();
    expect(rows.map((row) => [row.等次, row.家数, row.名单])).toEqual(
      full.groups.flatMap(({ grades }) =>
        grades.map(({ grade, units }) => [
          grade.zh,
          String(units.length),
          units.length === 0 ? '无' : units.join('、'),
        ]),
      ),
    );
  });

  it('gives every unit a paragraph with what to mend first, and says how the result came about', () => {
    const text = shownIn(htmlOf(district));
    for (const { unit, because } of district.units) {
      expect(text).toContain(unit.full);
      expect(text).toContain(because.zh);
    }
    const [first] = district.report.departments.flatMap(({ priorities }) => priorities);
    expect(text).toContain(first?.gaps[0]?.split('#')[0]);
    for (const { title, lines } of full.method)
      for (const line of [title, ...lines]) expect(shownIn(htmlOf(full))).toContain(line.zh);
  });

  const shape = (scorecard: Scorecard): readonly string[] =>
    tagsOf(htmlOf(scorecard)).map(({ name }) => name);
  const foreign = (tags: readonly string[]): readonly string[] =>
    tags.filter((tag) => /^(?:a|img|script|code|pre|del|em|style|hr)$/u.test(tag));
  const plain = shape(scorecardWith(''));
  it.each(corpus)('shows %j without a link, an image, HTML or emphasis of its own', (text) => {
    const tags = shape(scorecardWith(text));
    expect(tags).toEqual(plain);
    expect(foreign(tags)).toEqual([]);
  });
  // What would open a block must not do so where it opens the line.
  it.each(corpus.filter((text) => /^\s*[-+*#>|=`~_<[\d]/u.test(text)))('opens nothing with %j', (text) => {
    expect(foreign(shape(scorecardWith(text, 'instead')))).toEqual([]);
  });
  it.each(['<b>&amp;', '| a | b |', '**粗** _斜_', '`码`', '@人 #1 https://evil.example'])(
    'shows %j as it stands',
    (text) => {
      expect(shownIn(htmlOf(scorecardWith(text)))).toContain(`县民政局${text}`);
    },
  );

  it('notifies nobody and refers to no issue', () => {
    const text = renderScorecardMarkdown(
      scorecardWith('@everyone see #12 !3 GH-4 https://evil.example www.evil.example'),
      { lang: 'zh' },
    );
    expect(
      [/@\w/u, /\\?[#!]\d/u, /\bGH-\d/u, /:\/\//u, /www\./u].map((each) => each.exec(text)?.[0] ?? null),
    ).toEqual([null, null, null, null, null]);
  });
});
