/** A text, a schema written by hand and what a validator says of it → the problems, in the order of the file. */
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/source/applicable.ts';
import { conform } from '../../src/source/conform.ts';
import { mend } from '../../src/source/edits.ts';
import { MOST_PROBLEMS, readDocument, rereadMended } from '../../src/source/read-document.ts';
import { compileSchema } from '../../src/source/schema.ts';
import type { SchemaError, Validate } from '../../src/source/validate.ts';

const $defs = { date: { type: 'string', format: 'date' } };
const SCHEMA: Schema = {
  $defs,
  type: 'object',
  properties: {
    day: { $ref: '#/$defs/date' },
    title: { title: '标题 Title', type: 'string' },
    rows: {
      title: '台账 Rows',
      type: 'array',
      items: { type: 'object', properties: { name: {}, day: { $ref: '#/$defs/date' } } },
    },
  },
};
const error = (instancePath: string, keyword: string, params: SchemaError['params'] = {}): SchemaError => ({
  instancePath,
  schemaPath: '#',
  keyword,
  params,
});
/** Says of a value what `judge` says of it. */
const validator = (judge: (value: unknown) => readonly SchemaError[]): Validate => {
  const validate: Validate = (value) => {
    validate.errors = judge(value);
    return validate.errors.length === 0;
  };
  return validate;
};
const read = (text: string, judge: (value: unknown) => readonly SchemaError[] = () => []) =>
  conform(readDocument('a.yaml', text), validator(judge), () => SCHEMA);
const named = (text: string, judge?: (value: unknown) => readonly SchemaError[]): readonly string[] =>
  read(text, judge).problems.map(
    ({ code, severity, place }) =>
      `${severity === 'hint' ? 'hint ' : ''}${code} ${place.line}:${place.column}`,
  );
const rowsOf = (value: unknown): readonly unknown[] =>
  (value as { rows?: readonly unknown[] } | null)?.rows ?? [];

describe('a document that is as it should be', () => {
  test('is handed back as it is, and the schema is not asked for', () => {
    const document = readDocument('a.yaml', 'title: x\n');
    const asked = (): object => {
      throw new Error('asked');
    };
    expect(
      conform(
        document,
        validator(() => []),
        asked,
      ),
    ).toBe(document);
  });
  test('but for words worth a second look has its hints, and is judged as understood', () => {
    const document = read('title: x\u3000\nday: 2017年3月1日\n', (value) =>
      (value as { day: string }).day === '2017-03-01' ? [] : [error('/day', 'format')],
    );
    expect(document.value).toEqual({ title: 'x', day: '2017-03-01' });
    expect(document.problems.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['date-form', 'hint', '/day'],
    ]);
    expect(document.repairs?.().map(({ code, raw }) => [code, raw])).toEqual([['date-form', '2017年3月1日']]);
  });
  test('has the blanks around its words taken away, and nothing said of it', () => {
    const document = read('title: x\u3000\n');
    expect([document.value, document.problems]).toEqual([{ title: 'x' }, []]);
  });
  test('is the same where only the second look finds nothing', () => {
    const document = readDocument('a.yaml', 'title: 静\u3000安\n');
    expect(
      conform(
        document,
        validator(() => []),
        () => SCHEMA,
      ),
    ).toBe(document);
  });
});

describe('a text that is no document', () => {
  test.each([
    ['', ['empty-file 1:1']],
    ['- a\n', ['root-list 1:1']],
    ['a\n', ['root-text 1:1']],
  ])('%j is told once, not by the schema as well', (text, problems) => {
    expect(named(text, () => [error('', 'type')])).toEqual(problems);
  });
  test('is told once, also where it begins below a comment', () => {
    expect(named('# c\n- a\n', () => [error('', 'type')])).toEqual(['root-list 1:1']);
  });
  test('is told by the schema where nobody else has told it', () => {
    const document = { ...readDocument('a.yaml', '- a\n'), problems: [] };
    const told = conform(
      document,
      validator(() => [error('', 'type')]),
      () => SCHEMA,
    );
    expect(told.problems.map(({ code }) => code)).toEqual(['wrong-kind']);
  });
});

describe('what the validator says', () => {
  test('is told in the order of the file, with what stands there', () => {
    const document = read('title: 1\nday: 去年\n', () => [error('/day', 'format'), error('/title', 'type')]);
    expect(document.problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['read-as', '/title'],
      ['bad-date', '/day'],
    ]);
    expect(document.problems[1]?.message.zh).toContain('“去年”');
  });
  test('of a value in quotes is told without them', () => {
    expect(read('day: "去年"\n', () => [error('/day', 'format')]).problems[0]?.message.zh).toContain(
      '“去年”',
    );
    expect(read("day: '去年'\n", () => [error('/day', 'format')]).problems[0]?.message.zh).toContain(
      '“去年”',
    );
  });
  test('of a value is told with all that stands on its line, and with nothing else', () => {
    const zh = (text: string) => read(text, () => [error('/day', 'format')]).problems[0]?.message.zh;
    expect(zh('{ day: 去年, title: x }\n')).toContain('“去年”');
    expect(zh('day: 去年过\n  年\n')).toContain('“去年过”');
    expect(zh('day: 去"年"\n')).toContain('“去"年"”');
  });
  test('of a group in several points is told in each', () => {
    const unknown = (key: string) => error('', 'additionalProperties', { additionalProperty: key });
    expect(named('qqq: 1\nwww: 2\n', () => [unknown('qqq'), unknown('www')])).toEqual([
      'unknown-key 1:1',
      'unknown-key 2:1',
    ]);
  });
  test('of one place is told once', () => {
    expect(
      named('day: 去年\n', () => [error('/day', 'format'), error('/day', 'pattern'), error('', 'if')]),
    ).toEqual(['bad-date 1:6']);
  });
  test('about a group that has something amiss inside is told only there', () => {
    const errors = [
      error('', 'x'),
      error('/rows', 'x'),
      error('/rows/0', 'x'),
      error('/rows/0/day', 'format'),
    ];
    expect(named('rows:\n  - day: 去年\n', () => errors)).toEqual(['bad-date 2:10']);
    const far = [error('', 'x'), error('/rows/0/day', 'format')];
    expect(named('rows:\n  - day: 去年\n', () => far)).toEqual(['bad-date 2:10']);
    expect(named('rows:\n  - day: 去年\n', () => errors.slice(0, 1))).toEqual(['bad-value 1:1']);
  });
  test('about a condition is what its consequence says', () => {
    expect(named('title: x\nday: 去年\n', () => [error('/title', 'if'), error('/day', 'format')])).toEqual([
      'bad-date 2:6',
    ]);
  });
  test('of a name that stands inside another is told apart', () => {
    const schema: Schema = { properties: { a: { type: 'object' }, ab: { type: 'object' } } };
    const of = conform(
      readDocument('a.yaml', 'a: {x: 1}\nab: {y: 1}\n'),
      validator(() => [error('/a', 'x'), error('/ab', 'x')]),
      () => schema,
    );
    expect(of.problems.map(({ pointer }) => pointer)).toEqual(['/a', '/ab']);
  });
  test('inside a group of which no form fits is left to the group', () => {
    const form = (name: string): Schema => ({ type: 'object', properties: { [name]: {} }, required: [name] });
    const schema: Schema = { properties: { x: { oneOf: [form('a'), form('b')] }, xy: { type: 'string' } } };
    const of = conform(
      readDocument('a.yaml', 'x: {c: {d: 1}}\nxy: 1\n'),
      validator(() => [
        error('/x/c/d', 'type'),
        error('/x', 'oneOf'),
        error('/x/c', 'type'),
        error('/xy', 'type'),
      ]),
      () => schema,
    );
    expect(of.problems.map(({ code }) => code)).toEqual(['one-of', 'read-as']);
  });
  test('of a field that lost its indentation is told once: it is not missing as well', () => {
    const errors = [
      error('', 'additionalProperties', { additionalProperty: 'name' }),
      error('/rows/0', 'required', { missingProperty: 'name' }),
      error('/rows/0', 'required', { missingProperty: 'day' }),
    ];
    expect(named('rows:\n  - title: x\nname: y\n', () => errors)).toEqual([
      'missing-key 2:5',
      'misplaced-key 3:1',
    ]);
  });
});

test('a field is missing here though one of its name stands where it may not', () => {
  const errors = [
    error('', 'required', { missingProperty: 'title' }),
    error('/rows/0', 'additionalProperties', { additionalProperty: 'title' }),
  ];
  expect(named('rows:\n  - title: x\n', () => errors)).toEqual(['missing-key 1:1', 'unknown-key 2:5']);
});

describe('beside faults of writing', () => {
  test('what follows on the same line is not said again', () => {
    expect(named('title: @x\nday: 去年\n', () => [error('/title', 'type'), error('/day', 'format')])).toEqual(
      ['reserved-start 1:8', 'bad-date 2:6'],
    );
  });
  test('a field that the record lacks is said all the same, unless nobody knows what the line was to be', () => {
    const lacks = () => [error('/rows/0', 'required', { missingProperty: 'name' })];
    expect(named('rows:\n  - day: @x\n', lacks)).toEqual(['missing-key 2:5', 'reserved-start 2:10']);
    expect(named('rows:\n  - day: [x\n', lacks)).toEqual(['unclosed-bracket 2:10']);
  });
  test('a hint on the line keeps nothing back', () => {
    expect(named('title: [a，b]\nday: @x\n', () => [error('/title', 'type')])).toEqual([
      'wrong-kind 1:8',
      'hint full-width-comma 1:10',
      'reserved-start 2:6',
    ]);
  });
});

describe('what a parser takes for text', () => {
  const TEXT = 'rows:\n  - name：y\n';
  const isText = (value: unknown): boolean => typeof rowsOf(value)[0] === 'string';
  test('is read as the fields that were meant, where that is better', () => {
    const document = read(TEXT, (value) => (isText(value) ? [error('/rows/0', 'type')] : []));
    expect(document.value).toEqual({ rows: [{ name: 'y' }] });
    expect(document.problems.map(({ code }) => code)).toEqual(['full-width-colon']);
  });
  test('stays as it is where that is no better', () => {
    const document = read(TEXT, () => [error('/rows/0', 'type')]);
    expect(document.value).toEqual({ rows: ['name：y'] });
    const worse = read(TEXT, (value) =>
      isText(value) ? [error('/rows/0', 'type')] : [error('/rows/0/name', 'type'), error('/rows/0', 'x')],
    );
    expect(worse.value).toEqual({ rows: ['name：y'] });
  });
  test('is better where as many errors stand in other places', () => {
    const judge = (value: unknown) =>
      isText(value) ? [error('/rows/0', 'type')] : [error('/rows/0', 'required', { missingProperty: 'day' })];
    expect(read(TEXT, judge).problems.map(({ code }) => code)).toEqual(['missing-key', 'full-width-colon']);
  });
  test('is better where only one of several errors stands in another place', () => {
    const judge = (value: unknown) => [
      error('/title', 'minLength', { limit: 2 }),
      isText(value) ? error('/rows/0', 'type') : error('/rows/0/name', 'pattern'),
    ];
    const document = read(`title: x\n${TEXT}`, judge);
    expect(document.value).toEqual({ title: 'x', rows: [{ name: 'y' }] });
  });
  test('stays as it is where something else is amiss in the writing', () => {
    const document = read(`...\ntitle: x\n${TEXT}`, (value) =>
      isText(value) ? [error('/rows/0', 'type')] : [],
    );
    expect(document.value).toEqual({ title: 'x', rows: ['name：y'] });
  });
  test('is read as the fields that were meant beside a field that is there twice', () => {
    const document = read(`title: x\ntitle: z\n${TEXT}`, (value) =>
      isText(value) ? [error('/rows/0', 'type')] : [],
    );
    expect(document.value).toEqual({ title: 'z', rows: [{ name: 'y' }] });
    expect(document.problems.map(({ code }) => code)).toEqual(['duplicate-key', 'full-width-colon']);
  });
  test('is not read again where the file has faults of its own, or none that are silent', () => {
    const document = readDocument('a.yaml', 'title: x\n');
    expect(rereadMended(document, new Set())).toBeNull();
    expect(rereadMended(readDocument('a.yaml', 'title: [a，b]\n'), new Set())).toBeNull();
    expect(rereadMended(readDocument('a.yaml', 'a：1\nb: [\n'), new Set())).toBeNull();
    expect(rereadMended(readDocument('a.yaml', 'a: 1\nb：2\n'), new Set())?.value).toEqual({ a: 1, b: 2 });
  });
  const joined = (count: number, indent = '  ') =>
    `rows:\n${Array.from({ length: count }, (_, index) => `${indent}-name: ${index}\n`).join('')}`;
  const isList = (value: unknown): boolean => Array.isArray((value as { rows?: unknown } | null)?.rows);
  test.each([
    ['indented', '  '],
    ['at the margin', ''],
  ])('records of one field %s whose hyphens want a blank are no field that is there twice', (_, indent) => {
    const document = read(joined(3, indent), (value) => (isList(value) ? [] : [error('/rows', 'type')]));
    expect(document.value).toEqual({ rows: [{ name: 0 }, { name: 1 }, { name: 2 }] });
    expect(document.problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(
      [2, 3, 4].map((line) => `space-after-dash ${line}`),
    );
    const repaired = mend(
      document.text,
      (document.repairs?.() ?? []).flatMap(({ edits }) => edits),
    );
    expect(repaired.text).toBe(joined(3, indent).replaceAll('-', '- '));
  });
  const lacks = (pointer: string, missingProperty: string) => error(pointer, 'required', { missingProperty });
  test('nor are they whatever each of them lacks, be there more than are told', () => {
    const lacking = (value: unknown) =>
      isList(value)
        ? rowsOf(value).flatMap((_, index) =>
            ['day', 'title', 'place'].map((key) => lacks(`/rows/${index}`, key)),
          )
        : [error('/rows', 'type')];
    for (const count of [2, MOST_PROBLEMS, MOST_PROBLEMS + 1, MOST_PROBLEMS + 2, 3 * MOST_PROBLEMS]) {
      const document = read(joined(count), lacking);
      expect(rowsOf(document.value)).toHaveLength(count);
      expect(document.problems[0]?.code).toBe('space-after-dash');
    }
  });
  test('what is there twice stays so where reading it as records leaves more amiss', () => {
    const worse = (value: unknown) =>
      isList(value)
        ? [1, 2, 3].map((index) => error(`/rows/${index % 2}/name`, `x${index}`))
        : [error('/rows', 'type')];
    expect(read(joined(2), worse).value).toEqual({ rows: { '-name': 1 } });
    const twiceAsMuch = (value: unknown) =>
      isList(value)
        ? rowsOf(value).flatMap((_, index) => [
            error(`/rows/${index}/name`, 'type'),
            error(`/rows/${index}/name`, 'pattern'),
          ])
        : [error('/rows', 'type')];
    // As many fields there twice as are told.
    expect(read(joined(MOST_PROBLEMS + 1), twiceAsMuch).value).toEqual({ rows: { '-name': MOST_PROBLEMS } });
  });
  test('what was lacking as it was written weighs as much where it is lacking in the records, too', () => {
    const judge =
      (...mended: readonly SchemaError[]) =>
      (value: unknown) =>
        isList(value) ? mended : [error('/rows', 'type'), lacks('', 'day')];
    const isRead = (...mended: readonly SchemaError[]): boolean =>
      isList(read(joined(2), judge(...mended)).value);
    const wrong = (index: number) => error(`/rows/${index}/name`, 'type');
    // Three things were amiss: the list, the day, the field there twice.
    expect(isRead(wrong(0), wrong(1), lacks('', 'day'))).toBe(true);
    expect(isRead(wrong(0), wrong(1), error('', 'x'), lacks('', 'day'))).toBe(false);
    expect(isRead(wrong(0), wrong(1), error('', 'x'), lacks('', 'title'))).toBe(true);
    expect(isRead(wrong(0), wrong(1), error('', 'x'), error('', 'y'), lacks('', 'title'))).toBe(false);
  });
  test('what is lacking in a record alone does not make as much amiss better', () => {
    const same = (value: unknown) => [
      error('/x', 'type'),
      ...rowsOf(value).map(() => lacks('/rows/0', 'day')),
    ];
    const { value } = read(TEXT, (of) => (isText(of) ? [error('/x', 'type')] : same(of)));
    expect(value).toEqual({ rows: ['name：y'] });
  });
  test('more fields there twice than are told stay so where nothing is gained', () => {
    const twice = Array.from({ length: MOST_PROBLEMS + 2 }, (_, index) => `title: ${index}\n`).join('');
    const document = read(`${twice}${TEXT}`, () => [error('/rows/0', 'type')]);
    expect(rowsOf(document.value)).toEqual(['name：y']);
  });
  test('a colon within a name is a fault only in a line whose field nobody knows', () => {
    const document = readDocument('a.yaml', 'a：b: 1\nc：d: 2\nrows:\n  - name：y\n');
    const value = (...strange: readonly number[]) => rereadMended(document, new Set(strange))?.value;
    const rows = [{ name: 'y' }];
    expect(value()).toEqual({ 'a：b': 1, 'c：d': 2, rows });
    expect(value(2)).toEqual({ 'a：b': 1, c: 'd: 2', rows });
    expect(value(1, 2)).toEqual({ a: 'b: 1', c: 'd: 2', rows });
  });
  test('a colon within a name is left where mending it would make the file unreadable, and the rest is mended', () => {
    const document = readDocument('a.yaml', 'a：b:\n  c\nrows:\n  - name：y\n');
    expect(rereadMended(document, new Set([1]))?.value).toEqual({ 'a：b': 'c', rows: [{ name: 'y' }] });
    expect(rereadMended(readDocument('a.yaml', 'a：b:\n  c\n'), new Set([1]))).toBeNull();
  });
  test('names of a group that takes any name keep their colons, also beside a field that nobody knows', () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      properties: {
        title: { type: 'string' },
        aliases: { type: 'object', additionalProperties: { type: 'string' } },
      },
    };
    const validate = compileSchema(
      { schemas: [{ $id: 'urn:zwgk:x', ...schema }], formats: {} },
      'urn:zwgk:x',
    );
    const judged = (text: string) => conform(readDocument('a.yaml', text), validate, () => schema);
    const free = 'aliases:\n  静安：甲: 乙\n  a:b: c\n';
    expect(judged(free).problems).toEqual([]);
    const { value, problems } = judged(`title：通知: x\n${free}`);
    expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      'full-width-colon 1:6',
    ]);
    expect(value).toEqual({ title: '通知: x', aliases: { '静安：甲': '乙', 'a:b': 'c' } });
  });
});

describe('of very many', () => {
  const many = (much: number): string => `rows:\n${'  - day: 去年\n'.repeat(much)}`;
  const each = (value: unknown) => rowsOf(value).map((_, index) => error(`/rows/${index}/day`, 'format'));
  test('the first two hundred are told, and that there are more', () => {
    expect(read(many(MOST_PROBLEMS), each).problems.map(({ code }) => code)).toEqual(
      Array(MOST_PROBLEMS).fill('bad-date'),
    );
    const problems = read(many(MOST_PROBLEMS + 1), each).problems;
    expect([problems.length, problems.at(-1)?.code, problems.at(-1)?.place.line]).toEqual([
      MOST_PROBLEMS + 1,
      'too-many',
      MOST_PROBLEMS + 1,
    ]);
    expect(problems.at(-1)).toMatchObject({ severity: 'error', pointer: '' });
    expect(problems.at(-1)?.message.zh).toContain(`${MOST_PROBLEMS}`);
  });
  test('hints are told with as many errors as can be told together with them', () => {
    const codes = (errors: number): readonly string[] => {
      const told = read(`day: 2017.1.1\n${many(errors)}`, each).problems.map(({ code }) => code);
      return told.filter((code) => code !== 'bad-date');
    };
    expect(codes(MOST_PROBLEMS - 1)).toEqual(['date-form']);
    expect(codes(MOST_PROBLEMS)).toEqual([]);
    expect(codes(MOST_PROBLEMS + 1)).toEqual(['too-many']);
  });
  test('errors come before hints', () => {
    const text = `rows:\n${'  - day: 2017.1.1\n'.repeat(MOST_PROBLEMS)}title: 1\n`;
    const problems = read(text, () => [error('/title', 'type')]).problems;
    expect(problems.map(({ code }) => code)).toEqual(['read-as']);
    const hints = read(`rows:\n${'  - day: 2017.1.1\n'.repeat(MOST_PROBLEMS + 5)}title: x\u3000\n`).problems;
    expect([hints.length, hints.at(-2)?.code]).toEqual([MOST_PROBLEMS + 1, 'date-form']);
    expect(hints.at(-1)).toMatchObject({ code: 'too-many', severity: 'hint' });
  });
  test('faults of writing of which there are more keep that said, whatever hints there are beside them', () => {
    const { problems } = read(`day: 2017.1.1\n${'k: @x\n'.repeat(MOST_PROBLEMS + 3)}`);
    expect(problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many', severity: 'error' });
  });
  test('all are mended, also those that are not told any more', () => {
    const text = `rows:\n${'  - day: 43000\n'.repeat(MOST_PROBLEMS + 50)}`;
    const amiss = (value: unknown) =>
      rowsOf(value).flatMap((_, index) => [
        error(`/rows/${index}/day`, 'format'),
        error(`/rows/${index}`, 'required', { missingProperty: 'name' }),
      ]);
    expect(read(text, amiss).problems).toHaveLength(MOST_PROBLEMS + 1);
    const repairs = read(text, amiss).repairs?.() ?? [];
    expect(new Set(repairs.map(({ edits }) => edits[0]?.at)).size).toBe(MOST_PROBLEMS + 50);
    expect(
      mend(
        text,
        repairs.flatMap(({ edits }) => edits),
      ).text,
    ).toBe(text.replaceAll('43000', '2017-09-22'));
  });
  test('on one line, they are told with what stands there, and mended', () => {
    const text = `rows: [${Array.from({ length: 90 }, (_, index) => `{ day: ${43_000 + index} }`).join(', ')}]\n`;
    const { problems, repairs } = read(text, each);
    expect(problems.map(({ place }) => text.slice(place.column - 1, place.endColumn - 1))).toEqual(
      Array.from({ length: 90 }, (_, index) => String(43_000 + index)),
    );
    expect(problems.at(-1)?.message.zh).toContain('43089');
    const mended = mend(
      text,
      (repairs?.() ?? []).flatMap(({ edits }) => edits),
    ).text;
    expect(mended).toMatch(/^rows: \[\{ day: 2017-09-22 \}, .*, \{ day: 2017-12-20 \}\]\n$/u);
  });
  test('inside a group of which no form fits is left to the group, however many there are', () => {
    const form = (key: string): Schema => ({
      type: 'object',
      properties: { [key]: { type: 'string' } },
      required: [key],
    });
    const root: Schema = {
      type: 'object',
      properties: { rows: { type: 'array', items: { anyOf: [form('a'), form('b')] } } },
    };
    const judge = (value: unknown) =>
      rowsOf(value).flatMap((_, index) => [
        error(`/rows/${index}`, 'anyOf'),
        error(`/rows/${index}/a`, 'type'),
      ]);
    const text = `rows:\n${'  - a: 1\n'.repeat(12)}`;
    const { problems } = conform(readDocument('a.yaml', text), validator(judge), () => root);
    expect(problems.map(({ code }) => code)).toEqual(Array(12).fill('one-of'));
  });
  test('faults of writing are counted, too', () => {
    const problems = readDocument('a.yaml', `${'a: @x\n'.repeat(MOST_PROBLEMS + 3)}`).problems;
    expect([problems.length, problems.at(-1)?.code]).toEqual([MOST_PROBLEMS + 1, 'too-many']);
    expect(problems.map(({ severity, pointer }) => severity + pointer)).toEqual(
      Array(MOST_PROBLEMS + 1).fill('error'),
    );
    expect(problems.at(-1)?.message.zh).toContain(`${MOST_PROBLEMS}`);
  });
});

describe('reading alone', () => {
  const told = (text: string): readonly string[] =>
    readDocument('a.yaml', text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  test.each([
    ['a: 1\n---\nb: 1\n', ['several-documents 2:1']],
    ['---\na: 1\n---\nb: 1\n', ['several-documents 3:1']],
    ['# c\n\n---\na: 1\n---\nb: 1\n', ['several-documents 5:1']],
    ['%YAML 1.2\n---\na: 1\n---\nb: 1\n', ['several-documents 4:1']],
    ['a: 1\n...\nb: 1\n', ['several-documents 2:1']],
    ['a: "---"\nb: x---\n---\nc: 1\n', ['several-documents 3:1']],
    ['a: 1\n---', ['several-documents 2:1']],
    ['a: 1\n--- b\n', ['several-documents 2:1']],
    ['  # c\n---\na: 1\n---\nb: 1\n', ['several-documents 4:1']],
    ['a: x...\n...\nb: 1\n', ['several-documents 2:1']],
    ['a: 1\n... # c\nb: 1\n', ['several-documents 2:1']],
    ['a: 1\na: 2\n---\nb: 1\n', ['duplicate-key 2:1', 'several-documents 3:1']],
    ['a: "\\q"\nb：1\n', ['bad-escape 1:5', 'full-width-colon 2:2']],
    [
      'a: [b，c]\nd: @x\ne: {f: 1, f: 2}\n',
      ['full-width-comma 1:6', 'reserved-start 2:4', 'duplicate-key 3:11'],
    ],
    ['~\n', ['empty-file 1:1']],
    ['# c\n', ['empty-file 1:1']],
    ['true\n', ['root-text 1:1']],
    ['a: 1\na: 2\na: 3\n', ['duplicate-key 2:1', 'duplicate-key 3:1']],
    ['a: {b: 1, b: 2, b: 3}\n', ['duplicate-key 1:11', 'duplicate-key 1:17']],
    ['a: @x\nb: !z y\n', ['reserved-start 1:4', 'tag 2:4']],
    ['a: "\\q" "\\z"\n', ['text-after 1:8']],
    ['title：静安\n', ['full-width-colon 1:6']],
  ])('%j', (text, problems) => {
    expect(told(text)).toEqual(problems);
  });
  test('of a file that is not made of fields tells its first line', () => {
    const ends = (text: string) => readDocument('a.yaml', text).problems.map(({ place }) => place.endColumn);
    expect([ends('- abc'), ends('- abc\n- d\n'), ends('abc\r\n')]).toEqual([[6], [6], [4]]);
    expect(ends('a: 1\n--- b\n')).toEqual([4]);
  });
  test('of references that stand for too much says nothing else', () => {
    expect(told(`a: &a [${'x, '.repeat(1000)}]\nb: [${'*a, '.repeat(100)}]\n`)).toEqual(['alias-bomb 2:401']);
  });
  test('of an error in a mended text tells the place in the text as written', () => {
    expect(told('a：1\nb：{c: 1}\n')).toEqual(['full-width-colon 1:2', 'full-width-colon 2:2']);
    expect(told('a：@x\nb: 1\nc: "\\q"\n')).toEqual(['full-width-colon 1:2', 'bad-escape 3:5']);
    expect(told('a: @x\nc: {d: 1, d: 2}\n')).toEqual(['reserved-start 1:4', 'duplicate-key 2:11']);
  });
  test('gives the repairs of what it found, and none where it found nothing', () => {
    const codes = (text: string) =>
      readDocument('a.yaml', text)
        .repairs?.()
        .map(({ code }) => code);
    expect(codes('a: 1\n')).toBeUndefined();
    expect(codes('a: @x\n')).toEqual(['reserved-start']);
    expect(codes('a: @x\nb: "\\q"\n')).toEqual(['reserved-start']);
    expect(codes('title：静安\n')).toEqual(['full-width-colon']);
  });
  test('reads what can be read', () => {
    expect(readDocument('a.yaml', 'a: @x\nb: "\\q"\n').value).toEqual({ a: '@x', b: '\\q' });
    expect(readDocument('a.yaml', 'title：静安\n').value).toEqual({ title: '静安' });
    expect(readDocument('a.yaml', '静安\n').value).toBe('静安');
  });
});
