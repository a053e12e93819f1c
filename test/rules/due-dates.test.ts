import { describe, expect, it } from 'vitest';
import { dueDates } from '../../src/rules/due-dates.ts';
import { fieldOf, listOf, sameName } from '../../src/rules/registers.ts';
import { limits, period, requirement } from '../support/rules.ts';

const catalog = { period, limits };

describe('the days on which a requirement falls due', () => {
  it('are told of every period', () => {
    const quarterly = requirement('periodic', {
      every: 'quarter',
      due: { limit: 'twenty', of: 'periodEnd' },
    });
    expect(dueDates(quarterly, catalog)).toEqual([
      { key: '2019-Q1', due: '2019-04-28' },
      { key: '2019-Q2', due: '2019-07-26' },
      { key: '2019-Q3', due: '2019-11-01' },
      { key: '2019-Q4', due: '2020-02-05' },
    ]);
  });

  it.each([
    ['by its own date', requirement('publish', { by: '2019-06-30' }), '2019-06-30'],
    ['by its own date', requirement('arrange', { by: '2019-09-30' }), '2019-09-30'],
    ['by the end of the year', requirement('publish', {}), '2019-12-31'],
    ['by the end of the year', requirement('hold', { kind: '会议' }), '2019-12-31'],
    ['by the end of the year', requirement('measure', { name: '满意率', atLeast: 90 }), '2019-12-31'],
  ])('are one %s', (_, asked, due) => {
    expect(dueDates(asked, catalog).map((each) => each.due)).toEqual([due]);
  });

  it('are not told where every record has its own', () => {
    const must = [{ that: {}, says: '好。', en: 'Fine.' }];
    expect(dueDates(requirement('each', { in: 'documents', must }), catalog)).toEqual([]);
  });
});

describe('a field', () => {
  const row = { title: '甲', covers: ['乙', 3, '丙'], interpretation: { url: 'https://a.gov.cn/1' } };

  it('inside another is found by its dotted name', () => {
    expect(fieldOf(row, 'interpretation.url')).toBe('https://a.gov.cn/1');
    expect(fieldOf(row, 'title.length')).toBeUndefined();
    expect(fieldOf(row, 'interpretation.url.host')).toBeUndefined();
  });

  it('that every object inherits is not one', () => {
    expect(fieldOf(row, 'constructor')).toBeUndefined();
    expect(fieldOf(row, '__proto__')).toBeUndefined();
  });

  it('of one name or of many is a list of texts', () => {
    expect(listOf(row, 'title')).toEqual(['甲']);
    expect(listOf(row, 'covers')).toEqual(['乙', '丙']);
    expect(listOf(row, 'media')).toEqual([]);
  });
});

describe('two names are the same', () => {
  it.each([
    ['“上海静安”微博', '上海静安微博'],
    ['ＧＤＰ（总量）', 'GDP(总量)'],
    [' 区 门户\u3000网站 ', '区门户网站'],
    ['「三公」经费', "'三公'经费"],
  ])('%s and %s', (one, other) => {
    expect(sameName(one)).toBe(sameName(other));
  });

  it('only in form: 财政收入 is not 财政支出', () => {
    expect(sameName('财政收入')).not.toBe(sameName('财政支出'));
  });
});
