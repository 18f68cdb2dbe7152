import type { ArticleReference } from '@/messaging/protocol';

/**
 * An article of the list. `origin` says whether the reader added it: only those can be removed. Where the worker does not
 * say, nothing is offered.
 */
export type ListedArticle = ArticleReference & { readonly origin?: 'seed' | 'reader' };

/** Did the reader add it? */
export function isOwn(article: ListedArticle): boolean {
  return article.origin === 'reader';
}
