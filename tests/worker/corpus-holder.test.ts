import { describe, expect, it } from 'vitest';
import type { StorageProvider } from '@/corpus/storage';
import { StorageFailure } from '@/corpus/storage-failure';
import { CorpusHolder } from '@/worker/corpus-holder';
import { freshProvider, optionsFor } from '../corpus/corpus-fixture';
import { sampleArticle } from '../corpus/sample-articles';

const ARTICLES = [sampleArticle('a', '山西大学获得300万元。')];

describe('CorpusHolder', () => {
  it('opens the corpus once for all who ask', async () => {
    let opened = 0;
    const provider = freshProvider();
    const counting: StorageProvider = { ...provider, openTruth: () => (opened++, provider.openTruth()) };
    const holder = new CorpusHolder(optionsFor(counting, ARTICLES));
    const states = await Promise.all([1, 2, 3].map(() => holder.use((corpus) => corpus.state())));
    expect(states.map(({ articles }) => articles)).toEqual([1, 1, 1]);
    expect(opened).toBe(1);
  });

  it('opens it again and repeats the work when storage fails under it', async () => {
    const holder = new CorpusHolder(optionsFor(freshProvider(), ARTICLES));
    await holder.use((corpus) => corpus.close());
    const results = await holder.use((corpus) => corpus.search('山西大学', 5));
    expect(results.organizations).toHaveLength(1);
    expect(await holder.use((corpus) => corpus.problem)).toBeNull();
  });

  it('falls back to the seeds in memory when storage fails again, and says so', async () => {
    const holder = new CorpusHolder(optionsFor(freshProvider(), ARTICLES));
    let failures = 2;
    const names = await holder.use((corpus) => {
      if (failures-- > 0) throw new StorageFailure('storage-broken', new Error('disk'));
      return corpus.findNames('山西大学');
    });
    expect(names).toHaveLength(1);
    expect(await holder.use((corpus) => corpus.problem)).toMatchObject({ code: 'storage-broken' });
  });

  it('is whole again after a rebuild', async () => {
    const provider = freshProvider();
    let isBroken = true;
    const healing: StorageProvider = {
      ...provider,
      openTruth: () =>
        isBroken ? Promise.reject(new StorageFailure('storage-broken', 'damaged')) : provider.openTruth(),
      delete: async () => {
        isBroken = false;
        await provider.delete();
      },
    };
    const holder = new CorpusHolder(optionsFor(healing, ARTICLES));
    expect(await holder.use((corpus) => corpus.problem)).toMatchObject({ code: 'storage-broken' });
    expect(await (await holder.rebuild()).state()).toMatchObject({ articles: 1, problem: null });
    expect(await holder.use((corpus) => corpus.problem)).toBeNull();
  });

  it('tells errors of the work itself to the one who asked', async () => {
    const holder = new CorpusHolder(optionsFor(freshProvider(), ARTICLES));
    const work = () => {
      throw new TypeError('a bug');
    };
    await expect(holder.use(work)).rejects.toThrow('a bug');
  });
});
