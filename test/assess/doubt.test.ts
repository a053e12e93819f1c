import { describe, expect, it } from 'vitest';
import { type DoubtCode, doubtWords } from '../../src/messages/doubts.ts';
import { tinyWith } from '../support/changed.ts';
import { figure, findingOf } from '../support/county.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const ARTICLE = 'https://www.example.gov.cn/a/20190501/7f3c.html';
const published = (fields: string): string =>
  `disclosures:\n  - { for: 1.1.1, title: 甲, published: 2019-05-01, ${fields} }\n`;
const page = (url: string): string => published(`url: '${url}'`);
const paper = (fields: string): string => `documents:\n  - { title: 甲, kind: 通知, ${fields} }\n`;
const doubtsOf = (text: string, asOf?: string) =>
  judgeText(text, asOf === undefined ? {} : { asOf }).doubts.map(({ code, pointer }) => `${code} ${pointer}`);

/** Code, what provokes it, where it is shown, and what is so near that it might. */
type Case = readonly [code: DoubtCode, provoking: string, pointer: string, innocent: string];
const stated = (id: string, more = '') =>
  `statements:\n  - { for: ${id}, claim: notapplicable, reason: 本局今年没有测评任务${more} }\n`;

const cases: readonly Case[] = [
  ['home-page', page('https://www.example.gov.cn/'), '/disclosures/0/url', page(ARTICLE)],
  [
    'home-page',
    page('https://www.example.gov.cn/index.html'),
    '/disclosures/0/url',
    page('https://www.example.gov.cn/?id=7'),
  ],
  [
    'column',
    page('https://www.example.gov.cn/tongji/'),
    '/disclosures/0/url',
    page('https://www.example.gov.cn/tongji/7'),
  ],
  [
    'column',
    page('https://www.example.gov.cn/tongji/list_2.html'),
    '/disclosures/0/url',
    page('https://www.example.gov.cn/tongji/listing.html'),
  ],
  [
    'column',
    page('https://www.example.gov.cn/col_12.html'),
    '/disclosures/0/url',
    page('https://www.example.gov.cn/tongji/list.html?id=7'),
  ],
  [
    'foreign-host',
    page('https://blog.example.cn/a/1.html'),
    '/disclosures/0/url',
    page('https://tjj.example.gov.cn/a/1.html'),
  ],
  [
    'foreign-host',
    page('https://www.example.gov.cn.evil.cn/a/1.html'),
    '/disclosures/0/url',
    page('https://example.gov.cn/a/1.html'),
  ],
  ['no-address', published('channel: 县门户网站'), '/disclosures/0', page(ARTICLE)],
  [
    'formed-after-published',
    published(`url: '${ARTICLE}', formed: 2019-05-02`),
    '/disclosures/0/formed',
    published(`url: '${ARTICLE}', formed: 2019-05-01`),
  ],
  [
    'outside-period',
    page(ARTICLE).replace('2019-05-01,', '2018-12-31,'),
    '/disclosures/0/published',
    page(ARTICLE).replace('2019-05-01,', '2019-01-01,'),
  ],
  [
    'future',
    page(ARTICLE).replace('2019-05-01,', '2019-07-01,'),
    '/disclosures/0/published',
    page(ARTICLE).replace('2019-05-01,', '2019-06-30,'),
  ],
  [
    'early-interpretation',
    paper('published: 2019-05-02, interpretation: { published: 2019-05-01 }'),
    '/documents/0/interpretation/published',
    paper('published: 2019-05-02, interpretation: { published: 2019-05-02 }'),
  ],
  ['boilerplate', paper('reason: 不宜公开。'), '/documents/0/reason', paper('reason: 涉及第三方商业秘密')],
  [
    'boilerplate',
    paper('reason: 依法 不予公开'),
    '/documents/0/reason',
    paper('reason: 依法不予公开的个人隐私'),
  ],
  ['placeholder', paper('basis: 待补充'), '/documents/0/basis', paper('basis: 《统计法》第二十四条')],
  ['placeholder', page('https://www.example.gov.cn/a/xxxx.html'), '/disclosures/0/url', page(ARTICLE)],
  ['statement-refused', stated('1.1.2'), '/statements/0', stated('1.1.3')],
  ['statement-contradicted', stated('1.1.3') + figure(95), '/statements/0', stated('1.2.3') + figure(95)],
];

describe('a doubt about evidence', () => {
  it.each(cases)('%s is raised by %s', (code, provoking, pointer, innocent) => {
    const asOf = code === 'future' ? '2019-06-30' : undefined;
    expect(doubtsOf(provoking, asOf)).toEqual([`${code} ${pointer}`]);
    expect(doubtsOf(innocent, asOf)).toEqual([]);
  });

  it('shared-address is raised when three records give one address, and names the others', () => {
    const rows = (...urls: string[]) =>
      `disclosures:\n${urls.map((url) => `  - { for: 1.1.1, title: 甲, published: 2019-05-01, url: '${url}' }\n`).join('')}`;
    const other = ARTICLE.replace('7f3c', '8a1d');
    expect(judgeText(rows(ARTICLE, other, ARTICLE, ARTICLE)).doubts).toMatchObject([
      {
        code: 'shared-address',
        pointer: '/disclosures/0/url',
        also: ['/disclosures/2/url', '/disclosures/3/url'],
      },
    ]);
    expect(doubtsOf(rows(ARTICLE, ARTICLE, other))).toEqual([]);
  });

  it('statement-unpublished is raised under a policy that asks for publication', () => {
    const policy = policyWith({ 'statements: { published: false }': 'statements: { published: true }' });
    expect(judgeText(stated('1.1.3'), { policy }).doubts.map(({ code }) => code)).toEqual([
      'statement-unpublished',
    ]);
    const open = stated('1.1.3', ', published: 2019-05-01');
    expect(judgeText(open, { policy }).doubts).toEqual([]);
  });

  it('conflicting-figures is raised where one figure is given two values, not where it is repeated', () => {
    const figures = (one: number, other: number) =>
      judgeText(
        `measures:\n  - { name: 示例满意率, value: ${one}, unit: '%' }\n  - { name: 示例满意率, value: ${other}, unit: '%' }\n`,
      ).doubts;
    expect(figures(95, 80)).toMatchObject([
      { code: 'conflicting-figures', pointer: '/measures/0/value', also: ['/measures/1/value'] },
    ]);
    expect(figures(95, 95)).toEqual([]);
  });

  it('has a test for every code', () => {
    const tested = [
      ...cases.map(([code]) => code),
      'shared-address',
      'conflicting-figures',
      'statement-unpublished',
    ];
    expect([...new Set(tested)].sort()).toEqual(Object.keys(doubtWords).sort());
  });

  it('changes nothing by itself', () => {
    const doubted = judgeText(
      figure(95).replace('value: 95', "value: 95, url: 'https://blog.example.cn/1.html'"),
    );
    expect(doubted.doubts.map(({ code }) => code)).toEqual(['foreign-host']);
    expect(doubted.report.score).toEqual(judgeText(figure(95)).report.score);
    expect(findingOf(doubted, '1.1.3').result).toBe('pass');
  });

  it('stands at the very field, in both languages', () => {
    const [doubt] = judgeText(page('https://www.example.gov.cn/')).report.doubts;
    expect(doubt?.place.excerpt).toContain('https://www.example.gov.cn/');
    expect(doubt?.message).toEqual({
      zh: '网址是首页，看不出是哪一篇：https://www.example.gov.cn/',
      en: 'the address is a home page, not the item itself: https://www.example.gov.cn/',
    });
  });
});

describe('an address', () => {
  it.each([
    [
      'a page that says how often it is updated',
      published("url: 'https://www.example.gov.cn/tongji/', updates: 每月"),
    ],
    ['a host of a channel', page('https://www.example.gov.cn/a/1.html')],
  ])('is not doubted for %s', (_, text) => {
    expect(doubtsOf(text)).toEqual([]);
  });

  it('of a column is good where the requirement asks for the column', () => {
    const column = tinyWith({
      'section.yaml': { 'elements: [办事指南, 收费标准]': 'elements: [办事指南, 收费标准], column: true' },
    });
    const text = page('https://www.example.gov.cn/zhinan/').replace('1.1.1', '1.2.1');
    expect(judgeText(text, { catalog: column }).doubts).toEqual([]);
    expect(judgeText(text).doubts.map(({ code }) => code)).toEqual(['column']);
  });

  it.each(['draft', 'comments', 'filing'])('of a document is looked at in %s, too', (field) => {
    expect(doubtsOf(paper(`${field}: 'https://blog.example.cn/1.html'`))).toEqual([
      `foreign-host /documents/0/${field}`,
    ]);
  });

  it('inside an interpretation is shown there', () => {
    const text = paper("interpretation: { url: 'https://www.example.gov.cn/' }");
    expect(doubtsOf(text)).toEqual(['home-page /documents/0/interpretation/url']);
  });
});

describe('a date that has not come', () => {
  it.each([
    ['documents', '{ title: 甲, kind: 通知, signed: 2019-08-01 }', 'signed'],
    ['documents', '{ title: 甲, kind: 通知, announced: 2019-08-01 }', 'announced'],
    ['requests', '{ received: 2019-05-01, replied: 2019-08-01 }', 'replied'],
    ['incidents', '{ title: 甲, noticed: 2019-05-01, responded: 2019-08-01 09:00 }', 'responded'],
    ['incidents', '{ title: 甲, noticed: 2019-05-01, briefed: 2019-08-01 09:00 }', 'briefed'],
    ['activities', '{ kind: 示例会议, date: 2019-08-01 }', 'date'],
    ['arrangements', '{ for: 1.2.2, kind: 制度, title: 甲, since: 2019-08-01 }', 'since'],
    ['measures', '{ name: 示例满意率, value: 95, on: 2019-08-01 }', 'on'],
  ])('is doubted in %s: %s', (register, row, field) => {
    const text = `${register}:\n  - ${row}\n`;
    expect(doubtsOf(text, '2019-06-30')).toEqual([`future /${register}/0/${field}`]);
    expect(doubtsOf(text, '2019-08-01')).toEqual([]);
  });

  it('is not doubted where the manifest itself goes further than the run', () => {
    const text = `asOf: 2019-12-31\n${page(ARTICLE).replace('2019-05-01,', '2019-07-01,')}`;
    expect(doubtsOf(text, '2019-06-30')).toEqual([]);
  });
});
