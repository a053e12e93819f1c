/** Offsets and pointers → places: lines, columns and the line as written, each asked of a text that was just read. */
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model.ts';
import { locator, ruler } from '../../src/source/positions.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { NOWHERE } from '../../src/source/spots.ts';

const at = ({ line, column, endLine, endColumn }: Place): string =>
  `${line}:${column}-${endLine}:${endColumn}`;

describe('a ruler', () => {
  const TEXT = 'ab\ncd\r\nef\rgh\n\nij';
  const measure = () => ruler('a.yaml', TEXT);
  test.each([
    [0, 1, '1:1-1:2', 'ab'],
    [0, 2, '1:1-1:3', 'ab'],
    [2, 3, '1:3-2:1', 'ab'],
    [3, 5, '2:1-2:3', 'cd'],
    [7, 9, '3:1-3:3', 'ef'],
    [9, 10, '3:3-4:1', 'ef'],
    [10, 12, '4:1-4:3', 'gh'],
    [13, 13, '5:1-5:1', ''],
    [14, 16, '6:1-6:3', 'ij'],
    [14, 99, '6:1-6:3', 'ij'],
    [99, 99, '6:3-6:3', 'ij'],
    [4, 1, '2:2-2:2', 'cd'],
    [0, 16, '1:1-6:3', 'ab'],
  ])('from %d to %d', (start, end, place, excerpt) => {
    const found = measure().place(start, end);
    expect([found.file, at(found), found.excerpt]).toEqual(['a.yaml', place, excerpt]);
  });
  test.each([
    [0, 2],
    [2, 2],
    [3, 5],
    [6, 5],
    [8, 9],
    [13, 13],
    [15, 16],
  ])('the line of %d ends at %d', (offset, end) => {
    expect(measure().lineEnd(offset)).toBe(end);
  });
  test.each([
    [1, 1, 0],
    [2, 2, 4],
    [3, 1, 7],
    [6, 2, 15],
  ])('line %d and column %d are offset %d', (line, column, offset) => {
    expect(measure().offset(line, column)).toBe(offset);
  });
  test('what stands below the last line is at the end', () => {
    expect(measure().offset(9, 1)).toBe(TEXT.length);
  });
  test('a text that is nothing has one line', () => {
    expect(at(ruler('a', '').place(0, 1))).toBe('1:1-1:1');
    expect(at(ruler('a', '\n').place(0, 1))).toBe('1:1-2:1');
  });
});

describe('a line too long to be quoted whole', () => {
  const line = `甲${'𠮷'.repeat(3000)}乙`;
  const measure = ruler('a.yaml', `x\n${line}\n`);
  const START = 2;
  test.each([[0], [1], [2], [399], [400], [401], [402], [3000], [5600], [5601], [5602], [6001], [6002]])(
    'is quoted around column %d, in whole letters',
    (before) => {
      const {
        line: row,
        column,
        excerpt,
        excerptColumn = 0,
      } = measure.place(START + before, START + before + 1);
      expect([row, column]).toEqual([2, before + 1]);
      expect(excerpt.length).toBeGreaterThanOrEqual(998);
      expect(excerpt.length).toBeLessThanOrEqual(1000);
      expect(line.slice(excerptColumn - 1, excerptColumn - 1 + excerpt.length)).toBe(excerpt);
      expect(Buffer.from(excerpt).toString()).toBe(excerpt);
      expect(excerptColumn).toBeLessThanOrEqual(column);
      // The letters before the place, as far as there are any; in the middle four hundred.
      expect(column - excerptColumn).toBeGreaterThanOrEqual(Math.min(before, 399));
      if (before <= 5402) expect(column - excerptColumn).toBeLessThanOrEqual(400);
    },
  );
  test('begins after a thousand letters', () => {
    const placeIn = (length: number) => ruler('a.yaml', 'x'.repeat(length)).place(0, 1);
    expect(placeIn(1000)).toEqual(expect.objectContaining({ excerpt: 'x'.repeat(1000) }));
    expect(placeIn(1000).excerptColumn).toBeUndefined();
    expect(placeIn(1001)).toMatchObject({ excerpt: 'x'.repeat(1000), excerptColumn: 1 });
  });
});

describe('a locator', () => {
  const spots = () => ({
    nameStart: NOWHERE,
    nameEnd: NOWHERE,
    start: 2,
    end: 3,
    kind: 'group' as const,
    fields: new Map([['a', { nameStart: 2, nameEnd: 3, start: 5, end: 6, kind: 'scalar' as const }]]),
  });
  test('reads its index once', () => {
    let times = 0;
    const locate = locator('  a: 1 ', ruler('f', '  a: 1 '), () => {
      times += 1;
      return spots();
    });
    expect([locate('/a'), locate('/a', 'key'), locate('/a', 'value'), locate('')].map(at)).toEqual([
      '1:6-1:7',
      '1:3-1:4',
      '1:6-1:7',
      '1:3-1:7',
    ]);
    expect(times).toBe(1);
  });
  test('leads from the offsets of the tree to those of the text', () => {
    const text = '  aa: 1 ';
    const locate = locator(text, ruler('f', text), spots, (offset) => offset + (offset > 2 ? 1 : 0));
    expect([at(locate('/a')), at(locate('/a', 'key')), at(locate('/b'))]).toEqual([
      '1:7-1:8',
      '1:3-1:5',
      '1:1-1:8',
    ]);
  });
  test('without a tree leads to the first line', () => {
    expect(at(locator('ab \nc', ruler('f', 'ab \nc'), () => null)('/a'))).toBe('1:1-1:3');
  });
});

const shown = (text: string, pointer: string, mark?: 'key' | 'value'): string => {
  const place = readDocument('a.yaml', text).locate(pointer, mark);
  return `${at(place)} ${text.split(/\r\n|\n/)[place.line - 1]?.slice(place.column - 1, place.endLine === place.line ? place.endColumn - 1 : undefined)}`;
};

describe('a pointer leads to', () => {
  test.each([
    ['a value', 'a: xy\n', '/a', 'value', '1:4-1:6 xy'],
    ['a name', 'a: xy\n', '/a', 'key', '1:1-1:2 a'],
    ['a value in quotes', `a: "x" # c\n`, '/a', 'value', '1:4-1:7 "x"'],
    ['a value in single quotes', "b: 1\na: 'x'\n", '/a', 'value', "2:4-2:7 'x'"],
    ['an empty value in quotes', 'a: ""\n', '/a', 'value', '1:4-1:6 ""'],
    ['a name in quotes', '"a": x\n', '/a', 'key', '1:1-1:4 "a"'],
    ['a value of several lines', 'a: x\n  y\nb: 1\n', '/a', 'value', '1:4-2:4 x'],
    ['a block', 'a: |\n  x\n\n  y\n\nb: 1\n', '/a', 'value', '2:3-4:4 x'],
    ['a block of nothing', 'a: |\nb: 1\n', '/b', 'value', '2:4-2:5 1'],
    ['the root', '# c\na: 1 # d\n', '', 'value', '2:1-2:9 a: 1 # d'],
    ['the name of the root: the first line', '# c\na: 1\n', '', 'key', '1:1-1:4 # c'],
    ['a root in brackets', '# c\n{a: 1}\n', '', 'value', '2:1-2:7 {a: 1}'],
    ['what the root lacks: the first line', '# c\na: 1\n', '/b', 'value', '1:1-1:4 # c'],
    ['a group', 'a:\n  b: 1\n  c: 2\n', '/a', 'value', '2:3-2:7 b: 1'],
    ['the name of a group', 'a:\n  b: 1\n', '/a', 'key', '1:1-1:2 a'],
    ['a group in braces', 'x: 1\na: {b: 1}\n', '/a', 'value', '2:4-2:10 {b: 1}'],
    ['a list', 'a:\n- x\n- y\n', '/a', 'value', '2:1-2:4 - x'],
    ['a list in brackets', 'a: [x, y] # c\n', '/a', 'value', '1:4-1:14 [x, y] # c'],
    ['an item', 'a:\n  - x\n  - yz\n', '/a/1', 'value', '3:5-3:7 yz'],
    ['the name of an item: the item', 'a: [x, yz]\n', '/a/1', 'key', '1:8-1:10 yz'],
    ['an item that is a group', 'a:\n  - b: 1\n    c: 2\n', '/a/0', 'value', '2:5-2:9 b: 1'],
    ['an item by more than one digit', `a: [${'x, '.repeat(10)}y]\n`, '/a/10', 'value', '1:35-1:36 y'],
    ['an item that is no number', 'a: [x]\n', '/a/0x', 'value', '1:1-1:2 a'],
    ['an item that ends in a number', 'a: [x]\n', '/a/x0', 'value', '1:1-1:2 a'],
    ['an item before the first', 'a: [x, y]\n', '/a/-1', 'value', '1:1-1:2 a'],
    ['a reference', 'a: &r x\nb: *r\n', '/b', 'value', '2:4-2:6 *r'],
    ['a reference in a list', 'a: &r {c: 1}\nb:\n  - *r\n', '/b/0', 'value', '3:5-3:7 *r'],
    ['what a reference stands for', 'a: &r {c: 1}\nb: *r\n', '/b/c', 'value', '2:4-2:6 *r'],
    ['what a reference lacks', 'a: &r {c: 1}\nb: *r\n', '/b/x', 'value', '2:4-2:6 *r'],
    ['what a value lacks', 'a: x\n', '/a/b', 'value', '1:1-1:2 a'],
    ['what an item lacks', 'a:\n  - b: 1 \n', '/a/0/c', 'value', '2:5-2:9 b: 1'],
    ['an empty value: its name', 'a:\nb: 1\n', '/a', 'value', '1:1-1:2 a'],
    ['an empty item: its hyphen', 'a:\n  -\n  - x\n', '/a/0', 'value', '2:3-2:4 -'],
    ['the second empty item', 'a:\n  -\n  - \n', '/a/1', 'value', '3:3-3:4 -'],
    ['an empty item after others', 'a:\n  - b-c\n  -\n', '/a/1', 'value', '3:3-3:4 -'],
    ['an empty item after a group', 'a:\n  - b: 1\n    c: d-e\n  -\n', '/a/1', 'value', '4:3-4:4 -'],
    ['an empty item after one in quotes', 'a:\n  - "x-y"\n  -\n', '/a/1', 'value', '3:3-3:4 -'],
    ['what comes after an empty item', 'a:\n  -\nb: 1\n', '/b', 'value', '3:4-3:5 1'],
    ['what comes after a group', 'a: {b: {c: 1}, d: 2}\n', '/a/d', 'value', '1:19-1:20 2'],
    ['what comes after a list', 'a: [[x], y]\n', '/a/1', 'value', '1:10-1:11 y'],
    ['a name with a slash and a tilde', 'a/b~c: {d: 1}\n', '/a~1b~0c/d', 'value', '1:12-1:13 1'],
    ['an empty name', '"": 1\n', '/', 'value', '1:5-1:6 1'],
    ['a value behind an anchor and a tag', 'a: &x !!str 12\n', '/a', 'value', '1:13-1:15 12'],
    ['a name behind a question mark', '? a\n: x\n', '/a', 'value', '2:3-2:4 x'],
    ['an empty item after a name with a hyphen', '- a-b:\n-\n', '/1', 'value', '2:1-2:2 -'],
    ['empty items after empty fields', '- a:\n  b:\n-\n', '/1', 'value', '3:1-3:2 -'],
    ['an empty item in brackets', 'a: [!!str , x]\n', '/a/0', 'value', '1:5-1:6 !'],
    ['a reference to nothing', 'a: *x\n', '/a', 'value', '1:4-1:6 *x'],
    ['a field whose name is nothing', 'a: b\n: x\n', '/null', 'value', '2:3-2:4 x'],
    ['a value in an empty list', 'a: []\nb: x\n', '/b', 'value', '2:4-2:5 x'],
    ['a value at the very start', 'x', '', 'value', '1:1-1:2 x'],
  ] as const)('%s', (_, text, pointer, mark, place) => {
    expect(shown(text, pointer, mark)).toBe(place);
    if (mark === 'value') expect(shown(text, pointer)).toBe(place);
    const windows = shown(text.replaceAll('\n', '\r\n'), pointer, mark);
    expect(windows).toBe(place);
  });
});

describe('names are those that the fields bear', () => {
  test.each([
    ['~', 'null'],
    ['null', 'null'],
    ['NULL', 'null'],
    ['"null"', 'null'],
    ['nullable', 'nullable'],
    ['True', 'true'],
    ['"True"', 'True'],
    ['TRUE', 'true'],
    ['False', 'false'],
    ['Truest', 'Truest'],
    ['Untrue', 'Untrue'],
    ['0o17', '15'],
    ['0o18', '0o18'],
    ['0x1F', '31'],
    ['0xFG', '0xFG'],
    ['1.50', '1.5'],
    ['+1', '1'],
    ['-1', '-1'],
    ['.5', '0.5'],
    ['1e3', '1000'],
    ['1.2.3', '1.2.3'],
    ['2017-01-01', '2017-01-01'],
    ['1a', '1a'],
    ['A1', 'A1'],
    ['"1.50"', '1.50'],
    ['静安', '静安'],
  ])('%s as %s', (written, name) => {
    const document = readDocument('a.yaml', `x: 0\n${written}: v\n`);
    expect(Object.keys(document.value as object)).toContain(name);
    expect(at(document.locate(`/${name}`))).toMatch(/^2:/);
  });
});
