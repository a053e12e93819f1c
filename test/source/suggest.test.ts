/** A word that is not known → the one that was probably meant, and whether it can be no other. */
import { describe, expect, test } from 'vitest';
import { isSole, nearest, nearestField } from '../../src/source/suggest.ts';

describe('the nearest of some words', () => {
  test.each([
    ['titel', ['title', 'note'], 'title'],
    ['TITLE', ['title'], 'title'],
    ['title', ['TITLE'], 'TITLE'],
    ['pubished', ['publish', 'published'], 'published'],
    ['fro', ['for'], undefined],
    ['fo', ['for'], 'for'],
    ['fot', ['for'], 'for'],
    ['ab', ['xy'], undefined],
    ['a', ['b'], undefined],
    ['a', ['ab'], 'ab'],
    ['name', ['nxyz'], undefined],
    ['name', ['nxye'], 'nxye'],
    ['abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
    ['abcdefgh', ['abcdexyz'], undefined],
    ['namt', ['name', 'namr'], 'name'],
    ['note', [], undefined],
    ['k'.repeat(101), ['k'.repeat(101)], undefined],
    ['k'.repeat(100), ['k'.repeat(100)], 'k'.repeat(100)],
  ] as const)('%s among %j', (word, known, found) => {
    expect(nearest(word, known)).toBe(found);
  });
});

const field = (key: string, zh?: string, en?: string) =>
  zh === undefined ? { key } : { key, title: { zh, en: en ?? key } };
const FIELDS = [
  field('for', '对应要求', 'Requirement'),
  field('title', '标题', 'Title'),
  field('published', '发布日期', 'Date of publication'),
  field('revised', '修订日期', 'Date of revision'),
  field('note', '说明', 'Remarks'),
  field('x', '号', 'Number'),
  field('charge', '负责人', 'In charge'),
  field('bare'),
];

describe('the field that was meant', () => {
  test.each([
    ['标题', 'title'],
    ['标题：', 'title'],
    ['- 标题', 'title'],
    ['发布日', 'published'],
    ['文件标题', 'title'],
    ['发布日斯', 'published'],
    ['应对要求', undefined],
    ['对应需求', 'for'],
    ['号', 'x'],
    ['号：', 'x'],
    ['号 : ', 'x'],
    ['- - 号', 'x'],
    ['标签', undefined],
    ['负贵人', 'charge'],
    ['负人', undefined],
    ['fo文', undefined],
    ['题', undefined],
    ['文号', undefined],
    ['remarks', 'note'],
    ['Date of Revision', 'revised'],
    ['titel', 'title'],
    ['ｎｏｔｅ', 'note'],
    ['note :', 'note'],
    ['bear', 'bare'],
    ['zzzzzz', undefined],
    ['', undefined],
  ])('%s', (word, key) => {
    expect(nearestField(word, FIELDS)?.key).toBe(key);
  });
  test('is the one whose title is the very word rather than one that contains it', () => {
    expect(nearestField('日期', [field('a', '发布日期'), field('b', '日期')])?.key).toBe('b');
  });
});

describe('it can be no other', () => {
  const sole = (word: string, key: string, fields = FIELDS): boolean => {
    const near = fields.find((one) => one.key === key);
    return near !== undefined && isSole(word, near, fields);
  };
  test.each([
    ['标题', 'title', true],
    ['发布日', 'published', true],
    ['日期', 'published', false],
    ['titel', 'title', true],
    ['TITEL', 'title', true],
    ['fo', 'for', false],
    ['fox', 'for', true],
    ['fxx', 'for', false],
    ['nxxe', 'note', false],
    ['标题：', 'title', true],
    ['标题：通知', 'title', false],
    ['title:a', 'title', false],
  ])('%s for %s: %s', (word, key, expected) => {
    expect(sole(word, key)).toBe(expected);
  });
  test('two fields of one title could both be meant', () => {
    const twins = [field('a', '日期'), field('b', '日期'), field('c', '发布日期')];
    expect(sole('日期', 'a', twins)).toBe(false);
    expect(sole('日期', 'a', [field('a', '日期'), field('c', '发布日期')])).toBe(true);
  });
  test('two names as near as each other could both be meant', () => {
    expect(sole('names', 'name', [field('name'), field('namea')])).toBe(false);
    expect(sole('names', 'name', [field('name'), field('namea'), field('zzzzz')])).toBe(false);
    expect(sole('namee', 'name', [field('name'), field('nameeee')])).toBe(true);
    expect(sole('ID', 'id', [field('id'), field('ia')])).toBe(true);
    expect(sole('日期', 'a', [field('a', '发布日期'), field('b')])).toBe(true);
  });
});
