/** The register and the manifests of a run → whose manifest each is, and the files that belong to nobody. */
import { UserError } from '../../errors.ts';
import { scorecardWords } from '../../messages/scorecard.ts';
import type { Catalog, DepartmentReport, Report, Scorecard } from '../../model.ts';
import { sameName } from '../../rules/registers.ts';

export interface Attributed {
  /** Short name → its manifest. */
  readonly manifests: ReadonlyMap<string, DepartmentReport>;
  readonly strays: Scorecard['strays'];
}

const baseName = (file: string): string => (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]*$/u, '');

/**
 * A manifest too broken to say whose it is belongs to the unit that its file is named after.
 * @throws UserError naming every unit with several manifests, and all of these.
 */
export const attribute = (departments: Report['departments'], { units }: Catalog): Attributed => {
  const names = new Map(
    units.flatMap(({ short, full, aliases }) =>
      [short, full, ...aliases].map((name) => [sameName(name), short] as const),
    ),
  );
  const owned = departments.map((department) => ({
    department,
    unit: department.unit?.short ?? names.get(sameName(baseName(department.file))),
  }));
  const ofUnit = units.map(({ short }) => ({
    unit: short,
    own: owned.flatMap(({ department, unit }) => (unit === short ? [department] : [])),
  }));
  const several = ofUnit.filter(({ own }) => own.length > 1);
  if (several.length > 0) {
    const named = several.map(({ unit, own }) => ({ unit, files: own.map(({ file }) => file) }));
    throw new UserError(scorecardWords.duplicates(named));
  }
  return {
    manifests: new Map(ofUnit.flatMap(({ unit, own }) => own.map((each) => [unit, each] as const))),
    strays: owned.flatMap(({ department: { file, declared }, unit }) =>
      unit === undefined ? [{ file, declared }] : [],
    ),
  };
};
