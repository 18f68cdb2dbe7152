import { describe, expect, it } from 'vitest';
import { recognize } from '@/claims/recognize';
import { openCorpus } from '@/corpus/corpus';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SENTENCE = '晋源区金融办累计授信金额达';
const CLOSING = '该办今后将继续与银行对接，帮助更多的小微企业、个体工商户渡过难关，让信贷资金用到最需要的地方去。';
const ARTICLES = [
  sampleArticle('first', `${SENTENCE}6776万元。${CLOSING}`, { date: '2022-04-20' }),
  sampleArticle('reprint', `${SENTENCE}6776万元。${CLOSING}`, { date: '2022-04-20', source: '样本晚报' }),
  sampleArticle('update', `记者获悉，${SENTENCE}7300万元。`, { date: '2022-04-22' }),
];

const open = () => openCorpus({ ...optionsFor(freshProvider(), ARTICLES), recognize });

describe('timeline', () => {
  it('tells who reported what, reprints once, and marks an update', async () => {
    const corpus = await open();
    const points = await corpus.timeline('first', 0);
    expect(points.map(({ text, day, change, quotation }) => [quotation.article.id, day, text, change])).toEqual([
      ['first', '2022-04-20', '6776万元', 'first'],
      ['update', '2022-04-22', '7300万元', 'updated'],
    ]);
    const { timeline } = await corpus.figureCard([{ article: 'update', claim: 0, reasons: [] }]);
    expect(timeline).toHaveLength(2);
  });

  it('is empty where nobody else reported it, and for claims that are gone', async () => {
    const corpus = await openCorpus({ ...optionsFor(freshProvider(), ARTICLES.slice(0, 1)), recognize });
    expect(await corpus.timeline('first', 0)).toEqual([]);
    expect(await corpus.timeline('none', 0)).toEqual([]);
    expect((await corpus.figureCard([])).timeline).toEqual([]);
  });

  it('holds no private article where these must not be known', async () => {
    const corpus = await open();
    await corpus.addArticles([sampleImport('own', `据了解，${SENTENCE}9000万元。`, { date: '2022-04-21' })]);
    const evidence = [{ article: 'first', claim: 0, reasons: [] }];
    expect((await corpus.figureCard(evidence)).timeline).toHaveLength(3);
    expect((await corpus.figureCard(evidence, 'everywhere')).timeline).toHaveLength(2);
  });
});
