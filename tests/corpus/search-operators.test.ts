import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { EVERYTHING } from '@/evidence/scope';
import { parseQuery } from '@/query/parse-query';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle } from './sample-articles';

const ARTICLES = [
  sampleArticle('old', '晋源区金融办介绍,累计授信金额达6776万元,补贴30万元。', {
    title: '金融帮扶',
    source: '太原日报',
    date: '2022-03-31',
  }),
  sampleArticle('new', '全市累计授信金额达3亿元。', { title: '授信创新高', source: '新華社', date: '2022-04-01' }),
  sampleArticle('farm', '义井街道收蔬菜6776斤,卖给107家超市。', { source: '太原晚报', date: '2022-05-10' }),
  sampleArticle('undated', '文峰区市场监督管理局对授信作了检查,走访6776人。', { source: '安阳日报', date: null }),
];

describe('operators of a search', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), ARTICLES));
  });
  const articles = async (query: string) => (await corpus.search(query, 10)).articles.map(({ article }) => article.id);
  const figures = async (query: string) => (await corpus.search(query, 10)).figures.map(({ text }) => text);
  const bodies = async (query: string) => (await corpus.search(query, 10)).organizations.map(({ name }) => name);

  it.each<[string, ...string[]]>([
    ['授信', 'new', 'old', 'undated'],
    ['授信 source:太原', 'old'],
    ['授信 來源：太原日報', 'old'],
    ['授信 source:新华社', 'new'],
    ['source:太原', 'farm', 'old'],
    ['授信 -补贴', 'new', 'undated'],
    ['授信 -補貼 -"市场监督管理局"', 'new'],
    ['授信 -source:新华社', 'old', 'undated'],
    ['授信 after:2022-04', 'new'],
    ['授信 before:2022-04', 'old'],
    ['after:2022-04', 'farm', 'new'],
    ['2022年4月以前', 'old'],
    ['after:2022-04 before:2022-05', 'new'],
    ['org:金融办', 'old'],
    ['org:文峰区市监局', 'undated'],
    ['机构：市监局 授信', 'undated'],
    ['授信 -org:市监局', 'new', 'old'],
    ['授信 org:没有这个'],
    ['授信 source:', 'new', 'old', 'undated'],
    ['"授信创新', 'new'],
    ['授信 >1亿元', 'new'],
    ['6776万元', 'old'],
    ['0.6776亿元', 'old'],
    ['超过100家', 'farm'],
    ['unit:斤', 'farm'],
  ])('%s finds articles %j', async (query, ...ids) => expect(await articles(query)).toEqual(ids));

  it.each<[string, ...string[]]>([
    ['6776', '6776斤', '6776人', '6776万元'],
    ['6776万', '6776万元'],
    ['6776 unit:斤', '6776斤'],
    ['0.6776亿', '6776万元'],
    ['>1亿', '3亿元'],
    ['100..200', '107家'],
    ['unit:家', '107家'],
    ['授信 unit:元', '3亿元', '6776万元', '30万元'],
    ['授信 >1亿元 source:太原'],
    ['6776 before:2022-04', '6776万元'],
    ['>1元 before:2022-04 -蔬菜', '6776万元', '30万元'],
    ['org:晋源区金融办', '6776万元', '30万元'],
    ['蔬菜 >1亿元'],
  ])('%s finds figures %j', async (query, ...texts) => expect((await figures(query)).sort()).toEqual(texts.sort()));

  it('puts the number itself before the same digits on another scale', async () => {
    expect((await figures('6776')).at(-1)).toBe('6776万元');
  });

  it('finds the bodies that are named in what is left', async () => {
    expect(await bodies('市监局')).toEqual(['文峰区市场监督管理局']);
    expect(await bodies('市监局 source:安阳日报')).toEqual(['文峰区市场监督管理局']);
    expect(await bodies('市监局 source:太原')).toEqual([]);
    expect(await bodies('金融办 蔬菜')).toEqual(['晋源区金融办']);
    expect(await bodies('>1亿元')).toEqual([]);
  });

  it('says what was asked for first, and how it was read', async () => {
    expect(await corpus.search('授信 6776万元 after:2022', 5)).toMatchObject({
      first: 'figures',
      notes: [{ kind: 'after', day: '2022-01-01' }],
    });
    expect((await corpus.search('授信', 5)).first).toBe('organizations');
  });

  it('applies its scope, and ends when nobody waits', async () => {
    const found = await corpus.lookUp.search(parseQuery('授信'), {
      limit: 10,
      scope: { ...EVERYTHING, omit: new Set(['new']) },
    });
    expect(found.articles).toMatchObject({ answered: 'whole', value: [{ article: { id: 'old' } }, {}] });
    const gone = {
      throwIfAborted: () => {
        throw new Error('gone');
      },
    };
    await expect(corpus.search('授信', 5, gone)).rejects.toThrow('gone');
  });
});
