import type { ArticleReference } from '@/messaging/quotations';

/** Did the reader add it? Only such articles can be removed. */
export function isOwn({ origin }: ArticleReference): boolean {
  return origin === 'reader';
}
