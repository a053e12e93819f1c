/** Headers that ledgers in use write → our fields. What the schema calls a field needs no entry here. */
import type { RegisterName } from '../model.ts';

/** Columns that carry nothing of their own. */
export const IGNORED: readonly string[] = ['序号', '行号', '项次', 'no', 'no.', '#'];

/** Field → other headers for it, in every register that has the field. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  for: ['要求编号', '公开要求', '对应公开要求', '对应条款', '要点编号', '要求'],
  title: ['信息名称', '名称', '信息标题', '公文标题', '文件名称', '文件标题', '事项名称', '题名'],
  url: ['链接', '链接地址', '公开网址', '公开地址', '网页地址', '附件或链接', '网站链接'],
  channel: ['渠道', '公开平台', '公开方式', '发布渠道', '公开载体'],
  published: ['公开日期', '公开时间', '发布时间', '发文日期', '上网日期', '上网时间'],
  formed: ['生成时间', '生成日期', '形成时间', '形成日期', '成文时间', '成文日期', '制作日期'],
  approved: ['批准时间', '批复日期'],
  period: ['期间', '所属期', '时期', '月份', '季度'],
  covers: ['要素', '包含要素', '内容要素', '公开内容', '包含内容'],
  subject: ['公开对象', '项目', '项目名称'],
  number: ['信息编号', '发文字号', '文件编号', '字号', '索引号', '申请编号', '提案编号', '建议编号'],
  media: ['形式', '公开形式'],
  updates: ['更新频率', '更新频次', '周期'],
  openness: ['公开类别', '公开类型', '公开形式属性', '信息公开属性'],
  note: ['内容描述', '说明备注', '其他', '描述'],
  reason: ['不予公开的理由', '不予公开理由', '不公开理由', '依据理由', '原因', '免予公开理由'],
  kind: ['类型', '种类', '公文种类', '活动类型'],
  date: ['时间', '举办日期', '会议日期', '活动日期'],
  received: ['收到时间', '受理日期', '申请日期', '收到申请日期'],
  replied: ['答复时间', '办结时间', '回复日期', '答复日期'],
  outcome: ['答复结果', '处理结果', '答复方式'],
  noticed: ['发现日期', '发生时间'],
  responded: ['首次回应时间', '回应日期'],
  where: ['平台', '回应渠道'],
  participants: ['参加人', '参与人员', '出席人员'],
  since: ['启用日期', '印发日期', '设立日期', '生效日期', '开始日期'],
  document: ['文件', '制度文件', '依据'],
  name: ['指标名称'],
  value: ['数量', '完成值', '实际值', '指标值'],
  unit: ['计量单位'],
  status: ['有效性', '效力'],
  department: ['单位', '填报单位', '部门名称', '单位名称', '填报部门'],
  asOf: ['截止日期', '数据截至', '填报截至'],
  catalog: ['工作要点', '目录'],
  'contact.name': ['联系人', '填报人', '经办人', '联系人姓名'],
  'contact.phone': ['电话', '联系电话', '联系人电话'],
  'interpretation.url': ['解读网址', '解读链接', '政策解读网址', '政策解读链接'],
};

/** Other names of sheets. */
export const SHEETS: { readonly [R in RegisterName]: readonly string[] } = {
  disclosures: ['公开信息', '主动公开台账', '主动公开信息', '信息公开台账', '已公开信息'],
  documents: ['公文', '文件台账', '发文台账'],
  decisions: ['重大行政决策', '重大决策台账', '重大决策'],
  requests: ['依申请公开', '依申请台账'],
  incidents: ['政务舆情', '舆情台账', '舆情回应'],
  proposals: ['建议提案', '人大建议政协提案', '提案台账'],
  activities: ['会议活动', '活动台账', '会议台账'],
  arrangements: ['制度安排', '制度台账', '制度机制'],
  measures: ['指标', '数据指标'],
  statements: ['说明情况', '不适用说明', '情况说明台账'],
};

/** No column has a longer name. */
const LONGEST = 200;

/** 帐 for 账, full-width letters, spaces, brackets with a remark, the star of a required column: none of them makes another header. */
export const bare = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[（(【[].*?[)）】\]]/gu, '')
    .replaceAll('帐', '账')
    .replace(/[\s*＊:：·•・.\-_/]+/gu, '')
    .toLowerCase();
