/** The tiny catalogue with some words of its texts changed. */
import { checkCatalog } from '../../src/catalog/check-catalog.ts';
import type { Catalog, Problem } from '../../src/model.ts';
import { loadTexts, manifestForm, predicate, textsOf } from './tiny.ts';

/** File → words → other words. `null` in place of a file's changes takes the file away. */
export type Changes = Readonly<Record<string, Readonly<Record<string, string>> | null>>;

const textsWith = (changes: Changes): Map<string, string> => {
  const texts = textsOf('test/fixtures/tiny');
  for (const [file, words] of Object.entries(changes)) {
    if (words === null) texts.delete(file);
    for (const [word, instead] of Object.entries(words ?? {})) {
      const text = texts.get(file) ?? '';
      if (!text.includes(word)) throw new Error(`${file} has no “${word}”`);
      texts.set(
        file,
        text.replace(word, () => instead),
      );
    }
  }
  return texts;
};

/** Everything wrong with the changed folder, in form and in meaning. */
export const problemsWith = (changes: Changes): readonly Problem[] => {
  const { catalog, folder, problems } = loadTexts(textsWith(changes));
  if (catalog === undefined || folder === undefined) return problems;
  return [...problems, ...checkCatalog({ catalog, folder, manifest: manifestForm, predicate })];
};

export const tinyWith = (changes: Changes): Catalog => {
  const { catalog, problems } = loadTexts(textsWith(changes));
  if (catalog === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return catalog;
};
