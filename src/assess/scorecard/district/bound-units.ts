/** The report and its rows → who is bound by a requirement, and what was found there; exempt units are nowhere in it. */
import type {
  Catalog,
  CellState,
  FindingReport,
  Policy,
  Report,
  Requirement,
  UnitResult,
} from '../../../model.ts';
import { finalOf } from '../point-state.ts';

/** One unit that is assessed. */
export interface Assessed {
  readonly unit: string;
  readonly status: Exclude<UnitResult['status'], 'exempt'>;
  /** By the requirement's id; empty where the unit has no verdicts. */
  readonly findings: ReadonlyMap<string, FindingReport>;
}
/** What every part of the district view looks at. */
export interface Ground {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** The requirements that the run was asked for, by section and point. */
  readonly only: readonly string[];
  readonly assessed: ReadonlyMap<string, Assessed>;
}

const findingsOf = (report: Report, file: string | null): ReadonlyMap<string, FindingReport> =>
  new Map(
    (report.departments.find((department) => department.file === file)?.sections ?? [])
      .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
      .map((finding) => [finding.id, finding] as const),
  );

export const groundOf = (
  report: Report,
  units: readonly UnitResult[],
  catalog: Catalog,
  policy: Policy,
): Ground => {
  const rows = new Map(units.map((row) => [row.unit.short, row] as const));
  const assessed = catalog.units.flatMap(({ short }): (readonly [string, Assessed])[] => {
    const row = rows.get(short);
    if (row === undefined || row.status === 'exempt') return [];
    const findings = row.status === 'judged' ? findingsOf(report, row.file) : new Map();
    return [[short, { unit: short, status: row.status, findings }]];
  });
  return { catalog, policy, only: report.only, assessed: new Map(assessed) };
};

/** In the order of the register. */
export const boundBy = ({ units }: Pick<Requirement, 'units'>, { assessed }: Ground): readonly Assessed[] =>
  units.flatMap((short) => assessed.get(short) ?? []);

export const cellOf = (id: string, { status, findings }: Assessed): CellState => {
  const finding = findings.get(id);
  if (finding !== undefined) return finalOf(finding);
  return status === 'absent' ? 'absent' : 'unjudged';
};
