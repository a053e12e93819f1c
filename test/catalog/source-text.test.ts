import { describe, expect, it } from 'vitest';
import { readPoints } from '../../src/catalog/source-text.ts';
import { textsOf } from '../support/tiny.ts';

const ids = (source: string): readonly string[] => [...readPoints(source).keys()];

describe('the points of an official text', () => {
  it.each([
    ['half-width brackets', '一、甲\n(一)公开。', ['1.1']],
    ['full-width brackets', '一、甲\n（一）公开。', ['1.1']],
    ['both in one text', '一、甲\n（一）公开。\n(二)公开。', ['1.1', '1.2']],
    ['several sections', '一、甲\n（一）公开。\n二、乙\n（一）公开。', ['1.1', '2.1']],
    ['indented lines of Windows', '  一、甲\r\n\r\n\u3000（一）公开。\r\n', ['1.1']],
  ])('are numbered with %s', (_, source, found) => {
    expect(ids(source)).toEqual(found);
  });

  it.each([
    ['九', 9],
    ['十', 10],
    ['十一', 11],
    ['十九', 19],
    ['二十', 20],
    ['二十一', 21],
    ['九十九', 99],
  ])('may have the number %s (%i), as may the sections', (word, number) => {
    expect(ids(`一、甲\n（${word}）公开。`)).toEqual([`1.${number}`]);
    expect(ids(`${word}、甲\n（一）公开。`)).toEqual([`${number}.1`]);
  });

  it.each([
    ['before the first section', '（一）公开。\n一、甲'],
    ['inside a sentence', '一、甲\n公开（一）公开。'],
    ['with Arabic figures', '一、甲\n(1)公开。\n1.公开。'],
  ])('are not found %s', (_, source) => {
    expect(ids(source)).toEqual([]);
  });

  it('end with their paragraph', () => {
    const points = readPoints('一、甲\n（一）公开甲。\n落款。\n（二）公开乙。');
    expect([...points.values()].map(({ text }) => text)).toEqual(['公开甲。', '公开乙。']);
  });
});

describe('the lead bracket', () => {
  it.each([
    ['(牵头部门:县统计局、县民政局)', ['县统计局', '县民政局']],
    ['（牵头单位：县统计局，县民政局）', ['县统计局', '县民政局']],
    ['(牵头部门:县统计局, 县民政局)  ', ['县统计局', '县民政局']],
    ['（牵头部门：县统计局）', ['县统计局']],
  ])('%s names the leads and obliges nobody', (bracket, leads) => {
    expect(readPoints(`一、甲\n（一）公开(示例)统计。${bracket}`).get('1.1')).toEqual({
      id: '1.1',
      text: `公开(示例)统计。${bracket.trim()}`,
      normative: '公开(示例)统计。',
      leads,
    });
  });

  it('may be left out', () => {
    const point = readPoints('一、甲\n（一）公开统计。').get('1.1');
    expect(point).toMatchObject({ normative: '公开统计。', leads: [] });
  });

  it('stands at the end, or it is text', () => {
    const point = readPoints('一、甲\n（一）公开（牵头部门：县统计局）统计。').get('1.1');
    expect(point).toMatchObject({ normative: '公开（牵头部门：县统计局）统计。', leads: [] });
  });
});

it('the work points of 2017 have 4 + 4 + 7 + 5 + 6 points and 42 pairs of point and lead', () => {
  const points = [...readPoints(textsOf('schemas/catalogs/jingan-2017').get('source.txt') ?? '').values()];
  const count = (section: number) => points.filter(({ id }) => id.startsWith(`${section}.`)).length;
  expect([1, 2, 3, 4, 5].map(count)).toEqual([4, 4, 7, 5, 6]);
  expect(points.flatMap(({ leads }) => leads)).toHaveLength(42);
  expect(new Set(points.flatMap(({ leads }) => leads)).size).toBe(21);
});
