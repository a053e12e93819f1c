/** A misspelt name + the known ones → the one that was probably meant. */
import { distance } from 'fastest-levenshtein';

/** The nearest name within a third of its length (at least one letter), or `null`; ties go to the first. */
export const nearest = (name: string, known: Iterable<string>): string | null => {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const apart = distance(name, candidate);
    if (apart < least) {
      best = candidate;
      least = apart;
    }
  }
  return best;
};
