import { describe, expect, it } from 'vitest';
import { boundWords, resolveBound } from '../../src/catalog/bound.ts';
import { nearest } from '../../src/catalog/nearest.ts';
import { inScope, tailor } from '../../src/catalog/tailor.ts';
import { tiny } from '../support/tiny.ts';

describe('a policy’s own numbers', () => {
  it('take the place of the catalogue’s, and nothing else', () => {
    const tailored = tailor(tiny, { limits: { quarterly: 5 } });
    expect(tailored).toEqual({
      ...tiny,
      limits: { quarterly: { ...tiny.limits.quarterly, days: 5 } },
    });
    expect(tiny.limits.quarterly?.days).toBe(15);
  });

  it('may be 0', () => {
    expect(tailor(tiny, { limits: { quarterly: 0 } }).limits.quarterly?.days).toBe(0);
  });

  it('leave a limit alone that they do not name', () => {
    expect(tailor(tiny, { limits: {} })).toEqual(tiny);
  });
});

describe('the scope of a run', () => {
  it.each([
    [[], '2.1.6', true],
    [['2'], '2.1.6', true],
    [['2.1'], '2.1.6', true],
    [['2.1.6'], '2.1.6', true],
    [['1', '2.1'], '2.1.6', true],
    [['2.1'], '2.10.1', false],
    [['2'], '20.1.1', false],
    [['2.1.6'], '2.1.61', false],
    [['2.1.6'], '2.1.5', false],
    [['3'], '2.1.6', false],
  ])('%o holds %s: %s', (only, id, held) => {
    expect(inScope(only, { id })).toBe(held);
  });
});

describe('the name that was probably meant', () => {
  it.each([
    ['县门户网址', ['县公报', '县门户网站'], '县门户网站'],
    ['财政所', ['财政局', '财政厅'], '财政局'],
    ['制渡', ['制度'], '制度'],
    ['制度', ['制度'], '制度'],
    ['甲乙', ['丙丁'], null],
    ['一二三四五六', ['一二三四'], '一二三四'],
    ['一二三四五六', ['一二三'], null],
    ['1.2.9', ['1.1.9', '1.2.1'], '1.2.1'],
    ['名', [], null],
  ])('for %s among %o is %s', (name, known, meant) => {
    expect(nearest(name, known)).toBe(meant);
  });
});

describe('the units bound', () => {
  const leads = ['县民政局'];
  it.each([
    ['leads', ['县民政局']],
    ['all', ['县统计局', '县民政局', '示例乡']],
    ['villages', ['示例乡']],
    ['numbers', ['县统计局']],
    ['县统计局', ['县统计局']],
    [
      ['villages', 'leads', '县统计局'],
      ['县统计局', '县民政局', '示例乡'],
    ],
  ])('by %o are %o, in the order of the register', (bound, units) => {
    expect(resolveBound(bound, leads, tiny.units)).toEqual({ units, unknown: [] });
  });

  it('by an unknown word are none, and the word is told', () => {
    expect(resolveBound(['village', 'leads'], leads, tiny.units)).toEqual({
      units: ['县民政局'],
      unknown: ['village'],
    });
  });

  it('may be named by unit, group and tag', () => {
    expect(boundWords(tiny.units)).toEqual([
      '县统计局',
      'bureaus',
      'numbers',
      '县民政局',
      '示例乡',
      'villages',
    ]);
  });
});
