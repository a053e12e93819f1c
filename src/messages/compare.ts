/** The words of a comparison: what became of a gap, what makes two reports hard to compare, and the lines around them. */
import type { ChangeKind, Comparison, Difference, Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');

export const changeKinds = {
  new: say('新增', 'new'),
  regressed: say('退步', 'regressed'),
  expired: say('豁免失效', 'waiver ended'),
  open: say('仍有', 'still open'),
  waived: say('豁免', 'waived'),
  fixed: say('补上', 'fixed'),
  gone: say('不再要求', 'not expected now'),
  removed: say('不在范围', 'out of the report'),
} as const satisfies Record<ChangeKind, Text>;

const orAll = (scope: string, lang: 'zh' | 'en'): string =>
  scope === '' ? { zh: '全部要求', en: 'everything' }[lang] : scope;
const names = (departments: readonly string[] | undefined, lang: 'zh' | 'en'): string =>
  (departments ?? []).join(lang === 'zh' ? '、' : ', ');

export const differences = {
  catalog: ({ before, after }) =>
    say(
      `两份报告依据的要点目录不同：先 ${before}，后 ${after}`,
      `judged by different catalogues: ${before}, then ${after}`,
    ),
  policy: ({ before, after }) =>
    say(
      `两份报告用的评分办法不同：先 ${before}，后 ${after}`,
      `scored by different policies: ${before}, then ${after}`,
    ),
  only: ({ before, after }) =>
    say(
      `两份报告评的范围不同：先是${orAll(before, 'zh')}，后是${orAll(after, 'zh')}`,
      `narrowed differently: ${orAll(before, 'en')}, then ${orAll(after, 'en')}`,
    ),
  asOf: ({ before, after, departments }) =>
    say(
      `截止日不同：先 ${before}，后 ${after}（${names(departments, 'zh')}）`,
      `judged as of different days: ${before}, then ${after} (${names(departments, 'en')})`,
    ),
  tool: ({ before, after }) =>
    say(
      `两份报告出自不同版本的 zwgk：先 ${before}，后 ${after}`,
      `made by different versions of zwgk: ${before}, then ${after}`,
    ),
} as const satisfies Record<Difference['kind'], (difference: Difference) => Text>;

export const compareWords = {
  title: say('前后比较', 'Compared'),
  department: say('单位', 'department'),
  before: say('先', 'before'),
  after: say('后', 'after'),
  thisRun: say('本次', 'this run'),
  caution: say('当心', 'Careful'),
  notComparable: say(
    '两份报告的依据不一样：缺口有增有减，未必是清单改了。',
    'The two reports do not stand on the same ground: gaps may differ though no manifest changed.',
  ),
  attention: say('注意', 'Note'),
  added: say('以前的报告里没有这个单位', 'not in the earlier report'),
  hadGaps: (n: number) => say(`原有缺口 ${n} 处`, `it had ${n} gap${s(n)}`),
  withdrawn: say('后一份报告里没有这个单位的清单', 'no manifest in the later report'),
  unjudgedBefore: say('以前的清单无法评定', 'the earlier manifest could not be judged'),
  unjudgedAfter: say(
    '现在的清单无法评定，缺口无从比较',
    'the manifest cannot be judged now, so its gaps cannot be compared',
  ),
  requirementsAdded: (ids: string) => say(`多了这些要求：${ids}`, `requirements added: ${ids}`),
  requirementsRemoved: (ids: string) => say(`少了这些要求：${ids}`, `requirements removed: ${ids}`),
  unchanged: say('没有变化。', 'No change.'),
  stillOpen: (n: number) => say(`仍有 ${n} 处，加 --verbose 可看`, `${n} still open; --verbose shows them`),
  same: (n: number) => say(`另有 ${n} 个单位没有变化`, `${n} more department${s(n)} without change`),
  aside: (n: number) =>
    say(
      `以前的报告里另有 ${n} 个单位，这次没有评`,
      `${n} department${s(n)} of the earlier report not judged this time`,
    ),
  total: say('合计', 'Total'),
  noGaps: say('前后都没有缺口', 'no gaps before or after'),
  noneCompared: say('没有可比的缺口', 'no gaps that can be compared'),
  gap: say('缺口', 'gap'),
  change: say('变化', 'change'),
  matter: say('情况', 'what is the matter'),
  place: say('位置', 'place'),
  left: (n: number) => say(`另有 ${n} 处，见文字报告`, `${n} more, see the text report`),
} as const;

/** No gap at all, or none that can be told of because a manifest could not be judged. */
export const noneOf = (departments: Comparison['departments']): Text =>
  departments.some(({ before, after }) => before?.status === 'unjudged' || after?.status === 'unjudged')
    ? compareWords.noneCompared
    : compareWords.noGaps;
