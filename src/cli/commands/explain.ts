/** `zwgk explain <id>`: all that the catalogue knows of one requirement. */

import { nearest } from '../../catalog/nearest.ts';
import { tailor } from '../../catalog/tailor.ts';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import type { Lang } from '../../model.ts';
import { explain as renderExplain } from '../../render/explain.ts';
import { dueDates } from '../../rules/due-dates.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { choosePolicy } from '../choose-policy.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import { colorOf, widthOf } from '../settings.ts';

export interface ExplainOptions {
  readonly catalog?: string;
  readonly policy?: string;
}

export const explain = (io: Io, lang: Lang, id: string, options: ExplainOptions): number => {
  const chosen = chooseCatalog(io, options.catalog);
  const catalog = tailor(chosen.catalog, choosePolicy(io, options.policy, chosen.catalog));
  const all = catalog.sections.flatMap((section) =>
    section.points.flatMap((point) =>
      point.requirements.map((requirement) => ({ section, point, requirement })),
    ),
  );
  const found = all.find(({ requirement }) => requirement.id === id);
  if (found === undefined) {
    const ids = all.map(({ requirement }) => requirement.id);
    throw new UserError(cliWords['unknown-scope'](id, nearest(id, ids)));
  }
  const { section, point, requirement } = found;
  const page = { lang, width: widthOf(io), color: colorOf(io), due: dueDates(requirement, catalog) };
  io.stdout(renderExplain(requirement, point, section, catalog, page));
  return EXIT.met;
};
