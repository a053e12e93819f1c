/** `zwgk catalog check|coverage`: is the catalogue sound, and does it leave anything of the document out? */
import { checkCatalog } from '../../catalog/check-catalog.ts';
import { coverage, isComplete } from '../../catalog/coverage.ts';
import { cliWords } from '../../messages/cli.ts';
import type { Lang } from '../../model.ts';
import { renderCoverage } from '../../render/coverage.ts';
import { renderProblems } from '../../render/problems.ts';
import { predicates, readCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import { form } from '../home.ts';
import type { Io } from '../io.ts';
import { colorOf, widthOf } from '../settings.ts';

const page = (io: Io, lang: Lang) => ({ lang, width: widthOf(io), color: colorOf(io) });

export const catalogCheck = (io: Io, lang: Lang, named: string | undefined): number => {
  const { catalog, folder, problems: formal } = readCatalog(io, named);
  const problems =
    catalog === undefined || folder === undefined
      ? formal
      : [
          ...formal,
          ...checkCatalog({
            catalog,
            folder,
            manifest: form(io, 'manifest'),
            predicate: predicates(io),
          }),
        ];
  if (problems.length > 0) io.stdout(renderProblems(problems, page(io, lang)));
  if (catalog === undefined || problems.some(({ severity }) => severity === 'error')) return EXIT.usage;
  const count = catalog.sections.flatMap(({ points }) =>
    points.flatMap(({ requirements }) => requirements),
  ).length;
  io.stdout(`${cliWords['catalog-sound'](catalog.id, count)[lang]}\n`);
  return EXIT.met;
};

export const catalogCoverage = (io: Io, lang: Lang, named: string | undefined): number => {
  const { catalog, folder, problems } = readCatalog(io, named);
  if (catalog === undefined || folder === undefined) {
    io.stdout(renderProblems(problems, page(io, lang)));
    return EXIT.usage;
  }
  const found = coverage(catalog, folder.source, folder.uncited.value.uncited);
  io.stdout(renderCoverage(found, page(io, lang)));
  return isComplete(found) ? EXIT.met : EXIT.unmet;
};
