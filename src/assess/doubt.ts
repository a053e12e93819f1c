/** A manifest's evidence → doubts (疑点) about it. Facts that a person should look at; none of them is a verdict. */
import { doubtWords } from '../messages/doubts.ts';
import type { Catalog, Doubt, IsoDate, Manifest, Pointer, RegisterName, Row, Text } from '../model.ts';
import { once } from '../rules/once.ts';
import { fieldOf, listOf, sameName, textOf } from '../rules/registers.ts';

interface Doubting {
  readonly catalog: Pick<Catalog, 'hosts' | 'channels' | 'period' | 'closes'>;
  readonly asOf: IsoDate;
  /** Requirements whose evidence is a column itself. */
  readonly columns: ReadonlySet<string>;
}

export const REGISTERS: readonly RegisterName[] = [
  'disclosures',
  'documents',
  'decisions',
  'requests',
  'incidents',
  'proposals',
  'activities',
  'arrangements',
  'measures',
  'statements',
];
/** Every field that may hold an address, a date that must have come, or free text. */
export const ADDRESSES = [
  'url',
  'interpretation.url',
  'draft',
  'comments',
  'filing',
  'feedback',
  'adopted',
  'handled',
];
const DATES = [
  'published',
  'formed',
  'approved',
  'drafted',
  'signed',
  'decided',
  'received',
  'replied',
  'turned',
  'noticed',
  'responded',
  'briefed',
  'ended',
  'announced',
  'date',
  'since',
  'on',
  'interpretation.published',
  'interpretation.drafted',
  'interpretation.signed',
  'interpretation.principal',
];
const TEXTS = ['title', 'reason', 'basis', 'record', 'document', 'number', 'subject', 'url'];

/** How many records may share one address before it is doubted (DOMAIN: one link for many clauses). */
const SHARED = 3;
/** A reason below this many letters says nothing. */
const SHORT = 6;
/** Phrases that stand for a reason without giving one, after spaces and punctuation are taken out. */
const BOILERPLATE =
  /^(?:无|没有|暂无|不涉及|不适用|不宜公开|不予公开|工作需要|内部(?:文件|资料|事务)?|按(?:有关|相关)?规定|根据(?:有关|相关)规定|依法不予公开|其他|本单位不涉及(?:此项工作)?)$/u;
const PLACEHOLDER =
  /TODO|TBD|FIXME|lorem ipsum|x{3,}|X{3,}|×{2,}|○{2,}|待(?:补充|填写|完善|定)|占位|此处填写|示例文字|example\.(?:com|org)/u;
const COLUMN =
  /(?:^|\/)(?:index|list|default|node|col(?:umn)?[_-]?\d*)(?:[_-]?\d+)?(?:\.(?:s?html?|aspx?|jsp|php))?$/iu;

const parse = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);

const hosts = new WeakMap<Doubting['catalog'], readonly string[]>();

/** The catalogue's own hosts and those of its channels. */
const hostsOf = (catalog: Doubting['catalog']): readonly string[] =>
  once(hosts, catalog, () => [...catalog.hosts, ...catalog.channels.flatMap((channel) => channel.hosts)]);

const belongs = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((known) =>
    known.startsWith('.') ? host.endsWith(known) || host === known.slice(1) : host === known,
  );

/** A page that holds no article of its own, as far as its address tells; a query may name the article. */
export const pageOf = (url: URL): 'home-page' | 'column' | undefined => {
  if (url.search !== '') return undefined;
  const path = url.pathname.replace(/(?<!\/)\/+$/, '');
  if (path === '' || /^\/(?:index|default|home)\.[a-z]+$/iu.test(path)) return 'home-page';
  return url.pathname.endsWith('/') || COLUMN.test(path) ? 'column' : undefined;
};

/** A page that is kept up to date is a column by its nature, and so is the evidence that a column exists. */
const mayBeColumn = (row: Row, columns: ReadonlySet<string>): boolean =>
  textOf(row, 'updates') !== undefined || listOf(row, 'for').some((id) => columns.has(id));

const doubtAddress = (
  address: string,
  row: Row,
  register: RegisterName,
  { catalog, columns }: Doubting,
): { code: string; message: Text } | undefined => {
  const url = parse(address);
  if (url === undefined) return undefined;
  if (!belongs(url.hostname, hostsOf(catalog)))
    return { code: 'foreign-host', message: doubtWords['foreign-host'](url.hostname) };
  // A standing arrangement may well be a column or a platform.
  const page = register === 'arrangements' || mayBeColumn(row, columns) ? undefined : pageOf(url);
  return page === undefined ? undefined : { code: page, message: doubtWords[page](address) };
};

const doubtDates = (
  row: Row,
  at: Pointer,
  register: RegisterName,
  { catalog, asOf }: Doubting,
): readonly Doubt[] => {
  const doubts: Doubt[] = [];
  const say = (code: string, field: string, message: Text): void => {
    doubts.push({ code, pointer: `${at}/${field.replaceAll('.', '/')}`, message });
  };
  for (const field of DATES) {
    const date = textOf(row, field)?.slice(0, 10);
    if (date !== undefined && date > asOf) say('future', field, doubtWords.future(date, asOf));
  }
  const [formed, published] = [textOf(row, 'formed'), textOf(row, 'published')];
  if (formed !== undefined && published !== undefined && formed > published) {
    say('formed-after-published', 'formed', doubtWords['formed-after-published'](formed, published));
  }
  if (
    register === 'disclosures' &&
    published !== undefined &&
    (published < catalog.period.from || published > catalog.closes)
  ) {
    say(
      'outside-period',
      'published',
      doubtWords['outside-period'](published, catalog.period.from, catalog.closes),
    );
  }
  const interpreted = textOf(row, 'interpretation.published');
  if (interpreted !== undefined && published !== undefined && interpreted < published) {
    say(
      'early-interpretation',
      'interpretation.published',
      doubtWords['early-interpretation'](interpreted, published),
    );
  }
  return doubts;
};

const doubtTexts = (row: Row, at: Pointer): readonly Doubt[] => {
  const reason = textOf(row, 'reason');
  const bare = reason === undefined ? undefined : sameName(reason).replace(/[\p{P}]/gu, '');
  const empty = bare !== undefined && (bare.length < SHORT || BOILERPLATE.test(bare));
  const doubts: Doubt[] = empty
    ? [{ code: 'boilerplate', pointer: `${at}/reason`, message: doubtWords.boilerplate(reason ?? '') }]
    : [];
  for (const field of TEXTS) {
    const text = textOf(row, field);
    if (text !== undefined && PLACEHOLDER.test(text)) {
      doubts.push({ code: 'placeholder', pointer: `${at}/${field}`, message: doubtWords.placeholder(text) });
    }
  }
  return doubts;
};

const doubtRow = (row: Row, at: Pointer, register: RegisterName, doubting: Doubting): readonly Doubt[] => {
  const addresses = ADDRESSES.flatMap((field): Doubt[] => {
    const address = fieldOf(row, field);
    const doubt = typeof address === 'string' ? doubtAddress(address, row, register, doubting) : undefined;
    return doubt === undefined ? [] : [{ ...doubt, pointer: `${at}/${field.replaceAll('.', '/')}` }];
  });
  const none: Doubt[] =
    register === 'disclosures' && textOf(row, 'url') === undefined
      ? [{ code: 'no-address', pointer: at, message: doubtWords['no-address']() }]
      : [];
  return [...none, ...addresses, ...doubtDates(row, at, register, doubting), ...doubtTexts(row, at)];
};

/** One address under many records: one fact, shown at the first of them. */
const doubtShared = (manifest: Manifest): readonly Doubt[] => {
  const uses = new Map<string, Pointer[]>();
  (manifest.disclosures ?? []).forEach((row, index) => {
    const url = textOf(row, 'url');
    if (url !== undefined) uses.set(url, [...(uses.get(url) ?? []), `/disclosures/${index}/url`]);
  });
  return [...uses].flatMap(([url, [pointer = '', ...also]]): Doubt[] => {
    const count = also.length + 1;
    if (count < SHARED) return [];
    return [{ code: 'shared-address', pointer, also, message: doubtWords['shared-address'](url, count) }];
  });
};

/** Different figures under one name: they cannot all be so. */
const doubtFigures = (manifest: Manifest): readonly Doubt[] => {
  const figures = new Map<
    string,
    { readonly name: string; readonly at: Pointer[]; readonly values: string[] }
  >();
  (manifest.measures ?? []).forEach((row, index) => {
    const name = textOf(row, 'name') ?? '';
    const known = figures.get(sameName(name)) ?? { name, at: [], values: [] };
    known.at.push(`/measures/${index}/value`);
    known.values.push(`${String(fieldOf(row, 'value'))}${textOf(row, 'unit') ?? ''}`);
    figures.set(sameName(name), known);
  });
  return [...figures.values()].flatMap(({ name, at: [pointer = '', ...also], values }): Doubt[] => {
    const different = [...new Set(values)].sort();
    if (different.length < 2) return [];
    const message = doubtWords['conflicting-figures'](name, different);
    return [{ code: 'conflicting-figures', pointer, also, message }];
  });
};

/** Every doubt, in the order of the manifest's registers; what several records say together last. */
export const doubt = (manifest: Manifest, doubting: Doubting): readonly Doubt[] => {
  const latest = manifest.asOf !== undefined && manifest.asOf > doubting.asOf ? manifest.asOf : doubting.asOf;
  const rows = REGISTERS.flatMap((register) =>
    (manifest[register] ?? []).flatMap((row, index) =>
      doubtRow(row, `/${register}/${index}`, register, { ...doubting, asOf: latest }),
    ),
  );
  return [...rows, ...doubtShared(manifest), ...doubtFigures(manifest)];
};
