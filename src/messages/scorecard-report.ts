/** The short words of the scorecard's pages: states, heads of tables, heads of blocks. */
import type { CellState, PointState, Text } from '../model.ts';
import { results } from './labels.ts';
import { standings } from './scorecard.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export { standings as standingWords };

export const pointStates = {
  met: say('达到', 'met'),
  partial: say('部分', 'partial'),
  unmet: say('未达', 'unmet'),
  pending: say('待到期', 'pending'),
  notapplicable: say('不适用', 'n/a'),
  informational: say('参考', 'info'),
  unjudged: say('无法评定', 'not judged'),
  unbound: say('不涉及', 'not bound'),
} as const satisfies Record<PointState, Text>;

export const cellStates = {
  ...results,
  waived: say('豁免', 'waived'),
  absent: standings.absent,
  unjudged: standings.unjudged,
} as const satisfies Record<CellState, Text>;

/** Heads of the ranked table, as short as they can be. */
export const rankHeads = {
  rank: say('名次', 'rank'),
  unit: say('单位', 'unit'),
  raw: say('自评', 'self'),
  reviewed: say('复核', 'reviewed'),
  adjusted: say('调整', 'adjusted'),
  bonus: say('加分', 'bonus'),
  final: say('最终', 'final'),
  converted: say('折算', 'worth'),
  grade: say('等次', 'grade'),
  binding: say('硬性', 'binding'),
  gaps: say('缺口', 'gaps'),
  waived: say('豁免', 'waived'),
  late: say('逾期', 'late'),
  warnings: say('疑点', 'doubts'),
  coverage: say('已评', 'judged'),
  lost: say('失分', 'lost'),
} as const;

/** Heads of blocks, and labels of rows. */
export const scorecardHeads = {
  overview: say('概况', 'Overview'),
  units: say('单位', 'Units'),
  issuer: say('主管', 'Issuer'),
  asOf: say('截至', 'As of'),
  catalog: say('要点', 'Catalogue'),
  policy: say('办法', 'Policy'),
  only: say('范围', 'Only'),
  reviews: say('复核', 'Reviews'),
  waivers: say('豁免', 'Waivers'),
  strays: say('认不出单位的文件', 'Files of no unit'),
  besides: say('另有', 'Besides'),
  scores: say('得分', 'Scores'),
  grades: say('等次', 'Grades'),
  ungraded: say('没有得分的单位', 'Units without a score'),
  ties: say('同分', 'Ties'),
  reasons: say('等次怎样得来', 'How the grades came about'),
  quotas: say('名额', 'Places'),
  vetoed: say('否决', 'Vetoed'),
  bonus: say('加分', 'Bonus'),
  district: say('总体情况', 'All units together'),
  points: say('要点', 'Points'),
  parts: say('各部分、各要点的完成率', 'Sections and points by rate'),
  common: say('最常见的缺口', 'The most common gaps'),
  uncovered: say('几家共担却没有一家做到的要求', 'Shared requirements that no lead has met'),
  requirements: say('全部要求', 'All requirements'),
  plausibility: say('请核对', 'Please check'),
  copies: say('内容相近的清单', 'Manifests that say much the same'),
  addresses: say('几家共用的网址', 'Addresses that several units give'),
  outliers: say('“不适用”明显偏多', 'Many more “not applicable” than the group'),
  moved: say('复核、豁免改动很大的得分', 'Scores that reviews or waivers moved by much'),
  days: say('截至日期不一', 'Judged as of different days'),
  decisions: say('复核和豁免', 'Reviews and waivers'),
  trend: say('与上期比', 'Against the period before'),
  fixed: say('已补上', 'Fixed'),
  open: say('连续两期未补', 'Open in both periods'),
  new: say('新增', 'New'),
  method: say('评分办法', 'Methodology'),
  made: say('结果怎样得来', 'How the result came about'),
  next: say('接下来', 'What to do next'),
  lists: say('等次名单', 'Units by grade'),
  each: say('各单位', 'Unit by unit'),
} as const;

/** Heads of the smaller tables. */
export const partHeads = {
  id: say('编号', 'id'),
  title: say('要求', 'requirement'),
  part: say('部分、要点', 'section, point'),
  rate: say('完成率', 'rate'),
  state: say('情况', 'state'),
  level: say('级别', 'level'),
  pass: say('通过', 'pass'),
  partial: say('部分', 'partial'),
  fail: say('未达', 'fail'),
  other: say('其余', 'other'),
  units: say('单位', 'units'),
  bound: say('涉及', 'bound'),
  met: say('达到', 'met'),
  unmet: say('未达', 'unmet'),
  pending: say('待到期', 'pending'),
  notapplicable: say('不适用', 'n/a'),
  unjudged: say('没有结论', 'no verdict'),
  gaps: say('缺口', 'gaps'),
  gap: say('缺口', 'gap'),
  reason: say('原因', 'reason'),
  before: say('上期', 'before'),
  after: say('本期', 'now'),
  change: say('升降', 'change'),
  grade: say('等次', 'grade'),
  rank: say('名次', 'rank'),
  fixed: say('补上', 'fixed'),
  open: say('仍有', 'open'),
  new: say('新增', 'new'),
  highest: say('最高', 'highest'),
  median: say('中位', 'median'),
  mean: say('平均', 'mean'),
  lowest: say('最低', 'lowest'),
  best: say('最好', 'best'),
  leads: say('牵头', 'leads'),
  similarity: say('相似', 'alike'),
  count: say('家数', 'number'),
  members: say('名单', 'which'),
} as const;

/** What a bonus lost on its way into the score. */
export const bonusLimits = {
  cap: say('已到上限', 'capped'),
  floor: say('调整后得分不到起加线', 'below the floor'),
  full: say('已满分', 'already full'),
} as const;
