import type {
  ArticleRow,
  ClaimRow,
  DerivedRows,
  NamesRow,
  OrganizationRow,
  PostingsRow,
  ReadingRow,
  RulingRow,
  SegmentRow,
  StateRow,
  VersionRow,
  WordsRow,
} from './schema';

/** A change that is made as a whole or not at all. */
export type Publication = {
  /** Revision of the state that the change was prepared on; 0 where there was none. */
  readonly basedOn: number;
  readonly articles: readonly ArticleRow[];
  /** Earlier texts of articles that are replaced by `articles`; numbered here, behind those that are there. */
  readonly versions: readonly Omit<VersionRow, 'version'>[];
  /** Taken away before anything is written. */
  readonly drops: Drops;
  /** Derived rows to add, in the generation of `state`. */
  readonly rows: DerivedRows;
  readonly state: StateRow;
};

/** What a change takes away; derived rows in the generation of its state. */
export type Drops = {
  /** Articles, with their versions and what the reader said of them. */
  readonly articles: readonly string[];
  /** Articles whose readings and claims go. */
  readonly read: readonly string[];
  readonly organizations: readonly string[];
  /** Segments with their postings and words. */
  readonly segments: readonly number[];
};

/** For changes that only add. */
export const NO_DROPS: Drops = { articles: [], read: [], organizations: [], segments: [] };

/** For changes that derive nothing. */
export const NO_ROWS: DerivedRows = {
  readings: [],
  claims: [],
  organizations: [],
  names: [],
  wordLists: [],
  segments: [],
  postings: [],
};

/** The `index`-th claim of an article. */
export type ClaimReference = { readonly article: string; readonly index: number };

/**
 * Where rows are kept: in IndexedDB, or in memory where the browser refuses. Everything the corpus knows about its data
 * is above this line, so that both behave alike. Rows asked for and not there are left out of the answer.
 * Implementations throw `StorageFailure` and nothing else.
 */
export interface Storage {
  /** What the database holds, or what a build has come to. */
  readState(key?: StateRow['key']): Promise<StateRow | null>;
  readArticles(ids: readonly string[]): Promise<ArticleRow[]>;
  readAllArticles(): Promise<ArticleRow[]>;
  /** The next articles in the order of their ids, behind one that need not be there. */
  readArticlesAfter(id: string, count: number): Promise<ArticleRow[]>;
  /** Earlier texts of an article, oldest first. */
  readVersions(article: string): Promise<VersionRow[]>;
  /** The dates of all articles that have one, ascending. */
  readDates(): Promise<string[]>;

  /** What the reader said of figures in these (page) sentences. */
  readRulings(sentences: readonly string[]): Promise<RulingRow[]>;
  countRulings(): Promise<number>;
  /** Writes a ruling, over one of the same id. */
  writeRuling(row: RulingRow): Promise<void>;
  removeRuling(id: string): Promise<void>;

  /**
   * Applies a change in one transaction, or refuses (false) if the state of that key is no longer the one it was based
   * on. A change of what the database holds ends a build: it is of other articles now, or has become what they are read by.
   */
  publish(change: Publication): Promise<boolean>;
  /** Removes derived rows of all generations but the state's: what was replaced, and a build that is given up. */
  sweep(): Promise<void>;

  readReadings(generation: number, articles: readonly string[]): Promise<ReadingRow[]>;
  /** Readings of all articles that name one of these organizations, each once. */
  readReadingsNaming(generation: number, names: readonly string[]): Promise<ReadingRow[]>;
  readOrganizations(generation: number, names: readonly string[]): Promise<OrganizationRow[]>;
  readOrganizationsByKey(generation: number, keys: readonly string[]): Promise<OrganizationRow[]>;
  /** Organizations that were changed by a later revision of the state than this one. */
  readOrganizationsSince(generation: number, revision: number): Promise<OrganizationRow[]>;
  /** All claims of one article, in order. */
  readClaimsOf(generation: number, article: string): Promise<ClaimRow[]>;
  readClaims(generation: number, references: readonly ClaimReference[]): Promise<ClaimRow[]>;
  /** Claims filed under any of these `filingKey`s, each once; by index, never by scan. */
  readClaimsFiledUnder(keys: readonly string[]): Promise<ClaimRow[]>;
  readNames(generation: number): Promise<NamesRow | null>;
  /** Words of all segments, in the order of these. */
  readWords(generation: number): Promise<WordsRow[]>;
  /** All segments, the oldest first. */
  readSegments(generation: number): Promise<SegmentRow[]>;
  /** These shards of all segments. */
  readPostings(generation: number, shards: readonly number[]): Promise<PostingsRow[]>;
  /** All shards of these segments. */
  readPostingsOf(generation: number, segments: readonly number[]): Promise<PostingsRow[]>;

  close(): void;
}

/** How to get at storage, and how to throw it away. Both throw `StorageFailure`. */
export type StorageProvider = { readonly open: () => Promise<Storage>; readonly delete: () => Promise<void> };

/** The articles of these ids (which may repeat), for look-up. */
export async function readArticlesById(
  storage: Storage,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleRow>> {
  const rows = await storage.readArticles([...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Storage that cannot be opened, read or written: refused by the browser's settings, or broken. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly code: 'storage-unavailable' | 'storage-broken';

  constructor(code: StorageFailure['code'], cause: unknown) {
    super(`corpus: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`, { cause });
    this.code = code;
  }
}
