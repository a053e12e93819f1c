import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  deadline,
  hasPassed,
  isAfter,
  periodsOf,
} from '../../src/rules/calendar.ts';

describe('working days follow the State Council’s calendar', () => {
  it.each([
    ['2017-01-20', 20, '2017-02-22', 'over the Spring Festival and its two working weekend days'],
    ['2017-05-20', 3, '2017-05-24', 'from a Saturday'],
    ['2017-09-20', 20, '2017-10-24', 'over National Day and its working Saturday'],
    ['2017-12-15', 20, '2018-01-15', 'into the next year'],
    ['2017-05-26', 1, '2017-05-27', 'a Saturday that is worked'],
    ['2017-05-27', 1, '2017-05-31', 'over the Dragon Boat holidays'],
    ['2019-03-31', 15, '2019-04-22', 'over the Tomb-Sweeping holidays'],
  ])('%s + %i = %s, %s', (from, days, due) => {
    expect(addWorkingDays(from, days)).toBe(due);
  });

  it('count 249 in 2017', () => {
    let day = '2016-12-31';
    let count = -1;
    for (; day <= '2017-12-31'; count += 1) day = addWorkingDays(day, 1);
    expect(count).toBe(249);
  });

  it('are counted one by one, onwards and back, over the turn of the year too', () => {
    const date = fc.integer({ min: 0, max: 365 * 15 }).map((days) => addDays('2008-01-01', days));
    fc.assert(
      fc.property(date, fc.integer({ min: 2, max: 300 }), fc.constantFrom(1, -1), (from, count, way) => {
        const before = addWorkingDays(from, way * (count - 1));
        expect(addWorkingDays(from, way * count)).toBe(addWorkingDays(before, way));
      }),
    );
  });

  it('back from a day that is worked is the one that it follows', () => {
    expect(addWorkingDays('2017-05-31', -1)).toBe('2017-05-27');
    expect(addWorkingDays('2017-05-30', -1)).toBe('2017-05-27');
    expect(addWorkingDays('2018-01-02', -1)).toBe('2017-12-29');
  });

  it('of the number 0 are the day itself, a holiday or not', () => {
    expect(addWorkingDays('2017-10-01', 0)).toBe('2017-10-01');
  });

  it.each([
    ['the year before the first known calendar', '2003-06-02', 1],
    ['a year far ahead', '2049-06-02', 1],
    ['a count that runs out of the known years at their end', '2049-12-31', 20],
    ['a count that begins before the known years and ends in them', '2003-12-31', 20],
  ])('are an error without a calendar: %s', (_, from, days) => {
    expect(() => addWorkingDays(from, days)).toThrow(UserError);
    expect(() => addWorkingDays(from, days)).toThrow(`calendar for ${from.slice(0, 4)}`);
    expect(() => addWorkingDays(from, days)).toThrow(
      expect.objectContaining({
        text: expect.objectContaining({ zh: expect.stringContaining(`没有 ${from.slice(0, 4)} 年`) }),
      }),
    );
  });
});

describe('a deadline', () => {
  it.each([
    ['2017-03-01', 20, 'natural', '2017-03-21'],
    ['2016-02-20', 10, 'natural', '2016-03-01'],
    ['2017-12-31', 1, 'natural', '2018-01-01'],
    ['2017-05-20 23:59', 3, 'working', '2017-05-24'],
    ['2017-05-20 23:59', 3, 'natural', '2017-05-23'],
    ['2017-05-03 14:30', 5, 'hours', '2017-05-03 19:30'],
    ['2017-05-03 20:30', 5, 'hours', '2017-05-04 01:30'],
    ['2017-12-31 14:00', 48, 'hours', '2018-01-02 14:00'],
    ['2017-05-03', 24, 'hours', '2017-05-04 00:00'],
  ] as const)('from %s, %i (%s) is %s', (from, days, unit, due) => {
    expect(deadline(from, days, unit)).toBe(due);
  });

  it.each([
    ['2017-05-04', '2017-05-04', false],
    ['2017-05-05', '2017-05-04', true],
    ['2017-05-04 23:59', '2017-05-04', false],
    ['2017-05-05 00:00', '2017-05-04', true],
    ['2017-05-03 19:30', '2017-05-03 19:30', false],
    ['2017-05-03 19:31', '2017-05-03 19:30', true],
    ['2017-05-03', '2017-05-03 19:30', true],
    ['2017-05-02', '2017-05-03 19:30', false],
  ])('done on %s is after a deadline of %s: %s', (moment, due, after) => {
    expect(isAfter(moment, due)).toBe(after);
  });

  it.each([
    ['2017-05-04', '2017-05-03', false],
    ['2017-05-04', '2017-05-04', true],
    ['2017-05-04 01:30', '2017-05-03', false],
    ['2017-05-04 01:30', '2017-05-04', true],
  ])('of %s has passed at the end of %s: %s', (due, asOf, passed) => {
    expect(hasPassed(due, asOf)).toBe(passed);
  });
});

describe('natural days', () => {
  it('are added over the ends of months and leap years', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
    expect(addDays('2017-02-28', 1)).toBe('2017-03-01');
    expect(addDays('2017-01-01', -1)).toBe('2016-12-31');
  });

  it('between two moments are counted from day to day, whatever the hours', () => {
    expect(daysBetween('2017-03-01 23:59', '2017-03-02 00:00')).toBe(1);
    expect(daysBetween('2017-03-02', '2017-03-01')).toBe(-1);
    expect(daysBetween('2016-02-01', '2017-02-01')).toBe(366);
  });
});

describe('the periods of a span', () => {
  const year = { from: '2017-01-01', to: '2017-12-31' };
  it.each([
    ['quarter', ['2017-Q1 2017-03-31', '2017-Q2 2017-06-30', '2017-Q3 2017-09-30', '2017-Q4 2017-12-31']],
    ['half', ['2017-H1 2017-06-30', '2017-H2 2017-12-31']],
    ['year', ['2017 2017-12-31']],
  ] as const)('of a whole year by the %s', (every, names) => {
    expect(periodsOf(every, year).map(({ key, end }) => `${key} ${end}`)).toEqual(names);
  });

  it('by the month are twelve, February ending on its own last day', () => {
    const months = periodsOf('month', { from: '2016-01-01', to: '2016-12-31' });
    expect(months).toHaveLength(12);
    expect(months[1]).toEqual({ key: '2016-02', end: '2016-02-29' });
  });

  it('leave out those that lie only partly inside', () => {
    const span = { from: '2017-02-15', to: '2018-01-31' };
    expect(periodsOf('quarter', span).map(({ key }) => key)).toEqual(['2017-Q2', '2017-Q3', '2017-Q4']);
    expect(periodsOf('half', span).map(({ key }) => key)).toEqual(['2017-H2']);
    expect(periodsOf('year', span)).toEqual([]);
    expect(periodsOf('month', span).at(-1)?.key).toBe('2018-01');
  });
});
