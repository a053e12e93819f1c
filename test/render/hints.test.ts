/** Thousands of hints on a page. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model.ts';
import { pageOf } from '../../src/render/text/page.ts';
import { hintRows } from '../../src/render/text/problem.ts';

/** Counts how often anybody asks where it stands. */
const watched = (count: number) => {
  let asked = 0;
  const said = { zh: '说明', en: 'said' };
  const hints = Array.from({ length: count }, (_, index): Problem => {
    const line = index + 1;
    const place = { file: 'm.yaml', line, column: 1, endLine: line, endColumn: 2, excerpt: 'x' };
    return {
      code: 'unknown-id',
      severity: 'hint',
      message: said,
      pointer: '',
      get place() {
        asked++;
        return place;
      },
    };
  });
  return { hints, asked: () => asked };
};

describe('hints', () => {
  it('stand in one column as wide as the widest place', () => {
    const { hints } = watched(10);
    const lines = hintRows(pageOf({ width: 80, lang: 'zh', color: false }), 2, hints);
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      ...Array.from({ length: 9 }, (_, index) => `  ${index + 1}:1   说明`),
      '  10:1  说明',
    ]);
  });
  it('are measured once, not once for each of them', () => {
    const { hints, asked } = watched(500);
    hintRows(pageOf({ width: 80, lang: 'zh', color: false }), 2, hints);
    expect(asked()).toBeLessThan(5 * hints.length);
  });
});
