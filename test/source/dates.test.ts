/** Days, times and periods as people write them, each with what it is read as. */
import { describe, expect, test } from 'vitest';
import { dayForm, isoDay, isoMinute, isoPeriod, plain, serialDay } from '../../src/source/dates.ts';

describe('quotes and blanks around a date fall away', () => {
  test.each([
    [' “ 2017 ” ', '2017'],
    ['““2017””', '2017'],
    ["'2017'", '2017'],
    ['２０１７', '2017'],
    ['“三公”经费', '三公”经费'],
    ['2017“1”', '2017“1'],
    ['a”b', 'a”b'],
  ])('%s', (written, read) => {
    expect(plain(written)).toBe(read);
  });
});

describe('a day', () => {
  test.each([
    ['2017—3—1', '2017-03-01'],
    ['2017–03–01', '2017-03-01'],
    ['20170301', '2017-03-01'],
    ['2017-03-01T00:00:00.000', '2017-03-01'],
    ['2017-03-01 0:00', '2017-03-01'],
    [`2017年3月1日${' '.repeat(91)}`, '2017-03-01'],
  ])('%s', (written, iso) => {
    expect(isoDay(written)).toBe(iso);
  });
  test.each([
    `2017年3月1日${' '.repeat(92)}`,
    '2017-03-01 08:00',
    '约2017年3月1日',
    '2017年3月1日起',
    '120170301',
    '201703011',
    '于2017-03-01 00:00',
    '2017-03-01 00:00起',
    '2017-02-29',
  ])('%s is none', (written) => {
    expect(isoDay(written)).toBeNull();
  });
  test('may have the form of one and not exist', () => {
    expect(dayForm('2017年2月30日')).toBe('2017-02-30');
    expect(dayForm('二月')).toBeNull();
  });
});

describe('a minute', () => {
  test.each([
    ['2017年3月1日9点', '2017-03-01 09:00'],
    ['2017-03-01 9:05:30', '2017-03-01 09:05'],
    ['2017年3月1日', '2017-03-01'],
  ])('%s', (written, iso) => {
    expect(isoMinute(written)).toBe(iso);
  });
  test.each(['昨天', '2017-03-01 24:00', '2017-03-01 9:60', '2017-02-30 9:00', '于2017-03-01 9:00'])(
    '%s is none',
    (written) => {
      expect(isoMinute(written)).toBeNull();
    },
  );
});

describe('a period', () => {
  test.each([
    ['2017 年  3 月', '2017-03'],
    ['2017年1月', '2017-01'],
    ['2017年12月', '2017-12'],
    ['2017年全年', '2017'],
    ['2017-全年', '2017'],
    ['1999年度', '1999'],
    ['2017年第二季', '2017-Q2'],
    ['2017年四季度', '2017-Q4'],
    ['2017H1', '2017-H1'],
    ['2017年上半年', '2017-H1'],
    ['2017年下半年', '2017-H2'],
    ['2017Q3', '2017-Q3'],
    ['2017.3', '2017-03'],
  ])('%s', (written, iso) => {
    expect(isoPeriod(written)).toBe(iso);
  });
  test.each([
    '约2017年',
    '1719年',
    '3017年',
    '今年',
    '2017-',
    '2017年约上半年',
    '2017年上半年末',
    '2017年约第二季度',
    '2017年第二季度末',
    '2017年五季度',
    '2017年0月',
    '2017年13月',
    '2017年3月底',
    '2017年约3月',
    '2017年春',
    '201703',
  ])('%s is none', (written) => {
    expect(isoPeriod(written)).toBeNull();
  });
});

describe('the serial number of a spreadsheet', () => {
  test.each([
    [36526, '2000-01-01'],
    [42795, '2017-03-01'],
    [54788, '2049-12-31'],
  ])('%d', (number, iso) => {
    expect(serialDay(number)).toBe(iso);
  });
  test.each([36525, 54789, 42795.5, 2017])('%d is none', (number) => {
    expect(serialDay(number)).toBeNull();
  });
});
