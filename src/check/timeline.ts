import type { SourceArticle } from '@/evidence/evidence-source';
import { findArticles } from '@/evidence/find-articles';
import { figureOf } from '@/evidence/quotation';
import { storyOf } from '@/evidence/story';
import { tokensOf } from '@/evidence/tokens';
import type { TimelinePoint } from '@/messaging/quotations';
import type { KnownClaim } from '@/verdicts/known-claim';
import { fittedWeights } from '@/verdicts/pairs/weights';
import { timelineOf } from '@/verdicts/timeline';
import { asJudged } from './check-section';
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
  const asking = articles.get(id);
  if (!asking) return [];
  const judged = (article: SourceArticle): ReturnType<typeof asJudged> =>
    asJudged({ article, found: reader.read(article) });
  const others = [...articles.values()].filter((article) => article !== asking);
  const entries = timelineOf({ article: judged(asking), index }, others.map(judged), fittedWeights());
  const told = withoutReprints(entries, ({ known: { article, claim } }) => {
    const of = articles.get(article.id);
    return `${of ? storyOf(of.text, reader.read(of).claims) : ''}|${claim.text}|${claim.measured}`;
  });
  if (told.length < 2) return [];
  return told.slice(-MOST_POINTS).flatMap(({ known: { article, index: place, claim }, day, change }) => {
    const of = articles.get(article.id);
    return of ? [{ ...figureOf(of, claim), claim: place, day, change }] : [];
  });
}

/** Of reports of one story with one wording, the first. */
function withoutReprints<Entry extends { readonly known: KnownClaim }>(
  entries: readonly Entry[],
  wordingOf: (entry: Entry) => string,
): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(wordingOf(entry))) first.set(wordingOf(entry), entry);
  return [...first.values()];
}
