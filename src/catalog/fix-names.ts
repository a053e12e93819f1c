/** A manifest and its catalogue → the aliases that can be written as the catalogue has them, and the misspelt ids that can only mean one. */
import { distance } from 'fastest-levenshtein';
import type { Catalog, Document, Pointer, Repair } from '../model.ts';
import { sameName } from '../rules/registers.ts';
import { isRecord } from '../source/applicable.ts';
import { replacer } from '../source/fix-place.ts';
import { CHANNELS } from './recognise.ts';

/** Registers whose records prove something; in a statement the id itself is the claim, and stays the clerk's. */
const isClaim = (register: string): boolean => register === 'statements';

/** The fields of a row that name channels, those of a group in it (an interpretation) as well. */
const channelsIn = (
  register: string,
  row: { readonly [field: string]: unknown },
  at: Pointer,
): readonly (readonly [Pointer, unknown])[] => {
  const fields = CHANNELS[register as keyof typeof CHANNELS] ?? [];
  const groups = Object.entries(row).filter(([, value]) => fields.length > 0 && isRecord(value));
  return [
    ...fields.map((field) => [`${at}/${field}`, row[field]] as const),
    ...groups.flatMap(([name, group]) =>
      isRecord(group) ? fields.map((field) => [`${at}/${name}/${field}`, group[field]] as const) : [],
    ),
  ];
};

/** Built once per catalogue; the function it gives back reads any document, one with faults as well. */
export const nameRepairs = (catalog: Catalog): ((document: Document<unknown>) => readonly Repair[]) => {
  const units = new Map(
    catalog.units.flatMap(({ short, aliases }) => aliases.map((alias) => [sameName(alias), short] as const)),
  );
  const channels = new Map(
    catalog.channels.flatMap(({ name, aliases }) => aliases.map((alias) => [sameName(alias), name] as const)),
  );
  const ids = catalog.sections.flatMap(({ points }) =>
    points.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
  );
  const nearest = (id: string): string | undefined => {
    if (ids.includes(id)) return undefined;
    const near = ids.filter((known) => distance(id, known) === 1);
    return near.length === 1 ? near[0] : undefined;
  };
  // Ten thousand records name the same few.
  const meant = new Map<string, string | undefined>();
  const idMeant = (id: string): string | undefined => {
    if (!meant.has(id)) meant.set(id, nearest(id));
    return meant.get(id);
  };

  return (document) => {
    if (!isRecord(document.value) || document.value.catalog !== catalog.id) return [];
    const manifest = document.value;
    const replace = replacer(document);
    const repair = (
      code: string,
      pointer: Pointer,
      from: string,
      to: string | undefined,
    ): readonly Repair[] => {
      const edit =
        to === undefined || to === from ? null : replace({ pointer, mark: 'value', from, to, style: 'text' });
      // A record that proves something at last may show a fault of its own; then it is for the clerk to decide.
      return edit === null
        ? []
        : [{ code, raw: from, edits: [edit], trust: code === 'near-id' ? 'name' : 'sure' }];
    };
    const named = (
      pointer: Pointer,
      value: unknown,
      say: (name: string, at: Pointer) => readonly Repair[],
    ) =>
      typeof value === 'string'
        ? say(value, pointer)
        : Array.isArray(value)
          ? value.flatMap((item, index) => (typeof item === 'string' ? say(item, `${pointer}/${index}`) : []))
          : [];

    const department = named('/department', manifest.department, (name, at) =>
      repair('unit-alias', at, name, units.get(sameName(name))),
    );
    const rows = Object.entries(manifest).flatMap(([register, value]) => {
      if (!Array.isArray(value)) return [];
      return value.flatMap((row: unknown, index) =>
        !isRecord(row)
          ? []
          : [
              ...(isClaim(register)
                ? []
                : named(`/${register}/${index}/for`, row.for, (id, at) =>
                    repair('near-id', at, id, idMeant(id)),
                  )),
              ...channelsIn(register, row, `/${register}/${index}`).flatMap(([at, value]) =>
                named(at, value, (name, where) =>
                  repair('channel-alias', where, name, channels.get(sameName(name))),
                ),
              ),
            ],
      );
    });
    return [...department, ...rows];
  };
};
