import { describe, expect, it } from 'vitest';
import { latestDay, parsePublished } from '@/reading/publication-days';

describe('parsePublished', () => {
  it.each([
    ['2022-04-24T09:12:00+08:00', '2022-04-24'],
    ['2022年4月24日 09:12', '2022-04-24'],
    ['２０２２年０４月２４日', '2022-04-24'],
    ['发布时间：2022 年 4 月 24 日', '2022-04-24'],
    ['2022/4/24', '2022-04-24'],
    ['2022.04.24', '2022-04-24'],
    ['20220424', '2022-04-24'],
    ['二〇二二年四月二十四日', '2022-04-24'],
    ['二零二三年十月十一日', '2023-10-11'],
    ['民國113年5月1日', '2024-05-01'],
  ])('reads %s', (text, date) => {
    expect(parsePublished(text)).toBe(date);
  });

  it.each(['', '昨天', '4月24日', '2022-13-45', '2022-02-30', '13800000000', '1999-2020'])(
    'gives null for %s',
    (text) => {
      expect(parsePublished(text)).toBeNull();
    },
  );
});

describe('latestDay', () => {
  it.each([
    ['a full date and a later day', '2022年4月12日,指挥部发布通告。4月14日,全市开展检测。', '2022-04-14'],
    ['a lunar day', '1月26日农历正月初二,他没回家。3月18日,社区解封。', '2020-03-18'],
    ['the year named again and again', '2021年,全县计划投资。2021年列入重点。3月2日,开工。', '2021-03-02'],
    ['days around new year', '12月30日,大雪。1月2日,通车。2023年1月1日起施行。', '2023-01-02'],
  ])('takes the year from %s', (_, text, date) => {
    expect(latestDay(text)).toBe(date);
  });

  it.each([
    ['no year', '4月22日,商场开门营业。'],
    ['only a goal for years to come', '到2025年,全市建成。4月22日,开工。'],
    ['a year of someone’s story', '1998年他参军。4月22日,他回到社区。'],
    ['no day', '2022年,全市计划投资。'],
  ])('is null with %s', (_, text) => {
    expect(latestDay(text)).toBeNull();
  });

  it('leaves out what is announced', () => {
    expect(latestDay('2022年4月14日,检测开始。4月16日,将在全区开展。')).toBe('2022-04-14');
  });
});
