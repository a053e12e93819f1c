/** A policy file's text → the Policy, with everything in it that does not fit the catalogue. */

import Fraction from 'fraction.js';
import type { Form } from '../catalog/folder.ts';
import { problemIn } from '../catalog/load-catalog.ts';
import { nearest } from '../catalog/nearest.ts';
import { catalogWords } from '../messages/catalog.ts';
import type { Catalog, Document, Policy, Problem } from '../model.ts';
import { conform } from '../source/conform.ts';
import { readDocument } from '../source/read-document.ts';
import { gradingProblems } from './policy/grading-problems.ts';
import { filled, type Written } from './policy/written.ts';

const requirementProblems = (document: Document<Written>, catalog: Catalog): readonly Problem[] => {
  const known = catalog.sections.flatMap(({ points }) =>
    points.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
  );
  const { vetoes, weightOf = {} } = document.value;
  const named = [
    ...vetoes.map((id, index) => ({ id, at: `/vetoes/${index}` })),
    ...Object.keys(weightOf).map((id) => ({ id, at: `/weightOf/${id}` })),
  ];
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, at }) =>
      problemIn(
        document,
        'unknown-requirement',
        at,
        catalogWords['unknown-requirement'](id, nearest(id, known)),
      ),
    );
};

const limitProblems = (document: Document<Written>, catalog: Catalog): readonly Problem[] => {
  const known = Object.keys(catalog.limits);
  return Object.keys(document.value.limits)
    .filter((name) => !known.includes(name))
    .map((name) =>
      problemIn(
        document,
        'unknown-limit',
        `/limits/${name}`,
        catalogWords['unknown-limit'](name, nearest(name, known)),
      ),
    );
};

const gradeProblems = (document: Document<Written>): readonly Problem[] => {
  const thresholds = document.value.grades.map(({ atLeast }) => atLeast);
  const falling = thresholds.every((value, index) => index === 0 || value < (thresholds[index - 1] ?? 0));
  return falling ? [] : [problemIn(document, 'grades-order', '/grades', catalogWords['grades-order']())];
};

/** A mend must never cost points. */
const creditProblems = (document: Document<Written>): readonly Problem[] => {
  const { met, late, flawed, missing } = document.value.credits;
  const [best, least] = [new Fraction(met), new Fraction(missing)];
  const between = [late, flawed].map((credit) => new Fraction(credit));
  const sound =
    best.lte(1) && least.gte(0) && between.every((credit) => credit.gte(least) && credit.lte(best));
  return sound ? [] : [problemIn(document, 'credit-range', '/credits', catalogWords['credit-range']())];
};

/** @param digest of the file's bytes, `sha256:` + hex. */
export const loadPolicy = (
  file: string,
  text: string,
  form: Form,
  catalog: Catalog,
  digest: string,
): { readonly policy: Policy | undefined; readonly problems: readonly Problem[] } => {
  const document = conform<Written>(readDocument(file, text), form.validate, form.schema);
  if (document.problems.some(({ severity }) => severity === 'error'))
    return { policy: undefined, problems: document.problems };
  const rest = filled(document.value, catalog);
  const problems = [
    ...document.problems,
    ...requirementProblems(document, catalog),
    ...limitProblems(document, catalog),
    ...gradeProblems(document),
    ...creditProblems(document),
    ...gradingProblems(document, catalog, rest),
  ];
  const { met, late, flawed, missing } = document.value.credits;
  const credits = { met: String(met), late: String(late), flawed: String(flawed), missing: String(missing) };
  const {
    id,
    version,
    title,
    en,
    weights,
    weightOf,
    model,
    grades,
    lowest,
    vetoes,
    sharedLeads,
    statements,
    warnings,
    limits,
    effort,
  } = document.value;
  const head = {
    id,
    version,
    title,
    en,
    weights,
    ...(weightOf === undefined ? {} : { weightOf }),
    credits,
    model,
  };
  return {
    policy: {
      ...head,
      grades,
      lowest,
      vetoes,
      sharedLeads,
      statements,
      warnings,
      limits,
      effort,
      ...rest,
      digest,
    },
    problems,
  };
};
