/** A small catalogue with one requirement of every rule kind. */
import type { Catalog, Point, Requirement, Section } from '../../src/model.ts';

const common = {
  en: { title: 'Title in English', prove: 'A record proves it.', remedy: 'Publish it, then add a record.' },
  cite: ['按月公开本区财政收支情况,说明财政收支增减变化等事项'],
  level: 'binding',
  units: ['区财政局'],
  bound: 'leads',
  shared: false,
  leads: ['区财政局'],
  absolute: false,
  prove: 'disclosures 中每月一条，写明 period 和 covers。',
  remedy: '补发缺的月份并说明增减变化，再在 disclosures 中加一条写明该月的记录。',
  note: '原文只写“按月”，没有日期；按次月 20 日读。',
  example:
    'disclosures:\n  - for: 2.1.6\n    url: https://www.jingan.gov.cn/xxgk/016001/20170215/6f1c2d3e-0101-4a5b-9c8d-000000020901.html\n',
  counterexample: '',
} as const;

export const requirements: readonly Requirement[] = [
  {
    ...common,
    id: '2.1.6',
    title: '按月公开财政收支情况并说明增减变化',
    rule: 'periodic',
    with: { every: 'month', elements: ['财政收入', '财政支出'], due: { limit: 'monthly', of: 'periodEnd' } },
  },
  {
    ...common,
    id: '2.1.7',
    title: '公开预决算',
    bound: ['departments', 'livelihood', '区财政局'],
    units: ['区财政局', '区教育局'],
    cite: ['全面公开', '财政预决算'],
    rule: 'publish',
    with: {
      elements: ['预算', '决算'],
      per: 'subject',
      channels: { all: ['区门户网站', '政府公报'] },
      media: { any: ['图表', '视频'] },
      by: '2017-12-31',
      within: { days: 1, unit: 'working', of: 'approved' },
      updated: '实时',
    },
  },
  {
    ...common,
    id: '2.1.8',
    title: '不公开的说明理由',
    level: 'expected',
    rule: 'each',
    with: {
      in: 'documents',
      where: { openness: ['依申请公开', '不予公开'], url: false, policy: true },
      must: [
        { that: { required: ['reason'] }, says: '没有说明理由。', en: 'No reason is given.', else: 'flawed' },
        {
          that: { anyOf: [{ within: { field: 'published', of: 'formed', limit: 'opinion' } }] },
          says: '发布晚了。',
          en: 'Published late.',
          else: 'late',
        },
      ],
    },
  },
  {
    ...common,
    id: '2.1.9',
    title: '召开会议',
    level: 'encouraged',
    absolute: true,
    shared: true,
    leads: ['区财政局'],
    rule: 'hold',
    with: { kind: ['列席会议', '座谈会'], times: 2, participants: { all: ['专家', '媒体'] } },
  },
  {
    ...common,
    id: '2.1.10',
    title: '建立制度',
    bound: 'all',
    rule: 'arrange',
    with: { kind: '制度', elements: ['标准'] },
  },
  {
    ...common,
    id: '2.1.11',
    title: '分值权重',
    bound: 'towns',
    rule: 'measure',
    with: { name: '权重', atLeast: 4, unit: '%' },
  },
];

export const point: Point = {
  id: '2.1',
  title: '深入推进财政信息公开',
  en: 'Fiscal information',
  leads: ['区财政局'],
  text: '深入推进财政信息公开。全面公开区本级、区级各部门、各街镇的财政预决算和“三公”经费预决算信息。加大政府债务情况的公开力度。按月公开本区财政收支情况,说明财政收支增减变化等事项,及时回应热点问题。(牵头部门:区财政局)',
  requirements,
};
export const section: Section = {
  id: '2',
  title: '围绕促进经济发展推进公开',
  en: 'Openness for economic development',
  points: [point],
};
export const catalog: Catalog = {
  id: 'jingan-2017',
  version: '1.0.0',
  title: '2017年静安区政务公开工作要点',
  en: 'Key Points',
  issuer: '上海市静安区人民政府办公室',
  year: 2017,
  period: { from: '2017-01-01', to: '2017-12-31' },
  timezone: 'Asia/Shanghai',
  closes: '2018-03-31',
  groups: [
    { id: 'departments', title: '部门', en: 'Departments' },
    { id: 'towns', title: '街镇', en: 'Streets and towns' },
  ],
  tags: [{ id: 'livelihood', title: '民生部门', en: 'Livelihood departments' }],
  units: [
    { short: '区财政局', full: '上海市静安区财政局', aliases: [], group: 'departments', tags: [] },
    {
      short: '区教育局',
      full: '上海市静安区教育局',
      aliases: [],
      group: 'departments',
      tags: ['livelihood'],
    },
  ],
  channels: [],
  hosts: [],
  limits: {
    monthly: {
      days: 20,
      unit: 'natural',
      title: '月度信息发布时限',
      en: 'Monthly figures',
      basis: '本工具的读法',
      note: '次月20日',
    },
    opinion: { days: 48, unit: 'hours', title: '舆情回应时限', en: 'Response', basis: '国办发〔2016〕61号' },
  },
  sections: [section],
  digest: 'sha256:0',
};
