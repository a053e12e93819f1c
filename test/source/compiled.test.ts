/** JSON Schemas → validators, at once or through the text of a module, and predicates that ask their caller. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type ContextKeywords, compilePredicateSchema } from '../../src/source/predicate-schema.ts';
import { compileSchema, type SchemaSet, standaloneSource } from '../../src/source/schema.ts';
import type { Validate } from '../../src/source/validate.ts';

type Exports = Readonly<Record<string, Validate>>;
/** What a CommonJS module with this text exports. */
const loaded = (text: string): Exports => {
  const module = { exports: {} };
  new Function('module', 'exports', 'require', text)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
};
/** Both ways to the validator of a schema. */
const ways = (set: () => SchemaSet, ref: string): readonly Validate[] => {
  const exported = loaded(standaloneSource(set(), { one: ref })).one;
  if (exported === undefined) throw new Error('not exported');
  return [compileSchema(set(), ref), exported];
};
const holds = (set: () => SchemaSet, ref: string, value: unknown, caller?: object): readonly boolean[] =>
  ways(set, ref).map((validate) => validate.call(caller as never, value));

describe('a schema', () => {
  const $id = 'urn:test:one';
  const set = (): SchemaSet => ({
    schemas: [
      {
        $id,
        type: 'object',
        required: ['a', 'z'],
        properties: { a: { type: ['string', 'number'] }, b: { $ref: 'urn:test:two#/$defs/day' } },
        additionalProperties: false,
      },
      { $id: 'urn:test:two', $defs: { day: { type: 'string', format: 'day' } } },
    ],
    formats: { day: /^\d{4}$/ },
  });
  test('is told by its name, and by that of its part', () => {
    expect(holds(set, $id, { a: 1, z: 1 })).toEqual([false, false]);
    expect(holds(set, 'urn:test:two#/$defs/day', '2017')).toEqual([true, true]);
    expect(holds(set, 'urn:test:two#/$defs/day', 'x')).toEqual([false, false]);
  });
  test('tells everything that is amiss, in words of its own', () => {
    for (const validate of ways(set, $id)) {
      expect(validate({ a: true, b: 'x', c: 1 })).toBe(false);
      expect(
        validate.errors?.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`).sort(),
      ).toEqual(['additionalProperties ', 'format /b', 'required ', 'type /a']);
      expect(validate.errors?.[0]).not.toHaveProperty('data');
    }
  });
  test('of which there is none is an error', () => {
    expect(() => compileSchema(set(), 'urn:test:three')).toThrow('no schema urn:test:three');
  });
  test('with a word that nobody knows is an error', () => {
    const odd = { schemas: [{ $id, type: 'object', odd: true }] };
    expect(() => compileSchema(odd, $id)).toThrow(/odd/);
    expect(() => standaloneSource(odd, { one: $id })).toThrow(/odd/);
  });
  test('knows the keywords that come with it, which see the caller where that is asked for', () => {
    function odd(this: { readonly odd?: boolean } | undefined): boolean {
      return this?.odd === true;
    }
    const keyword = { keyword: 'odd', schemaType: 'boolean' as const, validate: odd };
    const with_ = (more: Partial<SchemaSet>): SchemaSet => ({
      schemas: [{ $id, type: 'object', odd: true }],
      keywords: [keyword],
      ...more,
    });
    const asked = compileSchema(with_({ passContext: true }), $id);
    expect([asked.call({ odd: true } as never, {}), asked.call({ odd: false } as never, {})]).toEqual([
      true,
      false,
    ]);
    const unasked = compileSchema(with_({}), $id);
    expect(unasked.call({ odd: true } as never, {})).toBe(false);
  });
  test('is compiled again from the same set', () => {
    const one = set();
    expect(compileSchema(one, $id)).toBe(compileSchema(one, $id));
    expect(compileSchema(one, 'urn:test:two#/$defs/day')('2017')).toBe(true);
  });
});

describe('a predicate', () => {
  const keywords = {
    atLeast: { type: 'object', required: ['field'], properties: { field: { type: 'string' } } },
  };
  type Caller = { readonly atLeast: (record: object, value: object) => boolean };
  const caller: Caller = {
    atLeast: (record, value) => (record as Record<string, number>)[(value as { field: string }).field] === 1,
  };
  const predicateOf = (schema: object, known: ContextKeywords = { ...keywords }) => {
    const predicate = compilePredicateSchema(schema, known);
    return (record: unknown): boolean => predicate.call(caller, record);
  };
  test('asks the caller what the keyword means', () => {
    const predicate = predicateOf({ atLeast: { field: 'a' } });
    expect([predicate({ a: 1 }), predicate({ a: 2 }), predicate('a word')]).toEqual([true, false, true]);
  });
  test('asks the caller about what stands inside, too, however deep', () => {
    const self = { atLeast: { field: 'a' }, properties: { inner: { $ref: '#/$defs/self' } } };
    const predicate = predicateOf({ $defs: { self }, $ref: '#/$defs/self' });
    expect(predicate({ a: 1, inner: { a: 1, inner: { a: 1 } } })).toBe(true);
    expect(predicate({ a: 1, inner: { a: 1, inner: { a: 2 } } })).toBe(false);
  });
  test('may leave open what else is true of its fields', () => {
    const predicate = predicateOf({
      required: ['b'],
      properties: { a: { minimum: 1 }, c: { type: 'array', prefixItems: [{ minimum: 1 }] } },
    });
    expect([predicate({ a: 1, b: 1 }), predicate({ a: 0, b: 1 }), predicate({ a: 1 })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([predicate({ b: 1, c: [1, 0] }), predicate({ b: 1, c: [0] })]).toEqual([true, false]);
  });
  test('with a word that nobody knows, or a keyword that says something else, is an error', () => {
    for (const schema of [{ odd: 1 }, { atLeast: {} }, { atLeast: 'a' }])
      expect(() => predicateOf(schema)).toThrow();
  });
  test('is none of the business of another that bears the same name', () => {
    const known = { ...keywords };
    const of = (field: string) => predicateOf({ $id: 'urn:test:same', atLeast: { field } }, known);
    const [a, b] = [of('a'), of('b')];
    expect([a({ a: 1, b: 2 }), b({ a: 1, b: 2 })]).toEqual([true, false]);
  });
  test('keeps to the keywords that it was made with', () => {
    expect(() => compilePredicateSchema({ atLeast: { field: 'a' } }, {})).toThrow(/atLeast/);
  });
});
