/** However the same manifest is written, it has the same report: only the places differ. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { home, zwgk } from '../support/io.ts';
import { turns } from '../support/sandbox.ts';
import { respelled, spelling } from '../support/spelling.ts';

const FILES = [
  ...['jingan-2017/区财政局', 'jingan-2017/区教育局', 'jingan-2017/彭浦镇', 'jingan-2017/江宁路街道'],
  ...['district-2017/manifests/区府办', 'district-2017/manifests/区民政局'],
];

/** A report without what depends on where and how things are written. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !['place', 'places', 'digest'].includes(name))
      // What is wrong is told in the order of the file.
      .map(([name, each]) => [name, name === 'problems' ? sorted(each) : said(each)]),
  );
};
const sorted = (problems: unknown): readonly string[] =>
  (said(problems) as unknown[]).map((each) => JSON.stringify(each)).sort();
const reportOn = async (text: string): Promise<unknown> => {
  const { out, err } = await zwgk(['check', '-', '-f', 'json'], { input: text });
  expect(err).toBe('');
  return said(JSON.parse(out));
};

describe('the report', { timeout: 60_000 * turns(1) }, () => {
  it('is the same for any order of fields, any quotes, braces, comments, ends of lines, blanks at their ends and a byte order mark', async () => {
    const known = new Map<string, Promise<unknown>>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FILES), spelling, async (name, how) => {
        const text = readFileSync(join(home, `examples/${name}.yaml`), 'utf8');
        const plain = known.get(name) ?? reportOn(text);
        known.set(name, plain);
        expect(await reportOn(respelled(text, how))).toEqual(await plain);
      }),
      { numRuns: turns(25) },
    );
  });
});
