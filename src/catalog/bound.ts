/** `bound:` as written → the short names of the units it means, in the register's order. */
import type { Unit } from '../model.ts';

export interface Bound {
  readonly units: readonly string[];
  /** Words that name no unit, group or tag. */
  readonly unknown: readonly string[];
}

/** Every word a `bound:` may use besides `leads` and `all`. */
export const boundWords = (units: readonly Unit[]): readonly string[] => [
  ...new Set(units.flatMap((unit) => [unit.short, unit.group, ...unit.tags])),
];

export const resolveBound = (
  bound: string | readonly string[],
  leads: readonly string[],
  units: readonly Unit[],
): Bound => {
  const words = [bound].flat();
  const known = new Set(boundWords(units));
  const named = (unit: Unit, word: string): boolean =>
    word === 'all' ||
    (word === 'leads' && leads.includes(unit.short)) ||
    unit.short === word ||
    unit.group === word ||
    unit.tags.includes(word);
  return {
    units: units.filter((unit) => words.some((word) => named(unit, word))).map((unit) => unit.short),
    unknown: words.filter((word) => word !== 'all' && word !== 'leads' && !known.has(word)),
  };
};
