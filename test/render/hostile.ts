/** Strings that would do something to a terminal, hide in it or reorder it. */
export const hostile: readonly string[] = [
  '\u001b[31m红\u001b[0m',
  '\u001b]8;;https://evil.example\u0007点我\u001b]8;;\u0007',
  '\u001b]0;title\u0007',
  '\u009b2J\u009b1;1H',
  '\u0000\u0007\u0008\u007f',
  '第一行\n第二行\r\n::error::x',
  '回车\r覆盖',
  '制表\t符\v\f',
  '\u2028行\u2029段\u0085',
  'abc\u202egnp.exe\u202c',
  '\u2066隔离\u2069\u2067x\u2068',
  '零\u200b宽\u200c字\u200d符\u2060\ufeff',
  '软\u00ad连字符\u061c',
  '\u3164\u115f\u17b4',
  'Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307a\u030a\u030b\u030c\u030d\u030e\u030f',
  '\ud800孤\udc00立',
  '\ue000私用\u{f0000}\u{e0041}',
  'ᄀ'.repeat(90),
  '👨‍👩‍👧‍👦'.repeat(30),
  'ािी'.repeat(40),
  '，。；'.repeat(60),
  '（《“'.repeat(60),
  'x'.repeat(400),
  ' '.repeat(300),
];

const parts = [
  '\\u0000-\\u001F',
  '\\u007F-\\u009F',
  '\\u00AD\\u061C\\u115F\\u3164\\uFEFF',
  '\\u200B-\\u200F',
  '\\u2028-\\u202F',
  '\\u2060-\\u206F',
];
export const unwanted = new RegExp(`[${parts.join('')}\\p{Cs}\\p{Co}]|\\p{M}{4}`, 'u');
