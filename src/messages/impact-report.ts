/** The words of an impact: who would move under another policy or catalogue, from where to where, and why. */
import type { Mover, Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');

/** Why a requirement counts for another number of points than before. */
export const whys = {
  added: say('新增的要求', 'a requirement that is new'),
  removed: say('去掉的要求', 'a requirement that is gone'),
  weight: say('权重变了', 'it weighs otherwise'),
  verdict: say('结论变了', 'it is judged otherwise'),
  credit: say('计分系数变了', 'its verdict stands, but earns otherwise'),
  share: say('比重变了', 'its share changed'),
} as const satisfies Record<Mover['why'], Text>;

export const impactWords = {
  title: say('换了以后谁会变', 'Who would move'),
  before: say('现行', 'Before'),
  after: say('换成', 'After'),
  counts: say('各单位', 'Units'),
  differs: say('不同', 'Differs'),
  difference: (what: Text, before: string, after: string) =>
    say(`${what.zh}：${before} → ${after}`, `${what.en}: ${before} → ${after}`),
  noBefore: say('现行的名册里没有这个单位', 'not in the register before'),
  noAfter: say('换成的名册里没有这个单位', 'not in the register after'),
  /** Catalogue and policy of one side. */
  ground: (catalog: string, policy: string) => say(`${catalog}；${policy}`, `${catalog}; ${policy}`),
  nobody: say(
    '没有单位会变：得分、等次、名次都和原来一样。',
    'Nobody would move: scores, grades and ranks stay as they are.',
  ),
  alike: (n: number) =>
    say(
      `另有 ${n} 家不变，加 --verbose 可看`,
      `${n} more unit${s(n)} would not move; --verbose shows ${n === 1 ? 'it' : 'them'}`,
    ),
  unmoved: say('不变的单位', 'Units that would not move'),
  onlyPlace: say(
    '得分不变，因为别的单位变了，名次跟着变。',
    'Its score stays; its rank moves because others do.',
  ),
  onlyGrade: say('得分不变，等次的划法变了。', 'Its score stays; grades are drawn otherwise.'),
  shareNote: say(
    '比重变了：这一条没有变，别的要求增减或改了权重，它占的份额跟着变。',
    'Its share changed: the requirement is as it was; others came, went or weigh otherwise.',
  ),
  /** `权重变了 15 条 +4.2`. */
  kind: (why: Text, n: number, points: string) =>
    say(`${why.zh} ${n} 条 ${points}`, `${why.en} (${n}) ${points}`),
  rest: say('加分、上限与 0、100 处的取整', 'bonus, caps and rounding at 0 and 100'),
  more: (n: number) =>
    say(`另有 ${n} 条要求，加 --verbose 可看全部`, `${n} more requirement${s(n)}; --verbose shows all`),
  left: (n: number, points: string) =>
    say(`另有 ${n} 条要求，合计 ${points}`, `${n} more requirement${s(n)}, ${points} together`),
  requirement: say('要求', 'requirement'),
  why: say('原因', 'why'),
  points: say('分值', 'points'),
  reasons: say('为什么', 'Why'),
} as const;
