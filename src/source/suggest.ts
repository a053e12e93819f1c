/** A word that is not known and the words that are → the one that was probably meant. */
import { distance } from 'fastest-levenshtein';
import type { FieldName } from '../messages/problems.ts';

/** How many letters may differ: two, or a third of a long word; one in a word of three. */
const tolerance = (word: string): number => (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3)));

export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = tolerance(word) + 1;
  for (const one of known) {
    const away = distance(lower, one.toLowerCase());
    if (away < least && away < Math.max(one.length, word.length)) [best, least] = [one, away];
  }
  return best;
}

/** Chinese words differ by whole characters: one of three, or one contained in the other. */
function alike(word: string, title: string): boolean {
  if (word.length < 2 || title.length < 2) return false;
  if (title.includes(word) || word.includes(title)) return true;
  return word.length >= 3 && distance(word, title) <= 1;
}

/** A field name without what clings to it. */
const bareOf = (word: string): string => word.normalize('NFKC').replace(/^[-\s]+|(?<![:\s])[:\s]+$/g, '');

/** Looks at the names of fields, then at their Chinese and English titles. */
export function nearestField(word: string, fields: readonly FieldName[]): FieldName | undefined {
  const bare = bareOf(word);
  const byTitle = (): FieldName | undefined =>
    fields.find(({ title }) => title?.zh === bare || title?.en.toLowerCase() === bare.toLowerCase()) ??
    fields.find(({ title }) => title !== undefined && alike(bare, title.zh));
  if (/\p{Script=Han}/u.test(bare)) return byTitle();
  const name = nearest(
    bare,
    fields.map(({ key }) => key),
  );
  return fields.find(({ key }) => key === name) ?? byTitle();
}

/** Whether a word can be taken for the field found near it, and for no other one of its record. */
export function isSole(word: string, near: FieldName, fields: readonly FieldName[]): boolean {
  const bare = bareOf(word);
  // Behind a colon there is a value, which a new name would take away.
  if (bare.includes(':')) return false;
  const others = fields.filter(({ key }) => key !== near.key);
  if (/\p{Script=Han}/u.test(bare)) {
    const exact = (field: FieldName): boolean => field.title?.zh === bare;
    if (exact(near)) return !others.some(exact);
    return !others.some(({ title }) => title !== undefined && alike(bare, title.zh));
  }
  const away = (field: FieldName): number => distance(bare.toLowerCase(), field.key.toLowerCase());
  const least = away(near);
  return least < bare.length / 2 && others.every((other) => away(other) > least);
}
