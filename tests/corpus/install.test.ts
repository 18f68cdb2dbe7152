import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus, openMemoryCorpus } from '@/corpus/corpus';
import { indexedDbProvider, memoryStorage, type StorageProvider } from '@/corpus/storage';
import { ArticleReader } from '@/evidence/article-reader';
import { freshFactory, freshProvider, idsOf, optionsFor } from './corpus-fixture';
import { INDEX, rowsOf, TRUTH, withDatabase } from './every-row';
import { fillDiskWhen, killWhen } from './killing';
import { sampleArticle, sampleImport } from './sample-articles';

const FIRST = [
  sampleArticle('a-1', '晋源区金融办介绍,累计授信金额达6776万元。', { date: '2022-04-23' }),
  sampleArticle('a-2', '山西大学实施封控管理,投入20万元。', { date: '2022-04-20' }),
];
const SECOND = [sampleArticle('b-1', '万达广场恢复营业,补贴300万元。')];

/** The ids of all articles that are stored, and how the articles are as a whole. */
async function stored(provider: StorageProvider) {
  const truth = await provider.openTruth();
  const [state, articles] = [await truth.readState(), await truth.readAllArticles()];
  truth.close();
  return { revision: state?.revision ?? 0, seedVersion: state?.seedVersion, articles: articles.map(({ id }) => id) };
}

/** All that a reader can ask about the first seeds. */
async function answers(corpus: Corpus) {
  return {
    state: await corpus.state(),
    found: await Promise.all(['山西大学', '6776万元', '金融办', '封控'].map((query) => corpus.search(query, 5))),
    view: await corpus.articleView('a-1'),
    card: await corpus.organizationCard('山西大学'),
    names: corpus.findNames('晋源区金融办与山西大学'),
  };
}

afterEach(() => vi.restoreAllMocks());

describe('openCorpus', () => {
  it('installs the seeds on first start, and says what it holds', async () => {
    const corpus = await openCorpus(optionsFor(freshProvider(), FIRST));
    expect(await corpus.state()).toEqual({
      articles: 2,
      organizations: 2,
      figures: 2,
      from: '2022-04-20',
      to: '2022-04-23',
      indexed: 2,
      problem: null,
    });
    expect((await corpus.listArticles()).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
  });

  it.each(Array.from({ length: 18 }, (_, writes) => writes))(
    'completes at the next start when the first is killed at write %i',
    async (writes) => {
      const provider = freshProvider();
      const whole = await answers(await openCorpus(optionsFor(freshProvider(), FIRST)));
      let left = writes;
      killWhen(() => left-- <= 0);
      const interrupted = await openCorpus(optionsFor(provider, FIRST));
      expect(interrupted.problem?.code ?? null).toBe(left < 0 ? 'storage-broken' : null);
      vi.restoreAllMocks();
      expect([[], ['a-1', 'a-2']]).toContainEqual((await stored(provider)).articles);
      const corpus = await openCorpus(optionsFor(provider, FIRST));
      expect(corpus.problem).toBeNull();
      expect(await answers(corpus)).toEqual(whole);
    },
  );

  it('does not read the seeds again when they are installed', async () => {
    const provider = freshProvider();
    await openCorpus(optionsFor(provider, FIRST));
    const loadSeeds = vi.fn<() => Promise<never>>();
    const corpus = await openCorpus({ ...optionsFor(provider, []), loadSeeds });
    expect(loadSeeds).not.toHaveBeenCalled();
    expect((await corpus.state()).articles).toBe(2);
  });

  it('reads no article again when it is opened again', async () => {
    const provider = freshProvider();
    await openCorpus(optionsFor(provider, FIRST));
    const reader = new ArticleReader();
    const read = vi.spyOn(reader, 'read');
    await openCorpus({ ...optionsFor(provider, FIRST), reader });
    expect(read).not.toHaveBeenCalled();
  });

  it('installs once when started twice at the same time', async () => {
    const provider = freshProvider();
    const [one, other] = await Promise.all([
      openCorpus(optionsFor(provider, FIRST)),
      openCorpus(optionsFor(provider, FIRST)),
    ]);
    expect(one.problem).toBeNull();
    expect(other.problem).toBeNull();
    expect(await stored(provider)).toEqual({ revision: 1, seedVersion: 1, articles: ['a-1', 'a-2'] });
    await Promise.all([one.catchUp(), other.catchUp()]);
    expect(await answers(other)).toEqual(await answers(one));
  });

  it('replaces the seeds by those of another version and keeps the reader’s articles', async () => {
    const provider = freshProvider();
    const first = await openCorpus(optionsFor(provider, FIRST));
    const [own = ''] = idsOf(
      await first.addArticles([sampleImport('own', '读者自己添加:山西大学(简称山大)获得50万元。')]),
    );
    const corpus = await openCorpus(optionsFor(provider, SECOND, { version: 2 }));
    await corpus.update();
    expect((await stored(provider)).articles).toEqual(['b-1', own]);
    expect(await corpus.organizationCard('晋源区金融办')).toBeNull();
    expect(corpus.findNames('晋源区金融办')).toEqual([]);
    expect(await corpus.organizationCard('万达广场')).toMatchObject({ mentionCount: 1 });
    expect(await corpus.organizationCard('山西大学')).toMatchObject({ otherNames: ['山大'], mentionCount: 2 });
  });

  it.each(Array.from({ length: 12 }, (_, writes) => 3 * writes))(
    'has the old seeds or the new when it is killed at write %i of an update',
    async (writes) => {
      const provider = freshProvider();
      const expected = await answers(await openCorpus(optionsFor(freshProvider(), SECOND)));
      const old = await openCorpus(optionsFor(provider, FIRST));
      old.close();
      const corpus = await openCorpus(optionsFor(provider, SECOND, { version: 2 }));
      let left = writes;
      killWhen(() => left-- <= 0);
      await corpus.update().catch(() => undefined);
      vi.restoreAllMocks();
      expect([['a-1', 'a-2'], ['b-1']]).toContainEqual((await stored(provider)).articles);
      const later = await openCorpus(optionsFor(provider, SECOND, { version: 2 }));
      await later.update();
      expect(await answers(later)).toEqual(expected);
    },
  );

  it('goes on with what it has when the seeds cannot be read, and says so', async () => {
    const provider = freshProvider();
    const unreadable = { ...optionsFor(provider, []), loadSeeds: () => Promise.reject(new Error('no such file')) };
    const empty = await openCorpus(unreadable);
    expect(await empty.state()).toMatchObject({ articles: 0, problem: { code: 'seeds-unreadable' } });
    expect(await empty.search('太原', 5)).toMatchObject({ organizations: [], figures: [], articles: [] });
    expect(empty.findNames('太原')).toEqual([]);
    expect(await empty.addArticles([sampleImport('own', '山西大学获得50万元。')])).toMatchObject([
      { outcome: 'added' },
    ]);
    await openCorpus(optionsFor(provider, FIRST));
    const later = await openCorpus(unreadable);
    await later.update();
    expect(await later.state()).toMatchObject({ articles: 3, problem: { code: 'seeds-unreadable' } });
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
    expect(corpus.findNames('据晋源区金融办')).toMatchObject([{ start: 1, end: 7 }]);
    const { figures, articles } = await corpus.search('6776万元', 5);
    expect(figures).toHaveLength(1);
    expect(articles).toHaveLength(1);
  });

  it('answers the same from memory as from IndexedDB', async () => {
    const { truth, index } = memoryStorage();
    const inMemory: StorageProvider = {
      openTruth: async () => truth,
      openIndex: async () => index,
      delete: async () => undefined,
    };
    const options = optionsFor(inMemory, FIRST);
    const fromIndexedDb = await answers(await openCorpus(optionsFor(freshProvider(), FIRST)));
    expect(await answers(await openCorpus(options))).toEqual(fromIndexedDb);
    expect(await answers(await openMemoryCorpus(options))).toEqual(fromIndexedDb);
  });

  it('does not take a bug of ours for broken storage', async () => {
    const reader = new ArticleReader();
    vi.spyOn(reader, 'read').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    await expect(openCorpus({ ...optionsFor(freshProvider(), FIRST), reader })).rejects.toThrow(TypeError);
  });
});

describe('articles of a later version of the extension', () => {
  it('are left as they are, and the bundled ones are held in memory', async () => {
    const factory = freshFactory();
    const provider = indexedDbProvider(factory);
    const before = await openCorpus(optionsFor(provider, FIRST));
    await before.addArticles([sampleImport('own', '山西大学获得50万元。')]);
    before.close();
    await withDatabase(TRUTH, factory, async (database) => {
      const { tables, verno } = database;
      const schema = Object.fromEntries(
        tables.map((table) => [
          table.name,
          [table.schema.primKey, ...table.schema.indexes].map(({ src }) => src).join(', '),
        ]),
      );
      database.close();
      database.version(verno + 1).stores({ ...schema, notes: 'id' });
      await database.open();
      await database.table('notes').put({ id: 'of a later version' });
    });
    const left = await rowsOf(TRUTH, factory);

    const corpus = await openCorpus(optionsFor(provider, SECOND, { version: 2 }));
    expect(corpus.problem).toMatchObject({ code: 'storage-newer' });
    await corpus.update();
    expect((await corpus.listArticles()).map(({ id }) => id)).toEqual(['b-1']);
    expect(await corpus.addArticles([sampleImport('new', '山西大学获得60万元。')])).toMatchObject([
      { outcome: 'failed', problem: { code: 'storage-newer' } },
    ]);
    await corpus.removeArticles(['a-1']);
    corpus.close();
    expect(await rowsOf(TRUTH, factory)).toEqual(left);
    expect(left['notes']).toHaveLength(1);
  });
});

describe('a full disk', () => {
  const own = (i: number) =>
    sampleImport(`own-${i}`, `第${i}次,山西大学获得${50 + i}万元。`, { date: `2021-01-${10 + i}` });

  it.each(['articles', 'changes', 'state'])(
    'in mid-import (at %s) leaves what was there, is told, and is over when there is room',
    async (table) => {
      const provider = freshProvider();
      const corpus = await openCorpus(optionsFor(provider, FIRST));
      await corpus.addArticles([own(0)]);
      const before = await answers(corpus);
      fillDiskWhen((store) => store.name === table);
      const failed = await corpus.addArticles([own(1), own(2)]);
      expect(failed).toMatchObject(
        Array.from({ length: 2 }, () => ({ outcome: 'failed', problem: { code: 'storage-full' } })),
      );
      expect(await answers(corpus)).toEqual(before);
      vi.restoreAllMocks();
      expect(await answers(await openCorpus(optionsFor(provider, FIRST)))).toEqual(before);
      expect(await corpus.addArticles([own(1), own(2)])).toMatchObject([{ outcome: 'added' }, { outcome: 'added' }]);
      expect((await corpus.search('52万元', 5)).figures).toHaveLength(1);
      expect(await corpus.state()).toMatchObject({ articles: 5, indexed: 5, problem: null });
    },
  );

  it('keeps an article although there is no room for what is derived from it, which is made later', async () => {
    const provider = freshProvider();
    const corpus = await openCorpus(optionsFor(provider, FIRST));
    fillDiskWhen((store) => store.name === 'segments');
    expect(await corpus.addArticles([own(1)])).toMatchObject([{ outcome: 'added' }]);
    expect(await corpus.state()).toMatchObject({ articles: 3, indexed: 2 });
    expect((await corpus.search('金融办', 5)).articles).toHaveLength(1);
    vi.restoreAllMocks();
    expect(await corpus.addArticles([own(1), own(2)])).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'added' }]);
    expect((await corpus.search('51万元', 5)).figures).toHaveLength(1);
    expect(await corpus.state()).toMatchObject({ articles: 4, indexed: 4 });
  });

  it('lets what is stored be read when it is opened', async () => {
    const provider = freshProvider();
    const corpus = await openCorpus(optionsFor(provider, FIRST));
    fillDiskWhen((store) => store.name === 'segments');
    await corpus.addArticles([own(1)]);
    corpus.close();
    const later = await openCorpus(optionsFor(provider, FIRST));
    expect((await later.listArticles()).map(({ title }) => title)).toContain('标题own-1');
    expect((await later.search('金融办', 5)).articles).toHaveLength(1);
  });

  it('is over for a rebuild too when there is room', async () => {
    const factory = freshFactory();
    const provider = indexedDbProvider(factory);
    const before = await answers(await openCorpus(optionsFor(provider, FIRST)));
    fillDiskWhen((store) => store.name === 'tokens');
    await openCorpus(optionsFor(provider, FIRST, { tokens: 'two' })).then((corpus) => corpus.close());
    vi.restoreAllMocks();
    const later = await openCorpus(optionsFor(provider, FIRST, { tokens: 'two' }));
    await later.catchUp();
    expect(await answers(later)).toEqual(before);
    expect((await rowsOf(INDEX, factory))['state']).toMatchObject([{ key: 'state', tokens: 'two' }]);
  });
});
