/** What `zwgk init` writes into a new manifest, asks and says. */
import type { DayUnit, IsoDate, Level, RegisterName, Text } from '../model.ts';
import { registerNames } from './faults.ts';
import { duration, list } from './format.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

/** Explanations inside the manifest. */
export const scaffoldWords = {
  title: (unit: string, year: number): Text =>
    say(`${unit} ${year}年政务公开清单`, `${unit}: disclosure manifest ${year}`),
  basis: (catalog: string, id: string, count: number): Text =>
    say(
      `依据《${catalog}》（${id}），约束本单位的要求共 ${count} 条`,
      `${catalog} (${id}): ${count} requirements bind this unit`,
    ),
  howTo: (file: string, sample: string): readonly Text[] => [
    say('怎样填：', 'How to fill it in:'),
    say(
      '1. 两个井号开头的是说明，不用动；一个井号开头的是现成的记录，先不算数。',
      '1. Lines that open with two hashes explain and stay; one hash opens a ready record that does not count yet.',
    ),
    say(
      '2. 做到了哪一项，就去掉它那几行和台账名那一行开头的井号和空格，冒号后面空着的填上，用不着的整行删去。',
      '2. Where something was done, take the hash and blank from its lines and from the line with the register’s name, fill what is empty after a colon, delete the lines not needed.',
    ),
    say(
      '   在 VS Code 里选中这几行按 Ctrl+/ 就行，说明仍然是说明。',
      '   In VS Code select the lines and press Ctrl+/; explanations stay explanations.',
    ),
    say(
      `3. 保存后运行 zwgk check ${file}；写法有毛病先运行 zwgk fix ${file}。`,
      `3. Save and run zwgk check ${file}; zwgk fix ${file} mends slips of writing.`,
    ),
    say(
      `4. 某条要求想看原文和例子：zwgk explain ${sample}；更愿意用 Excel：zwgk export ${file} --to 台账.xlsx`,
      `4. The clause and an example of one requirement: zwgk explain ${sample}; to work in Excel: zwgk export ${file} --to ledger.xlsx`,
    ),
  ],
  schemaHint: (file: string, unit: string): Text =>
    say(
      `编辑器按第一行提示字段；换电脑后失效的，运行 zwgk schema manifest --department ${unit} --to ${file}，第一行改成 $schema=./${file}`,
      `Editors prompt by the first line; where it leads nowhere, run zwgk schema manifest --department ${unit} --to ${file} and make it $schema=./${file}`,
    ),
  asOf: (day: IsoDate): Text =>
    say(
      `填报完整到哪一天，如 ${day}；不写按检查当天算`,
      `the day up to which it is complete, e.g. ${day}; today where left out`,
    ),
  contact: {
    name: say('联系人姓名', 'name of the contact'),
    phone: say("联系电话，加引号，如 '021-00000000'", "telephone in quotes, e.g. '021-00000000'"),
  },
  level: {
    binding: say('硬性', 'binding'),
    expected: say('一般', 'expected'),
    encouraged: say('倡导，不计分', 'encouraged, not scored'),
  } satisfies Record<Level, Text>,
  due: (day: IsoDate): Text => say(`期限：${day} 前`, `Due: by ${day}`),
  dues: (first: string, day: IsoDate, count: number): Text =>
    say(
      `期限：共 ${count} 期，${first} 期最迟 ${day}，其余见各条`,
      `Due: ${count} periods, ${first} by ${day}, the others as noted`,
    ),
  within: (day: IsoDate, days: number, unit: DayUnit, of: Text): Text =>
    say(
      `期限：${of.zh}后 ${duration(days, unit, 'zh').trim()}内，最迟 ${day}`,
      `Due: within ${duration(days, unit, 'en')} of ${of.en.toLowerCase()}, by ${day} at the latest`,
    ),
  prove: (text: Text): Text => say(`证明：${text.zh}`, `Proof: ${text.en}`),
  times: (n: number): Text => say(`至少 ${n} 条`, `at least ${n} records`),
  zeroHint: (register: RegisterName): Text =>
    say(
      `每件登记一条；本年度确实一件也没有的，写成 ${register}: []（零报告）。什么都不写按缺口计。`,
      `One record each. If there was none this year, write ${register}: [] (a zero report). Silence counts as a gap.`,
    ),
  zero: say('零报告：本年度没有', 'zero report: none this year'),
  record: say(
    '每件照这样写一条（再加井号的，有才写）：',
    'One record each like this (what has a hash of its own, where it applies):',
  ),
  least: (day: IsoDate): Text => say(`最迟 ${day}`, `by ${day}`),
  like: (name: Text, sample: string): Text => say(`${name.zh}，如 ${sample}`, `${name.en}, e.g. ${sample}`),
  choose: (name: Text, words: readonly string[]): Text =>
    say(`${name.zh}：${list(words, 'zh')}`, `${name.en}: ${list(words, 'en')}`),
  keep: say('做到几项留几项', 'keep those it has'),
  yesNo: (name: Text): Text => say(`${name.zh}：true 是，false 否`, `${name.en}: true or false`),
  statements: say(
    '某条要求确实不适用本单位的，逐条写明理由（不是没做的托词，会被核对）。',
    'Where a requirement truly does not apply to this unit, say why, one by one.',
  ),
  absolute: (ids: string): Text =>
    say(`下列要求不接受情况说明：${ids}`, `No statement is accepted for: ${ids}`),
} as const;

/** What the command says, and asks at the terminal. */
export const initWords = {
  written: (file: string, count: number): Text =>
    say(
      `已写好 ${file}：${count} 条要求，记录都留着待填`,
      `wrote ${file}: ${count} requirements, records ready to be filled in`,
    ),
  next: (file: string): Text =>
    say(
      `下一步：打开它按说明填写，保存后运行 zwgk check ${file}`,
      `next: open it, fill it in as it says, then run zwgk check ${file}`,
    ),
  nextBook: (file: string, manifest: string): Text =>
    say(
      `下一步：用 Excel 或 WPS 填好，再运行 zwgk import ${file} --to ${manifest}`,
      `next: fill it in with Excel, then run zwgk import ${file} --to ${manifest}`,
    ),
  exists: (file: string): Text =>
    say(
      `${file} 已经有了，没有动它；要覆盖加 --force，要写到别处用 --to`,
      `${file} is there already and was left alone; --force overwrites it, --to writes elsewhere`,
    ),
  'no-department': (): Text =>
    say(
      '没有写是哪个单位，例如 zwgk init 区财政局；或加 --interactive 逐项问答',
      'no unit given, e.g. zwgk init 区财政局; or add --interactive to be asked',
    ),
  'not-a-register': (name: string, known: readonly RegisterName[]): Text =>
    say(
      `--zero ${name} 不能作零报告，可以的有：${known.map((each) => `${each}（${registerNames[each].zh}）`).join('、') || '没有'}`,
      `--zero ${name} cannot be a zero report; these can: ${known.join(', ') || 'none'}`,
    ),
  'no-terminal': (): Text =>
    say(
      '--interactive 要在终端里用；在脚本里请直接写 zwgk init 区财政局',
      '--interactive needs a terminal; in a script write zwgk init 区财政局',
    ),
  'pipe-book': (): Text =>
    say(
      '工作簿不能写到标准输出，用 --to 写明文件',
      'a workbook cannot go to standard output; name a file with --to',
    ),
  cancelled: (): Text => say('已取消，什么也没有写', 'cancelled; nothing was written'),
} as const;

export const interviewWords = {
  intro: say('新建政务公开清单', 'A new disclosure manifest'),
  department: say('哪个单位？写简称或全称', 'Which unit? Its short or full name'),
  name: say('联系人姓名（可不填）', 'Name of the contact (may be left empty)'),
  phone: say('联系电话（可不填）', 'Telephone (may be left empty)'),
  asOf: say(
    '填报完整到哪一天？（可不填，不填按检查当天算）',
    'Complete up to which day? (may be left empty: the day of the check)',
  ),
  'bad-date': (sample: IsoDate): Text => say(`写成 ${sample} 这样的日期`, `Write a date such as ${sample}`),
  zero: say(
    '哪些台账本年度一件也没有？（空格选，回车确定，可不选）',
    'Which registers had no case this year? (space selects, enter confirms, none is fine)',
  ),
  outro: say('好了', 'Done'),
} as const;
