/** Texts and bytes that came to harm on the way: lines lost, doubled and swapped, pieces that do not belong there, ends cut off. */
import fc from 'fast-check';
import { corpus } from './hostile.ts';

/** What a hand, an editor or a broken disk leaves in a text. */
const PIECES = [
  ...[
    '\t',
    '\u3000',
    '：',
    '，',
    '“',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
    '- ',
    '\n',
    '\r',
    '\r\n',
    '---\n',
    '...\n',
    '#',
    ' #',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!x ',
    '!!binary ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    ': ',
    ':',
    '\\',
    '\0',
    '\u0007',
    '\u0085',
    '\u2028',
  ],
  ...[
    '\ufeff',
    '\ud800',
    '__proto__: 1\n',
    'constructor: 1\n',
    '~',
    'null',
    '.nan',
    '-.inf',
    '1e999',
    '0x7f',
    '9'.repeat(400),
  ],
];
const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom(...corpus),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

type Harm = (text: string) => string;
/** A place in a text of any length. */
const spot = fc.double({ min: 0, max: 1, noNaN: true });
const at = (where: number, length: number): number =>
  Math.min(Math.floor(where * length), Math.max(length - 1, 0));
const inLines =
  (change: (lines: string[]) => void): Harm =>
  (text) => {
    const lines = text.split('\n');
    change(lines);
    return lines.join('\n');
  };
const harm: fc.Arbitrary<Harm> = fc.oneof(
  spot.map((where) => inLines((lines) => lines.splice(at(where, lines.length), 1))),
  spot.map((where) =>
    inLines((lines) => lines.splice(at(where, lines.length), 0, lines[at(where, lines.length)] ?? '')),
  ),
  fc.tuple(spot, spot).map(([one, other]) =>
    inLines((lines) => {
      const [i, j] = [at(one, lines.length), at(other, lines.length)];
      [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    }),
  ),
  fc.tuple(spot, piece).map(
    ([where, word]): Harm =>
      (text) => {
        const from = at(where, text.length);
        return text.slice(0, from) + word + text.slice(from);
      },
  ),
  fc.tuple(spot, piece).map(
    ([where, word]): Harm =>
      (text) => {
        // What stands behind a colon is another word now.
        const colons = [...text.matchAll(/: (?=\S)/gu)];
        const { index = 0 } = colons[at(where, colons.length)] ?? {};
        const end = text.indexOf('\n', index);
        return `${text.slice(0, index)}: ${word}${end < 0 ? '' : text.slice(end)}`;
      },
  ),
  fc.tuple(spot, fc.nat(30)).map(
    ([where, length]): Harm =>
      (text) => {
        const from = at(where, text.length);
        return text.slice(0, from) + text.slice(from + length);
      },
  ),
  spot.map(
    (where): Harm =>
      (text) =>
        text.slice(0, at(where, text.length)),
  ),
);

/** The text after one to six harms. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(harm, { minLength: 1, maxLength: 6 }))
    .map(([whole, harms]) => harms.reduce((sum, one) => one(sum), whole));

/** Some bytes are others, or the end is missing. */
export const damagedBytes = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      fc.option(fc.nat(whole.length), { nil: undefined, freq: 4 }),
    )
    .map(([changes, length]) => {
      const bytes = Uint8Array.from(whole);
      for (const [index, byte] of changes) bytes[index] = byte;
      return bytes.subarray(0, length ?? bytes.length);
    });

/** What no form expects: hostile words, numbers that are none, lists and groups where words belong. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...corpus) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    2017,
    1.1,
    '',
    [],
    {},
    '2017-03',
    '2017-02-30',
    '2.1.6',
    '__proto__',
    '9'.repeat(80),
  ),
  fc.double(),
  fc.array(fc.constantFrom<unknown>(...corpus, 1, null, [['x']], { a: 1 }), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('title', '__proto__', 'constructor', 'toString', 'for'),
    fc.constantFrom<unknown>(1, 'x', null),
    {
      maxKeys: 2,
      noNullPrototype: true,
    },
  ),
);
