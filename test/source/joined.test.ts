/** A list whose hyphens have no blanks behind them, and texts that only look like one. */
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/source/applicable.ts';
import { mend } from '../../src/source/edits.ts';
import { normalise } from '../../src/source/normalise.ts';
import { check, items, manifestSchema, named } from './manifest.ts';

/** What is read where `covers` is written so, and what is said of it. */
const covers = (written: string): [unknown, string[]] => {
  const { value, problems } = check(items(`for: 2.1.2\ntitle: x\ncovers: ${written}`));
  const { disclosures } = value as { disclosures: { covers: unknown }[] };
  return [disclosures[0]?.covers, problems.map(({ code }) => code)];
};

describe('a list whose hyphens have no blanks', () => {
  const TEXT = items('for:\n  -2.1.2\n  -3.5.1\ntitle: x\ncovers:\r\n  -预算');
  test('is told and mended', () => {
    const document = check(TEXT);
    expect(document.value).toMatchObject({ disclosures: [{ for: ['2.1.2', '3.5.1'], covers: ['预算'] }] });
    expect(named(document)).toEqual(['joined-items 6:7', 'joined-items 10:7']);
    expect(document.problems.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
    expect(document.problems[0]?.message.zh).toContain('“-2.1.2 -3.5.1”；已读作列表，共 2 项');
    expect(document.problems[0]?.mend?.en).toContain('“- 2.1.2”');
    const repairs = document.repairs?.() ?? [];
    expect(repairs.map(({ code, raw, trust }) => [code, raw, trust])).toEqual([
      ['joined-items', '-2.1.2 -3.5.1', 'sure'],
      ['joined-items', '-预算', 'sure'],
    ]);
    const { text } = mend(
      TEXT,
      repairs.flatMap(({ edits }) => edits),
    );
    expect(text).toBe(
      TEXT.replace('-2.1.2', '- 2.1.2').replace('-3.5.1', '- 3.5.1').replace('-预算', '- 预算'),
    );
    expect(check(text)).toMatchObject({ value: document.value, problems: [] });
  });
  test.each([
    ['\n  -预算\n  -决算', ['预算', '决算']],
    ['\n  -预算', ['预算']],
    ['  \n  -预算  \n  -决算 的说明 ', ['预算', '决算 的说明']],
    ['\n  -“三公”经费\n  -2017年预算-决算', ['“三公”经费', '2017年预算-决算']],
    ['\n  -a,b\n  -c[1]{2}', ['a,b', 'c[1]{2}']],
    ['\n  -a:b\n  -c#d', ['a:b', 'c#d']],
  ])('is read where it is written %j', (written, list) => {
    expect(covers(written)).toEqual([list, ['joined-items']]);
    const text = items(`for: 2.1.2\ntitle: x\ncovers: ${written}`);
    const edits = (check(text).repairs?.() ?? []).flatMap((repair) => repair.edits);
    const after = check(mend(text, edits).text);
    expect(after).toMatchObject({ value: check(text).value, problems: [] });
  });
  test.each([
    ['-预算 -决算', '-预算 -决算', 'on one line'],
    ['\n  -预算 -决算', '-预算 -决算', 'two on a line'],
    ['\n  -预算\n    -决算', '-预算 -决算', 'in two columns'],
    ['\n  -预算\n  决算', '-预算 决算', 'with a line that has none'],
    ['\n  -预算\n\n  -决算', '-预算\n-决算', 'with an empty line'],
    ['|-\n  -预算\n  -决算', '-预算\n-决算', 'in a block'],
    ['!!str\n  -预算', '-预算', 'behind a tag'],
    ['\n  "-预算"', '-预算', 'in quotes'],
    ["'-预算'", '-预算', 'in quotes beside the field'],
    ['\n  --预算', '--预算', 'with two hyphens'],
    ['\n  —预算', '—预算', 'with a dash'],
    ['\n  预算 -决算', '预算 -决算', 'with its hyphen inside'],
  ])('is no list where it is written %j: %s%s', (written, text) => {
    expect(covers(written)).toEqual([text, []]);
  });
  test.each(['\n', '\r\n', '\r'])('is looked for in every line, also behind %j', (end) => {
    const text = items('for: 2.1.2\ntitle: x\ncovers:\n  -a\n  -b').replaceAll('\n', end);
    expect(check(text).value).toMatchObject({ disclosures: [{ covers: ['a', 'b'] }] });
  });
  test('has items in the forms that they are asked for', () => {
    const { value, problems } = check(items('for:\n  -２.１.６\n  -2.1.2\ntitle: x'));
    expect(value).toMatchObject({ disclosures: [{ for: ['2.1.6', '2.1.2'] }] });
    expect(problems.map(({ code }) => code)).toEqual(['full-width', 'joined-items']);
  });
  test('is a text where no list may stand, and no text where only a list may', () => {
    const title = check(items('for: 2.1.2\ntitle:\n  -预算\n  -决算'));
    expect(title).toMatchObject({ value: { disclosures: [{ title: '-预算 -决算' }] }, problems: [] });
    const schema = manifestSchema as unknown as Schema;
    const { value, notes } = normalise({ disclosures: '-a -b' }, schema, () => ['a', 'b']);
    expect([value, notes]).toEqual([{ disclosures: '-a -b' }, []]);
  });
  test('is a text where nothing is known of how it was written', () => {
    const value = { disclosures: [{ title: 'x', covers: '-a -b' }] };
    expect(normalise(value, manifestSchema as unknown as Schema)).toEqual({ value, notes: [] });
  });
});
