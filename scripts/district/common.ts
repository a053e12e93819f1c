/** What every unit owes: its budget, its own check of withheld documents, its report to the head, its people. */
import type { Row } from '../../src/model.ts';
import { addDays } from '../../src/rules/calendar.ts';
import { dayOf, later, workday } from './days.ts';
import { addressOf, type Entry, fill, type Making, mattersOf, nth, PORTAL, sample } from './making.ts';

/** Ids of the requirements that are met here, by what they ask for. */
export const COMMON = {
  budgets: { departments: '2.1.2', towns: '2.1.3' },
  attended: '5.1.4',
  checked: '5.2.7',
  reported: '5.2.8',
  heard: '5.5.3',
  promoted: '5.5.4',
  office: '5.5.5',
  staff: '5.5.6',
} as const;
export const COMMON_IDS: ReadonlySet<string> = new Set([
  ...Object.values(COMMON.budgets),
  ...Object.values(COMMON).filter((id): id is Exclude<typeof id, object> => typeof id === 'string'),
]);

/** Approved by the council or the finance bureau, and out within twenty days. */
const budgetRow = (making: Making, id: string, which: '预算' | '决算'): Row => {
  const { unit, year } = making;
  const draw = making.draw.of(which);
  const approved =
    which === '预算' ? dayOf(year, draw.number('day', 33, 42)) : dayOf(year, draw.number('day', 220, 232));
  const published = workday(addDays(approved, draw.number('wait', 6, 16)));
  const about =
    which === '预算' ? `${year}年部门预算及“三公”经费预算` : `${year - 1}年部门决算及“三公”经费决算`;
  const title = unit.group === 'towns' ? about.replace('部门', '') : about;
  return {
    for: id,
    title: sample(`${unit.full}${title}`),
    url: addressOf(making, 1, published, which),
    channel: draw.chance('column', 0.3) ? [PORTAL, '信息公开专栏'] : PORTAL,
    approved,
    published,
    covers: [which, `“三公”经费${which}`],
    ...(draw.chance('media', 0.4) ? { media: ['文字', '图表'] } : {}),
  };
};

export const budgetsOf = (making: Making): readonly Entry[] => {
  const id = making.unit.group === 'towns' ? COMMON.budgets.towns : COMMON.budgets.departments;
  const own = { ...making, draw: making.draw.of('budgets') };
  return (['预算', '决算'] as const).map((which) => ({ row: budgetRow(own, id, which), proves: id }));
};

const HEARD = [
  '听取上半年政务公开工作汇报',
  '专题听取政务公开工作汇报',
  '研究政务公开重点工作并听取汇报',
  '听取政务公开自查情况汇报',
] as const;
/** A bureau has a 局长, a commission, an office or a street a 主任, the town a 镇长. */
const meetingOf = ({ short }: Making['unit']): string =>
  short.endsWith('镇') ? '镇长办公会' : short.endsWith('局') ? '局长办公会' : '主任办公会';
const TRAINED = ['政务公开业务培训', '信息公开条例学习', '公文公开属性认定培训', '网站信息员培训'] as const;

export const activitiesOf = (making: Making): readonly Entry[] => {
  const { trade, unit, year } = making;
  const draw = making.draw.of('activities');
  const meeting = meetingOf(unit);
  const checked = dayOf(year, draw.number('checked', 285, 330));
  const entries: Entry[] = [
    {
      proves: COMMON.heard,
      row: {
        kind: '听取汇报',
        title: sample(`${meeting}${draw.one('heard', HEARD)}`),
        date: dayOf(year, draw.number('heard/day', 170, 325)),
        participants: ['主要负责人', draw.one('others', ['各科室负责人', '分管领导', '办公室负责人'])],
        record: `${meeting}纪要〔${year}〕${draw.number('minutes', 5, 24)}号（示例）`,
      },
    },
    {
      proves: COMMON.checked,
      row: {
        kind: '公文自查',
        title: sample(
          draw.one('checked/title', [
            `${year}年未主动公开公文全面自查`,
            '未主动公开公文逐件复核',
            `${year}年公文公开属性自查`,
            '依申请公开和不予公开公文清理自查',
          ]),
        ),
        date: checked,
        record: draw.one('checked/record', [
          '未主动公开公文自查情况表（示例）',
          '公文公开属性自查登记表（示例）',
          '公文自查台账（示例）',
        ]),
      },
    },
    {
      proves: COMMON.reported,
      row: {
        kind: '自查报送',
        title: sample(
          draw.one('reported', [
            '向区府办报送公文自查整改情况',
            '报送未主动公开公文自查和整改情况',
            '公文自查整改报告报送区府办',
          ]),
        ),
        date: later(checked, draw.number('reported/wait', 4, 18)),
        record: `${trade.sign}〔${year}〕${draw.number('reported/number', 40, 79)}号 关于公文自查整改情况的报告（示例）`,
      },
    },
  ];
  if (unit.tags.includes('livelihood')) {
    entries.unshift({
      proves: COMMON.attended,
      row: {
        kind: '列席会议',
        title: sample(
          fill(
            draw.one('attended', ['{m}专题会议', '{m}方案审议会', '{m}工作推进会']),
            nth(mattersOf({ ...making, draw }, 'attended/matter'), 0),
          ),
        ),
        date: dayOf(year, draw.number('attended/day', 120, 320)),
        participants: draw.one('attended/who', [
          ['公众代表', '专家'],
          ['利益相关方', '媒体'],
          ['公众代表', '利益相关方'],
        ]),
        record: `专题会议纪要〔${year}〕${draw.number('attended/minutes', 3, 19)}号（示例）`,
      },
    });
  }
  if (draw.chance('trained', 0.4)) {
    entries.push({
      row: {
        kind: '培训',
        title: sample(draw.one('trained/title', TRAINED)),
        date: dayOf(year, draw.number('trained/day', 80, 320)),
        participants: [draw.one('trained/who', ['各科室信息员', '公文经办人员', '政务公开工作人员'])],
        record: '培训签到表（示例）',
      },
    });
  }
  return entries;
};

export const arrangementsOf = (making: Making): readonly Entry[] => {
  const { trade, unit, year } = making;
  const draw = making.draw.of('arrangements');
  const office =
    unit.short === '彭浦镇' || unit.group === 'towns'
      ? '党政办公室'
      : draw.one('office', ['办公室', '综合科', '秘书科']);
  const promoted = dayOf(year, draw.number('promoted', 95, 240));
  const assigned = dayOf(year, draw.number('assigned', 60, 130));
  return [
    {
      proves: COMMON.promoted,
      row: {
        for: COMMON.promoted,
        kind: draw.one('kind', ['方案', '工作', '计划']),
        title: sample(
          draw.one('promoted/title', [
            `${year}年政务公开工作安排`,
            '政务公开重点任务分解',
            `${year}年政务公开工作推进计划`,
            '政务公开工作分工方案',
          ]),
        ),
        since: promoted,
        document: `${trade.sign}〔${year}〕${draw.number('promoted/number', 6, 39)}号（示例）`,
      },
    },
    {
      proves: COMMON.office,
      row: {
        for: COMMON.office,
        kind: '机构',
        title: sample(`${office}承担政务公开工作`),
        since: assigned,
        document: draw.one('office/document', [
          '关于明确政务公开工作机构的通知（示例）',
          '内设机构职责分工（示例）',
          '政务公开职责分工表（示例）',
        ]),
      },
    },
    {
      proves: COMMON.staff,
      row: {
        for: COMMON.staff,
        kind: '人员',
        title: sample(
          draw.one('staff', [
            '政务公开专职一名、各科室信息员各一名',
            '政务公开工作人员两名',
            '政务公开联络员和信息员名单',
          ]),
        ),
        since: assigned,
        document: draw.one('staff/document', [
          '政务公开信息员名单（示例）',
          '关于明确政务公开工作人员的通知（示例）',
          '科室岗位职责（示例）',
        ]),
      },
    },
  ];
};
