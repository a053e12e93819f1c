/** `--policy FILE`, or the default policy → the Policy. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadPolicy } from '../assess/load-policy.ts';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Catalog, Policy } from '../model.ts';
import { digestOf } from './digest.ts';
import { form, readJson } from './home.ts';
import type { Io } from './io.ts';

/** @throws UserError with every problem of the file. */
export const choosePolicy = (io: Io, named: string | undefined, catalog: Catalog): Policy => {
  if (named === undefined) return readJson<Policy>(io, 'dist/compiled/default.policy.json');
  const path = resolve(io.cwd, named);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UserError(cliWords['no-policy'](named));
  const text = readFileSync(path, 'utf8');
  const { policy, problems } = loadPolicy(named, text, form(io, 'policy'), catalog, digestOf(text));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (policy === undefined || errors.length > 0)
    throw new UserError(cliWords['bad-policy'](named), { problems: errors });
  return policy;
};
