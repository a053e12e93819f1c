/** The truth table in the papers is what the gates do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from '../support/io.ts';
import { gateTableIn } from './table.ts';

const between = (text: string): string =>
  /<!-- gates:start -->\n+([\s\S]*?)\n*<!-- gates:end -->/u.exec(text)?.[1] ?? '';

describe.each([
  ['zh', 'README.zh-CN.md'],
  ['en', 'README.md'],
] as const)('the truth table in %s', (lang, paper) => {
  it('is written down as computed', async () => {
    await expect(gateTableIn(lang)).toMatchFileSnapshot(join(home, `docs/gates.${lang}.md`));
  });
  it(`stands in ${paper} between its markers`, () => {
    expect(`${between(readFileSync(join(home, paper), 'utf8'))}\n`).toBe(gateTableIn(lang));
  });
});
