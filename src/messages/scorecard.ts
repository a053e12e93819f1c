/** What the rows of a scorecard say of themselves: how a grade came about, how a tie was decided, what is wrong with the files. */
import Fraction from 'fraction.js';
import type { Exact, Policy, Standing, Text, TieBreak } from '../model.ts';
import { list, percent, score } from './format.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');
const joined = (names: readonly string[]): Text => ({ zh: list(names, 'zh'), en: list(names, 'en') });
const sentences = (all: readonly Text[]): Text => ({
  zh: all.map(({ zh }) => zh).join('；'),
  en: all.map(({ en }) => en).join('; '),
});

export const standings = {
  judged: say('已评', 'judged'),
  absent: say('未报送', 'not submitted'),
  unjudged: say('无法评定', 'not judged'),
  exempt: say('免评', 'exempt'),
} as const satisfies Record<Standing, Text>;

/** What decides between equal scores, and how one figure of it reads. */
export const tieBreaks = {
  binding: {
    title: say('硬性要求达标率', 'share of binding requirements met'),
    first: say('高者在前，没有到期的按 100% 计', 'more ranks first, none due being 100 %'),
    figure: (value: Exact) => percent(...parts(value)),
  },
  coverage: {
    title: say('已评要求的比例', 'share of requirements judged'),
    first: say('高者在前', 'more ranks first'),
    figure: (value: Exact) => percent(...parts(value)),
  },
  missing: {
    title: say('缺失项数', 'number of missing items'),
    first: say('少者在前', 'fewer ranks first'),
    figure: (value: Exact) => value,
  },
  late: {
    title: say('逾期项数', 'number of late items'),
    first: say('少者在前', 'fewer ranks first'),
    figure: (value: Exact) => value,
  },
  warnings: {
    title: say('疑点数', 'number of doubts'),
    first: say('少者在前', 'fewer ranks first'),
    figure: (value: Exact) => value,
  },
} as const satisfies Record<
  TieBreak,
  { readonly title: Text; readonly first: Text; readonly figure: (value: Exact) => string }
>;

const parts = (value: Exact): [number, number] => {
  const { n, d } = new Fraction(value);
  return [Number(n), Number(d)];
};

/** One criterion, and the figures of the unit in front and of the one behind. */
export interface Decision {
  readonly by: TieBreak;
  readonly front: Exact;
  readonly behind: Exact;
}

const decided = ({ by, front, behind }: Decision): Text => {
  const { title, figure } = tieBreaks[by];
  return say(
    `${title.zh} ${figure(front)} 比 ${figure(behind)}`,
    `${title.en} ${figure(front)} against ${figure(behind)}`,
  );
};

export const tieWords = {
  same: (names: readonly string[], points: number) =>
    say(
      `与${joined(names).zh}同为 ${score(points)} 分`,
      `same score as ${joined(names).en}: ${score(points)}`,
    ),
  allEqual: (names: readonly string[], points: number) =>
    say(
      `与${joined(names).zh}同为 ${score(points)} 分，各项相同，名次并列`,
      `same score as ${joined(names).en}, ${score(points)}, equal in everything, and tied`,
    ),
  equal: (names: readonly string[]) =>
    say(`与${joined(names).zh}各项相同，名次并列`, `equal to ${joined(names).en} in everything, and tied`),
  before: (names: readonly string[], decision: Decision) =>
    say(
      `${decided(decision).zh}，排在${joined(names).zh}之前`,
      `${decided(decision).en}: ranks before ${joined(names).en}`,
    ),
  after: (names: readonly string[], decision: Decision) =>
    say(
      `${decided(decision).zh}，${joined(names).zh}在前`,
      `${decided(decision).en}: ranks after ${joined(names).en}`,
    ),
  all: sentences,
} as const;

/** A grade with its threshold. */
interface Line {
  readonly title: string;
  readonly en: string;
  readonly atLeast: number;
}
/** A grade with places. */
export interface Places {
  readonly grade: Text;
  readonly places: number;
}
/** Where a unit stands in its group, how many in front of it a veto keeps from taking places, and what places a tie cost it. */
export interface Standpoint {
  readonly group: Text;
  readonly rank: number;
  readonly vetoed: number;
  readonly missed: readonly Places[];
}
const standsAt = ({ group, rank, vetoed, missed }: Standpoint): Text => {
  const before =
    vetoed === 0
      ? say('', '')
      : say(
          `（其前 ${vetoed} 家一票否决，不占名额）`,
          ` (${vetoed} in front vetoed and taking no place${s(vetoed)})`,
        );
  const borders = {
    zh: missed.map(({ grade, places }) => `${grade.zh}名额 ${places} 个`),
    en: missed.map(({ grade, places }) => `the ${places} place${s(places)} for ${grade.en}`),
  };
  const lost =
    missed.length === 0
      ? say('', '')
      : say(
          `，并列在${list(borders.zh, 'zh')}的边界上，并列的都不入围`,
          `, tied across the border of ${list(borders.en, 'en')}, where no tied unit takes a place`,
        );
  return say(
    `${group.zh}第 ${rank} 名${before.zh}${lost.zh}`,
    `rank ${rank} of ${group.en}${before.en}${lost.en}`,
  );
};
const placesOf = (all: readonly Places[]): Text => ({
  zh: list(
    all.map(({ grade, places }) => `${grade.zh} ${places} 个`),
    'zh',
  ),
  en: list(
    all.map(({ grade, places }) => `${places} ${grade.en}`),
    'en',
  ),
});

export const gradeWords = {
  exempt: (reason: string) => say(`免评：${reason}`, `exempt: ${reason}`),
  absent: (lowest: Policy['lowest'] | null) =>
    lowest === null
      ? say('没有报送清单，不定等次', 'no manifest was handed in; not graded')
      : say(
          `没有报送清单，按评分办法定为最低等次“${lowest.title}”`,
          `no manifest was handed in, which by the policy means the lowest grade, ${lowest.en}`,
        ),
  unjudged: (errors: number) =>
    say(
      `清单有 ${errors} 处错误，无法评定，不定等次`,
      `${errors} error${s(errors)} in the manifest; it cannot be judged and is not graded`,
    ),
  nothing: () => say('没有可评的要求，不排名、不定等次', 'nothing to judge; neither ranked nor graded'),
  vetoed: (ids: readonly string[], points: number, lowest: Policy['lowest']) =>
    say(
      `${joined(ids).zh} 未达，一票否决，定为最低等次“${lowest.title}”（最终得分 ${score(points)}）`,
      `${joined(ids).en} failed, a veto: the lowest grade, ${lowest.en} (final score ${score(points)})`,
    ),
  reached: (points: number, { title, en, atLeast }: Line) =>
    say(
      `最终得分 ${score(points)}，达到${title}线 ${atLeast}`,
      `final score ${score(points)}, which reaches ${atLeast} for ${en}`,
    ),
  below: (points: number, line: Line | undefined) =>
    line === undefined
      ? say(`最终得分 ${score(points)}`, `final score ${score(points)}`)
      : say(
          `最终得分 ${score(points)}，低于${line.title}线 ${line.atLeast}`,
          `final score ${score(points)}, below ${line.atLeast} for ${line.en}`,
        ),
  placed: (at: Standpoint, { grade, places }: Places) =>
    say(
      `${standsAt(at).zh}，在${grade.zh}名额 ${places} 个之内`,
      `${standsAt(at).en}, within the ${places} place${s(places)} for ${grade.en}`,
    ),
  placedByTie: (at: Standpoint, { grade, places }: Places) =>
    say(
      `${standsAt(at).zh}，并列在${grade.zh}名额 ${places} 个的边界上，并列的都入围`,
      `${standsAt(at).en}, tied across the border of the ${places} place${s(places)} for ${grade.en}; all tied units take places`,
    ),
  /** No place was left, or a tie across the border took none. */
  unplaced: (at: Standpoint, all: readonly Places[], rest: Text) =>
    say(
      `${standsAt(at).zh}，不在名额之内（${placesOf(all).zh}）；${rest.zh}`,
      `${standsAt(at).en}, outside the places (${placesOf(all).en}); ${rest.en}`,
    ),
} as const;

export const borderWords = {
  up: (names: readonly string[], left: number, taken: number, grade: Text) =>
    say(
      `${joined(names).zh}并列，名额只余 ${left} 个；并列的都入围，${grade.zh}共 ${taken} 家`,
      `${joined(names).en} are tied with ${left} place${s(left)} left; all of them take places, ${taken} in all for ${grade.en}`,
    ),
  down: (names: readonly string[], left: number, taken: number, grade: Text) =>
    say(
      `${joined(names).zh}并列，名额只余 ${left} 个；并列的都不入围，${grade.zh}共 ${taken} 家`,
      `${joined(names).en} are tied with ${left} place${s(left)} left; none of them takes a place, ${taken} in all for ${grade.en}`,
    ),
  decided: (last: readonly string[], first: readonly string[], points: number, decision: Decision) =>
    say(
      `${joined(last).zh}与${joined(first).zh}同为 ${score(points)} 分，${decided(decision).zh}，${joined(last).zh}入围`,
      `${joined(last).en} and ${joined(first).en} have the same score of ${score(points)}; ${decided(decision).en}: the place goes to ${joined(last).en}`,
    ),
  /** Scores that read alike and are not. */
  close: (
    last: readonly string[],
    first: readonly string[],
    points: number,
    exact: readonly [string, string],
  ) =>
    say(
      `${joined(last).zh}与${joined(first).zh}都显示 ${score(points)} 分，不取整为 ${exact[0]} 比 ${exact[1]}，${joined(last).zh}入围`,
      `${joined(last).en} and ${joined(first).en} both read ${score(points)}; before rounding it is ${exact[0]} against ${exact[1]}: the place goes to ${joined(last).en}`,
    ),
  /** Of those who reach the threshold a veto may keep some from taking places. */
  vacant: (left: number, { title, en, atLeast }: Line, hasVetoed: boolean) =>
    say(
      `达到${title}线 ${atLeast}${hasVetoed ? '、没有被一票否决' : ' '}的单位不够，空出 ${left} 个名额`,
      `too few units reach ${atLeast} for ${en}${hasVetoed ? ' without a veto' : ''}; ${left} place${s(left)} stay${left === 1 ? 's' : ''} empty`,
    ),
} as const;

export const scorecardWords = {
  title: (catalog: Text) => say(`${catalog.zh}落实情况评定结果`, `Assessment results: ${catalog.en}`),
  duplicates: (all: readonly { readonly unit: string; readonly files: readonly string[] }[]) =>
    say(
      `${all.map(({ unit, files }) => `${unit}有 ${files.length} 份清单：${list(files, 'zh')}`).join('；')}。每个单位只能有一份，请移走多余的`,
      `${all.map(({ unit, files }) => `${unit} has ${files.length} manifests: ${list(files, 'en')}`).join('; ')}. A unit hands in one; take the others away`,
    ),
} as const;
