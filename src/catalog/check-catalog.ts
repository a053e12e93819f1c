/** A loaded catalogue → everything in it that is not so: ids, citations, names, parameters, and examples judged as they claim. */
import { catalogWords } from '../messages/catalog.ts';
import type { Catalog, Choice, Document, Manifest, Must, Pointer, Problem, Requirement } from '../model.ts';
import type { Predicate } from '../rules/date-keywords.ts';
import { expect } from '../rules/rules.ts';
import { conform } from '../source/conform.ts';
import { readDocument } from '../source/read-document.ts';
import type { Folder, Form, SectionFile } from './folder.ts';
import { problemIn } from './load-catalog.ts';
import { nearest } from './nearest.ts';
import { recogniser } from './recognise.ts';
import { readPoints } from './source-text.ts';

interface Checking {
  readonly catalog: Catalog;
  readonly folder: Folder;
  readonly manifest: Form;
  /** Compiles a `must.that`; throws when it is no valid schema. */
  readonly predicate: (that: Must['that']) => Predicate;
}

interface Located {
  readonly document: Document<SectionFile>;
  readonly at: Pointer;
  readonly point: string;
  readonly requirement: Requirement;
}

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

/** A piece of a manifest, completed with its head and judged for a unit that the requirement binds. */
const judgeExample = (
  located: Located,
  which: 'example' | 'counterexample',
  checking: Checking,
): readonly Problem[] => {
  const { document, at, requirement } = located;
  const { catalog, manifest, predicate } = checking;
  const department = requirement.units[0] ?? '';
  const text = `zwgk: 1\ncatalog: ${catalog.id}\ndepartment: ${department}\n${requirement[which]}`;
  const written = conform<Manifest>(readDocument(which, text), manifest.validate, manifest.schema);
  const recognised = recogniser(catalog)(written);
  // A counterexample may well use a wrong word: that is what it shows.
  const broken = [...written.problems, ...recognised.problems].filter(
    ({ severity }) => which === 'example' || severity === 'error',
  );
  if (broken.length > 0) {
    return broken.map(({ message }) =>
      problemIn(
        document,
        'example-malformed',
        `${at}/${which}`,
        catalogWords['example-malformed'](requirement.id, which, message.zh),
      ),
    );
  }
  const asOf = written.value.asOf ?? catalog.closes;
  const expectations = expect(requirement, { manifest: recognised.manifest, asOf, catalog, predicate });
  const open = expectations.filter(({ state }) => state !== 'met');
  if (which === 'counterexample') {
    const gap = open.some(({ state }) => state !== 'pending');
    return gap
      ? []
      : [
          problemIn(
            document,
            'counterexample-passes',
            `${at}/${which}`,
            catalogWords['counterexample-passes'](requirement.id),
          ),
        ];
  }
  // A periodic example may stop at its own as-of date: what is not due yet does not count against it.
  const failing = open.filter(({ state }) => state !== 'pending').map(({ key }) => key);
  const nothing = expectations.every(({ state }) => state !== 'met');
  if (failing.length === 0 && !nothing) return [];
  return [
    problemIn(
      document,
      'example-fails',
      `${at}/${which}`,
      catalogWords['example-fails'](requirement.id, failing),
    ),
  ];
};

/** Every problem of meaning, in the order of the files. Problems of form are `loadCatalog`'s. */
export const checkCatalog = (checking: Checking): readonly Problem[] => {
  const { catalog, folder, predicate } = checking;
  const texts = readPoints(folder.source);
  const all = requirementsOf(checking);
  return [
    ...pointProblems(checking),
    ...idProblems(all),
    ...uncitedProblems(checking, texts),
    ...all.flatMap((located) => {
      const parameters = [...nameProblems(located, catalog), ...predicateProblems(located, predicate)];
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
