import {
  type ArticleChange,
  type Ground,
  organizationsAfter,
  readGone,
  readRenaming,
  renamedRows,
} from './change-organizations';
import { type ReadArticle, renamedIn, rowsOf, textOf } from './derive';
import { extendNames, isBehind } from './known-names';
import { readAllNames } from './read-names';
import { SketchIndex } from './reprints';
import type { ArticleRow, Counts, DerivedRows, NamesRow, OrganizationRow } from './schema';
import { nextSegment } from './segments';
import { type Drops, NO_DROPS, type Publication, type Storage } from './storage';
import { assignStories, type StoryOf } from './stories';
import type { Target } from './target';

/** A change ready to be published, and what is to be known once it is. */
type PreparedChange = {
  readonly publication: Publication;
  readonly names: NamesRow;
  readonly pending: number;
  /** Ids of added articles that repeat another, with that one's id. */
  readonly reprints: ReadonlyMap<string, string>;
};

/** Derives what a batch of articles changes: its own rows, and the rows of organizations that it names. Reads, but writes nothing. */
export async function prepareChange(ground: Ground, change: ArticleChange): Promise<PreparedChange> {
  const { storage, state } = ground;
  const target: Target = { generation: state.generation, revision: state.revision + 1 };
  const gone = await readGone(ground, [...change.updated, ...change.removed]);
  const renaming = await readRenaming(ground, change.added, gone);
  const added = renamedIn(change.added, renaming.fullest);
  const organizations = await organizationsAfter(ground, { target, added, gone, renaming });
  const segments = await storage.readSegments(state.generation);
  const stories = await findStories(ground, segments, added);
  const others = await renamedRows(ground, renaming, gone.ids);
  const fresh = rowsOf(
    { generation: state.generation, segment: nextSegment(segments) },
    { articles: added, stories, organizations: organizations.kept, renamedClaims: others.claims },
  );
  const matcher = await nextNames(ground, { target, ...organizations });
  const counts = await countsAfter(ground, change, {
    organizations: organizations.kept.length - renaming.existing.length,
    figures: fresh.claims.length - gone.claims,
  });
  const rows: DerivedRows = {
    ...(added.length > 0 ? fresh : { ...fresh, wordLists: [], segments: [], postings: [] }),
    readings: [...others.readings, ...fresh.readings],
    claims: [...others.claims, ...fresh.claims],
    names: matcher.isWritten ? [matcher.names] : [],
  };
  const vanished = [...renaming.renamed.keys(), ...organizations.emptied.map(({ name }) => name)];
  const drops: Drops = { ...NO_DROPS, articles: idsOf(change.removed), read: [...gone.ids], organizations: vanished };
  return {
    publication: {
      basedOn: state.revision,
      articles: added.map(({ row }) => row),
      versions: change.versions,
      drops,
      rows,
      state: { ...state, ...target, ...counts },
    },
    names: matcher.names,
    pending: matcher.isWritten ? 0 : matcher.pending,
    reprints: new Map(added.flatMap(({ row }, i) => (stories[i]?.of ? [[row.id, stories[i].of] as const] : []))),
  };
}

function idsOf(rows: readonly ArticleRow[]): string[] {
  return rows.map(({ id }) => id);
}

async function findStories(
  { storage, state: { generation } }: Ground,
  segments: Awaited<ReturnType<Storage['readSegments']>>,
  added: readonly ReadArticle[],
): Promise<StoryOf[]> {
  const index = new SketchIndex();
  for (const { articles, sketches } of segments)
    index.add(
      articles.map(({ id }) => id),
      sketches,
    );
  const texts = added.map(textOf);
  const candidates = new Set(texts.flatMap(({ id, sketch }) => index.candidates(id, sketch)));
  const readings = await storage.readReadings(generation, [...candidates]);
  return assignStories(
    texts,
    index,
    new Map(readings.map(({ article, folded, story }) => [article, { folded, story }])),
  );
}

/** The matcher after the change, and whether it has to be written with it. */
async function nextNames(
  { storage, state, installed }: Ground,
  { target, kept, emptied }: { target: Target; kept: readonly OrganizationRow[]; emptied: readonly OrganizationRow[] },
): Promise<{ readonly names: NamesRow; readonly pending: number; readonly isWritten: boolean }> {
  const isCurrent = installed.state?.revision === state.revision && installed.state.generation === state.generation;
  const before = isCurrent ? installed : await readAllNames(storage, state, await storage.readNames(state.generation));
  if (!before.names) throw new Error('corpus: there is no matcher to add names to');
  const pending = before.pending + kept.length;
  const names = extendNames(before.names, [...kept, ...emptied], target.revision);
  // Rows that are gone cannot be read when the matcher catches up.
  return { names, pending, isWritten: emptied.length > 0 || isBehind(before.names, pending) };
}

async function countsAfter(
  { storage, state }: Ground,
  { added, updated, removed }: ArticleChange,
  more: { readonly organizations: number; readonly figures: number },
): Promise<Counts> {
  const gone = [...updated, ...removed];
  const privates = (rows: readonly ArticleRow[]): number =>
    rows.filter(({ visibility }) => visibility === 'private').length;
  const rows = added.map(({ row }) => row);
  const dates = rows.flatMap(({ article }) => article.date ?? []);
  const before = gone.length > 0 ? without(await storage.readDates(), gone) : [state.from, state.to];
  const all = [...before, ...dates].filter((date) => date !== null).sort();
  return {
    articles: state.articles + rows.length - gone.length,
    organizations: state.organizations + more.organizations,
    figures: state.figures + more.figures,
    privateArticles: state.privateArticles + privates(rows) - privates(gone),
    from: all[0] ?? null,
    to: all.at(-1) ?? null,
  };
}

/** Dates with one taken away for each article that goes. */
function without(dates: readonly string[], gone: readonly ArticleRow[]): string[] {
  const left = [...dates];
  for (const { article } of gone) {
    const at = article.date === null ? -1 : left.indexOf(article.date);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
