/** A misspelt name + the known ones → the one that was probably meant. */
import { distance } from 'fastest-levenshtein';

const sharedStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** The nearest name within a third of its length (at least one letter), or `null`; of equally near ones, the one that begins most alike. */
export const nearest = (name: string, known: Iterable<string>): string | null => {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    // They differ by as many letters at least: a name of a megabyte is near nothing.
    if (Math.abs(name.length - candidate.length) > least) continue;
    const apart = distance(name, candidate);
    const better =
      apart < least ||
      (apart === least && best !== null && sharedStart(name, candidate) > sharedStart(name, best));
    if (!better) continue;
    best = candidate;
    least = apart;
  }
  return best;
};
