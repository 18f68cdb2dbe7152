import type { HandedDigest } from '@/corpus/index/digest';
import type { ImportedArticle } from '@/reading/imported';
import type { Problem } from './corpus-protocol';

/** An article with what the index keeps of it, where whoever read it has the time to recognize it too. */
export type HandedArticle = ImportedArticle & { readonly digest?: HandedDigest };

/** What became of one article that was handed to the corpus. */
export type AddOutcome =
  | { readonly outcome: 'added'; readonly id: string }
  /** The same article with another text: the old version is kept with its date. */
  | { readonly outcome: 'updated'; readonly id: string }
  /** The very same text of the same outlet: nothing was written. */
  | { readonly outcome: 'unchanged'; readonly id: string }
  /** Near-identical text of another outlet: added, but counted as one origin with `of`. */
  | { readonly outcome: 'reprint'; readonly id: string; readonly of: string }
  | { readonly outcome: 'failed'; readonly problem: Problem };

/** What became of a page that was to be added. */
export type PageOutcome =
  | AddOutcome
  /** There is no Chinese article on it, nothing is selected, or the browser keeps extensions off it. */
  | { readonly outcome: 'no-article' }
  /** Nothing of a private window is stored. */
  | { readonly outcome: 'private-window' };

/** Adding articles to the corpus. */
export interface AddProtocol {
  /** Library → worker: add a small batch (at most 50); outcomes in the same order. Asking twice adds nothing twice. */
  addArticles(request: { readonly articles: readonly HandedArticle[] }): readonly AddOutcome[];
  /** Popup → worker: add the article on the page in this tab, or only what is selected there. */
  addPage(request: { readonly tabId: number; readonly selectionOnly: boolean }): PageOutcome;
}
