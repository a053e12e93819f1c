/** `--policy FILE`, or the default policy → the Policy. */
import { resolve } from 'node:path';
import { loadPolicy } from '../assess/load-policy.ts';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Catalog, Lang, Policy } from '../model.ts';
import { renderProblems } from '../render/problems.ts';
import { digestOf } from './digest.ts';
import { form, readJson } from './home.ts';
import type { Io } from './io.ts';
import { statOf } from './paths.ts';
import { readBytes } from './read-bytes.ts';
import { colorOf, widthOf } from './settings.ts';

/**
 * Hints go to standard error, where it is known in which language.
 * @throws UserError with every problem of the file.
 */
export const choosePolicy = (io: Io, named: string | undefined, catalog: Catalog, lang?: Lang): Policy => {
  if (named === undefined) return readJson<Policy>(io, 'dist/compiled/default.policy.json');
  const path = resolve(io.cwd, named);
  if (!statOf(path)?.isFile()) throw new UserError(cliWords['no-policy'](named));
  const text = Buffer.from(readBytes(io, path)).toString('utf8');
  const { policy, problems } = loadPolicy(named, text, form(io, 'policy'), catalog, digestOf(text));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (policy === undefined || errors.length > 0)
    throw new UserError(cliWords['bad-policy'](named), { problems: errors });
  if (lang !== undefined && problems.length > 0)
    io.stderr(renderProblems(problems, { lang, width: widthOf(io), color: colorOf(io) }));
  return policy;
};
