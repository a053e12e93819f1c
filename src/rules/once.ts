/** What was worked out for a key before, or else what is worked out now and kept for the next time. */

interface Kept<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => unknown;
}

/** Under a `WeakMap` a result lives as long as the thing it was worked out from. */
export const once = <K, V extends object | string | boolean>(kept: Kept<K, V>, key: K, make: () => V): V => {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
};
