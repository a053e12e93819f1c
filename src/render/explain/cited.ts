/** A point's text and what is cited from it → the sentences that hold the citation, with it marked. */
import { type Line, type Span, span } from '../text/ink.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function citedSentences(text: string, cite: readonly string[], color: boolean): Line {
  const cites = stretchesOf(text, cite);
  // A citation that the text does not hold is shown for itself rather than dropped.
  if (cites.length === 0) return [span(cite.join(' … '), 'marked')];
  const kept = sentencesOf(text).filter((sentence) =>
    cites.some((one) => one.from < sentence.to && sentence.from < one.to),
  );
  return kept.flatMap((sentence, i) => {
    const skipped = sentence.from > (kept[i - 1]?.to ?? 0);
    return [...(skipped ? [span('……', 'dim')] : []), ...pieces(text, sentence, cites, color)];
  });
}

function stretchesOf(text: string, cite: readonly string[]): readonly Stretch[] {
  const found = cite
    .map((one) => ({ from: text.indexOf(one), to: text.indexOf(one) + one.length }))
    .filter((one) => one.from >= 0)
    .sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    if (last !== undefined && one.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else merged.push(one);
  }
  return merged;
}

const sentencesOf = (text: string): readonly Stretch[] =>
  Array.from(text.matchAll(/[^。]+。?/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

function pieces(text: string, { from, to }: Stretch, cites: readonly Stretch[], color: boolean): Span[] {
  const out: Span[] = [];
  let at = from;
  for (const one of cites) {
    const start = Math.max(one.from, from);
    const end = Math.min(one.to, to);
    if (start >= end) continue;
    out.push(span(text.slice(at, start)));
    const marked = text.slice(start, end);
    out.push(span(color ? marked : `【${marked}】`, 'marked'));
    at = end;
  }
  out.push(span(text.slice(at, to)));
  return out;
}
