/**
 * `must.that`, a JSON Schema over one record with our date keywords → a test of records, for the words of JSON Schema that say what a record
 * holds. A schema that says anything else is left to the whole of JSON Schema (`source/predicate-schema.ts`), which comes with a compiler.
 *
 * Both read a schema in the same order: its type, `const` … `if`, what is asked of texts, of lists, of records, and the dates last; what
 * follows upon the first that does not hold is not asked. Every alternative of `anyOf` is tried: each may tell of a deadline.
 */
import { isRecord } from '../source/applicable.ts';
import { dateTests, type Pair, type Predicate, type PredicateContext, type Within } from './date-keywords.ts';

type Json = { readonly [keyword: string]: unknown };
type TestOf<V> = (value: V, context: PredicateContext) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string';
const isPlain = (value: unknown): boolean =>
  value === null || isText(value) || Number.isFinite(value) || typeof value === 'boolean';
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const TYPES: Readonly<Record<string, Predicate>> = {
  string: isText,
  boolean: (value) => typeof value === 'boolean',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isRecord,
};

/** All of them, in this order, up to the first that does not hold. */
const allOf = <V>(tests: readonly TestOf<V>[]): TestOf<V> =>
  tests.reduce((some, test) => (value, context) => some(value, context) && test(value, context));

const anyOf = (tests: readonly Predicate[]): Predicate =>
  tests.reduce((some, test) => (value, context) => {
    const holds = some(value, context);
    return test(value, context) || holds;
  });

/** Where the value is of no such kind, nothing is asked of it. */
const ofRecords =
  (test: TestOf<Json>): Predicate =>
  (value, context) =>
    !isRecord(value) || test(value, context);
const ofLists =
  (test: TestOf<readonly unknown[]>): Predicate =>
  (value, context) =>
    !Array.isArray(value) || test(value, context);
const ofTexts =
  (test: (text: string) => boolean): Predicate =>
  (value) =>
    !isText(value) || test(value);

/** Tests are chained, and a chain must end: what says more than this is none of a person's writing. */
const MOST_PARTS = 100;

/** All the values read, or `undefined` where one of them is not understood. */
const eachOf = <V, T>(values: readonly V[], read: (value: V) => T | undefined): T[] | undefined => {
  if (values.length > MOST_PARTS) return undefined;
  const all = values.map(read).filter((one): one is T & {} => one !== undefined);
  return all.length < values.length ? undefined : all;
};

const required = (names: unknown): TestOf<Json> | undefined => {
  if (!Array.isArray(names) || names.length === 0 || new Set(names).size < names.length) return undefined;
  const tests = eachOf(names, (name: unknown) =>
    isText(name) ? (record: Json) => record[name] !== undefined : undefined,
  );
  return tests === undefined ? undefined : allOf(tests);
};

const properties = (schemas: unknown): TestOf<Json> | undefined => {
  if (!isRecord(schemas) || Object.hasOwn(schemas, '__proto__')) return undefined;
  const tests = eachOf(Object.entries(schemas), ([name, schema]): TestOf<Json> | undefined => {
    const test = predicateOf(schema);
    if (test === undefined) return undefined;
    return (record: Json, context: PredicateContext) => {
      const value = record[name];
      return value === undefined || test(value, context);
    };
  });
  return tests === undefined || tests.length === 0 ? undefined : allOf(tests);
};

const contains = (schema: unknown): Predicate | undefined => {
  const test = predicateOf(schema);
  if (test === undefined) return undefined;
  return ofLists((values, context) => values.some((value) => test(value, context)));
};

const items = (schema: unknown): Predicate | undefined => {
  const test = predicateOf(schema);
  if (test === undefined) return undefined;
  return ofLists((values, context) => values.every((value) => test(value, context)));
};

const pattern = (written: unknown): Predicate | undefined => {
  if (!isText(written)) return undefined;
  try {
    const expression = new RegExp(written, 'u');
    return ofTexts((text) => expression.test(text));
  } catch {
    return undefined;
  }
};

/** `if` with the `then` that belongs to it; `else` is none of these words. */
const conditional = (condition: unknown, { then }: Json): Predicate | undefined => {
  const [asked, owed] = [predicateOf(condition), predicateOf(then)];
  if (asked === undefined || owed === undefined) return undefined;
  return (value, context) => !asked(value, context) || owed(value, context);
};

const isNamed = (value: unknown, names: readonly string[]): value is Json =>
  isRecord(value) && Object.keys(value).every((name) => names.includes(name));

const isPair = (value: unknown): value is Json & Pair => isNamed(value, ['field', 'of']) && hasFields(value);
const hasFields = ({ field, of }: Json): boolean => isText(field) && isText(of);

const UNITS: readonly unknown[] = [undefined, 'working', 'natural', 'hours'];
const isWithin = (value: unknown): value is Json & Within => {
  if (!isNamed(value, ['field', 'of', 'limit', 'days', 'unit']) || !hasFields(value)) return false;
  const { limit, days, unit } = value;
  const isLimited = limit === undefined ? isCount(days) : isText(limit) && days === undefined;
  return isLimited && UNITS.includes(unit);
};

/** What a word asks, by its value and by the schema that it stands in. */
type Reader<V> = (value: unknown, schema: Json) => TestOf<V> | undefined;
type Readers<V> = Readonly<Record<string, Reader<V>>>;

/** Words about a value of any kind, in the order in which they are asked. `then` is read with its `if`. */
const OF_ANY: Readers<unknown> = {
  type: (name) => (isText(name) && Object.hasOwn(TYPES, name) ? TYPES[name] : undefined),
  const: (wanted) => (isPlain(wanted) ? (value) => value === wanted : undefined),
  enum: (wanted) =>
    Array.isArray(wanted) && wanted.length > 0 && wanted.every(isPlain)
      ? (value) => wanted.includes(value)
      : undefined,
  not: (schema) => {
    const test = predicateOf(schema);
    return test === undefined ? undefined : (value, context) => !test(value, context);
  },
  anyOf: (schemas) => {
    const tests = Array.isArray(schemas) && schemas.length > 0 ? eachOf(schemas, predicateOf) : undefined;
    return tests === undefined ? undefined : anyOf(tests);
  },
  if: conditional,
  minLength: (least) =>
    isCount(least) ? ofTexts((text) => text.length >= 2 * least || [...text].length >= least) : undefined,
  pattern,
  minItems: (least) => (isCount(least) ? ofLists(({ length }) => length >= least) : undefined),
  items,
  contains,
};

/** Words about records, which are asked after those. */
const OF_RECORDS: Readers<Json> = {
  required,
  properties,
  within: (value) => (isWithin(value) ? dateTests.within(value) : undefined),
  notBefore: (value) => (isPair(value) ? dateTests.notBefore(value) : undefined),
  sameDay: (value) => (isPair(value) ? dateTests.sameDay(value) : undefined),
};

const wordsOf = (readers: object): ReadonlyMap<string, number> =>
  new Map(Object.keys(readers).map((word, place) => [word, place]));
const [ANY_WORDS, RECORD_WORDS] = [wordsOf(OF_ANY), wordsOf(OF_RECORDS)];

/** What the words of a schema that stand in the table ask, in its order. */
const readBy = <V>(
  readers: Readers<V>,
  places: ReadonlyMap<string, number>,
  schema: Json,
): readonly TestOf<V>[] | undefined => {
  const said = Object.keys(schema).filter((word) => places.has(word));
  said.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return eachOf(said, (word) => readers[word]?.(schema[word], schema));
};

const isKnown = (word: string, schema: Json): boolean =>
  ANY_WORDS.has(word) || RECORD_WORDS.has(word) || (word === 'then' && 'if' in schema);

/** The test that a schema asks for; `undefined` where it says something else than these words, or says one of them wrongly. */
export const predicateOf = (schema: unknown): Predicate | undefined => {
  if (!isRecord(schema) || !Object.keys(schema).every((word) => isKnown(word, schema))) return undefined;
  const tests = readBy(OF_ANY, ANY_WORDS, schema);
  const own = readBy(OF_RECORDS, RECORD_WORDS, schema);
  if (tests === undefined || own === undefined) return undefined;
  const all = own.length === 0 ? tests : [...tests, ofRecords(allOf(own))];
  return all.length === 0 ? undefined : allOf(all);
};
