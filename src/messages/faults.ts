/** Faults of expectations: what is missing or wrong, and how to mend it, as sentences. */
import type { Choice, DayUnit, Expectation, Fault, RegisterName, Text } from '../model.ts';

export const registerNames = {
  disclosures: { zh: '公开信息台账', en: 'published items' },
  documents: { zh: '公文台账', en: 'official documents' },
  decisions: { zh: '重大行政决策台账', en: 'major decisions' },
  requests: { zh: '依申请公开台账', en: 'requests' },
  incidents: { zh: '政务舆情台账', en: 'public opinion' },
  proposals: { zh: '建议提案台账', en: 'proposals' },
  activities: { zh: '会议活动台账', en: 'activities' },
  arrangements: { zh: '制度安排台账', en: 'arrangements' },
  measures: { zh: '指标台账', en: 'measures' },
  statements: { zh: '情况说明', en: 'statements' },
} as const satisfies Record<RegisterName, Text>;

/** The fields a fault may name, as a clerk calls them. */
const fieldNames: Readonly<Record<string, Text>> = {
  published: { zh: '发布日期', en: 'date of publication' },
  formed: { zh: '形成日期', en: 'date of forming' },
  approved: { zh: '批准日期', en: 'date of approval' },
  since: { zh: '起始日期', en: 'starting date' },
  date: { zh: '日期', en: 'date' },
};
const fieldName = (field: string): Text => fieldNames[field] ?? { zh: field, en: field };

/** In quotation marks; those inside become single ones (GB/T 15834-2011, 4.8.3.3). */
const quote = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
const quoted = (names: readonly string[]): Text => ({
  zh: names.map(quote).join('、') || '（没有填）',
  en: names.map(quote).join(', ') || '(nothing)',
});
const wanted = (choice: Choice): Text => {
  const all = 'any' in choice ? choice.any : choice.all;
  const names = quoted(all);
  if (all.length === 1) return names;
  return 'any' in choice
    ? { zh: `${names.zh}之一`, en: `one of ${names.en}` }
    : { zh: `${names.zh}全部`, en: `all of ${names.en}` };
};

const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const HALF = /^(\d{4})-H([12])$/;

/** A period's key as people say it: 2017-03 → 2017年3月. */
export const periodName = (key: string): Text => {
  const month = MONTH.exec(key);
  if (month !== null) return { zh: `${month[1]}年${Number(month[2])}月`, en: key };
  const quarter = QUARTER.exec(key);
  if (quarter !== null) return { zh: `${quarter[1]}年第${'一二三四'[Number(quarter[2]) - 1]}季度`, en: key };
  const half = HALF.exec(key);
  if (half !== null) return { zh: `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`, en: key };
  return { zh: `${key}年`, en: key };
};

const NAMES: Readonly<Record<Expectation['kind'], (key: string) => Text>> = {
  item: (key) => ({ zh: `第${key}项`, en: `item ${key}` }),
  element: (key) => ({ zh: quote(key), en: quote(key) }),
  period: periodName,
  row: (key) => ({ zh: quote(key), en: quote(key) }),
  time: (key) => ({ zh: `第${key}次`, en: `time ${key}` }),
  value: (key) => ({ zh: quote(key), en: quote(key) }),
  register: (key) => registerNames[key as RegisterName],
};

/** What an expectation's key names, as a phrase. */
export const expectationName = ({ key, kind }: Pick<Expectation, 'key' | 'kind'>): Text => NAMES[kind](key);

const lacks = (name: Text): Text => ({ zh: `缺${name.zh}`, en: `${name.en} is missing` });

const absent = ({ key, kind }: Pick<Expectation, 'key' | 'kind'>): Text => {
  if (kind === 'item' && key === '1') return { zh: '没有一条记录', en: 'no record' };
  if (kind === 'time') return { zh: '本年度一次也没有', en: 'not once in the year' };
  const name = expectationName({ key, kind });
  return kind === 'value'
    ? { zh: `没有填指标${name.zh}`, en: `the figure ${name.en} is not given` }
    : lacks(name);
};

const UNITS: Record<DayUnit, Text> = {
  working: { zh: '个工作日', en: 'working days' },
  natural: { zh: '天', en: 'days' },
  hours: { zh: '小时', en: 'hours' },
};
/** A length of time in words: 20个工作日. */
export const span = (days: number, unit: DayUnit): Text => ({
  zh: `${days}${UNITS[unit].zh}`,
  en: `${days} ${UNITS[unit].en}`,
});

type Of<C extends Fault['code']> = Extract<Fault, { code: C }>;
type Words = { readonly [C in Fault['code']]: (fault: Of<C>, expectation: Expectation) => Text };

const threshold = ({ atLeast, atMost, unit = '' }: Of<'value'>): Text => {
  const parts: Text[] = [];
  if (atLeast !== undefined) parts.push({ zh: `不低于 ${atLeast}${unit}`, en: `at least ${atLeast}${unit}` });
  if (atMost !== undefined) parts.push({ zh: `不高于 ${atMost}${unit}`, en: `at most ${atMost}${unit}` });
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(' and ') };
};

/** What is missing or wrong. */
export const faultSays: Words = {
  absent: (_, expectation) => absent(expectation),
  register: ({ register }) => ({
    zh: `清单里没有${registerNames[register].zh}（${register}），没有说明有还是没有`,
    en: `the manifest has no register of ${registerNames[register].en} (${register}) and does not say whether there was any`,
  }),
  few: ({ have, need }) => ({
    zh: `需要 ${need} 项，只有 ${have} 项`,
    en: `${need} needed, only ${have} found`,
  }),
  elements: ({ lacking }) => ({ zh: `缺内容：${quoted(lacking).zh}`, en: `lacks ${quoted(lacking).en}` }),
  late: ({ on, due, days }) =>
    days > 0
      ? {
          zh: `${on} 才办，迟 ${days} 天（期限 ${due}）`,
          en: `done on ${on}, ${days} days late (due ${due})`,
        }
      : { zh: `${on} 才办，超过期限 ${due}`, en: `done on ${on}, after the deadline ${due}` },
  undated: ({ field }) => ({
    zh: `没有填${fieldName(field).zh}（${field}），无法判断是否及时`,
    en: `the ${fieldName(field).en} (${field}) is not given, so timeliness is not proven`,
  }),
  channel: ({ have, want }) => ({
    zh: `公开渠道是${quoted(have).zh}，应为${wanted(want).zh}`,
    en: `published through ${quoted(have).en}, should be ${wanted(want).en}`,
  }),
  media: ({ have, want }) => ({
    zh: `表现形式是${quoted(have).zh}，应有${wanted(want).zh}`,
    en: `media are ${quoted(have).en}, should include ${wanted(want).en}`,
  }),
  updated: ({ have, want }) => ({
    zh: have === null ? `没有填更新周期，应为“${want}”` : `更新周期是“${have}”，应为“${want}”`,
    en:
      have === null
        ? `no update cycle is given, should be “${want}”`
        : `updated “${have}”, should be “${want}”`,
  }),
  kind: ({ have, want }) => ({
    zh: `类别是${quoted(have === null ? [] : [have]).zh}，应为${quoted(want).zh}`,
    en: `its kind is ${quoted(have === null ? [] : [have]).en}, should be ${quoted(want).en}`,
  }),
  participants: ({ have, want }) => ({
    zh: `参加人员是${quoted(have).zh}，应有${wanted(want).zh}`,
    en: `attended by ${quoted(have).en}, should include ${wanted(want).en}`,
  }),
  must: ({ says }) => says,
  value: (fault) => ({
    zh: `填的是 ${fault.have ?? '空'}${fault.unit ?? ''}，应${threshold(fault).zh}`,
    en: `the figure is ${fault.have ?? 'empty'}${fault.unit ?? ''}, should be ${threshold(fault).en}`,
  }),
  unit: ({ have, want }) => ({
    zh: have === null ? `没有填单位，应为“${want}”` : `单位是“${have}”，应为“${want}”`,
    en:
      have === null ? `no unit is given, should be “${want}”` : `the unit is “${have}”, should be “${want}”`,
  }),
  unjudged: ({ reason }) => ({ zh: `无法判断：${reason.zh}`, en: `cannot be judged: ${reason.en}` }),
  doubted: () => ({
    zh: '证据存疑，按评分办法降一档',
    en: 'the evidence is doubted and counts for less under the policy',
  }),
};

/** How to mend it; `undefined` where the requirement's own remedy says it best. */
export const faultMends: { readonly [C in Fault['code']]?: (fault: Of<C>) => Text } = {
  register: ({ register }) => ({
    zh: `在清单中写 ${register}: 并逐条登记；本年度确实没有的，写 ${register}: []`,
    en: `Write ${register}: with its records; if there was none this year, write ${register}: []`,
  }),
  elements: ({ lacking }) => ({
    zh: `公开内容里有的，在 covers 中补写${quoted(lacking).zh}；没有的，先补充公开`,
    en: `If the publication contains it, add ${quoted(lacking).en} to covers; if not, publish it first`,
  }),
  unjudged: () => ({
    zh: '核对日期的年份，改正后重新检查',
    en: 'Check the year of the dates, correct it and check again',
  }),
  late: () => ({
    zh: '已经迟了，补不回这一项；核对日期是否填错，下次按期办理',
    en: 'This cannot be undone; check the dates, and keep the deadline next time',
  }),
  undated: ({ field }) => ({ zh: `填上 ${field}（${fieldName(field).zh}）`, en: `Fill in ${field}` }),
  channel: ({ want }) => ({
    zh: `在${wanted(want).zh}再公开一次，并在 channel 中写明`,
    en: `Publish it through ${wanted(want).en} as well, and say so in channel`,
  }),
  media: ({ want }) => ({
    zh: `补做${wanted(want).zh}的材料，并在 media 中写明`,
    en: `Add material in ${wanted(want).en}, and say so in media`,
  }),
  updated: ({ want }) => ({
    zh: `按“${want}”更新，并在 updates 中写明`,
    en: `Keep it up to date (${want}), and say so in updates`,
  }),
  kind: ({ want }) => ({
    zh: `确实是${quoted(want).zh}的，把 kind 改过来；不是的，另行制定后登记`,
    en: `If it is ${quoted(want).en}, write so in kind; if it is not, make one and record it`,
  }),
  unit: ({ want }) => ({
    zh: `把 unit 写成“${want}”，并核对数值`,
    en: `Write “${want}” as the unit, and check the value`,
  }),
};
