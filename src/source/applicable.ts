/** A value and the schema of its file → the parts of the schema that say what it should be. */
import type { Text } from '../model.ts';

/** What we read of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
}

/** Parts that apply, outermost first, and the names of the `$defs` that were passed on the way. */
export interface Applicable {
  readonly parts: readonly Schema[];
  readonly names: readonly string[];
}

export const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const has = (value: object, key: string): boolean => Object.hasOwn(value, key);

const NONE: Applicable = { parts: [], names: [] };

/** What applies to any value: a large file asks the same of ten thousand records. */
const settled = new WeakMap<Schema, WeakMap<Schema, Applicable>>();
const inside = new WeakMap<Applicable, Map<string | number, Applicable>>();
/** What an `if` stands in applies to the value it was asked for, and to no other. */
const conditional = new WeakSet<Applicable>();

const keyed = <K extends object, V extends object>(map: WeakMap<K, V>, key: K, make: () => V): V => {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
};

export function applicable(schema: Schema | undefined, root: Schema, value: unknown): Applicable {
  return typeof schema === 'object' ? foundFor(schema, root, value) : NONE;
}

function foundFor(schema: Schema, root: Schema, value: unknown): Applicable {
  const known = keyed(settled, root, () => new WeakMap<Schema, Applicable>());
  const before = known.get(schema);
  if (before !== undefined) return before;
  const found = find(schema, root, value, []);
  if (!conditional.has(found)) known.set(schema, found);
  return found;
}

function find(schema: Schema | undefined, root: Schema, value: unknown, seen: readonly string[]): Applicable {
  if (typeof schema !== 'object') return NONE;
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const inner = branches.map((branch) => find(branch, root, value, seen));
  if (schema.if && schema.then && holds(schema.if, value)) inner.push(find(schema.then, root, value, seen));
  const names: string[] = [];
  if (schema.$ref?.startsWith('#/$defs/') && !seen.includes(schema.$ref)) {
    const name = schema.$ref.slice('#/$defs/'.length);
    names.push(name);
    inner.push(find(root.$defs?.[name], root, value, [...seen, schema.$ref]));
  }
  const own = { parts: [schema], names };
  if (schema.if) conditional.add(own);
  return joined([own, ...inner]);
}

function joined(all: readonly Applicable[]): Applicable {
  const found = {
    parts: all.flatMap(({ parts }) => parts),
    names: all.flatMap(({ names }) => names),
  };
  if (all.some((one) => conditional.has(one))) conditional.add(found);
  return found;
}

/** Enough of `if` for what our schemas ask there: fields with a constant or an enumeration. */
function holds(test: Schema, value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (test.required?.some((key) => !has(value, key))) return false;
  return Object.entries(test.properties ?? {}).every(([key, field]) => {
    if (!has(value, key)) return true;
    if (field.const !== undefined) return value[key] === field.const;
    return field.enum === undefined || field.enum.includes(value[key]);
  });
}

/** What applies to a field or an item of something that `outer` applies to. */
export function within(outer: Applicable, root: Schema, key: string | number, value: unknown): Applicable {
  const known = keyed(inside, outer, () => new Map<string | number, Applicable>());
  // One item is like another.
  const name = typeof key === 'number' ? 0 : key;
  const before = known.get(name);
  if (before !== undefined) return before;
  const schemas = outer.parts.flatMap((part) => {
    if (typeof key === 'number') return typeof part.items === 'object' ? [part.items] : [];
    if (part.properties && has(part.properties, key)) return part.properties[key] ?? [];
    return typeof part.additionalProperties === 'object' ? [part.additionalProperties] : [];
  });
  if (schemas.length === 0) return NONE;
  const found = joined(schemas.map((schema) => foundFor(schema, root, value)));
  if (!conditional.has(found)) known.set(name, found);
  return found;
}

/** A title of our schemas is “中文 English”. */
export function titleOf({ parts }: Applicable): Text | undefined {
  const title = parts.find((part) => part.title?.includes(' '))?.title;
  if (title === undefined) return undefined;
  const cut = title.indexOf(' ');
  return { zh: title.slice(0, cut), en: title.slice(cut + 1) };
}
