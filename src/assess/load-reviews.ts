/** The text of a file of reviews → the reviews, with every entry that is malformed or names what the catalogue does not have. */
import Fraction from 'fraction.js';
import type { Form } from '../catalog/folder.ts';
import { problemIn } from '../catalog/load-catalog.ts';
import { results } from '../messages/labels.ts';
import { entryWords } from '../messages/waivers.ts';
import type { Catalog, Exact, Problem, Result, Review, ReviewedResult } from '../model.ts';
import { bounded, conform } from '../source/conform.ts';
import { readDocument } from '../source/read-document.ts';
import { isError, naming } from './name-entry.ts';

interface Written {
  readonly reviews: readonly (Omit<Review, 'old' | 'new' | 'credits' | 'place'> & {
    readonly old: string;
    readonly new: string;
    readonly credits?: Exact | number;
  })[];
}
export interface Reviews {
  readonly file: string;
  readonly digest: string;
  readonly entries: readonly Review[];
}

/** `通过` and `pass` are the same result. */
const resultNamed = (word: string): Result => {
  const all = Object.keys(results) as Result[];
  return all.find((result) => result === word || results[result].zh === word) ?? 'error';
};

/** What a verdict earns when the review does not say otherwise. */
const CREDITS = { pass: '1', partial: '1/2', fail: '0', notapplicable: '0' } as const satisfies Record<
  ReviewedResult,
  Exact
>;

/** @param digest of the file's bytes, `sha256:` + hex. */
export const loadReviews = (
  file: string,
  text: string,
  form: Form,
  catalog: Catalog,
  digest: string,
): { readonly reviews: Reviews | undefined; readonly problems: readonly Problem[] } => {
  const document = conform<Written>(readDocument(file, text), form.validate, form.schema);
  if (document.problems.some(isError)) return { reviews: undefined, problems: document.problems };
  const problems = [...document.problems];
  const name = naming(catalog, document, problems);
  const seen = new Map<string, number>();
  const entries = document.value.reviews.flatMap((written, index): readonly Review[] => {
    const at = `/reviews/${index}`;
    const { department, requirement, remark, date, authority } = written;
    const place = document.locate(`${at}/requirement`);
    const unit = name.unit(department, `${at}/department`);
    name.requirement(requirement, `${at}/requirement`);
    const result = resultNamed(written.new) as ReviewedResult;
    if (written.credits !== undefined && result !== 'partial')
      problems.push(
        problemIn(document, 'credits-given', `${at}/credits`, entryWords['credits-given'](result)),
      );
    const credits = new Fraction(written.credits ?? CREDITS[result]);
    if (credits.compare(1) > 0)
      problems.push(
        problemIn(
          document,
          'credits-range',
          `${at}/credits`,
          entryWords['credits-range'](String(written.credits)),
        ),
      );
    if (unit === undefined) return [];
    const key = JSON.stringify([unit.short, requirement, date]);
    const before = seen.get(key);
    if (before !== undefined)
      problems.push(
        problemIn(
          document,
          'reviewed-twice',
          `${at}/requirement`,
          entryWords['reviewed-twice'](requirement, date, before),
        ),
      );
    else seen.set(key, place.line);
    return [
      {
        department: unit.short,
        requirement,
        old: resultNamed(written.old),
        new: result,
        credits: credits.toFraction(),
        remark,
        date,
        authority,
        place,
      },
    ];
  });
  return { reviews: { file, digest, entries }, problems: bounded(problems) };
};
