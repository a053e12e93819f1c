/** The notice and the letters: their form is that of GB/T 9704-2012, and what they say agrees with the scorecard. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model.ts';
import { findingRows, MOST_ROWS, paperRows } from '../../src/render/scorecard/docx/open-gaps.ts';
import { tight } from '../../src/render/scorecard/docx/tight.ts';
import { renderLetter, renderNotice } from '../../src/render/scorecard/docx.ts';
import { find, openDocx, textIn } from '../support/docx.ts';
import { corpus } from '../support/hostile.ts';
import { home } from '../support/io.ts';
import { named, parseXml } from '../support/markup.ts';
import { districtScorecard, sampleScorecard } from '../support/scorecard.ts';
import { loadTexts, textsOf } from '../support/tiny.ts';
import { full, scorecardWith } from './full.ts';

const zh = { lang: 'zh' } as const;
const card = districtScorecard();
const sample = sampleScorecard();
const judged = card.units.filter(({ status }) => status === 'judged');
const [best] = judged;
if (best === undefined) throw new Error('nobody is judged');

const notice = async (scorecard: Scorecard, options: Parameters<typeof renderNotice>[1] = zh) =>
  openDocx(await renderNotice(scorecard, options));
const letter = async (scorecard: Scorecard, unit: string, options: Parameters<typeof renderLetter>[2] = zh) =>
  openDocx(await renderLetter(scorecard, unit, options));
const departmentOf = (scorecard: Scorecard, file: string | null) => {
  const found = scorecard.report.departments.find((department) => department.file === file);
  if (found === undefined) throw new Error(`no manifest ${file}`);
  return found;
};
const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 254) / 10;

describe('the page of a notice', () => {
  it('is A4 with the margins of the standard', async () => {
    const { body } = await notice(card);
    const size = find(body, 'w:pgSz');
    const margin = find(body, 'w:pgMar');
    expect([size['w:w'], size['w:h']].map(millimetres)).toEqual([210, 297]);
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => millimetres(margin[side]))).toEqual([
      37, 35, 28, 26,
    ]);
  });

  it('holds 22 lines of 28 characters and not one more', async () => {
    const { body, parts } = await notice(card);
    const margin = find(body, 'w:pgMar');
    const size = find(body, 'w:pgSz');
    const height = Number(size['w:h']) - Number(margin['w:top']) - Number(margin['w:bottom']);
    const width = Number(size['w:w']) - Number(margin['w:left']) - Number(margin['w:right']);
    const grid = find(body, 'w:docGrid');
    const pitch = Number(grid['w:linePitch']);
    expect([grid['w:type'], Math.floor(height / pitch)]).toEqual(['lines', 22]);
    const normal = /w:styleId="Normal".*?<\/w:style>/su.exec(parts.get('word/styles.xml') ?? '')?.[0] ?? '';
    const [, spacing] = /<w:spacing w:val="(-?\d+)"\/>/u.exec(normal) ?? [];
    const [, halves] = /<w:sz w:val="(\d+)"\/>/u.exec(normal) ?? [];
    expect(halves).toBe('32');
    expect(Math.floor(width / (Number(halves) * 10 + Number(spacing)))).toBe(28);
  });

  it('sets its lines exactly as far apart as the grid, and begins paragraphs two characters in', async () => {
    const { body } = await notice(card);
    const text = named(body, 'w:p').find((paragraph) => textIn(paragraph).startsWith('根据'));
    if (text === undefined) throw new Error('no first paragraph');
    expect(find(text, 'w:spacing')).toEqual({ 'w:line': '579', 'w:lineRule': 'exact' });
    expect(find(text, 'w:ind')['w:firstLineChars']).toBe('200');
  });

  it('numbers its pages — 1 —, odd ones right and even ones left', async () => {
    const { body, parts } = await notice(card);
    expect(named(body, 'w:footerReference').map(({ attributes }) => attributes['w:type'])).toEqual([
      'default',
      'even',
    ]);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const [odd, even] = ['word/footer1.xml', 'word/footer2.xml'].map((name) => parts.get(name) ?? '');
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    for (const foot of [odd, even]) {
      expect(foot).toMatch(/— .*PAGE.* —/su);
      expect(foot).toContain('<w:sz w:val="28"/>');
    }
  });
});

describe('the typefaces', () => {
  const faceOf = (opened: Awaited<ReturnType<typeof notice>>, start: string) => {
    const paragraph = named(opened.body, 'w:p').find((each) => textIn(each).startsWith(start));
    if (paragraph === undefined) throw new Error(`no paragraph ${start}`);
    const run = named(paragraph, 'w:r')[0];
    if (run === undefined) throw new Error('no run');
    const size = named(run, 'w:sz')[0]?.attributes['w:val'] ?? '32';
    return [find(run, 'w:rFonts')['w:eastAsia'], size];
  };

  it('are 小标宋 for the title, 黑体 and 楷体 for the levels, 仿宋 for the text', async () => {
    const opened = await notice(card);
    expect(faceOf(opened, '关于印发')).toEqual(['方正小标宋简体', '44']);
    expect(faceOf(opened, '一、')).toEqual(['黑体', '32']);
    expect(faceOf(opened, '（一）')).toEqual(['楷体_GB2312', '32']);
    expect(faceOf(opened, '根据')).toEqual(['仿宋_GB2312', '32']);
    expect(faceOf(opened, '附件1')).toEqual(['黑体', '32']);
  });

  it('name what stands in for those that a machine may lack', async () => {
    const { parts } = await notice(card);
    const fonts = named(parseXml(parts.get('word/fontTable.xml') ?? ''), 'w:font');
    const others = new Map(
      fonts.map((font) => [font.attributes['w:name'], named(font, 'w:altName')[0]?.attributes['w:val']]),
    );
    expect(others.get('仿宋_GB2312')).toBe('仿宋');
    expect(others.get('方正小标宋简体')).toBe('宋体');
  });
});

describe('the notice', () => {
  it('bears the issuer in red, its sign, addressees and basis as the catalogue gives them', async () => {
    const { lines, body } = await notice(card);
    const [head] = named(body, 'w:r');
    if (head === undefined) throw new Error('no head');
    expect([textIn(head), find(head, 'w:color')['w:val']]).toEqual([`${card.issuer}文件`, 'FF0000']);
    expect(lines).toContain(`${card.notice?.addressees}：`);
    expect(lines.some((line) => line.startsWith(`${card.notice?.basis}，`))).toBe(true);
  });

  it('leaves number and date blank until they are given', async () => {
    const sign = card.notice?.sign;
    const open = await notice(card);
    expect(open.lines).toContain(`${sign}〔　　〕　　号`);
    expect(open.lines).toContain('　　年　月　日');
    const given = await notice(card, { ...zh, number: '12', issued: '2018-03-09' });
    expect(given.lines).toContain(`${sign}〔2018〕12号`);
    expect(given.lines).toContain('2018年3月9日');
    expect(given.lines).toContain(`${card.issuer}2018年3月9日印发`);
    const whole = await notice(card, { ...zh, number: '静府办发〔2018〕3号' });
    expect(whole.lines).toContain('静府办发〔2018〕3号');
  });

  it('can be made of a catalogue that says nothing of notices', async () => {
    const { lines } = await notice(sample);
    expect(lines).toContain('〔　　〕　　号');
    expect(lines.some((line) => line.startsWith(`根据《${sample.report.catalog.title.zh}》，`))).toBe(true);
  });

  it.each([
    ['six units of a district', card],
    ['a county with everything', sample],
    ['a county with quotas and a veto', full],
  ])('lists the units of every grade but the lowest by group: %s', async (_, scorecard) => {
    const { lines } = await notice(scorecard);
    const grades = scorecard.groups[0]?.grades ?? [];
    const listed = grades.slice(0, -1);
    const from = lines.indexOf('同一等次内按得分名次排列。') + 1;
    const wanted = listed.flatMap(({ grade }, i) => {
      const groups = scorecard.groups.map(({ title, grades: own }) => ({
        title,
        units: own[i]?.units ?? [],
      }));
      const count = groups.reduce((sum, { units }) => sum + units.length, 0);
      return [
        `${'一二三'[i]}、${grade.zh}单位（${count}个）`,
        ...groups.map(({ title, units }) => `${title.zh}：${units.length === 0 ? '无' : units.join('、')}。`),
      ];
    });
    expect(lines.slice(from, from + wanted.length)).toEqual(wanted);
    const lowest = grades.at(-1)?.grade.zh ?? '';
    expect(lines.filter((line) => line.includes(`${lowest}单位`))).toEqual([]);
  });

  it('says who did not submit, could not be assessed or is exempt', async () => {
    const { lines } = await notice(sample);
    const named = (status: string): string =>
      sample.units
        .filter((unit) => unit.status === status)
        .map(({ unit }) => unit.short)
        .join('、');
    expect(lines).toContain(`${named('absent')}。`);
    expect(lines).toContain(`${named('unjudged')}。`);
    expect(lines.filter((line) => line.startsWith(`${named('exempt')}（`))).toHaveLength(1);
    expect(lines.join('')).toContain('参加评定6家，未报送清单1家，清单有误无法评定1家，免予评定1家。');
  });

  it('gives the means, the rates of sections and points, and the common gaps as the scorecard has them', async () => {
    const { lines, tables } = await notice(card);
    const { district, groups } = card;
    const text = lines.join('\n');
    expect(text).toContain(
      `平均得分${district.mean.value?.toFixed(1)}分，中位数${district.median.value?.toFixed(1)}分`,
    );
    for (const { title, mean, highest } of groups) {
      expect(text).toContain(`${title.zh}平均${mean.value?.toFixed(1)}分`);
      expect(text).toContain(`最高${highest.value?.toFixed(1)}分`);
    }
    const rates = new Map(tables[1]?.slice(1).map((row) => [row[0], row.at(-1)]));
    for (const { id, rate } of [...district.sections, ...district.points])
      expect(rates.get(id)).toBe(rate.value === null ? '—' : `${rate.value.toFixed(1)}%`);
    expect(rates.size).toBe(district.sections.length + district.points.length);
    const shown = tables[2]?.slice(1).map((row) => [row[1], row[4], row[5]]);
    expect(shown).toEqual(
      district.common
        .slice(0, 20)
        .map(({ requirement, units, of }) => [requirement, String(units.length), String(of)]),
    );
  });

  it('gives no numbers for what has no name', async () => {
    const [common] = card.district.common;
    if (common === undefined) throw new Error('nothing is common');
    const unnamed = { ...common, key: '1', keys: ['1', '2'] };
    const { lines } = await notice({ ...card, district: { ...card.district, common: [unnamed] } });
    expect(lines.some((line) => line.startsWith(`1.${common.title.zh}。`))).toBe(true);
  });

  it('accounts in its third annex for every unit that a point binds', async () => {
    const { tables } = await notice(card);
    const parts = tables[1]?.slice(1) ?? [];
    expect(parts).toHaveLength(card.district.points.length + card.district.sections.length);
    for (const [, , bound, ...standing] of parts)
      expect(standing.slice(0, 5).reduce((sum, n) => sum + Number(n), 0)).toBe(Number(bound));
  });

  it('says in its second annex all that the method says', async () => {
    const { tables } = await notice(full);
    expect(tables[0]?.slice(1).map(([, title, says]) => [title, says])).toEqual(
      full.method.map(({ title, lines }) => [title.zh, lines.map((line) => tight(line).zh).join('\n')]),
    );
  });

  it('has the same structure in English', async () => {
    const [chinese, english] = [await notice(card), await notice(card, { lang: 'en' })];
    expect(english.tables.map((table) => table.length)).toEqual(chinese.tables.map((table) => table.length));
    expect(english.lines).toContain('Annex 1');
    expect(english.lines.some((line) => line.startsWith(`Under “${card.report.catalog.title.en}”`))).toBe(
      true,
    );
  });
});

describe('a sentence of an official document', () => {
  it.each([
    ['部门第 12 名，在优秀名额 12 个之内', '部门第12名，在优秀名额12个之内'],
    ['最终得分 73.9，达到合格线 60', '最终得分73.9，达到合格线60'],
    ['5.5.3 主要负责人：未达的', '5.5.3 主要负责人：未达的'],
    ['Σ（权重 × 得分率）÷ Σ 权重', 'Σ（权重 × 得分率）÷ Σ 权重'],
  ])('has no space between Chinese and figures: %s', (zh, told) => {
    expect(tight({ zh, en: 'rank 1' })).toEqual({ zh: told, en: 'rank 1' });
  });
});

describe('a letter', () => {
  it('names every review and waiver that moved the score, with who decided it and why', async () => {
    const entries = [
      ...(card.report.reviews?.entries ?? []).map((entry) => ({ ...entry, why: entry.remark })),
      ...(card.report.waivers?.entries ?? []).map((entry) => ({ ...entry, why: entry.reason })),
    ].filter(({ status }) => status === 'applied');
    expect(entries.length).toBeGreaterThan(0);
    for (const { department, requirement, why } of entries) {
      const { lines } = await letter(card, department);
      expect(lines.some((line) => line.includes(requirement) && line.includes(why.replace(/。$/u, '')))).toBe(
        true,
      );
    }
  });

  it('calls the manifest by its name, wherever the office keeps it', async () => {
    const [row] = sample.units.filter(({ status }) => status === 'unjudged');
    if (row === undefined || row.file === null) throw new Error('no broken manifest');
    const moved = {
      ...sample,
      units: sample.units.map((each) => (each === row ? { ...row, file: `甲/乙/${row.file}` } : each)),
    };
    const { lines } = await letter(moved, row.unit.short);
    expect(lines.join('')).toContain(`（${row.file}）`);
    expect(lines.join('')).not.toContain('甲/乙');
  });

  it.each(judged.map((row) => [row.unit.short, row] as const))(
    'tells %s its own figures',
    async (unit, row) => {
      const { lines, tables } = await letter(card, unit);
      const [scores, counts, gaps, reply] = tables;
      const read = (table: typeof scores): Readonly<Record<string, string | undefined>> =>
        Object.fromEntries((table?.[0] ?? []).map((head, i) => [head, table?.[1]?.[i]]));
      expect(lines).toContain(`${unit}：`);
      expect(read(scores)).toMatchObject({
        自评得分: row.raw.value?.toFixed(1),
        ...(row.reviewed === null ? {} : { 抽查复核后: row.reviewed.value?.toFixed(1) }),
        最终得分: row.final.value?.toFixed(1),
        等次: row.grade?.zh,
        名次: String(row.rank),
      });
      expect(read(counts)).toMatchObject({
        硬性要求: `${row.binding.met}/${row.binding.due}`,
        缺口: String(row.gaps),
        缺失: String(row.missing),
        欠妥: String(row.flawed),
        逾期: String(row.late),
        疑点: String(row.warnings),
      });
      const rows = paperRows(departmentOf(card, row.file));
      expect(rows.reduce((sum, { gaps: own }) => sum + own.length, 0)).toBe(row.gaps);
      expect(gaps?.slice(1).map((cells) => cells[1]?.split('\n')[0])).toEqual(
        rows.map(({ finding }) => finding.id),
      );
      expect(reply?.slice(1).every((cells) => cells.at(-1) === '')).toBe(true);
      expect(reply).toHaveLength(findingRows(departmentOf(card, row.file)).length + 1);
    },
  );

  it('gives of every gap the clause, what is wrong, how to mend it, its date, its points and its place', async () => {
    const { lines, tables } = await letter(card, best.unit.short);
    const [first] = paperRows(departmentOf(card, best.file));
    const [gap] = first?.gaps ?? [];
    if (first === undefined || gap === undefined) throw new Error('no gap');
    const [, requirement, cite, wrong, mend, due, , place] = tables[2]?.[1] ?? [];
    expect(requirement).toBe(`${first.finding.id}\n${first.finding.title.zh}`);
    expect(cite).toBe(first.finding.cite.join('\n'));
    expect(wrong).toContain(gap.message.zh);
    expect([mend, due, place]).toEqual([gap.mend.zh, gap.due, `第 ${gap.place.line} 行`]);
    expect(lines.some((line) => line.includes(`（${best.file}）`))).toBe(true);
  });

  it('gives one row to what is beyond a hundred places of a requirement, and counts all of them', async () => {
    const department = departmentOf(card, best.file);
    const [first] = paperRows(department);
    const [gap] = first?.gaps ?? [];
    if (first === undefined || gap === undefined) throw new Error('no gap');
    const gaps = Array.from({ length: 350 }, (_, line) => ({
      ...gap,
      place: { ...gap.place, line: line + 1 },
      lost: { ...gap.lost, exact: '1/7' },
    }));
    const crowded = {
      ...department,
      sections: [{ points: [{ findings: [{ ...first.finding, gaps }] }] }],
    } as unknown as typeof department;
    const { departments } = card.report;
    const report = {
      ...card.report,
      departments: departments.map((one) => (one === department ? crowded : one)),
    };
    const { tables } = await letter({ ...card, report }, best.unit.short);
    const listed = tables[2]?.slice(1) ?? [];
    expect(listed).toHaveLength(MOST_ROWS + 1);
    expect(listed[99]?.[0]).toBe('100');
    expect(listed[100]?.[0]).toBe('101起');
    expect(listed[100]?.[3]).toContain('另有250处');
    // 250 sevenths of a point, rounded down last.
    expect(listed[100]?.[6]).toBe('35.7');
    expect(tables[3]?.[1]?.[4]).toContain('另有250处');
  });

  it('asks for each requirement no more than it is worth', async () => {
    const { tables } = await letter(card, best.unit.short);
    for (const row of tables[3]?.slice(1) ?? []) expect(Number(row[3])).toBeLessThanOrEqual(Number(row[2]));
  });

  it('lays its tables across the page, repeats their heads and tears no row', async () => {
    const { body } = await letter(card, best.unit.short);
    const sizes = named(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
    expect(sizes).toEqual(['portrait', 'landscape']);
    const long = named(body, 'w:tbl').slice(2);
    expect(long).toHaveLength(2);
    for (const table of long) {
      const rows = named(table, 'w:tr');
      expect(rows.map((row) => named(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, i) => (i === 0 ? 1 : 0)),
      );
      expect(rows.every((row) => named(row, 'w:cantSplit').length === 1)).toBe(true);
    }
  });

  it('has the red lines of a letter on its first page, and no number there', async () => {
    const { parts, body } = await letter(card, best.unit.short);
    expect(named(body, 'w:titlePg')).toHaveLength(1);
    const first = [...parts].filter(([name, text]) => /header|footer/u.test(name) && text.includes('FF0000'));
    expect(first).toHaveLength(2);
    expect(first.some(([, text]) => text.includes('PAGE'))).toBe(false);
  });

  it('shows who must make a manifest readable where its faults are', async () => {
    const bad = sample.units.find(({ status }) => status === 'unjudged');
    if (bad === undefined) throw new Error('all are judged');
    const { lines, tables } = await letter(sample, bad.unit.short);
    const problems = departmentOf(sample, bad.file).problems.filter(({ severity }) => severity === 'error');
    expect(lines.join('')).toContain(`${problems.length}处错误`);
    expect(tables[0]?.slice(1).map(([, place, message, mend]) => [place, message, mend])).toEqual(
      problems.map(({ place, message, mend }) => [`第 ${place.line} 行`, message.zh, mend?.zh ?? '']),
    );
  });

  it.each(['absent', 'exempt'] as const)('needs no annex where a unit is %s', async (status) => {
    const row = sample.units.find((unit) => unit.status === status);
    if (row === undefined) throw new Error(`nobody is ${status}`);
    const { lines, tables } = await letter(sample, row.unit.short);
    expect(tables).toEqual([]);
    expect(lines).toContain(`${row.unit.short}：`);
    expect(lines.filter((line) => line.startsWith('附件'))).toEqual([]);
  });

  it('is refused for a unit that the register has not', () => {
    expect(() => renderLetter(card, '某局', zh)).toThrow('某局');
  });
});

/** Several at a time: a document takes a while to write. */
const batches = Array.from({ length: Math.ceil(corpus.length / 12) }, (_, i) =>
  corpus.slice(i * 12, i * 12 + 12).join(' 甲 '),
);

describe('hostile strings', () => {
  it.each(batches)('stay text: %j', async (text) => {
    for (const how of ['after', 'instead'] as const) {
      const scorecard = scorecardWith(text, how);
      const [row] = scorecard.units.filter(({ status }) => status === 'judged');
      const { parts } =
        how === 'instead' || row === undefined
          ? await notice(scorecard, { ...zh, number: text })
          : await letter(scorecard, row.unit.short);
      const all = [...parts.values()].join('').replace(/[\r\n\t]/gu, '');
      expect(all).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\uFFFE\uFFFF]/u);
      const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map((match) => match[1]?.trim());
      expect(new Set(fields)).toEqual(new Set(['PAGE']));
      expect(all).not.toMatch(/<w:(?:fldSimple|hyperlink)|TargetMode="External"/u);
    }
  });

  it('are no fields, though they look like fields', async () => {
    const field = '{ INCLUDETEXT "C:\\secret.txt" } { DDEAUTO cmd "/k calc" }';
    const { body } = await notice(scorecardWith(field));
    expect(textIn(body)).toContain(field);
    expect(named(body, 'w:fldChar')).toEqual([]);
  });
});

describe('bytes', () => {
  it('are the same every time, whatever was written before', async () => {
    const once = await renderNotice(card, zh);
    const one = await renderLetter(card, best.unit.short, zh);
    await renderLetter(sample, '县民政局', zh);
    expect(Buffer.from(await renderNotice(card, zh)).equals(once)).toBe(true);
    expect(Buffer.from(await renderLetter(card, best.unit.short, zh)).equals(one)).toBe(true);
  });

  it('are the same in another process, in another zone, from the bundled program', async () => {
    const code = `
      let text = '';
      process.stdin.on('data', (part) => { text += part; }).on('end', async () => {
        const { renderNotice } = require('./dist/letters.cjs');
        process.stdout.write(Buffer.from(await renderNotice(JSON.parse(text), { lang: 'zh' })).toString('base64'));
      });`;
    const drawn = ['Asia/Shanghai', 'America/Los_Angeles'].map((TZ) =>
      execFileSync(process.execPath, ['-e', code], {
        cwd: home,
        input: JSON.stringify(card),
        env: { ...process.env, TZ },
        maxBuffer: 1e8,
      }).toString(),
    );
    const own = Buffer.from(await renderNotice(card, zh)).toString('base64');
    expect(drawn).toEqual([own, own]);
  });

  it('name the day they speak of as the day they were made', async () => {
    const { parts } = await notice(card);
    expect(parts.get('docProps/core.xml')?.match(/\d{4}-\d{2}-\d{2}T/gu)).toEqual([
      `${card.asOf}T`,
      `${card.asOf}T`,
    ]);
  });
});

const office = ['soffice', 'pdftotext'].every((tool) => spawnSync(tool, ['--version']).error === undefined);
if (!office) console.log('soffice or pdftotext is not installed: the letters are not opened by LibreOffice');

describe.skipIf(!office)('LibreOffice', () => {
  it('opens notice and letter, and shows what they say', { timeout: 240_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zwgk-'));
    writeFileSync(join(directory, 'notice.docx'), await renderNotice(card, zh));
    writeFileSync(join(directory, 'letter.docx'), await renderLetter(card, best.unit.short, zh));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(directory, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        directory,
        join(directory, 'notice.docx'),
        join(directory, 'letter.docx'),
      ],
      { stdio: 'ignore' },
    );
    const pages = (name: string): readonly string[] =>
      execFileSync('pdftotext', ['-layout', join(directory, `${name}.pdf`), '-'])
        .toString()
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replace(/\s/gu, ''));
    const read = pages('notice');
    expect(read.length).toBeGreaterThan(4);
    expect(read.length).toBeLessThan(16);
    const text = read.join('').replace(/—\d+—/gu, '');
    for (const { unit } of card.units) expect(text).toContain(unit.short);
    expect(text).toContain(`平均得分${card.district.mean.value?.toFixed(1)}分`);
    expect(read.map((page, i) => page.includes(`—${i + 1}—`))).toEqual(read.map(() => true));

    const own = pages('letter');
    expect(own.length).toBeLessThan(12);
    expect(own.join('')).toContain(`最终得分${best.final.value?.toFixed(1)}分`);
    expect(own[0]).not.toContain('—1—');
    expect(own[1]).toContain('—2—');
    // The head of the list stands on every page of it.
    expect(own.filter((page) => page.includes('整改要求')).length).toBeGreaterThan(1);
  });
});

describe('what a catalogue says of notices', () => {
  const withNotice = (notice: string) => {
    const texts = textsOf('test/fixtures/tiny');
    return loadTexts(
      new Map([...texts, ['catalog.yaml', `${texts.get('catalog.yaml')}notice: ${notice}\n`]]),
    );
  };

  it('is read as it is written', () => {
    const { catalog, problems } = withNotice('{ addressees: 各局、各乡镇, basis: 根据规定, sign: 示府办 }');
    expect(problems).toEqual([]);
    expect(catalog?.notice).toEqual({ addressees: '各局、各乡镇', basis: '根据规定', sign: '示府办' });
  });

  it('is refused by its place where a part is missing or unknown', () => {
    const { catalog, problems } = withNotice('{ addressees: 各局, basis: 根据规定, seal: 示府办 }');
    expect(catalog).toBeUndefined();
    expect(problems.map(({ pointer, place }) => [pointer, place.file])).toEqual(
      expect.arrayContaining([
        ['/notice', 'catalog.yaml'],
        ['/notice/seal', 'catalog.yaml'],
      ]),
    );
  });
});
