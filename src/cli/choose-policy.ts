/** `--policy FILE`, or the default policy → the Policy. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadPolicy } from '../assess/load-policy.ts';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Catalog, Policy } from '../model.ts';
import { digestOf } from './digest.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';
import { shownPath } from './paths.ts';

/** @throws UserError with every problem of the file. */
export const choosePolicy = (io: Io, named: string | undefined, catalog: Catalog): Policy => {
  const path = named === undefined ? join(io.home, 'schemas/policies/default.yaml') : resolve(io.cwd, named);
  const shown = named ?? shownPath(io, path);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UserError(cliWords['no-policy'](shown));
  const text = readFileSync(path, 'utf8');
  const { policy, problems } = loadPolicy(shown, text, form(io, 'policy'), catalog, digestOf(text));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (policy === undefined || errors.length > 0)
    throw new UserError(cliWords['bad-policy'](shown), { problems: errors });
  return policy;
};
