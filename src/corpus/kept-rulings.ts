import type { RulingOutcome, RulingRequest } from '@/messaging/card-protocol';
import type { FigureInSentence, KnownRuling } from '@/verdicts/ruling';
import { figureInSentence, isSameFigure } from '@/verdicts/rulings';
import type { ArticleRow, ClaimRow, RulingRow } from './schema';
import { readArticlesById, type Storage } from './storage';
import type { Scope } from './tally';

/** So many are kept; nobody makes more by hand. */
const MOST_RULINGS = 20_000;

type Source = { readonly storage: Storage; readonly generation: number };

/** What the reader said of figures in these sentences and of claims that the corpus still holds; the latest first. */
export async function findKnownRulings(source: Source, sentences: readonly string[]): Promise<KnownRuling[]> {
  const rows = sentences.length === 0 ? [] : await source.storage.readRulings(sentences);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ there }) => there.article))];
  const articles = await readArticlesById(source.storage, ids);
  const claims = new Map<string, ClaimRow[]>();
  for (const id of ids) claims.set(id, await source.storage.readClaimsOf(source.generation, id));
  return rows
    .toSorted((a, b) => b.made.localeCompare(a.made))
    .flatMap(({ here, there, ruling }) => {
      const claim = claims.get(there.article)?.find((row) => makes(row, articles.get(row.article), there));
      return claim ? [{ here, article: there.article, index: claim.index, ruling }] : [];
    });
}

function makes({ claim }: ClaimRow, row: ArticleRow | undefined, figure: FigureInSentence): boolean {
  return row !== undefined && isSameFigure(figureInSentence(claim, row.article.text), figure);
}

/** Keeps a ruling instead of one there was on the same two figures; without one in the request, takes it back. */
export async function keepRuling(
  { storage, generation }: Source,
  { here, article, claim: index, ruling }: RulingRequest,
  scope: Scope,
): Promise<RulingOutcome> {
  const [row] = await storage.readArticles([article]);
  const [known] = await storage.readClaims(generation, [{ article, index }]);
  // Of an article that must not be shown to them, pages hear what they would hear of none.
  if (!row || !known || (scope === 'everywhere' && row.visibility === 'private')) return { outcome: 'gone' };
  const there = { article, ...figureInSentence(known.claim, row.article.text) };
  const id = rulingId(here, there);
  if (ruling === null) await storage.removeRuling(id);
  else if ((await storage.countRulings()) >= MOST_RULINGS) return { outcome: 'refused' };
  else await storage.writeRuling({ id, here, there, ruling, made: new Date().toISOString() });
  return { outcome: 'kept' };
}

function rulingId(here: RulingRow['here'], there: RulingRow['there']): string {
  const { sentence, start, organization, place, period } = here;
  return JSON.stringify([sentence, start, organization, place, period, there.article, there.sentence, there.start]);
}
