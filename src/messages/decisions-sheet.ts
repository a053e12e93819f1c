/** Heads, standings and phrases of the sheet that lists reviews and waivers one by one. */
import type { ReviewStatus, Text, WaiverStatus } from '../model.ts';

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
  standing: say('采用情况', 'Standing'),
  outcome: say('说明', 'Because'),
  place: say('位置', 'Place'),
  pointsExact: say('豁免失分（精确）', 'Points waived, exact'),
} as const satisfies Record<string, Text>;

/** What became of an entry, in a word: one that a list can be filtered by. `renewed` and `ahead` stand beside another waiver of the same gaps that is in force. */
export const entryStandings = {
  review: {
    applied: say('采用', 'applied'),
    superseded: say('已被取代', 'superseded'),
    stale: say('须重新复核', 'to be reviewed again'),
    early: say('晚于截至日期', 'after the as-of date'),
    unused: say('不起作用', 'no effect'),
    elsewhere: say('不在本次范围', 'not in this run'),
  },
  waiver: {
    applied: say('采用', 'applied'),
    renewed: say('期满，已接续', 'expired, renewed'),
    ahead: say('待生效', 'still to come'),
    expired: say('已期满', 'expired'),
    early: say('尚未生效', 'not yet in force'),
    unneeded: say('不必豁免', 'not needed'),
    pending: say('尚未到期', 'not due yet'),
    unused: say('不起作用', 'no effect'),
    duplicate: say('重复', 'repeated'),
    elsewhere: say('不在本次范围', 'not in this run'),
  },
} as const satisfies {
  readonly review: Record<ReviewStatus, Text>;
  readonly waiver: Record<WaiverStatus | 'renewed' | 'ahead', Text>;
};

/** What a list says of entries that nothing is wrong with and that are not applied all the same. */
export const quietWords = {
  superseded: (date: string | null): Text =>
    date === null
      ? say('同一要求另有较晚的复核，以较晚的为准', 'a later review of the same requirement stands')
      : say(`同一要求另有 ${date} 的复核，以那条为准`, `the review of ${date} stands in its place`),
  renewed: (expires: string): Text =>
    say(
      `已于 ${expires} 期满，所列缺口由另一条豁免接续`,
      `expired on ${expires}; another waiver of the same gaps is in force`,
    ),
  ahead: (granted: string): Text =>
    say(
      `到 ${granted} 才生效，此前所列缺口由另一条豁免`,
      `not in force before ${granted}; another waiver of the same gaps is, until then`,
    ),
  pending: (): Text =>
    say(
      '所列事项还没到期，眼下没有缺口可豁免',
      'what it names is not due yet: there is no gap to waive by now',
    ),
  elsewhere: (): Text =>
    say('本次没有评定这家单位或这条要求', 'its unit or requirement is not part of this run'),
} as const;

export const decisionPhrases = {
  note: say(
    '复核和豁免逐条列出，写明采用了没有；没有采用的写明原因，要处理的标黄色。豁免失分是所列事项在复核、豁免之前失的分，不再计入调整后得分；只舍不入到 0.01，合计按右侧灰色的精确值相加后再舍。',
    'Every review and waiver and whether it was applied; of those that were not, why. What somebody has to see to is yellow. Points waived are what the items cost before reviews and waivers; they no longer count in the adjusted score. They are rounded down to 0.01; the total adds the exact points in the grey column on the right and is rounded last.',
  ),
  total: say('合计', 'Total'),
} as const satisfies Record<string, Text>;
