import { describe, expect, it } from 'vitest';
import type { Period } from '@/dates/period';
import { comparePeriods } from '@/verdicts/periods';

/** `2022-01-01..2022-03-31`, a day alone, `≤` for the state at its end, `@21` for its hour. */
function period(written: string | null): Period | null {
  if (written === null) return null;
  const [days = '', hour] = written.replace('≤', '').split('@');
  const [start = '', end = start] = days.split('..');
  return { start, end, asOf: written.startsWith('≤'), hour: hour ? Number(hour) : null, text: written };
}

const relation = (a: string | null, b: string | null, dates: [string | null, string | null] = [null, null]) =>
  comparePeriods({ period: period(a), date: dates[0] }, { period: period(b), date: dates[1] });

describe('comparePeriods', () => {
  it.each([
    ['2022-04-13', '2022-04-13', 'same'],
    ['2022-01-01..2022-03-31', '2022-01-01..2022-03-31', 'same'],
    ['≤2022-03-31', '2022-01-01..2022-03-31', 'same'],
    ['≤2022-04-20@21', '≤2022-04-20@21', 'same'],
    ['≤2022-04-20@21', '≤2022-04-20', 'same'],
    ['2022-04-13', '2022-04-15', 'other'],
    ['2020-01-01..2020-12-31', '2022-01-01..2022-12-31', 'other'],
    ['2022-01-01..2022-03-31', '2022-01-01..2022-12-31', 'other'],
    ['2022-01-01..2022-03-31', '2022-04-01..2022-06-30', 'other'],
    ['≤2022-04-13', '≤2022-04-15', 'shifted'],
    ['≤2022-04-20@21', '≤2022-04-20@9', 'shifted'],
    ['≤2022-04-13', '2022-04-15', 'other'],
  ])('%s and %s are %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(expected);
  });

  it('does not hold against a text what it does not say', () => {
    expect(relation(null, null)).toBe('unstated');
    expect(relation(null, '2022-01-01..2022-03-31')).toBe('unstated');
    expect(relation(null, '2022-01-01..2022-03-31', ['2022-04-23', null])).toBe('unstated');
    expect(relation(null, null, ['2022-04-23', '2022-04-25'])).toBe('unstated');
  });

  it('but tells news of different times apart', () => {
    expect(relation(null, '2020-01-01..2020-03-31', ['2022-04-23', null])).toBe('other');
    expect(relation('2020-01-01..2020-03-31', null, [null, '2022-04-23'])).toBe('other');
    expect(relation(null, null, ['2021-04-23', '2022-04-23'])).toBe('shifted');
  });
});
