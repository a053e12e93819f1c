/** The same manifests under two policies or catalogues: who moves, why, and that the reasons add up. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import impactSchema from '../../schemas/impact.schema.json' with { type: 'json' };
import { contributions } from '../../src/assess/impact/contributions.ts';
import { impact, type Outcome } from '../../src/assess/impact.ts';
import { openGapsOf } from '../../src/assess/scorecard/earned.ts';
import type { Decided } from '../../src/assess/settle.ts';
import type { Catalog, DepartmentReport, Impact, Policy, UnitImpact } from '../../src/model.ts';
import { formats } from '../../src/source/formats.ts';
import { compileSchema } from '../../src/source/schema.ts';
import { HALF_QUARTERS, MEETING, NO_DOCUMENTS } from '../support/county.ts';
import { manifests, textOf } from '../support/manifests.ts';
import {
  cardOf,
  county,
  districtScorecard,
  manifestOf,
  samplePolicy,
  sampleTexts,
} from '../support/scorecard.ts';
import { catalogOf, loadTexts, policyWith, textsOf } from '../support/tiny.ts';

type Texts = Readonly<Record<string, string>>;
const base = policyWith({}, county);
const outcome = (texts: Texts, policy: Policy = base, catalog: Catalog = county): Outcome => ({
  scorecard: cardOf(texts, { policy, catalog }),
  policy,
});
const changed = (changes: Readonly<Record<string, string>>): Policy => ({
  ...policyWith(changes, county),
  digest: 'sha256:1',
});
const of = ({ units }: Impact, short: string): UnitImpact => {
  const found = units.find(({ unit }) => unit === short);
  if (found === undefined) throw new Error(`no ${short}`);
  return found;
};
const total = ({ movers, rest }: UnitImpact): Fraction =>
  movers.reduce((sum, { points }) => sum.add(points.exact), new Fraction(rest?.exact ?? 0));
const why = ({ movers }: UnitImpact) => movers.map((each) => `${each.requirement} ${each.why}`);

const one = (registers: string): Texts => ({ 'a.yaml': manifestOf('县统计局', registers) });
const half = one(`${HALF_QUARTERS}${MEETING}${NO_DOCUMENTS}`);

const three = fc
  .tuple(manifests({ statements: true }), manifests(), manifests({ statements: true }))
  .map((all) =>
    Object.fromEntries(
      all.map((made, i) => {
        const unit = ['县统计局', '县民政局', '示例乡'][i] ?? '';
        return [`${i}.yaml`, manifestOf(unit, textOf(made).replace(/^department:.*\n?/u, ''))] as const;
      }),
    ),
  );
const findingsOf = ({ sections }: DepartmentReport) =>
  sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings));
const summed = (department: DepartmentReport, policy: Policy): string =>
  [...contributions(department, policy).values()]
    .reduce((all, { points }) => all.add(points), new Fraction(0))
    .toFraction();

/** A review or a waiver of whatever a dice says of every finding. */
const decidedBy = (departments: readonly DepartmentReport[], dice: readonly number[]): Decided => {
  const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '' };
  const verdicts = [
    { new: 'pass', credits: '1' },
    { new: 'partial', credits: '1/3' },
    { new: 'fail', credits: '0' },
    { new: 'notapplicable', credits: '0' },
  ] as const;
  const all = departments.flatMap((each) =>
    findingsOf(each).map((finding) => ({ department: each.unit?.short ?? '', finding })),
  );
  const thrown = all.map((each, i) => ({ ...each, throw: dice[i % dice.length] ?? 0 }));
  const waiver = { reason: '示例', approver: '县府办', granted: '2018-01-01', expires: '2030-01-01', place };
  return {
    reviews: {
      file: 'r.yaml',
      digest: '',
      entries: thrown.flatMap(({ department, finding, throw: n }) => {
        const verdict = verdicts[n];
        if (verdict === undefined) return [];
        const said = { remark: '示例', date: '2019-01-01', authority: '县府办', place };
        return [{ department, requirement: finding.id, old: finding.result, ...verdict, ...said }];
      }),
    },
    waivers: {
      file: 'w.yaml',
      digest: '',
      entries: thrown.flatMap(({ department, finding, throw: n }) => {
        const common = { department, requirement: finding.id, ...waiver };
        const gap = finding.gaps[n % 2]?.id;
        if (n === 4 || n === 2) return [common];
        return n > 4 && gap !== undefined ? [{ ...common, gap }] : [];
      }),
    },
  };
};

describe('what requirements add to a score', () => {
  it('is the score after any reviews and waivers, and the gaps left open are those that it counts', () => {
    const dice = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 23 });
    fc.assert(
      fc.property(three, dice, (texts, throws) => {
        const decided = decidedBy(cardOf(texts).report.departments, throws);
        for (const department of cardOf(texts, { decided }).report.departments) {
          expect(summed(department, base)).toBe(department.adjusted?.exact ?? '0');
          const open = findingsOf(department)
            .filter(({ weight }) => weight > 0)
            .flatMap(openGapsOf);
          expect(open).toHaveLength(department.adjusted?.gaps ?? Number.NaN);
        }
      }),
      { numRuns: 25 },
    );
  });

  const pairs = {
    examples: [districtScorecard(), policyWith({}, catalogOf('schemas/catalogs/jingan-2017').catalog)],
    sample: [cardOf(sampleTexts, { policy: samplePolicy }), samplePolicy],
  } as const;
  it.each(Object.entries(pairs))('is the score after reviews and waivers: %s', (_, [card, policy]) => {
    const judged = card.report.departments.filter(({ status }) => status === 'judged');
    expect(judged.length).toBeGreaterThan(5);
    for (const department of judged) {
      expect(summed(department, policy)).toBe((department.adjusted ?? department.score).exact ?? '0');
    }
  });
});

describe('the requirements that move a unit', () => {
  const policies = fc
    .record({
      binding: fc.integer({ min: 0, max: 5 }),
      expected: fc.integer({ min: 0, max: 3 }),
      encouraged: fc.integer({ min: 0, max: 2 }),
      late: fc.constantFrom('0', '1/3', '1/2', '1'),
      model: fc.constantFrom('flat', 'by-point'),
      leads: fc.constantFrom('each', 'any'),
      bonus: fc.constantFrom('null', '{ encouraged: 2, awards: [], cap: 3, floor: 10 }'),
    })
    .map(({ binding, expected, encouraged, late, model, leads, bonus }) =>
      changed({
        'weights: { binding: 3, expected: 1, encouraged: 0 }': `weights: { binding: ${binding}, expected: ${expected}, encouraged: ${encouraged} }`,
        'late: 1/2': `late: ${late}`,
        'model: flat': `model: ${model}`,
        'sharedLeads: each': `sharedLeads: ${leads}`,
        'bonus: null': `bonus: ${bonus}`,
      }),
    );

  it('add up to its change, with what bonus and caps account for', () => {
    fc.assert(
      fc.property(three, policies, policies, (texts, before, after) => {
        for (const unit of impact(outcome(texts, before), outcome(texts, after)).units) {
          if (unit.change === null) expect([unit.movers, unit.rest]).toEqual([[], null]);
          else expect(total(unit).toFraction()).toBe(unit.change.exact);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are the other way round from after to before', () => {
    fc.assert(
      fc.property(three, policies, policies, (texts, before, after) => {
        const [there, back] = [outcome(texts, before), outcome(texts, after)];
        const forth = impact(there, back);
        const again = impact(back, there);
        expect([again.counts.up, again.counts.down]).toEqual([forth.counts.down, forth.counts.up]);
        for (const unit of forth.units)
          expect(of(again, unit.unit).change?.exact).toBe(
            unit.change === null ? undefined : new Fraction(unit.change.exact).neg().toFraction(),
          );
      }),
      { numRuns: 6 },
    );
  });

  it('are none under the same policy', () => {
    const same = impact(outcome(sampleTexts), outcome(sampleTexts));
    expect(same).toMatchObject({ differences: [], counts: { up: 0, down: 0, regraded: 0 } });
    for (const { movers, rest } of same.units) expect([movers, rest?.exact ?? '0']).toEqual([[], '0']);
  });

  it('weigh otherwise, and move the others by their share', () => {
    const heavier = changed({ 'expected: 1': 'expected: 3' });
    const moved = of(impact(outcome(half), outcome(half, heavier)), '县统计局');
    expect(why(moved)).toEqual(['1.1.2 share', '1.1.1 share']);
    const met = one(
      `${HALF_QUARTERS}${MEETING}${NO_DOCUMENTS}measures:\n  - { name: 示例满意率, value: 95, unit: '%', on: 2019-11-30 }\n`,
    );
    expect(why(of(impact(outcome(met), outcome(met, heavier)), '县统计局'))).toContain('1.1.3 weight');
  });

  it('earn otherwise though the verdict stands', () => {
    const strict = changed({ 'late: 1/2': 'late: 0' });
    const moved = of(impact(outcome(half), outcome(half, strict)), '县统计局');
    expect(why(moved)).toEqual(['1.1.1 credit']);
    expect(moved.change?.exact).toMatch(/^-/u);
  });

  it('are judged otherwise', () => {
    const generous = changed({ 'limits: {}': 'limits: { quarterly: 60 }' });
    const moved = of(impact(outcome(half), outcome(half, generous)), '县统计局');
    expect(why(moved)).toEqual(['1.1.1 verdict']);
    expect(moved.change?.value).toBeGreaterThan(0);
  });

  it('weigh and earn otherwise at once, whichever moves the score more being told', () => {
    const texts = one(`${HALF_QUARTERS}${MEETING}${NO_DOCUMENTS}measures: []\n`);
    const both = (binding: number, late: string) =>
      why(
        of(
          impact(
            outcome(texts),
            outcome(texts, changed({ 'binding: 3': `binding: ${binding}`, 'late: 1/2': `late: ${late}` })),
          ),
          '县统计局',
        ),
      ).find((each) => each.startsWith('1.1.1'));
    expect(both(4, '0')).toBe('1.1.1 credit');
    expect(both(90, '11/20')).toBe('1.1.1 weight');
  });

  it('are new, or gone, where the catalogue is another version', () => {
    const texts = new Map(textsOf('test/fixtures/tiny'));
    const section = texts.get('section.yaml') ?? '';
    const { catalog } = loadTexts(
      texts.set(
        'section.yaml',
        section.replace(
          'level: expected\n        rule: measure',
          'level: expected\n        bound: villages\n        rule: measure',
        ),
      ),
    );
    if (catalog === undefined) throw new Error('the catalogue is broken');
    const without = { ...catalog, units: county.units, version: '0.2.0' };
    const [there, back] = [outcome(half), outcome(half, base, without)];
    expect(of(impact(there, back), '县统计局').change?.exact).not.toBe('0');
    expect(of(impact(there, back), '县统计局').movers.every((each) => each.why !== 'added')).toBe(true);
    const figure = one(`measures:\n  - { name: 示例满意率, value: 95, unit: '%', on: 2019-11-30 }\n`);
    expect(why(of(impact(outcome(figure), outcome(figure, base, without)), '县统计局'))).toContain(
      '1.1.3 removed',
    );
    expect(why(of(impact(outcome(figure, base, without), outcome(figure)), '县统计局'))).toContain(
      '1.1.3 added',
    );
  });

  it('have nothing in common under another catalogue, whose ids mean something else', () => {
    const { report, ...card } = cardOf(half);
    const other = { ...card, report: { ...report, catalog: { ...report.catalog, id: 'tiny-2018' } } };
    const moved = of(impact({ scorecard: other, policy: base }, outcome(half)), '县统计局');
    expect(new Set(moved.movers.map((each) => each.why))).toEqual(new Set(['added', 'removed']));
    expect(total(moved).toFraction()).toBe('0');
  });

  it('come with the greatest first, whichever way it moves', () => {
    const sizes = impact(outcome(half), outcome(half, changed({ 'binding: 3': 'binding: 7' })))
      .units.flatMap(({ movers }) => movers)
      .map(({ points }) => new Fraction(points.exact).abs().valueOf());
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe('the rest of a change', () => {
  const bonus = (text: string) => changed({ 'bonus: null': `bonus: ${text}` });
  const texts = one(
    `${HALF_QUARTERS}${MEETING}arrangements:\n  - { for: 1.2.2, kind: 制度, title: 甲, since: 2019-02-01 }\n`,
  );
  it('is the bonus', () => {
    const moved = of(
      impact(outcome(texts), outcome(texts, bonus('{ encouraged: 2, awards: [], cap: 5, floor: 0 }'))),
      '县统计局',
    );
    expect(moved).toMatchObject({ movers: [], change: { exact: '2' }, rest: { exact: '2' } });
  });
});

describe('an impact as a whole', () => {
  const lenient = changed({
    'atLeast: 60': 'atLeast: 10',
    'late: 1/2': 'late: 1',
    'flawed: 1/2': 'flawed: 0',
  });
  const whole = impact(outcome(sampleTexts), outcome(sampleTexts, lenient));

  it('names what the two stand on, and how they differ', () => {
    expect(whole).toMatchObject({
      $schema: 'urn:zwgk:impact:1',
      form: 1,
      before: { catalog: { zh: '2019年示例县公开要点 0.1.0' }, policy: { zh: '默认评分办法 1.0.0' } },
      differences: [{ kind: 'policy' }],
    });
  });
  it('counts who rises, falls, stays and gets another grade', () => {
    const { up, down, same } = whole.counts;
    expect(up + down + same).toBe(whole.units.filter(({ change }) => change !== null).length);
    expect(whole.counts.regraded).toBe(
      whole.units.filter(({ before, after }) => before?.grade?.zh !== after?.grade?.zh).length,
    );
  });
  it('puts those that move furthest first, and those without a score last', () => {
    const sizes = whole.units.map(({ change }) => (change === null ? -1 : Math.abs(change.value)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(whole.units).toHaveLength(county.units.length);
  });
  it('has the form that is promised', () => {
    const validate = compileSchema({ schemas: [impactSchema], formats }, 'urn:zwgk:impact:1');
    for (const each of [whole, impact(outcome({}), outcome(half)), impact(outcome(half), outcome({}))])
      expect(validate(JSON.parse(JSON.stringify(each))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...whole, more: 1 })).toBe(false);
    expect(validate({ ...whole, counts: {} })).toBe(false);
  });
});
