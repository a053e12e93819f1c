import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/model.ts';
import { type Deadline, predicateContext } from '../../src/rules/date-keywords.ts';
import { predicate } from '../support/predicate.ts';
import { limits } from '../support/rules.ts';

const ask = (that: Row, row: Row, asOf = '2019-12-31') => {
  const context = predicateContext(asOf, limits);
  const holds = predicate(that)(row, context);
  return { holds, fixed: context.fixed, deadlines: context.deadlines };
};
const standing = ({ deadlines }: { readonly deadlines: readonly Deadline[] }) =>
  deadlines.map((each) => `${each.standing} ${each.due} ${each.done}`);

describe('within', () => {
  const reply = { within: { field: 'replied', of: 'received', limit: 'twenty' } };

  it.each([
    ['on the last day', '2019-04-26', true, 'kept 2019-04-26 2019-04-26'],
    ['a day too late', '2019-04-28', false, 'missed 2019-04-26 2019-04-28'],
    ['long before', '2019-03-29', true, 'kept 2019-04-26 2019-03-29'],
  ])('of 20 working days, done %s', (_, replied, holds, left) => {
    const asked = ask(reply, { received: '2019-03-28', replied });
    expect(asked.holds).toBe(holds);
    expect(standing(asked)).toEqual([left]);
  });

  it('is open while it is not done and there is time', () => {
    const asked = ask(reply, { received: '2019-03-28' }, '2019-04-25');
    expect(asked.holds).toBe(false);
    expect(standing(asked)).toEqual(['open 2019-04-26 null']);
  });

  it('is missed at the end of its last day, when it is not done', () => {
    const asked = ask(reply, { received: '2019-03-28' }, '2019-04-26');
    expect(asked.holds).toBe(false);
    expect(standing(asked)).toEqual(['missed 2019-04-26 null']);
  });

  it('takes a date after the as-of day for not done yet', () => {
    const asked = ask(reply, { received: '2019-03-28', replied: '2019-04-10' }, '2019-04-09');
    expect(standing(asked)).toEqual(['open 2019-04-26 null']);
  });

  it('asks nothing where the date it counts from is left out', () => {
    expect(ask(reply, { replied: '2019-04-10' })).toEqual({ holds: true, fixed: false, deadlines: [] });
  });

  it('takes a number of its own, natural days unless it says otherwise', () => {
    const row = { received: '2019-03-28', replied: '2019-04-03' };
    const three = { field: 'replied', of: 'received', days: 3 };
    expect(standing(ask({ within: three }, row))).toEqual(['missed 2019-03-31 2019-04-03']);
    expect(standing(ask({ within: { ...three, unit: 'working' } }, row))).toEqual([
      'missed 2019-04-02 2019-04-03',
    ]);
  });

  it('counts hours to the minute, and a bare date as the end of its day', () => {
    const first = { within: { field: 'responded', of: 'noticed', limit: 'fiveHours' } };
    const noticed = '2019-05-03 14:30';
    expect(ask(first, { noticed, responded: '2019-05-03 19:30' }).holds).toBe(true);
    expect(ask(first, { noticed, responded: '2019-05-03 19:31' }).holds).toBe(false);
    expect(ask(first, { noticed, responded: '2019-05-03' }).holds).toBe(false);
  });

  it('reads fields inside a record of the record', () => {
    const that = { within: { field: 'interpretation.published', of: 'published', days: 0 } };
    const row = (published: string) => ({ published: '2019-05-06', interpretation: { published } });
    expect(ask(that, row('2019-05-06')).holds).toBe(true);
    expect(ask(that, row('2019-05-07')).holds).toBe(false);
  });

  it('leaves a deadline of every branch that was tried', () => {
    const that = { anyOf: [reply, { within: { field: 'replied', of: 'received', days: 60 } }] };
    const asked = ask(that, { received: '2019-03-28', replied: '2019-05-20' });
    expect(asked.holds).toBe(true);
    expect(standing(asked)).toEqual(['missed 2019-04-26 2019-05-20', 'kept 2019-05-27 2019-05-20']);
  });
});

describe('notBefore', () => {
  const that = { notBefore: { field: 'published', of: 'formed' } };
  it.each([
    ['the same day', '2019-05-06', '2019-05-06', true],
    ['a later day', '2019-05-07', '2019-05-06', true],
    ['an earlier day', '2019-05-05', '2019-05-06', false],
    ['an earlier hour of the day', '2019-05-06 08:00', '2019-05-06 09:00', false],
    ['the day of a known hour', '2019-05-06', '2019-05-06 09:00', true],
  ])('on %s', (_, published, formed, holds) => {
    expect(ask(that, { published, formed })).toEqual({ holds, fixed: !holds, deadlines: [] });
  });

  it('holds where either date is left out or has not come', () => {
    expect(ask(that, { formed: '2019-05-06' }).holds).toBe(true);
    expect(ask(that, { published: '2019-05-05' }).holds).toBe(true);
    expect(ask(that, { published: '2019-05-05', formed: '2019-05-06' }, '2019-05-05').holds).toBe(true);
  });
});

describe('sameDay', () => {
  const that = { sameDay: { field: 'signed', of: 'published' } };
  it.each([
    ['the day', '2019-05-06 18:00', true],
    ['the day before', '2019-05-05', false],
    ['the day after', '2019-05-07', false],
  ])('on %s', (_, signed, holds) => {
    expect(ask(that, { signed, published: '2019-05-06' })).toEqual({ holds, fixed: !holds, deadlines: [] });
  });

  it('holds where either date is left out', () => {
    expect(ask(that, { published: '2019-05-06' }).holds).toBe(true);
    expect(ask(that, { signed: '2019-05-06' }).holds).toBe(true);
  });
});

it.each([
  ['a keyword that is not there', { after: { field: 'a', of: 'b' } }],
  ['a limit and a number at once', { within: { field: 'a', of: 'b', limit: 'twenty', days: 1 } }],
  ['neither a limit nor a number', { within: { field: 'a', of: 'b' } }],
  ['a field without its start', { notBefore: { field: 'a' } }],
  ['a unit of its own making', { within: { field: 'a', of: 'b', days: 1, unit: 'weeks' } }],
])('a predicate with %s does not compile', (_, that) => {
  expect(() => predicate(that)).toThrow();
});

describe('a time of day', () => {
  const order = { notBefore: { field: 'replied', of: 'received' } };
  const same = { sameDay: { field: 'replied', of: 'received' } };
  it.each([
    ['2019-03-01 08:00', '2019-03-01', true],
    ['2019-03-01', '2019-03-01 08:00', true],
    ['2019-03-01 08:00', '2019-03-01 08:00', true],
    ['2019-03-01 07:59', '2019-03-01 08:00', false],
    ['2019-02-28 23:59', '2019-03-01', false],
    ['2019-02-28', '2019-03-01 08:00', false],
  ])('%s is not before %s: %s', (replied, received, holds) => {
    expect(ask(order, { replied, received }).holds).toBe(holds);
  });
  it.each([
    ['2019-03-01 08:00', '2019-03-01', true],
    ['2019-03-01', '2019-03-01 08:00', true],
    ['2019-03-01 08:00', '2019-03-01 09:00', true],
    ['2019-03-02', '2019-03-01 08:00', false],
  ])('%s is the day of %s: %s', (replied, received, holds) => {
    expect(ask(same, { replied, received }).holds).toBe(holds);
  });
  it('of the as-of day itself has come', () => {
    const within = { within: { field: 'replied', of: 'received', days: 5, unit: 'natural' } };
    expect(ask(within, { received: '2019-12-30', replied: '2019-12-31 23:59' }).holds).toBe(true);
    expect(ask(within, { received: '2019-12-30', replied: '2019-12-31' }).holds).toBe(true);
  });
});
