/** `zwgk list`: the requirements of a catalogue, narrowed by unit, point and level. */
import { inScope } from '../../catalog/tailor.ts';
import type { Lang, Level } from '../../model.ts';
import { list as renderList } from '../../render/list.ts';
import { safeJson } from '../../render/parts/safe.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import { chooseOne, colorOf, scopeOf, unitOf, widthOf } from '../settings.ts';

export interface ListOptions {
  readonly catalog?: string;
  readonly department?: string;
  readonly point?: string;
  readonly level?: string;
  readonly format: string;
}

export const listFormats = ['text', 'json'] as const;
export const listLevels: readonly Level[] = ['binding', 'expected', 'encouraged'];

export const list = (io: Io, lang: Lang, options: ListOptions): number => {
  const { catalog } = chooseCatalog(io, options.catalog);
  const format = chooseOne('--format', options.format, listFormats);
  const scope = scopeOf(options.point, catalog);
  const level = options.level === undefined ? undefined : chooseOne('--level', options.level, listLevels);
  const unit = options.department === undefined ? undefined : unitOf(options.department, catalog);
  const chosen = catalog.sections
    .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
    .filter((requirement) => inScope(scope, requirement))
    .filter((requirement) => level === undefined || requirement.level === level)
    .filter((requirement) => unit === undefined || requirement.units.includes(unit.short));
  io.stdout(
    format === 'json'
      ? `${safeJson(chosen, 2)}\n`
      : renderList(chosen, catalog, { lang, width: widthOf(io), color: colorOf(io) }),
  );
  return EXIT.met;
};
