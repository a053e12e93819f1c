/** One unit of the register and its manifest → its row of the scorecard, before rank and grade. */
import Fraction from 'fraction.js';
import type {
  Catalog,
  DepartmentReport,
  FindingReport,
  Gap,
  PointCell,
  Policy,
  Score,
  Unit,
  UnitResult,
} from '../../model.ts';
import { points } from '../score.ts';
import { scoreOf } from '../standing.ts';
import { addBonus } from './bonus.ts';
import { openGapsOf } from './earned.ts';
import { finalOf, pointStateOf } from './point-state.ts';

/** What rank and grade add. */
export type Row = Omit<UnitResult, 'rank' | 'tie' | 'grade' | 'because'>;

const NONE: Score = { value: null, exact: null };

const findingsIn = (department: DepartmentReport): readonly FindingReport[] =>
  department.sections.flatMap((section) => section.points.flatMap(({ findings }) => findings));

/** Gaps that cost something and are somebody's to mend. */
const openGaps = (finding: FindingReport): readonly Gap[] =>
  finding.weight === 0 ? [] : openGapsOf(finding);

const cellsOf = (unit: Unit, catalog: Catalog, department: DepartmentReport | null): readonly PointCell[] => {
  const reports = new Map(
    (department?.sections ?? []).flatMap((section) => section.points.map((point) => [point.id, point])),
  );
  return catalog.sections.flatMap((section) =>
    section.points.map(({ id, requirements }): PointCell => {
      const point = reports.get(id);
      if (point === undefined) {
        const binds = requirements.some(({ units }) => units.includes(unit.short));
        return { id, state: binds ? 'unjudged' : 'unbound', score: NONE, gaps: 0 };
      }
      return {
        id,
        state: pointStateOf(point.findings),
        score: point.adjusted ?? point.score,
        gaps: point.findings.reduce((sum, finding) => sum + openGaps(finding).length, 0),
      };
    }),
  );
};

const DUE: ReadonlySet<string> = new Set(['pass', 'partial', 'fail', 'error']);

const bindingOf = (findings: readonly FindingReport[]): UnitResult['binding'] => {
  const due = findings.filter((finding) => finding.level === 'binding' && DUE.has(finalOf(finding)));
  return { met: due.filter((finding) => finalOf(finding) === 'pass').length, due: due.length };
};

const emptyRow = (
  unit: Unit,
  catalog: Catalog,
  status: UnitResult['status'],
  department: DepartmentReport | null,
): Row => ({
  unit: { short: unit.short, full: unit.full, group: unit.group },
  status,
  file: department?.file ?? null,
  raw: NONE,
  reviewed: null,
  adjusted: NONE,
  bonus: null,
  final: NONE,
  converted: null,
  vetoed: [],
  coverage: { judged: 0, bound: 0 },
  binding: { met: 0, due: 0 },
  gaps: 0,
  waived: 0,
  late: 0,
  flawed: 0,
  missing: 0,
  warnings: 0,
  lost: null,
  points: cellsOf(unit, catalog, null),
});

const plain = ({ value, exact }: Score): Score => ({ value, exact });

const judgedRow = (unit: Unit, catalog: Catalog, policy: Policy, department: DepartmentReport): Row => {
  const findings = findingsIn(department);
  const open = findings.flatMap(openGaps);
  const counted = (state: Gap['state']): number => open.filter((gap) => gap.state === state).length;
  const adjusted = department.adjusted ?? department.score;
  const reached = adjusted.exact === null ? null : new Fraction(adjusted.exact);
  const added = reached === null ? null : addBonus(unit.short, reached, findings, policy);
  const { conversion } = policy;
  return {
    ...emptyRow(unit, catalog, 'judged', department),
    raw: plain(department.score),
    reviewed: department.reviewed === undefined ? null : plain(department.reviewed),
    adjusted: plain(adjusted),
    bonus: added?.bonus ?? null,
    final: scoreOf(added?.final ?? null),
    converted: added === null || conversion === null ? null : points(added.final.mul(conversion).div(100)),
    vetoed: department.adjusted?.vetoed ?? department.vetoed,
    coverage: department.coverage,
    binding: bindingOf(findings),
    gaps: open.length,
    waived: department.adjusted?.waived ?? 0,
    late: counted('late'),
    flawed: counted('flawed'),
    missing: counted('missing'),
    warnings: department.doubts.length,
    lost: reached === null ? null : points(new Fraction(100).sub(reached)),
    points: cellsOf(unit, catalog, department),
  };
};

/** @param department `null` where none was handed in. */
export const rowOf = (
  unit: Unit,
  department: DepartmentReport | null,
  { catalog, policy }: { readonly catalog: Catalog; readonly policy: Policy },
): Row => {
  if (policy.exempt.some((exempt) => exempt.unit === unit.short))
    return emptyRow(unit, catalog, 'exempt', department);
  if (department === null) return emptyRow(unit, catalog, 'absent', null);
  return department.status === 'judged'
    ? judgedRow(unit, catalog, policy, department)
    : emptyRow(unit, catalog, 'unjudged', department);
};
