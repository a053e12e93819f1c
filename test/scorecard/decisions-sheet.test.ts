/** The workbooks tell every review and waiver that the JSON has: who, what, by whom, when, until when, why, and the points that left the score. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fraction from 'fraction.js';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { entryStandings, decisionHeads as heads } from '../../src/messages/decisions-sheet.ts';
import { results } from '../../src/messages/labels.ts';
import { sheetTitles } from '../../src/messages/scorecard-sheets.ts';
import type { Lang, Report, ReviewReport, Scorecard, Text, WaiverReport } from '../../src/model.ts';
import type { Sheet } from '../../src/workbook/book.ts';
import { listGaps } from '../../src/workbook/scorecard/gap-list.ts';
import { scorecardSheets, scorecardWorkbook } from '../../src/workbook/scorecard.ts';
import { corpus } from '../support/hostile.ts';
import { home, zwgk } from '../support/io.ts';
import { districtScorecard, sampleScorecard } from '../support/scorecard.ts';
import { worker } from './formulas.ts';
import { scorecardWith } from './full.ts';

const langs: readonly Lang[] = ['zh', 'en'];
const title = sheetTitles.decisions;
const DASH = '—';
const district = districtScorecard();

type Grid = readonly (readonly unknown[])[];
/** What a saved workbook says on the sheet, formulas by their results; `undefined` where there is no such sheet. */
const gridIn = async (bytes: Uint8Array, name: string): Promise<Grid | undefined> => {
  const sheet = (await readXlsx(bytes)).sheets.find((each) => each.name === name);
  return sheet?.rows.map((row, r) =>
    row.map((value, c) => value ?? sheet.cells?.get(`${r},${c}`)?.formulaResult ?? null),
  );
};
const sheetOf = (card: Scorecard, lang: Lang = 'zh'): Sheet => {
  const found = scorecardSheets(card, { lang }).find(({ name }) => name === title[lang]);
  if (found === undefined) throw new Error('no sheet of reviews and waivers');
  return found;
};
const valuesOf = (sheet: Sheet): Grid => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));

const applied = <E extends { readonly status: string }>(entries: readonly E[] | undefined): readonly E[] =>
  (entries ?? []).filter(({ status }) => status === 'applied');
const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
const findingsOf = ({ departments }: Report, unit: string) =>
  departments
    .filter((department) => department.unit?.short === unit)
    .flatMap(({ sections }) => sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings)));
/** What the gaps cost that the JSON says are waived by this entry. */
const costOf = (report: Report, { department, place }: WaiverReport): Fraction =>
  findingsOf(report, department)
    .flatMap(({ gaps }) => gaps)
    .filter(({ waived }) => waived?.place.line === place.line)
    .reduce((sum, { lost }) => sum.add(lost.exact), new Fraction(0));
/** Rounded down to 0.01. */
const shown = (exact: Fraction): number => Number(exact.floor(2));

/** Holds every entry of the report that was applied against its row, reviews first. */
const expectAll = (grid: Grid, report: Report, lang: Lang): void => {
  const at = (line: readonly unknown[], heading: Text): unknown => {
    const column = (grid[2] ?? []).indexOf(heading[lang]);
    expect(column, heading.en).toBeGreaterThanOrEqual(0);
    return line[column];
  };
  const [reviews, waivers] = [applied(report.reviews?.entries), applied(report.waivers?.entries)];
  const rows = grid
    .slice(3)
    .filter((line) => at(line, heads.standing) === entryStandings.review.applied[lang]);
  expect(rows).toHaveLength(reviews.length + waivers.length);
  const common = (line: readonly unknown[], entry: ReviewReport | WaiverReport): void => {
    expect(at(line, heads.unit)).toBe(entry.department);
    expect(at(line, heads.id)).toBe(entry.requirement);
    const [finding] = findingsOf(report, entry.department).filter(({ id }) => id === entry.requirement);
    expect(at(line, heads.requirement)).toBe(finding?.title[lang]);
    const { file, line: row, column } = entry.place;
    expect(at(line, heads.place)).toBe(`${file}:${row}:${column}`);
  };
  for (const [index, entry] of reviews.entries()) {
    const line = rows[index] ?? [];
    common(line, entry);
    expect(at(line, heads.by)).toBe(entry.authority);
    expect(day(at(line, heads.from))).toBe(entry.date);
    expect(at(line, heads.reason)).toBe(entry.remark);
    const says = String(at(line, heads.verdict));
    expect(says.startsWith(`${results[entry.old][lang]} → ${results[entry.new][lang]}`)).toBe(true);
    expect(says.includes(entry.credits)).toBe(entry.new === 'partial');
    expect(at(line, heads.points)).toBe(DASH);
  }
  for (const [index, entry] of waivers.entries()) {
    const line = rows[reviews.length + index] ?? [];
    common(line, entry);
    expect(at(line, heads.by)).toBe(entry.approver);
    expect(day(at(line, heads.from))).toBe(entry.granted);
    expect(day(at(line, heads.until))).toBe(entry.expires);
    expect(at(line, heads.reason)).toBe(entry.reason);
    expect(at(line, heads.reference) ?? undefined).toBe(entry.reference);
    for (const gap of entry.gaps) expect(String(at(line, heads.item))).toContain(gap.split('#')[1]);
    expect(at(line, heads.points)).toBe(shown(costOf(report, entry)));
    expect(at(line, heads.pointsExact)).toBeCloseTo(costOf(report, entry).valueOf(), 9);
  }
  const total = waivers.reduce((sum, entry) => sum.add(costOf(report, entry)), new Fraction(0));
  if (waivers.length > 0) expect(at(grid.at(-1) ?? [], heads.points)).toBe(shown(total));
};

/** The district with other entries in its files of reviews and waivers. */
const withEntries = (
  reviews: readonly ReviewReport[],
  waivers: readonly WaiverReport[],
  card = district,
): Scorecard => {
  const { report } = card;
  if (report.reviews === undefined || report.waivers === undefined) throw new Error('nothing decided');
  return {
    ...card,
    report: {
      ...report,
      reviews: { ...report.reviews, entries: reviews },
      waivers: { ...report.waivers, entries: waivers },
    },
  };
};
const [review] = district.report.reviews?.entries ?? [];
const [waiver] = district.report.waivers?.entries ?? [];
if (review === undefined || waiver === undefined) throw new Error('the example decides nothing');

describe('the scorecard’s sheet of reviews and waivers', () => {
  for (const lang of langs)
    it(`read back in ${lang} holds every one that was applied, figure by figure`, async () => {
      const grid = await gridIn(await scorecardWorkbook(district, { lang }), title[lang]);
      expectAll(grid ?? [], district.report, lang);
    });

  it('agrees with the JSON of a whole district, written by the same run', { timeout: 60_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const example = join(home, 'examples/district-2017');
    const decided = ['policy', 'reviews', 'waivers'].flatMap((name) => [
      `--${name}`,
      join(example, `${name}.yaml`),
    ]);
    const file = join(directory, 'a.xlsx');
    const argv = ['scorecard', join(example, 'manifests'), ...decided, '-f', 'json', '-f', `xlsx=${file}`];
    const { out } = await zwgk(argv);
    const { report } = JSON.parse(out) as Scorecard;
    expect(applied(report.reviews?.entries).length).toBeGreaterThan(2);
    expect(applied(report.waivers?.entries).length).toBeGreaterThan(2);
    expectAll((await gridIn(readFileSync(file), title.zh)) ?? [], report, 'zh');
  });

  it('has a row for every entry of the JSON, in its order, with what became of it', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const write = (name: string, text: string): string => {
      writeFileSync(join(directory, name), text);
      return join(directory, name);
    };
    const reviewed = (unit: string, date: string, old = '部分', requirement = '2.1.1'): string =>
      `  - { department: ${unit}, requirement: ${requirement}, old: ${old}, new: 通过, remark: 抽查, date: ${date}, authority: 区府办 }\n`;
    const reviews = write(
      'reviews.yaml',
      `zwgk: 1\nreviews:\n${[
        reviewed('区财政局', '2017-12-01'),
        reviewed('区财政局', '2017-12-20'),
        reviewed('区财政局', '2017-12-02', '未达'),
        reviewed('区档案局', '2017-12-03'),
      ].join('')}`,
    );
    const waived = (unit: string, granted: string, expires: string): string =>
      `  - { gap: 2.1.6#2017-03, department: ${unit}, reason: 系统迁移, approver: 区府办, granted: ${granted}, expires: ${expires} }\n`;
    const waivers = write(
      'waivers.yaml',
      `zwgk: 1\nwaivers:\n${[
        waived('区财政局', '2017-05-01', '2017-06-30'),
        waived('区财政局', '2017-07-01', '2018-06-30'),
        waived('区财政局', '2018-07-01', '2018-12-31'),
        waived('区档案局', '2017-05-01', '2018-06-30'),
      ].join('')}`,
    );
    const file = join(directory, 'a.xlsx');
    const manifest = join(home, 'examples/district-2017/manifests/区财政局.yaml');
    const decided = ['--reviews', reviews, '--waivers', waivers];
    const forms = ['-f', 'json', '-f', `xlsx=${file}`];
    const { out } = await zwgk(['scorecard', manifest, ...decided, ...forms]);
    const { report } = JSON.parse(out) as Scorecard;
    const entries = [...(report.reviews?.entries ?? []), ...(report.waivers?.entries ?? [])];
    expect(entries.map(({ status }) => status)).toEqual([
      ...['superseded', 'applied', 'stale', 'elsewhere'],
      ...['expired', 'applied', 'early', 'elsewhere'],
    ]);
    const rowsIn = async (): Promise<readonly (readonly unknown[])[]> => {
      const grid = (await gridIn(readFileSync(file), title.zh)) ?? [];
      const columns = [heads.unit, heads.standing, heads.outcome, heads.place];
      const places = columns.map((heading) => grid[2]?.indexOf(heading.zh) ?? -1);
      return grid.slice(3, -1).map((line) => places.map((at) => line[at]));
    };
    const placeOf = ({ place }: (typeof entries)[number]): string =>
      `${place.file}:${place.line}:${place.column}`;
    const told = [
      ['已被取代', '同一要求另有 2017-12-20 的复核，以那条为准'],
      ['采用', null],
      ['须重新复核', entries[2]?.message?.zh],
      ['不在本次范围', '本次没有评定这家单位或这条要求'],
      ['期满，已接续', '已于 2017-06-30 期满，所列缺口由另一条豁免接续'],
      ['采用', null],
      ['待生效', '到 2018-07-01 才生效，此前所列缺口由另一条豁免'],
      ['不在本次范围', '本次没有评定这家单位或这条要求'],
    ];
    const rows = entries.map((entry, index) => [entry.department, ...(told[index] ?? []), placeOf(entry)]);
    expect(await rowsIn()).toEqual(rows);

    await zwgk(['check', manifest, ...decided, ...forms]);
    // The forms of a unit say nothing of other units.
    expect(await rowsIn()).toEqual(rows.filter(([unit]) => unit === '区财政局'));
  });

  it('takes as many points out of the reckoning as the waived rows of the list of gaps', () => {
    const sheets = scorecardSheets(district, { lang: 'zh' });
    const sheet = sheetOf(district);
    const column = valuesOf(sheet)[2]?.indexOf(heads.points.zh) ?? -1;
    const waived = listGaps(district)
      .filter(({ standing }) => standing === 'waived')
      .reduce((sum, { gap }) => sum.add(gap.lost.exact), new Fraction(0));
    expect(waived.valueOf()).toBeGreaterThan(0);
    expect(worker(sheets)(sheet, sheet.rows.length - 1, column)).toBe(shown(waived));
  });

  it('takes none out where a review’s verdict stands although one of its gaps is waived', () => {
    const stands = (final?: 'waived'): Scorecard => ({
      ...district,
      report: {
        ...district.report,
        departments: district.report.departments.map((department) => ({
          ...department,
          sections: department.sections.map((section) => ({
            ...section,
            points: section.points.map((point) => ({
              ...point,
              findings: point.findings.map((finding) =>
                department.unit?.short === waiver.department && finding.id === waiver.requirement
                  ? { ...finding, review: { ...review, new: 'fail' as const }, ...(final && { final }) }
                  : finding,
              ),
            })),
          })),
        })),
      },
    });
    const pointsOf = (card: Scorecard): unknown => {
      const grid = valuesOf(sheetOf(card));
      const row = grid.find((line) => line.includes(waiver.reason)) ?? [];
      return row[grid[2]?.indexOf(heads.points.zh) ?? -1];
    };
    expect(pointsOf(stands())).toBe(0);
    expect(pointsOf(stands('waived'))).toBe(shown(costOf(district.report, waiver)));
  });

  it('takes none out of a unit that has no score', () => {
    const exempt = {
      ...district,
      units: district.units.map((row) =>
        row.unit.short === waiver.department ? { ...row, status: 'exempt' as const } : row,
      ),
    };
    const grid = valuesOf(sheetOf(exempt));
    const row = grid.find((line) => line.includes(waiver.reason)) ?? [];
    expect(row[grid[2]?.indexOf(heads.points.zh) ?? -1]).toBe(DASH);
  });

  it('tells of every entry what became of it, and why it was not applied', () => {
    const message = { zh: '复核没有采用，请重新复核', en: 'not applied: review it again' };
    const expired = { zh: '豁免已期满', en: 'the waiver expired' };
    const card = withEntries(
      [
        { ...review, status: 'applied', date: '2017-12-20' },
        { ...review, status: 'stale', message },
        { ...review, status: 'superseded', remark: '早先的复核' },
        { ...review, status: 'elsewhere' },
      ],
      [
        { ...waiver, status: 'expired', message: expired },
        { ...waiver, status: 'expired', expires: '2017-06-30' },
        { ...waiver, status: 'early', granted: '2018-01-01' },
        { ...waiver, status: 'pending', reason: '还没到期' },
        { ...waiver, status: 'elsewhere' },
      ],
    );
    const { review: reviewed, waiver: waived } = entryStandings;
    for (const lang of langs) {
      const grid = valuesOf(sheetOf(card, lang));
      const column = (heading: Text): readonly unknown[] => {
        const at = grid[2]?.indexOf(heading[lang]) ?? -1;
        return grid.slice(3).map((line) => line[at]);
      };
      expect(column(heads.standing)).toEqual(
        [
          ...[reviewed.applied, reviewed.stale, reviewed.superseded, reviewed.elsewhere],
          ...[waived.expired, waived.renewed, waived.ahead, waived.pending, waived.elsewhere],
        ].map((text) => text[lang]),
      );
      const because = column(heads.outcome);
      expect([because[0], because[1], because[4]]).toEqual([null, message[lang], expired[lang]]);
      expect(because[2]).toContain('2017-12-20');
      expect(because[5]).toContain('2017-06-30');
      expect(because[6]).toContain('2018-01-01');
      expect(because.slice(1).every((text) => typeof text === 'string' && text !== '')).toBe(true);
      expect(column(heads.points)).toEqual(because.map(() => DASH));
      expect(grid.flat()).toContain('早先的复核');
      expect(grid.flat()).toContain('还没到期');
    }
  });

  it('is yellow only where somebody has to see to an entry, and grey where another one stands in its place', () => {
    const message = { zh: '须重新复核', en: 'review it again' };
    const rulesOf = (status: ReviewReport['status']): readonly unknown[] =>
      sheetOf(
        withEntries([{ ...review, status, ...(status === 'stale' ? { message } : {}) }], []),
      ).rules?.map((rule) => ('fill' in rule ? [rule.fill, rule.when] : rule)) ?? [];
    const { superseded, stale } = entryStandings.review;
    expect(rulesOf('applied')).toEqual([]);
    expect(rulesOf('superseded')).toEqual([['F2F2F2', `OR($O4="${superseded.zh}")`]]);
    expect(rulesOf('stale')).toEqual([['FFF2CC', `OR($O4="${stale.zh}")`]]);
  });

  it('is there only when something was decided', () => {
    const names = (card: Scorecard): readonly string[] =>
      scorecardSheets(card, { lang: 'zh' }).map(({ name }) => name);
    expect(names(district)).toContain(title.zh);
    expect(names(sampleScorecard())).not.toContain(title.zh);
    expect(names(withEntries([], []))).not.toContain(title.zh);
  });

  it('is A4 across, its heads on every page and in sight, ready to be filtered, and leads to the units', async () => {
    const { sheets } = await readXlsx(await scorecardWorkbook(district, { lang: 'zh' }), {
      readStyles: true,
    });
    const sheet = sheets.find(({ name }) => name === title.zh);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      printTitlesRow: '$1:$3',
    });
    expect(sheet?.freezePane).toMatchObject({ rows: 3, columns: 2 });
    const rows =
      (district.report.reviews?.entries.length ?? 0) + (district.report.waivers?.entries.length ?? 0);
    expect(sheet?.autoFilter?.range).toBe(`A3:R${3 + rows}`);
    const links = sheetOf(district).rows.flatMap((row) => row.flatMap((cell) => cell?.link ?? []));
    expect(new Set(links)).toEqual(new Set([`'${review.department}'!A1`, `'${waiver.department}'!A1`]));
  });

  it('holds every hostile string as text', async () => {
    for (const text of corpus) {
      const sheet = sheetOf(scorecardWith(text));
      const formulas = sheet.rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
      expect(formulas, text).toEqual(['ROUNDDOWN(ROUND(SUBTOTAL(109,R4:R5),9),2)']);
      for (const value of valuesOf(sheet).flat())
        if (typeof value === 'string')
          expect(value, text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e\ufffe\uffff]/u);
    }
    const lines = ['=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', '<script>alert(1)</script>'];
    for (const text of lines) {
      const grid =
        (await gridIn(await scorecardWorkbook(scorecardWith(text, 'instead'), { lang: 'zh' }), title.zh)) ??
        [];
      for (const line of grid.slice(3, 5))
        for (const heading of [heads.by, heads.reason])
          expect(line[grid[2]?.indexOf(heading.zh) ?? -1]).toBe(text);
    }
  });
});

describe('the sheet of a unit', () => {
  it('tells its own reviews and waivers, and none of another unit', () => {
    const other = district.units.find(
      ({ unit, status }) => status === 'judged' && unit.short !== review.department,
    );
    const elsewhere = { ...waiver, department: other?.unit.short ?? '', reason: '另一家的豁免' };
    const entries = district.report.waivers?.entries ?? [];
    const card = withEntries(district.report.reviews?.entries ?? [], [...entries, elsewhere]);
    for (const lang of langs) {
      const sheets = scorecardSheets(card, { lang });
      const on = (unit: string): Grid => valuesOf(sheets.find(({ name }) => name === unit) as Sheet);
      const own = on(review.department);
      const from = own.findIndex(([cell]) => cell === title[lang]);
      expect(own[from + 1]).toContain(heads.verdict[lang]);
      for (const [index, { remark }] of (district.report.reviews?.entries ?? []).entries())
        expect(own[from + 2 + index]).toContain(remark);
      for (const entry of entries) {
        const row = own.find((line) => line.includes(entry.reason)) ?? [];
        expect(row.map(day)).toEqual(expect.arrayContaining([entry.granted, entry.expires]));
        expect(row.at(-1)).toBe(shown(costOf(district.report, entry)));
      }
      expect(own.flat()).not.toContain('另一家的豁免');
      expect(on(elsewhere.department).flat()).toContain('另一家的豁免');
    }
    expect(valuesOf(scorecardSheets(sampleScorecard(), { lang: 'zh' }).at(-1) as Sheet).flat()).not.toContain(
      title.zh,
    );
  });
});

describe('the forms of zwgk check', () => {
  const folder = join(home, 'examples/jingan-2017');
  const files = ['reviews', 'waivers'].flatMap((name) => [
    `--${name}`,
    join(home, `examples/supervisor/${name}.yaml`),
  ]);
  const formsOf = async (argv: readonly string[]): Promise<{ report: Report; bytes: Uint8Array }> => {
    const file = join(mkdtempSync(join(tmpdir(), 'zwgk-')), 'forms.xlsx');
    const { out, err } = await zwgk(['check', ...argv, '-f', 'json', '-f', `xlsx=${file}`]);
    if (out === '') throw new Error(err);
    return { report: JSON.parse(out) as Report, bytes: readFileSync(file) };
  };

  for (const lang of langs)
    it(`list in ${lang} every review and waiver that was applied, figure by figure`, async () => {
      const { report, bytes } = await formsOf([folder, ...files, '--lang', lang]);
      expect(applied(report.waivers?.entries).length).toBeGreaterThan(0);
      const grid = (await gridIn(bytes, title[lang])) ?? [];
      expect(grid[2]).not.toContain(heads.group[lang]);
      expectAll(grid, report, lang);
    });

  it('list a waiver that has run out with the reason', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const waivers = join(directory, 'waivers.yaml');
    const text = readFileSync(join(home, 'examples/supervisor/waivers.yaml'), 'utf8');
    writeFileSync(waivers, text.replaceAll(/expires: \S+/gu, 'expires: 2017-12-01'));
    const { report, bytes } = await formsOf([join(folder, '区财政局.yaml'), '--waivers', waivers]);
    const grid = (await gridIn(bytes, title.zh)) ?? [];
    const entries = report.waivers?.entries ?? [];
    expect(entries.map(({ status }) => status)).toEqual(entries.map(() => 'expired'));
    expect(grid.slice(3).map((line) => line[(grid[2] ?? []).indexOf(heads.outcome.zh)])).toEqual(
      entries.map(({ message }) => message?.zh),
    );
  });

  it('have no such sheet where there are no such files', async () => {
    const { bytes } = await formsOf([join(folder, '区财政局.yaml')]);
    expect(await gridIn(bytes, title.zh)).toBeUndefined();
  });
});
