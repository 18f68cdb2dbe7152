import { describe, expect, it } from 'vitest';
import { lunarDay, lunarYears, newYearDay } from '@/dates/lunar';

const YEARS = Array.from({ length: 36 }, (_, i) => 2000 + i);

describe('newYearDay', () => {
  it.each<[number, number, string]>([
    [2000, 1, '2000-02-05'],
    [2020, 1, '2020-01-25'],
    [2020, 2, '2020-01-26'],
    [2023, 1, '2023-01-22'],
    [2024, 15, '2024-02-24'],
    [2025, 1, '2025-01-29'],
    [2025, 4, '2025-02-01'],
    [2035, 1, '2035-02-08'],
  ])('of %i, day %i, is %s', (year, day, expected) => {
    expect(newYearDay(year, day)).toBe(expected);
  });

  it.each([1999, 2036, 0, -1, 2024.5, Number.NaN])('is not known of %d', (year) => {
    expect(newYearDay(year, 1)).toBeNull();
  });

  it('falls between January 21 and February 20, twelve or thirteen months behind the last one', () => {
    for (const year of YEARS) {
      const day = newYearDay(year, 1) ?? '';
      expect(day >= `${year}-01-21` && day <= `${year}-02-20`).toBe(true);
    }
    const times = YEARS.map((year) => Date.parse(newYearDay(year, 1) ?? ''));
    const lengths = times.slice(1).map((time, i) => (time - (times[i] ?? 0)) / 86_400_000);
    expect(lengths.filter((days) => ![353, 354, 355, 383, 384, 385].includes(days))).toEqual([]);
  });

  it('is what lunarYears goes by', () => {
    for (const year of YEARS) {
      const [, month, day] = (newYearDay(year, 3) ?? '').split('-').map(Number);
      expect(lunarYears({ month: month ?? 0, day: day ?? 0, lunarDay: 3 })).toContain(year);
    }
  });
});

describe('lunarDay', () => {
  it.each<[string, number]>([
    ['初一', 1],
    ['初十', 10],
    ['十五', 15],
    ['二十', 20],
    ['廿三', 23],
    ['三十', 30],
    ['正月', 0],
    ['一', 0],
    ['', 0],
  ])('of %s is %i', (text, expected) => {
    expect(lunarDay(text)).toBe(expected);
  });
});
