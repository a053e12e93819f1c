/** The manifest's schema → what a workbook of it looks like: the head fields, and for each register its columns. */
import type { RegisterName, Text } from '../model.ts';
import { type Applicable, applicable, type Schema, titleOf, within } from '../source/applicable.ts';

export type FieldKind =
  | 'text'
  | 'date'
  | 'minute'
  | 'period'
  | 'names'
  | 'ids'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'url';

export interface Field {
  /** Where the value stands in the record: `['interpretation', 'url']`. */
  readonly path: readonly string[];
  /** What stands above the column: the schema's Chinese title, with its group's name before it. */
  readonly header: string;
  readonly title: Text;
  readonly about: Text;
  readonly kind: FieldKind;
  /** The only values allowed; empty where there is a choice of none. */
  readonly choices: readonly string[];
  readonly required: boolean;
}
export interface RegisterShape {
  readonly name: RegisterName;
  readonly title: Text;
  readonly about: Text;
  readonly fields: readonly Field[];
}
export interface Shape {
  readonly head: readonly Field[];
  readonly registers: readonly RegisterShape[];
}

/** `$defs` of the manifest's schema → how such a value is written in a cell. */
const KINDS: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  minute: 'minute',
  period: 'period',
  names: 'names',
  requirementIds: 'ids',
  url: 'url',
};

const kindOf = ({ parts, names }: Applicable): FieldKind => {
  for (const name of names) {
    const kind = KINDS[name];
    if (kind !== undefined) return kind;
  }
  if (parts.some((part) => part.enum !== undefined)) return 'choice';
  const types = parts.flatMap(({ type }) => type ?? []);
  if (types.includes('boolean')) return 'boolean';
  const number = types.includes('number') || types.includes('integer');
  return number || parts.some((part) => typeof part.const === 'number') ? 'number' : 'text';
};

const EMPTY: Text = { zh: '', en: '' };

/** How a zero report is written in YAML is no help in a workbook. */
const YAML_ONLY = /(?:写成 \[\]| An empty list \[\]|,加引号以免|; quote it).*$/u;

/** Descriptions of our schemas are a Chinese line and an English one. */
const aboutOf = ({ parts }: Applicable): Text => {
  const [zh = '', en = ''] = (
    parts.find((part) => 'description' in part) as { description?: string }
  )?.description?.split('\n') ?? ['', ''];
  return { zh: zh.replace(YAML_ONLY, ''), en: en.replace(YAML_ONLY, '') };
};

/** 政策解读 + 解读发布日期 → 解读·发布日期: the group's own word once, in front. */
const grouped = (group: string, title: string): string => {
  const word = group.length > 3 ? group.slice(-2) : group;
  return `${word}·${title.startsWith(word) ? title.slice(word.length) : title}`;
};

const fieldsOf = (
  record: Applicable,
  root: Schema,
  path: readonly string[] = [],
  group?: string,
): readonly Field[] => {
  const required = new Set(record.parts.flatMap((part) => part.required ?? []));
  const keys = record.parts.flatMap((part) => Object.keys(part.properties ?? {}));
  return keys.flatMap((key): readonly Field[] => {
    const known = within(record, root, key, undefined);
    // A register of its own; a list of names is a cell.
    if (!known.names.some((name) => name in KINDS) && known.parts.some(({ type }) => type === 'array'))
      return [];
    const title = titleOf(known) ?? { zh: key, en: key };
    if (known.parts.some(({ properties }) => properties !== undefined))
      return fieldsOf(known, root, [...path, key], title.zh);
    const choices = known.parts.flatMap((part) => (part.enum ?? []).map(String));
    return [
      {
        path: [...path, key],
        header: group === undefined ? title.zh : grouped(group, title.zh),
        title,
        about: aboutOf(known),
        kind: kindOf(known),
        choices,
        required: group === undefined && required.has(key),
      },
    ];
  });
};

export const shapeOf = (schema: object): Shape => {
  const root = schema as Schema;
  const whole = applicable(root, root, {});
  const registers = Object.keys(root.properties ?? {}).flatMap((key): readonly RegisterShape[] => {
    const known = within(whole, root, key, []);
    if (!known.parts.some(({ type }) => type === 'array')) return [];
    const record = within(known, root, 0, {});
    return [
      {
        name: key as RegisterName,
        title: titleOf(known) ?? EMPTY,
        about: aboutOf(known),
        fields: fieldsOf(record, root),
      },
    ];
  });
  return { head: fieldsOf(whole, root), registers };
};
