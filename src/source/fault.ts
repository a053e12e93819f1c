/** A fault in the way a file is written: what it is, where it is, and the edits under which the rest can be read. */
import { type Charge, charge, type ProblemCode, type ProblemFacts } from '../messages/problems.ts';
import type { Edit } from './edits.ts';

export interface Fault {
  readonly charge: Charge;
  readonly severity: 'error' | 'hint';
  /** Offsets in the text as written. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
  /** A parser may accept it and read something else than was meant. */
  readonly silent: boolean;
  /** The consequence of a fault that was already named: mended, not said again. */
  readonly quiet?: boolean;
  /** The line reads as a field of a longer name, `title：通知`; a fault only where no such field is known. */
  readonly disputed?: boolean;
}

const SILENT: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'full-width-colon',
  'full-width-comma',
  'full-width-dash',
  'space-after-colon',
  'space-after-dash',
  'odd-space',
]);

/** A fault of the text from `start` to `end`. */
export function fault<C extends ProblemCode>(
  code: C,
  facts: ProblemFacts[C],
  start: number,
  end: number,
  edits: readonly Edit[] = [],
): Fault {
  return {
    charge: charge(code, facts),
    severity: 'error',
    start,
    end: Math.max(end, start + 1),
    edits,
    silent: SILENT.has(code),
  };
}

/** The edit that puts a stretch in single quotes. */
export function quoting(text: string, start: number, end: number): readonly Edit[] {
  const quoted = `'${text.slice(start, end).replaceAll("'", "''")}'`;
  return [{ at: start, remove: end - start, insert: quoted }];
}

/** Where the text of a line ends and its comment begins, from `start` on; without blanks before the comment. */
export function beforeComment(text: string, start: number, end: number): number {
  // Only as far as the line goes: a text without comments would be searched to its end for every line of it.
  const line = text.slice(start, end);
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0) return start;
    const before = line[at - 1];
    if (before === ' ' || before === '\t') return start + line.slice(0, at).trimEnd().length;
  }
  return end;
}
