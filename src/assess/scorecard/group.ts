/** The rows of one group → the same with rank and grade, in order, and what the group comes to. */
import { gradeWords } from '../../messages/scorecard.ts';
import type {
  Catalog,
  DepartmentReport,
  GroupResult,
  Policy,
  Standing,
  Text,
  UnitResult,
} from '../../model.ts';
import { scoreOf } from '../standing.ts';
import { type Graded, grade } from './grade.ts';
import { rank } from './rank.ts';
import type { Row } from './rows.ts';
import { meanOf, medianOf } from './statistics.ts';

export interface GroupOfRows {
  readonly result: GroupResult;
  readonly units: readonly UnitResult[];
}

const errorsIn = (department: DepartmentReport | undefined): number =>
  (department?.problems ?? []).filter(({ severity }) => severity === 'error').length;

/** The grade of a unit that has no rank. */
const unranked = (row: Row, department: DepartmentReport | undefined, policy: Policy): Graded => {
  const { short } = row.unit;
  const { lowest, exempt, unsubmitted } = policy;
  if (row.status === 'exempt') {
    const reason = exempt.find(({ unit }) => unit === short)?.reason ?? '';
    return { grade: null, because: gradeWords.exempt(reason) };
  }
  if (row.status === 'unjudged') return { grade: null, because: gradeWords.unjudged(errorsIn(department)) };
  if (row.status === 'judged') return { grade: null, because: gradeWords.nothing() };
  return unsubmitted === 'lowest'
    ? { grade: { zh: lowest.title, en: lowest.en }, because: gradeWords.absent(lowest) }
    : { grade: null, because: gradeWords.absent(null) };
};

const standingsOf = (rows: readonly Row[]): GroupResult['standings'] => {
  const counts: Record<Standing, number> = { judged: 0, absent: 0, unjudged: 0, exempt: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
};

const gradesOf = (units: readonly UnitResult[], { grades, lowest }: Policy): GroupResult['grades'] =>
  [...grades, lowest].map(({ title, en }) => {
    const own: Text = { zh: title, en };
    const has = units.filter((unit) => unit.grade?.zh === title);
    return { grade: own, units: has.map(({ unit }) => unit.short) };
  });

export const groupOf = (
  group: Catalog['groups'][number],
  /** In the register's order. */
  rows: readonly Row[],
  manifests: ReadonlyMap<string, DepartmentReport>,
  policy: Policy,
): GroupOfRows => {
  const ranked = rank(rows, policy.grading);
  const standings = standingsOf(rows);
  const { grades, quotas } = grade(ranked, group, rows.length - standings.exempt, policy);
  const placed = ranked.map(({ row, rank, tie }): UnitResult => {
    const own = grades.get(row.unit.short) ?? { grade: null, because: gradeWords.nothing() };
    return { ...row, ...own, rank, ...(tie === undefined ? {} : { tie }) };
  });
  const others = rows
    .filter((row) => row.final.exact === null)
    .map(
      (row): UnitResult => ({
        ...row,
        ...unranked(row, manifests.get(row.unit.short), policy),
        rank: null,
      }),
    );
  const units = [...placed, ...others];
  const finals = ranked.map(({ final }) => final);
  const result: GroupResult = {
    id: group.id,
    title: { zh: group.title, en: group.en },
    standings,
    highest: scoreOf(finals[0] ?? null),
    median: scoreOf(medianOf(finals)),
    mean: scoreOf(meanOf(finals)),
    lowest: scoreOf(finals.at(-1) ?? null),
    grades: gradesOf(units, policy),
    quotas,
  };
  return { result, units };
};
