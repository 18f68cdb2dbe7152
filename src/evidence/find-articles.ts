import type { Answer, Cancellation, EvidenceSource, SourceArticle } from './evidence-source';
import { chooseArticles } from './ranking';
import type { Scope } from './scope';
import { sketchOf } from './sketch';

/** The articles of a source that may tell of the same event as a text with these tokens, the likeliest first. */
export async function findArticles(
  tokens: readonly string[],
  source: EvidenceSource,
  {
    scope,
    most,
    signal,
  }: { readonly scope: Scope; readonly most?: number | undefined; readonly signal?: Cancellation | undefined },
): Promise<Answer<readonly SourceArticle[]>> {
  const frequencies = await source.frequencies(tokens, scope, signal);
  if (frequencies.answered === 'not') return frequencies;
  const hits = await source.findParts(sketchOf(tokens, frequencies.value), scope, signal);
  if (hits.answered === 'not') return hits;
  const articles = await source.readArticles(chooseArticles(hits.value, most), scope, signal);
  const isPart = [frequencies, hits, articles].some(({ answered }) => answered === 'part');
  return isPart && articles.answered === 'whole' ? { ...articles, answered: 'part' } : articles;
}
