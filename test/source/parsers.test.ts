/** js-yaml reads, yaml recovers and edits: on what we accept they must agree, in values and in places. */

import fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, stringify } from 'yaml';
import { readDocument } from '../../src/source/read-document.ts';
import { HEAD } from './manifest.ts';

const word = fc.oneof(
  fc.constantFrom(
    '静安区2017年3月财政收支情况',
    '2.1.6',
    '2017-03-01',
    '010',
    '1.10',
    'no',
    '是',
    '~',
    '',
    ' x ',
    'a: b',
    '- a',
    '#x',
    "it's",
    '"q"',
    'a\nb\n',
    '@x',
    '%',
    '：',
    '𠮷',
    '=',
    '<<',
    'null',
    '0x1F',
    '1e3',
    '.5',
    '*a',
    '!t',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const scalar = fc.oneof(
  word,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => n + 0),
);
const name = fc.oneof(
  fc.constantFrom('for', 'title', 'published', '标题'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__'),
);
const record = fc.dictionary(
  name,
  fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(name, scalar, { maxKeys: 2 })),
  { maxKeys: 5 },
);
const manifest = fc.dictionary(name, fc.oneof(scalar, fc.array(record, { maxLength: 4 })), {
  minKeys: 1,
  maxKeys: 5,
});

type Places = readonly (readonly [pointer: string, start: string])[];
/** Where `yaml` sees every value begin. Collections and empty values are left out: the two mean different things there. */
function placesOf(text: string, node: ParsedNode | null, pointer = ''): Places {
  if (node === null || isAlias(node)) return [];
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const label = isScalar(key) ? String(key.value) : '';
      return placesOf(
        text,
        value as ParsedNode | null,
        `${pointer}/${label.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      );
    });
  }
  if (isSeq(node))
    return node.items.flatMap((item, index) => placesOf(text, item as ParsedNode, `${pointer}/${index}`));
  const [start, end] = node.range;
  if (start === end || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return [];
  const before = text.slice(0, start).split('\n');
  const until = text.slice(0, end).split('\n');
  return [
    [
      pointer,
      `${before.length}:${(before.at(-1)?.length ?? 0) + 1}-${until.length}:${(until.at(-1)?.length ?? 0) + 1}`,
    ],
  ];
}

function agree(text: string): void {
  const document = readDocument('a.yaml', text);
  const other = parseDocument(text, { logLevel: 'silent' });
  expect(document.problems.filter(({ code }) => code !== 'root-text')).toEqual([]);
  expect(other.errors).toEqual([]);
  expect(document.value).toEqual(other.toJS());
  for (const [pointer, place] of placesOf(text, other.contents)) {
    const { line, column, endLine, endColumn } = document.locate(pointer);
    expect([pointer, `${line}:${column}-${endLine}:${endColumn}`]).toEqual([pointer, place]);
  }
}

test.each([
  ['flow', `${HEAD}contact: { name: 王某, phone: '021-0000', }\nx: [1, [2, {a: b}], "c"]\n`],
  ['comments', `# a\n${HEAD}# b\ndisclosures: # c\n  # d\n  - for: 2.1.6 # e\n    # f\n    title: a#b\n`],
  ['plain over lines', `${HEAD}a: one\n  two\n\n  three\nb: x\n`],
  ['quoted over lines', `${HEAD}a: "one\n  two \\\n  three"\nb: 'x\n\n  y'\n`],
  ['blocks', `${HEAD}a: |-\n  x\n   y\nb: >+\n  x\n  y\n\nc: 1\n`],
  ['list in the column of its field', `${HEAD}d:\n- a: 1\n  b: 2\n-\n- - 1\n  - 2\n`],
  ['tags and anchors', `${HEAD}a: !!str 1\nb: &x { y: 1 }\nc: *x\nd: &s text\ne: *s\n`],
  ['explicit keys', `${HEAD}? a\n: 1\n? b\n`],
  [
    'numbers',
    'a: 0o17\nb: 0x1F\nc: 1e3\nd: .5\ne: -0\nf: 010\ng: 1_000\nh: 1.10\ni: .inf\nj: 2017-03-01\nk: 12:30\n',
  ],
  ['words', 'a: yes\nb: no\nc: on\nd: True\ne: FALSE\nf: ~\ng: Null\nh:\ni: y\nj: 是\n'],
  ['end mark', `---\n${HEAD}...\n`],
])('both parsers read the same: %s', (_, text) => {
  agree(text);
});

test('both parsers read the same in manifests written by either', () => {
  fc.assert(
    fc.property(manifest, (value) => {
      agree(dump(value));
      agree(dump(value, { flowLevel: 2, lineWidth: 40, noRefs: true }));
      agree(stringify(value));
    }),
    { numRuns: 150 },
  );
});
