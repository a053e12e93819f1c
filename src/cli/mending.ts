/** A catalogue → how `fix` reads a text: what is wrong with it, what can be mended, and how it scores by the default policy. */
import { assess } from '../assess/assess.ts';
import { score } from '../assess/score.ts';
import { nameRepairs } from '../catalog/fix-names.ts';
import { recogniser } from '../catalog/recognise.ts';
import { tailor } from '../catalog/tailor.ts';
import type { Document, Manifest, Problem } from '../model.ts';
import { conform } from '../source/conform.ts';
import type { Reading } from '../source/fix.ts';
import { readDocument } from '../source/read-document.ts';
import { chooseCatalog } from './choose-catalog.ts';
import { choosePolicy } from './choose-policy.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';

export type Read = (file: string, text: string) => Reading<Problem> & { readonly value: unknown };

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** @param named the catalogue, as `--catalog` gives it. */
export const reader = (io: Io, named: string | undefined): Read => {
  const chosen = chooseCatalog(io, named);
  const policy = choosePolicy(io, undefined, chosen.catalog);
  const catalog = tailor(chosen.catalog, policy);
  const recognise = recogniser(catalog);
  const repairNames = nameRepairs(catalog);
  const { validate, schema } = form(io, 'manifest');

  /** Names and score, of a manifest whose form is right. */
  const judged = (document: Document<Manifest>) => {
    const { manifest, unit, problems } = recognise(document);
    if (unit === undefined || problems.some(isError)) return { problems, points: 0 };
    const asOf = manifest.asOf ?? catalog.closes;
    const { predicate } = chosen;
    const { findings } = assess(manifest, unit, { catalog, policy, asOf, only: [], predicate });
    return { problems, points: score(findings, policy).score?.valueOf() ?? 0 };
  };

  return (file, text) => {
    const document = conform<Manifest>(readDocument(file, text), validate, schema);
    const { problems, value } = document;
    const repairs = () => [...(document.repairs?.() ?? []), ...repairNames(document)];
    const errors = problems.filter(isError);
    // What is said of the writing has no pointer; it is graver than what is said of the values.
    const written = errors.filter(({ pointer }) => pointer === '').length;
    if (errors.length > 0) return { value, repairs, problems, rank: [written, errors.length - written] };
    const found = judged(document);
    return {
      value,
      repairs,
      problems: [...problems, ...found.problems],
      rank: [0, 0, found.problems.filter(isError).length, -found.points],
    };
  };
};
