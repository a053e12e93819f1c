/** One record → the doubts about what is written in it. */
import { doubtWords } from '../../messages/doubts.ts';
import type { Doubt, Pointer, RegisterName, Row, Text } from '../../model.ts';
import { sameName, textOf } from '../../rules/registers.ts';
import { type Doubting, doubtAddress } from './address.ts';

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

/** Field → its rank in each of the lists that it stands in: what it is looked at for. */
const LOOKS: ReadonlyMap<string, { readonly [as in 'address' | 'date' | 'text']?: number }> = new Map(
  [...ADDRESSES, ...DATES, ...TEXTS].map((field) => {
    const ranks = {
      address: ADDRESSES.indexOf(field),
      date: DATES.indexOf(field),
      text: TEXTS.indexOf(field),
    };
    return [field, Object.fromEntries(Object.entries(ranks).filter(([, rank]) => rank >= 0))];
  }),
);

/** A doubt about one field of a record. */
interface Said {
  readonly code: string;
  readonly field: string;
  readonly message: Text;
}
interface Ranked {
  readonly rank: number;
  readonly doubt: Doubt;
}

/** A reason below this many letters says nothing. */
const SHORT = 6;
/** Phrases that stand for a reason without giving one, after spaces and punctuation are taken out. */
const BOILERPLATE =
  /^(?:无|没有|暂无|不涉及|不适用|不宜公开|不予公开|工作需要|内部(?:文件|资料|事务)?|按(?:有关|相关)?规定|根据(?:有关|相关)规定|依法不予公开|其他|本单位不涉及(?:此项工作)?)$/u;
const PLACEHOLDER =
  /TODO|TBD|FIXME|lorem ipsum|x{3,}|X{3,}|×{2,}|○{2,}|待(?:补充|填写|完善|定)|占位|此处填写|示例文字|example\.(?:com|org)/u;
const NOTHING: readonly never[] = [];

const inOrder = (found: readonly Ranked[]): readonly Doubt[] =>
  found.length === 0 ? NOTHING : [...found].sort((a, b) => a.rank - b.rank).map(({ doubt }) => doubt);

/** Dates that contradict each other or the period. */
const doubtOrder = (
  row: Row,
  register: RegisterName,
  { period, closes }: Doubting['catalog'],
): readonly Said[] => {
  const published = textOf(row, 'published');
  if (published === undefined) return NOTHING;
  const found: Said[] = [];
  const formed = textOf(row, 'formed');
  if (formed !== undefined && formed > published)
    found.push({
      code: 'formed-after-published',
      field: 'formed',
      message: doubtWords['formed-after-published'](formed, published),
    });
  if (register === 'disclosures' && (published < period.from || published > closes))
    found.push({
      code: 'outside-period',
      field: 'published',
      message: doubtWords['outside-period'](published, period.from, closes),
    });
  const interpreted = textOf(row, 'interpretation.published');
  if (interpreted !== undefined && interpreted < published)
    found.push({
      code: 'early-interpretation',
      field: 'interpretation.published',
      message: doubtWords['early-interpretation'](interpreted, published),
    });
  return found;
};

const doubtReason = (row: Row): readonly Said[] => {
  const reason = textOf(row, 'reason');
  if (reason === undefined) return NOTHING;
  const bare = sameName(reason).replace(/[\p{P}]/gu, '');
  const empty = bare.length < SHORT || BOILERPLATE.test(bare);
  return empty ? [{ code: 'boilerplate', field: 'reason', message: doubtWords.boilerplate(reason) }] : [];
};

const placedIn = (at: Pointer, { code, field, message }: Said): Doubt => ({
  code,
  pointer: `${at}/${field.replaceAll('.', '/')}`,
  message,
});

/** A record that is being looked at, and what was found in it so far. */
interface Looking {
  readonly row: Row;
  readonly at: Pointer;
  readonly register: RegisterName;
  readonly doubting: Doubting;
  readonly addresses: Ranked[];
  readonly dates: Ranked[];
  readonly texts: Ranked[];
}

const found = (looking: Looking, rank: number, said: Said): Ranked => ({
  rank,
  doubt: placedIn(looking.at, said),
});

const lookAt = (looking: Looking, field: string, value: unknown): void => {
  const looked = LOOKS.get(field);
  if (looked === undefined || typeof value !== 'string') return;
  const { row, register, doubting } = looking;
  const { address, date, text } = looked;
  if (address !== undefined) {
    const said = doubtAddress(value, row, register, doubting);
    if (said !== undefined) looking.addresses.push(found(looking, address, { ...said, field }));
  }
  if (date !== undefined && value.slice(0, 10) > doubting.asOf) {
    const message = doubtWords.future(value.slice(0, 10), doubting.asOf);
    looking.dates.push(found(looking, date, { code: 'future', field, message }));
  }
  if (text !== undefined && PLACEHOLDER.test(value)) {
    const message = doubtWords.placeholder(value);
    looking.texts.push(found(looking, text, { code: 'placeholder', field, message }));
  }
};

/** Field by field what is there, in the order of the lists above whatever the order in the file. */
export const doubtRow = (
  row: Row,
  at: Pointer,
  register: RegisterName,
  doubting: Doubting,
): readonly Doubt[] => {
  const looking: Looking = { row, at, register, doubting, addresses: [], dates: [], texts: [] };
  for (const field of Object.keys(row)) {
    const value = row[field];
    if (field !== 'interpretation') lookAt(looking, field, value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, own] of Object.entries(value)) lookAt(looking, `interpretation.${inner}`, own);
  }
  const said = [...doubtOrder(row, register, doubting.catalog), ...doubtReason(row)];
  const isNowhere = register === 'disclosures' && textOf(row, 'url') === undefined;
  const { addresses, dates, texts } = looking;
  // Nearly every record.
  if (!isNowhere && said.length + addresses.length + dates.length + texts.length === 0) return NOTHING;
  return [
    ...(isNowhere ? [{ code: 'no-address', pointer: at, message: doubtWords['no-address']() }] : []),
    ...inOrder(addresses),
    ...inOrder(dates),
    ...said.map((one) => placedIn(at, one)),
    ...inOrder(texts),
  ];
};
