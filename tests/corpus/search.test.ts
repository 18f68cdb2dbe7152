import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import type { Quotation } from '@/messaging/quotations';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle } from './sample-articles';

const ARTICLES = [
  sampleArticle('old', '去年此时。晋源区金融办介绍,累计授信金额达6776万元。其后再无消息。', {
    date: '2022-04-20',
    title: '金融帮扶',
  }),
  sampleArticle('new', '记者获悉,小微企业累计授信金额0.6776亿元。另有补贴700万元。', {
    date: '2022-05-02',
    title: '帮扶小微企业',
    source: '太原样报',
  }),
  sampleArticle('near', '全区授信达0.68亿元。', { date: '2022-05-03', title: '一季度回顾' }),
  sampleArticle('hant', '山西大學在塢城校區實施封控管理,濟南ＡＢＣ公司捐贈300万元。', {
    date: null,
    title: '封控管理',
  }),
  sampleArticle('bureau', '文峰区市场监督管理局抽查超市。', { date: '2022-05-01', title: '抽查' }),
  sampleArticle('broken', '山西大学(以下简称山大)组织核酸检\n测,万达广场也恢复营业。', {
    date: '2022-04-30',
    title: '校园防疫',
  }),
];

const marked = ({ text, marks }: Quotation) => marks.map(({ start, end }) => text.slice(start, end));
const idsOf = (quotations: readonly Quotation[]) => quotations.map(({ article }) => article.id);

describe('search', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), ARTICLES));
  });

  it('finds a figure in whatever scale it is written, equal ones first and the newest of them before', async () => {
    const { figures } = await corpus.search('6776万元', 10);
    expect(figures.map(({ text }) => text)).toEqual(['0.6776亿元', '6776万元', '0.68亿元']);
    expect(figures[0]?.quotation.text).toBe('记者获悉,小微企业累计授信金额0.6776亿元。');
    expect(figures.map(({ quotation }) => marked(quotation))).toEqual([['0.6776亿元'], ['6776万元'], ['0.68亿元']]);
    expect((await corpus.search('6776万元', 1)).figures).toHaveLength(1);
    expect((await corpus.search('6667万元', 10)).figures).toEqual([]);
  });

  it('puts figures first that share the other words of the query', async () => {
    const { figures } = await corpus.search('晋源区金融办 6776万元', 10);
    expect(figures[0]?.text).toBe('6776万元');
  });

  it('finds figures by what they measure', async () => {
    const { figures } = await corpus.search('授信金额', 10);
    expect(figures.map(({ text }) => text)).toEqual(['0.6776亿元', '6776万元']);
  });

  it.each(['市监局', '文峰区市监局', '市场监管局', '文峰区市场监督管理局'])(
    'finds 文峰区市场监督管理局 by %s',
    async (query) => {
      const { organizations } = await corpus.search(query, 5);
      expect(organizations.map(({ name }) => name)).toEqual(['文峰区市场监督管理局']);
    },
  );

  it.each([
    ['山西大學', 'Traditional'],
    ['山西大学', 'Simplified'],
    ['山大', 'an alias'],
    ['山西大', 'the beginning'],
    [' 山西大学 ', 'with white space'],
  ])('finds an organization by %s (%s)', async (query) => {
    const { organizations } = await corpus.search(query, 5);
    expect(organizations.map(({ name }) => name)).toEqual(['山西大学']);
  });

  it('finds an organization although a part of its name is left out', async () => {
    const { organizations } = await corpus.search('晋源金融办', 5);
    expect(organizations).toMatchObject([{ name: '晋源区金融办', kind: 'government', quotation: { offset: 5 } }]);
  });

  it.each(['實施封控管理', '实施封控管理', 'ABC公司', 'ａｂｃ公司', '塢城', '坞'])(
    'finds text written otherwise: %s',
    async (query) => {
      const { articles } = await corpus.search(query, 5);
      expect(idsOf(articles)).toContain('hant');
    },
  );

  it('marks what was found in the raw text, across a line break too', async () => {
    const { articles } = await corpus.search('核酸检测', 5);
    expect(articles).toHaveLength(1);
    expect(articles.map(marked)).toEqual([['核酸检\n测']]);
  });

  it('puts titles before texts, then the newest first, then words that stand apart', async () => {
    expect(idsOf((await corpus.search('授信', 5)).articles)).toEqual(['near', 'new', 'old']);
    expect(idsOf((await corpus.search('帮扶', 5)).articles).slice(0, 2)).toEqual(['new', 'old']);
    expect(idsOf((await corpus.search('消息 金融办', 5)).articles)).toEqual(['old']);
    expect(idsOf((await corpus.search('封控管理', 5)).articles)).toEqual(['hant']);
  });

  it.each([
    '"授信金额"',
    '“授信金额”',
    '「授信金額」',
    '『授信金額』',
    '＂授信金额＂',
    '"授信 金额"',
    '小微企业 "授信金额"',
  ])('finds the articles that hold what is in quotes: %s', async (query) => {
    const { articles, figures } = await corpus.search(query, 5);
    expect(idsOf(articles)).toContain('new');
    expect(articles.map(marked).flat()).toContain('授信金额');
    expect(figures.map(({ text }) => text)).toContain('0.6776亿元');
  });

  it('takes what is in quotes as a whole, and a name in quotes for the name', async () => {
    expect(idsOf((await corpus.search('"金额授信"', 5)).articles)).toEqual([]);
    expect(idsOf((await corpus.search('"累计授信" "补贴"', 5)).articles)).toEqual(['new']);
    expect((await corpus.search('「山西大學」', 5)).organizations.map(({ name }) => name)).toEqual(['山西大学']);
  });

  it.each<[string, string]>([
    ['2022年', '二〇二二年，全区供水。'],
    ['２０２２年', '二○二二年，全区供水。'],
    ['2022年', '二零二二年，全區供水。'],
    ['二〇二二年', '2022年，全区供水。'],
    ['二零二二年', '二〇二二年，全区供水。'],
    ['2022年4月15日', '二〇二二年四月十五日，全区供水。'],
    ['4月20日 供水', '四月二十日，全区供水。'],
    ['十一月三十日', '11月30日，全区供水。'],
    ['"2010年10月"', '二〇一〇年十月，全区供水。'],
  ])('finds a day in either kind of digits: %s', async (query, text) => {
    const days = await openCorpus(
      optionsFor(freshProvider(), [sampleArticle('day', text), sampleArticle('other', '2021年5月16日，全区供暖。')]),
    );
    expect(idsOf((await days.search(query, 5)).articles)).toEqual(['day']);
  });

  it('takes no word that articles hold for a name with a slip, or in pinyin', async () => {
    const articles = [
      sampleArticle('a', '新政街道办事处走访企业。'),
      sampleArticle('b', '全区新增岗位70个,PM2.5下降。'),
    ];
    const apart = await openCorpus(optionsFor(freshProvider(), articles));
    const bodies = async (query: string) => (await apart.search(query, 5)).organizations.map(({ name }) => name);
    expect(await bodies('新政')).toEqual(['新政街道办事处']);
    expect(await bodies('新镇街道')).toEqual(['新政街道办事处']);
    expect(await bodies('新增')).toEqual([]);
    expect(await bodies('xzjd')).toEqual(['新政街道办事处']);
    expect(await bodies('pm')).toEqual([]);
  });

  it('finds by source', async () => {
    expect(idsOf((await corpus.search('太原样报', 5)).articles)).toEqual(['new']);
  });

  it('never finds a text that only holds all pairs of characters', async () => {
    const pairs = await openCorpus(optionsFor(freshProvider(), [sampleArticle('x', '太原。原市。市区。')]));
    expect((await pairs.search('太原市区', 5)).articles).toEqual([]);
  });

  it.each(['', '   ', '。', '𠮷', '(((((', '[.*'])('has nothing to say to %j', async (query) => {
    const { organizations, figures } = await corpus.search(query, 5);
    expect([organizations, figures]).toEqual([[], []]);
  });
});
