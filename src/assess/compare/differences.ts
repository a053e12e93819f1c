/** Two reports → what was not the same when they were made, so that their gaps may differ for another reason than the manifests. */
import type { Difference, Report } from '../../model.ts';
import { departmentOf, type Pair } from './pair.ts';

type Ground = Pick<Report, 'tool' | 'catalog' | 'policy' | 'only'>;
type Identity = Report['catalog'];

const SHORT = 'sha256:'.length + 12;

/** A name and a version, and the digest where the version alone would hide the difference. */
const identity = (own: Identity, other: Identity): string => {
  const named = `${own.id} ${own.version}`;
  return named === `${other.id} ${other.version}` ? `${named} ${own.digest.slice(0, SHORT)}` : named;
};

const identities = (kind: 'catalog' | 'policy', before: Ground, after: Ground): readonly Difference[] => {
  const [one, other] = [before[kind], after[kind]];
  if (one.id === other.id && one.version === other.version && one.digest === other.digest) return [];
  return [{ kind, before: identity(one, other), after: identity(other, one) }];
};

const scopes = (before: Ground, after: Ground): readonly Difference[] => {
  const [one, other] = [before.only.join(' '), after.only.join(' ')];
  const same = [...before.only].sort().join(' ') === [...after.only].sort().join(' ');
  return same ? [] : [{ kind: 'only', before: one, after: other }];
};

/** One entry for each pair of dates, the departments that they are the dates of together. */
const dates = (pairs: readonly Pair[]): readonly Difference[] => {
  const found = new Map<string, { before: string; after: string; departments: string[] }>();
  for (const { before, after } of pairs) {
    const [one, other] = [before?.asOf?.date, after?.asOf?.date];
    if (before === null || one === undefined || other === undefined || one === other) continue;
    const known = found.get(`${one} ${other}`) ?? { before: one, after: other, departments: [] };
    known.departments.push(departmentOf(after ?? before));
    found.set(`${one} ${other}`, known);
  }
  return [...found.values()].map((each) => ({ kind: 'asOf' as const, ...each }));
};

export const differencesOf = (
  before: Ground,
  after: Ground,
  pairs: readonly Pair[],
): readonly Difference[] => [
  ...identities('catalog', before, after),
  ...identities('policy', before, after),
  ...scopes(before, after),
  ...dates(pairs),
  ...(before.tool.version === after.tool.version
    ? []
    : [{ kind: 'tool' as const, before: before.tool.version, after: after.tool.version }]),
];
