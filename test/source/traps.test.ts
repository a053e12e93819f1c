import { describe, expect, test } from 'vitest';
import { check, HEAD, items, named } from './manifest.ts';

/** What was written, and the one thing that is said about it, with its place. */
const traps: readonly (readonly [name: string, text: string, ...problems: readonly string[]])[] = [
  // The way it is written
  ['a full-width colon after a field', `${HEAD}asOf：2017-12-31\n`, 'full-width-colon 4:5'],
  [
    'a full-width colon between fields',
    items('for: 2.1.6\ntitle：静安\nurl: http://x.cn/a'),
    'full-width-colon 6:10',
  ],
  [
    'a full-width colon in the last field of a record',
    items('for: 2.1.6\ntitle: x\nnote：y', 'for: 2.1.6\ntitle: z'),
    'full-width-colon 7:9',
  ],
  [
    'a full-width colon after the first field of a record',
    items('for：2.1.6\ntitle: 静安'),
    'full-width-colon 5:8',
  ],
  [
    'a full-width colon after the name of a register',
    `${HEAD}disclosures：\n  - for: 2.1.6\n    title: x\n`,
    'full-width-colon 4:12',
  ],
  [
    'a full-width colon in the only field of a record',
    items('title：x'),
    'missing-key 5:5',
    'full-width-colon 5:10',
  ],
  [
    'a full-width colon before a text with a colon',
    items('for: 2.1.6\ntitle：通知: x\nurl: http://x.cn/a'),
    'full-width-colon 6:10',
  ],
  [
    'a full-width colon before a text with a colon, first in its record',
    items('title：通知: x\nfor: 2.1.6'),
    'full-width-colon 5:10',
  ],
  [
    'a full-width colon before a text that ends with one',
    items('for: 2.1.6\ntitle：通知:\nnote: y'),
    'full-width-colon 6:10',
  ],
  [
    'a full-width colon after a Chinese name, before a text with a colon',
    items('for: 2.1.6\n标题：通知: x'),
    'full-width-colon 6:7',
  ],
  [
    'full-width colons before a text with a colon and before brackets',
    items('for: 2.1.6\ntitle：通知: x\ncovers：[a, b]'),
    'full-width-colon 6:10',
    'full-width-colon 7:11',
  ],
  [
    'a full-width colon before a text with a colon, where no such field may stand',
    `${HEAD}title：通知: x\n`,
    'full-width-colon 4:6',
  ],
  [
    'a full-width colon before a text that begins with @',
    items('title：@静安', 'for: 2.1.6\ntitle: x'),
    'missing-key 5:5',
    'full-width-colon 5:10',
  ],
  [
    'no space after a colon, before a text with a colon',
    items('for: 2.1.6\ntitle:通知: x'),
    'space-after-colon 6:10',
  ],
  [
    'no space after a colon, before a text with a colon that goes on in the next line, beside another fault',
    items('for：2.1.6\ntitle: x\nnote:通知: x\n  y'),
    'full-width-colon 5:8',
    'unknown-key 7:5',
  ],
  [
    'a full-width colon in a name in quotes',
    items('for: 2.1.6\ntitle: x\n"note：通知": y'),
    'unknown-key 7:5',
  ],
  [
    'full-width punctuation in braces',
    `${HEAD}contact: { name：王某，phone: '1' }\n`,
    'full-width-colon 4:16',
    'full-width-comma 4:19',
  ],
  [
    'a full-width colon before braces',
    `${HEAD}contact：{ name: 王某, phone: '1' }\n`,
    'full-width-colon 4:8',
  ],
  ['no space after a colon', items('for: 2.1.6\ntitle:静安\nurl: http://x.cn/a'), 'space-after-colon 6:10'],
  [
    'no space after a hyphen',
    `${HEAD}disclosures:\n  -for: 2.1.6\n   title: x\n`,
    'space-after-dash 5:3',
    'bad-indent 6:4',
  ],
  ['a full-width hyphen', `${HEAD}disclosures:\n  － for: 2.1.6\n    title: x\n`, 'full-width-dash 5:3'],
  [
    'tabs for indentation',
    `${HEAD}disclosures:\n\t- for: 2.1.6\n\t  title: x\n`,
    'tab-indent 5:1',
    'tab-indent 6:1',
  ],
  ['a single tab', `${HEAD}disclosures:\n  - for: 2.1.6\n\ttitle: x\n`, 'tab-indent 6:1'],
  [
    'full-width spaces for indentation',
    `${HEAD}disclosures:\n\u3000\u3000- for: 2.1.6\n\u3000\u3000  title: x\n`,
    'odd-space 5:1',
    'odd-space 6:1',
  ],
  [
    'no-break spaces for indentation',
    `${HEAD}disclosures:\n  - for: 2.1.6\n\u00a0\u00a0\u00a0\u00a0title: x\n`,
    'odd-space 6:1',
  ],
  ['a full-width space after a colon', items('for: 2.1.6\ntitle:\u3000静安'), 'odd-space 6:11'],
  ['a value that begins with @', items('for: 2.1.6\ntitle: @静安发布'), 'reserved-start 6:12'],
  [
    'a value that begins with %',
    `${HEAD}measures:\n  - name: a\n    value: 4\n    unit: %\n`,
    'reserved-start 7:11',
  ],
  ['a value that begins with a backquote', items('for: 2.1.6\ntitle: `x`'), 'reserved-start 6:12'],
  ['a value that begins with >', items('for: 2.1.6\ntitle: >5项'), 'reserved-start 6:12'],
  ['a value with a colon in it', items('for: 2.1.6\ntitle: 通知: 关于预算'), 'colon-in-value 6:12'],
  ['text after brackets', items('for: 2.1.6\ntitle: x\nnumber: [2017]3号'), 'text-after 7:19'],
  ['text after quotes', items('for: 2.1.6\ntitle: "静安"区'), 'text-after 6:16'],
  ['text after braces', items('for: 2.1.6\ntitle: {示例}静安'), 'text-after 6:16'],
  ['a value between stars', items('for: 2.1.6\ntitle: **重要**'), 'alias-unknown 6:12'],
  ['a value that begins with !', items('for: 2.1.6\ntitle: !重要'), 'tag 6:12'],
  ['a tag of another program', items('for: 2.1.6\ntitle: !ruby/object x'), 'tag 6:12'],
  ['a quote that is never closed', items('for: 2.1.6\ntitle: "静安\nnote: x'), 'unclosed-quote 6:12'],
  [
    'a quote closed by a full-width one',
    items('for: 2.1.6\ntitle: "静安”\nnote: x'),
    'full-width-quote 6:15',
  ],
  [
    'a bracket that is never closed',
    items('for: 2.1.6\ntitle: x\ncovers: [a, b\nnote: x'),
    'unclosed-bracket 7:13',
  ],
  ['a closing bracket too far left', items('for: 2.1.6\ntitle: x\ncovers: [\n  a\n]'), 'bad-indent 9:5'],
  [
    'fields in the column of the hyphen',
    `${HEAD}disclosures:\n  - for: 2.1.6\n  title: x\n  note: y\n`,
    'bad-indent 6:3',
  ],
  [
    'a record that begins below its hyphen, in its column',
    `${HEAD}disclosures:\n  -\n  for: 2.1.6\n  title: x\n`,
    'bad-indent 6:3',
  ],
  [
    'a text below its hyphen, less indented than it',
    ' -\n 静安\n- x',
    'root-list 1:1',
    'bad-indent 2:2',
    'bad-indent 3:1',
  ],
  ['a field too far right', items('for: 2.1.6\n  title: x\nnote: y'), 'under-value 6:7'],
  ['a field too far left', items('for: 2.1.6\ntitle: x').replace('    title', '   title'), 'bad-indent 6:4'],
  ['a word above records', `${HEAD}disclosures: 无\n  - for: 2.1.6\n    title: x\n`, 'under-value 5:3'],
  ['a field without a colon', items('for: 2.1.6\ntitle 静安\nnote: x'), 'missing-colon 6:5'],
  ['a line without a field', items('for: 2.1.6\ntitle: x\n第二行文字\nnote: y'), 'stray-text 7:5'],
  ['an unknown backslash sequence', items('for: 2.1.6\ntitle: "C:\\静安"'), 'bad-escape 6:15'],
  ['a control character', items('for: 2.1.6\ntitle: a\u0007b'), 'control-character 6:13'],
  ['a field written twice', items('for: 2.1.6\ntitle: x\ntitle: y'), 'duplicate-key 7:5'],
  ['a field whose name is a list', `${HEAD}[a, b]: 1\n`, 'complex-key 4:1'],
  ['a reference to itself', `${HEAD}disclosures: &x [*x]\n`, 'alias-cycle 4:18'],
  ['a second document', `${HEAD}---\na: 1\n`, 'several-documents 4:1'],
  ['a second document after an explicit start', `---\n${HEAD}---\na: 1\n`, 'several-documents 5:1'],
  ['an empty file', '', 'empty-file 1:1'],
  ['a file of comments', '# 空\n', 'empty-file 1:1'],
  ['a list at the root', '- a\n', 'root-list 1:1'],
  ['text at the root', '静安区\n', 'root-text 1:1'],
  // The form
  ['a misspelt field', items('for: 2.1.6\ntitle: x\npubished: 2017-03-01'), 'unknown-key 7:5'],
  ['a misspelt field that is required', items('for: 2.1.6\ntitel: x'), 'unknown-key 6:5'],
  ['a field named in Chinese', items('for: 2.1.6\n标题: x'), 'unknown-key 6:5'],
  ['a field that lost its indentation', `${items('for: 2.1.6')}title: x\n`, 'misplaced-key 6:1'],
  ['a merge', items('&a\nfor: 2.1.6\ntitle: x', '<<: *a'), 'unknown-key 8:5'],
  ['__proto__', `${HEAD}__proto__: { polluted: 1 }\n`, 'unknown-key 4:1'],
  ['a required field left out', items('for: 2.1.6'), 'missing-key 5:5'],
  ['a telephone number without quotes', `${HEAD}contact: { phone: 02112345678 }\n`, 'read-as 4:19'],
  ['a title that is a number', items('for: 2.1.6\ntitle: 2017'), 'read-as 6:12'],
  ['a title that is a truth value', items('for: 2.1.6\ntitle: true'), 'read-as 6:12'],
  ['a title of ~', items('for: 2.1.6\ntitle: ~'), 'empty-value 6:5'],
  ['an empty title', items('for: 2.1.6\ntitle:'), 'empty-value 6:5'],
  ['a blank title', items("for: 2.1.6\ntitle: ''"), 'too-short 6:12'],
  ['an id of two parts', items('for: 2.1\ntitle: x'), 'bad-id 5:10'],
  ['an id that is read as another number', items('for: 1.10\ntitle: x'), 'bad-id 5:10'],
  ['one bad id among good ones', items('for: [2.1.6, 2.1]\ntitle: x'), 'bad-id 5:18'],
  ['a group where an id is wanted', items('for: {a: 1}\ntitle: x'), 'bad-id 5:10'],
  ['a Chinese yes', `${HEAD}documents:\n  - title: x\n    policy: 是\n    kind: 通告\n`, 'want-boolean 6:13'],
  ['an English no', `${HEAD}documents:\n  - title: x\n    marked: no\n    kind: 通告\n`, 'want-boolean 6:13'],
  ['a word that is not in the list', items('for: 2.1.6\ntitle: x\nupdates: 每天'), 'not-allowed 7:14'],
  ['30 February', items('for: 2.1.6\ntitle: x\npublished: 2017-02-30'), 'no-such-day 7:16'],
  ['30 February in Chinese', items('for: 2.1.6\ntitle: x\npublished: 2017年2月30日'), 'no-such-day 7:16'],
  ['a month where a day is wanted', items('for: 2.1.6\ntitle: x\npublished: 2017-03'), 'bad-date 7:16'],
  ['the serial number of a spreadsheet', items('for: 2.1.6\ntitle: x\npublished: 42795'), 'bad-date 7:16'],
  ['a fifth quarter', items('for: 2.1.6\ntitle: x\nperiod: 2017-Q5'), 'bad-period 7:13'],
  [
    'a time past midnight',
    `${HEAD}incidents:\n  - title: x\n    noticed: 2017-05-03 25:00\n`,
    'bad-minute 6:14',
  ],
  ['a register without hyphens', `${HEAD}disclosures:\n  for: 2.1.6\n  title: x\n`, 'not-a-list 5:3'],
  ['a register left empty', `${HEAD}disclosures:\n`, 'not-a-list 4:1'],
  ['a register that is a word', `${HEAD}disclosures: 无\n`, 'not-a-list 4:14'],
  ['a record that is a word', `${HEAD}disclosures:\n  - 静安\n`, 'not-a-record 5:5'],
  ['an empty record', `${HEAD}disclosures:\n  -\n`, 'empty-value 5:3'],
  ['a group where names are wanted', items('for: 2.1.6\ntitle: x\nchannel: {a: 1}'), 'wrong-kind 7:14'],
  ['a list where text is wanted', items('for: 2.1.6\ntitle: [a]'), 'wrong-kind 6:12'],
  ['an empty list of names', items('for: 2.1.6\ntitle: x\ncovers: []'), 'empty-list 7:13'],
  ['a number with its unit', `${HEAD}measures:\n  - name: a\n    value: 98%\n`, 'want-number 6:12'],
  ['an address without its beginning', items('for: 2.1.6\ntitle: x\nurl: www.jingan.gov.cn'), 'bad-url 7:10'],
  ['another version of the form', HEAD.replace('zwgk: 1', 'zwgk: 2'), 'must-be 1:7'],
];

describe('a trap is named once, at its place', () => {
  test.each(traps)('%s', (_, text, ...problems) => {
    const document = check(text);
    expect(named(document)).toEqual(problems);
    for (const { message, mend, place } of document.problems) {
      expect(message.zh).toMatch(/\p{Script=Han}.*。$/su);
      expect(message.en).toMatch(/^[“A-Z].*\.$/su);
      expect(`${message.en}${mend?.en}`).not.toMatch(
        /\b(schema error|ajv|mapping|oneOf|undefined|null|\[object)\b/i,
      );
      expect(`${message.zh}${mend?.zh}`).not.toMatch(/undefined|NaN|\[object/);
      expect(mend).toBeDefined();
      expect(place.excerpt).toBe(text.split('\n')[place.line - 1]);
    }
  });
  test.each(traps)('with Windows line breaks, too: %s', (_, text, ...problems) => {
    expect(named(check(text.replaceAll('\n', '\r\n')))).toEqual(problems);
  });
});

describe('words', () => {
  const said = (text: string) => check(text).problems.map(({ message, mend }) => `${message.zh} ${mend?.zh}`);
  test('a misspelt field is told which one was meant', () => {
    expect(said(items('for: 2.1.6\ntitle: x\npubished: 2017-03-01'))).toEqual([
      '“pubished” 不是公开信息台账的字段。 是不是要写 “published”（发布日期）？',
    ]);
  });
  test('a Chinese field name leads to the field', () => {
    const [name, day] = said(items('for: 2.1.6\n标题: x\n发布日期: 2017-03-01'));
    expect(name).toContain('“title”（标题）');
    expect(day).toContain('“published”（发布日期）');
  });
  test('a number is shown as it stands and as it was read', () => {
    expect(said(`${HEAD}contact: { phone: 02112345678 }\n`)[0]).toMatch(
      /“02112345678”.*2112345678.*'02112345678'/,
    );
    expect(said(items('for: 1.10\ntitle: x'))[0]).toMatch(/“1.10”.*1\.1.*2\.1\.6/);
  });
  test('the serial number of a spreadsheet is turned into its day', () => {
    expect(said(items('for: 2.1.6\ntitle: x\npublished: 42795'))[0]).toContain('2017-03-01');
  });
  test('a required field comes with an example', () => {
    expect(said(items('title: x'))[0]).toBe(
      '公开信息台账缺少字段 “for”（对应要求）。 加一行，例如：for: 2.1.6',
    );
  });
  test('strings of the file are shortened and cannot move the cursor', () => {
    const [long] = said(items(`for: 2.1.6\ntitle: x\nupdates: "\\e[31m${'长'.repeat(100)}"`));
    expect(long).toContain('…');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(long).not.toMatch(/[\x00-\x1f]/);
  });
});

test('three syntax errors and four errors of form are all named at their places', () => {
  const text = [
    'zwgk: 1',
    'catalog：jingan-2017', // 2: full-width colon
    'department: 区财政局',
    'disclosures:',
    '  - for: 2.1', // 5: id
    '    title: "静安区财政收支', // 6: open quote
    '    published: 2017-02-30', // 7: no such day
    '  - for: 2.1.6',
    '\ttitle: 三月', // 9: tab
    '    pubished: 2017-04-14', // 10: misspelt
    'documents:',
    '  - title: x',
    '    policy: 是', // 13: truth value
    '    kind: 通告',
    '',
  ].join('\n');
  expect(named(check(text))).toEqual([
    'full-width-colon 2:8',
    'bad-id 5:10',
    'unclosed-quote 6:12',
    'no-such-day 7:16',
    'tab-indent 9:1',
    'unknown-key 10:5',
    'want-boolean 13:13',
  ]);
});

test('errors that only the lenient parser can pass leave the rest readable', () => {
  const text = items('for: 2.1.6\ntitle: "a\\q"', 'for: 2.1\ntitle: "\\z"');
  expect(named(check(text))).toEqual(['bad-escape 6:14', 'bad-id 7:10', 'bad-escape 8:13']);
});

describe('what is well written is left alone', () => {
  test.each([
    ['a colon inside a text', items('for: 2.1.6\ntitle: 关于：说明')],
    ['a text of several lines', items('for: 2.1.6\ntitle: x\nnote: 第一行\n  要求：继续\n  title：也继续')],
    ['a block', items('for: 2.1.6\ntitle: x\nnote: |\n  标题：x\n  key: @y')],
    ['quotes over several lines', items('for: 2.1.6\ntitle: "a\n  b: c"')],
    ['references', items('for: 2.1.6\ntitle: &t 静安', 'for: 2.1.6\ntitle: *t')],
    ['zero reports', `${HEAD}disclosures: []\ndocuments: []\n`],
    ['a leading ---', `---\n${HEAD}`],
  ])('%s', (_, text) => {
    const document = check(text);
    expect(document.problems).toEqual([]);
  });
});
