import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CorpusOptions } from '@/corpus/corpus';
import type { NewArticle } from '@/corpus/installation';
import { indexedDbProvider, type StorageProvider } from '@/corpus/storage';
import { ArticleReader } from '@/evidence/article-reader';
import type { AddOutcome } from '@/messaging/add-protocol';

/** What Dexie takes to open the databases of one browser. */
export type Factory = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/** A browser with nothing stored, for tests that look at its databases themselves. */
export function freshFactory(): Factory {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** A browser's storage of its own. */
export function freshProvider(): StorageProvider {
  return indexedDbProvider(freshFactory());
}

/** Options for a corpus; `articles` are the seeds of `version`, `tokens` what its tokens are said to be made by. */
export function optionsFor(
  provider: StorageProvider,
  articles: readonly NewArticle[],
  { version = 1, tokens = 'one' }: { version?: number; tokens?: string } = {},
): CorpusOptions {
  return { provider, reader: new ArticleReader(), tokens, loadSeeds: async () => ({ version, articles }) };
}

/** The ids of articles that were added, or were there. */
export function idsOf(outcomes: readonly AddOutcome[]): string[] {
  return outcomes.flatMap((one) => ('id' in one ? [one.id] : []));
}
