import { generatedArticle } from '../fixtures/generated-articles';
import type { LibraryPage } from './library-page';
import type { PlainTable } from './plain-table';

const BATCH = 50;
/** First batches, while the corpus is small and code is cold, are not counted. */
const WARM_UP = 4;
const BATCHES = 10;

/** Articles a second through `addArticles`, and how much longer that takes than a plain `bulkPut` of the same objects. */
export async function measureImport(
  library: LibraryPage,
  plain: PlainTable,
): Promise<{ articlesPerSecond: number; importPerBulkPut: number }> {
  let [importMs, plainMs] = [0, 0];
  for (let batch = 0; batch < WARM_UP + BATCHES; batch++) {
    const articles = Array.from({ length: BATCH }, (_, i) => generatedArticle(batch * BATCH + i));
    const [added, put] = [await library.add(articles), await plain.put(articles)];
    if (batch < WARM_UP) continue;
    importMs += added;
    plainMs += put;
  }
  return { articlesPerSecond: ((BATCHES * BATCH) / importMs) * 1000, importPerBulkPut: importMs / plainMs };
}
