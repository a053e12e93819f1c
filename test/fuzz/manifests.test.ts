/** Manifests of every kind of nonsense, and good ones that came to harm: each is judged or told what is wrong with it, and nothing else happens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import { damaged, oddValue } from '../support/damage.ts';
import { home } from '../support/io.ts';
import { manifests, textOf } from '../support/manifests.ts';
import { asYaml } from '../support/poisoned.ts';
import { crashIn, inSandbox, oddScores, turns } from '../support/sandbox.ts';

const readAll = (folder: string): readonly string[] =>
  readdirSync(join(home, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(home, folder, name), 'utf8'));
const examples = [...readAll('examples/jingan-2017'), ...readAll('examples/district-2017/manifests')];

/** Everything that reads a manifest, one after the other. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'm', '-f', 'json'],
  ['check', 'm', '-f', 'text', '-f', 'html=x/a.html', '-f', 'markdown=x/a.md', '-f', 'xlsx=x/a.xlsx', '-v'],
  ['scorecard', 'm', '-f', 'json'],
  ['scorecard', 'm', '--out', 'x/out', '-q'],
  ['plan', 'm', '--target', '80', '-f', 'json'],
  ['fix', 'm'],
];
const survive = async (texts: readonly string[], ...more: readonly string[]): Promise<void> => {
  const files = Object.fromEntries(texts.map((text, i) => [`m/${i}.yaml`, text]));
  await inSandbox({ ...files, 'x/a.txt': '' }, async ({ run, strays }) => {
    for (const argv of COMMANDS) {
      const [name = ''] = argv;
      const catalog = name === 'fix' ? more.filter((word) => !/^(?:--as-of|\d{4}-.*)$/u.test(word)) : more;
      const ran = await run(...argv, ...catalog);
      expect(crashIn(ran), argv.join(' ')).toBeNull();
      if (!argv.includes('json') || ran.out === '') continue;
      expect(oddScores(JSON.parse(ran.out))).toEqual([]);
    }
    // `fix` writes what it mends, and nothing but that.
    expect(strays('x', ...Object.keys(files))).toEqual([]);
    expect(strays('x', 'm')).toEqual([]);
  });
};

const REGISTERS = Object.entries(
  manifestSchema.properties as Record<string, { items?: { properties: object } }>,
).flatMap(([name, { items }]) =>
  items === undefined ? [] : [[name, Object.keys(items.properties)] as const],
);
const rowOf = (fields: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.dictionary(fc.constantFrom(...fields), oddValue, { maxKeys: 6, noNullPrototype: true }),
    },
    oddValue,
  );
/** Rows with the right names of fields and the wrong things in them. */
const nonsense: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('县统计局', '县民政局', '示例乡', '某局'),
    fc
      .subarray([...REGISTERS], { maxLength: 4 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map(([name, fields]) =>
            fc.array(rowOf(fields), { maxLength: 3 }).map((rows) => [name, rows] as const),
          ),
        ),
      ),
    fc.dictionary(
      fc.constantFrom('zwgk', 'catalog', 'asOf', 'contact', 'disclosures', '__proto__'),
      oddValue,
      {
        maxKeys: 1,
        noNullPrototype: true,
      },
    ),
  )
  .map(([department, rows, odd]) =>
    asYaml({ zwgk: 1, catalog: 'tiny-2019', department, ...Object.fromEntries(rows), ...odd }),
  );
/** Sound rows, of the made-up county. */
const sound = manifests({ statements: true }).map((made) => `zwgk: 1\ncatalog: tiny-2019\n${textOf(made)}\n`);

const TINY = ['--catalog', join(home, 'test/fixtures/tiny'), '--as-of', '2020-03-31'];

describe('no manifest makes the program fall over', { timeout: 60_000 * turns(1) }, () => {
  it('that has nonsense in its fields', async () => {
    const text = fc.oneof(nonsense, damaged(sound), sound);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => survive(texts, ...TINY)),
      { numRuns: turns(8) },
    );
  });

  it('that was one of the examples before it came to harm', async () => {
    const text = damaged(fc.constantFrom(...examples));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => survive(texts)),
      { numRuns: turns(4) },
    );
  });
});
