/** Which of several rows proves a thing best, and what is said of a row that proves it badly. */
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/rules/inspect.ts';
import type { Judging } from '../../src/rules/judging.ts';
import { registersOf } from '../../src/rules/registers.ts';
import { predicate } from '../support/predicate.ts';
import { arrangement, expected, item, limits, only, period, states } from '../support/rules.ts';

describe('a limit that runs from the day a thing was formed', () => {
  const within = { limit: 'twenty', of: 'formed' } as const;
  const judge = (formed: string, published: string) =>
    only(expected('publish', { within }, { disclosures: [item({ formed, published })] }));

  it('does not reach beyond the year for what was formed after it: that is late, however soon it followed', () => {
    expect(judge('2020-01-06', '2020-01-08')).toMatchObject({ state: 'late', due: '2019-12-31' });
  });
  it.each(['2019-12-31', '2019-12-31 23:59'])('runs in full for what was formed on %s', (formed) => {
    expect(judge(formed, '2020-01-10')).toMatchObject({ state: 'met', due: '2020-02-05' });
  });
});

describe('of several rows', () => {
  it('that prove it equally well, the earlier one is the evidence, whatever their titles', () => {
    const disclosures = [
      item({ title: '甲', published: '2019-06-01' }),
      item({ title: '乙', published: '2019-03-01' }),
    ];
    expect(only(expected('publish', {}, { disclosures })).evidence).toEqual(['/disclosures/1']);
  });
  it('of which none proves it, one with a date comes before one without', () => {
    const undated = { for: '9.9.9', title: '甲' };
    const elsewhere = item({ title: '乙', channel: '别处' });
    const params = { channels: { any: ['县门户网站'] } };
    const rows = [{ ...undated, channel: '县门户网站' }, elsewhere];
    expect(only(expected('publish', params, { disclosures: rows })).evidence).toEqual(['/disclosures/1']);
  });
});

describe('the kind of an arrangement', () => {
  it('may be any one of those asked for', () => {
    const params = { kind: ['制度', '办法'] };
    expect(states('arrange', params, { arrangements: [arrangement({ kind: '办法' })] })).toEqual({
      1: 'met',
    });
  });
});

describe('a channel that is one of a wider one', () => {
  const channels = [
    { name: '新媒体', aliases: [], also: [], hosts: [] },
    { name: '微博', aliases: [], also: ['新媒体'], hosts: [] },
  ];
  const judging: Judging = {
    registers: registersOf({ zwgk: 1, catalog: 'made-up', department: '县统计局' }, '2020-03-31'),
    catalog: { period, limits, channels },
    predicate,
  };
  const seen = (channel: readonly string[]) => {
    const entry = { index: 0, row: item({ channel }), at: '/disclosures/0' };
    const want = { any: ['县公报'] };
    return inspect(entry, [entry], { channels: want, due: period.to, done: 'published' }, judging).faults;
  };
  it('is named alone where it does not do: nobody wrote the wider one', () => {
    expect(seen(['微博', '新媒体'])).toMatchObject([{ code: 'channel', have: ['微博'] }]);
  });
  it('hides no channel that was written for itself', () => {
    expect(seen(['新媒体', '别处'])).toMatchObject([{ code: 'channel', have: ['新媒体', '别处'] }]);
  });
});
