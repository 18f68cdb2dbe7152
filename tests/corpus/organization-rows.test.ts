import { describe, expect, it } from 'vitest';
import type { OrganizationRow, Tally } from '@/corpus/index/index-schema';
import {
  changeOrganizations,
  commonPlaces,
  type NamingArticle,
  nameOf,
  otherNamesOf,
} from '@/corpus/index/organization-rows';
import { tallied } from '@/corpus/index/tally';

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
    const tally = places.reduce<Tally<string>>((sum, place) => tallied(sum, place, { isPrivate: true, times: 1 }), []);
    expect(commonPlaces(tally, 'all')).toEqual(expected);
    expect(commonPlaces(tally, 'everywhere')).toEqual([]);
  });
});

describe('changeOrganizations', () => {
  const naming = (name: string, more: Partial<NamingArticle> & { times?: number } = {}): NamingArticle => ({
    isPrivate: more.isPrivate ?? false,
    place: more.place ?? '太原市',
    names: [{ key: '文峰区发改委', name, kind: 'government', surface: name, times: more.times ?? 1 }],
  });
  const [FULL, SHORT] = ['文峰区发展和改革委员会', '文峰区发改委'];
  const change = (
    existing: readonly OrganizationRow[],
    added: readonly NamingArticle[],
    removed: readonly NamingArticle[] = [],
  ) => changeOrganizations({ generation: 1, revision: 2 }, existing, { added, removed });

  it('gives a body its fullest name, and the others beside it', () => {
    const [row] = change([], [naming(SHORT, { times: 5 }), naming(FULL)]);
    if (!row) throw new Error('tests: no row');
    expect([nameOf(row, 'all'), otherNamesOf(row, 'all')]).toEqual([FULL, [SHORT]]);
    expect(row.mentions).toEqual({ all: 6, everywhere: 6 });
  });

  it('knows nothing on pages of what private articles call it', () => {
    const [row] = change([], [naming(SHORT), naming(FULL, { isPrivate: true })]);
    if (!row) throw new Error('tests: no row');
    expect([nameOf(row, 'everywhere'), otherNamesOf(row, 'everywhere')]).toEqual([SHORT, []]);
    expect(row.mentions).toEqual({ all: 2, everywhere: 1 });
  });

  it('takes off what an article brought, and leaves a row without mentions where it was the last', () => {
    const full = naming(FULL, { place: '安阳市', times: 3 });
    const before = change([], [naming(SHORT)]);
    expect(change(change(before, [full]), [], [full])).toEqual(before);
    expect(change(before, [], [naming(SHORT)])).toMatchObject([{ names: [], mentions: { all: 0, everywhere: 0 } }]);
  });
});
