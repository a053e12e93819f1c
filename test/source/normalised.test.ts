/** Values by schemas written by hand: what each is understood as, and what is noted. */
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/source/applicable.ts';
import { isWorthNormalising, normalise } from '../../src/source/normalise.ts';

const $defs: Readonly<Record<string, Schema>> = {
  period: { type: ['string', 'integer'] },
  date: { type: 'string', format: 'date' },
  minute: { type: 'string', format: 'minute' },
  number: { type: 'string' },
  id: { type: 'string', pattern: '^[1-9]\\.[1-9]$' },
};
/** What is understood, and the note on it. */
const read = (value: unknown, schema: Schema): readonly unknown[] => {
  const root: Schema = { $defs, properties: { x: schema } };
  const { value: understood, notes } = normalise({ x: value }, root);
  const [note, more] = notes;
  expect(more).toBeUndefined();
  if (note === undefined) return [(understood as { x: unknown }).x];
  expect(note.pointer).toBe('/x');
  return [(understood as { x: unknown }).x, note.charge.code, ...Object.values(note.charge.facts)];
};
const named = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

describe('a value is understood', () => {
  test.each([
    ['2017-03', named('period'), ['2017-03']],
    ['2017年3月', named('period'), ['2017-03', 'date-form', '2017年3月', '2017-03']],
    [' 2017-03 ', named('period'), ['2017-03']],
    [2017, named('period'), ['2017']],
    [2017.1, named('period'), [2017.1]],
    ['2017-13', named('period'), ['2017-13']],
    ['2017-03 ', named('date'), ['2017-03 ']],
    ['2017.3.1', named('date'), ['2017-03-01', 'date-form', '2017.3.1', '2017-03-01']],
    [20170301, named('date'), ['2017-03-01', 'date-form', '20170301', '2017-03-01']],
    [' 2017-03-01 ', named('date'), ['2017-03-01']],
    ['2017-03-01', named('date'), ['2017-03-01']],
    ['2017.3.1', { type: 'string', format: 'date' }, ['2017-03-01', 'date-form', '2017.3.1', '2017-03-01']],
    [
      '2017-03-01 8:05',
      named('minute'),
      ['2017-03-01 08:05', 'date-form', '2017-03-01 8:05', '2017-03-01 08:05'],
    ],
    ['2017-03-01 08:05', named('minute'), ['2017-03-01 08:05']],
    ['2017.3.1', { type: 'string' }, ['2017.3.1']],
    [' x\u3000', { type: 'string' }, ['x']],
    [5, { type: 'number' }, [5]],
    [true, { type: 'boolean' }, [true]],
    [null, named('date'), [null]],
    [['a'], { type: 'string' }, [['a']]],
  ] as const)('%j by %j', (value, schema, understood) => {
    expect(read(value, schema as Schema)).toEqual(understood);
  });
});

describe('a choice', () => {
  const choice = (...words: readonly string[]): Schema => ({ enum: words });
  test.each([
    [' 甲 ', choice('甲', '乙'), ['甲']],
    ['甲', choice('甲', '乙'), ['甲']],
    ['Ａ', choice('A', 'B'), ['A', 'full-width', 'Ａ', 'A']],
    [' “A” ', choice('A', 'B'), ['A', 'full-width', '“A”', 'A']],
    [' 丙 ', choice('甲', '乙'), [' 丙 ']],
    ['免予公开', choice('不予公开'), ['不予公开', 'openness-form', '免予公开', '不予公开']],
    [' 免予公开 ', choice('不予公开'), ['不予公开', 'openness-form', '免予公开', '不予公开']],
    ['免予公开', choice('甲'), ['免予公开']],
    ['免予公开', { type: 'string' }, ['免予公开']],
    ['toString', choice('甲'), ['toString']],
    ['乙', { anyOf: [choice('甲'), choice('乙')] }, ['乙']],
  ] as const)('%j of %j', (value, schema, understood) => {
    expect(read(value, schema as Schema)).toEqual(understood);
  });
});

describe('a pattern', () => {
  test.each([
    ['2.1', ['2.1']],
    [' 2.1 ', ['2.1']],
    ['２.１', ['2.1', 'full-width', '２.１', '2.1']],
    ['“2.1”', ['2.1', 'full-width', '“2.1”', '2.1']],
    ['２.', ['２.']],
    ['x', ['x']],
  ])('is met by %j as it can be', (value, understood) => {
    expect(read(value, named('id'))).toEqual(understood);
  });
  test('has letters beyond U+FFFF for one', () => {
    expect(read('𠮷', { type: 'string', pattern: '^.$' })).toEqual(['𠮷']);
  });
});

describe('a document number', () => {
  const NUMBER = named('number');
  test.each([
    ['静财[2017]3号', '静财〔2017〕3号'],
    ['静财(2017)3号', '静财〔2017〕3号'],
    ['静财（ 2017 ）3号', '静财〔2017〕3号'],
    ['静财【2017】3号', '静财〔2017〕3号'],
    ['静财〈2017〉3号', '静财〔2017〕3号'],
    ['静财［２０１７］3号', '静财〔2017〕3号'],
    ['静财[1998]3号', '静财〔1998〕3号'],
  ])('%s has the year in 〔〕', (raw, right) => {
    expect(read(raw, NUMBER)).toEqual([right, 'number-brackets', raw, right]);
    expect(read(` ${raw}`, { type: 'string', title: '文号 Number' })).toEqual([
      right,
      'number-brackets',
      raw,
      right,
    ]);
  });
  test.each(['静财[17]3号', '静财[3017]3号', '静财[甲]3号', '静财[20171]3号', '静财〔2017〕3号'])(
    '%s is left',
    (raw) => {
      expect(read(raw, NUMBER)).toEqual([raw]);
    },
  );
  test('has its brackets only there', () => {
    expect(read('静财[2017]3号', { type: 'string', title: '标题 Title' })).toEqual(['静财[2017]3号']);
  });
});

describe('what is inside', () => {
  const root: Schema = {
    $defs,
    properties: {
      list: { type: 'array', items: named('date') },
      'a/b~c': { properties: { day: named('date') } },
    },
    additionalProperties: false,
  };
  test('is understood at its place; what had to change is a copy, what had not is the same', () => {
    const value = Object.freeze({
      list: Object.freeze(['2017-01-01', '2017.1.2', '2017.1.3']),
      'a/b~c': Object.freeze({ day: '2017.1.4', other: ' x ' }),
      unknown: Object.freeze({ day: ' y ' }),
    });
    const { value: after, notes } = normalise(value, root);
    expect(after).toEqual({
      list: ['2017-01-01', '2017-01-02', '2017-01-03'],
      'a/b~c': { day: '2017-01-04', other: ' x ' },
      unknown: { day: ' y ' },
    });
    expect(notes.map(({ pointer }) => pointer)).toEqual(['/list/1', '/list/2', '/a~1b~0c/day']);
    expect((after as typeof value).unknown).toBe(value.unknown);
    expect(value.list[1]).toBe('2017.1.2');
  });
  test('is not looked at by the name that changes every object', () => {
    const value = JSON.parse('{"__proto__": "2017.1.1"}');
    expect(normalise(value, { $defs, additionalProperties: named('date') })).toEqual({ value, notes: [] });
  });
});

test.each([
  ['静安', false],
  ['静\u3000安', true],
  ['静\u00a0安', true],
  ['免予公开', true],
  ['静财[2017]3号', true],
  ['静财（2017）3号', true],
  ['静财[3017]3号', false],
  ['静财〔2017〕3号', false],
  ['[201]', false],
  ['2017-03-01', false],
  ['covers:\n  -预算', true],
  ['covers:\r-预算', true],
  ['covers:\n  - 预算', false],
  ['covers: -预算', false],
  ['a: 1\n---\nb: 2', false],
])('a second look at %j: %s', (text, worth) => {
  expect(isWorthNormalising(text)).toBe(worth);
});
