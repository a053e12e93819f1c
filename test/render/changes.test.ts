/** What `fix` shows of a file in which every line changes. */
import { describe, expect, it } from 'vitest';
import { type Change, renderChanges } from '../../src/render/changes.ts';

const shown = (before: string, after: string): readonly string[] => {
  const change: Change = {
    ...{ file: 'm.yaml', before, after, mended: [], encoding: null, bom: false, backup: null },
    ...{ problems: [], manifest: true },
  };
  return renderChanges([change], { lang: 'en', width: 80, color: false, written: true }).split('\n');
};
const count = 40_000;
const lines = (write: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => write(at));

describe('a file of many lines', () => {
  it('that all change is shown whole, old lines before new ones', () => {
    const head = 'department: x\n';
    const all = shown(
      `${head}${lines((at) => `\tk${at}: 1`).join('\n')}\n`,
      `${head}${lines((at) => `  k${at}: 1`).join('\n')}\n`,
    );
    expect(all.slice(2, 5)).toEqual([`@@ -2,${count} +2,${count} @@`, '-→   k0: 1', '-→   k1: 1']);
    expect(all.slice(2 + count, 5 + count)).toEqual([`-→   k${count - 1}: 1`, '+  k0: 1', '+  k1: 1']);
  });
  it('of which every second one changes is shown without the others', () => {
    const all = shown(
      lines((at) => `${at % 2 === 0 ? '' : '\t'}k${at}: 1`).join('\n'),
      lines((at) => `k${at}: 1`).join('\n'),
    );
    expect(all.slice(2, 8)).toEqual([
      ...['@@ -2,1 +2,1 @@', '-→   k1: 1', '+k1: 1'],
      ...['@@ -4,1 +4,1 @@', '-→   k3: 1', '+k3: 1'],
    ]);
  });
  it('and one less is shown from the first that differs', () => {
    const all = shown(
      lines((at) => `a${at}`).join('\n'),
      lines((at) => `b${at}`)
        .slice(1)
        .join('\n'),
    );
    expect(all[2]).toBe(`@@ -1,${count} +1,${count - 1} @@`);
  });
});
