import { describe, expect, it } from 'vitest';
import { datesIn } from './dates-in';

describe('readHoliday', () => {
  it.each<[string, string, ...string[]]>([
    ['假期第二天迎客3万人', '2024-10-09', '2024-10-02'],
    ['国庆假期首日迎客3万人', '2024-10-20', '2024-10-01'],
    ['十一黄金周前三天迎客3万人', '2024-10-09', '2024-10-01..2024-10-03'],
    ['春节黄金周前三天迎客3万人', '2024-02-20', '2024-02-10..2024-02-12'],
    ['五一假期头两天迎客3万人', '2024-05-20', '2024-05-01..2024-05-02'],
    ['元旦小长假第3天迎客3万人', '2024-01-20', '2024-01-03'],
    ['劳动节连假首天迎客3万人', '2024-05-20', '2024-05-01'],
    ['假期首日迎客3万人', '2024-01-02', '2024-01-01'],
  ])('counts from the first day of the holiday: %s', (text, published, ...expected) => {
    expect(datesIn(text, published)).toEqual(expected);
  });

  it.each<[string, string, ...string[]]>([
    ['10月1日至7日放假,假期第五天迎客', '2024-10-09', '2024-10-01..2024-10-07', '2024-10-05'],
    ['9月15日至17日放假,假期第2天迎客', '2024-09-19', '2024-09-15..2024-09-17', '2024-09-16'],
    ['4月4日至6日放假。假期前两日迎客', '2024-04-09', '2024-04-04..2024-04-06', '2024-04-04..2024-04-05'],
  ])('counts from the span named last: %s', (text, published, ...expected) => {
    expect(datesIn(text, published)).toEqual(expected);
  });

  it('takes no span for a holiday that is longer or shorter than one', () => {
    expect(datesIn('7月1日至31日放假,假期第五天迎客', '2024-08-20')).toEqual(['2024-07-01..2024-07-31', '-']);
    expect(datesIn('8月3日至4日放假,假期第二天迎客', '2024-08-20')).toEqual(['2024-08-03..2024-08-04', '-']);
  });

  it.each([
    ['年初三', '2024-02-12'],
    ['大年初一', '2024-02-10'],
    ['正月初五', '2024-02-14'],
    ['初二', '2024-02-11'],
    ['初十', '2024-02-19'],
  ])('counts the lunar day %s from the New Year', (text, expected) => {
    expect(datesIn(`${text},庙会人多`, '2024-02-20')).toEqual([expected]);
  });

  it.each(['初中学生', '初级工', '初步方案', '初心', '假期生活', '长假归来', '假日经济', '小长途', '黄金周边'])(
    'reads no day of a holiday in %s',
    (text) => {
      expect(datesIn(text, '2024-02-20')).toEqual([]);
    },
  );

  it.each<[string, string | null]>([
    ['假期第二天迎客', '2024-08-15'],
    ['假期第二天迎客', null],
    ['国庆假期首日迎客', null],
    ['大年初一迎客', null],
    ['大年初一迎客', '2050-02-20'],
  ])('has no day for %s where none is known', (text, published) => {
    expect(datesIn(text, published)).toEqual(['-']);
  });
});
