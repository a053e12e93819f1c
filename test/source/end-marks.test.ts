/** End marks, `...`, above and below the content of a file. */
import { describe, expect, test } from 'vitest';
import { mend } from '../../src/source/edits.ts';
import { readDocument } from '../../src/source/read-document.ts';

const read = (text: string) => {
  const { problems, repairs, value } = readDocument('m.yaml', text);
  const edits = (repairs?.() ?? []).flatMap((repair) => repair.edits);
  return {
    said: problems.map(
      ({ code, place: { line, column, endColumn } }) => `${code} ${line}:${column}-${endColumn}`,
    ),
    mended: edits.length === 0 ? text : mend(text, edits).text,
    value,
  };
};

describe('an end mark above the content', () => {
  test.each([
    ['at the top', '...\na: 1\n', ['early-end 1:1-4'], 'a: 1\n'],
    ['twice', '...\n...\na: 1\n', ['early-end 1:1-4', 'early-end 2:1-4'], 'a: 1\n'],
    ['behind a byte order mark', '\ufeff...\na: 1\n', ['early-end 1:2-5'], '\ufeffa: 1\n'],
    ['with blanks behind it', '... \t\na: 1\n', ['early-end 1:1-4'], 'a: 1\n'],
    ['with a comment behind it', '... # 注\na: 1\n', ['early-end 1:1-4'], '# 注\na: 1\n'],
    ['on lines of Windows', '# 注\r\n...\r\na: 1\r\n', ['early-end 2:1-4'], '# 注\r\na: 1\r\n'],
    ['on lines of an old Macintosh', '...\r...\ra: 1\r', ['early-end 1:1-4', 'early-end 2:1-4'], 'a: 1\r'],
    ['above a list', '...\n- a\n', ['early-end 1:1-4'], '- a\n'],
    ['above a text', '...\na\n', ['early-end 1:1-4'], 'a\n'],
  ])('%s is refused and taken away', (_, text, said, mended) => {
    const found = read(text);
    expect(found.said.filter((each) => each.startsWith('early-end'))).toEqual(said);
    expect(found.mended).toBe(mended);
  });
  test.each([
    ['in a comment', '# ...\na: 1\n'],
    ['at the end of a comment', '# 见附件...\na: 1\n'],
    ['behind the content', 'a: 1\n...\n'],
    ['in a text', 'a: ...\n'],
    ['in a name', '...a: 1\n'],
    ['in a record', 'a:\n  b: 1 # ...\n'],
  ])('is none %s', (_, text) => {
    const found = read(text);
    expect([found.said, found.mended]).toEqual([[], text]);
    expect(found.value).toBeTypeOf('object');
  });
});

describe('a second document', () => {
  test.each([
    ['---', 'a: 1\n---\nb: 1\n', '2:1-4', '“---”'],
    ['---', '---\na: 1\n---\nb: 1\n', '3:1-4', '“---”'],
    ['---', '# 注\n\n%YAML 1.2\n---\na: 1\n---\nb: 1\n', '6:1-4', '“---”'],
    ['...', 'a: 1\n...\nb: 1\n', '2:1-4', '“...”'],
  ])('is told at the %s between them', (_, text, at, mark) => {
    const { problems } = readDocument('m.yaml', text);
    expect(read(text).said).toEqual([`several-documents ${at}`]);
    expect(problems[0]?.message.zh).toContain(mark);
  });
});
