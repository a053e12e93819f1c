/** A catalogue folder and the example manifests → everything that a changed requirement is judged against. */
import { assess } from '../../src/assess/assess.ts';
import { type Checking, judgeExample, type Located } from '../../src/catalog/check-examples.ts';
import { recogniser } from '../../src/catalog/recognise.ts';
import type { Catalog, Doubt, Finding, Manifest, Policy, Requirement, Unit } from '../../src/model.ts';
import { once } from '../../src/rules/once.ts';
import { conform } from '../../src/source/conform.ts';
import { readDocument } from '../../src/source/read-document.ts';

const recognisers = new WeakMap<Catalog, ReturnType<typeof recogniser>>();

export interface World extends Checking {
  readonly policy: Policy;
}
/** A manifest that was read and recognised once, to be judged many times. */
export interface Read {
  readonly name: string;
  readonly manifest: Manifest;
  readonly unit: Unit;
  readonly asOf: string;
}
export type Which = 'example' | 'counterexample';

export const locatedIn = ({ catalog, folder }: Pick<World, 'catalog' | 'folder'>): readonly Located[] =>
  catalog.sections.flatMap((section, s) =>
    section.points.flatMap((point, p) =>
      point.requirements.flatMap((requirement, r): readonly Located[] => {
        const document = folder.sections[s];
        return document === undefined
          ? []
          : [{ document, at: `/points/${p}/requirements/${r}`, point: point.id, requirement }];
      }),
    ),
  );

/** @returns `undefined` where the text is no manifest that can be judged. */
export const readManifest = (name: string, text: string, world: World): Read | undefined => {
  const { catalog, manifest: form } = world;
  const written = conform<Manifest>(readDocument(name, text), form.validate, form.schema);
  const { manifest, unit, problems } = once(recognisers, catalog, () => recogniser(catalog))(written);
  const broken = [...written.problems, ...problems].some(({ severity }) => severity === 'error');
  return broken || unit === undefined
    ? undefined
    : { name, manifest, unit, asOf: written.value.asOf ?? catalog.closes };
};

/** An example, as a manifest of the first unit that the requirement binds. */
export const readExample = (requirement: Requirement, which: Which, world: World): Read => {
  const head = `zwgk: 1\ncatalog: ${world.catalog.id}\ndepartment: ${requirement.units[0] ?? ''}\n`;
  const read = readManifest(which, head + requirement[which], world);
  if (read === undefined) throw new Error(`${requirement.id}: its ${which} cannot be judged`);
  return read;
};

/** A catalogue that asks for one thing only. */
const alone = (catalog: Catalog, requirement: Requirement): Catalog => ({
  ...catalog,
  sections: catalog.sections.slice(0, 1).map((section) => ({
    ...section,
    points: section.points.slice(0, 1).map((point) => ({ ...point, requirements: [requirement] })),
  })),
});

export interface Outcome {
  /** `undefined` where the requirement does not bind the unit. */
  readonly finding: Finding | undefined;
  /** Doubts about what it names as evidence, or about statements. */
  readonly doubts: readonly Doubt[];
}

export const outcomeOf = (
  read: Read,
  requirement: Requirement,
  { catalog, policy, predicate }: World,
): Outcome => {
  const { manifest, unit, asOf } = read;
  const assessing = { catalog: alone(catalog, requirement), policy, asOf, only: [], predicate };
  const { findings, doubts } = assess(manifest, unit, assessing);
  return { finding: findings[0], doubts };
};

/** Whether the example passes and the counterexample leaves a gap, as `zwgk catalog check` asks. */
export const isProven = (located: Located, world: World): boolean =>
  (['example', 'counterexample'] as const).every((which) => judgeExample(located, which, world).length === 0);

/** What the whole catalogue finds in a manifest, by requirement. */
export const findingsOf = (
  { manifest, unit, asOf }: Read,
  { catalog, policy, predicate }: World,
): ReadonlyMap<string, Finding> => {
  const { findings } = assess(manifest, unit, { catalog, policy, asOf, only: [], predicate });
  return new Map(findings.map((finding) => [finding.requirement.id, finding]));
};
