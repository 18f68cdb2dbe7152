import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import type { StorageProvider } from '@/corpus/storage';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '山西大学获得20万元。')];
const own = (i: number) => sampleImport(`${i}`, `第${i}期,万达广场投入${i + 1}万元。`);
/** So many batches of one article make a merge due. */
const BATCHES = 12;

/** Storage whose texts and figures are read only when `first` is over, once it was set. */
function slowProvider(): { readonly provider: StorageProvider; first: (() => Promise<void>) | null } {
  const inner = freshProvider();
  const slow: ReturnType<typeof slowProvider> = {
    first: null,
    provider: {
      ...inner,
      openIndex: async (anew) => {
        const index = await inner.openIndex(anew);
        const after = <Args extends unknown[], Rows>(read: (...args: Args) => Promise<Rows>) => {
          return async (...args: Args): Promise<Rows> => {
            const first = slow.first;
            slow.first = null;
            await first?.();
            return read.apply(index, args);
          };
        };
        return Object.assign(index, { readTexts: after(index.readTexts), readFigures: after(index.readFigures) });
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
    ['an article', '第3期', ({ articles }: Found) => articles.length],
    ['a figure', '40000元', ({ figures }: Found) => figures.length],
  ])('%s, though segments are merged while it reads', async (_, query, count) => {
    const slow = slowProvider();
    const corpus = await openCorpus(optionsFor(slow.provider, SEEDS));
    await addInBatches(corpus, 0);
    slow.first = () => addInBatches(corpus, BATCHES);
    expect(count(await corpus.search(query, 5))).toBe(1);
    expect(slow.first).toBeNull();
    corpus.close();
  });

  it('though all is made anew while it reads', async () => {
    const slow = slowProvider();
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

type Found = Awaited<ReturnType<Corpus['search']>>;
