/** Manifests written by hand → those that are alike, that share their evidence, that set much aside, that were moved or judged on other days. */
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../src/assess/scorecard/plausibility/addresses.ts';
import { copiesIn } from '../../src/assess/scorecard/plausibility/copies.ts';
import { type JudgedUnit, outliersIn } from '../../src/assess/scorecard/plausibility/outliers.ts';
import { plausibilityOf } from '../../src/assess/scorecard/plausibility.ts';
import { addressOf } from '../../src/assess/scorecard/trace/address.ts';
import { nameless } from '../../src/assess/scorecard/trace/nameless.ts';
import { type Trace, traceOf } from '../../src/assess/scorecard/trace.ts';
import type { DepartmentReport, Manifest, Report, UnitResult } from '../../src/model.ts';
import {
  catalog,
  department,
  document,
  exactly,
  finding,
  NO_SCORE,
  place,
  policy,
  report,
  requirement,
  say,
  unit,
} from '../support/by-hand.ts';
import { rowWith } from './row.ts';

const at = (pointer: string, file: string) => ({ ...place(1, file), excerpt: pointer });
const trace = (name: string, more: Partial<Trace> = {}): Trace => ({
  unit: name,
  file: `${name}.yaml`,
  records: [],
  addresses: [],
  locate: (pointer) => at(pointer, `${name}.yaml`),
  ...more,
});
/** Records by what they say; `甲 2019-01-01` has a day too. */
const saying = (name: string, ...records: readonly string[]): Trace =>
  trace(name, {
    records: records.map((record, index) => {
      const [print = '', day = ''] = record.split(' ');
      return { print, day, title: `题${print}`, at: `/disclosures/${index}` };
    }),
  });
const several = (count: number, name = '件'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);
const dated = (count: number, day: string, name = '件') =>
  several(count, name).map((each) => `${each} ${day}`);

describe('two manifests that say much the same', () => {
  const found = (traces: readonly Trace[], least = 0.6) =>
    copiesIn(traces, least).map(({ units, similarity, alike }) => [units.join(''), similarity.exact, alike]);

  it('are listed with what they share, and the first five of it', () => {
    const [one, other] = [
      saying('甲', ...dated(6, '2019-01-01')),
      saying('乙', '别的 2019-01-01', ...dated(6, '2019-01-01')),
    ];
    expect(copiesIn([one, other], 0.6)).toEqual([
      {
        units: ['甲', '乙'],
        files: ['甲.yaml', '乙.yaml'],
        similarity: { value: 0.85, exact: '6/7' },
        alike: 6,
        records: [6, 7],
        examples: several(5).map((each, index) => ({
          title: `题${each}`,
          places: [at(`/disclosures/${index}`, '甲.yaml'), at(`/disclosures/${index + 1}`, '乙.yaml')],
        })),
      },
    ]);
  });
  it('are alike in five records of the same day, or in ten of any', () => {
    const two = (count: number, day: string) => [
      saying('甲', ...dated(count, '2019-01-01')),
      saying('乙', ...dated(count, day)),
    ];
    expect(found(two(5, '2019-01-01'))).toEqual([['甲乙', '1', 5]]);
    expect(found(two(4, '2019-01-01'))).toEqual([]);
    expect(found(two(10, '2019-02-02'))).toEqual([['甲乙', '1', 10]]);
    expect(found(two(9, '2019-02-02'))).toEqual([]);
  });
  it('are those that reach the share asked for', () => {
    const two = [saying('甲', ...several(6)), saying('乙', ...several(6), ...several(4, '另'))];
    expect([found(two, 0.6), found(two, 0.61)]).toEqual([[['甲乙', '3/5', 6]], []]);
  });
  it('are told once, in the way in which they are closer', () => {
    const one = saying('甲', ...dated(10, '2019-01-01'));
    const other = saying('乙', ...dated(8, '2019-01-01'), '件8 2019-02-02', '件9 2019-02-02');
    expect(found([one, other])).toEqual([['甲乙', '1', 10]]);
  });
  it('share a record that both have twice twice, and once where one has it once', () => {
    const twice = ['同 日', '同 日', ...dated(4, '日')];
    expect(found([saying('甲', ...twice), saying('乙', ...twice)])).toEqual([['甲乙', '1', 6]]);
    expect(found([saying('甲', ...twice), saying('乙', ...twice.slice(1))])).toEqual([['甲乙', '5/6', 5]]);
  });
  it('come the more alike the sooner, then in the order of the units', () => {
    const close = saying('丙', ...several(6), '另');
    expect(
      found(
        [saying('甲', ...several(6)), saying('乙', ...several(6)), close, saying('丁', ...several(7, '别'))],
        0.1,
      ),
    ).toEqual([
      ['甲乙', '1', 6],
      ['甲丙', '6/7', 6],
      ['乙丙', '6/7', 6],
    ]);
    const three = [
      saying('甲', ...several(5, 'x'), ...several(5, 'y')),
      saying('乙', ...several(5, 'y')),
      saying('丙', ...several(5, 'x')),
    ];
    expect(found(three, 0.5).map(([names]) => names)).toEqual(['甲乙', '甲丙']);
    const ways = [
      saying('甲', ...dated(10, '2019-01-01', 'a')),
      saying('乙', ...dated(5, '2019-01-01', 'b')),
      saying('丙', ...dated(5, '2019-01-01', 'b')),
      saying('丁', ...dated(10, '2019-02-02', 'a')),
    ];
    expect(found(ways).map(([names]) => names)).toEqual(['甲丁', '乙丙']);
    const pairs = [
      saying('甲', ...several(5, 'b')),
      saying('乙', ...several(5, 'a')),
      saying('丙', ...several(5, 'a')),
      saying('丁', ...several(5, 'b')),
    ];
    expect(found(pairs).map(([names]) => names)).toEqual(['甲丁', '乙丙']);
  });
  it('are not held against each other by what very many units have', () => {
    const model = several(5, '范');
    const all = (holders: number, others: number) => [
      ...Array.from({ length: holders }, (_, index) => saying(`有${index}`, ...model)),
      ...Array.from({ length: others }, (_, index) => saying(`无${index}`, `自${index}`)),
    ];
    expect(found(all(10, 0))).toHaveLength(45);
    expect(found(all(11, 32))).toEqual([]);
    expect(found(all(11, 33))).toHaveLength(55);
    const two = [saying('甲', ...model, ...several(5)), saying('乙', ...model, ...several(5))];
    expect(
      copiesIn([...two, ...all(9, 0)], 0.6).map(({ units, alike, records }) => [units, alike, records]),
    ).toEqual([[['甲', '乙'], 5, [5, 5]]]);
  });
  it('are none where there is nothing to compare', () => {
    expect(copiesIn([], 0.6)).toEqual([]);
    expect(found([saying('甲'), saying('乙')])).toEqual([]);
  });
});

describe('an address that several units give', () => {
  type Use = readonly [address: string, ...shared: string[]];
  const giving = (name: string, ...uses: readonly Use[]): Trace =>
    trace(name, {
      addresses: uses.map(([address, ...shared], index) => ({
        address,
        url: `https://${address}?from=${name}`,
        at: `/disclosures/${index}/url`,
        shared,
      })),
    });
  const urls = (...traces: readonly Trace[]) =>
    addressesIn(traces).map(({ url, joint }) => [url.split('?')[0]?.slice(8), joint]);

  it('is told as the first wrote it, with the first use of each', () => {
    expect(addressesIn([giving('甲', ['b/1']), giving('乙', ['c/1'], ['a/1'], ['b/1'], ['b/1'])])).toEqual([
      {
        url: 'https://b/1?from=甲',
        joint: false,
        uses: [
          { unit: '甲', place: at('/disclosures/0/url', '甲.yaml') },
          { unit: '乙', place: at('/disclosures/2/url', '乙.yaml') },
        ],
      },
    ]);
  });
  it('is no matter where one unit gives it several times', () => {
    expect(urls(giving('甲', ['a/1'], ['a/1']), giving('乙', ['b/1']))).toEqual([]);
  });
  it('is explained where every use is for one requirement that they share', () => {
    expect(urls(giving('甲', ['a', '1.1.1', '1.1.2']), giving('乙', ['a', '1.1.2']))).toEqual([['a', true]]);
    expect(urls(giving('甲', ['a', '1.1.1']), giving('乙', ['a', '1.1.2']))).toEqual([['a', false]]);
    expect(urls(giving('甲', ['a', '1.1.1']), giving('乙', ['a', '1.1.1'], ['a']))).toEqual([['a', false]]);
    expect(urls(giving('甲', ['a']), giving('乙', ['a']))).toEqual([['a', false]]);
  });
  it('comes first where nothing explains it, then by how many give it, then by itself', () => {
    const both: readonly Use[] = [['e', '1.1.1'], ['d'], ['c'], ['b']];
    expect(urls(giving('甲', ...both), giving('乙', ...both), giving('丙', ['c'], ['e', '1.1.1']))).toEqual([
      ['c', false],
      ['b', false],
      ['d', false],
      ['e', true],
    ]);
    expect(
      urls(giving('甲', ['a'], ['b'], ['c']), giving('乙', ['a'], ['b'], ['c'])).map(([url]) => url),
    ).toEqual(['a', 'b', 'c']);
    expect(urls(giving('甲', ['b'], ['a']), giving('乙', ['a'], ['b'])).map(([url]) => url)).toEqual([
      'a',
      'b',
    ]);
  });
});

const judged = (
  name: string,
  one: DepartmentReport = department(name, []),
  more: Partial<UnitResult> = {},
): JudgedUnit => ({
  row: { ...rowWith({ unit: name, final: 50 }), rank: null, grade: null, because: say(''), ...more },
  department: one,
});

describe('a unit that sets much aside', () => {
  const setting = (name: string, aside: number, of = 20, group = 'bureaus'): JudgedUnit =>
    judged(
      name,
      department(
        name,
        Array.from({ length: of }, (_, index) =>
          finding(`1.1.${index + 1}`, { result: index < aside ? 'notapplicable' : 'pass' }),
        ).concat(finding('1.1.99', { weight: 0, result: 'notapplicable' })),
      ),
      { unit: { short: name, full: name, group } },
    );
  const outliers = (aside: readonly number[], factor = 1.5) =>
    outliersIn(
      aside.map((count, index) => setting('甲乙丙丁戊己庚'.charAt(index), count)),
      factor,
    );

  it('is told with its share, the middle of its group and the end of the ordinary range', () => {
    expect(outliers([1, 2, 2, 3, 9])).toEqual([
      { unit: '戊', notapplicable: 9, bound: 20, share: '9/20', median: '1/10', fence: '9/40' },
    ]);
  });
  it('lies beyond the fence', () => {
    // Hinges 2 and 4 of 20: the fence is at 4 + 1.5 × 2.
    expect(outliers([1, 2, 3, 4, 7])).toEqual([]);
    expect(outliers([1, 2, 3, 4, 8]).map((each) => each.unit)).toEqual(['戊']);
    expect(outliers([1, 2, 3, 4, 8], 2)).toEqual([]);
  });
  it('sets three more aside than the middle of its group at least', () => {
    expect(outliers([1, 1, 1, 1, 3])).toEqual([]);
    expect(outliers([1, 1, 1, 1, 4]).map((each) => each.unit)).toEqual(['戊']);
  });
  it('stands in a group of five at least that were judged on something', () => {
    expect(outliers([1, 1, 1, 9], 0)).toEqual([]);
    expect(outliers([1, 1, 1, 1, 9], 0)).toHaveLength(1);
    const four = [1, 1, 1, 9].map((count, index) => setting('甲乙丙丁'.charAt(index), count));
    expect(outliersIn([...four, setting('戊', 0, 0)], 0)).toEqual([]);
    expect(outliersIn([...four, setting('戊', 1, 20, 'villages')], 0)).toEqual([]);
    expect(outliersIn([...four, setting('戊', 1)], 1.5).map((each) => each.unit)).toEqual(['丁']);
  });
});

describe('what a supervisor had better look at', () => {
  const scored = (name: string, raw: number | null, adjusted: number | null): UnitResult => ({
    ...judged(name).row,
    raw: raw === null ? NO_SCORE : exactly(raw),
    adjusted: adjusted === null ? NO_SCORE : exactly(adjusted),
  });
  const looked = (
    units: readonly UnitResult[],
    more: Partial<Report> = {},
    moved = 5,
    traces = new Map<string, Trace>(),
  ) =>
    plausibilityOf(
      report(
        units.map((row) => department(row.unit.short, [])),
        more,
      ),
      units,
      traces,
      policy({ plausibility: { copies: 0.6, moved, outlier: 1.5 } }),
    );

  it('is a score that reviews and waivers moved, up or down, by as much as the policy says', () => {
    const entries = (...all: readonly (readonly [string, string])[]) => ({
      file: '',
      digest: '',
      entries: all.map(([name, status]) => ({ department: name, status })) as never,
    });
    const units = [
      scored('甲', 50, 55),
      scored('乙', 50, 45),
      scored('丙', 50, 54),
      scored('丁', null, 50),
      scored('戊', 50, null),
    ];
    const waivers = entries(['甲', 'applied'], ['甲', 'expired'], ['乙', 'applied'], ['甲', 'applied']);
    const reviews = entries(['甲', 'applied'], ['甲', 'stale']);
    expect(looked(units, { waivers, reviews }).moved).toEqual([
      {
        unit: '甲',
        raw: { value: 50, exact: '50' },
        adjusted: { value: 55, exact: '55' },
        change: { value: 5, exact: '5' },
        waivers: 2,
        reviews: 1,
      },
      {
        unit: '乙',
        raw: { value: 50, exact: '50' },
        adjusted: { value: 45, exact: '45' },
        change: { value: -5, exact: '-5' },
        waivers: 1,
        reviews: 0,
      },
    ]);
    expect(looked(units).moved.map(({ waivers: some, reviews: others }) => [some, others])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(
      looked([scored('甲', 50, 50), scored('乙', 50, 51)], {}, 0).moved.map((each) => each.unit),
    ).toEqual(['乙']);
  });
  it('is that manifests were judged on different days', () => {
    const on = (date: string | null): Partial<DepartmentReport> => ({
      asOf: date === null ? null : { date, from: 'option' },
    });
    const days = (...dates: readonly (string | null)[]) => {
      const names = dates.map((_, index) => '甲乙丙丁'.charAt(index));
      const departments = names.map((name, index) => department(name, [], on(dates[index] ?? null)));
      return plausibilityOf(
        report(departments),
        names.map((name) => judged(name).row),
        new Map(),
        policy(),
      ).days;
    };
    expect(days('2020-03-31', '2020-03-30', '2020-03-31', null)).toEqual([
      { date: '2020-03-30', units: ['乙'] },
      { date: '2020-03-31', units: ['甲', '丙'] },
    ]);
    expect(days('2020-03-30', '2020-03-31').map(({ date }) => date)).toEqual(['2020-03-30', '2020-03-31']);
    expect(days('2020-03-31', '2020-03-31', null)).toEqual([]);
  });
  it('is about manifests that were judged, by their traces', () => {
    const [one, other] = [judged('甲').row, judged('乙').row];
    const traces = new Map(
      [saying('甲', ...several(5)), saying('乙', ...several(5))].map((each) => [each.file, each] as const),
    );
    expect(looked([one, other], {}, 5, traces).copies).toHaveLength(1);
    expect(looked([one, { ...other, status: 'exempt' }], {}, 5, traces).copies).toEqual([]);
    expect(plausibilityOf(report([]), [one, other], traces, policy()).copies).toEqual([]);
    const shared = (name: string) =>
      trace(name, { addresses: [{ address: 'a', url: 'https://a', at: '', shared: [] }] });
    const giving = new Map([shared('甲'), shared('乙')].map((each) => [each.file, each] as const));
    expect(looked([one, other], {}, 5, giving).addresses).toHaveLength(1);
  });
});

describe('the address of an article', () => {
  const PAGE = 'https://www.example.gov.cn/a/1.html';
  it.each([
    ['http://www.example.gov.cn/a/1.html'],
    ['https://example.gov.cn/a/1.html'],
    ['https://www.example.gov.cn/a/1.html/'],
    ['https://www.example.gov.cn/a/1.html//'],
    ['https://www.example.gov.cn/a/1.html#top'],
    ['https://www.example.gov.cn:80/a/1.html'],
    ['http://www.example.gov.cn:443/a/1.html'],
    ['https://www.example.gov.cn/a/1.html?utm_source=x&spm=1'],
    ['https://www.example.gov.cn/a/1.html?FROM=y'],
    ['https://www.example.gov.cn/a/1.html?from=a&from=b&_t=1&_=2&sharer_id=3'],
    ['https://WWW.Example.GOV.cn/a/1.html'],
  ])('is one with %s', (written) => {
    expect(addressOf(written)).toBe(addressOf(PAGE));
  });
  it('is what remains of it', () => {
    expect(addressOf(PAGE)).toBe('example.gov.cn/a/1.html');
    expect(addressOf('https://example.gov.cn:8080/a/1.html?b=2&a=1&from=x')).toBe(
      'example.gov.cn:8080/a/1.html?a=1&b=2',
    );
    expect(addressOf('https://example.gov.cn/view/?id=7')).toBe('example.gov.cn/view?id=7');
    expect(addressOf('https://example.gov.cn/a/1.html?myfrom=1&xutm_a=2')).toBe(
      'example.gov.cn/a/1.html?myfrom=1&xutm_a=2',
    );
    expect(addressOf('https://example.gov.cn/view//?id=7')).toBe('example.gov.cn/view?id=7');
    expect(addressOf('https://example.gov.cn/a.html/b/1.html')).toBe('example.gov.cn/a.html/b/1.html');
    expect(addressOf('https://a.www.example.gov.cn/a/1.html')).toBe('a.www.example.gov.cn/a/1.html');
  });
  it.each([
    ['https://example.gov.cn/a/2.html'],
    ['https://example.gov.cn/A/1.html'],
    ['https://example.gov.cn/a/1.html?id=1'],
    ['https://example.gov.cn:8080/a/1.html'],
    ['https://www.example.gov.cn/#/a/1.html'],
    ['https://wwwexample.gov.cn/a/1.html'],
  ])('is another than %s', (written) => {
    expect(addressOf(written)).toBeTypeOf('string');
    expect(addressOf(written)).not.toBe(addressOf(PAGE));
  });
  it('behind a route is named by the route', () => {
    expect(addressOf('https://example.gov.cn/#/news/1')).toBe('example.gov.cn#/news/1');
    expect(addressOf('https://example.gov.cn/#!/news/1')).toBe('example.gov.cn#!/news/1');
    expect(addressOf('https://example.gov.cn/x#a#/news/1')).toBe('example.gov.cn/x');
  });
  it.each([
    ['no address', '见门户网站'],
    ['of another kind', 'ftp://example.gov.cn/a/1.html'],
    ['of a kind that ends alike', 'shttp://example.gov.cn/a/1.html'],
    ['of mail', 'mailto:https:@example.gov.cn'],
    ['a home page', 'https://example.gov.cn/'],
    ['a home page with tracking', 'https://example.gov.cn/?from=x'],
    ['a column', 'https://example.gov.cn/news/'],
  ])('is none where it is %s', (_name, written) => {
    expect(addressOf(written)).toBeUndefined();
  });
});

describe('a text without names', () => {
  const register = () => [
    unit('教育局', { full: '示例县教育局', aliases: ['县教育局', '教育局机关', ''] }),
    unit('A.局(一)', { full: 'B局' }),
  ];
  it.each([
    ['示例县教育局公告', '公告'],
    ['县教育局与教育局公告', '与公告'],
    ['教育局机关公告', '公告'],
    ['a.局(一)公告', '公告'],
    ['ax局(一)公告', 'ax局(一)公告'],
    ['b局公告', '公告'],
    ['静教〔2017〕3号', '〔2017〕3号'],
    ['静财(2017)3号 静教[2017]4号', '(2017)3号 [2017]4号'],
    ['静财【2017】3号', '【2017】3号'],
    ['通知（第一号）', '通知（第一号）'],
    ['某(17)号', '某(17)号'],
  ])('%s says “%s”', (text, said) => {
    expect(nameless(register())(text)).toBe(said);
  });
  it('of no units only loses the signs of document numbers', () => {
    expect(nameless([])('示例县教育局 静教〔2017〕3号')).toBe('示例县教育局 〔2017〕3号');
  });
});

describe('the trace of a manifest', () => {
  const civil = unit('民政局');
  const county = catalog(
    [civil, unit('教育局')],
    [
      requirement('1.1.1', [], { shared: true, leads: ['民政局', '教育局'] }),
      requirement('1.1.2', [], { shared: true, leads: ['教育局'] }),
      requirement('1.1.3', [], { shared: false, leads: ['民政局'] }),
    ],
  );
  const traced = (manifest: Partial<Manifest>) =>
    traceOf(document(manifest as Manifest, '民政局.yaml'), civil, county);

  it('is of a unit and a file, whose places can be asked for', () => {
    const { unit: name, file, locate, records, addresses } = traced({});
    expect([name, file, records, addresses]).toEqual(['民政局', '民政局.yaml', [], []]);
    expect(locate('/disclosures/0')).toEqual(at('/disclosures/0', '民政局.yaml'));
  });
  it('has a record for what says anything, by the day it came to be', () => {
    const { records } = traced({
      disclosures: [
        { for: '1.1.1', title: '民政局 年报', published: '2019-03-01T10:00', url: 'https://a.cn/1' },
        { url: 'https://a.cn/2' },
      ],
      documents: [{ number: '民发〔2019〕1号', formed: '2019-02-01' }],
      activities: [{ kind: '会议' }],
      measures: [{ name: '满意率', title: '满意率' }],
      statements: [{ reason: '没有' }],
    });
    expect(records).toEqual([
      {
        print: JSON.stringify(['disclosures', '年报', '', '', '', '', '', '', '']),
        day: '2019-03-01',
        title: '民政局 年报',
        at: '/disclosures/0',
      },
      {
        print: JSON.stringify(['documents', '', '', '', '〔2019〕1号', '', '', '', '']),
        day: '2019-02-01',
        title: '民发〔2019〕1号',
        at: '/documents/0',
      },
      {
        print: JSON.stringify(['activities', '', '会议', '', '', '', '', '', '']),
        day: '',
        title: '会议',
        at: '/activities/0',
      },
    ]);
  });
  it('tells records apart by everything that they say of themselves', () => {
    const SAYS = ['title', 'kind', 'subject', 'number', 'period', 'document', 'record', 'reason'];
    const { records } = traced({ disclosures: SAYS.map((field) => ({ [field]: 'ABC 某' })) as never });
    expect(records.map(({ print }) => JSON.parse(print).indexOf('abc某'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(records.map(({ title }) => title)).toEqual(['ABC 某', 'ABC 某', '', 'ABC 某', '', '', '', '']);
  });
  it('has every address of an article, and what of it the unit shares', () => {
    const { addresses } = traced({
      disclosures: [
        { for: ['1.1.1', '1.1.2', '1.1.3'], title: '甲', url: 'https://www.a.cn/1.html' },
        { for: '1.1.1', title: '乙', url: 'https://www.a.cn/' },
        { title: '丙', url: 7 },
      ] as never,
      documents: [{ title: '丁', interpretation: { url: 'http://a.cn/2.html#x' } }] as never,
      statements: [{ url: 'https://a.cn/3.html' }] as never,
    });
    expect(addresses).toEqual([
      { address: 'a.cn/1.html', url: 'https://www.a.cn/1.html', at: '/disclosures/0/url', shared: ['1.1.1'] },
      {
        address: 'a.cn/2.html',
        url: 'http://a.cn/2.html#x',
        at: '/documents/0/interpretation/url',
        shared: [],
      },
      { address: 'a.cn/3.html', url: 'https://a.cn/3.html', at: '/statements/0/url', shared: [] },
    ]);
  });
});
