import { describe, expect, it } from 'vitest';
import type { HoldWith, Row } from '../../src/model.ts';
import { expected, only, states } from '../support/rules.ts';

const kind = '公众开放日';
const held = (fields: Row = {}): Row => ({ kind, date: '2019-06-03', ...fields });
const judge = (params: HoldWith, activities: Row[] | undefined, asOf?: string) =>
  expected('hold', params, activities === undefined ? {} : { activities }, asOf);

describe('activities of a kind', () => {
  it('are expected once in the year where no number is named', () => {
    expect(only(judge({ kind }, [held()]))).toEqual({
      key: '1',
      kind: 'time',
      state: 'met',
      due: '2019-12-31',
      at: '/activities/0',
      evidence: ['/activities/0'],
      faults: [],
      reach: 'met',
    });
  });

  it('are expected as often as it says, and none is counted twice', () => {
    expect(states('hold', { kind, times: 3 }, { activities: [held(), held()] })).toEqual({
      1: 'met',
      2: 'met',
      3: 'missing',
    });
    expect(judge({ kind, times: 3 }, [held(), held()])[2]?.faults).toEqual([
      { code: 'few', have: 2, need: 3 },
    ]);
  });

  it('may be of one of several kinds, however these are written', () => {
    const kinds = { kind: ['政府开放日', '“公众开放日”'] };
    expect(only(judge(kinds, [held({ kind: '公众 开放日' })])).state).toBe('met');
    expect(only(judge(kinds, [held({ kind: '座谈会' })]))).toMatchObject({
      state: 'missing',
      at: '/activities',
    });
  });

  it.each([
    ['none in particular', {}, 'met'],
    ['this one', { for: '9.9.9' }, 'met'],
    ['this one among others', { for: ['9.9.8', '9.9.9'] }, 'met'],
    ['another', { for: '9.9.8' }, 'missing'],
  ])('held for %s are counted accordingly', (_, fields, state) => {
    expect(only(judge({ kind }, [held(fields)])).state).toBe(state);
  });

  it('are missing where there is no register', () => {
    expect(only(judge({ kind }, undefined))).toMatchObject({
      state: 'missing',
      at: '',
      evidence: [],
      faults: [{ code: 'absent' }],
      reach: 'late',
    });
  });
});

describe('the year of an activity', () => {
  it.each([
    ['the day before the period', '2018-12-31', 'missing'],
    ['the first day', '2019-01-01', 'met'],
    ['the last day', '2019-12-31', 'met'],
    ['the day after the period', '2020-01-01', 'late'],
  ])('%s, it is %s %s', (_, date, state) => {
    expect(only(judge({ kind }, [held({ date })])).state).toBe(state);
  });

  it('is its own: held late, it is late by so many days and stays late', () => {
    expect(only(judge({ kind }, [held({ date: '2020-01-10' })]))).toMatchObject({
      faults: [{ code: 'late', on: '2020-01-10', due: '2019-12-31', days: 10 }],
      reach: 'late',
    });
  });

  it('is not over before its last day', () => {
    expect(only(judge({ kind }, [], '2019-12-30')).state).toBe('pending');
    expect(only(judge({ kind }, [], '2019-12-31')).state).toBe('missing');
  });

  it('does not hold what is only planned on the as-of day', () => {
    expect(only(judge({ kind }, [held()], '2019-06-02')).state).toBe('pending');
    expect(only(judge({ kind }, [held()], '2019-06-03')).state).toBe('met');
  });
});

describe('participants', () => {
  const any = { kind, participants: { any: ['群众', '代表'] } };
  const all = { kind, participants: { all: ['群众', '代表'] } };

  it.each([
    ['any', any, ['群众'], 'met'],
    ['any', any, ['干部'], 'flawed'],
    ['any', any, [], 'flawed'],
    ['all', all, ['代表', '群众', '干部'], 'met'],
    ['all', all, ['群众'], 'flawed'],
  ])('%s of them: %o with %o is %s', (_, params, participants, state) => {
    expect(only(judge(params, [held({ participants })])).state).toBe(state);
  });

  it('may be described more closely in brackets', () => {
    expect(only(judge(all, [held({ participants: ['群众(12人)', '代表（县人大）'] })])).state).toBe('met');
  });

  it('of one meeting do not stand in for those of another', () => {
    const activities = [held({ participants: '群众' }), held({ participants: '代表' })];
    expect(only(judge(all, activities)).state).toBe('flawed');
  });

  it('who are lacking are named', () => {
    expect(only(judge(all, [held({ participants: '群众' })]))).toMatchObject({
      faults: [{ code: 'participants', have: ['群众'], want: { all: ['群众', '代表'] } }],
      at: '/activities/0/participants',
    });
  });

  it('lacking at a meeting after the year make it flawed rather than late', () => {
    expect(only(judge(any, [held({ date: '2020-01-10' })])).state).toBe('flawed');
  });
});

it('of meetings that are alike the first in the file is told, whatever the order of their kinds', () => {
  const params = { kind: ['政府开放日', '公众开放日'] };
  const activities = [held({ kind: '公众开放日' }), held({ kind: '政府开放日' })];
  expect(only(judge(params, activities)).evidence).toEqual(['/activities/0']);
  expect(only(judge(params, [...activities].reverse())).evidence).toEqual(['/activities/0']);
});
