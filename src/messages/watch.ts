/** What `zwgk check --watch` says between two reports. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const watchWords = {
  waiting: (): Text =>
    say(
      '正在看着这些文件，保存后自动重新检查；按 Ctrl+C 结束',
      'watching; saved files are checked again; Ctrl+C ends it',
    ),
  /** `null` where a report had no score. */
  score: (department: string, before: string | null, after: string | null, rise: string | null): Text =>
    say(
      `${department}  ${before ?? '无法评定'} → ${after ?? '无法评定'}${rise === null ? '' : `（${rise}）`}`,
      `${department}  ${before ?? 'unjudged'} → ${after ?? 'unjudged'}${rise === null ? '' : ` (${rise})`}`,
    ),
  closed: (ids: string, more: number): Text =>
    say(
      `补上了：${ids}${more > 0 ? ` 等，另有 ${more} 处` : ''}`,
      `closed: ${ids}${more > 0 ? ` and ${more} more` : ''}`,
    ),
  opened: (ids: string, more: number): Text =>
    say(
      `新的缺口：${ids}${more > 0 ? ` 等，另有 ${more} 处` : ''}`,
      `opened: ${ids}${more > 0 ? ` and ${more} more` : ''}`,
    ),
  same: (): Text => say('与上次相比，得分和缺口没有变化', 'no change of score or gaps since the last check'),
  'no-stdin': (): Text =>
    say(
      '--watch 看的是文件，不能看标准输入（-）',
      '--watch watches files and cannot watch standard input (-)',
    ),
  'no-watcher': (): Text => say('这里不能用 --watch', '--watch cannot be used here'),
} as const;
