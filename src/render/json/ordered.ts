/** A value and the shape it should have → the same value with its keys in the model's order. */

/** For each key, in order, the shape of what stands under it; `null` where the value is taken as it is. */
export type Shape = { readonly [key: string]: Shape | null };

/** A table of keys is checked against the type it describes: none too many, none forgotten. */
export const shapeOf =
  <T>() =>
  <S extends { readonly [K in keyof Required<T>]: Shape | null }>(
    shape: S & { readonly [K in Exclude<keyof S, keyof T>]: never },
  ): Shape =>
    shape;

/** Keys that the shape does not know come last: a later form must not lose anything here. */
export function ordered(value: unknown, shape: Shape | null): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape));
  if (shape === null || typeof value !== 'object' || value === null) return value;
  const given = new Map(Object.entries(value));
  const known = Object.keys(shape).filter((key) => given.has(key));
  const others = [...given.keys()].filter((key) => !Object.hasOwn(shape, key));
  return Object.fromEntries(
    [...known, ...others].map((key) => [key, ordered(given.get(key), shape[key] ?? null)]),
  );
}
