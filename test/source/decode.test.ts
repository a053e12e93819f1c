/** Bytes of files as programs write them → their text, the encoding, and the hint that belongs to it. */
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { decode, encodingHint } from '../../src/source/decode.ts';

const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255];
      return little ? [low, high] : [high, low];
    }),
  );
const TEXT = 'zwgk: 1\n标题: 静安\n';
// 静安 in GB18030.
const GB18030 = Uint8Array.from([...Buffer.from('title: '), 0xbe, 0xb2, 0xb0, 0xb2]);

describe('the encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), TEXT, 'UTF-8', undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT, 'UTF-8', undefined],
    ['nothing', new Uint8Array(), '', 'UTF-8', undefined],
    ['one letter', Buffer.from('a'), 'a', 'UTF-8', undefined],
    ['UTF-16 with its mark', utf16(`\ufeff${TEXT}`, true), TEXT, 'UTF-16LE', 'encoding'],
    ['UTF-16 the other way round', utf16(`\ufeff${TEXT}`, false), TEXT, 'UTF-16BE', 'encoding'],
    ['UTF-16 without a mark', utf16(TEXT, true), TEXT, 'UTF-16LE', 'encoding'],
    ['UTF-16 the other way round, without a mark', utf16(TEXT, false), TEXT, 'UTF-16BE', 'encoding'],
    ['GB18030', GB18030, 'title: 静安', 'GB18030', 'encoding'],
  ] as const)('%s', (_, bytes, text, encoding, note) => {
    expect(decode(bytes)).toEqual(note === undefined ? { text, encoding } : { text, encoding, note });
  });
  test('what came before has no part in what comes after', () => {
    expect(() => decode(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]))).toThrow(UserError);
    expect(decode(utf16(`\ufeff${TEXT}`, true)).text).toBe(TEXT);
    expect(() => decode(Uint8Array.from([...Buffer.from('静安静安静安'), 0xe9]))).toThrow(UserError);
    expect(decode(Buffer.from(TEXT)).text).toBe(TEXT);
  });
});

describe('no text', () => {
  const said = (bytes: Uint8Array): string => {
    try {
      decode(bytes);
    } catch (error) {
      return error instanceof UserError ? error.message : 'another error';
    }
    return 'taken';
  };
  test.each([
    ['a byte that is in no encoding', Uint8Array.from([0x61, 0xff])],
    ['a nought', Buffer.from('a\0b')],
    ['noughts alone', Uint8Array.from([0, 0])],
    ['half of a letter of UTF-16', Uint8Array.from([0xff, 0xfe, 0x61])],
    ['only the first byte of a mark', Uint8Array.from([0xff, 0x61])],
    ['only the second byte of a mark', Uint8Array.from([0x61, 0xfe])],
    ['only the first byte of the other mark', Uint8Array.from([0xfe, 0x20])],
    ['only the second byte of the other mark', Uint8Array.from([0x61, 0xff])],
  ])('%s', (_, bytes) => {
    expect(said(bytes)).toMatch(/not a text file/);
  });
  test('UTF-8 in which a few bytes came to harm is named with the line', () => {
    const harmed = (before: string): Uint8Array =>
      Uint8Array.from([...Buffer.from(before), 0xff, ...Buffer.from('静安区财政')]);
    expect(said(harmed('title: x\r\na: 1\rb: 2\nc: '))).toMatch(/from line 4 on/);
    expect(said(harmed(''))).toMatch(/from line 1 on/);
  });
  test('where more came to harm than not it may be any encoding', () => {
    const bytes = (whole: string): Uint8Array => Uint8Array.from([...Buffer.from(whole), 0xff]);
    expect(said(bytes('静安区财政'))).toMatch(/from line 1 on/);
    expect(said(bytes('静安区财'))).not.toMatch(/from line 1 on/);
  });
});

describe('the hint', () => {
  test('stands at the first line of a file that should be saved as UTF-8', () => {
    expect(encodingHint('a.yaml', decode(utf16(`\ufeff${TEXT}`, true)))).toMatchObject({
      code: 'encoding',
      severity: 'hint',
      pointer: '',
      place: { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 8, excerpt: 'zwgk: 1' },
    });
    const windows = encodingHint('a.yaml', decode(utf16('\ufeff标题\r\n', false)));
    expect(windows?.place.excerpt).toBe('标题');
    expect(windows?.message.zh).toContain('UTF-16BE');
  });
  test('is not given where it is UTF-8', () => {
    expect(encodingHint('a.yaml', decode(Buffer.from(TEXT)))).toBeNull();
  });
});
