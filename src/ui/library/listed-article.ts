import type { ArticleReference } from '@/messaging/protocol';

/** Did the reader add it? Only such articles can be removed. */
export function isOwn({ origin }: ArticleReference): boolean {
  return origin === 'reader';
}
