/** What each row must be → the same with a demand dropped, counted for less, or with one of its words weakened. */
import type { Catalog, EachWith, Must } from '../../src/model.ts';
import { type Change, lengthened } from './mutants.ts';

type Schema = Readonly<Record<string, unknown>>;
interface Weaker {
  readonly what: string;
  readonly that: Schema;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords that ask something of a value; without them everything holds. */
const DEMANDS = ['pattern', 'minLength', 'minItems', 'enum', 'const', 'notBefore', 'sameDay'] as const;

const without = (schema: Schema, key: string): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));

/** One level: its own demands dropped, its date keyword lengthened. */
const here = (schema: Schema, limits: Catalog['limits']): readonly Weaker[] => {
  const { within } = schema;
  const dropped = DEMANDS.filter((key) => key in schema).map((key) => ({
    what: `${key} −`,
    that: without(schema, key),
  }));
  if (!isSchema(within)) return dropped;
  const { field, of } = within;
  const longer = { field, of, ...lengthened(within, limits) };
  return [...dropped, { what: `within(${String(field)}) × 2`, that: { ...schema, within: longer } }];
};

/** The whole tree: every place weakened, the others left as they are. A condition of `not` is weakened by what it forbids less. */
const weaker = (schema: Schema, limits: Catalog['limits']): readonly Weaker[] => {
  const put = (key: string, value: unknown): Schema => ({ ...schema, [key]: value });
  const inner = Object.entries(schema).flatMap(([key, value]): readonly Weaker[] => {
    if (key === 'within' || key === 'notBefore' || key === 'sameDay') return [];
    if (key === 'properties' && isSchema(value)) {
      return Object.entries(value).flatMap(([name, field]) =>
        isSchema(field)
          ? weaker(field, limits).map(({ what, that }) => ({
              what: `${name}.${what}`,
              that: put('properties', { ...value, [name]: that }),
            }))
          : [],
      );
    }
    if (Array.isArray(value) && (key === 'anyOf' || key === 'allOf')) {
      return value.flatMap((part, index) =>
        isSchema(part)
          ? weaker(part, limits).map(({ what, that }) => ({
              what: `${index + 1}/${what}`,
              that: put(key, value.with(index, that)),
            }))
          : [],
      );
    }
    if (isSchema(value))
      return weaker(value, limits).map(({ what, that }) => ({
        what: `${key}/${what}`,
        that: put(key, that),
      }));
    return [];
  });
  return [...here(schema, limits), ...inner];
};

export const mustMutants = ({ must }: EachWith, limits: Catalog['limits']): readonly Change[] =>
  must.flatMap((one, index) => {
    const name = `must[${index + 1}]`;
    const instead = (changed: Must): readonly Must[] =>
      must.map((each, at) => (at === index ? changed : each));
    const gone = must.length === 1 ? [{ ...one, that: {} }] : must.filter((_, at) => at !== index);
    const cheaper: readonly Change[] =
      (one.else ?? 'missing') === 'missing'
        ? [[`${name} else → flawed`, 'must', instead({ ...one, else: 'flawed' })]]
        : [];
    return [
      [`${name} −`, 'must', gone] as const,
      ...cheaper,
      ...weaker(one.that, limits).map(
        ({ what, that }): Change => [`${name} ${what}`, 'must', instead({ ...one, that })],
      ),
    ];
  });
