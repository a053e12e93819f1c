/** Fields that a record may not have, and fields that it lacks → what is said about each. */
import { charge, clip, type FieldName, samples } from '../messages/problems.ts';
import type { Pointer, Text } from '../model.ts';
import { type Applicable, has, isRecord, type Schema, titleOf, within } from './applicable.ts';
import type { Finding, Site } from './explain.ts';
import { wanted } from './kinds.ts';
import { isSole, nearestField } from './suggest.ts';
import type { SchemaError } from './validate.ts';

/** “公开信息台账记录” is the record, “公开信息台账” what a clerk calls it. */
function ownerOf(known: Applicable): Text | undefined {
  const title = titleOf(known);
  return title === undefined ? undefined : { zh: title.zh.replace(/记录$/, ''), en: title.en };
}

const fields = new WeakMap<Applicable, readonly FieldName[]>();

function fieldsOf(known: Applicable, root: Schema): readonly FieldName[] {
  const before = fields.get(known);
  if (before !== undefined) return before;
  const keys = known.parts.flatMap((part) => Object.keys(part.properties ?? {}));
  const found = [...new Set(keys)].map((key) => ({
    key,
    title: titleOf(within(known, root, key, undefined)),
  }));
  fields.set(known, found);
  return found;
}

const step = (pointer: Pointer, key: string): Pointer =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
const unknownIn = (errors: readonly SchemaError[]): readonly string[] => [
  ...new Set(
    errors.flatMap(({ keyword, params }) =>
      keyword === 'additionalProperties' ? [String(params.additionalProperty)] : [],
    ),
  ),
];

function suggestion(site: Site, key: string, root: Schema): FieldName | undefined {
  const all = fieldsOf(site.known, root);
  const open = all.filter((field) => !isRecord(site.value) || !has(site.value, field.key));
  return nearestField(key, open) ?? nearestField(key, all);
}

/** What each of them might have meant is dear to find out. */
const MOST_KEYS = 250;

/** Fields that the record may not have, then those that it lacks. */
export function explainFields(site: Site, errors: readonly SchemaError[], root: Schema): readonly Finding[] {
  const unknown = unknownIn(errors);
  const keys = unknown.slice(0, MOST_KEYS);
  const meant = keys.map((key) => suggestion(site, key, root));
  // A field under a wrong name is said once, at that name.
  const missing = unknown.includes('<<') ? [] : missingKeys(site, errors, root, meant);
  return [...unknownKeys(site, root, keys, meant), ...missing];
}

function unknownKeys(
  site: Site,
  root: Schema,
  keys: readonly string[],
  meant: readonly (FieldName | undefined)[],
): readonly Finding[] {
  const owner = ownerOf(site.known);
  return keys.map((key, index) => {
    const pointer = step(site.pointer, key);
    const near = meant[index];
    const sole =
      near !== undefined &&
      !(isRecord(site.value) && has(site.value, near.key)) &&
      meant.filter((other) => other?.key === near.key).length === 1 &&
      isSole(key, near, fieldsOf(site.known, root));
    const inside = near === undefined ? homeOf(site, key, root) : undefined;
    if (inside !== undefined)
      return { pointer, mark: 'key', charge: charge('misplaced-key', { key, owner, home: inside }) };
    return { pointer, mark: 'key', charge: charge('unknown-key', { key, owner, near, sole }) };
  });
}

/** The list one level down whose records have the field: where a lost indentation belongs. */
function homeOf(site: Site, key: string, root: Schema): Text | undefined {
  const { value } = site;
  if (!isRecord(value)) return undefined;
  for (const field of fieldsOf(site.known, root)) {
    if (!has(value, field.key)) continue;
    const record = within(within(site.known, root, field.key, value[field.key]), root, 0, {});
    if (record.parts.some((part) => part.properties && has(part.properties, key))) {
      return field.title ?? { zh: clip(field.key), en: clip(field.key) };
    }
  }
  return undefined;
}

function missingKeys(
  site: Site,
  errors: readonly SchemaError[],
  root: Schema,
  meant: readonly (FieldName | undefined)[],
): readonly Finding[] {
  const known = new Set(meant.map((field) => field?.key));
  const missing = errors.flatMap(({ keyword, params }) =>
    keyword === 'required' ? [String(params.missingProperty)] : [],
  );
  return [...new Set(missing)]
    .filter((key) => !known.has(key))
    .map((key) => {
      const lacked = within(site.known, root, key, undefined);
      const field = { key, title: titleOf(lacked) };
      const facts = { field, owner: ownerOf(site.known), sample: sampleOf(key, lacked) };
      return { pointer: site.pointer, mark: 'key', charge: charge('missing-key', facts) };
    });
}

/** A line that would do. */
function sampleOf(key: string, known: Applicable): string {
  const fixed =
    known.parts.find((part) => part.const !== undefined)?.const ??
    known.parts.find((part) => part.enum)?.enum?.[0];
  if (fixed !== undefined) return `${key}: ${String(fixed)}`;
  const names = [...known.names, ...known.parts.flatMap(({ format }) => format ?? [])];
  const form = names.find((name) => Object.hasOwn(samples, name));
  if (form !== undefined) return `${key}: ${samples[form]}`;
  const want = wanted(known);
  if (want.includes('number') || want.includes('integer')) return `${key}: 100`;
  if (want.includes('boolean')) return `${key}: true`;
  return want.includes('list') && !want.includes('text') ? `${key}: []` : `${key}: …`;
}
