import { describe, expect, it } from 'vitest';
import type { Manifest, MeasureWith, Row } from '../../src/model.ts';
import { registersOf } from '../../src/rules/registers.ts';
import { expect as expectationsFrom } from '../../src/rules/rules.ts';
import { predicate } from '../support/predicate.ts';
import { expected, limits, only, period, requirement } from '../support/rules.ts';

const name = '满意率';
const figure = (value: number, fields: Row = {}): Row => ({
  name,
  value,
  unit: '%',
  on: '2019-11-30',
  ...fields,
});
const judge = (params: Omit<MeasureWith, 'name'>, measures: Row[] | undefined, asOf?: string) =>
  only(expected('measure', { name, ...params }, measures === undefined ? {} : { measures }, asOf));

describe('a figure against a threshold', () => {
  it.each([
    [{ atLeast: 90 }, 90, 'met'],
    [{ atLeast: 90 }, 89.9, 'missing'],
    [{ atMost: 5 }, 5, 'met'],
    [{ atMost: 5 }, 5.01, 'missing'],
    [{ atLeast: 4, atMost: 10 }, 7, 'met'],
    [{ atLeast: 4, atMost: 10 }, 11, 'missing'],
    [{ atLeast: 0 }, -1, 'missing'],
  ])('%o with %d is %s', (params, value, state) => {
    expect(judge(params, [figure(value)]).state).toBe(state);
  });

  it('is one expectation under its own name', () => {
    expect(judge({ atLeast: 90, unit: '%' }, [figure(95)])).toEqual({
      key: name,
      kind: 'value',
      state: 'met',
      due: '2019-12-31',
      at: '/measures/0',
      evidence: ['/measures/0'],
      faults: [],
      reach: 'met',
    });
  });

  it('that falls short is shown at its value, with the threshold', () => {
    expect(judge({ atLeast: 90, unit: '%' }, [figure(89)])).toMatchObject({
      at: '/measures/0/value',
      faults: [{ code: 'value', have: '89', atLeast: 90, unit: '%' }],
    });
  });

  it.each([
    ['no register', undefined, ''],
    ['an empty register', [], '/measures'],
    ['a figure of another name', [figure(95, { name: '知晓率' })], '/measures'],
  ])('is missing with %s', (_, measures, at) => {
    expect(judge({ atLeast: 90 }, measures)).toMatchObject({
      state: 'missing',
      at,
      faults: [{ code: 'absent' }],
    });
  });

  it('is found under its name in another width', () => {
    expect(judge({ atLeast: 90 }, [figure(95, { name: '“满意 率”' })]).state).toBe('met');
  });

  it('is pending until the end of the year, unless it is met before', () => {
    expect(judge({ atLeast: 90 }, [], '2019-12-30').state).toBe('pending');
    expect(judge({ atLeast: 90 }, [figure(80)], '2019-12-30').state).toBe('pending');
    expect(judge({ atLeast: 90 }, [figure(95)], '2019-12-30').state).toBe('met');
    expect(judge({ atLeast: 90 }, [figure(95)], '2019-11-29').state).toBe('pending');
  });

  it('of the next year comes too late', () => {
    expect(judge({ atLeast: 90 }, [figure(95, { on: '2020-01-10' })])).toMatchObject({
      state: 'late',
      faults: [{ code: 'late', on: '2020-01-10', due: '2019-12-31', days: 10 }],
    });
  });
});

describe('the unit of a figure', () => {
  it.each([
    ['left out', undefined, 'flawed', null],
    ['another one', '‰', 'flawed', '‰'],
  ])('%s makes it flawed, and is put right on paper', (_, unit, state, have) => {
    const { unit: __, ...bare } = figure(95);
    const row = unit === undefined ? bare : figure(95, { unit });
    expect(judge({ atLeast: 90, unit: '%' }, [row])).toMatchObject({
      state,
      at: '/measures/0/unit',
      faults: [{ code: 'unit', have, want: '%' }],
      reach: 'met',
    });
  });

  it('may be in full width', () => {
    expect(judge({ atLeast: 90, unit: '%' }, [figure(95, { unit: '％' })]).state).toBe('met');
  });

  it('does not matter where none is asked for', () => {
    expect(judge({ atLeast: 90 }, [figure(95, { unit: '分' })]).state).toBe('met');
  });

  it('that is wrong does not hide a value that falls short', () => {
    const seen = judge({ atLeast: 90, unit: '%' }, [figure(80, { unit: '分' })]);
    expect(seen.state).toBe('missing');
    expect(seen.faults.map(({ code }) => code)).toEqual(['value', 'unit']);
  });
});

describe('a figure given several times', () => {
  it('counts by the best of them: evidence taken away never helps', () => {
    const better = [figure(80, { on: '2019-06-30' }), figure(95, { on: '2019-11-30' })];
    expect(judge({ atLeast: 90 }, better).state).toBe('met');
    expect(judge({ atLeast: 90 }, better, '2019-08-01').state).toBe('pending');
    expect(judge({ atLeast: 90 }, [figure(95), figure(80)]).state).toBe('met');
    expect(judge({ atMost: 5 }, [figure(4), figure(6)]).state).toBe('met');
  });

  it('of another year counts for nothing', () => {
    expect(judge({ atLeast: 90 }, [figure(95, { on: '2018-12-31' })]).state).toBe('missing');
    expect(judge({ atLeast: 90 }, [figure(95, { on: '2020-01-15' })]).state).toBe('late');
  });

  it('is judged alike in every order', () => {
    const [one, other] = [figure(95), figure(95, { unit: '分' })];
    const state = (...rows: Row[]) => judge({ atLeast: 90, unit: '%' }, rows).state;
    expect(state(one, other)).toBe(state(other, one));
  });

  it('and met in time is not made late by being given again next year', () => {
    const rows = [figure(95), figure(96, { on: '2020-01-10' })];
    expect(judge({ atLeast: 90 }, rows).state).toBe('met');
  });
});

describe('what is said of a figure', () => {
  it('names the bounds that were asked for, and no other', () => {
    expect(judge({ atLeast: 90 }, [figure(50)]).faults).toStrictEqual([
      { code: 'value', have: '50', atLeast: 90 },
    ]);
    expect(judge({ atMost: 5, unit: '%' }, [figure(6)]).faults).toStrictEqual([
      { code: 'value', have: '6', atMost: 5, unit: '%' },
    ]);
  });
  it('is shown at its date, where only that is wrong', () => {
    expect(judge({ atLeast: 90 }, [figure(95, { on: '2020-01-02' })])).toMatchObject({
      state: 'late',
      at: '/measures/0/on',
    });
  });
  it('counts from the first day of the year', () => {
    expect(judge({ atLeast: 90 }, [figure(95, { on: '2019-01-01' })]).state).toBe('met');
    expect(judge({ atLeast: 90 }, [figure(95, { on: '2018-12-31' })]).state).toBe('missing');
  });
  it('follows from the figures, not from their order in the file', () => {
    const [low, lower] = [figure(60), figure(50)];
    const [one, other] = [judge({ atLeast: 90 }, [low, lower]), judge({ atLeast: 90 }, [lower, low])];
    expect(one.faults).toEqual(other.faults);
    expect(one.faults).toMatchObject([{ have: '50' }]);
  });
});

describe('a figure under a doubt that counts', () => {
  const under = (state: 'flawed' | 'missing', value: number) => {
    const measures = [figure(value)];
    const registers = registersOf({ measures } as unknown as Manifest, '2020-03-31');
    const asked = requirement('measure', { name, atLeast: 90 });
    return expectationsFrom(asked as Parameters<typeof expectationsFrom>[0], {
      registers,
      catalog: { period, limits, channels: [] },
      predicate,
      discount: (at) => (at === '/measures/0' ? { warning: 'home-page', state, at: `${at}/url` } : undefined),
    })[0];
  };
  it.each(['flawed', 'missing'] as const)('is worth %s at most, and told at the doubt', (state) => {
    expect(under(state, 95)).toMatchObject({
      state,
      at: '/measures/0/url',
      faults: [{ code: 'doubted', warning: 'home-page' }],
    });
  });
  it('keeps its own faults and their place', () => {
    expect(under('flawed', 50)).toMatchObject({
      state: 'missing',
      at: '/measures/0/value',
      faults: [{ code: 'value' }, { code: 'doubted' }],
    });
  });
});
