import type { AgainstPage } from '@/check/check-page';
import type { Asked } from '@/check/proof';
import type { Corpus } from '@/corpus/corpus';
import type { Scope } from '@/evidence/scope';

/** The corpus as far as it may be shown, for checking a page. */
export function pageAgainst(corpus: Corpus, scope: Scope, signal?: AbortSignal): AgainstPage {
  return {
    sources: [corpus.source],
    scope,
    reader: corpus.reader,
    findRulings: (sentences) => corpus.findRulings(sentences),
    findNames: (text) => corpus.findNames(text, scope.visibility),
    ...(signal && { signal }),
  };
}

/** The corpus as far as it may be shown, for cards and reports. */
export function asked({ source, reader }: Corpus, scope: Scope): Asked {
  return { sources: [source], scope, reader };
}
