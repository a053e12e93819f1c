/** The manifest's schema → what a new manifest says of each field: its name, the words to choose from, whether it is demanded. */
import type { RegisterName, Text } from '../../model.ts';
import { isRecord } from '../../source/applicable.ts';

export interface Field {
  readonly name: Text;
  readonly words: readonly string[];
  readonly kind: 'text' | 'truth' | 'group';
  readonly required: boolean;
}
/** By dotted name, in the schema's order. */
export type Fields = ReadonlyMap<string, Field>;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

/** “发布日期 Published” holds both languages, the Chinese first and without blanks. */
const nameOf = (title: unknown, key: string): Text => {
  const [, zh = key, en = key] = /^(\S+) (.+)$/u.exec(typeof title === 'string' ? title : '') ?? [];
  return { zh, en };
};

const wordsOf = (schema: unknown, definitions: unknown): readonly string[] => {
  const ref = at(schema, '$ref');
  const named = typeof ref === 'string' ? at(definitions, ref.slice(ref.lastIndexOf('/') + 1)) : undefined;
  const words = at(schema, 'enum') ?? at(named, 'enum');
  return Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [];
};

export const fieldsOf = (manifestSchema: object, register: RegisterName): Fields => {
  const fields = new Map<string, Field>();
  const definitions = at(manifestSchema, '$defs');
  const walk = (schema: unknown, prefix: string): void => {
    const required = at(schema, 'required');
    const properties = at(schema, 'properties');
    if (!isRecord(properties)) return;
    for (const [key, inner] of Object.entries(properties)) {
      const type = at(inner, 'type');
      const group = isRecord(at(inner, 'properties'));
      fields.set(prefix + key, {
        name: nameOf(at(inner, 'title'), key),
        words: wordsOf(inner, definitions),
        kind: group ? 'group' : type === 'boolean' ? 'truth' : 'text',
        required: prefix === '' && Array.isArray(required) && required.includes(key),
      });
      if (group) walk(inner, `${prefix}${key}.`);
    }
  };
  walk(at(manifestSchema, 'properties', register, 'items'), '');
  return fields;
};
