/** What happens to single units only: the cases that a supervisor meets once a year and must not miss. */
import type { RegisterName, Row } from '../../src/model.ts';
import { dayOf } from './days.ts';
import type { Draw } from './draw.ts';
import { addressOf, type Entry, type Making, type Registers, SITE } from './making.ts';
import type { Trade } from './units.ts';

/** Hand in nothing. */
export const ABSENT: readonly string[] = ['区旅游局', '北站街道'];
/** Typed in an editor that does not know YAML. */
export const BROKEN = '区体育局';
/** Assessed elsewhere; hands in a manifest all the same. */
export const EXEMPT = '区税务局';
/** The first has copied the second's manifest and changed the name. */
export const COPY = { of: '大宁路街道', by: '芷江西路街道' } as const;
/** Saved by an office program of old. */
export const LEGACY_ENCODING = '区民防办';
/** Writes dates as one speaks them. */
export const SPOKEN_DATES = '区民宗办';
/** How some units call themselves: by an old name, a later one, the full one, or with wide spaces. */
export const CALLED: Readonly<Record<string, string>> = {
  区卫生计生委: '区卫计委',
  区安全监管局: '区应急局',
  区人社局: '上海市静安区人力资源和社会保障局',
  区规土局: '区规划土地局',
  区建管委: '区　建　管　委',
  区府法制办: '静安区法制办',
};
/** All give the same address for their final accounts: the page on which the finance bureau gathers them. */
const GATHERED: readonly string[] = ['区司法局', '区审计局', '区统计局', '区档案局', '区信访办'];
const GATHERED_AT = `${SITE}/xxgk/105001/20170828/0c7d5f8e-41a6-4b0e-9a57-2f6d1c3be904.html`;
/** Its figures of a month were never put out. */
const MONTH_LOST = { unit: '区财政局', period: '2017-03' } as const;
/** Gives one address for everything about schools. */
const ONE_ADDRESS = { unit: '区教育局', point: '3.5.' } as const;
/** Nobody connects the three platforms, each waiting for the others. */
const UNDONE: ReadonlySet<string> = new Set(['4.1.6', '4.1.7']);

interface Claim {
  readonly for: readonly string[];
  readonly reason: string;
}
/** What units say does not apply to them. The last one says so of much more than others do. */
const CLAIMS: Readonly<Record<string, readonly Claim[]>> = {
  区审改办: [{ for: ['2.1.2'], reason: '设在区编办，没有单独的部门预算，经费列入区编办预决算公开' }],
  区新闻办: [{ for: ['2.1.2'], reason: '与区委宣传部合署，经费列入区委宣传部预决算公开' }],
  区监察局: [{ for: ['2.1.2'], reason: '与区纪委合署，经费列入区纪委预决算公开' }],
  区教育局: [
    { for: ['3.5.5', '3.5.6'], reason: '本区没有区属高校，区内高校由市级主管部门管理，财务信息由其自行公开' },
  ],
  石门二路街道: [
    { for: ['3.7.2', '3.7.3', '3.7.6'], reason: '今年的代表建议和提案都是会办件，由主办部门答复并公开' },
    {
      for: ['4.3.1', '4.3.3', '4.3.4', '4.3.5', '4.3.6', '4.3.9', '4.3.11'],
      reason: '街道只执行上级政策，解读由政策制定部门负责',
    },
    {
      for: ['4.4.4', '4.4.5', '4.4.6', '4.4.7', '4.4.8'],
      reason: '舆情统一由区级平台受理和回应，街道不单独处理',
    },
    { for: ['5.1.2'], reason: '街道办事处不作重大行政决策，有关事项由区政府决定' },
    {
      for: ['5.3.2', '5.3.4', '5.3.5', '5.3.7', '5.3.8'],
      reason: '街道办事处不制定行政规范性文件，也没有需要清理的文件',
    },
    { for: ['5.5.6'], reason: '人员编制由区里统一核定，街道不单独配备' },
  ],
};
/** Whoever says that nothing applies hands in nothing that contradicts it. */
const EMPTIED: Readonly<Record<string, readonly RegisterName[]>> = {
  石门二路街道: ['decisions', 'incidents', 'proposals'],
};

const statementsOf = (making: Making): readonly Entry[] =>
  (CLAIMS[making.unit.short] ?? []).map((claim, index) => {
    const published = dayOf(making.year + 1, making.draw.number(`statement/${index}`, 8, 30));
    const row: Row = {
      for: claim.for.length === 1 ? claim.for[0] : claim.for,
      claim: '不适用',
      reason: claim.reason,
      published,
      url: addressOf(making, 30, published, `statement/${index}`),
    };
    return { row };
  });

const claimed = (short: string): ReadonlySet<string> =>
  new Set((CLAIMS[short] ?? []).flatMap(({ for: ids }) => ids));

const isLost = ({ row }: Entry, short: string): boolean =>
  short === MONTH_LOST.unit && row.period === MONTH_LOST.period;

/** One address in place of many, where a unit gives one for all of a kind. */
const readdressed = (entries: readonly Entry[], short: string): readonly Entry[] => {
  const isSchool = ({ proves }: Entry): boolean =>
    short === ONE_ADDRESS.unit && proves?.startsWith(ONE_ADDRESS.point) === true;
  const school = entries.find(isSchool)?.row.url;
  return entries.map((entry) => {
    const gathered = GATHERED.includes(short) && String(entry.row.title).includes('部门决算');
    const url = gathered ? GATHERED_AT : isSchool(entry) ? school : undefined;
    return url === undefined ? entry : { ...entry, row: { ...entry.row, url } };
  });
};

/** @param registers as the unit would hand them in otherwise. */
export const withOddities = (registers: Registers, making: Making): Registers => {
  const { short } = making.unit;
  const waived = claimed(short);
  const isKept = (entry: Entry, name: RegisterName): boolean => {
    const { row, proves } = entry;
    if (isLost(entry, short) || (proves !== undefined && (UNDONE.has(proves) || waived.has(proves))))
      return false;
    return !(name === 'documents' && waived.has('4.3.1') && row.policy === true);
  };
  const kept = Object.fromEntries(
    (Object.entries(registers) as [RegisterName, readonly Entry[]][]).map(([name, entries]) => {
      if (EMPTIED[short]?.includes(name) === true) return [name, []];
      const left = entries.filter((entry) => isKept(entry, name));
      return [name, name === 'disclosures' ? readdressed(left, short) : left];
    }),
  );
  const statements = statementsOf(making);
  return statements.length === 0 ? kept : { ...kept, statements };
};

interface Signed {
  readonly short: string;
  readonly full: string;
  readonly trade: Trade;
  readonly draw: Draw;
}
/** Of the addresses, how many the copier forgets to change. */
const FORGOTTEN = 0.25;

/** Another's manifest under one's own name: names, signs, most addresses and one matter are changed; one title is overlooked. */
export const copied = (text: string, from: Signed, to: Signed): string => {
  const bare = ({ short }: Signed): string => short.replace(/街道$/u, '');
  const [theirs = ''] = from.trade.matters;
  const own = to.trade.matters.find((matter) => !from.trade.matters.includes(matter)) ?? theirs;
  const changed = text
    .replaceAll(from.full, to.full)
    .replaceAll(from.trade.sign, to.trade.sign)
    .replaceAll(from.short, to.short)
    .replaceAll(bare(from), bare(to))
    .replaceAll(theirs, own)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, (uuid) =>
      to.draw.chance(`forgotten/${uuid}`, FORGOTTEN) ? uuid : to.draw.uuid(uuid),
    );
  const last = changed.lastIndexOf(to.short);
  return `${changed.slice(0, last)}${from.short}${changed.slice(last + to.short.length)}`;
};

/** A colon of the wide kind behind a key, and a tab where there should be blanks. */
export const broken = (text: string): string => {
  const wide = text.replace(/^(documents):$/mu, '$1：');
  const lines = wide.split('\n');
  const at = lines.findIndex((line, index) => index > lines.length / 2 && line.startsWith('    published: '));
  return lines.map((line, index) => (index === at ? `\t${line.trimStart()}` : line)).join('\n');
};

/** 2017-03-01 as 2017年3月1日; addresses and moments stay. */
export const spokenDates = (text: string): string =>
  text.replaceAll(
    /^(\s+(?:- )?(?:published|formed|approved|since|date): )(\d{4})-(\d\d)-(\d\d)$/gmu,
    (_, key: string, year: string, month: string, day: string) =>
      `${key}${year}年${Number(month)}月${Number(day)}日`,
  );

/** Text → the two-byte part of GB18030, by turning the decoder's table round. */
export const legacyBytes = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = low === 0x7f ? '' : decoder.decode(Uint8Array.of(high, low));
      if ([...letter].length === 1 && letter !== '\ufffd') known.set(letter, [high, low]);
    }
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const bytes = code < 128 ? [code] : known.get(letter);
      if (bytes === undefined) throw new Error(`${letter} is not in the two-byte part of GB18030`);
      return bytes;
    }),
  );
};
