import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '山西大学获得300万元。', { place: '太原市' })];
const OWN = [
  sampleImport('own', '山西大学获得350万元,山大师生欢欣。万达广场投入700万元。', {
    place: '成都市',
    url: 'https://news.example/own',
  }),
];

describe('articles that a reader added', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), SEEDS));
    await corpus.addArticles(OWN);
  });

  it('are known to be there', async () => {
    expect(corpus.holdsPrivateArticles).toBe(true);
    expect((await openCorpus(optionsFor(freshProvider(), SEEDS))).holdsPrivateArticles).toBe(false);
  });

  it('give names everywhere but on pages', async () => {
    const text = '万达广场、山大、山西大学';
    expect((await corpus.findNames(text)).map(({ start }) => start)).toEqual([0, 5, 8]);
    const shown = await corpus.findNames(text, 'everywhere');
    expect(shown.map(({ start }) => start)).toEqual([8]);
    expect(shown[0]?.organizations).toEqual([{ name: '山西大学', kind: 'institution', place: '太原市' }]);
  });

  it('give figures everywhere but on pages', async () => {
    const keys = ['CNY|@山西大学', 'CNY|@万达广场'];
    expect(await corpus.findClaims(keys)).toHaveLength(3);
    const shown = await corpus.findClaims(keys, 'everywhere');
    expect(shown.map(({ claim }) => claim.text)).toEqual(['300万元']);
  });

  it('are not in the cards of pages', async () => {
    expect(await corpus.organizationCard('万达广场', 'everywhere')).toBeNull();
    expect(await corpus.organizationCard('万达广场')).toMatchObject({ mentionCount: 1, figureCount: 1 });
    const card = await corpus.organizationCard('山西大学', 'everywhere');
    expect(card).toMatchObject({ otherNames: [], mentionCount: 1, figureCount: 1, place: '太原市' });
    expect(card?.mentions.map(({ article }) => article.id)).toEqual(['seed']);
    const evidence = (await corpus.findClaims(['CNY|@山西大学'])).map(({ article, index }) => ({
      article: article.id,
      claim: index,
      reasons: [],
    }));
    expect((await corpus.figureCard(evidence)).evidence).toHaveLength(2);
    expect((await corpus.figureCard(evidence, 'everywhere')).evidence).toHaveLength(1);
  });
});
