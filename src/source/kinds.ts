/** Values and schemas → the kinds of value, in the words of `messages/problems.ts`. */
import type { Kind } from '../messages/problems.ts';
import type { Applicable } from './applicable.ts';

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

const known = new WeakMap<Applicable, readonly Kind[]>();

/** What may stand at a place. */
export function wanted(site: Applicable): readonly Kind[] {
  const before = known.get(site);
  if (before !== undefined) return before;
  const found = kindsOf(site);
  known.set(site, found);
  return found;
}

function kindsOf({ parts }: Applicable): readonly Kind[] {
  const kinds = parts.flatMap((part): readonly Kind[] => {
    if (part.type !== undefined) return [part.type].flat().flatMap((type) => KINDS[type] ?? []);
    if (part.enum !== undefined) return part.enum.map(kindOf);
    return part.const === undefined ? [] : [kindOf(part.const)];
  });
  return [...new Set(kinds)];
}
