/** What is mended, what is left to the clerk, and what is not touched at all. */
import { describe, expect, it } from 'vitest';
import { reader } from '../../src/cli/mending.ts';
import { fix } from '../../src/source/fix.ts';
import { home, ioIn } from './io.ts';

const HEAD = 'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区财政局\n';
const items = (...lines: readonly string[]): string =>
  `${HEAD}disclosures:\n  - for: 2.1.6\n${lines.map((line) => `    ${line}\n`).join('')}`;
const read = reader(ioIn(home), 'jingan-2017');
const fixed = (text: string) => fix(text, (each) => read('a.yaml', each));
const left = (text: string): readonly string[] =>
  fixed(text).reading.problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('mended', () => {
  it.each([
    ['a value with a colon', items('title: 通知: 关于预算'), items("title: '通知: 关于预算'")],
    [
      'a value that begins with @, its comment kept',
      items('title: @静安发布 # 注'),
      items("title: '@静安发布' # 注"),
    ],
    ['a value that begins with %', items('title: x', 'note: %'), items('title: x', "note: '%'")],
    ['a quote within a value that needs quotes', items("title: `it's`"), items("title: '`it''s`'")],
    [
      'text after brackets',
      items('title: x', 'number: [2017]3号'),
      items('title: x', "number: '〔2017〕3号'"),
    ],
    ['a quote closed by a full-width one', items('title: "静安”'), items('title: "静安"')],
    [
      'a telephone number, leading nought and all',
      `${HEAD}contact: { phone: 02112345678 }\n`,
      `${HEAD}contact: { phone: '02112345678' }\n`,
    ],
    ['a title that is a number', items('title: 2017'), items("title: '2017'")],
    [
      'the serial number of a spreadsheet',
      items('title: x', 'published: 42795'),
      items('title: x', 'published: 2017-03-01'),
    ],
    [
      'a quoted date, in its quotes',
      items('title: x', 'published: "2017/3/1"'),
      items('title: x', 'published: "2017-03-01"'),
    ],
    ['a Chinese period', items('title: x', 'period: 2017年第一季度'), items('title: x', 'period: 2017-Q1')],
    [
      'a Chinese time',
      `${HEAD}incidents:\n  - title: x\n    noticed: 2017年5月3日14时30分\n`,
      `${HEAD}incidents:\n  - title: x\n    noticed: 2017-05-03 14:30\n`,
    ],
    [
      'an older term',
      `${HEAD}documents:\n  - title: x\n    kind: 通告\n    openness: 免予公开\n`,
      `${HEAD}documents:\n  - title: x\n    kind: 通告\n    openness: 不予公开\n`,
    ],
    [
      'a number with thousands',
      `${HEAD}measures:\n  - name: x\n    value: '1,234'\n`,
      `${HEAD}measures:\n  - name: x\n    value: 1234\n`,
    ],
    [
      'full-width punctuation in braces',
      `${HEAD}contact: { name：王某，phone: '1' }\n`,
      `${HEAD}contact: { name: 王某, phone: '1' }\n`,
    ],
    [
      'a full-width colon before braces',
      `${HEAD}contact：{ name: 王某, phone: '1' }\n`,
      `${HEAD}contact: { name: 王某, phone: '1' }\n`,
    ],
    [
      'a full-width colon before a text with a colon',
      items('title：通知: 关于预算 # 注', 'note：甲: 乙'),
      items("title: '通知: 关于预算' # 注", "note: '甲: 乙'"),
    ],
    ['a full-width colon after a Chinese name, the same', items('标题：通知: x'), items("title: '通知: x'")],
    ['no space after a colon, the same', items('title:通知: x'), items("title: '通知: x'")],
    ['a full-width colon before a text that begins with @', items('title：@静安'), items("title: '@静安'")],
    [
      'end marks above everything, the comment beside one kept',
      `# 一\n...\n... # 二\n${items('title: x')}`,
      `# 一\n# 二\n${items('title: x')}`,
    ],
    ['an end mark above everything, beside another fault', `...\r\n${items('title：x')}`, items('title: x')],
    ['the name of a register in Chinese', `${HEAD}公文台账: []\n`, `${HEAD}documents: []\n`],
    [
      'fields that hang on a hyphen without a blank',
      `${HEAD}disclosures:\n  -for: 2.1.6\n   title: x\n`,
      `${HEAD}disclosures:\n  - for: 2.1.6\n    title: x\n`,
    ],
    ['a field too far left', items('title: x').replace('    title', '   title'), items('title: x')],
    [
      'records that begin below their hyphens, too far left',
      `${HEAD}disclosures:\n  -\n  for: 2.1.6\n  title: x\n  -\n  for: 2.1.6\n  title: y\n`,
      `${HEAD}disclosures:\n  -\n    for: 2.1.6\n    title: x\n  -\n    for: 2.1.6\n    title: y\n`,
    ],
    [
      'words below their hyphens, too far left',
      items('title: x', 'covers:', '-', '财政收入', '- 财政支出'),
      items('title: x', 'covers:', '-', '  财政收入', '- 财政支出'),
    ],
    ['an id with one letter too many', items('title: x').replace('2.1.6', '2.1.66'), items('title: x')],
    [
      'channels in a list',
      items('title: x', 'channel: [门户网站, 微信]'),
      items('title: x', 'channel: [区门户网站, 上海静安微信公众号]'),
    ],
  ])('%s', (_, text, wanted) => {
    expect(fixed(text).text).toBe(wanted);
    expect(left(text)).toEqual([]);
  });
});

describe('left to the clerk, and named', () => {
  it.each([
    ['a day that does not exist', items('title: x', 'published: 2017-02-30'), 'no-such-day'],
    [
      'a number with its unit, which would be lost',
      `${HEAD}measures:\n  - name: a\n    value: 98%\n`,
      'want-number',
    ],
    ['a field written twice', items('title: x', 'title: y'), 'duplicate-key'],
    ['a misspelt field that is there already', items('title: x', 'titel: y'), 'unknown-key'],
    ['a Chinese word that several fields contain', items('title: x', '日期: 2017-03-01'), 'unknown-key'],
    ['a name in quotes with a text behind its colon', items('"标题：通知": x'), 'unknown-key'],
    ['two names for one field', items('标题: x', 'titel: y'), 'unknown-key'],
    ['an id of two parts', items('title: x').replace('2.1.6', '1.10'), 'bad-id'],
    ['a word above records', `${HEAD}disclosures: 无\n  - for: 2.1.6\n    title: x\n`, 'under-value'],
    ['a quote that is never closed', items('title: "静安'), 'unclosed-quote'],
    ['a control character', items('title: a\u0007b'), 'control-character'],
    [
      'a unit that is not in the register',
      items('title: x').replace('区财政局', '区财证局'),
      'unknown-department',
    ],
  ])('%s', (_, text, code) => {
    expect(fixed(text).text).toBe(text);
    expect(left(text)).toContain(code);
  });
  it('an id that could mean several', () => {
    const text = items('title: x').replace('2.1.6', '2.1.13');
    expect(fixed(text).text).toBe(text);
  });
});

describe('not touched', () => {
  it.each([
    ['full-width punctuation in a text', items('title: 关于：说明，等（示例）“三公”')],
    ['a Chinese date in a text', items('title: 2017年3月1日的会议')],
    ['square brackets in a title', items("title: '静财[2017]3号的说明'")],
    ['a block', items('title: x', 'note: |', '  标题：x', '  key: @y')],
    ['a text of several lines', items('title: x', 'note: 第一行', '  要求：继续')],
    ['references', items('title: &t 静安', 'note: *t')],
    ['the full name of a unit', items('title: x').replace('区财政局', '上海市静安区财政局')],
    [
      'odd spacing and comments',
      '# 一\n\n\nzwgk:   1   # 二\ncatalog: "jingan-2017"\n\ndepartment: \'区财政局\'\n# 三',
    ],
  ])('%s', (_, text) => {
    expect(fixed(text).text).toBe(text);
  });
});

it('names of a manifest for another catalogue are left alone', () => {
  const text = items('title: x', 'channel: 门户网站').replace('jingan-2017', 'other-2018');
  expect(fixed(text).text).toBe(text);
});

it('every trap at once leaves a manifest that can be judged', () => {
  const text = [
    '\ufeffzwgk：1',
    'catalog：jingan-2017',
    '部门：静安区财政局',
    '截至日期: 2017年12月31日',
    'contact: { name：王某，phone: 02112345678 }',
    'disclosures:',
    '\t- for: 2．1．6',
    '\t  标题: 通知: 三月财政收支',
    '\t  网址:\u3000https://www.jingan.gov.cn/a/1.html',
    '\t  channel: 门户网站',
    '\t  pubished: “2017/4/14”',
    '\t  period: 2017.3',
    'documents:',
    '－ title: @文件 # 注',
    '  kind: 政策文件',
    '  number: 静财[2017]3号',
    '  policy: 否',
    '',
  ].join('\r\n');
  const after = fixed(text);
  expect(after.reading.problems).toEqual([]);
  expect(after.text).toBe(
    [
      'zwgk: 1',
      'catalog: jingan-2017',
      'department: 区财政局',
      'asOf: 2017-12-31',
      "contact: { name: 王某, phone: '02112345678' }",
      'disclosures:',
      '  - for: 2.1.6',
      "    title: '通知: 三月财政收支'",
      '    url: https://www.jingan.gov.cn/a/1.html',
      '    channel: 区门户网站',
      '    published: 2017-04-14',
      '    period: 2017-03',
      'documents:',
      "- title: '@文件' # 注",
      '  kind: 政策文件',
      '  number: 静财〔2017〕3号',
      '  policy: false',
      '',
    ].join('\r\n'),
  );
});
