/** `each`: which rows it is about, and what it says of every one of them. Deadlines have a file of their own. */
import { describe, expect, it } from 'vitest';
import type { EachWith, Must, Row } from '../../src/model.ts';
import { expected, only, states } from '../support/rules.ts';

const reasoned: Must = { that: { required: ['reason'] }, says: '没有说明理由。', en: 'No reason is given.' };
const paper = (fields: Row = {}): Row => ({
  number: '示〔2019〕1号',
  title: '文件',
  formed: '2019-02-01',
  ...fields,
});
const about = (where: EachWith['where']): EachWith =>
  where === undefined ? { in: 'documents', must: [reasoned] } : { in: 'documents', where, must: [reasoned] };
const keys = (where: EachWith['where'], ...documents: Row[]) =>
  Object.keys(states('each', about(where), { documents }));

describe('a register', () => {
  it('that is not there is a gap at any time of the year, and a word mends it', () => {
    for (const asOf of ['2019-01-01', '2020-03-31']) {
      expect(only(expected('each', about(undefined), {}, asOf))).toEqual({
        key: 'documents',
        kind: 'register',
        state: 'missing',
        due: null,
        at: '',
        evidence: [],
        faults: [{ code: 'register', register: 'documents' }],
        reach: 'met',
      });
    }
  });

  it('that is empty expects nothing: the zero report', () => {
    expect(expected('each', about(undefined), { documents: [] })).toEqual([]);
  });

  it('in which nothing matches expects nothing', () => {
    expect(
      expected('each', about({ openness: '不予公开' }), { documents: [paper({ openness: '主动公开' })] }),
    ).toEqual([]);
  });
});

describe('where', () => {
  it.each([
    ['a value', { openness: '不予公开' }, { openness: '不予公开' }, true],
    ['a value in another width', { kind: 'PPP项目' }, { kind: 'ＰＰＰ 项目' }, true],
    ['another value', { openness: '不予公开' }, { openness: '主动公开' }, false],
    ['a field left out', { openness: '不予公开' }, {}, false],
    ['one of several values', { openness: ['不予公开', '依申请公开'] }, { openness: '依申请公开' }, true],
    ['a value among those of the row', { topic: '重要民生' }, { topic: ['宏观经济', '重要民生'] }, true],
    ['a field that is filled in', { reason: true }, { reason: '涉及个人隐私' }, true],
    ['a field that should be filled in', { reason: true }, {}, false],
    ['a flag that is up', { policy: true }, { policy: true }, true],
    ['a flag that is down', { policy: true }, { policy: false }, false],
    ['a field that is left out', { reason: false }, {}, true],
    ['a field that should be left out', { reason: false }, { reason: '理由' }, false],
    ['an empty text, which says nothing', { reason: false }, { reason: '' }, true],
    [
      'a field inside',
      { 'interpretation.url': true },
      { interpretation: { url: 'https://a.gov.cn/1' } },
      true,
    ],
    ['a field of the prototype, which is no field', { constructor: false }, {}, true],
    ['two fields that both hold', { kind: '通知', policy: true }, { kind: '通知', policy: true }, true],
    ['two fields of which one holds', { kind: '通知', policy: true }, { kind: '通知' }, false],
    ['anything but a value', { kind: { not: '通知' } }, { kind: '意见' }, true],
    ['anything but the value it has', { kind: { not: '通知' } }, { kind: '通知' }, false],
    ['anything but a value, left out', { kind: { not: '通知' } }, {}, true],
    ['anything but several values', { kind: { not: ['通知', '意见'] } }, { kind: '意见' }, false],
    ['no outright denial', { policy: { not: false } }, {}, true],
    ['an outright denial', { policy: { not: false } }, { policy: false }, false],
    ['one of two alternatives', [{ kind: '意见' }, { policy: true }], { policy: true }, true],
    ['none of two alternatives', [{ kind: '意见' }, { policy: true }], { kind: '通知' }, false],
  ] as [string, EachWith['where'], Row, boolean][])('matches by %s', (_, where, fields, found) => {
    expect(keys(where, paper(fields))).toHaveLength(found ? 1 : 0);
  });
});

describe('the period', () => {
  it.each([
    ['before it', { formed: '2018-12-31' }, 0],
    ['on its first day', { formed: '2019-01-01' }, 1],
    ['on its last day', { formed: '2019-12-31' }, 1],
    ['after it', { formed: '2020-01-01' }, 0],
    ['published in it, formed before', { formed: '2018-12-31', published: '2019-01-10' }, 0],
    ['published in it, formed on no known day', { formed: undefined, published: '2019-01-10' }, 1],
    ['on no known day', { formed: undefined }, 1],
  ])('takes in rows that came to be: %s', (_, fields, count) => {
    expect(keys(undefined, paper(fields))).toHaveLength(count);
  });

  it('goes by the date that `on` names', () => {
    const row = paper({ formed: '2012-05-01', ended: '2019-05-01' });
    const judge = (on: string, asOf?: string) =>
      expected('each', { in: 'documents', on, must: [reasoned] }, { documents: [row] }, asOf).length;
    expect(judge('ended')).toBe(1);
    expect(judge('formed')).toBe(0);
    expect(judge('ended', '2019-04-30')).toBe(0);
  });

  it('has a minute’s day where the date has a time', () => {
    const incidents = [
      { title: '甲', noticed: '2019-12-31 23:59' },
      { title: '乙', noticed: '2020-01-01 00:00' },
    ];
    expect(Object.keys(states('each', { in: 'incidents', must: [reasoned] }, { incidents }))).toEqual(['甲']);
  });

  it('does not see rows that came to be after the as-of day', () => {
    const documents = [
      paper({ formed: '2019-02-01' }),
      paper({ number: '示〔2019〕2号', formed: '2019-03-01' }),
    ];
    expect(Object.keys(states('each', about(undefined), { documents }, '2019-02-28'))).toEqual([
      '示〔2019〕1号',
    ]);
  });
});

describe('a row', () => {
  it('that holds is met, at its own place', () => {
    expect(
      only(expected('each', about(undefined), { documents: [paper({ reason: '涉及个人隐私' })] })),
    ).toEqual({
      key: '示〔2019〕1号',
      kind: 'row',
      state: 'met',
      due: null,
      at: '/documents/0',
      evidence: ['/documents/0'],
      faults: [],
      reach: 'met',
    });
  });

  it('that does not hold is missing and can be put right, at any time of the year', () => {
    expect(only(expected('each', about(undefined), { documents: [paper()] }, '2019-02-01'))).toMatchObject({
      state: 'missing',
      faults: [{ code: 'must', says: { zh: '没有说明理由。', en: 'No reason is given.' } }],
      reach: 'met',
    });
  });

  it.each(['missing', 'flawed', 'late'] as const)(
    'that does not hold is worth what the catalogue says: %s',
    (worth) => {
      const params: EachWith = { in: 'documents', must: [{ ...reasoned, else: worth }] };
      expect(only(expected('each', params, { documents: [paper()] })).state).toBe(worth);
    },
  );

  it('is shown at the field that the catalogue names', () => {
    const params: EachWith = { in: 'documents', must: [{ ...reasoned, at: 'interpretation.url' }] };
    expect(only(expected('each', params, { documents: [paper()] })).at).toBe(
      '/documents/0/interpretation/url',
    );
  });

  it('is as bad as the worst of what does not hold, and says all of it', () => {
    const flawed: Must = {
      that: { required: ['url'] },
      says: '没有网址。',
      en: 'No address.',
      else: 'flawed',
    };
    const late: Must = { that: { required: ['basis'] }, says: '没有依据。', en: 'No basis.', else: 'late' };
    const params: EachWith = { in: 'documents', must: [late, flawed] };
    const seen = only(expected('each', params, { documents: [paper()] }));
    expect(seen.state).toBe('flawed');
    expect(seen.faults).toHaveLength(2);
    const half = only(expected('each', params, { documents: [paper({ url: 'https://a.gov.cn/1' })] }));
    expect(half.state).toBe('late');
  });
});

describe('the key of a row', () => {
  const title = (fields: Row) => ({ ...paper(fields), number: undefined });

  it.each([
    ['its number', paper(), '示〔2019〕1号'],
    ['its title where it has no number', title({ title: ' 关于甲的通知 ' }), '关于甲的通知'],
  ])('is %s', (_, row, key) => {
    expect(keys(undefined, row)).toEqual([key]);
  });

  it('is the day for what has no name', () => {
    const requests = [{ received: '2019-02-01' }];
    expect(Object.keys(states('each', { in: 'requests', must: [reasoned] }, { requests }))).toEqual([
      '2019-02-01',
    ]);
  });

  it('stays when rows are put before it that others are about', () => {
    const own = paper({ openness: '不予公开' });
    const other = paper({ number: '示〔2019〕2号', openness: '主动公开' });
    expect(keys({ openness: '不予公开' }, other, own)).toEqual(keys({ openness: '不予公开' }, own));
  });

  it('is used once, also where two rows have one name', () => {
    const found = keys(undefined, paper(), paper(), paper());
    expect(new Set(found).size).toBe(3);
    expect(found).toContain('示〔2019〕1号');
  });

  it('goes with the row in every order of rows with one name', () => {
    const good = paper({ reason: '涉及个人隐私', formed: '2019-02-01' });
    const bad = paper({ formed: '2019-03-01' });
    const gaps = (...documents: Row[]) =>
      expected('each', about(undefined), { documents })
        .filter(({ state }) => state === 'missing')
        .map(({ key }) => key);
    expect(gaps(bad, good)).toEqual(gaps(good, bad));
  });

  it('goes with the row when one of the same name comes later in the year', () => {
    const first = paper({ formed: '2019-02-01', reason: '涉及个人隐私' });
    const second = paper({ formed: '2019-05-01' });
    const [key = ''] = Object.keys(
      states('each', about(undefined), { documents: [second, first] }, '2019-03-01'),
    );
    expect(states('each', about(undefined), { documents: [second, first] })[key]).toBe('met');
  });
});
