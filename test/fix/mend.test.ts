/** Mending with readings written out: what is tried, in which order, and what is given up. */
import { describe, expect, it } from 'vitest';
import type { Repair } from '../../src/model.ts';
import { fault } from '../../src/source/fault.ts';
import { type Fixed, fix, type Reading } from '../../src/source/fix.ts';
import { repairsOfForm } from '../../src/source/fix-form.ts';
import { replacer } from '../../src/source/fix-place.ts';
import { repairsOfFaults } from '../../src/source/fix-writing.ts';
import { readDocument } from '../../src/source/read-document.ts';

type Trust = Repair['trust'];
const replace = (text: string, from: string, to: string, trust: Trust = 'sure'): readonly Repair[] => {
  const at = text.indexOf(from);
  return at < 0
    ? []
    : [{ code: 'date-form', raw: from, trust, edits: [{ at, remove: from.length, insert: to }] }];
};
/** Words that are repaired, with how far each is to be trusted; how bad a text is. */
const mending =
  (
    words: readonly (readonly [from: string, to: string, trust?: Trust])[],
    rank: (text: string) => readonly number[],
  ) =>
  (text: string): Reading<string> => ({
    repairs: () => words.flatMap(([from, to, trust]) => replace(text, from, to, trust)),
    problems: [text],
    rank: rank(text),
  });
const count = (text: string, letter: string): number => text.split(letter).length - 1;
const raws = ({ mended }: Fixed<unknown>): readonly string[] => mended.map(({ raw }) => raw);

describe('a text is mended', () => {
  it('until nothing is left to mend, and its last reading is told', () => {
    const read = mending(
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      () => [0],
    );
    const result = fix('a', read);
    expect(result).toMatchObject({ text: 'd', reading: { problems: ['d'] } });
    expect(raws(result)).toEqual(['a', 'b', 'c']);
  });
  it('not at all where nothing is amiss, or where a repair writes what is there', () => {
    expect(
      fix(
        'x',
        mending([], () => [0]),
      ),
    ).toMatchObject({ text: 'x', mended: [], reading: { problems: ['x'] } });
    expect(
      fix(
        'a',
        mending([['a', 'a']], () => [0]),
      ),
    ).toMatchObject({ text: 'a', mended: [], reading: { problems: ['a'] } });
  });
  it('by what is sure at first, then by moving lines, then by names', () => {
    const words = [
      ['n', '3', 'name'],
      ['l', '2', 'layout'],
      ['s', '1', 'sure'],
    ] as const;
    expect(
      raws(
        fix(
          'nls',
          mending(words, () => [0, 0]),
        ),
      ),
    ).toEqual(['s', 'l', 'n']);
  });
  describe('as often as it takes, but', () => {
    /** Every reading finds one more letter to write. */
    const readings = (text: string): readonly string[] => {
      const seen: string[] = [];
      const result = fix(text, (now): Reading<string> => {
        seen.push(now);
        const edits = [{ at: 0, remove: 0, insert: 'x' }];
        return {
          repairs: () => [{ code: 'date-form', raw: '', trust: 'sure', edits }],
          problems: [],
          rank: [0],
        };
      });
      expect(result.text).toBe(seen.at(-1));
      return seen;
    };
    it.each([
      [0, 200],
      [25_000, 200],
      [50_000, 100],
      [1_000_000, 5],
      [4_000_000, 4],
    ])('a text of %i letters is read anew %i times at most', (length, times) => {
      expect(readings('a'.repeat(length))).toHaveLength(times + 1);
    });
  });
  it('no further than it may be read: what was not tried is left as it is', () => {
    // Of eight words in a long text only the last one does no harm: to find it takes seven readings.
    const harm = (text: string): number => count(text, 'x') * 1000;
    const words = Array.from('abcdefgh', (word) => [word, word === 'h' ? 'y' : 'x'] as const);
    const read = mending(words, (text) => [harm(text)]);
    expect(fix('abcdefgh', read).text).toBe('abcdefgy');
    const long = 'z'.repeat(5_000_000);
    expect(fix(`abcdefgh${long}`, read)).toMatchObject({ text: `abcdefgh${long}`, mended: [] });
  });
});

describe('two repairs that touch each other', () => {
  const edit = (at: number, remove: number, insert: string) => ({ at, remove, insert });
  const once = (repairs: readonly Repair[]) =>
    fix(
      'abcdef',
      (text): Reading<string> => ({
        repairs: () => (text === 'abcdef' ? repairs : []),
        problems: [],
        rank: [0],
      }),
    );
  const sure = (raw: string, ...edits: Repair['edits']): Repair => ({
    code: 'date-form',
    raw,
    trust: 'sure',
    edits,
  });
  it('wait for each other: the first in the text is made', () => {
    const result = once([sure('late', edit(2, 2, 'Y')), sure('early', edit(1, 2, 'X'))]);
    expect([result.text, ...raws(result)]).toEqual(['aXdef', 'early']);
  });
  it('are taken in the order of the text, whatever their own', () => {
    const result = once([
      sure('late', edit(4, 1, 'Z')),
      sure('early', edit(0, 2, 'X')),
      sure('wide', edit(1, 4, 'Y')),
    ]);
    expect([result.text, ...raws(result)]).toEqual(['XcdZf', 'early', 'late']);
    const turned = once([
      sure('wide', edit(1, 4, 'Y')),
      sure('late', edit(4, 1, 'Z')),
      sure('early', edit(0, 2, 'X')),
    ]);
    expect([turned.text, ...raws(turned)]).toEqual(['XcdZf', 'early', 'late']);
  });
  it('do not keep a third one waiting', () => {
    const result = once([
      sure('one', edit(0, 2, 'X')),
      sure('wide', edit(1, 4, 'Y')),
      sure('two', edit(2, 1, 'Z')),
    ]);
    expect([result.text, ...raws(result)]).toEqual(['XZdef', 'one', 'two']);
  });
  it('are both made where the one begins as the other ends', () => {
    expect(once([sure('one', edit(0, 2, 'X')), sure('two', edit(2, 1, 'Y'))]).text).toBe('XYdef');
  });
  it('are made whole or not at all', () => {
    const result = once([sure('wide', edit(0, 1, 'X'), edit(4, 1, 'Z')), sure('between', edit(2, 1, 'Y'))]);
    expect([result.text, ...raws(result)]).toEqual(['XbcdZf', 'wide']);
    const other = once([sure('one', edit(1, 2, 'X')), sure('wide', edit(2, 1, 'Y'), edit(4, 1, 'Z'))]);
    expect([other.text, ...raws(other)]).toEqual(['aXdef', 'one']);
  });
});

describe('what would make it worse', () => {
  it('is left as it is', () => {
    expect(
      fix(
        'a',
        mending([['a', '!']], (text) => [count(text, '!')]),
      ).text,
    ).toBe('a');
  });
  it('is left while the other half is mended', () => {
    const read = mending(
      [
        ['a', '!'],
        ['b', 'B'],
        ['c', 'C'],
      ],
      (text) => [count(text, '!')],
    );
    const result = fix('abc', read);
    expect([result.text, ...raws(result)]).toEqual(['aBC', 'b', 'c']);
  });
  it('is parted from the last of fifteen that does not, and from that of sixteen no more', () => {
    const letters = 'abcdefghijklmnop';
    const last = (much: number): string => {
      const words = [...letters.slice(-much)].map((letter) => [letter, letter === 'p' ? 'P' : '!'] as const);
      return fix(
        letters,
        mending(words, (text) => [count(text, '!')]),
      ).text.slice(-1);
    };
    expect([last(8), last(15), last(16)]).toEqual(['P', 'P', 'p']);
  });
  it('is judged by the gravest figure that differs', () => {
    const to = (rank: readonly number[]) =>
      fix(
        'a',
        mending([['a', 'b']], (text) => (text === 'a' ? [1, 1, 1] : rank)),
      ).text;
    expect(to([0, 9, 9])).toBe('b');
    expect(to([1, 0, 9])).toBe('b');
    expect(to([1, 1, 1])).toBe('b');
    expect(to([1, 1, 2])).toBe('a');
    expect(to([2, 0, 0])).toBe('a');
    const better = mending([['a', 'b']], (text) => [text === 'a' ? 3 : 1]);
    expect(fix('a', better).text).toBe('b');
  });
});

describe('lines are moved', () => {
  const moved = (before: readonly number[], after: readonly number[]): string =>
    fix(
      'a',
      mending([['a', 'b', 'layout']], (text) => (text === 'a' ? before : after)),
    ).text;
  it('where the whole file can then be read, and no value is worse', () => {
    expect(moved([2, 1], [0, 1])).toBe('b');
    expect(moved([2, 1], [0, 0])).toBe('b');
    expect(moved([2], [0])).toBe('b');
  });
  it('and not where it still cannot, or where a value is worse', () => {
    expect(moved([2, 1], [1, 0])).toBe('a');
    expect(moved([2, 1], [0, 2])).toBe('a');
    expect(moved([2], [0, 1])).toBe('a');
  });
});

describe('faults of writing', () => {
  const text = 'ab  cd\n';
  const edits = (at: number, remove: number) => [{ at, remove, insert: 'x' }];
  it('are mended for sure where they can only have been meant one way', () => {
    expect(repairsOfFaults(text, [fault('tag', { raw: 'ab' }, 0, 2, edits(0, 2))])).toEqual([
      { code: 'tag', raw: 'ab', edits: edits(0, 2), trust: 'sure' },
    ]);
  });
  it('are mended by moving blanks, and by nothing else', () => {
    const indented = (at: number, remove: number) =>
      repairsOfFaults(text, [fault('bad-indent', { want: 0 }, 0, 2, edits(at, remove))]);
    expect(indented(2, 2)).toMatchObject([{ code: 'bad-indent', trust: 'layout' }]);
    expect(indented(2, 0)).toMatchObject([{ trust: 'layout' }]);
    expect(indented(1, 2)).toEqual([]);
    expect(indented(4, 1)).toEqual([]);
    const both = [...edits(2, 2), ...edits(4, 1)];
    expect(repairsOfFaults(text, [fault('bad-indent', { want: 0 }, 0, 2, both)])).toEqual([]);
  });
  it.each([
    ['that are known no further', fault('missing-colon', { key: 'a' }, 0, 1, edits(2, 0))],
    ['that nothing mends', fault('tag', { raw: 'ab' }, 0, 2)],
  ])('%s are left', (_, one) => {
    expect(repairsOfFaults(text, [one])).toEqual([]);
  });
});

/** The text with something else in place of a value or a name; `null` where it is left alone. */
const put = (
  text: string,
  from: string,
  to: string,
  style: 'text' | 'quoted' | 'bare' = 'text',
  [pointer, mark]: readonly [string, 'key' | 'value'] = ['/a', 'value'],
): string | null => {
  const edit = replacer(readDocument('a.yaml', text))({ pointer, mark, from, to, style });
  return edit === null ? null : text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove);
};

describe('something else is written in place of a value', () => {
  it.each([
    ['a: x # c\n', 'x', 'y', 'a: y # c\n'],
    ['a: "x"\n', 'x', 'y', 'a: "y"\n'],
    ["a: 'x'\n", 'x', 'y', "a: 'y'\n"],
    ['a: "x"\n', 'x', 'say "y"', `a: 'say "y"'\n`],
    ['a: "x"\n', 'x', 'y\\z', "a: 'y\\z'\n"],
    ["a: 'it''s'\n", "it's", "that's", "a: 'that''s'\n"],
    ['a: x\n', 'x', 'y: z', "a: 'y: z'\n"],
    ['a: x\n', 'x', '14:30', 'a: 14:30\n'],
    ['a: x\n', 'x', 'y:', "a: 'y:'\n"],
    ['a: x\n', 'x', 'y #z', "a: 'y #z'\n"],
    ['a: x\n', 'x', 'y#z', 'a: y#z\n'],
    ['a: x\n', 'x', '- y', "a: '- y'\n"],
    ['a: x\n', 'x', '[y]', "a: '[y]'\n"],
    ['a: x\n', 'x', 'y ', "a: 'y '\n"],
    ['a: x\n', ' x ', 'y', 'a: y\n'],
    ['a: " x "\n', 'x', 'y', 'a: "y"\n'],
    ['a: x"y"\n', 'x"y"', 'z', 'a: z\n'],
    ['a: x*y\n', 'x*y', 'z', 'a: z\n'],
    ['a: [x, z]\n', 'x', 'y', 'a: [y, z]\n', ['/a/0', 'value']],
    ['b: 1\na: x\n', 'a', 'c', 'b: 1\nc: x\n', ['/a', 'key']],
    ['b: 1\r\na: x\r\n', 'x', 'y', 'b: 1\r\na: y\r\n'],
  ] as const)('%j: %s → %s', (text, from, to, wanted, place?: readonly [string, 'key' | 'value']) => {
    expect(put(text, from, to, 'text', place)).toBe(wanted);
  });
  it('always or never in quotes where that is asked for', () => {
    expect(put('a: 012\n', '012', '012', 'quoted')).toBe("a: '012'\n");
    expect(put('a: "1,234"\n', '1,234', '1234', 'bare')).toBe('a: 1234\n');
  });
});

describe('a value is left alone', () => {
  it.each([
    ['where something else stands than was expected', 'a: x\n', 'z', 'y'],
    ['where nothing stands', 'a: ""\n', '', 'y'],
    ['where blanks stand', 'a: " "\n', ' ', 'y'],
    ['where it would be written as it is', 'a: x\n', 'x', 'x'],
    ['where it is a reference', 'b: &b x\na: *b\n', '*b', 'y'],
    ['where it is a list', 'a: [x]\n', '[x]', 'y'],
    ['where it stands in several lines', 'a: x\n  z\n', 'x', 'y'],
    ['where it has a backslash in quotes', 'a: "x\\t"\n', 'x\\t', 'y'],
    ['where what is to be written is not seen', 'a: x\n', 'x', 'y\u0007'],
  ])('%s', (_, text, from, to) => {
    expect(put(text, from, to)).toBeNull();
  });
  it('where it is a block', () => {
    for (const head of ['|', '>-', '|2+', '| # c', '|  # c', '> \r'])
      expect(put(`a: ${head}\n  x\n`, 'x', 'y')).toBeNull();
    expect(put('- |\n\n  x\n', 'x', 'y', 'text', ['/0', 'value'])).toBeNull();
    expect(put('b: 1 >\na: x\n', 'x', 'y')).toBe('b: 1 >\na: y\n');
    expect(put('b: |\n  1\na: x\n', 'x', 'y')).toBe('b: |\n  1\na: y\n');
  });
});

describe('what was said of a value becomes its repair', () => {
  const repaired = (text: string, code: string, facts: object, mark: 'key' | 'value' = 'value') => {
    const said = { pointer: '/a', mark, charge: { code, facts } } as unknown as Parameters<
      typeof repairsOfForm
    >[1][0];
    const [first] = repairsOfForm(readDocument('a.yaml', text), [said]);
    const edit = first?.edits[0];
    if (first === undefined || edit === undefined) return null;
    expect(first).toMatchObject({ code, trust: 'sure' });
    return text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove);
  };
  it.each([
    ['date-form', { raw: 'x', iso: '2017' }, 'x', '2017'],
    ['number-brackets', { raw: 'x', right: 'y' }, 'x', 'y'],
    ['openness-form', { raw: 'x', right: 'y' }, 'x', 'y'],
    ['full-width', { raw: 'x', right: 'y' }, 'x', 'y'],
    ['bad-date', { raw: 'x', mend: '2017-01-01' }, 'x', '2017-01-01'],
    ['bad-date', { raw: 'x', mend: undefined }, 'x', null],
    ['bad-minute', { raw: 'x', mend: '2017-01-01 08:00' }, 'x', '2017-01-01 08:00'],
    ['bad-period', { raw: 'x', mend: '2017-Q1' }, 'x', '2017-Q1'],
    ['read-as', { raw: '012' }, '012', "'012'"],
    ['want-boolean', { raw: '是', mend: true }, '是', 'true'],
    ['want-boolean', { raw: '否', mend: false }, '否', 'false'],
    ['want-boolean', { raw: 'x', mend: undefined }, 'x', null],
    ['want-number', { raw: '1,234.5' }, "'1,234.5'", '1234.5'],
    ['want-number', { raw: '１２' }, '１２', '12'],
    ['want-number', { raw: '-12,345,678' }, "'-12,345,678'", '-12345678'],
    ['want-number', { raw: '1,234.56' }, "'1,234.56'", '1234.56'],
    ['want-number', { raw: '12.34' }, "'12.34'", '12.34'],
    ['want-boolean', { raw: '是', mend: true }, '"是"', 'true'],
    ['want-number', { raw: '“-12”' }, '“-12”', '-12'],
    ['want-number', { raw: '98%' }, '98%', null],
    ['want-number', { raw: '12,34' }, "'12,34'", null],
    ['want-number', { raw: '1 2' }, '1 2', null],
    ['bad-id', { raw: '2．1．6' }, '2．1．6', '2.1.6'],
    ['bad-id', { raw: '第2.1.6条' }, '第2.1.6条', '2.1.6'],
    ['bad-id', { raw: '第 2-1-6 项' }, '第 2-1-6 项', '2.1.6'],
    ['bad-id', { raw: '2、1、6' }, '2、1、6', '2.1.6'],
    ['bad-id', { raw: '2.1.6.' }, '2.1.6.', '2.1.6'],
    ['bad-id', { raw: '.2.1.6' }, '.2.1.6', '2.1.6'],
    ['bad-id', { raw: '“2.1.6”' }, '“2.1.6”', '2.1.6'],
    ['bad-id', { raw: '..2.1.6..' }, '..2.1.6..', '2.1.6'],
    ['bad-id', { raw: '21-10-16' }, '21-10-16', '21.10.16'],
    ['bad-id', { raw: '要求2-1-6' }, '要求2-1-6', null],
    ['bad-id', { raw: '2-1-6-1' }, '2-1-6-1', null],
    ['bad-id', { raw: '2.1条.6' }, '2.1条.6', null],
    ['bad-id', { raw: '2.1' }, '2.1', null],
    ['bad-id', { raw: '2.1.6.1' }, '2.1.6.1', null],
    ['bad-id', { raw: '2.0.6' }, '2.0.6', null],
    ['bad-id', { raw: '要求2.1.6' }, '要求2.1.6', null],
    ['no-such-day', { raw: 'x', last: '2017-02-28' }, 'x', null],
  ])('%s %j', (code, facts, written, wanted) => {
    expect(repaired(`a: ${written}\n`, code, facts)).toBe(wanted === null ? null : `a: ${wanted}\n`);
  });
  it('a name is written anew where it can be no other', () => {
    const name = (sole: boolean | undefined, near?: { key: string }) =>
      repaired('a: 1\n', 'unknown-key', { key: 'a', near, sole }, 'key');
    expect(name(true, { key: 'b' })).toBe('b: 1\n');
    expect(name(false, { key: 'b' })).toBeNull();
    expect(name(undefined, { key: 'b' })).toBeNull();
    expect(name(true)).toBeNull();
  });
  it('a repair that cannot be written is none', () => {
    expect(repaired('a: z\n', 'date-form', { raw: 'x', iso: 'y' })).toBeNull();
  });
});
