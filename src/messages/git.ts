/** What is said when git cannot give what was asked of it, and what the cache says of its folder. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const gitWords = {
  'no-git': (): Text => say('没有找到 git 程序', 'git is not installed'),
  'no-repository': (folder: string): Text =>
    say(`${folder} 不在 git 仓库里`, `${folder} is not inside a git repository`),
  'bad-revision': (given: string): Text =>
    say(`“${given}”不能作版本名`, `“${given}” cannot be the name of a revision`),
  'unknown-revision': (given: string): Text =>
    say(`仓库里没有版本“${given}”`, `the repository has no revision “${given}”`),
  'shallow-revision': (given: string): Text =>
    say(
      `仓库里没有版本“${given}”：这是浅克隆，先运行 git fetch --unshallow，或者在流水线里取全部历史（fetch-depth: 0）`,
      `the repository has no revision “${given}”: the clone is shallow; run git fetch --unshallow, or let the pipeline fetch all history (fetch-depth: 0)`,
    ),
  'git-failed': (reason: string): Text => say(`git 报错：${reason}`, `git failed: ${reason}`),
  outside: (path: string): Text =>
    say(`${path} 不在这个 git 仓库里`, `${path} is outside this git repository`),
  'no-stdin': (option: string): Text =>
    say(`${option} 不能和标准输入（-）同用`, `${option} cannot be used with standard input (-)`),
  'one-stdin': (): Text =>
    say('两份报告不能都从标准输入读', 'the two reports cannot both come from standard input'),
  unchanged: (revision: string): Text =>
    say(
      `自 ${revision} 以来没有改动清单，不必再评`,
      `no manifest has changed since ${revision}; nothing to judge`,
    ),
  withdrawn: (files: readonly string[]): Text =>
    say(`这些清单已经删除：${files.join('、')}`, `manifests taken away: ${files.join(', ')}`),
  everything: (cause: string): Text =>
    say(`${cause} 有改动，全部清单重新评定`, `${cause} has changed: every manifest is judged again`),
  'unknown-ground': (cause: string): Text =>
    say(
      `${cause} 不在仓库里，不知道有没有改动，全部清单重新评定`,
      `${cause} is outside the repository and may have changed: every manifest is judged again`,
    ),
  'shared-leads': (): Text =>
    say(
      '评分办法 sharedLeads 为 any，一家的清单关系到别家，全部清单都要评',
      'the policy says sharedLeads: any, so that one manifest bears on others: every manifest is judged',
    ),
} as const;

export const baselineWords = {
  'no-report': (file: string): Text => say(`没有报告文件 ${file}`, `no report file ${file}`),
  'not-read': (file: string, code: string): Text =>
    say(`读不了报告 ${file}（${code}）`, `cannot read the report ${file} (${code})`),
  'not-json': (file: string): Text =>
    say(
      `${file} 不是 JSON；报告用 zwgk check --format json=报告.json 得到`,
      `${file} is not JSON; a report is written by zwgk check --format json=report.json`,
    ),
  'bad-report': (file: string): Text =>
    say(
      `${file} 不是 zwgk 的报告；报告用 zwgk check --format json=报告.json 得到`,
      `${file} is not a report of zwgk; a report is written by zwgk check --format json=report.json`,
    ),
  'two-baselines': (): Text =>
    say('--baseline 和 --baseline-ref 只能用一个', 'give either --baseline or --baseline-ref, not both'),
  'no-baseline': (): Text =>
    say(
      '--fail-on-new 要和 --baseline 或 --baseline-ref 一起用',
      '--fail-on-new needs --baseline or --baseline-ref',
    ),
  'partial-submission': (): Text =>
    say(
      '--changed-since 只评一部分清单，不能和 --require-submission 同用',
      '--changed-since judges only some manifests and cannot be used with --require-submission',
    ),
} as const;

export const cacheWords = {
  'not-cache': (folder: string): Text =>
    say(
      `${folder} 不是 zwgk 的缓存文件夹：里面有别的东西。--cache 后面若要跟清单路径，请写成 --cache=文件夹，或把 --cache 放在最后`,
      `${folder} is no cache folder of zwgk: it holds other things. Where paths follow --cache, write --cache=folder, or put --cache last`,
    ),
  'not-made': (folder: string, code: string): Text =>
    say(`建不了缓存文件夹 ${folder}（${code}）`, `cannot make the cache folder ${folder} (${code})`),
  'not-stored': (folder: string, code: string): Text =>
    say(
      `缓存 ${folder} 写不进去（${code}），评定照常`,
      `the cache ${folder} cannot be written (${code}); judging goes on`,
    ),
} as const;
