/** Node's own way from UTF-8 to text, held to the standard one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUtf8 } from '../../src/cli/utf8.ts';
import { decode } from '../../src/source/decode.ts';

const standard = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

describe('bytes of UTF-8', () => {
  test('are the text that a TextDecoder reads', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((one) => Buffer.from(one));
    const marked = text.map((bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]));
    // Of few bytes, so that nearly right sequences come up.
    const bytes = fc.array(
      fc.constantFrom(0, 0x41, 0x80, 0xbf, 0xc1, 0xe4, 0xb8, 0xed, 0xa0, 0xef, 0xbb, 0xf0, 0x9f),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          marked,
          bytes.map((all) => Uint8Array.from(all)),
          fc.uint8Array(),
        ),
        (one) => {
          expect(readUtf8(one)).toBe(standard(one));
          expect(readUtf8(new Uint8Array([...one, 0x41]).subarray(0, one.length))).toBe(standard(one));
        },
      ),
      { numRuns: 2000 },
    );
  });
  test.each([
    ['nothing', []],
    ['a mark alone', [0xef, 0xbb, 0xbf]],
    ['two marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]],
    ['half a letter', [0xe9, 0x9d]],
    ['half a pair of surrogates', [0xed, 0xa0, 0x80]],
    ['a letter beyond the first plane', [0xf0, 0x9f, 0x98, 0x80]],
  ])('%s is what a TextDecoder makes of it', (_, bytes) => {
    expect(readUtf8(Uint8Array.from(bytes))).toBe(standard(Uint8Array.from(bytes)));
  });
  test('with a NUL among them are no text', () => {
    expect(() => decode(Uint8Array.from([0x41, 0x42, 0x43, 0]), readUtf8)).toThrow();
  });
  test('are read so, and all others as ever', () => {
    expect(decode(Buffer.from('静安'), readUtf8)).toEqual({ text: '静安', encoding: 'UTF-8' });
    expect(decode(Uint8Array.from([0xbe, 0xb2, 0xb0, 0xb2]), readUtf8).text).toBe('静安');
  });
});
