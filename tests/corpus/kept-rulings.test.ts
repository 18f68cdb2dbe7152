import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus, openInMemory } from '@/corpus/corpus';
import type { StorageProvider } from '@/corpus/storage';
import { StorageFailure } from '@/corpus/storage-failure';
import { EVERYTHING } from '@/evidence/scope';
import type { RulingRequest } from '@/messaging/card-protocol';
import { rulingsAmong } from '@/verdicts/rulings';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '近日。晋源区金融办介绍,累计授信金额达6776万元。另有300万元。')];
const SENTENCE = '累计授信金额达6767万元。';
const HERE = { sentence: SENTENCE, start: 7, end: 13, organization: null, place: null, period: null };
const OTHER: RulingRequest = { here: HERE, article: 'seed', claim: 0, ruling: 'other' };

const open = (provider: StorageProvider = freshProvider(), more: Parameters<typeof optionsFor>[2] = {}) =>
  openCorpus(optionsFor(provider, SEEDS, more));

/** The rulings on the sentence, with the claims that they are about as articles stand now. */
const found = async (corpus: Corpus) => {
  const kept = await corpus.findRulings([SENTENCE]);
  const answer = await corpus.source.readArticles(
    kept.map(({ there }) => there.article),
    EVERYTHING,
  );
  const articles = answer.answered === 'not' ? [] : answer.value;
  const read = new Map(articles.map((article) => [article.id, { article, found: corpus.reader.read(article) }]));
  return rulingsAmong(read, kept).map(({ article, index, ruling }) => [article, index, ruling]);
};

describe('what the reader said', () => {
  it('is found by the sentence, and by no other', async () => {
    const corpus = await open();
    expect(await corpus.rule(OTHER)).toEqual({ outcome: 'kept' });
    expect(await corpus.findRulings([SENTENCE])).toMatchObject([
      {
        here: HERE,
        there: { article: 'seed', sentence: '晋源区金融办介绍,累计授信金额达6776万元。' },
        ruling: 'other',
      },
    ]);
    expect(await found(corpus)).toEqual([['seed', 0, 'other']]);
    expect(await corpus.findRulings(['', '另一句话。'])).toEqual([]);
  });

  it('is taken back, and replaced by what is said later', async () => {
    const corpus = await open();
    await corpus.rule(OTHER);
    await corpus.rule({ ...OTHER, ruling: 'same' });
    expect(await found(corpus)).toEqual([['seed', 0, 'same']]);
    expect(await corpus.rule({ ...OTHER, ruling: null })).toEqual({ outcome: 'kept' });
    expect(await found(corpus)).toEqual([]);
  });

  it('outlives the worker, other tokens and new seeds, whatever place the claim has then', async () => {
    const provider = freshProvider();
    await (await open(provider)).rule(OTHER);
    const moved = [sampleArticle('seed', '此前500万元。晋源区金融办介绍,累计授信金额达6776万元。')];
    const corpus = await openCorpus(optionsFor(provider, moved, { version: 2, tokens: 'two' }));
    expect(await found(corpus)).toEqual([['seed', 0, 'other']]);
    await corpus.update();
    expect(await found(corpus)).toEqual([['seed', 1, 'other']]);
  });

  it('has no effect while the article says something else, and has again when it says it again', async () => {
    const provider = freshProvider();
    await (await open(provider)).rule(OTHER);
    const changed = [sampleArticle('seed', '晋源区金融办介绍,累计授信金额达7000万元。')];
    const other = await openCorpus(optionsFor(provider, changed, { version: 2 }));
    await other.update();
    expect(await found(other)).toEqual([]);
    const back = await openCorpus(optionsFor(provider, SEEDS, { version: 3 }));
    await back.update();
    expect(await found(back)).toEqual([['seed', 0, 'other']]);
  });

  it('of a bundled article that the reader takes out is there when it is put back', async () => {
    const provider = freshProvider();
    await (await open(provider)).rule(OTHER);
    const without = await openCorpus(optionsFor(provider, [], { version: 0 }));
    await without.update();
    expect(await without.listArticles()).toEqual([]);
    const back = await openCorpus(optionsFor(provider, SEEDS));
    await back.update();
    expect(await found(back)).toEqual([['seed', 0, 'other']]);
  });

  it('goes with the article when the reader removes it', async () => {
    const corpus = await open();
    const [added] = await corpus.addArticles([sampleImport('own', '山西大学获得800万元。')]);
    if (added?.outcome !== 'added') throw new Error('tests: not added');
    await corpus.rule({ ...OTHER, article: added.id });
    expect(await found(corpus)).toEqual([[added.id, 0, 'other']]);
    await corpus.removeArticles([added.id]);
    await corpus.addArticles([sampleImport('own', '山西大学获得800万元。')]);
    expect(await found(corpus)).toEqual([]);
  });

  it('is refused where the claim is not there, or must not be known to who asks', async () => {
    const corpus = await open();
    const [added] = await corpus.addArticles([sampleImport('own', '山西大学获得800万元。')]);
    if (added?.outcome !== 'added') throw new Error('tests: not added');
    expect(await corpus.rule({ ...OTHER, claim: 9 })).toEqual({ outcome: 'gone' });
    expect(await corpus.rule({ ...OTHER, article: 'none' })).toEqual({ outcome: 'gone' });
    expect(await corpus.rule({ ...OTHER, article: added.id }, 'everywhere')).toEqual({ outcome: 'gone' });
  });

  it('is not kept in memory', async () => {
    const failure = new StorageFailure('storage-unavailable', new Error('refused'));
    const corpus = await openInMemory(optionsFor(freshProvider(), SEEDS), failure);
    expect(await corpus.rule(OTHER)).toEqual({ outcome: 'refused' });
  });
});
