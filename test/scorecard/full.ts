/** A scorecard of the made-up county in which every part has something to tell, an impact, and the same full of hostile strings. */
import type {
  Impact,
  Place,
  Points,
  Report,
  Scorecard,
  Text,
  TrendSide,
  UnitResult,
} from '../../src/model.ts';
import { sampleScorecard } from '../support/scorecard.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const points = (exact: string): Points => {
  const [n = '0', d = '1'] = exact.split('/');
  return { value: Math.floor((Number(n) / Number(d)) * 100 + 1e-9) / 100, exact };
};
const place = (file: string, line: number, column = 5): Place => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 4,
  excerpt: '  - for: 1.1.1',
});
const side = (value: number | null, grade: Text | null, rank: number | null): TrendSide => ({
  status: value === null ? 'absent' : 'judged',
  final: { value, exact: value === null ? null : `${value * 10}/10` },
  grade,
  rank,
});

const excellent = say('优秀', 'Excellent');
const good = say('良好', 'Good');
const adequate = say('合格', 'Adequate');
const inadequate = say('不合格', 'Inadequate');

const base = sampleScorecard();
const settled = { file: '复核.yaml', digest: 'sha256:4', entries: [] };

/** One unit was reviewed, another vetoed. */
const units = base.units.map((row): UnitResult => {
  if (row.unit.short === '县统计局')
    return {
      ...row,
      raw: { value: 75, exact: '75' },
      reviewed: { value: 89.2, exact: '2500/28' },
      waived: 1,
      warnings: 2,
    };
  if (row.unit.short === '样镇')
    return {
      ...row,
      grade: inadequate,
      vetoed: ['1.2.3'],
      because: say(
        '1.2.3 未达，一票否决，定为最低等次“不合格”',
        '1.2.3 failed, a veto: the lowest grade, Inadequate',
      ),
    };
  return row;
});

export const full: Scorecard = {
  ...base,
  asOf: null,
  units,
  report: { ...base.report, reviews: settled, waivers: { ...settled, file: '豁免.yaml' } },
  strays: [
    { file: '无名.yaml', declared: null },
    { file: '错名.yaml', declared: '县府办公室' },
  ],
  method: [
    {
      title: say('计分', 'Scoring'),
      lines: [
        say(
          '硬性要求权重 3，一般 1，倡导不计分。',
          'Binding requirements weigh 3, expected 1, encouraged nothing.',
        ),
        say('逾期、欠妥的各得一半。', 'What is late or flawed earns one half.'),
      ],
    },
    { title: say('等次', 'Grades'), lines: [say('90 分以上为优秀。', 'Excellent from 90.')] },
  ],
  groups: base.groups.map((group, i) =>
    i > 0
      ? {
          ...group,
          grades: group.grades.map((each) => ({
            ...each,
            units: each.grade.zh === '不合格' ? ['样镇', '示例乡', '例乡'] : [],
          })),
        }
      : {
          ...group,
          quotas: [
            {
              grade: excellent,
              places: 1,
              taken: 1,
              border: say(
                '县民政局与县统计局同分，硬性要求达标率 100.0% 比 50.0%，县民政局入围',
                'decided by binding requirements',
              ),
            },
            { grade: good, places: 2, taken: 1 },
          ],
        },
  ),
  district: {
    ...base.district,
    common: Array.from({ length: 12 }, (_, i) => ({
      requirement: i < 2 ? '1.2.1' : `1.2.${i + 1}`,
      key: i === 0 ? '收费标准' : null,
      keys: i === 0 ? ['收费标准', '办事指南', '电话', '地址'] : [],
      title: say('公布办事指南和收费标准', 'Guides and fees'),
      level: i % 2 === 0 ? ('binding' as const) : ('expected' as const),
      units: ['示例乡', '例乡'],
      of: 4,
    })),
    uncovered: [
      {
        requirement: '1.1.2',
        title: say('召开示例会议', 'Hold a meeting'),
        leads: ['县统计局', '县民政局'],
        best: 'partial',
      },
    ],
  },
  plausibility: {
    copies: [
      {
        units: ['示例乡', '例乡'],
        files: ['示例乡.yaml', '例乡.yaml'],
        similarity: points('9/10'),
        alike: 9,
        records: [10, 9],
        examples: [
          { title: '办事指南（示例）', places: [place('示例乡.yaml', 5), place('例乡.yaml', 5)] },
          { title: '制度', places: [place('示例乡.yaml', 9), place('例乡.yaml', 8)] },
          { title: '会议', places: [place('示例乡.yaml', 12), place('例乡.yaml', 11)] },
        ],
      },
    ],
    addresses: [
      {
        url: 'https://www.example.gov.cn/a/5.html',
        joint: false,
        uses: [
          { unit: '样镇', place: place('样镇.yaml', 5, 35) },
          { unit: '示例乡', place: place('示例乡.yaml', 5, 35) },
        ],
      },
    ],
    outliers: [{ unit: '样镇', notapplicable: 3, bound: 4, share: '3/4', median: '0', fence: '1/4' }],
    moved: [
      {
        unit: '县统计局',
        raw: points('75'),
        adjusted: points('2500/28'),
        change: points('400/28'),
        waivers: 0,
        reviews: 1,
      },
    ],
    days: [
      { date: '2019-12-31', units: ['县统计局'] },
      { date: '2020-03-31', units: ['县民政局', '样镇'] },
    ],
  },
  trend: {
    before: say('2018年的成绩单', 'the scorecard of 2018'),
    comparable: false,
    differences: [{ kind: 'policy', before: 'default 0.9.0', after: 'default 1.0.0' }],
    units: [
      {
        unit: '县民政局',
        before: side(81.5, good, 2),
        after: side(100, excellent, 1),
        change: points('37/2'),
        places: 1,
        fixed: ['1.1.2#1', '1.2.1#收费标准'],
        open: [],
        new: [],
      },
      {
        unit: '县统计局',
        before: side(90.1, excellent, 1),
        after: side(89.2, good, 2),
        change: { value: -0.82, exact: '-571/700' },
        places: -1,
        fixed: [],
        open: ['1.1.1#2019-Q4'],
        new: [],
      },
      {
        unit: '县财政局',
        before: side(70, adequate, 3),
        after: side(null, null, null),
        change: null,
        places: null,
        fixed: [],
        open: [],
        new: [],
      },
      {
        unit: '样镇',
        before: side(62.5, adequate, 1),
        after: side(62.5, inadequate, 1),
        change: points('0'),
        places: 0,
        fixed: [],
        open: ['1.2.3#样〔2019〕1号'],
        new: ['1.2.1#办事指南'],
      },
      {
        unit: '例乡',
        before: null,
        after: side(50, inadequate, 2),
        change: null,
        places: null,
        fixed: [],
        open: [],
        new: [],
      },
    ],
  },
};

const requirement = (id: string): { readonly requirement: string; readonly title: Text } => ({
  requirement: id,
  title: say('公布办事指南和收费标准', 'Guides and fees'),
});
export const impact: Impact = {
  $schema: 'urn:zwgk:impact:1',
  form: 1,
  before: { catalog: say('示例县公开要点', 'Work points'), policy: say('默认评分办法', 'Default policy') },
  after: { catalog: say('示例县公开要点', 'Work points'), policy: say('从严评分办法', 'Strict policy') },
  differences: [{ kind: 'policy', before: 'default 1.0.0', after: 'strict 1.0.0' }],
  counts: { up: 1, down: 1, same: 3, regraded: 2 },
  units: [
    {
      unit: '县民政局',
      before: side(80, good, 2),
      after: side(92.5, excellent, 1),
      change: points('25/2'),
      places: 1,
      movers: [
        { ...requirement('1.2.1'), why: 'weight', points: points('9') },
        { ...requirement('1.2.2'), why: 'verdict', points: points('3') },
        { ...requirement('1.2.3'), why: 'share', points: points('1') },
        { ...requirement('1.2.4'), why: 'added', points: points('-1/2') },
        { ...requirement('1.2.5'), why: 'removed', points: points('1/4') },
        { ...requirement('1.2.6'), why: 'share', points: points('1/300') },
        { ...requirement('1.2.7'), why: 'share', points: points('-1/300') },
      ],
      rest: points('-1/4'),
    },
    {
      unit: '县统计局',
      before: side(89.2, good, 1),
      after: side(85, good, 2),
      change: { value: -4.29, exact: '-30/7' },
      places: -1,
      movers: [{ ...requirement('1.2.1'), why: 'weight', points: { value: -4.29, exact: '-30/7' } }],
      rest: points('0'),
    },
    {
      unit: '样镇',
      before: side(62.5, adequate, 1),
      after: side(62.5, inadequate, 1),
      change: points('0'),
      places: 0,
      movers: [],
      rest: points('0'),
    },
    {
      unit: '例乡',
      before: side(50, inadequate, 2),
      after: side(50, inadequate, 3),
      change: points('0'),
      places: -1,
      movers: [],
      rest: points('0'),
    },
    {
      unit: '示例乡',
      before: side(50, inadequate, 2),
      after: side(50, inadequate, 2),
      change: points('0'),
      places: 0,
      movers: [],
      rest: points('0'),
    },
  ],
};
export const nobody: Impact = {
  ...impact,
  differences: [],
  counts: { up: 0, down: 0, same: 1, regraded: 0 },
  units: impact.units.slice(-1),
};

/** Values of a closed set, numbers, and ids that tie one part to another: no file can put anything else there. */
const CLOSED = new Set([
  ...['$schema', 'status', 'state', 'result', 'final', 'level', 'rule', 'kind', 'severity', 'from', 'failOn'],
  ...['exact', 'digest', 'due', 'code', 'credits', 'version', 'granted', 'expires', 'best', 'why', 'limited'],
  ...['share', 'median', 'fence', 'group', 'old', 'new'],
]);
const poison = (value: unknown, key: string, text: string, how: 'after' | 'instead'): unknown => {
  if (typeof value === 'string') {
    if (CLOSED.has(key)) return value;
    return how === 'instead' ? text : `${value}${text}`;
  }
  if (Array.isArray(value)) return value.map((inner) => poison(inner, key, text, how));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, poison(inner, name, text, how)]),
  );
};
const decided = { department: '例乡', requirement: '1.2.1', place: place('复核.yaml', 3) };
/** One of a kind is as good as many. */
const small: Scorecard = {
  ...full,
  report: {
    ...full.report,
    reviews: {
      ...settled,
      entries: [
        {
          ...decided,
          ...{ old: 'partial', new: 'partial', credits: '3/4', status: 'applied' },
          ...{ remark: '从宽认定', date: '2020-01-16', authority: '县府办政务公开科' },
        },
      ],
    },
    waivers: {
      ...settled,
      entries: [
        {
          ...decided,
          ...{
            reason: '系统迁移',
            approver: '县府办',
            reference: '县府办〔2019〕1号',
            gaps: ['1.2.1#收费标准'],
          },
          ...{ granted: '2019-05-02', expires: '2020-06-30', status: 'applied' },
        },
      ],
    },
  },
  units: full.units.filter(({ unit }) => !['县教育局', '示例乡'].includes(unit.short)),
  district: {
    ...full.district,
    requirements: full.district.requirements.slice(0, 2),
    common: full.district.common.slice(0, 1),
  },
};
/** With a string put at the end, or in place, of every string that a file may have written. */
export const scorecardWith = (text: string, how: 'after' | 'instead' = 'after'): Scorecard => {
  const { groups, ...rest } = small;
  const mixed = poison(rest, '', text, how) as Omit<Scorecard, 'groups'>;
  // The ids of groups tie rows to them.
  const named = groups.map((group) => ({ ...(poison(group, '', text, how) as typeof group), id: group.id }));
  return { ...mixed, groups: named, report: poison(small.report, '', text, how) as Report };
};
export const impactWith = (text: string, how: 'after' | 'instead' = 'after'): Impact =>
  poison(impact, '', text, how) as Impact;
