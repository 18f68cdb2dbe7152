import type { ArticleReader } from '@/evidence/article-reader';
import type { Scope } from '@/evidence/scope';
import type { RulingOutcome, RulingRequest } from '@/messaging/card-protocol';
import type { KeptRuling } from '@/verdicts/ruling';
import { figureInSentence } from '@/verdicts/rulings';
import { asSourceArticle } from './local-source';
import type { Truth } from './truth/truth';
import type { RulingRow } from './truth/truth-schema';

/** So many are kept; nobody makes more by hand. */
export const MOST_RULINGS = 20_000;

/** What the reader said of figures in these sentences; the latest first. */
export async function findKeptRulings(truth: Truth, sentences: readonly string[]): Promise<KeptRuling[]> {
  const rows = sentences.length === 0 ? [] : await truth.readRulings(sentences);
  return rows.filter(isSoundRuling).toSorted((a, b) => b.made.localeCompare(a.made));
}

/** Is it what we wrote? A damaged one says nothing. */
export function isSoundRuling({ here, there, made, ruling }: RulingRow): boolean {
  const isSentence = (side: RulingRow['here'] | RulingRow['there']): boolean => typeof side?.sentence === 'string';
  return isSentence(here) && isSentence(there) && typeof made === 'string' && (ruling === 'same' || ruling === 'other');
}

/** Keeps a ruling instead of one there was on the same two figures; without one in the request, takes it back. */
export async function keepRuling(
  { truth, reader }: { readonly truth: Truth; readonly reader: ArticleReader },
  { here, article: id, claim: index, ruling }: RulingRequest,
  visibility: Scope['visibility'],
): Promise<RulingOutcome> {
  const [row] = await truth.readArticles([id]);
  // Of an article that must not be shown to them, pages hear what they would hear of none.
  if (!row || (visibility === 'everywhere' && row.visibility === 'private')) return { outcome: 'gone' };
  const article = asSourceArticle(row);
  const known = reader.read(article).claims[index];
  if (!known) return { outcome: 'gone' };
  const there = { article: id, ...figureInSentence(known, article.text) };
  const key = rulingId(here, there);
  if (ruling === null) await truth.removeRuling(key);
  else if ((await truth.countRulings()) >= MOST_RULINGS) return { outcome: 'refused' };
  else await truth.writeRuling({ id: key, here, there, ruling, made: new Date().toISOString() });
  return { outcome: 'kept' };
}

function rulingId(here: RulingRow['here'], there: RulingRow['there']): string {
  const { sentence, start, organization, place, period } = here;
  return JSON.stringify([sentence, start, organization, place, period, there.article, there.sentence, there.start]);
}
