/** `--previous`: a scorecard.json, the folder it lies in, or a folder of manifests → the scorecard of an earlier period. */
import { join, resolve } from 'node:path';
import type { Earlier } from '../../assess/scorecard/trend.ts';
import { UserError } from '../../errors.ts';
import { scorecardCliWords } from '../../messages/scorecard-cli.ts';
import type { Lang, Scorecard } from '../../model.ts';
import { chooseDecided } from '../choose-decided.ts';
import { gather } from '../gather.ts';
import type { Io } from '../io.ts';
import { statOf } from '../paths.ts';
import { readContract } from '../read-contract.ts';
import { cardOf, type Ground } from './card.ts';

const NAME = 'scorecard.json';

const WORDS = {
  missing: scorecardCliWords['no-previous'],
  notRead: scorecardCliWords['previous-not-read'],
  notJson: scorecardCliWords['previous-not-json'],
  bad: scorecardCliWords['bad-previous'],
};

/**
 * Manifests are judged by today's catalogue and policy, each on its own day, with the waivers and reviews that lie among them.
 * @throws UserError when none of them names that catalogue.
 */
const judgeFolder = async (io: Io, lang: Lang, given: string, ground: Ground): Promise<Scorecard> => {
  const { catalog } = ground.chosen;
  const own = { waivers: join(given, 'waivers.yaml'), reviews: join(given, 'reviews.yaml') };
  const gathered = await gather(io, lang, [given], own, catalog.id);
  const decided = chooseDecided({ ...io, cwd: resolve(io.cwd, given) }, {}, catalog);
  const card = cardOf(io, gathered, { ...ground, decided, asOf: undefined });
  const { departments } = card.report;
  if (departments.every(({ problems }) => problems.some(({ code }) => code === 'other-catalog')))
    throw new UserError(scorecardCliWords['previous-other-catalog'](given, catalog.id));
  return card;
};

export const previousOf = async (io: Io, lang: Lang, given: string, ground: Ground): Promise<Earlier> => {
  const path = resolve(io.cwd, given);
  const isFolder = statOf(path)?.isDirectory() === true;
  const written = isFolder ? join(given, NAME) : given;
  const isWritten = !isFolder || statOf(join(path, NAME))?.isFile() === true;
  const scorecard = isWritten
    ? readContract<Scorecard>(io, written, 'scorecard', WORDS)
    : await judgeFolder(io, lang, given, ground);
  return { scorecard, name: { zh: given, en: given } };
};
