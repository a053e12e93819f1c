import { describe, expect, it } from 'vitest';
import { arrangement, expected, only, states } from '../support/rules.ts';

describe('a standing arrangement', () => {
  it('is one expectation where no parts are named', () => {
    expect(only(expected('arrange', {}, { arrangements: [arrangement()] }))).toMatchObject({
      key: '1',
      kind: 'item',
      state: 'met',
      at: '/arrangements/0',
      evidence: ['/arrangements/0'],
    });
  });

  it('in force since years ago is met', () => {
    expect(states('arrange', {}, { arrangements: [arrangement({ since: '2008-05-01' })] })).toEqual({
      1: 'met',
    });
  });

  it.each([
    ['an empty register', { arrangements: [] }, '/arrangements'],
    ['no register', {}, ''],
    ['arrangements for others only', { arrangements: [arrangement({ for: '9.9.8' })] }, '/arrangements'],
  ])('is missing with %s', (_, registers, at) => {
    expect(only(expected('arrange', {}, registers))).toMatchObject({
      state: 'missing',
      at,
      faults: [{ code: 'absent' }],
    });
  });

  it('of another kind is flawed, and put right on paper', () => {
    const seen = only(
      expected('arrange', { kind: ['制度', '办法'] }, { arrangements: [arrangement({ kind: '计划' })] }),
    );
    expect(seen).toMatchObject({
      state: 'flawed',
      at: '/arrangements/0/kind',
      faults: [{ code: 'kind', have: '计划', want: ['制度', '办法'] }],
      reach: 'met',
    });
  });

  it('without its starting date is flawed', () => {
    const { since: _, ...undated } = arrangement();
    expect(only(expected('arrange', {}, { arrangements: [undated] }))).toMatchObject({
      state: 'flawed',
      faults: [{ code: 'undated', field: 'since' }],
    });
  });

  it.each([
    ['2019-06-30', 'met'],
    ['2019-07-01', 'late'],
  ])('due by 30 June and in force since %s is %s', (since, state) => {
    expect(states('arrange', { by: '2019-06-30' }, { arrangements: [arrangement({ since })] })).toEqual({
      1: state,
    });
  });

  it('is pending until it is due, also when it is planned for a later day', () => {
    const arrangements = [arrangement({ since: '2019-06-01' })];
    expect(states('arrange', { by: '2019-06-30' }, { arrangements }, '2019-05-31')).toEqual({ 1: 'pending' });
    expect(states('arrange', { by: '2019-06-30' }, { arrangements }, '2019-06-01')).toEqual({ 1: 'met' });
    expect(states('arrange', { by: '2019-06-30' }, { arrangements: [] }, '2019-06-30')).toEqual({
      1: 'missing',
    });
  });
});

describe('an arrangement in parts', () => {
  const elements = ['分管领导', '经办人员'];

  it('expects every part, from one row or from several', () => {
    const arrangements = [arrangement({ covers: '经办人员' }), arrangement({ covers: ['分管领导'] })];
    expect(states('arrange', { elements }, { arrangements })).toEqual({ 分管领导: 'met', 经办人员: 'met' });
  });

  it('misses the part that no row covers', () => {
    const arrangements = [arrangement({ covers: '分管领导' })];
    expect(expected('arrange', { elements }, { arrangements })[1]).toMatchObject({
      key: '经办人员',
      kind: 'element',
      state: 'missing',
      at: '/arrangements/0/covers',
    });
  });

  it('judges each part by the best row that covers it', () => {
    const arrangements = [
      arrangement({ covers: elements, since: '2020-02-01' }),
      arrangement({ covers: '分管领导' }),
      arrangement({ covers: '经办人员', kind: '计划' }),
    ];
    expect(states('arrange', { elements, kind: '制度' }, { arrangements })).toEqual({
      分管领导: 'met',
      经办人员: 'late',
    });
  });
});
