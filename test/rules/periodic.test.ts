import { describe, expect, it } from 'vitest';
import type { PeriodicWith, Row } from '../../src/model.ts';
import { expected, item, states } from '../support/rules.ts';

const due = { days: 20, of: 'periodEnd' } as const;
const monthly: PeriodicWith = { every: 'month', due };
const quarterly: PeriodicWith = { every: 'quarter', due };
const q1 = (fields: Row = {}) => item({ period: '2019-Q1', published: '2019-04-10', ...fields });
const first = (params: PeriodicWith, disclosures: Row[], asOf?: string) =>
  expected('periodic', params, { disclosures }, asOf)[0];

describe('a thing of every period', () => {
  it.each([
    ['month', 12, '2019-01', '2019-12'],
    ['quarter', 4, '2019-Q1', '2019-Q4'],
    ['half', 2, '2019-H1', '2019-H2'],
    ['year', 1, '2019', '2019'],
  ] as const)('by the %s is expected %i times, from %s to %s', (every, count, from, to) => {
    const expectations = expected('periodic', { every, due }, {});
    expect(expectations).toHaveLength(count);
    expect([expectations[0]?.key, expectations.at(-1)?.key]).toEqual([from, to]);
    expect(expectations.every(({ state, kind }) => state === 'missing' && kind === 'period')).toBe(true);
  });

  it('is due some time after the end of its period', () => {
    expect(expected('periodic', quarterly, {}).map((each) => each.due)).toEqual([
      '2019-04-20',
      '2019-07-20',
      '2019-10-20',
      '2020-01-20',
    ]);
    expect(first({ ...quarterly, due: { limit: 'twenty', of: 'periodEnd' } }, [])?.due).toBe('2019-04-28');
  });

  it('is met for ten months, late for one and missing for one: 10½ of 12', () => {
    const disclosures = Array.from({ length: 11 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      const next = String(index + 2).padStart(2, '0');
      return item({ period: `2019-${month}`, published: index === 2 ? '2019-05-02' : `2019-${next}-15` });
    });
    const found = Object.values(states('periodic', monthly, { disclosures }));
    const count = (state: string) => found.filter((each) => each === state).length;
    expect([count('met'), count('late'), count('missing'), found.length]).toEqual([10, 1, 1, 12]);
  });

  it('is told by the year as a number, too', () => {
    const row = item({ period: 2019, published: '2020-01-20' });
    expect(states('periodic', { every: 'year', due }, { disclosures: [row] })).toEqual({ 2019: 'met' });
  });

  it('is not proven by a row of another period, or of none', () => {
    const rows = [q1({ period: '2018-Q1' }), q1({ period: '2019-01' }), item({ published: '2019-04-10' })];
    expect(first(quarterly, rows)).toMatchObject({
      state: 'missing',
      at: '/disclosures',
      faults: [{ code: 'absent' }],
    });
  });
});

describe('a period', () => {
  it.each([
    ['on its last day', '2019-04-20', 'met'],
    ['a day later', '2019-04-21', 'late'],
  ])('done %s is judged %s %s', (_, published, state) => {
    expect(first(quarterly, [q1({ published })])?.state).toBe(state);
  });

  it('done late can no longer be met; not done, it can still come late', () => {
    expect(first(quarterly, [q1({ published: '2019-04-21' })])).toMatchObject({
      faults: [{ code: 'late', on: '2019-04-21', due: '2019-04-20', days: 1 }],
      reach: 'late',
    });
    expect(first(quarterly, [])?.reach).toBe('late');
  });

  it('in the wrong channel is flawed', () => {
    const params: PeriodicWith = { ...quarterly, channels: { any: ['县门户网站'] } };
    expect(first(params, [q1({ channel: '县公报' })])).toMatchObject({ state: 'flawed', reach: 'late' });
    expect(first(params, [q1({ channel: '县公报' }), q1({ channel: '县门户网站' })])?.state).toBe('met');
  });

  it('without a date of publication is flawed', () => {
    const row = { for: '9.9.9', title: '示例', period: '2019-Q1' };
    expect(first(quarterly, [row])?.faults).toEqual([{ code: 'undated', field: 'published' }]);
  });

  it('is pending until its own due date, whatever the year', () => {
    expect(states('periodic', quarterly, { disclosures: [] }, '2019-07-20')).toEqual({
      '2019-Q1': 'missing',
      '2019-Q2': 'missing',
      '2019-Q3': 'pending',
      '2019-Q4': 'pending',
    });
  });

  it('published before its due date is met at once', () => {
    expect(states('periodic', quarterly, { disclosures: [q1()] }, '2019-04-10')['2019-Q1']).toBe('met');
  });

  it('goes back to missing, late or pending when the as-of date is wound back', () => {
    const rows = [q1({ published: '2019-05-05' })];
    expect(first(quarterly, rows, '2019-05-05')?.state).toBe('late');
    expect(first(quarterly, rows, '2019-05-04')?.state).toBe('missing');
    expect(first(quarterly, rows, '2019-04-19')?.state).toBe('pending');
  });
});

describe('a period in parts', () => {
  const parts: PeriodicWith = { ...quarterly, elements: ['收入', '支出', '说明'] };

  it('is met when its rows together cover every element in time', () => {
    const rows = [q1({ covers: '收入' }), q1({ covers: ['支出', '说明'] })];
    expect(first(parts, rows)).toMatchObject({
      state: 'met',
      evidence: ['/disclosures/0', '/disclosures/1'],
    });
  });

  it('is flawed when an element is lacking', () => {
    expect(first(parts, [q1({ covers: '收入' }), q1({ covers: '说明' })])).toMatchObject({
      state: 'flawed',
      faults: [{ code: 'elements', lacking: ['支出'] }],
      at: '/disclosures/0/covers',
    });
  });

  it('is as late as its latest part', () => {
    const rows = [q1({ covers: ['收入', '支出'] }), q1({ covers: '说明', published: '2019-05-05' })];
    expect(first(parts, rows)).toMatchObject({
      state: 'late',
      at: '/disclosures/1/published',
      faults: [{ code: 'late', on: '2019-05-05', due: '2019-04-20', days: 15 }],
    });
  });

  it('takes each part from its best row', () => {
    const late = q1({ covers: ['收入', '支出', '说明'], published: '2019-05-05' });
    const rows = [late, q1({ covers: ['收入', '支出'] }), q1({ covers: '说明' })];
    expect(first(parts, rows)).toMatchObject({ state: 'met', faults: [] });
  });

  it('says a fault once, however many parts have it', () => {
    const faults = first(parts, [q1({ covers: ['收入', '支出', '说明'], published: '2019-04-21' })])?.faults;
    expect(faults).toHaveLength(1);
  });

  it('covering none of the elements is missing, and shown at what it says it covers', () => {
    expect(first(parts, [q1({ covers: '别的' })])).toMatchObject({
      state: 'missing',
      at: '/disclosures/0/covers',
      evidence: [],
      faults: [{ code: 'elements', lacking: ['收入', '支出', '说明'] }],
    });
  });
});
