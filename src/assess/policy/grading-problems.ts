/** What of a policy's grading, exemptions and awards does not fit its grades or the catalogue. */
import Fraction from 'fraction.js';
import { problemIn } from '../../catalog/load-catalog.ts';
import { nearest } from '../../catalog/nearest.ts';
import { policyWords } from '../../messages/policy.ts';
import type { Catalog, Document, Policy, Problem } from '../../model.ts';
import { gradeNamed, groupNamed, unitNamed, type Written } from './written.ts';

type Code = keyof typeof policyWords;

const problem = <C extends Code>(
  document: Document<Written>,
  code: C,
  pointer: string,
  ...facts: Parameters<(typeof policyWords)[C]>
): Problem => {
  const words = policyWords[code] as (
    ...facts: Parameters<(typeof policyWords)[C]>
  ) => Parameters<typeof problemIn>[3];
  return problemIn(document, code, pointer, words(...facts));
};

/** Names that the register, the catalogue or `grades` does not have, and quotas that say no number or two. */
const nameProblems = (document: Document<Written>, catalog: Catalog): readonly Problem[] => {
  const { value } = document;
  const grades = value.grades.flatMap(({ title, en }) => [title, en]);
  const groups = catalog.groups.flatMap(({ id, title }) => [id, title]);
  const units = catalog.units.flatMap(({ short, full, aliases }) => [short, full, ...aliases]);
  const quotas = (value.grading?.quotas ?? []).flatMap((quota, index): Problem[] => {
    const at = `/grading/quotas/${index}`;
    const sizes = [quota.share, quota.number].filter((size) => size !== undefined);
    return [
      ...(gradeNamed(quota.grade, value) === undefined
        ? [problem(document, 'unknown-grade', `${at}/grade`, quota.grade, nearest(quota.grade, grades))]
        : []),
      ...(groupNamed(quota.group, catalog) === undefined
        ? [problem(document, 'no-such-group', `${at}/group`, quota.group, nearest(quota.group, groups))]
        : []),
      ...(sizes.length === 1 ? [] : [problem(document, 'quota-size', at)]),
    ];
  });
  const named = [
    ...(value.exempt ?? []).map(({ unit }, index) => ({ unit, at: `/exempt/${index}/unit` })),
    ...(value.bonus?.awards ?? []).map(({ unit }, index) => ({ unit, at: `/bonus/awards/${index}/unit` })),
  ];
  return [
    ...quotas,
    ...named
      .filter(({ unit }) => unitNamed(unit, catalog) === undefined)
      .map(({ unit, at }) => problem(document, 'no-such-unit', at, unit, nearest(unit, units))),
  ];
};

const exemptProblems = (
  document: Document<Written>,
  { exempt, bonus }: Pick<Policy, 'exempt' | 'bonus'>,
): readonly Problem[] => {
  const units = exempt.map(({ unit }) => unit);
  return [
    ...units.flatMap((unit, index) =>
      units.indexOf(unit) < index
        ? [problem(document, 'duplicate-exempt', `/exempt/${index}/unit`, unit)]
        : [],
    ),
    ...(bonus?.awards ?? []).flatMap(({ unit }, index) =>
      units.includes(unit) ? [problem(document, 'award-exempt', `/bonus/awards/${index}/unit`, unit)] : [],
    ),
  ];
};

/** Places of one group against its grades and its units. */
const quotaProblems = (
  document: Document<Written>,
  catalog: Catalog,
  { grading, exempt }: Pick<Policy, 'grading' | 'exempt'>,
): readonly Problem[] => {
  const { quotas } = grading;
  const titles = document.value.grades.map(({ title }) => title);
  const twice = quotas.flatMap(({ grade, group }, index) => {
    const first = quotas.findIndex((other) => other.grade === grade && other.group === group);
    return first < index
      ? [problem(document, 'duplicate-quota', `/grading/quotas/${index}`, grade, group)]
      : [];
  });
  const byGroup = catalog.groups.flatMap(({ id, title }): Problem[] => {
    const own = quotas.map((quota, index) => ({ quota, index })).filter(({ quota }) => quota.group === id);
    const last = own.at(-1);
    if (last === undefined) return [];
    const at = `/grading/quotas/${last.index}`;
    const assessed = catalog.units.filter(
      ({ short, group }) => group === id && !exempt.some(({ unit }) => unit === short),
    ).length;
    const shares = own.reduce(
      (sum, { quota }) => sum.add('share' in quota ? quota.share : 0),
      new Fraction(0),
    );
    const places = own.reduce(
      (sum, { quota }) =>
        sum +
        ('share' in quota ? Number(new Fraction(quota.share).mul(assessed).floor().valueOf()) : quota.number),
      0,
    );
    const has = new Set(own.map(({ quota }) => quota.grade));
    const skipped = titles.find(
      (grade, index) => !has.has(grade) && titles.slice(index).some((g) => has.has(g)),
    );
    return [
      ...(shares.gt(1) || places > assessed
        ? [problem(document, 'quota-sum', at, title, places, assessed)]
        : []),
      ...(titles.every((grade) => has.has(grade)) ? [problem(document, 'quota-every', at, title)] : []),
      ...(skipped === undefined ? [] : [problem(document, 'quota-skips', at, title, skipped)]),
    ];
  });
  return [...twice, ...byGroup];
};

/** Places that nothing is made of, and a rule of places without any. */
const modeProblems = (
  document: Document<Written>,
  { grading }: Pick<Policy, 'grading'>,
): readonly Problem[] => {
  if (grading.by === 'quotas' && grading.quotas.length === 0)
    return [problem(document, 'quotas-none', '/grading')];
  return grading.by === 'thresholds' && grading.quotas.length > 0
    ? [{ ...problem(document, 'quotas-unused', '/grading/quotas'), severity: 'hint' }]
    : [];
};

/** Names are looked at first: what is called by no name that is known cannot be counted. */
export const gradingProblems = (
  document: Document<Written>,
  catalog: Catalog,
  policy: Pick<Policy, 'grading' | 'exempt' | 'bonus'>,
): readonly Problem[] => {
  const names = nameProblems(document, catalog);
  if (names.length > 0) return names;
  return [
    ...exemptProblems(document, policy),
    ...quotaProblems(document, catalog, policy),
    ...modeProblems(document, policy),
  ];
};
