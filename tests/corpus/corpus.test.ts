import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeProof } from '@/check/proof';
import { type Corpus, emptyCorpus, openCorpus } from '@/corpus/corpus';
import { EVERYTHING } from '@/evidence/scope';
import { asked } from '@/worker/against';
import { freshProvider, idsOf, optionsFor } from './corpus-fixture';
import { killWhen } from './killing';
import { sampleArticle, sampleImport } from './sample-articles';

const SENTENCE = '晋源区金融办介绍,累计授信金额达6776万元。';
const ARTICLES = [
  sampleArticle('first', `近日。${SENTENCE}`, { date: '2022-04-20' }),
  sampleArticle('reprint', `转载。${SENTENCE}`, { date: '2022-04-21', place: '太原市' }),
  sampleArticle('later', '晋源区金融办说,目前授信达7000万元。晋源区金融办将继续帮扶。', { date: '2022-05-01' }),
  sampleArticle('chengdu', '万达广场人流如织,補貼100万元。', { date: null, place: '四川省成都市' }),
  sampleArticle('taiyuan', '万达广场恢复营业。區金融辦到場。', { date: '2022-04-22', place: '太原市杏花岭区' }),
  sampleArticle('nowhere', '近日，區金融辦到場。', { date: '2022-04-19', place: null }),
];

describe('Corpus', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), ARTICLES));
  });

  it('finds the names it knows in a folded text, once for each city they are known in', () => {
    const names = corpus.findNames('万达广场与晋源区金融办,区金融办');
    expect(names.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 11],
    ]);
    expect(names[0]?.organizations).toEqual([
      { key: '万达广场', name: '万达广场', kind: 'venue', place: '成都市' },
      { key: '万达广场', name: '万达广场', kind: 'venue', place: '太原市杏花岭区' },
    ]);
  });

  it('gives articles with what is needed to judge them, each once', async () => {
    const answer = await corpus.source.readArticles(['reprint', 'reprint', 'no such id'], EVERYTHING);
    expect(answer).toEqual({
      answered: 'whole',
      value: [
        {
          id: 'reprint',
          origin: 'seed',
          title: '标题reprint',
          source: '样本日报',
          place: '太原市',
          date: '2022-04-21',
          dateInference: ARTICLES[1]?.article.dateInference,
          text: `转载。${SENTENCE}`,
        },
      ],
    });
  });

  it('describes an organization with its newest mentions and figures', async () => {
    const card = await corpus.organizationCard('晋源区金融办');
    expect(card).toMatchObject({
      kind: 'government',
      otherNames: [],
      place: '太原市',
      mentionCount: 4,
      figureCount: 3,
    });
    expect(card?.mentions.map(({ article }) => article.id)).toEqual(['later', 'reprint', 'first']);
    expect(card?.figures.map(({ text }) => text)).toEqual(['7000万元', '6776万元', '6776万元']);
    expect(await corpus.organizationCard('区金融办')).toBeNull();
  });

  it('shows evidence in the order asked for, and counts reprints as one origin', async () => {
    const evidence = ['later', 'first', 'reprint', 'gone'].map(
      (article) => ({ source: corpus.source.id, article, claim: 0, reasons: [{ code: 'equal' }] }) as const,
    );
    const proof = await makeProof(evidence, asked(corpus, EVERYTHING));
    expect(proof.evidence.map(({ quotation }) => quotation.article.id)).toEqual(['later', 'first', 'reprint']);
    expect(proof.evidence[1]).toMatchObject({
      text: '6776万元',
      quotation: { text: SENTENCE, offset: 3 },
    });
    expect(proof).toMatchObject({ sources: 3, origins: 2 });
  });

  it('shows an article with all that was recognized in it', async () => {
    const view = await corpus.articleView('chengdu');
    expect(view).toMatchObject({ organizations: [{ name: '万达广场', start: 0, end: 4 }] });
    expect(view?.figures).toEqual([{ start: 11, end: 16, claim: 0 }]);
    expect(await corpus.articleView('gone')).toBeNull();
  });

  it('lists what it holds, the newest first', async () => {
    const list = await corpus.listArticles();
    expect(list.map(({ id }) => id)).toEqual(['later', 'taiyuan', 'reprint', 'first', 'nowhere', 'chengdu']);
  });

  it('lists articles as they are now, where the index has not followed', async () => {
    const url = 'https://news.example/1';
    const own = await openCorpus(optionsFor(freshProvider(), ARTICLES));
    const ids = idsOf(await own.addArticles([sampleImport('own', '山西大学获得补贴300万元。', { url })]));
    killWhen((store) => store.name === 'segments');
    const renamed = sampleImport('own', '山西大学获得补贴400万元。', { url, title: '改过的标题' });
    await own.addArticles([renamed, sampleImport('new', '万达广场投入700万元。')]);
    vi.restoreAllMocks();
    const list = await own.listArticles();
    expect(list).toHaveLength(ARTICLES.length + 2);
    expect(list.find(({ id }) => id === ids[0])?.title).toBe('改过的标题');
  });

  it('begins again with the bundled articles when all is thrown away', async () => {
    const provider = freshProvider();
    const before = await openCorpus(optionsFor(provider, ARTICLES));
    const state = await before.state();
    await before.addArticles([sampleImport('own', '山西大学获得补贴300万元。')]);
    before.close();
    const after = await emptyCorpus(optionsFor(provider, ARTICLES));
    expect(await after.state()).toEqual(state);
    expect(after.findNames('山西大学')).toEqual([]);
    expect(after.problem).toBeNull();
  });
});
