import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { decode, encodingHint } from '../../src/source/decode.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { check, HEAD, items, named } from './manifest.ts';

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('encodings', () => {
  const text = '标题: 静安\n';
  test.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-8', Buffer.from(`\ufeff${text}`), undefined],
    ['UTF-16LE', utf16(text, false), 'encoding'],
    ['UTF-16BE', utf16(text, true), 'encoding'],
    ['GB18030', Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xbe, 0xb2, 0xb0, 0xb2, 0x0a), 'encoding'],
  ])('%s is read', (encoding, bytes, note) => {
    const decoded = decode(bytes);
    expect(decoded).toEqual({ text, encoding, ...(note ? { note } : {}) });
    expect(encodingHint('a.yaml', decoded)?.code).toBe(note);
  });
  test.each([
    ['NUL bytes', Buffer.from('a\0b')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00, 0x80])],
    ['half a character', Buffer.from([0xff, 0xff, 0xff])],
  ])('%s: not text', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(UserError);
  });
  test('random bytes are text or a UserError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          check(decode(bytes).text);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

test('a bomb of references is refused before it is expanded', () => {
  const lines = 'bcdefghijk'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`);
  const document = check(`a: &a [x, x, x]\n${lines.join('\n')}\n`);
  expect(named(document)).toEqual(['alias-bomb 6:16']);
  expect(document.value).toBeUndefined();
});

test('a few references are welcome', () => {
  expect(readDocument('a', 'a: &a [1]\nb: *a\nc: *a\n')).toMatchObject({
    value: { a: [1], b: [1], c: [1] },
    problems: [],
  });
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['lists', '- '.repeat(100_000)],
  ['groups', '{a: '.repeat(50_000)],
  ['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('bottomless %s is an error like any other', (_, text) => {
  expect(check(text).problems.length).toBeGreaterThan(0);
});

test('__proto__ pollutes nothing', () => {
  for (const text of [
    `${HEAD}__proto__: { polluted: 1 }\n`,
    `${HEAD}__proto__: { polluted: 1 }\na: "\\q"\n`,
    items('__proto__: {polluted: 1}\ntitle：x\nfor: 2.1.6'),
  ]) {
    const document = check(text);
    expect(document.problems.map(({ code }) => code)).toContain('unknown-key');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect((document.value as { polluted?: unknown }).polluted).toBeUndefined();
    expect(document.problems.find(({ code }) => code === 'unknown-key')?.place.excerpt).toContain(
      '__proto__',
    );
  }
});

const MEGABYTE = 1_000_000;
const repeated = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));
test.each([
  ['one letter', repeated('x')],
  ['spaces', repeated(' ')],
  ['spaces and a colon', `${repeated(' ')}a: b: c`],
  ['quotes', repeated('"')],
  ['open quotes on every line', repeated('a: "x\n')],
  ['open quotes, deeper and deeper', repeated('  - "x\n      y\n')],
  ['brackets', repeated('[{')],
  ['closing brackets', repeated(']')],
  ['commas in a list', `a: [${repeated('，')}]\n@`],
  ['colons', repeated(':')],
  ['hyphens', repeated('- ')],
  ['hyphens in lines', repeated('-\n')],
  ['full-width colons', repeated('标题：静安\n')],
  ['the same field', repeated('a: 1\n')],
  [
    'many fields and a fault',
    `${Array.from({ length: 60_000 }, (_, index) => `field${index}: 1`).join('\n')}\nx: "\\q"\n`,
  ],
  ['unknown fields in every record', `${HEAD}disclosures:\n${repeated('  - fro: 2.1.6\n')}`],
  ['comments', repeated('# x\n')],
  ['number signs', repeated('a #')],
  ['tabs', repeated('\t')],
  ['tabs in lines', repeated('\t- a: b\n')],
  ['backslashes', `a: "${repeated('\\q')}"`],
  ['control characters', repeated('\u0001')],
  ['carriage returns', repeated('\r')],
  ['percent signs', repeated('%x\n')],
  ['references', repeated('- *a\n')],
  ['anchors', repeated('- &a x\n')],
  ['exclamation marks', repeated('!')],
  ['document marks', repeated('---\n')],
  ['names within names', `a: "\\q"\n${'? '.repeat(2000)}x\n`],
])('a megabyte of junk is answered: %s', { timeout: 60_000 }, (_, text) => {
  const { problems } = check(text);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(201);
});

test('no text makes reading throw, and every place lies in the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a: ',
      'title：',
      '- ',
      '－ ',
      '\n',
      '\r\n',
      '\t',
      '  ',
      '\u3000',
      '[',
      ']',
      '{',
      '}',
      ',',
      '，',
      '"',
      "'",
      '”',
      '|',
      '>',
      '&a ',
      '*a',
      '!x ',
      '@',
      '%',
      '#',
      ' #',
      '---\n',
      ':',
      '?',
      '\\',
      '<<: ',
      '2017',
      '静安',
      '\u0007',
      '\ud800',
      '\0',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, head) => {
      const text = `${head ? `${HEAD}disclosures:\n  - ` : ''}${pieces.join('')}`;
      const document = check(text);
      const lines = text.split(/\r\n|\r|\n/);
      for (const { place, message } of document.problems) {
        expect(place.excerpt).toBe(lines[place.line - 1]);
        expect(place.column).toBeGreaterThanOrEqual(1);
        expect(message.zh).not.toBe('');
      }
      if (document.problems.length === 0) expect(typeof document.value).toBe('object');
    }),
    { numRuns: 3000 },
  );
});
