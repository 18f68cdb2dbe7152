import type {
  EntryRow,
  FiguresRow,
  IndexRows,
  IndexState,
  NamesRow,
  OrganizationRow,
  SegmentRow,
  TextRow,
  TokensRow,
} from './index-schema';

/** A change of one generation that is made as a whole or not at all. */
export type IndexChange = {
  /** Revision of the state that the change was prepared on; 0 where there was none. */
  readonly basedOn: number;
  /** Taken away before anything is written. */
  readonly drops: IndexDrops;
  readonly rows: IndexRows;
  readonly state: IndexState;
};

/** What a change takes away from the generation of its state. */
export type IndexDrops = {
  /** Articles whose entries go. */
  readonly entries: readonly string[];
  /** Keys of bodies that nobody names any more. */
  readonly organizations: readonly string[];
  /** Segments with all that belongs to them. */
  readonly segments: readonly number[];
};

/** For changes that only add. */
export const NO_DROPS: IndexDrops = { entries: [], organizations: [], segments: [] };

/**
 * Where derived rows are kept. Rows asked for and not there are left out of the answer. Implementations throw
 * `StorageFailure` and nothing else.
 */
export interface IndexStore {
  readState(key?: IndexState['key']): Promise<IndexState | null>;
  /**
   * Applies a change in one transaction, or refuses (false) if the state of that key is no longer the one it was based
   * on. Turning to another generation ends the build.
   */
  publish(change: IndexChange): Promise<boolean>;
  /** Removes the rows of all generations but the state's and the build's; without `keepBuild`, of the build too. */
  sweep(keepBuild: boolean): Promise<void>;

  readEntries(generation: number, articles: readonly string[]): Promise<EntryRow[]>;
  readOrganizations(generation: number, keys: readonly string[]): Promise<OrganizationRow[]>;
  /** Bodies that were changed by a later revision of the state than this one. */
  readOrganizationsSince(generation: number, revision: number): Promise<OrganizationRow[]>;
  readNames(generation: number): Promise<NamesRow | null>;
  /** The numbers of all segments, ascending. */
  readSegmentNumbers(generation: number): Promise<number[]>;
  /** Segments that were written by a later revision than this one, ascending by number. */
  readSegmentsSince(generation: number, revision: number): Promise<SegmentRow[]>;
  readTokens(generation: number, segments: readonly number[]): Promise<TokensRow[]>;
  readFigures(generation: number, segments: readonly number[]): Promise<FiguresRow[]>;
  /** These shards of all segments. */
  readTexts(generation: number, shards: readonly number[]): Promise<TextRow[]>;
  /** All shards of these segments. */
  readTextsOf(generation: number, segments: readonly number[]): Promise<TextRow[]>;

  close(): void;
}
