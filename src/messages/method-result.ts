/** How a policy makes a year's result of scores, in sentences: bonus, ranking, grades, vetoes, units without a score, conversion, plausibility. */
import type { Exact, Policy, Text, TieBreak } from '../model.ts';
import { credits, sameExact } from './format.ts';
import { joinedNames } from './method.ts';
import { tieBreaks } from './scorecard.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
/** As a decimal where it is one of two places, else as the fraction it is. */
const plain = (exact: Exact): string => (sameExact(credits(exact), exact) ? credits(exact) : exact);
const s = (n: number): string => (n === 1 ? '' : 's');

/** From when on two manifests are listed as near copies, and which records are too common to tell. */
interface Copies {
  readonly share: string;
  readonly many: number;
  readonly oneIn: number;
  readonly least: number;
  readonly leastUndated: number;
}

export const resultTitles = {
  bonus: say('加分', 'Bonus'),
  ranking: say('排名和同分', 'Ranking and ties'),
  grades: say('等次', 'Grades'),
  vetoes: say('一票否决', 'Vetoes'),
  others: say('没有得分的单位', 'Units without a score'),
  conversion: say('折算', 'Conversion'),
  district: say('完成率和共性缺口', 'Rates and common gaps'),
  plausibility: say('核查线索', 'Facts to look at'),
} as const satisfies Record<string, Text>;

export const resultWords = {
  noBonus: () =>
    say('不加分，最终得分就是调整后得分。', 'There is no bonus: the final score is the adjusted score.'),
  encouraged: (points: Exact) =>
    points === '0'
      ? say('做到倡导性要求不加分。', 'Encouraged requirements that are met earn no bonus.')
      : say(
          `每做到一条倡导性要求加 ${plain(points)} 分；其中每一件都达到才算做到，复核过的以复核为准。`,
          `Every encouraged requirement that is met earns ${plain(points)} point${points === '1' ? '' : 's'}: all it expects must be met; a review’s verdict stands.`,
        ),
  award: (unit: string, points: Exact, reason: string) =>
    say(`${unit}另加 ${plain(points)} 分：${reason}。`, `${unit} is granted ${plain(points)}: ${reason}.`),
  bonusLimits: (cap: number, floor: number) =>
    say(
      `合计最多加 ${cap} 分；调整后得分低于 ${floor} 的不加；加分后不超过 100 分。`,
      `No more than ${cap} is added in all, nothing to an adjusted score below ${floor}, and never past 100.`,
    ),
  ranking: (groups: readonly Text[]) =>
    say(
      `${joinedNames(groups).zh}分别排名，按最终得分的精确值从高到低。`,
      `Each group (${joinedNames(groups).en}) is ranked on its own, by the exact final score.`,
    ),
  breakTies: (by: readonly TieBreak[]) => {
    const all = joinedNames(
      by.map((name) => {
        const { title, first } = tieBreaks[name];
        return say(`${title.zh}（${first.zh}）`, `${title.en} (${first.en})`);
      }),
    );
    return by.length === 0
      ? say(
          '同分的名次并列，后面的名次相应空出。',
          'Equal scores are tied; the ranks behind them are left out.',
        )
      : say(
          `同分的依次比较${all.zh}；各项都相同的名次并列，后面的名次相应空出。`,
          `Equal scores are told apart by, in this order: ${all.en}; who is equal in all is tied, and the ranks behind are left out.`,
        );
  },
  thresholds: () =>
    say(
      '等次按最终得分的分数线定，不限家数：',
      'Grades go by thresholds of the final score, whatever the number of units:',
    ),
  threshold: ({ title, en, atLeast }: Policy['grades'][number]) =>
    say(`${title}：${atLeast} 分及以上。`, `${en}: ${atLeast} or more.`),
  lowest: ({ title, en }: Policy['lowest']) => say(`${title}：低于以上各线。`, `${en}: below all of these.`),
  unusedQuotas: (n: number) =>
    say(
      `办法里另写有 ${n} 条名额，因为按分数线定等，没有使用。`,
      `The policy also gives ${n} quota${s(n)}, which are not used since grades go by thresholds.`,
    ),
  quotas: () =>
    say(
      '等次按组内名次给名额：名次在前的先占高的等次，占满为止；没有名额的等次按最终得分的分数线定。',
      'Grades go by rank within the group: the best take the places of the highest grade until they are filled; grades without places go by thresholds of the final score.',
    ),
  share: (group: Text, grade: Text, share: Exact, units: number, places: number) =>
    say(
      `${group.zh}：${grade.zh} ${places} 家（应评单位 ${units} 家的 ${share}，不足一家的舍去）。`,
      `${group.en}: ${places} for ${grade.en} (${share} of the ${units} unit${s(units)} to be assessed, floored).`,
    ),
  number: (group: Text, grade: Text, places: number) =>
    say(`${group.zh}：${grade.zh} ${places} 家。`, `${group.en}: ${places} for ${grade.en}.`),
  reach: (group: Text, line: Policy['grades'][number]) =>
    say(
      `${group.zh}：最终得分不到${line.title}线 ${line.atLeast} 分的不占名额，名额不足用的空出。`,
      `${group.en}: who does not reach ${line.atLeast} for ${line.en} takes no place; places may stay empty.`,
    ),
  rest: (group: Text, lines: readonly Policy['grades'][number][], isAll: boolean) => {
    const all = joinedNames(
      lines.map(({ title, en, atLeast }) => say(`${title} ${atLeast} 分及以上`, `${en} from ${atLeast} on`)),
    );
    return isAll
      ? say(
          `${group.zh}：没有名额，按分数线：${all.zh}。`,
          `${group.en}: no places; by thresholds: ${all.en}.`,
        )
      : say(`${group.zh}：其余按分数线：${all.zh}。`, `${group.en}: the others by thresholds: ${all.en}.`);
  },
  unusedLine: ({ title, en, atLeast }: Policy['grades'][number]) =>
    say(
      `${title}在各组都按名额，分数线 ${atLeast} 没有使用。`,
      `${en} goes by places in every group; its threshold of ${atLeast} is not used.`,
    ),
  ties: (ties: Policy['grading']['ties'], inUse: boolean) => {
    const rule =
      ties === 'up'
        ? say(
            '并列的单位跨在名额边界上时，都入围，不减少下一等次的名额',
            'Units tied across the border of the places all take places, which takes none from the next grade',
          )
        : say(
            '并列的单位跨在名额边界上时，都不入围，空出的名额不递补',
            'Of units tied across the border of the places none takes one; what stays empty is not filled by others',
          );
    return inUse
      ? say(`${rule.zh}。`, `${rule.en}.`)
      : say(`${rule.zh}（按分数线定等时用不到）。`, `${rule.en} (of no use where grades go by thresholds).`);
  },
  noVetoes: () => say('没有设一票否决的要求。', 'No requirement is a veto.'),
  veto: (requirement: Text, { title, en }: Policy['lowest']) =>
    say(
      `${requirement.zh}：未达的（复核、豁免以后的结论；无法判断的也算），无论得分多少，等次为${title}，不占名额；得分和名次照列。`,
      `${requirement.en}: where it fails (after reviews and waivers; what cannot be judged fails), the grade is ${en} whatever the score, and no place is taken; score and rank are shown as they are.`,
    ),
  lowestUnsubmitted: ({ title, en }: Policy['lowest']) =>
    say(
      `没有报送清单的单位定为${title}，不排名。`,
      `A unit that hands in no manifest is graded ${en} and not ranked.`,
    ),
  ungraded: () =>
    say(
      '没有报送清单的单位列为未报送，不定等次，不排名。',
      'A unit that hands in no manifest is listed as not submitted, neither graded nor ranked.',
    ),
  unjudged: () =>
    say(
      '清单有错误、无法评定的单位列为无法评定，不按 0 分计，不定等次，不排名。',
      'A unit whose manifest has errors is listed as not judged: no score of 0, neither graded nor ranked.',
    ),
  noExempt: () => say('没有免评的单位。', 'No unit is exempt.'),
  exempt: (unit: string, reason: string) =>
    say(
      `${unit}免评：${reason}。免评单位不计入应评单位和全区统计。`,
      `${unit} is exempt: ${reason}. Exempt units are neither among those to be assessed nor in the figures of the district.`,
    ),
  noConversion: () => say('最终得分不折算。', 'Final scores are not converted.'),
  conversion: (percent: number, example: string) =>
    say(
      `最终得分按 ${percent}% 折算进单位的绩效考核：如 90 分折算为 ${example} 分。`,
      `A final score is worth ${percent} % of itself in the unit’s yearly assessment: 90 is converted to ${example}.`,
    ),
  plausibility: () =>
    say(
      '下面几种情况只列出事实和位置，请人核查；工具不因此扣分，也不改变名次和等次。',
      'What follows is listed with its facts and places for a person to look at; nothing is ever deducted by itself, and no rank or grade changes.',
    ),
  rates: () =>
    say(
      '一条要求的完成率是已评单位得分率的平均；没有到期、不适用、已豁免的不计，复核过的以复核为准。要点、部分的完成率是其中计分要求的完成率按权重的平均。',
      'The rate of a requirement is the mean of what judged units earned of it; what is not due, not applicable or waived is left out, and a review’s verdict stands. The rate of a point or section is the mean of those of its requirements that count, by weight.',
    ),
  common: (least: number, oneIn: number) =>
    say(
      `计分要求的缺口，${least} 家或以上、而且可能有此缺口的单位中每 ${oneIn} 家至少有 1 家缺的，列为共性缺口。`,
      `A gap of a requirement that counts is common when ${least} units or more have it, and at least one in ${oneIn} of those that could.`,
    ),
  uncovered: () =>
    say(
      '几家共同牵头、没有一家通过的计分要求另列，部分做到的也在内；还可以按期做到的、全部豁免的不列。',
      'Requirements that count, that several leads answer for and none has passed are listed apart, those met in part among them; what may still be met in time or is waived for all is not.',
    ),
  copies: ({ share, many, oneIn, least, leastUndated }: Copies) =>
    say(
      `两个单位的清单去掉单位名称后逐条比对，相同记录占两份合并后（相同的只计一次）的 ${share} 或以上，而且不少于 ${least} 条；不看日期的，不少于 ${leastUndated} 条。指标、情况说明，和多于 ${many} 家而且超过 1/${oneIn} 的单位都有的记录不比。`,
      `Two manifests of which, names of units aside, the records alike are ${share} or more of those of both taken together (each once), and ${least} at least, or ${leastUndated} where dates are not looked at. Figures, statements, and records that more than ${many} units and more than one in ${oneIn} have are not compared.`,
    ),
  moved: (points: number) =>
    say(
      `复核和豁免使得分变动 ${points} 分或以上。`,
      `Scores that reviews and waivers moved by ${points} point${s(points)} or more.`,
    ),
  outlier: (factor: number, more: number, units: number) =>
    say(
      `不适用的比例高出组内上四分位数 ${factor} 倍四分位距以上，而且比组内中位数多 ${more} 条或以上；已评单位不到 ${units} 家的组不比。`,
      `Shares of requirements set aside that lie more than ${factor} interquartile ranges above the upper quartile of the group and are ${more} requirements or more above its middle; a group of fewer than ${units} judged units is not compared.`,
    ),
  also: () =>
    say(
      '几个单位共用同一证据网址的（首页、栏目页不算），截至日期不一的，也一并列出。',
      'Evidence addresses that several units give (home pages and columns aside), and manifests judged as of different days, are listed as well.',
    ),
} as const;
