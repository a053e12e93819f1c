/** By the catalogue that is shipped, on the examples that are shipped: evidence never harms, its loss never helps, and what is met stays met. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { RegisterName, Row } from '../../src/model.ts';
import { decode } from '../../src/source/decode.ts';
import { home } from '../support/io.ts';
import { adding, type Made, type Registers, removing, textOf } from '../support/manifests.ts';
import { turns } from '../support/sandbox.ts';
import { catalogOf, judgeText, policyWith } from '../support/tiny.ts';

const { catalog } = catalogOf('schemas/catalogs/jingan-2017');
const policy = policyWith({}, catalog);
/** Registers whose records are evidence; those of the others are what is judged. */
const EVIDENCE = [
  'disclosures',
  'activities',
  'arrangements',
  'measures',
] as const satisfies readonly RegisterName[];

const madeOf = (text: string): Made & { readonly asOf: string } => {
  const { zwgk: _form, catalog: _catalog, contact: _contact, department, asOf, ...registers } = parse(text);
  return { department, asOf: asOf ?? catalog.closes, registers: registers as Registers };
};
const inFolder = (folder: string): ReadonlyMap<string, Made & { readonly asOf: string }> =>
  new Map(
    readdirSync(join(home, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, decode(readFileSync(join(home, folder, name))).text] as const)
      // One of them is broken on purpose.
      .filter(([, text]) => parseDocument(text).errors.length === 0)
      .map(([name, text]) => [name, madeOf(text)] as const),
  );
const examples = inFolder('examples/jingan-2017');
const district = inFolder('examples/district-2017/manifests');

const judge = (made: Made, asOf: string) => judgeText(textOf(made), { catalog, policy, asOf });
const scoreOf = (made: Made, asOf: string): Fraction | null => {
  const { exact } = judge(made, asOf).report.score;
  return exact === null ? null : new Fraction(exact);
};
const rowsOf = ({ registers }: Made): readonly (readonly [RegisterName, number])[] =>
  EVIDENCE.flatMap((name) => (registers[name] ?? []).map((_, index) => [name, index] as const));
/** Where there is nothing to judge there is nothing to compare. */
const rises = (before: Fraction | null, after: Fraction | null): boolean =>
  before !== null && after?.gt(before) === true;
const labelOf = ({ registers }: Made, name: RegisterName, index: number): string =>
  `${name} ${index} ${JSON.stringify(registers[name]?.[index])}`;

describe('without one of its records', { timeout: 60_000 * turns(1) }, () => {
  it.each(['彭浦镇.yaml', '江宁路街道.yaml'])('%s scores no more, whichever it is', (file) => {
    const made = examples.get(file);
    if (made === undefined) throw new Error(file);
    const whole = scoreOf(made, made.asOf);
    const rows = rowsOf(made);
    expect(rows.length).toBeGreaterThan(2);
    const risen = rows.filter(([name, index]) =>
      rises(whole, scoreOf(removing(made, name, index), made.asOf)),
    );
    expect(risen.map(([name, index]) => labelOf(made, name, index))).toEqual([]);
  });

  it('no other example scores more', () => {
    const all = [...examples, ...district].filter(([, made]) => rowsOf(made).length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(1000), ([file, made], which) => {
        const rows = rowsOf(made);
        const [name, index] = rows[which % rows.length] ?? ['disclosures', 0];
        const risen = rises(scoreOf(made, made.asOf), scoreOf(removing(made, name, index), made.asOf));
        expect(risen, `${file} ${labelOf(made, name, index)}`).toBe(false);
      }),
      { numRuns: turns(40) },
    );
  });
});

describe('with its records in another order', { timeout: 60_000 * turns(1) }, () => {
  const gapsOf = (judged: ReturnType<typeof judge>): readonly string[] =>
    judged.report.sections
      .flatMap(({ points }) => points.flatMap(({ findings }) => findings.flatMap(({ gaps }) => gaps)))
      .map(({ id, state, lost }) => `${id} ${state} ${lost.exact}`)
      .sort();
  const shuffled = (made: Made): fc.Arbitrary<Made> =>
    fc
      .tuple(
        ...Object.entries(made.registers).map(([name, rows]) =>
          Array.isArray(rows)
            ? fc
                .shuffledSubarray([...rows], { minLength: rows.length })
                .map((other) => [name, other] as const)
            : fc.constant([name, rows] as const),
        ),
      )
      .map((registers) => ({ ...made, registers: Object.fromEntries(registers) }));
  it('every example has the same score and the same gaps', () => {
    const all = [...examples, ...district];
    const pair = fc
      .constantFrom(...all)
      .chain(([file, made]) => shuffled(made).map((other) => ({ file, made, other })));
    fc.assert(
      fc.property(pair, ({ file, made, other }) => {
        const [before, after] = [judge(made, made.asOf), judge(other, made.asOf)];
        expect(after.report.score, file).toEqual(before.report.score);
        expect(gapsOf(after), file).toEqual(gapsOf(before));
      }),
      { numRuns: turns(40) },
    );
  });
});

describe('with a record more that meets what it is about', { timeout: 60_000 * turns(1) }, () => {
  const requirements = catalog.sections.flatMap(({ points }) =>
    points.flatMap((point) => point.requirements),
  );
  /** The evidence in the examples of the catalogue, each of which its own requirement accepts. */
  const proofs = requirements.flatMap(({ id, example, units }) =>
    Object.entries(parse(example) as Registers).flatMap(([name, rows]) =>
      EVIDENCE.some((each) => each === name) && Array.isArray(rows)
        ? [{ id, units, name: name as RegisterName, rows: rows as readonly Row[] }]
        : [],
    ),
  );

  it('no example scores less', () => {
    expect(proofs.length).toBeGreaterThan(50);
    const all = [...examples, ...district];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...proofs), ([file, made], { id, name, rows }) => {
        const more = rows.reduce<Made>((sum, row) => adding(sum, name, row), made);
        const fallen = rises(scoreOf(more, made.asOf), scoreOf(made, made.asOf));
        expect(fallen, `${file} with the example of ${id}`).toBe(false);
      }),
      { numRuns: turns(40) },
    );
  });
});

describe('as time goes by', { timeout: 60_000 * turns(1) }, () => {
  const DAYS = [
    '2017-03-31',
    '2017-06-30',
    '2017-09-30',
    '2017-12-31',
    '2018-01-31',
    '2018-03-31',
    '2018-12-31',
  ];
  const states = (made: Made, asOf: string) =>
    judge(made, asOf).findings.flatMap(({ requirement, expectations }) =>
      expectations.map(({ key, state }) => [`${requirement.id}#${key}`, state] as const),
    );

  it.each([...examples.keys()])('nothing that %s has met goes missing', (file) => {
    const made = examples.get(file);
    if (made === undefined) throw new Error(file);
    const lost: string[] = [];
    let met: readonly string[] = [];
    for (const day of DAYS) {
      const now = new Map<string, string>(states(made, day));
      lost.push(...met.filter((id) => now.get(id) !== 'met').map((id) => `${id} ${now.get(id)} on ${day}`));
      met = [...now].filter(([, state]) => state === 'met').map(([id]) => id);
    }
    expect(met.length).toBeGreaterThan(3);
    expect(lost).toEqual([]);
  });
});
