import type {
  ArticleReference,
  ArticleView,
  EvidenceReference,
  FigureCard,
  OrganizationCard,
} from '@/messaging/protocol';
import { filingKey } from './claim-filing';
import { searchable } from './postings';
import { figureOf, newestFirst, quoteAround, referenceTo } from './quotation';
import type { OrganizationRow } from './schema';
import { readArticlesById, type Storage } from './storage';

/** A card shows so many mentions and figures of an organization; the library has the rest. */
const MOST_SHOWN = 3;
/** More evidence than this is not asked for by a page. */
const MOST_EVIDENCE = 50;

type Source = { readonly storage: Storage; readonly generation: number };

/** The evidence behind a verdict, in the order asked for; what is gone by now is left out. */
export async function makeFigureCard(
  { storage, generation }: Source,
  evidence: readonly EvidenceReference[],
): Promise<FigureCard> {
  const asked = evidence.slice(0, MOST_EVIDENCE);
  const claims = await storage.readClaims(
    generation,
    asked.map(({ article, claim }) => ({ article, index: claim })),
  );
  const articles = await readArticlesById(
    storage,
    claims.map(({ article }) => article),
  );
  const shown = asked.flatMap(({ article, claim: index, reasons }) => {
    const found = claims.find((one) => one.article === article && one.index === index);
    const row = articles.get(article);
    return found && row ? [{ ...figureOf(row, found.claim), reasons }] : [];
  });
  return {
    evidence: shown,
    sources: new Set(shown.map(({ quotation }) => quotation.article.id)).size,
    // Reprints repeat the sentence word for word; one origin is one wording.
    origins: new Set(shown.map(({ quotation }) => searchable(quotation.text).text)).size,
  };
}

/** What the corpus knows of an organization, by its canonical name; null if nothing. */
export async function makeOrganizationCard(
  { storage, generation }: Source,
  name: string,
): Promise<OrganizationCard | null> {
  const [organization] = await storage.readOrganizations(generation, [name]);
  if (!organization) return null;
  const { kind, otherNames, places, mentions, figures } = organization;
  return {
    name,
    kind,
    otherNames,
    place: places[0] ?? null,
    mentionCount: mentions.length,
    figureCount: figures,
    mentions: await newestMentions(storage, organization),
    figures: await newestFigures({ storage, generation }, name),
  };
}

/** An article to read, with everything that was recognized in it; null if there is none of that id. */
export async function makeArticleView({ storage, generation }: Source, id: string): Promise<ArticleView | null> {
  const [row] = await storage.readArticles([id]);
  if (!row) return null;
  const [readings, claims] = await Promise.all([
    storage.readReadings(generation, [id]),
    storage.readClaimsOf(generation, id),
  ]);
  const mentions = readings.flatMap((reading) => reading.mentions);
  return {
    article: referenceTo(row),
    kicker: row.article.kicker,
    byline: row.article.byline,
    text: row.article.text,
    organizations: mentions.flatMap(({ name, start, end }) => (name === null ? [] : [{ name, start, end }])),
    figures: claims.map(({ claim }) => ({ start: claim.start, end: claim.end })),
  };
}

/** All articles, newest first. */
export async function listAllArticles(storage: Storage): Promise<ArticleReference[]> {
  return (await storage.readAllArticles()).map(referenceTo).sort(newestFirst);
}

/** One mention an article, while there are enough articles. */
async function newestMentions(storage: Storage, { mentions }: OrganizationRow): Promise<OrganizationCard['mentions']> {
  const articles = await readArticlesById(
    storage,
    mentions.map(({ article }) => article),
  );
  const rows = [...articles.values()].sort((a, b) => newestFirst(a.article, b.article));
  return rows.slice(0, MOST_SHOWN).map((row) =>
    quoteAround(
      row,
      mentions.filter(({ article }) => article === row.id),
    ),
  );
}

async function newestFigures({ storage, generation }: Source, name: string): Promise<OrganizationCard['figures']> {
  const claims = await storage.readClaimsFiledUnder([filingKey(generation, { by: 'organization', name })]);
  const newest = claims.sort((a, b) => newestFirst(a.facts, b.facts)).slice(0, MOST_SHOWN);
  const articles = await readArticlesById(
    storage,
    newest.map(({ article }) => article),
  );
  return newest.flatMap(({ article, claim }) => {
    const row = articles.get(article);
    return row ? [figureOf(row, claim)] : [];
  });
}
