import { organizationKey } from '@/names/organization-key';
import { filingKey } from './claim-filing';
import { claimRowOf, mentionsIn, namesIn, type ReadArticle } from './derive';
import type { Installed } from './installation';
import {
  type ArticleMentions,
  changeOrganizations,
  fullestNames,
  isThin,
  marksByName,
  newestOf,
  renamer,
} from './organization-rows';
import type { ArticleRow, ClaimRow, OrganizationRow, ReadingRow, StateRow } from './schema';
import { type Publication, readArticlesById, type Storage } from './storage';
import type { Target } from './target';

/** What a change is prepared on. */
export type Ground = { readonly storage: Storage; readonly state: StateRow; readonly installed: Installed };

/** Articles that come, those that they replace, and those that go. */
export type ArticleChange = {
  readonly added: readonly ReadArticle[];
  readonly updated: readonly ArticleRow[];
  readonly removed: readonly ArticleRow[];
  /** Those of the texts replaced that are kept. */
  readonly versions: Publication['versions'];
};

/** What was derived from articles that go, to be taken off the counts. */
type Gone = {
  readonly ids: ReadonlySet<string>;
  readonly mentions: readonly ArticleMentions[];
  readonly claims: number;
};

/** Reads what was derived from articles that go. */
export async function readGone({ storage, state: { generation } }: Ground, rows: readonly ArticleRow[]): Promise<Gone> {
  const ids = rows.map(({ id }) => id);
  const readings = new Map((await storage.readReadings(generation, ids)).map((reading) => [reading.article, reading]));
  const claims = await Promise.all(ids.map((id) => storage.readClaimsOf(generation, id)));
  const mentions = rows.map((row) => mentionsIn(row, readings.get(row.id)?.mentions ?? []));
  return { ids: new Set(ids), mentions, claims: claims.flat().length };
}

/** The rows that a change touches, and names that turn out to be shorter ones of the same body. */
type Renaming = {
  readonly existing: readonly OrganizationRow[];
  readonly fullest: ReadonlyMap<string, string>;
  /** Of existing rows, by the name that they have so far. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** Reads the rows of all bodies that articles name which come or go, and finds the fullest name of each. */
export async function readRenaming(
  { storage, state }: Ground,
  added: readonly ReadArticle[],
  gone: Gone,
): Promise<Renaming> {
  const before = gone.mentions.flatMap(({ mentions }) => mentions.flatMap(({ name }) => name ?? []));
  const names = new Set([...added.flatMap(namesIn), ...before]);
  const keys = [...new Set([...names].map(organizationKey))];
  const existing = keys.length > 0 ? await storage.readOrganizationsByKey(state.generation, keys) : [];
  const fullest = fullestNames([...existing.map(({ name }) => name), ...names]);
  const renamed = new Map(
    existing.flatMap(({ name }) => (fullest.has(name) ? [[name, fullest.get(name) ?? name]] : [])),
  );
  return { existing, fullest, renamed };
}

/** The rows of organizations after the change, and those that nothing is left of. */
export async function organizationsAfter(
  ground: Ground,
  change: {
    readonly target: Target;
    readonly added: readonly ReadArticle[];
    readonly gone: Gone;
    readonly renaming: Renaming;
  },
): Promise<{ readonly kept: readonly OrganizationRow[]; readonly emptied: readonly OrganizationRow[] }> {
  const { target, added, gone, renaming } = change;
  const removed = gone.mentions.map((one) => renamedMentions(one, renaming.fullest));
  const rows = changeOrganizations(target, renaming.existing, {
    added: added.map(({ row, recognition }) => mentionsIn(row, recognition.organizations)),
    removed,
    renamed: renaming.renamed,
  });
  const organizations = await refilled(ground, rows, { gone: gone.ids, renamed: renaming.renamed });
  return {
    kept: organizations.filter(({ mentions }) => mentions.all > 0),
    emptied: organizations.filter(({ mentions }) => mentions.all <= 0),
  };
}

/** Rows of other articles that name an organization whose name is another now. */
export async function renamedRows(
  ground: Ground,
  renaming: Renaming,
  gone: ReadonlySet<string>,
): Promise<{ readonly readings: ReadingRow[]; readonly claims: ClaimRow[] }> {
  const [readings, claims] = await Promise.all([
    renamedReadings(ground, renaming, gone),
    renamedClaims(ground, renaming, gone),
  ]);
  return { readings, claims };
}

function renamedMentions(article: ArticleMentions, fullest: ReadonlyMap<string, string>): ArticleMentions {
  const rename = renamer(fullest);
  return {
    ...article,
    mentions: article.mentions.map((mention) => ({ ...mention, name: rename(mention.name) })),
  };
}

async function renamedReadings(
  { storage, state: { generation } }: Ground,
  { renamed }: Renaming,
  gone: ReadonlySet<string>,
): Promise<ReadingRow[]> {
  if (renamed.size === 0) return [];
  const rename = renamer(renamed);
  const readings = await storage.readReadingsNaming(generation, [...renamed.keys()]);
  return readings
    .filter(({ article }) => !gone.has(article))
    .map((reading) => ({
      ...reading,
      names: [...new Set(reading.names.map(rename))],
      mentions: reading.mentions.map((one) => ({ ...one, name: rename(one.name) })),
    }));
}

async function renamedClaims(
  { storage, state: { generation } }: Ground,
  { renamed }: Renaming,
  gone: ReadonlySet<string>,
): Promise<ClaimRow[]> {
  const keys = [...renamed.keys()].map((name) => filingKey(generation, { by: 'organization', name }));
  const rows = keys.length > 0 ? await storage.readClaimsFiledUnder(keys) : [];
  const rename = renamer(renamed);
  return rows
    .filter(({ article }) => !gone.has(article))
    .map((row) => claimRowOf(row, { ...row.claim, organization: rename(row.claim.organization) }));
}

/** Rows that lost the articles they showed get others, looked up by name. */
async function refilled(
  { storage, state: { generation } }: Ground,
  rows: readonly OrganizationRow[],
  { gone, renamed }: { readonly gone: ReadonlySet<string>; readonly renamed: ReadonlyMap<string, string> },
): Promise<OrganizationRow[]> {
  return Promise.all(
    rows.map(async (row) => {
      if (!isThin(row)) return row;
      const names = [row.name, ...[...renamed].flatMap(([before, after]) => (after === row.name ? [before] : []))];
      const known = new Set([...gone, ...row.newest.map(({ article }) => article)]);
      const readings = (await storage.readReadingsNaming(generation, names)).filter(
        ({ article }) => !known.has(article),
      );
      const articles = await readArticlesById(
        storage,
        readings.map(({ article }) => article),
      );
      const found = readings.flatMap(({ article, mentions }) => {
        const of = articles.get(article);
        const places = marksByName(mentions);
        const marks = names.flatMap((name) => places.get(name) ?? []);
        return of ? [{ article, date: of.article.date, visibility: of.visibility, marks }] : [];
      });
      return { ...row, newest: newestOf([...row.newest, ...found]) };
    }),
  );
}
