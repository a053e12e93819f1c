/** The sentences of the scorecard's pages, around figures and names. */
import type { Text } from '../model.ts';
import { outNames } from './scorecard-cli.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');
const are = (n: number): string => (n === 1 ? 'is' : 'are');
const listed = (items: readonly string[]): Text => say(items.join('、'), items.join(', '));

export const scorecardPhrases = {
  /** `52 家：已评 48，未报送 2`. */
  standings: (n: number, parts: readonly string[]) =>
    say(
      `${n} 家${parts.length === 0 ? '' : `：${parts.join('，')}`}`,
      `${n}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`,
    ),
  counted: (name: Text, n: number) => say(`${name.zh} ${n}`, `${name.en} ${n}`),
  unitCount: (n: number) => say(`${n} 家`, `${n} unit${s(n)}`),
  names: listed,
  of: (n: number, all: number) => say(`${n}/${all} 家`, `${n}/${all}`),
  /** Those of one reason together. */
  because: (why: Text, names: readonly string[]) =>
    say(`${names.join('、')}（${why.zh}）`, `${names.join(', ')} (${why.en})`),
  noUnits: say('这一组没有单位。', 'No units in this group.'),
  noScores: say('没有可评的单位。', 'No unit has a score.'),
  rounded: say(
    '得分显示到 0.1，名次按未取整的得分排。',
    'Scores are shown to 0.1; ranks go by the scores before rounding.',
  ),
  quota: (places: number, taken: number) =>
    say(`名额 ${places}，取 ${taken}`, `${places} place${s(places)}, ${taken} taken`),
  strays: (files: readonly string[]) =>
    say(
      `${files.length} 个文件认不出单位：${files.join('、')}`,
      `${files.length} file${s(files.length)} of no unit: ${files.join(', ')}`,
    ),
  stray: (file: string, declared: string | null) =>
    declared === null
      ? say(file, file)
      : say(`${file}（写的是“${declared}”）`, `${file} (says “${declared}”)`),
  pointStates: (n: number, parts: readonly string[]) =>
    say(`${n} 个：${parts.join('，')}`, `${n}: ${parts.join(', ')}`),
  noCommon: say('没有几家共有的缺口。', 'No gap is common to several units.'),
  /** What exactly is lacking: `（决算）`, `（预算、决算、报表等 5 件）`; nothing where each lacks something of its own. */
  lacking: (all: readonly string[]) => {
    // The first, the second … of several alike have no name.
    const keys = all.filter((key) => !/^\d+$/u.test(key));
    if (keys.length === 0) return say('', '');
    const first = keys.slice(0, 3);
    return keys.length === first.length
      ? say(`（${first.join('、')}）`, ` (${first.join(', ')})`)
      : say(
          `（${first.join('、')}等 ${keys.length} 件）`,
          ` (${first.join(', ')} and ${keys.length - first.length} more)`,
        );
  },
  bestOf: (state: Text, leads: readonly string[]) =>
    say(
      `牵头：${leads.join('、')}；最好的结论：${state.zh}`,
      `leads: ${leads.join(', ')}; the best is ${state.en}`,
    ),
  nothingOdd: say('没有发现需要核对的情况。', 'Nothing stands out.'),
  oddNote: say(
    '只列事实，不扣分；是否属实、怎样处理，由人判断。',
    'Facts only, nothing is deducted; a person decides what they mean.',
  ),
  copy: (alike: number, one: number, other: number) =>
    say(
      `相同记录 ${alike} 条（各有 ${one}、${other} 条，合并 ${one + other - alike} 条）`,
      `${alike} records alike (of ${one} and ${other}, ${one + other - alike} together)`,
    ),
  joint: say('几家共同牵头的同一条要求', 'one requirement that they share as its leads'),
  outlier: (n: number, bound: number, share: string, median: string, fence: string) =>
    say(
      `${n}/${bound} 条不适用，占 ${share}；本组中位 ${median}，超过 ${fence} 才列出`,
      `${n}/${bound} not applicable, ${share}; middle of its group ${median}, listed above ${fence}`,
    ),
  moved: (reviews: number, waivers: number) =>
    say(
      `复核 ${reviews} 条，豁免 ${waivers} 条`,
      `${reviews} review${s(reviews)}, ${waivers} waiver${s(waivers)}`,
    ),
  trendCounts: (up: number, down: number, same: number) =>
    say(`上升 ${up} 家，下降 ${down} 家，持平 ${same} 家`, `${up} up, ${down} down, ${same} the same`),
  regraded: (n: number) =>
    say(n === 0 ? '等次都没有变' : `等次有变 ${n} 家`, n === 0 ? 'no grade changed' : `${n} regraded`),
  gapTrend: (fixed: number, open: number, fresh: number) =>
    say(
      `补上缺口 ${fixed} 处，连续两期未补 ${open} 处，新增 ${fresh} 处`,
      `${fixed} gap${s(fixed)} fixed, ${open} open in both periods, ${fresh} new`,
    ),
  rank: (text: string) => say(`名次 ${text}`, `rank ${text}`),
  otherGround: say(
    '两期的依据不一样：升降未必是工作的变化。',
    'The two periods do not stand on the same ground: a change need not be one of the work.',
  ),
  noBefore: say('上期没有这个单位', 'not there before'),
  noAfter: say('本期没有这个单位', 'not there now'),
  none: say('无', 'none'),
  methodPointer: (policy: string, digest: string) =>
    say(
      `得分、名次、等次都由评分办法“${policy}”（${digest}）逐条算出；办法全文加 --verbose 打印，各格式报告里都有。`,
      `Scores, ranks and grades follow from the policy “${policy}” (${digest}); --verbose prints it in words, every report holds it.`,
    ),
  methodHolds: (titles: Text, lines: number) =>
    say(`写明了：${titles.zh}（共 ${lines} 条）`, `It states: ${titles.en} (${lines} sentence${s(lines)})`),
  nextUnjudged: (n: number, file: string) =>
    say(
      `${n} 份清单无法评定：请单位改正后重报；错在哪里用 zwgk check ${file} 看`,
      `${n} manifest${s(n)} could not be judged: have ${n === 1 ? 'it' : 'them'} put right; zwgk check ${file} says what is wrong`,
    ),
  nextAbsent: (n: number) =>
    say(`${n} 家没有报送：催报后再评`, `${n} unit${s(n)} handed in nothing: ask for it`),
  nextStrays: (n: number) =>
    say(
      `${n} 个文件认不出单位：改正清单里的 department 后再评`,
      `${n} file${s(n)} belong${n === 1 ? 's' : ''} to no unit: put department right`,
    ),
  nextOdd: (n: number) =>
    say(
      `上面有 ${n} 处请先核对，再发结果`,
      `${n} thing${s(n)} above ${are(n)} to be checked before the result is issued`,
    ),
  nextRead: say(
    `材料都写好了：先看 ${outNames.index}，再把“${outNames.letters}”逐家发出`,
    `Everything is written: read ${outNames.index}, then send out the letters in ${outNames.letters}`,
  ),
  nextOut: say(
    '加 --out 文件夹 写出全部材料：通报、每家单位的问题清单、网页、工作簿',
    '--out FOLDER writes everything: the notice, a letter for every unit, the pages, the workbook',
  ),
  nextImpact: say(
    '改办法以前，用 zwgk impact 清单文件夹 --from-policy 现行办法.yaml --policy 新办法.yaml 看谁会变',
    'Before the policy is changed, zwgk impact FOLDER --from-policy NOW.yaml --policy NEW.yaml shows who would move',
  ),
  encouraged: (n: number, points: string) =>
    say(`做到倡导要求 ${n} 条 ${points}`, `${n} encouraged requirement${s(n)} met ${points}`),
  /** `示例做法得到推广 +2.00，倡导要求 +0.50`, and why less was counted. */
  bonus: (items: readonly string[], counted: string, limited: Text | null) =>
    limited === null
      ? say(items.join('，'), items.join(', '))
      : say(
          `${items.join('，')}；${limited.zh}，计 ${counted}`,
          `${items.join(', ')}; ${limited.en}: ${counted} counted`,
        ),
  /** Facts of a unit in one sentence. */
  sentence: (facts: readonly string[]) => say(`${facts.join('，')}。`, `${facts.join(', ')}.`),
  ranked: (rank: number, group: Text, of: number) =>
    say(`${group.zh}第 ${rank} 名（共 ${of} 家）`, `rank ${rank} of ${of} in ${group.en}`),
  bindingMet: (met: number, due: number) =>
    say(`硬性要求达到 ${met}/${due}`, `${met}/${due} binding requirements met`),
  coverage: (judged: number, bound: number) =>
    say(`已评 ${judged}/${bound} 条`, `${judged}/${bound} requirements judged`),
  scored: (score: string) => say(`得分 ${score}`, `score ${score}`),
  doubts: (n: number) => say(`疑点 ${n} 处`, `${n} doubt${s(n)}`),
  firstGaps: say('先补这几处：', 'Mend these first:'),
  more: (n: number) => say(`另有 ${n} 项，加 --verbose 可看全部`, `${n} more; --verbose shows all`),
  noGaps: say('没有缺口。', 'No gaps.'),
  empty: say('没有单位可评。', 'No units to judge.'),
} as const;
