/** What comes to a unit from outside: requests for information, proposals, public opinion; and the decisions it takes. */
import type { Row } from '../../src/model.ts';
import { beforeWorkday, later, moment, spread } from './days.ts';
import {
  addressOf,
  areaOf,
  type Entry,
  fill,
  type Making,
  mattersOf,
  nth,
  PORTAL,
  sample,
} from './making.ts';

const ASKED = [
  '申请公开{m}经费使用情况',
  '申请公开{m}检查结果',
  '申请公开某项目{m}批复',
  '申请公开{m}合同文本',
  '申请公开近三年{m}统计数据',
  '申请公开{m}会议纪要',
  '申请公开某处{m}档案材料',
] as const;

export const requestsOf = (making: Making): readonly Entry[] => {
  const { trade, unit, year } = making;
  const draw = making.draw.of('requests');
  const own = { ...making, draw };
  const matters = mattersOf(own, 'matters');
  const count = trade.quiet ? draw.number('count', 0, 1) : draw.number('count', 1, 4);
  return spread(draw, 'days', count, { year, from: 10, to: 345 }).map((received, place) => {
    const each = draw.of(String(place));
    const extended = each.chance('extended', 0.15);
    const replied = later(received, extended ? each.number('wait', 18, 27) : each.number('wait', 4, 13));
    const outcome = each.one('outcome', ['同意公开', '同意公开', '同意部分公开', '不同意公开', '信息不存在']);
    const wide = outcome === '同意公开' && each.chance('wide', 0.5);
    const turned = later(replied, each.number('turned', 2, 12));
    const row: Row = {
      number: `${unit.short.replace(/^区/u, '')}${year}-${String(place + 1).padStart(3, '0')}`,
      title: sample(fill(each.one('title', ASKED), nth(matters, place))),
      received,
      ...(extended ? { extended } : {}),
      replied,
      outcome,
      ...(outcome.startsWith('同意') ? { wide } : {}),
      ...(wide ? { turned, url: addressOf(own, 6, turned, `turned/${place}`) } : {}),
    };
    return { row };
  });
};

const PROPOSED = [
  '关于加强{m}的',
  '关于改进{m}工作的',
  '关于进一步推进{m}的',
  '关于{m}的若干',
  '关于优化{m}的',
] as const;
const PRIVATE = [
  '答复附件含企业商业秘密，作区分处理后公开摘要',
  '答复含个案当事人的个人隐私，隐去后公开摘要',
] as const;

export const proposalsOf = (making: Making): readonly Entry[] => {
  const { trade, index, year } = making;
  const draw = making.draw.of('proposals');
  const own = { ...making, draw };
  const matters = mattersOf(own, 'matters');
  const count = trade.quiet ? draw.number('count', 0, 1) : draw.number('count', 1, 4);
  return spread(draw, 'days', count, { year, from: 115, to: 185 }).map((replied, place) => {
    const each = draw.of(String(place));
    const kind = each.one('kind', ['人大代表建议', '政协提案']);
    const word = kind === '政协提案' ? '提案' : '建议';
    const head = {
      kind,
      number: `示例-${String(1 + index * 4 + place).padStart(3, '0')}`,
      title: sample(`${fill(each.one('title', PROPOSED), nth(matters, place))}${word}`),
    };
    if (each.chance('other', 0.12)) return { row: { ...head, scope: '其他', replied } };
    const published = later(replied, each.number('wait', 3, 14));
    const full = each.chance('full', 0.85);
    const scope = each.one('scope', ['公共利益', '公众权益', '社会关切', ['公共利益', '社会关切']]);
    const row: Row = {
      ...head,
      scope,
      replied,
      published,
      full,
      ...(full ? {} : { reason: each.one('reason', PRIVATE) }),
      channel: [PORTAL, '信息公开专栏'],
      url: addressOf(own, 7, published, `proposal/${place}`),
    };
    return { row };
  });
};

const HEARD = {
  建设性意见: ['市民建议改进{m}', '居民建议增加{m}的便民时段', '网民建议公布{m}的进度'],
  重大问题: ['居民集中反映{m}不到位', '多名市民投诉{m}进展慢', '媒体关注{m}中的问题'],
  模糊认识: ['网传{m}将要停止的不实说法', '部分市民对{m}条件的误解', '网民对{m}收费的疑问'],
} as const;
const KINDS = ['建设性意见', '重大问题', '模糊认识'] as const;
const ANSWERED = [
  [PORTAL, '上海静安微博'],
  [PORTAL, '上海静安微信公众号'],
  ['上海静安微博', '上海静安微信公众号'],
] as const;

const incidentRow = (making: Making, date: string, matter: string, place: number): Row => {
  const draw = making.draw.of(String(place));
  const kind = nth(making.draw.some('kinds', KINDS, KINDS.length), place) as (typeof KINDS)[number];
  const noticed = moment(draw, 'noticed', date, 9, 15);
  const answered = moment(draw, 'responded', later(date, 1), 9, 14);
  const day = answered.slice(0, 10);
  const url = addressOf(making, 8, day, `incident/${place}`);
  return {
    title: sample(fill(draw.one('title', HEARD[kind]), matter)),
    kind,
    noticed,
    responded: answered,
    where: draw.one('where', ANSWERED),
    ...(kind === '建设性意见' ? { adopted: url } : kind === '重大问题' ? { handled: url } : { url }),
  };
};

/** An emergency: a first word within hours, a press conference on the same day. */
const emergencyRow = (making: Making, date: string): Row => {
  const draw = making.draw.of('emergency');
  return {
    title: sample(draw.one('title', ['某商务楼火情', '某路段燃气泄漏', '某工地围挡倒塌', '某小区停水'])),
    kind: '突发事件',
    grade: '重大',
    noticed: moment(draw, 'noticed', date, 7, 9),
    responded: moment(draw, 'responded', date, 10, 11),
    briefed: moment(draw, 'briefed', date, 15, 17),
    where: ['上海静安微博', '上海静安微信公众号', '广播电视'],
    url: addressOf(making, 8, date, 'emergency'),
  };
};

export const incidentsOf = (making: Making): readonly Entry[] => {
  const { trade, year } = making;
  const draw = making.draw.of('incidents');
  const own = { ...making, draw };
  if (trade.quiet && draw.chance('none', 0.3)) return [];
  const matters = mattersOf(own, 'matters');
  const days = spread(draw, 'days', draw.number('count', 2, 4), { year, from: 30, to: 340 });
  const rows = days.map((date, place) => incidentRow(own, beforeWorkday(date), nth(matters, place), place));
  const emergency = draw.chance('emergency', 0.12)
    ? [emergencyRow(own, spread(draw, 'hit', 1, { year, from: 120, to: 300 })[0] ?? '')]
    : [];
  return [...rows, ...emergency].map((row) => ({ row }));
};

const STEPS = ['民意调查', '听证', '征求公众意见', '专项听取意见', '专家论证'] as const;
const DECIDED = [
  { title: '{a}{m}三年行动计划', kind: '年度计划' },
  { title: '{a}{m}布局方案', kind: '社会管理事务' },
  { title: '{a}{m}实施方案', kind: '重要政策措施' },
  { title: '{a}{m}提升项目', kind: '重大建设项目' },
] as const;

export const decisionsOf = (making: Making): readonly Entry[] => {
  const { trade, year } = making;
  const draw = making.draw.of('decisions');
  const own = { ...making, draw };
  const matters = mattersOf(own, 'matters');
  const count = trade.quiet || draw.chance('none', 0.3) ? 0 : draw.number('count', 1, 2);
  return spread(draw, 'days', count, { year, from: 130, to: 340 }).map((decided, place) => {
    const each = draw.of(String(place));
    const { title, kind } = each.one('title', DECIDED);
    const hearing = each.chance('hearing', 0.4);
    const published = later(decided, each.number('wait', 3, 10));
    const row: Row = {
      title: sample(fill(title, nth(matters, place), areaOf(making))),
      kind,
      decided,
      steps: STEPS.filter((step) => hearing || step !== '听证'),
      ...(hearing
        ? {}
        : {
            skipped: '听证',
            reason: each.one('reason', [
              '不在法律法规规定应当听证的范围内，征求意见中没有重大分歧',
              '征求意见期间没有人提出听证，方案不涉及收费和补偿标准',
            ]),
          }),
      participation: each.one('participation', [
        ['网上征求意见', '座谈会'],
        ['问卷调查', '居民代表会'],
        ['网上征集', '现场咨询'],
      ]),
      feedback: addressOf(own, 9, decided, `feedback/${place}`),
      published,
      url: addressOf(own, 9, published, `decision/${place}`),
    };
    return { row };
  });
};
