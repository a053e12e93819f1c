/** What a validator found at one place of a file → what is said about it there: one charge for the value, one for each field amiss. */
import { type Charge, charge, type FieldName, type Kind } from '../messages/problems.ts';
import type { Pointer } from '../model.ts';
import { type Applicable, applicable, has, type Schema, titleOf, within } from './applicable.ts';
import { explainFields } from './explain-fields.ts';
import { explainText } from './explain-text.ts';
import { kindOf, wanted } from './kinds.ts';
import type { SchemaError } from './validate.ts';

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

const admits = (want: readonly Kind[], is: Kind): boolean =>
  want.length === 0 || want.includes(is) || (is === 'number' && want.includes('integer'));

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
    const found = explainFields(site, errors, root);
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
