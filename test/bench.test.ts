/** What the READMEs quote of the bench is what its last whole run wrote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from './support/io.ts';

const results = readFileSync(join(home, 'bench/results.md'), 'utf8');

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const [, block = ''] =
    /<!-- bench -->\n([\s\S]*?)<!-- \/bench -->/u.exec(readFileSync(join(home, name), 'utf8')) ?? [];
  const lines = block.split('\n').filter((line) => line !== '');

  it('quotes machine, date and every budget, met or not', () => {
    expect(lines[0]).toMatch(/Node v\d+.* \d{4}-\d{2}-\d{2}$/u);
    const budgets = results
      .split('\n')
      .filter((line) => /达到 met|未达 not met|未测 not measured/u.test(line));
    expect(budgets.length).toBeGreaterThan(10);
    for (const line of budgets) expect(lines).toContain(line);
  });

  it('quotes nothing else', () => {
    for (const line of lines) expect(results).toContain(line);
  });
});
