import { describe, expect, it } from 'vitest';
import { makeTimeline } from '@/check/timeline';
import { openCorpus } from '@/corpus/corpus';
import { EVERYTHING } from '@/evidence/scope';
import { asked } from '@/worker/against';
import { freshProvider, optionsFor } from '../corpus/corpus-fixture';
import { sampleArticle, sampleImport } from '../corpus/sample-articles';

const SENTENCE = '晋源区金融办累计授信金额达';
const CLOSING = '该办今后将继续与银行对接，帮助更多的小微企业、个体工商户渡过难关，让信贷资金用到最需要的地方去。';
const ARTICLES = [
  sampleArticle('first', `${SENTENCE}6776万元。${CLOSING}`, { date: '2022-04-20' }),
  sampleArticle('reprint', `${SENTENCE}6776万元。${CLOSING}`, { date: '2022-04-20', source: '样本晚报' }),
  sampleArticle('update', `记者获悉，${SENTENCE}7300万元。`, { date: '2022-04-22' }),
];

const open = (articles = ARTICLES) => openCorpus(optionsFor(freshProvider(), articles));

describe('makeTimeline', () => {
  it('tells who reported what, reprints once, and marks an update', async () => {
    const corpus = await open();
    const points = await makeTimeline({ article: 'first', index: 0 }, asked(corpus, EVERYTHING));
    expect(points.map(({ text, day, change, quotation }) => [quotation.article.id, day, text, change])).toEqual([
      ['first', '2022-04-20', '6776万元', 'first'],
      ['update', '2022-04-22', '7300万元', 'updated'],
    ]);
    expect(await makeTimeline({ article: 'update', index: 0 }, asked(corpus, EVERYTHING))).toHaveLength(2);
  });

  it('is empty where nobody else reported it, and for claims that are gone', async () => {
    const all = asked(await open(ARTICLES.slice(0, 1)), EVERYTHING);
    expect(await makeTimeline({ article: 'first', index: 0 }, all)).toEqual([]);
    expect(await makeTimeline({ article: 'first', index: 9 }, all)).toEqual([]);
    expect(await makeTimeline({ article: 'none', index: 0 }, all)).toEqual([]);
  });

  it('holds no private article where these must not be known', async () => {
    const corpus = await open();
    await corpus.addArticles([sampleImport('own', `据了解，${SENTENCE}9000万元。`, { date: '2022-04-21' })]);
    const of = { article: 'first', index: 0 };
    expect(await makeTimeline(of, asked(corpus, EVERYTHING))).toHaveLength(3);
    expect(await makeTimeline(of, asked(corpus, { visibility: 'everywhere' }))).toHaveLength(2);
  });
});
