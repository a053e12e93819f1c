/** What a YAML text may do to its reader, each with the answer that was decided: taken as it says here, or the one problem at its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { UserError } from '../../src/errors.ts';
import { decode } from '../../src/source/decode.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { damaged } from '../support/damage.ts';
import { home } from '../support/io.ts';
import { respelled, spelling } from '../support/spelling.ts';
import { catalogOf } from '../support/tiny.ts';
import { check, HEAD, items, named } from './manifest.ts';

const nested = (depth: number, open: string, close: string): string =>
  `${HEAD}x: ${open.repeat(depth)}1${close.repeat(depth)}\n`;
const figure = (value: string): string => `${HEAD}measures:\n  - name: a\n    value: ${value}\n`;
const titled = (title: string): string => items(`for: 2.1.6\ntitle: ${title}`);

/** Texts that are refused, and the first that is said of them. */
const refused: readonly (readonly [name: string, text: string, problem: string])[] = [
  ['a group that holds itself', `${HEAD}contact: &c { name: *c }\n`, 'alias-cycle 4:21'],
  [
    'a reference to what comes later',
    `${HEAD}disclosures: *later\ndocuments: &later []\n`,
    'alias-unknown 4:14',
  ],
  ['one level more than 64', nested(63, '[', ']'), 'too-deep 4:67'],
  ['groups seventy deep', nested(70, '{a: ', '}'), 'too-deep 4:253'],
  ['constructor', `${HEAD}constructor: 1\n`, 'unknown-key 4:1'],
  ['toString', `${HEAD}toString: 1\n`, 'unknown-key 4:1'],
  ['hasOwnProperty in a record', items('for: 2.1.6\ntitle: x\nhasOwnProperty: 1'), 'unknown-key 7:5'],
  ['__proto__ in a record', items('for: 2.1.6\ntitle: x\n__proto__: {title: y}'), 'unknown-key 7:5'],
  ['__proto__ without a value', `${HEAD}__proto__:\n`, 'unknown-key 4:1'],
  ['__proto__ twice', `${HEAD}__proto__: 1\n__proto__: 2\n`, 'duplicate-key 5:1'],
  ['a number of a million digits where one is wanted', figure('9'.repeat(1_000_000)), 'want-number 6:12'],
  ['a number beyond all numbers', figure('1e999'), 'want-number 6:12'],
  ['.nan', figure('.nan'), 'bad-value 6:12'],
  ['-.inf', figure('-.inf'), 'bad-value 6:12'],
  ['a number with underscores', figure('1_000'), 'want-number 6:12'],
  ['hours and minutes, once a number of base 60', figure('12:30'), 'want-number 6:12'],
  ['a number as an id', items('for: 1e6\ntitle: x'), 'bad-id 5:10'],
  ['NUL', titled('"a\0b"'), 'control-character 6:14'],
  ['ESC', titled('a\u001b[31mb'), 'control-character 6:13'],
  ['DEL', titled('a\u007fb'), 'control-character 6:13'],
  ['a control of C1', titled('a\u009bb'), 'control-character 6:13'],
  ['a vertical tab', titled('a\u000bb'), 'control-character 6:13'],
  ['U+FFFE', titled('a\ufffeb'), 'control-character 6:13'],
  ['a character beyond the last', titled('"\\U00110000"'), 'bad-escape 6:13'],
  ['a field twice in braces', `${HEAD}contact: { name: a, name: b }\n`, 'duplicate-key 4:21'],
  ['a field twice, once in quotes', `${HEAD}asOf: 2017-01-01\n"asOf": 2017-01-02\n`, 'duplicate-key 5:2'],
  [
    'a field twice, once with a tag',
    `${HEAD}asOf: 2017-01-01\n!!str asOf: 2017-01-02\n`,
    'duplicate-key 5:7',
  ],
  ['a merge in braces', `${HEAD}contact: { <<: { name: a } }\n`, 'unknown-key 4:12'],
  ['a merge of a list', items('<<: [{for: 2.1.6}]\ntitle: x'), 'unknown-key 5:5'],
  ['a merge at the root', `<<: {zwgk: 1}\n${HEAD}`, 'unknown-key 1:1'],
  ['a merge with its tag', `${HEAD}contact: { !!merge <<: { name: a } }\n`, 'tag 4:12'],
  ['an empty second document', `${HEAD}---\n`, 'several-documents 4:1'],
  ['a document after the end mark', `${HEAD}...\nasOf: 2017-01-01\n`, 'several-documents 4:1'],
  ['an end mark above everything', `...\n${HEAD}`, 'early-end 1:1'],
  ['two end marks above everything', '...\n...\na: null', 'early-end 1:1'],
  ['an end mark below a comment', `# 区财政局...\n... # 注\n${HEAD}`, 'early-end 2:1'],
  ['an end mark before ---', `\ufeff...\r\n---\r\n${HEAD}`, 'early-end 1:2'],
  ['an end mark above a list', '...\n- a\n', 'early-end 1:1'],
  ['an end mark after --- alone', `---\n...\n${HEAD}`, 'several-documents 2:1'],
  ['an empty first document', `---\n---\n${HEAD}`, 'several-documents 2:1'],
  ['a YAML of the future', `%YAML 9.9\n---\n${HEAD}`, 'syntax 2:1'],
  ['a directive without a document', `%YAML 1.2\n${HEAD}`, 'syntax 2:1'],
  ['a directive twice', `%YAML 1.2\n%YAML 1.2\n---\n${HEAD}`, 'syntax 3:1'],
  ['a tag of a directive', `%TAG !e! tag:evil,2000:\n---\n${HEAD}asOf: !e!x 2017-01-01\n`, 'tag 6:7'],
  ['!!binary', titled('!!binary aGVsbG8='), 'tag 6:12'],
  ['!!timestamp', `${HEAD}asOf: !!timestamp 2017-12-31\n`, 'tag 4:7'],
  ['!!js/function', `${HEAD}asOf: !!js/function 'function(){}'\n`, 'tag 4:7'],
  ['!!js/regexp', titled('!!js/regexp /a/'), 'tag 6:12'],
  ['!!python/object/apply', `${HEAD}asOf: !!python/object/apply:os.system [id]\n`, 'tag 4:7'],
  ['!!set', `${HEAD}disclosures: !!set {a, b}\n`, 'tag 4:14'],
  ['!!omap', `${HEAD}disclosures: !!omap [a: 1]\n`, 'tag 4:14'],
  ['!!int before a word', figure('!!int x'), 'tag 6:12'],
  ['!!null before a word', `${HEAD}contact: !!null x\n`, 'tag 4:10'],
  ['!!map before a list', `${HEAD}contact: !!map []\n`, 'tag 4:10'],
  ['a tag written out', titled('!<tag:evil> 12'), 'tag 6:12'],
  ['a field named null', `${HEAD}~: 1\n`, 'unknown-key 4:1'],
  ['a field named true', `${HEAD}true: 1\n`, 'unknown-key 4:1'],
  ['a field named by a number', `${HEAD}2017: 1\n`, 'unknown-key 4:1'],
  ['a field named by a day', `${HEAD}2017-01-01: 1\n`, 'unknown-key 4:1'],
  ['a field named by nothing', `${HEAD}"": 1\n`, 'unknown-key 4:1'],
  ['a field named by a group', `${HEAD}? {a: 1}\n: 2\n`, 'complex-key 4:3'],
  ['a document of null', 'null\n', 'empty-file 1:1'],
  ['a document of ~', '~\n', 'empty-file 1:1'],
  ['nothing but ---', '---\n', 'empty-file 1:1'],
  ['nothing but ...', '...\n', 'empty-file 1:1'],
  ['nothing but a byte order mark', '\ufeff', 'empty-file 1:1'],
  ['a truth value', 'true\n', 'root-text 1:1'],
  ['a number', '42\n', 'root-text 1:1'],
  ['a name of a megabyte', `${HEAD}${'k'.repeat(1_000_000)}: 1\n`, 'unknown-key 4:1'],
  [
    'twenty thousand fields',
    `${HEAD}${Array.from({ length: 20_000 }, (_, i) => `f${i}: 1\n`).join('')}`,
    'unknown-key 4:1',
  ],
  ['tabs in braces', `${HEAD}contact: {\n\tname: a\n\t}\n`, 'bad-indent 5:2'],
  ['a byte order mark at the start of a line', `${HEAD}\ufeffasOf: 2017-01-01\n`, 'odd-space 4:1'],
  ['two byte order marks', `\ufeff\ufeff${HEAD}`, 'odd-space 1:1'],
  ['a byte order mark after ---', `---\n\ufeff${HEAD}`, 'odd-space 2:1'],
];

/** Texts that are taken, and what of them is looked at. */
const taken: readonly (readonly [name: string, text: string, value: object])[] = [
  ['a reference as the name of a field', `${HEAD}? &k asOf\n: 2017-01-01\n`, { asOf: '2017-01-01' }],
  [
    'a name given twice: the later one holds',
    `${HEAD}disclosures: &x []\ndocuments: &x []\nrequests: *x\n`,
    { requests: [] },
  ],
  ['a text of 5 MB', titled('长'.repeat(1_700_000)), { disclosures: [{ title: '长'.repeat(1_700_000) }] }],
  [
    'a million digits as a text',
    titled('9'.repeat(1_000_000)),
    { disclosures: [{ title: '9'.repeat(1_000_000) }] },
  ],
  ['a million digits behind the point', figure(`0.${'9'.repeat(1_000_000)}`), { measures: [{ value: 1 }] }],
  ['a number of base 16', figure('0x1F'), { measures: [{ value: 31 }] }],
  ['a number of base 8', figure('0o17'), { measures: [{ value: 15 }] }],
  ['a number that begins with 0', figure('010'), { measures: [{ value: 10 }] }],
  ['NUL as an escape: shown by its name', titled('"a\\0b"'), { disclosures: [{ title: 'a\0b' }] }],
  [
    'ESC as an escape: shown by its name',
    titled('"a\\e[31mb"'),
    { disclosures: [{ title: 'a\u001b[31mb' }] },
  ],
  [
    'half a pair as an escape: shown by its name',
    titled('"a\\ud800b"'),
    { disclosures: [{ title: 'a\ud800b' }] },
  ],
  ['a pair as two escapes', titled('"\\ud83d\\ude00"'), { disclosures: [{ title: '😀' }] }],
  ['a character beyond U+FFFF as one', titled('"\\U0001F600"'), { disclosures: [{ title: '😀' }] }],
  ['a backslash before U00110000', titled("'\\U00110000'"), { disclosures: [{ title: '\\U00110000' }] }],
  ['the mark for what could not be read', titled('a\ufffdb'), { disclosures: [{ title: 'a\ufffdb' }] }],
  ['an end mark', `${HEAD}...\n`, { zwgk: 1 }],
  ['two end marks at the end', `${HEAD}...\n# 注\n...\n`, { zwgk: 1 }],
  ['three dots in the comments above', `# ...\n  # ...\n# a\u2028...\n${HEAD}`, { zwgk: 1 }],
  ['three dots in a block', titled('|-\n      ...'), { disclosures: [{ title: '...' }] }],
  ['%YAML 1.2', `%YAML 1.2\n---\n${HEAD}`, { zwgk: 1 }],
  [
    '%YAML 1.1: it is read by 1.2 all the same',
    `%YAML 1.1\n---\n${titled('yes')}`,
    { disclosures: [{ title: 'yes' }] },
  ],
  ['a directive that nobody knows', `%FOO bar\n---\n${HEAD}`, { zwgk: 1 }],
  ['!!str', titled('!!str 12'), { disclosures: [{ title: '12' }] }],
  ['!', titled('! 12'), { disclosures: [{ title: '12' }] }],
  ['!!int before digits in quotes', figure('!!int "12"'), { measures: [{ value: 12 }] }],
  [
    'a tag of the core written out',
    titled('!<tag:yaml.org,2002:str> 12'),
    { disclosures: [{ title: '12' }] },
  ],
  ['a comment of a megabyte', `${HEAD}# ${'x'.repeat(1_000_000)}\n`, { zwgk: 1 }],
  [
    'tabs after colons and before comments',
    items('for:\t2.1.6\ntitle:\tx\t# y'),
    { disclosures: [{ for: '2.1.6', title: 'x' }] },
  ],
  ['a tab within a text', titled('a\tb'), { disclosures: [{ title: 'a\tb' }] }],
  ['a line of a tab', `${HEAD}\t\nasOf: 2017-01-01\n`, { asOf: '2017-01-01' }],
  ['a byte order mark at the start', `\ufeff${HEAD}`, { zwgk: 1 }],
  ['one within a text', titled('a\ufeffb'), { disclosures: [{ title: 'a\ufeffb' }] }],
  [
    'separators of lines that YAML does not know',
    titled('a\u0085b\u2028c'),
    { disclosures: [{ title: 'a\u0085b\u2028c' }] },
  ],
  ['carriage returns alone', HEAD.replaceAll('\n', '\r'), { zwgk: 1 }],
];

describe('is refused, at its place', () => {
  test.each(refused)('%s', (_, text, problem) => {
    const { problems } = check(text);
    expect(named({ problems })[0]).toBe(problem);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});
describe('is taken', () => {
  test.each(taken)('%s', (_, text, value) => {
    const { problems, value: read } = check(text);
    expect(named({ problems })).toEqual([]);
    expect(read).toMatchObject(value);
  });
});

describe('bytes', () => {
  const utf8 = Buffer.from(`${HEAD}disclosures: []\n# 静安区政务公开工作要点\n`);
  test.each([
    ['UTF-8 that is cut in a character', utf8.subarray(0, -2), 5],
    [
      'a byte of UTF-8 that is another',
      Buffer.concat([utf8.subarray(0, 60), Buffer.from([0xff]), utf8.subarray(60)]),
      4,
    ],
    ['half a pair in UTF-8', Buffer.concat([utf8, Buffer.from([0xed, 0xa0, 0x80, 0x0a])]), 6],
    ['a letter in more bytes than it takes', Buffer.concat([utf8, Buffer.from([0xc0, 0x80, 0x0a])]), 6],
  ])('%s is told with its line, and never taken for another encoding', (_, bytes, line) => {
    expect(() => decode(bytes)).toThrow(`from line ${line} on`);
  });
  test.each([
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['UTF-16 cut in a character', [0xff, 0xfe, 0x61]],
    ['half a pair in UTF-16', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0]],
    ['Latin-1', [...Buffer.from('titel: caf\xe9\n', 'latin1')]],
  ])('%s is no text', (_, bytes) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(UserError);
  });
  test('no file at all is an empty one', () => {
    expect(named(check(decode(new Uint8Array()).text))[0]).toBe('empty-file 1:1');
  });
});

/** Fields by their names as JavaScript has them: `~` is the name “null”. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([name, each]) => [String(name), plain(each)]));
};
/** The other parser’s value; undefined where it finds a fault. */
const other = (text: string): { readonly value: unknown } | undefined => {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  return { value: plain(document.toJS({ mapAsMap: true, maxAliasCount: -1 })) };
};
/** `yaml` makes Infinity of numbers that are too great, reads `%YAML 1.1` by 1.1, and knows no lone carriage return: there they differ on purpose. */
const isApart = (text: string): boolean => /[\d.][eE]\+?\d{3}|\d{300}|^%|\r(?!\n)/mu.test(text);

describe('both parsers read the same', () => {
  const folders = [
    'examples/jingan-2017',
    'examples/district-2017',
    'examples/district-2017/manifests',
    'examples/supervisor',
  ];
  const shipped = [
    ...folders,
    'schemas/policies',
    'schemas/catalogs/jingan-2017',
    'test/fixtures/tiny',
  ].flatMap((folder) =>
    readdirSync(join(home, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name)),
  );
  const textOf = (path: string): string => decode(readFileSync(join(home, path))).text;

  test('in every file that is shipped', () => {
    expect(shipped.length).toBeGreaterThan(60);
    const broken: string[] = [];
    for (const path of shipped) {
      const text = textOf(path);
      const { problems, value } = readDocument(path, text);
      if (problems.length > 0) broken.push(path);
      else expect({ value }, path).toEqual(other(text));
    }
    // One is broken on purpose.
    expect(broken).toEqual(['examples/district-2017/manifests/区体育局.yaml']);
  });

  test('in every example and counterexample of the catalogues', () => {
    const { catalog } = catalogOf('schemas/catalogs/jingan-2017');
    const requirements = catalog.sections.flatMap(({ points }) =>
      points.flatMap((point) => point.requirements),
    );
    for (const { id, example, counterexample } of requirements)
      for (const text of [example, counterexample]) {
        const { problems, value } = readDocument(id, text);
        expect(problems, id).toEqual([]);
        expect({ value }, id).toEqual(other(text));
      }
  });

  test('in the examples written in every other way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped.filter((path) => path.startsWith('examples/jingan'))),
        spelling,
        (path, how) => {
          const text = respelled(textOf(path), how);
          const { problems, value } = readDocument(path, text);
          expect(problems).toEqual([]);
          expect({ value }).toEqual(other(text));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('whenever ours takes a text that came to harm, and whatever it holds', () => {
    const small = shipped.map(textOf).filter((text) => text.length < 9000);
    const made = fc.jsonValue({ maxDepth: 4 }).map((value) => ({ a: value }));
    const text = fc.oneof(
      damaged(fc.constantFrom(...small)),
      damaged(made.map((value) => dump(value))),
      damaged(made.map((value) => stringify(value))),
    );
    let agreed = 0;
    fc.assert(
      fc.property(text, (each) => {
        const { problems, value } = readDocument('a.yaml', each);
        if (problems.length > 0 || isApart(each)) return;
        const read = other(each);
        // What only `yaml` refuses is no disagreement on a value.
        if (read === undefined) return;
        agreed += 1;
        expect(value).toEqual(read.value);
      }),
      { numRuns: 400 },
    );
    expect(agreed).toBeGreaterThan(20);
  });
});
