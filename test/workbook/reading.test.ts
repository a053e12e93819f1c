/** Ledgers as people keep them: every way of writing that is understood, and every fault named at its cell. */
import { describe, expect, it } from 'vitest';
import { BOUNDS, checkBounds } from '../../src/workbook/zip-bounds.ts';
import { errorsOf, gb18030, HEAD, read, readSheets, saved, sheet } from './support.ts';

const MUST = ['对应要求', '标题'];
const published = async (rows: Parameters<typeof sheet>[1], more = {}, book = {}) =>
  (await readSheets([sheet('公开信息台账', rows, more)], book)).value.disclosures;

describe('a register’s sheet', () => {
  it('may have its columns in any order, under the names that ledgers use', async () => {
    const rows = [
      ['序号', '生成时间', '信息名称', '对应要求', '公开属性', '信息编号', '公开日期'],
      [1, '2017年3月1日', '静安区示例', '2.1.6', '主动公开', '静财〔2017〕3号', '2017/3/2'],
    ];
    expect(await published(rows)).toEqual([
      {
        for: '2.1.6',
        title: '静安区示例',
        formed: '2017-03-01',
        published: '2017-03-02',
        number: '静财〔2017〕3号',
        openness: '主动公开',
      },
    ]);
  });

  it('may have titles above its header and blank rows below', async () => {
    const rows = [
      ['2017年公开信息台账'],
      ['填报单位：县统计局'],
      MUST,
      ['1.1.1', '甲'],
      [null, ' '],
      [],
      ['1.1.2', '乙'],
      [],
      [null],
    ];
    expect(await published(rows)).toEqual([
      { for: '1.1.1', title: '甲' },
      { for: '1.1.2', title: '乙' },
    ]);
  });

  it('may have a header of two rows with merged cells', async () => {
    const rows = [
      ['标题', '文种', '政策解读', null, null],
      [null, null, '网址', '解读发布日期', '解读形式'],
      ['甲', '政策文件', 'https://example.gov.cn/1', '2017-03-01', '文字、图表'],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
      { startRow: 0, startCol: 2, endRow: 0, endCol: 4 },
    ];
    const { value } = await readSheets([sheet('公文台账', rows, { merges })]);
    expect(value.documents).toEqual([
      {
        title: '甲',
        kind: '政策文件',
        interpretation: { url: 'https://example.gov.cn/1', published: '2017-03-01', media: ['文字', '图表'] },
      },
    ]);
  });

  it('lets a cell merged over several records speak for each of them', async () => {
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    expect(await published([MUST, ['1.1.1', '甲'], [null, '乙']], { merges })).toEqual([
      { for: '1.1.1', title: '甲' },
      { for: '1.1.1', title: '乙' },
    ]);
  });

  it.each([
    ['a serial number', 42795],
    ['a date of the sheet', new Date(Date.UTC(2017, 2, 1))],
    ['a Chinese date', '2017年3月1日'],
    ['full-width digits', '２０１７－０３－０１'],
    ['slashes', '2017/3/1'],
    ['dots', '2017.3.1'],
    ['no separators', 20170301],
  ])('takes %s for the same day', async (_, written) => {
    const rows = [
      [...MUST, '发布日期'],
      ['1.1.1', '甲', written],
    ];
    expect(await published(rows)).toEqual([{ for: '1.1.1', title: '甲', published: '2017-03-01' }]);
  });

  it('counts serial numbers from 1904 where the workbook does', async () => {
    const rows = [
      [...MUST, '发布日期', '形成日期'],
      ['1.1.1', '甲', 42795 - 1462, new Date(Date.UTC(2017, 2, 1))],
    ];
    const [row] = (await published(rows, {}, { dateSystem: '1904' })) ?? [];
    expect(row).toMatchObject({ published: '2017-03-01', formed: '2017-03-01' });
  });

  it('reads minutes to the minute, and a day alone as a day', async () => {
    const header = ['标题', '发现时间', '回应时间'];
    const cells = new Map([
      ['1,1', { value: new Date(Date.UTC(2017, 4, 3, 14, 30)), style: { numFmt: 'yyyy-m-d h:mm' } }],
    ]);
    const rows = [header, ['甲', null, '2017年5月3日18时'], ['乙', 42858.604166666664, '2017-05-04']];
    const { value } = await readSheets([sheet('政务舆情台账', rows, { cells })]);
    expect(value.incidents).toEqual([
      { title: '甲', noticed: '2017-05-03 14:30', responded: '2017-05-03 18:00' },
      { title: '乙', noticed: '2017-05-03 14:30', responded: '2017-05-04' },
    ]);
  });

  it('takes ids with their titles, also where a title holds a separator', async () => {
    const rows = [
      MUST,
      ['2.1.6 按月公开财政收支情况', '甲'],
      ['2.1.4 公开机关运行经费、专项支出；2.1.5', '乙'],
      ['２.１.６，2.1.7', '丙'],
    ];
    expect((await published(rows))?.map((row) => row.for)).toEqual([
      '2.1.6',
      ['2.1.4', '2.1.5'],
      ['2.1.6', '2.1.7'],
    ]);
  });

  it('understands what Excel makes of a month, a share and an address with a link', async () => {
    const cells = new Map<string, object>([
      ['1,2', { value: new Date(Date.UTC(2017, 2, 1)), style: { numFmt: 'yyyy"年"m"月"' } }],
      ['1,3', { value: '看这里', hyperlink: { target: 'https://example.gov.cn/1' } }],
    ]);
    const rows = [
      [...MUST, '所属期间', '网址'],
      ['1.1.1', '甲', null, null],
    ];
    const share = new Map([['1,1', { value: 0.04, style: { numFmt: '0%' } }]]);
    const { value } = await readSheets([
      sheet('公开信息台账', rows, { cells }),
      sheet(
        '指标台账',
        [
          ['指标', '数值', '单位'],
          ['比重', null, '%'],
        ],
        { cells: share },
      ),
    ]);
    expect(value.disclosures?.[0]).toMatchObject({ period: '2017-03', url: 'https://example.gov.cn/1' });
    expect(value.measures).toEqual([{ name: '比重', value: 4, unit: '%' }]);
  });

  it('reads rich text and the results of formulas', async () => {
    const cells = new Map<string, object>([
      ['1,1', { richText: [{ text: '静安区' }, { text: '示例', font: { bold: true } }] }],
      ['2,1', { formula: '"甲"&"乙"', formulaResult: '甲乙', value: '甲乙' }],
    ]);
    const rows = [MUST, ['1.1.1', null], ['1.1.2', null]];
    expect((await published(rows, { cells }))?.map(({ title }) => title)).toEqual(['静安区示例', '甲乙']);
  });

  it('is known by its columns where the sheet has no name of its own', async () => {
    const { value } = await readSheets([
      sheet('Sheet1', [
        ['标题', '文种', '不予公开的理由'],
        ['甲', '其他公文', '内部事务'],
      ]),
    ]);
    expect(value.documents).toEqual([{ title: '甲', kind: '其他公文', reason: '内部事务' }]);
  });

  it('is known with 帐 for 账', async () => {
    const { value } = await readSheets([sheet('公开信息台帐', [MUST, ['1.1.1', '甲']])]);
    expect(value.disclosures).toHaveLength(1);
  });
});

describe('the sheet 说明', () => {
  it('tells zero reports from silence, and refuses one with records below', async () => {
    const head = {
      name: '说明',
      rows: [
        ['部门', '县统计局'],
        ['台账', '零报告'],
        ['公文台账', '是'],
        ['指标台账', '否'],
        ['公开信息台账', '是'],
      ],
    };
    const sheets = [head, sheet('公开信息台账', [MUST, ['1.1.1', '甲']])];
    const { document } = await read({ xlsx: await saved(sheets) });
    expect(errorsOf(document)).toEqual(['说明!B5 zero-with-rows']);
    expect(document.value).toMatchObject({ documents: [] });
    expect(document.value).not.toHaveProperty('measures');
  });
});

describe('a fault', () => {
  const all = [...MUST, '发布日期', '所属期间', '网址', '更新周期'];
  it.each([
    ['a day that does not exist', [MUST.concat('发布日期'), ['1.1.1', '甲', '2017-02-30']], 'C2 date'],
    ['words for a day', [MUST.concat('发布日期'), ['1.1.1', '甲', '三月初']], 'C2 date'],
    ['a period that is none', [all, ['1.1.1', '甲', null, '上个月']], 'D2 period'],
    ['an address without https', [all, ['1.1.1', '甲', null, null, 'www.jingan.gov.cn']], 'E2 url'],
    ['a word that is not offered', [all, ['1.1.1', '甲', null, null, null, '每週']], 'F2 choice'],
    ['an id of two parts', [MUST, ['2.1', '甲']], 'A2 id'],
    ['an id that became a date', [MUST, [new Date(Date.UTC(2006, 0, 2)), '甲']], 'A2 id-as-date'],
    ['a cell that must be filled', [MUST, ['1.1.1', null], [null, '乙']], 'B2 required,A3 required'],
    [
      'a column that must be there',
      [
        ['标题', '网址'],
        ['甲', 'https://a.cn/1'],
      ],
      'A1 missing-column',
    ],
    [
      'a column nobody knows',
      [
        [...MUST, '经办人员'],
        ['1.1.1', '甲', '王某'],
      ],
      'C1 unknown-column',
    ],
    ['a column without a header', [MUST, ['1.1.1', '甲', '王某']], 'C1 nameless-column'],
    [
      'a column that is there twice',
      [
        [...MUST, '信息名称'],
        ['1.1.1', '甲', '乙'],
      ],
      'C1 twice-column',
    ],
    [
      'no header at all',
      [
        ['1.1.1', '甲'],
        ['1.1.2', '乙'],
      ],
      'A1 no-header',
    ],
  ])('is named at its cell: %s', async (_, rows, expected) => {
    const document = await readSheets([sheet('公开信息台账', rows as string[][])]);
    expect(errorsOf(document)).toEqual(expected.split(',').map((each) => `公开信息台账!${each}`));
  });

  it('of a formula is named at its cell', async () => {
    const cells = new Map<string, object>([
      ['1,1', { formula: 'B9', value: null }],
      ['2,1', { value: '#REF!' }],
    ]);
    const document = await readSheets([
      sheet('公开信息台账', [MUST, ['1.1.1', null], ['1.1.2', null]], { cells }),
    ]);
    expect(errorsOf(document)).toEqual(['公开信息台账!B2 cell-formula', '公开信息台账!B3 cell-error']);
  });

  it('never hides another: all are named in the order of sheets and cells', async () => {
    const document = await readSheets([
      sheet('公文台账', [
        ['标题', '文种', '成文日期'],
        ['甲', '政策文件', '昨天'],
        [null, '政策文件', '2017-13-01'],
      ]),
      sheet('公开信息台账', [
        [...MUST, '发布日期'],
        ['x', '甲', '今天'],
      ]),
    ]);
    expect(errorsOf(document)).toEqual([
      '公文台账!C2 date',
      '公文台账!A3 required',
      '公文台账!C3 date',
      '公开信息台账!A2 id',
      '公开信息台账!C2 date',
    ]);
  });

  it('says the nearest name of a column and of a sheet', async () => {
    const document = await readSheets([
      sheet('公开信息台账', [
        [...MUST, '发布日其'],
        ['1.1.1', '甲', '2017-03-01'],
      ]),
      sheet('公文抬账', [
        ['标题', '文种'],
        ['甲', '政策文件'],
      ]),
    ]);
    const mends = document.problems.map(({ mend }) => mend?.zh ?? '');
    expect(mends[0]).toContain('发布日期');
    expect(mends[1]).toContain('公文台账');
  });

  it('of an empty column is only a hint', async () => {
    const document = await readSheets([
      sheet('公开信息台账', [
        [...MUST, '经办人员'],
        ['1.1.1', '甲'],
      ]),
    ]);
    expect(document.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'idle-column hint',
    ]);
  });

  it('of the head is named: no department', async () => {
    const { document } = await read({ xlsx: await saved([sheet('公开信息台账', [MUST, ['1.1.1', '甲']])]) });
    expect(document.problems.map(({ code }) => code)).toEqual(['no-department']);
  });

  it('cannot be made by a hostile header', async () => {
    const document = await readSheets([
      sheet('公开信息台账', [
        [...MUST, '__proto__', 'constructor'],
        ['1.1.1', '甲', 'x', 'y'],
      ]),
    ]);
    expect(errorsOf(document)).toEqual(['公开信息台账!C1 unknown-column', '公开信息台账!D1 unknown-column']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe('a place in a workbook', () => {
  it('is the cell of the field, also where it is left empty', async () => {
    const { locate } = await readSheets([
      sheet('公开信息台账', [
        [...MUST, '网址', '所含要素'],
        ['1.1.1', '甲', null, '要素一、要素二'],
      ]),
    ]);
    expect(locate('/disclosures/0/covers/1').cell).toBe('公开信息台账!D2');
    expect(locate('/disclosures/0/url').cell).toBe('公开信息台账!C2');
    expect(locate('/disclosures/0/nothing').cell).toBe('公开信息台账!A2');
    expect(locate('/disclosures/9/title').cell).toBe('公开信息台账!A1');
    expect(locate('/department').cell).toBe('说明!B1');
    expect(locate('/disclosures/0/title')).toMatchObject({ line: 2, column: 2, excerpt: '甲' });
  });
});

describe('CSV', () => {
  const text = '对应要求,标题,发布日期\r\n1.1.1,"甲,乙",2017年3月1日\r\n';
  const rows = [{ for: '1.1.1', title: '甲,乙', published: '2017-03-01' }];
  it.each([
    ['commas', text],
    ['a byte order mark', `\ufeff${text}`],
    ['tabs', '对应要求\t标题\t发布日期\n1.1.1\t甲,乙\t2017/3/1\n'],
    ['semicolons', '对应要求;标题;发布日期\n1.1.1;甲,乙;2017-03-01\n'],
  ])('is read with %s', async (_, written) => {
    const head = { name: '说明', file: '说明.csv', text: '部门,县统计局' };
    const { document } = await read({ csv: [head, { name: '公开信息台账', file: 'a.csv', text: written }] });
    expect(document.value).toMatchObject({ department: '县统计局', disclosures: rows });
  });

  it('has a helper that writes what Windows reads', () => {
    expect(new TextDecoder('gb18030').decode(gb18030('对应要求,1.1.1'))).toBe('对应要求,1.1.1');
  });
});

describe('what is no workbook', () => {
  const codes = async (bytes: Uint8Array): Promise<readonly string[]> =>
    (await read({ xlsx: bytes })).document.problems.map(({ code }) => code);

  it('is refused by name, never by a crash', async () => {
    expect(await codes(new Uint8Array())).toEqual(['not-workbook']);
    expect(await codes(Buffer.from('部门,县统计局'))).toEqual(['not-workbook']);
    expect(await codes(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual(['old-format']);
    const whole = await saved([HEAD]);
    expect(await codes(whole.slice(0, whole.length - 30))).toEqual(['not-workbook']);
    const broken = whole.slice();
    broken.fill(0x55, 60, 200);
    expect(await codes(broken)).toEqual(['not-workbook']);
  });

  /** An archive of one part that claims to be small and unpacks to `size` zeros. */
  const bomb = async (size: number): Promise<Uint8Array> => {
    const stream = new Blob([new Uint8Array(size)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const packed = Buffer.from(await new Response(stream).arrayBuffer());
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(100, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(100, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length + name.length, 12);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    return Buffer.concat([local, name, packed, entry, name, end]);
  };

  it('is refused before it is unpacked whole, whatever size it claims', async () => {
    const small = { ...BOUNDS, packed: 2 ** 20, unpacked: 2 ** 20, parts: 10 };
    expect(await checkBounds(await bomb(2 ** 19), small)).toBeNull();
    expect(await checkBounds(await bomb(2 ** 22), small)).toBe('too-large');
    expect(await codes(await bomb(160 * 2 ** 20))).toEqual(['too-large']);
    expect(await checkBounds(new Uint8Array(2 ** 21), small)).toBe('too-large');
  });

  it('is refused with more parts than a workbook has', async () => {
    const limits = { ...BOUNDS, packed: 2 ** 20, unpacked: 2 ** 20, parts: 3 };
    expect(await checkBounds(await saved([HEAD]), limits)).toBe('too-large');
  });
});
