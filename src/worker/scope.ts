import type { Corpus } from '@/corpus/corpus';
import type { FiledClaims } from '@/corpus/filed-claims';
import type { Scope } from '@/corpus/tally';
import { isAllowedOn } from '@/settings/settings';
import { isOwnPage } from './own-pages';
import type { Sender } from './sender';

/**
 * What a sender may learn: our own pages everything, content scripts what is public, and everything on sites where the
 * reader allowed it. Scripts of a page see its highlights, so that each of them tells the page what matched.
 */
export async function scopeFor(sender: Sender, corpus: Pick<Corpus, 'holdsPrivateArticles'>): Promise<Scope> {
  if (!corpus.holdsPrivateArticles || isOwnPage(sender)) return 'all';
  // The frame's own address: what is painted in a frame can be seen by its scripts, and by no others.
  return (await isAllowedOn(hostOf(sender.url))) ? 'all' : 'everywhere';
}

/** The corpus as far as it may be shown. */
export function inScope(corpus: Corpus, scope: Scope): FiledClaims {
  return {
    findNames: (text) => corpus.findNames(text, scope),
    findClaims: (keys) => corpus.findClaims(keys, scope),
    findRulings: (sentences) => corpus.findRulings(sentences),
  };
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
}
