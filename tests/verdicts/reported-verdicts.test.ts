import { describe, expect, it } from 'vitest';
import { verdicts } from './compared';

/** Wrong verdicts of other tools and of earlier builds that users reported, each with others of its kind. */

const page = (text: string) => ({ text });

describe('opposites', () => {
  it.each<[string, string]>([
    ['晋源区第四人民医院入院120人。', '晋源区第四人民医院出院120人。'],
    ['晋源区抽检合格产品98批次。', '晋源区抽检不合格产品98批次。'],
    ['晋源区一季度出口53亿元。', '晋源区一季度进口53亿元。'],
    ['大会上支持28票。', '大会上反对28票。'],
    ['远大公司一季度增持股份3200万股。', '远大公司一季度减持股份3200万股。'],
    ['央行当日投放资金1200亿元。', '央行当日回笼资金1200亿元。'],
    ['晋源区一季度财政收入21.6亿元。', '晋源区一季度财政支出21.6亿元。'],
    ['远大公司应收账款4.82亿元。', '远大公司应付账款4.82亿元。'],
    ['北向資金當日流入36.2億元。', '北向資金當日流出36.2億元。'],
    ['远大公司净利润2.3亿元。', '远大公司净亏损2.3亿元。'],
    ['远大公司一季度盈利2.3亿元。', '远大公司一季度亏损2.3亿元。'],
    ['晋源区财政盈余5.2亿元。', '晋源区财政赤字5.2亿元。'],
    ['上证指数上涨35.2点。', '上证指数下跌35.2点。'],
    ['中国队夺得15枚金牌。', '中国队夺得15枚银牌。'],
    ['事故造成12人死亡。', '事故造成12人受伤。'],
  ])('never agree: %s / %s', (text, known) => {
    expect(verdicts(page(text), [page(known)])).not.toContain('agrees');
    expect(verdicts(page(known), [page(text)])).not.toContain('agrees');
  });

  it.each<[string, string]>([
    ['晋源区第四人民医院入院120人。', '晋源区第四人民医院出院102人。'],
    ['晋源区一季度出口53.2亿元。', '晋源区一季度进口35.2亿元。'],
  ])('that can both be true do not differ: %s / %s', (text, known) => {
    expect(verdicts(page(text), [page(known)])).not.toContain('differs');
  });
});

describe('what is not said, not done, or of another year', () => {
  const CROWD = '太原地铁日均客流25万人次。';
  it.each([
    '太原地铁否认日均客流已达100万人次的说法。',
    '有传言称太原地铁日均客流达100万人次，这不是真的。',
    '太原地铁称日均客流没有100万人次那么多。',
    '假设太原地铁日均客流100万人次，年收入可增3亿元。',
    '網傳太原地鐵日均客流100萬人次，不實。',
  ])('%s', (text) => {
    expect(verdicts(page(text), [page(CROWD)])).not.toContain('differs');
    expect(verdicts(page(text.replace('100', '25')), [page(CROWD)])[0]).not.toBe('agrees');
  });

  const BUILT = '太原市全年新建充电桩3200个。';
  it.each([
    '太原市拟于今年新建充电桩5000个。',
    '按照部署，太原市今年要新建充电桩5000个。',
    '太原市计划全年新建充电桩5000个。',
  ])('%s', (text) => expect(verdicts(page(text), [page(BUILT)])).toEqual(['related']));

  it.each<[string, string]>([
    ['太原市今年一季度进出口额210亿元，去年同期为180亿元。', '太原市今年一季度进出口额210亿元。'],
    ['远大集团今年上半年营业收入56亿元，上年同期为48亿元。', '远大集团今年上半年营业收入56亿元。'],
    ['晋源区今年前8个月接待游客320万人次，2021年同期为260万人次。', '晋源区今年前8个月接待游客320万人次。'],
  ])('the year before is no conflict: %s', (text, known) => {
    const [now, before] = verdicts(page(text), [page(known)]);
    expect(now).toBe('agrees');
    expect(before).not.toBe('differs');
  });

  it('nor does the year before agree with this year', () => {
    const [, before] = verdicts(page('太原市今年一季度进出口额210亿元，去年一季度为180亿元。'), [
      page('太原市今年一季度进出口额180亿元。'),
    ]);
    expect(before).not.toBe('agrees');
  });
});
