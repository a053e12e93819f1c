import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/source/applicable.ts';
import { formats } from '../../src/source/formats.ts';
import { normalise } from '../../src/source/normalise.ts';
import { check, HEAD, items, manifestSchema, named } from './manifest.ts';

const one = (field: string, value: unknown) => {
  const result = normalise({ disclosures: [{ [field]: value }] }, manifestSchema as unknown as Schema);
  const [record] = (result.value as { disclosures: { [key: string]: unknown }[] }).disclosures;
  return [record?.[field], result.notes.map(({ charge }) => charge.code).join()];
};
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates in all forms become ISO', () => {
  test('days', () => {
    const forms: readonly ((y: string, m: string, d: string) => string)[] = [
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y}年${m}月${d}号`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
      (y, m, d) => wide(`${y}年${m}月${d}日`),
      (y, m, d) => `“${y}.${m}.${d}”`,
      (y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')} 00:00:00`,
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), fc.boolean(), (iso, form, pad) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        const written = form(y, pad ? m : String(Number(m)), pad ? d : String(Number(d)));
        expect(one('published', written)).toEqual([iso, written === iso ? '' : 'date-form']);
      }),
    );
  });
  test('minutes', () => {
    const forms: readonly ((date: string, h: string, m: string) => string)[] = [
      (date, h, m) => `${date}T${h}:${m}`,
      (date, h, m) => `${date} ${h}:${m}:00`,
      (date, h, m) => `${date}T${h}:${m}:30.5+08:00`,
      (date, h, m) => `${date.replace('-', '年').replace('-', '月')}日${h}时${m}分`,
      (date, h, m) => `${date.replace('-', '年').replace('-', '月')}日 ${Number(h)}点${Number(m)}分`,
      (date, h, m) => wide(`${date.replaceAll('-', '.')} ${h}：${m}`),
    ];
    const schema = manifestSchema as unknown as Schema;
    fc.assert(
      fc.property(day, fc.nat(23), fc.nat(59), fc.constantFrom(...forms), (date, hour, minute, form) => {
        const [h, m] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
        const { value } = normalise({ incidents: [{ noticed: form(date, h, m) }] }, schema);
        expect(value).toEqual({ incidents: [{ noticed: `${date} ${h}:${m}` }] });
      }),
    );
  });
  test.each([
    ['2017年3月', '2017-03'],
    ['2017年03月份', '2017-03'],
    ['2017.3', '2017-03'],
    ['2017/3', '2017-03'],
    ['2017-3', '2017-03'],
    ['2017年', '2017'],
    ['2017年度', '2017'],
    ['2017年一季度', '2017-Q1'],
    ['2017年第二季度', '2017-Q2'],
    ['2017年3季度', '2017-Q3'],
    ['2017Q4', '2017-Q4'],
    ['2017-q1', '2017-Q1'],
    ['2017年上半年', '2017-H1'],
    ['2017年下半年', '2017-H2'],
    ['2017-h2', '2017-H2'],
    ['２０１７年３月', '2017-03'],
  ])('the period %s is %s', (written, iso) => {
    expect(one('period', written)).toEqual([iso, 'date-form']);
  });
  test('a year read as a number is a period like any other', () => {
    expect(one('period', 2017)).toEqual(['2017', '']);
  });
  test('eight digits are a day', () => {
    expect(one('published', 20170301)).toEqual(['2017-03-01', 'date-form']);
  });
  test.each(['2017年2月30日', '2017-13-01', '2017年3月', '去年', '17.3.1', '2017-03-01 14:30', ''])(
    '%s is no day',
    (written) => {
      expect(one('published', written)).toEqual([written, '']);
    },
  );
});

describe('words', () => {
  test.each(['静财[2017]3号', '静财(2017)3号', '静财（2017）3号', '静财【2017】3号', '静财〔2017〕3号'])(
    '%s has the year in 〔〕',
    (written) => {
      expect(one('number', written)).toEqual([
        '静财〔2017〕3号',
        written.includes('〔') ? '' : 'number-brackets',
      ]);
    },
  );
  test('免予公开 is 不予公开', () => {
    expect(one('openness', '免予公开')).toEqual(['不予公开', 'openness-form']);
  });
  test('full-width letters are read where that makes them valid', () => {
    expect(one('for', '２.１.６')).toEqual(['2.1.6', 'full-width']);
    expect(one('url', 'https：//www.jingan.gov.cn')).toEqual(['https://www.jingan.gov.cn', 'full-width']);
    expect(one('title', 'Ａ（１）')).toEqual(['Ａ（１）', '']);
  });
  test('blanks at the ends are trimmed without a word', () => {
    expect(one('title', ' 静安\u3000')).toEqual(['静安', '']);
    expect(one('covers', [' a', 'b'])).toEqual([['a', 'b'], '']);
  });
});

test('the input is not changed, and not copied where nothing has to change', () => {
  const value = Object.freeze({
    disclosures: Object.freeze([Object.freeze({ for: '2.1.6' }), Object.freeze({ published: '2017.3.1' })]),
  });
  const { value: after } = normalise(value, manifestSchema as unknown as Schema);
  expect(after).not.toBe(value);
  expect((after as typeof value).disclosures[0]).toBe(value.disclosures[0]);
  const clean = { disclosures: [{ published: '2017-03-01' }] };
  expect(normalise(clean, manifestSchema as unknown as Schema).value).toBe(clean);
});

test('a document is conformed with its hints, also where the schema was content', () => {
  const document = check(items('for: 2.1.6\ntitle: x\npublished: 2017年3月1日\nopenness: 免予公开'));
  expect(named(document)).toEqual(['date-form 7:16', 'openness-form 8:15']);
  expect(document.problems.map(({ severity, pointer }) => [severity, pointer])).toEqual([
    ['hint', '/disclosures/0/published'],
    ['hint', '/disclosures/0/openness'],
  ]);
  expect(named(check(items('for: 2.1.6\ntitle: x\nnumber: 静财（2017）3号')))).toEqual([
    'number-brackets 7:13',
  ]);
});

test('a clean document is handed back as it is', () => {
  const text = `${HEAD}disclosures: []\n`;
  expect(check(text).problems).toEqual([]);
});

test('formats accept the days that exist and no others', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(formats.date.test(text)).toBe(exists);
        expect(formats.minute.test(`${text} 23:59`)).toBe(exists);
      },
    ),
    { numRuns: 2000 },
  );
  expect(formats.minute.test('2017-05-03 24:00')).toBe(false);
});
