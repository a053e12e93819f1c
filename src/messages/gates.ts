/** Gates: what was asked, which are closed and by how much, and the words of their truth table. */
import Fraction from 'fraction.js';
import type { Closed, Exact, FailOn, Gate, Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');

/** As the user wrote it. */
const written = (exact: Exact): string => new Fraction(exact).toString();
/** What there is, floored; what is lacking, rounded up: a gate that is closed never reads as if it were open. */
const have = (exact: Exact): string => new Fraction(exact).floor(2).valueOf().toFixed(2);
const lacking = (exact: Exact): string => new Fraction(exact).ceil(2).valueOf().toFixed(2);

/** The options that ask for it: `--fail-on fail --min-score 80,3=60`. */
export const gateOptions = ({ failOn, newOnly, minScores, maxGaps, submission }: Gate): string =>
  [
    newOnly === undefined ? `--fail-on ${failOn}` : '--fail-on-new',
    ...(minScores === undefined
      ? []
      : [
          `--min-score ${minScores.map(({ scope, atLeast }) => `${scope === null ? '' : `${scope}=`}${written(atLeast)}`).join(',')}`,
        ]),
    ...(maxGaps === undefined ? [] : [`--max-gaps ${maxGaps}`]),
    ...(submission === undefined ? [] : ['--require-submission']),
  ].join(' ');

type Kind = Closed['kind'];
/** Some members of the union stand for several kinds. */
type Holding<C, K extends Kind> = C extends { readonly kind: infer Own }
  ? K extends Own
    ? C
    : never
  : never;
type OfKind<K extends Kind> = Holding<Closed, K>;

const departmentsIn = (closed: readonly { readonly department?: string }[]): number =>
  new Set(closed.flatMap(({ department }) => department ?? [])).size;
const sumOf = (closed: readonly { readonly have: number }[]): number =>
  closed.reduce((sum, { have: one }) => sum + one, 0);

const mostNamed = 12;
const scoreSays = ({ department, scope, want, have: exact, by }: OfKind<'score'>): Text =>
  say(
    `${department}${scope === null ? '' : ` ${scope} `}得 ${have(exact)} 分，要求 ${written(want)} 分，差 ${lacking(by)} 分`,
    `${department}${scope === null ? '' : ` in ${scope}`} has ${have(exact)} of ${written(want)}, short by ${lacking(by)}`,
  );

/** All that is closed of one kind, in one sentence. */
export const closedWords = {
  fail: (closed) => {
    const [n, all] = [departmentsIn(closed), sumOf(closed)];
    return say(
      `${n} 个单位有未达的要求，共 ${all} 条`,
      `${n} department${s(n)} with failed requirements, ${all} in all`,
    );
  },
  partial: (closed) => {
    const [n, all] = [departmentsIn(closed), sumOf(closed)];
    return say(
      `${n} 个单位有没做全的要求，共 ${all} 条`,
      `${n} department${s(n)} with requirements not fully met, ${all} in all`,
    );
  },
  warning: (closed) => {
    const all = sumOf(closed);
    return say(`疑点和提示共 ${all} 处`, all === 1 ? 'one doubt or hint' : `${all} doubts and hints`);
  },
  score: (closed) => {
    const [first] = closed;
    if (first !== undefined && closed.length === 1) return scoreSays(first);
    return say(`另有 ${closed.length} 项不到最低分`, `${closed.length} more are below the least score`);
  },
  gaps: (closed) => {
    const [{ want, have: count, by } = { want: 0, have: 0, by: 0 }] = closed;
    return say(
      `缺口 ${count} 处，最多可有 ${want} 处，多出 ${by} 处`,
      `${count} gap${s(count)}, at most ${want} allowed, ${by} too many`,
    );
  },
  submission: (closed) => {
    const ids = closed.flatMap((one) => one.ids);
    return say(
      `${ids.length} 个单位没有交清单：${ids.join('、')}`,
      `${ids.length} unit${s(ids.length)} without a manifest: ${ids.join(', ')}`,
    );
  },
  'new-gaps': (closed) => {
    const [n, all] = [departmentsIn(closed), sumOf(closed)];
    return say(
      `${n} 个单位比基线多出缺口 ${all} 处`,
      `${n} department${s(n)} with ${all} gap${s(all)} beyond the baseline`,
    );
  },
  withdrawn: (closed) => {
    const ids = closed.flatMap((one) => one.ids);
    return say(
      `${ids.length} 个单位的清单没有了：${ids.join('、')}`,
      `${ids.length} manifest${s(ids.length)} taken away: ${ids.join(', ')}`,
    );
  },
} as const satisfies { readonly [K in Kind]: (closed: readonly OfKind<K>[]) => Text };

/** Scores are told one by one, but not without end; everything else in one sentence for each kind. */
const told = (kind: Kind, closed: readonly Closed[]): readonly (readonly Closed[])[] => {
  if (kind !== 'score') return [closed];
  const rest = closed.slice(mostNamed);
  return [...closed.slice(0, mostNamed).map((one) => [one]), ...(rest.length === 0 ? [] : [rest])];
};

/** What is closed and by how much, in the order of the gates. */
export const closedSays = (closed: readonly Closed[]): readonly Text[] =>
  (Object.keys(closedWords) as Kind[]).flatMap((kind) => {
    const own = closed.filter((one) => one.kind === kind);
    const says = closedWords[kind] as (own: readonly Closed[]) => Text;
    return own.length === 0 ? [] : told(kind, own).map(says);
  });

export const newOnlyAsks = say('比基线多出缺口就不过', 'no gap beyond the baseline');

/** What `--fail-on` asks. */
export const failOnAsks = {
  fail: say('有要求未达就不过', 'no requirement may fail'),
  partial: say('有要求未达或只做到部分就不过', 'every requirement must pass'),
  warning: say('有缺口、疑点或提示就不过', 'no gap, doubt or hint is let through'),
  never: say('只看清单能不能评定', 'manifests need only be judgeable'),
} as const satisfies Record<FailOn, Text>;

/** What is asked, in words where there is one thing only, and as the options that ask for it. */
export const gateAsks = (gate: Gate): Text => {
  const { zh, en } = gate.newOnly === true ? newOnlyAsks : failOnAsks[gate.failOn];
  return say(`${zh}，${gateOptions(gate)}`, `${en}, ${gateOptions(gate)}`);
};

export const gateUsage = {
  'bad-score': (value: string): Text =>
    say(
      `--min-score 看不懂“${value}”，应写成 80 或 3=60,4.2=80，分数在 0 到 100 之间`,
      `--min-score cannot be “${value}”; write 80 or 3=60,4.2=80, scores from 0 to 100`,
    ),
  'unknown-scope': (scope: string, nearest: string | null): Text =>
    say(
      `--min-score：目录里没有 ${scope} 这个部分或要点${nearest === null ? '' : `；是不是 ${nearest}？`}`,
      `--min-score: the catalogue has no section or point ${scope}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    ),
  'outside-only': (scope: string): Text =>
    say(
      `--min-score 要求 ${scope} 的得分，--only 却没有评它`,
      `--min-score asks for the score of ${scope}, which --only leaves out`,
    ),
  'scored-twice': (scope: string | null): Text =>
    say(
      `--min-score 给${scope === null ? '总分' : ` ${scope} `}写了两个数`,
      `--min-score gives two numbers for ${scope ?? 'the whole'}`,
    ),
  'bad-count': (value: string): Text =>
    say(
      `--max-gaps 看不懂“${value}”，应写成 0、1、2……这样的整数`,
      `--max-gaps cannot be “${value}”; write a whole number from 0`,
    ),
  'no-waivers': (path: string): Text => say(`没有豁免清单 ${path}`, `no file of waivers ${path}`),
  'bad-waivers': (path: string): Text =>
    say(`豁免清单 ${path} 有错，改正以前不予采用`, `the waivers ${path} have errors and are not applied`),
  'no-reviews': (path: string): Text => say(`没有复核记录 ${path}`, `no file of reviews ${path}`),
  'bad-reviews': (path: string): Text =>
    say(`复核记录 ${path} 有错，改正以前不予采用`, `the reviews ${path} have errors and are not applied`),
  'waivers-both': (): Text =>
    say('--waivers 和 --ignore-waivers 不能一起用', '--waivers and --ignore-waivers exclude each other'),
} as const;

/** Heads, rows and notes of the truth table in the README. */
export const gateTable = {
  when: say('情形', 'What the run finds'),
  open: say('0 达标', '0 met'),
  closed: say('1 未达标', '1 not met'),
  exit: say('退出码', 'exit code'),
  unjudged: say('3 无法评定', '3 not judged'),
  asked: say('选项', 'Option'),
  results: {
    pass: say('全部通过，或不适用、待到期、参考', 'all pass, or are n/a, not due yet or informational'),
    warning: say('全部通过，但有疑点或提示', 'all pass, with a doubt or a hint'),
    partial: say('有一条“部分”', 'one is partial'),
    fail: say('有一条“未达”', 'one fails'),
    waived: say('有一条“未达”，全部豁免', 'one fails and is waived whole'),
    unjudged: say('有清单无法评定', 'a manifest cannot be judged'),
  },
  others: {
    'score-equal': say('得分正好 80', 'a score of exactly 80'),
    'score-below': say('得分 79.96', 'a score of 79.96'),
    'score-waived': say('得分 79.96，豁免后 80', 'a score of 79.96, after waivers 80'),
    'score-none': say('没有可评的要求', 'nothing to judge'),
    'gaps-equal': say('各份清单的缺口合计 20 处', '20 gaps in all manifests together'),
    'gaps-above': say('合计 21 处', '21 gaps'),
    'gaps-waived': say('合计 21 处，其中豁免 1 处', '21 gaps, one of them waived'),
    submitted: say('名册上每个单位都有清单', 'every unit of the register has a manifest'),
    'not-submitted': say('有单位没有清单', 'a unit has none'),
    'gaps-known': say('有“未达”，都是基线里已有的', 'one fails, but the baseline has its gaps already'),
    'gaps-new': say('有基线里没有的缺口', 'a gap that the baseline does not have'),
    withdrawn: say('基线里有的清单不见了', 'a manifest of the baseline is gone'),
  },
} as const;
