/** A share → a bar of characters that every terminal draws one column wide. */

export interface Bar {
  readonly filled: string;
  readonly empty: string;
}

/** Anything above nothing is drawn, and only the whole is drawn whole. */
export function bar(part: number, whole: number, width: number): Bar {
  const exact = whole === 0 ? 0 : (part / whole) * width;
  const most = part < whole ? width - 1 : width;
  const filled = part <= 0 ? 0 : Math.min(most, Math.max(1, Math.round(exact)));
  return { filled: '#'.repeat(filled), empty: '.'.repeat(width - filled) };
}
