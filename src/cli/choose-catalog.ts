/** `--catalog`: the id of a built-in catalogue, or a folder of one's own → the catalogue and the means to judge by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Loaded } from '../catalog/load-catalog.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Catalog, Must } from '../model.ts';
import type { Predicate } from '../rules/date-keywords.ts';
import { once } from '../rules/once.ts';
import { predicateOf } from '../rules/predicate.ts';
import { digestOfFiles } from './digest.ts';
import { form, load, readJson } from './home.ts';
import type { Io } from './io.ts';
import { shownPath, statOf } from './paths.ts';

type Compile = (that: Must['that']) => Predicate;
export interface Chosen {
  readonly catalog: Catalog;
  readonly predicate: Compile;
  /** Its id, where it came with the program. */
  readonly builtIn?: string;
}

/** Ids of the built-in catalogues, the latest year last. */
export const builtIns = (io: Io): readonly string[] => readJson<string[]>(io, 'dist/compiled/catalogs.json');

const builtInNamed = (io: Io, named: string | undefined): string | undefined => {
  const known = builtIns(io);
  return named === undefined ? known.at(-1) : known.find((id) => id === named);
};

/** What the rules read themselves; only a catalogue of the user's own says more, and that is compiled while the program runs. */
export const predicates = (io: Io): Compile => {
  const known = new WeakMap<Must['that'], Predicate>();
  return (that) =>
    once(
      known,
      that,
      () =>
        predicateOf(that) ?? load<{ compilePredicate: Compile }>(io, 'runtime.cjs').compilePredicate(that),
    );
};

/** The folder's own files, whether it is built in or not, with every fault of form. */
export const readCatalog = (
  io: Io,
  named: string | undefined,
): Loaded & { readonly files: ReadonlyMap<string, string> } => {
  const id = builtInNamed(io, named);
  const directory = id === undefined ? resolve(io.cwd, named ?? '') : join(io.home, 'schemas/catalogs', id);
  if (!statOf(directory)?.isDirectory()) {
    throw new UserError(cliWords['no-catalog'](named ?? '', builtIns(io)));
  }
  const files = new Map(
    readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ya?ml|txt)$/u.test(entry.name))
      .map((entry) => [entry.name, readFileSync(join(directory, entry.name), 'utf8')] as const),
  );
  const forms = {
    catalog: form(io, 'catalog'),
    units: form(io, 'units'),
    section: form(io, 'section'),
    uncited: form(io, 'uncited'),
  };
  return { ...loadCatalog({ folder: shownPath(io, directory), files }, forms, digestOfFiles(files)), files };
};

/** @throws UserError with every problem of a folder that cannot be judged by. */
export const chooseCatalog = (io: Io, named: string | undefined): Chosen => {
  const id = builtInNamed(io, named);
  if (id !== undefined)
    return {
      catalog: readJson<Catalog>(io, 'dist/compiled', `${id}.json`),
      predicate: predicates(io),
      builtIn: id,
    };
  const { catalog, problems } = readCatalog(io, named);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (catalog === undefined || errors.length > 0)
    throw new UserError(cliWords['bad-catalog'](named ?? ''), { problems: errors });
  return { catalog, predicate: predicates(io) };
};
