import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWeekday } from '@/dates/weekdays';
import { datesIn, dateWordsIn } from './dates-in';

describe('readWeekday', () => {
  it.each([
    ['周三', '2024-08-14'],
    ['星期四', '2024-08-15'],
    ['礼拜五', '2024-08-09'],
    ['星期日', '2024-08-11'],
    ['星期天', '2024-08-11'],
    ['週六', '2024-08-10'],
    ['本周一', '2024-08-12'],
    ['这周日', '2024-08-18'],
    ['上周四', '2024-08-08'],
    ['上个星期二', '2024-08-06'],
    ['上上周三', '2024-07-31'],
    ['下周一', '2024-08-19'],
    ['下个星期六', '2024-08-24'],
  ])('reads %s against Thursday, August 15', (text, expected) => {
    expect(datesIn(`${text}闭馆`, '2024-08-15')).toEqual([expected]);
    expect(dateWordsIn(text)).toEqual([text.replace('週', '周')]);
  });

  it.each([
    ['周三', '2023-12-27'],
    ['周一', '2024-01-01'],
    ['上周日', '2023-12-31'],
    ['下周二', '2024-01-09'],
  ])('reads %s across the turn of the year', (text, expected) => {
    expect(datesIn(text, '2024-01-01')).toEqual([expected]);
  });

  it.each(['周一岁', '周三年祭', '周五期刊', '一周五天', '周六日', '星期三刊', '周末', '周全', '星期', '下周'])(
    'reads no day of the week in %s',
    (text) => {
      for (let at = 0; at < text.length; at++)
        expect(readWeekday(text, at, { published: '2024-08-15', year: 2024 })).toBeNull();
    },
  );

  it('has no day where none is known', () => {
    expect(datesIn('上周五闭馆', null)).toEqual(['-']);
  });

  it('is, without a week, the last such day on or before that of publication', () => {
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (published, wanted) => {
        const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
        const name = '日一二三四五六'.charAt(wanted);
        const day = readWeekday(`周${name}`, 0, { published: iso(published), year: null })?.period?.start ?? '';
        expect(new Date(day).getUTCDay()).toBe(wanted);
        expect(day <= iso(published) && day > iso(published - 7)).toBe(true);
      }),
    );
  });
});
