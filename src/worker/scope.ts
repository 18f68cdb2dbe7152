import type { Corpus } from '@/corpus/corpus';
import { canonicalUrl } from '@/corpus/identity';
import type { Scope } from '@/evidence/scope';
import { isAllowedOn } from '@/settings/settings';
import { isOwnPage } from './own-page';
import type { Sender } from './sender';

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
  // The frame's own address: what is painted in a frame can be seen by its scripts, and by no others.
  const isAllowed = await isAllowedOn(hostOf(sender.url));
  return { visibility: isAllowed ? 'all' : 'everywhere', ...address };
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
}
