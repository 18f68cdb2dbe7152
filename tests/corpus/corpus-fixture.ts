import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CorpusOptions } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/indexed-db-storage';
import type { NewArticle } from '@/corpus/installation';
import type { StorageProvider } from '@/corpus/storage';
import { sampleRecognize } from './sample-articles';

/** A browser's storage of its own. */
export function freshProvider(): StorageProvider {
  return indexedDbProvider({ indexedDB: new IDBFactory(), IDBKeyRange });
}

/** Options over the sample recognizer; `articles` are the seeds of `version`. */
export function optionsFor(
  provider: StorageProvider,
  articles: readonly NewArticle[],
  { version = 1, recognizerVersion = 1 }: { version?: number; recognizerVersion?: number } = {},
): CorpusOptions {
  return { provider, recognize: sampleRecognize, recognizerVersion, loadSeeds: async () => ({ version, articles }) };
}
