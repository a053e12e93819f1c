/** What must hold of every manifest, whatever it declares. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, it } from 'vitest';
import type { RegisterName, Score } from '../../src/model.ts';
import { gapsIn } from '../support/county.ts';
import { adding, day, type Made, manifests, meeting, removing, textOf } from '../support/manifests.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const EVIDENCE = [
  'disclosures',
  'activities',
  'arrangements',
  'measures',
] as const satisfies readonly RegisterName[];
const policies = {
  default: policyWith(),
  'by point': policyWith({ 'model: flat': 'model: by-point' }),
  'weighing all': policyWith({ 'encouraged: 0': 'encouraged: 2', 'late: 1/2': 'late: 2/3' }),
  'published statements': policyWith({
    'statements: { published: false }': 'statements: { published: true }',
  }),
};
const doubting = policyWith({ 'warnings: {}': 'warnings: { home-page: missing, no-address: flawed }' });
const policy = fc.constantFrom(...(Object.keys(policies) as (keyof typeof policies)[]));

const judge = (made: Made, asOf: string, by: keyof typeof policies = 'default') =>
  judgeText(textOf(made), { asOf, policy: policies[by] });
const gapIds = (judged: ReturnType<typeof judge>): string =>
  gapsIn(judged)
    .map(({ id, state }) => `${id} ${state}`)
    .sort()
    .join('\n');
/** A manifest and the same with every register in another order. */
const shuffled = (made: fc.Arbitrary<Made>): fc.Arbitrary<readonly [Made, Made]> =>
  made.chain((one) =>
    fc
      .tuple(
        ...Object.entries(one.registers).map(([name, rows = []]) =>
          fc.shuffledSubarray([...rows], { minLength: rows.length }).map((other) => [name, other] as const),
        ),
      )
      .map((registers) => [one, { ...one, registers: Object.fromEntries(registers) }] as const),
  );
/** The manifest without one of its records of evidence. */
const without = (made: Made, which: number): Made => {
  const rows = EVIDENCE.flatMap((name) =>
    (made.registers[name] ?? []).map((_, index) => [name, index] as const),
  );
  const [name, index] = rows[which % rows.length] ?? [];
  return name === undefined || index === undefined ? made : removing(made, name, index);
};
/** Where there is nothing to judge there is nothing to compare. */
const higher = (one: Score, other: Score): boolean =>
  one.exact !== null && other.exact !== null && new Fraction(one.exact).gt(other.exact);

describe('the order of records', () => {
  it('changes neither the score nor the gaps', () => {
    fc.assert(
      fc.property(shuffled(manifests({ statements: true })), day, policy, ([one, other], asOf, by) => {
        const [before, after] = [judge(one, asOf, by), judge(other, asOf, by)];
        return before.report.score.exact === after.report.score.exact && gapIds(before) === gapIds(after);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the score', () => {
  it('never falls when a record is added that meets what it is about', () => {
    fc.assert(
      fc.property(manifests(), meeting, day, policy, (made, [name, row], asOf, by) => {
        const [before, after] = [judge(made, asOf, by), judge(adding(made, name, row), asOf, by)];
        return !higher(before.report.score, after.report.score);
      }),
      { numRuns: 400 },
    );
  });

  it('never rises when a record of evidence is taken away', () => {
    fc.assert(
      fc.property(manifests({ figures: 1 }), fc.nat(20), day, policy, (made, which, asOf, by) => {
        const [before, after] = [judge(made, asOf, by), judge(without(made, which), asOf, by)];
        return !higher(after.report.score, before.report.score);
      }),
      { numRuns: 400 },
    );
  });

  it('never rises when one of several figures is taken away', () => {
    fc.assert(
      fc.property(manifests({ figures: 3 }), fc.nat(20), day, (made, which, asOf) => {
        const [before, after] = [judge(made, asOf), judge(without(made, which), asOf)];
        return !higher(after.report.score, before.report.score);
      }),
      { numRuns: 400 },
    );
  });

  it('lies between 0 and 100, or is null', () => {
    fc.assert(
      fc.property(manifests({ statements: true }), day, policy, (made, asOf, by) => {
        const { value, exact } = judge(made, asOf, by).report.score;
        if (value === null || exact === null) return value === exact;
        return new Fraction(exact).gte(0) && new Fraction(exact).lte(100) && value >= 0 && value <= 100;
      }),
    );
  });

  it('and all that the gaps lose are exactly 100', () => {
    fc.assert(
      fc.property(manifests({ statements: true }), day, policy, (made, asOf, by) => {
        const judged = judge(made, asOf, by);
        const { exact } = judged.report.score;
        const lost = gapsIn(judged).reduce((sum, gap) => sum.add(gap.lost.exact), new Fraction(0));
        return exact === null ? lost.equals(0) : lost.add(exact).equals(100);
      }),
      { numRuns: 300 },
    );
  });

  it('gets back no more than a gap loses', () => {
    fc.assert(
      fc.property(manifests({ statements: true }), day, policy, (made, asOf, by) =>
        gapsIn(judge(made, asOf, by)).every(
          ({ lost, gain }) => new Fraction(gain.exact).gte(0) && new Fraction(gain.exact).lte(lost.exact),
        ),
      ),
    );
  });
});

describe('time', () => {
  const kept = (made: Made, one: string, other: string): boolean => {
    const [early = one, late = one] = [one, other].sort();
    const states = (asOf: string) =>
      new Map(
        judge(made, asOf).findings.flatMap(({ requirement, expectations }) =>
          expectations.map(({ key, state }) => [`${requirement.id}#${key}`, state] as const),
        ),
      );
    const after = states(late);
    return [...states(early)].every(([id, state]) => state !== 'met' || after.get(id) === 'met');
  };

  it('never takes away what is met', () => {
    fc.assert(fc.property(manifests({ statements: true, figures: 1 }), day, day, kept), { numRuns: 400 });
  });

  it('never takes away what a figure met', () => {
    fc.assert(
      fc.property(manifests({ figures: 3 }), day, day, (made, one, other) =>
        kept({ ...made, registers: { measures: made.registers.measures ?? [] } }, one, other),
      ),
      { numRuns: 400 },
    );
  });
});

describe('doubts that count', () => {
  const judgeDoubting = (made: Made, asOf: string) => judgeText(textOf(made), { asOf, policy: doubting });

  it('let sound evidence stand: it never lowers the score', () => {
    fc.assert(
      fc.property(manifests(), meeting, day, (made, [name, row], asOf) => {
        const [before, after] = [judgeDoubting(made, asOf), judgeDoubting(adding(made, name, row), asOf)];
        return !higher(before.report.score, after.report.score);
      }),
      { numRuns: 400 },
    );
  });

  it('make no record worth less than none', () => {
    fc.assert(
      fc.property(manifests({ figures: 1 }), fc.nat(20), day, (made, which, asOf) => {
        const [before, after] = [judgeDoubting(made, asOf), judgeDoubting(without(made, which), asOf)];
        return !higher(after.report.score, before.report.score);
      }),
      { numRuns: 400 },
    );
  });
});

it('the same manifest has the same report, byte by byte', () => {
  fc.assert(
    fc.property(manifests({ statements: true }), day, policy, (made, asOf, by) => {
      const [once, again] = [judge(made, asOf, by), judge(made, asOf, by)];
      return JSON.stringify(once.report) === JSON.stringify(again.report);
    }),
    { numRuns: 50 },
  );
});
