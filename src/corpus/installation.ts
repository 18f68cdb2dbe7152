import type { ArticleReader } from '@/evidence/article-reader';
import type { Article } from '@/reading/article';

/** What a corpus needs beside its storage. */
export type Installation = {
  readonly reader: ArticleReader;
  /** Says what tokens and names are made by; with another one they are made anew. */
  readonly tokens: string;
  /** May throw: then the corpus goes on with what it has. */
  readonly loadSeeds: () => Promise<SeedBatch>;
  /** Keeps outside of the databases how many articles there are; left out where there is nowhere. */
  readonly heldArticles?: { getValue(): Promise<number>; setValue(count: number): Promise<void> };
  /** The present moment as an ISO instant; by the clock where it is left out. */
  readonly now?: () => string;
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
