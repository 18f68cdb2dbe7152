import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type Corpus, emptyCorpus, openCorpus } from '@/corpus/corpus';
import { indexedDbProvider, type StorageProvider } from '@/corpus/storage';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '山西大学获得补贴20万元。')];
const OWN = [sampleImport('own', '万达广场投入700万元。')];

/** A place outside of the databases. */
function memory(): { getValue(): Promise<number>; setValue(count: number): Promise<void> } {
  let held = 0;
  return {
    getValue: async () => held,
    setValue: async (count) => {
      held = count;
    },
  };
}

async function problemOf(corpus: Corpus): Promise<unknown> {
  return (await corpus.state()).problem;
}

describe('articles that the browser has lost', () => {
  const heldArticles = memory();
  const open = (provider: StorageProvider): Promise<Corpus> =>
    openCorpus({ ...optionsFor(provider, SEEDS), heldArticles });

  it('are told of at every start, until the reader adds some again', async () => {
    const provider = freshProvider();
    const corpus = await open(provider);
    expect(await problemOf(corpus)).toBeNull();
    await corpus.addArticles(OWN);
    expect(await problemOf(await open(provider))).toBeNull();

    const emptied = indexedDbProvider({ indexedDB: new IDBFactory(), IDBKeyRange });
    expect(await problemOf(await open(emptied))).toMatchObject({ code: 'articles-lost', held: 2, left: 1 });
    const again = await open(emptied);
    expect(await problemOf(again)).toMatchObject({ code: 'articles-lost', held: 2, left: 1 });
    await again.addArticles(OWN);
    expect(await problemOf(again)).toBeNull();
    expect(await problemOf(await open(emptied))).toBeNull();
  });

  it('are not those that the reader has thrown away', async () => {
    const provider = freshProvider();
    await (await open(provider)).addArticles(OWN);
    const corpus = await emptyCorpus({ ...optionsFor(provider, SEEDS), heldArticles });
    expect(await problemOf(corpus)).toBeNull();
    expect((await corpus.state()).articles).toBe(1);
  });
});
