/** How a policy scores, in sentences: weights, credits, model, what stays out, doubts, limits, shared leads, statements, decisions. */
import type { DayUnit, Exact, Level, Policy, RuleKind, Text } from '../model.ts';
import { credits, duration, list } from './format.ts';
import { levels, ruleKinds, states } from './labels.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const LEVELS: readonly Level[] = ['binding', 'expected', 'encouraged'];
const KINDS: readonly RuleKind[] = ['publish', 'periodic', 'each', 'hold', 'arrange', 'measure'];
const STATES = ['met', 'late', 'flawed', 'missing'] as const;

/** `甲 3，乙 1`, in both languages. */
export const pairs = (all: readonly { readonly name: Text; readonly value: string | number }[]): Text =>
  say(
    all.map(({ name, value }) => `${name.zh} ${value}`).join('，'),
    all.map(({ name, value }) => `${name.en} ${value}`).join(', '),
  );
export const joinedNames = (all: readonly Text[]): Text => ({
  zh: list(
    all.map(({ zh }) => zh),
    'zh',
  ),
  en: list(
    all.map(({ en }) => en),
    'en',
  ),
});

export const scoringTitles = {
  basis: say('依据', 'Basis'),
  weights: say('权重', 'Weights'),
  credits: say('计分系数', 'Credits'),
  model: say('得分', 'Score'),
  statements: say('不适用', 'Not applicable'),
  doubts: say('疑点', 'Doubts'),
  limits: say('时限', 'Time limits'),
  shared: say('共同牵头', 'Shared leads'),
  decisions: say('复核和豁免', 'Reviews and waivers'),
  rounding: say('取整', 'Rounding'),
  effort: say('整改工夫', 'Effort of a mend'),
} as const satisfies Record<string, Text>;

export const scoringWords = {
  catalog: (title: Text, requirements: number, units: number) =>
    say(
      `对照《${title.zh}》的 ${requirements} 条公开要求，评定 ${units} 个单位报送的公开清单。`,
      `The disclosure manifests of ${units} units are held against the ${requirements} requirements of “${title.en}”.`,
    ),
  policy: ({ id, version, title, en, digest }: Policy) =>
    say(
      `按《${title}》（${id} ${version}，校验值 ${digest}）计分；以下各条都由这份办法生成。`,
      `Scored by the policy “${en}” (${id} ${version}, digest ${digest}), from which all that follows is generated.`,
    ),
  facts: () =>
    say(
      '结论只看清单所记的事实：有没有公开、是否按期、渠道和内容是否合要求，都逐件对照要求判定。',
      'Verdicts rest on the facts that the manifest records: whether a thing was published, in time, in the right channel and with the right contents.',
    ),
  weights: (weights: Policy['weights']) => {
    const all = pairs(LEVELS.map((level) => ({ name: levels[level], value: weights[level] })));
    return say(
      `一条要求的权重按级别定：${all.zh}；权重为 0 的只作参考，不计分。`,
      `A requirement weighs by its level: ${all.en}; what weighs 0 is shown and not scored.`,
    );
  },
  weightOf: (requirement: Text, weight: number) =>
    say(`${requirement.zh}：权重另定为 ${weight}。`, `${requirement.en}: weighs ${weight} instead.`),
  credits: (by: Policy['credits']) => {
    const all = pairs(STATES.map((state) => ({ name: states[state], value: by[state] })));
    return say(
      `要求公开的每一件按情况计分：${all.zh}。`,
      `Every thing that a requirement expects earns credit by its state: ${all.en}.`,
    );
  },
  example: (earned: Exact, rate: string) =>
    say(
      `例如一条要求有 4 件已到期，2 件达到，1 件逾期，1 件缺失，合计 ${credits(earned)}，得分率 ${rate}。`,
      `For example, of 4 things due 2 are met, 1 is late and 1 is missing: ${credits(earned)} credits, a rate of ${rate}.`,
    ),
  flat: () =>
    say(
      '单位得分 = 100 × Σ（权重 × 得分率）÷ Σ 权重，对全部计分的要求一起平均。',
      'A unit’s score = 100 × Σ (weight × rate) ÷ Σ weight over all requirements that count.',
    ),
  byPoint: () =>
    say(
      '先在每个要点内按权重平均：Σ（权重 × 得分率）÷ Σ 权重，再在要点之间平均，乘以 100。',
      'Rates are averaged by weight within each point of the document, then over the points, times 100.',
    ),
  out: () =>
    say(
      '还没有到期的、不适用的、权重为 0 的要求都不进分子也不进分母；无法判断的按没有做到计。',
      'What is not due yet, not applicable, or weighs 0 is in neither sum; what cannot be judged counts as not met.',
    ),
  nothing: () =>
    say(
      '没有一条要求可评的单位没有得分，不按 0 分计。',
      'A unit of which nothing can be judged has no score; that is not a score of 0.',
    ),
  statements: (published: boolean) =>
    published
      ? say(
          '单位可以用情况说明写明某条要求不适用和理由；说明本身必须已经公开，否则不接受。',
          'A unit may state, with the reason, that a requirement does not apply; the statement must itself be published to be accepted.',
        )
      : say(
          '单位可以用情况说明写明某条要求不适用和理由；说明不要求已经公开。',
          'A unit may state, with the reason, that a requirement does not apply; the statement need not be published.',
        ),
  absolute: () =>
    say(
      '原文写明必须做到的要求，不接受不适用的说明；与清单里的记录矛盾的说明也不接受。',
      'No statement is accepted where the text makes a requirement absolute, or against the manifest’s own records.',
    ),
  noDoubts: () =>
    say(
      '疑点（如网址是首页、几条记录同一网址）只列出来请人核对，都不影响得分。',
      'Doubts about evidence (a home page for an address, one address for several records) are listed for a look; none changes a score.',
    ),
  doubt: (label: Text, code: string, state: 'flawed' | 'missing') =>
    say(
      `疑点“${label.zh}”（${code}）计入得分：这样的证据至多算${states[state].zh}。`,
      `The doubt “${label.en}” (${code}) counts: such evidence is worth ${states[state].en} at best.`,
    ),
  otherDoubts: () => say('其他疑点不影响得分。', 'No other doubt changes a score.'),
  noLimits: () =>
    say(
      '时限都按目录所定的数字；工作日按国家公布的节假日安排推算。',
      'Time limits are those of the catalogue; working days follow the official calendar of holidays.',
    ),
  limit: (title: Text, days: number, unit: DayUnit) =>
    say(
      `时限“${title.zh}”由本办法定为 ${duration(days, unit, 'zh')}。`,
      `The limit “${title.en}” is set to ${duration(days, unit, 'en')} by this policy.`,
    ),
  otherLimits: () =>
    say(
      '其他时限按目录所定的数字；工作日按国家公布的节假日安排推算。',
      'The other limits are those of the catalogue; working days follow the official calendar of holidays.',
    ),
  each: () =>
    say(
      '几家共同牵头、原文没有分工的要求，各家都要做到，各自计分。',
      'Where several leads answer for a requirement and the text singles none out, each of them must meet it and is scored on its own.',
    ),
  any: () =>
    say(
      '几家共同牵头、原文没有分工的要求，一家做到的那一件，其余各家也算达到，并注明是哪家做到的。',
      'Where several leads answer for a requirement and the text singles none out, what one of them has met counts for all; it is said who met it.',
    ),
  reviews: () =>
    say(
      '主管部门的复核结论代替工具的结论；工具的结论后来变了的，复核不再适用，并列明。',
      'A verdict by the supervisor’s review stands in place of the tool’s; once the tool finds otherwise the review is stale and listed as such.',
    ),
  waivers: () =>
    say(
      '豁免期内的缺口退出得分的分子和分母，不算达到，也不扣分。',
      'A waived gap leaves both sums of the score while the waiver is in force: neither met nor missed.',
    ),
  counts: () =>
    say(
      '自评得分（清单本身的得分）、复核后得分、调整后得分（先复核、后豁免）都列出；排名和定等以调整后得分加上加分为准。',
      'The self score (of the manifest alone), the score after reviews and the adjusted score (reviews, then waivers) are all shown; ranks and grades go by the adjusted score and the bonus.',
    ),
  rounding: () =>
    say(
      '计算全部用精确分数，排名、定等、比较都不用取整后的数；显示的得分向下取到 0.1，分值和折算分向下取到 0.01。',
      'All arithmetic is exact, and ranks, grades and comparisons never use rounded numbers; scores are shown floored to 0.1, points and converted scores floored to 0.01.',
    ),
  effort: (effort: Policy['effort']) => {
    const all = pairs(KINDS.map((kind) => ({ name: ruleKinds[kind], value: effort[kind] })));
    return say(
      `整改计划挑最省事的补法时，补一处缺口的工夫按规则种类计：${all.zh}。它不影响得分。`,
      `Where a plan picks the cheapest mends, one mend takes, by kind of rule: ${all.en}. This changes no score.`,
    );
  },
} as const;
