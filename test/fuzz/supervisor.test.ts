/** Policies, waivers, reviews and catalogues of every kind of nonsense: each is applied whole or refused with its problems, and nothing else happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { damaged, oddValue } from '../support/damage.ts';
import { home } from '../support/io.ts';
import { asYaml } from '../support/poisoned.ts';
import { crashIn, type Files, inSandbox, oddScores, turns } from '../support/sandbox.ts';
import { sampleTexts } from '../support/scorecard.ts';
import { textsOf } from '../support/tiny.ts';

const read = (path: string): string => readFileSync(join(home, path), 'utf8');
const tiny = Object.fromEntries(
  [...textsOf('test/fixtures/tiny')].map(([name, text]) => [`catalog/${name}`, text]),
);
const manifests = Object.fromEntries(
  ['县统计局.yaml', '县民政局.yaml', '示例乡.yaml'].map((name) => [`m/${name}`, sampleTexts[name] ?? '']),
);

/** One or two of its values, at any depth, are odd ones. */
const spoilt = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), oddValue), {
      minLength: 1,
      maxLength: 2,
    })
    .map((changes) => changes.reduce((sum, [path, odd]) => put(sum, path, odd), value));
const put = (value: unknown, [first = 0, ...rest]: readonly number[], odd: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(keys.length, 1)];
  if (key === undefined) return odd;
  const inner = (value as Record<string, unknown>)[key];
  const changed = rest.length === 0 ? odd : put(inner, rest, odd);
  return Array.isArray(value)
    ? value.map((each, i) => (String(i) === key ? changed : each))
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === key ? changed : each]));
};
/** A file that is wrong in its writing, or well written and wrong in what it says. */
const wrong = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    damaged(fc.constantFrom(...texts)),
    fc.constantFrom(...texts).chain((text) => spoilt(parse(text)).map(asYaml)),
  );

const RULES = ['--catalog', 'catalog', '--as-of', '2020-03-31'];
const survive = async (files: Files, commands: readonly (readonly string[])[]): Promise<void> =>
  inSandbox({ ...tiny, ...manifests, 'x/a.txt': '', ...files }, async ({ run, strays }) => {
    for (const argv of commands) {
      const ran = await run(...argv);
      expect(crashIn(ran), argv.join(' ')).toBeNull();
      if (argv.includes('json') && ran.code !== 2) expect(oddScores(JSON.parse(ran.out))).toEqual([]);
    }
    expect(strays('x')).toEqual([]);
  });

const decided = {
  waivers: `zwgk: 1
waivers:
  - { gap: '1.1.1#2019-Q2', department: 县统计局, reason: 改版, approver: 县府办, granted: 2019-05-02, expires: 2020-06-30 }
  - { requirement: 1.1.2, department: 民政局, reason: 并入, approver: 县府办, granted: 2019-05-02, expires: 2019-06-30 }
`,
  reviews: `zwgk: 1
reviews:
  - { department: 县统计局, requirement: 1.1.1, old: 部分, new: 部分, credits: 1/3, remark: 核实, date: 2020-01-16, authority: 公开科 }
`,
};

describe('nothing that the supervising office writes makes the program fall over', {
  timeout: 60_000 * turns(1),
}, () => {
  it('in a policy', async () => {
    const texts = [read('schemas/policies/default.yaml'), read('examples/district-2017/policy.yaml')];
    await fc.assert(
      fc.asyncProperty(wrong(...texts), (policy) =>
        survive({ 'policy.yaml': policy }, [
          ['check', 'm', ...RULES, '--policy', 'policy.yaml', '-f', 'json'],
          ['scorecard', 'm', ...RULES, '--policy', 'policy.yaml', '--out', 'x/out', '-q'],
          [
            'impact',
            'm',
            '--from-catalog',
            'catalog',
            '--as-of',
            '2020-03-31',
            '--policy',
            'policy.yaml',
            '-f',
            'json',
          ],
          ['explain', '1.1.1', '--catalog', 'catalog', '--policy', 'policy.yaml'],
        ]),
      ),
      { numRuns: turns(20) },
    );
  });

  it('in waivers and reviews', async () => {
    const files = fc.record({
      waivers: fc.oneof(fc.constant(decided.waivers), wrong(decided.waivers)),
      reviews: fc.oneof(fc.constant(decided.reviews), wrong(decided.reviews)),
    });
    await fc.assert(
      fc.asyncProperty(files, ({ waivers, reviews }) =>
        survive({ 'waivers.yaml': waivers, 'reviews.yaml': reviews }, [
          ['check', 'm', ...RULES, '-f', 'json'],
          ['check', 'm', ...RULES, '-v'],
          ['scorecard', 'm', ...RULES, '-f', 'json'],
        ]),
      ),
      { numRuns: turns(20) },
    );
  });

  it('in a catalogue', async () => {
    const names = [
      'catalog.yaml',
      'section.yaml',
      'section.yaml',
      'units.yaml',
      'uncited.yaml',
      'source.txt',
    ] as const;
    const change = fc.constantFrom(...names).chain((name) => {
      const text = tiny[`catalog/${name}`] ?? '';
      return (name === 'source.txt' ? damaged(fc.constant(text)) : wrong(text)).map((other) => ({
        [`catalog/${name}`]: other,
      }));
    });
    await fc.assert(
      fc.asyncProperty(change, (files) =>
        survive(files, [
          ['catalog', 'check', 'catalog'],
          ['catalog', 'coverage', 'catalog'],
          ['check', 'm', ...RULES, '-f', 'json'],
          ['scorecard', 'm', ...RULES, '--out', 'x/out', '-q'],
          ['plan', 'm', ...RULES, '--target', '90', '-f', 'json'],
          ['list', '--catalog', 'catalog', '-f', 'json'],
          ['explain', '1.2.1', '--catalog', 'catalog'],
          ['init', '民政局', '--catalog', 'catalog', '--to', 'x/a.yaml', '--force'],
          ['completion', 'zsh', '--catalog', 'catalog'],
        ]),
      ),
      { numRuns: turns(20) },
    );
  });

  it('in the name of a unit, which leads to no other folder', async () => {
    const name = '../../外/..\\x';
    const catalog = {
      'catalog/units.yaml': (tiny['catalog/units.yaml'] ?? '').replace('short: 示例乡', `short: '${name}'`),
      'catalog/section.yaml': tiny['catalog/section.yaml'] ?? '',
    };
    await inSandbox({ ...tiny, ...manifests, ...catalog }, async ({ run, strays }) => {
      expect((await run('init', '示例县示例乡人民政府', '--catalog', 'catalog')).code).toBe(0);
      expect(strays()).toEqual(['a/in/__.._外_.._x.yaml']);
      expect(crashIn(await run('scorecard', 'm', ...RULES, '--out', 'out', '-q'))).toBeNull();
      expect(strays('out', '__.._外_.._x.yaml')).toEqual([]);
    });
  });
});
