import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces, isPlace, leadingPlace, parentsOf, placesNamed } from '@/knowledge/gazetteer';

const names = (text: string): string[] => findPlaces(text).map(({ name }) => name);

describe('findPlaces', () => {
  it.each<[string, string[]]>([
    ['太原市晋源区', ['太原市', '晋源区']],
    ['从太原到安阳', ['太原市', '安阳市']],
    ['内蒙古鄂尔多斯', ['内蒙古自治区', '鄂尔多斯市']],
    ['恩施州和长阳县', ['恩施土家族苗族自治州', '长阳土家族自治县']],
    ['在应县调研', ['应县']],
    ['阳泉市郊区', ['阳泉市', '郊区']],
    ['上海西站', ['上海市']],
    ['台北市信义区', ['台北市', '信义区']],
  ])('finds the places in %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    '对应县区',
    '黄河南岸',
    '长治久安',
    '南京东路',
    '桃园二巷',
    '城区道路',
    '现场来宾',
    '五千人的大社区',
    '中原区域经济',
    '',
  ])('finds no place in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('tells divisions of one name apart by the parent named beside them or elsewhere', () => {
    expect(findPlaces('北京市朝阳区和长春市')[1]?.parents).toEqual(['北京市']);
    expect(findPlaces('朝阳区是长春市的主城区之一')[0]?.parents).toEqual(['吉林省', '长春市']);
    expect(findPlaces('朝阳区')[0]?.parents).toEqual([]);
  });

  it('gives spans that rise, don’t overlap and name the place', () => {
    const words = fc.array(fc.constantFrom('太原', '市', '小店区', '在', '县', '海南', '岸', '区', '朝阳区', '北京'));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const place of findPlaces(text)) {
          expect(place.start).toBeGreaterThanOrEqual(end);
          expect(isPlace(text.slice(place.start, place.end))).toBe(true);
          end = place.end;
        }
      }),
    );
  });
});

describe('leadingPlace', () => {
  it('gives the place that a name begins with, and null where it begins with something else', () => {
    expect(leadingPlace('太原供电公司')).toMatchObject({ start: 0, end: 2, name: '太原市' });
    for (const name of ['国网太原供电公司', '', '鑫源']) expect(leadingPlace(name)).toBeNull();
  });
});

describe('parentsOf', () => {
  it('gives the chain from large to small, and nothing for provinces, unknown and ambiguous names', () => {
    expect(parentsOf('晋源区')).toEqual(['山西省', '太原市']);
    expect(parentsOf('太原')).toEqual(['山西省']);
    for (const name of ['山西省', '朝阳区', '无此县']) expect(parentsOf(name)).toEqual([]);
    expect(placesNamed('朝阳区').length).toBeGreaterThan(1);
  });
});
