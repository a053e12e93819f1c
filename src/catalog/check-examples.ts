/** A requirement's example and counterexample, judged by its own rule: the one must pass, the other must leave a gap. */
import { catalogWords } from '../messages/catalog.ts';
import type { Catalog, Document, Manifest, Must, Pointer, Problem, Requirement } from '../model.ts';
import type { Predicate } from '../rules/date-keywords.ts';
import { registersOf } from '../rules/registers.ts';
import { expect } from '../rules/rules.ts';
import { conform } from '../source/conform.ts';
import { readDocument } from '../source/read-document.ts';
import { scalarOf } from '../source/scalar.ts';
import type { Folder, Form, SectionFile } from './folder.ts';
import { problemIn } from './load-catalog.ts';
import { recogniser } from './recognise.ts';

export interface Checking {
  readonly catalog: Catalog;
  readonly folder: Folder;
  readonly manifest: Form;
  /** Compiles a `must.that`; throws when it is no valid schema. */
  readonly predicate: (that: Must['that']) => Predicate;
}

export interface Located {
  readonly document: Document<SectionFile>;
  readonly at: Pointer;
  readonly point: string;
  readonly requirement: Requirement;
}

/** A piece of a manifest, completed with its head and judged for a unit that the requirement binds. */
export const judgeExample = (
  located: Located,
  which: 'example' | 'counterexample',
  checking: Checking,
): readonly Problem[] => {
  const { document, at, requirement } = located;
  const { catalog, manifest, predicate } = checking;
  const department = requirement.units[0] ?? '';
  const text = `zwgk: 1\ncatalog: ${catalog.id}\ndepartment: ${scalarOf(department)}\n${requirement[which]}`;
  const written = conform<Manifest>(readDocument(which, text), manifest.validate, manifest.schema);
  // Names are looked for only in what has the form of a manifest.
  const isReadable = !written.problems.some(({ severity }) => severity === 'error');
  const recognised = isReadable ? recogniser(catalog)(written) : { manifest: written.value, problems: [] };
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
  const expectations = expect(requirement, {
    registers: registersOf(recognised.manifest, asOf),
    catalog,
    predicate,
  });
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
