/** Whom a requirement binds, in words. */
import * as format from '../../messages/format.ts';
import { phrases } from '../../messages/labels.ts';
import type { Catalog, Requirement } from '../../model.ts';
import type { Page } from '../text/page.ts';

/** The groups, tags and units as the catalogue names them. */
export function boundInWords(page: Page, { bound }: Requirement, catalog: Catalog): string {
  const names = (typeof bound === 'string' ? [bound] : bound).map((name) => nameOf(page, name, catalog));
  return page.t({ zh: format.list(names, 'zh'), en: format.list(names, 'en') });
}

/** The same in one column of a table: a group or a single unit by its name, others by the first and their number. */
export function boundInShort(page: Page, requirement: Requirement, catalog: Catalog): string {
  const { bound, units } = requirement;
  const written = typeof bound === 'string' ? [bound] : bound;
  const [first] = units;
  const isGroup = written[0] === 'all' || catalog.groups.some((group) => group.id === written[0]);
  if (written.length === 1 && isGroup) return nameOf(page, written[0] ?? '', catalog);
  if (first === undefined) return boundInWords(page, requirement, catalog);
  return units.length === 1 ? first : page.t(phrases.others(first, units.length));
}

function nameOf(page: Page, name: string, catalog: Catalog): string {
  if (name === 'leads' || name === 'all') return page.t(phrases.bound[name]);
  const named = [...catalog.groups, ...catalog.tags].find((one) => one.id === name);
  return named === undefined ? name : page.t({ zh: named.title, en: named.en });
}
