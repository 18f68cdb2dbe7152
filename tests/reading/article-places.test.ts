import { describe, expect, it } from 'vitest';
import { placeInTexts, placeOfArticle } from '@/reading/article-places';

describe('placeOfArticle', () => {
  it.each<[string, { heads: string[]; body: string; hint: string | null }, string | null, string | null]>([
    [
      'its label',
      { heads: ['晋源区', '帮扶小微企业'], body: '银行放款。', hint: '太原市' },
      '太原市晋源区',
      'most-mentioned',
    ],
    [
      'what it names most',
      { heads: ['加油'], body: '小店区应急局说。小店区各站。'.repeat(20), hint: '太原市' },
      '太原市小店区',
      'most-mentioned',
    ],
    [
      'the page, where several are named',
      { heads: ['x'], body: '小店区、晋源区、迎泽区'.repeat(30), hint: '太原市' },
      '太原市',
      'page',
    ],
    [
      'the page, where it speaks of the whole city',
      { heads: ['x'], body: `小店区疫情发生后,全市${'我市各单位行动。'.repeat(30)}小店区`, hint: '太原市' },
      '太原市',
      'page',
    ],
    [
      'the page, where the county comes late',
      { heads: ['x'], body: `${'各街道行动起来。'.repeat(80)}章丘区说。章丘区`, hint: '济南市' },
      '济南市',
      'page',
    ],
    [
      'the page, whose county it is',
      { heads: ['x'], body: '文峰区商务局。文峰区', hint: '安阳市文峰区' },
      '安阳市文峰区',
      'page',
    ],
    [
      'the county beside the page’s',
      { heads: ['殷都区开工'], body: '殷都区', hint: '安阳市文峰区' },
      '安阳市殷都区',
      'most-mentioned',
    ],
    [
      'the page, where a county of elsewhere is named',
      { heads: ['援助'], body: '武汉市江岸区。江岸区', hint: '太原市' },
      '太原市',
      'page',
    ],
    ['nothing', { heads: ['x'], body: '社区开展活动', hint: null }, null, null],
  ])('goes by %s', (_, evidence, place, inference) => {
    expect(placeOfArticle(evidence)).toEqual({ place, inference });
  });
});

describe('placeInTexts', () => {
  it.each<[string[], string | null]>([
    [['太原市晋源区为企业减负', '晋源区金融办'], '太原市晋源区'],
    [['北京朝阳区发布通告'], '北京市朝阳区'],
    [['多区联动', '小店区、晋源区和迎泽区'], '太原市'],
    [['疫情通报', '重庆市新增病例3例。重庆市卫健委'], '重庆市'],
    [['太原与大同签约'], null],
    [['社区新事'], null],
    [[], null],
  ])('of %j is %s', (texts, place) => {
    expect(placeInTexts(texts)).toBe(place);
  });
});
