/** Texts of a megabyte that are the most work to read or to mend: something amiss in every line, in another way each. The same on every machine. */

const MEGABYTE = 1_000_000;
const HEAD = 'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区财政局\nasOf: 2018-02-28\n';
const LIST = `${HEAD}disclosures:\n`;

/** Whole pieces, as many as a megabyte holds. */
const filled = (head: string, piece: (index: number) => string): string => {
  const pieces = [head];
  let room = MEGABYTE - Buffer.byteLength(head);
  for (let index = 0; ; index += 1) {
    const next = piece(index);
    room -= Buffer.byteLength(next);
    if (room < 0) return pieces.join('');
    pieces.push(next);
  }
};
const record = (...fields: readonly string[]): string =>
  fields.map((field, index) => `${index === 0 ? '  - ' : '    '}${field}\n`).join('');
const sound = (index: number): string =>
  record(
    'for: 2.1.1',
    `title: 静安区2017年第${index}号预算报告（示例）`,
    `url: https://www.jingan.gov.cn/xxgk/016011/2017/${index}.html`,
    'channel: 区门户网站',
    'approved: 2017-01-13',
    'published: 2017-01-25',
    'covers: 预算',
  );
/** Each level of references stands for ten of the level below. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const below = level === 0 ? '*a' : `*b${level - 1}`;
  return `b${level}: &b${level} [${Array(10).fill(below).join(', ')}]\n`;
}).join('');

/** What is in it, in words for a table → the text. The first one is a manifest as it should be. */
export const worst = (): Readonly<Record<string, string>> => ({
  '如实的记录 sound records': filled(LIST, sound),
  '处处缺口 a gap in every record': filled(`${HEAD}incidents:\n`, (index) =>
    record(
      `title: 舆情${index}`,
      'kind: 模糊认识',
      'noticed: 2017-05-22 20:30',
      'responded: 2017-06-23 14:00',
    ),
  ),
  '全角冒号 full-width colons': filled(LIST, (index) => record(`title：静安${index}`, 'for：2.1.1')),
  '花括号里的全角标点 full-width marks in braces': filled(
    LIST,
    (index) => `  - { for： 2.1.1，title：静安${index} }\n`,
  ),
  '减号后无空格 no space after hyphens': filled(LIST, () => '-title: x\n'),
  '有值又有下级 a value and fields below it': filled(HEAD, (index) => `k${index}: x\n  y${index}: z\n`),
  '认不得的字段 unknown fields': filled(LIST, (index) =>
    record('for: 2.1.1', `titel: 甲${index}`, 'chanel: 区门户网站'),
  ),
  '花括号里认不得的字段 unknown fields in braces': filled(
    LIST,
    (index) => `  - { a${index}: { b: { c: 1 } } }\n`,
  ),
  '写错的值 values of the wrong kind': filled(LIST, (index) =>
    record(`for: 2.1.${index}`, `title: ${index}`, `published: 2017年13月${index}日`, 'channel: []'),
  ),
  '没有值的重复字段 a field repeated': filled('', () => 'a:\n'),
  '没有出处的引用 unknown references': filled(HEAD, (index) => `a${index}: *x${index}\n`),
  '不符的标记 tags that do not fit': filled(HEAD, (index) => `a${index}: !!int x${index}\n`),
  '引用套引用 references to references': filled(`a: &a [x]\n${bomb}`, () => 'c: *b8\n'),
  '乱字节 control characters': filled(HEAD, (index) => `title: a${String.fromCharCode(1 + (index % 8))}b\n`),
});
