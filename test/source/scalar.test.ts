/** Texts as scalars of YAML: as people write them, and so that every parser reads that very text. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { doubleQuoted, scalarOf } from '../../src/source/scalar.ts';

describe('a text is written', () => {
  test.each([
    ['静安区', '静安区'],
    ['“三公”经费', '“三公”经费'],
    ['静安区 ', "'静安区 '"],
    ['静安: 区', "'静安: 区'"],
    ['静安 # 区', "'静安 # 区'"],
    ['[静安]', "'[静安]'"],
    ['2017', "'2017'"],
    ['true', "'true'"],
    ['', "''"],
    ["it's 静安's", "'it''s 静安''s'"],
    ['a"b', `'a"b'`],
  ])('%j as %s', (text, written) => {
    expect(scalarOf(text)).toBe(written);
  });
});

describe('what is not seen is spelt out', () => {
  test.each([
    ['静安\n区', '"静安\\n区"'],
    ['静\u200b安', '"静\\u200b安"'],
    ['静\u202e安\u202c', '"静\\u202e安\\u202c"'],
    ['静\u2028安', '"静\\u2028安"'],
    ['静\u00ad安', '"静\\u00ad安"'],
    ['静\u0085安', '"静\\u0085安"'],
    ['\ufeff静安', '"\\ufeff静安"'],
    ['静\ud800安', '"静\\ud800安"'],
    ['静\uffff安', '"静\\uffff安"'],
    ['静##安', '"静#\\x23安"'],
  ])('%j', (text, written) => {
    expect(scalarOf(text)).toBe(written);
  });
  test('in a text that is quoted anyhow, too', () => {
    expect(doubleQuoted('a\u007f##b')).toBe('"a\\u007f#\\x23b"');
  });
});

test('both parsers read the text that was written, wherever it stands', () => {
  const letter = fc.constantFrom(
    ...`静安“《〔:#,[]{}'"\\ \t\n-?!&*|>%@\`=~1ae##\u00a0\u3000\u200b\u2028\u0085`,
  );
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: letter }));
  fc.assert(
    fc.property(text, fc.constantFrom(scalarOf, doubleQuoted), (wanted, write) => {
      for (const file of [`a: ${write(wanted)}\n`, `a: [${write(wanted)}, b]\n`]) {
        const [first, second] = [load(file), parse(file)] as readonly { a: unknown }[];
        expect([first?.a].flat()[0]).toBe(wanted);
        expect([second?.a].flat()[0]).toBe(wanted);
      }
    }),
    { numRuns: 100 },
  );
});
