/** Names of the columns of the scorecard as data: written out, since a sheet is read without its page. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const unitColumns = {
  group: say('组别', 'Group'),
  rank: say('名次', 'Rank'),
  unit: say('单位', 'Unit'),
  fullName: say('单位全称', 'Full name'),
  status: say('情况', 'Status'),
  raw: say('自评得分', 'Self score'),
  reviewed: say('复核后得分', 'Reviewed score'),
  adjusted: say('调整后得分', 'Adjusted score'),
  bonusEarned: say('应加分', 'Bonus earned'),
  bonus: say('加分', 'Bonus counted'),
  bonusLimited: say('加分限制', 'Bonus limited'),
  final: say('最终得分', 'Final score'),
  converted: say('折算分', 'Converted'),
  grade: say('等次', 'Grade'),
  because: say('等次来由', 'Because'),
  vetoed: say('否决的要求', 'Vetoed by'),
  tie: say('同分说明', 'Tie'),
  coverageJudged: say('已评要求', 'Requirements judged'),
  coverageBound: say('适用要求', 'Requirements bound'),
  bindingMet: say('硬性达到', 'Binding met'),
  bindingDue: say('硬性应达', 'Binding due'),
  gaps: say('缺口', 'Gaps'),
  waived: say('豁免缺口', 'Gaps waived'),
  late: say('逾期', 'Late'),
  flawed: say('欠妥', 'Flawed'),
  missing: say('缺失', 'Missing'),
  warnings: say('疑点', 'Doubts'),
  lost: say('失分', 'Points lost'),
} as const;

export const trendColumns = {
  finalBefore: say('上期得分', 'Final score before'),
  change: say('得分升降', 'Change'),
  gradeBefore: say('上期等次', 'Grade before'),
  rankBefore: say('上期名次', 'Rank before'),
  places: say('名次升降', 'Places'),
  fixed: say('补上的缺口', 'Gaps fixed'),
  open: say('连续两期未补', 'Gaps open in both'),
  new: say('新增缺口', 'New gaps'),
} as const;

export const originColumns = {
  file: say('文件', 'File'),
  asOf: say('截至', 'As of'),
  catalog: say('要点目录', 'Catalogue'),
  policy: say('评分办法', 'Policy'),
  tool: say('程序', 'Tool'),
} as const;

/** `要点 1.1 推进……`. */
export const pointColumn = (id: string, title: Text): Text =>
  say(`要点 ${id} ${title.zh}`, `Point ${id} ${title.en}`);
