/** A catalogue and a policy's own numbers → the catalogue with those limits; narrowed, if asked, to some of its requirements. */
import type { Catalog, Policy, Requirement } from '../model.ts';

/** The named limits with the policy's numbers in place of the catalogue's. */
export const tailor = (catalog: Catalog, policy: Pick<Policy, 'limits'>): Catalog => {
  const limits = Object.fromEntries(
    Object.entries(catalog.limits).map(([name, limit]) => [
      name,
      { ...limit, days: policy.limits[name] ?? limit.days },
    ]),
  );
  return { ...catalog, limits };
};

/** Whether an id lies in one of the sections, points or requirements named; an empty list names everything. */
export const inScope = (only: readonly string[], { id }: Pick<Requirement, 'id'>): boolean =>
  only.length === 0 || only.some((prefix) => id === prefix || id.startsWith(`${prefix}.`));
