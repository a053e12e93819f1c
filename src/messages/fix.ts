/** What `zwgk fix` says: what was mended, what was not, and what became of the file. */
import type { Lang, Text } from '../model.ts';
import type { ProblemCode } from './problems.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

/** Code of a repair → what was wrong, as a noun. */
const kinds = {
  'early-end': say('结束记号', 'end marks'),
  'full-width-colon': say('全角冒号', 'full-width colons'),
  'full-width-quote': say('全角引号', 'full-width quotes'),
  'full-width-comma': say('全角逗号', 'full-width commas'),
  'full-width-dash': say('全角减号', 'full-width hyphens'),
  'space-after-colon': say('冒号后缺空格', 'missing spaces after colons'),
  'space-after-dash': say('减号后缺空格', 'missing spaces after hyphens'),
  'joined-items': say('减号后缺空格', 'missing spaces after hyphens'),
  'odd-space': say('全角或特殊空格', 'odd blanks'),
  'tab-indent': say('制表符缩进', 'tab indentation'),
  'bad-indent': say('缩进', 'indentation'),
  'under-value': say('缩进', 'indentation'),
  'colon-in-value': say('缺引号', 'missing quotes'),
  'reserved-start': say('缺引号', 'missing quotes'),
  'text-after': say('缺引号', 'missing quotes'),
  'alias-unknown': say('缺引号', 'missing quotes'),
  tag: say('缺引号', 'missing quotes'),
  'read-as': say('缺引号', 'missing quotes'),
  'date-form': say('日期写法', 'forms of dates'),
  'bad-date': say('日期写法', 'forms of dates'),
  'bad-minute': say('日期写法', 'forms of dates'),
  'bad-period': say('期间写法', 'forms of periods'),
  'number-brackets': say('文号括号', 'brackets of document numbers'),
  'openness-form': say('旧称', 'older terms'),
  'full-width': say('全角字符', 'full-width characters'),
  'want-boolean': say('是非值', 'truth values'),
  'want-number': say('数字写法', 'forms of numbers'),
  'bad-id': say('编号写法', 'forms of ids'),
  'unknown-key': say('字段名', 'field names'),
} as const satisfies { readonly [C in ProblemCode]?: Text };

const others = {
  'near-id': say('编号笔误', 'misspelt ids'),
  'unit-alias': say('单位别名', 'aliases of units'),
  'channel-alias': say('渠道别名', 'aliases of channels'),
} as const satisfies Record<string, Text>;

const kindOf = (code: string): Text => ({ ...kinds, ...others })[code as never] ?? say(code, code);

/** How often what was mended, in the order of first appearance: 日期写法 3、字段名 1. */
export const countKinds = (codes: readonly string[]): Text => {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  const counted = (lang: Lang): string => {
    const counts = new Map<string, number>();
    for (const [code, count] of times) {
      const kind = kindOf(code)[lang];
      counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    return [...counts].map(([kind, count]) => `${kind} ${count}`).join(lang === 'zh' ? '、' : ', ');
  };
  return say(counted('zh'), counted('en'));
};

const s = (count: number): string => (count === 1 ? '' : 's');

export const fixWords = {
  mended: (count: number, kindsOf: Text, written: boolean): Text => ({
    zh: `${written ? '改了' : '可以改'} ${count} 处：${kindsOf.zh}`,
    en: `${count} place${s(count)} ${written ? 'mended' : 'can be mended'}: ${kindsOf.en}`,
  }),
  encoding: (encoding: string, written: boolean): Text => ({
    zh: `编码${written ? '已' : '将'}由 ${encoding} 转为 UTF-8`,
    en: `encoding ${written ? 'converted' : 'to be converted'} from ${encoding} to UTF-8`,
  }),
  bom: (written: boolean): Text => ({
    zh: `文件开头的字节顺序标记（BOM）${written ? '已' : '将'}去掉`,
    en: `byte-order mark at the start ${written ? 'removed' : 'to be removed'}`,
  }),
  backup: (file: string): Text => ({ zh: `原文件留在 ${file}`, en: `the original is kept in ${file}` }),
  nothing: (): Text => say('没有要改的', 'nothing to mend'),
  left: (count: number): Text => ({
    zh: `还有 ${count} 处错误要自己改：`,
    en: `${count} error${s(count)} left for you to mend:`,
  }),
  'not-a-manifest': (): Text =>
    say('看不出是公开清单，没有动它', 'does not look like a manifest; left alone'),
  total: (files: number, changed: number, broken: number, written: boolean): Text => ({
    zh: `${files} 份清单，${written ? '改了' : '要改'} ${changed} 份${broken === 0 ? '' : `，${broken} 份还有错误`}`,
    en: `${files} manifest${s(files)}, ${changed} ${written ? 'changed' : 'to change'}${broken === 0 ? '' : `, ${broken} with errors left`}`,
  }),
  'would-change': (): Text =>
    say(
      '没有写入文件；去掉 --dry-run 和 --check 再运行一次就会写入',
      'nothing was written; run it without --dry-run and --check to write',
    ),
} as const;
