/** YAML → its values and what may not be used in it; where it is no YAML, every error in it and what can be read all the same. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/source/fault.ts';
import { parse } from '../../src/source/parse.ts';
import { parseBroken } from '../../src/source/parse-broken.ts';
import { NOWHERE, type Spot } from '../../src/source/spots.ts';

type Row = [text: string, value: unknown, ...faults: string[]];
const said = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ charge: { code, facts }, start, end }) => `${code}(${Object.values(facts)}) ${start}-${end}`);
const cause = (text: string): unknown => {
  try {
    parse(text);
  } catch (error) {
    return error;
  }
  throw new Error('it parses');
};

describe('what parses', () => {
  test.each<Row>([
    ['a: &x 1\nb: *x\n', [{ a: 1, b: 1 }]],
    ['a: *x\n', [{ a: '*x' }], 'alias-unknown(*x) 3-5'],
    ['a: &x {b: *x}\n', [{ a: { b: '*x' } }], 'alias-cycle(*x) 10-12'],
    ['a: &x [*x, 1]\nb: *x\n', [{ a: ['*x', 1], b: ['*x', 1] }], 'alias-cycle(*x) 7-9'],
    ['a: 1\na: 2\na: 3\n', [{ a: 3 }], 'duplicate-key(a,1) 5-6', 'duplicate-key(a,1) 10-11'],
    ['a: {b: 1, b: 2}\n', [{ a: { b: 2 } }], 'duplicate-key(b,1) 10-11'],
    ['- a: 1\n  b: 2\n- a: 1\n', [[{ a: 1, b: 2 }, { a: 1 }]]],
    ['a: 1\n"a": 2\n', [{ a: 2 }], 'duplicate-key(a,1) 6-7'],
    ['? [a, [b]]\n: 1\nc: 2\nc: 3\n', [{ '[': 1, c: 3 }], 'complex-key() 2-3', 'duplicate-key(c,3) 20-21'],
    [
      '? {a: 1, b: {c: 1}}\n: {x: 1, x: 2}\nd: 1\n',
      [{ '{': { x: 2 }, d: 1 }],
      'complex-key() 2-3',
      'duplicate-key(x,2) 29-30',
    ],
    ['{[a]: 1, b: 2, b: 3}\n', [{ '[': 1, b: 3 }], 'complex-key() 1-2', 'duplicate-key(b,1) 15-16'],
    ['a: !x y\n', [{ a: 'y' }], 'tag(!x) 3-5'],
    ['a: !!int x\n', [{ a: 'x' }], 'tag(!!int) 3-8'],
    ['a: !!int "12"\n', [{ a: 12 }]],
    ['a: !!seq {b: 1}\n', [{ a: { b: 1 } }], 'tag(!!seq) 3-8'],
    ['a: !!map [b]\n', [{ a: ['b'] }], 'tag(!!map) 3-8'],
    ['a: !!map {b: !x c}\n', [{ a: { b: 'c' } }], 'tag(!x) 13-15'],
    ['a: !x {b: 1}\n', [{ a: { b: 1 } }], 'tag(!x) 3-5'],
    ['!x a: 1\n', [{ a: 1 }], 'tag(!x) 0-2'],
    ['a: !!binary aGk=\n', [{ a: 'aGk=' }], 'tag(!!binary) 3-11'],
    ['a: ! 12\n', [{ a: '12' }]],
    ['a: !<tag:yaml.org,2002:str> 12\n', [{ a: '12' }]],
    ['a: !<tag:yaml.org,2002:binary> 12\n', [{ a: 12 }], 'tag(!<tag:yaml.org,2002:binary>) 3-30'],
    ['a: !!set {b}\n', [{ a: { b: null } }], 'tag(!!set) 3-8'],
    ['a: &x 1\n---\nb: *x\n', [{ a: 1 }, { b: '*x' }], 'alias-unknown(*x) 15-17'],
    ['a: &x 1\nb: &x 2\nc: *x\n', [{ a: 1, b: 2, c: 2 }]],
    ['? &k a\n: *k\n', [{ a: 'a' }]],
    ['&k a: *k\n', [{ a: 'a' }]],
    ['a: &x b\n*x : 1\nb: 2\n', [{ a: 'b', b: 2 }]],
    ['a: &x b\n*x : 1\n? c\nd: 1\nd: 2\n', [{ a: 'b', b: 1, c: null, d: 2 }], 'duplicate-key(d,4) 24-25'],
    [
      'a: {b: {c: 1, c: 2}, b: 1}\n',
      [{ a: { b: 1 } }],
      'duplicate-key(c,1) 14-15',
      'duplicate-key(b,1) 21-22',
    ],
    ['- [a, a]\n- {a, a}\n', [[['a', 'a'], { a: null }]], 'duplicate-key(a,2) 15-16'],
    ['a: &x [&y b, *y]\nc: *x\nd: *y\n', [{ a: ['b', 'b'], c: ['b', 'b'], d: 'b' }]],
    ['? &x [a]\n: *x\n', [{ '[': '*x' }], 'complex-key() 5-6', 'alias-unknown(*x) 11-13'],
    ['a: "\\U0010ffff"\n', [{ a: '􏿿' }]],
    ["a: '\\U00110000'\n", [{ a: '\\U00110000' }]],
    ['a: "\\\\U00110000"\n', [{ a: '\\U00110000' }]],
    ['a: \\U00110000\n', [{ a: '\\U00110000' }]],
    ['a: "x"\nb: \'\\U00110000\'\n', [{ a: 'x', b: '\\U00110000' }]],
    ['', []],
    ['# c\n', []],
    ['---\n---\n', [null, null]],
    ['a: <<\n', [{ a: '<<' }]],
    ['<<: {a: 1}\n', [{ '<<': { a: 1 } }]],
    ['a: &x 1\nb: *x\nb: *x\n', [{ a: 1, b: 1 }], 'duplicate-key(b,2) 14-15'],
    ['a: &x\nb: *x\n', [{ a: null, b: null }]],
    ['a: &x {b: 1}\nc: {<<: *x}\n', [{ a: { b: 1 }, c: { '<<': { b: 1 } } }]],
    ['? a\n? a\n', [{ a: null }], 'duplicate-key(a,1) 6-7'],
    ['a:\n  - !x b\n  - !!str c\n', [{ a: ['b', 'c'] }], 'tag(!x) 7-9'],
  ])('%j', (text, values, ...faults) => {
    const parsed = parse(text);
    expect(parsed.values).toEqual(values);
    expect(said(parsed.faults)).toEqual(faults);
  });
  test('a name that every object has is a field like any other', () => {
    const { values, faults } = parse('__proto__: { polluted: 1 }\n');
    expect(Object.keys(values[0] as object)).toEqual(['__proto__']);
    expect([faults, ({} as { polluted?: 1 }).polluted]).toEqual([[], undefined]);
  });
  test.each([
    'a: &x [1, 2]\nb: {*x : 1}\n',
    'a: "\\U00110000"\n',
    'a: "\\U0010FFFF \\U00110000"\n',
    'a: *\n',
  ])('%j is no YAML', (text) => {
    expect(cause(text)).toMatchObject({ name: 'YAMLException' });
  });
  test('a character that does not exist is a wrong escape', () => {
    expect(cause('a: "\\U00110000"\n')).toMatchObject({ reason: 'unknown escape sequence' });
  });
});

describe('references', () => {
  const bomb = (items: number, references: number): string =>
    `a: &a [${'x, '.repeat(items)}]\nb: [${'*a, '.repeat(references)}]\n`;
  test('stand for a hundred thousand values at most, counted with the lists they are in', () => {
    expect(parse(bomb(999, 100))).toMatchObject({ faults: [], values: [{ b: { length: 100 } }] });
    const { values, faults } = parse(bomb(1000, 100));
    expect([values, said(faults)]).toEqual([[], ['alias-bomb() 3409-3411']]);
  });
  test('that stand for too much are told once', () => {
    expect(parse(bomb(1000, 300)).faults).toHaveLength(1);
  });
  test('to lists of lists count what is in them', () => {
    const lists = (references: number): string =>
      `a: &a [${'[x, y], '.repeat(333)}]\nb: [${'*a, '.repeat(references)}]\n`;
    expect(parse(lists(100)).faults).toEqual([]);
    expect(said(parse(lists(101)).faults)).toEqual(['alias-bomb() 3077-3079']);
  });
  test('to references count what these stand for', () => {
    const nested = (references: number): string =>
      `a: &a [${'x, '.repeat(999)}]\nb: &b [${'*a, '.repeat(10)}]\nc: [${'*b, '.repeat(references)}]\n`;
    expect(parse(nested(8)).faults).toEqual([]);
    expect(said(parse(nested(9)).faults)).toEqual(['alias-bomb() 3091-3093']);
  });
  test('to groups count their fields with their values', () => {
    const fields = Array.from({ length: 499 }, (_, index) => `f${index}: x`).join(', ');
    expect(parse(`a: &a { ${fields} }\nb: [${'*a, '.repeat(100)}]\n`).faults).toEqual([]);
    expect(parse(`a: &a { ${fields} }\nb: [${'*a, '.repeat(101)}]\n`).faults).toHaveLength(1);
  });
});

describe('what does not parse', () => {
  test.each<Row>([
    ['a: "x\n b\n', { a: 'x b' }, 'unclosed-quote(") 9-10'],
    ['a: "\\q"\nb: "\\z"\n', { a: '\\q', b: '\\z' }, 'bad-escape(\\q) 4-6', 'bad-escape(\\z) 12-14'],
    ["a: 'x\n", { a: 'x' }, "unclosed-quote(') 6-7"],
    ['a: [b\nc: d]\ne: 1\n', { a: ['b'], c: 'd]', e: 1 }, 'bad-indent() 6-7'],
    ['a: {b: 1\nc: 2}\n', { a: { b: 1 }, c: '2}' }, 'bad-indent() 9-10'],
    ['a: [b c: d e: f]\n', { a: [{ 'b c': { 'd e': 'f' } }] }, 'missing-comma() 9-15'],
    ['a:\n  - b\n c: d\n', { a: ['b'], c: 'd' }, 'bad-indent() 9-10'],
    ['a: b\n  c: d\n', { a: { 'b c': 'd' } }, 'bad-indent() 3-4', 'stray-text(a: b) 3-8'],
    ['a: - b\n', { a: null, b: null }, 'syntax() 3-4', 'stray-text(a: - b) 5-6'],
    ['x: [a, b]]\n', { x: ['a', 'b'] }, 'syntax() 9-10'],
    ['%\na: 1\n', { a: 1 }, 'syntax() 2-3'],
    ['a: @b\n', { a: '@b' }, 'reserved-start(@,@b) 3-4'],
    ['a: `b`\n', { a: '`b`' }, 'reserved-start(`,`b`) 3-4'],
    ['a: %b\n', { a: '%b' }, 'reserved-start(%,%b) 3-4'],
    ['a: !x!y z\n', { a: 'z' }, 'tag(!x!y) 3-7'],
    ['a: &x &y b\n', { a: 'b' }, 'syntax() 6-8'],
    ['a: *x y\n', { a: null }, 'syntax() 6-7'],
    ['\ta: 1\nb: 2\n', { a: 1, b: 2 }, 'tab-indent() 0-1'],
    ['a:\n\t- b\n', { a: ['b'] }, 'tab-indent() 3-4'],
    ['a: |\n   x\n  y\n', { a: 'x\n', y: null }, 'bad-indent() 10-11', 'stray-text(y) 12-13'],
    ['a: |0\n x\n', { a: 'x\n' }, 'syntax() 4-5'],
    ['a: >9\n x\n', { a: '', x: null }, 'bad-indent() 6-7', 'stray-text(x) 7-8'],
    ['"a\n b": 1\n', { 'a b': 1 }, 'stray-text("a) 0-6'],
    ['a b\nc: d\n', { 'a b c': 'd' }, 'stray-text(a b) 0-5'],
    ['- a\nb: c\n', ['a'], 'syntax() 4-5', 'syntax() 5-6', 'syntax() 7-8'],
    ['a: 1\n- b\n', { a: 1, '': null }, 'stray-text(- b) 5-6', 'syntax() 5-6', 'stray-text(- b) 5-6'],
    [
      'a: [{b: [c}]\n',
      { a: [{ b: ['c'] }] },
      'bad-indent() 10-11',
      'bad-indent() 10-11',
      'bad-indent() 11-12',
    ],
    [
      '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n',
      undefined,
      'too-deep(64) 63-64',
    ],
    ['a: "b" "c"\n', { a: 'b' }, 'syntax() 7-10'],
    ['a: [b, c: ]d\n', { a: ['b', { c: null }] }, 'syntax() 11-12'],
    ['{a: 1, : 2\n', { a: 1, '': 2 }, 'syntax() 11-12'],
    ['a: 1\n...x\n', { a: 1, '...x': null }, 'stray-text(...x) 5-9'],
    ['--- a: 1\nb: 2\n', { a: 1, b: 2 }, 'syntax() 4-5'],
    ['a: !<x y\n', { a: 'y' }, 'tag(!<x) 3-6'],
    ['%YAML 1.2\na: 1\n', { a: 1 }, 'syntax() 10-11'],
    ['%TAG x\n---\na: 1\n', { a: 1 }, 'syntax() 0-6'],
    ['a: {b c\n', { a: { 'b c': null } }, 'bad-indent() 8-9'],
    [
      'a: [\n- b\n]\n',
      { a: [], '': null },
      'bad-indent() 5-6',
      'stray-text(- b) 5-6',
      'syntax() 5-6',
      'stray-text(- b) 5-6',
      'syntax() 9-10',
    ],
    ['a: "\\x4"\n', { a: '\\x4"' }, 'bad-escape(\\x) 4-6'],
    ['a: "\\u12"\n', { a: '\\u12"' }, 'bad-escape(\\u) 4-6'],
    ['a:\n - b\n  - c\n d: e\n', { a: ['b - c'], d: 'e' }, 'bad-indent() 14-15'],
    ['a: *x\nb: "\\q"\nc: &x 1\n', { a: null, b: '\\q', c: 1 }, 'bad-escape(\\q) 10-12'],
    [
      'a:\n  b: "\\q"\n  c: [d, {e: f}]\n  g:\n  -\n  - h\n~: 1\n12: 2\n[a]: 3\n',
      { '12': 2, a: { b: '\\q', c: ['d', { e: 'f' }], g: [null, 'h'] }, '': 1, '[a]': 3 },
      'bad-escape(\\q) 9-11',
    ],
    ['a: *\nb: 1\n', { a: null, b: 1 }, 'reserved-start(*,*) 3-4'],
    ['a: * x\r\nb: 1\r\n', { a: null, b: 1 }, 'reserved-start(*,* x) 3-4', 'syntax() 5-6'],
    ['a:\n  - b\n  c\n', { a: ['b'], c: null }, 'bad-indent() 9-10', 'stray-text(c) 11-12'],
    ['a: ["b" "c"]\n', { a: [{ b: 'c' }] }, 'missing-comma() 8-9'],
    ['a: "\\q"\nb: 1\nb: 2\n', { a: '\\q', b: 2 }, 'bad-escape(\\q) 4-6'],
    ['a: "\\q"\nb: !!binary aGk=\n', { a: '\\q', b: 'aGk=' }, 'bad-escape(\\q) 4-6'],
    ['a: |\r\n   x\r\n  y\r\n', { a: 'x\n', y: null }, 'bad-indent() 12-13', 'stray-text(y) 14-15'],
    [
      'first: long enough\na: b\n  c: d\ne: 1\n',
      { first: 'long enough', a: { 'b c': 'd', e: 1 } },
      'bad-indent() 22-23',
      'stray-text(a: b) 22-27',
    ],
    ['? a\nb: "\\q"\n', { a: null, b: '\\q' }, 'bad-escape(\\q) 8-10'],
    ['{ a, b: "\\q" }\n', { a: null, b: '\\q' }, 'bad-escape(\\q) 9-11'],
    ['? {a: [b]}\n: "\\q"\n', { '{a: [b]}': '\\q' }, 'bad-escape(\\q) 14-16'],
    ['*x : "\\q"\n', { '': '\\q' }, 'bad-escape(\\q) 6-8'],
    ['- \n- "\\q"\n', [null, '\\q'], 'bad-escape(\\q) 6-8'],
    ['- - \n "c"\n', [[null], 'c'], 'bad-indent() 4-5'],
    ['%YAML 1.2\n', undefined, 'syntax() 10-11'],
  ])('%j', (text, value, ...faults) => {
    const broken = parseBroken(text, cause(text));
    expect(broken.value).toEqual(value);
    expect(said(broken.faults)).toEqual(faults);
  });
  test('has names within names taken as they are written, however many', () => {
    const text = `a: "\\q"\n${'? '.repeat(60)}x\n`;
    const written = text.slice(text.indexOf('?') + 2, -1);
    expect(parseBroken(text, cause(text)).value).toEqual({ a: '\\q', [written]: null });
  });
  test('has a name of more than 1024 letters read all the same', () => {
    const name = 'k'.repeat(1100);
    const text = `a: "\\q"\n${name}: 1\n`;
    const broken = parseBroken(text, cause(text));
    expect(broken.value).toEqual({ a: '\\q', [name]: 1 });
    expect(said(broken.faults)).toEqual(['bad-escape(\\q) 4-6', `stray-text(${name}: 1) 8-1108`]);
  });
  test('has no column to be named where lines are indented wrongly', () => {
    const facts = (text: string, read = text) => parseBroken(read, cause(text)).faults[0]?.charge.facts;
    expect(facts('a:\n  - b\n c: d\n')).toEqual({ want: null });
    expect(facts('a:\n  - b\n c: d\n', 'a: b')).toEqual({ want: null });
  });
  test('is told as the strict parser tells it where the lenient one finds nothing', () => {
    const error = cause('a: "b');
    expect(said(parseBroken('a: b', error).faults)).toEqual(['unclosed-quote(") 4-5']);
    expect(said(parseBroken('a: b', cause("a: 'b")).faults)).toEqual(["unclosed-quote(') 4-5"]);
    expect(said(parseBroken('a: b', cause('a: [b')).faults)).toEqual(['unclosed-bracket([) 4-5']);
    expect(said(parseBroken('a: b', cause('a:\n  - b\n c: d')).faults)).toEqual(['bad-indent() 4-5']);
    expect(said(parseBroken('a: b', cause('a: !<b')).faults)).toEqual(['tag(a: b) 4-5']);
    expect(said(parseBroken('a: b', cause('%YAML 1.2')).faults)).toEqual(['syntax() 4-5']);
    expect(said(parseBroken('a: b', 'something else').faults)).toEqual(['syntax() 0-1']);
  });
  test('is told by the strict parser alone where it is long, and all of it where it is not', () => {
    const text = (length: number): string => `a: "\\q"\nb: "\\z"\n${'#'.repeat(length - 16)}`;
    const broken = (length: number) => parseBroken(text(length), cause(text(length)));
    expect(broken(400_000)).toMatchObject({ value: { a: '\\q' }, faults: { length: 2 } });
    expect(broken(400_001)).toMatchObject({ value: undefined, faults: { length: 1 } });
    expect(broken(400_001).spots()).toBeNull();
  });
});

describe('where things stand in what does not parse', () => {
  const text = 'a:\n  b: "\\q"\n  c: [d, {e: f}]\n  g:\n  -\n  - h\n~: 1\n12: 2\n[a]: 3\nr: *x\n';
  const spots = (): Spot | null => parseBroken(text, cause(text)).spots();
  const nameIn = (spot: Spot | null | undefined): string | undefined =>
    spot == null || spot.nameStart === NOWHERE ? undefined : text.slice(spot.nameStart, spot.nameEnd);
  const valueIn = (spot: Spot | null | undefined): string | undefined =>
    spot == null ? undefined : text.slice(spot.start, spot.end);
  const at = (...path: readonly (string | number)[]) =>
    path.reduce<Spot | null | undefined>(
      (spot, key) => (typeof key === 'number' ? spot?.items?.[key] : spot?.fields?.get(key)),
      spots(),
    );
  test.each([
    [['a'], 'a', 'b', 'group'],
    [['a', 'b'], 'b', '"\\q"', 'scalar'],
    [['a', 'c', 0], undefined, 'd', 'scalar'],
    [['a', 'c', 1], undefined, '{e: f}', 'group'],
    [['a', 'c', 1, 'e'], 'e', 'f', 'scalar'],
    [['a', 'g', 1], undefined, 'h', 'scalar'],
    [[''], '~', '1', 'scalar'],
    [['12'], '12', '2', 'scalar'],
    [['[a]'], '[a]', '3', 'scalar'],
    [['r'], 'r', '*x', 'scalar'],
  ] as const)('%j', (path, name, value, kind) => {
    const spot = at(...path);
    expect(spot).toBeDefined();
    expect([nameIn(spot), spot?.kind]).toEqual([name, kind]);
    expect(valueIn(spot)?.startsWith(value)).toBe(true);
  });
  test('a field without a value is where its name is', () => {
    const empty = '{ a, b: , c: "\\q" }\n';
    const fields = parseBroken(empty, cause(empty)).spots()?.fields;
    for (const [name, start, end] of [
      ['a', 2, 3],
      ['b', 5, 6],
    ] as const)
      expect(fields?.get(name)).toEqual({ nameStart: start, nameEnd: end, start, end, kind: 'scalar' });
  });
  test('a list begins at its bracket or its hyphen, an empty item is one letter', () => {
    expect([at('a', 'c')?.kind, valueIn(at('a', 'c'))]).toEqual(['list', '[d, {e: f}]']);
    expect(at('a', 'g')?.kind).toBe('list');
    expect(at('a', 'g', 0)?.kind).toBe('scalar');
    expect(valueIn(at('a', 'g', 0))).toHaveLength(1);
  });
});

describe('tags that do not fit', () => {
  // The parser makes an excerpt of the text for every error, and looks for its lines from the very start.
  const rows = Array.from({ length: 30_000 }, (_, index) => `k${index}: !!int x\n`);
  const text = `a: [!!int 7]\n${rows.join('')}`;
  test('are told as far as anybody reads, and the rest is read without them', () => {
    const { values, faults } = parse(text);
    expect(faults).toHaveLength(1000);
    expect(faults.at(-1)).toMatchObject({ charge: { code: 'tag', facts: { raw: '!!int' } } });
    expect(values[0]).toMatchObject({ a: [7], k0: 'x', k29999: 'x' });
  });
  test.each([
    ['!!str 7', '7'],
    ['&a !!str 7', '7'],
    ['!!str &a 7', '7'],
    ['!!str "7"', '7'],
    ['!!float 7', 7],
    ['!!str', ''],
    ['!!int', null],
    ['!!str |\n  7\n  8\n', '7\n8\n'],
    ['!!int >-\n  7\n', 7],
    ['!!seq [1]', [1]],
    ['!!map {b: 1}', { b: 1 }],
    ['!!seq {b: 1}', { b: 1 }],
  ])('%j is what it says, where it can be, behind others', (written, value) => {
    const found = parse(`x: ${'-'.repeat(999)}y\nbad: !!int x\nb: ${written}\n`).values[0];
    expect(found).toMatchObject({ bad: 'x', b: value });
  });
});
