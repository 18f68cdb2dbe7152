import { generatedArticle } from '../fixtures/generated-articles';
import type { LibraryPage } from './library-page';
import type { PlainTable } from './plain-table';

const BATCH = 50;
/** First batches, while the corpus is small and code is cold, are not counted. */
const WARM_UP = 4;
const BATCHES = 10;

/** Articles a second through an import, and how much longer that takes than a plain `bulkPut` of the same objects. */
export async function measureImport(
  library: LibraryPage,
  plain: PlainTable,
): Promise<{ articlesPerSecond: number; importPerBulkPut: number }> {
  await library.loadRecognizer();
  const batches = Array.from({ length: WARM_UP + BATCHES }, (_, batch) =>
    Array.from({ length: BATCH }, (_, i) => generatedArticle(batch * BATCH + i)),
  );
  await library.import(batches.slice(0, WARM_UP));
  const importMs = await library.import(batches.slice(WARM_UP));
  let plainMs = 0;
  for (const batch of batches) plainMs += await plain.put(batch);
  plainMs *= BATCHES / batches.length;
  return { articlesPerSecond: ((BATCHES * BATCH) / importMs) * 1000, importPerBulkPut: importMs / plainMs };
}
