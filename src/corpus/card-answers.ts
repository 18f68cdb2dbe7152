import type { Claim } from '@/claims/claim';
import { figureOf, newestFirst, quoteAround, referenceTo } from '@/evidence/quotation';
import { EVERYTHING, type Scope } from '@/evidence/scope';
import type { OrganizationCard } from '@/messaging/card-protocol';
import type { ArticleView, ListedArticle } from '@/messaging/library-protocol';
import { organizationKey } from '@/names/organization-key';
import { folded } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import type { Generation } from './index/follow';
import type { IndexStore } from './index/index-store';
import { nameOf, otherNamesOf, placesOf, usualKind } from './index/organization-rows';
import { asSourceArticle } from './local-source';
import { newestNaming } from './newest-mentions';
import { originalTextOf } from './original';
import type { FigureSource } from './search-figures';
import type { ArticleRow } from './truth/truth-schema';

/** A card shows so many mentions and figures of an organization; the library has the rest. */
const MOST_SHOWN = 3;
/** So many of the newest articles that name an organization are read for its figures. */
const MOST_READ = 20;

/** Is a figure a body's own, or nobody's and told in a sentence that names the body: 金融办介绍,授信金额达6776万元? */
function isOf({ who, sentence }: Claim, key: string, mentions: readonly Span[]): boolean {
  if (who.kind === 'body' && who.name !== null) return organizationKey(who.name) === key;
  return mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end);
}

/** What the corpus knows of an organization, by any of its names; null if nothing. */
export async function makeOrganizationCard(
  source: FigureSource,
  name: string,
  scope: Scope,
): Promise<OrganizationCard | null> {
  const { index, generation } = source;
  const key = organizationKey(folded(name));
  const [row] = await index.readOrganizations(generation.state.generation, [key]);
  const { visibility } = scope;
  if (!row || row.mentions[visibility] <= 0) return null;
  const naming = await newestNaming(source, key, scope, MOST_READ);
  const figures = naming.flatMap(({ article, found, marks }) =>
    found.claims.filter((claim) => isOf(claim, key, marks)).map((claim) => figureOf(article, claim)),
  );
  return {
    name: nameOf(row, visibility),
    kind: usualKind(row, visibility),
    otherNames: otherNamesOf(row, visibility),
    place: placesOf(row, visibility)[0] ?? null,
    mentionCount: row.mentions[visibility],
    figureCount: figures.length,
    mentions: naming.slice(0, MOST_SHOWN).map(({ article, marks }) => quoteAround(article, marks)),
    figures: figures.slice(0, MOST_SHOWN),
  };
}

/** An article to read, with everything that is recognized in it; null if there is none of that id. */
export async function makeArticleView(
  { truth, reader }: Pick<FigureSource, 'truth' | 'reader'>,
  id: string,
): Promise<ArticleView | null> {
  const [row] = await truth.readArticles([id]);
  if (!row) return null;
  const article = asSourceArticle(row);
  const { organizations, claims } = reader.read(article);
  const versions = await truth.readVersions(id);
  return {
    article: referenceTo(article),
    kicker: row.article.kicker,
    byline: row.article.byline,
    text: row.article.text,
    organizations: organizations.flatMap(({ name, start, end }) => (name === null ? [] : [{ name, start, end }])),
    figures: claims.map(({ start, end }, index) => ({ start, end, claim: index })),
    earlier: versions
      .filter(({ body }) => typeof body?.text === 'string')
      .map(({ body, replaced }) => ({ title: body.title, text: body.text, date: body.date, replaced }))
      .reverse(),
    original: originalTextOf(row),
  };
}

/**
 * All articles, newest first. What lists show of them is in the index; those that changed since it followed are read with
 * all their text, and so are those that it does not have although it should: that it lacks some their number says.
 */
export async function listAllArticles({
  truth,
  index,
  generation,
}: Pick<FigureSource, 'truth' | 'index' | 'generation'>): Promise<ListedArticle[]> {
  const [changes, known, count] = await Promise.all([
    truth.readChangesSince(generation.state.followed, Number.POSITIVE_INFINITY),
    indexedArticles(index, generation),
    truth.countArticles(),
  ]);
  for (const { article } of changes) known.delete(article);
  const changed = await truth.readArticles(changes.map(({ article }) => article));
  for (const row of changed) known.set(row.id, listed(row));
  if (known.size < count) {
    // each article has a change, of those there are many: they are asked for only where they must be
    const all = await truth.readChangesSince(0, Number.POSITIVE_INFINITY);
    const missing = all.map(({ article }) => article).filter((id) => !known.has(id));
    for (const row of await truth.readArticles(missing)) known.set(row.id, listed(row));
  }
  return [...known.values()].sort(newestFirst);
}

function listed(row: ArticleRow): ListedArticle {
  const { seen, visibility } = row;
  return { ...referenceTo(asSourceArticle(row)), added: seen, visibility };
}

async function indexedArticles(index: IndexStore, { state, view }: Generation): Promise<Map<string, ListedArticle>> {
  const [segments, rows] = await view.ofOneMoment(async (all) => {
    const numbers = all.map(({ segment }) => segment);
    return [all, await index.readListings(state.generation, numbers)] as const;
  });
  const listings = new Map(rows.map((row) => [row.segment, row.listings]));
  const known = new Map<string, ListedArticle>();
  for (const segment of segments) {
    const mask = view.maskOf(segment, EVERYTHING);
    listings.get(segment.segment)?.forEach((listing, place) => {
      const visibility = segment.isPrivate[place] === 0 ? 'everywhere' : 'private';
      if (mask[place] === 1) known.set(listing.id, { ...listing, visibility });
    });
  }
  return known;
}
