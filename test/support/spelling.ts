/** The same value, written otherwise: order of fields, comments, quotes, braces, ends of lines, blanks at their end, a mark at the start. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';

export interface Spelling {
  readonly order: number;
  readonly flow: boolean;
  readonly keys: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';
  readonly strings: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL';
  readonly indent: number;
  readonly comments: boolean;
  readonly ends: '\n' | '\r\n';
  readonly trailing: boolean;
  readonly bom: boolean;
  readonly start: boolean;
}
export const spelling: fc.Arbitrary<Spelling> = fc.record({
  order: fc.nat(1_000_000),
  flow: fc.boolean(),
  keys: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  strings: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
    'BLOCK_LITERAL' as const,
  ),
  indent: fc.integer({ min: 1, max: 6 }),
  comments: fc.boolean(),
  ends: fc.constantFrom('\n' as const, '\r\n' as const),
  trailing: fc.boolean(),
  bom: fc.boolean(),
  start: fc.boolean(),
});

/** Fields in another order at every depth; records stay where they are. */
const reordered = (value: unknown, seed: number): unknown => {
  if (Array.isArray(value)) return value.map((each) => reordered(each, seed));
  if (typeof value !== 'object' || value === null) return value;
  const rank = (name: string): number =>
    [...name].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 1009, seed);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([name, each]) => [name, reordered(each, seed)]),
  );
};

export const respelled = (text: string, how: Spelling): string => {
  const written = stringify(reordered(parse(text), how.order), {
    collectionStyle: how.flow ? 'flow' : 'any',
    defaultKeyType: how.keys,
    defaultStringType: how.strings,
    indent: how.indent,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  // Block scalars keep every blank and every mark: nothing is put at the end of their lines.
  const isBlock = how.strings === 'BLOCK_LITERAL' && !how.flow;
  const lines = written
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (isBlock || line.includes('"') || line.includes("'")) return line;
      return `${line}${how.comments && /[:\]},]$/u.test(line) ? ' # 说明：a: b, [c' : ''}${how.trailing ? '  ' : ''}`;
    });
  const opening = [...(how.start ? ['---'] : []), ...(how.comments ? ['# 台账 zwgk: 2', ''] : [])];
  return `${how.bom ? '\ufeff' : ''}${[...opening, ...lines, ''].join(how.ends)}`;
};
