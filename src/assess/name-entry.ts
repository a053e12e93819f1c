/** An entry of the waivers or the reviews against the catalogue: its unit, its requirement, and the names that are not known. */
import { problemIn } from '../catalog/load-catalog.ts';
import { nearest } from '../catalog/nearest.ts';
import { entryWords } from '../messages/waivers.ts';
import type { Catalog, Document, Pointer, Problem, Unit } from '../model.ts';
import { sameName } from '../rules/registers.ts';

export const isError = ({ severity }: Problem): boolean => severity === 'error';

export interface Naming {
  readonly unit: (name: string, at: Pointer) => Unit | undefined;
  readonly requirement: (id: string, at: Pointer) => void;
}

/** @param problems is where the unknown names go. */
export const naming = (catalog: Catalog, document: Document, problems: Problem[]): Naming => {
  const names = (unit: Unit): readonly string[] => [unit.short, unit.full, ...unit.aliases];
  const units = new Map(
    catalog.units.flatMap((unit) => names(unit).map((name) => [sameName(name), unit] as const)),
  );
  const ids = new Set(
    catalog.sections.flatMap(({ points }) =>
      points.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
    ),
  );
  return {
    unit: (name, at) => {
      const unit = units.get(sameName(name));
      if (unit === undefined) {
        const words = entryWords['unknown-department'](name, nearest(name, catalog.units.flatMap(names)));
        problems.push(problemIn(document, 'unknown-department', at, words));
      }
      return unit;
    },
    requirement: (id, at) => {
      if (ids.has(id)) return;
      const words = entryWords['unknown-requirement'](id, nearest(id, ids));
      problems.push(problemIn(document, 'unknown-requirement', at, words));
    },
  };
};
