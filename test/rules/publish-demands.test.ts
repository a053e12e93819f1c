/** What `publish` may ask of a row: channels, media, update cycle, date, limit. */
import { describe, expect, it } from 'vitest';
import type { PublishWith, Row } from '../../src/model.ts';
import { UPDATES } from '../../src/rules/inspect.ts';
import { expected, item, only, states } from '../support/rules.ts';

const [portal, gazette] = ['县门户网站', '县公报'];

describe.each([
  ['channels', 'channel'],
  ['media', 'media'],
] as const)('%s', (param, field) => {
  const judge = (want: object, ...have: (string | string[] | undefined)[]) =>
    only(
      expected(
        'publish',
        { [param]: want },
        { disclosures: have.map((names) => item(names === undefined ? {} : { [field]: names })) },
      ),
    );

  it('any: one of the names is enough', () => {
    expect(judge({ any: [portal, gazette] }, gazette).state).toBe('met');
    expect(judge({ any: [portal, gazette] }, ['别处', portal]).state).toBe('met');
  });

  it('any: a row with another name is flawed, and doing it right after the year is late', () => {
    const want = { any: [portal] };
    expect(judge(want, gazette)).toMatchObject({
      state: 'flawed',
      faults: [{ code: field, have: [gazette], want }],
      reach: 'late',
      at: `/disclosures/0/${field}`,
    });
  });

  it('any: a row that says nothing is flawed', () => {
    expect(judge({ any: [portal] }, undefined).faults).toEqual([
      { code: field, have: [], want: { any: [portal] } },
    ]);
  });

  it('all: every name must be there', () => {
    const want = { all: [portal, gazette] };
    expect(judge(want, [gazette, portal]).state).toBe('met');
    expect(judge(want, portal).faults).toEqual([{ code: field, have: [portal], want }]);
  });

  it('all: several rows may share the names', () => {
    expect(judge({ all: [portal, gazette] }, portal, gazette)).toMatchObject({ state: 'met', faults: [] });
  });
});

describe('all channels of an element', () => {
  it('are shared by the rows that cover it, and by no other', () => {
    const params = { elements: ['甲', '乙'], channels: { all: [portal, gazette] } };
    const disclosures = [
      item({ covers: ['甲', '乙'], channel: portal }),
      item({ covers: '甲', channel: gazette }),
    ];
    expect(states('publish', params, { disclosures })).toEqual({ 甲: 'met', 乙: 'flawed' });
  });
});

describe('the update cycle', () => {
  it('may be shorter than the one asked for, not longer', () => {
    const met = UPDATES.map(
      (updates) => states('publish', { updated: '每月' }, { disclosures: [item({ updates })] })[1],
    );
    expect(Object.fromEntries(UPDATES.map((word, index) => [word, met[index]]))).toEqual({
      实时: 'met',
      随时: 'met',
      每日: 'met',
      每周: 'met',
      每月: 'met',
      每季度: 'flawed',
      每半年: 'flawed',
      每年: 'flawed',
    });
  });

  it('is not taken for granted', () => {
    const silent = only(expected('publish', { updated: '每年' }, { disclosures: [item()] }));
    expect(silent.faults).toEqual([{ code: 'updated', have: null, want: '每年' }]);
    expect(silent.state).toBe('flawed');
  });
});

describe('the date', () => {
  it('is the last day of the year where none is given; later is late by so many days', () => {
    const late = only(expected('publish', {}, { disclosures: [item({ published: '2020-01-10' })] }));
    expect(late).toMatchObject({
      state: 'late',
      due: '2019-12-31',
      faults: [{ code: 'late', on: '2020-01-10', due: '2019-12-31', days: 10 }],
      reach: 'late',
    });
  });

  it.each([
    ['2019-06-30', 'met'],
    ['2019-07-01', 'late'],
  ])('by 30 June, done on %s is %s', (published, state) => {
    expect(states('publish', { by: '2019-06-30' }, { disclosures: [item({ published })] })).toEqual({
      1: state,
    });
  });

  it('must be filled in', () => {
    const undated = only(expected('publish', {}, { disclosures: [{ for: '9.9.9', title: '示例' }] }));
    expect(undated).toMatchObject({
      state: 'flawed',
      faults: [{ code: 'undated', field: 'published' }],
      reach: 'met',
    });
  });

  it('of a better row stands in for that of a worse one', () => {
    const disclosures = [item({ published: '2020-01-10' }), item({ published: '2019-12-31' })];
    expect(only(expected('publish', {}, { disclosures }))).toMatchObject({
      state: 'met',
      at: '/disclosures/1',
    });
  });

  it('missed and in the wrong place is flawed, not late', () => {
    const disclosures = [item({ published: '2020-01-10', channel: gazette })];
    const seen = only(expected('publish', { channels: { any: [portal] } }, { disclosures }));
    expect(seen.state).toBe('flawed');
    expect(seen.faults.map(({ code }) => code)).toEqual(['late', 'channel']);
    expect(seen.reach).toBe('late');
  });
});

describe('a limit that each row carries', () => {
  const within = { limit: 'twenty', of: 'formed' };
  const judge = (fields: Row, params: PublishWith = { within }, asOf?: string) =>
    only(expected('publish', params, { disclosures: [item(fields)] }, asOf));

  it.each([
    ['2019-04-26', 'met'],
    ['2019-04-28', 'late'],
  ])('of 20 working days from 28 March, done on %s is %s', (published, state) => {
    expect(judge({ formed: '2019-03-28', published })).toMatchObject({ state, due: '2019-04-26' });
  });

  it('without its start is not proven', () => {
    expect(judge({})).toMatchObject({
      state: 'flawed',
      faults: [{ code: 'undated', field: 'formed' }],
      reach: 'met',
    });
  });

  it('may run past the end of the year', () => {
    expect(judge({ formed: '2019-12-30', published: '2020-01-10' }).state).toBe('met');
  });

  it('does not put off a date the requirement names', () => {
    const params = { within: { days: 60, of: 'formed' }, by: '2019-06-30' };
    expect(judge({ formed: '2019-06-01', published: '2019-07-01' }, params)).toMatchObject({
      state: 'late',
      due: '2019-06-30',
    });
    expect(judge({ formed: '2019-03-01', published: '2019-05-01' }, params)).toMatchObject({
      state: 'late',
      due: '2019-04-30',
    });
  });

  it('that was missed is final only when the requirement itself is due', () => {
    const fields = { formed: '2019-03-28', published: '2019-05-28' };
    expect(judge(fields, { within }, '2019-12-30').state).toBe('pending');
    expect(judge(fields, { within }, '2019-12-31')).toMatchObject({ state: 'late', reach: 'late' });
  });
});
