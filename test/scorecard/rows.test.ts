import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Policy, Scorecard, UnitResult } from '../../src/model.ts';
import { figure, GUIDES, MEETING, NO_DOCUMENTS } from '../support/county.ts';
import {
  cardOf,
  county,
  districtScorecard,
  manifestOf,
  samplePolicy,
  sampleScorecard,
  sampleTexts,
} from '../support/scorecard.ts';
import { policyWith } from '../support/tiny.ts';

const of = ({ units }: Scorecard, short: string): UnitResult => {
  const found = units.find(({ unit }) => unit.short === short);
  if (found === undefined) throw new Error(`no row ${short}`);
  return found;
};
const policyOf = (more: Partial<Policy>): Policy => ({ ...policyWith({}, county), ...more });
const sample = sampleScorecard();
const examples = districtScorecard();

describe('the rows', () => {
  it('stand for every unit of the register, by group and rank, those without a rank last', () => {
    expect(sample.units.map(({ unit, status, rank }) => [unit.short, status, rank])).toEqual([
      ['县民政局', 'judged', 1],
      ['县统计局', 'judged', 2],
      ['县教育局', 'judged', null],
      ['县环保局', 'unjudged', null],
      ['县财政局', 'absent', null],
      ['样镇', 'judged', 1],
      ['示例乡', 'judged', 2],
      ['例乡', 'judged', 2],
      ['本镇', 'exempt', null],
    ]);
  });

  it('say why there is no grade', () => {
    const reasons = ['县教育局', '县环保局', '县财政局', '本镇'].map((unit) => {
      const { grade, because } = of(sample, unit);
      return [grade, because.zh];
    });
    expect(reasons).toEqual([
      [null, '没有可评的要求，不排名、不定等次'],
      [null, '清单有 4 处错误，无法评定，不定等次'],
      [null, '没有报送清单，不定等次'],
      [null, '免评：年内新设'],
    ]);
  });

  it('are the same whatever the order of the files', () => {
    const entries = Object.entries(sampleTexts);
    const bare = ({ report: _, plausibility: __, ...card }: Scorecard) => card;
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (files) => {
        const card = cardOf(Object.fromEntries(files), { policy: samplePolicy });
        expect(bare(card)).toEqual(bare(sample));
      }),
      { numRuns: 10 },
    );
  });

  it('find their manifests in the report', () => {
    for (const { file, unit, raw } of examples.units.filter(({ status }) => status === 'judged')) {
      const department = examples.report.departments.find((each) => each.file === file);
      expect(department?.unit?.short).toBe(unit.short);
      expect(department?.score).toEqual(raw);
    }
  });

  it('add up: gaps over the points, gaps by state, points lost', () => {
    const judged = examples.units.filter(({ status }) => status === 'judged');
    expect(judged).toHaveLength(6);
    for (const row of judged) {
      const adjusted = examples.report.departments.find(({ file }) => file === row.file)?.adjusted;
      expect(row.points).toHaveLength(26);
      expect(row.points.reduce((sum, { gaps }) => sum + gaps, 0)).toBe(row.gaps);
      expect(row.late + row.flawed + row.missing).toBe(row.gaps);
      expect([row.gaps, row.waived]).toEqual([adjusted?.gaps, adjusted?.waived]);
      expect(new Fraction(row.lost?.exact ?? 0).add(row.adjusted.exact ?? 0).equals(100)).toBe(true);
      expect(row.final).toEqual(row.adjusted);
    }
  });

  it('show what reviews and waivers made of the score, one after the other', () => {
    const { raw, reviewed, adjusted, waived } = of(examples, '区财政局');
    const scores = [raw, reviewed, adjusted].map((score) => new Fraction(score?.exact ?? 0));
    expect(scores.map((score) => score.compare(scores[0] ?? 0))).toEqual([0, 1, 1]);
    expect(scores[2]?.gt(scores[1] ?? 0)).toBe(true);
    expect(waived).toBeGreaterThan(0);
    expect(of(sample, '县民政局').reviewed).toBeNull();
  });

  it('tell the day on which all were judged, and none where they differ', () => {
    expect(sample.asOf).toBe('2020-03-31');
    expect(cardOf({}).asOf).toBeNull();
  });
});

describe('a file', () => {
  it('too broken to say whose it is belongs to the unit it is named after, by any of its names', () => {
    const card = cardOf({ '提交/ 教育局 .yml': '[', 'x.yaml': '[' });
    expect(of(card, '县教育局')).toMatchObject({ status: 'unjudged', file: '提交/ 教育局 .yml' });
    expect(card.strays).toEqual([{ file: 'x.yaml', declared: null }]);
  });

  it('that names no unit is a stray, with the name it gives', () => {
    const card = cardOf({ 'x.yaml': manifestOf('县气象局', NO_DOCUMENTS) });
    expect(card.strays).toEqual([{ file: 'x.yaml', declared: '县气象局' }]);
    expect(card.units.every(({ status }) => status === 'absent')).toBe(true);
  });

  it('of a unit that has another is refused, all such units and all their files at once', () => {
    const texts = {
      'a.yaml': manifestOf('县教育局', NO_DOCUMENTS),
      'b.yaml': manifestOf('教育局', NO_DOCUMENTS),
      '县教育局.yaml': '[',
      'c.yaml': manifestOf('例乡', NO_DOCUMENTS),
      'd.yaml': manifestOf('例乡', NO_DOCUMENTS),
      'e.yaml': manifestOf('样镇', NO_DOCUMENTS),
    };
    let caught: unknown;
    try {
      cardOf(texts);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UserError);
    expect((caught as UserError).text.zh).toBe(
      '县教育局有 3 份清单：a.yaml、b.yaml、县教育局.yaml；例乡有 2 份清单：c.yaml、d.yaml。每个单位只能有一份，请移走多余的',
    );
  });

  it('of an exempt unit is named and not scored', () => {
    const policy = policyOf({ exempt: [{ unit: '县民政局', reason: '改革试点' }] });
    const row = of(cardOf(sampleTexts, { policy }), '县民政局');
    expect(row).toMatchObject({ status: 'exempt', file: '县民政局.yaml', rank: null, grade: null });
    expect([row.raw.value, row.final.value, row.converted]).toEqual([null, null, null]);
  });
});

describe('a unit that hands in nothing', () => {
  it('gets the lowest grade where the policy says so, and no rank', () => {
    const card = cardOf({}, { policy: policyOf({ unsubmitted: 'lowest' }) });
    expect(of(card, '县教育局')).toMatchObject({ grade: { zh: '不合格' }, rank: null });
    expect(of(card, '县教育局').because.zh).toBe('没有报送清单，按评分办法定为最低等次“不合格”');
    expect(card.groups[0]?.grades.at(-1)?.units).toHaveLength(5);
  });
});

describe('the bonus', () => {
  const SYSTEM = 'arrangements:\n  - { for: 1.2.2, kind: 制度, title: 公开制度, since: 2018-01-01 }\n';
  const PERFECT = `${GUIDES}${MEETING}${figure(95)}${NO_DOCUMENTS}`;
  const FAULTY = `${GUIDES}${MEETING}${figure(80)}${NO_DOCUMENTS}`;
  const given = { encouraged: '1/2', awards: [], cap: 5, floor: 0 };
  const rowOf = (registers: string, bonus: Policy['bonus']): UnitResult =>
    of(cardOf({ 'a.yaml': manifestOf('县民政局', registers) }, { policy: policyOf({ bonus }) }), '县民政局');

  it('is earned by an encouraged requirement that is met', () => {
    const row = rowOf(FAULTY + SYSTEM, given);
    expect(row.adjusted.exact).toBe('80');
    expect(row.bonus?.items).toEqual([
      {
        kind: 'encouraged',
        requirement: '1.2.2',
        title: { zh: '建立公开制度', en: 'Establish a system' },
        points: { value: 0.5, exact: '1/2' },
      },
    ]);
    expect(row.final).toEqual({ value: 80.5, exact: '161/2' });
    expect(row.bonus?.limited).toBeUndefined();
  });

  it('is not earned by one that is not met', () => {
    expect(rowOf(FAULTY, given).bonus).toMatchObject({ items: [], earned: { exact: '0' } });
  });

  it.each([
    ['the cap', { ...given, awards: [['9', '甲'] as const], cap: 5 }, '85', 'cap'],
    ['the floor', { ...given, awards: [['9', '甲'] as const], floor: 81 }, '80', 'floor'],
    ['100', { ...given, awards: [['30', '甲'] as const], cap: 50 }, '100', 'full'],
    ['nothing', { ...given, awards: [['9/4', '甲'] as const, ['1/4', '乙'] as const] }, '165/2', undefined],
  ])('is limited by %s', (_, { awards, ...bonus }, final, limited) => {
    const row = rowOf(FAULTY, {
      ...bonus,
      awards: awards.map(([points, reason]) => ({ unit: '县民政局', points, reason })),
    });
    expect([row.final.exact, row.bonus?.limited]).toEqual([final, limited]);
    expect(row.adjusted.exact).toBe('80');
  });

  it('of one unit is nothing to another', () => {
    const awards = [{ unit: '县教育局', points: '9', reason: '甲' }];
    expect(rowOf(FAULTY, { ...given, awards }).bonus?.items).toEqual([]);
  });

  it('counts for the floor by the exact score', () => {
    const awards = [{ unit: '县民政局', points: '1', reason: '甲' }];
    expect(rowOf(FAULTY, { ...given, awards, floor: 80 }).final.exact).toBe('81');
    expect(rowOf(FAULTY, { ...given, awards, floor: 80.01 }).final.exact).toBe('80');
  });

  it('adds nothing to 100, and is null where the policy gives none', () => {
    expect(rowOf(PERFECT + SYSTEM, given)).toMatchObject({
      final: { exact: '100' },
      bonus: { limited: 'full', counted: { exact: '0' } },
    });
    expect(rowOf(PERFECT, null).bonus).toBeNull();
  });
});

describe('the conversion', () => {
  it.each([
    [4, '县统计局', '25/7', 3.57],
    [5, '县民政局', '5', 5],
    [4.5, '示例乡', '9/4', 2.25],
  ])('at %d %% of the score of %s is %s, shown floored', (conversion, unit, exact, value) => {
    expect(of(sampleScorecard({ policy: { ...samplePolicy, conversion } }), unit).converted).toEqual({
      value,
      exact,
    });
  });

  it('is null where the policy states none', () => {
    const card = sampleScorecard({ policy: { ...samplePolicy, conversion: null } });
    expect([card.conversion, of(card, '县民政局').converted]).toEqual([null, null]);
  });
});

describe('the cells of the points', () => {
  it('say what stands at each point, and which do not bind the unit', () => {
    const cells = (unit: string) => of(sample, unit).points.map(({ id, state }) => [id, state]);
    expect(cells('县民政局')).toEqual([
      ['1.1', 'met'],
      ['1.2', 'met'],
    ]);
    expect(cells('县统计局')).toEqual([
      ['1.1', 'partial'],
      ['1.2', 'notapplicable'],
    ]);
    expect(cells('示例乡')).toEqual([
      ['1.1', 'unbound'],
      ['1.2', 'partial'],
    ]);
    for (const unit of ['县财政局', '县环保局', '本镇'])
      expect(cells(unit).every(([, state]) => state === 'unjudged' || state === 'unbound')).toBe(true);
  });
});

describe('the groups', () => {
  it('count how their units stand, and where the scores of those judged lie', () => {
    const [bureaus, villages] = sample.groups;
    expect(bureaus?.standings).toEqual({ judged: 3, absent: 1, unjudged: 1, exempt: 0 });
    expect(villages?.standings).toEqual({ judged: 3, absent: 0, unjudged: 0, exempt: 1 });
    expect([villages?.highest, villages?.median, villages?.mean, villages?.lowest]).toEqual([
      { value: 62.5, exact: '125/2' },
      { value: 50, exact: '50' },
      { value: 54.1, exact: '325/6' },
      { value: 50, exact: '50' },
    ]);
  });

  it('list their units by grade, the best first', () => {
    expect(sample.groups[1]?.grades.map(({ grade, units }) => [grade.zh, units])).toEqual([
      ['优秀', []],
      ['良好', []],
      ['合格', ['样镇']],
      ['不合格', ['示例乡', '例乡']],
    ]);
  });

  it('have no statistics where nobody has a score', () => {
    expect(cardOf({}).groups[0]).toMatchObject({ highest: { value: null }, mean: { exact: null } });
  });
});
