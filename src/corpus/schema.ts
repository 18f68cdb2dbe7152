import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Article } from '@/reading/article';
import type { Claim, OrganizationKind, OrganizationMention } from '@/recognition/mention';
import type { NameTrie } from '@/text/name-trie';
import type { OffsetMap } from '@/text/offset-map';
import type { ArticleFacts } from '@/verdicts/evidence-source';

/** Who brought an article: the extension or its reader. Seeds are replaced by newer seeds, a reader's articles never are. */
export type ArticleOrigin = 'seed' | 'reader';

/** Whether findings from an article may be painted on any page; what a page's scripts can see gives away the match. */
export type Visibility = 'everywhere' | 'private';

/** The truth: an article as it was read. Everything else in the database is derived from these rows. */
export type ArticleRow = {
  /** Letters, digits, `_` and `-` only; never used again for another article. */
  readonly id: string;
  readonly origin: ArticleOrigin;
  readonly visibility: Visibility;
  /** Newspaper or site, as shown to the reader. */
  readonly source: string;
  /** Where the text comes from and what may be done with it; null where the reader did not say. */
  readonly licence: string | null;
  readonly article: Article;
};

/** The one row that says what the database holds; a write that changes anything else changes it in the same transaction. */
export type StateRow = {
  readonly key: 'state';
  /** Goes up by one with each published change; a change prepared on an older one is refused. */
  readonly revision: number;
  readonly seedVersion: number | null;
  /** The generation of derived rows to read; rows of other generations are leftovers. */
  readonly generation: number;
  /** The recognizer that the generation was derived with. */
  readonly recognizerVersion: number;
  readonly articles: number;
  readonly organizations: number;
  readonly figures: number;
  /** ISO dates of the oldest and newest article that has one. */
  readonly from: string | null;
  readonly to: string | null;
};

/** What was recognized in an article, but for its claims; `folded` is what full-text candidates are verified in. */
export type ReadingRow = {
  readonly generation: number;
  readonly article: string;
  readonly mentions: readonly OrganizationMention[];
  /** `searchable` text (see postings.ts) and the way back to the article's text. */
  readonly folded: string;
  readonly map: OffsetMap;
};

/** A claim, with what page checking needs to know of its article, so that evidence is one index read. */
export type ClaimRow = {
  readonly generation: number;
  readonly article: string;
  /** The claim's place among the claims of its article. */
  readonly index: number;
  readonly facts: ArticleFacts;
  readonly claim: Claim;
  /** `filingKey`s under which it is found (see claim-filing.ts). */
  readonly filedUnder: readonly string[];
};

/** Where an article names an organization; offsets are into the article's text. */
export type MentionPosition = { readonly article: string; readonly start: number; readonly end: number };

/** An organization under its canonical name. */
export type OrganizationRow = {
  readonly generation: number;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Folded surfaces other than the name, the most frequent first. */
  readonly otherNames: readonly string[];
  /** Places of the articles that mention it, what they have in common for each province or city; most mentions first. */
  readonly places: readonly string[];
  readonly mentions: readonly MentionPosition[];
  /** Claims that have it as their subject. */
  readonly figures: number;
};

/** The name matcher of a generation: `records` of the trie are places in `organizations`. */
export type NamesRow = {
  readonly generation: number;
  readonly trie: NameTrie;
  readonly organizations: readonly {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly places: readonly string[];
  }[];
};

/** The MiniSearch index over names, measures, titles and sources, as JSON; loaded at the first search of a wake. */
export type WordsRow = { readonly generation: number; readonly json: string };

/** A batch of articles that were indexed for full-text search together; postings count articles by their place here. */
export type SegmentRow = {
  readonly generation: number;
  readonly segment: number;
  readonly articles: readonly { readonly id: string; readonly date: string | null }[];
};

/** Posting lists of the character bigrams that hash to one shard, for one segment (see postings.ts). */
export type PostingsRow = {
  readonly generation: number;
  readonly segment: number;
  readonly shard: number;
  /** Bigrams in ascending order: first code unit × 65536 + second. */
  readonly bigrams: Uint32Array;
  /** Articles of `bigrams[i]` are `articles[starts[i]]` to `articles[starts[i + 1] - 1]`, ascending. */
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
};

/** All rows derived from the articles in one go. */
export type DerivedRows = {
  readonly readings: readonly ReadingRow[];
  readonly claims: readonly ClaimRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly names: readonly NamesRow[];
  readonly words: readonly WordsRow[];
  readonly segments: readonly SegmentRow[];
  readonly postings: readonly PostingsRow[];
};

/** Derived tables: one list, so that writing and sweeping a generation cannot forget one. */
export const DERIVED_TABLES = [
  'readings',
  'claims',
  'organizations',
  'names',
  'words',
  'segments',
  'postings',
] as const;

/** The database. Only what is looked up by is indexed; text and typed arrays never are. */
export class CorpusDatabase extends Dexie {
  readonly state!: EntityTable<StateRow, 'key'>;
  readonly articles!: EntityTable<ArticleRow, 'id'>;
  readonly readings!: Table<ReadingRow, [number, string]>;
  readonly claims!: Table<ClaimRow, [number, string, number]>;
  readonly organizations!: Table<OrganizationRow, [number, string]>;
  readonly names!: Table<NamesRow, number>;
  readonly words!: Table<WordsRow, number>;
  readonly segments!: Table<SegmentRow, [number, number]>;
  readonly postings!: Table<PostingsRow, [number, number, number]>;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      state: 'key',
      articles: 'id, origin',
      readings: '[generation+article], generation',
      claims: '[generation+article+index], generation, *filedUnder',
      organizations: '[generation+name], generation',
      names: 'generation',
      words: 'generation',
      segments: '[generation+segment], generation',
      postings: '[generation+segment+shard], [generation+shard], generation',
    });
  }
}
