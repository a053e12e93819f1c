/** Labels, verdicts and the short sentences of the reports, in both languages. */

import type { DepartmentReport, Level, Problem, Result, RuleKind, State, Text } from '../model.ts';
import type { DoubtCode } from './doubts.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');

export const results = {
  pass: say('通过', 'pass'),
  partial: say('部分', 'partial'),
  fail: say('未达', 'fail'),
  pending: say('待到期', 'pending'),
  notapplicable: say('不适用', 'n/a'),
  informational: say('参考', 'info'),
  error: say('无法判断', 'error'),
} as const satisfies Record<Result, Text>;

export const levels = {
  binding: say('硬性', 'binding'),
  expected: say('一般', 'expected'),
  encouraged: say('倡导', 'encouraged'),
} as const satisfies Record<Level, Text>;

export const levelsExplained = {
  binding: say(
    '原文写明了数字、期限、频次或“应当”',
    'the text gives a number, a date, a frequency or a “shall”',
  ),
  expected: say('原文提出了明确的任务', 'the text sets a clear task'),
  encouraged: say('原文提出了努力方向，不计分', 'the text names an aim; not scored'),
} as const satisfies Record<Level, Text>;

export const states = {
  met: say('达到', 'met'),
  late: say('逾期', 'late'),
  flawed: say('欠妥', 'flawed'),
  missing: say('缺失', 'missing'),
  pending: say('未到期', 'not due yet'),
} as const satisfies Record<State, Text>;

export const severities = {
  error: say('错误', 'error'),
  hint: say('提示', 'hint'),
} as const satisfies Record<Problem['severity'], Text>;

export const ruleKinds = {
  publish: say('公开', 'publish'),
  periodic: say('定期', 'periodic'),
  each: say('逐条', 'each'),
  hold: say('活动', 'hold'),
  arrange: say('安排', 'arrange'),
  measure: say('指标', 'measure'),
} as const satisfies Record<RuleKind, Text>;

export const asOfOrigins = {
  option: say('由 --as-of 指定', 'given by --as-of'),
  manifest: say('清单所写', 'as the manifest says'),
  clock: say('今天', 'today'),
} as const satisfies Record<NonNullable<DepartmentReport['asOf']>['from'], Text>;

/** Labels that open a row. */
export const rows = {
  score: say('得分', 'Score'),
  veto: say('否决', 'Veto'),
  file: say('文件', 'File'),
  asOf: say('截至', 'As of'),
  catalog: say('要点', 'Catalog'),
  policy: say('办法', 'Policy'),
  only: say('范围', 'Only'),
  judged: say('已评', 'Judged'),
  expected: say('应公开', 'Expected'),
  clause: say('原文', 'text'),
  place: say('位置', 'place'),
  mend: say('补法', 'mend'),
  reason: say('原因', 'why'),
  by: say('共担', 'shared'),
  mendProblem: say('改法', 'mend'),
  level: say('级别', 'Level'),
  section: say('部分', 'Section'),
  point: say('要点', 'Point'),
  bound: say('适用', 'Binds'),
  statement: say('说明', 'Statement'),
} as const;

/** Heads of the blocks of a page. */
export const heads = {
  result: say('结论', 'result'),
  met: say('达到', 'met'),
  lost: say('失分', 'lost'),
  requirement: say('要求', 'requirement'),
  hints: say('提示', 'Hints'),
  priorities: say('先补这几处', 'Mend these first'),
  upcoming: say('接下来到期', 'Due next'),
  doubts: say('疑点', 'Doubts'),
  all: say('各单位', 'All departments'),
  gate: say('门槛', 'Gate'),
  department: say('单位', 'department'),
  score: say('得分', 'score'),
  final: say('最终', 'final'),
  grade: say('等级', 'grade'),
  gaps: say('缺口', 'gaps'),
  errors: say('错误', 'errors'),
  text: say('原文', 'What the document says'),
  rule: say('怎样算做到', 'What counts'),
  due: say('到期日', 'Due dates'),
  prove: say('怎样证明', 'How to prove it'),
  remedy: say('有缺口怎么补', 'How to mend a gap'),
  note: say('本工具的读法', 'How this tool reads it'),
  example: say('填写示例', 'Example'),
  id: say('编号', 'id'),
  level: say('级别', 'level'),
  rule1: say('规则', 'rule'),
  bound: say('适用', 'binds'),
  point: say('要点', 'point'),
  normative: say('字数', 'characters'),
  cited: say('已引', 'cited'),
  explained: say('已说明', 'explained'),
  covered: say('覆盖', 'covered'),
  uncited: say('没有引用到的原文', 'Text that nothing cites'),
  total: say('合计', 'total'),
} as const;

/** Doubt code → its short word. */
const doubtLabels = {
  'home-page': say('首页网址', 'home page'),
  column: say('栏目网址', 'column'),
  'shared-address': say('一址多用', 'shared address'),
  'foreign-host': say('外站网址', 'foreign host'),
  'no-address': say('没有网址', 'no address'),
  'formed-after-published': say('日期颠倒', 'date order'),
  'outside-period': say('年度之外', 'outside period'),
  future: say('尚未发生', 'future'),
  'early-interpretation': say('解读过早', 'early interpretation'),
  boilerplate: say('套话理由', 'boilerplate'),
  placeholder: say('占位文字', 'placeholder'),
  'conflicting-figures': say('数字不一', 'conflicting figures'),
  'statement-refused': say('不接受', 'statement refused'),
  'statement-unpublished': say('说明未公开', 'statement unpublished'),
  'statement-contradicted': say('说明矛盾', 'statement contradicted'),
} as const satisfies Record<DoubtCode, Text>;
/** The code of a report is open text: one that has no word here is shown as it stands. */
export const doubtLabel = (code: string): Text =>
  Object.hasOwn(doubtLabels, code) ? doubtLabels[code as DoubtCode] : say(code, code);

export const phrases = {
  noUnit: say('（没有写明单位）', '(no department given)'),
  points: (n: string) => say(`${n} 分`, `${n} points`),
  nothing: say('没有可评的要求', 'nothing to judge'),
  unjudged: say('无法评定', 'not judged'),
  unjudgedWhy: (n: number) =>
    say(
      `清单有 ${n} 处错误，改正以后才能评分。`,
      `${n} error${s(n)} in the manifest; it can be scored once ${n === 1 ? 'it is' : 'they are'} put right.`,
    ),
  vetoed: (ids: string) =>
    say(
      `${ids} 未达，按评分办法直接定为最低等级`,
      `${ids} failed, which by the policy alone means the lowest grade`,
    ),
  items: (a: number, b: number) => say(`${a}/${b} 项`, `${a}/${b}`),
  expectedItems: (met: number, due: number) => say(`${met}/${due} 件`, `${met}/${due}`),
  noGaps: say('没有缺口。', 'No gaps.'),
  unrecoverable: say('已补不回得分', 'gives nothing back now'),
  givesBack: (gain: string) => say(`补上可得 ${gain}`, `gives back ${gain}`),
  givesBackAll: (gain: string) => say(`都补上可得 ${gain}`, `all give back ${gain}`),
  several: (n: number) => say(`${n} 件：`, `${n}: `),
  severalDue: (n: number) => say(`${n} 期，`, `${n} periods, `),
  dueCell: (due: string) => say(`${due} 前`, `by ${due}`),
  more: (n: number) => say(`另有 ${n} 项，加 --verbose 可看全部`, `${n} more; --verbose shows all`),
  moreGaps: (n: number) =>
    say(
      `另有 ${n} 处；加 --verbose，或用 -f csv、-f html、-f xlsx，可看全部`,
      `${n} more; --verbose, -f csv, -f html or -f xlsx shows all`,
    ),
  prioritySum: (gain: string) => say(`补齐这几处可得 ${gain} 分`, `All of these give back ${gain} points`),
  line: (n: number) => say(`第 ${n} 行`, `line ${n}`),
  noDue: say('无期限', 'no date'),
  doubtsHarmless: say('请核对；疑点不影响得分。', 'Please check; doubts do not change the score.'),
  doubtsSome: say(
    '请核对；除注明“已扣分”的以外，疑点不影响得分。',
    'Please check; doubts do not change the score, save where “counted” is said.',
  ),
  doubtCounted: say('已扣分', 'counted'),
  gateMet: say('通过', 'met'),
  gateMissed: say('没有通过', 'not met'),
  gateOpen: say('没有结论', 'undecided'),
  gateUnjudged: (n: number) => say(`${n} 份清单无法评定`, `${n} manifest${s(n)} could not be judged`),
  empty: say('没有清单可评。', 'No manifests to judge.'),
  gapCount: (n: string) => say(`缺口 ${n}`, `gaps ${n}`),
  errorCount: (n: string) => say(`错误 ${n}`, `errors ${n}`),
  problemCount: (errors: number, hints: number) =>
    say(
      `共 ${errors} 处错误${hints > 0 ? `，${hints} 处提示` : ''}。`,
      `${errors} error${s(errors)}${hints > 0 ? `, ${hints} hint${s(hints)}` : ''}.`,
    ),
  metBy: (units: string) => say(`${units}已做到`, `met by ${units}`),
  quote: (text: string) => say(`「${text}」`, `“${text}”`),
  between: say('」…「', '” … “'),
  paren: (text: string) => say(`（${text}）`, ` (${text})`),
  bound: {
    leads: say('牵头部门', 'the lead departments'),
    all: say('所有单位', 'every unit'),
  },
  together: (keys: readonly string[]) =>
    say(`${keys.length} 件：${keys.join('、')}`, `${keys.length}: ${keys.join(', ')}`),
  severalRequirements: (n: number) => say(`一处关系到 ${n} 条要求`, `one mend for ${n} requirements`),
  others: (first: string, n: number) => say(`${first}等${n}家`, `${first} +${n - 1}`),
  unitCount: (n: number) => say(`共 ${n} 家`, `${n} unit${s(n)}`),
  shared: say('几家共同牵头，各自都要做到', 'several leads answer for it together'),
  absolute: say('不接受“不适用”的情况说明', 'no statement of “not applicable” is accepted'),
  statable: say(
    '确实不适用的，可以交情况说明（statements）并写明理由',
    'where it truly does not apply, file a statement (statements) with the reason',
  ),
  requirementCount: (n: number, byLevel: string) =>
    say(`共 ${n} 条要求：${byLevel}。`, `${n} requirement${s(n)}: ${byLevel}.`),
  nothingUncited: say('原文的每一处要求都有引用或说明。', 'Every clause is cited or explained.'),
  noRequirements: say('没有符合条件的要求。', 'No requirements match.'),
  noProblems: say('没有发现错误。', 'No errors found.'),
} as const;
