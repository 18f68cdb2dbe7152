import type { AddOutcome } from '@/messaging/add-protocol';
import type { ImportedArticle } from '@/reading/imported';
import { type ReadArticle, readArticle } from './derive';
import { type Identity, identify } from './identity';
import type { Installation, Installed } from './installation';
import { type Changed, makeChange } from './make-change';
import { asReadOf } from './original';
import { searchable } from './postings';
import { containment } from './reprints';
import type { ArticleRow, VersionRow } from './schema';
import { readArticlesById } from './storage';

/** More articles than this are not added at once: a batch is one short transaction. */
const MOST_ADDED = 50;

/** Texts of one source, title and date that have no more in common than this are two articles: short notices, pictures. */
const LEAST_IN_COMMON = 0.3;

/**
 * Adds a batch: all reading and recognizing first, then one transaction that writes articles, what is derived from them
 * and the counts together. Killed at any moment it leaves nothing or the whole batch, and asked again it finds what is
 * there and says `unchanged`. Throws `StorageFailure`.
 */
export async function addBatch(
  installation: Installation,
  installed: Installed,
  batch: readonly ImportedArticle[],
): Promise<Changed> {
  if (batch.length > MOST_ADDED) throw new RangeError(`corpus: at most ${MOST_ADDED} articles are added at once`);
  const identities = await Promise.all(batch.map(identify));
  const outcomes: AddOutcome[] = [];
  let current = installed;
  for (const round of roundsOf(identities)) {
    const asked = round.flatMap((i) => askedFor(batch[i], identities[i]));
    const changed = await addRound(installation, current, asked);
    current = changed.installed;
    round.forEach((place, i) => {
      const outcome = changed.outcomes[i];
      if (outcome) outcomes[place] = outcome;
    });
  }
  return { installed: current, outcomes };
}

/** Removes articles of the reader's own with their versions; others are left alone. */
export async function removeBatch(
  { storage }: Installation,
  installed: Installed,
  ids: readonly string[],
): Promise<Installed> {
  const { installed: after } = await makeChange(storage, installed, async () => {
    const own = (await storage.readArticles([...new Set(ids)])).filter(({ origin }) => origin === 'reader');
    return { outcomes: [], added: [], removed: own, updated: [], versions: [] };
  });
  return after;
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

function addRound(installation: Installation, installed: Installed, asked: readonly Asked[]): Promise<Changed> {
  const { storage, recognize } = installation;
  const now = installation.now?.() ?? new Date().toISOString();
  const recognized = new Map<Asked, ReadArticle>();
  return makeChange(storage, installed, async () => {
    const found = await readArticlesById(
      storage,
      asked.flatMap(({ identity: { id, byText } }) => (byText === null ? [id] : [id, byText])),
    );
    const outcomes: AddOutcome[] = [];
    const added: ReadArticle[] = [];
    const updated: ArticleRow[] = [];
    for (const one of asked) {
      const { id, before } = whichArticle(one, found);
      const row = rowOf(id, one.imported, now);
      const isSame = before !== undefined && isSameArticle(before, row);
      outcomes.push({ outcome: isSame ? 'unchanged' : before ? 'updated' : 'added', id });
      if (isSame) continue;
      if (before) updated.push(before);
      const read = recognized.get(one) ?? readArticle(row, recognize);
      recognized.set(one, read); // a second attempt need not recognize again
      added.push({ ...read, row: { ...row, visibility: before?.visibility ?? row.visibility } });
    }
    return { outcomes, added, removed: [], updated, versions: updated.map((row) => versionOf(row, now)) };
  });
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
function versionOf(row: ArticleRow, now: string): Omit<VersionRow, 'version'> {
  return { article: row.id, seen: row.seen, replaced: now, source: row.source, body: asReadOf(row) };
}

function isSameArticle(one: ArticleRow, other: ArticleRow): boolean {
  const said = (row: ArticleRow): string => {
    const { title, kicker, byline, date, place, text } = asReadOf(row);
    return JSON.stringify([row.source, title, kicker, byline, date, place, text]);
  };
  return said(one) === said(other);
}
