/** Headings and phrases of the self-assessment form (自评表), the rectification list (整改表) and the list of gaps (问题清单). */
import type { Text } from '../model.ts';
import { scorecardHeads } from './scorecard-report.ts';

export const formNames = {
  self: { zh: '自评表', en: 'Self-assessment' },
  mend: { zh: '整改表', en: 'Rectification' },
  gaps: { zh: '问题清单', en: 'Gaps' },
  decisions: scorecardHeads.decisions,
  summary: { zh: '汇总', en: 'Summary' },
} as const satisfies Record<string, Text>;

export const formWords = {
  selfTitle: (unit: string): Text => ({ zh: `${unit}政务公开自评表`, en: `${unit}: self-assessment` }),
  mendTitle: (): Text => ({ zh: '政务公开整改表', en: 'Rectification list' }),
  gapsTitle: (): Text => ({ zh: '政务公开问题清单', en: 'List of gaps' }),
  summaryTitle: (): Text => ({ zh: '政务公开评定汇总', en: 'Summary' }),
  basis: (catalog: Text, policy: Text, asOf: string): Text => ({
    zh: `依据：${catalog.zh}；评分办法：${policy.zh}；截至 ${asOf}`,
    en: `By: ${catalog.en}; policy: ${policy.en}; as of ${asOf}`,
  }),
  rule: (id: string, title: Text, level: Text): Text => ({
    zh: `${id} ${title.zh}（${level.zh}）`,
    en: `${id} ${title.en} (${level.en})`,
  }),
  each: (due: number, worth: string): Text => ({
    zh: `应公开 ${due} 项，每项 ${worth} 分`,
    en: `${due} due, ${worth} points each`,
  }),
  filled: (result: Text, credits: string, due: number): Text => ({
    zh: `${result.zh}：达到 ${credits}/${due} 项`,
    en: `${result.en}: ${credits} of ${due}`,
  }),
  unscored: (result: Text, reason: Text | undefined): Text => ({
    zh: `${result.zh}，不计分${reason === undefined ? '' : `：${reason.zh}`}`,
    en: `${result.en}, not scored${reason === undefined ? '' : `: ${reason.en}`}`,
  }),
  waived: (text: Text): Text => ({ zh: `${text.zh}（已豁免）`, en: `${text.en} (waived)` }),
  reviewed: (result: Text, authority: string): Text => ({
    zh: `复核：${result.zh}（${authority}）`,
    en: `Reviewed: ${result.en} (${authority})`,
  }),
  adjusted: (score: string): Text => ({
    zh: `复核、豁免后得分 ${score}（表内各分为自评分，未计复核和豁免）`,
    en: `Score after reviews and waivers: ${score} (the figures of this form are those before)`,
  }),
  moreLinks: (count: number): Text => ({ zh: `另有 ${count} 处`, en: `and ${count} more` }),
  unjudged: (): Text => ({ zh: '无法评定', en: 'not judged' }),
} as const;

export const columns = {
  heading: { zh: '指标', en: 'Section' },
  item: { zh: '具体项目', en: 'Work point' },
  worth: { zh: '分值', en: 'Points' },
  scoring: { zh: '评分说明', en: 'Requirement and scoring' },
  filled: { zh: '考核填报', en: 'Entry' },
  links: { zh: '附件或链接', en: 'Annex or link' },
  self: { zh: '自评分', en: 'Own score' },
  itemScore: { zh: '项目分', en: 'Work point score' },
  headingScore: { zh: '指标分', en: 'Section score' },
  total: { zh: '合计', en: 'Total' },
  score: { zh: '得分', en: 'Score' },
  measure: { zh: '测评指标', en: 'Indicator' },
  measureWorth: { zh: '指标分值', en: 'Points' },
  lost: { zh: '扣分', en: 'Points lost' },
  cause: { zh: '失分原因', en: 'Why' },
  mended: { zh: '整改情况', en: 'What was done' },
  number: { zh: '序号', en: 'No.' },
  unit: { zh: '单位', en: 'Unit' },
  gap: { zh: '问题编号', en: 'Gap' },
  requirement: { zh: '公开要求', en: 'Requirement' },
  problem: { zh: '存在问题', en: 'What is wrong' },
  state: { zh: '情况', en: 'State' },
  due: { zh: '期限', en: 'Due' },
  place: { zh: '位置', en: 'Place' },
  gain: { zh: '可补回', en: 'Recoverable' },
  worthExact: { zh: '分值（精确）', en: 'Points, exact' },
  selfExact: { zh: '自评分（精确）', en: 'Own score, exact' },
  lostExact: { zh: '扣分（精确）', en: 'Points lost, exact' },
  gainExact: { zh: '可补回（精确）', en: 'Recoverable, exact' },
  mend: { zh: '整改办法', en: 'How to mend' },
  grade: { zh: '等次', en: 'Grade' },
  gaps: { zh: '问题数', en: 'Gaps' },
  file: { zh: '清单', en: 'Manifest' },
} as const satisfies Record<string, Text>;
