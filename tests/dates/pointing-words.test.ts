import { describe, expect, it } from 'vitest';
import type { Period } from '@/dates/period';
import { NOTHING_NAMED, withPeriod } from '@/dates/pointing-words';
import { datesIn } from './dates-in';

describe('readPointing', () => {
  it.each<[string, string]>([
    ['7月3日开工,当天停工', '2024-07-03'],
    ['7月3日开工,当晚停工', '2024-07-03'],
    ['7月3日开工,次日停工', '2024-07-04'],
    ['7月31日开工,翌日停工', '2024-08-01'],
    ['2023年12月31日开工,次日停工', '2024-01-01'],
    ['7月3日开工,8月检修,当日停工', '2024-07-03'],
    ['7月开工,当月停工', '2024-07-01..2024-07-31'],
    ['上半年开工,期内停工', '2024-01-01..2024-06-30'],
    ['上半年开工,同期停工', '2024-01-01..2024-06-30'],
    ['一季度开工,季末停工', '≤2024-03-31'],
    ['1月至5月开工,期末停工', '≤2024-05-31'],
    ['2022年3月开工,年底停工', '≤2022-12-31'],
    ['2022年开工,年末停工', '≤2022-12-31'],
    ['6月12日开工,月末停工', '≤2024-06-30'],
    ['2月10日开工,月底停工', '≤2024-02-29'],
  ])('points back in %s', (text, expected) => {
    expect(datesIn(text, '2024-08-15').at(-1)).toBe(expected);
  });

  it.each([
    ['年底停工', '2024-03-20', '≤2023-12-31'],
    ['年底停工', '2024-04-20', '≤2024-12-31'],
    ['月底停工', '2024-08-15', '≤2024-08-31'],
  ])('goes by the day of publication where nothing was named: %s, on %s', (text, published, expected) => {
    expect(datesIn(text, published)).toEqual([expected]);
  });

  it.each<[string, string | null]>([
    ['次日停工', '2024-08-15'],
    ['期末停工', '2024-08-15'],
    ['季末停工', '2024-08-15'],
    ['当月停工', '2024-08-15'],
    ['年末停工', null],
    ['月底停工', null],
  ])('has no period for %s where nothing was named', (text, published) => {
    expect(datesIn(text, published)).toEqual(['-']);
  });

  it('takes no month for a day, and no state for a span', () => {
    expect(datesIn('7月开工,当天停工', '2024-08-15').at(-1)).toBe('-');
    expect(datesIn('截至7月末开工,期内停工', '2024-08-15').at(-1)).toBe('-');
    expect(datesIn('上半年开工,当月停工', '2024-08-15').at(-1)).toBe('-');
  });
});

describe('withPeriod', () => {
  const period = (start: string, end: string, asOf = false): Period => ({ start, end, asOf, hour: null, text: '' });
  const [day, month, half, state] = [
    period('2024-07-03', '2024-07-03'),
    period('2024-06-01', '2024-06-30'),
    period('2024-01-01', '2024-06-30'),
    period('2024-05-31', '2024-05-31', true),
  ];

  it('keeps the last of each kind', () => {
    expect([day, month, half].reduce(withPeriod, NOTHING_NAMED)).toEqual({ day, month, span: half, any: half });
    expect([half, month, day].reduce(withPeriod, NOTHING_NAMED)).toEqual({ day, month, span: month, any: day });
    expect([half, state].reduce(withPeriod, NOTHING_NAMED)).toEqual({
      day: state,
      month: null,
      span: half,
      any: state,
    });
  });

  it('stays as it is without a period', () => {
    expect(withPeriod(NOTHING_NAMED, null)).toBe(NOTHING_NAMED);
  });
});
