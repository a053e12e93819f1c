/** A line as people write it → what the reader says of it, as rows of a table. */
import { expect } from 'vitest';
import { mend } from '../../src/source/edits.ts';
import { findFaults } from '../../src/source/faults.ts';

/** What is written, what it is mended to, and every fault: its code, facts and stretch. */
export type Row = [written: string, mended: string | null, ...faults: string[]];
/** Nothing is mended. */
export const SAME = null;

export function judged(written: string, mended: string | null, ...faults: readonly string[]): void {
  const found = findFaults(written);
  const said = found.map(({ charge: { code, facts }, severity, quiet, start, end }) => {
    const how = `${quiet ? 'quiet ' : ''}${severity === 'error' ? '' : `${severity} `}`;
    return `${how}${code}(${Object.values(facts)}) ${start}-${end}`;
  });
  const edits = found.flatMap((one) => one.edits);
  expect(said).toEqual(faults);
  expect(mend(written, edits).text).toBe(mended ?? written);
}
