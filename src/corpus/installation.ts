import type { recognize } from '@/claims/recognize';
import type { Problem } from '@/messaging/corpus-protocol';
import type { Article } from '@/reading/article';
import type { NamesRow, StateRow } from './schema';
import type { Storage } from './storage';

/** What installing needs. `loadSeeds` may throw: then the corpus goes on with what it has. */
export type Installation = {
  readonly storage: Storage;
  readonly recognize: typeof recognize;
  /** Changes whenever the recognizer finds something else in the same text. */
  readonly recognizerVersion: number;
  readonly loadSeeds: () => Promise<SeedBatch>;
  /** The present moment as an ISO instant; by the clock where it is left out. */
  readonly now?: () => string;
};

/** What the storage holds after all; `state` is null while nothing could be installed. */
export type Installed = {
  readonly state: StateRow | null;
  /** The matcher with all organizations of `state`; what is stored of it may be `pending` organizations behind. */
  readonly names: NamesRow | null;
  readonly pending: number;
  readonly problem: Problem | null;
};

/** An article on its way into the corpus. `id` must be its own for ever: letters, digits, `_` and `-`. */
export type NewArticle = {
  readonly id: string;
  readonly source: string;
  readonly licence: string | null;
  readonly article: Article;
};

/** The bundled articles; a batch of another version replaces the installed one as a whole. */
export type SeedBatch = { readonly version: number; readonly articles: readonly NewArticle[] };
