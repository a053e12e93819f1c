/** The workbooks tell every review and waiver that the JSON has: who, what, by whom, when, until when, why, and the points that left the score. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fraction from 'fraction.js';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { decisionPhrases, decisionHeads as heads } from '../../src/messages/decisions-sheet.ts';
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
  const rows = grid.slice(3).filter((line) => at(line, heads.outcome) === decisionPhrases.applied[lang]);
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

  it('tells what came to nothing with the reason, and leaves out what another entry replaces', () => {
    const message = { zh: '复核没有采用，请重新复核', en: 'not applied: review it again' };
    const expired = { zh: '豁免已期满', en: 'the waiver expired' };
    const card = withEntries(
      [
        { ...review, status: 'stale', message },
        { ...review, status: 'superseded', remark: '早先的复核' },
      ],
      [
        { ...waiver, status: 'expired', message: expired },
        { ...waiver, status: 'pending', reason: '还没到期' },
      ],
    );
    for (const lang of langs) {
      const grid = valuesOf(sheetOf(card, lang));
      const outcome = grid[2]?.indexOf(heads.outcome[lang]) ?? -1;
      expect(grid.slice(3).map((line) => line[outcome])).toEqual([message[lang], expired[lang]]);
      expect(grid.flat()).not.toContain('早先的复核');
      expect(grid.flat()).not.toContain('还没到期');
    }
  });

  it('is there only when something was decided', () => {
    const names = (card: Scorecard): readonly string[] =>
      scorecardSheets(card, { lang: 'zh' }).map(({ name }) => name);
    expect(names(district)).toContain(title.zh);
    expect(names(sampleScorecard())).not.toContain(title.zh);
    expect(names(withEntries([], []))).not.toContain(title.zh);
    expect(names(withEntries([{ ...review, status: 'elsewhere' }], []))).not.toContain(title.zh);
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
    expect(sheet?.autoFilter?.range).toBe(`A3:Q${3 + rows}`);
    const links = sheetOf(district).rows.flatMap((row) => row.flatMap((cell) => cell?.link ?? []));
    expect(new Set(links)).toEqual(new Set([`'${review.department}'!A1`, `'${waiver.department}'!A1`]));
  });

  it('holds every hostile string as text', async () => {
    for (const text of corpus) {
      const sheet = sheetOf(scorecardWith(text));
      const formulas = sheet.rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
      expect(formulas, text).toEqual(['ROUNDDOWN(ROUND(SUBTOTAL(109,Q4:Q5),9),2)']);
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
