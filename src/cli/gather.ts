/** Paths as given → the manifests and ledgers to judge, with the workbooks among them read. */
import { resolve } from 'node:path';
import type { Lang } from '../model.ts';
import { type DecidedOptions, decidedPaths } from './choose-decided.ts';
import type { Io } from './io.ts';
import { findManifests } from './paths.ts';
import { findLedgers, LEDGERS, type ReadLedger, readLedgers, withoutStrays } from './workbook.ts';

export interface Gathered {
  readonly files: readonly string[];
  readonly ledgers: ReadonlyMap<string, ReadLedger>;
}

/** Files that the run is told of for another purpose: they may lie among the manifests and are none. */
export interface Besides extends DecidedOptions {
  readonly policy?: string;
  readonly fromPolicy?: string;
  readonly catalog?: string;
  readonly fromCatalog?: string;
}
/** Their paths. */
export const pathsBeside = (io: Io, options: Besides): readonly string[] => [
  ...decidedPaths(io, options),
  ...[options.policy, options.fromPolicy, options.catalog, options.fromCatalog].flatMap((path) =>
    path === undefined ? [] : resolve(io.cwd, path),
  ),
];

/** @throws UserError when nothing matches, or a named file is not there. */
export const findAll = (io: Io, given: readonly string[], options: Besides): readonly string[] =>
  findLedgers(io, given, (paths) => findManifests(io, paths, pathsBeside(io, options), LEDGERS));

/**
 * @param found by `findAll`.
 * @param catalog id of the catalogue that ledgers are judged by.
 */
export const gatherFound = async (
  io: Io,
  lang: Lang,
  found: readonly string[],
  given: readonly string[],
  catalog: string,
): Promise<Gathered> => {
  const ledgers = await readLedgers(io, found, catalog);
  return { ledgers, files: withoutStrays(io, lang, found, given, ledgers) };
};

/** Both in one. */
export const gather = (
  io: Io,
  lang: Lang,
  given: readonly string[],
  options: Besides,
  catalog: string,
): Promise<Gathered> => gatherFound(io, lang, findAll(io, given, options), given, catalog);
