/** Workbooks made to be unpacked without end: refused by name before they are built, by import, check and scorecard alike. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BOUNDS, checkBounds } from '../../src/workbook/zip-bounds.ts';
import { folderOf, VILLAGE } from '../support/scorecard-folder.ts';
import { HEAD, read, saved, sheet } from '../workbook/support.ts';
import { GROUND, zwgk } from './program.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** A workbook of one sheet with this inside. */
const book = (inside: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="说明" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${inside}</worksheet>`),
    ...more,
  });
const times = (text: string, count: number): string => text.repeat(count);
const rows = (count: number, cell: (row: number) => string): string =>
  `<sheetData>${Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cell(i + 1)}</row>`).join('')}</sheetData>`;

const BOMBS = {
  'millions of column widths': () =>
    book(`<cols>${times('<col min="1" max="1"/>', 1_000_000)}</cols><sheetData/>`),
  'columns that each mean all of them': () =>
    book(`<cols>${times('<col max="16384" min="1"/>', 3)}</cols><sheetData/>`),
  'rows that each reach the last column': () => book(rows(3000, (row) => `<c r="XFD${row}"><v>1</v></c>`)),
  'a last column written in entities': () => book(rows(3000, () => '<c r="&#88;FD1"><v>1</v></c>')),
  'elements under another prefix': () => book(`<x:cols>${times("<x:col\n max = '16384'/>", 2)}</x:cols>`),
  'sheets that each reach the last row': () =>
    book(
      '',
      Object.fromEntries(
        [1, 2, 3].map((n) => [
          `xl/worksheets/sheet${n}.xml`,
          strToU8('<worksheet><sheetData><row r="1048576"/></sheetData></worksheet>'),
        ]),
      ),
    ),
  'a long formula shared by many cells': () =>
    book(
      rows(
        10_000,
        (row) => `<c r="A${row}"><f t="shared" si="0">${row === 1 ? times('A1+', 2500) : ''}</f></c>`,
      ),
    ),
  'a formula longer than any': () =>
    book(`<sheetData><row><c><f>${times('A1+', 50_000)}</f></c></row></sheetData>`),
  'millions of styles': () =>
    book('', {
      'xl/styles.xml': strToU8(`<styleSheet><cellXfs>${times('<xf/>', 300_000)}</cellXfs></styleSheet>`),
    }),
  'millions of shared texts': () =>
    book('', { 'xl/sharedStrings.xml': strToU8(`<sst>${times('<si><t>a</t></si>', 450_000)}</sst>`) }),
  'millions of merged areas': () =>
    book(`<mergeCells>${times('<mergeCell ref="A1:XFD1048576"/>', 250_000)}</mergeCells>`),
  'millions of lists to choose from': () =>
    book(`<dataValidations>${times('<dataValidation sqref="A1:XFD1048576"/>', 250_000)}</dataValidations>`),
  'millions of elements in one another': () => book(times('<a>', 500_000)),
  'an element of millions of attributes': () =>
    book(`<sheetData ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
  'an element that never ends': () => book(`<sheetData a="${times('b', 200_000)}`),
  'thousands of parts': () =>
    book('', Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`xl/${i}.xml`, strToU8('')]))),
  'a part of zeros': () => book('', { 'xl/media/image1.png': new Uint8Array(BOUNDS.unpacked + 1) }),
  'parts that are large together': () =>
    book(
      '',
      Object.fromEntries(
        [1, 2, 3].map((n) => [`xl/media/image${n}.png`, new Uint8Array(BOUNDS.unpacked / 3 + 1)]),
      ),
    ),
} satisfies Record<string, () => Uint8Array>;

describe('a workbook with', () => {
  it.each(Object.entries(BOMBS))('%s is refused before it is built, though it is small', async (_, bomb) => {
    const bytes = bomb();
    expect(bytes.length).toBeLessThan(2 ** 20);
    expect(await checkBounds(bytes)).toBe('too-large');
  });
  it('a bomb inside a bomb is looked at as what it is: a part that nobody opens', async () => {
    const inner = zipSync({ zeros: new Uint8Array(2 ** 26) });
    expect(await checkBounds(book('<sheetData/>', { 'xl/media/inner.zip': inner }))).toBeNull();
  });
  it('the records of a large unit is none', async () => {
    const row = Array.from({ length: 20 }, (_, i) => `第${i}列的内容`);
    const bytes = await saved([
      HEAD,
      sheet(
        '公开记录',
        Array.from({ length: 20_000 }, () => row),
      ),
    ]);
    expect(await checkBounds(bytes)).toBeNull();
  });
  it('a header that no pattern likes is read once', async () => {
    const cells = ['（', '“', ' 1', '2019-01-01 1:'].map(
      (each) => `${each.repeat(16_000).slice(0, 32_000)}x`,
    );
    const bytes = await saved([
      HEAD,
      sheet('公开记录', [['对应要求', '发布日期', '标题', '网址'], cells, cells]),
      sheet('说明2', [cells]),
    ]);
    expect((await read({ xlsx: bytes })).document.problems.length).toBeGreaterThan(0);
  });
});

describe('the program', () => {
  const bomb = BOMBS['columns that each mean all of them']();
  it('says so of one among others, which are judged all the same', () => {
    const dir = folderOf({ 'm/乡.yaml': VILLAGE });
    writeFileSync(join(dir, 'm/台账.xlsx'), bomb);
    const checked = zwgk(dir, ['check', 'm', '-q', ...GROUND]);
    expect(checked).toMatchObject({ code: 3, err: '' });
    expect(checked.out).toContain('示例乡            100.0');
    expect(checked.out).toMatch(/无法评定 .*m\/台账.xlsx/u);
    const card = zwgk(dir, ['scorecard', 'm', '--out', 'year', '-q', ...GROUND]);
    expect(card).toMatchObject({ code: 3, err: 'zwgk: 有 1 份清单无法评定：m/台账.xlsx\n' });
    const imported = zwgk(dir, ['import', 'm/台账.xlsx', '--to', 'new.yaml', ...GROUND.slice(0, 2)]);
    expect(imported).toMatchObject({ code: 3, out: '' });
    expect(imported.err).toContain('工作簿解开后大得不像一份台账，没有打开');
    expect(readdirSync(dir).sort()).toEqual(['m', 'year']);
  });
});
