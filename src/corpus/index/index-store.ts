import type {
  EntriesRow,
  FiguresRow,
  IndexRows,
  IndexState,
  ListingsRow,
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
  /** Keys of bodies that nobody names any more. */
  readonly organizations: readonly string[];
  /** Segments with all that belongs to them. */
  readonly segments: readonly number[];
};

/** Which row of a segment's texts. */
export type TextKey = Pick<TextRow, 'segment' | 'shard'>;

/** For changes that only add. */
export const NO_DROPS: IndexDrops = { organizations: [], segments: [] };

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
  /** Ends a build, and removes the rows of all generations but the one that serves; a table at a time. */
  sweep(): Promise<void>;

  readEntries(generation: number, segments: readonly number[]): Promise<EntriesRow[]>;
  readListings(generation: number, segments: readonly number[]): Promise<ListingsRow[]>;
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
  readTexts(generation: number, keys: readonly TextKey[]): Promise<TextRow[]>;
  /** All shards of these segments. */
  readTextsOf(generation: number, segments: readonly number[]): Promise<TextRow[]>;

  close(): void;
}
