/** Small changes to a text, and the way back from its offsets to those of the text as written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mend } from '../../src/source/edits.ts';

test('without edits the text and its offsets stay', () => {
  const { text, written } = mend('abc', []);
  expect([text, written(0), written(2)]).toEqual(['abc', 0, 2]);
});

test('edits are made in the order of the text, whatever their own', () => {
  const edits = [
    { at: 4, remove: 1, insert: 'XYZ' },
    { at: 1, remove: 2, insert: '' },
    { at: 6, remove: 0, insert: '!' },
  ];
  // 012345678     012345678
  // abcdefgh  →   adXYZf!gh
  const { text, written } = mend('abcdefgh', edits);
  expect(text).toBe('adXYZf!gh');
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(written)).toEqual([0, 3, 4, 5, 5, 5, 6, 6, 7, 8]);
});

test('of two that overlap the first is made', () => {
  const edits = [
    { at: 1, remove: 3, insert: 'X' },
    { at: 3, remove: 1, insert: 'Y' },
    { at: 4, remove: 1, insert: 'Z' },
  ];
  expect(mend('abcdef', edits).text).toBe('aXZf');
});

test('of two at one place both are made', () => {
  const edits = [
    { at: 1, remove: 0, insert: 'X' },
    { at: 1, remove: 1, insert: 'Y' },
  ];
  expect(mend('abc', edits).text).toBe('aXYc');
});

test('what was not touched is found at its place, however many edits stand before it', () => {
  const edit = fc.record({
    at: fc.nat(60),
    remove: fc.nat(4),
    insert: fc.string({ unit: fc.constantFrom('#'), maxLength: 4 }),
  });
  const text = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const mended = mend(text, edits);
      for (const [offset, letter] of [...mended.text].entries())
        if (letter !== '#') expect(text[mended.written(offset)]).toBe(letter);
    }),
    { numRuns: 50 },
  );
});
