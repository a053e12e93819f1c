/** A requirement → the register that proves it and the records to fill in: its own example, without what is made up in it. */
import type { Catalog, IsoDate, RegisterName, Requirement, Row } from '../../model.ts';
import { dueDates } from '../../rules/due-dates.ts';
import { fieldOf } from '../../rules/registers.ts';
import { isRecord } from '../../source/applicable.ts';
import { readDocument } from '../../source/read-document.ts';

/** One field of a record to fill in. */
export interface DraftField {
  /** Dotted where it stands inside another. */
  readonly field: string;
  /** Left out: to be filled in. */
  readonly value?: string | readonly string[];
  /** What the catalogue's examples say there. */
  readonly samples: readonly string[];
  /** Written where it applies only. */
  readonly optional?: boolean;
  /** The last day for it. */
  readonly due?: IsoDate;
}
export type Draft = readonly DraftField[];

const REGISTER = {
  publish: 'disclosures',
  periodic: 'disclosures',
  hold: 'activities',
  arrange: 'arrangements',
  measure: 'measures',
} as const satisfies Record<Exclude<Requirement['rule'], 'each'>, RegisterName>;

export const registerOf = (requirement: Requirement): RegisterName =>
  requirement.rule === 'each' ? requirement.with.in : REGISTER[requirement.rule];

/** What the catalogue decides and not the unit. Everything else in an example is made up. */
const KEPT: ReadonlySet<string> = new Set([
  'for',
  'kind',
  'channel',
  'covers',
  'period',
  'media',
  'updates',
  'participants',
  'name',
  'unit',
]);

/** The records of an example, and those only that are about the requirement. */
const examples = (requirement: Requirement, register: RegisterName): readonly Row[] => {
  const { value } = readDocument('', requirement.example);
  const rows = isRecord(value) ? value[register] : undefined;
  const all = Array.isArray(rows) ? rows.filter(isRecord) : [];
  const own = all.filter((row) => row.for === undefined || [row.for].flat().includes(requirement.id));
  return own.length > 0 ? own : all;
};

/** Every field that holds something, by dotted name. */
const leaves = (row: Row, prefix = ''): readonly string[] =>
  Object.entries(row).flatMap(([key, value]) =>
    isRecord(value) ? leaves(value, `${prefix}${key}.`) : [prefix + key],
  );

const words = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .flatMap((word) => (typeof word === 'string' || typeof word === 'number' ? [String(word)] : []));

/** As it would be written: a list in its brackets. */
const sampleOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [`[${words(value).join(', ')}]`] : words(value);

const draftField = (row: Row, field: string, id: string): DraftField => {
  if (field === 'for') return { field, samples: [], value: id };
  const value = fieldOf(row, field);
  const samples = sampleOf(value);
  if (!KEPT.has(field)) return { field, samples };
  return { field, samples, value: Array.isArray(value) ? words(value) : (words(value)[0] ?? '') };
};

const draftOf = (row: Row, id: string): Draft => leaves(row).map((field) => draftField(row, field, id));

/** The same record for every period, each with its own last day. */
const periodDrafts = (requirement: Requirement, draft: Draft, catalog: Catalog): readonly Draft[] =>
  dueDates(requirement, catalog).map(({ key, due }, index) =>
    draft.map((each) => {
      if (each.field === 'period') return { ...each, value: key };
      return each.field === 'published'
        ? { ...each, due: due.slice(0, 10) }
        : index === 0
          ? each
          : { ...each, samples: [] };
    }),
  );

/** Of a rule that looks into a whole register there are none: its records are those of the register. */
export const draftsOf = (requirement: Requirement, catalog: Catalog): readonly Draft[] => {
  if (requirement.rule === 'each') return [];
  const register = registerOf(requirement);
  const drafts = examples(requirement, register).map((row) => draftOf(row, requirement.id));
  const [first = []] = drafts;
  return requirement.rule === 'periodic' ? periodDrafts(requirement, first, catalog) : drafts;
};

/**
 * One record with every field that the requirements look for in a register; what fewer than half of them show is optional.
 * @param order the register's fields as the form lists them.
 */
export const sharedDraft = (
  requirements: readonly Requirement[],
  register: RegisterName,
  order: readonly { readonly field: string; readonly required: boolean }[],
): Draft => {
  const rows = requirements.flatMap((requirement) => examples(requirement, register).slice(0, 1));
  return order.flatMap(({ field, required }): readonly DraftField[] => {
    const holding = rows.filter((row) => fieldOf(row, field) !== undefined && !isRecord(fieldOf(row, field)));
    if (holding.length === 0 && !required) return [];
    const samples = [...new Set(holding.flatMap((row) => sampleOf(fieldOf(row, field))))];
    const optional = !required && holding.length * 2 < rows.length;
    return [{ field, samples, ...(optional ? { optional } : {}) }];
  });
};
