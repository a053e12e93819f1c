/** Every requirement as it stands, in tables to be reviewed: its parameters, what its examples are judged to be, the gaps it leaves. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOG, exampleManifests } from '../../scripts/mutate-catalog/manifests.ts';
import { mutantsOf } from '../../scripts/mutate-catalog/mutants.ts';
import { digestGaps, examplesOf, sayExamples, sayParameters } from '../../scripts/mutate-catalog/say.ts';
import { findingsOf, isProven, locatedIn, type World } from '../../scripts/mutate-catalog/world.ts';
import { home } from '../support/home.ts';
import { catalogOf, manifestForm, policyWith, predicate } from '../support/tiny.ts';

const { catalog, folder } = catalogOf(`schemas/catalogs/${CATALOG}`);
const world: World = { catalog, folder, manifest: manifestForm, predicate, policy: policyWith({}, catalog) };
const located = locatedIn(world);
const requirements = located.map(({ requirement }) => requirement);
const golden = (name: string): string => join(home, 'test/requirements', `${name}.golden.txt`);
const limits = Object.entries(catalog.limits).map(([name, { days, unit }]) => `${name} ${days} ${unit}`);

describe('the tables of requirements', () => {
  it('hold every parameter, so that no number is dropped or weakened unseen', async () => {
    const text = [...limits, '', ...requirements.map(sayParameters), ''].join('\n');
    await expect(text).toMatchFileSnapshot(golden('parameters'));
  });
  it('hold what every example and counterexample is judged to be, and why', async () => {
    const text = requirements
      .map((requirement) => sayExamples(requirement, examplesOf(requirement, world), world))
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(golden('examples'));
  });
  it('hold a digest of the gaps that each requirement leaves in the example manifests', async () => {
    const reads = exampleManifests(home, world);
    expect(reads.length).toBeGreaterThan(50);
    const all = reads.map((read) => [read.name, findingsOf(read, world)] as const);
    const text = requirements
      .map(({ id }) => `${id} ${digestGaps(all.map(([name, findings]) => [name, findings.get(id)]))}`)
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(golden('gaps'));
  });
});

describe('a weakened requirement', () => {
  const one = (id: string) => {
    const found = located.find(({ requirement }) => requirement.id === id);
    if (found === undefined) throw new Error(`no requirement ${id}`);
    return found;
  };
  const weakened = (id: string, parameter: string) => {
    const found = mutantsOf(one(id).requirement, catalog.limits).find((each) => each.parameter === parameter);
    if (found === undefined) throw new Error(`${id} has no ${parameter}`);
    return found.requirement;
  };
  it('has another line in the table of parameters, whatever was weakened', () => {
    for (const requirement of requirements) {
      const mutants = mutantsOf(requirement, catalog.limits);
      const unseen = mutants.filter(
        (mutant) => sayParameters(mutant.requirement) === sayParameters(requirement),
      );
      expect(
        unseen.map(({ parameter }) => parameter),
        requirement.id,
      ).toEqual([]);
      expect(new Set(mutants.map(({ parameter }) => parameter)).size, requirement.id).toBe(mutants.length);
    }
  });
  it('has a counterexample that passes, when its only demand is gone', () => {
    const column = one('5.3.3');
    expect(isProven(column, world)).toBe(true);
    expect(isProven({ ...one('2.2.1'), requirement: weakened('2.2.1', 'kind −') }, world)).toBe(false);
  });
  it('is told from the whole one by what its examples are judged to be', () => {
    for (const [id, parameter] of [
      ['2.1.1', 'within × 2'],
      ['2.1.6', 'every month → quarter'],
      ['2.1.6', 'absolute −'],
      ['5.6.2', 'atLeast 4 → 3'],
      ['4.2.6', 'updated 每年'],
    ] as const) {
      const { requirement } = one(id);
      const examples = examplesOf(requirement, world);
      expect(sayExamples(weakened(id, parameter), examples, world), `${id} ${parameter}`).not.toBe(
        sayExamples(requirement, examples, world),
      );
    }
  });
});
