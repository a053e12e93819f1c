/** The findings of a report → what the catalogue tells of their requirements, once each, in its order. */
import type { Catalog, DepartmentReport, Guide } from '../model.ts';

export const guide = (catalog: Catalog, departments: readonly DepartmentReport[]): readonly Guide[] => {
  const found = new Set(
    departments.flatMap(({ sections }) =>
      sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings.map(({ id }) => id))),
    ),
  );
  return catalog.sections
    .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
    .filter(({ id }) => found.has(id))
    .map(({ id, prove, remedy, note, en }) => ({
      id,
      prove: { zh: prove, en: en.prove },
      remedy: { zh: remedy, en: en.remedy },
      ...(note === undefined ? {} : { note: { zh: note, en: en.note ?? note } }),
    }));
};
