import { describe, expect, it } from 'vitest';
import { recogniser } from '../../src/catalog/recognise.ts';
import { nameWords } from '../../src/messages/names.ts';
import type { Catalog, Manifest } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { tinyWith } from '../support/changed.ts';
import { manifestForm, tiny } from '../support/tiny.ts';

const HEAD = 'zwgk: 1\ncatalog: tiny-2019\ndepartment: 县统计局\n';
const read = (text: string, catalog: Catalog = tiny) => {
  const form = conform<Manifest>(readDocument('a.yaml', text), manifestForm.validate, manifestForm.schema);
  if (form.problems.length > 0) throw new Error(form.problems.map(({ message }) => message.en).join('\n'));
  return recogniser(catalog)(form);
};
const codes = (text: string, catalog?: Catalog) =>
  read(text, catalog).problems.map(({ code, severity, place }) => `${severity} ${code} ${place.line}`);
const mends = (text: string) => read(text).problems.map(({ mend }) => mend?.zh);

const item = (fields: string) => `${HEAD}disclosures:\n  - { for: 1.2.1, title: 甲, ${fields} }\n`;

/** Code, a manifest that provokes it, and the line at which it is shown. */
const cases: readonly (readonly [keyof typeof nameWords, string, string])[] = [
  ['other-catalog', HEAD.replace('tiny-2019', 'tiny-2020'), 'error other-catalog 2'],
  ['unknown-department', HEAD.replace('县统计局', '县统计处'), 'error unknown-department 3'],
  ['unknown-channel', item('channel: 县广播站').replace('1.2.1', '1.1.1'), 'hint unknown-channel 5'],
  ['unknown-id', item('url: https://www.example.gov.cn/1').replace('1.2.1', '1.9.9'), 'hint unknown-id 5'],
  ['unbound-id', item('covers: 办事指南'), 'hint unbound-id 5'],
  ['unknown-element', item('covers: 联系电话').replace('县统计局', '县民政局'), 'hint unknown-element 5'],
  ['near-term', `${HEAD}activities:\n  - { kind: 示例会义, date: 2019-05-01 }\n`, 'hint near-term 5'],
];

describe('a name that the catalogue does not know', () => {
  it.each(cases)('is told as %s, at its place', (_, text, told) => {
    expect(codes(text)).toEqual([told]);
  });

  it('has a test for every code', () => {
    expect(cases.map(([code]) => code).sort()).toEqual(Object.keys(nameWords).sort());
  });
});

describe('names that nobody knows', () => {
  const rows = (much: number) =>
    `${HEAD}disclosures:\n${'  - { for: 1.1.1, title: 甲, channel: 县广播站 }\n'.repeat(much)}`;
  it('are told as often as anybody reads', () => {
    expect(codes(rows(200))).toHaveLength(200);
    expect(codes(rows(201))).toEqual([...codes(rows(200)), 'hint too-many 204']);
  });
  it('keep back nothing that is graver', () => {
    expect(codes(rows(300).replace('县统计局', '县统计处'))).toEqual(['error unknown-department 3']);
  });
});

describe('a department', () => {
  it.each([['县统计局'], ['示例县统计局'], ['统计局'], ['“统计局”'], ['县 统计局']])(
    'is known as %s',
    (name) => {
      expect(read(HEAD.replace('县统计局', name)).unit?.short).toBe('县统计局');
    },
  );

  it.each([
    ['县统计处', '是不是“县统计局”？'],
    ['示例县民正局', '是不是“县民政局”？'],
    ['县气象局', '填单位的简称或全称，如 区财政局'],
  ])('misspelt as %s: %s', (name, mend) => {
    const { unit, problems } = read(HEAD.replace('县统计局', name));
    expect(unit).toBeUndefined();
    expect(problems.map((problem) => problem.mend?.zh)).toEqual([mend]);
  });
});

describe('a channel', () => {
  it('known by an alias takes the catalogue’s name', () => {
    const { manifest, problems } = read(item('channel: [“门户网站”, 县公报]').replace('1.2.1', '1.1.1'));
    expect(manifest.disclosures?.[0]?.channel).toEqual(['县门户网站', '县公报']);
    expect(problems).toEqual([]);
  });

  it('that is not known stays as it was written', () => {
    const { manifest } = read(item('channel: 县广播站'));
    expect(manifest.disclosures?.[0]?.channel).toBe('县广播站');
  });

  it('misspelt is told with the one that was meant', () => {
    expect(mends(item('channel: 县门户网址').replace('1.2.1', '1.1.1'))).toEqual(['是不是“县门户网站”？']);
  });

  it('brings the wider ones along that it is one of', () => {
    const also = { '- { name: 县公报 }': '- { name: 县公报, also: [县门户网站] }' };
    const catalog = tinyWith({ 'catalog.yaml': also });
    const { manifest } = read(item('channel: 县公报'), catalog);
    expect(manifest.disclosures?.[0]?.channel).toEqual(['县公报', '县门户网站']);
  });

  it.each([
    ['documents', '{ kind: 通知, title: 甲, channel: 门户网站 }', 'channel'],
    ['incidents', '{ title: 甲, noticed: 2019-05-03, where: 门户网站 }', 'where'],
    ['proposals', '{ title: 甲, kind: 政协提案, channel: 门户网站 }', 'channel'],
  ] as const)('is understood in %s, too', (register, row, field) => {
    const { manifest } = read(`${HEAD}${register}:\n  - ${row}\n`);
    expect(manifest[register]?.[0]?.[field]).toEqual(['县门户网站']);
  });
});

describe('an id', () => {
  it('misspelt is told with the one that was meant', () => {
    expect(mends(item('published: 2019-05-01').replace('1.2.1', '1.1.9'))).toEqual(['是不是“1.1.1”？']);
  });

  it('of a list is told by itself, and the others keep their meaning', () => {
    const { manifest, problems } = read(item('channel: 县公报').replace('1.2.1', '[1.1.1, 7.7.7, 1.2.1]'));
    expect(problems.map(({ code }) => code)).toEqual(['unknown-id', 'unbound-id']);
    expect(manifest.disclosures?.[0]?.for).toEqual(['1.1.1', '7.7.7', '1.2.1']);
  });

  it('of another unit’s requirement is told in statements and arrangements, too', () => {
    const statement = '  - { for: 1.2.1, claim: notapplicable, reason: 本局没有 }\n';
    expect(codes(`${HEAD}statements:\n${statement}`)).toEqual(['hint unbound-id 5']);
    expect(codes(`${HEAD}arrangements:\n  - { for: 1.2.1, kind: 制度, title: 甲 }\n`)).toEqual([
      'hint unbound-id 5',
    ]);
  });
});

describe('an element', () => {
  const civil = (covers: string) => item(`covers: ${covers}`).replace('县统计局', '县民政局');

  it.each([
    ['指南', '是不是“办事指南”？'],
    ['收费标准表', '是不是“收费标准”？'],
    ['办事指难', '是不是“办事指南”？'],
    ['联系电话', '照要求里的词填写，用 zwgk explain 查'],
  ])('written as %s is told: %s', (word, mend) => {
    expect(mends(civil(word))).toEqual([mend]);
  });

  it('in another width or with spaces is the same', () => {
    expect(codes(civil('[“办事 指南”, 收费标准]'))).toEqual([]);
  });

  it('is free where the requirement names none', () => {
    expect(codes(item('covers: 全文, channel: 县公报').replace('1.2.1', '1.1.1'))).toEqual([]);
  });
});

describe('a word that a requirement looks for', () => {
  it.each([
    ['activities', '{ kind: 示例会义, date: 2019-05-01 }', '是不是“示例会议”？'],
    ['arrangements', '{ for: 1.2.2, kind: 制渡, title: 甲 }', '是不是“制度”？'],
    ['measures', '{ name: 示例满意度, value: 90 }', '是不是“示例满意率”？'],
  ])('misspelt in %s is told: %3$s', (register, row, mend) => {
    expect(mends(`${HEAD}${register}:\n  - ${row}\n`)).toEqual([mend]);
  });

  it('is not missed where another word was meant', () => {
    expect(codes(`${HEAD}activities:\n  - { kind: 消防演练, date: 2019-05-01 }\n`)).toEqual([]);
  });

  it.each(['重要民声', '[宏观经济, 重要民声]'])('misspelt is told in one name and in a list: %s', (topic) => {
    const where = { 'where: { openness: 不予公开 }': 'where: { topic: [重要民生, 宏观经济] }' };
    const catalog = tinyWith({ 'section.yaml': where });
    const text = `${HEAD}documents:\n  - { kind: 通知, title: 甲, topic: ${topic} }\n`;
    expect(codes(text, catalog)).toEqual(['hint near-term 5']);
  });
});

it('a manifest in the catalogue’s own words keeps its rows as they are', () => {
  const document = conform<Manifest>(
    readDocument('a.yaml', item('channel: 县门户网站').replace('1.2.1', '1.1.1')),
    manifestForm.validate,
    manifestForm.schema,
  );
  const { manifest, problems } = recogniser(tiny)(document);
  expect(problems).toEqual([]);
  expect(manifest).toEqual(document.value);
});
