/** A value that its schema refuses → what is said of it, with the facts that the sentence needs. */
import { describe, expect, test } from 'vitest';
import { applicable, type Schema } from '../../src/source/applicable.ts';
import { explain, siteOf } from '../../src/source/explain.ts';
import type { SchemaError } from '../../src/source/validate.ts';

const error = (keyword: string, params: SchemaError['params'] = {}): SchemaError => ({
  instancePath: '/x',
  schemaPath: '#/x',
  keyword,
  params,
});
/** What is said of the field `x` with this value, where the schema says this of it. */
const said = (value: unknown, schema: Schema, errors: readonly SchemaError[] = [], deeper = false) => {
  const root: Schema = { $defs: schema.$defs ?? {}, properties: { x: schema } };
  const site = siteOf('/x', { x: value }, root, () => String(value));
  return explain(site, errors, deeper, root).map(({ mark, charge: { code, facts } }) => {
    const { field, raw, ...rest } = facts as { field?: unknown; raw?: unknown };
    return [mark, code, rest];
  });
};
const named = (name: string, schema: Schema): Schema => ({
  $ref: `#/$defs/${name}`,
  $defs: { [name]: schema },
});
const DAY = named('date', { type: 'string', format: 'date' });

describe('a word', () => {
  const TEXT: Schema = { type: 'string' };
  test.each([
    ['nothing but blanks', ' \u3000', TEXT, [], 'too-short', { least: 1 }],
    ['a day in Chinese', '2017年3月1日', DAY, [], 'bad-date', { mend: '2017-03-01' }],
    [
      'a day of a schema that only names its format',
      '2017.3.1',
      { type: 'string', format: 'date' },
      [],
      'bad-date',
      { mend: '2017-03-01' },
    ],
    ['no day at all', '去年', DAY, [], 'bad-date', { mend: undefined }],
    ['30 February', '2017-02-30', DAY, [], 'no-such-day', { last: '2017-02-28' }],
    [
      '29 February of a leap year and a time',
      '2016-02-30 08:00',
      DAY,
      [],
      'no-such-day',
      { last: '2016-02-29' },
    ],
    ['32 January', '2017年1月32日', DAY, [], 'no-such-day', { last: '2017-01-31' }],
    ['32 December', '2017-12-32', DAY, [], 'no-such-day', { last: '2017-12-31' }],
    ['a thirteenth month', '2017-13-01', DAY, [], 'no-such-day', { last: undefined }],
    ['month nought', '2017-00-01', DAY, [], 'no-such-day', { last: undefined }],
    ['day nought', '2017-02-00', DAY, [], 'no-such-day', { last: undefined }],
    ['the serial number of a spreadsheet', '42795', DAY, [], 'bad-date', { mend: '2017-03-01' }],
    ['six digits', '142795', DAY, [], 'bad-date', { mend: undefined }],
    ['five digits behind a nought', '042795', DAY, [], 'bad-date', { mend: undefined }],
    ['five digits and a fraction', '42795.0', DAY, [], 'bad-date', { mend: undefined }],
    ['30 February behind a word', '于2017-02-30', DAY, [], 'bad-date', { mend: undefined }],
    [
      'a day of a schema that has its format in a part',
      '2017.3.1',
      { type: 'string', allOf: [{ format: 'date' }] },
      [],
      'bad-date',
      { mend: '2017-03-01' },
    ],
    [
      'the only word, in a part',
      'b',
      { type: 'string', allOf: [{ const: 'a' }] },
      [],
      'must-be',
      { want: 'a' },
    ],
    ['one of several ids', '2.1', named('requirementIds', TEXT), [], 'bad-id', {}],
    [
      'a minute past midnight',
      '2017-05-03 25:00',
      named('minute', TEXT),
      [],
      'bad-minute',
      { mend: undefined },
    ],
    [
      'a minute in Chinese',
      '2017年5月3日14时',
      named('minute', TEXT),
      [],
      'bad-minute',
      { mend: '2017-05-03 14:00' },
    ],
    [
      'a minute of 30 February',
      '2017-02-30 14:00',
      named('minute', TEXT),
      [],
      'no-such-day',
      { last: '2017-02-28' },
    ],
    ['a quarter in Chinese', '2017年一季度', named('period', TEXT), [], 'bad-period', { mend: '2017-Q1' }],
    ['a fifth quarter', '2017-Q5', named('period', TEXT), [], 'bad-period', { mend: undefined }],
    [
      'a word that is not in the list',
      '每月份',
      { anyOf: [{ enum: ['每月', '每年'] }, { enum: ['每年', 1] }] },
      [],
      'not-allowed',
      { allowed: ['每月', '每年', '1'], near: '每月' },
    ],
    ['another word than the only one', 'b', { const: 'a' }, [], 'must-be', { want: 'a' }],
    ['an id', '2.1', named('requirementId', TEXT), [], 'bad-id', {}],
    ['an address', 'www.x.cn', named('url', TEXT), [], 'bad-url', {}],
    ['a document number', '3', named('number', TEXT), [], 'bad-number', {}],
    ['a short word', 'a', TEXT, [error('minLength', { limit: 2 })], 'too-short', { least: 2 }],
    ['a limit that is no number', 'a', TEXT, [error('minLength', { limit: 'x' })], 'bad-value', {}],
    ['what lacks its form', 'a', TEXT, [error('pattern')], 'bad-form', {}],
    ['what lacks its format', 'a', TEXT, [error('type'), error('format')], 'bad-form', {}],
    ['what is refused for another reason', 'a', TEXT, [error('not')], 'bad-value', {}],
  ] as const)('%s', (_, value, schema, errors, code, facts) => {
    expect(said(value, schema as Schema, errors)).toEqual([['value', code, facts]]);
  });
});

describe('a number', () => {
  const NUMBER: Schema = { type: 'number' };
  test.each([
    ['too small', -1, [error('minimum', { limit: 0 })], { least: 0, most: undefined }],
    ['not above', 0, [error('exclusiveMinimum', { limit: 0 })], { least: 0, most: undefined }],
    ['too large', 9, [error('maximum', { limit: 5 })], { least: undefined, most: 5 }],
    ['not below', 5, [error('exclusiveMaximum', { limit: 5 })], { least: undefined, most: 5 }],
  ] as const)('%s', (_, value, errors, facts) => {
    expect(said(value, NUMBER, errors)).toEqual([['value', 'out-of-range', facts]]);
  });
  test.each([
    ['98%', '98'],
    ['1,234.56', '1234.56'],
    ['“12”', '12'],
    ["'12'", '12'],
    ['－３', '-3'],
    ['+3 项', '+3'],
    ['3万', '3'],
    ['约3', undefined],
    ['3至4项', undefined],
    ['3.', undefined],
    ['3.4.5', undefined],
    ['3 多于四字', undefined],
    ['三', undefined],
  ])('%s is written where one is wanted', (value, mend) => {
    expect(said(value, NUMBER)).toEqual([['value', 'want-number', { mend }]]);
    expect(said(value, { type: 'integer' })).toEqual([['value', 'want-number', { mend }]]);
  });
  test('is taken where a whole one is wanted: the schema says whether it is whole', () => {
    expect(said(1.5, { type: 'integer' }, [error('type')])).toEqual([['value', 'bad-value', {}]]);
  });
  test('and no number: lists and groups are named as such', () => {
    expect(said([], NUMBER)).toEqual([['value', 'wrong-kind', { is: 'list', want: ['number'] }]]);
    expect(said(true, NUMBER)).toEqual([['value', 'wrong-kind', { is: 'boolean', want: ['number'] }]]);
  });
});

describe('yes and no', () => {
  const WHETHER: Schema = { type: 'boolean' };
  test.each([
    ['是', true],
    ['对', true],
    ['有', true],
    ['Y', true],
    ['yes', true],
    ['真', true],
    [1, true],
    ['否', false],
    ['不', false],
    ['没有', false],
    ['N', false],
    ['off', false],
    [0, false],
    ['是否', undefined],
    ['不是', undefined],
    ['全无', undefined],
    ['真的', undefined],
  ])('%s', (value, mend) => {
    expect(said(value, WHETHER)).toEqual([['value', 'want-boolean', { mend }]]);
  });
  test('a list or a group is neither', () => {
    expect(said([], WHETHER)).toEqual([['value', 'wrong-kind', { is: 'list', want: ['boolean'] }]]);
    expect(said({}, WHETHER)).toEqual([['value', 'wrong-kind', { is: 'record', want: ['boolean'] }]]);
  });
});

describe('another kind than is wanted', () => {
  const RECORDS: Schema = { type: 'array', items: { type: 'object' } };
  const RECORD: Schema = { type: 'object' };
  const WORDS: Schema = { type: 'array', items: { type: 'string' } };
  test.each([
    ['nothing', null, { type: 'string' }, 'key', 'empty-value', {}],
    ['nothing where records are wanted', null, RECORDS, 'key', 'not-a-list', { records: true }],
    ['nothing where words are wanted', null, WORDS, 'key', 'empty-value', {}],
    ['a word where records are wanted', '无', RECORDS, 'value', 'not-a-list', { records: true }],
    ['a word where a list is wanted', '无', WORDS, 'value', 'not-a-list', { records: false }],
    [
      'a group where a word or words are wanted',
      {},
      { anyOf: [{ type: 'string' }, WORDS] },
      'value',
      'wrong-kind',
      { is: 'record', want: ['text', 'list'] },
    ],
    ['a word where a record is wanted', '静安', RECORD, 'value', 'not-a-record', {}],
    [
      'a field with a full-width colon',
      'title ：静安',
      RECORD,
      'value',
      'full-width-colon',
      { key: 'title' },
    ],
    [
      'a field with a full-width colon and no blank',
      'title：静安',
      RECORD,
      'value',
      'full-width-colon',
      { key: 'title' },
    ],
    [
      'a word where a record or nothing is wanted',
      '静安',
      { type: ['object', 'null'] },
      'value',
      'wrong-kind',
      { is: 'text', want: ['record', 'empty'] },
    ],
    [
      'a word where records are wanted, as a part says',
      '无',
      { allOf: [RECORDS] },
      'value',
      'not-a-list',
      { records: true },
    ],
    [
      'a number as a day, by the format of a part',
      42795,
      { type: 'string', allOf: [{ format: 'date' }] },
      'value',
      'bad-date',
      { mend: '2017-03-01' },
    ],
    [
      'a number as a day, by its name',
      42795,
      named('date', { type: 'string' }),
      'value',
      'bad-date',
      { mend: '2017-03-01' },
    ],
    ['a sentence with a full-width colon', '见 title：静安', RECORD, 'value', 'not-a-record', {}],
    ['a list where a record is wanted', [], RECORD, 'value', 'wrong-kind', { is: 'list', want: ['record'] }],
    [
      'a word where a record or a list is wanted',
      '静安',
      { type: ['object', 'array'] },
      'value',
      'not-a-list',
      { records: false },
    ],
    ['a number as a text', 2017, { type: 'string' }, 'value', 'read-as', { as: '2017', kind: 'number' }],
    [
      'a truth value as a text',
      true,
      { type: 'string' },
      'value',
      'read-as',
      { as: 'true', kind: 'boolean' },
    ],
    ['a number as an id', 1.1, named('requirementId', { type: 'string' }), 'value', 'bad-id', { as: '1.1' }],
    [
      'a group as an id',
      {},
      named('requirementIds', { type: 'string' }),
      'value',
      'bad-id',
      { as: undefined },
    ],
    ['a number as a day', 42795, DAY, 'value', 'bad-date', { mend: '2017-03-01' }],
    [
      'a number as a day, by its format',
      42795,
      { type: 'string', format: 'date' },
      'value',
      'bad-date',
      { mend: '2017-03-01' },
    ],
    [
      'a number as a minute',
      1,
      named('minute', { type: 'string' }),
      'value',
      'bad-minute',
      { mend: undefined },
    ],
    [
      'a number as a minute, by its format',
      1,
      { type: 'string', format: 'minute' },
      'value',
      'bad-minute',
      { mend: undefined },
    ],
    [
      'a number as a period',
      1,
      named('period', { type: 'string' }),
      'value',
      'bad-period',
      { mend: undefined },
    ],
    ['a truth value as a day', true, DAY, 'value', 'read-as', { as: 'true', kind: 'boolean' }],
  ] as const)('%s', (_, value, schema, mark, code, facts) => {
    expect(said(value, schema as Schema)).toEqual([[mark, code, facts]]);
  });
});

test.each([
  ['bad-id', '2.1', named('requirementId', { type: 'string' })],
  ['bad-url', 'www', named('url', { type: 'string' })],
  ['bad-number', '3', named('number', { type: 'string' })],
  ['bad-form', 'a', { type: 'string' }, error('pattern')],
  ['bad-value', 'a', { type: 'string' }, error('not')],
  ['not-a-record', 'a', { type: 'object' }],
  ['empty-value', '', { type: 'string' }, error('type'), null],
  ['too-short', '', { type: 'string' }, error('minLength'), '  '],
] as const)('%s names its field and what stands there', (code, raw, schema, one?, value: unknown = raw) => {
  const root = {
    properties: { x: { ...schema, title: '甲 A' } },
    $defs: '$defs' in schema ? schema.$defs : {},
  };
  const site = siteOf('/x', { x: value }, root as Schema, () => raw);
  const [first] = explain(site, one === undefined ? [] : [one], false, root as Schema);
  const field = { key: 'x', title: { zh: '甲', en: 'A' } };
  expect(first?.charge).toMatchObject({ code, facts: code === 'empty-value' ? { field } : { field, raw } });
});

describe('a list', () => {
  const WORDS: Schema = { type: 'array' };
  test.each([
    ['is empty', [error('minItems')], false, ['empty-list']],
    ['says something twice', [error('uniqueItems')], false, ['repeated']],
    ['is refused for another reason', [error('contains')], false, ['bad-value']],
    ['has something amiss further in', [error('contains')], true, []],
  ] as const)('%s', (_, errors, deeper, codes) => {
    expect(said([], WORDS, errors, deeper).map(([, code]) => code)).toEqual(codes);
  });
});

describe('a group of one of several forms', () => {
  const FORMS: Schema = {
    oneOf: [
      { type: 'object', properties: { any: {} }, required: ['any'] },
      { type: 'object', properties: { all: {} }, required: ['all', 'of'] },
      { type: 'string' },
    ],
  };
  const forms = ['{ any: … }', '{ all: …, of: … }'];
  test('is shown them all, once', () => {
    expect(said({ some: 1 }, FORMS, [error('oneOf')])).toEqual([['value', 'one-of', { forms }]]);
    const { oneOf: anyOf } = FORMS as { oneOf: readonly Schema[] };
    expect(said({ some: 1 }, { anyOf }, [error('anyOf')])).toEqual([['value', 'one-of', { forms }]]);
  });
  test('is shown them, also where they stand elsewhere in the schema', () => {
    const form = (name: string): Schema => ({ properties: { [name]: {} }, required: [name] });
    const root: Schema = {
      $defs: { any: form('any'), all: form('all') },
      properties: { x: { type: 'object', oneOf: [{ $ref: '#/$defs/any' }, { $ref: '#/$defs/all' }] } },
    };
    const [first] = explain(
      siteOf('/x', { x: { some: 1 } }, root, () => ''),
      [error('oneOf')],
      false,
      root,
    );
    expect(first?.charge).toMatchObject({ code: 'one-of', facts: { forms: ['{ any: … }', '{ all: … }'] } });
  });
  test('is explained in the terms of the only form for groups', () => {
    const one: Schema = { oneOf: [{ type: 'object', properties: { any: {} } }, { type: 'string' }] };
    const codes = said({ some: 1 }, one, [
      error('oneOf'),
      error('additionalProperties', { additionalProperty: 'some' }),
    ]).map(([, code]) => code);
    expect(codes).toEqual(['unknown-key']);
  });
  test('is told its fields where the forms are not in question', () => {
    const errors = [error('required', { missingProperty: 'of' })];
    expect(said({ all: 1 }, FORMS, errors).map(([, code]) => code)).toEqual(['missing-key']);
  });
  test('says nothing of its own where only something inside is amiss', () => {
    expect(said({}, { type: 'object' }, [error('x')], true)).toEqual([]);
    expect(said({}, { type: 'object' }, [error('x')]).map(([, code]) => code)).toEqual(['bad-value']);
  });
});

describe('the way to a place', () => {
  const root: Schema = {
    title: '清单 Manifest',
    properties: {
      'a/b~c': { title: '名称 Names', items: { title: '一个 One', type: 'string' } },
      inner: { additionalProperties: { title: '值 Value' } },
    },
  };
  const value = { 'a/b~c': ['x'], inner: { y: 1 } };
  const raw = (pointer: string): string => `raw of ${pointer}`;
  const at = (pointer: string) => siteOf(pointer, value, root, raw);
  test('an item bears the name of its list, counted from one', () => {
    expect(at('/a~1b~0c/0')).toMatchObject({
      value: 'x',
      field: { key: 'a/b~c', title: { zh: '名称', en: 'Names' }, item: 1 },
      raw: 'raw of /a~1b~0c/0',
    });
  });
  test('a field bears its own', () => {
    expect(at('/inner/y')).toMatchObject({ value: 1, field: { key: 'y', title: { zh: '值', en: 'Value' } } });
  });
  test('the root bears the title of the file', () => {
    expect(at('')).toMatchObject({ value, field: { key: '', title: { zh: '清单', en: 'Manifest' } } });
    expect(at('').known.parts).toEqual(applicable(root, root, value).parts);
  });
  test('what is not there has no value', () => {
    expect(at('/inner/toString').value).toBeUndefined();
    expect(at('/none/deeper').value).toBeUndefined();
    expect(siteOf('/a/b', { a: null }, root, raw).value).toBeUndefined();
    expect(at('/inner/y/z').value).toBeUndefined();
  });
});

describe('fields', () => {
  const $defs: Readonly<Record<string, Schema>> = {
    date: { type: 'string', format: 'date' },
    requirementIds: { type: 'string' },
  };
  const record: Schema = {
    title: '公开信息台账记录 Item',
    type: 'object',
    properties: {
      for: { title: '对应要求 Requirement', $ref: '#/$defs/requirementIds' },
      title: { title: '标题 Title', type: 'string' },
      published: { title: '发布日期 Published', $ref: '#/$defs/date' },
      kind: { enum: ['甲', '乙'] },
      version: { const: 1 },
      state: { type: 'string', allOf: [{ const: '甲' }] },
      amount: { type: 'integer' },
      sum: { type: 'number' },
      open: { type: 'boolean' },
      places: { type: 'array' },
      names: { anyOf: [{ type: 'string' }, { type: 'array' }] },
      note: { type: 'string' },
      day: { type: 'string', format: 'date' },
    },
  };
  const root: Schema = { ...record, $defs };
  const owner = { zh: '公开信息台账', en: 'Item' };
  const unknown = (key: string) => error('additionalProperties', { additionalProperty: key });
  const missing = (key: string) => error('required', { missingProperty: key });
  const found = (value: unknown, errors: readonly SchemaError[], schema: Schema = root) =>
    explain(
      siteOf('', value, schema, () => ''),
      errors,
      false,
      schema,
    ).map(({ pointer, mark, charge: { code, facts } }) => ({ pointer, mark, code, ...facts }));

  test('a misspelt one is told which was meant', () => {
    expect(found({ titel: 1 }, [unknown('titel'), unknown('titel')])).toEqual([
      {
        pointer: '/titel',
        mark: 'key',
        code: 'unknown-key',
        key: 'titel',
        owner,
        near: { key: 'title', title: { zh: '标题', en: 'Title' } },
        sole: true,
      },
    ]);
  });
  test.each([
    ['it is there already', { title: 1, titel: 1 }, ['titel'], [false]],
    ['two names could mean it', { 标题: 1, titel: 1 }, ['标题', 'titel'], [false, false]],
    ['two names mean two fields', { 标题: 1, nota: 1 }, ['标题', 'nota'], [true, true]],
    ['it is like no other', { qqqqq: 1 }, ['qqqqq'], [false]],
    ['another is like no other', { titel: 1, qqqqq: 1 }, ['titel', 'qqqqq'], [true, false]],
  ])('a misspelt one is not taken for sure where %s', (_, value, keys, sole) => {
    const errors = keys.map(unknown);
    expect(found(value, errors).map((one) => (one as unknown as { sole: boolean }).sole)).toEqual(sole);
  });
  test('one that is open is meant rather than one that is there', () => {
    const schema: Schema = { properties: { name: {}, names: {} } };
    const [first] = found({ names: 1, nams: 2 }, [unknown('nams')], schema);
    expect(first).toMatchObject({ near: { key: 'name' } });
    const [second] = found({ name: 1, nams: 2 }, [unknown('nams')], schema);
    expect(second).toMatchObject({ near: { key: 'names' } });
    const [third] = found({ name: 1, names: 3, nams: 2 }, [unknown('nams')], schema);
    expect(third).toMatchObject({ near: { key: 'name' }, sole: false });
  });
  test('names with slashes and tildes are pointed at', () => {
    expect(found({ 'a/b~c': 1 }, [unknown('a/b~c')])[0]?.pointer).toBe('/a~1b~0c');
  });
  test('of hundreds the first 250 are told', () => {
    const keys = Array.from({ length: 260 }, (_, index) => `q${index}q`);
    const value = Object.fromEntries(keys.map((key) => [key, 1]));
    expect(found(value, keys.map(unknown))).toHaveLength(250);
  });
  test('one that lost its indentation is told its home', () => {
    const lists: Schema = {
      title: '清单 Manifest',
      properties: {
        contact: { type: 'object', properties: { qqqqq: {} } },
        others: { title: '其他 Others', type: 'array', items: { type: 'object', properties: { zzzzz: {} } } },
        items: {
          title: '台账 Register',
          type: 'array',
          items: { type: 'object', properties: { qqqqq: {} } },
        },
        untitled: { type: 'array', items: { type: 'object', properties: { vvvvv: {} } } },
      },
    };
    const manifest = { zh: '清单', en: 'Manifest' };
    expect(found({ others: [], items: [], qqqqq: 1 }, [unknown('qqqqq')], lists)).toEqual([
      {
        pointer: '/qqqqq',
        mark: 'key',
        code: 'misplaced-key',
        key: 'qqqqq',
        owner: manifest,
        home: { zh: '台账', en: 'Register' },
      },
    ]);
    expect(found({ untitled: [], vvvvv: 1 }, [unknown('vvvvv')], lists)[0]).toMatchObject({
      code: 'misplaced-key',
      home: { zh: 'untitled', en: 'untitled' },
    });
    const $defs = { row: { type: 'object', properties: { wwwww: {} } } };
    const far: Schema = { $defs, properties: { rows: { type: 'array', items: { $ref: '#/$defs/row' } } } };
    expect(found({ rows: [], wwwww: 1 }, [unknown('wwwww')], far)[0]).toMatchObject({
      code: 'misplaced-key',
    });
    // Its list is not there: it may be anything.
    expect(found({ others: [], qqqqq: 1 }, [unknown('qqqqq')], lists)[0]).toMatchObject({
      code: 'unknown-key',
      near: undefined,
      sole: false,
    });
  });
  test.each([
    ['for', 'for: 2.1.6'],
    ['published', 'published: 2017-03-01'],
    ['day', 'day: 2017-03-01'],
    ['kind', 'kind: 甲'],
    ['version', 'version: 1'],
    ['state', 'state: 甲'],
    ['amount', 'amount: 100'],
    ['sum', 'sum: 100'],
    ['open', 'open: true'],
    ['places', 'places: []'],
    ['names', 'names: …'],
    ['note', 'note: …'],
  ])('one that lacks comes with a line that would do: %s', (key, sample) => {
    const [first, ...rest] = found({}, [missing(key), missing(key), error('type')]);
    expect(first).toMatchObject({
      pointer: '',
      mark: 'key',
      code: 'missing-key',
      field: { key },
      owner,
      sample,
    });
    expect(rest).toEqual([]);
  });
  test('one under a wrong name is said once, at that name', () => {
    expect(found({ titel: 1 }, [unknown('titel'), missing('title')]).map(({ code }) => code)).toEqual([
      'unknown-key',
    ]);
  });
  test('after a merge nothing is called missing', () => {
    expect(found({ '<<': {} }, [unknown('<<'), missing('title')]).map(({ code }) => code)).toEqual([
      'unknown-key',
    ]);
  });
  test('its owner is called what a clerk calls it', () => {
    const ownerIn = (title: string) =>
      (found({}, [missing('a')], { title, properties: { a: {} } })[0] as unknown as { owner: unknown }).owner;
    expect(ownerIn('公文台账记录 Document')).toEqual({ zh: '公文台账', en: 'Document' });
    expect(ownerIn('记录册 Book')).toEqual({ zh: '记录册', en: 'Book' });
  });
  test('a schema without a title has no owner', () => {
    expect(found({}, [missing('a')], { properties: { a: {} } })[0]).toMatchObject({
      owner: undefined,
      field: { key: 'a', title: undefined },
      sample: 'a: …',
    });
  });
});
