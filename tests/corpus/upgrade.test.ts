import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/storage';
import { restoreDatabase } from '../fixtures/database';
import { type Factory, freshFactory, optionsFor } from './corpus-fixture';
import { rowsOf, TRUTH } from './every-row';
import { killWhen } from './killing';
import { sampleArticle } from './sample-articles';

/** A database as version 1 of the schema left it. */
async function makeVersion1(factory: Factory): Promise<void> {
  const old = new Dexie(TRUTH, factory);
  old.version(1).stores({
    state: 'key',
    articles: 'id, origin',
    readings: '[generation+article], generation',
    claims: '[generation+article+index], generation, *filedUnder',
    organizations: '[generation+name], generation',
    names: 'generation',
    words: 'generation',
    segments: '[generation+segment], generation',
    postings: '[generation+segment+shard], [generation+shard], generation',
  });
  const seed = { ...sampleArticle('seed', '山西大学获得300万元。'), origin: 'seed', visibility: 'everywhere' };
  const own = { ...sampleArticle('own', '万达广场投入700万元。'), origin: 'reader', visibility: 'private' };
  await old.table('articles').bulkPut([seed, own]);
  await old.table('state').put({
    key: 'state',
    revision: 7,
    seedVersion: 1,
    generation: 3,
    recognizerVersion: 1,
    articles: 2,
    organizations: 2,
    figures: 2,
    from: null,
    to: null,
  });
  await old.table('names').put({ generation: 3, trie: {}, organizations: [] });
  await old.table('words').put({ generation: 3, json: '{}' });
  await old.table('organizations').put({ generation: 3, name: '山西大学' });
  old.close();
}

const FIXTURE = 'database-of-version-3.json.gz';
const open = (factory: Factory): Promise<Corpus> => openCorpus(optionsFor(indexedDbProvider(factory), []));

/** What is true in a database and not derived. */
async function trueRows(factory: Factory) {
  const { articles = [], versions = [], rulings = [] } = await rowsOf(TRUTH, factory);
  return { articles, versions, rulings };
}

describe('a database of version 1', () => {
  it('keeps its articles, and what is derived from them is derived anew', async () => {
    const factory = freshFactory();
    await makeVersion1(factory);
    const corpus = await openCorpus(
      optionsFor(indexedDbProvider(factory), [sampleArticle('seed', '山西大学获得300万元。')]),
    );
    expect(corpus.problem).toBeNull();
    expect(await corpus.state()).toMatchObject({ articles: 2, organizations: 2, figures: 2, indexed: 2 });
    expect((await corpus.listArticles()).map(({ id }) => id).sort()).toEqual(['own', 'seed']);
    expect(corpus.findNames('万达广场')).toHaveLength(1);
    expect(corpus.findNames('万达广场', 'everywhere')).toEqual([]);
    expect((await corpus.search('700万元', 5)).figures).toHaveLength(1);
  });
});

describe('a database of version 3', () => {
  afterEach(() => vi.restoreAllMocks());

  it('keeps every article, version and judgement of its reader, and its private articles private', async () => {
    const factory = freshFactory();
    await restoreDatabase(FIXTURE, factory);
    const before = await trueRows(factory);
    const seedVersion = (await rowsOf(TRUTH, factory))['state']?.[0]?.['seedVersion'];
    const corpus = await open(factory);
    expect(corpus.problem).toBeNull();
    expect((await corpus.state()).articles).toBe(before.articles.length);
    expect(await corpus.holdsPrivateArticles()).toBe(true);
    await corpus.catchUp();
    expect((await corpus.state()).indexed).toBe(before.articles.length);
    const sentences = before.rulings.map((row) => (row as { here: { sentence: string } }).here.sentence);
    expect(await corpus.findRulings(sentences)).toHaveLength(before.rulings.length);
    corpus.close();
    const after = await rowsOf(TRUTH, factory);
    expect(before.articles.filter(({ origin }) => origin === 'reader')).toHaveLength(40);
    expect(before.versions).toHaveLength(3);
    expect(before.rulings).toHaveLength(2);
    expect(await trueRows(factory)).toEqual(before);
    expect(Object.keys(after).sort()).toEqual(['articles', 'changes', 'rulings', 'state', 'versions']);
    expect(after['state']?.[0]?.['seedVersion']).toBe(seedVersion);
  });

  it('has each of its articles found by title, body and figure, and on pages only those that are not private', async () => {
    const factory = freshFactory();
    await restoreDatabase(FIXTURE, factory);
    const corpus = await open(factory);
    await corpus.catchUp();
    for (const row of (await trueRows(factory)).articles) {
      const { id, article } = row as { id: string; article: { title: string; text: string } };
      const [line = ''] = article.text.split('\n').filter((one) => one.length > 12);
      for (const query of [article.title, line.slice(0, 30)].filter((one) => one !== ''))
        expect((await corpus.search(query, 100)).articles.map((one) => one.article.id)).toContain(id);
    }
    const text = (await trueRows(factory)).articles
      .filter(({ origin }) => origin === 'reader')
      .map(({ article }) => (article as { text: string }).text)
      .join('\n');
    const [all, everywhere] = [corpus.findNames(text), corpus.findNames(text, 'everywhere')];
    expect(all.length).toBeGreaterThan(100);
    expect(everywhere.length).toBeLessThan(all.length / 2);
  });

  it('goes on being added to', async () => {
    const factory = freshFactory();
    await restoreDatabase(FIXTURE, factory);
    const corpus = await open(factory);
    const { articles, versions } = await trueRows(factory);
    const own = articles.find(({ origin }) => origin === 'reader') as unknown as Parameters<
      Corpus['addArticles']
    >[0][0];
    expect(await corpus.addArticles([own])).toMatchObject([{ outcome: 'unchanged' }]);
    const text = `${own.article.text}\n又：万达广场投入912万元。`;
    expect(await corpus.addArticles([{ ...own, article: { ...own.article, text } }])).toMatchObject([
      { outcome: 'updated' },
    ]);
    expect((await trueRows(factory)).versions).toHaveLength(versions.length + 1);
    expect((await corpus.search('912万元', 5)).figures).toHaveLength(1);
  });

  it.each([0, 69, 70, 71, 80, 362])('loses nothing when it is killed at write %i of its migration', async (writes) => {
    const factory = freshFactory();
    await restoreDatabase(FIXTURE, factory);
    const before = await trueRows(factory);
    let left = writes;
    killWhen(() => left-- <= 0);
    const killed = await open(factory).catch(() => null);
    killed?.close();
    vi.restoreAllMocks();
    expect(await trueRows(factory)).toEqual(before);
    const corpus = await open(factory);
    expect(corpus.problem).toBeNull();
    await corpus.catchUp();
    const { articles, indexed } = await corpus.state();
    expect([articles, indexed]).toEqual([before.articles.length, before.articles.length]);
    expect((await corpus.search('更正：上述数字已由编辑核对', 10)).articles).toHaveLength(3);
    expect(await trueRows(factory)).toEqual(before);
  });
});
