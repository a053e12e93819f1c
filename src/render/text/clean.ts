/** Any string → the same string with nothing in it that a terminal obeys, hides or reorders, or a build log takes for an order. */

// Made when the first text needs them: the classes of Unicode take long to look up.
const patternsOf = () => ({
  // Emoji and ideographic variation selectors only choose a glyph: they go without a trace.
  // So does the keycap around a digit, which is one column wide in one terminal and two in the next.
  selectors: /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u20E3]/gu,
  breaks: /\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g,
  spaces: /[^\S\u3000]/gu,
  // Controls (C0, C1, ESC, CSI), bidi marks and overrides, zero-width characters, fillers, private use, lone surrogates.
  unsafe: /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu,
  // A mark at the start would sit on whatever text the page puts before it.
  leading: /^\p{M}+/u,
  // Marks stacked on one letter beyond what any writing system needs.
  stacked: /(\p{M}{3})\p{M}+/gu,
});
let patterns: ReturnType<typeof patternsOf> | undefined;
const harmless = /^[\u0020-\u007E·×‘’“”…—→\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

// Printed in a build log these would be orders: `::error::`, `##[error]`, `##vso[…]`, `##teamcity[…]`.
const orders = /:(?=:)|#(?=#\w*\[)/g;
const ordering = /::|##\w*\[/;

/** Line breaks and odd spaces become spaces; what cannot be shown is named, `<U+202E>`. */
export function clean(text: string): string {
  if (harmless.test(text) && !ordering.test(text)) return text;
  patterns ??= patternsOf();
  const { selectors, breaks, spaces, unsafe, leading, stacked } = patterns;
  return text
    .replace(selectors, '')
    .replace(breaks, ' ')
    .replace(spaces, ' ')
    .replace(unsafe, name)
    .replace(leading, '')
    .replace(stacked, '$1')
    .replace(orders, '$& ');
}

function name(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
