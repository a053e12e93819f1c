/** Two reports → what became of every gap between them, department by department. */
import Fraction from 'fraction.js';
import type {
  ChangeKind,
  Closed,
  ComparedSide,
  Comparison,
  DepartmentComparison,
  DepartmentReport,
  GapChange,
  Report,
  Score,
  Text,
} from '../model.ts';
import { changesOf, KINDS, weighing } from './compare/changes.ts';
import { differencesOf } from './compare/differences.ts';
import { departmentOf, type Pair, pairs } from './compare/pair.ts';
import { points } from './score.ts';

/** What of a report a comparison looks at. */
export type Comparable = Pick<Report, 'tool' | 'catalog' | 'policy' | 'only' | 'departments'>;

export interface Comparing {
  /** What the two reports are called. */
  readonly before: Text;
  readonly after: Text;
  /** Whether a department of the earlier report that the later one lacks was simply not asked for. */
  readonly isAside?: (department: DepartmentReport) => boolean;
}

const countsOf = (changes: readonly GapChange[]): Record<ChangeKind, number> =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
  ) as Record<ChangeKind, number>;

const sideOf = (department: DepartmentReport | null): ComparedSide | null =>
  department === null
    ? null
    : {
        file: department.file,
        status: department.status,
        asOf: department.asOf?.date ?? null,
        score: department.score,
        ...(department.adjusted === undefined
          ? {}
          : { adjusted: { value: department.adjusted.value, exact: department.adjusted.exact } }),
      };

const finalOf = (side: ComparedSide | null): Score | undefined => side?.adjusted ?? side?.score;

const rise = (before: ComparedSide | null, after: ComparedSide | null): DepartmentComparison['change'] => {
  const [one, other] = [finalOf(before)?.exact ?? null, finalOf(after)?.exact ?? null];
  return one === null || other === null ? null : points(new Fraction(other).sub(one));
};

/** The requirements that only the first of two departments has; one that cannot be judged has none, and lacks none. */
const lacking = (
  one: DepartmentReport | null,
  other: DepartmentReport | null,
): DepartmentComparison['added'] => {
  if (other?.status !== 'judged') return [];
  const known = weighing(other);
  return [...weighing(one).values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, title }) => ({ id, title }));
};

const compareDepartment = ({ before, after }: Pair): DepartmentComparison => {
  const changes = changesOf(before, after);
  const shown = after ?? before;
  const [earlier, later] = [sideOf(before), sideOf(after)];
  return {
    department: shown === null ? '' : departmentOf(shown),
    full: shown === null ? '' : (shown.unit?.full ?? departmentOf(shown)),
    status: before === null ? 'added' : after === null ? 'removed' : 'both',
    before: earlier,
    after: later,
    change: rise(earlier, later),
    counts: countsOf(changes),
    added: lacking(after, before),
    removed: lacking(before, after),
    changes,
  };
};

/** Differences that may give the same manifest other gaps; another version of the tool need not. */
const TELLING: ReadonlySet<string> = new Set(['catalog', 'policy', 'only', 'asOf']);

export const compare = (
  before: Comparable,
  after: Comparable,
  { isAside, ...names }: Comparing,
): Comparison => {
  const all = pairs(before.departments, after.departments);
  const aside = all.filter((pair) => pair.after === null && pair.before !== null && isAside?.(pair.before));
  const compared = all.filter((pair) => !aside.includes(pair));
  const differences = differencesOf(before, after, compared);
  const departments = compared.map(compareDepartment);
  return {
    ...names,
    comparable: !differences.some(({ kind }) => TELLING.has(kind)),
    differences,
    counts: countsOf(departments.flatMap(({ changes }) => changes)),
    departments,
    aside: aside.flatMap((pair) => (pair.before === null ? [] : [departmentOf(pair.before)])),
  };
};

const RATCHET: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['new', 'regressed', 'expired']);

/** What the ratchet does not let through: gaps that the earlier report does not excuse, and manifests taken away. */
export const newGaps = ({ departments }: Comparison): readonly Closed[] =>
  departments.flatMap(({ department, status, changes }): Closed[] => {
    const ids = changes.filter(({ kind }) => RATCHET.has(kind)).map(({ id }) => id);
    const closed = { department, want: 0 };
    return [
      ...(ids.length === 0
        ? []
        : [{ ...closed, kind: 'new-gaps' as const, have: ids.length, by: ids.length, ids }]),
      ...(status === 'removed'
        ? [{ ...closed, kind: 'withdrawn' as const, have: 1, by: 1, ids: [department] }]
        : []),
    ];
  });
