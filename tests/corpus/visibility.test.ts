import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '@/check/check-text';
import { makeProof } from '@/check/proof';
import { recognize } from '@/claims/recognize';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import type { Scope } from '@/evidence/scope';
import { asked, pageAgainst } from '@/worker/against';
import { freshProvider, idsOf, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '山西大学获得补贴300万元。', { place: '太原市' })];
const OWN = [
  sampleImport('own', '山西大学(简称山大)获得补贴350万元,山大师生欢欣。万达广场投入700万元。', {
    place: '成都市',
    url: 'https://news.example/own',
  }),
];
const EVERYWHERE: Scope = { visibility: 'everywhere' };
const ALL: Scope = { visibility: 'all' };

describe('articles that a reader added', () => {
  let corpus: Corpus;
  let own: string;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), SEEDS));
    [own = ''] = idsOf(await corpus.addArticles(OWN));
  });

  it('are known to be there', async () => {
    expect(await corpus.holdsPrivateArticles()).toBe(true);
    expect(await (await openCorpus(optionsFor(freshProvider(), SEEDS))).holdsPrivateArticles()).toBe(false);
  });

  it('are no longer known to be there when they are removed', async () => {
    const other = await openCorpus(optionsFor(freshProvider(), SEEDS));
    await other.removeArticles(idsOf(await other.addArticles(OWN)));
    await other.catchUp();
    expect(await other.holdsPrivateArticles()).toBe(false);
  });

  it('give names everywhere but on pages', () => {
    const text = '万达广场、山大、山西大学';
    expect(corpus.findNames(text).map(({ start }) => start)).toEqual([0, 5, 8]);
    const shown = corpus.findNames(text, 'everywhere');
    expect(shown.map(({ start }) => start)).toEqual([8]);
    expect(shown[0]?.organizations).toEqual([
      { key: '山西大学', name: '山西大学', kind: 'institution', place: '太原市' },
    ]);
  });

  it('judge figures everywhere but on pages', async () => {
    const text = '万达广场投入700万元。山西大学获得补贴350万元。';
    const found = recognize({ title: '', text, place: '成都市', date: '2022-04-23' });
    const articlesBehind = async (scope: Scope) => {
      const { articles } = await checkText({ title: '', text, date: '2022-04-23', found }, pageAgainst(corpus, scope));
      return [...articles.keys()];
    };
    expect(await articlesBehind(ALL)).toContain(own);
    expect(await articlesBehind(EVERYWHERE)).not.toContain(own);
  });

  it('are not in the cards of pages', async () => {
    expect(await corpus.organizationCard('万达广场', EVERYWHERE)).toBeNull();
    expect(await corpus.organizationCard('万达广场')).toMatchObject({ mentionCount: 1, figureCount: 1 });
    const card = await corpus.organizationCard('山西大学', EVERYWHERE);
    expect(card).toMatchObject({ otherNames: [], mentionCount: 1, figureCount: 1, place: '太原市' });
    expect(card?.mentions.map(({ article }) => article.id)).toEqual(['seed']);
    const evidence = ['seed', own].map((article) => ({ source: corpus.source.id, article, claim: 0, reasons: [] }));
    expect((await makeProof(evidence, asked(corpus, ALL))).evidence).toHaveLength(2);
    expect((await makeProof(evidence, asked(corpus, EVERYWHERE))).evidence).toHaveLength(1);
  });
});
