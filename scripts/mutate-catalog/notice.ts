/** A mutant → who notices it: its own examples alone, what they are judged to be, the example manifests, the table of parameters. */
import type { Located } from '../../src/catalog/check-examples.ts';
import type { Catalog, Finding, Requirement } from '../../src/model.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type Examples, examplesOf, sayExamples, sayGaps, sayParameters } from './say.ts';
import { findingsOf, isProven, locatedIn, outcomeOf, type Read, type World } from './world.ts';

/** From the plainest witness to the last. `passes`: the example fails, or the counterexample leaves no gap. */
export type Witness = 'passes' | 'judged' | 'manifests';
export interface Seen {
  readonly id: string;
  readonly parameter: string;
  /** The first that notices; `undefined` = none of the behaviour changes. */
  readonly witness: Witness | undefined;
  /** Whether the table of parameters would show it. */
  readonly tabled: boolean;
}

/** The example manifests, with what the catalogue as it is finds in each. */
interface Judged {
  readonly read: Read;
  readonly findings: ReadonlyMap<string, Finding>;
}
interface Watching {
  readonly world: World;
  /** The same, but for a limit that was changed. */
  readonly changed: World;
  readonly examples: Examples;
  readonly manifests: readonly Judged[];
}

const witnessOf = (located: Located, mutant: Requirement, watching: Watching): Witness | undefined => {
  const { requirement } = located;
  const { world, changed, examples, manifests } = watching;
  if (mutant.units.length > 0 && !isProven({ ...located, requirement: mutant }, changed)) return 'passes';
  if (sayExamples(mutant, examples, changed) !== sayExamples(requirement, examples, world)) return 'judged';
  const before = manifests.map(({ read, findings }) => [read.name, findings.get(requirement.id)] as const);
  const after = manifests.map(({ read }) => [read.name, outcomeOf(read, mutant, changed).finding] as const);
  return sayGaps(after) === sayGaps(before) ? undefined : 'manifests';
};

const seenIn = (located: Located, world: World, manifests: readonly Judged[]): readonly Seen[] => {
  const { requirement } = located;
  const examples = examplesOf(requirement, world);
  return mutantsOf(requirement, world.catalog.limits).map(({ parameter, requirement: mutant }: Mutant) => ({
    id: requirement.id,
    parameter,
    witness: witnessOf(located, mutant, { world, changed: world, examples, manifests }),
    tabled: sayParameters(mutant) !== sayParameters(requirement),
  }));
};

const withLimit = (world: World, name: string, days: number): World => {
  const limit = world.catalog.limits[name];
  if (limit === undefined) return world;
  const limits: Catalog['limits'] = { ...world.catalog.limits, [name]: { ...limit, days } };
  return { ...world, catalog: { ...world.catalog, limits } };
};

/** A named limit of the catalogue a day or an hour longer, or shorter: some example of some requirement must notice. */
const limitsSeen = (world: World, all: readonly Located[]): readonly Seen[] =>
  Object.entries(world.catalog.limits).flatMap(([name, { days }]) =>
    [days + 1, days - 1]
      .filter((instead) => instead >= 0)
      .map((instead): Seen => {
        const changed = withLimit(world, name, instead);
        const users = all.filter(({ requirement }) =>
          JSON.stringify(requirement.with).includes(`"limit":"${name}"`),
        );
        const found = users.map((located) => {
          const examples = examplesOf(located.requirement, world);
          return witnessOf(located, located.requirement, { world, changed, examples, manifests: [] });
        });
        const witness = found.includes('passes') ? 'passes' : found.find((each) => each !== undefined);
        return { id: 'limits', parameter: `${name} ${days} → ${instead}`, witness, tabled: true };
      }),
  );

export const seen = (world: World, reads: readonly Read[]): readonly Seen[] => {
  const all = locatedIn(world);
  const manifests = reads.map((read) => ({ read, findings: findingsOf(read, world) }));
  return [...all.flatMap((located) => seenIn(located, world, manifests)), ...limitsSeen(world, all)];
};
