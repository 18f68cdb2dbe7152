import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/indexed-db-storage';
import { MemoryStorage } from '@/corpus/memory-storage';
import type { StorageProvider } from '@/corpus/storage';
import { freshProvider, optionsFor } from './corpus-fixture';
import { killWhen } from './killing';
import { sampleArticle, sampleImport } from './sample-articles';

const FIRST = [
  sampleArticle('a-1', '晋源区金融办介绍,累计授信金额达6776万元。', { date: '2022-04-23' }),
  sampleArticle('a-2', '山西大学实施封控管理,投入20万元。', { date: '2022-04-20' }),
];
const SECOND = [sampleArticle('b-1', '万达广场恢复营业,补贴300万元。')];
/** Everything stored, row counts by table. */
async function stored(provider: StorageProvider) {
  const storage = await provider.open();
  const state = await storage.readState();
  const articles = await storage.readAllArticles();
  const generation = state?.generation ?? 1;
  const readings = await storage.readReadings(
    generation,
    articles.map(({ id }) => id),
  );
  const names = await storage.readNames(generation);
  storage.close();
  return { state, articles: articles.map(({ id }) => id), readings: readings.length, hasNames: names !== null };
}

describe('openCorpus', () => {
  afterEach(() => vi.restoreAllMocks());

  it('installs the seeds on first start, and says what it holds', async () => {
    const corpus = await openCorpus(optionsFor(freshProvider(), FIRST));
    expect(corpus.state()).toEqual({
      articles: 2,
      organizations: 2,
      figures: 2,
      from: '2022-04-20',
      to: '2022-04-23',
      problem: null,
    });
    expect((await corpus.listArticles()).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
  });

  it.each([0, 1, 5, 8, 11])(
    'leaves nothing when it is killed at write %i, and completes at the next start',
    async (writes) => {
      const provider = freshProvider();
      (await provider.open()).close();
      let left = writes;
      killWhen(() => left-- <= 0);
      const interrupted = await openCorpus(optionsFor(provider, FIRST));
      expect(interrupted.problem?.code).toBe('storage-broken');
      vi.restoreAllMocks();
      expect(await stored(provider)).toEqual({ state: null, articles: [], readings: 0, hasNames: false });

      const corpus = await openCorpus(optionsFor(provider, FIRST));
      expect(corpus.problem).toBeNull();
      expect(corpus.state().articles).toBe(2);
    },
  );

  it('does not read the seeds again when they are installed', async () => {
    const provider = freshProvider();
    await openCorpus(optionsFor(provider, FIRST));
    const loadSeeds = vi.fn<() => Promise<never>>();
    const corpus = await openCorpus({ ...optionsFor(provider, []), loadSeeds });
    expect(loadSeeds).not.toHaveBeenCalled();
    expect(corpus.state().articles).toBe(2);
  });

  it('installs once when started twice at the same time', async () => {
    const provider = freshProvider();
    const [one, other] = await Promise.all([
      openCorpus(optionsFor(provider, FIRST)),
      openCorpus(optionsFor(provider, FIRST)),
    ]);
    expect(one.problem).toBeNull();
    expect(other.problem).toBeNull();
    expect(await stored(provider)).toMatchObject({ state: { revision: 1 }, articles: ['a-1', 'a-2'], readings: 2 });
    expect(await other.findClaims(['CNY'])).toEqual(await one.findClaims(['CNY']));
  });

  it('replaces the seeds by those of another version and keeps the reader’s articles', async () => {
    const provider = freshProvider();
    const first = await openCorpus(optionsFor(provider, FIRST));
    const [own] = await first.addArticles([sampleImport('own', '读者自己添加:山大获得50万元。')]);
    const corpus = await openCorpus(optionsFor(provider, SECOND, { version: 2 }));
    await corpus.update();
    expect((await stored(provider)).articles).toEqual(['b-1', own && 'id' in own ? own.id : null]);
    expect(await corpus.organizationCard('晋源区金融办')).toBeNull();
    expect(await corpus.organizationCard('万达广场')).toMatchObject({ mentionCount: 1 });
    expect(await corpus.organizationCard('山西大学')).toMatchObject({ otherNames: ['山大'], mentionCount: 1 });
  });

  it('derives everything anew for another recognizer, and turns to it as a whole', async () => {
    const provider = freshProvider();
    await openCorpus(optionsFor(provider, FIRST));
    const blind = {
      ...optionsFor(provider, FIRST, { recognizerVersion: 2 }),
      recognize: () => ({ organizations: [], claims: [] }),
    };
    expect((await openCorpus(blind)).state()).toMatchObject({ articles: 2, organizations: 0, figures: 0 });
    const seeing = optionsFor(provider, FIRST, { recognizerVersion: 3 });
    const corpus = await openCorpus(seeing);
    expect(corpus.state()).toMatchObject({ articles: 2, organizations: 2, figures: 2 });
    expect(await corpus.findNames('晋源区金融办')).toHaveLength(1);
    expect((await stored(provider)).state?.generation).toBe(3);
  });

  it.each(['postings', 'state'])('keeps the old generation when it is killed at %s of the new one', async (table) => {
    const provider = freshProvider();
    await openCorpus(optionsFor(provider, FIRST));
    killWhen((store) => store.name === table);
    await openCorpus(optionsFor(provider, FIRST, { recognizerVersion: 2 }));
    vi.restoreAllMocks();
    expect((await stored(provider)).state).toMatchObject({ generation: 1, recognizerVersion: 1 });

    const corpus = await openCorpus(optionsFor(provider, FIRST, { recognizerVersion: 2 }));
    expect(corpus.state()).toMatchObject({ articles: 2, organizations: 2, figures: 2, problem: null });
    expect((await stored(provider)).state).toMatchObject({ generation: 2, recognizerVersion: 2 });
  });

  it('goes on with what it has when the seeds cannot be read, and says so', async () => {
    const provider = freshProvider();
    const unreadable = { ...optionsFor(provider, []), loadSeeds: () => Promise.reject(new Error('no such file')) };
    const empty = await openCorpus(unreadable);
    expect(empty.state()).toMatchObject({ articles: 0, problem: { code: 'seeds-unreadable' } });
    expect(await empty.search('太原', 5)).toEqual({ organizations: [], figures: [], articles: [] });
    expect(await empty.findNames('太原')).toEqual([]);
    await openCorpus(optionsFor(provider, FIRST));
    const later = await openCorpus(unreadable);
    await later.update();
    expect(later.state()).toMatchObject({ articles: 2, problem: { code: 'seeds-unreadable' } });
  });
});

describe('openCorpus without storage', () => {
  const refusing = (name: string): IDBFactory =>
    Object.assign(new IDBFactory(), {
      open: () => {
        throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', name);
      },
    });

  it.each([
    ['InvalidStateError', 'storage-unavailable'],
    ['SecurityError', 'storage-unavailable'],
    ['UnknownError', 'storage-broken'],
  ])('holds the seeds in memory on %s, and says %s', async (name, code) => {
    const corpus = await openCorpus(optionsFor(indexedDbProvider({ indexedDB: refusing(name), IDBKeyRange }), FIRST));
    expect(corpus.problem).toMatchObject({ code });
    expect(await corpus.findNames('据晋源区金融办')).toMatchObject([{ start: 1, end: 7 }]);
    const { figures, articles } = await corpus.search('6776万元', 5);
    expect(figures).toHaveLength(1);
    expect(articles).toHaveLength(1);
  });

  it('answers the same from memory as from IndexedDB', async () => {
    const inMemory: StorageProvider = { open: async () => new MemoryStorage(), delete: async () => undefined };
    const one = await openCorpus(optionsFor(inMemory, FIRST));
    const other = await openCorpus(optionsFor(freshProvider(), FIRST));
    for (const query of ['山大', '6776万元', '金融办', '封控']) {
      expect(await one.search(query, 5)).toEqual(await other.search(query, 5));
    }
    expect(await one.articleView('a-1')).toEqual(await other.articleView('a-1'));
    expect(await one.organizationCard('山西大学')).toEqual(await other.organizationCard('山西大学'));
    expect(one.state()).toEqual(other.state());
  });

  it('does not take a bug of ours for broken storage', async () => {
    const recognize = (): never => {
      throw new TypeError('a bug');
    };
    await expect(openCorpus({ ...optionsFor(freshProvider(), FIRST), recognize })).rejects.toThrow(TypeError);
  });
});
