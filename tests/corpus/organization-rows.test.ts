import { describe, expect, it } from 'vitest';
import { commonPlaces } from '@/corpus/organization-rows';
import type { Tally } from '@/corpus/schema';
import { tallied } from '@/corpus/tally';

describe('commonPlaces', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['太原市晋源区'], ['太原市晋源区']],
    [['太原市晋源区', '太原市杏花岭区'], ['太原市']],
    [['山西省太原市', '太原市小店区'], ['太原市']],
    [
      ['成都市', '太原市小店区', '太原市小店区'],
      ['太原市小店区', '成都市'],
    ],
    [['山西省'], ['山西省']],
    [['香港'], ['香港']],
    [['济南市市中区', '济南市市中区'], ['济南市市中区']],
  ])('of %j is %j', (places, expected) => {
    const tally = places.reduce<Tally<string>>(
      (sum, place) => tallied(sum, place, { visibility: 'private', times: 1 }),
      [],
    );
    expect(commonPlaces(tally, 'all')).toEqual(expected);
    expect(commonPlaces(tally, 'everywhere')).toEqual([]);
  });
});
