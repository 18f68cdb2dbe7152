import { describe, expect, it } from 'vitest';
import { organizationsIn } from '../claims/found';

const found = (text: string, place: string | null = null) =>
  organizationsIn(text, { place }).map((mention) => mention.text);

describe('organizations in towns', () => {
  it.each<[text: string, ...expected: string[]]>([
    ['走进城关镇采访。', '城关镇'],
    ['美丽周庄镇迎来游客3万人次。', '周庄镇'],
    ['苏州市昆山市周庄镇召开会议。', '苏州市昆山市周庄镇'],
    ['家住柳林镇的张女士买了3套房。', '柳林镇'],
    ['我县石板镇种植水稻3万亩。', '石板镇'],
    ['大石镇乡村旅游收入3000万元。', '大石镇'],
    ['镇川镇投资50万元。', '镇川镇'],
    ['喇叭沟门满族乡新修公路30公里。', '喇叭沟门满族乡'],
    ['巴彦呼舒苏木有牧民300户。', '巴彦呼舒苏木'],
    ['幸福街道走访住户300家。', '幸福街道'],
    ['三台镇党委副书记介绍。', '三台镇'],
    ['四面山镇、柏林镇和中山镇参加。', '四面山镇', '柏林镇', '中山镇'],
    // a rare character before a known town belongs to the name of another
    ['赵石板镇投资50万元。', '赵石板镇'],
  ])('finds the town itself: %s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[text: string, ...expected: string[]]>([
    ['石碣镇中心卫生院接诊30人。', '石碣镇中心卫生院'],
    ['石板乡人民政府投入50万元。', '石板乡人民政府'],
    ['和平街道党工委组织30名党员。', '和平街道党工委'],
    ['望京街道办事处走访200户。', '望京街道办事处'],
    ['番禺区市桥街道办事处走访200户。', '番禺区市桥街道办事处'],
    ['石碣镇政府投资50万元。', '石碣镇政府'],
    ['石碣镇养老院有50位老人。', '石碣镇养老院'],
    ['石碣镇污水处理厂日处理3万吨。', '石碣镇污水处理厂'],
    ['石板镇小学有学生500人。', '石板镇小学'],
    ['大朗镇残疾人工作协调委员会开会。', '大朗镇残疾人工作协调委员会'],
    ['石碣镇鑫达电子今年产值3亿元。', '石碣镇鑫达电子'],
    ['周庄镇王家村卫生所接诊30人。', '周庄镇王家村卫生所'],
    ['石碣镇平安社区居委会有30人。', '石碣镇平安社区居委会'],
    ['昆山市公安局周庄镇派出所抓获3人。', '昆山市公安局周庄镇派出所'],
  ])('anchors a body in its town: %s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[text: string, ...expected: string[]]>([
    ['石碣镇贫困村有3个。', '石碣镇'],
    ['石碣镇企业有300家。', '石碣镇'],
    ['石碣镇超市有300家。', '石碣镇'],
    ['石碣镇各村有300户。', '石碣镇'],
    ['石板乡村民收入增长。', '石板乡'],
  ])('takes nothing into the name that is no body: %s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(
    (
      '城镇居民人均可支配收入3万元。|沿海城镇新增就业20万人。|小城镇建设投资50亿元。|乡镇企业产值增长20%。|打造幸福乡村、平安乡村。|' +
      '水乡古镇接待游客2万人。|千年古镇接待游客2万人。|回到家乡创业的有300人。|文化科技卫生三下乡惠及3000人。|山东城乡居民参保9000万人。|城区街道改造12条。|' +
      '整个街道共有商户300家。|新华街道路改造完成3公里。|大中小城镇协调发展。|三家镇办企业。'
    ).split('|'),
  )('finds no town: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives a town its name, even one of everyday words or with a level at its beginning', () => {
    for (const town of ['平安镇', '市桥街道', '镇川镇'])
      expect(organizationsIn(`${town}投资50万元。`, { place: '太原市' })[0]?.name).toBe(town);
  });
});
