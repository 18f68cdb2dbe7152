import { describe, expect, it } from 'vitest';
import { recognize } from '@/claims/recognize';
import { canonicalUrl } from '@/corpus/identity';
import type { Answer, EvidenceSource, SourceArticle } from '@/evidence/evidence-source';
import { findArticles } from '@/evidence/find-articles';
import { EVERYTHING, type Scope } from '@/evidence/scope';
import { sketchOf } from '@/evidence/sketch';
import { tokensOf } from '@/evidence/tokens';
import { organizationKey } from '@/names/organization-key';

/** An article to put into a source. */
export type Stocked = SourceArticle & { readonly isPrivate?: boolean; readonly url?: string };

/** An article with as little as a test needs to say. */
export function stocked(id: string, text: string, more: Partial<Stocked> = {}): Stocked {
  return {
    id,
    origin: 'reader',
    title: '',
    source: '样本日报',
    place: '山西省太原市晋源区',
    date: '2022-04-23',
    dateInference: 'stated',
    text,
    ...more,
  };
}

const BANK = '一季度，晋源区金融办为107家小微企业授信6776万元。';
const MARKET = '金穗源农产品批发市场昨日到货蔬菜280吨，价格下降12.5%。';
const DIARY = '晋源区金融办走访了晋祠镇的35户商户。';
const FILLER = Array.from({ length: 40 }, (_, i) => stocked(`filler-${i}`, `第${i}街道社区食堂开张，每餐${7 + i}元。`));

const STOCK: readonly Stocked[] = [
  stocked('bank', BANK, { url: 'https://news.example/bank.html?utm_source=x' }),
  stocked('market', MARKET, { date: null, place: null, title: '菜价' }),
  stocked('diary', DIARY, { isPrivate: true }),
  ...FILLER,
];

/** What every source has to do; `stock` puts articles into an empty one. */
export function describeSource(name: string, stock: (articles: readonly Stocked[]) => Promise<EvidenceSource>): void {
  const find = async (source: EvidenceSource, text: string, scope: Scope = EVERYTHING): Promise<string[]> =>
    valueOf(await findArticles(tokensOfText(text), source, { scope })).map(({ id }) => id);

  describe(`${name} as a source`, () => {
    it('finds the article that tells of the same, the likeliest first', async () => {
      const source = await stock(STOCK);
      expect((await find(source, '金穗源农产品批发市场到货蔬菜280吨。'))[0]).toBe('market');
      expect((await find(source, '晋源区金融办今年授信6776万元。'))[0]).toBe('bank');
    });

    it.each(['6767万元', '6,776亿元', '6876万元'])('finds it by a number that a slip has made %s', async (slip) => {
      expect(await find(await stock(STOCK), `授信${slip}。`)).toEqual(['bank']);
    });

    it('finds traditional texts by simplified ones', async () => {
      const source = await stock([...FILLER, stocked('hant', '金穗源農產品批發市場到貨蔬菜２８０噸。')]);
      expect(await find(source, '金穗源农产品批发市场到货蔬菜280吨。')).toContain('hant');
    });

    it('gives nothing for a text about other things, and for no text', async () => {
      const source = await stock(STOCK);
      expect(await find(source, '冥王星表面温度约零下229摄氏度。')).toEqual([]);
      expect(await find(source, '')).toEqual([]);
      expect(await find(await stock([]), BANK)).toEqual([]);
    });

    it('gives articles back as they came, in the order asked for, and leaves out what is not there', async () => {
      const source = await stock(STOCK);
      const found = valueOf(await source.readArticles(['market', 'nothing', 'bank', 'market'], EVERYTHING));
      const { url: _, ...bank } = STOCK[0] as Stocked;
      expect(found).toEqual([STOCK[1], bank]);
    });

    it('counts the parts that hold a token', async () => {
      const source = await stock(STOCK);
      const key = `o:${organizationKey('晋源区金融办')}`;
      const { parts, counts } = valueOf(await source.frequencies([key, 'o:nobody', key], EVERYTHING));
      expect(parts).toBe(STOCK.length);
      expect(counts).toEqual([2, 0, 2]);
    });

    it('shows nothing private where it may not: not in counts, not by id, not by name', async () => {
      const source = await stock(STOCK);
      const scope: Scope = { visibility: 'everywhere' };
      expect(await find(source, DIARY, scope)).not.toContain('diary');
      expect(await find(source, DIARY)).toContain('diary');
      expect(valueOf(await source.readArticles(['diary'], scope))).toEqual([]);
      const key = organizationKey('晋源区金融办');
      const { parts, counts } = valueOf(await source.frequencies([`o:${key}`], scope));
      expect([parts, counts]).toEqual([STOCK.length - 1, [1]]);
      const only = await stock([stocked('diary', DIARY, { isPrivate: true })]);
      expect(valueOf(await only.findOrganizations([key], scope))).toEqual([]);
      expect(valueOf(await only.findOrganizations([key], EVERYTHING))).toMatchObject([{ key, name: '晋源区金融办' }]);
    });

    it('never gives a page its own copy, other ids that are left out, or other than those asked for', async () => {
      const source = await stock(STOCK);
      const address = canonicalUrl('http://www.news.example/bank.html#top');
      expect(await find(source, BANK, { visibility: 'all', address })).not.toContain('bank');
      expect(await find(source, BANK, { visibility: 'all', omit: new Set(['bank']) })).not.toContain('bank');
      const only = { visibility: 'all', only: new Set(['diary']) } as const;
      expect(await find(source, `${BANK}${DIARY}`, only)).toEqual(['diary']);
      expect(valueOf(await source.readArticles(['bank'], only))).toEqual([]);
    });

    it('knows bodies by key, under the fullest name that its articles give', async () => {
      const source = await stock([
        stocked('short', '文峰区发改委发放补贴35万元。', { place: '河南省安阳市' }),
        stocked('long', '文峰区发展和改革委员会发放补贴36万元。', { place: '河南省安阳市' }),
      ]);
      const key = organizationKey('文峰区发改委');
      const found = valueOf(await source.findOrganizations([key, 'nobody', key], EVERYTHING));
      expect(found).toMatchObject([{ key, name: '文峰区发展和改革委员会', kind: 'government' }]);
    });

    it('finds a long article by any of its parts', async () => {
      const day = (i: number): string => `${i + 1}月，第${i}号码头吞吐货物${1000 + 37 * i}吨，停靠船舶${20 + i}艘。`;
      const bulletin = Array.from({ length: 200 }, (_, i) => day(i)).join('\n');
      const source = await stock([...FILLER, stocked('bulletin', bulletin)]);
      for (const i of [3, 77, 191]) expect(await find(source, day(i))).toEqual(['bulletin']);
    });

    it('reads two of sixty reprints, and the one article that differs', async () => {
      const reprints = Array.from({ length: 60 }, (_, i) =>
        stocked(`print-${i}`, `本报讯 ${BANK}`, { source: `${i}报` }),
      );
      const other = stocked('other', BANK.replace('6776万元', '6500万元'));
      const found = await find(await stock([...reprints, other, ...FILLER]), BANK);
      expect(found.filter((id) => id.startsWith('print'))).toHaveLength(2);
      expect(found).toContain('other');
    });

    it('says the same of a question asked twice at once', async () => {
      const source = await stock(STOCK);
      const [one, two] = await Promise.all([find(source, BANK), find(source, BANK)]);
      expect(one).toEqual(two);
    });

    it('hands over no more than a hundred parts, none below the floor', async () => {
      const many = Array.from({ length: 150 }, (_, i) => stocked(`many-${i}`, `晋源区金融办发放贷款${1000 + i}万元。`));
      const source = await stock(many);
      const tokens = tokensOfText('晋源区金融办发放贷款1000万元。');
      const sketch = sketchOf(tokens, valueOf(await source.frequencies(tokens, EVERYTHING)));
      const hits = valueOf(await source.findParts({ ...sketch, floor: 0 }, EVERYTHING));
      expect(hits).toHaveLength(100);
      expect(hits[0]).toMatchObject({ article: 'many-0' });
      expect(valueOf(await source.findParts({ ...sketch, floor: 1000 }, EVERYTHING))).toEqual([]);
    });
  });
}

export function tokensOfText(text: string): string[] {
  return tokensOf(recognize({ title: '', text, place: '山西省太原市晋源区', date: '2022-04-23' }));
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.answered === 'not') throw new Error(`tests: the source says ${answer.why}`);
  return answer.value;
}
