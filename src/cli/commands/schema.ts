/** `zwgk schema manifest`: the form of an input or output as a JSON Schema; the manifest's with the catalogue's ids and words in it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchema } from '../../catalog/editor-schema.ts';
import { UserError } from '../../errors.ts';
import { schemaWords } from '../../messages/schema.ts';
import { safeJson } from '../../render/parts/safe.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import { readJson } from '../home.ts';
import type { Io } from '../io.ts';
import { chooseOne, unitOf } from '../settings.ts';
import { writeAtomically } from '../write-files.ts';

export interface SchemaOptions {
  readonly catalog?: string;
  readonly department?: string;
  readonly to?: string;
}

const ENDING = '.schema.json';

/** The names that can be asked for. */
export const schemaNames = (io: Io): readonly string[] =>
  readdirSync(join(io.home, 'schemas'))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();

export const schema = (io: Io, given: string, options: SchemaOptions): number => {
  const name = chooseOne(schemaWords.what, given, schemaNames(io));
  if (name !== 'manifest' && (options.catalog ?? options.department) !== undefined)
    throw new UserError(schemaWords['manifest-only']());
  const plain = readJson<object>(io, 'schemas', `${name}${ENDING}`);
  const printed = name === 'manifest' ? tailored(io, plain, options) : plain;
  const text = `${safeJson(printed, 2)}\n`;
  if (options.to === undefined) io.stdout(text);
  else writeAtomically(io, options.to, text);
  return EXIT.met;
};

const tailored = (io: Io, plain: object, options: SchemaOptions): object => {
  const { catalog } = chooseCatalog(io, options.catalog);
  const unit = options.department === undefined ? undefined : unitOf(options.department, catalog);
  return editorSchema(plain, catalog, unit);
};
