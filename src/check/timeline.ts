import type { SourceArticle } from '@/evidence/evidence-source';
import { findArticles } from '@/evidence/find-articles';
import { figureOf } from '@/evidence/quotation';
import { storyOf } from '@/evidence/story';
import { tokensOf } from '@/evidence/tokens';
import type { TimelinePoint } from '@/messaging/quotations';
import { claimKeys } from '@/verdicts/claim-keys';
import type { KnownClaim } from '@/verdicts/known-claim';
import { timelineOf } from '@/verdicts/timeline';
import type { Asked } from './proof';

/** A card and a page of the library show so many reports of one measure: the last ones. */
const MOST_POINTS = 12;

/**
 * Who reported what of the measure of an article's `index`-th claim, and when; empty where nobody else did. Reprints
 * count once.
 */
export async function makeTimeline(
  { article: id, index }: { readonly article: string; readonly index: number },
  asked: Asked,
): Promise<TimelinePoint[]> {
  const { sources, scope, reader } = asked;
  const articles = new Map<string, SourceArticle>();
  for (const source of sources) {
    const own = await source.readArticles([id], scope);
    const [article] = own.answered === 'not' ? [] : own.value;
    const claim = article && reader.read(article).claims[index];
    if (!article || !claim) continue;
    articles.set(id, article);
    const found = await findArticles(tokensOf(reader.read(article), claim.sentence), source, { scope });
    if (found.answered !== 'not') for (const one of found.value) articles.set(one.id, one);
  }
  const first = articles.get(id);
  const claim = first && reader.read(first).claims[index];
  if (!first || !claim) return [];
  const keys = new Set(claimKeys(claim));
  const asking: KnownClaim = { article: first, index, claim };
  const known = [...articles.values()].flatMap((article) =>
    reader.read(article).claims.map((one, place): KnownClaim => ({ article, index: place, claim: one })),
  );
  const sharing = known.filter((one) => one.article.id !== id && claimKeys(one.claim).some((key) => keys.has(key)));
  const storyOfClaim = ({ article }: KnownClaim): string => {
    const of = articles.get(article.id);
    return of ? storyOf(of.text, reader.read(of).claims) : '';
  };
  const entries = timelineOf(asking, withoutReprints([asking, ...sharing], storyOfClaim));
  if (entries.length < 2) return [];
  return entries.slice(-MOST_POINTS).flatMap(({ known: { article, index: place, claim: one }, day, change }) => {
    const of = articles.get(article.id);
    return of ? [{ ...figureOf(of, one), claim: place, day, change }] : [];
  });
}

/** Of claims of one story with one wording, the first. */
function withoutReprints(claims: readonly KnownClaim[], storyOfClaim: (known: KnownClaim) => string): KnownClaim[] {
  const first = new Map<string, KnownClaim>();
  for (const known of claims) {
    const wording = `${storyOfClaim(known)}|${known.claim.text}|${known.claim.measured}`;
    if (!first.has(wording)) first.set(wording, known);
  }
  return [...first.values()];
}
