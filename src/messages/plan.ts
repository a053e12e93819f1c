/** What `zwgk plan` says: headings, the state of things, and the words of the calendar. */
import type { PlanStatus, Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');

export const planRows = {
  now: say('现在', 'Now'),
  target: say('目标', 'Target'),
  after: say('补完', 'After'),
  best: say('最多', 'At best'),
  effort: say('工夫', 'effort'),
  gap: say('缺口', 'gap'),
  mend: say('补法', 'mend'),
  place: say('位置', 'place'),
} as const;

export const planHeads = {
  steps: say('按这个次序补', 'Mend in this order'),
  all: say('还能补的全部', 'All that can still be mended'),
  coming: (by: string | null): Text =>
    by === null ? say('接下来到期', 'Due next') : say(`${by} 以前到期`, `Due by ${by}`),
} as const;

export const planWords = {
  status: {
    reached: (): Text => say('已经达到，不用补', 'reached already, nothing to mend'),
    open: (n: number, effort: number): Text =>
      say(`补 ${n} 处，工夫共 ${effort}`, `${n} mend${s(n)}, effort ${effort} in all`),
    beyond: (): Text =>
      say(
        '已经达不到：过了期限的只能得逾期的分',
        'out of reach: what is past its date earns only what is earned late',
      ),
    none: (): Text =>
      say('现在没有可评的要求，得分还没有', 'nothing can be judged yet, so there is no score'),
    unjudged: (): Text =>
      say(
        '清单有错误，改正以后才能做计划',
        'the manifest has errors; it can be planned once they are put right',
      ),
  } satisfies Record<PlanStatus, (...all: never[]) => Text>,
  effort: (n: number): Text => say(`工夫 ${n}`, `effort ${n}`),
  several: (requirements: readonly string[]): Text =>
    say(`关系到 ${requirements.join('、')}`, `concerns ${requirements.join(', ')}`),
  zero: (register: string): Text =>
    say(
      `得分按登记的记录件件合格算；本年度确实没有的，写 ${register}: []，这些要求就不再计分`,
      `the score supposes that every record is sound; where there were none, write ${register}: [] and these requirements leave the sum`,
    ),
  veto: (ids: string): Text =>
    say(
      `${ids} 一票否决：不补上它，等级不会变`,
      `${ids} has a veto: the grade stays the lowest until it is mended`,
    ),
  nothingDue: (): Text => say('没有要到期的', 'nothing falls due'),
  more: (n: number): Text =>
    say(
      `另有 ${n} 项，用 --by 日期 或 --format ics 可看全部`,
      `${n} more; --by DATE or --format ics shows all`,
    ),
  basis: (): Text =>
    say(
      '得分按今天就补、补得合格算；过了期限的只算逾期的分。',
      'Scores suppose that each mend is made today and is sound; what is overdue earns what is earned late.',
    ),
} as const;

export const calendarWords = {
  name: (department: string, catalog: string): Text =>
    say(`${department} 政务公开到期日（${catalog}）`, `${department}: disclosure due dates (${catalog})`),
  prove: (text: string): Text => say(`怎样证明：${text}`, `How to prove it: ${text}`),
  items: (keys: readonly string[]): Text =>
    say(`应公开：${keys.join('、')}`, `To disclose: ${keys.join(', ')}`),
  until: (time: string): Text => say(`最迟 ${time}`, `by ${time} at the latest`),
} as const;

export const planCliWords = {
  'bad-target': (given: string): Text =>
    say(
      `--target ${given} 不是 0 到 100 之间的分数，例如 --target 90`,
      `--target ${given} is no score between 0 and 100, e.g. --target 90`,
    ),
} as const;
