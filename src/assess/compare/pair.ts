/** The departments of two reports → pairs of the same department, and those that only one of the reports has. */
import type { DepartmentReport } from '../../model.ts';

export interface Pair {
  readonly before: DepartmentReport | null;
  readonly after: DepartmentReport | null;
}

/** Short name of the unit, else what the file calls it. */
const nameOf = ({ unit, declared }: DepartmentReport): string | null => unit?.short ?? declared;

/**
 * The same unit in the same file first, then the same unit in another file (renamed), then the same file where one of
 * the two does not say whose it is (broken). Pairs come in the order of the later report, what is gone after them.
 */
export const pairs = (
  before: readonly DepartmentReport[],
  after: readonly DepartmentReport[],
): readonly Pair[] => {
  const left = new Set(before);
  const found = new Map<DepartmentReport, DepartmentReport>();
  const match = (
    keyOf: (department: DepartmentReport) => string | null,
    may: (one: DepartmentReport, other: DepartmentReport) => boolean = () => true,
  ): void => {
    const waiting = new Map<string, DepartmentReport[]>();
    for (const earlier of left) {
      const key = keyOf(earlier);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), earlier]);
    }
    for (const later of after.filter((each) => !found.has(each))) {
      const queue = waiting.get(keyOf(later) ?? '');
      const earlier = queue?.[0];
      if (queue === undefined || earlier === undefined || !may(earlier, later)) continue;
      queue.shift();
      left.delete(earlier);
      found.set(later, earlier);
    }
  };
  match((each) => (nameOf(each) === null ? null : JSON.stringify([nameOf(each), each.file])));
  match(nameOf);
  match(
    ({ file }) => file,
    (one, other) => nameOf(one) === null || nameOf(other) === null,
  );
  return [
    ...after.map((later) => ({ before: found.get(later) ?? null, after: later })),
    ...[...left].map((earlier) => ({ before: earlier, after: null })),
  ];
};

export const departmentOf = (department: DepartmentReport): string => nameOf(department) ?? department.file;
