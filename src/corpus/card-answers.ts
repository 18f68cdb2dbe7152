import type { FigureCard, OrganizationCard, Proof } from '@/messaging/card-protocol';
import type { EvidenceReference } from '@/messaging/check-protocol';
import type { ArticleView } from '@/messaging/library-protocol';
import type { ArticleReference } from '@/messaging/quotations';
import { filingKey } from './claim-filing';
import { otherNamesOf, placesOf, usualKind } from './organization-rows';
import { originalTextOf } from './original';
import { searchable } from './postings';
import { figureOf, newestFirst, quoteAround, referenceTo } from './quotation';
import { readFigures } from './read-figures';
import type { OrganizationRow } from './schema';
import { readArticlesById, type Storage } from './storage';
import { isInScope, type Scope } from './tally';
import { makeTimeline } from './timelines';

/** A card shows so many mentions and figures of an organization; the library has the rest. */
const MOST_SHOWN = 3;
/** More evidence than this is not asked for by a page. */
const MOST_EVIDENCE = 50;

/** What a card is made of; in the scope `everywhere` as if private articles were not there. */
type Source = { readonly storage: Storage; readonly generation: number; readonly scope: Scope };

/** The evidence behind a verdict with what was reported of its measure before and after. */
export async function makeFigureCard(source: Source, evidence: readonly EvidenceReference[]): Promise<FigureCard> {
  const proof = await makeProof(source, evidence);
  const [first] = proof.evidence;
  if (!first) return { ...proof, timeline: [] };
  const asked = { article: first.quotation.article.id, index: first.claim };
  return { ...proof, timeline: await makeTimeline(source, asked) };
}

/** The evidence behind a verdict, in the order asked for; what is gone by now is left out. */
export async function makeProof(
  { storage, generation, scope }: Source,
  evidence: readonly EvidenceReference[],
): Promise<Proof> {
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
    return found && row && isInScope(row, scope)
      ? [{ figure: { ...figureOf(row, found.claim), claim: index, reasons }, story: found.story }]
      : [];
  });
  const meant = shown.filter(({ figure }) => figure.reasons.every(({ code }) => code !== 'other-by-reader'));
  return {
    evidence: shown.map(({ figure }) => figure),
    sources: new Set(meant.map(({ figure }) => figure.quotation.article.id)).size,
    // Reprints repeat the text, or the sentence word for word: one story is one origin, and so is one wording.
    origins: countGroups(meant.map(({ figure, story }) => [`story ${story}`, searchable(figure.quotation.text).text])),
  };
}

/** In how many groups things fall if those that share a mark belong together. */
function countGroups(marks: readonly (readonly string[])[]): number {
  const groups: Set<string>[] = [];
  for (const own of marks) {
    const joined = new Set(own);
    for (const group of groups.filter((one) => own.some((mark) => one.has(mark)))) {
      for (const mark of group) joined.add(mark);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.length;
}

/** What the corpus knows of an organization, by its canonical name; null if nothing. */
export async function makeOrganizationCard(source: Source, name: string): Promise<OrganizationCard | null> {
  const { storage, generation, scope } = source;
  const [organization] = await storage.readOrganizations(generation, [name]);
  if (!organization || organization.mentions[scope] === 0) return null;
  const key = filingKey(generation, { by: 'organization', name });
  const claims = (await storage.readClaimsFiledUnder([key])).filter((claim) => isInScope(claim, scope));
  return {
    name,
    kind: usualKind(organization, scope),
    otherNames: otherNamesOf(organization, scope),
    place: placesOf(organization, scope)[0] ?? null,
    mentionCount: organization.mentions[scope],
    figureCount: claims.length,
    mentions: await newestMentions(source, organization),
    figures: await readFigures(storage, claims.toSorted((a, b) => newestFirst(a.facts, b.facts)).slice(0, MOST_SHOWN)),
  };
}

/** An article to read, with everything that was recognized in it; null if there is none of that id. */
export async function makeArticleView(
  { storage, generation }: Omit<Source, 'scope'>,
  id: string,
): Promise<ArticleView | null> {
  const [row] = await storage.readArticles([id]);
  if (!row) return null;
  const [readings, claims, versions] = await Promise.all([
    storage.readReadings(generation, [id]),
    storage.readClaimsOf(generation, id),
    storage.readVersions(id),
  ]);
  const mentions = readings.flatMap((reading) => reading.mentions);
  return {
    article: referenceTo(row),
    kicker: row.article.kicker,
    byline: row.article.byline,
    text: row.article.text,
    organizations: mentions.flatMap(({ name, start, end }) => (name === null ? [] : [{ name, start, end }])),
    figures: claims.map(({ claim, index }) => ({ start: claim.start, end: claim.end, claim: index })),
    earlier: versions
      .map(({ body, replaced }) => ({ title: body.title, text: body.text, date: body.date, replaced }))
      .reverse(),
    original: originalTextOf(row),
  };
}

/** All articles, newest first. */
export async function listAllArticles(storage: Storage): Promise<ArticleReference[]> {
  return (await storage.readAllArticles()).map(referenceTo).sort(newestFirst);
}

async function newestMentions(
  { storage, scope }: Source,
  { newest }: OrganizationRow,
): Promise<OrganizationCard['mentions']> {
  const shown = newest.filter((mention) => isInScope(mention, scope)).slice(0, MOST_SHOWN);
  const articles = await readArticlesById(
    storage,
    shown.map(({ article }) => article),
  );
  return shown.flatMap(({ article, marks }) => {
    const row = articles.get(article);
    return row ? [quoteAround(row, marks)] : [];
  });
}
