import type { Corpus } from '@/corpus/corpus';
import { canonicalUrl } from '@/corpus/identity';
import type { Scope } from '@/evidence/scope';
import { isOwnPage } from './own-page';
import type { Sender } from './sender';
import { showsPrivate } from './sites';

/**
 * What a sender may learn: our own pages everything, content scripts what is public, and everything on sites where the
 * reader allowed it. Scripts of a page see its highlights, so that each of them tells the page what matched. A page that
 * was kept is never its own evidence.
 */
export async function scopeFor(sender: Sender, corpus: Pick<Corpus, 'holdsPrivateArticles'>): Promise<Scope> {
  if (isOwnPage(sender)) return { visibility: 'all' };
  const page = sender.tab?.url ?? sender.url;
  const address = page === undefined ? {} : { address: canonicalUrl(page) };
  if (!(await corpus.holdsPrivateArticles())) return { visibility: 'all', ...address };
  return { visibility: (await showsPrivate(sender)) ? 'all' : 'everywhere', ...address };
}
