import { describe, expect, it } from 'vitest';
import { namesIn } from './found';

const OWN = '江西省赣州市';

describe('resolveAnaphor', () => {
  it.each<[string, string]>([
    ['赣州银行举行发布会。该行贷款余额为860亿元。', '赣州银行'],
    ['赣州市水利局检查河堤。该局派出人员60名。', '赣州市水利局'],
    ['南昌大学迎来新生。该校招生1.2万人。', '南昌大学'],
    ['瑞金市人民医院搬迁。该院有床位600张。', '瑞金市人民医院'],
    ['赣州银行、南昌大学办会。该校有职工30人。', '南昌大学'],
    ['赣州银行、南昌大学办会。该行有职工30人。', '赣州银行'],
    ['骏澜汽车召开大会。公司有员工3200人。', '骏澜汽车'],
    ['沐铖汽车宣布降价。南康区有门店8家。公司有员工50人。', '沐铖汽车'],
  ])('finds the body that is meant: %s', (text, expected) => {
    expect(namesIn(text).at(-1)).toBe(expected);
  });

  it.each<[string, string]>([
    ['于都县办会。该县有岗位3000个。', '于都县'],
    ['于都县民政局办会。该县有岗位3000个。', '于都县'],
    ['于都县办会。本县有岗位3000个。', '于都县'],
    ['于都县办会。当地有岗位3000个。', '于都县'],
    ['日本央行加息至0.5%。该国通胀率为2.8%。', '日本'],
    ['日本出口额为3万亿日元。该国进口额为2万亿日元。', '日本'],
  ])('finds the place that is meant: %s', (text, expected) => {
    expect(namesIn(text).at(-1)).toBe(expected);
  });

  it.each<[string, string]>([
    ['全市新增企业300家。', '赣州市'],
    ['全省粮食产量达到420万吨。', '江西省'],
    ['于都县办会。全省有岗位3万个。', '江西省'],
    ['我国粮食产量达到1.4亿吨。', '中国'],
    ['全国共有门店3万家。', '中国'],
    ['本港有企业3万家。', '香港'],
    ['日本出口额为3万亿日元。我国出口额为3万亿元。', '中国'],
    ['日本出口额为3万亿日元。全国有企业3万家。', '日本'],
  ])('finds the whole that is meant: %s', (text, expected) => {
    expect(namesIn(text).at(-1)).toBe(expected);
  });

  it.each<[string, ...string[]]>([
    ['南昌大学与赣南师范大学签约,前者有学生3.2万人,后者有学生2.8万人。', '南昌大学', '赣南师范大学'],
    ['南康区和章贡区相邻,前者有企业300家,后者有企业260家。', '南康区', '章贡区'],
    ['南康区和章贡区相邻。后者有企业260家,前者有企业300家。', '章贡区', '南康区'],
  ])('tells the former from the latter: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['比亚迪汽车公布业绩,其净利润为32亿元。', '比亚迪汽车'],
    ['南昌大学扩建。其藏书30万册。', '南昌大学'],
    ['于都县招商,其工业企业有300家。', '于都县'],
  ])('takes 其 for what is spoken of: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });

  it.each([
    '前者有学生3.2万人。',
    '该局有职工30人。',
    '其中有员工3200人。',
    '其他企业有300家。',
    '其余企业有300家。',
    '全场有企业300家。',
    '当地时间8月3日有企业300家。',
    '此次招聘有岗位3000个。',
    '国内生产总值为3亿元。',
  ])('finds nobody to point back to in %s', (text) => {
    expect(namesIn(text)).toEqual([OWN]);
  });
});
