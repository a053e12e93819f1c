/** Which rows of a register a requirement looks at → the same with a condition or an alternative dropped. */
import type { EachWith, Where } from '../../src/model.ts';
import type { Change } from './mutants.ts';

const withoutField = (where: Where, field: string): Where =>
  Object.fromEntries(Object.entries(where).filter(([name]) => name !== field));

/** A condition dropped looks at more rows; an alternative dropped, or all of `where` narrowed to nothing, at fewer. */
export const whereMutants = ({ where, on }: EachWith): readonly Change[] => {
  if (where === undefined) return on === undefined ? [] : [['on −', 'on', undefined]];
  const alternatives: readonly Where[] = [where].flat();
  const many = alternatives.length > 1;
  const name = (index: number): string => (many ? `where[${index + 1}]` : 'where');
  const instead = (index: number, alternative: Where): readonly Where[] =>
    alternatives.map((each, at) => (at === index ? alternative : each));
  return [
    ...(on === undefined ? [] : [['on −', 'on', undefined] as const]),
    ...alternatives.flatMap((alternative, index) =>
      Object.keys(alternative).map(
        (field): Change => [
          `${name(index)} − ${field}`,
          'where',
          instead(index, withoutField(alternative, field)),
        ],
      ),
    ),
    ...(many
      ? alternatives.map(
          (_, index): Change => [`${name(index)} −`, 'where', alternatives.filter((__, at) => at !== index)],
        )
      : []),
  ];
};
