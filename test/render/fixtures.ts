/** Hand-written reports: a department with every kind of finding, an empty one, one that cannot be judged, a perfect one. */
import { gate } from '../../src/assess/gate.ts';
import type {
  DepartmentReport,
  Exact,
  ExpectationReport,
  FindingReport,
  Gap,
  Place,
  Problem,
  Report,
  Result,
  SectionReport,
  State,
  Text,
} from '../../src/model.ts';

export const text = (zh: string, en: string): Text => ({ zh, en });

const share = (exact: Exact): { value: number; exact: Exact } => {
  const [n = '0', d = '1'] = exact.split('/');
  return { value: Math.floor((Number(n) / Number(d)) * 10) / 10, exact };
};

/** The place of `needle` in the `nth` line that holds it. */
export function placeIn(file: string, source: string, needle: string): Place {
  const at = source.indexOf(needle);
  if (at < 0) throw new Error(`not in the source: ${needle}`);
  const before = source.slice(0, at).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return {
    file,
    line,
    column,
    endLine: line,
    endColumn: column + needle.length,
    excerpt: source.split('\n')[line - 1] ?? '',
  };
}

export const manifest = `zwgk: 1
catalog: jingan-2017
department: 区财政局
asOf: 2017-12-31

disclosures:
  - for: 2.1.6
    title: 静安区2017年5月财政收支情况（示例），附财政收支增减变化说明
    published: 2017-06-26
    period: 2017-05
    covers: [财政收入, 财政支出]
  - { for: 2.1.2, title: 静安区2017年区本级“三公”经费预算（示例）, channel: 政务微博, published: 2017-03-01, url: "https://weibo.com/jingan/status/4081234567890123456" }
documents:
  - { title: 关于印发《静安区政府购买服务目录》的通知（示例）, openness: 不予公开 }
`;
const file = 'examples/jingan-2017/finance.yaml';
const root: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 5, excerpt: 'zwgk: 1' };

export function gapOf(
  id: string,
  gap: Partial<Gap> & { message: Text; lost?: never; gain?: never } & { costs?: Exact; back?: Exact },
): Gap {
  const { costs = '2/5', back = costs, ...rest } = gap;
  return {
    id,
    key: id.split('#')[1] ?? '',
    state: 'missing',
    mend: text(
      '补发缺的内容，再在 disclosures 中加一条记录。',
      'Publish what is missing, then add a record under disclosures.',
    ),
    faults: [{ code: 'absent' }],
    due: '2017-12-31',
    pointer: '',
    place: root,
    lost: share(costs),
    gain: share(back),
    ...rest,
  };
}

export function findingOf(
  id: string,
  finding: Partial<FindingReport> & { title: Text; loses?: Exact },
): FindingReport {
  const { loses = '0', gaps = [], ...rest } = finding;
  return {
    id,
    cite: ['按月公开本区财政收支情况,说明财政收支增减变化等事项'],
    level: 'binding',
    weight: 3,
    shared: false,
    rule: 'publish',
    result: 'pass',
    credits: '1',
    due: 1,
    lost: share(loses),
    expectations: gaps.map(
      (gap): ExpectationReport => ({ key: gap.key, kind: 'element', state: gap.state, due: gap.due }),
    ),
    gaps,
    ...rest,
  };
}

const noResults: Record<Result, number> = {
  pass: 0,
  partial: 0,
  fail: 0,
  pending: 0,
  notapplicable: 0,
  informational: 0,
  error: 0,
};
const noStates: Record<State, number> = { met: 0, late: 0, flawed: 0, missing: 0, pending: 0 };

export function departmentOf(part: Partial<DepartmentReport>): DepartmentReport {
  return {
    file,
    digest: 'sha256:0',
    status: 'judged',
    declared: '区财政局',
    unit: { short: '区财政局', full: '上海市静安区财政局', group: 'departments' },
    asOf: { date: '2017-12-31', from: 'manifest' },
    problems: [],
    score: { value: 100, exact: '100' },
    grade: text('优秀', 'Excellent'),
    vetoed: [],
    coverage: { judged: 0, bound: 0 },
    results: noResults,
    states: noStates,
    sections: [],
    priorities: [],
    upcoming: [],
    doubts: [],
    ...part,
  };
}

const months = ['01', '02', '03', '04', '06', '07', '08'];
const nextMonth = (month: string): string => String(Number(month) + 1).padStart(2, '0');
const disclosures = placeIn(file, manifest, 'disclosures');
const monthly = findingOf('2.1.6', {
  title: text(
    '按月公开财政收支情况并说明增减变化',
    'Monthly revenue and expenditure with explanation of changes',
  ),
  rule: 'periodic',
  result: 'partial',
  credits: '9/2',
  due: 12,
  loses: '141/100',
  gaps: [
    ...months.map((month) =>
      gapOf(`2.1.6#2017-${month}`, {
        message: text(`没有2017年${Number(month)}月的记录。`, `No record for 2017-${month}.`),
        due: `2017-${nextMonth(month)}-20`,
        pointer: '/disclosures',
        place: disclosures,
        costs: '1/5',
        mend: text(
          '补发缺的月份并说明增减变化，再在 disclosures 中加一条写明该月的记录。',
          'Publish the month’s figures with the explanation, then add a record with that period.',
        ),
      }),
    ),
    gapOf('2.1.6#2017-05', {
      state: 'late',
      message: text(
        '2017年5月的记录发布于 2017-06-26，晚了 6 天。',
        'The record for 2017-05 was published on 2017-06-26, 6 days late.',
      ),
      due: '2017-06-20',
      pointer: '/disclosures/0/published',
      place: placeIn(file, manifest, '2017-06-26'),
      faults: [{ code: 'late', on: '2017-06-26', due: '2017-06-20', days: 6 }],
      costs: '1/130',
      back: '0',
      mend: text(
        '以后每月 20 日前公开上月数据；已经晚了的，写明原因。',
        'From now on publish by the 20th; the delay itself cannot be mended.',
      ),
    }),
  ],
});
const periods = {
  ...monthly,
  expectations: monthly.expectations.map((one) => ({ ...one, kind: 'period' as const })),
};

const channel = findingOf('2.1.2', {
  title: text(
    '公开区本级、区级各部门、各街镇的“三公”经费预决算信息',
    'Budgets and final accounts of the three public expenses',
  ),
  cite: ['全面公开区本级、区级各部门、各街镇的财政预决算和“三公”经费预决算信息'],
  result: 'partial',
  credits: '21/2',
  due: 12,
  loses: '7/10',
  gaps: [
    gapOf('2.1.2#区本级“三公”经费预算', {
      state: 'flawed',
      message: text('公开渠道是政务微博，应为区门户网站。', 'Published on 政务微博 instead of 区门户网站.'),
      pointer: '/disclosures/1/channel',
      place: placeIn(file, manifest, '政务微博'),
      faults: [{ code: 'channel', have: ['政务微博'], want: { all: ['区门户网站'] } }],
      costs: '3/10',
      mend: text(
        '在区门户网站再公开一次，把渠道改为区门户网站。',
        'Publish it on 区门户网站 too and name that channel.',
      ),
    }),
    gapOf('2.1.2#no-url', {
      state: 'flawed',
      message: text('网址不是政府网站的。', 'The address is not on a government site.'),
      pointer: '/disclosures/1/url',
      place: placeIn(file, manifest, '"https://weibo.com/jingan/status/4081234567890123456"'),
      faults: [{ code: 'doubted', warning: 'foreign-host' }],
      due: null,
      costs: '2/5',
      mend: text('改填区门户网站上那篇文章的网址。', 'Give the address of the article on the portal.'),
    }),
  ],
});

const failed = findingOf('5.2.1', {
  title: text('不主动公开的公文说明理由', 'Reasons for documents not published'),
  cite: ['对确定为“依申请公开”或者“不予公开”的应当说明理由'],
  rule: 'each',
  result: 'fail',
  credits: '0',
  due: 1,
  loses: '9/5',
  gaps: [
    gapOf('5.2.1#1', {
      message: text(
        '《静安区政府购买服务目录》的通知不予公开，没有说明理由。',
        'Not published, and no reason is given.',
      ),
      due: null,
      pointer: '/documents/0/openness',
      place: placeIn(file, manifest, '不予公开'),
      faults: [{ code: 'must', says: text('没有说明理由', 'no reason given') }],
      costs: '9/5',
      mend: text('在这条公文记录里加上 reason，写明不公开的具体理由。', 'Add a reason to this record.'),
    }),
  ],
});

const lacking = findingOf('2.1.4', {
  title: text(
    '公开机关运行经费、财政专项支出等相关信息',
    'Running costs, special expenditure and related information',
  ),
  cite: [
    '进一步推进公开机关运行经费安排、财政专项支出以及政府采购、绩效评价、国有资产、政府购买服务等相关信息',
  ],
  level: 'expected',
  weight: 1,
  result: 'fail',
  credits: '0',
  due: 4,
  loses: '1/2',
  gaps: ['政府采购', '绩效评价', '国有资产', '政府购买服务'].map((element) =>
    gapOf(`2.1.4#${element}`, {
      message: text(`没有公开“${element}”。`, `“${element}” is not published.`),
      pointer: '/disclosures',
      place: disclosures,
      costs: '1/8',
    }),
  ),
});

const point = (
  id: string,
  zh: string,
  en: string,
  value: number | null,
  findings: readonly FindingReport[],
) => ({
  id,
  title: text(zh, en),
  score: { value, exact: value === null ? null : String(value) },
  findings,
});
const section = (
  id: string,
  zh: string,
  en: string,
  value: number | null,
  points: SectionReport['points'],
): SectionReport => ({
  id,
  title: text(zh, en),
  score: { value, exact: value === null ? null : String(value) },
  points,
});

const hint: Problem = {
  code: 'date-form',
  severity: 'hint',
  message: text('日期“2017年3月1日”按 2017-03-01 读。', 'The date “2017年3月1日” is read as 2017-03-01.'),
  mend: text('请写成 2017-03-01。', 'Write 2017-03-01.'),
  pointer: '/disclosures/1/published',
  place: placeIn(file, manifest, '2017-03-01'),
};

export const rich = departmentOf({
  score: { value: 78.3, exact: '783/10' },
  grade: text('合格', 'Satisfactory'),
  coverage: { judged: 61, bound: 64 },
  vetoed: ['5.2.1'],
  results: { pass: 40, partial: 9, fail: 12, pending: 3, notapplicable: 2, informational: 5, error: 0 },
  states: { met: 150, late: 4, flawed: 6, missing: 28, pending: 12 },
  problems: [hint],
  sections: [
    section('2', '围绕促进经济发展推进公开', 'Openness for economic development', 72.5, [
      point('2.1', '深入推进财政信息公开', 'Fiscal information', 61, [
        channel,
        lacking,
        findingOf('2.1.5', { title: text('公开政府债务情况', 'Government debt') }),
        periods,
        findingOf('2.1.8', {
          title: text('完善财政信息集中公开专栏', 'A column that collects fiscal information'),
          result: 'notapplicable',
          due: 0,
          credits: '0',
          reason: text(
            '情况说明：专栏由区府办统一建设。',
            'Statement: the column is built by the district office.',
          ),
          place: placeIn(file, manifest, 'documents'),
        }),
      ]),
      point('2.3', '推进企业降本减负工作公开透明', 'Lower costs for enterprises', 100, [
        findingOf('2.3.1', { title: text('公开行政事业性收费项目目录', 'Catalogue of fees') }),
      ]),
    ]),
    section('5', '加强制度体系建设', 'Institutions', 84.4, [
      point('5.2', '全面落实公文源头认定机制', 'Openness decided at the source', 66.6, [failed]),
      point('5.4', '强化依申请公开管理和服务', 'Disclosure on request', 100, [
        findingOf('5.4.1', { title: text('依法按时答复申请', 'Requests answered in time') }),
      ]),
      point('5.5', '加强组织保障', 'Organisation', 100, [
        findingOf('5.5.3', {
          title: text('主要负责人年内至少听取一次汇报', 'The principal hears at least one report'),
          result: 'pending',
          due: 0,
          credits: '0',
        }),
      ]),
    ]),
  ],
  priorities: [
    { gaps: ['5.2.1#1'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['2.1.2#no-url'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['2.1.2#区本级“三公”经费预算'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['2.1.6#2017-01'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['2.1.6#2017-02'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['2.1.6#2017-03'], gain: { value: 0.5, exact: '1/2' } },
  ],
  upcoming: [
    {
      id: '2.1.6#2017-12',
      due: '2018-01-20',
      title: text('按月公开财政收支情况并说明增减变化', 'Monthly revenue and expenditure'),
    },
    {
      id: '5.5.3#1',
      due: '2018-01-31',
      title: text('主要负责人年内至少听取一次汇报', 'The principal hears at least one report'),
    },
    {
      id: '5.4.1#静申〔2017〕12号',
      due: '2018-02-08 14:30',
      title: text('依法按时答复申请', 'Requests answered in time'),
    },
    { id: '5.6.2#1', due: null, title: text('专项督查', 'Special inspection') },
    { id: '5.6.3#1', due: null, title: text('培训', 'Training') },
    { id: '5.6.4#1', due: null, title: text('表彰', 'Commendation') },
  ],
  doubts: [
    {
      code: 'foreign-host',
      pointer: '/disclosures/1/url',
      message: text('weibo.com 不是政府网站。', 'weibo.com is not a government site.'),
      place: placeIn(file, manifest, '"https://weibo.com/jingan/status/4081234567890123456"'),
    },
    {
      code: 'shared-address',
      pointer: '/disclosures/0',
      message: text(
        '同一个网址用在 4 条要求上：2.1.1、2.1.2、2.1.3、2.1.4。',
        'One address serves 4 requirements: 2.1.1, 2.1.2, 2.1.3, 2.1.4.',
      ),
      place: placeIn(file, manifest, '静安区2017年5月'),
    },
  ],
});

const bareFile = 'examples/jingan-2017/education.yaml';
const bare: Place = { file: bareFile, line: 1, column: 1, endLine: 1, endColumn: 5, excerpt: 'zwgk: 1' };
const plays = ['招生政策', '招生计划', '学区划分', '入学条件', '报名办法', '录取结果', '咨询方式'];

/** Nothing was written: more than a hundred gaps, all at the root. */
export const empty = departmentOf({
  file: bareFile,
  declared: '区教育局',
  unit: { short: '区教育局', full: '上海市静安区教育局', group: 'departments' },
  asOf: { date: '2017-12-31', from: 'option' },
  score: { value: 0, exact: '0' },
  grade: text('不合格', 'Unsatisfactory'),
  coverage: { judged: 20, bound: 20 },
  results: { ...noResults, fail: 20 },
  states: { ...noStates, missing: 108 },
  sections: [3, 5].map((n) =>
    section(
      String(n),
      n === 3 ? '围绕民生改善推进公开' : '加强制度体系建设',
      n === 3 ? 'Openness for people’s livelihood' : 'Institutions',
      0,
      [
        point(
          `${n}.5`,
          n === 3 ? '推进教育、卫生领域信息公开' : '加强组织保障',
          n === 3 ? 'Education and health' : 'Organisation',
          0,
          Array.from({ length: 10 }, (_, i) => {
            const id = `${n}.5.${i + 1}`;
            const keys =
              i % 4 === 0
                ? ['disclosures']
                : i % 4 === 1
                  ? plays
                  : i % 4 === 2
                    ? plays.map((_, k) => `2017-0${k + 1}`)
                    : plays.concat('一', '二', '三');
            const finding = findingOf(id, {
              title: text(
                ['公开招生入学信息', '按月公开民生数据', '逐件公开建议提案办理结果'][i % 3] ?? '',
                'School admission',
              ),
              cite: [i % 2 === 0 ? '公开入学条件、招生计划、录取结果等信息' : '及时公开'],
              result: 'fail',
              credits: '0',
              due: keys.length,
              loses: '5',
              gaps: keys.map((key, k) =>
                gapOf(`${id}#${key}`, {
                  message:
                    i % 4 === 0
                      ? text('清单里没有公文台账（documents）。', 'The manifest has no register “documents”.')
                      : text(`没有公开“${key}”。`, `“${key}” is not published.`),
                  faults: i % 4 === 0 ? [{ code: 'register', register: 'documents' }] : [{ code: 'absent' }],
                  place: bare,
                  costs: `5/${keys.length}`,
                  due: i % 4 === 2 ? `2017-0${k + 2}-20` : '2017-12-31',
                }),
              ),
            });
            return {
              ...finding,
              expectations: finding.expectations.map((one) => ({
                ...one,
                kind: i % 4 === 2 ? ('period' as const) : one.kind,
              })),
            };
          }),
        ),
      ],
    ),
  ),
  priorities: [
    { gaps: ['3.5.1#disclosures'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['3.5.5#disclosures'], gain: { value: 0.5, exact: '1/2' } },
    { gaps: ['3.5.2#招生政策'], gain: { value: 0.5, exact: '1/2' } },
  ],
});

const brokenFile = 'examples/jingan-2017/environment.yaml';
const brokenText = `zwgk: 1
department：区环保局
disclosures:
  - for: 3.2.1
    title: 静安区2017年空气质量改善目标（示例）——关于本区大气污染防治年度目标任务分解落实情况的说明, pubished: 2017-02-30, channel: 区门户网站
	url: https://www.jingan.gov.cn/
`;
const problem = (code: string, message: Text, mend: Text | undefined, needle: string): Problem => ({
  code,
  severity: 'error',
  message,
  ...(mend === undefined ? {} : { mend }),
  pointer: '',
  place: placeIn(brokenFile, brokenText, needle),
});
export const unjudged = departmentOf({
  file: brokenFile,
  status: 'unjudged',
  declared: null,
  unit: null,
  asOf: null,
  score: { value: null, exact: null },
  grade: null,
  problems: [
    problem(
      'full-width-colon',
      text('“department”后面用了全角冒号。', 'A full-width colon follows “department”.'),
      text('改成半角冒号加一个空格：department: 区环保局', 'Write a colon and a space: department: 区环保局'),
      '：',
    ),
    problem(
      'unknown-field',
      text('“pubished”不是公开信息台账的字段。', '“pubished” is not a field of disclosures.'),
      text('是不是要写“published”（发布日期）？', 'Did you mean “published”?'),
      'pubished',
    ),
    problem('tab', text('这一行用制表符缩进。', 'This line is indented with a tab.'), undefined, '\t'),
  ],
});

export const perfect = departmentOf({
  file: 'examples/jingan-2017/science.yaml',
  declared: '区科委',
  unit: { short: '区科委', full: '上海市静安区科学技术委员会', group: 'departments' },
  coverage: { judged: 12, bound: 12 },
  results: { ...noResults, pass: 12 },
  states: { ...noStates, met: 48 },
  sections: [
    section('2', '围绕促进经济发展推进公开', 'Openness for economic development', 100, [
      point('2.4', '推进政务数据资源开放利用', 'Open data', 100, [
        findingOf('2.4.1', { title: text('开放六个领域的数据资源', 'Data of six fields') }),
      ]),
    ]),
    section('5', '加强制度体系建设', 'Institutions', 100, [
      point('5.2', '全面落实公文源头认定机制', 'Openness decided at the source', 100, [
        findingOf('5.2.1', { title: text('说明理由', 'Reasons') }),
      ]),
      point('5.4', '强化依申请公开管理和服务', 'Disclosure on request', 100, [
        findingOf('5.4.1', { title: text('按时答复', 'Answers in time') }),
      ]),
    ]),
  ],
});

export function reportOf(departments: readonly DepartmentReport[], part: Partial<Report> = {}): Report {
  return {
    $schema: 'https://example.org/report.schema.json',
    form: 1,
    tool: { name: 'zwgk', version: '0.1.0' },
    catalog: {
      id: 'jingan-2017',
      version: '1.0.0',
      title: text(
        '2017年静安区政务公开工作要点',
        'Key Points of Open Government Work in Jing’an District, 2017',
      ),
      digest: 'sha256:1',
    },
    policy: {
      id: 'default',
      version: '1.0.0',
      title: text('默认评分办法', 'Default policy'),
      digest: 'sha256:2',
    },
    only: [],
    requirements: [],
    gate: gate(
      { departments, register: [] },
      { failOn: 'fail', minScores: [], maxGaps: null, submission: false },
    ),
    departments,
    ...part,
  };
}
