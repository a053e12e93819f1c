/** A manifest as written and what changes in it → the text, to the letter: all that did not change stands as it stood. */
import { describe, expect, it } from 'vitest';
import {
  formatManifest,
  isUntouched,
  mergeManifest,
  type RecordPlan,
} from '../../src/source/merge-manifest.ts';

type Change = readonly [path: string, value: unknown];
const changesOf = (changes: readonly Change[]) =>
  changes.map(([path, value]) => ({ path: path.split('.'), value }));
/** The record that stood there, with other values. */
const kept = (from: number, ...changes: readonly Change[]): RecordPlan => ({
  from,
  record: { all: 'anew' },
  changes: changesOf(changes),
});
const fresh = (record: object): RecordPlan => ({ from: undefined, record, changes: [] });

const TOP = 'zwgk: 1\n';
const merged = (
  text: string,
  records: readonly RecordPlan[] | undefined,
  before: number | undefined = 9,
  name = 'rows',
): string | null =>
  mergeManifest(TOP + text, { head: [], registers: [{ name, before, records }] })?.slice(TOP.length) ?? null;

const ONE = '  # one\n  - a: 1 # x\n    b: [x, y] # z\n';
const TWO = '  - a: 2\n';
const THREE = '  - a: 3\n';
const END = '\n# end\nlast: []\n';
const TEXT = `rows:\n${ONE}\n  # two\n${TWO}${THREE}${END}`;

describe('the records of a register', () => {
  it.each<[string, readonly RecordPlan[] | undefined, string]>([
    ['a value is changed', [kept(0, ['a', 9]), kept(1), kept(2)], TEXT.replace('a: 1', 'a: 9')],
    [
      'a word becomes a list, a list a word',
      [kept(0, ['a', ['p', 'q']], ['b', 'r']), kept(1), kept(2)],
      TEXT.replace('a: 1 # x', 'a: [p, q]').replace('[x, y] # z', 'r'),
    ],
    ['a list becomes another', [kept(0, ['b', ['z']]), kept(1), kept(2)], TEXT.replace('[x, y] # z', '[z]')],
    [
      'fields are added, also below one that is not there',
      [kept(0), kept(1, ['b', ['p']], ['c.d', 'e']), kept(2, ['c.d', undefined])],
      TEXT.replace(TWO, `${TWO}    b: [p]\n    c:\n      d: e\n`),
    ],
    [
      'a field is taken away',
      [kept(0, ['b', undefined]), kept(1), kept(2)],
      TEXT.replace('    b: [x, y] # z\n', ''),
    ],
    [
      'the first record is taken away, and the comment above it stays',
      [kept(1), kept(2)],
      TEXT.replace('  - a: 1 # x\n    b: [x, y] # z\n', ''),
    ],
    ['the second is taken away, and its comment stays', [kept(0), kept(2)], TEXT.replace(TWO, '')],
    ['the last is taken away', [kept(0), kept(1)], TEXT.replace(THREE, '')],
    ['all but the first are taken away', [kept(0)], TEXT.replace(TWO + THREE, '')],
    [
      'their order is turned, comments going along',
      [kept(2), kept(1), kept(0)],
      `rows:\n  # one\n${THREE}\n  # two\n${TWO}  - a: 1 # x\n    b: [x, y] # z\n${END}`,
    ],
    [
      'others stand between them',
      [fresh({ a: 0 }), kept(0), fresh({ a: [1, 2], b: { c: ['d'] } }), kept(1), kept(2), fresh({ a: 4 })],
      `rows:\n  # one\n  - a: 0\n  - a: 1 # x\n    b: [x, y] # z\n  - a: [1, 2]\n    b:\n      c: [d]\n\n  # two\n${TWO}${THREE}  - a: 4\n${END}`,
    ],
    ['there are none any more', [], `rows: []\n${END}`],
    ['the register goes', undefined, END],
  ])('%s', (_, records, text) => {
    expect(merged(TEXT, records)).toBe(text);
  });

  it.each<[string, string, readonly RecordPlan[], string]>([
    [
      'stand where they stood, however far they are indented',
      'rows:\n- a: 1\n- a: 2\n',
      [kept(0, ['b', 1]), kept(1), fresh({ a: 3, b: 4 })],
      'rows:\n- a: 1\n  b: 1\n- a: 2\n- a: 3\n  b: 4\n',
    ],
    [
      'end with a line, also the last of the file',
      'rows:\n- a: 1\n- a: 2',
      [kept(1), kept(0)],
      'rows:\n- a: 2\n- a: 1\n',
    ],
    [
      'keep what they hold in braces, and lose a group that holds nothing more',
      'rows:\n  - a: { b: 1 }\n    d: 1\n  - a: { b: 1, c: 2 }\n',
      [kept(0, ['a.b', undefined]), kept(1, ['a.b', 5])],
      'rows:\n  - d: 1\n  - a: {b: 5, c: 2}\n',
    ],
    [
      'keep the comments between their fields, and those around them only once',
      'rows:\n  # above\n\n  # close\n  - a: 1\n    # second\n    b: 2\n  # below\n  - a: 3\n',
      [kept(0, ['b', 4]), kept(1, ['a', 5])],
      'rows:\n  # above\n\n  # close\n  - a: 1\n    # second\n    b: 4\n  # below\n  - a: 5\n',
    ],
    [
      'keep the comments behind their hyphens',
      'rows:\n  # x\n  - # y\n    # z\n    a: 1\n  # p - q\n  -\n      b: 2\n      c: 3\n',
      [kept(0, ['a', 3]), kept(1, ['b', 4])],
      'rows:\n  # x\n  - # y\n    # z\n    a: 3\n  # p - q\n  -\n    b: 4\n    c: 3\n',
    ],
    [
      'are found behind comments that look like them',
      'rows:\n  - a: 1\n  # p - q\n  - a: 2\n',
      [kept(1), kept(0)],
      'rows:\n  # p - q\n  - a: 2\n  - a: 1\n',
    ],
    [
      'are those of their register, not of one above',
      'others:\n    - x: 1\nrows:\n  - a: 1\n  - a: 2\n',
      [kept(1), kept(0, ['a', 3])],
      'others:\n    - x: 1\nrows:\n  - a: 2\n  - a: 3\n',
    ],
    [
      'end where a name stands without a value, and not behind the comment below',
      'rows:\n  - a: 1\n    b: # z\n    # y\n  - a: 3\n',
      [kept(1), kept(0)],
      'rows:\n    # y\n  - a: 3\n  - a: 1\n    b: # z\n',
    ],
    [
      'have fields in place of a word, a word in place of fields',
      'rows:\n  - a: x\n    b:\n      c: 1\n',
      [kept(0, ['a.d', 1], ['b', 'y'])],
      'rows:\n  - a:\n      d: 1\n    b: y\n',
    ],
    [
      'have words and groups of a list below one another',
      'rows:\n  - a: 1\n',
      [fresh({ a: ['x', { b: 1 }] })],
      'rows:\n  - a:\n      - x\n      - b: 1\n',
    ],
    [
      'keep a text of several lines',
      'rows:\n  - a: |\n      x\n\n      y\n    b: 1\n',
      [kept(0, ['b', 2])],
      'rows:\n  - a: |\n      x\n\n      y\n    b: 2\n',
    ],
    [
      'end with the last of what they hold',
      'rows:\n  - a:\n      - b: 1\n      - c:\n          d: 2 # x\n  # y\n  - a: 3\n',
      [kept(1), kept(0)],
      'rows:\n  # y\n  - a: 3\n  - a:\n      - b: 1\n      - c:\n          d: 2 # x\n',
    ],
    [
      'end with a block that they hold',
      'rows:\n  - a: |\n      x\n  - a: 3\n',
      [kept(1), kept(0)],
      'rows:\n  - a: 3\n  - a: |\n      x\n',
    ],
    [
      'end with brackets and braces of several lines',
      'rows:\n  - a: [\n      1,\n      ]\n  - a: {\n      b: 1,\n      }\n  - a: 3\n',
      [kept(2), kept(1), kept(0)],
      'rows:\n  - a: 3\n  - a: {\n      b: 1,\n      }\n  - a: [\n      1,\n      ]\n',
    ],
    [
      'end with a name that has no value',
      'rows:\n  - a: 1\n    b:\n  - a:\n',
      [kept(1), kept(0)],
      'rows:\n  - a:\n  - a: 1\n    b:\n',
    ],
    [
      'that are no records are written anew where something is to change in them',
      'rows:\n  - x\n  - y\n',
      [kept(0, ['a', 2]), kept(1)],
      'rows:\n  - all: anew\n  - y\n',
    ],
    [
      'that refer to another are written out where something is to change in them',
      'rows:\n  - &x\n    a: 1\n  - b: *x\n    c: 1\n',
      [kept(0, ['a', 2]), kept(1, ['c', 2])],
      'rows:\n  - &x\n    a: 2\n  - all: anew\n',
    ],
    [
      'in brackets are all written anew',
      'rows: [{ a: 1 }]\nlast: []\n',
      [kept(0), fresh({ a: 2 })],
      'rows:\n  - all: anew\n  - a: 2\nlast: []\n',
    ],
    [
      'have the values that are written, however like a number they look',
      'rows:\n  - a: 1\n',
      [kept(0, ['a', '2017'], ['b', '2017-03-01'], ['c', 'x: y'])],
      'rows:\n  - a: "2017"\n    b: 2017-03-01\n    c: "x: y"\n',
    ],
    [
      'have long texts in one line',
      'rows:\n  - a: 1\n',
      [kept(0, ['a', '静 安 '.repeat(60).trim()]), fresh({ a: ['静安'.repeat(30), '静安'.repeat(30)] })],
      `rows:\n  - a: ${'静 安 '.repeat(60).trim()}\n  - a: [${'静安'.repeat(30)}, ${'静安'.repeat(30)}]\n`,
    ],
    [
      'have what is in a list below one another where it is no words',
      'rows:\n  - a: 1\n',
      [kept(0), fresh({ a: [{ b: ['c'] }, { b: [] }], d: [['e']] })],
      'rows:\n  - a: 1\n  - a:\n      - b: [c]\n      - b: []\n    d:\n      - [e]\n',
    ],
    [
      'that all give way leave their comments to the one that stays',
      'rows:\n  - a: 1\n\n  # two\n  - a: 2\n\n  - a: 3\n\n  # four\n  - a: 4\n  - a: 5\n',
      [kept(4), kept(0)],
      'rows:\n\n  # two\n\n  # four\n  - a: 5\n  - a: 1\n',
    ],
    [
      'leave their comments at the end where none stays',
      'rows:\n  - a: 1\n  # two\n  - a: 2\n',
      [fresh({ a: 9 })],
      'rows:\n  - a: 9\n  # two\n',
    ],
  ])('%s', (_, text, records, wanted) => {
    expect(merged(text, records)).toBe(wanted);
  });
});

describe('a register', () => {
  it.each<[string, string, readonly RecordPlan[] | undefined, string]>([
    ['that is not there stands at the end', 'a: 1\n', [fresh({ a: 1 })], 'a: 1\n\nrows:\n  - a: 1\n'],
    ['stands on a line of its own', 'a: 1', [], 'a: 1\n\nrows: []\n'],
    ['that is not there and is not to be', 'a: 1\n', undefined, 'a: 1\n'],
    [
      'stands in the place held for it',
      '# rows\n\n# arrows:\n#  rows:\n# rows: \t\nx: 1\n',
      [fresh({ a: 1 })],
      '# rows\n\n# arrows:\n#  rows:\nrows:\n  - a: 1\nx: 1\n',
    ],
    ['does not stand in place of a comment', '# rows: none\n', [], '# rows: none\n\nrows: []\n'],
    ['of nothing is filled', 'rows: [] # none\nx: 1\n', [fresh({ a: 1 })], 'rows:\n  - a: 1\nx: 1\n'],
    ['without a value is filled', 'rows:\nx: 1\n', [fresh({ a: 1 })], 'rows:\n  - a: 1\nx: 1\n'],
    ['goes with its last record', 'rows:\n  - a: 1\n  - b:\n      c: 2\n', undefined, ''],
    [
      'goes, and the comments below it stay',
      'rows:\n  - a: 1\n    # z\n\n# end\nx: 1\n',
      undefined,
      '    # z\n\n# end\nx: 1\n',
    ],
    ['is found among others', '? [a]\n: 1\nrowsb: []\nrows: []\n', undefined, '? [a]\n: 1\nrowsb: []\n'],
  ])('%s', (_, text, records, wanted) => {
    expect(merged(text, records)).toBe(wanted);
  });
  it('is untouched with as many records in their order and nothing changed', () => {
    const untouched = (before: number | undefined, records: readonly RecordPlan[] | undefined): boolean =>
      isUntouched({ name: 'rows', before, records });
    expect(untouched(2, [kept(0), kept(1)])).toBe(true);
    expect(untouched(undefined, undefined)).toBe(true);
    expect(untouched(0, [])).toBe(true);
    expect(untouched(3, [kept(0), kept(1)])).toBe(false);
    expect(untouched(2, [kept(1), kept(0)])).toBe(false);
    expect(untouched(2, [kept(0), kept(1, ['a', 1])])).toBe(false);
    expect(untouched(undefined, [])).toBe(false);
    expect(untouched(0, undefined)).toBe(false);
    expect(merged('rows: [ {a: 1} ]\n', [kept(0)], 1)).toBe('rows: [ {a: 1} ]\n');
  });
});

describe('the head', () => {
  const head = (text: string, ...changes: readonly Change[]): string | null =>
    mergeManifest(text, { head: changesOf(changes), registers: [] });
  const HEAD = 'zwgk: 1 # v\ncatalog: c # d\n\nrows: []\n';
  it.each<[string, string, readonly Change[], string]>([
    ['is changed in its place', HEAD, [['catalog', 'e']], HEAD.replace('c # d', 'e # d')],
    ['has quotes where they are needed', HEAD, [['catalog', '1']], HEAD.replace('c # d', '"1" # d')],
    [
      'has more after what it has',
      HEAD,
      [
        ['department', '财政局'],
        ['contact.name', '王'],
        ['contact.phone', '021'],
      ],
      HEAD.replace('c # d\n', 'c # d\ndepartment: 财政局\ncontact: { name: 王, phone: "021" }\n'),
    ],
    ['has more before all else where it has nothing', 'rows: []\n', [['zwgk', 1]], 'zwgk: 1\nrows: []\n'],
    ['has more on a line of its own', 'zwgk: 1', [['asOf', '2017-12-31']], 'zwgk: 1\nasOf: 2017-12-31\n'],
    [
      'has more after a group of fields, not after its comment',
      'zwgk: 1\ncontact:\n  name: 王 # n\n# c\nrows: []\n',
      [['asOf', '2017-12-31']],
      'zwgk: 1\ncontact:\n  name: 王 # n\nasOf: 2017-12-31\n# c\nrows: []\n',
    ],
    [
      'has more after what was left empty',
      'zwgk: 1\ncatalog:\nrows: []\n',
      [['asOf', '2017-12-31']],
      'zwgk: 1\ncatalog:\nasOf: 2017-12-31\nrows: []\n',
    ],
    [
      'has one of several fields changed, and keeps the comments beside the others',
      'contact:\n  # a\n  name: 王 # n\n  phone: x # p\nrows: []\n',
      [['contact.phone', 'y']],
      'contact:\n  # a\n  name: 王 # n\n  phone: y # p\nrows: []\n',
    ],
    [
      'has a field beside others',
      'contact:\n  # a\n  name: 王 # n\n# c\nrows: []\n',
      [['contact.phone', '021']],
      'contact:\n  # a\n  name: 王 # n\n  phone: "021"\n# c\nrows: []\n',
    ],
    [
      'has a field below the last line',
      'contact:\n    a: 1',
      [['contact.b', 2]],
      'contact:\n    a: 1\n    b: 2\n',
    ],
    [
      'has fields changed and added in braces',
      'contact: { name: 王 } # p\n',
      [
        ['contact.name', '李'],
        ['contact.phone', '021'],
      ],
      'contact: { name: 李, phone: "021" } # p\n',
    ],
    [
      'has a list in place of another',
      'contact: { name: [a, b], phone: x } # p\n',
      [['contact.name', ['c']]],
      'contact: { name: [ c ], phone: x } # p\n',
    ],
    [
      'has fields in place of a word',
      'contact: x # p\n',
      [['contact.name', '李']],
      'contact: { name: 李 } # p\n',
    ],
    [
      'has a word in place of a text of several lines',
      'catalog: >-\n  a\n  b\nrows: []\n',
      [['catalog', 'c']],
      'catalog: c\nrows: []\n',
    ],
    [
      'has long words in one line',
      'catalog: c\n',
      [['catalog', '静 安 '.repeat(60).trim()]],
      `catalog: ${'静 安 '.repeat(60).trim()}\n`,
    ],
  ])('%s', (_, text, changes, wanted) => {
    expect(head(text, ...changes)).toBe(wanted);
  });
  it('keeps the line ends of Windows, and those of others', () => {
    expect(head('zwgk: 1\r\ncatalog: c\r\n', ['asOf', '2017-12-31'])).toBe(
      'zwgk: 1\r\ncatalog: c\r\nasOf: 2017-12-31\r\n',
    );
  });
  it('of what is no manifest is not touched', () => {
    expect(head('zwgk: [\n', ['catalog', 'c'])).toBeNull();
    expect(head('- a\n', ['catalog', 'c'])).toBeNull();
    expect(merged('rows: [\n', [])).toBeNull();
    expect(
      mergeManifest('- a\n', { head: [], registers: [{ name: 'rows', before: 1, records: [] }] }),
    ).toBeNull();
  });
});

describe('a text that a terminal or a build server would obey, or that nobody would see', () => {
  it.each([
    ['that turns the writing round', '静\u202e安', '"静\\u202e安"'],
    ['with a letter of no width', '静\u200b安', '"静\\u200b安"'],
    ['with an order to a terminal', '\u001b[2J', '"\\u001b[2J"'],
    ['with two hashes', '静##安', '"静#\\x23安"'],
    ['that is an order to a build server', '::error::静安', '"::error::静安"'],
    ['that is one behind blanks', '  ::stop-commands::x', '"  ::stop-commands::x"'],
    ['that has one on a line of its own', '静\n ::error::安', '"静\\n ::error::安"'],
    ['that turns the writing round on its second line', '静\n\u202e安', '"静\\n\\u202e安"'],
  ])('%s is spelt out wherever it is written', (_, text, written) => {
    expect(merged('rows:\n  - a: 1\n', [kept(0, ['a', text]), fresh({ b: text, c: [text] })])).toBe(
      `rows:\n  - a: ${written}\n  - b: ${written}\n    c: [${written}]\n`,
    );
    const changes = changesOf([['catalog', text]]);
    expect(mergeManifest('catalog: c\n', { head: changes, registers: [] })).toBe(`catalog: ${written}\n`);
    expect(mergeManifest('zwgk: 1\n', { head: changes, registers: [] })).toBe(
      `zwgk: 1\ncatalog: ${written}\n`,
    );
    expect(formatManifest({ a: text, b: { c: text } }, '')).toBe(`a: ${written}\n\nb:\n  c: ${written}\n`);
  });
  it.each([
    ['two colons within a word', 'a::b', ' a::b'],
    ['two colons behind a word', '静 ::安', ' 静 ::安'],
    ['one colon in front', ':静', ' :静'],
    ['one hash', '静#安', ' 静#安'],
    ['two lines', '静\n安', ' |-\n      静\n      安'],
    ['two lines with two colons within', '静\n安::区', ' |-\n      静\n      安::区'],
  ])('is not one with %s, and is written as people write it', (_, text, written) => {
    expect(merged('rows: []\n', [fresh({ b: text, c: 1 })])).toBe(`rows:\n  - b:${written}\n    c: 1\n`);
  });
});

it('a new manifest has its head, then every register after a blank line', () => {
  const manifest = {
    zwgk: 1,
    contact: { name: '王', tongues: ['a', 'b'] },
    disclosures: [
      {
        for: ['1.1.1', '1.1.2'],
        of: { whom: [{ a: 1 }] },
        title: '甲: 乙',
        note: '静 安 '.repeat(60).trim(),
      },
    ],
    documents: [],
    end: 'x:',
  };
  expect(formatManifest(manifest, '# 一\n')).toBe(
    `# 一\nzwgk: 1\n\ncontact:\n  name: 王\n  tongues: [a, b]\n\ndisclosures:\n  - for: [1.1.1, 1.1.2]\n    of:\n      whom:\n        - a: 1\n    title: "甲: 乙"\n    note: ${'静 安 '.repeat(60).trim()}\n\ndocuments: []\nend: "x:"\n`,
  );
});
