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
  scorecard: {
    zh: '全区年度成绩单：每个单位的得分、等次、名次，全区情况，通报和问题清单',
    en: 'the year’s scorecard of the district: scores, grades, ranks, district view, notice, gap letters',
  },
  scorecardOut: {
    zh: '把网页、Excel、CSV、JSON、通报、问题清单都写进这个文件夹',
    en: 'write web page, Excel, CSV, JSON, notice and gap letters into this folder',
  },
  scorecardFormat: {
    zh: '输出格式，可重复，写成 格式 或 格式=文件：text、json、csv、markdown、html；xlsx=文件 写工作簿（总览、矩阵、缺口、各单位，有复核、豁免的另有一张复核和豁免），docx=文件 写通报',
    en: 'output format, repeatable, as format or format=file: text, json, csv, markdown, html; xlsx=file writes the workbook (overview, matrices, gaps, a sheet for every unit, and one of reviews and waivers where there are any), docx=file the notice',
  },
  previous: {
    zh: '与上一期比较：上一期的 scorecard.json、它所在的文件夹，或放清单的文件夹',
    en: 'compare with an earlier period: its scorecard.json, the folder of it, or a folder of manifests',
  },
  noticeNumber: { zh: '通报的文号', en: 'number of the notice' },
  noticeIssued: { zh: '通报的印发日期（YYYY-MM-DD）', en: 'day the notice is issued (YYYY-MM-DD)' },
  scorecardSubmission: {
    zh: '有单位未报送时退出码为 1（免评的不算）',
    en: 'exit 1 where a unit did not submit (exempt ones aside)',
  },
  scorecardVerbose: { zh: '表格列得更全', en: 'show more of everything' },
  scorecardQuiet: {
    zh: '不显示进度；写了 --out 就不再打印表格',
    en: 'no progress, and no table where --out is given',
  },
  impact: {
    zh: '试算：换一套评分办法或要点目录，哪些单位的得分和等次会变，因为什么',
    en: 'try another policy or catalogue: who moves in score and grade, and why',
  },
  impactPolicy: { zh: '要试的评分办法文件', en: 'the policy file to try' },
  impactCatalog: {
    zh: '要试的要点目录：内置目录的标识，或一个文件夹',
    en: 'the catalogue to try: id of a built-in one, or a folder',
  },
  fromPolicy: {
    zh: '现行的评分办法文件（不写就是默认办法）',
    en: 'the policy in force (the default one where left out)',
  },
  fromCatalog: {
    zh: '现行的要点目录（不写就是内置的最新一年）',
    en: 'the catalogue in force (the latest built-in one where left out)',
  },
  impactFormat: {
    zh: '输出格式，可重复：text、json、markdown，或 格式=文件',
    en: 'output format, repeatable: text, json, markdown, or format=file',
  },
  impactVerbose: { zh: '连没有变化的单位也列出', en: 'show units that do not move as well' },
  list: { zh: '列出公开要求', en: 'list the requirements' },
  explain: {
    zh: '解释一条公开要求：原文、约束谁、怎么证明、例子',
    en: 'explain one requirement: clause, who is bound, how to prove it, example',
  },
  fix: {
    zh: '改好清单里不用拿主意的毛病：全角标点、日期写法、字段名、别名……',
    en: 'mend what needs no decision: full-width punctuation, dates, field names, aliases …',
  },
  init: {
    zh: '给一个单位新建清单：约束它的每条要求都列好，照着填',
    en: 'start a manifest for a unit: every requirement that binds it, ready to be filled in',
  },
  initDepartment: { zh: '单位的简称、全称或别名', en: 'short name, full name or alias of the unit' },
  initTo: {
    zh: '写到哪个文件，- 为标准输出；不写就是 单位简称.yaml',
    en: 'the file to write, - for standard output; the unit’s name where left out',
  },
  initAsOf: {
    zh: '清单填报完整到哪一天，写进 asOf（YYYY-MM-DD）',
    en: 'the day up to which it is complete, written as asOf (YYYY-MM-DD)',
  },
  initForce: { zh: '已有的文件也覆盖', en: 'overwrite a file that is there' },
  interactive: {
    zh: '逐项问答：单位、联系人、截至日期、哪些台账是零报告',
    en: 'ask for unit, contact, as-of date and zero reports',
  },
  zero: {
    zh: '本年度一件也没有的台账，如 requests,incidents',
    en: 'registers without a case this year, e.g. requests,incidents',
  },
  plan: {
    zh: '最省事的补法：补哪几处就能到目标分，接下来什么到期',
    en: 'the cheapest mends that reach a score, and what falls due next',
  },
  target: {
    zh: '目标分，如 90；不写就是下一个等次的分数线',
    en: 'the score to reach, e.g. 90; the next grade where it is left out',
  },
  by: { zh: '列出到这一天为止到期的事', en: 'show what falls due up to this day' },
  planFormat: {
    zh: 'text、json 或 ics（到期日历），=文件 另存，可重复',
    en: 'text, json or ics (a calendar of due dates), =file saves, may repeat',
  },
  dryRun: { zh: '只看要改什么，不写文件', en: 'show the changes, write nothing' },
  completion: {
    zh: '打印命令行补全脚本：命令、选项、单位、要求编号',
    en: 'print a completion script: commands, options, units, ids',
  },
  fixCheck: { zh: '不写文件；有要改的就以 1 退出', en: 'write nothing; exit 1 if something would change' },
  backup: { zh: '把原文件留作 .bak', en: 'keep the original as .bak' },
  schema: {
    zh: '打印 JSON Schema，让编辑器能提示编号和字段',
    en: 'print a JSON Schema, so that editors can prompt for ids and fields',
  },
  schemaName: {
    zh: 'manifest（清单）、report、policy、catalog 等',
    en: 'manifest, report, policy, catalog …',
  },
  schemaDepartment: {
    zh: '只提示约束这个单位的编号和用词',
    en: 'propose only the ids and words that concern this unit',
  },
  toFile: { zh: '写到这个文件', en: 'write to this file' },
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
    zh: '输出格式，可重复，写成 格式 或 格式=文件：text、json、ndjson、sarif、junit、github、gitlab、teamcity、azure、markdown、html、csv；xlsx=文件 写自评表、整改表和问题清单，有复核、豁免的另写一张复核和豁免',
    en: 'output format, repeatable, as format or format=file: text, json, ndjson, sarif, junit, github, gitlab, teamcity, azure, markdown, html, csv; xlsx=file writes the assessment forms, with a sheet of reviews and waivers where there are any',
  },
  failOn: {
    zh: '有这种结论时退出码为 1：fail、partial、warning（疑点、提示也算）或 never',
    en: 'exit 1 at this result: fail, partial, warning (doubts and hints too) or never',
  },
  minScore: {
    zh: '最低分：80 为每个单位的总分，3=60,4.2=80 为部分或要点，可重复',
    en: 'least score: 80 for every department, 3=60,4.2=80 for sections or points, repeatable',
  },
  maxGaps: { zh: '所有清单合计最多可有几处缺口', en: 'most gaps allowed in all manifests together' },
  requireSubmission: { zh: '名册上的单位都要有清单', en: 'every unit of the register must have a manifest' },
  exitZero: { zh: '门槛没有通过也以 0 退出，只报告', en: 'exit 0 where the gate is not met; only report' },
  waivers: {
    zh: '豁免清单（默认当前文件夹的 waivers.yaml，有则用）',
    en: 'file of waivers (default: waivers.yaml in the current folder, if there)',
  },
  ignoreWaivers: { zh: '不用豁免，按原样评定', en: 'apply no waivers' },
  reviews: {
    zh: '复核记录（默认当前文件夹的 reviews.yaml，有则用）',
    en: 'file of reviews (default: reviews.yaml in the current folder, if there)',
  },
  baseline: {
    zh: '与这份 JSON 报告比较，列出新增、补上、仍有的缺口',
    en: 'compare with this JSON report: which gaps are new, fixed, still open',
  },
  baselineRef: {
    zh: '与这个 git 版本里的清单比较，用今天的目录和办法评定',
    en: 'compare with the manifests of this git revision, judged by today’s catalogue and policy',
  },
  failOnNew: {
    zh: '比基线多出缺口时退出码为 1；旧缺口不算，代替 --fail-on',
    en: 'exit 1 at gaps that the baseline does not have; old ones do not count; stands in place of --fail-on',
  },
  changedSince: {
    zh: '只评自这个 git 版本以来改动过的清单',
    en: 'judge only manifests changed since this git revision',
  },
  cache: {
    zh: '把评定结果存进这个文件夹，没改的清单下次不再重评',
    en: 'keep results in this folder, so that unchanged manifests need not be judged again',
  },
  diff: {
    zh: '比较两份 JSON 报告，逐个缺口说明新增、补上还是仍有',
    en: 'compare two JSON reports gap by gap: new, fixed, still open',
  },
  earlier: { zh: '前一份 JSON 报告；- 为标准输入', en: 'the earlier JSON report; - for standard input' },
  later: { zh: '后一份 JSON 报告', en: 'the later JSON report' },
  diffFormat: {
    zh: '输出格式，可重复：text、markdown、json，或 json=文件',
    en: 'output format, repeatable: text, markdown, json, or json=file',
  },
  diffVerbose: { zh: '连没有变化的也列出', en: 'show what has not changed as well' },
  diffFailOnNew: { zh: '多出缺口时退出码为 1', en: 'exit 1 at new gaps' },
  exportLedger: {
    zh: '把清单导出成 Excel 工作簿或 CSV 文件夹，给不写 YAML 的人填',
    en: 'write a manifest as an Excel workbook, or a folder of CSV files, to be filled in there',
  },
  importLedger: {
    zh: '把填好的工作簿或 CSV 导入清单；已有的清单逐条并入，注释照旧',
    en: 'turn a workbook or CSV files into a manifest; merged record by record into one that is there',
  },
  oneManifest: { zh: '清单文件；- 为标准输入', en: 'manifest; - for standard input' },
  ledger: {
    zh: '.xlsx 工作簿、一个 CSV 文件，或放 CSV 文件的文件夹',
    en: 'an .xlsx workbook, a CSV file, or a folder of CSV files',
  },
  exportTo: {
    zh: '写到哪里：.xlsx 文件，或放 CSV 的文件夹',
    en: 'where to: an .xlsx file, or a folder for CSV',
  },
  exportForce: { zh: '已有的文件也覆盖', en: 'overwrite files that are there' },
  importTo: {
    zh: '写到哪份清单；不写就打印到标准输出',
    en: 'the manifest to write; standard output where it is left out',
  },
  importDepartment: { zh: '台账没写部门时，是哪个单位', en: 'the unit, where the ledger does not name it' },
  importForce: {
    zh: '已有的清单整个换掉，不并入',
    en: 'replace a manifest that is there instead of merging',
  },
  watch: {
    zh: '保存文件后自动重新检查，并说明得分变化；Ctrl+C 结束',
    en: 'check again whenever a file is saved and say what changed; Ctrl+C ends it',
  },
  verbose: {
    zh: '连通过的也列出，一条要求的缺口再多也全部列出',
    en: 'show what passed as well, and all gaps of a requirement, however many',
  },
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

/** Command → what its exit codes mean, where they say more than done or not done. */
export const exitsOf: Readonly<Record<string, Text>> = {
  check: help.exits,
  scorecard: {
    zh: '退出码：0 完成 · 1 有单位未报送（要写 --require-submission）· 2 用法、目录、评分办法有错，或一个单位有几份清单 · 3 有清单无法评定，其余照样写出 · 4 程序内部出错',
    en: 'Exit codes: 0 done · 1 a unit did not submit (with --require-submission) · 2 wrong usage, catalogue or policy, or several manifests of a unit · 3 a manifest could not be judged, the rest is written all the same · 4 internal error',
  },
  impact: {
    zh: '退出码：0 完成 · 2 用法、目录或评分办法有错 · 3 有清单无法评定 · 4 程序内部出错',
    en: 'Exit codes: 0 done · 2 wrong usage, catalogue or policy · 3 a manifest could not be judged · 4 internal error',
  },
};

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
    'zwgk check 区财政局.yaml --watch',
    'zwgk check manifests/ --as-of 2017-12-31 --format json=report.json --format text',
    'zwgk check manifests/ --format sarif=zwgk.sarif --format junit=zwgk.xml --format github',
    'zwgk check manifests/ --format html=报告.html --format csv=缺口.csv --quiet --format text',
    'zwgk check 区财政局.xlsx --format text --format xlsx=自评表.xlsx',
    'zwgk check "manifests/*.yaml" --only 2.1,5 --quiet',
    'zwgk check manifests/ --min-score 80,3=60 --max-gaps 20 --require-submission',
    'zwgk check manifests/ --fail-on partial --waivers waivers.yaml --reviews reviews.yaml',
    'zwgk check manifests/ --baseline-ref origin/main --fail-on-new --cache=.zwgk-cache',
  ],
  scorecard: [
    'zwgk scorecard manifests/',
    'zwgk scorecard manifests/ --out 2017年度/',
    'zwgk scorecard manifests/ --out 2017年度/ --previous 2016年度/ --as-of 2017-12-31',
    'zwgk scorecard manifests/ --format docx=通报.docx --number 静府办〔2018〕12号 --issued 2018-03-01',
    'zwgk scorecard manifests/ --policy 评分办法.yaml --format html=成绩单.html --format xlsx=成绩单.xlsx',
  ],
  impact: [
    'zwgk impact manifests/ --policy 新办法.yaml',
    'zwgk impact manifests/ --from-policy 现行办法.yaml --policy 新办法.yaml --format markdown=试算.md',
    'zwgk impact manifests/ --catalog 目录草案/',
  ],
  export: ['zwgk export 区财政局.yaml --to 区财政局.xlsx', 'zwgk export 区财政局.yaml --to 区财政局台账/'],
  import: [
    'zwgk import 区财政局.xlsx --to 区财政局.yaml',
    'zwgk import 区财政局台账/ --to 区财政局.yaml --force',
    'zwgk import 公开信息台账.csv --department 区财政局 > 区财政局.yaml',
  ],
  list: ['zwgk list --department 区财政局', 'zwgk list --point 2.1 --level binding'],
  explain: ['zwgk explain 2.1.6'],
  catalog: ['zwgk catalog check', 'zwgk catalog coverage'],
  'catalog check': ['zwgk catalog check', 'zwgk catalog check schemas/catalogs/jingan-2017'],
  'catalog coverage': ['zwgk catalog coverage', 'zwgk catalog coverage schemas/catalogs/jingan-2017'],
  diff: [
    'zwgk diff 上月.json 本月.json',
    'zwgk diff base.json head.json --format markdown=comment.md --fail-on-new',
  ],
  schema: ['zwgk schema manifest --department 区财政局 --to manifest.schema.json', 'zwgk schema report'],
  completion: [
    'source <(zwgk completion bash)',
    'zwgk completion zsh > ~/.zfunc/_zwgk',
    'zwgk completion fish > ~/.config/fish/completions/zwgk.fish',
    'zwgk completion powershell | Out-String | Invoke-Expression',
  ],
  init: [
    'zwgk init 区财政局',
    'zwgk init 区财政局 --zero requests,incidents --to manifests/区财政局.yaml',
    'zwgk init --interactive',
    'zwgk init 区财政局 --format xlsx --to 区财政局.xlsx',
  ],
  plan: [
    'zwgk plan 区财政局.yaml --target 90',
    'zwgk plan 区财政局.yaml --as-of 2017-08-01 --by 2017-09-30',
    'zwgk plan 区财政局.yaml --format ics=到期日.ics',
  ],
  fix: ['zwgk fix 区财政局.yaml --dry-run', 'zwgk fix manifests/ --backup', 'zwgk fix --check manifests/'],
};
