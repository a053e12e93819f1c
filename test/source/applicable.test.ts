/** The parts of a schema that hold for a value, and the kinds of value that they want. */
import { describe, expect, test } from 'vitest';
import { applicable, type Schema, titleOf, within } from '../../src/source/applicable.ts';
import { kindOf, wanted } from '../../src/source/kinds.ts';

const of = (schema: Schema, value: unknown = {}, root: Schema = schema) => applicable(schema, root, value);
/** The titles of what holds, outermost first. */
const titles = ({ parts }: ReturnType<typeof applicable>): readonly (string | undefined)[] =>
  parts.flatMap(({ title }) => title ?? []);

describe('the parts that hold', () => {
  test('a schema, its branches and what it refers to', () => {
    const schema: Schema = {
      title: 'own',
      allOf: [{ title: 'all' }],
      anyOf: [{ title: 'any' }],
      oneOf: [{ title: 'one', allOf: [{ title: 'deep' }] }],
      $ref: '#/$defs/far',
      $defs: { far: { title: 'far', $ref: '#/$defs/further' }, further: { title: 'further' } },
    };
    expect(titles(of(schema))).toEqual(['own', 'all', 'any', 'one', 'deep', 'far', 'further']);
    expect(of(schema).names).toEqual(['far', 'further']);
  });
  test('a schema that refers to itself is read once', () => {
    const schema: Schema = {
      $ref: '#/$defs/a',
      $defs: { a: { title: 'a', anyOf: [{ $ref: '#/$defs/a' }] } },
    };
    expect(titles(of(schema))).toEqual(['a']);
    expect(of(schema).names).toEqual(['a']);
  });
  test('what is referred to elsewhere, or is not there, says nothing', () => {
    expect(of({ $ref: 'urn:other' })).toEqual({ parts: [{ $ref: 'urn:other' }], names: [] });
    expect(of({ $ref: '#/$defs/none' })).toEqual({ parts: [{ $ref: '#/$defs/none' }], names: ['none'] });
    expect(applicable(undefined, {}, 1)).toEqual({ parts: [], names: [] });
    expect(applicable(true as unknown as Schema, {}, 1)).toEqual({ parts: [], names: [] });
  });
});

// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
const when = (test: Schema): Schema => ({ if: test, then: { title: 'then' } });

describe('a condition', () => {
  test.each([
    ['a constant that is there', { properties: { a: { const: 1 } } }, { a: 1 }, true],
    ['another value', { properties: { a: { const: 1 } } }, { a: 2 }, false],
    ['a field that is not there', { properties: { a: { const: 1 } } }, {}, true],
    ['one of several', { properties: { a: { enum: [1, 2] } } }, { a: 2 }, true],
    ['none of several', { properties: { a: { enum: [1, 2] } } }, { a: 3 }, false],
    ['one field of two', { properties: { a: { const: 1 }, b: { const: 2 } } }, { a: 1, b: 3 }, false],
    ['anything', { properties: { a: {} } }, { a: 3 }, true],
    ['no condition', {}, {}, true],
    ['a field that must be there and is', { required: ['a'] }, { a: null }, true],
    ['a field that must be there and is not', { required: ['a'] }, { b: 1 }, false],
    ['one of two that must be there', { required: ['a', 'b'] }, { b: 1 }, false],
    ['no group at all', {}, [1], false],
    ['a word', {}, 'a', false],
    ['nothing', {}, null, false],
  ] as const)('%s', (_, test, value, holds) => {
    expect(titles(of(when(test as Schema), value))).toEqual(holds ? ['then'] : []);
  });
  test('without a consequence says nothing', () => {
    expect(of({ if: {} }).parts).toEqual([{ if: {} }]);
    const { if: _, ...alone } = when({});
    expect(titles(of(alone))).toEqual([]);
  });
});

describe('what holds for something inside', () => {
  const schema: Schema = {
    properties: { a: { title: 'a' } },
    additionalProperties: { title: 'other' },
    items: { title: 'item', $ref: '#/$defs/named' },
    $defs: { named: { title: 'named' } },
  };
  const at = (key: string | number, from: Schema = schema) => within(of(from), from, key, undefined);
  test('a field has its own schema', () => {
    expect(titles(at('a'))).toEqual(['a']);
  });
  test('other fields have the one for the others', () => {
    expect(titles(at('b'))).toEqual(['other']);
    expect(titles(at('toString'))).toEqual(['other']);
    expect(at('b', { additionalProperties: false })).toEqual({ parts: [], names: [] });
    expect(at('b', {})).toEqual({ parts: [], names: [] });
  });
  test('is found anew where it hangs on a condition, and known by heart where it does not', () => {
    const by: Schema = {
      items: { ...when({ required: ['a'] }), anyOf: [{ title: 'any' }] },
      properties: { plain: { title: 'plain' } },
    };
    const rows = of(by);
    expect(titles(within(rows, by, 0, { a: 1 }))).toEqual(['any', 'then']);
    expect(titles(within(rows, by, 1, {}))).toEqual(['any']);
    expect(titles(within(rows, by, 2, { a: 1 }))).toEqual(['any', 'then']);
    expect(within(rows, by, 'plain', 1)).toBe(within(rows, by, 'plain', 2));
    const inner: Schema = {
      allOf: [{ $ref: '#/$defs/c' }],
      $defs: { c: when({ required: ['a'] }) },
    };
    expect(titles(of(inner, { a: 1 }))).toEqual(['then']);
    expect(titles(of(inner, {}))).toEqual([]);
  });
  test('of one name hangs on the schema that it is referred to from', () => {
    const shared: Schema = { $ref: '#/$defs/x' };
    const rootOf = (title: string): Schema => ({ properties: { a: shared }, $defs: { x: { title } } });
    const [one, other] = [rootOf('one'), rootOf('other')];
    expect(titles(within(of(one), one, 'a', 1))).toEqual(['one']);
    expect(titles(within(of(other), other, 'a', 1))).toEqual(['other']);
  });
  test('an item has the one for items', () => {
    expect(titles(at(0))).toEqual(['item', 'named']);
    expect(at(0).names).toEqual(['named']);
    expect(at(0, { items: false })).toEqual({ parts: [], names: [] });
  });
});

test('a title is Chinese before the first blank and English after it', () => {
  const title = (schema: Schema) => titleOf(of(schema));
  expect(title({ title: '发布日期 Date of publication' })).toEqual({
    zh: '发布日期',
    en: 'Date of publication',
  });
  expect(title({ title: '一词', anyOf: [{ title: '甲 A' }, { title: '乙 B' }] })).toEqual({
    zh: '甲',
    en: 'A',
  });
  expect(title({ title: '一词' })).toBeUndefined();
  expect(title({})).toBeUndefined();
});

test.each([
  [null, 'empty'],
  [undefined, 'empty'],
  [[], 'list'],
  [{}, 'record'],
  [1, 'number'],
  [true, 'boolean'],
  ['', 'text'],
])('%j is of the kind %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});

test.each([
  [{ type: ['string', 'integer'] }, ['text', 'integer']],
  [{ type: 'array' }, ['list']],
  [{ type: ['object', 'null', 'number', 'boolean'] }, ['record', 'empty', 'number', 'boolean']],
  [{ type: 'other' }, []],
  [{ enum: ['a', 1, 'b'] }, ['text', 'number']],
  [{ const: 'a' }, ['text']],
  [{ const: null }, ['empty']],
  [{ anyOf: [{ type: 'string' }, { type: 'string' }, { const: 1 }] }, ['text', 'number']],
  [{}, []],
] as const)('%j wants %j', (schema, kinds) => {
  expect(wanted(of(schema as Schema))).toEqual(kinds);
});
