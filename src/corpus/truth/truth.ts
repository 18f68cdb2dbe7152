import type { ArticleRow, ChangeRow, RulingRow, TruthState, VersionRow } from './truth-schema';

/** A change of the articles that is made as a whole or not at all. */
export type TruthChange = {
  /** Revision of the state that the change was prepared on; 0 where there was none. */
  readonly basedOn: number;
  /** Come new, or with another text. */
  readonly articles: readonly ArticleRow[];
  /** Earlier texts of articles that are replaced by `articles`; numbered here, behind those that are there. */
  readonly versions: readonly Omit<VersionRow, 'version'>[];
  /**
   * Articles that go, with their versions and what the reader said of them; of seeds that is kept, since they may come
   * again.
   */
  readonly removed: readonly string[];
  /** Set where the seeds are now those of this version; then those that go are seeds. */
  readonly seedVersion?: number;
};

/**
 * Where articles are kept: in IndexedDB, or in memory where the browser refuses. What is asked for and not there is left
 * out of an answer. Implementations throw `StorageFailure` and nothing else.
 */
export interface Truth {
  readState(): Promise<TruthState | null>;
  /** Applies a change in one transaction, or refuses (null) if the state is no longer the one it was based on. */
  publish(change: TruthChange): Promise<TruthState | null>;

  /** Damaged rows (see readable.ts) are left out, here and where all are read. */
  readArticles(ids: readonly string[]): Promise<ArticleRow[]>;
  readAllArticles(): Promise<ArticleRow[]>;
  /** Rows as they are, whatever that is. */
  readRawArticles(ids: readonly string[]): Promise<Partial<ArticleRow>[]>;
  readArticleIds(): Promise<string[]>;
  countArticles(): Promise<number>;
  /** Earlier texts of an article, oldest first. */
  readVersions(article: string): Promise<VersionRow[]>;

  /** The next changes behind one, in their order; each article has one, its last. */
  readChangesSince(sequence: number, count: number): Promise<ChangeRow[]>;
  /** Forgets changes of articles that are gone, up to one that everything derived has followed. */
  forgetGone(followed: number): Promise<void>;

  /** What the reader said of figures in these (page) sentences. */
  readRulings(sentences: readonly string[]): Promise<RulingRow[]>;
  /** The next rulings behind one, by id. */
  readRulingsAfter(id: string, count: number): Promise<RulingRow[]>;
  countRulings(): Promise<number>;
  /** Writes a ruling, over one of the same id. */
  writeRuling(row: RulingRow): Promise<void>;
  removeRuling(id: string): Promise<void>;

  close(): void;
}

/** The articles of these ids (which may repeat), for look-up. */
export async function readArticlesById(
  truth: Pick<Truth, 'readArticles'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleRow>> {
  const rows = await truth.readArticles([...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The state after a change. */
export function stateAfter(
  before: TruthState | null,
  { seedVersion, removed }: TruthChange,
  lastChange: number,
): TruthState {
  const hasGone = removed.length > 0 ? true : before ? before.hasGone : false;
  return {
    key: 'state',
    id: before?.id ?? crypto.randomUUID(),
    revision: (before?.revision ?? 0) + 1,
    lastChange,
    seedVersion: seedVersion ?? before?.seedVersion ?? null,
    ...(hasGone !== undefined && { hasGone }),
  };
}

/** The changes that a change of articles is: what goes and comes again is one. */
export function changedIds({ articles, removed }: TruthChange): string[] {
  return [...new Set([...removed, ...articles.map(({ id }) => id)])];
}
