import { describe, expect, it } from 'vitest';
import { periodText } from '@/locales/period-text';

describe('periodText', () => {
  it.each([
    ['2021-01-01—2021-12-31', '2021年', '2021'],
    ['2020-01-01—2021-12-31', '2020—2021年', '2020–2021'],
    ['2022-02-01—2022-02-28', '2022年2月', '2022-02'],
    ['2024-01-01—2024-06-30', '2024年1—6月', '2024-01 to 2024-06'],
    ['2023-07-01—2024-06-30', '2023年7月—2024年6月', '2023-07 to 2024-06'],
    ['2024-02-01—2024-02-28', '2024-02-01—2024-02-28', '2024-02-01—2024-02-28'],
    ['2022-04-23', '2022-04-23', '2022-04-23'],
    ['上半年', '上半年', '上半年'],
    ['', '', ''],
  ])('tells %s', (period, chinese, english) => {
    expect(periodText(period, 'zh-Hans')).toBe(chinese);
    expect(periodText(period, 'zh-Hant')).toBe(chinese);
    expect(periodText(period, 'en')).toBe(english);
  });
});
