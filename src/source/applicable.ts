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

export function applicable(
  schema: Schema | undefined,
  root: Schema,
  value: unknown,
  seen: readonly string[] = [],
): Applicable {
  if (typeof schema !== 'object') return { parts: [], names: [] };
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const inner = branches.map((branch) => applicable(branch, root, value, seen));
  if (schema.if && schema.then && holds(schema.if, value))
    inner.push(applicable(schema.then, root, value, seen));
  const names: string[] = [];
  if (schema.$ref?.startsWith('#/$defs/') && !seen.includes(schema.$ref)) {
    const name = schema.$ref.slice('#/$defs/'.length);
    names.push(name);
    inner.push(applicable(root.$defs?.[name], root, value, [...seen, schema.$ref]));
  }
  return {
    parts: [schema, ...inner.flatMap(({ parts }) => parts)],
    names: [...names, ...inner.flatMap((one) => one.names)],
  };
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
export function within(
  { parts }: Applicable,
  root: Schema,
  key: string | number,
  value: unknown,
): Applicable {
  const found = parts.flatMap((part) => {
    if (typeof key === 'number') return typeof part.items === 'object' ? [part.items] : [];
    if (part.properties && has(part.properties, key)) return part.properties[key] ?? [];
    return typeof part.additionalProperties === 'object' ? [part.additionalProperties] : [];
  });
  const inner = found.map((schema) => applicable(schema, root, value));
  return { parts: inner.flatMap((one) => one.parts), names: inner.flatMap((one) => one.names) };
}

/** A title of our schemas is “中文 English”. */
export function titleOf({ parts }: Applicable): Text | undefined {
  const title = parts.find((part) => part.title?.includes(' '))?.title;
  if (title === undefined) return undefined;
  const cut = title.indexOf(' ');
  return { zh: title.slice(0, cut), en: title.slice(cut + 1) };
}
