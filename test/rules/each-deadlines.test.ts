/** `each` with date keywords: pending, met, late, missed, and what can still be mended. */
import { describe, expect, it } from 'vitest';
import type { Must, Row } from '../../src/model.ts';
import { expected, only } from '../support/rules.ts';

const words = { says: '没有按期答复。', en: 'Not answered in time.' };
const inTime: Must = {
  that: { within: { field: 'replied', of: 'received', limit: 'twenty' } },
  ...words,
  else: 'late',
};
const answered: Must = { that: { required: ['replied'] }, says: '没有答复。', en: 'Not answered.' };
const request = (fields: Row = {}): Row => ({ number: '1', received: '2019-03-28', ...fields });
const judge = (must: readonly Must[], row: Row, asOf?: string) =>
  only(expected('each', { in: 'requests', must }, { requests: [row] }, asOf));

describe('a deadline of a row', () => {
  it.each([
    ['kept', '2019-04-26', '2019-12-31', 'met'],
    ['missed', '2019-04-28', '2019-12-31', 'late'],
    ['open', undefined, '2019-04-25', 'pending'],
    ['run out', undefined, '2019-04-26', 'late'],
    ['open on the day before the answer', '2019-04-10', '2019-04-09', 'pending'],
  ])('%s: answered %s, seen on %s, is %s', (_, replied, asOf, state) => {
    const seen = judge([inTime], request(replied === undefined ? {} : { replied }), asOf);
    expect(seen).toMatchObject({ state, due: '2019-04-26' });
  });

  it('missed says when, by how much, and stays', () => {
    expect(judge([inTime], request({ replied: '2019-05-06' }))).toMatchObject({
      faults: [{ code: 'late', on: '2019-05-06', due: '2019-04-26', days: 10 }],
      reach: 'late',
    });
  });

  it('missed speaks in the catalogue’s words where the catalogue calls it missing', () => {
    const strict: Must = { that: inTime.that, ...words };
    expect(judge([strict], request({ replied: '2019-05-06' }))).toMatchObject({
      state: 'missing',
      faults: [{ code: 'must', says: { zh: words.says, en: words.en } }],
      reach: 'missing',
    });
  });

  it('is the last of several', () => {
    const hearing: Must = { that: { within: { field: 'turned', of: 'received', days: 60 } }, ...words };
    const seen = judge([inTime, hearing], request({ replied: '2019-04-10' }), '2019-05-01');
    expect(seen).toMatchObject({ state: 'pending', due: '2019-05-27' });
  });

  it('that is open does not hide another that was missed', () => {
    const hearing: Must = { that: { within: { field: 'turned', of: 'received', days: 60 } }, ...words };
    const seen = judge([inTime, hearing], request({ replied: '2019-05-06' }), '2019-05-10');
    expect(seen.state).toBe('late');
    expect(seen.faults.map(({ code }) => code)).toEqual(['late']);
  });

  it('left open by one of two ways is not missed', () => {
    const either: Must = {
      that: {
        anyOf: [
          { within: { field: 'replied', of: 'received', days: 15 } },
          { required: ['extended'], within: { field: 'replied', of: 'received', days: 30 } },
        ],
      },
      ...words,
      else: 'late',
    };
    expect(judge([either], request({ extended: true }), '2019-04-20').state).toBe('pending');
    expect(judge([either], request(), '2019-04-20').state).toBe('late');
    expect(judge([either], request({ extended: true, replied: '2019-04-20' })).state).toBe('met');
  });

  it('counts hours for what has a time', () => {
    const must: Must = {
      that: { within: { field: 'responded', of: 'noticed', limit: 'fiveHours' } },
      ...words,
      else: 'late',
    };
    const incident = (responded: string) =>
      only(
        expected(
          'each',
          { in: 'incidents', must: [must] },
          { incidents: [{ title: '甲', noticed: '2019-05-03 22:00', responded }] },
        ),
      );
    expect(incident('2019-05-04 03:00')).toMatchObject({ state: 'met', due: '2019-05-04 03:00' });
    expect(incident('2019-05-04 03:01')).toMatchObject({
      state: 'late',
      faults: [{ code: 'late', on: '2019-05-04 03:01', due: '2019-05-04 03:00', days: 0 }],
    });
  });
});

describe('what mending can still reach', () => {
  it('is late, when the time to do it is over', () => {
    expect(judge([answered, inTime], request())).toMatchObject({ state: 'missing', reach: 'late' });
  });

  it('is met, when only a field is left out', () => {
    const url: Must = { that: { required: ['url'] }, says: '没有网址。', en: 'No address.' };
    expect(judge([url, inTime], request({ replied: '2019-04-10' }))).toMatchObject({
      state: 'missing',
      reach: 'met',
    });
  });

  it('is what it is, when dates stand in the wrong order', () => {
    const order: Must = {
      that: { notBefore: { field: 'replied', of: 'received' } },
      ...words,
      else: 'flawed',
    };
    expect(judge([order], request({ replied: '2019-03-27' }))).toMatchObject({
      state: 'flawed',
      reach: 'flawed',
    });
    const day: Must = { that: { sameDay: { field: 'replied', of: 'received' } }, ...words, else: 'flawed' };
    expect(judge([day], request({ replied: '2019-03-29' }))).toMatchObject({
      state: 'flawed',
      reach: 'flawed',
    });
  });

  it('is met, when doing it today is still one of the ways', () => {
    const either: Must = {
      that: {
        anyOf: [
          { within: { field: 'replied', of: 'received', days: 10 } },
          { required: ['extended', 'replied'] },
        ],
      },
      ...words,
    };
    expect(judge([either], request({ extended: true }))).toMatchObject({ state: 'missing', reach: 'met' });
    expect(judge([either], request())).toMatchObject({ state: 'missing', reach: 'missing' });
  });

  it('is met, when the dates that stand in the wrong order are of a way that is not needed', () => {
    const either: Must = {
      that: { anyOf: [{ notBefore: { field: 'replied', of: 'received' } }, { required: ['reason'] }] },
      ...words,
    };
    const url: Must = { that: { required: ['url'] }, says: '没有网址。', en: 'No address.' };
    const seen = judge([either, url], request({ replied: '2019-03-27', reason: '收到日期写错' }));
    expect(seen).toMatchObject({ state: 'missing', faults: [{ says: { zh: '没有网址。' } }], reach: 'met' });
  });

  it('is late and no worse, when a field is left out of what was done late', () => {
    const url: Must = { that: { required: ['url'] }, says: '没有网址。', en: 'No address.' };
    expect(judge([url, inTime], request({ replied: '2019-05-06' }))).toMatchObject({
      state: 'missing',
      reach: 'late',
    });
  });

  it.each([
    ['done too late', { within: { field: 'replied', of: 'received', days: 10 } }, { replied: '2019-04-20' }],
    ['not done in time', { within: { field: 'replied', of: 'received', days: 10 } }, {}],
    ['in the wrong order', { notBefore: { field: 'replied', of: 'received' } }, { replied: '2019-03-27' }],
  ])('is met, when one of two ways is %s and the other still open', (_, over, fields) => {
    const either: Must = {
      that: { anyOf: [over, { within: { field: 'turned', of: 'received', days: 60 } }] },
      ...words,
    };
    const url: Must = { that: { required: ['url'] }, says: '没有网址。', en: 'No address.' };
    expect(judge([either], request({ url: 'x', ...fields }), '2019-05-01')).toMatchObject({
      state: 'pending',
      reach: 'met',
    });
    expect(judge([url, either], request(fields), '2019-05-01')).toMatchObject({
      state: 'missing',
      reach: 'met',
    });
  });

  it('does not undo a day on which something was done: what counts from that day is over as well', () => {
    const filed: Must = {
      that: { within: { field: 'filed', of: 'replied', days: 10 } },
      says: '没有报备。',
      en: 'Not filed.',
      else: 'flawed',
    };
    expect(judge([inTime, filed], request({ replied: '2019-05-06' }))).toMatchObject({
      state: 'flawed',
      reach: 'flawed',
    });
  });

  it.each([
    ['left out', undefined, 'late'],
    ['empty', null, 'late'],
    ['a text', '解读', 'late'],
    ['without an address', { title: '解读' }, 'late'],
    ['with an address', { url: 'https://a.gov.cn/1' }, 'met'],
  ])('takes a step inside a field that is %s, and leaves there what there is', (_, interpretation, reach) => {
    const linked = { required: ['published', 'url'], properties: { published: { const: '2020-03-31' } } };
    const interpreted: Must = {
      that: {
        anyOf: [
          { within: { field: 'interpretation.published', of: 'received', days: 10 } },
          { required: ['interpretation'], properties: { interpretation: { type: 'object', ...linked } } },
        ],
      },
      ...words,
      else: 'late',
    };
    expect(judge([interpreted], request({ interpretation }))).toMatchObject({ state: 'late', reach });
  });
});
