/** The scorecard against that of an earlier period: scores, grades, ranks, and gaps fixed, still open or new. */
import { describe, expect, it } from 'vitest';
import type { Decided } from '../../src/assess/settle.ts';
import type { Scorecard, Trend, UnitTrend } from '../../src/model.ts';
import { GUIDES, HALF_QUARTERS, MEETING, NO_DOCUMENTS, QUARTERS } from '../support/county.ts';
import {
  type CardGiven,
  cardOf,
  type county,
  manifestOf,
  samplePolicy,
  sampleScorecard,
  twoModes,
} from '../support/scorecard.ts';

const name = { zh: '上年', en: 'last year' };
type Texts = Readonly<Record<string, string>>;
const between = (before: Scorecard, texts: Texts, given: CardGiven = {}): Trend => {
  const { trend } = cardOf(texts, { ...given, previous: { scorecard: before, name } });
  if (trend === undefined) throw new Error('no trend');
  return trend;
};
const of = (trend: Trend, short: string): UnitTrend => {
  const found = trend.units.find(({ unit }) => unit === short);
  if (found === undefined) throw new Error(`no ${short}`);
  return found;
};
const bureau = (registers: string) => ({ 'a.yaml': manifestOf('县统计局', registers) });

describe('gaps from one period to the next', () => {
  it('are fixed, still open, or new', () => {
    const before = cardOf(bureau(`${HALF_QUARTERS}${MEETING}${NO_DOCUMENTS}`));
    const documents =
      'documents:\n  - { number: 示〔2019〕2号, title: 乙, kind: 通知, formed: 2019-03-01, openness: 不予公开 }\n';
    const after = QUARTERS.replace(/.*2019-Q4.*\n/u, '');
    expect(of(between(before, bureau(`${after}${MEETING}${documents}`)), '县统计局')).toMatchObject({
      fixed: ['1.1.1#2019-Q2', '1.1.1#2019-Q3'],
      open: ['1.1.1#2019-Q4', expect.stringMatching(/^1\.1\.3#/u)],
      new: [expect.stringMatching(/^1\.2\.3#/u)],
    });
  });

  it('are still open where they have become worse, and new where the same thing was met before', () => {
    const late = HALF_QUARTERS;
    const gone = late.replace(/.*2019-Q[12].*\n/gu, '');
    expect(of(between(cardOf(bureau(late)), bureau(gone)), '县统计局')).toMatchObject({
      open: expect.arrayContaining(['1.1.1#2019-Q2', '1.1.1#2019-Q3', '1.1.1#2019-Q4']),
      new: ['1.1.1#2019-Q1'],
    });
  });

  it('are nobody’s while they are waived', () => {
    const place = { file: 'w.yaml', line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '-' };
    const until = (expires: string): Decided => ({
      reviews: undefined,
      waivers: {
        file: 'w.yaml',
        digest: '',
        entries: [
          {
            department: '县统计局',
            requirement: '1.1.1',
            gap: '1.1.1#2019-Q4',
            reason: '网站改版',
            approver: '县府办',
            granted: '2019-01-01',
            expires,
            place,
          },
        ],
      },
    });
    const texts = bureau(HALF_QUARTERS);
    const whenever = ({ fixed, open, new: fresh }: UnitTrend) =>
      [fixed, open, fresh].map((ids) => ids.includes('1.1.1#2019-Q4'));
    const waived = { decided: until('2030-01-01') };
    expect(whenever(of(between(cardOf(texts), texts, waived), '县统计局'))).toEqual([false, false, false]);
    expect(whenever(of(between(cardOf(texts, waived), texts), '县统计局'))).toEqual([false, false, true]);
  });

  it('say nothing where a manifest could not be judged in one of the periods', () => {
    const broken = { 'a.yaml': 'department: 县统计局\n  - [' };
    const whole = bureau(HALF_QUARTERS);
    for (const trend of [between(cardOf(broken), whole), between(cardOf(whole), broken)])
      expect(of(trend, '县统计局')).toMatchObject({ change: null, fixed: [], open: [], new: [] });
  });
});

describe('units from one period to the next', () => {
  const before = sampleScorecard();

  it('have not moved where nothing has', () => {
    const trend = sampleScorecard({ previous: { scorecard: before, name } }).trend;
    expect(trend).toMatchObject({ before: name, comparable: true, differences: [] });
    expect(trend?.units.map(({ unit }) => unit)).toEqual(before.units.map(({ unit }) => unit.short));
    for (const { change, places, before: one, after: other, fixed, new: fresh } of trend?.units ?? []) {
      expect(other).toEqual(one);
      expect([change?.exact ?? '0', places ?? 0, fixed, fresh]).toEqual(['0', 0, [], []]);
    }
  });

  it('win and lose points and places within their group', () => {
    const villages = (one: string, other: string) => ({
      'a.yaml': manifestOf('示例乡', one),
      'b.yaml': manifestOf('例乡', other),
    });
    const [good, poor] = [`${GUIDES}${NO_DOCUMENTS}`, NO_DOCUMENTS];
    const trend = between(cardOf(villages(good, poor)), villages(poor, good));
    expect(of(trend, '示例乡')).toMatchObject({
      before: { status: 'judged', final: { value: 100 }, rank: 1, grade: { zh: '优秀' } },
      after: { status: 'judged', final: { value: 0 }, rank: 2, grade: { zh: '不合格' } },
      change: { value: -100, exact: '-100' },
      places: -1,
    });
    expect(of(trend, '例乡')).toMatchObject({ change: { exact: '100' }, places: 1 });
  });

  it('have no change where one of the periods has no score', () => {
    const trend = between(cardOf({}), { 'a.yaml': manifestOf('示例乡', GUIDES) });
    expect(of(trend, '示例乡')).toMatchObject({
      before: { status: 'absent', rank: null },
      after: { status: 'judged', rank: 1 },
      change: null,
      places: null,
    });
  });

  it('stand on one side where the register had or has no such unit, those that are gone last', () => {
    const without = { ...before, units: before.units.filter(({ unit }) => unit.short !== '示例乡') };
    const more = {
      ...before,
      units: before.units.map((row) =>
        row.unit.short === '示例乡' ? { ...row, unit: { ...row.unit, short: '并入乡' } } : row,
      ),
    };
    const now = { 'a.yaml': manifestOf('示例乡', GUIDES) };
    expect(of(between(without, now), '示例乡')).toMatchObject({ before: null, change: null });
    const trend = between(more, now);
    expect(trend.units.at(-1)).toMatchObject({ unit: '并入乡', after: null, change: null });
  });
});

describe('two periods that were judged otherwise', () => {
  const texts = bureau(HALF_QUARTERS);

  it('are comparable on different days, for that is what makes them two', () => {
    const trend = between(cardOf(texts), texts, { asOf: '2020-06-30' });
    expect(trend).toMatchObject({ comparable: true, differences: [] });
  });
  it('are told to differ where the policy does, and keep their gaps', () => {
    const trend = between(cardOf(texts), texts, {
      policy: { ...twoModes.quotas, id: 'strict', digest: 'sha256:1' },
    });
    expect(trend).toMatchObject({ comparable: false, differences: [{ kind: 'policy' }] });
    expect(of(trend, '县统计局').open.length).toBeGreaterThan(0);
  });
  it('keep their gaps under another version of the catalogue, and have none in common under another catalogue', () => {
    const other = (head: Partial<typeof county>) => {
      const { report, ...card } = cardOf(texts);
      return {
        ...card,
        report: { ...report, catalog: { ...report.catalog, ...head, title: report.catalog.title } },
      };
    };
    const version = between(other({ version: '0.0.1' }), texts);
    expect(version).toMatchObject({ comparable: false, differences: [{ kind: 'catalog' }] });
    expect(of(version, '县统计局').open.length).toBeGreaterThan(0);
    const foreign = between(other({ id: 'tiny-2018' }), texts);
    expect(foreign).toMatchObject({ comparable: false, differences: [{ kind: 'catalog' }] });
    expect(of(foreign, '县统计局')).toMatchObject({ change: { exact: '0' }, fixed: [], open: [], new: [] });
  });
  it('are comparable under another version of the tool', () => {
    const { report, ...card } = cardOf(texts);
    const older = { ...card, report: { ...report, tool: { ...report.tool, version: '0.0.0-older' } } };
    expect(between(older, texts)).toMatchObject({ comparable: true, differences: [{ kind: 'tool' }] });
  });
  it('tell exempt units as exempt', () => {
    const trend = between(cardOf({}), {}, { policy: samplePolicy });
    expect(of(trend, '本镇').after?.status).toBe('exempt');
  });
});
