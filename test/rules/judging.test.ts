/** The last step of every rule: what was found, and the day, as an expectation. */
import { describe, expect, it } from 'vitest';
import type { Fault, State } from '../../src/model.ts';
import { dueOf, settle } from '../../src/rules/judging.ts';
import { once } from '../../src/rules/once.ts';
import { limits } from '../support/rules.ts';

const found = (state: Exclude<State, 'pending'>, faults: readonly Fault[] = [], reach?: State) => ({
  key: '甲',
  kind: 'item' as const,
  at: '/x',
  evidence: ['/y'],
  faults,
  state,
  due: '2019-12-31',
  ...(reach === undefined ? {} : { reach }),
});

describe('an expectation', () => {
  it('is met or pending before its due date, and what it is from then on', () => {
    const on = (state: Exclude<State, 'pending'>, asOf: string) => settle(found(state), asOf).state;
    for (const state of ['late', 'flawed', 'missing'] as const)
      expect([on(state, '2019-12-30'), on(state, '2019-12-31')]).toEqual(['pending', state]);
    expect([on('met', '2019-12-30'), on('met', '2019-12-31')]).toEqual(['met', 'met']);
  });
  it('tells the day of the whole while it is pending, and then its own', () => {
    const due = (state: Exclude<State, 'pending'>, asOf: string) =>
      settle(found(state), asOf, '2019-06-01').due;
    expect([due('late', '2019-12-30'), due('late', '2019-12-31'), due('met', '2019-12-30')]).toEqual([
      '2019-12-31',
      '2019-06-01',
      '2019-06-01',
    ]);
    expect(settle(found('met'), '2019-12-31').due).toBe('2019-12-31');
  });
  const onPaper: readonly Fault[] = [
    { code: 'undated', field: 'published' },
    { code: 'kind', have: null, want: ['制度'] },
    { code: 'unit', have: null, want: '%' },
    { code: 'doubted', warning: 'home-page' },
  ];
  it('can still be met where only the record is at fault, and is late where something is to be done', () => {
    const reach = (faults: readonly Fault[], asOf = '2020-01-01') =>
      settle(found('flawed', faults), asOf).reach;
    for (const fault of onPaper) expect(reach([fault])).toBe('met');
    expect(reach([{ code: 'absent' }])).toBe('late');
    expect(reach([...onPaper, { code: 'absent' }])).toBe('late');
    expect(reach([{ code: 'absent' }], '2019-12-30')).toBe('met');
    expect(reach([])).toBe('met');
    expect(settle(found('missing', [{ code: 'absent' }], 'flawed'), '2020-01-01').reach).toBe('flawed');
  });
});

describe('the deadline of a term', () => {
  it.each([
    [{ days: 5 }, '2019-06-06'],
    [{ days: 5, unit: 'working' }, '2019-06-10'],
    [{ days: 5, unit: 'hours' }, '2019-06-01 05:00'],
    [{ limit: 'fiveHours' }, '2019-06-01 05:00'],
    [{ limit: 'twenty' }, '2019-07-01'],
  ])('%j after 1 June 2019 is %s', (term, due) => {
    expect(dueOf('2019-06-01', term as Parameters<typeof dueOf>[1], limits)).toBe(due);
  });
  it('of a limit that nobody knows is a defect', () => {
    expect(() => dueOf('2019-06-01', { limit: 'none' } as Parameters<typeof dueOf>[1], limits)).toThrow(
      /none/,
    );
  });
});

it('what was worked out once is not worked out again', () => {
  const kept = new Map<string, string>();
  let times = 0;
  const make = () => {
    times += 1;
    return `made ${times}`;
  };
  expect([
    once(kept, 'a', make),
    once(kept, 'a', make),
    once(kept, 'b', make),
    once(kept, 'a', make),
  ]).toEqual(['made 1', 'made 1', 'made 2', 'made 1']);
});
