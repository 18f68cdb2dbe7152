import type { CorpusFigure } from '@/messaging/quotations';
import { figureOf } from './quotation';
import type { ClaimRow } from './schema';
import { readArticlesById, type Storage } from './storage';

/** Claims with the sentences that they stand in, in their order; those whose article is gone are left out. */
export async function readFigures(
  storage: Storage,
  claims: readonly Pick<ClaimRow, 'article' | 'claim'>[],
): Promise<CorpusFigure[]> {
  const articles = await readArticlesById(
    storage,
    claims.map(({ article }) => article),
  );
  return claims.flatMap(({ article, claim }) => {
    const row = articles.get(article);
    return row ? [figureOf(row, claim)] : [];
  });
}
