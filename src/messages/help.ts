/** Help texts of the commands and options, in both languages. */
import type { Text } from '../model.ts';

export const help = {
  program: {
    zh: '把部门公开清单对照政务公开工作要点，逐条给出结论、得分与缺口',
    en: 'Checks disclosure manifests against a district’s open-government work points',
  },
  check: {
    zh: '评定一份或多份清单，打印得分与缺口',
    en: 'judge one or more manifests and print scores and gaps',
  },
  list: { zh: '列出公开要求', en: 'list the requirements' },
  explain: {
    zh: '解释一条公开要求：原文、约束谁、怎么证明、例子',
    en: 'explain one requirement: clause, who is bound, how to prove it, example',
  },
  catalog: { zh: '检查要点目录本身', en: 'examine a catalogue itself' },
  catalogCheck: {
    zh: '检查目录：形式、编号、引文、名称、参数、例子与反例',
    en: 'check form, ids, citations, names, parameters, examples',
  },
  catalogCoverage: {
    zh: '逐字统计原文有多少写成了公开要求',
    en: 'show how much of the official text is cited',
  },
  paths: {
    zh: '清单文件、文件夹或通配符；- 为标准输入',
    en: 'manifests, folders or globs; - for standard input',
  },
  id: { zh: '要求编号，如 2.1.6', en: 'id of a requirement, such as 2.1.6' },
  lang: { zh: '语言：zh 或 en', en: 'language: zh or en' },
  catalogOption: {
    zh: '要点目录：内置目录的标识，或一个文件夹',
    en: 'catalogue: id of a built-in one, or a folder',
  },
  policy: { zh: '评分办法文件', en: 'policy file' },
  asOf: { zh: '评定截至哪一天（YYYY-MM-DD）', en: 'judge as of this day (YYYY-MM-DD)' },
  only: {
    zh: '只评这些部分、要点或要求，如 2.1,3',
    en: 'only these sections, points or requirements, e.g. 2.1,3',
  },
  format: {
    zh: '输出格式，可重复：text、json，或 json=文件',
    en: 'output format, repeatable: text, json, or json=file',
  },
  failOn: {
    zh: '有这种结论时退出码为 1：fail、partial 或 never',
    en: 'exit 1 at this result: fail, partial or never',
  },
  verbose: { zh: '连通过的也列出', en: 'show what passed as well' },
  quiet: { zh: '一份清单只打印一行', en: 'one line a manifest' },
  department: { zh: '只列约束这个单位的要求', en: 'only what binds this unit' },
  point: { zh: '只列这些部分或要点，如 2.1', en: 'only these sections or points, e.g. 2.1' },
  level: {
    zh: '只列这个层级：binding、expected 或 encouraged',
    en: 'only this level: binding, expected or encouraged',
  },
  version: { zh: '版本号', en: 'print the version' },
  helpOption: { zh: '看用法', en: 'show help' },
  exits: {
    zh: '退出码：0 达标 · 1 未达标 · 2 用法、目录或评分办法有错 · 3 有清单无法评定 · 4 程序内部出错',
    en: 'Exit codes: 0 gate met · 1 gate not met · 2 wrong usage, catalogue or policy · 3 a manifest could not be judged · 4 internal error',
  },
  examples: { zh: '例如：', en: 'Examples:' },
} as const satisfies Record<string, Text>;

/** Commander's own headings, in Chinese. */
export const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** The value an option has when it is left out. */
export const defaultWords = (value: string): Text => ({
  zh: `（默认 ${value}）`,
  en: ` (default: ${value})`,
});

/** Command → lines to try. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  check: [
    'zwgk check 区财政局.yaml',
    'zwgk check manifests/ --as-of 2017-12-31 --format json=report.json --format text',
    'zwgk check "manifests/*.yaml" --only 2.1,5 --quiet',
  ],
  list: ['zwgk list --department 区财政局', 'zwgk list --point 2.1 --level binding'],
  explain: ['zwgk explain 2.1.6'],
};
