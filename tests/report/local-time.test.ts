import { afterEach, describe, expect, it, vi } from 'vitest';
import { csvReport } from '@/report/csv-report';
import { localDay, localTime, localTimeWithOffset } from '@/report/local-time';
import { report } from './sample-report';

afterEach(() => void vi.unstubAllEnvs());

describe('the times of a report', () => {
  it.each([
    ['Asia/Shanghai', '2022-04-27', '2022-04-27 01:30', '2022-04-27 01:30:05+08:00'],
    ['Asia/Kolkata', '2022-04-26', '2022-04-26 23:00', '2022-04-26 23:00:05+05:30'],
    ['America/St_Johns', '2022-04-26', '2022-04-26 15:00', '2022-04-26 15:00:05-02:30'],
    ['UTC', '2022-04-26', '2022-04-26 17:30', '2022-04-26 17:30:05+00:00'],
  ])('are those of its reader in %s', (zone, day, time, whole) => {
    vi.stubEnv('TZ', zone);
    const instant = '2022-04-26T17:30:05.000Z';
    expect([localDay(instant), localTime(instant), localTimeWithOffset(instant)]).toEqual([day, time, whole]);
  });

  it('stand in its table with how far they are from UTC', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai');
    expect(csvReport(report, 'zh-Hans')).toContain('"2022-04-26 16:00:00+08:00"');
  });
});
