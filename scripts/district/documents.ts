/** A unit's documents of the year, all of them in order: published ones, withheld ones, policies with their interpretation. */
import type { Row } from '../../src/model.ts';
import { dayOf, earlier, later, spread } from './days.ts';
import {
  addressOf,
  areaOf,
  channelsOf,
  type Entry,
  fill,
  type Making,
  mattersOf,
  nth,
  PORTAL,
  sample,
} from './making.ts';

const OPEN = [
  '关于做好{y}年{m}工作的通知',
  '关于印发《{y}年{m}工作方案》的通知',
  '关于开展{m}专项检查的通知',
  '关于进一步规范{m}工作的通知',
  '关于上半年{m}工作情况的通报',
  '关于明确{m}工作流程的通知',
  '关于加强节日期间{m}工作的通知',
  '关于{m}工作试点的批复',
  '关于成立{m}工作小组的通知',
] as const;

interface Withheld {
  readonly title: string;
  readonly openness: '依申请公开' | '不予公开';
  readonly reason: string;
}
const withheld = (title: string, openness: Withheld['openness'], reason: string): Withheld => ({
  title,
  openness,
  reason,
});
const WITHHELD = [
  withheld('关于{m}中某信访事项的答复', '依申请公开', '含信访人姓名、住址、联系方式等个人隐私'),
  withheld('关于{m}资金安排测算的请示', '不予公开', '预算方案尚在讨论，属于过程性信息，提前公开会影响安排'),
  withheld('关于{m}投标单位报价核对情况的函', '依申请公开', '含投标单位未公开的成本和报价，涉及商业秘密'),
  withheld('关于商请协助{m}名册核对的函', '依申请公开', '附件为服务对象姓名和证件号码，只向当事人本人提供'),
  withheld('关于{m}岗位人员调整的通知', '不予公开', '只涉及本单位内部人事管理，对外不产生影响'),
  withheld('关于{m}检查路线和时间安排的通知', '不予公开', '检查前公开会使被检查单位事先准备，影响检查效果'),
  withheld('关于{m}值守部署的通知', '不予公开', '含安全防范力量部署，公开可能影响公共安全'),
  withheld('关于征求{m}方案意见的函', '不予公开', '方案尚在征求各单位意见，属于讨论中的过程性信息'),
  withheld(
    '关于{m}某企业整改情况的报告',
    '依申请公开',
    '含企业尚未公开的经营数据，涉及商业秘密，可向利害关系人提供',
  ),
] as const;

const NORMATIVE = ['{a}{m}管理办法', '{a}{m}实施细则', '{a}{m}工作规定'] as const;
const POLICIES = ['{a}{m}实施意见', '{a}关于推进{m}的若干措施', '{a}{m}扶持办法', '{a}{m}实施方案'] as const;
const INTERPRETATIONS = ['一图读懂《{m}》', '《{m}》解读', '《{m}》问答', '动画说《{m}》'] as const;
const MEDIA = [
  ['文字', '图片'],
  ['文字', '图表'],
  ['文字', '图片', '视频'],
  ['图表', '视频'],
] as const;
const BASES = [
  '《上海市行政规范性文件制定和备案规定》及有关专项规定',
  '国家和本市有关规定',
  '《中华人民共和国政府信息公开条例》及市级实施意见',
] as const;

const openRow = (making: Making, formed: string, title: string, key: string): Row => {
  const draw = making.draw.of(key);
  const published = later(formed, draw.number('wait', 3, 13));
  return {
    title,
    kind: '其他公文',
    formed,
    published,
    openness: '主动公开',
    channel: channelsOf(draw, 'open'),
    url: addressOf(making, 2, published, key),
  };
};

/** The interpretation is drafted while the document is, signed and published with it. */
const policyRow = (making: Making, formed: string, matter: string, key: string): Row => {
  const draw = making.draw.of(key);
  const normative = draw.chance('normative', making.unit.group === 'towns' ? 0.35 : 0.6);
  const title = fill(draw.one('title', normative ? NORMATIVE : POLICIES), matter, areaOf(making));
  const drafted = earlier(formed, draw.number('drafted', 6, 10));
  const published = later(formed, draw.number('wait', 2, 6));
  const topic = draw.one('topic', ['重要民生', '其他', making.unit.group === 'towns' ? '其他' : '宏观经济']);
  const comments = earlier(formed, 1);
  const draft = earlier(formed, 4);
  return {
    topic,
    title: sample(title),
    kind: normative ? '规范性文件' : '政策文件',
    policy: true,
    drafted,
    signed: formed,
    formed,
    published,
    openness: '主动公开',
    channel: draw.one('channel', [
      [PORTAL, '政府公报'],
      [PORTAL, '政府公报', '上海静安微信公众号'],
      [PORTAL, '上海静安微信公众号'],
    ]),
    url: addressOf(making, 3, published, key),
    status: '有效',
    ...(normative
      ? {
          draft: addressOf(making, 4, draft, `${key}/draft`),
          basis: draw.one('basis', BASES),
          comments: addressOf(making, 4, comments, `${key}/comments`),
          collected: true,
          applied: true,
        }
      : {}),
    interpretation: {
      title: sample(fill(draw.one('interpretation', INTERPRETATIONS), title)),
      url: addressOf(making, 5, published, `${key}/interpretation`),
      drafted: earlier(formed, draw.number('explained', 1, 4)),
      signed: formed,
      published,
      media: draw.one('media', MEDIA),
      ...(topic === '其他' ? {} : { principal: later(published, draw.number('principal', 2, 14)) }),
    },
  };
};

/** A policy of some years ago that ended this year. */
const endedRow = (making: Making, matter: string, year: number): Row => {
  const draw = making.draw.of('ended');
  const formed = dayOf(year, draw.number('formed', 60, 320));
  const published = later(formed, draw.number('wait', 2, 8));
  const ended = dayOf(making.year, draw.number('day', 90, 300));
  return {
    title: sample(`${areaOf(making)}${matter}${draw.one('form', ['试行办法', '暂行规定', '工作意见'])}`),
    kind: '政策文件',
    policy: true,
    formed,
    published,
    openness: '主动公开',
    channel: PORTAL,
    url: addressOf(making, 3, published, 'ended'),
    status: draw.one('status', ['废止', '失效']),
    ended,
    announced: later(ended, draw.number('announced', 2, 14)),
    marked: true,
  };
};

export const documentsOf = (making: Making): readonly Entry[] => {
  const { trade, year } = making;
  const draw = making.draw.of('documents');
  const own = { ...making, draw };
  const matters = mattersOf(own, 'matters');
  const [closed, policies] = [draw.number('closed', 1, 2), draw.chance('two', 0.4) ? 2 : 1];
  const count = draw.number('open', 3, 5) + closed + policies;
  const days = spread(draw, 'days', count, { year, from: 40, to: 345 });
  // Policies take their time: never among the first of the year.
  const places = Array.from({ length: count }, (_, place) => place);
  const laws = new Set(draw.some('laws', places.slice(2), policies));
  const shut = new Set(
    draw.some(
      'shut',
      places.filter((place) => !laws.has(place)),
      closed,
    ),
  );
  const forms = draw.some('forms', OPEN, OPEN.length);
  const secrets = draw.some('secrets', WITHHELD, closed);
  let number = draw.number('number', 1, 4);
  let nextSecret = 0;
  const rows = days.map((formed, place): Row => {
    const key = `document/${place}`;
    const matter = nth(matters, place);
    number += draw.number(`step/${place}`, 1, 5);
    const sign = { number: `${trade.sign}〔${year}〕${number}号` };
    if (laws.has(place)) return { ...sign, ...policyRow(own, formed, matter, key) };
    if (!shut.has(place)) {
      const title = fill(nth(forms, place), matter).replace('{y}', String(year));
      return { ...sign, ...openRow(own, formed, sample(title), key) };
    }
    const secret = secrets[nextSecret++ % secrets.length] ?? WITHHELD[0];
    const { title, openness, reason } = secret;
    return { ...sign, title: sample(fill(title, matter)), kind: '其他公文', formed, openness, reason };
  });
  if (draw.chance('ended', 0.4)) {
    const before = year - draw.number('age', 2, 5);
    const sign = `${trade.sign}〔${before}〕${draw.number('before', 3, 30)}号`;
    rows.push({ number: sign, ...endedRow(own, nth(matters, count), before) });
  }
  return rows.map((row) => ({ row }));
};
