/** The gaps of one finding → those of one place and one mend together, in the order of their first. */
import type { Gap } from '../../model.ts';

export function groupsOf(gaps: readonly Gap[]): readonly (readonly [Gap, ...Gap[]])[] {
  const groups = new Map<string, [Gap, ...Gap[]]>();
  for (const gap of gaps) {
    const { place, mend, waived } = gap;
    const key = JSON.stringify([place.line, place.column, mend.zh, waived ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups.values()];
}
