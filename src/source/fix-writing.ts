/** Faults of writing → the ones that can be mended without asking. */
import type { ProblemCode } from '../messages/problems.ts';
import type { Repair } from '../model.ts';
import type { Fault } from './fault.ts';

/** Punctuation and blanks that can only have been meant one way, and words that quotes keep exactly as they are written. */
const SURE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'early-end',
  'full-width-colon',
  'full-width-quote',
  'full-width-comma',
  'full-width-dash',
  'space-after-colon',
  'space-after-dash',
  'odd-space',
  'tab-indent',
  'colon-in-value',
  'reserved-start',
  'text-after',
  'alias-unknown',
  'tag',
]);
/** What was meant follows from the neighbouring lines. */
const LAYOUT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['bad-indent', 'under-value']);

/** `text` is the text as written, which the faults were found in. */
export function repairsOfFaults(text: string, faults: readonly Fault[]): readonly Repair[] {
  return faults.flatMap(({ charge: { code }, edits, start, end }): readonly Repair[] => {
    const raw = text.slice(start, end);
    if (edits.length === 0) return [];
    if (SURE.has(code)) return [{ code, raw, edits, trust: 'sure' }];
    // Indentation may move; a word that stands in the way is the clerk's to remove.
    const blank = edits.every(({ at, remove }) => text.slice(at, at + remove).trim() === '');
    return LAYOUT.has(code) && blank ? [{ code, raw, edits, trust: 'layout' }] : [];
  });
}
