/** Records written by hand → the doubts about them, their places and their order. */
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/assess/doubt/address.ts';
import { ADDRESSES } from '../../src/assess/doubt/row.ts';
import { doubt, REGISTERS } from '../../src/assess/doubt.ts';
import { doubtWords } from '../../src/messages/doubts.ts';
import type { Catalog, Manifest, RegisterName, Row } from '../../src/model.ts';

const catalog = {
  hosts: ['www.example.gov.cn', '.county.gov.cn'],
  channels: [{ hosts: [] }, { hosts: ['paper.example.cn'] }],
  period: { from: '2019-01-01', to: '2019-12-31' },
  closes: '2020-03-31',
} as unknown as Catalog;
const doubts = (
  registers: Partial<Record<RegisterName | 'asOf', unknown>>,
  columns: readonly string[] = [],
) => doubt(registers as unknown as Manifest, { catalog, asOf: '2020-03-31', columns: new Set(columns) });
const codes = (registers: Parameters<typeof doubts>[0], columns?: readonly string[]): readonly string[] =>
  doubts(registers, columns).map(({ code, pointer }) => `${code} ${pointer}`);
const URL_ = 'https://www.example.gov.cn/a/1.html';
const item = (more: Row = {}): Row => ({
  for: '1.1.1',
  title: '甲',
  published: '2019-05-01',
  url: URL_,
  ...more,
});
const of = (register: RegisterName, ...rows: readonly Row[]) => codes({ [register]: rows });

describe('a host', () => {
  it.each([
    ['https://www.example.gov.cn/a/1.html', true],
    ['https://county.gov.cn/a/1.html', true],
    ['https://tjj.county.gov.cn/a/1.html', true],
    ['https://paper.example.cn/a/1.html', true],
    ['https://a.www.example.gov.cn/a/1.html', false],
    ['https://mycounty.gov.cn/a/1.html', false],
    ['https://county.gov.cn.evil.cn/a/1.html', false],
    ['not an address', true],
  ])('of %s is ours: %s', (url, ours) => {
    expect(of('disclosures', item({ url }))).toEqual(ours ? [] : ['foreign-host /disclosures/0/url']);
  });
  it('is named', () => {
    expect(doubts({ disclosures: [item({ url: 'https://evil.cn/a/1.html' })] })[0]?.message).toEqual(
      doubtWords['foreign-host']('evil.cn'),
    );
  });
});

describe('a page', () => {
  it.each([
    ['', 'home-page'],
    ['/', 'home-page'],
    ['//', 'home-page'],
    ['/index.html', 'home-page'],
    ['/Default.aspx', 'home-page'],
    ['/home.jsp', 'home-page'],
    ['/a/home.jsp', undefined],
    ['/index.html5', undefined],
    ['/a/', 'column'],
    ['/a/1.html/', 'column'],
    ['/a/index.shtml', 'column'],
    ['/a/list', 'column'],
    ['/a/list_12.htm', 'column'],
    ['/node-3.php', 'column'],
    ['/a/col12', 'column'],
    ['/a/column_12.html', 'column'],
    ['/a/colour.html', undefined],
    ['/a/mylist.html', undefined],
    ['/a/list.pdf', undefined],
    ['/a/1.html', undefined],
    ['/?id=1', undefined],
    ['/a/list.html?id=1', undefined],
    ['/#/a', 'home-page'],
  ] as const)('at %s is %s', (path, page) => {
    expect(pageOf(new URL(`https://www.example.gov.cn${path}`))).toBe(page);
  });
  const column = item({ url: 'https://www.example.gov.cn/a/' });
  it('that holds no article is doubted', () => {
    expect(of('disclosures', column)).toEqual(['column /disclosures/0/url']);
    expect(doubts({ disclosures: [column] })[0]?.message).toEqual(
      doubtWords.column('https://www.example.gov.cn/a/'),
    );
  });
  it('may be a column where it is kept up to date, proves one, or is a standing arrangement', () => {
    expect(of('disclosures', { ...column, updates: '每月' })).toEqual([]);
    expect(codes({ disclosures: [{ ...column, for: ['1.1.2', '1.1.1'] }] }, ['1.1.1'])).toEqual([]);
    expect(codes({ disclosures: [column] }, ['1.1.2'])).toEqual(['column /disclosures/0/url']);
    expect(of('arrangements', { url: 'https://www.example.gov.cn/' })).toEqual([]);
    expect(of('arrangements', { url: 'https://evil.cn/' })).toEqual(['foreign-host /arrangements/0/url']);
  });
});

describe('every field that may hold it is looked at', () => {
  it.each(ADDRESSES.filter((field) => !field.includes('.')))('an address in %s', (field) => {
    expect(of('documents', { [field]: 'https://evil.cn/1.html' })).toEqual([
      `foreign-host /documents/0/${field}`,
    ]);
  });
  it.each([
    ...['published', 'formed', 'approved', 'drafted', 'signed', 'decided', 'received', 'replied', 'turned'],
    ...['noticed', 'responded', 'briefed', 'ended', 'announced', 'date', 'since', 'on'],
  ])('a date in %s', (field) => {
    expect(of('requests', { [field]: '2020-04-01' })).toEqual([`future /requests/0/${field}`]);
    expect(of('requests', { [field]: '2020-03-31 23:59' })).toEqual([]);
  });
  it.each(['title', 'reason', 'basis', 'record', 'document', 'number', 'subject', 'url'])(
    'a text in %s',
    (field) => {
      expect(of('documents', { [field]: '这一段文字待补充，以后再写' })).toEqual([
        `placeholder /documents/0/${field}`,
      ]);
    },
  );
  it.each(['url', 'published', 'drafted', 'signed', 'principal'])('%s of an interpretation', (field) => {
    const value = field === 'url' ? 'https://evil.cn/1.html' : '2020-04-01';
    const code = field === 'url' ? 'foreign-host' : 'future';
    expect(of('documents', { interpretation: { [field]: value } })).toEqual([
      `${code} /documents/0/interpretation/${field}`,
    ]);
  });
  it('and no other', () => {
    const url = 'https://evil.cn/1.html';
    expect(of('documents', { channel: '待补充', note: url, interpretation: { title: '待补充' } })).toEqual(
      [],
    );
    expect(of('documents', { title: ['待补充'], interpretation: null, url: 7 })).toEqual([]);
    expect(of('documents', { interpretation: '待补充' })).toEqual([]);
  });
  it.each(REGISTERS)('in the register %s', (register) => {
    expect(of(register, {}, { for: '1.1.1', url: 'https://evil.cn/1.html', title: '甲' })).toContain(
      `foreign-host /${register}/1/url`,
    );
  });
});

describe('what was meant to be replaced', () => {
  it.each([
    'TODO',
    'TBD',
    'FIXME',
    'lorem ipsum',
    'xxx',
    'XXXX',
    '××',
    '○○',
    '待完善',
    '待定',
    '占位',
    'example.com',
  ])('%s', (word) => {
    expect(of('documents', { title: `关于${word}的通知` })).toEqual(['placeholder /documents/0/title']);
  });
  it.each(['xx', '×', '○', '期待', 'examples.cn'])('is not %s', (word) => {
    expect(of('documents', { title: `关于${word}的通知` })).toEqual([]);
  });
});

describe('a reason', () => {
  it.each([
    ['无', true],
    ['暂无。', true],
    ['涉密内容', true],
    ['五个字理由', true],
    ['正好六个字吧', false],
    ['“依法” 不予公开', true],
    ['根据有关规定', true],
    ['根据相关规定', true],
    ['本单位不涉及此项工作', true],
    ['本单位不涉及此项工作的原因', false],
    ['涉及个人隐私，依法不予公开', false],
    ['，，，，，，无', true],
  ])('%s says nothing: %s', (reason, empty) => {
    expect(of('documents', { reason })).toEqual(empty ? ['boilerplate /documents/0/reason'] : []);
  });
  it('is told', () => {
    expect(doubts({ documents: [{ reason: '无' }] })[0]?.message).toEqual(doubtWords.boilerplate('无'));
  });
});

describe('the order of dates', () => {
  it('forming comes first', () => {
    expect(of('disclosures', item({ formed: '2019-05-02' }))).toEqual([
      'formed-after-published /disclosures/0/formed',
    ]);
    expect(of('disclosures', item({ formed: '2019-05-01' }))).toEqual([]);
    expect(of('documents', { formed: '2019-05-02' })).toEqual([]);
  });
  it('interpretation comes last', () => {
    const paper = (day: string) =>
      of('documents', { published: '2019-05-02', interpretation: { published: day } });
    expect(paper('2019-05-01')).toEqual(['early-interpretation /documents/0/interpretation/published']);
    expect(paper('2019-05-02')).toEqual([]);
  });
  it('what is published lies in the period, until it closes', () => {
    const on = (published: string) => of('disclosures', item({ published }));
    expect([on('2018-12-31'), on('2020-04-01')].map(([first]) => first)).toEqual([
      'outside-period /disclosures/0/published',
      'future /disclosures/0/published',
    ]);
    expect([on('2019-01-01'), on('2020-03-31')]).toEqual([[], []]);
    expect(codes({ asOf: '2020-12-31', disclosures: [item({ published: '2020-04-01' })] })).toEqual([
      'outside-period /disclosures/0/published',
    ]);
    expect(of('documents', { published: '2018-12-31' })).toEqual([]);
  });
  it('the later of the two days counts: of the run, of the manifest', () => {
    const disclosures = [item({ published: '2020-03-30' })];
    expect(codes({ asOf: '2019-01-01', disclosures })).toEqual([]);
    expect(codes({ asOf: '2020-03-31', disclosures })).toEqual([]);
  });
});

describe('several doubts of one record', () => {
  it('stand in one order, whatever that of its fields', () => {
    const fields: Row = {
      reason: '待定',
      number: 'XXX',
      title: 'TODO',
      since: '2020-05-02',
      published: '2020-05-01',
      formed: '2020-05-02',
      filing: 'https://evil.cn/2.html',
      draft: 'https://evil.cn/1.html',
    };
    const expected = [
      'no-address /disclosures/0',
      'foreign-host /disclosures/0/draft',
      'foreign-host /disclosures/0/filing',
      'future /disclosures/0/published',
      'future /disclosures/0/formed',
      'future /disclosures/0/since',
      'formed-after-published /disclosures/0/formed',
      'outside-period /disclosures/0/published',
      'boilerplate /disclosures/0/reason',
      'placeholder /disclosures/0/title',
      'placeholder /disclosures/0/reason',
      'placeholder /disclosures/0/number',
    ];
    expect(of('disclosures', fields)).toEqual(expected);
    expect(of('disclosures', Object.fromEntries(Object.entries(fields).reverse()))).toEqual(expected);
  });
  it('of several registers stand in the order of the registers', () => {
    const rows = [{ title: 'TODO' }];
    expect(codes({ measures: rows, documents: rows })).toEqual([
      'placeholder /documents/0/title',
      'placeholder /measures/0/title',
    ]);
  });
});

describe('what several records say together', () => {
  it('an address under three records is told once, with the others', () => {
    const [row, other] = [item(), item({ url: `${URL_}?2` })];
    expect(doubts({ disclosures: [row, other, row, row] })).toEqual([
      {
        code: 'shared-address',
        pointer: '/disclosures/0/url',
        also: ['/disclosures/2/url', '/disclosures/3/url'],
        message: doubtWords['shared-address'](URL_, 3),
      },
    ]);
    expect(of('disclosures', row, other, row)).toEqual([]);
    const nowhere = item({ url: undefined });
    expect(of('disclosures', nowhere, nowhere, nowhere)).toEqual(
      [0, 1, 2].map((n) => `no-address /disclosures/${n}`),
    );
  });
  it('a figure with two values is told once, with both', () => {
    const figure = (name: string, value: number, unit?: string): Row => ({
      name,
      value,
      ...(unit === undefined ? {} : { unit }),
    });
    expect(
      doubts({ measures: [figure('满意率', 95, '%'), figure('别的', 1), figure('“满意率”', 80, '%')] }),
    ).toEqual([
      {
        code: 'conflicting-figures',
        pointer: '/measures/0/value',
        also: ['/measures/2/value'],
        message: doubtWords['conflicting-figures']('满意率', ['80%', '95%']),
      },
    ]);
    expect(of('measures', figure('甲', 1), figure('甲', 1))).toEqual([]);
    expect(of('measures', figure('甲', 1, '项'), figure('甲', 1, '件'))).toEqual([
      'conflicting-figures /measures/0/value',
    ]);
  });
  it('nothing is nothing', () => {
    expect(doubts({})).toEqual([]);
  });
});
