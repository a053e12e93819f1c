/** The files of a catalogue folder → documents of the right form, every fault of form listed. */
import { catalogWords } from '../messages/catalog.ts';
import type { Catalog, Document, Level, Limit, Problem, RuleKind } from '../model.ts';
import { conform } from '../source/conform.ts';
import { readDocument } from '../source/read-document.ts';
import type { Validate } from '../source/validate.ts';
import type { Uncited } from './coverage.ts';

/** A compiled schema, with the schema itself for the words of its messages. */
export interface Form {
  readonly validate: Validate;
  readonly schema: () => object;
}
export type CatalogForms = Readonly<Record<'catalog' | 'units' | 'section' | 'uncited', Form>>;

export type MainFile = Pick<
  Catalog,
  | 'id'
  | 'version'
  | 'title'
  | 'en'
  | 'issuer'
  | 'notice'
  | 'year'
  | 'period'
  | 'timezone'
  | 'closes'
  | 'groups'
  | 'hosts'
> & {
  readonly source: string;
  readonly units: string;
  readonly uncited: string;
  readonly sections: readonly string[];
  readonly channels: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly also?: readonly string[];
    readonly hosts?: readonly string[];
  }[];
  readonly limits: Readonly<Record<string, Limit>>;
  readonly tags?: Catalog['tags'];
};
export interface UnitsFile {
  readonly units: readonly {
    readonly short: string;
    readonly full: string;
    readonly group: string;
    readonly aliases?: readonly string[];
    readonly tags?: readonly string[];
  }[];
}
export interface WrittenRequirement {
  readonly id: string;
  readonly title: string;
  readonly en: {
    readonly title: string;
    readonly prove: string;
    readonly remedy: string;
    readonly note?: string;
  };
  readonly cite: string | readonly string[];
  readonly level: Level;
  readonly bound?: string | readonly string[];
  readonly absolute?: boolean;
  readonly rule: RuleKind;
  readonly with: object;
  readonly prove: string;
  readonly remedy: string;
  readonly note?: string;
  readonly example: string;
  readonly counterexample: string;
}
export interface SectionFile {
  readonly section: number;
  readonly title: string;
  readonly en: string;
  readonly points: readonly {
    readonly id: string;
    readonly title: string;
    readonly en: string;
    readonly leads: readonly string[];
    readonly requirements: readonly WrittenRequirement[];
  }[];
}

/** The texts of a folder by file name, and where it lies (for messages). */
export interface Texts {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}
export interface Folder {
  readonly main: Document<MainFile>;
  readonly units: Document<UnitsFile>;
  readonly sections: readonly Document<SectionFile>[];
  readonly uncited: Document<{ readonly uncited: readonly Uncited[] }>;
  readonly source: string;
}

const pathIn = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Everything in the folder, or the problems that keep it from being read. */
export const readFolder = (
  texts: Texts,
  forms: CatalogForms,
): { readonly folder: Folder | undefined; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const read = <T>(name: string, form: Form, from?: Document): Document<T> | undefined => {
    const text = texts.files.get(name);
    const path = pathIn(texts.folder, name);
    if (text === undefined) {
      const empty = from ?? readDocument(path, '');
      const named = { code: 'no-file', severity: 'error' as const, pointer: '' };
      problems.push({ ...named, ...catalogWords['no-file'](name), place: empty.locate('') });
      return undefined;
    }
    const document = conform<T>(readDocument(path, text), form.validate, form.schema);
    problems.push(...document.problems);
    return document.problems.some(({ severity }) => severity === 'error') ? undefined : document;
  };

  const main = read<MainFile>('catalog.yaml', forms.catalog);
  if (main === undefined) return { folder: undefined, problems };
  const units = read<UnitsFile>(main.value.units, forms.units, main);
  const uncited = read<{ uncited: readonly Uncited[] }>(main.value.uncited, forms.uncited, main);
  const sections = main.value.sections.map((name) => read<SectionFile>(name, forms.section, main));
  const source = texts.files.get(main.value.source);
  if (source === undefined) {
    const words = catalogWords['no-file'](main.value.source);
    problems.push({
      code: 'no-file',
      severity: 'error',
      ...words,
      pointer: '/source',
      place: main.locate('/source'),
    });
  }
  const whole = sections.filter((section) => section !== undefined);
  if (
    units === undefined ||
    uncited === undefined ||
    source === undefined ||
    whole.length < sections.length
  ) {
    return { folder: undefined, problems };
  }
  return { folder: { main, units, sections: whole, uncited, source }, problems };
};
