/** Whatever traps stand in a manifest: what fix gives back is sound, the same when fixed again, and untouched where nothing was wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reader } from '../../src/cli/mending.ts';
import { fix } from '../../src/source/fix.ts';
import { home, ioIn } from './io.ts';
import { TRAPS } from './traps.ts';

const read = reader(ioIn(home), 'jingan-2017');
const mended = (text: string) => fix(text, (each) => read('a.yaml', each));
const folder = join(home, 'examples/jingan-2017');
/** Sound as they are: the aliases and dates that an example shows on purpose are mended first. */
const sound = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => mended(readFileSync(join(folder, name), 'utf8')).text);
const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

interface Spoilt {
  readonly original: string;
  readonly text: string;
  /** Lines, from 0, that were changed. */
  readonly lines: ReadonlySet<number>;
  readonly sure: boolean;
}
const spoil = (
  original: string,
  picks: readonly { readonly line: number; readonly trap: number }[],
): Spoilt => {
  const lines = original.split('\n');
  const touched = new Set<number>();
  let sure = true;
  for (const { line, trap } of picks) {
    const at = line % lines.length;
    const how = TRAPS[trap % TRAPS.length];
    const spoilt = touched.has(at) ? null : how?.spoil(lines[at] ?? '');
    if (spoilt == null) continue;
    lines[at] = spoilt;
    touched.add(at);
    sure &&= how?.sure ?? true;
  }
  return { original, text: lines.join('\n'), lines: touched, sure };
};
const spoilt = fc
  .tuple(
    fc.constantFrom(...sound),
    fc.array(fc.record({ line: fc.nat(2000), trap: fc.nat(2000) }), { maxLength: 25 }),
  )
  .map(([text, picks]) => spoil(text, picks));
/** Any text with pieces of it doubled, cut out or replaced: what no one foresaw. */
const mangled = fc
  .tuple(
    spoilt,
    fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat(12),
        insert: fc.constantFrom(
          '',
          '：',
          '\t',
          '"',
          '  ',
          '- ',
          '[',
          '#',
          '\u3000',
          '，',
          '1',
          '\n',
          "'",
          '*a',
          '%',
        ),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([{ text }, cuts]) => {
    let out = text;
    for (const { at, length, insert } of cuts) {
      const from = at % (out.length + 1);
      out = out.slice(0, from) + insert + out.slice(from + length);
    }
    return out;
  });
const runs = { numRuns: 80 };

describe('a manifest with traps', () => {
  it.each(TRAPS.map((trap) => [trap.name, trap] as const))('comes back to the letter: %s', (_, trap) => {
    const found = sound.flatMap((text) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => trap.spoil(line) !== null);
      return at < 0 ? [] : [{ text, spoilt: lines.with(at, trap.spoil(lines[at] ?? '') ?? '').join('\n') }];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { text, spoilt: bad } of found) {
      expect(bad).not.toBe(text);
      expect(mended(bad).text).toBe(text);
    }
  });
  it('has no error left, and says what its original says', () => {
    fc.assert(
      fc.property(spoilt, ({ original, text, sure }) => {
        const after = mended(text);
        expect(after.reading.problems.filter(isError)).toEqual([]);
        if (sure) expect(read('a.yaml', after.text).value).toEqual(read('a.yaml', original).value);
      }),
      runs,
    );
  });
  it('keeps every line that had nothing wrong, to the byte', () => {
    fc.assert(
      fc.property(spoilt, ({ original, text, lines }) => {
        const [was, is] = [original.split('\n'), mended(text).text.split('\n')];
        expect(is.length).toBe(was.length);
        for (const [at, line] of was.entries()) if (!lines.has(at)) expect(is[at]).toBe(line);
      }),
      runs,
    );
  });
  it('keeps its Windows line breaks', () => {
    fc.assert(
      fc.property(spoilt, ({ text }) => {
        const windows = mended(text.replaceAll('\n', '\r\n')).text;
        expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(windows).toBe(mended(text).text.replaceAll('\n', '\r\n'));
      }),
      { numRuns: 40 },
    );
  });
});

describe('any text at all', () => {
  it('is the same when it is fixed again', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const once = mended(text).text;
        expect(mended(once).text).toBe(once);
      }),
      runs,
    );
  });
  it('is never worse than before: no more errors, no lower score', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const [before, after] = [read('a.yaml', text), mended(text)];
        const rank = read('a.yaml', after.text).rank;
        const at = rank.findIndex((number, index) => number !== before.rank[index]);
        if (at >= 0) expect(rank[at]).toBeLessThan(before.rank[at] ?? Number.POSITIVE_INFINITY);
      }),
      runs,
    );
  });
  it('is left alone where there is nothing to mend', () => {
    for (const text of [...sound, '', '# 空\n', '- a\n', '\0', '静安区\n'])
      expect(mended(text).text).toBe(text);
  });
});
