/** The manifest's schema + a catalogue (+ a unit) → a schema for editors: ids with their titles, and the catalogue's words to choose from. */
import type { Catalog, Choice, RegisterName, Requirement, Unit } from '../model.ts';
import type { Schema } from '../source/applicable.ts';
import { isRecord } from '../source/applicable.ts';
import { CHANNELS } from './recognise.ts';

/** What editors read beside the standard keywords. */
interface EditorSchema extends Schema {
  readonly $id?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly minItems?: number;
}
type Fields = { readonly [name: string]: EditorSchema };

const both = (zh: string, en: string): string => `${zh}\n\n${en}`;

/** One id as a constant: its title shows beside it in the list, the rest when the mouse rests on it. */
const idOf = (requirement: Requirement): EditorSchema => {
  const { id, title, en, prove, cite } = requirement;
  return {
    const: id,
    title: `${id} ${title}`,
    description: both(`${title}\n怎么证明：${prove}`, `${en.title}\nTo prove it: ${en.prove}`),
    markdownDescription: both(
      `**${title}**\n\n> ${cite.join('……')}\n\n怎么证明：${prove}`,
      `${en.title} — to prove it: ${en.prove}`,
    ),
  };
};

/**
 * Ids of the catalogue that do not bind the unit are no mistake of form, but nothing to propose: a pattern says so.
 * `oneOf` and not `anyOf`, of which editors would show the outer title in place of the id's own.
 */
const requirementId = (mine: readonly Requirement[], others: readonly string[]): EditorSchema => {
  const pattern = `^(?:${others.map((id) => id.replaceAll('.', '\\.')).join('|')})$`;
  return { oneOf: [...mine.map(idOf), ...(others.length === 0 ? [] : [{ type: 'string', pattern }])] };
};
const requirementIds: EditorSchema = {
  oneOf: [
    { $ref: '#/$defs/requirementId' },
    { type: 'array', minItems: 1, items: { $ref: '#/$defs/requirementId' } } as EditorSchema,
  ],
};

/** Register and field → the words that some requirement looks for there. */
type Words = ReadonlyMap<string, ReadonlySet<string>>;

const namesIn = (choice: Choice | undefined): readonly string[] =>
  choice === undefined ? [] : 'any' in choice ? choice.any : choice.all;

/** Words that a test over a row asks for: `properties.kind.enum`, `properties.steps.contains.const`. */
const wordsOfTest = (that: unknown): readonly (readonly [field: string, word: string])[] => {
  if (!isRecord(that) || !isRecord(that.properties)) return [];
  return Object.entries(that.properties).flatMap(([field, test]) => {
    if (!isRecord(test)) return [];
    const inner = isRecord(test.contains) ? test.contains : test;
    const words = Array.isArray(inner.enum) ? inner.enum : [inner.const];
    return words.flatMap((word) => (typeof word === 'string' ? [[field, word] as const] : []));
  });
};

const wordsOf = (requirements: readonly Requirement[], catalog: Catalog): Words => {
  const words = new Map<string, Set<string>>();
  const add = (register: RegisterName, field: string, names: readonly string[]): void => {
    const at = `${register}/${field}`;
    const known = words.get(at) ?? new Set();
    for (const name of names) known.add(name);
    if (known.size > 0) words.set(at, known);
  };
  for (const requirement of requirements) {
    if (requirement.rule === 'publish' || requirement.rule === 'periodic')
      add('disclosures', 'covers', requirement.with.elements ?? []);
    if (requirement.rule === 'publish') add('disclosures', 'media', namesIn(requirement.with.media));
    if (requirement.rule === 'hold') {
      add('activities', 'kind', [requirement.with.kind].flat());
      add('activities', 'participants', namesIn(requirement.with.participants));
    }
    if (requirement.rule === 'arrange') {
      add('arrangements', 'kind', [requirement.with.kind ?? []].flat());
      add('arrangements', 'covers', requirement.with.elements ?? []);
    }
    if (requirement.rule === 'measure') {
      add('measures', 'name', [requirement.with.name]);
      add('measures', 'unit', requirement.with.unit === undefined ? [] : [requirement.with.unit]);
    }
    if (requirement.rule === 'each') {
      const { in: register, where, must } = requirement.with;
      for (const one of [where ?? []].flat())
        for (const [field, want] of Object.entries(one))
          if (typeof want === 'string' || Array.isArray(want)) add(register, field, [want].flat());
      for (const { that } of must)
        for (const [field, word] of wordsOfTest(that)) add(register, field, [word]);
    }
  }
  for (const [register, fields] of Object.entries(CHANNELS))
    for (const field of fields)
      add(
        register as RegisterName,
        field,
        catalog.channels.map(({ name }) => name),
      );
  return words;
};

/** The field as it was, with words to choose from; others are accepted as before. */
const suggesting = (field: EditorSchema, words: ReadonlySet<string> | undefined): EditorSchema => {
  if (words === undefined) return field;
  const { $ref, type, minLength, ...rest } = field;
  const word: EditorSchema = { anyOf: [{ enum: [...words] }, { type: 'string', minLength: 1 }] };
  if ($ref === '#/$defs/names')
    return {
      ...rest,
      anyOf: [...(word.anyOf ?? []), { type: 'array', minItems: 1, items: word } as EditorSchema],
    };
  return $ref === undefined && type === 'string' && minLength === 1 ? { ...rest, ...word } : field;
};

const withWords = (register: string, schema: EditorSchema, words: Words): EditorSchema => {
  const { items } = schema;
  if (typeof items !== 'object' || items.properties === undefined) return schema;
  const fields = Object.entries(items.properties).map(([name, field]) => [
    name,
    suggesting(field, words.get(`${register}/${name}`)),
  ]);
  return { ...schema, items: { ...items, properties: Object.fromEntries(fields) as Fields } };
};

/** @param base the schema of `schemas/manifest.schema.json`. @param unit narrows what is proposed, not what is accepted. */
export const editorSchema = (base: object, catalog: Catalog, unit?: Unit): object => {
  const root = base as EditorSchema;
  const all = catalog.sections.flatMap(({ points }) => points.flatMap(({ requirements }) => requirements));
  const mine = all.filter(({ units }) => unit === undefined || units.includes(unit.short));
  const others = all.filter((requirement) => !mine.includes(requirement)).map(({ id }) => id);
  const words = wordsOf(mine, catalog);
  const names: readonly EditorSchema[] = (unit === undefined ? catalog.units : [unit]).map((each) => ({
    const: each.short,
    title: each.full,
    description: each.full,
  }));
  const properties = Object.entries(root.properties ?? {}).map(([name, field]): [string, EditorSchema] => {
    const { type, minLength, ...rest } = field;
    if (name === 'department')
      return [name, { ...rest, anyOf: [{ oneOf: names }, { type: 'string', minLength: 1 }] }];
    if (name === 'catalog')
      return [
        name,
        {
          ...rest,
          anyOf: [
            { const: catalog.id, title: catalog.title },
            { type: 'string', minLength: 1 },
          ],
        },
      ];
    return [name, withWords(name, field, words)];
  });
  return {
    ...root,
    $id: [root.$id, catalog.id, ...(unit === undefined ? [] : [unit.short])].join(':'),
    properties: Object.fromEntries(properties),
    $defs: { ...root.$defs, requirementId: requirementId(mine, others), requirementIds },
  };
};
