import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { NameTrie } from '@/knowledge/name-trie';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { ArticleReference } from '@/messaging/quotations';
import type { FigureColumns } from './figure-columns';
import type { PackedLists } from './packed-lists';
import type { TextShard } from './text-postings';

/**
 * What is derived from the articles, in a database of its own: whenever it is in doubt it is deleted and made anew, so
 * that no row of it is ever asked for something that only the articles hold. All rows belong to a generation, so that
 * another one can be made beside the one that serves.
 */

/** Where derived rows belong: their generation, and the revision of the state that will make them visible. */
export type Target = { readonly generation: number; readonly revision: number };

/** What the index holds; changed in the same transaction as anything else of its generation. */
export type IndexState = Target & {
  /** `build`: of a generation that is being made, and that nobody reads yet. */
  readonly key: 'state' | 'build';
  /** Id of the articles' database that this is derived from. */
  readonly truth: string;
  /** What made the tokens and names: another one finds a little less until all is derived anew. */
  readonly tokens: string;
  /** The last change of the articles that is in it. */
  readonly followed: number;
  /** The number that the next segment gets; none ever gets one again. */
  readonly nextSegment: number;
  readonly organizations: number;
  /** Bodies that went, or lost a name, since the matcher was last made of all that are there: it still has those. */
  readonly lostNames: number;
};

/** How often something was found in all articles, and in those that may be shown on any page. */
export type Count = { readonly all: number; readonly everywhere: number };

/** Values with their counts, in the order in which they came up first. */
export type Tally<T> = readonly (Count & { readonly value: T })[];

/** What one article added to the counts of a body: so that it can be taken off when the article goes. */
export type NameCount = {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Folded. */
  readonly surface: string;
  readonly times: number;
};

/** What the index has of one article that goes with it when it goes. */
export type Entry = {
  readonly place: string | null;
  readonly isPrivate: boolean;
  readonly names: readonly NameCount[];
};

/** How lists name an article, and when its text came (an ISO instant, or null). */
export type Listing = ArticleReference & { readonly added: string | null };

/** The entries of a segment, by the places of its articles. */
export type EntriesRow = { readonly generation: number; readonly segment: number; readonly entries: readonly Entry[] };

/** Listings of a segment, by the places of its articles: apart from its entries, since a list needs these of all articles. */
export type ListingsRow = {
  readonly generation: number;
  readonly segment: number;
  readonly listings: readonly Listing[];
};

/** A body under its `organizationKey`, as all articles together have it. */
export type OrganizationRow = {
  readonly generation: number;
  readonly key: string;
  /** Revision of the state that changed it last, for matchers that were built before. */
  readonly revision: number;
  readonly names: Tally<string>;
  readonly kinds: Tally<OrganizationKind>;
  /** Folded. */
  readonly surfaces: Tally<string>;
  /** Places of the articles, once for each mention. */
  readonly places: Tally<string>;
  readonly mentions: Count;
};

/** The name matcher of a generation: records of the trie are places in `lines` (see name-matcher.ts). */
export type NamesRow = {
  readonly generation: number;
  /** Bodies changed by later revisions of the state are not in it. */
  readonly revision: number;
  readonly trie: NameTrie;
  /** Separated by line feeds; an empty one is of a body that is gone. */
  readonly lines: string;
};

/** Articles that were indexed together, in columns; postings count them by their place here. */
export type SegmentRow = {
  readonly generation: number;
  readonly segment: number;
  /** Revision of the state that wrote it last. */
  readonly revision: number;
  readonly ids: readonly string[];
  readonly dates: readonly (string | null)[];
  /** 1 for articles that may not be shown on any page. */
  readonly isPrivate: Uint8Array;
  /** Canonical addresses that they were read from, or null. */
  readonly addresses: readonly (string | null)[];
  readonly stories: readonly string[];
  /** How many figures each has. */
  readonly figures: Uint16Array;
  /** For each part (of all articles, in their order) the place of its article, and how many tokens it has. */
  readonly partArticles: Uint32Array;
  readonly partTokens: Uint16Array;
  /** How many rows its texts take. */
  readonly shards: number;
  /** Places of articles that have gone, or come again elsewhere, since. */
  readonly gone: readonly number[];
};

/** Posting lists of a segment: keys are hashes of tokens, numbers are parts. */
export type TokensRow = { readonly generation: number; readonly segment: number; readonly lists: PackedLists };

export type FiguresRow = { readonly generation: number; readonly segment: number } & FigureColumns;

export type TextRow = { readonly generation: number; readonly segment: number } & TextShard;

/** All rows of a segment but its columns. */
export type SegmentParts = {
  readonly entries: readonly EntriesRow[];
  readonly listings: readonly ListingsRow[];
  readonly tokens: readonly TokensRow[];
  readonly figures: readonly FiguresRow[];
  readonly texts: readonly TextRow[];
};

/** Derived rows by table. */
export type IndexRows = SegmentParts & {
  readonly organizations: readonly OrganizationRow[];
  readonly names: readonly NamesRow[];
  readonly segments: readonly SegmentRow[];
};

/** Derived tables: one list, so that writing and sweeping a generation cannot forget one. */
export const INDEX_TABLES = [
  'entries',
  'listings',
  'organizations',
  'names',
  'segments',
  'tokens',
  'figures',
  'texts',
] as const;

/** For changes that derive nothing. */
export const NO_ROWS: IndexRows = {
  entries: [],
  listings: [],
  organizations: [],
  names: [],
  segments: [],
  tokens: [],
  figures: [],
  texts: [],
};

/** The version that this build writes. Another one, and one that cannot be opened, is deleted: all of it can be made anew. */
export const INDEX_VERSION = 4;

/** Only what is looked up by is indexed. */
export class IndexDatabase extends Dexie {
  readonly state!: EntityTable<IndexState, 'key'>;
  readonly entries!: Table<EntriesRow, [number, number]>;
  readonly listings!: Table<ListingsRow, [number, number]>;
  readonly organizations!: Table<OrganizationRow, [number, string]>;
  readonly names!: Table<NamesRow, number>;
  readonly segments!: Table<SegmentRow, [number, number]>;
  readonly tokens!: Table<TokensRow, [number, number]>;
  readonly figures!: Table<FiguresRow, [number, number]>;
  readonly texts!: Table<TextRow, [number, number, number]>;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(INDEX_VERSION).stores({
      state: 'key',
      entries: '[generation+segment]',
      listings: '[generation+segment]',
      organizations: '[generation+key], [generation+revision]',
      names: 'generation',
      segments: '[generation+segment], [generation+revision]',
      tokens: '[generation+segment]',
      figures: '[generation+segment]',
      texts: '[generation+segment+shard]',
    });
  }
}
