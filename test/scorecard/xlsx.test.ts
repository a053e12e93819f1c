/** The scorecard's workbook: every figure is the scorecard's, every formula gives it, and nothing of a manifest becomes more than text. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fraction from 'fraction.js';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { unitColumns } from '../../src/messages/scorecard-columns.ts';
import { cellWords, pointSigns, sheetHeads, sheetTitles } from '../../src/messages/scorecard-sheets.ts';
import type { Lang, Scorecard, Text, UnitResult } from '../../src/model.ts';
import type { Sheet, Written } from '../../src/workbook/book.ts';
import { numberOf } from '../../src/workbook/form-cells.ts';
import { listGaps } from '../../src/workbook/scorecard/gap-list.ts';
import { scorecardSheets, scorecardWorkbook } from '../../src/workbook/scorecard.ts';
import { writeXlsx } from '../../src/workbook/write-xlsx.ts';
import { corpus } from '../support/hostile.ts';
import { home } from '../support/io.ts';
import {
  cardOf,
  county,
  districtScorecard,
  sampleScorecard,
  sampleTexts,
  twoModes,
} from '../support/scorecard.ts';
import { catalogOf } from '../support/tiny.ts';
import { worker } from './formulas.ts';
import { full, scorecardWith } from './full.ts';

const langs: readonly Lang[] = ['zh', 'en'];
const DASH = '—';
const HEADS = 2;

const sample = sampleScorecard();
const district = districtScorecard();
const quotas = cardOf(sampleTexts, { policy: twoModes.quotas, catalog: county });
const cards = { sample, district, quotas } as const;

/** A grid of values, whatever it was read from. */
type Grid = readonly (readonly unknown[])[];
const gridOf = (sheet: Sheet): Grid => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));
const named = (sheets: readonly Sheet[], title: Text, lang: Lang = 'zh'): Sheet => {
  const found = sheets.find(({ name }) => name === title[lang]);
  if (found === undefined) throw new Error(`no sheet ${title[lang]}`);
  return found;
};
/** The place of a column by its heading. */
const columnOf = (grid: Grid, heading: string, row = HEADS): number => {
  const found = (grid[row] ?? []).indexOf(heading);
  if (found < 0) throw new Error(`no column ${heading}`);
  return found;
};
/** What the workbook as saved says, formulas by their results. */
const readBack = async (card: Scorecard, lang: Lang): Promise<ReadonlyMap<string, Grid>> => {
  const { sheets } = await readXlsx(await scorecardWorkbook(card, { lang }));
  return new Map(
    sheets.map(({ name, rows, cells }) => [
      name,
      rows.map((row, r) => row.map((value, c) => value ?? cells?.get(`${r},${c}`)?.formulaResult ?? null)),
    ]),
  );
};
const texts = (grid: Grid): string => grid.flat().join('\n');

/** Column of the overview → what the scorecard says of a unit with a score. */
const SCORES: readonly (readonly [Text, (row: UnitResult) => number | null | undefined])[] = [
  [unitColumns.rank, ({ rank }) => rank],
  [unitColumns.raw, ({ raw }) => raw.value],
  [unitColumns.reviewed, ({ reviewed }) => reviewed?.value],
  [unitColumns.adjusted, ({ adjusted }) => adjusted.value],
  [unitColumns.bonus, ({ bonus }) => bonus?.counted.value],
  [unitColumns.final, ({ final }) => final.value],
  [unitColumns.converted, ({ converted }) => converted?.value],
  [unitColumns.lost, ({ lost }) => lost?.value],
];
/** The same of a judged unit. */
const COUNTS: readonly (readonly [Text, (row: UnitResult) => number | null])[] = [
  [unitColumns.bindingMet, ({ binding }) => binding.met],
  [unitColumns.bindingDue, ({ binding }) => binding.due],
  [sheetHeads.rate, ({ binding }) => (binding.due === 0 ? null : binding.met / binding.due)],
  [unitColumns.coverageJudged, ({ coverage }) => coverage.judged],
  [unitColumns.coverageBound, ({ coverage }) => coverage.bound],
  [unitColumns.gaps, ({ gaps }) => gaps],
  [unitColumns.waived, ({ waived }) => waived],
  [unitColumns.late, ({ late }) => late],
  [unitColumns.flawed, ({ flawed }) => flawed],
  [unitColumns.missing, ({ missing }) => missing],
  [unitColumns.warnings, ({ warnings }) => warnings],
];

describe.each(Object.entries(cards))('the overview of the %s', (_, card) => {
  for (const lang of langs)
    it(`read back in ${lang} holds every figure of every unit`, async () => {
      const grid = (await readBack(card, lang)).get(sheetTitles.overview[lang]) ?? [];
      const units = columnOf(grid, unitColumns.unit[lang]);
      for (const [index, row] of card.units.entries()) {
        const line = grid[HEADS + 1 + index] ?? [];
        expect(line[units]).toBe(row.unit.short);
        expect(line[columnOf(grid, unitColumns.grade[lang])]).toBe(row.grade?.[lang] ?? DASH);
        const on = (heading: Text): unknown => line[columnOf(grid, heading[lang])];
        for (const [heading, figure] of SCORES)
          expect(on(heading), `${row.unit.short} ${heading.en}`).toBe(figure(row) ?? DASH);
        for (const [heading, figure] of COUNTS)
          expect(on(heading), `${row.unit.short} ${heading.en}`).toBe(
            row.status === 'judged' ? (figure(row) ?? DASH) : DASH,
          );
      }
    });

  it('has group statistics that are the scorecard’s', () => {
    const sheets = scorecardSheets(card, { lang: 'zh' });
    const overview = named(sheets, sheetTitles.overview);
    const grid = gridOf(overview);
    const work = worker(sheets);
    const heads = grid.findIndex((row) => row.includes('中位'));
    const column = (heading: string): number => columnOf(grid, heading, heads);
    for (const [index, group] of card.groups.entries()) {
      const row = heads + 1 + index;
      expect(grid[row]?.[0]).toBe(group.title.zh);
      const figures = {
        最高: group.highest.value,
        中位: group.median.value,
        平均: group.mean.value,
        最低: group.lowest.value,
        已评: group.standings.judged,
        未报送: group.standings.absent,
        无法评定: group.standings.unjudged,
        免评: group.standings.exempt,
        ...Object.fromEntries(group.grades.map(({ grade, units }) => [grade.zh, units.length])),
      };
      for (const [heading, value] of Object.entries(figures))
        expect(work(overview, row, column(heading)), `${group.title.zh} ${heading}`).toBe(value ?? DASH);
    }
    const all = heads + 1 + card.groups.length;
    expect(work(overview, all, column('中位'))).toBe(card.district.median.value);
    expect(work(overview, all, column('平均'))).toBe(card.district.mean.value);
  });

  it('says what every gap of a unit costs, and that is what its own score lacks', () => {
    const sheets = scorecardSheets(card, { lang: 'zh' });
    const overview = named(sheets, sheetTitles.overview);
    const work = worker(sheets);
    const column = columnOf(gridOf(overview), sheetHeads.gapsLost.zh);
    for (const [index, row] of card.units.entries())
      if (row.raw.exact !== null)
        expect(work(overview, HEADS + 1 + index, column), row.unit.short).toBeCloseTo(
          100 - numberOf(row.raw.exact),
          9,
        );
  });
});

describe('formulas', () => {
  for (const lang of langs)
    it(`in ${lang} give the results that stand beside them`, () => {
      for (const card of Object.values(cards)) {
        const sheets = scorecardSheets(card, { lang });
        const work = worker(sheets);
        let count = 0;
        for (const sheet of sheets)
          for (const [row, cells] of sheet.rows.entries())
            for (const [column, cell] of cells.entries())
              if (cell?.formula !== undefined) {
                count += 1;
                const afresh = work(sheet, row, column);
                const place = `${sheet.name} ${row + 1} ${cell.formula}`;
                if (typeof cell.value === 'number') expect(afresh, place).toBeCloseTo(cell.value, 9);
                else expect(afresh, place).toBe(cell.value);
              }
        expect(count).toBeGreaterThan(50);
      }
    });

  it('never round up: 99.96 shows as 99.9', () => {
    const scored = { value: 99.9, exact: '2499/25' };
    const card = {
      ...sample,
      units: sample.units.map((row) =>
        row.rank === 1 ? { ...row, raw: scored, adjusted: scored, bonus: null, final: scored } : row,
      ),
    };
    const sheets = scorecardSheets(card, { lang: 'zh' });
    const overview = named(sheets, sheetTitles.overview);
    expect(worker(sheets)(overview, HEADS + 1, columnOf(gridOf(overview), unitColumns.final.zh))).toBe(99.9);
  });

  it('count a group or unit whose name is a comparison or a wildcard as that name only', () => {
    const title = { zh: '>*?~', en: '>*?~' };
    const card = {
      ...sample,
      groups: sample.groups.map((group, index) => (index === 0 ? { ...group, title } : group)),
      units: sample.units.map((row, index) =>
        index === 0 ? { ...row, unit: { ...row.unit, short: '=*局' } } : row,
      ),
    };
    const sheets = scorecardSheets(card, { lang: 'zh' });
    const overview = named(sheets, sheetTitles.overview);
    const grid = gridOf(overview);
    const work = worker(sheets);
    const heads = grid.findIndex((row) => row.includes('中位'));
    expect(work(overview, heads + 1, 2)).toBe(
      sample.units.filter(({ unit }) => unit.group === sample.groups[0]?.id).length,
    );
    expect(work(overview, HEADS + 1, columnOf(grid, unitColumns.gaps.zh))).toBe(sample.units[0]?.gaps);
  });
});

describe('the matrices', () => {
  it('hold every unit’s score of every point, or a sign where there is none', async () => {
    for (const card of Object.values(cards)) {
      const grid = (await readBack(card, 'zh')).get(sheetTitles.points.zh) ?? [];
      for (const [index, row] of card.units.entries())
        expect(grid[5 + index]?.slice(1, 3 + row.points.length)).toEqual([
          row.unit.short,
          row.final.value ?? DASH,
          ...row.points.map(({ state, score }) => score.value ?? pointSigns[state]),
        ]);
    }
  });

  it('hold how every unit stands to every requirement, counted as in the scorecard', async () => {
    for (const lang of langs) {
      const grid = (await readBack(district, lang)).get(sheetTitles.requirements[lang]) ?? [];
      const heads = grid[HEADS] ?? [];
      for (const [index, requirement] of district.district.requirements.entries()) {
        const line = grid[HEADS + 1 + index] ?? [];
        expect(line.slice(0, 2)).toEqual([requirement.id, requirement.title[lang]]);
        for (const { unit, state } of requirement.units)
          expect(line[heads.indexOf(unit)], `${requirement.id} ${unit}`).toBe(cellWords[state][lang]);
        for (const [state, count] of Object.entries(requirement.counts))
          expect(line[heads.indexOf(cellWords[state as keyof typeof cellWords][lang])]).toBe(count);
        expect(line[heads.indexOf(sheetHeads.completion[lang])]).toBe(requirement.rate.value ?? DASH);
      }
    }
  });

  it('have rows for all units that a requirement may bind, and none for exempt ones', () => {
    const heads =
      gridOf(named(scorecardSheets(sample, { lang: 'zh' }), sheetTitles.requirements))[HEADS] ?? [];
    for (const { unit, status } of sample.units) expect(heads.includes(unit.short)).toBe(status !== 'exempt');
  });
});

describe('the list of gaps', () => {
  it('has every gap of the requirements that count, with what it costs', async () => {
    const grid = (await readBack(district, 'zh')).get(sheetTitles.gaps.zh) ?? [];
    const gaps = listGaps(district);
    const at = (heading: Text): number => columnOf(grid, heading.zh);
    expect(grid).toHaveLength(HEADS + 1 + gaps.length + 1);
    for (const [index, { row, finding, gap }] of gaps.entries()) {
      const line = grid[HEADS + 1 + index] ?? [];
      expect(line[at(unitColumns.unit)]).toBe(row.unit.short);
      expect(line[at({ zh: '编号', en: '' })]).toBe(finding.id);
      expect(line[at(sheetHeads.problem)]).toBe(gap.message.zh);
      expect(line[at(sheetHeads.costs)]).toBe(gap.lost.value);
      expect(line[at(sheetHeads.gain)]).toBe(gap.gain.value);
      expect(line[at(sheetHeads.costsExact)]).toBeCloseTo(numberOf(gap.lost.exact), 12);
      expect(line[at(sheetHeads.gainExact)]).toBeCloseTo(numberOf(gap.gain.exact), 12);
    }
    for (const [shown, key] of [
      [sheetHeads.costs, 'lost'],
      [sheetHeads.gain, 'gain'],
    ] as const) {
      const sum = gaps.reduce((total, { gap }) => total.add(gap[key].exact), new Fraction(0));
      expect(grid.at(-1)?.[at(shown)]).toBe(Number(sum.floor(2)));
    }
  });

  it('rounds points down as every report does, and they stay numbers with two decimals', async () => {
    const lost = { value: 4.28, exact: '30/7' };
    const bytes = await scorecardWorkbook(
      {
        ...district,
        report: {
          ...district.report,
          departments: district.report.departments.map((department) => ({
            ...department,
            sections: department.sections.map((section) => ({
              ...section,
              points: section.points.map((point) => ({
                ...point,
                findings: point.findings.map((finding) => ({
                  ...finding,
                  gaps: finding.gaps.map((gap) => ({ ...gap, lost, gain: lost })),
                })),
              })),
            })),
          })),
        },
      },
      { lang: 'zh' },
    );
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const list = sheets.find(({ name }) => name === sheetTitles.gaps.zh);
    const rows = list?.rows ?? [];
    const at = columnOf(rows, sheetHeads.costs.zh);
    expect(rows[HEADS + 1]?.[at]).toBe(4.28);
    expect(list?.cells?.get(`${HEADS + 1},${at}`)?.style?.numFmt).toBe('0.00');
    const unit = sheets.find(({ name }) => name === district.units[0]?.unit.short)?.rows ?? [];
    const heads = unit.findIndex((line) => line.includes(sheetHeads.gain.zh));
    expect(unit[heads + 1]?.[columnOf(unit, sheetHeads.costs.zh, heads)]).toBe(4.28);
  });

  it('tells open gaps from waived ones and from those that a review settled', () => {
    const standings = listGaps(district).map(({ standing }) => standing);
    const open = district.units.reduce((sum, { gaps }) => sum + gaps, 0);
    expect(standings.filter((standing) => standing === 'open')).toHaveLength(open);
    expect(new Set(standings)).toContain('waived');
  });

  it('says where each gap stands: file, line and column', () => {
    const grid = gridOf(named(scorecardSheets(sample, { lang: 'zh' }), sheetTitles.gaps));
    const places = grid.slice(HEADS + 1, -1).map((line) => line[columnOf(grid, sheetHeads.place.zh)]);
    for (const place of places) expect(place).toMatch(/^.+\.yaml:\d+:\d+$/u);
  });
});

describe('the sheet of a unit', () => {
  it('is there for every unit that was judged or could not be, and is reached from the overview', () => {
    const sheets = scorecardSheets(sample, { lang: 'zh' });
    const own = sample.units.filter(({ status }) => status === 'judged' || status === 'unjudged');
    expect(sheets.slice(-own.length).map(({ name }) => name)).toEqual(own.map(({ unit }) => unit.short));
    expect(sheets).toHaveLength(8 + own.length);
    const links = named(sheets, sheetTitles.overview).rows.flatMap((row) =>
      row.flatMap((cell) => cell?.link ?? []),
    );
    expect(links).toEqual(own.map(({ unit }) => `'${unit.short}'!A1`));
  });

  it('lists its gaps, those that give back most first', () => {
    const sheets = scorecardSheets(district, { lang: 'zh' });
    for (const row of district.units.filter(({ status }) => status === 'judged')) {
      const department = district.report.departments.find(({ file }) => file === row.file);
      const grid = gridOf(named(sheets, { zh: row.unit.short, en: '' }));
      const heads = grid.findIndex((line) => line.includes(sheetHeads.gain.zh));
      const listed = grid
        .slice(heads + 1)
        .filter((line) => typeof line[10] === 'number')
        .map((line) => `${line[1]}#${line[3]}`);
      const first = department?.priorities.flatMap(({ gaps }) => gaps) ?? [];
      expect(listed.slice(0, first.length)).toEqual(first);
      expect(listed).toHaveLength(listGaps(district).filter((gap) => gap.row === row).length);
    }
  });

  it('says what is wrong with a manifest that could not be judged', () => {
    const row = sample.units.find(({ status }) => status === 'unjudged');
    const problems = sample.report.departments.find(({ file }) => file === row?.file)?.problems ?? [];
    const sheet = named(scorecardSheets(sample, { lang: 'zh' }), { zh: row?.unit.short ?? '', en: '' });
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(texts(gridOf(sheet))).toContain(message.zh);
  });
});

describe('the other sheets', () => {
  it('state the whole methodology, common gaps, what nobody covers and what to check', () => {
    for (const lang of langs) {
      const sheets = scorecardSheets(full, { lang });
      const on = (title: Text): string => texts(gridOf(named(sheets, title, lang)));
      for (const { title, lines } of full.method)
        for (const text of [title, ...lines]) expect(on(sheetTitles.method)).toContain(text[lang]);
      for (const { requirement } of full.district.common)
        expect(on(sheetTitles.common)).toContain(requirement);
      for (const { requirement } of full.district.uncovered)
        expect(on(sheetTitles.common)).toContain(requirement);
      const { copies, addresses, outliers, moved, days } = full.plausibility;
      const facts = [
        ...copies.flatMap(({ units, files }) => [...units, ...files]),
        ...addresses.map(({ url }) => url),
        ...[...outliers, ...moved].map(({ unit }) => unit),
        ...days.map(({ date }) => date),
        ...full.strays.map(({ file }) => file),
      ];
      for (const fact of facts) expect(on(sheetTitles.checks)).toContain(fact);
      for (const { quotas: given } of full.groups)
        for (const { border } of given) expect(on(sheetTitles.overview)).toContain(border?.[lang] ?? '');
    }
  });

  it('compare with the period before when there is one, and only then', () => {
    const sheet = named(scorecardSheets(full, { lang: 'zh' }), sheetTitles.trend);
    const grid = gridOf(sheet);
    for (const [index, each] of (full.trend?.units ?? []).entries()) {
      const line = grid[HEADS + 1 + index] ?? [];
      expect(line[0]).toBe(each.unit);
      expect(line[columnOf(grid, sheetHeads.change.zh)]).toBe(each.change?.value ?? DASH);
      expect(line.slice(9, 12)).toEqual([each.fixed.length, each.open.length, each.new.length]);
    }
    expect(scorecardSheets(sample, { lang: 'zh' }).map(({ name }) => name)).not.toContain(
      sheetTitles.trend.zh,
    );
  });
});

describe('what is written', () => {
  const each = (sheets: readonly Sheet[]): readonly Written[] =>
    sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => cell !== undefined)));

  it('are dates where there are dates, and ids that stay text', async () => {
    const { sheets } = await readXlsx(await scorecardWorkbook(district, { lang: 'zh' }));
    const gaps = sheets.find(({ name }) => name === sheetTitles.gaps.zh)?.rows ?? [];
    const due = columnOf(gaps, sheetHeads.due.zh);
    const listed = listGaps(district);
    for (const [index, { gap, finding }] of listed.entries()) {
      const line = gaps[HEADS + 1 + index] ?? [];
      if (gap.due !== null)
        expect((line[due] as Date).toISOString().slice(0, 16).replace('T', ' ')).toBe(
          `${gap.due} 00:00`.slice(0, 16),
        );
      expect(line[4]).toBe(finding.id);
    }
    const parts = sheets.find(({ name }) => name === sheetTitles.parts.zh)?.rows ?? [];
    expect(parts.map(([id]) => id)).toEqual(
      expect.arrayContaining(district.district.points.map(({ id }) => id)),
    );
  });

  it('is a formula only where we wrote one', () => {
    const formulas = (card: Scorecard): readonly string[] =>
      each(scorecardSheets(card, { lang: 'zh' })).flatMap(({ formula }) => formula ?? []);
    const ours = /^[A-Z0-9$:;,.()+*/&="<>'!？?~\s\u4e00-\u9fff-]*$/u;
    for (const text of ["=cmd|' /C calc'!A0", '=1+1', '@SUM(A1)', '{DDEAUTO c:\\\\windows cmd}']) {
      const found = formulas(scorecardWith(text, 'after'));
      expect(found).toHaveLength(formulas(scorecardWith('')).length);
      for (const formula of found) expect(formula).toMatch(ours);
      for (const formula of found) expect(formula).not.toMatch(/cmd|calc|DDE|HYPERLINK/u);
    }
  });

  it('survives every hostile string as text, in names of sheets too', { timeout: 60_000 }, async () => {
    const nasty = ["'", '', 'history', 'x'.repeat(400), '\ud800'];
    const cards = [
      ...corpus.map((text) => [text, scorecardWith(text)] as const),
      ...nasty.map((text) => [text, scorecardWith(text, 'instead')] as const),
    ];
    for (const [text, card] of cards) {
      const written = scorecardSheets(card, { lang: 'zh' });
      const names = written.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size, text).toBe(names.length);
      for (const { name } of written) {
        expect(name).toMatch(/^.{1,31}$/u);
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}\p{Cs}]|^'|'$|^history$/iu);
      }
      for (const { value } of each(written))
        if (typeof value === 'string')
          expect(value, text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e\ufffe\uffff]/u);
    }
    const all = corpus.join('\n');
    const { sheets } = await readXlsx(await scorecardWorkbook(scorecardWith(all), { lang: 'zh' }));
    const lines = ['=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', '<script>alert(1)</script>', ']]>'];
    const method = texts(sheets.find(({ name }) => name === sheetTitles.method.zh)?.rows ?? []);
    for (const line of lines) expect(method).toContain(line);
  });

  it('is the same, byte for byte, when it is written again', async () => {
    for (const lang of langs) {
      const [one, other] = await Promise.all(
        [full, structuredClone(full)].map((card) => scorecardWorkbook(card, { lang })),
      );
      expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
    }
  });

  it('is A4, its heads repeated on every page, kept in sight and ready to be filtered', async () => {
    const { sheets } = await readXlsx(await scorecardWorkbook(full, { lang: 'zh' }), { readStyles: true });
    for (const title of ['overview', 'points', 'requirements', 'gaps', 'trend'] as const) {
      const sheet = sheets.find(({ name }) => name === sheetTitles[title].zh);
      expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' });
      expect(sheet?.freezePane?.rows).toBeGreaterThan(0);
      expect(sheet?.pageSetup?.printTitlesRow).toBe(`$1:$${sheet?.freezePane?.rows}`);
      expect(sheet?.autoFilter?.range).toBeDefined();
    }
    for (const title of ['points', 'requirements'] as const)
      expect(
        sheets.find(({ name }) => name === sheetTitles[title].zh)?.conditionalRules?.length,
      ).toBeGreaterThan(3);
  });
});

const folder = join(home, 'examples/district-2017/manifests');
const wholeDistrict = (): Scorecard => {
  const { catalog } = catalogOf('schemas/catalogs/jingan-2017');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return cardOf(Object.fromEntries(files), { catalog });
};

describe('a whole district', () => {
  it('has a workbook of less than 2 MB, and all its formulas agree', async () => {
    const card = wholeDistrict();
    expect(card.units.length).toBeGreaterThan(50);
    expect((await scorecardWorkbook(card, { lang: 'zh' })).length).toBeLessThan(2 * 1024 * 1024);
    const sheets = scorecardSheets(card, { lang: 'zh' });
    const overview = named(sheets, sheetTitles.overview);
    const work = worker(sheets);
    for (const [row, cells] of overview.rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell?.formula !== undefined)
          expect(work(overview, row, column), `${row + 1} ${cell.formula}`).toBeCloseTo(
            Number(cell.value),
            9,
          );
  }, 60_000);
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.log('soffice is not installed: the scorecard is not recalculated by LibreOffice');

describe.skipIf(!office)('LibreOffice', () => {
  it('works out the same figures', { timeout: 180_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    const sheets = scorecardSheets(district, { lang: 'zh' });
    // Without the results, so that only what is calculated can be read back.
    const bare = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null })),
      ),
    }));
    const file = join(directory, 'scorecard.xlsx');
    writeFileSync(file, await writeXlsx(bare));
    const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
    const out = join(directory, 'out');
    const argv = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      file,
    ];
    execFileSync('soffice', argv, { stdio: 'ignore' });
    const { sheets: read } = await readXlsx(readFileSync(join(out, 'scorecard.xlsx')));
    let count = 0;
    for (const sheet of sheets) {
      const back = read.find(({ name }) => name === sheet.name);
      for (const [row, cells] of sheet.rows.entries())
        for (const [column, cell] of cells.entries())
          if (cell?.formula !== undefined) {
            count += 1;
            const value = back?.cells?.get(`${row},${column}`)?.formulaResult ?? back?.rows[row]?.[column];
            expect(value, `${sheet.name} ${row + 1} ${cell.formula}`).toBeCloseTo(Number(cell.value), 9);
          }
    }
    expect(count).toBeGreaterThan(200);
  });
});
