import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Place } from '../../src/model.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { HEAD } from './manifest.ts';

const text = `${HEAD}disclosures:
  - for: 2.1.6 # 编号
    title: "静安区，预算"
    covers: [财政收入, '财政支出', ]
    note: |
      第一行
      第二行
    url:
  -
  - &a
    for: 2.1.7
  - *a
contact: { name: 王某, "phone": '1' }
`;
const at = ({ line, column, endLine, endColumn }: Place) => `${line}:${column}-${endLine}:${endColumn}`;
const shown = (document: { text: string }, place: Place) =>
  document.text
    .split(/\r\n|\n/)
    [place.line - 1]?.slice(place.column - 1, place.line === place.endLine ? place.endColumn - 1 : undefined);

for (const [name, ending] of [
  ['Unix', '\n'],
  ['Windows', '\r\n'],
] as const) {
  const document = readDocument('a.yaml', text.replaceAll('\n', ending));
  const value = (pointer: string) => shown(document, document.locate(pointer, 'value'));
  const key = (pointer: string) => shown(document, document.locate(pointer, 'key'));

  test(`keys and values are found with ${name} line breaks`, () => {
    expect(value('/zwgk')).toBe('1');
    expect(key('/department')).toBe('department');
    expect(value('/disclosures/0/for')).toBe('2.1.6');
    expect(value('/disclosures/0/title')).toBe('"静安区，预算"');
    expect(value('/disclosures/0/covers')).toBe("[财政收入, '财政支出', ]");
    expect(value('/disclosures/0/covers/1')).toBe("'财政支出'");
    expect(value('/contact/name')).toBe('王某');
    expect(key('/contact/phone')).toBe('"phone"');
    expect(value('/contact/phone')).toBe("'1'");
    expect(at(document.locate('/disclosures/0/note'))).toBe('9:7-10:10');
  });
  test(`an item of a list is marked by its first line (${name})`, () => {
    expect(value('/disclosures/0')).toBe('for: 2.1.6 # 编号');
    expect(key('/disclosures/0')).toBe('for: 2.1.6 # 编号');
    expect(value('/disclosures')).toBe('- for: 2.1.6 # 编号');
    expect(value('/disclosures/2')).toBe('for: 2.1.7');
  });
  test(`an empty value is marked by its key, an empty item by its hyphen (${name})`, () => {
    expect(value('/disclosures/0/url')).toBe('url');
    expect(at(document.locate('/disclosures/1'))).toBe('12:3-12:4');
  });
  test(`what is not there marks the key of its nearest ancestor (${name})`, () => {
    expect(value('/disclosures/0/published')).toBe('for: 2.1.6 # 编号');
    expect(value('/disclosures/0/covers/7')).toBe('covers');
    expect(value('/disclosures/9/title')).toBe('disclosures');
    expect(value('/disclosures/0/title/x/y')).toBe('title');
    expect(value('/nothing/here')).toBe('zwgk: 1');
    expect(key('')).toBe('zwgk: 1');
  });
  test(`what lies behind a reference is placed at the reference (${name})`, () => {
    expect(value('/disclosures/3/for')).toBe('*a');
    expect(value('/disclosures/3')).toBe('*a');
  });
  test(`the excerpt is the line as written (${name})`, () => {
    expect(document.locate('/disclosures/0/title').excerpt).toBe('    title: "静安区，预算"');
  });
}

test('names with slashes, tildes and other kinds of name are found', () => {
  const document = readDocument(
    'a.yaml',
    'a/b: 1\nc~d: 2\n12: 3\ntrue: 4\n~: 5\n0x1F: 6\n1.0: 7\n"1.0": 8\n',
  );
  const line = (pointer: string) => document.locate(pointer).line;
  expect(['/a~1b', '/c~0d', '/12', '/true', '/null', '/31', '/1', '/1.0'].map(line)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8,
  ]);
});

test('columns count UTF-16 units', () => {
  expect(at(readDocument('a.yaml', '{ "𠮷": 静, b: 1 }').locate('/b'))).toBe('1:15-1:16');
});

test('in a mended file places are those of the file as written', () => {
  const document = readDocument('a.yaml', 'title：静安\nnote: @x\nurl: http://x\nc: [a, b\nd: 1\n');
  expect(document.value).toEqual({ title: '静安', note: '@x', url: 'http://x', c: ['a', 'b'], d: 1 });
  const value = (pointer: string) => shown(document, document.locate(pointer));
  expect(['/title', '/note', '/url', '/c/1', '/d'].map(value)).toEqual(['静安', '@x', 'http://x', 'b', '1']);
});

test('in a file that only the lenient parser reads, places are found as well', () => {
  const document = readDocument('a.yaml', 'a: "\\q"\nb:\n  - c: 静\n    d:\n  - e\n');
  expect(parseDocument(document.text).errors).toHaveLength(1);
  const value = (pointer: string) => shown(document, document.locate(pointer));
  expect(['/b/0/c', '/b/0/d', '/b/1', '/b/0/x', '/nothing'].map(value)).toEqual([
    '静',
    'd',
    'e',
    'c: 静',
    'a: "\\q"',
  ]);
});

test('a file without anything has a first line', () => {
  expect(readDocument('a.yaml', '').locate('/x')).toEqual({
    file: 'a.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    excerpt: '',
  });
});
