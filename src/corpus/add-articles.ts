import { containment } from '@/evidence/reprints';
import type { AddOutcome } from '@/messaging/add-protocol';
import type { ImportedArticle } from '@/reading/imported';
import { changeArticles, type Plan } from './change-articles';
import { importedCitationOf, keepCorrections } from './corrections';
import { type Identity, identify } from './identity';
import { searchable } from './index/text-postings';
import { asReadOf } from './original';
import { readArticlesById, type Truth } from './truth/truth';
import type { ArticleRow, VersionRow } from './truth/truth-schema';

/** More articles than this are not added at once: a batch is one short transaction. */
const MOST_ADDED = 50;

/** Texts of one source, title and date that have no more in common than this are two articles: short notices, pictures. */
const LEAST_IN_COMMON = 0.3;

/**
 * Adds a batch, in one transaction but for articles that come twice in it. Killed at any moment it leaves nothing or the
 * whole batch, and asked again it finds what is there and says `unchanged`. Throws `StorageFailure`.
 */
export async function addBatch(
  truth: Truth,
  batch: readonly ImportedArticle[],
  { now, meanwhile }: Adding,
): Promise<AddOutcome[]> {
  if (batch.length > MOST_ADDED) throw new RangeError(`corpus: at most ${MOST_ADDED} articles are added at once`);
  const identities = await Promise.all(batch.map(identify));
  const outcomes: AddOutcome[] = [];
  for (const round of roundsOf(identities)) {
    const asked = round.flatMap((i) => askedFor(batch[i], identities[i]));
    const said = await addRound(truth, asked, { now, meanwhile });
    round.forEach((place, i) => {
      const outcome = said[i];
      if (outcome) outcomes[place] = outcome;
    });
  }
  return outcomes;
}

/** The present moment as an ISO instant, and what is to be begun while articles are on their way to the disk. */
type Adding = { readonly now: string; readonly meanwhile?: ((articles: readonly ArticleRow[]) => void) | undefined };

/** Removes articles of the reader's own with their versions; others are left alone. Resolves to those that are gone. */
export function removeBatch(truth: Truth, ids: readonly string[]): Promise<string[]> {
  return changeArticles(truth, async () => {
    const own = (await truth.readRawArticles([...new Set(ids)])).filter(({ origin }) => origin === 'reader');
    const removed = own.flatMap(({ id }) => id ?? []);
    return { change: { articles: [], versions: [], removed }, said: removed };
  });
}

type Asked = { readonly imported: ImportedArticle; readonly identity: Identity };

/** An article that comes twice in a batch is added twice, one after the other: its second text is an update. */
function roundsOf(identities: readonly Identity[]): number[][] {
  const rounds: number[][] = [];
  const seen = new Map<string, number>();
  identities.forEach(({ id }, i) => {
    const round = seen.get(id) ?? 0;
    seen.set(id, round + 1);
    rounds[round] = [...(rounds[round] ?? []), i];
  });
  return rounds;
}

function askedFor(imported: ImportedArticle | undefined, identity: Identity | undefined): Asked[] {
  return imported && identity ? [{ imported, identity }] : [];
}

function addRound(truth: Truth, asked: readonly Asked[], { now, meanwhile }: Adding): Promise<AddOutcome[]> {
  const plan = async (): Promise<Plan<AddOutcome[]>> => {
    const found = await readArticlesById(
      truth,
      asked.flatMap(({ identity: { id, byText } }) => (byText === null ? [id] : [id, byText])),
    );
    const said: AddOutcome[] = [];
    const articles: ArticleRow[] = [];
    const updated: ArticleRow[] = [];
    for (const one of asked) {
      const { id, before } = whichArticle(one, found);
      const row = rowOf(id, one.imported, now);
      const isSame = before !== undefined && isSameArticle(before, row);
      said.push({ outcome: isSame ? 'unchanged' : before ? 'updated' : 'added', id });
      if (isSame) continue;
      if (before) updated.push(before);
      articles.push(before ? keepCorrections({ ...row, visibility: before.visibility }, before) : row);
    }
    return { change: { articles, versions: updated.map((row) => versionOf(row, now)), removed: [] }, said };
  };
  return changeArticles(truth, plan, meanwhile);
}

/** The id of an article, and the article that has it already. */
function whichArticle(
  { imported, identity }: Asked,
  found: ReadonlyMap<string, ArticleRow>,
): { readonly id: string; readonly before: ArticleRow | undefined } {
  const { id, byText } = identity;
  const before = found.get(id);
  if (!before || byText === null || isVersionOf(imported.article.text, asReadOf(before).text)) return { id, before };
  return { id: byText, before: found.get(byText) };
}

function isVersionOf(text: string, other: string): boolean {
  const [one, two] = [searchable(text).text, searchable(other).text];
  return Math.max(containment(one, two), containment(two, one)) >= LEAST_IN_COMMON;
}

/** What a reader adds is private until the reader says otherwise. */
function rowOf(id: string, { article, source, url, part }: ImportedArticle, now: string): ArticleRow {
  return { id, origin: 'reader', visibility: 'private', source, licence: null, url, part, seen: now, article };
}

/** The text that a row has until a newer one takes its place. */
export function versionOf(row: ArticleRow, now: string): Omit<VersionRow, 'version'> {
  return { article: row.id, seen: row.seen, replaced: now, source: row.source, body: asReadOf(row) };
}

function isSameArticle(one: ArticleRow, other: ArticleRow): boolean {
  const said = (row: ArticleRow): string => {
    const { kicker, byline, place, text } = asReadOf(row);
    const { source, title, date } = importedCitationOf(row);
    return JSON.stringify([source, title, kicker, byline, date, place, text]);
  };
  return said(one) === said(other);
}
