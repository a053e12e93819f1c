/** Waivers and reviews: what can be wrong with their files, and what became of each entry. */
import type { Result, ReviewStatus, Text, WaiverStatus } from '../model.ts';
import type { Words } from './catalog.ts';
import { results } from './labels.ts';

const near = (name: string | null, zh: string, en: string): Text =>
  name === null ? { zh, en } : { zh: `是不是“${name}”？`, en: `Did you mean “${name}”?` };

export const entryWords = {
  'unknown-department': (name: string, nearest: string | null): Words => ({
    message: { zh: `单位名册里没有“${name}”`, en: `“${name}” is not a unit of the register` },
    mend: near(nearest, '填单位的简称或全称', 'Write the unit’s short or full name'),
  }),
  'unknown-requirement': (id: string, nearest: string | null): Words => ({
    message: { zh: `目录里没有 ${id} 这条要求`, en: `the catalogue has no requirement ${id}` },
    mend: near(nearest, '用 zwgk list 查编号', 'Look the id up with zwgk list'),
  }),
  'waives-nothing': (): Words => ({
    message: {
      zh: '没有写豁免什么：缺 requirement 或 gap',
      en: 'it does not say what it waives: requirement or gap is missing',
    },
    mend: {
      zh: '加一行 requirement: 2.1.6（整条要求）或 gap: 2.1.6#2017-03（一处缺口）',
      en: 'Add requirement: 2.1.6 (all of it) or gap: 2.1.6#2017-03 (one gap)',
    },
  }),
  'waives-both': (): Words => ({
    message: { zh: 'requirement 和 gap 只能写一个', en: 'requirement and gap exclude each other' },
    mend: {
      zh: '只豁免一处缺口就留 gap，整条要求都豁免就留 requirement',
      en: 'Keep gap for one gap, or requirement for all gaps of it',
    },
  }),
  'never-in-force': (granted: string, expires: string): Words => ({
    message: {
      zh: `截止日期 ${expires} 早于生效日期 ${granted}，一天也不会生效`,
      en: `it expires on ${expires}, before it is granted on ${granted}, and is never in force`,
    },
    mend: { zh: '核对 granted 和 expires', en: 'Check granted and expires' },
  }),
  'reviewed-twice': (requirement: string, date: string, line: number): Words => ({
    message: {
      zh: `${requirement} 在 ${date} 已有一条复核（第 ${line} 行），不知以哪条为准`,
      en: `${requirement} has a review of ${date} already (line ${line}); which one counts is unknown`,
    },
    mend: { zh: '删去一条，或改正日期', en: 'Remove one of them, or put the date right' },
  }),
  'credits-range': (credits: string): Words => ({
    message: { zh: `得分比例 ${credits} 大于 1`, en: `credits of ${credits} are more than 1` },
    mend: { zh: '写 0 到 1 之间的数，如 3/4', en: 'Write a number from 0 to 1, such as 3/4' },
  }),
  'credits-given': (result: Result): Words => ({
    message: {
      zh: `新结论是“${results[result].zh}”，不能另写得分比例`,
      en: `the new result is ${results[result].en}; credits cannot be given beside it`,
    },
    mend: { zh: '删去 credits，或把 new 改成 partial', en: 'Remove credits, or write new: partial' },
  }),
} as const;

interface Facts {
  readonly what: string;
  readonly unit: string;
  readonly asOf: string;
}
/** Statuses that leave nothing to say have no words. */
export const waiverWords = {
  applied: null,
  elsewhere: null,
  pending: null,
  expired: (expires: string, { what, unit }: Facts): Text => ({
    zh: `${unit} ${what} 的豁免已于 ${expires} 期满，没有采用`,
    en: `the waiver of ${what} for ${unit} expired on ${expires} and is not applied`,
  }),
  early: (granted: string, { what, unit }: Facts): Text => ({
    zh: `${unit} ${what} 的豁免到 ${granted} 才生效，没有采用`,
    en: `the waiver of ${what} for ${unit} is not in force before ${granted} and is not applied`,
  }),
  unneeded: (result: Result, { what, unit }: Facts): Text => ({
    zh: `${unit} ${what} 没有缺口（${results[result].zh}），不必豁免`,
    en: `${unit} has no gap at ${what} (${results[result].en}); nothing needs to be waived`,
  }),
  unbound: ({ what, unit }: Facts): Text => ({
    zh: `${what} 不约束${unit}，这条豁免不起作用`,
    en: `${what} does not bind ${unit}; the waiver does nothing`,
  }),
  unused: (nearest: string | null, { what, unit }: Facts): Text => ({
    zh: `${unit}没有 ${what} 这一项，这条豁免不起作用${nearest === null ? '' : `；是不是 ${nearest}？`}`,
    en: `${unit} has no expectation ${what}; the waiver does nothing${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  }),
  duplicate: (line: number, { what, unit }: Facts): Text => ({
    zh: `${unit} ${what} 在第 ${line} 行已经豁免，这条重复`,
    en: `${what} of ${unit} is waived at line ${line} already; this entry repeats it`,
  }),
} as const satisfies Record<WaiverStatus | 'unbound', null | ((...facts: never[]) => Text)>;

export const reviewWords = {
  applied: null,
  elsewhere: null,
  superseded: null,
  stale: (old: Result, found: Result, { what, unit }: Facts): Text => ({
    zh: `${unit} ${what} 的复核没有采用：复核时的结论是“${results[old].zh}”，现在是“${results[found].zh}”，请重新复核`,
    en: `the review of ${what} for ${unit} is not applied: it was made when the result was ${results[old].en}, which by now is ${results[found].en}; review it again`,
  }),
  early: (date: string, { what, unit, asOf }: Facts): Text => ({
    zh: `${unit} ${what} 的复核日期 ${date} 晚于截至日期 ${asOf}，没有采用`,
    en: `the review of ${what} for ${unit} is dated ${date}, after the as-of date ${asOf}, and is not applied`,
  }),
  unused: ({ what, unit }: Facts): Text => ({
    zh: `${what} 不约束${unit}，这条复核不起作用`,
    en: `${what} does not bind ${unit}; the review does nothing`,
  }),
} as const satisfies Record<ReviewStatus, null | ((...facts: never[]) => Text)>;

/** Labels of the report's parts on waivers and reviews. */
export const settledWords = {
  waived: (approver: string, reason: string, expires: string): Text => ({
    zh: `${approver}批准，到 ${expires} 为止：${reason}`,
    en: `by ${approver} until ${expires}: ${reason}`,
  }),
  reviewed: (old: Text, now: Text): Text => ({ zh: `${old.zh} → ${now.zh}`, en: `${old.en} → ${now.en}` }),
  credits: (credits: string): Text => ({ zh: `（得 ${credits}）`, en: ` (earns ${credits})` }),
  reviewedBy: (authority: string, date: string, remark: string): Text => ({
    zh: `${authority} ${date}：${remark}`,
    en: `${authority}, ${date}: ${remark}`,
  }),
  openGaps: (open: number, waived: number): Text => ({
    zh: `缺口 ${open} 处${waived === 0 ? '' : `，另豁免 ${waived} 处`}`,
    en: `${open} gap${open === 1 ? '' : 's'}${waived === 0 ? '' : `, ${waived} more waived`}`,
  }),
  entries: (applied: number, amiss: number): Text => ({
    zh: `采用 ${applied} 条${amiss === 0 ? '' : `，有问题 ${amiss} 条`}`,
    en: `${applied} applied${amiss === 0 ? '' : `, ${amiss} amiss`}`,
  }),
  final: (now: Text | null): Text =>
    now === null
      ? { zh: '全部豁免，不计入最终得分', en: 'waived whole; it has left the final score' }
      : { zh: `按“${now.zh}”计入最终得分`, en: `counts as ${now.en} in the final score` },
  label: {
    waived: { zh: '豁免', en: 'waived' },
    review: { zh: '复核', en: 'review' },
    self: { zh: '自评', en: 'Self' },
    reviewed: { zh: '复核后', en: 'Reviewed' },
    final: { zh: '最终', en: 'Final' },
    waivers: { zh: '豁免', en: 'Waivers' },
    reviews: { zh: '复核', en: 'Reviews' },
  },
} as const;
