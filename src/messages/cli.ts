/** What the command line says of its own accord: usage, choices that do not exist, files that cannot be read or written. */
import type { Text } from '../model.ts';

const list = (names: readonly string[]): string => names.join('、');

/** What the system calls a failure → what it means to the person at the desk. */
const failures: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限，', en: 'no permission, ' },
  EPERM: { zh: '不许这样做，', en: 'not permitted, ' },
  EROFS: { zh: '只读，', en: 'read-only, ' },
  ENOSPC: { zh: '磁盘已满，', en: 'the disk is full, ' },
  EDQUOT: { zh: '磁盘配额已满，', en: 'the quota is full, ' },
  EISDIR: { zh: '是一个文件夹，', en: 'it is a folder, ' },
  ENOTDIR: { zh: '路径里有一段是文件，', en: 'a part of the path is a file, ' },
  ENOENT: { zh: '没有这个文件夹，', en: 'no such folder, ' },
  EBUSY: { zh: '正被别的程序打开，', en: 'open in another program, ' },
  ELOOP: { zh: '链接绕成了圈，', en: 'links lead round in a circle, ' },
  ENXIO: { zh: '另一头没有程序在读，', en: 'nothing reads at the other end, ' },
  EIO: { zh: '读写出错，', en: 'reading or writing failed, ' },
  ENAMETOOLONG: { zh: '名字太长，', en: 'the name is too long, ' },
};
const failed = (code: string): Text => ({
  zh: `${failures[code]?.zh ?? ''}${code}`,
  en: `${failures[code]?.en ?? ''}${code}`,
});

export const cliWords = {
  'no-catalog': (named: string, known: readonly string[]): Text => ({
    zh: `没有目录“${named}”：既不是内置目录（${list(known)}），也不是一个文件夹`,
    en: `no catalogue “${named}”: neither a built-in one (${known.join(', ')}) nor a folder`,
  }),
  'bad-catalog': (named: string): Text => ({
    zh: `目录 ${named} 有错，不能据以评定`,
    en: `the catalogue ${named} has errors and cannot be judged by`,
  }),
  'no-policy': (named: string): Text => ({ zh: `没有评分办法文件 ${named}`, en: `no policy file ${named}` }),
  'bad-policy': (named: string): Text => ({
    zh: `评分办法 ${named} 有错，不能据以评分`,
    en: `the policy ${named} has errors and cannot be scored by`,
  }),
  'no-file': (path: string): Text => ({
    zh: `没有这个文件或文件夹：${path}`,
    en: `no such file or folder: ${path}`,
  }),
  'nothing-matched': (given: readonly string[]): Text => ({
    zh: `没有找到清单文件：${list(given)}`,
    en: `no manifest matched: ${given.join(', ')}`,
  }),
  'not-written': (path: string, code: string): Text => ({
    zh: `写不进 ${path}（${failed(code).zh}）`,
    en: `cannot write ${path} (${failed(code).en})`,
  }),
  'not-read': (path: string, code: string): Text => ({
    zh: `读不了 ${path}（${failed(code).zh}）`,
    en: `cannot read ${path} (${failed(code).en})`,
  }),
  'changed-meanwhile': (path: string): Text => ({
    zh: `${path} 刚才被别的程序改过，没有写；请再运行一次`,
    en: `${path} was changed by another program a moment ago and was not written; run the command again`,
  }),
  'not-printed': (code: string): Text => ({
    zh: `标准输出写不进去（${failed(code).zh}）`,
    en: `cannot write to standard output (${failed(code).en})`,
  }),
  'not-plain': (path: string): Text => ({
    zh: `${path} 不是文件，是设备或套接字，没有读`,
    en: `${path} is no file but a device or a socket, and was not read`,
  }),
  'empty-pipe': (path: string): Text => ({
    zh: `${path} 是管道，没有程序在往里写`,
    en: `${path} is a pipe that nothing writes to`,
  }),
  'too-large': (path: string): Text => ({
    zh: `${path} 超过 32 MB，不像一个单位一年的清单，没有读`,
    en: `${path} is larger than 32 MB and was not read: no unit’s year is so long`,
  }),
  'report-too-large': (path: string, most: number): Text => ({
    zh: `${path} 超过 ${most} MB，没有读`,
    en: `${path} is larger than ${most} MB and was not read`,
  }),
  'bad-date': (value: string): Text => ({
    zh: `“${value}”不是日期，应写成 2017-12-31`,
    en: `“${value}” is not a date; write it as 2017-12-31`,
  }),
  'bad-format': (value: string, known: readonly string[]): Text => ({
    zh: `没有“${value}”这种格式，可用：${list(known)}`,
    en: `no format “${value}”; there are ${known.join(', ')}`,
  }),
  'bad-choice': (option: string, value: string, known: readonly string[]): Text => ({
    zh: `${option} 不能是“${value}”，可用：${list(known)}`,
    en: `${option} cannot be “${value}”; it may be ${known.join(', ')}`,
  }),
  'unknown-scope': (value: string, nearest: string | null): Text => ({
    zh: `目录里没有 ${value} 这个部分、要点或要求${nearest === null ? '' : `；是不是 ${nearest}？`}`,
    en: `the catalogue has no section, point or requirement ${value}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  }),
  'unknown-unit': (value: string, nearest: string | null): Text => ({
    zh: `单位名册里没有“${value}”${nearest === null ? '' : `；是不是“${nearest}”？`}`,
    en: `no unit “${value}” in the register${nearest === null ? '' : `; did you mean “${nearest}”?`}`,
  }),
  'two-on-stdout': (): Text => ({
    zh: '只能有一种格式写到标准输出，其余的写成 格式=文件',
    en: 'only one format can go to standard output; give the others a file: format=file',
  }),
  'two-in-file': (file: string): Text => ({
    zh: `两种格式写到了同一个文件 ${file}`,
    en: `two formats are to be written to the same file ${file}`,
  }),
  'over-input': (target: string, input: string): Text => ({
    zh:
      target === input
        ? `输出文件 ${target} 就是这次要读的文件，写下去会盖掉它；请换一个文件名`
        : `输出文件 ${target} 和这次要读的 ${input} 是同一个文件，写下去会盖掉它；请换一个文件名`,
    en:
      target === input
        ? `the output ${target} is a file that this run reads and would be overwritten; choose another name`
        : `the output ${target} is the same file as ${input}, which this run reads and would overwrite; choose another name`,
  }),
  'no-format-file': (name: string): Text => ({
    zh: `--format ${name}= 后面没有写文件名`,
    en: `--format ${name}= names no file`,
  }),
  'unknown-option': (flag: string): Text => ({ zh: `没有选项 ${flag}`, en: `unknown option ${flag}` }),
  'unknown-command': (name: string): Text => ({ zh: `没有命令 ${name}`, en: `unknown command ${name}` }),
  'missing-argument': (name: string): Text => ({ zh: `缺少参数：${name}`, en: `missing argument: ${name}` }),
  'missing-value': (flag: string): Text => ({
    zh: `选项 ${flag} 要带一个值`,
    en: `option ${flag} needs a value`,
  }),
  'too-many-arguments': (): Text => ({ zh: '参数太多', en: 'too many arguments' }),
  'see-help': (command: string): Text => ({ zh: `用 ${command} --help 看用法`, en: `see ${command} --help` }),
  'internal-error': (message: string): Text => ({
    zh: `程序内部出错：${message}。这是 zwgk 的缺陷，请连同清单一起报告（设 ZWGK_DEBUG=1 可看详情）`,
    en: `internal error: ${message}. This is a defect of zwgk; please report it with the manifest (set ZWGK_DEBUG=1 for details)`,
  }),
  error: (): Text => ({ zh: '错误', en: 'error' }),
  'catalog-sound': (id: string, count: number): Text => ({
    zh: `目录 ${id} 无误：${count} 条公开要求，例子与反例都判得正确`,
    en: `catalogue ${id} is sound: ${count} requirements, every example and counterexample judged as it claims`,
  }),
} as const;
