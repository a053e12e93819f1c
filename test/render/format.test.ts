import { describe, expect, it } from 'vitest';
import {
  credits,
  either,
  forgone,
  gained,
  list,
  percent,
  points,
  score,
  total,
} from '../../src/messages/format.ts';
import * as labels from '../../src/messages/labels.ts';

describe('figures', () => {
  it.each([
    ['0', '0'],
    ['1/1000', '<0.01'],
    ['1/100', '0.01'],
    ['99/1000', '0.09'],
    ['1/10', '0.1'],
    ['139/100', '1.3'],
    ['5', '5.0'],
    ['-7/5', '1.4'],
  ])('%s points are written %s', (exact, text) => {
    expect(points(exact)).toBe(text);
  });
  it('carry their sign', () => {
    expect([gained('2/5'), forgone('7/5'), gained('0'), gained('1/999')]).toEqual([
      '+0.4',
      '-1.4',
      '0',
      '<0.01',
    ]);
  });
  it('are added exactly and only then floored', () => {
    expect(points(total(['1/30', '1/30', '1/30']))).toBe('0.1');
  });
  it('of credits have no needless zeros', () => {
    expect([credits('21/2'), credits('10'), credits('0'), credits('1/3')]).toEqual([
      '10.5',
      '10',
      '0',
      '0.33',
    ]);
  });
  it('of a score have one decimal', () => {
    expect([score(100), score(0), score(null)]).toEqual(['100.0', '0.0', '--']);
  });
  it('of a share never round up', () => {
    expect([percent(9996, 10000), percent(1, 1), percent(0, 0)]).toEqual(['99.9%', '100.0%', '100.0%']);
  });
});

describe('lists', () => {
  it('are joined as each language does', () => {
    expect(list(['甲', '乙'], 'zh')).toBe('甲、乙');
    expect(list(['a', 'b'], 'en')).toBe('a, b');
    expect(either(['甲', '乙', '丙'], 'zh')).toBe('甲、乙或丙');
    expect(either(['a', 'b', 'c'], 'en')).toBe('a, b or c');
    expect(either(['甲'], 'zh')).toBe('甲');
  });
});

describe('every word stands in both languages', () => {
  const tables = {
    ...labels.results,
    ...labels.levels,
    ...labels.states,
    ...labels.severities,
    ...labels.ruleKinds,
    ...labels.rows,
    ...labels.heads,
  };
  it.each(Object.entries(tables))('%s', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\x20-\x7E]+$/);
  });
});
