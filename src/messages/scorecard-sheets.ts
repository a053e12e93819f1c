/** Names of the sheets of the scorecard's workbook, heads of their columns, and what stands above and below the tables. */
import type { CellState, PointState, Text } from '../model.ts';
import { scorecardHeads } from './scorecard-report.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const sheetTitles = {
  overview: say('总览', 'Overview'),
  points: say('要点矩阵', 'Points'),
  requirements: say('要求矩阵', 'Requirements'),
  gaps: say('缺口', 'Gaps'),
  decisions: scorecardHeads.decisions,
  parts: say('部分和要点', 'Sections and points'),
  common: say('共性缺口', 'Common gaps'),
  checks: say('疑点核查', 'Please check'),
  trend: say('与上期比', 'Trend'),
  method: say('评分办法', 'Methodology'),
} as const satisfies Record<string, Text>;

/** A cell of the matrix that has no score to show. */
export const pointSigns = {
  met: '√',
  partial: '△',
  unmet: '×',
  pending: '○',
  notapplicable: '／',
  informational: '◇',
  unjudged: '？',
  unbound: '·',
} as const satisfies Record<PointState, string>;

/** At most three characters of Chinese and four of English: the columns are narrow. */
export const cellWords = {
  pass: say('通过', 'pass'),
  partial: say('部分', 'part'),
  fail: say('未达', 'fail'),
  pending: say('待期', 'wait'),
  notapplicable: say('不适', 'n/a'),
  informational: say('参考', 'info'),
  error: say('难判', 'err'),
  waived: say('豁免', 'waiv'),
  absent: say('未报', 'none'),
  unjudged: say('无法', 'void'),
} as const satisfies Record<CellState, Text>;

/** What became of a gap. */
export const gapStandings = {
  open: say('待补', 'open'),
  waived: say('已豁免', 'waived'),
  settled: say('复核认定', 'settled'),
} as const;

export const sheetHeads = {
  number: say('序号', 'No.'),
  rate: say('硬性达标率', 'Binding met, %'),
  because: say('等次来由、同分说明', 'Reasons'),
  reasons: say('等次来由', 'Reasons'),
  bonusItems: say('加分来由', 'Bonus for'),
  rawExact: say('自评得分（精确）', 'Self score, exact'),
  adjustedExact: say('调整后得分（精确）', 'Adjusted, exact'),
  bonusExact: say('加分（精确）', 'Bonus, exact'),
  finalExact: say('最终得分（精确）', 'Final, exact'),
  gapsLost: say('缺口失分合计', 'Lost by gaps'),
  unitsAll: say('家数', 'Units'),
  point: say('要点', 'Point'),
  score: say('得分', 'Score'),
  state: say('情况', 'State'),
  requirement: say('公开要求', 'Requirement'),
  item: say('事项', 'Item'),
  problem: say('存在问题', 'What is wrong'),
  mend: say('补法', 'How to mend it'),
  due: say('期限', 'Due'),
  place: say('位置', 'Place'),
  costs: say('失分', 'Points lost'),
  gain: say('可补回', 'Recoverable'),
  costsExact: say('失分（精确）', 'Points lost, exact'),
  gainExact: say('可补回（精确）', 'Recoverable, exact'),
  standing: say('处理', 'Standing'),
  waivedUntil: say('豁免至', 'Waived until'),
  passRate: say('通过率', 'Pass rate'),
  completion: say('完成率', 'Rate'),
  average: say('各单位平均', 'Mean of units'),
  full: say('满分单位数', 'Units at 100'),
  district: say('总体完成率', 'Rate of all units'),
  share: say('占比', 'Share'),
  having: say('有此缺口', 'Have it'),
  could: say('可能有', 'Could have it'),
  names: say('单位', 'Units'),
  border: say('名额边界', 'At the border'),
  places: say('名额', 'Places'),
  taken: say('实取', 'Taken'),
  severity: say('类别', 'Kind'),
  excerpt: say('原文', 'As written'),
  message: say('说明', 'Message'),
  kind: say('疑点', 'Doubt'),
  file: say('文件', 'File'),
  declared: say('所写单位', 'Unit as declared'),
  date: say('截至', 'As of'),
  coverage: say('已评/适用', 'Judged/bound'),
  misses: say('逾期/欠妥/缺失', 'Late/flawed/missing'),
  binding: say('硬性达到/应达', 'Binding met/due'),
  openGaps: say('缺口/豁免', 'Gaps/waived'),
  similarity: say('相似程度', 'Alike'),
  alike: say('相同记录', 'Records alike'),
  records: say('各自记录', 'Records of each'),
  examples: say('举例', 'Examples'),
  url: say('网址', 'Address'),
  joint: say('共同牵头', 'Shared leads'),
  where: say('单位和位置', 'Units and places'),
  median: say('本组中位', 'Middle of group'),
  fence: say('列出界限', 'Listed above'),
  notapplicable: say('不适用', 'Not applicable'),
  bound: say('适用要求', 'Bound'),
  unitsBound: say('适用家数', 'Units bound'),
  reviews: say('复核', 'Reviews'),
  waivers: say('豁免', 'Waivers'),
  before: say('上期', 'Before'),
  after: say('本期', 'Now'),
  fixed: say('补上', 'Fixed'),
  stillOpen: say('连续两期未补', 'Open in both'),
  fresh: say('新增', 'New'),
  fixedIds: say('补上的缺口', 'Gaps fixed'),
  openIds: say('连续两期未补的缺口', 'Gaps open in both periods'),
  freshIds: say('新增的缺口', 'New gaps'),
  title: say('内容', 'Title'),
  openCount: say('缺口', 'Gaps'),
  part: say('部分、要点', 'Section, point'),
  unit: say('单位', 'Unit'),
  selfScore: say('自评得分', 'Self score'),
  adjusted: say('调整后得分', 'Adjusted'),
  change: say('升降', 'Change'),
  grade: say('等次', 'Grade'),
  rank: say('名次', 'Rank'),
  placesWon: say('名次升降', 'Places'),
  one: say('甲', 'One'),
  other: say('乙', 'Other'),
  leads: say('牵头单位', 'Leads'),
  best: say('最好的结论', 'Best verdict'),
} as const satisfies Record<string, Text>;

export const blocks = {
  statistics: say('分组统计', 'Statistics by group'),
  quotas: say('名额', 'Places by quota'),
  all: say('合计', 'All'),
  figures: say('得分', 'Score'),
  points: say('各要点', 'Points'),
  gaps: say(
    '缺口（一处就能补上的排在一起，可补回多的在前）',
    'Gaps, those that one mend closes together, what gives back most first',
  ),
  doubts: say('疑点（请核对）', 'Doubts (please check)'),
  problems: say('清单的错误和提示', 'Errors and hints of the manifest'),
  common: say('几家共有的缺口', 'Gaps common to several units'),
  uncovered: say('几家共担却没有一家做到的要求', 'Shared requirements that no lead has met'),
  copies: say('内容相近的清单', 'Manifests that say much the same'),
  addresses: say('几家共用的网址', 'Addresses that several units give'),
  outliers: say('“不适用”明显偏多', 'Many more “not applicable” than the group'),
  moved: say('复核、豁免改动很大的得分', 'Scores that reviews or waivers moved by much'),
  days: say('截至日期不一', 'Judged as of different days'),
  strays: say('认不出单位的文件', 'Files of no unit'),
  sections: say('各部分', 'Sections'),
  differences: say('口径有变，升降仅供参考', 'Not judged alike: read changes with care'),
  workbook: say('关于本工作簿', 'About this workbook'),
} as const satisfies Record<string, Text>;

export const sheetPhrases = {
  basis: (issuer: string, asOf: string | null, catalog: Text, policy: Text): Text =>
    say(
      `${issuer}　${asOf === null ? '各单位截至日期不一' : `截至 ${asOf}`}　依据：${catalog.zh}　评分办法：${policy.zh}`,
      `${issuer} · ${asOf === null ? 'as of several days' : `as of ${asOf}`} · by: ${catalog.en} · policy: ${policy.en}`,
    ),
  rounding: (): Text =>
    say(
      '得分只舍不入，显示到 0.1；名次和等次按未取整的得分定，见右侧灰色的精确值。统计在表下方。',
      'Scores are rounded down to 0.1; ranks and grades go by the exact scores in the grey columns on the right. Statistics stand below the table.',
    ),
  pointLegend: (): Text =>
    say(
      `数字是该单位在该要点的得分（0–100）；${pointSigns.pending} 待到期　${pointSigns.notapplicable} 不适用　${pointSigns.informational} 只作参考　${pointSigns.unjudged} 未报送或无法评定　${pointSigns.unbound} 不涉及`,
      `Numbers are the unit's score of the point (0–100); ${pointSigns.pending} not due yet · ${pointSigns.notapplicable} not applicable · ${pointSigns.informational} for information · ${pointSigns.unjudged} not submitted or not judged · ${pointSigns.unbound} not bound`,
    ),
  /** Short words and what they stand for; those that are written out need no explanation. */
  requirementLegend: (words: readonly (readonly [Text, Text])[]): Text => {
    const explained = (lang: 'zh' | 'en', sign: string): readonly string[] =>
      words
        .filter(([short, full]) => short[lang] !== full[lang])
        .map(([short, full]) => `${short[lang]}${sign}${full[lang]}`);
    return say(
      `复核、豁免以后的结论；${explained('zh', '＝').join('　')}；空格表示不涉及。通过率＝通过÷（通过＋部分＋未达）；完成率按各单位实得的比例平均。`,
      `Verdicts after reviews and waivers; ${explained('en', ' = ').join(' · ')}; blank = not bound. Pass rate = pass ÷ (pass + part + fail); rate = the mean of what units earned.`,
    );
  },
  gapsNote: (): Text =>
    say(
      '计分要求的全部缺口。失分、可补回是未计复核和豁免时的分数，只舍不入到 0.01；合计按右侧灰色的精确值相加后再舍。各单位失分合计＝100－自评得分。',
      'Every gap of the requirements that count. Points are those before reviews and waivers, rounded down to 0.01; totals add the exact points in the grey columns on the right and are rounded last. A unit’s points lost add up to 100 − its self score.',
    ),
  partsNote: (): Text =>
    say(
      '完成率是各条计分要求完成率按权重的平均；单位数只算受该部分约束的单位，免评的不算。',
      'A rate is the mean of the rates of the requirements that count, by weight; units are those bound, exempt ones aside.',
    ),
  checksNote: (): Text =>
    say(
      '只列事实，不扣分；是否属实、怎样处理，由人判断。',
      'Facts only, nothing is deducted; a person decides what they mean.',
    ),
  nothing: (): Text => say('没有。', 'None.'),
  ownItems: (): Text => say('各缺各的', 'each its own'),
  yes: (): Text => say('是', 'yes'),
  noGaps: (): Text => say('没有缺口。', 'No gaps.'),
  unitTitle: (unit: string, title: Text): Text => say(`${unit}　${title.zh}`, `${unit}: ${title.en}`),
  unitNote: (full: string, file: string, asOf: string | null): Text =>
    say(
      `${full}　清单：${file}${asOf === null ? '' : `　截至 ${asOf}`}`,
      `${full} · manifest: ${file}${asOf === null ? '' : ` · as of ${asOf}`}`,
    ),
  back: (): Text => say('← 返回总览', '← Overview'),
  rankOf: (rank: number, of: number): Text => say(`${rank} / ${of}`, `${rank} / ${of}`),
  bonus: (requirement: string | undefined, title: Text, points: number): Text =>
    say(
      `加分 ${points}：${requirement === undefined ? '' : `${requirement} `}${title.zh}`,
      `Bonus ${points}: ${requirement === undefined ? '' : `${requirement} `}${title.en}`,
    ),
  together: (parts: readonly Text[]): Text =>
    say(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; ')),
  list: (names: readonly string[]): Text => say(names.join('、'), names.join(', ')),
  at: (unit: string, place: string): Text => say(`${unit}（${place}）`, `${unit} (${place})`),
  pair: (a: number, b: number): Text => say(`${a} / ${b}`, `${a} / ${b}`),
  example: (title: string, one: string, other: string): Text =>
    say(`${title}（${one}；${other}）`, `${title} (${one}; ${other})`),
  trendNote: (before: Text): Text => say(`上期：${before.zh}`, `Before: ${before.en}`),
} as const;

/** What the workbook says about itself, a sentence each. */
export const workbookNotes = {
  exact: say(
    '显示的得分都只舍不入（得分到 0.1，失分、折算分到 0.01），与各种格式的报告一致；99.96 分不会显示成 100 分。',
    'Scores are always rounded down (scores to 0.1, points lost and converted to 0.01), as in every other report; 99.96 never shows as 100.',
  ),
  formulas: say(
    '“总览”右侧灰色各列是未取整的得分；最终得分、失分、折算分和分组统计都是由它们算出的公式，统计后再取整，所以与报告逐位相同。改动灰色各列，表中会跟着变。',
    'The grey columns on the right of “Overview” hold the scores before rounding; final, lost and converted points and the statistics are formulas over them, rounded last, so that they agree with the report digit by digit. Change a grey cell and the table follows.',
  ),
  gaps: say(
    '缺口数、豁免数用公式从“缺口”表数出；每家单位的“缺口失分合计”应等于 100 减自评得分。',
    'Gaps and waived gaps are counted by formula from the sheet “Gaps”; the points that a unit lost by gaps equal 100 less its self score.',
  ),
  ranks: say(
    '名次、等次是评定的结果，不是公式：同分先后和名额边界按评分办法定。',
    'Ranks and grades are results, not formulas: ties and borders of quotas are decided by the policy.',
  ),
  sort: say(
    '各表可以筛选、排序；统计按组别的名称计算，排序以后仍然正确。',
    'Tables can be filtered and sorted; statistics go by the name of the group and stay right.',
  ),
} as const satisfies Record<string, Text>;
