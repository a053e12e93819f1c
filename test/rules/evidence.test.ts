/** Rows as proof: what is seen in each, which of them is the better one, and what they meet together. */
import { describe, expect, it } from 'vitest';
import type { Manifest, Row, State } from '../../src/model.ts';
import { absenceOf, covering, fill, lackingOf, meetBy, rank } from '../../src/rules/evidence.ts';
import { type Demand, inspect, worstOf } from '../../src/rules/inspect.ts';
import type { Judging } from '../../src/rules/judging.ts';
import { entriesFor, registersOf } from '../../src/rules/registers.ts';
import { limits, period } from '../support/rules.ts';

const DUE = '2019-12-31';
const judgingOf = (rows: readonly Row[], more: Partial<Judging> = {}): Judging => ({
  registers: registersOf(
    { disclosures: rows.map((row) => ({ for: '1.1.1', ...row })) } as unknown as Manifest,
    '2020-03-31',
  ),
  catalog: {
    period,
    limits,
    channels: [
      { name: '微信公众号', also: ['新媒体'] },
      { name: '门户网站' },
    ] as unknown as Judging['catalog']['channels'],
  },
  predicate: () => () => true,
  ...more,
});
const entriesOf = (judging: Judging) => entriesFor(judging.registers, 'disclosures', '1.1.1');
const seen = (row: Row, demand: Partial<Demand> = {}, more: Partial<Judging> = {}) => {
  const judging = judgingOf([{ published: '2019-05-01', ...row }], more);
  const entries = entriesOf(judging);
  const [entry] = entries;
  if (entry === undefined) throw new Error('no row');
  return inspect(entry, entries, { due: DUE, done: 'published', ...demand }, judging);
};

describe('a row', () => {
  it('in which nothing is amiss is met, at its own place', () => {
    expect(seen({})).toEqual({
      row: '/disclosures/0',
      at: '/disclosures/0',
      due: DUE,
      faults: [],
      state: 'met',
      done: '2019-05-01',
    });
  });
  it('that is late is told by how much, at its date', () => {
    expect(seen({ published: '2020-01-02' })).toMatchObject({
      at: '/disclosures/0/published',
      state: 'late',
      faults: [{ code: 'late', on: '2020-01-02', due: DUE, days: 2 }],
    });
  });
  it('without a date is flawed, and comes after every other', () => {
    expect(seen({ published: undefined })).toMatchObject({
      state: 'flawed',
      done: '9999',
      at: '/disclosures/0',
      faults: [{ code: 'undated', field: 'published' }],
    });
  });
  it.each([
    ['of the kind', { kind: '制 度' }, []],
    ['of one of the kinds', { kind: '办法' }, []],
    ['of another kind', { kind: '方案' }, [{ code: 'kind', have: '方案', want: ['制度', '办法'] }]],
    ['of no kind', {}, [{ code: 'kind', have: null, want: ['制度', '办法'] }]],
  ])('%s', (_, row, faults) => {
    const found = seen(row, { kinds: ['制度', '办法'] });
    expect(found.faults).toEqual(faults);
    expect(found.at).toBe(faults.length === 0 ? '/disclosures/0' : '/disclosures/0/kind');
  });
  const all = { all: ['专家', '公众'] };
  it.each([
    ['all of them', ['专家', '公众'], true],
    ['with how many they were', ['专家(2人)', '公众（12 人）'], true],
    ['of them but one', ['专家'], false],
    ['nobody', undefined, false],
    ['others whose name holds it', ['专家组', '公众'], false],
  ])('in which %s took part', (_, participants, holds) => {
    const found = seen({ participants }, { participants: all });
    expect(found.faults).toEqual(
      holds ? [] : [{ code: 'participants', have: participants ?? [], want: all }],
    );
    expect(found.at).toBe(holds ? '/disclosures/0' : '/disclosures/0/participants');
  });
  it('is told the channel as it was written', () => {
    const want = { any: ['门户网站'] };
    expect(
      seen({ channel: ['微信公众号', '新媒体', '公告栏', '公告栏'] }, { channels: want }).faults,
    ).toEqual([{ code: 'channel', have: ['微信公众号', '公告栏'], want }]);
  });
  it.each([
    ['2019-06-01', '2019-06-06', undefined, '2019-06-06', 'met'],
    ['2019-06-01', '2019-06-07', undefined, '2019-06-06', 'late'],
    ['2019-06-01', '2019-06-05', '2019-06-04', '2019-06-04', 'late'],
    ['2019-06-01', '2019-06-05', '2019-06-30', '2019-06-06', 'met'],
    ['2020-01-02', '2020-01-03', undefined, DUE, 'late'],
    [undefined, '2019-06-05', undefined, DUE, 'flawed'],
  ])('formed %s and published %s, by %s: due %s, %s', (formed, published, by, due, state) => {
    const found = seen({ formed, published }, { within: { of: 'formed', days: 5 } as never, by });
    expect([found.due, found.state]).toEqual([due, state]);
  });
  it.each(['flawed', 'missing'] as const)('under a doubt that counts is %s at most', (state) => {
    const discount = () => ({ warning: 'home-page', state, at: '/disclosures/0/url' });
    expect(seen({}, {}, { discount })).toMatchObject({
      state,
      at: '/disclosures/0/url',
      faults: [{ code: 'doubted', warning: 'home-page' }],
    });
    expect(seen({ published: '2020-01-02' }, {}, { discount })).toMatchObject({
      state,
      faults: [{ code: 'late' }, { code: 'doubted' }],
    });
    expect(seen({}, {}, { discount: () => undefined }).state).toBe('met');
  });
});

it.each([
  [[], 'met'],
  [['met', 'late'], 'late'],
  [['missing', 'flawed', 'late'], 'missing'],
  [['late', 'flawed'], 'flawed'],
  [['pending', 'missing'], 'pending'],
] as const)('the worst of %j is %s', (states, worst) => {
  expect(worstOf(states as readonly State[])).toBe(worst);
});

describe('of several rows', () => {
  const order = (rows: readonly Row[], demand: Partial<Demand> = {}) => {
    const judging = judgingOf(rows);
    return rank(entriesOf(judging), { due: DUE, done: 'published', ...demand }, judging).map(({ row }) =>
      Number(row.split('/')[2]),
    );
  };
  it('the better state comes first, then fewer faults, then the earlier one, then the title', () => {
    const on = (published: string, more: Row = {}): Row => ({ published, title: '甲', ...more });
    expect(order([on('2020-01-02'), on('2019-05-02')])).toEqual([1, 0]);
    expect(order([on('2019-05-01'), on('2019-05-02', { kind: '制度' })], { kinds: ['制度'] })).toEqual([
      1, 0,
    ]);
    const twice = { kinds: ['制度'], channels: { any: ['门户网站'] } };
    expect(order([on('2019-05-01'), on('2019-05-02', { kind: '制度' })], twice)).toEqual([1, 0]);
    expect(order([on('2019-05-02'), on('2019-05-01')])).toEqual([1, 0]);
    expect(
      order([
        on('2019-05-01', { title: '乙' }),
        on('2019-05-01', { title: '丙' }),
        on('2019-05-01', { title: '一' }),
      ]),
    ).toEqual([2, 1, 0]);
    expect(order([on('2019-05-01', { title: '乙' }), on('2019-05-01', { title: undefined })])).toEqual([
      1, 0,
    ]);
    expect(order([on('2019-05-01'), on('2019-05-01')])).toEqual([0, 1]);
    expect(order([])).toEqual([]);
  });
  it('those are found that cover an element, however it is written', () => {
    const entries = entriesOf(
      judgingOf([{ covers: ['财政 收入', '财政支出'] }, { covers: '“财政收入”' }, {}]),
    );
    expect(covering(entries, '财政收入').map(({ index }) => index)).toEqual([0, 1]);
    expect(covering(entries, '预算')).toEqual([]);
    expect(lackingOf(entries, ['财政收入', '预算', '财政支出'])).toEqual(['预算']);
  });
  it('the absence of an element stands at the last of them, else at the register, else at the whole', () => {
    const judging = judgingOf([{}, {}]);
    expect(absenceOf(entriesOf(judging), judging, 'disclosures')).toBe('/disclosures/1/covers');
    expect(absenceOf([], judging, 'disclosures')).toBe('/disclosures');
    expect(absenceOf([], judging, 'arrangements')).toBe('');
  });
  it('each fills one place, the best the first; what is lacking is told', () => {
    const judging = judgingOf([{ published: '2020-01-02' }, { published: '2019-05-01' }]);
    const ranked = rank(entriesOf(judging), { due: DUE, done: 'published' }, judging);
    const wanted = { need: 3, kind: 'item' as const, otherwise: '/disclosures' };
    expect(
      fill(ranked, wanted, DUE, judging).map(({ key, state, at, evidence, faults }) => [
        key,
        state,
        at,
        evidence,
        faults.map(({ code }) => code),
      ]),
    ).toEqual([
      ['1', 'met', '/disclosures/1', ['/disclosures/1'], []],
      ['2', 'late', '/disclosures/0/published', ['/disclosures/0'], ['late']],
      ['3', 'missing', '/disclosures', [], ['few']],
    ]);
    expect(fill([], { ...wanted, need: 1, prefix: '甲/' }, DUE, judging)).toMatchObject([
      { key: '甲/1', state: 'missing', faults: [{ code: 'absent' }] },
    ]);
    expect(fill(ranked, wanted, DUE, judging)[2]?.faults).toEqual([{ code: 'few', have: 2, need: 3 }]);
  });
  it('none is there: what was expected is absent', () => {
    const judging = judgingOf([]);
    expect(meetBy(undefined, { key: '甲', kind: 'element', otherwise: '/x' }, DUE, judging)).toMatchObject({
      key: '甲',
      kind: 'element',
      state: 'missing',
      due: DUE,
      at: '/x',
      evidence: [],
      faults: [{ code: 'absent' }],
    });
  });
});
