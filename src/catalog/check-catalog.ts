/** A loaded catalogue → everything in it that is not so: ids, citations, names, parameters, and examples judged as they claim. */
import { catalogWords } from '../messages/catalog.ts';
import type { Catalog, Choice, Must, Problem } from '../model.ts';
import { type Checking, judgeExample, type Located } from './check-examples.ts';
import { problemIn } from './load-catalog.ts';
import { nearest } from './nearest.ts';
import { readPoints } from './source-text.ts';

const requirementsOf = ({ catalog, folder }: Checking): readonly Located[] =>
  catalog.sections.flatMap((section, s) =>
    section.points.flatMap((point, p) =>
      point.requirements.flatMap((requirement, r): Located[] => {
        const document = folder.sections[s];
        return document === undefined
          ? []
          : [{ document, at: `/points/${p}/requirements/${r}`, point: point.id, requirement }];
      }),
    ),
  );

const idProblems = (all: readonly Located[]): readonly Problem[] => {
  const seen = new Set<string>();
  return all.flatMap(({ document, at, point, requirement: { id } }) => {
    const problems: Problem[] = [];
    if (seen.has(id))
      problems.push(problemIn(document, 'duplicate-id', `${at}/id`, catalogWords['duplicate-id'](id)));
    if (!id.startsWith(`${point}.`)) {
      problems.push(problemIn(document, 'id-elsewhere', `${at}/id`, catalogWords['id-elsewhere'](id, point)));
    }
    seen.add(id);
    return problems;
  });
};

const pointProblems = ({ catalog, folder }: Checking): readonly Problem[] => {
  const texts = readPoints(folder.source);
  const declared = new Set(catalog.sections.flatMap(({ points }) => points.map(({ id }) => id)));
  const missing = [...texts.keys()].filter((id) => !declared.has(id));
  return [
    ...missing.map((id) =>
      problemIn(folder.main, 'missing-point', '/sections', catalogWords['missing-point'](id)),
    ),
    ...folder.sections.flatMap((document) =>
      document.value.points.flatMap(({ id, leads }, index) => {
        const text = texts.get(id);
        const at = `/points/${index}`;
        if (text === undefined)
          return [problemIn(document, 'unknown-point', `${at}/id`, catalogWords['unknown-point'](id))];
        const same = text.leads.length === 0 || text.leads.join() === leads.join();
        return same
          ? []
          : [
              problemIn(
                document,
                'leads-differ',
                `${at}/leads`,
                catalogWords['leads-differ'](leads, text.leads),
              ),
            ];
      }),
    ),
  ];
};

const citeProblems = (
  { document, at, point, requirement }: Located,
  texts: ReturnType<typeof readPoints>,
): readonly Problem[] =>
  requirement.cite.flatMap((cite) => {
    const text = texts.get(point)?.normative ?? '';
    const first = text.indexOf(cite);
    if (first < 0)
      return [
        problemIn(document, 'cite-not-found', `${at}/cite`, catalogWords['cite-not-found'](cite, point)),
      ];
    if (text.indexOf(cite, first + 1) < 0) return [];
    return [problemIn(document, 'cite-twice', `${at}/cite`, catalogWords['cite-twice'](cite, point))];
  });

const uncitedProblems = ({ folder }: Checking, texts: ReturnType<typeof readPoints>): readonly Problem[] =>
  folder.uncited.value.uncited.flatMap(({ point, text }, index) => {
    if (texts.get(point)?.normative.includes(text)) return [];
    return [
      problemIn(
        folder.uncited,
        'uncited-not-found',
        `/uncited/${index}/text`,
        catalogWords['uncited-not-found'](text, point),
      ),
    ];
  });

const namesIn = (choice: Choice | undefined): readonly string[] =>
  choice === undefined ? [] : 'any' in choice ? choice.any : choice.all;

/** Names of channels and limits anywhere in a requirement's parameters. */
const nameProblems = ({ document, at, requirement }: Located, catalog: Catalog): readonly Problem[] => {
  const params = requirement.with as {
    channels?: Choice;
    within?: object;
    due?: object;
    must?: readonly Must[];
  };
  const channels = catalog.channels.map(({ name }) => name);
  const limits = Object.keys(catalog.limits);
  const used: string[] = [];
  JSON.stringify([params.within, params.due, params.must?.map(({ that }) => that)], (key, value) => {
    if (key === 'limit' && typeof value === 'string') used.push(value);
    return value;
  });
  return [
    ...namesIn(params.channels)
      .filter((name) => !channels.includes(name))
      .map((name) =>
        problemIn(
          document,
          'unknown-channel',
          `${at}/with/channels`,
          catalogWords['unknown-channel'](name, nearest(name, channels)),
        ),
      ),
    ...used
      .filter((name) => !limits.includes(name))
      .map((name) =>
        problemIn(
          document,
          'unknown-limit',
          `${at}/with`,
          catalogWords['unknown-limit'](name, nearest(name, limits)),
        ),
      ),
  ];
};

const predicateProblems = (
  { document, at, requirement }: Located,
  predicate: Checking['predicate'],
): readonly Problem[] => {
  if (requirement.rule !== 'each') return [];
  return requirement.with.must.flatMap(({ that }, index) => {
    try {
      predicate(that);
      return [];
    } catch {
      return [
        problemIn(
          document,
          'bad-predicate',
          `${at}/with/must/${index}/that`,
          catalogWords['bad-predicate'](),
        ),
      ];
    }
  });
};

/** Groups and tags of units that the catalogue does not say the meaning of. */
const unitProblems = ({ catalog, folder }: Checking): readonly Problem[] => {
  const known = [...catalog.groups, ...catalog.tags].map(({ id }) => id);
  return catalog.units.flatMap((unit, index) =>
    [unit.group, ...unit.tags]
      .filter((name) => !known.includes(name))
      .map((name) =>
        problemIn(
          folder.units,
          'unknown-group',
          `/units/${index}`,
          catalogWords['unknown-group'](name, nearest(name, known)),
        ),
      ),
  );
};

/** Every problem of meaning, in the order of the files. Problems of form are `loadCatalog`'s. */
export const checkCatalog = (checking: Checking): readonly Problem[] => {
  const { catalog, folder, predicate } = checking;
  const texts = readPoints(folder.source);
  const all = requirementsOf(checking);
  return [
    ...unitProblems(checking),
    ...pointProblems(checking),
    ...idProblems(all),
    ...uncitedProblems(checking, texts),
    ...all.flatMap((located) => {
      const { document, at, requirement } = located;
      const nobody =
        requirement.units.length > 0
          ? []
          : [
              problemIn(
                document,
                'binds-nobody',
                `${at}/bound`,
                catalogWords['binds-nobody'](requirement.id),
              ),
            ];
      const parameters = [
        ...nobody,
        ...nameProblems(located, catalog),
        ...predicateProblems(located, predicate),
      ];
      const examples =
        parameters.length > 0
          ? []
          : (['example', 'counterexample'] as const).flatMap((which) =>
              judgeExample(located, which, checking),
            );
      return [...citeProblems(located, texts), ...parameters, ...examples];
    }),
  ];
};
