/** `must.that`: what the rules read themselves is read as the whole of JSON Schema reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePredicate } from '../../src/cli/runtime.ts';
import type { Row } from '../../src/model.ts';
import { type Predicate, predicateContext } from '../../src/rules/date-keywords.ts';
import { predicateOf } from '../../src/rules/predicate.ts';
import { limits } from '../support/rules.ts';
import { catalogOf } from '../support/tiny.ts';

const { catalog } = catalogOf('schemas/catalogs/jingan-2017');

const ASOF = '2019-06-30';
const ask = (predicate: Predicate | undefined, record: unknown) => {
  const context = predicateContext(ASOF, limits);
  return { holds: predicate?.(record, context), deadlines: context.deadlines, fixed: context.fixed };
};

const field = fc.constantFrom('title', 'received', 'replied', 'inner', 'channel');
const date = fc.constantFrom('2019-03-01', '2019-03-28', '2019-03-28 14:30', '2019-04-26', '2019-07-01');
const plain = fc.constantFrom('', '门户网站', 'a𠀀b', '2019-03-01', 0, 1, 1.5, true, false, null);
const anything = fc.oneof(plain, fc.array(plain, { maxLength: 3 }));
const moment = fc.oneof(date, fc.constantFrom(20190301, null));
const record = fc.letrec<{ record: Row }>((tie) => ({
  record: fc.record(
    {
      title: anything,
      channel: fc.oneof(anything, fc.array(tie('record'), { maxLength: 2 })),
      received: moment,
      replied: moment,
      inner: fc.oneof({ depthSize: 'small' }, anything, tie('record')),
    },
    { requiredKeys: [] },
  ),
})).record;

const dated = fc.constantFrom('received', 'replied', 'inner.replied');
const pair = fc.record({ field: dated, of: dated });
const term = fc.oneof(
  fc.constantFrom({ limit: 'twenty' }, { limit: 'fiveHours' }, { limit: 'nobody’s' }),
  fc.record({ days: fc.nat(30), unit: fc.constantFrom('working', 'natural', 'hours') }),
);
const asked = fc.oneof(
  fc.record({ within: fc.tuple(pair, term).map(([names, length]) => ({ ...names, ...length })) }),
  fc.record({ notBefore: pair }),
  fc.record({ sameDay: pair }),
);
const simple = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object') }),
  fc.record({ const: plain }),
  fc.record({ enum: fc.uniqueArray(plain, { minLength: 1, maxLength: 3 }) }),
  fc.record({ minLength: fc.nat(12) }),
  fc.record({ minItems: fc.nat(3) }),
  fc.record({ pattern: fc.constantFrom('^2019', '\\p{Script=Han}', '^.$', 'b$') }),
  fc.record({ required: fc.uniqueArray(field, { minLength: 1, maxLength: 2 }) }),
);
const conditional = (asked: object, owed: object): object =>
  Object.fromEntries([
    ['if', asked],
    ['then', owed],
  ]);
const schema = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    asked,
    fc.record({ not: tie('schema') }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.tuple(tie('schema'), tie('schema')).map(([asked, owed]) => conditional(asked, owed)),
    fc.record({ items: tie('schema') }),
    fc.record({ contains: tie('schema') }),
    fc.record({ properties: fc.dictionary(field, tie('schema'), { minKeys: 1, maxKeys: 2 }) }),
    // Several words in one schema; a type beside dates is nobody's.
    fc.tuple(simple, simple, tie('schema')).map((parts) => {
      const { type: _, ...all } = Object.assign({}, ...parts) as { type?: unknown };
      return Object.keys(all).length === 0 ? { required: ['title'] } : all;
    }),
  ),
})).schema;

describe('a schema of the words that the rules read', () => {
  it('holds where JSON Schema says so, and leaves the same deadlines', () => {
    fc.assert(
      fc.property(schema, fc.array(record, { minLength: 1, maxLength: 8 }), (that, records) => {
        const own = predicateOf(that);
        expect(own).toBeDefined();
        const compiled = compilePredicate(that as Row);
        for (const one of records) expect(ask(own, one)).toEqual(ask(compiled, one));
      }),
      { numRuns: 400 },
    );
  });

  it('is what the catalogues that come with the program are made of', () => {
    const musts = catalog.sections
      .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
      .flatMap((each) => (each.rule === 'each' ? each.with.must : []));
    expect(musts.length).toBeGreaterThan(80);
    expect(musts.filter(({ that }) => predicateOf(that) === undefined)).toEqual([]);
  });

  it('tries every alternative, so that each tells its deadline', () => {
    const replied = { field: 'replied', of: 'received' };
    const that = { anyOf: [{ within: { ...replied, days: 90 } }, { within: { ...replied, days: 1 } }] };
    const { holds, deadlines } = ask(predicateOf(that), { received: '2019-03-01', replied: '2019-03-28' });
    expect([holds, deadlines.map(({ standing }) => standing)]).toEqual([true, ['kept', 'missed']]);
  });

  it('asks nothing more after the first word that does not hold', () => {
    const that = { required: ['title'], within: { field: 'replied', of: 'received', days: 1 } };
    expect(ask(predicateOf(that), { received: '2019-03-01' })).toEqual({
      holds: false,
      deadlines: [],
      fixed: false,
    });
  });

  it('asks its words in one order, however they are written', () => {
    const late = { within: { field: 'replied', of: 'received', days: 1 } };
    const asked = (that: object) => ask(predicateOf(that), { received: '2019-03-01', title: 'x' });
    // What is asked of records comes last, and of that the dates.
    expect(asked({ ...late, required: ['basis'] }).deadlines).toEqual([]);
    expect(asked({ ...late, properties: { title: { const: 'y' } } }).deadlines).toEqual([]);
    expect(asked({ ...late, not: { required: ['title'] } }).deadlines).toEqual([]);
    expect(asked({ if: late, const: 1, ...conditional(late, late) }).deadlines).toEqual([]);
    expect(asked({ ...late, required: ['title'] }).deadlines).toHaveLength(1);
  });

  it.each([
    ['string', ['']],
    ['number', [0, 1.5]],
    ['integer', [0]],
    ['boolean', [true, false]],
    ['null', [null]],
    ['array', [[]]],
    ['object', [{}]],
  ])('takes for %s what is one', (type, own) => {
    const values = ['', 0, 1.5, true, false, null, [], {}, Number.POSITIVE_INFINITY];
    const test = predicateOf({ type });
    expect(values.filter((value) => ask(test, value).holds)).toEqual(
      values.filter((value) =>
        own.some(
          (one) =>
            Object.is(one, value) ||
            (typeof one === 'object' && one !== null && JSON.stringify(one) === JSON.stringify(value)),
        ),
      ),
    );
  });

  it('asks of lists how many there are, and of letters as many as a reader sees', () => {
    expect([[1], [1, 2], 'x'].map((value) => ask(predicateOf({ minItems: 2 }), value).holds)).toEqual([
      false,
      true,
      true,
    ]);
    expect(ask(predicateOf({ pattern: '^.$' }), '𠀀').holds).toBe(true);
  });

  it('counts characters, not halves of them', () => {
    const ofThree = predicateOf({ minLength: 3 });
    expect(['𠀀𠀀', '𠀀𠀀𠀀', 'abc', 'ab'].map((text) => ask(ofThree, text).holds)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('left to the whole of JSON Schema', () => {
  const within = { field: 'replied', of: 'received' };
  it.each<[string, unknown]>([
    ['no schema', 'title'],
    ['a truth', true],
    ['nothing said', {}],
    ['a word of JSON Schema that is none of ours', { maxLength: 3 }],
    ['such a word further in', { properties: { title: { not: { format: 'date' } } } }],
    ['such a word among alternatives', { anyOf: [{ required: ['title'] }, { $ref: '#' }] }],
    ['a word that there is not', { requird: ['title'] }],
    ['a word of every object', { toString: 1 }],
    ['several types', { type: ['string', 'null'] }],
    ['a type that there is not', { type: 'text' }],
    ['a value that is no plain one', { const: { title: 'x' } }],
    ['a choice of none', { enum: [] }],
    ['a choice of records', { enum: ['x', {}] }],
    ['a condition that says something else', conditional({ maxLength: 3 }, { required: ['title'] })],
    ['a consequence that says something else', conditional({ required: ['title'] }, { maxLength: 3 })],
    ['lists of something else', { items: { maxLength: 3 } }],
    ['something else in a list', { contains: { maxLength: 3 } }],
    ['names that are not all texts', { required: ['title', 1] }],
    ['alternatives that are none', { anyOf: [] }],
    ['alternatives that are no list', { anyOf: { required: ['title'] } }],
    ['a condition without its consequence', { if: { required: ['title'] } }],
    ['a consequence without its condition', JSON.parse('{"then":{"required":["title"]}}')],
    ['a pattern that is none', { pattern: '(' }],
    ['a pattern that is no text', { pattern: 7 }],
    ['a length that is none', { minLength: -1 }],
    ['a number of items that is none', { minItems: 'two' }],
    ['names that are no texts', { required: [1] }],
    ['names that are no list', { required: 'title' }],
    ['a name twice', { required: ['title', 'title'] }],
    ['more names than anybody writes', { required: Array.from({ length: 101 }, (_, at) => `f${at}`) }],
    ['a number that is none', { const: Number.NaN }],
    ['no names', { required: [] }],
    ['no properties', { properties: {} }],
    ['properties that are a list', { properties: [] }],
    [
      'a property of a name that is more than a name',
      JSON.parse('{"properties":{"__proto__":{"type":"null"}}}'),
    ],
    ['a limit and a number at once', { within: { ...within, limit: 'twenty', days: 1 } }],
    ['neither a limit nor a number', { within }],
    ['days that cannot be counted', { within: { ...within, days: 1.5 } }],
    ['a unit of its own making', { within: { ...within, days: 1, unit: 'weeks' } }],
    ['a date word that says more than it may', { within: { ...within, days: 1, most: 2 } }],
    ['dates without their fields', { notBefore: { field: 'a' } }],
    ['dates of a number', { sameDay: { field: 1, of: 'a' } }],
    ['dates as a list', { sameDay: ['a', 'b'] }],
  ])('%s', (_, that) => {
    expect(predicateOf(that)).toBeUndefined();
  });

  it('is judged by it', () => {
    const short = compilePredicate({ properties: { title: { maxLength: 3 } } });
    expect(['abc', 'abcd'].map((title) => ask(short, { title }).holds)).toEqual([true, false]);
    const late = compilePredicate({ maxProperties: 9, within: { ...within, days: 1, unit: 'natural' } });
    expect(ask(late, { received: '2019-03-01', replied: '2019-03-28' })).toEqual({
      holds: false,
      deadlines: [{ field: 'replied', due: '2019-03-02', done: '2019-03-28', standing: 'missed' }],
      fixed: false,
    });
  });
});
