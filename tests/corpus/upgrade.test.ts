import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/indexed-db-storage';
import { restoreDatabase } from '../fixtures/database';
import { optionsFor } from './corpus-fixture';
import { sampleArticle } from './sample-articles';

const FACTORY = { indexedDB: new IDBFactory(), IDBKeyRange };

/** A database as version 1 of the schema left it. */
async function makeVersion1(): Promise<void> {
  const old = new Dexie('yinzheng', FACTORY);
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

describe('a database of version 1', () => {
  it('keeps its articles, and what is derived from them is derived anew', async () => {
    await makeVersion1();
    const corpus = await openCorpus(
      optionsFor(indexedDbProvider(FACTORY), [sampleArticle('seed', '山西大学获得300万元。')]),
    );
    expect(corpus.problem).toBeNull();
    expect(corpus.state()).toMatchObject({ articles: 2, organizations: 2, figures: 2 });
    expect((await corpus.listArticles()).map(({ id }) => id).sort()).toEqual(['own', 'seed']);
    expect(await corpus.findNames('万达广场')).toHaveLength(1);
    expect(await corpus.findNames('万达广场', 'everywhere')).toEqual([]);
    expect((await corpus.search('700万元', 5)).figures).toHaveLength(1);
  });
});

describe('a database of version 3', () => {
  it('keeps every article, version and judgement of its reader, and its private articles private', async () => {
    const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
    await restoreDatabase('database-of-version-3.json.gz', factory);
    const before = await rowsOf(factory);
    const corpus = await openCorpus(optionsFor(indexedDbProvider(factory), [], { recognizerVersion: 1000 }));
    expect(corpus.problem).toBeNull();
    expect(corpus.state().articles).toBe(before.articles.length);
    expect(corpus.holdsPrivateArticles).toBe(true);
    corpus.close();
    const after = await rowsOf(factory);
    expect(before.articles.filter(({ origin }) => origin === 'reader')).toHaveLength(40);
    expect(before.versions).toHaveLength(3);
    expect(before.rulings).toHaveLength(2);
    expect(after).toEqual(before);
  });
});

/** What is true in a database and not derived. */
async function rowsOf(
  factory: typeof FACTORY,
): Promise<Record<'articles' | 'versions' | 'rulings', Record<string, unknown>[]>> {
  const database = await new Dexie('yinzheng', factory).open();
  const read = (table: string): Promise<Record<string, unknown>[]> => database.table(table).toArray();
  const rows = { articles: await read('articles'), versions: await read('versions'), rulings: await read('rulings') };
  database.close();
  return rows;
}
