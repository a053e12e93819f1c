/** A catalogue and a unit → the words that the lists of the workbook offer, register by register. */
import type { Catalog, RegisterName, Requirement } from '../model.ts';

/** Where the records that prove a requirement are written. */
export const registerOf = (requirement: Requirement): RegisterName => {
  switch (requirement.rule) {
    case 'publish':
    case 'periodic':
      return 'disclosures';
    case 'each':
      return requirement.with.in;
    case 'hold':
      return 'activities';
    case 'arrange':
      return 'arrangements';
    case 'measure':
      return 'measures';
  }
};

/** The requirements that bind the unit, all of them where the name is not that of a unit. */
export const requirementsFor = (catalog: Catalog, department: string): readonly Requirement[] => {
  const unit = catalog.units.find(({ short, full, aliases }) =>
    [short, full, ...aliases].includes(department),
  );
  return catalog.sections
    .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
    .filter(({ units }) => unit === undefined || units.includes(unit.short));
};

const CHANNEL_FIELDS: readonly string[] = ['channel', 'where', 'interpretation.channel'];

type Where = Extract<Requirement, { rule: 'each' }>['with']['where'];
const conditions = (where: Where): readonly (readonly [string, unknown])[] =>
  [where ?? []].flat().flatMap((each) => Object.entries(each as object));

/** The words that some requirement looks for in the field. */
const wordsIn = (requirement: Requirement, register: RegisterName, field: string): readonly string[] => {
  if (registerOf(requirement) !== register) return [];
  const texts = (value: unknown): readonly string[] =>
    [value].flat().filter((word): word is string => typeof word === 'string');
  switch (requirement.rule) {
    case 'hold':
      return field === 'kind' ? texts(requirement.with.kind) : [];
    case 'arrange':
      return field === 'kind' ? texts(requirement.with.kind) : [];
    case 'measure':
      if (field === 'name') return [requirement.with.name];
      return field === 'unit' ? texts(requirement.with.unit) : [];
    case 'each':
      return conditions(requirement.with.where).flatMap(([name, want]) =>
        name === field ? texts(want) : [],
      );
    default:
      return [];
  }
};

const titled = ({ id, title }: Requirement): string => `${id} ${title}`;

/** What the list of a column offers; empty where it offers none. */
export const wordsFor = (
  catalog: Catalog,
  requirements: readonly Requirement[],
  register: RegisterName,
  path: readonly string[],
): readonly string[] => {
  const field = path.join('.');
  if (field === 'for') {
    const proving = requirements.filter((each) =>
      register === 'statements' ? !each.absolute : registerOf(each) === register,
    );
    return proving.map(titled);
  }
  if (CHANNEL_FIELDS.includes(field)) return catalog.channels.map(({ name }) => name);
  const all = catalog.sections.flatMap(({ points }) => points.flatMap((point) => point.requirements));
  return [...new Set(all.flatMap((each) => wordsIn(each, register, field)))];
};
