import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import type { StorageProvider } from '@/corpus/storage';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '山西大学获得20万元。')];
const own = (i: number) => sampleImport(`${i}`, `第${i}期,万达广场投入${i + 1}万元。`);
/** So many batches of one article make a merge due. */
const BATCHES = 12;

type Read = 'readTexts' | 'readFigures';

/** Storage of which one read waits until `first` is over, once it was set. */
function slowProvider(read: Read): { readonly provider: StorageProvider; first: (() => Promise<void>) | null } {
  const inner = freshProvider();
  const slow: ReturnType<typeof slowProvider> = {
    first: null,
    provider: {
      ...inner,
      openIndex: async (anew) => {
        const index = await inner.openIndex(anew);
        return new Proxy(index, {
          get: (_, name) => {
            const asked: unknown = Reflect.get(index, name);
            if (typeof asked !== 'function') return asked;
            return async (...args: unknown[]): Promise<unknown> => {
              const first = name === read ? slow.first : null;
              if (first) slow.first = null;
              await first?.();
              return Reflect.apply(asked, index, args);
            };
          },
        });
      },
    },
  };
  return slow;
}

async function addInBatches(corpus: Corpus, from: number): Promise<void> {
  for (let i = from; i < from + BATCHES; i++) await corpus.addArticles([own(i)]);
  await corpus.catchUp();
}

describe('a search finds what there is', () => {
  it.each([
    ['articles', '第3期', 'readTexts'],
    ['figures', '40000元', 'readFigures'],
  ] as const)('%s, though segments are merged while it reads', async (what, query, read) => {
    const slow = slowProvider(read);
    const corpus = await openCorpus(optionsFor(slow.provider, SEEDS));
    await addInBatches(corpus, 0);
    slow.first = () => addInBatches(corpus, BATCHES);
    expect((await corpus.search(query, 5))[what]).toHaveLength(1);
    expect(slow.first).toBeNull();
    corpus.close();
  });

  it('though all is made anew while it reads', async () => {
    const slow = slowProvider('readTexts');
    const before = await openCorpus(optionsFor(slow.provider, SEEDS));
    await addInBatches(before, 0);
    before.close();
    const corpus = await openCorpus(optionsFor(slow.provider, SEEDS, { tokens: 'two' }));
    slow.first = () => corpus.catchUp();
    expect((await corpus.search('第3期', 5)).articles).toHaveLength(1);
    expect(slow.first).toBeNull();
    corpus.close();
  });
});
