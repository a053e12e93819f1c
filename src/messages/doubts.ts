/** Doubts about evidence (疑点): code → sentence. A doubt states a fact; it accuses nobody. */
import type { Text } from '../model.ts';

export const doubtWords = {
  'home-page': (url: string): Text => ({
    zh: `网址是首页，看不出是哪一篇：${url}`,
    en: `the address is a home page, not the item itself: ${url}`,
  }),
  column: (url: string): Text => ({
    zh: `网址是栏目页，不是具体文章：${url}`,
    en: `the address is a column, not the item itself: ${url}`,
  }),
  'shared-address': (url: string, count: number): Text => ({
    zh: `${count} 条记录用同一个网址：${url}`,
    en: `${count} records give the same address: ${url}`,
  }),
  'foreign-host': (host: string): Text => ({
    zh: `${host} 不是政府网站`,
    en: `${host} is not a government host`,
  }),
  'no-address': (): Text => ({
    zh: '没有填网址，公开与否无从核对',
    en: 'no address is given, so publication cannot be checked',
  }),
  'formed-after-published': (formed: string, published: string): Text => ({
    zh: `成文（形成）日期 ${formed} 晚于发布日期 ${published}`,
    en: `formed on ${formed}, after it was published on ${published}`,
  }),
  'outside-period': (date: string, from: string, to: string): Text => ({
    zh: `${date} 发布，不在 ${from} 至 ${to} 之间`,
    en: `published on ${date}, not between ${from} and ${to}`,
  }),
  future: (date: string, asOf: string): Text => ({
    zh: `日期 ${date} 晚于截至日期 ${asOf}，还没有发生`,
    en: `the date ${date} is after the as-of date ${asOf}; it has not happened yet`,
  }),
  'early-interpretation': (interpreted: string, published: string): Text => ({
    zh: `解读 ${interpreted} 发布，早于文件 ${published} 发布`,
    en: `the interpretation of ${interpreted} is older than its document of ${published}`,
  }),
  boilerplate: (reason: string): Text => ({
    zh: `理由是套话或太短：“${reason}”`,
    en: `the reason is boilerplate or too short: “${reason}”`,
  }),
  placeholder: (text: string): Text => ({
    zh: `像是没有改的占位文字：“${text}”`,
    en: `looks like placeholder text left in: “${text}”`,
  }),
  'conflicting-figures': (name: string, values: readonly string[]): Text => ({
    zh: `指标“${name}”填了几个不同的数：${values.join('、')}；评定取其中最好的`,
    en: `the figure “${name}” is given different values: ${values.join(', ')}; the best of them is judged`,
  }),
  'statement-refused': (id: string): Text => ({
    zh: `${id} 不接受“不适用”的说明，照常评定`,
    en: `${id} accepts no statement of “not applicable”; it is judged as usual`,
  }),
  'statement-unpublished': (id: string): Text => ({
    zh: `${id} 的情况说明没有公开，不予采信`,
    en: `the statement on ${id} is not published and is not accepted`,
  }),
  'statement-contradicted': (id: string): Text => ({
    zh: `说明 ${id} 不适用，清单里却有它的记录，照常评定`,
    en: `${id} is said not to apply, yet the manifest has records for it; it is judged as usual`,
  }),
} as const;

export type DoubtCode = keyof typeof doubtWords;
