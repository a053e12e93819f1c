/** An address in a record → the doubt about it: another's host, or a page that holds no article. */
import { doubtWords } from '../../messages/doubts.ts';
import type { Catalog, RegisterName, Row, Text } from '../../model.ts';
import { once } from '../../rules/once.ts';
import { listOf, textOf } from '../../rules/registers.ts';

export interface Doubting {
  readonly catalog: Pick<Catalog, 'hosts' | 'channels' | 'period' | 'closes'>;
  readonly asOf: string;
  /** Requirements whose evidence is a column itself. */
  readonly columns: ReadonlySet<string>;
}

/** The last part of a path, in small letters. */
const COLUMN =
  /^(?:index|list|default|node|col(?:umn)?[_-]?\d*)(?:[_-]?\d+)?(?:\.(?:s?html?|aspx?|jsp|php))?$/;

/** Its host and page, or undefined where it is no address. */
const parse = (address: string): URL | undefined => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

type Hosts = Map<string, boolean>;
const known = new WeakMap<Doubting['catalog'], Hosts>();

/** The catalogue's own hosts and those of its channels. */
const isOurs = (host: string, { hosts, channels }: Doubting['catalog']): boolean =>
  [...hosts, ...channels.flatMap((channel) => channel.hosts)].some((own) =>
    own.startsWith('.') ? host.endsWith(own) || host === own.slice(1) : host === own,
  );

/** The same few hosts come again and again, and so may any number of others. */
const MOST_HOSTS = 10_000;

const belongs = (host: string, catalog: Doubting['catalog']): boolean => {
  const asked = once(known, catalog, (): Hosts => new Map());
  if (asked.size >= MOST_HOSTS) asked.clear();
  return once(asked, host, () => isOurs(host, catalog));
};

/** A page that holds no article of its own, as far as its address tells; a query may name the article. */
export const pageOf = (url: URL): 'home-page' | 'column' | undefined => {
  if (url.search !== '') return undefined;
  const path = url.pathname.toLowerCase().replace(/(?<!\/)\/+$/, '');
  if (path === '' || /^\/(?:index|default|home)\.[a-z]+$/.test(path)) return 'home-page';
  return url.pathname.endsWith('/') || COLUMN.test(path.slice(path.lastIndexOf('/') + 1))
    ? 'column'
    : undefined;
};

/** A page that is kept up to date is a column by its nature, and so is the evidence that a column exists. */
const mayBeColumn = (row: Row, columns: ReadonlySet<string>): boolean =>
  textOf(row, 'updates') !== undefined || listOf(row, 'for').some((id) => columns.has(id));

export const doubtAddress = (
  address: string,
  row: Row,
  register: RegisterName,
  { catalog, columns }: Doubting,
): { code: string; message: Text } | undefined => {
  const url = parse(address);
  if (url === undefined) return undefined;
  if (!belongs(url.hostname, catalog))
    return { code: 'foreign-host', message: doubtWords['foreign-host'](url.hostname) };
  // A standing arrangement may well be a column or a platform.
  const page = register === 'arrangements' || mayBeColumn(row, columns) ? undefined : pageOf(url);
  return page === undefined ? undefined : { code: page, message: doubtWords[page](address) };
};
