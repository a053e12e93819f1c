/** Heads and phrases of the sheet that lists reviews and waivers one by one. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const decisionHeads = {
  number: say('序号', 'No.'),
  unit: say('单位', 'Unit'),
  group: say('组别', 'Group'),
  kind: say('类别', 'Kind'),
  id: say('编号', 'Id'),
  requirement: say('公开要求', 'Requirement'),
  item: say('事项', 'Item'),
  verdict: say('结论', 'Verdict'),
  by: say('复核、批准单位', 'Decided by'),
  from: say('复核日期、豁免起', 'Reviewed on, waived from'),
  until: say('豁免至', 'Waived until'),
  reason: say('理由', 'Reason'),
  reference: say('文号', 'Document'),
  points: say('豁免失分', 'Points waived'),
  outcome: say('采用情况', 'Outcome'),
  place: say('位置', 'Place'),
  pointsExact: say('豁免失分（精确）', 'Points waived, exact'),
} as const satisfies Record<string, Text>;

export const decisionPhrases = {
  note: say(
    '采用的复核和豁免逐条列出，没有采用的写明原因。豁免失分是所列事项在复核、豁免之前失的分，不再计入调整后得分；只舍不入到 0.01，合计按右侧灰色的精确值相加后再舍。',
    'Every review and waiver that was applied, and of others why they were not. Points waived are what the items cost before reviews and waivers; they no longer count in the adjusted score. They are rounded down to 0.01; the total adds the exact points in the grey column on the right and is rounded last.',
  ),
  applied: say('采用', 'applied'),
  total: say('合计', 'Total'),
} as const satisfies Record<string, Text>;
