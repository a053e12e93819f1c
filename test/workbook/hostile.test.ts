/** Workbooks and CSV files that are made, or happen, to lose records or to take for ever: what is lost is told, what is too much is refused. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { splitNames } from '../../src/workbook/names-cell.ts';
import { checkBounds } from '../../src/workbook/zip-bounds.ts';
import { errorsOf, HEAD, read, readSheets, saved, sheet } from './support.ts';

const HEADS = ['标题', '网址', '发布日期', '对应要求'];
const record = (title: string): readonly string[] => [
  title,
  'https://www.example.gov.cn/a/1.html',
  '2017-03-01',
  '1.1.1',
];
const rows = (...records: readonly (readonly string[])[]) => [HEADS, ...records].map((each) => [...each]);

describe('a hidden sheet', () => {
  it.each([{ hidden: true }, { veryHidden: true }])(
    'with records of a register is told, never passed over: %j',
    async (how) => {
      const document = await readSheets([
        sheet('公开信息台账', rows(record('甲')), how),
        sheet('公文台账', []),
      ]);
      expect(errorsOf(document)).toEqual(['公开信息台账!A1 hidden-sheet']);
    },
  );
  it('without records, or with the lists to choose from, says nothing', async () => {
    const document = await readSheets([
      sheet('公开信息台账', rows(), { hidden: true }),
      sheet('选项', [['是'], ['否']], { hidden: true }),
      sheet('公文台账', []),
    ]);
    expect(document.problems).toEqual([]);
  });
});

describe('a CSV file', () => {
  const ledger = (text: string) =>
    read({
      csv: [
        { name: '说明', file: 'l/说明.csv', text: '部门,县统计局\n' },
        { name: '公开信息台账', file: 'l/公开信息台账.csv', text },
      ],
    });
  const WIDE = `${HEADS.join()},备注\n${record('甲').join()}`;

  it('whose quotation mark is never closed is told at the cell that swallowed the rest', async () => {
    const { document } = await ledger(`${WIDE},"备\n${record('乙').join()},\n${record('丙').join()},\n`);
    expect(errorsOf(document)).toEqual(['公开信息台账!E2 unclosed-quote']);
  });
  it.each(['', '\n', '\r\n', ',"a\nb"', ',""', ',"a""b"\n', ',5" 管\n', ',"a\n"'])(
    'that ends with %j is read as it stands',
    async (end) => {
      const { document } = await ledger(`${WIDE}${end}`);
      expect(errorsOf(document)).toEqual([]);
      expect((document.value as { disclosures: unknown[] }).disclosures).toHaveLength(1);
    },
  );
  it('of a hundred thousand columns is looked at once, and what has no header is told', async () => {
    const { document } = await ledger(
      `${HEADS.join()}${','.repeat(100_000)}\n${record('甲').join()}${','.repeat(99_000)}x\n`,
    );
    expect(errorsOf(document)).toEqual([expect.stringMatching(/nameless-column$/u)]);
  });
  it('tells a column without a header also where only a late record fills it', async () => {
    const late = `${record('丁').join()},多出来\n`;
    const { document } = await ledger(`${HEADS.join()}\n${`${record('甲').join()}\n`.repeat(1200)}${late}`);
    expect(errorsOf(document)).toEqual(['公开信息台账!E1 nameless-column']);
  });
});

describe('a workbook', () => {
  it('names its first two hundred errors, and says that there are more', async () => {
    const wrong = Array.from({ length: 400 }, (_, i) => [`第${i}条`, 'x', 'y', 'z']);
    const errors = errorsOf(await readSheets([sheet('公开信息台账', rows(...wrong))]));
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toMatch(/too-many$/u);
  });
  it('with as wide a header as a sheet can have is read', async () => {
    const wide = Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 4000 }, (_, i) => `列${i}之${row}`),
    );
    expect(errorsOf(await readSheets([sheet('公开信息台账', wide)]))).toEqual(['公开信息台账!A1 no-header']);
  });
  it('of more sheets than any ledger has is refused', async () => {
    const sheets = Array.from({ length: 120 }, (_, i) => sheet(`表${i}`, [['a']]));
    expect(errorsOf(await readSheets(sheets))).toEqual(['undefined too-large']);
  });
  it('in which many cells show one long text is refused', async () => {
    const parts = unzipSync(await saved([HEAD, sheet('公开信息台账', rows(record('长')))]));
    const cells = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
    );
    parts['xl/worksheets/sheet2.xml'] = strToU8(
      `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
    );
    parts['xl/sharedStrings.xml'] = strToU8(`<sst><si><t>${'长'.repeat(32_000)}</t></si></sst>`);
    const { document } = await read({ xlsx: zipSync(parts) });
    expect(document.problems.map(({ code }) => code)).toEqual(['too-large']);
  });
  it.each([
    ['after the rows', (data: string, merges: string) => data + merges],
    ['before them', (data: string, merges: string) => merges + data],
  ])(
    'whose merged areas lie on one another without end is refused, also where they stand %s',
    async (_, order) => {
      const parts = unzipSync(await saved([HEAD, sheet('公开信息台账', rows(record('甲')))]));
      const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`;
      const data = '<sheetData><row r="90000"><c r="A90000"><v>1</v></c></row></sheetData>';
      parts['xl/worksheets/sheet2.xml'] = strToU8(`<worksheet>${order(data, merges)}</worksheet>`);
      expect(await checkBounds(zipSync(parts))).toBe('too-large');
    },
  );
  it('takes the first of two merged areas that overlap', async () => {
    const both = [record('甲'), ['乙', ...record('乙').slice(1, 3), '']];
    const parts = unzipSync(await saved([HEAD, sheet('公开信息台账', rows(...both))]));
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet2.xml']);
    const merges = '<mergeCells><mergeCell ref="D2:D3"/><mergeCell ref="C2:D3"/></mergeCells>';
    parts['xl/worksheets/sheet2.xml'] = strToU8(xml.replace('</sheetData>', `</sheetData>${merges}`));
    const { document } = await read({ xlsx: zipSync(parts) });
    expect(errorsOf(document)).toEqual([]);
    expect(document.value).toMatchObject({ disclosures: [{ for: '1.1.1' }, { for: '1.1.1' }] });
  });
});

describe('a list of names in a cell', () => {
  it('is read once, however many blank lines it has', () => {
    expect(splitNames(`${'\n'.repeat(1_000_000)}甲、"乙、丙" \n 丁`)).toEqual(['甲', '乙、丙', '丁']);
  });
});
