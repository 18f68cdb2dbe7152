import { recognize } from '@/claims/recognize';
import { canonicalUrl } from '@/corpus/identity';
import { MemorySource } from '@/evidence/memory-source';
import { describeSource } from './source-contract';

describeSource('MemorySource', async (articles) => {
  const source = new MemorySource(recognize);
  for (const { isPrivate, url, ...article } of articles)
    source.add(article, { ...(isPrivate && { isPrivate }), ...(url !== undefined && { address: canonicalUrl(url) }) });
  return source;
});
