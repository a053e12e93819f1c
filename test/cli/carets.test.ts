/** Where a fault is told: line and column as an editor counts them, and carets under the very cells, whatever the line holds and however wide the terminal is. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Problem, Report } from '../../src/model.ts';
import { zwgk } from '../support/io.ts';

const HEAD = ['zwgk: 1', 'catalog: jingan-2017', 'department: 区财政局', 'disclosures:'];
const WIDTHS = [40, 60, 80, 120];
const NAME = 'pubished';

/** What stands before the fault on its line. */
const BEFORE: Readonly<Record<string, string>> = {
  Chinese: '静安区2017年3月财政收支情况',
  'full-width punctuation': '，。：；“”（）【】《》！？——……',
  'half-width kana': 'ｱｲｳ｡',
  tabs: 'a\tb\t\tc',
  'blanks that are no spaces': 'a\u00a0b\u3000c\u2003d',
  'combining marks': 'e\u0301a\u0300\u0301x\u0323',
  'marks beyond all bounds': `a${'\u0301'.repeat(300)}`,
  'a mark on nothing': '\u0301x',
  'a family of emoji': '👩\u200d👩\u200d👧\u200d👦全家',
  flags: '🇨🇳🇺🇳',
  'skin tones': '👍🏽👋🏿',
  'keycaps and hearts': '1\ufe0f\u20e3 #\ufe0f\u20e3 ❤\ufe0f ☺',
  'surrogate pairs': '𠮷野家𝒳',
  'ten thousand letters': '长'.repeat(10_000),
  'thousands of emoji': '👩\u200d👧'.repeat(3_000),
  'right-to-left text': 'שלום مرحبا',
  'marks of direction': 'a\u202eb\u202cc\u2066d\u2069',
  'letters without width': 'a\u200bb\u200cc\u2060\ufeffd',
  'variation selectors': '葛\u{e0100}',
  'breaks that are none in YAML': 'a\u0085b\u2028c',
};

/** The stretch of a line above the carets, by the cells of the terminal; `null` where they begin or end inside a cell. */
const underlined = (line: string, carets: string): string | null => {
  const cells = Array.from(new Intl.Segmenter().segment(line), ({ index }) => index);
  const at = (column: number): number | undefined =>
    [...cells, line.length].find((index) => stringWidth(line.slice(0, index)) === column);
  const [start, end] = [at(carets.indexOf('^')), at(carets.length)];
  return start === undefined || end === undefined ? null : line.slice(start, end);
};
const drawnIn = (page: string): readonly (string | null)[] => {
  const lines = page.split('\n');
  return lines.flatMap((line, row) =>
    /^ +\| *\^+$/u.test(line) ? [underlined(lines[row - 1] ?? '', line)] : [],
  );
};

const problemsIn = async (input: string | Uint8Array): Promise<readonly Problem[]> => {
  const { out } = await zwgk(['check', '-', '-f', 'json'], { stdin: () => Buffer.from(input) });
  return (JSON.parse(out) as Report).departments[0]?.problems ?? [];
};
const placeIn = async (input: string | Uint8Array) =>
  (await problemsIn(input)).find(({ message }) => message.zh.includes(NAME))?.place;
const pageOf = async (input: string | Uint8Array, columns: number): Promise<string> =>
  (await zwgk(['check', '-'], { columns, env: { NO_COLOR: '1' }, stdin: () => Buffer.from(input) })).out;

describe('a fault behind', () => {
  it.each(Object.entries(BEFORE))('%s is named and underlined at its very place', async (_, before) => {
    const line = `  - { title: '${before}', ${NAME}: 2017-04-14, for: 2.1.6 }`;
    const input = [...HEAD, line, ''].join('\n');
    const column = line.indexOf(NAME) + 1;
    const endColumn = column + NAME.length;
    expect(await placeIn(input)).toMatchObject({ line: 5, column, endLine: 5, endColumn });
    for (const width of WIDTHS) {
      const page = await pageOf(input, width);
      expect(drawnIn(page), `${width}`).toContain(NAME);
      for (const each of page.split('\n')) expect(stringWidth(each), each).toBeLessThanOrEqual(width);
    }
  });
  it.each(['长', '👩\u200d👧 ', 'x'])(
    'and before %s without end is underlined, and told with a part of its line',
    async (letter) => {
      const line = `  - { title: '${letter.repeat(2000)}', ${NAME}: 2017-04-14, for: '${letter.repeat(2000)}' }`;
      const input = [...HEAD, line, ''].join('\n');
      const { column, excerpt, excerptColumn } = (await placeIn(input)) ?? { column: 0, excerpt: '' };
      expect(column).toBe(line.indexOf(NAME) + 1);
      expect(excerpt.length).toBeLessThanOrEqual(1000);
      expect(excerpt.slice(column - (excerptColumn ?? 0)).startsWith(NAME)).toBe(true);
      for (const width of WIDTHS) expect(drawnIn(await pageOf(input, width)), `${width}`).toContain(NAME);
      const page = (await zwgk(['check', '-', '-f', 'html'], { stdin: () => Buffer.from(input) })).out;
      expect(page).toMatch(new RegExp(`<code class="?line"?>…[^<]*<mark>${NAME}</mark>[^<]*…</code>`, 'u'));
      const sarif = (await zwgk(['check', '-', '-f', 'sarif'], { stdin: () => Buffer.from(input) })).out;
      expect(sarif).not.toContain('contextRegion');
    },
  );
  it('a keycap is underlined where the digit takes one column, as it does without its selector', async () => {
    const page = await pageOf([...HEAD, `  - { title: '1\ufe0f\u20e3', ${NAME}: 2017 }`, ''].join('\n'), 80);
    expect(page).toContain("{ title: '1', pubished");
  });
});

describe('a line', () => {
  const line = `  - { title: 静安区政务公开, ${NAME}: 2017-04-14, for: 2.1.6 }`;
  const place = { line: 5, column: line.indexOf(NAME) + 1 };
  const utf16 = Buffer.from(`\ufeff${[...HEAD, line, ''].join('\n')}`, 'utf16le');
  const gb18030 = Buffer.concat([
    Buffer.from('zwgk: 1\ncatalog: jingan-2017\ndepartment: '),
    Buffer.from('c7f8b2c6d5febed6', 'hex'),
    Buffer.from('\ndisclosures:\n  - { title: '),
    Buffer.from('beb2b0b2c7f8d5fecef1b9abbfaa', 'hex'),
    Buffer.from(`, ${NAME}: 2017-04-14, for: 2.1.6 }\n`),
  ]);
  it.each([
    ['a line feed', '\n'],
    ['both', '\r\n'],
    ['a carriage return alone', '\r'],
  ])('ends with %s, with or without a byte-order mark', async (_, end) => {
    for (const mark of ['', '\ufeff']) {
      const input = mark + [...HEAD, line, ''].join(end);
      expect(await placeIn(input)).toMatchObject(place);
      expect(drawnIn(await pageOf(input, 80))).toContain(NAME);
    }
  });
  it.each([
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['GB18030', gb18030],
  ])('is counted in letters, not in the bytes of %s', async (_, bytes) => {
    expect(await placeIn(bytes)).toMatchObject(place);
    for (const width of WIDTHS) expect(drawnIn(await pageOf(bytes, width))).toContain(NAME);
  });
  it('that is no YAML has its faults at the same places whatever ends it', async () => {
    const broken = [...HEAD, '  - { for: 2.1.6, title: 静安, [ }', 'requests: []', ''];
    const told = async (end: string): Promise<readonly string[]> =>
      (await problemsIn(broken.join(end))).map(
        ({ code, place: at }) => `${code} ${at.line}:${at.column}-${at.endLine}:${at.endColumn}`,
      );
    const feed = await told('\n');
    expect(feed.length).toBeGreaterThan(0);
    expect(await told('\r')).toEqual(feed);
    expect(await told('\r\n')).toEqual(feed);
  });
});
