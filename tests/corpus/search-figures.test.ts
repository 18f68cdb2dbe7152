import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle } from './sample-articles';

/** A corpus in which each of these is a figure of an article of its own. */
function corpusOf(figures: readonly string[]): Promise<Corpus> {
  const articles = figures.map((figure, i) => sampleArticle(`a${i}`, `晋源区金融办今年投入${figure}。`));
  return openCorpus(optionsFor(freshProvider(), articles));
}

async function found(corpus: Corpus, query: string): Promise<string[]> {
  return (await corpus.search(query, 50)).figures.map(({ text }) => text);
}

describe('a search for a figure', () => {
  it.each([
    ['6776万元', '0.6776亿元'],
    ['6776万元', '0.68亿元'],
    ['1亿元', '10000万元'],
  ])('lets %s and %s meet', async (a, b) => {
    expect(await found(await corpusOf([a]), b)).toEqual([a]);
    expect(await found(await corpusOf([b]), a)).toEqual([b]);
  });

  it.each([
    ['6776万元', '6767万元'],
    ['6776万元', '0.5亿元'],
    ['1亿元', '1.4亿元'],
    ['100家', '149家'],
  ])('keeps %s and %s apart', async (a, b) => {
    expect(await found(await corpusOf([a]), b)).toEqual([]);
    expect(await found(await corpusOf([b]), a)).toEqual([]);
  });

  it('does not compare units', async () => {
    const corpus = await corpusOf(['5万元', '5万家']);
    expect(await found(corpus, '5万元')).toEqual(['5万元']);
    expect(await found(corpus, '5万家')).toEqual(['5万家']);
  });

  it('reaches from an open end twice as far', async () => {
    const corpus = await corpusOf(['100家以上']);
    expect(await found(corpus, '150家')).toEqual(['100家以上']);
    expect(await found(corpus, '250家')).toEqual([]);
    expect(await found(corpus, '50家')).toEqual([]);
  });
});

describe('a search for a range', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf([
      '5000万元',
      '0.9亿元',
      '1亿元',
      '1.2亿元',
      '5亿元',
      '30亿元',
      '90家',
      '107家',
      '190家',
      '210家',
    ]);
  });

  it.each(['>1亿元', '＞1亿元', '>10000万元', '大于1亿元', '超过1亿元', '高于1亿元'])(
    'knows what is %s',
    async (query) => {
      expect((await found(corpus, query)).sort()).toEqual(expect.arrayContaining(['1.2亿元', '30亿元', '5亿元']));
      expect(await found(corpus, query)).not.toContain('0.9亿元');
      expect(await found(corpus, query)).not.toContain('5000万元');
    },
  );

  it.each(['<1亿元', '＜1亿元', '小于1亿元', '低于1亿元', '少于1亿元'])('knows what is %s', async (query) => {
    expect(await found(corpus, query)).toEqual(expect.arrayContaining(['0.9亿元', '5000万元']));
    expect(await found(corpus, query)).not.toContain('1.2亿元');
  });

  it.each(['100..200家', '100 .. 200家', '100至200家', '100-200家'])('knows what is in %s', async (query) => {
    expect((await found(corpus, query)).sort()).toEqual(['107家', '190家']);
  });

  it('takes the words beside it into account', async () => {
    const articles = [
      sampleArticle('a', '晋源区金融办授信3亿元。', { date: '2022-04-01' }),
      sampleArticle('b', '山西大学投入5亿元。', { date: '2022-04-02' }),
    ];
    const worded = await openCorpus(optionsFor(freshProvider(), articles));
    expect(await found(worded, '金融办 >1亿元')).toEqual(['3亿元']);
    expect(await found(worded, '>1亿元 山西大学')).toEqual(['5亿元']);
  });
});
