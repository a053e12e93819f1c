/** The address of an article → the form in which two ways of writing it are one. */
import { pageOf } from '../../doubt/address.ts';

/** What sharing, counting and apps add to an address without changing the page. */
const ADDED =
  /^(?:utm_\w+|spm|from|scene|chksm|sharer_\w+|isappinstalled|nsukey|fbclid|gclid|msclkid|timestamp|_t|_)$/iu;

/**
 * Scheme, `www.`, trailing slash, fragment and tracking queries do not tell pages apart.
 * @returns nothing for home pages and columns: many may stand for one thing there, and each is doubted by itself
 */
export const addressOf = (written: string): string | undefined => {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  for (const name of new Set(url.searchParams.keys())) if (ADDED.test(name)) url.searchParams.delete(name);
  // A slash behind the name of a file is a slip, and makes no column of it.
  url.pathname = url.pathname.replace(/(\.\w{3,5})\/+$/u, '$1');
  // A page behind `#/` is named by nothing else.
  const route = /^#!?\//u.test(url.hash) ? url.hash : '';
  if (route === '' && pageOf(url) !== undefined) return undefined;
  url.searchParams.sort();
  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  const host = `${url.hostname.replace(/^www\./u, '')}${port === '' ? '' : `:${port}`}`;
  return `${host}${url.pathname.replace(/(?<!\/)\/+$/u, '')}${url.search}${route}`;
};
