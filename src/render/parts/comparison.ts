/** What a report says of an earlier one: one line of counts, what makes the two hard to compare, and what became of a gap. */
import { changeKinds, compareWords, differences } from '../../messages/compare.ts';
import { phrases } from '../../messages/labels.ts';
import type { ChangeKind, Difference, Lang, Report, Text } from '../../model.ts';
import { clean } from '../text/clean.ts';

/** Nothing where the run has no baseline. */
export function comparisonLines({ comparison }: Report, lang: Lang): readonly string[] {
  if (comparison === undefined) return [];
  const { before, after, counts, comparable } = comparison;
  const [colon, comma] = { zh: ['：', '，'] as const, en: [': ', ', '] as const }[lang];
  const kinds = (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => counts[kind] > 0);
  const numbers = kinds.map((kind) => `${changeKinds[kind][lang]} ${counts[kind]}`);
  const changed = numbers.length === 0 ? compareWords.unchanged[lang] : numbers.join(comma);
  return [
    `${compareWords.title[lang]}${phrases.paren(`${before[lang]} → ${after[lang]}`)[lang]}${colon}${changed}`,
    ...(comparable ? [] : [`${compareWords.caution[lang]}${colon}${compareWords.notComparable[lang]}`]),
    ...comparison.differences.map(
      (each) => (differences[each.kind] as (difference: Difference) => Text)(each)[lang],
    ),
  ].map(clean);
}

/** Department and gap → what became of it since the earlier report. */
export function changeFinder({
  comparison,
}: Report): (department: string, gap: string) => ChangeKind | undefined {
  const changes = new Map(
    (comparison?.departments ?? []).flatMap(({ department, changes: all }) =>
      all.map(({ id, kind }) => [`${department}\u0000${id}`, kind] as const),
    ),
  );
  return (department, gap) => changes.get(`${department}\u0000${gap}`);
}
