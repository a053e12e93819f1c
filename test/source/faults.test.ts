/** Lines as people write them: what is wrong with each, and the edits under which the rest can be read. */
import { describe, expect, test } from 'vitest';
import { findFaults } from '../../src/source/faults.ts';
import { judged, type Row, SAME } from '../support/writing.ts';

describe('a colon that is wrong or missing', () => {
  test.each<Row>([
    ['a：1\n', 'a: 1\n', 'full-width-colon(a) 1-2'],
    ['a：{ b: 1 }\n', 'a: { b: 1 }\n', 'full-width-colon(a) 1-2'],
    ['- a：b: c\n', "- a: 'b: c'\n", 'full-width-colon(a) 3-4', 'colon-in-value(b: c) 4-8'],
    ['a：b: c\n', "a: 'b: c'\n", 'full-width-colon(a) 1-2', 'colon-in-value(b: c) 2-6'],
    ['a：b:\n', "a: 'b:'\n", 'full-width-colon(a) 1-2', 'colon-in-value(b:) 2-4'],
    ['"a：b": c\n', SAME],
    ['a：@b\n', "a: '@b'\n", 'full-width-colon(a) 1-2', 'reserved-start(@,@b) 2-4'],
    ['a:b: c\n', "a: 'b: c'\n", 'space-after-colon(a) 1-2', 'colon-in-value(b: c) 2-6'],
    ['a:/b: c\n', SAME],
    ['a::b: c\n', SAME],
    ['a： 1\n', 'a: 1\n', 'full-width-colon(a) 1-2'],
    ['a ：1\n', 'a : 1\n', 'full-width-colon(a) 2-3'],
    ['a\u3000：\u30001\n', 'a\u3000: 1\n', 'full-width-colon(a) 2-3'],
    ['title：静安：区\n', 'title: 静安：区\n', 'full-width-colon(title) 5-6'],
    ['标题：静安\n', '标题: 静安\n', 'full-width-colon(标题) 2-3'],
    ['一二三四五六七八九十一：静安\n', SAME],
    ['a:1\nb: 2\n', 'a: 1\nb: 2\n', 'space-after-colon(a) 1-2'],
    ['a:静安\n', 'a: 静安\n', 'space-after-colon(a) 1-2'],
    ['url:http://x.cn\n', 'url: http://x.cn\n', 'space-after-colon(url) 3-4'],
    ['http://x.cn/a\n', SAME],
    ['a:/b\n', SAME],
    ['a::b\n', SAME],
    ['a:\u3000静安\n', 'a: 静安\n', 'odd-space(value) 2-3'],
    ['a:\u00a0\u2003静安\n', 'a: 静安\n', 'odd-space(value) 2-4'],
    ['a:\u3000\n', SAME],
    ['a：\n  - b: 1\n', 'a: \n  - b: 1\n', 'full-width-colon(a) 1-2'],
    ['- a：1\n  b: 2\n', '- a: 1\n  b: 2\n', 'full-width-colon(a) 3-4'],
    ['- a：1\n', SAME],
    ['- a：1\n- b\n', SAME],
    ['- 标题：静安\n- 关于：预算\n', SAME],
    ['- a:1\n  b：2\n', '- a: 1\n  b: 2\n', 'space-after-colon(a) 3-4', 'full-width-colon(b) 9-10'],
    ['- a：1\n  # 注\n\n  b: 2\n', '- a: 1\n  # 注\n\n  b: 2\n', 'full-width-colon(a) 3-4'],
    ['- a：1\n   b: 2\n', '- a：1\nb: 2\n', 'under-value(-) 9-13'],
    ['x:\n  a：1\n  b: 2\n', 'x:\n  a: 1\n  b: 2\n', 'full-width-colon(a) 6-7'],
    ['x:\n  a：1\n', 'x:\n  a: 1\n', 'full-width-colon(a) 6-7'],
    ['x:\n  静：1\n', SAME],
    ['x:\n  静：a：1\n', SAME],
    ['x:\n  A：1\n', SAME],
    ['x:\n  静安说：好\n  再说\n', SAME],
    ['"a"：1\n', '\'"a"：1\'\n', 'text-after("a"：1) 3-5'],
    ['a\nb: 1\n', 'a:\nb: 1\n', 'missing-colon(a) 0-1'],
    ['a b c\nd: 1\n', 'a: b c\nd: 1\n', 'missing-colon(a) 0-1'],
    ['d: 1\na b c\n', 'd: 1\na: b c\n', 'missing-colon(a) 5-6'],
    ['d: 1\ntitle 静安\n', 'd: 1\ntitle: 静安\n', 'missing-colon(title) 5-10'],
    ['d: 1\ntitle\n', 'd: 1\ntitle:\n', 'missing-colon(title) 5-10'],
    ['d: 1\n第二行文字\n', 'd: 1\n#二行文字\n', 'stray-text(第二行文字) 5-10'],
    ['第二行\nd: 1\n', '#二行\nd: 1\n', 'stray-text(第二行) 0-3'],
    ['第二行\n', SAME],
    ['d: 1\n#注\nname 王\n', 'd: 1\n#注\nname: 王\n', 'missing-colon(name) 8-12'],
    ['d:\ne: 2\nname 王\n', 'd:\ne: 2\nname: 王\n', 'missing-colon(name) 8-12'],
    ['a:\n  - 1\nb 2\n', 'a:\n  - 1\nb: 2\n', 'missing-colon(b) 9-10'],
    ['d: 1\n- x\n', SAME],
  ])('%j', judged);
});

describe('under a hyphen that has nothing beside it', () => {
  test.each<Row>([
    [' -\n 静安\n- x', ' -\n   静安\n - x', 'bad-indent(3) 4-6', 'bad-indent(1) 7-10'],
    [' -\n静安\n- x', ' -\n   静安\n - x', 'bad-indent(3) 3-5', 'bad-indent(1) 6-9'],
    ['-\n静安\n- x\n', '-\n  静安\n- x\n', 'bad-indent(2) 2-4'],
    ['- -\n  静安\n', '- -\n    静安\n', 'bad-indent(4) 6-8'],
    ['- # 注\n静安\n', '- # 注\n  静安\n', 'bad-indent(2) 6-8'],
    ['-\n\n# 注\n静安\n', '-\n\n# 注\n  静安\n', 'bad-indent(2) 7-9'],
    ['x:\n  -\n\t静安\n', 'x:\n  -\n    静安\n', 'tab-indent() 7-8'],
    ['x:\n  -\n\u3000静安\n', 'x:\n  -\n    静安\n', 'odd-space(indent) 7-8'],
    ['x:\n  -\n 静安\n  - y\n', 'x:\n  -\n    静安\n  - y\n', 'bad-indent(4) 8-10'],
    ['x:\n  -\n  静安\n  - y\n', 'x:\n  -\n    静安\n  - y\n', 'bad-indent(4) 9-11'],
    ['x:\n  -\n  a b\n', 'x:\n  -\n    a b\n', 'bad-indent(4) 9-12'],
    ['x:\n-\n静安\n- y\n', 'x:\n-\n  静安\n- y\n', 'bad-indent(2) 5-7'],
    ['x:\n-\nname 王\n', 'x:\n-\nname: 王\n', 'missing-colon(name) 5-9'],
    ['x:\n-\nname: 王\n', SAME],
    ['x:\n  -\n静安\n', 'x:\n  -\n#安\n', 'stray-text(静安) 7-9'],
    ['x:\n  -\n   静安\n', SAME],
    ['x:\n  -\n    - y\n', SAME],
    ['x:\n  -\n  - y\n', SAME],
    ['x:\n  -\n   a: 1\n   b: 2\n', SAME],
    ['x:\n  -\n  a: 1\n', 'x:\n  -\n    a: 1\n', 'bad-indent(4) 9-13'],
    [
      'x:\n  -\n  a：1\n  b: 2\n',
      'x:\n  -\n    a: 1\n    b: 2\n',
      'bad-indent(4) 9-12',
      'full-width-colon(a) 10-11',
      'quiet bad-indent(4) 15-19',
    ],
    [
      'x:\n  -\n  a: 1\n  b: 2\n  -\n  a: 3\ny: 4\n',
      'x:\n  -\n    a: 1\n    b: 2\n  -\n    a: 3\ny: 4\n',
      'bad-indent(4) 9-13',
      'quiet bad-indent(4) 16-20',
      'bad-indent(4) 27-31',
    ],
    [
      'x:\n    -\n  a: 1\n    -\n  a: 2\n',
      'x:\n    -\n      a: 1\n    -\n      a: 2\n',
      'bad-indent(6) 11-15',
      'bad-indent(6) 24-28',
    ],
    ['x:\n  - a:\n      -\n   b: 1\n', 'x:\n  - a:\n      -\n    b: 1\n', 'bad-indent(4) 21-25'],
    ['-\na: 1\nb: 2\n', SAME],
  ])('%j', judged);
});

describe('a hyphen below its sisters is at home', () => {
  test.each<Row>([
    [
      'x:\n  - a: 1\n  b: 2\n  - a: 3\n  b: 4\n',
      'x:\n  - a: 1\n    b: 2\n  - a: 3\n    b: 4\n',
      'bad-indent(4) 14-18',
      'bad-indent(4) 30-34',
    ],
    [
      'x:\n  - a: 1\n  b:\n  - c\n  - d\n',
      'x:\n  - a: 1\n    b:\n    - c\n    - d\n',
      'bad-indent(4) 14-16',
      'quiet bad-indent(4) 19-22',
      'quiet bad-indent(4) 25-28',
    ],
  ])('%j', judged);
});

describe('what is wrong with a value is as silent as the colon before it', () => {
  const silent = (text: string): readonly string[] =>
    findFaults(text).map((one) => `${one.charge.code} ${one.silent} ${one.disputed === true}`);
  test.each([
    ['d: 1\na：@b\n', ['full-width-colon true false', 'reserved-start true false']],
    ['d: 1\na：b: c\n', ['full-width-colon true true', 'colon-in-value true true']],
    ['d: 1\na:b: c\n', ['space-after-colon true true', 'colon-in-value true true']],
    ['d: 1\na: @b\n', ['reserved-start false false']],
    ['d: 1\nname [x\n', ['missing-colon false false', 'unclosed-bracket false false']],
  ])('%j', (text, faults) => {
    expect(silent(text)).toEqual(faults);
  });
});

describe('a hyphen', () => {
  test.each<Row>([
    ['-a\n-b\n', SAME],
    ['-a: 1\n-b: 2\n', '- a: 1\n- b: 2\n', 'space-after-dash() 0-1', 'space-after-dash() 6-7'],
    ['－ a: 1\n', '- a: 1\n', 'full-width-dash(－) 0-1'],
    ['— a: 1\n', '- a: 1\n', 'full-width-dash(—) 0-1'],
    ['–a: 1\n', '- a: 1\n', 'full-width-dash(–) 0-1'],
    ['－静安\n', SAME],
    ['-静安\n', SAME],
    ['－\u3000a: 1\n', '- a: 1\n', 'full-width-dash(－) 0-1'],
    ['- - a: 1\n    b: 2\n  - c: 3\n', SAME],
    ['-  a: 1\n   b: 2\n', SAME],
    ['--- \na: 1\n', SAME],
    ['-1\n', SAME],
    ['-\n  a: 1\n', SAME],
    ['－\n', SAME],
    ['x:\n  －  a: 1\n    b: 2\n', 'x:\n  - a: 1\n    b: 2\n', 'full-width-dash(－) 5-6'],
    [
      'x:\n  -a: 1\n   b: 2\n  - c: 3\n',
      'x:\n  - a: 1\n    b: 2\n  - c: 3\n',
      'space-after-dash() 5-6',
      'bad-indent(4) 14-18',
    ],
    ['- -a: 1\n', '- - a: 1\n', 'space-after-dash() 2-3'],
    ['－a\n－b\n', '- a\n- b\n', 'full-width-dash(－) 0-1', 'full-width-dash(－) 3-4'],
    ['-a_b-1：x\n', '- a_b-1：x\n', 'space-after-dash() 0-1'],
  ])('%j', judged);
});

describe('an indentation', () => {
  test.each<Row>([
    ['\ta: 1\n', '  a: 1\n', 'tab-indent() 0-1'],
    ['x:\n\ta: 1\n\tb: 2\n', 'x:\n  a: 1\n  b: 2\n', 'tab-indent() 3-4', 'tab-indent() 9-10'],
    ['x:\n\u3000a: 1\n  b: 2\n', 'x:\n  a: 1\n  b: 2\n', 'odd-space(indent) 3-4'],
    ['x:\n  a: 1\n   b: 2\n', 'x:\n  a: 1\n  b: 2\n', 'under-value(a) 13-17'],
    ['x:\n  a: 1\n b: 2\n', 'x:\n  a: 1\n  b: 2\n', 'bad-indent(2) 11-15'],
    ['x:\n  - a: 1\n   - b: 2\n', 'x:\n  - a: 1\n  - b: 2\n', 'bad-indent(2) 15-21'],
    ['x:\n  - a: 1\n - b: 2\n', 'x:\n  - a: 1\n  - b: 2\n', 'bad-indent(2) 13-19'],
    ['x:\n  - a: 1\n  b: 2\n', 'x:\n  - a: 1\n    b: 2\n', 'bad-indent(4) 14-18'],
    ['x:\n- a: 1\n- b: 2\ny: 1\n', SAME],
    ['x:\n   a: 1\n y: 1\n', 'x:\n   a: 1\ny: 1\n', 'bad-indent(0) 12-16'],
    ['x:\n    a: 1\n  y: 1\n', 'x:\n    a: 1\n    y: 1\n', 'bad-indent(4) 14-18'],
    [
      'x:\n      - a: 1\n        b: 2\n    - c: 3\n      d: 4\n   - e: 5\n',
      'x:\n      - a: 1\n        b: 2\n      - c: 3\n        d: 4\n      - e: 5\n',
      'bad-indent(6) 33-39',
      'bad-indent(8) 46-50',
      'bad-indent(6) 54-60',
    ],
    [
      'x:\n  - a: 1\n    b: 2\n     c: 3\n    d: 4\n',
      'x:\n  - a: 1\n    b: 2\n    c: 3\n    d: 4\n',
      'under-value(b) 26-30',
    ],
    [
      'x:\n  - a: 1\n     b: 2\n     c: 3\n     d: 4\n  - e: 1\n',
      'x:\n  - a: 1\n    b: 2\n    c: 3\n    d: 4\n  - e: 1\n',
      'under-value(a) 17-21',
      'quiet bad-indent(4) 27-31',
      'quiet bad-indent(4) 37-41',
    ],
    [
      'x:\n  y:\n    z: 1\n   w: 2\n  v: 3\n',
      'x:\n  y:\n    z: 1\n    w: 2\n  v: 3\n',
      'bad-indent(4) 20-24',
    ],
    [
      'x:\n  a: 1\n   b:\n     c: 1\n  d: 1\n',
      'x:\n  a: 1\n  b:\n    c: 1\n  d: 1\n',
      'under-value(a) 13-15',
      'quiet bad-indent(4) 21-25',
    ],
    [
      'x:\n  - a: 1\n   b:\n     - c: 1\n   d: 1\n',
      'x:\n  - a: 1\n    b:\n      - c: 1\n    d: 1\n',
      'bad-indent(4) 15-17',
      'quiet bad-indent(6) 23-29',
      'quiet bad-indent(4) 33-37',
    ],
    ['  a: 1\nb: 2\n', '  a: 1\n  b: 2\n', 'bad-indent(2) 7-11'],
    [' a: 1\n b: 2\n', SAME],
    ['x:\n  - a\n  b: 1\n', 'x:\n  - a\nb: 1\n', 'bad-indent(0) 11-15'],
    ['x:\n- a: 1\n  - b: 2\n', 'x:\n- a: 1\n- b: 2\n', 'bad-indent(0) 12-18'],
    ['x:\n  - a: 1\n    b:\n    - c: 1\n    d: 2\n', SAME],
    [
      'x:\n    y:\n        z: 1\n      w: 2\n',
      'x:\n    y:\n        z: 1\n        w: 2\n',
      'bad-indent(8) 29-33',
    ],
    ['x:\n    y:\n        z: 1\n     w: 2\n', 'x:\n    y:\n        z: 1\n    w: 2\n', 'bad-indent(4) 28-32'],
    ['x:\n  - a: 1\n      - b: 2\n', 'x:\n  - a: \n      - b: 2\n', 'under-value(a) 18-24'],
    ['- a: 1\nb: 2\n', '- a: 1\n  b: 2\n', 'bad-indent(2) 7-11'],
    [
      'x:\n  - a:\n      b: 1\n    c:\n     - d: 1\n   - e: 1\n',
      'x:\n  - a:\n      b: 1\n    c:\n     - d: 1\n  - e: 1\n',
      'bad-indent(2) 43-49',
    ],
    [
      'x:\n  a: 1\n   b: 2\n   c: 3\ny:\n   d: 4\n',
      'x:\n  a: 1\n  b: 2\n  c: 3\ny:\n   d: 4\n',
      'under-value(a) 13-17',
      'quiet bad-indent(2) 21-25',
    ],
    ['x:\n \t a: 1\n', 'x:\n    a: 1\n', 'tab-indent() 3-6'],
    ['x:\n  - a: 1\n\t  b: 2\n', 'x:\n  - a: 1\n    b: 2\n', 'tab-indent() 12-15'],
    ['\u00a0a: 1\n', ' a: 1\n', 'odd-space(indent) 0-1'],
    [
      'x:\n  a: 1\n\tb: 2\n \u00a0c: 3\n',
      'x:\n  a: 1\n  b: 2\n  c: 3\n',
      'tab-indent() 10-11',
      'odd-space(indent) 16-18',
    ],
  ])('%j', judged);
});

describe('fields and records below a value', () => {
  test.each<Row>([
    ['x: 无\n  - a: 1\n    b: 2\ny: 1\n', 'x: \n  - a: 1\n    b: 2\ny: 1\n', 'under-value(x) 7-13'],
    [
      'x: 无\n  a: 1\n  b: 2\ny: 1\n',
      'x: 无\na: 1\nb: 2\ny: 1\n',
      'under-value(x) 7-11',
      'quiet bad-indent(0) 14-18',
    ],
    ['x: "无"\n  a: 1\n', 'x: "无"\na: 1\n', 'under-value(x) 9-13'],
    ['x: [无]\n  - a: 1\n', 'x: [无]\n  # a: 1\n', 'under-value(x) 9-15'],
    ['- 无\n  - a: 1\n', '- 无\n  # a: 1\n', 'under-value(-) 6-12'],
    ['x: 无\n  继续\n  a: 1\n', 'x: 无\n  继续\na: 1\n', 'under-value(x) 12-16'],
    ['x: |\n  a: 1\n  b：2\ny：3\n', 'x: |\n  a: 1\n  b：2\ny: 3\n', 'full-width-colon(y) 19-20'],
    ['x: >-\n  a\n\n  - b\ny: 1\n', SAME],
    ['- |\n  a：1\n- b\n', SAME],
    ['x: 无 # 注\n  - a: 1\n', 'x: \n  - a: 1\n', 'under-value(x) 11-17'],
    [
      'x: 无\n\n  # 注\n    a: 1\n    b: 2\n  c: 3\n',
      'x: 无\n\n  # 注\na: 1\nb: 2\nc: 3\n',
      'under-value(x) 16-20',
      'quiet bad-indent(0) 25-29',
      'under-value(b) 32-36',
    ],
    ['x: a\n  b\n  c：d\n', SAME],
    ['无\n  - a: 1\n', SAME],
    ['x: *a\n  b: 1\n', "x: '*a'\nb: 1\n", 'alias-unknown(*a) 3-5', 'under-value(x) 8-12'],
    ['x: 无\n  - - a: 1\n', 'x: \n  - - a: 1\n', 'under-value(x) 7-15'],
    [
      'x: 无\n      a: 1\n    b: 2\n  c: 3\n',
      'x: 无\na: 1\nb: 2\nc: 3\n',
      'under-value(x) 11-15',
      'under-value(a) 20-24',
      'under-value(b) 27-31',
    ],
    [
      'x: 无\n    - a: 1\n      b: 2\n    - c: 3\n',
      'x: \n    - a: 1\n      b: 2\n    - c: 3\n',
      'under-value(x) 9-15',
    ],
    ['x:\n  y: 无\n    - a: 1\n  z: 1\n', 'x:\n  y: \n    - a: 1\n  z: 1\n', 'under-value(y) 14-20'],
    ['- a: 无\n    b: 1\n  c: 2\n', '- a: 无\n  b: 1\n  c: 2\n', 'under-value(a) 11-15'],
    [
      "x: '无'\n  - a: 1\n    b: 2\n",
      "x: '无'\n  # a: 1\nb: 2\n",
      'under-value(x) 9-15',
      'under-value(x) 20-24',
    ],
    ['- "无"\n  a: 1\n', '- "无"\na: 1\n', 'under-value(-) 8-12'],
    ['x: 无\n  a：1\n', SAME],
    ['x: 无\n  -a: 1\n', 'x: \n  - a: 1\n', 'under-value(x) 7-12', 'space-after-dash() 7-8'],
    ['x: 无\n  －a: 1\n', 'x: \n  - a: 1\n', 'under-value(x) 7-12', 'full-width-dash(－) 7-8'],
    ['x: 无\n  - 静安\n', SAME],
    ['x: >\n  a\n b：1\n', SAME],
  ])('%j', judged);
});

describe('what parts documents', () => {
  test.each<Row>([
    ['? a：1\n: b\n', "? a：1\n': b'\n", 'colon-in-value(: b) 6-9'],
    ['---\na：1\n', '---\na: 1\n', 'full-width-colon(a) 5-6'],
    ['%YAML 1.2\n---\na：1\n', '%YAML 1.2\n---\na: 1\n', 'full-width-colon(a) 15-16'],
    ['x: |\n  a\n...\nb：1\n', 'x: |\n  a\n...\nb: 1\n', 'full-width-colon(b) 14-15'],
    [' ---\na：1\n', ' ---\na: 1\n', 'full-width-colon(a) 6-7'],
    ['---a\n', SAME],
    ['%a: 1\n', "'%a: 1'\n", 'reserved-start(%,%a: 1) 0-5'],
    ['a: 1\n---\n  b: 1\n', SAME],
  ])('%j', judged);
});

test('of very many the first hundred thousand are told', () => {
  expect(findFaults('a：1\n'.repeat(100_001))).toHaveLength(100_000);
  expect(findFaults('\u0001 '.repeat(100_001))).toHaveLength(100_000);
});

describe('control characters', () => {
  test.each<Row>([
    ['a: \u0007\bb\u0000\n', 'a:  b \n', 'control-character(U+0007) 3-5', 'control-character(U+0000) 6-7'],
    ['a: \ufffe\n', 'a:  \n', 'control-character(U+FFFE) 3-4'],
    ['a: \u0085\u0086\n', 'a: \u0085 \n', 'control-character(U+0086) 4-5'],
    ['a: \u009f\n', 'a:  \n', 'control-character(U+009F) 3-4'],
  ])('%j', judged);
});

describe('line ends, blanks and names', () => {
  test.each<Row>([
    ['a：1\r\nb:2\r\n', 'a: 1\r\nb: 2\r\n', 'full-width-colon(a) 1-2', 'space-after-colon(b) 6-7'],
    ['a：1\rb:2\r', 'a: 1\rb: 2\r', 'full-width-colon(a) 1-2', 'space-after-colon(b) 5-6'],
    ['a: 1  \nb： 2  \n', 'a: 1  \nb: 2  \n', 'full-width-colon(b) 8-9'],
    ['# a：1\n', SAME],
    ['\n\n  \na：1\n', '\n\n  \na: 1\n', 'full-width-colon(a) 6-7'],
    ['a: 1\n\u3000\nb：1\n', 'a: 1\n\u3000\nb: 1\n', 'full-width-colon(b) 8-9'],
    ['a: 1 \u3000\n', SAME],
    ['\ufeffa: 1\n', 'a: 1\n', 'odd-space(indent) 0-1'],
    ['x:\n\u200b  a: 1\n', 'x:\n  a: 1\n', 'odd-space(indent) 3-6'],
    [
      'x:\n\u3000a: 1\n\u3000b: 2\n',
      'x:\n  a: 1\n  b: 2\n',
      'odd-space(indent) 3-4',
      'odd-space(indent) 9-10',
    ],
    ['x:\n\u2003\u2003a: 1\n', 'x:\n  a: 1\n', 'odd-space(indent) 3-5'],
    ['', SAME],
    ['a: 1', SAME],
    ['a：1', 'a: 1', 'full-width-colon(a) 1-2'],
    ['a：xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n', 'a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n', 'full-width-colon(a) 1-2'],
    ['a#b: 1\n', "'a#b: 1'\n", 'colon-in-value(a#b: 1) 0-6'],
    ['a #b: 1\n', SAME],
    ["'a''b': 1\n", SAME],
    ["'a'b: 1\n", "'''a''b: 1'\n", "text-after('a'b: 1) 3-7"],
    ['"a\\"b": 1\n', SAME],
    ['?a: 1\n', SAME],
    [':a: 1\n', SAME],
    ['-a b: 1\n', SAME],
    ['a\t: 1\n', SAME],
    ['a:\t1\n', SAME],
    ['a:\tb: c\n', "a:\t'b: c'\n", 'colon-in-value(b: c) 3-7'],
    ['&a b: 1\n', "&a 'b: 1'\n", 'colon-in-value(b: 1) 3-7'],
    ['*a : 1\n', "'*a : 1'\n", 'alias-unknown(*a : 1) 0-6'],
    ['!a b: 1\n', "'!a b: 1'\n", 'tag(!a b: 1) 0-7'],
  ])('%j', judged);
});

describe('one thing beside another', () => {
  test.each<Row>([
    ['  - x\n-\n', '  - x\n  -\n', 'bad-indent(2) 6-7'],
    [' －  a: 1\n   -\n', ' - a: 1\n -\n', 'full-width-dash(－) 1-2', 'bad-indent(1) 12-13'],
    ['-\n  c：1\n -\na: 1\n', '-\n  c: 1\n-\na: 1\n', 'full-width-colon(c) 5-6', 'bad-indent(0) 9-10'],
    [
      '- - a: 1\na: 1\n静安\n-\n',
      '- - a: 1\n    a: 1\n    #安\n-\n',
      'bad-indent(4) 9-13',
      'quiet bad-indent(4) 14-16',
      'stray-text(静安) 14-16',
    ],
    [
      '  - b:\n-\nb:\na: 1\n',
      '  - b:\n  -\n  b:\n  a: 1\n',
      'bad-indent(2) 7-8',
      'quiet bad-indent(2) 9-11',
      'quiet bad-indent(2) 12-16',
    ],
    ['静安\n静安\n', SAME],
    ['a：\u0007\n', 'a:  \n', 'full-width-colon(a) 1-2', 'control-character(U+0007) 2-3'],
    [
      'a:1\nb: \u0007\nc:2\n',
      'a: 1\nb:  \nc: 2\n',
      'space-after-colon(a) 1-2',
      'control-character(U+0007) 7-8',
      'space-after-colon(c) 10-11',
    ],
    ['x: |\n  ---\n  b：1\n', SAME],
    ['b: x ---\n  c: 2\n', 'b: x ---\nc: 2\n', 'under-value(b) 11-15'],
    ['--- a：1\nb: 2\n', SAME],
    ['b: 50%A\n  c: 2\n', 'b: 50%A\nc: 2\n', 'under-value(b) 10-14'],
    ['a: 1\n---\n静安\n', SAME],
    ['x: 无\n  -  a: 1\n', 'x: \n  -  a: 1\n', 'under-value(x) 7-14'],
    ['x:\n- a: 1\ny:\n- b: 1\n - c: 2\n', 'x:\n- a: 1\ny:\n- b: 1\n- c: 2\n', 'bad-indent(0) 21-27'],
    ['a:\u3000无\n  b: 1\n', 'a: 无\nb: 1\n', 'odd-space(value) 2-3', 'under-value(a) 7-11'],
    ['a：无\n  b: 1\n', 'a: 无\nb: 1\n', 'full-width-colon(a) 1-2', 'under-value(a) 6-10'],
    ['a:无\n  b: 1\n', 'a: 无\nb: 1\n', 'space-after-colon(a) 1-2', 'under-value(a) 6-10'],
    ['a:\n  b 无\n  c: 1\n', 'a:\n  b 无\nc: 1\n', 'under-value(-) 11-15'],
    [
      'd: 1\nname 无\n  b: 1\n',
      'd: 1\nname: 无\nb: 1\n',
      'missing-colon(name) 5-9',
      'under-value(name) 14-18',
    ],
    ['a.b : 无\n  c: 1\n', 'a.b : 无\nc: 1\n', 'under-value(a.b) 10-14'],
    ['"a" : 无\n  c: 1\n', '"a" : 无\nc: 1\n', 'under-value("a") 10-14'],
    ['d: 1\ntitle [x]\n', 'd: 1\ntitle: [x]\n', 'missing-colon(title) 5-10'],
    ['d: 1\n"静安"\n', SAME],
    ['d: 1\n[a]\n', SAME],
    ['d: 1\n@静安\n', "d: 1\n'@静安'\n", 'reserved-start(@,@静安) 5-8'],
    ['- a：1\n  2 b: 2\n', '- a：1\n2 b: 2\n', 'under-value(-) 8-14'],
    ['- a：1\n  ab: 2\n', '- a: 1\n  ab: 2\n', 'full-width-colon(a) 3-4'],
    ['- a：1\n  b-c : 2\n', '- a: 1\n  b-c : 2\n', 'full-width-colon(a) 3-4'],
    ['- a：1\n  静安: 2\n', '- a: 1\n  静安: 2\n', 'full-width-colon(a) 3-4'],
    ['- a：1\n  b c: 2\n', '- a：1\nb c: 2\n', 'under-value(-) 8-14'],
    ['d:\n静安\n', 'd:\n#安\n', 'stray-text(静安) 3-5'],
    ['d:\nname 王\n', 'd:\nname: 王\n', 'missing-colon(name) 3-7'],
    ['x:\n  静a：1\n', SAME],
    ['x:\n  ab：1\n', 'x:\n  ab: 1\n', 'full-width-colon(ab) 7-8'],
    ['- a b\n  c: 1\n', '- a b\nc: 1\n', 'under-value(-) 8-12'],
    ['x:\n  a b\n  c: 1\n', 'x:\n  a b\nc: 1\n', 'under-value(-) 11-15'],
    ['x:\n  a b\n', SAME],
    ['- a: 1\n  b 2\n', '- a: 1\n  b: 2\n', 'missing-colon(b) 9-10'],
    ['- a: 1\n  静安\n', '- a: 1\n  #安\n', 'stray-text(静安) 9-11'],
    ['a:  无\n  - b: 1\n', 'a:  \n  - b: 1\n', 'under-value(a) 8-14'],
    ['-   静安\n- b\n', SAME],
    ['- -\n  - a: 1\n', SAME],
    ['a: 无: x\n  - b: 1\n', 'a: \n  - b: 1\n', 'under-value(a) 10-16'],
    ['a: @无\n  - b: 1\n', 'a: \n  - b: 1\n', 'under-value(a) 8-14'],
    ['a：无: x\n  - b: 1\n', 'a: \n  - b: 1\n', 'full-width-colon(a) 1-2', 'under-value(a) 9-15'],
    [
      'a: 无: x\nc：d\n  - b\u0007: 1\n',
      "a: '无: x'\nc: \n  - b : 1\n",
      'colon-in-value(无: x) 3-7',
      'full-width-colon(c) 9-10',
      'under-value(c) 14-21',
      'control-character(U+0007) 17-18',
    ],
    ['- - - a：1\n      b: 2\n', '- - - a: 1\n      b: 2\n', 'full-width-colon(a) 7-8'],
    ['x:\n  - － a: 1\n', 'x:\n  - - a: 1\n', 'full-width-dash(－) 7-8'],
    ['x:\n  －\u3000a: 1\n    b: 2\n', 'x:\n  - a: 1\n    b: 2\n', 'full-width-dash(－) 5-6'],
    ['- －静\n', SAME],
    [
      'x:\n  - a: 1\n    - b: 2\n    c: 3\n',
      'x:\n  - a: 1\n  - b: 2\n    c: 3\n',
      'bad-indent(2) 16-22',
      'bad-indent(4) 27-31',
    ],
    [
      'x:\n  - a:\n      - b: 1\n        c: 2\n     - d: 3\n',
      'x:\n  - a:\n      - b: 1\n        c: 2\n      - d: 3\n',
      'bad-indent(6) 41-47',
    ],
    [
      'x:\n  - a:\n      - b: 1\n        c: 2\n       d: 3\n   e: 4\n',
      'x:\n  - a:\n      - b: 1\n        c: 2\n        d: 3\n    e: 4\n',
      'bad-indent(8) 43-47',
      'bad-indent(4) 51-55',
    ],
    [
      'x:\n  a:\n    b: 1\n      c: 2\n  d: 3\n',
      'x:\n  a:\n    b: 1\n    c: 2\n  d: 3\n',
      'under-value(b) 23-27',
    ],
    ['a: 1\n  # c\n b: 2\n', 'a: 1\n  # c\nb: 2\n', 'under-value(a) 12-16'],
  ])('%j', judged);
});
