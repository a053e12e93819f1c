/** What a validator found at one place of a file → what is said about it there: one charge for the value, one for each field amiss. */
import { type Charge, charge, clip, type FieldName, type Kind } from '../messages/problems.ts';
import type { Pointer, Text } from '../model.ts';
import { type Applicable, applicable, has, isRecord, type Schema, titleOf, within } from './applicable.ts';
import { explainText } from './explain-text.ts';
import type { SchemaError } from './schema.ts';
import { nearestField } from './suggest.ts';

export interface Finding {
  readonly pointer: Pointer;
  readonly mark: 'key' | 'value';
  readonly charge: Charge;
}
/** A place of the value, with what the schema says about it and about what holds it. */
export interface Site {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly known: Applicable;
  readonly field: FieldName;
  /** As it stands in the file, without quotes. */
  readonly raw: string;
}

export const kindOf = (value: unknown): Kind =>
  value === null || value === undefined
    ? 'empty'
    : Array.isArray(value)
      ? 'list'
      : typeof value === 'object'
        ? 'record'
        : typeof value === 'number'
          ? 'number'
          : typeof value === 'boolean'
            ? 'boolean'
            : 'text';

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'record',
  null: 'empty',
};

/** What may stand at a place. */
export function wanted({ parts }: Applicable): readonly Kind[] {
  const kinds = parts.flatMap((part): readonly Kind[] => {
    if (part.type !== undefined) return [part.type].flat().flatMap((type) => KINDS[type] ?? []);
    if (part.enum !== undefined) return part.enum.map(kindOf);
    return part.const === undefined ? [] : [kindOf(part.const)];
  });
  return [...new Set(kinds)];
}
const admits = (want: readonly Kind[], is: Kind): boolean =>
  want.length === 0 || want.includes(is) || (is === 'number' && want.includes('integer'));

/** “公开信息台账记录” is the record, “公开信息台账” what a clerk calls it. */
function ownerOf(known: Applicable): Text | undefined {
  const title = titleOf(known);
  return title === undefined ? undefined : { zh: title.zh.replace(/记录$/, ''), en: title.en };
}

/** The way from the root to a pointer; `raw` reads a place of the file. */
export function siteOf(
  pointer: Pointer,
  value: unknown,
  root: Schema,
  raw: (pointer: Pointer) => string,
): Site {
  let known = applicable(root, root, value);
  let here = value;
  let field: FieldName = { key: '', title: titleOf(known) };
  for (const part of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(here) ? Number(key) : key;
    here =
      typeof here === 'object' && here !== null && has(here, key)
        ? (here as { readonly [key: string]: unknown })[key]
        : undefined;
    known = within(known, root, step, here);
    // An item bears the name of its list.
    field =
      typeof step === 'number'
        ? { key: field.key, title: field.title, item: step + 1 }
        : { key, title: titleOf(known) };
  }
  return { pointer, value: here, known, field, raw: raw(pointer) };
}

/** `errors` all stand at the site; `deeper` tells whether there are others inside it. */
export function explain(
  site: Site,
  errors: readonly SchemaError[],
  deeper: boolean,
  root: Schema,
): readonly Finding[] {
  const is = kindOf(site.value);
  const want = wanted(site.known);
  const at = (one: Charge, mark: Finding['mark'] = 'value'): Finding => ({
    pointer: site.pointer,
    mark,
    charge: one,
  });
  if (!admits(want, is)) return [at(wrongKind(site, is, want), is === 'empty' ? 'key' : 'value')];
  const keywords = new Set(errors.map(({ keyword }) => keyword));
  if (is === 'record') {
    const forms = site.known.parts.flatMap((part) => [...(part.anyOf ?? []), ...(part.oneOf ?? [])]);
    const records = forms.filter((form) =>
      applicable(form, root, site.value).parts.some((part) => part.properties !== undefined),
    );
    if (records.length > 1 && (keywords.has('oneOf') || keywords.has('anyOf'))) {
      return [
        at(
          charge('one-of', {
            field: site.field,
            forms: records.map((form) => formOf(applicable(form, root, site.value))),
          }),
        ),
      ];
    }
    const found = [...unknownKeys(site, errors, root), ...missingKeys(site, errors, root)];
    return found.length > 0 || deeper ? found : [at(charge('bad-value', site))];
  }
  if (is === 'list') {
    if (keywords.has('minItems')) return [at(charge('empty-list', site))];
    if (keywords.has('uniqueItems')) return [at(charge('repeated', site))];
    return deeper ? [] : [at(charge('bad-value', site))];
  }
  return [at(explainText(site, errors))];
}

const formOf = (form: Applicable): string =>
  `{ ${form.parts
    .flatMap((part) => part.required ?? [])
    .map((key) => `${key}: …`)
    .join(', ')} }`;

const isDated = ({ names, parts }: Applicable): boolean =>
  names.some((name) => ['date', 'minute', 'period'].includes(name)) ||
  parts.some(({ format }) => format === 'date' || format === 'minute');

function wrongKind(site: Site, is: Kind, want: readonly Kind[]): Charge {
  const { field, raw } = site;
  const records = site.known.parts.some(
    (part) => typeof part.items === 'object' && part.items.type === 'object',
  );
  if (is === 'empty')
    return records ? charge('not-a-list', { field, records }) : charge('empty-value', { field });
  if (site.known.names.some((name) => name.startsWith('requirementId')))
    return charge('bad-id', { field, raw, as: is === 'number' ? String(site.value) : undefined });
  if (is === 'number' && isDated(site.known)) return explainText(site, []);
  if (want.includes('text') && (is === 'number' || is === 'boolean')) {
    return charge('read-as', { field, raw, as: String(site.value), kind: is });
  }
  if (want.includes('boolean') && is !== 'list' && is !== 'record') {
    const yes = /^(?:是|对|有|y|yes|on|真|1|true)$/i.test(raw);
    const no = /^(?:否|不|无|没有|n|no|off|假|0|false)$/i.test(raw);
    return charge('want-boolean', { field, raw, mend: yes ? true : no ? false : undefined });
  }
  if ((want.includes('number') || want.includes('integer')) && is === 'text') {
    const number = /^[“"']?\s*([-+]?\d+(?:\.\d+)?)\s*(?:%|[^\d.]{0,3})[”"']?$/.exec(
      raw.normalize('NFKC').replaceAll(',', ''),
    )?.[1];
    return charge('want-number', { field, raw, mend: number });
  }
  if (want.includes('list') && !want.includes('text')) return charge('not-a-list', { field, records });
  if (want.length === 1 && want[0] === 'record' && is !== 'list') {
    const colon = /^([A-Za-z]\w*)\s*：/.exec(raw)?.[1];
    return colon === undefined
      ? charge('not-a-record', { field, raw })
      : charge('full-width-colon', { key: colon });
  }
  return charge('wrong-kind', { field, is, want });
}

function fieldsOf(known: Applicable, root: Schema): readonly FieldName[] {
  const keys = known.parts.flatMap((part) => Object.keys(part.properties ?? {}));
  return [...new Set(keys)].map((key) => ({ key, title: titleOf(within(known, root, key, undefined)) }));
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
  const fields = fieldsOf(site.known, root);
  const open = fields.filter((field) => !isRecord(site.value) || !has(site.value, field.key));
  return nearestField(key, open) ?? nearestField(key, fields);
}

function unknownKeys(site: Site, errors: readonly SchemaError[], root: Schema): readonly Finding[] {
  const owner = ownerOf(site.known);
  return unknownIn(errors).map((key) => {
    const pointer = step(site.pointer, key);
    const near = suggestion(site, key, root);
    const inside = near === undefined ? homeOf(site, key, root) : undefined;
    if (inside !== undefined)
      return { pointer, mark: 'key', charge: charge('misplaced-key', { key, owner, home: inside }) };
    return { pointer, mark: 'key', charge: charge('unknown-key', { key, owner, near }) };
  });
}

/** The list one level down whose records have the field: where a lost indentation belongs. */
function homeOf(site: Site, key: string, root: Schema): Text | undefined {
  for (const field of fieldsOf(site.known, root)) {
    const list = within(
      site.known,
      root,
      field.key,
      isRecord(site.value) ? site.value[field.key] : undefined,
    );
    const record = within(list, root, 0, {});
    if (
      isRecord(site.value) &&
      has(site.value, field.key) &&
      record.parts.some((part) => part.properties && has(part.properties, key))
    ) {
      return field.title ?? { zh: clip(field.key), en: clip(field.key) };
    }
  }
  return undefined;
}

function missingKeys(site: Site, errors: readonly SchemaError[], root: Schema): readonly Finding[] {
  // A field under a wrong name is said once, at that name.
  const unknown = unknownIn(errors);
  if (unknown.includes('<<')) return [];
  const meant = new Set(unknown.map((key) => suggestion(site, key, root)?.key));
  const missing = errors.flatMap(({ keyword, params }) =>
    keyword === 'required' ? [String(params.missingProperty)] : [],
  );
  return [...new Set(missing)]
    .filter((key) => !meant.has(key))
    .map((key) => {
      const known = within(site.known, root, key, undefined);
      const field = { key, title: titleOf(known) };
      const facts = { field, owner: ownerOf(site.known), sample: sampleOf(key, known) };
      return { pointer: site.pointer, mark: 'key', charge: charge('missing-key', facts) };
    });
}

/** A line that would do. */
function sampleOf(key: string, known: Applicable): string {
  const name = (one: string): boolean =>
    known.names.includes(one) || known.parts.some(({ format }) => format === one);
  const fixed =
    known.parts.find((part) => part.const !== undefined)?.const ??
    known.parts.find((part) => part.enum)?.enum?.[0];
  const want = wanted(known);
  if (fixed !== undefined) return `${key}: ${String(fixed)}`;
  if (name('date')) return `${key}: 2017-03-01`;
  if (name('minute')) return `${key}: 2017-05-03 14:30`;
  if (name('period')) return `${key}: 2017-03`;
  if (known.names.some((one) => one.startsWith('requirementId'))) return `${key}: 2.1.6`;
  if (name('url')) return `${key}: https://…`;
  if (want.includes('number') || want.includes('integer')) return `${key}: 100`;
  if (want.includes('boolean')) return `${key}: true`;
  if (want.includes('list') && !want.includes('text')) return `${key}: []`;
  return `${key}: …`;
}
